//! Counts of people moving, as they may be published on one day.
//!
//! A [`Movements`] holds no count that may not leave: small counts, and those from which they could
//! be worked out, are withheld while it is built.

pub mod faults;
pub mod mirror;
pub mod outlook;
pub mod series;
pub mod tables;
mod withheld;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use kernel::{Country, Day};
pub use movement::series::{Count, Group, Reporter, Status, Subject};

pub use faults::FaultShown;
pub use mirror::Disagreement;
pub use outlook::Outlook;
pub use series::{CountShown, SeriesShown};

/// Counts from one up to this number are withheld.
pub const THRESHOLD: u64 = 10;

/// Counts of people moving, as they may be published on one day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Movements {
    /// The series, in order of what they count.
    pub series: Vec<SeriesShown>,
    /// What the gatekeeper found in them.
    pub faults: Vec<FaultShown>,
    /// Worked out when first asked for.
    outlooks: OnceLock<Vec<Outlook>>,
}

/// Two countries between which people were counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Corridor<'a> {
    /// Where people came from: a side of a border, or their nationality.
    pub from: Country,
    /// Where they went.
    pub to: Country,
    /// Whether a count names the border between the two, rather than a nationality.
    pub is_border: bool,
    /// The series that count it.
    pub series: Vec<&'a SeriesShown>,
}

impl Corridor<'_> {
    /// Returns the name for addresses: `COL-PAN`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}-{}", self.from, self.to)
    }
}

impl Movements {
    /// Returns what could have been known on `on`, without what may not leave.
    #[must_use]
    pub fn build(counts: &[Count], on: Day) -> Self {
        let known: Vec<&Count> = counts
            .iter()
            .filter(|count| count.shown_from() <= on)
            .collect();
        let hidden = withheld::cells(&known, THRESHOLD);
        Self {
            series: series::shown(&known, &hidden),
            faults: faults::found(&known, THRESHOLD),
            outlooks: OnceLock::new(),
        }
    }

    /// Returns the series with this name.
    #[must_use]
    pub fn named(&self, slug: &str) -> Option<&SeriesShown> {
        self.series.iter().find(|one| one.subject.slug() == slug)
    }

    /// Returns the corridors that are counted, borders first, then by the codes of the countries.
    #[must_use]
    pub fn corridors(&self) -> Vec<Corridor<'_>> {
        let mut found: BTreeMap<(bool, Country, Country), Vec<&SeriesShown>> = BTreeMap::new();
        for one in &self.series {
            if let Some((from, to)) = one.subject.corridor() {
                let by_nationality = one.subject.origin.is_none();
                found
                    .entry((by_nationality, from, to))
                    .or_default()
                    .push(one);
            }
        }
        // A corridor that is counted as a border and by nationality is one corridor.
        let mut corridors: Vec<Corridor<'_>> = Vec::new();
        for ((by_nationality, from, to), series) in found {
            match corridors
                .iter_mut()
                .find(|corridor| (corridor.from, corridor.to) == (from, to))
            {
                Some(corridor) => corridor.series.extend(series),
                None => corridors.push(Corridor {
                    from,
                    to,
                    is_border: !by_nationality,
                    series,
                }),
            }
        }
        corridors
    }

    /// Returns the series that speak of a country: as nationality, origin, destination or reporter.
    pub fn about(&self, country: Country) -> impl Iterator<Item = &SeriesShown> {
        self.series.iter().filter(move |one| {
            let subject = &one.subject;
            subject.nationality == Group::Of(country)
                || subject.origin == Some(country)
                || subject.destination == Some(country)
                || subject.reporter.country() == Some(country)
        })
    }

    /// Returns every country of which a series speaks.
    #[must_use]
    pub fn countries(&self) -> Vec<Country> {
        let mut all: Vec<Country> = self
            .series
            .iter()
            .flat_map(|one| {
                let subject = &one.subject;
                [
                    subject.nationality.country(),
                    subject.origin,
                    subject.destination,
                    subject.reporter.country(),
                ]
            })
            .flatten()
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Returns the forecasts, each with intervals and score card; worked out once.
    #[must_use]
    pub fn outlooks(&self) -> &[Outlook] {
        self.outlooks.get_or_init(|| outlook::all(&self.series))
    }

    /// Returns how many counts are withheld.
    #[must_use]
    pub fn n_withheld(&self) -> usize {
        self.series
            .iter()
            .flat_map(|one| &one.counts)
            .filter(|count| count.value.count().is_none())
            .count()
    }

    /// Returns how many counts there are, the withheld ones among them.
    #[must_use]
    pub fn n_counts(&self) -> usize {
        self.series.iter().map(|one| one.counts.len()).sum()
    }
}
