//! Who carries how much, by which key, and what is known of why people leave.
//!
//! This room refuses a share without an interval, a figure without a reporter, and any order of countries but
//! the alphabet. Everything is counted in exact decimals or whole numbers.

pub mod basis;
pub mod cause;
pub mod fault;
pub mod key;
pub mod named;
pub mod plan;
pub mod practice;
pub mod published;
pub mod share;

pub use basis::Basis;
pub use cause::Cause;
pub use key::Key;
pub use practice::Practice;
pub use published::{Published, Standing};
