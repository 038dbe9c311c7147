//! `GET /commitments` and `GET /commitments/{id}`.

mod list;
mod one;
mod trace;

pub use list::list;
pub use one::get;
pub use one::{contradicts, number};
