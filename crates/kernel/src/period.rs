//! A stretch of time, kept as its source wrote it.

use std::fmt;
use std::str::FromStr;

use crate::day::Day;

/// The months in English, in which findings and charter texts write dates.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A stretch of time with the precision at which its source gave it.
///
/// Accepted forms: `2024`, `2024-10`, `2024-10-05`, `2024-H1`, `2024-Q3`, `FY2024` (the United
/// States' fiscal year, 1 October 2023 to 30 September 2024) and a span `2023-01/2023-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// One day.
    Day(Day),
    /// A calendar month (year, month 1 to 12).
    Month(i16, i8),
    /// A quarter (year, 1 to 4).
    Quarter(i16, i8),
    /// A half-year (year, 1 or 2).
    Half(i16, i8),
    /// A calendar year.
    Year(i16),
    /// The United States' fiscal year named by the year in which it ends.
    FiscalYear(i16),
    /// From the first to the last day, both included.
    Span(Day, Day),
}

/// Why a text is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a period; write 2024, 2024-10, 2024-10-05, 2024-Q3, 2024-H1, FY2024 or 2023-01/2023-06"
)]
pub struct NotAPeriod(pub String);

/// The first and the last year that periods are written in.
const YEARS: std::ops::RangeInclusive<i16> = 1901..=2199;

impl Period {
    /// Returns a calendar month; `None` for a year that no period is written in, and for a thirteenth
    /// month.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&month)).then_some(Self::Month(year, month))
    }

    /// Returns the first day inside the period.
    #[must_use]
    pub fn first_day(self) -> Day {
        let first = |y, m| Day::new(y, m, 1).expect("years are checked in from_str");
        match self {
            Self::Day(day) | Self::Span(day, _) => day,
            Self::Month(y, m) => first(y, m),
            Self::Quarter(y, q) => first(y, q * 3 - 2),
            Self::Half(y, h) => first(y, h * 6 - 5),
            Self::Year(y) => first(y, 1),
            Self::FiscalYear(y) => first(y - 1, 10),
        }
    }

    /// Returns the last day inside the period.
    #[must_use]
    pub fn last_day(self) -> Day {
        let last = |y, m| {
            Day::new(y, m, 1)
                .expect("years are checked in from_str")
                .end_of_month()
        };
        match self {
            Self::Day(day) | Self::Span(_, day) => day,
            Self::Month(y, m) => last(y, m),
            Self::Quarter(y, q) => last(y, q * 3),
            Self::Half(y, h) => last(y, h * 6),
            Self::Year(y) => last(y, 12),
            Self::FiscalYear(y) => last(y, 9),
        }
    }

    /// Returns the moment in its middle as a decimal year: where a count of the whole period is drawn.
    #[must_use]
    pub fn middle(self) -> f64 {
        let begins = self.first_day().decimal_year();
        f64::midpoint(begins, self.last_day().tomorrow().decimal_year())
    }

    /// Returns the period under the shortest of its names: a span that is a month, a quarter, a half or a year to
    /// the day is that.
    #[must_use]
    pub fn named(self) -> Self {
        let Self::Span(first, last) = self else {
            return self;
        };
        let (y, m) = (first.year(), first.month());
        let all = [
            Self::Day(first),
            Self::Month(y, m),
            Self::Quarter(y, (m + 2) / 3),
            Self::Half(y, (m + 5) / 6),
            Self::Year(y),
        ];
        let fiscal = (y < *YEARS.end()).then(|| Self::FiscalYear(y + 1));
        (all.into_iter().chain(fiscal))
            .find(|one| (one.first_day(), one.last_day()) == (first, last))
            .unwrap_or(self)
    }

    /// Returns the first and the last month of a span of whole months, or the years where it is of whole years.
    #[must_use]
    pub fn ends(first: Day, last: Day) -> Option<(Self, Self)> {
        if first.day() != 1 || last != last.end_of_month() {
            return None;
        }
        Some(if (first.month(), last.month()) == (1, 12) {
            (Self::Year(first.year()), Self::Year(last.year()))
        } else {
            let month = |day: Day| Self::Month(day.year(), day.month());
            (month(first), month(last))
        })
    }

    /// Returns whether the period names a single day.
    #[must_use]
    pub fn is_a_day(self) -> bool {
        matches!(self, Self::Day(_))
    }

    /// Returns whether `day` lies inside the period.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }
}

