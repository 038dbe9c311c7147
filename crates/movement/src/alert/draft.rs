//! An alarm is a draft until a person releases it, speaks of needs, and is logged.

use kernel::{Country, Day, Period};

use super::detector::Record;
use crate::forecast::score::Held;
use crate::range::Ranged;
use crate::series::key::{month_number, month_of};
use crate::series::{Group, Measure};

/// What people who arrive will need. There is deliberately no word here for stopping anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Places to sleep.
    ReceptionPlaces,
    /// Interviews at an office.
    Interviews,
    /// Drinking water and food.
    WaterAndFood,
    /// Medical care.
    MedicalCare,
    /// People who speak the language.
    Interpreters,
}

kernel::coded!(Need {
    ReceptionPlaces = "reception-places",
    Interviews = "interviews",
    WaterAndFood = "water-and-food",
    MedicalCare = "medical-care",
    Interpreters = "interpreters",
});

/// Who may be told: protection and reception focal points, by office and never by address list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The country of the focal point.
    pub country: Country,
    /// The office, as listed in the charter.
    pub office: String,
}

/// What was seen: a rise in one month of one series, and what is expected after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The name of the series.
    pub series: String,
    /// What it counts.
    pub measure: Measure,
    /// The month in which the rise was seen.
    pub month: Period,
    /// The country in which people will need something.
    pub reporter: Country,
    /// Who they are.
    pub nationality: Group,
    /// How many are expected in the month after, the one after that, and so on.
    pub expected: Vec<Ranged>,
    /// How many outcomes the narrower interval held in this series' own past; `None` where that was not kept.
    pub held: Option<Held>,
    /// How the detector's signals fared before.
    pub record: Record,
}

/// An alarm that nobody has released yet. It has no way out of the program.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    seen: Seen,
    needs: Vec<Need>,
}

/// An alarm that a person released, with who, when and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Released {
    /// The alarm.
    pub draft: Draft,
    /// The office under whose name it goes out.
    pub released_by: String,
    /// The day.
    pub released_on: Day,
    /// Why it was released, in words.
    pub reason: String,
    /// Who is told.
    pub recipients: Vec<Recipient>,
}

/// Why an alarm is not released.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReleased {
    /// It names no need.
    #[error("an alarm says what people will need; name at least one need")]
    NoNeed,
    /// It gives no reason.
    #[error("say why the alarm is released")]
    NoReason,
    /// Nobody signs.
    #[error("an alarm goes out under the name of an office; say which")]
    NoSigner,
    /// Nobody is told.
    #[error("name at least one focal point for protection or reception")]
    NoRecipient,
    /// The detector has no past.
    #[error("the detector has no signals in its past, so that nothing can be said about this one")]
    NoRecord,
    /// Nothing is expected.
    #[error("the series has no forecast, so that nobody can say how many are expected")]
    NoForecast,
    /// The signal is too old.
    #[error(
        "{id} is older than two months: a signal of that month could be released up to {until}; bring in \
         newer counts, and see whether they still give a signal"
    )]
    Stale {
        /// The draft.
        id: String,
        /// The last day on which it could be released.
        until: Day,
    },
}

/// How many months after its month a signal may still be released.
const FRESH_MONTHS: i32 = 2;

impl Draft {
    /// Returns a draft of what was seen, with what people will need.
    pub fn new(seen: Seen, needs: Vec<Need>) -> Result<Self, NotReleased> {
        if needs.is_empty() {
            return Err(NotReleased::NoNeed);
        }
        if seen.record.n_signals == 0 {
            return Err(NotReleased::NoRecord);
        }
        if seen.expected.is_empty() {
            return Err(NotReleased::NoForecast);
        }
        Ok(Self { seen, needs })
    }

