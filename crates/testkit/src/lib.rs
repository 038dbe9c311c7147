//! What tests and benchmarks share; never part of the program.

mod published;

pub use needs_shared::needs_shared;
pub use published::{shared, text};
