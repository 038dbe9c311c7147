//! The only SQL: SQLite on one machine, PostgreSQL where a secretariat runs one.
//!
//! One SQL text serves both. Nothing that the public may read is updated or deleted: a correction is a
//! further revision.

pub mod assistance;
pub mod database;
pub mod movement;
pub mod promises;
mod rows;
pub mod shelf;

pub use database::{Store, StoreError};
pub use promises::Taken;
pub use shelf::Shelved;
