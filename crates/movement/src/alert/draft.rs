//! An alarm is a draft until a person releases it, speaks of needs, and is logged.

use kernel::{Country, Day, Period};

use super::detector::Record;
use crate::range::Ranged;
use crate::series::Group;

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

/// An alarm that nobody has released yet. It has no way out of the program.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    series: String,
    month: Period,
    reporter: Country,
    nationality: Group,
    expected: Ranged,
    needs: Vec<Need>,
    record: Record,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
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
}

impl Draft {
    /// Returns a draft: what is expected, with its interval, what people will need, and how often
    /// the detector was right before.
    pub fn new(
        (series, month): (&str, Period),
        reporter: Country,
        nationality: Group,
        expected: Ranged,
        needs: Vec<Need>,
        record: Record,
    ) -> Result<Self, NotReleased> {
        if needs.is_empty() {
            return Err(NotReleased::NoNeed);
        }
        if record.n_signals == 0 {
            return Err(NotReleased::NoRecord);
        }
        Ok(Self {
            series: series.to_owned(),
            month,
            reporter,
            nationality,
            expected,
            needs,
            record,
        })
    }

    /// Returns the name by which a person releases it: the series and the month of the signal.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}@{}", self.series, self.month)
    }

    /// Returns the name of the series in which the rise was seen.
    #[must_use]
    pub fn series(&self) -> &str {
        &self.series
    }

    /// Returns the month in which the rise was seen.
    #[must_use]
    pub fn month(&self) -> Period {
        self.month
    }

    /// Returns the country in which people will need something.
    #[must_use]
    pub fn reporter(&self) -> Country {
        self.reporter
    }

    /// Returns who they are.
    #[must_use]
    pub fn nationality(&self) -> Group {
        self.nationality
    }

    /// Returns how many are expected next month.
    #[must_use]
    pub fn expected(&self) -> &Ranged {
        &self.expected
    }

    /// Returns what they will need.
    #[must_use]
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Returns how the detector's signals fared before.
    #[must_use]
    pub fn record(&self) -> Record {
        self.record
    }

    /// Releases the alarm; the result goes into the log before it goes to anybody.
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

    #[test]
    fn an_alarm_needs_a_need_a_past_a_reason_and_somebody_to_tell() {
        let expected = || {
            let interval = Interval {
                level: Level::new(80).unwrap(),
                low: 900.0,
                high: 4000.0,
            };
            Ranged::new(2000.0, vec![interval]).unwrap()
        };
        let record = Record {
            n_months: 100,
            n_rises: 8,
            n_signals: 10,
            n_true: 3,
        };
        let reporter: Country = "CRI".parse().unwrap();
        let seen = ("entries_cri", Period::Month(2024, 4));
        let draft =
            |needs, record| Draft::new(seen, reporter, Group::All, expected(), needs, record);
        assert_eq!(draft(vec![], record), Err(NotReleased::NoNeed));
        let no_past = draft(vec![Need::Interviews], Record::default());
        assert_eq!(no_past, Err(NotReleased::NoRecord));
        let draft = draft(vec![Need::Interviews], record).unwrap();
        assert_eq!(draft.id(), "entries_cri@2024-04");
        let day = "2024-05-07".parse().unwrap();
        let refused = draft.clone().release("secretariat", day, " ", vec![]);
        assert_eq!(refused, Err(NotReleased::NoReason));
        let told = Recipient {
            country: reporter,
            office: "San José".into(),
        };
        assert!(
            draft
                .release("secretariat", day, "reception is full", vec![told])
                .is_ok()
        );
    }
}
