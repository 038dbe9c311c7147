//! A calendar day, without hour or zone.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// A calendar day in the proleptic Gregorian calendar, between the years 1900 and 2199.
///
/// The bounds are ours: a day outside them in a compact's papers is a slip of the pen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a day; write it as 2024-05-07, between the years 1900 and 2199")]
pub struct NotADay(pub String);

impl Day {
    /// The first permitted day.
    pub const FIRST: Self = Self(jiff::civil::date(1900, 1, 1));
    /// The last permitted day.
    pub const LAST: Self = Self(jiff::civil::date(2199, 12, 31));
    /// The day from which moments are counted.
    pub const EPOCH: Self = Self(jiff::civil::date(1970, 1, 1));

    /// Returns the day with this year, month and day of the month, if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, NotADay> {
        Date::new(year, month, day)
            .ok()
            .filter(|d| (1900..=2199).contains(&d.year()))
            .map(Self)
            .ok_or_else(|| NotADay(format!("{year:04}-{month:02}-{day:02}")))
    }

    /// Returns the calendar year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Returns the day as a decimal year: 2024-07-01 is about 2024.497.
    #[must_use]
    pub fn decimal_year(self) -> f64 {
        let length = if self.0.in_leap_year() { 366.0 } else { 365.0 };
        f64::from(self.year()) + f64::from(self.0.day_of_year() - 1) / length
    }

    /// Returns the number of days from `self` to `later`; negative when `later` is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i32 {
        (later.0 - self.0).get_days()
    }

    /// Returns the day `n_days` later (earlier when negative), held inside the permitted years.
    #[must_use]
    pub fn plus_days(self, n_days: i32) -> Self {
        let moved = self
            .0
            .saturating_add(jiff::Span::new().days(n_days.clamp(-3_000_000, 3_000_000)));
        Self(moved.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// Returns the day `n_months` later (earlier when negative), held inside the permitted years;
    /// 31 January and one month is the last day of February.
    #[must_use]
    pub fn plus_months(self, n_months: i32) -> Self {
        let moved = self
            .0
            .saturating_add(jiff::Span::new().months(n_months.clamp(-3_600, 3_600)));
        Self(moved.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// Returns the last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// Returns the day before this one.
    #[must_use]
    pub fn yesterday(self) -> Self {
        self.plus_days(-1)
    }

    /// Returns the day after this one.
    #[must_use]
    pub fn tomorrow(self) -> Self {
        self.plus_days(1)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads `2024-05-07` and nothing else: no slashes, no missing zeros, no surrounding space.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let no = || NotADay(text.chars().take(40).collect());
        let b = text.as_bytes();
        let shaped = b.len() == 10
            && b.iter().enumerate().all(|(i, c)| {
                if i == 4 || i == 7 {
                    *c == b'-'
                } else {
                    c.is_ascii_digit()
                }
            });
        if !shaped {
            return Err(no());
        }
        let number = |from: usize, to: usize| text[from..to].parse::<i16>().map_err(|_| no());
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        Self::new(year, month as i8, day as i8).map_err(|_| no())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_survives_being_written_and_read() {
        for text in ["2024-05-07", "2024-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(text.parse::<Day>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "2024-5-7",
            "2023-02-29",
            "0000-01-01",
            "99999-01-01",
            "2024/05/07",
            " 2024-05-07",
            "1899-12-31",
            "",
            "２０２４-05-07",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_a_leap_day() {
        let before: Day = "2024-02-28".parse().unwrap();
        assert_eq!(before.days_until("2024-03-01".parse().unwrap()), 2);
        assert_eq!(before.plus_days(2).to_string(), "2024-03-01");
        assert_eq!(before.end_of_month().to_string(), "2024-02-29");
    }
}
