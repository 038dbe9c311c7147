//! A moment: a second of universal time.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use crate::day::Day;

/// A second in UTC, between the years 1900 and 2199.
///
/// Deadlines, log entries and sessions are counted in whole seconds; order within a second is the
/// log's business, never the clock's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// Why a text is not a moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a moment; write it in UTC as 2026-12-01T07:00:00Z")]
pub struct NotAMoment(pub String);

const SECONDS_A_DAY: i64 = 86_400;

impl Moment {
    /// Returns the moment so many seconds after the beginning of 1970, held inside the permitted
    /// years.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        let first = Self::beginning_of(Day::FIRST).0;
        let last = Self::beginning_of(Day::LAST).0 + SECONDS_A_DAY - 1;
        Self(seconds.clamp(first, last))
    }

    /// Returns the first moment of a day in UTC.
    #[must_use]
    pub fn beginning_of(day: Day) -> Self {
        Self(i64::from(Day::EPOCH.days_until(day)) * SECONDS_A_DAY)
    }

    /// Returns the seconds since the beginning of 1970; negative before it.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// Returns the day in UTC.
    #[must_use]
    pub fn day(self) -> Day {
        let days =
            i32::try_from(self.0.div_euclid(SECONDS_A_DAY)).expect("three centuries of days");
        Day::EPOCH.plus_days(days)
    }

    /// Returns the moment so many seconds later (earlier when negative), held inside the permitted
    /// years.
    #[must_use]
    pub fn plus_seconds(self, n_seconds: i64) -> Self {
        Self::from_seconds(self.0.saturating_add(n_seconds))
    }

    /// Returns the number of seconds from `self` to `later`; negative when `later` is earlier.
    #[must_use]
    pub fn seconds_until(self, later: Self) -> i64 {
        later.0 - self.0
    }
}

impl From<Moment> for Timestamp {
    fn from(moment: Moment) -> Self {
        Self::from_second(moment.0).expect("the years are checked in Moment::from_seconds")
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    /// Reads `2026-12-01T07:00:00Z` and nothing else: no other zone, no fraction, no leap second.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let no = || NotAMoment(text.chars().take(40).collect());
        let (day, time) = text.split_once('T').ok_or_else(no)?;
        let day: Day = day.parse().map_err(|_| no())?;
        let time = time.strip_suffix('Z').ok_or_else(no)?;
        let parts: Vec<i64> = time
            .split(':')
            .zip([24, 60, 60])
            .filter(|(part, _)| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
            .filter_map(|(part, limit)| part.parse().ok().filter(|n| *n < limit))
            .collect();
        match parts[..] {
            [hour, minute, second] if time.len() == 8 => {
                Ok(Self::beginning_of(day).plus_seconds(hour * 3_600 + minute * 60 + second))
            }
            _ => Err(no()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(SECONDS_A_DAY);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.day())
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_survives_being_written_and_read() {
        for text in [
            "1900-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "2026-12-01T07:00:00Z",
            "2199-12-31T23:59:59Z",
        ] {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), text);
            assert_eq!(Timestamp::from(moment).to_string(), text);
            assert_eq!(Moment::from_seconds(moment.seconds()), moment);
        }
        let moment: Moment = "2026-12-01T10:00:00Z".parse().unwrap();
        assert_eq!(moment.seconds(), 1_796_119_200);
    }

    #[test]
    fn what_is_not_a_moment_is_refused() {
        for text in [
            "2026-12-01",
            "2026-12-01T07:00Z",
            "2026-12-01T07:00:00",
            "2026-12-01T07:00:60Z",
            "2026-12-01T24:00:00Z",
            "2026-12-01T07:00:00.5Z",
            "2026-12-01T07:00:00:00Z",
            "2026-12-01T+7:00:00Z",
            "2026-12-01T07:00:00-06:00",
            "2026-12-01t07:00:00z",
            "1899-12-31T23:59:59Z",
            "",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_ends_with_its_last_second() {
        let last: Moment = "2026-02-28T23:59:59Z".parse().unwrap();
        assert_eq!(last.day().to_string(), "2026-02-28");
        assert_eq!(last.plus_seconds(1).to_string(), "2026-03-01T00:00:00Z");
        assert_eq!(
            last.plus_seconds(i64::MAX).to_string(),
            "2199-12-31T23:59:59Z"
        );
        assert_eq!(last.plus_seconds(1).seconds_until(last), -1);
    }
}
