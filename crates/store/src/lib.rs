//! The only SQL: SQLite on one machine, PostgreSQL where a secretariat runs one.
//!
//! One SQL text serves both. Nothing that the public may read is updated or deleted: a correction is a
//! further revision. Whatever reads before it writes does both in one unit of work.

#![deny(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss
)]

pub mod assistance;
pub mod database;
pub mod desk;
mod error;
mod looked;
pub mod movement;
pub mod promises;
pub mod queue;
mod ratings;
mod row;
mod rows;
pub mod shelf;
mod unit;

pub use database::{Store, is_server};
pub use error::StoreError;
pub use looked::{Looked, Rows};
pub use promises::{FiguresTaken, Taken};
pub use publication::PastRating;
pub use shelf::Shelved;
pub use unit::Unit;
