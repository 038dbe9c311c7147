//! People moving: counts with every release, the log of alarms, estimates that were kept.

mod alarms;
mod counts;
mod estimates;

pub use alarms::LogError;
pub use counts::{Release, TakenIn};