    /// Returns the name by which a person releases it: the series and the month of the signal.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}@{}", self.seen.series, self.seen.month)
    }

    /// Returns what was seen.
    #[must_use]
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Returns what is expected, each with its month, soonest first.
    pub fn expected(&self) -> impl Iterator<Item = (Period, &Ranged)> {
        let number = month_number(self.seen.month);
        let ahead = self.seen.expected.iter().zip(1..);
        ahead.filter_map(move |(expected, ahead)| Some((month_of(number? + ahead), expected)))
    }

    /// Returns what they will need.
    #[must_use]
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Returns the last day on which the draft may be released: the end of the second month after its own.
    #[must_use]
    pub fn fresh_until(&self) -> Day {
        let number = month_number(self.seen.month);
        number
            .map_or(self.seen.month, |number| month_of(number + FRESH_MONTHS))
            .last_day()
    }

    /// Releases the alarm; the result goes into the log before it goes to anybody.
    ///
    /// # Errors
    /// Nobody signs, gives a reason or is told, or the signal is older than two months: what it expected
    /// has passed.
    pub fn release(
        self,
        released_by: &str,
        released_on: Day,
        reason: &str,
        recipients: Vec<Recipient>,
    ) -> Result<Released, NotReleased> {
        if released_by.trim().is_empty() {
            return Err(NotReleased::NoSigner);
        }
        if reason.trim().is_empty() {
            return Err(NotReleased::NoReason);
        }
        if recipients.is_empty() {
            return Err(NotReleased::NoRecipient);
        }
        if released_on > self.fresh_until() {
            return Err(NotReleased::Stale {
                id: self.id(),
                until: self.fresh_until(),
            });
        }
        Ok(Released {
            draft: self,
            released_by: released_by.to_owned(),
            released_on,
            reason: reason.to_owned(),
            recipients,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::range::{Interval, Level};

    fn seen(record: Record) -> Seen {
        let interval = Interval {
            level: Level::new(80).unwrap(),
            low: 900.0,
            high: 4000.0,
        };
        let expected = Ranged::new(2000.0, vec![interval]).unwrap();
        Seen {
            series: "entries_cri".into(),
            measure: "irregular-entries".parse().unwrap(),
            month: Period::Month(2024, 11),
            reporter: "CRI".parse().unwrap(),
            nationality: Group::All,
            expected: vec![expected; 3],
            held: None,
            record,
        }
    }

    fn draft() -> Draft {
        let record = Record {
            n_months: 100,
            n_rises: 8,
            n_signals: 10,
            n_true: 3,
        };
        Draft::new(seen(record), vec![Need::Interviews]).unwrap()
    }

    fn told() -> Vec<Recipient> {
        vec![Recipient {
            country: "CRI".parse().unwrap(),
            office: "San José".into(),
        }]
    }

    #[test]
    fn an_alarm_needs_a_need_a_past_a_reason_and_somebody_to_tell() {
        let no_need = Draft::new(draft().seen().clone(), vec![]);
        assert_eq!(no_need, Err(NotReleased::NoNeed));
        let no_past = Draft::new(seen(Record::default()), vec![Need::Interviews]);
        assert_eq!(no_past, Err(NotReleased::NoRecord));
        assert_eq!(draft().id(), "entries_cri@2024-11");
        let day = "2024-12-07".parse().unwrap();
        let refused = draft().release("secretariat", day, " ", vec![]);
        assert_eq!(refused, Err(NotReleased::NoReason));
        let released = draft().release("secretariat", day, "reception is full", told());
        assert!(released.is_ok());
    }

    #[test]
    fn an_alarm_names_the_months_that_it_is_about() {
        let draft = draft();
        let months: Vec<String> = draft.expected().map(|(m, _)| m.to_string()).collect();
        assert_eq!(months, ["2024-12", "2025-01", "2025-02"]);
    }

    #[test]
    fn a_draft_older_than_two_months_is_not_released() {
        let on = |day: &str| draft().release("secretariat", day.parse().unwrap(), "full", told());
        assert!(on("2025-01-31").is_ok());
        let refused = on("2025-02-01").unwrap_err().to_string();
        assert!(
            refused.contains("entries_cri@2024-11 is older"),
            "{refused}"
        );
        assert!(refused.contains("up to 2025-01-31"), "{refused}");
    }
}
