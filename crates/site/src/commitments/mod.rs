//! `GET /commitments` and `GET /commitments/{id}`.

mod exhibits;
mod happened;
mod history;
mod list;
mod methods;
mod one;
mod picture;
mod shares;
mod trace;

pub use happened::line as event_line;
pub use history::{csv as history_csv, json as history_json};
pub use list::{csv, list};
pub use methods::{csv as methods_csv, json as methods_json};
pub use one::contradicts;
pub use one::{get, target, target_number};
pub use picture::get as picture;

use kernel::CommitmentId;
use publication::Rated;

use crate::visit::{Failure, Visit};

/// Returns the promise that an address names, or says that there is none.
fn rated<'a>(visit: &'a Visit, id: &str) -> Result<&'a Rated, Failure> {
    let named = id.to_ascii_uppercase().parse::<CommitmentId>().ok();
    named
        .and_then(|id| visit.snapshot.rated(&id))
        .ok_or_else(|| visit.nothing_named("failure-no-commitment", id, Vec::new()))
}
