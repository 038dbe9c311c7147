//! How far a rule may be trusted on a day: by what it is confirmed, and how long ago.

use kernel::{Day, Period};

use crate::pathway::{Confidence, Reviewed, Version};

/// A rule that was confirmed longer ago than so many months is said to be old.
pub const MOST_MONTHS: i32 = 12;

/// Why a rule is not told as certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is not stated by what it is confirmed.
    NotStated,
    /// One source says it.
    OneSource,
    /// Nothing found confirms it.
    NotConfirmed,
    /// No source that confirms it has a date.
    Undated,
    /// The newest source is older than a year.
    Old,
    /// Somebody should have looked at it again by now.
    ReviewLapsed,
}

kernel::coded!(Doubt {
    NotStated = "not-stated",
    OneSource = "one-source",
    NotConfirmed = "not-confirmed",
    Undated = "undated",
    Old = "old",
    ReviewLapsed = "review-lapsed",
});

/// How far a rule may be trusted on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trust {
    /// By what it is confirmed, where that is stated.
    pub confidence: Option<Confidence>,
    /// The day, month or year of the newest source that confirms it.
    pub confirmed_on: Option<Period>,
    /// The day on which the source was read.
    pub read_on: Day,
    /// What speaks against telling it as certain; empty: nothing.
    pub doubts: Vec<Doubt>,
}

impl Trust {
    /// Returns how far a version may be trusted on a day.
    #[must_use]
    pub fn of(version: &Version, reviewed: &Reviewed, on: Day) -> Self {
        let mut doubts = Vec::new();
        doubts.extend(match version.confidence {
            None => Some(Doubt::NotStated),
            Some(Confidence::OneSource) => Some(Doubt::OneSource),
            Some(Confidence::NotConfirmed) => Some(Doubt::NotConfirmed),
            Some(Confidence::OfficialText | Confidence::TwoSources) => None,
        });
        if version.confidence.is_some() {
            match version.confirmed_on {
                None => doubts.push(Doubt::Undated),
                Some(period) if period.last_day().plus_months(MOST_MONTHS) < on => {
                    doubts.push(Doubt::Old);
                }
                Some(_) => {}
            }
        }
        if reviewed.again_by.is_some_and(|again| again < on) {
            doubts.push(Doubt::ReviewLapsed);
        }
        Self {
            confidence: version.confidence,
            confirmed_on: version.confirmed_on,
            read_on: version.source.read_on,
            doubts,
        }
    }

    /// Returns whether it may be said that answers meet the rule.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.doubts.is_empty()
    }

    /// Returns the day, month or year for which the rule was last known to hold.
    #[must_use]
    pub fn last_known(&self) -> Period {
        self.confirmed_on.unwrap_or_else(|| self.read_on.into())
    }
}