impl From<Day> for Period {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let no = || NotAPeriod(text.chars().take(40).collect());
        if let Some((from, to)) = text.split_once('/') {
            let first = from.parse::<Self>().map_err(|_| no())?.first_day();
            let last = to.parse::<Self>().map_err(|_| no())?.last_day();
            return if first <= last {
                Ok(Self::Span(first, last))
            } else {
                Err(no())
            };
        }
        if let Ok(day) = text.parse::<Day>() {
            return Ok(Self::Day(day));
        }
        let year = |digits: &str| -> Result<i16, NotAPeriod> {
            let plain = digits.len() == 4 && digits.bytes().all(|c| c.is_ascii_digit());
            plain
                .then(|| digits.parse::<i16>().ok())
                .flatten()
                .filter(|y| YEARS.contains(y))
                .ok_or_else(no)
        };
        if let Some(rest) = text.strip_prefix("FY") {
            return year(rest).map(Self::FiscalYear);
        }
        let Some((y, part)) = text.split_once('-') else {
            return year(text).map(Self::Year);
        };
        let y = year(y)?;
        match part.as_bytes() {
            [b'Q', q @ b'1'..=b'4'] => Ok(Self::Quarter(y, (q - b'0') as i8)),
            [b'H', h @ b'1'..=b'2'] => Ok(Self::Half(y, (h - b'0') as i8)),
            [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => {
                let month = ((a - b'0') * 10 + (b - b'0')) as i8;
                if (1..=12).contains(&month) {
                    Ok(Self::Month(y, month))
                } else {
                    Err(no())
                }
            }
            _ => Err(no()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::FiscalYear(y) => write!(f, "FY{y:04}"),
            Self::Span(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_drawn_in_its_own_year() {
        let middle = |text: &str| text.parse::<Period>().unwrap().middle();
        assert!((middle("2023") - 2023.5).abs() < 1e-9);
        assert!((middle("FY2023") - 2023.25).abs() < 0.01);
        let january = middle("2024-01");
        assert!(2024.0 < january && january < 2024.09);
        // The end of a year, where it stood before, looks like the next.
        let end = "2023".parse::<Period>().unwrap().last_day();
        assert!(end.decimal_year() > 2023.99);
    }

    #[test]
    fn a_span_that_has_a_name_is_called_by_it() {
        for (span, name) in [
            ("2024-01-01/2024-01-31", "2024-01"),
            ("2024-01/2024-03", "2024-Q1"),
            ("2024-07-01/2024-12-31", "2024-H2"),
            ("2024-01/2024-12", "2024"),
            ("2023-10/2024-09", "FY2024"),
            ("2024-01/2024-02", "2024-01-01/2024-02-29"),
            ("2024-02/2024-04", "2024-02-01/2024-04-30"),
        ] {
            let span: Period = span.parse().unwrap();
            assert_eq!(span.named(), name.parse().unwrap(), "{name}");
        }
    }

    #[test]
    fn a_span_of_whole_months_has_a_first_and_a_last() {
        let ends = |first: &str, last: &str| {
            let ends = Period::ends(first.parse().unwrap(), last.parse().unwrap());
            ends.map(|(first, last)| format!("{first} {last}"))
        };
        let whole = ends("2023-10-01", "2024-02-29");
        assert_eq!(whole.as_deref(), Some("2023-10 2024-02"));
        let years = ends("2019-01-01", "2024-12-31");
        assert_eq!(years.as_deref(), Some("2019 2024"));
        assert_eq!(ends("2023-10-01", "2024-02-28"), None);
        assert_eq!(ends("2023-10-02", "2024-02-29"), None);
    }

    #[test]
    fn a_period_is_kept_as_written() {
        for text in [
            "2024",
            "2024-10",
            "2024-10-05",
            "2024-Q3",
            "2024-H1",
            "FY2024",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_fiscal_year_begins_in_october() {
        let year: Period = "FY2024".parse().unwrap();
        assert_eq!(year.first_day().to_string(), "2023-10-01");
        assert_eq!(year.last_day().to_string(), "2024-09-30");
    }

    #[test]
    fn a_span_may_not_run_backwards() {
        assert!("2023-06/2023-01".parse::<Period>().is_err());
        let span: Period = "2023-01/2023-06".parse().unwrap();
        assert_eq!(span.last_day().to_string(), "2023-06-30");
    }

    #[test]
    fn a_month_that_no_calendar_of_ours_has_is_none() {
        assert_eq!(Period::month(2025, 12), Some(Period::Month(2025, 12)));
        for (year, month) in [(1900, 1), (2200, 1), (i16::MIN, 1), (2025, 0), (2025, 13)] {
            assert_eq!(Period::month(year, month), None);
        }
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in [
            "24", "2024-13", "2024-00", "2024-Q5", "FY24", "99999", "0000", "", "2024-1",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
