//! The ratings of a promise that were written down, day by day.

use kernel::Day;
use progress::axis::{Axis, Class};

/// A rating as it was written down on the day from which it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRating {
    /// The commitment.
    pub commitment: String,
    /// Which rating of it this is, counted from one.
    pub revision: i64,
    /// The day from which it held.
    pub since: Day,
    /// How far it was delivered, as a code.
    pub delivery: String,
    /// Whether the number moved as it must.
    pub trajectory: String,
    /// What the delivery class rested on.
    pub evidence: String,
    /// Where it stood against its date.
    pub timeliness: String,
    /// Whether the trajectory class would have survived small changes.
    pub firmness: String,
    /// The method, and its version.
    pub method: (String, String),
    /// The version of the charter.
    pub charter: String,
}

impl PastRating {
    /// Returns the class on an axis; nothing where it was written down by a word that is no longer used.
    #[must_use]
    pub fn class(&self, axis: Axis) -> Option<Class> {
        let code = match axis {
            Axis::Delivery => &self.delivery,
            Axis::Trajectory => &self.trajectory,
            Axis::Evidence => &self.evidence,
            Axis::Time => &self.timeliness,
        };
        Class::named(axis, code)
    }
}
