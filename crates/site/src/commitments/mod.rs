//! `GET /commitments` and `GET /commitments/{id}`.

mod exhibits;
mod happened;
mod list;
mod one;
mod trace;

pub use happened::line as event_line;
pub use list::list;
pub use one::get;
pub use one::{contradicts, number};
