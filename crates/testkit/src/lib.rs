//! What tests and benchmarks share; never part of the program.

pub mod desk;
pub mod harbours;
pub mod invented;
mod published;
pub mod specimens;

pub use needs_shared::needs_shared;
pub use published::{shared, text};

/// Returns the Big List of Naughty Strings, 485 texts that have broken programs.
///
/// # Panics
/// Never: the list is part of this crate, and is a list of texts.
#[must_use]
pub fn naughty() -> Vec<String> {
    // Max Woolf's list, version 2.0.4; its licence stands beside it.
    serde_json::from_str(include_str!("naughty/blns.json")).expect("the list is a list of texts")
}
