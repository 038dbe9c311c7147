//! Numbers promised for each month, year or country.

use super::gathered::Counted;

/// Whether a number was promised for each stretch of time, and how long that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Rate {
    /// It was promised once.
    None,
    /// So many days each.
    EveryDays(f64),
    /// For each of something that is not time, such as a country.
    PerSomethingElse,
}

impl Rate {
    /// Reads the unit's words.
    pub(super) fn of(unit: &str) -> Self {
        let unit = unit.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| unit.contains(word));
        let n_per = unit.matches("per ").count();
        if says(&["per country", "per member", "per office"]) || n_per > 1 {
            Self::PerSomethingElse
        } else if says(&["per month", "a month", "monthly"]) {
            Self::EveryDays(365.25 / 12.0)
        } else if says(&["per year", "a year", "yearly", "annual"]) {
            Self::EveryDays(365.25)
        } else if says(&["per week", "a week", "weekly"]) {
            Self::EveryDays(7.0)
        } else if says(&["per day", "a day", "daily"]) {
            Self::EveryDays(1.0)
        } else {
            Self::None
        }
    }

    /// Returns what a point says in the target's own terms, where that can be known: a count since
    /// a stated day becomes its average per stretch of time.
    pub(super) fn apply(self, point: &Counted, is_count: bool) -> Option<f64> {
        match self {
            Self::None => Some(point.value),
            Self::EveryDays(_) if Self::of(&point.figure.unit) == self => Some(point.value),
            Self::EveryDays(n_days) if is_count => {
                let since = point.figure.counted_since?;
                let stretches = f64::from(since.days_until(point.day) + 1) / n_days;
                (stretches >= 1.0).then(|| point.value / stretches)
            }
            Self::EveryDays(_) => None,
            Self::PerSomethingElse => (Self::of(&point.figure.unit) == self).then_some(point.value),
        }
    }
}
