//! Money as pages show it: what was announced, and what reporters say arrived.

pub mod aid;
mod announced;
mod feed;

pub use announced::*;
pub use feed::feed;
