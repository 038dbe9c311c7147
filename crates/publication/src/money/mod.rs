//! Money as pages show it: what was announced, and what reporters say arrived.

pub mod aid;
mod announced;

pub use announced::*;
