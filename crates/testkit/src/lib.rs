//! What tests and benchmarks share; never part of the program.

pub mod desk;
pub mod harbours;
pub mod invented;
mod published;
pub mod specimens;

pub use needs_shared::needs_shared;
pub use published::{shared, text};
