//! What a country carries beside its people and its economy: always between a least and a most.

mod amount;
mod digits;

use kernel::Country;
use rust_decimal::Decimal;

pub use amount::{Amount, denominator, numerator};
pub use digits::{in_files, outward, places, shown};

use crate::published::{Published, counted};

/// What is counted. A definition is a measure of its own, never a part of another's interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Refugees and people with a pending claim.
    HostedNarrow,
    /// The same and others in need of international protection, a category since 2018.
    HostedWide,
    /// People who arrived by resettlement in the year.
    Arrivals,
}

kernel::coded!(Measure {
    HostedNarrow = "hosted-narrow",
    HostedWide = "hosted-wide",
    Arrivals = "resettlement-arrivals",
});

impl Measure {
    /// Returns the series whose sum it is.
    #[must_use]
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            Self::HostedNarrow => &["hosted-refugees", "hosted-asylum-seekers"],
            Self::HostedWide => &[
                "hosted-refugees",
                "hosted-asylum-seekers",
                "hosted-other-protection",
            ],
            Self::Arrivals => &["resettlement-arrivals"],
        }
    }

    /// Returns whether a part that is missing may be a cell of one to four people.
    fn leaves_out_small_cells(self) -> bool {
        self != Self::Arrivals
    }
}

/// By what it is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// A thousand residents.
    People,
    /// A thousand million dollars of what the economy made in the year, at current prices.
    Gdp,
}

kernel::coded!(Per {
    People = "per-1000-people",
    Gdp = "per-bn-usd-gdp",
});

impl Per {
    /// Returns the series of the denominator.
    #[must_use]
    pub fn series(self) -> &'static str {
        match self {
            Self::People => "population",
            Self::Gdp => "gdp-current-usd",
        }
    }

    /// Returns by how much the quotient is multiplied.
    #[must_use]
    pub fn factor(self) -> Decimal {
        match self {
            Self::People => Decimal::ONE_THOUSAND,
            Self::Gdp => Decimal::from(1_000_000_000_u64),
        }
    }
}

/// What a country carries by one measure beside one denominator, or why nobody can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The country.
    pub country: Country,
    /// What is counted.
    pub measure: Measure,
    /// By what it is divided.
    pub per: Per,
    /// The year that is asked about.
    pub year: i16,
    /// The rate, or why there is none.
    pub rate: Result<Rate, NoRate>,
}

/// A rate between its least and its most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// What was counted.
    pub numerator: Amount,
    /// By what it is divided.
    pub denominator: Amount,
    /// The rate, by the reporters with the newest editions.
    pub value: Decimal,
    /// The least: fewest counted over the largest denominator.
    pub low: Decimal,
    /// The most: most counted over the smallest denominator.
    pub high: Decimal,
}

/// Fewer people than this are not told of.
pub const LEAST_TOLD: Decimal = Decimal::TEN;

/// Why there is no rate. None of these is nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRate {
    /// Fewer than ten people were counted: so few are not told of, here as anywhere.
    #[error("fewer than ten people were counted, which is not told")]
    FewPeople,
    /// Nobody published what is counted.
    #[error("nothing was published of what is counted")]
    NothingCounted,
    /// The denominator was not published for the year, the one before or the one after.
    #[error("the denominator was not published within a year of the count")]
    NoDenominator {
        /// The latest year of which it was, if any.
        latest: Option<i16>,
    },
    /// The denominator is nought or less, or the numbers are too large.
    #[error("the published numbers cannot be divided")]
    Indivisible,
}

impl NoRate {
    /// Returns the word used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::FewPeople => "few-people",
            Self::NothingCounted => "nothing-published",
            Self::NoDenominator { .. } => "no-denominator",
            Self::Indivisible => "indivisible",
        }
    }
}

/// Returns what a country carried in a year: k·N/D between k·N⁻/D⁺ and k·N⁺/D⁻.
#[must_use]
pub fn share(rows: &[Published], country: Country, measure: Measure, per: Per, year: i16) -> Share {
    Share {
        country,
        measure,
        per,
        year,
        rate: rate(rows, country, measure, per, year),
    }
}

fn rate(
    rows: &[Published],
    country: Country,
    measure: Measure,
    per: Per,
    year: i16,
) -> Result<Rate, NoRate> {
    let numerator = numerator(rows, measure, country, year).ok_or(NoRate::NothingCounted)?;
    if numerator.value < LEAST_TOLD && !numerator.value.is_zero() {
        return Err(NoRate::FewPeople);
    }
    let denominator =
        denominator(rows, per, country, year).map_err(|latest| NoRate::NoDenominator { latest })?;
    if denominator.low <= Decimal::ZERO {
        return Err(NoRate::Indivisible);
    }
    let over = |n: Decimal, d: Decimal| {
        let times = n.checked_mul(per.factor()).ok_or(NoRate::Indivisible)?;
        times.checked_div(d).ok_or(NoRate::Indivisible)
    };
    Ok(Rate {
        value: over(numerator.value, denominator.value)?,
        low: over(numerator.low, denominator.high)?,
        high: over(numerator.high, denominator.low)?,
        numerator,
        denominator,
    })
}

impl Rate {
    /// Returns whether the intervals of two rates lie apart. Where they overlap, nobody can tell the two apart.
    #[must_use]
    pub fn is_apart_from(&self, other: &Self) -> bool {
        self.high < other.low || other.high < self.low
    }
}

/// Returns the latest year in which all that hosting needs was published: people hosted, and the residents of at
/// least half of these countries.
#[must_use]
pub fn latest_full_year(rows: &[Published], countries: &[Country]) -> Option<i16> {
    let years: std::collections::BTreeSet<i16> = (rows.iter())
        .filter(|row| Measure::HostedNarrow.parts().contains(&row.series.as_str()))
        .map(|row| row.year)
        .collect();
    let is_full = |year: &i16| {
        let counts =
            |country: &&Country| !counted(rows, Per::People.series(), **country, *year).is_empty();
        let n = countries.iter().filter(counts).count();
        n > 0 && 2 * n >= countries.len()
    };
    years.into_iter().rev().find(is_full)
}
