//! What shares, keys and causes are worked out from.

use kernel::{Country, Day};

use crate::cause::{Cause, Classified, classify};
use crate::key::{Key, Party};
use crate::published::Published;
use crate::share::{Measure, Per, Share, denominator, latest_full_year, share};

/// Published figures, and the indicators and keys that the charter names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// The figures.
    pub rows: Vec<Published>,
    /// The indicators, in order of their identifiers.
    pub causes: Vec<Cause>,
    /// The keys, in order of their identifiers.
    pub keys: Vec<Key>,
}

impl Basis {
    /// Returns what could be known on a day: editions of later months are left out.
    #[must_use]
    pub fn on(&self, day: Day) -> Self {
        let known = self.rows.iter().filter(|row| row.known_on() <= day);
        Self {
            rows: known.cloned().collect(),
            causes: self.causes.clone(),
            keys: self.keys.clone(),
        }
    }

    /// Returns the latest year of which shares can be told, over these countries.
    #[must_use]
    pub fn year(&self, countries: &[Country]) -> Option<i16> {
        latest_full_year(&self.rows, countries)
    }

    /// Returns every share of these countries in a year, country by country in the order given.
    #[must_use]
    pub fn shares(&self, countries: &[Country], year: i16) -> Vec<Share> {
        let mut shares = Vec::new();
        for country in countries {
            let of_country: Vec<Published> = self.of(*country).cloned().collect();
            for measure in Measure::ALL {
                for per in Per::ALL {
                    shares.push(share(&of_country, *country, *measure, *per, year));
                }
            }
        }
        shares
    }

    /// Returns these countries as parties to a key, with their people and economies of a year.
    #[must_use]
    pub fn parties(&self, countries: &[Country], year: i16) -> Vec<Party> {
        let party = |country: &Country| Party {
            country: *country,
            people: denominator(&self.rows, Per::People, *country, year),
            economy: denominator(&self.rows, Per::Gdp, *country, year),
            receives: false,
        };
        countries.iter().map(party).collect()
    }

    /// Returns what can be said of every indicator in a country, seen from a day.
    #[must_use]
    pub fn classified(&self, country: Country, on: Day) -> Vec<Classified> {
        let of_country: Vec<Published> = self.of(country).cloned().collect();
        let year = on.year();
        let causes = self.causes.iter();
        causes
            .map(|cause| classify(cause, country, &of_country, year))
            .collect()
    }

    /// Returns the countries of which any indicator was published, in order of their codes.
    #[must_use]
    pub fn countries_with_causes(&self) -> std::collections::BTreeSet<Country> {
        let is_of_cause =
            |row: &&Published| self.causes.iter().any(|cause| cause.series == row.series);
        let rows = self.rows.iter().filter(is_of_cause);
        rows.map(|row| row.country).collect()
    }

    fn of(&self, country: Country) -> impl Iterator<Item = &Published> {
        self.rows.iter().filter(move |row| row.country == country)
    }
}
