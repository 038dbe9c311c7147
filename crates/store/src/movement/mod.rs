//! People moving: counts with every release, the log of alarms, estimates that were kept.

mod alarms;
mod counts;
mod estimates;

pub(crate) use alarms::AlarmRow;
pub(crate) use counts::{CountRow, FaultRow, FileRow};
pub(crate) use estimates::EstimateRow;

pub use alarms::LogError;
pub use counts::{Release, TakenIn};
