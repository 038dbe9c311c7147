//! What may be published, and the shelf from which the public asks.

pub mod changes;
pub mod counts;
pub mod cycles;
pub mod disclosure;
pub mod flights;
pub mod glance;
pub mod headline;
pub mod history;
pub mod known;
pub mod method;
pub mod money;
mod past;
mod reported;
pub mod responsibility;
pub mod search;
pub mod shares;
mod shelf;
pub mod snapshot;
pub mod table;
pub mod tables;
pub mod visibility;

// Unit tests read the invented compact as a room of their own: what `testkit` builds is made of the
// published types, not of those under test.
#[cfg(test)]
extern crate self as publication;
#[cfg(test)]
#[path = "../../testkit/src/invented/mod.rs"]
pub mod invented;

pub use counts::Movements;
pub use history::PastRating;
pub use known::Known;
pub use method::{DatedParameters, MethodCard};
pub use progress::axis::Axis;
pub use shelf::{Answered, Shelf, ShelfError};
pub use snapshot::{Rated, Snapshot};
pub use table::{Cell, Column, Table};
pub use visibility::{Admitted, Visibility};
