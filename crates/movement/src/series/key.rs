//! What a count counts.

use std::fmt;
use std::str::FromStr;

use kernel::{Country, Period};

/// What is counted, as a few lower-case words joined by hyphens: `irregular-entries`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(String);

/// Why a count has no place in a series.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    /// The measure is not a few lower-case words.
    #[error(
        "\"{0}\" is not a measure; write lower-case words joined by hyphens, such as irregular-entries"
    )]
    Measure(String),
    /// The period is finer than a month.
    #[error("{0} is finer than a month; counts of days, hours and places are not taken")]
    TooFine(Period),
}

impl Measure {
    /// Returns the words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Measure {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        let shaped = !text.is_empty() && text.len() <= 60 && text.bytes().all(plain);
        shaped
            .then(|| Self(text.to_owned()))
            .ok_or_else(|| NotAKey::Measure(text.chars().take(60).collect()))
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The people counted: those of one country, or one of the few groups that official tables know
/// beside countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// People of everywhere: a total.
    All,
    /// Nationals of, or people from, one country.
    Of(Country),
    /// People without a nationality.
    Stateless,
    /// Everybody whom the table does not list by country.
    Other,
    /// People whose nationality was not recorded.
    Unknown,
}

impl Group {
    /// Returns the country, where there is one.
    #[must_use]
    pub fn country(self) -> Option<Country> {
        match self {
            Self::Of(country) => Some(country),
            Self::All | Self::Stateless | Self::Other | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("ALL"),
            Self::Of(country) => write!(f, "{country}"),
            Self::Stateless => f.write_str("STATELESS"),
            Self::Other => f.write_str("OTHER"),
            Self::Unknown => f.write_str("UNKNOWN"),
        }
    }
}

impl FromStr for Group {
    type Err = kernel::place::NotACountry;

    /// Reads what [`Group`] writes: `ALL`, `OTHER`, `UNKNOWN`, `STATELESS` or a country's code.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "ALL" => Self::All,
            "OTHER" => Self::Other,
            "UNKNOWN" => Self::Unknown,
            "STATELESS" => Self::Stateless,
            code => Self::Of(code.parse()?),
        })
    }
}

/// What one count counts: the smallest unit that this program can hold.
///
/// There is deliberately no field for a place, a route, an hour, a vehicle or a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What is counted.
    pub measure: Measure,
    /// The wording or version of the definition; empty where the source states none. Counts under
    /// different definitions are never one series.
    pub definition: String,
    /// Who counted.
    pub reporter: Country,
    /// Where the people came from, where that is not their nationality.
    pub origin: Option<Country>,
    /// Where they went, where that is not the reporter.
    pub destination: Option<Country>,
    /// Who was counted.
    pub nationality: Group,
    /// When; never finer than a month.
    period: Period,
}

impl Key {
    /// Returns the key of a count of people of `nationality` by `reporter`.
    pub fn new(
        measure: Measure,
        reporter: Country,
        nationality: Group,
        period: Period,
    ) -> Result<Self, NotAKey> {
        Ok(Self {
            measure,
            definition: String::new(),
            reporter,
            origin: None,
            destination: None,
            nationality,
            period: no_finer_than_a_month(period.named())?,
        })
    }

    /// Returns when the people were counted.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }
}

/// Returns by what a definition or class is known, however it is written: `Hombres ` and `HOMBRES` are `hombres`.
#[must_use]
pub fn class_name(class: &str) -> String {
    let parts: Vec<String> = class.split('/').map(kernel::text::folded).collect();
    parts.join("/")
}

/// Returns the period if it is a month or longer.
pub fn no_finer_than_a_month(period: Period) -> Result<Period, NotAKey> {
    let length = period.first_day().days_until(period.last_day()) + 1;
    if length >= 28 {
        Ok(period)
    } else {
        Err(NotAKey::TooFine(period))
    }
}

/// Returns the calendar month of a month in the United States' fiscal year.
///
/// The rule `united-states-fiscal-month`: the year named 2025 runs from October 2024 to September
/// 2025, so that its October, November and December lie in the calendar year before. `None` where
/// that is no month of the calendar.
#[must_use]
pub fn united_states_fiscal_month(fiscal_year: i16, month: i8) -> Option<Period> {
    let before = i16::from(month >= 10);
    Period::month(fiscal_year.checked_sub(before)?, month)
}

/// Returns the number of a calendar month, counted from the year nought; `None` for other periods.
#[must_use]
pub fn month_number(period: Period) -> Option<i32> {
    match period {
        Period::Month(year, month) => Some(i32::from(year) * 12 + i32::from(month) - 1),
        _ => None,
    }
}

/// Returns the calendar month of a number, as [`month_number`] counts them.
#[must_use]
pub fn month_of(number: i32) -> Period {
    Period::Month(
        number.div_euclid(12) as i16,
        (number.rem_euclid(12) + 1) as i8,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(period: &str) -> Result<Key, NotAKey> {
        let measure = "irregular-entries".parse().unwrap();
        let country = |code: &str| code.parse::<Country>().unwrap();
        let of = Group::Of(country("VEN"));
        Key::new(measure, country("PAN"), of, period.parse().unwrap())
    }

    #[test]
    fn nothing_finer_than_a_month_has_a_key() {
        assert!(key("2024-02").is_ok());
        assert!(key("FY2024").is_ok());
        assert!(key("2024-02-10").is_err());
        assert!(key("2024-02-01/2024-02-07").is_err());
    }

    #[test]
    fn a_class_is_one_however_it_is_written() {
        for class in [
            "Hombres/60+",
            "hombres /60+",
            " HOMBRES/ 60+",
            "Hómbres\u{a0}/60+",
        ] {
            assert_eq!(class_name(class), "hombres/60+", "{class:?}");
        }
        // Whose place is empty, and who is older, are other people.
        assert_ne!(class_name("/5"), class_name("5/"));
        assert_ne!(class_name("<18"), class_name(">18"));
        assert_ne!(class_name("60+"), class_name("60"));
    }

    #[test]
    fn a_fiscal_october_lies_in_the_year_before() {
        assert_eq!(
            united_states_fiscal_month(2025, 10),
            Some(Period::Month(2024, 10))
        );
        assert_eq!(
            united_states_fiscal_month(2025, 9),
            Some(Period::Month(2025, 9))
        );
        assert_eq!(united_states_fiscal_month(i16::MIN, 10), None);
    }

    #[test]
    fn a_measure_is_a_few_plain_words() {
        assert!("refugees".parse::<Measure>().is_ok());
        for bad in ["", "Refugees", "a b", "café"] {
            assert!(bad.parse::<Measure>().is_err(), "{bad}");
        }
    }
}
