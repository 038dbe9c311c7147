//! Time limits that run for a person: from a day of hers, so many days, months or years.

use std::fmt;
use std::str::FromStr;

use kernel::{Day, FactId};

use crate::question::{day_number, day_of_number};
use crate::values::ValueSet;

/// How long a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Calendar days.
    Days(u32),
    /// Days without Saturdays and Sundays; public holidays are not known and count as work.
    WorkingDays(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
}

/// Why a text is no length of a limit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a length of time; write it as 30 working days, 14 days, 2 months or 1 year"
)]
pub struct NotWithin(String);

impl FromStr for Within {
    type Err = NotWithin;

    fn from_str(text: &str) -> Result<Self, NotWithin> {
        let no = || NotWithin(text.chars().take(40).collect());
        let (number, unit) = text.split_once(' ').ok_or_else(no)?;
        let n: u32 = number.parse().map_err(|_| no())?;
        if !(1..=1_000).contains(&n) {
            return Err(no());
        }
        match unit {
            "day" | "days" => Ok(Self::Days(n)),
            "working day" | "working days" => Ok(Self::WorkingDays(n)),
            "month" | "months" => Ok(Self::Months(n)),
            "year" | "years" => Ok(Self::Years(n)),
            _ => Err(no()),
        }
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, unit) = self.parts();
        write!(f, "{n} {unit}")
    }
}

impl Within {
    /// Returns the number and the unit: `days`, `working-days`, `months` or `years`.
    #[must_use]
    pub fn parts(self) -> (u32, &'static str) {
        match self {
            Self::Days(n) => (n, "days"),
            Self::WorkingDays(n) => (n, "working-days"),
            Self::Months(n) => (n, "months"),
            Self::Years(n) => (n, "years"),
        }
    }

    /// Returns the last day inside the limit; the day from which it runs is not counted.
    #[must_use]
    pub fn last_day(self, from: Day) -> Day {
        let whole = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        match self {
            Self::Days(n) => from.plus_days(whole(n)),
            Self::Months(n) => from.plus_months(whole(n)),
            Self::Years(n) => from.plus_months(whole(n.saturating_mul(12))),
            Self::WorkingDays(n) => {
                let mut day = from;
                let mut left = n;
                while left > 0 && day < Day::LAST {
                    day = day.plus_days(1);
                    left -= u32::from(!is_weekend(day));
                }
                day
            }
        }
    }
}

/// Whether a day is a Saturday or a Sunday: 1 January 1970 was a Thursday.
fn is_weekend(day: Day) -> bool {
    matches!((Day::EPOCH.days_until(day) + 3).rem_euclid(7), 5 | 6)
}

/// What becomes of a request after the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// It is heard with a reason.
    Possible,
    /// It is not heard.
    Shut,
}

kernel::coded!(Late {
    Possible = "possible",
    Shut = "shut",
});

/// A limit of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its name inside the version.
    pub id: String,
    /// The day from which it runs.
    pub fact: FactId,
    /// How long it is.
    pub within: Within,
    /// What becomes of a late request.
    pub late: Late,
    /// It runs only from this day on: an earlier day of hers starts nothing.
    pub since: Option<Day>,
    /// The article.
    pub cite: String,
}

/// How a limit stands for a person on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runs {
    /// It is not known from when it runs.
    Unknown,
    /// It does not run for her.
    Never,
    /// It runs until this day or later.
    Until(Day),
    /// It may have passed already, if the earliest possible day is the true one.
    MayHavePassed,
    /// It passed on this day at the latest.
    Passed(Day),
}

impl Within {
    /// Returns the earliest day from which a limit, begun then, has not passed on a day.
    #[must_use]
    pub fn first_in_time(self, on: Day) -> Day {
        // The last day never falls when the first rises, so the middle tells which half to search.
        let (mut late, mut in_time) = (day_number(Day::FIRST) - 1, day_number(on));
        while in_time - late > 1 {
            let middle = late + (in_time - late) / 2;
            if self.last_day(day_of_number(middle)) < on {
                late = middle;
            } else {
                in_time = middle;
            }
        }
        day_of_number(in_time)
    }
}

impl Limit {
    /// Returns how the limit stands on a day for a person whose day is one of these values.
    #[must_use]
    pub fn stands(&self, possible: Option<&ValueSet>, on: Day) -> Runs {
        let Some(possible) = possible else {
            return Runs::Unknown;
        };
        // Answers beside days, such as "never", have numbers before the first day.
        let earliest = day_number(self.since.unwrap_or(Day::FIRST));
        let stretches = possible.stretches().iter().copied();
        let days: Vec<(i32, i32)> = stretches.filter(|&(_, b)| b >= earliest).collect();
        // It passed for certain only where it ran for certain.
        let surely_runs = possible.stretches().iter().all(|&(a, _)| a >= earliest);
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Runs::Never;
        };
        let first = self.within.last_day(day_of_number(first.0.max(earliest)));
        let last = self.within.last_day(day_of_number(last.1));
        if first >= on {
            Runs::Until(first)
        } else if last < on && surely_runs {
            Runs::Passed(last)
        } else {
            Runs::MayHavePassed
        }
    }
}

