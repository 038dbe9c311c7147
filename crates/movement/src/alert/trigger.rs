//! Common triggers: levels at which the members agreed to talk, each with its dates.

use kernel::{Country, Day};

use crate::series::{Group, Measure};

/// A level that the members agreed, as charter data.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// The short name.
    pub name: String,
    /// What is counted.
    pub measure: Measure,
    /// Who counts.
    pub reporter: Country,
    /// Who is counted.
    pub nationality: Group,
    /// The persons in one month at which it is reached.
    pub level: f64,
    /// The months in a row that must reach it.
    pub n_months: usize,
    /// The first day on which it is in force.
    pub from: Day,
    /// The last day on which it is in force; `None` while nobody has ended it.
    pub until: Option<Day>,
    /// Where the members agreed it: decision and date.
    pub agreed: String,
}

/// A trigger that was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// The name of the trigger.
    pub trigger: String,
    /// The month in which the last of its months ended.
    pub month_ends: Day,
    /// The smallest count of those months.
    pub least: f64,
}

impl Trigger {
    /// Returns whether the trigger is in force on a day.
    #[must_use]
    pub fn is_in_force_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Returns whether the last months of a series reach the trigger; months are given by their last
    /// day, oldest first.
    #[must_use]
    pub fn reached(&self, months: &[(Day, f64)]) -> Option<Reached> {
        let last = months.len().checked_sub(self.n_months.max(1))?;
        let run = &months[last..];
        let (month_ends, _) = *run.last()?;
        let least = run.iter().map(|(_, n)| *n).fold(f64::INFINITY, f64::min);
        let reached = self.is_in_force_on(month_ends) && least >= self.level;
        reached.then(|| Reached {
            trigger: self.name.clone(),
            month_ends,
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
        let trigger = Trigger {
            name: "transit".into(),
            measure: "irregular-entries".parse().unwrap(),
            reporter: "HND".parse().unwrap(),
            nationality: Group::All,
            level: 50_000.0,
            n_months: 2,
            from: day("2023-01-01"),
            until: Some(day("2023-12-31")),
            agreed: "an invented decision".into(),
        };
        let months = [
            (day("2023-07-31"), 48_953.0),
            (day("2023-08-31"), 65_526.0),
            (day("2023-09-30"), 90_639.0),
        ];
        assert!(trigger.reached(&months[..2]).is_none());
        assert_eq!(trigger.reached(&months).unwrap().least, 65_526.0);
        let later = [(day("2024-01-31"), 60_000.0), (day("2024-02-29"), 60_000.0)];
        assert!(trigger.reached(&later).is_none());
    }
}
