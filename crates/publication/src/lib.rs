//! What may be published, and the shelf from which the public asks.

pub mod method;
pub mod release;
pub mod shelf;
pub mod table;

pub use method::{DatedParameters, MethodCard};
pub use release::{Rated, Release};
pub use shelf::{Shelf, ShelfError};
pub use table::{Cell, Column, Table};
