//! `GET /commitments` and `GET /commitments/{id}`.

mod exhibits;
mod happened;
mod list;
mod one;
mod trace;

pub use happened::line as event_line;
pub use list::{csv, list};
pub use one::contradicts;
pub use one::get;
