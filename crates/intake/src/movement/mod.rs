//! Files about people moving: one module per source format.

pub mod bytes;
pub mod long;

pub use bytes::{Unreadable, read_text};
