//! The one place from which a day may come.

use crate::day::Day;

/// Tells which day it is. Only `app` holds a real one.
pub trait Clock: Send + Sync {
    /// Returns today in UTC.
    fn today(&self) -> Day;
}

/// A clock that always shows the same day.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Day);

impl Clock for FixedClock {
    fn today(&self) -> Day {
        self.0
    }
}