impl Limit {
    /// Returns the day on which the limit surely passed for a person, where a late request is not heard.
    #[must_use]
    pub fn shut_on(&self, possible: Option<&ValueSet>, on: Day) -> Option<Day> {
        match self.stands(possible, on) {
            Runs::Passed(day) if self.late == Late::Shut => Some(day),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_leave_out_saturdays_and_sundays_and_the_first_day() {
        let within: Within = "30 working days".parse().unwrap();
        // A Saturday; the first working day is the Monday.
        assert_eq!(within.last_day(day("2026-11-28")), day("2027-01-08"));
        let one = Within::WorkingDays(1);
        assert_eq!(one.last_day(day("2026-11-26")), day("2026-11-27"));
        assert_eq!(one.last_day(day("2026-11-27")), day("2026-11-30"));
        // Control: calendar days do count them.
        assert_eq!(
            Within::Days(1).last_day(day("2026-11-27")),
            day("2026-11-28")
        );
    }

    #[test]
    fn months_end_on_the_last_day_of_a_shorter_month() {
        let two = "2 months".parse::<Within>().unwrap();
        assert_eq!(two.last_day(day("2026-12-31")), day("2027-02-28"));
        let year = "1 year".parse::<Within>().unwrap();
        assert_eq!(year.last_day(day("2024-02-29")), day("2025-02-28"));
    }

    #[test]
    fn the_first_day_in_time_is_the_one_after_the_last_that_is_late() {
        let on = day("2026-11-28");
        for within in ["1 day", "30 working days", "14 days", "2 months", "1 year"] {
            let within: Within = within.parse().unwrap();
            let first = within.first_in_time(on);
            assert!(within.last_day(first) >= on, "{within} {first}");
            assert!(within.last_day(first.yesterday()) < on, "{within} {first}");
        }
    }

    #[test]
    fn a_limit_that_runs_only_since_a_day_does_not_run_from_an_earlier_one() {
        let limit = Limit {
            id: "ask".to_owned(),
            fact: "arrived".parse().unwrap(),
            within: Within::Years(1),
            late: Late::Shut,
            since: Some(day("2020-06-24")),
            cite: String::new(),
        };
        let came = |text: &str| ValueSet::one(day_number(day(text)));
        let stands = |text: &str| limit.stands(Some(&came(text)), day("2026-11-28"));
        assert_eq!(stands("2020-06-23"), Runs::Never);
        assert_eq!(stands("2020-06-24"), Runs::Passed(day("2021-06-24")));
    }

    #[test]
    fn what_is_no_length_is_refused_with_an_example() {
        for text in [
            "30",
            "thirty days",
            "0 days",
            "2 weeks",
            "-1 days",
            "3  days",
        ] {
            let refused = text.parse::<Within>().unwrap_err().to_string();
            assert!(refused.contains("30 working days"), "{refused}");
        }
    }

    #[test]
    fn a_month_of_arrival_leaves_open_whether_the_limit_has_passed() {
        let limit = Limit {
            id: "ask".to_owned(),
            fact: "arrived".parse().unwrap(),
            within: Within::Days(30),
            late: Late::Possible,
            since: None,
            cite: String::new(),
        };
        let within = |a: &str, b: &str| {
            let set = ValueSet::stretch(day_number(day(a)), day_number(day(b)));
            limit.stands(Some(&set), day("2026-11-28"))
        };
        let until = Runs::Until(day("2026-12-01"));
        assert_eq!(within("2026-11-01", "2026-11-30"), until);
        assert_eq!(within("2026-10-01", "2026-10-31"), Runs::MayHavePassed);
        let passed = Runs::Passed(day("2026-10-30"));
        assert_eq!(within("2026-09-01", "2026-09-30"), passed);
        assert_eq!(limit.stands(None, day("2026-11-28")), Runs::Unknown);
        let set = ValueSet::stretch(day_number(day("2026-09-01")), day_number(day("2026-09-30")));
        let hears = |late| {
            Limit {
                late,
                ..limit.clone()
            }
            .shut_on(Some(&set), day("2026-11-28"))
        };
        assert_eq!(hears(Late::Shut), Some(day("2026-10-30")));
        // Control: where a late request is heard with a reason, nothing is shut.
        assert_eq!(hears(Late::Possible), None);
    }
}
