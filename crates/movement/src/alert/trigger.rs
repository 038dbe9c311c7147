//! Common triggers: levels at which the members agreed to talk, each with its dates.

use kernel::{Day, Localized};

use crate::series::{Group, Measure, Reporter};

/// A level that the members agreed, as charter data.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// The short name.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What is counted.
    pub measure: Measure,
    /// Who counts.
    pub reporter: Reporter,
    /// Who is counted.
    pub nationality: Group,
    /// What the members agreed to do when it is reached: needs to be met, never people to be stopped.
    pub then: Localized,
    /// The address of the decision.
    pub source: String,
    /// The thresholds with their days, oldest first, none overlapping another.
    pub thresholds: Vec<Threshold>,
}

/// A level for a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The first day on which it is in force.
    pub from: Day,
    /// The last day on which it is in force; `None` while nobody has ended it.
    pub until: Option<Day>,
    /// The persons in one month at which it is reached.
    pub level: u64,
    /// The months in a row that must reach it.
    pub n_months: usize,
}

/// A trigger that was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// The short name of the trigger.
    pub trigger: String,
    /// The last day of the last of its months.
    pub month_ends: Day,
    /// The threshold that was in force then.
    pub threshold: Threshold,
    /// The smallest count of those months.
    pub least: f64,
}

impl Threshold {
    /// Returns whether the threshold is in force on a day.
    #[must_use]
    pub fn is_in_force_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

impl Trigger {
    /// Returns the threshold in force on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&Threshold> {
        self.thresholds.iter().find(|one| one.is_in_force_on(day))
    }

    /// Returns whether the last months of a series reach the trigger; months are given by their last
    /// day, oldest first, without gaps.
    #[must_use]
    pub fn reached(&self, months: &[(Day, f64)]) -> Option<Reached> {
        let (month_ends, _) = *months.last()?;
        let threshold = *self.on(month_ends)?;
        let last = months.len().checked_sub(threshold.n_months.max(1))?;
        let least = (months[last..].iter())
            .map(|(_, n)| *n)
            .fold(f64::INFINITY, f64::min);
        (least >= threshold.level as f64).then(|| Reached {
            trigger: self.id.clone(),
            month_ends,
            threshold,
            least,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trigger_counts_months_in_a_row_and_only_while_in_force() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let threshold = |from: &str, until: Option<&str>, level| Threshold {
            from: day(from),
            until: until.map(day),
            level,
            n_months: 2,
        };
        let trigger = Trigger {
            id: "transit".into(),
            title: Localized::english("Transit"),
            measure: "irregular-entries".parse().unwrap(),
            reporter: Reporter::Country("HND".parse().unwrap()),
            nationality: Group::All,
            then: Localized::english("an invented decision"),
            source: "https://example.org".into(),
            thresholds: vec![
                threshold("2023-01-01", Some("2023-12-31"), 50_000),
                threshold("2024-02-01", None, 70_000),
            ],
        };
        let months = [
            (day("2023-07-31"), 48_953.0),
            (day("2023-08-31"), 65_526.0),
            (day("2023-09-30"), 90_639.0),
        ];
        assert!(trigger.reached(&months[..2]).is_none());
        assert_eq!(trigger.reached(&months).unwrap().least, 65_526.0);
        let between = [(day("2023-12-31"), 90_000.0), (day("2024-01-31"), 90_000.0)];
        assert!(trigger.reached(&between).is_none());
        let later = [(day("2024-01-31"), 60_000.0), (day("2024-02-29"), 90_000.0)];
        assert!(trigger.reached(&later).is_none());
    }
}
