//! Counts that were gathered from publications, each with its source and its standing.

use std::fmt;
use std::str::FromStr;

use kernel::{Country, Day, Localized, Period};

use super::key::{Group, Measure};

/// Who counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reporter {
    /// The authorities of a country.
    Country(Country),
    /// An agency that is no country, by its short name in capitals: `UNHCR`.
    Agency(String),
}

impl Reporter {
    /// Returns the country, where a country counted.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(*country),
            Self::Agency(_) => None,
        }
    }
}

/// Why a text names nobody who counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is neither a country nor an agency; write a country's code, or an agency's short name of \
     more than three capitals"
)]
pub struct NotAReporter(String);

impl FromStr for Reporter {
    type Err = NotAReporter;

    fn from_str(text: &str) -> Result<Self, NotAReporter> {
        if let Ok(country) = text.parse() {
            return Ok(Self::Country(country));
        }
        // Three letters that are no country are a slip, not an agency.
        let agency = text.len() > 3 && text.bytes().all(|c| c.is_ascii_uppercase());
        agency
            .then(|| Self::Agency(text.to_owned()))
            .ok_or_else(|| NotAReporter(text.chars().take(40).collect()))
    }
}

impl fmt::Display for Reporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => write!(f, "{country}"),
            Self::Agency(name) => f.write_str(name),
        }
    }
}

/// What its publisher, or whoever repeated it, said about the standing of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Read from the publisher's own data file.
    Dataset,
    /// Said to be final.
    Final,
    /// Said to replace an earlier count.
    Revised,
    /// Published; nothing is said of its standing.
    Published,
    /// The first count that was published.
    First,
    /// Said to be provisional.
    Provisional,
    /// Worked out from other published counts.
    Derived,
    /// Rounded in speech: "about 172,000".
    Approximate,
    /// At odds with another published count of the same people.
    Conflicting,
    /// Counts only a part of its period.
    Partial,
    /// Said by the press, without the publisher's own text.
    Press,
}

kernel::coded!(Status {
    Dataset = "dataset",
    Final = "final",
    Revised = "revised",
    Published = "published",
    First = "first",
    Provisional = "provisional",
    Derived = "derived",
    Approximate = "approximate",
    Conflicting = "conflicting",
    Partial = "partial",
    Press = "press",
});

impl Status {
    /// Returns whether a count of this standing gives way to any count that stands more firmly.
    #[must_use]
    pub fn gives_way(self) -> bool {
        matches!(
            self,
            Self::Approximate | Self::Conflicting | Self::Partial | Self::Press
        )
    }
}

/// What a series counts: everything that its counts have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// What is counted.
    pub measure: Measure,
    /// Who counted.
    pub reporter: Reporter,
    /// The side of the border from which people came, where a border is meant.
    pub origin: Option<Country>,
    /// The side to which they went.
    pub destination: Option<Country>,
    /// Who was counted.
    pub nationality: Group,
}

impl Subject {
    /// Returns a name for addresses and files: `darien-crossings_pan_col-pan_ven`.
    #[must_use]
    pub fn slug(&self) -> String {
        let side = |country: Option<Country>| {
            country.map_or_else(|| "any".to_owned(), |country| country.to_string())
        };
        format!(
            "{}_{}_{}-{}_{}",
            self.measure,
            self.reporter,
            side(self.origin),
            side(self.destination),
            self.nationality
        )
        .to_ascii_lowercase()
    }

    /// Returns where the people came from and went, as two countries, where both are known.
    ///
    /// Where no border is named, the nationality stands for the origin.
    #[must_use]
    pub fn corridor(&self) -> Option<(Country, Country)> {
        let from = self.origin.or(self.nationality.country())?;
        let to = self.destination?;
        (from != to).then_some((from, to))
    }
}

/// One count as one publication gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The identifier, never used again.
    pub id: String,
    /// What is counted.
    pub subject: Subject,
    /// When; never finer than a month.
    pub period: Period,
    /// How many, in `unit`.
    pub value: u64,
    /// What one is: persons, visas, claims or encounters. One person may be encountered twice.
    pub unit: String,
    /// Its standing.
    pub status: Status,
    /// The vintage or the day to which was counted, where that is known.
    pub as_of: Option<Period>,
    /// The address at which it was read.
    pub source: String,
    /// What a reader must know besides.
    pub note: Localized,
}

impl Count {
    /// Returns the first day on which the count is shown: the end of its vintage where that is
    /// known, else the end of the period it counts, before which nobody can have known it.
    #[must_use]
    pub fn shown_from(&self) -> Day {
        self.as_of
            .map_or_else(|| self.period.last_day(), Period::last_day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(origin: Option<&str>, nationality: &str) -> Subject {
        let country = |code: &str| code.parse::<Country>().unwrap();
        Subject {
            measure: "darien-crossings".parse().unwrap(),
            reporter: Reporter::Country(country("PAN")),
            origin: origin.map(country),
            destination: Some(country("PAN")),
            nationality: Group::Of(country(nationality)),
        }
    }

    #[test]
    fn a_series_has_a_name_for_addresses_and_a_corridor() {
        let of_border = subject(Some("COL"), "VEN");
        assert_eq!(of_border.slug(), "darien-crossings_pan_col-pan_ven");
        let (from, to) = of_border.corridor().unwrap();
        assert_eq!((from.code(), to.code()), ("COL", "PAN"));
        let by_nationality = subject(None, "VEN").corridor().unwrap();
        assert_eq!(by_nationality.0.code(), "VEN");
        assert_eq!(subject(None, "PAN").corridor(), None);
    }
}
