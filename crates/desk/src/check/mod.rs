//! Checking what members sent: a list, one report field by field, and opening an accepted one again.

pub mod list;
pub mod one;
pub mod reopen;
