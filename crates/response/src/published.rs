//! A published figure of one country and one year, with all that belongs to it.

use kernel::{Country, Day, Period};
use rust_decimal::Decimal;

/// A figure as somebody published it: one series, one country, one year, one reporter, one vintage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// What is counted, in lower-case words: `population`.
    pub series: String,
    /// Of which country.
    pub country: Country,
    /// Of which year.
    pub year: i16,
    /// The number, in `unit`. Blank means that nothing was published, never nought.
    pub value: Option<Decimal>,
    /// The standard error, in `unit`, where the reporter publishes one.
    pub error: Option<Decimal>,
    /// The unit.
    pub unit: String,
    /// How firmly the number stands.
    pub standing: Standing,
    /// Who published it.
    pub reporter: String,
    /// What exactly the reporter counts.
    pub definition: String,
    /// The edition: the month or day in which this number was the reporter's.
    pub vintage: Period,
    /// The address at which it was read.
    pub source: String,
    /// Under which licence it was published.
    pub licence: String,
    /// The line of its file, counted from 1.
    pub line: usize,
}

/// How firmly a published number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// As counted or estimated by its reporter.
    Published,
    /// As counted, without cells of one to four people, which are missing from sums too.
    Rounded,
    /// Expected, not yet counted.
    Projection,
    /// Computed by a model from other data.
    Modelled,
    /// Taken over from somebody else, perhaps from another year.
    TakenOver,
    /// Its own publisher's label and values disagree.
    Suspect,
}

kernel::coded!(Standing {
    Published = "published",
    Rounded = "rounded",
    Projection = "projection",
    Modelled = "modelled",
    TakenOver = "taken-over",
    Suspect = "suspect",
});

/// How many people a cell may hold that its publisher leaves out.
pub const MOST_IN_A_LEFT_OUT_CELL: u8 = 4;

impl Published {
    /// Returns the day from which the public could know it: the last day of its edition.
    #[must_use]
    pub fn known_on(&self) -> Day {
        self.vintage.last_day()
    }

    /// Returns whether a rate may rest on it: neither expected, nor modelled, nor in doubt.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        matches!(
            self.standing,
            Standing::Published | Standing::Rounded | Standing::TakenOver
        )
    }
}

/// Returns what was counted of a series in a country and a year: the newest edition of each reporter, the
/// newest of all first. Earlier editions, expectations and models are left out.
#[must_use]
pub fn counted<'a>(
    rows: &'a [Published],
    series: &str,
    country: Country,
    year: i16,
) -> Vec<&'a Published> {
    let mut found: Vec<&Published> = rows
        .iter()
        .filter(|row| row.series == series && row.country == country && row.year == year)
        .filter(|row| row.is_counted() && row.value.is_some())
        .collect();
    found.sort_by(|a, b| {
        let by_edition = b.known_on().cmp(&a.known_on());
        by_edition.then_with(|| a.reporter.cmp(&b.reporter))
    });
    let mut newest: Vec<&Published> = Vec::new();
    for row in found {
        if newest.iter().all(|one| one.reporter != row.reporter) {
            newest.push(row);
        }
    }
    newest
}

/// Returns the latest year in which anything was counted of a series in a country.
#[must_use]
pub fn latest_year(rows: &[Published], series: &str, country: Country) -> Option<i16> {
    rows.iter()
        .filter(|row| row.series == series && row.country == country)
        .filter(|row| row.is_counted() && row.value.is_some())
        .map(|row| row.year)
        .max()
}

/// Returns of rows of one series and country the newest edition of each reporter's years, oldest year first, within
/// a year the newest edition last.
pub(crate) fn latest_of_each<'a>(rows: &[&'a Published]) -> Vec<&'a Published> {
    let mut sorted: Vec<&Published> = rows.to_vec();
    sorted.sort_by(|a, b| {
        let by_year = a.year.cmp(&b.year).then(a.reporter.cmp(&b.reporter));
        by_year.then(a.known_on().cmp(&b.known_on()))
    });
    let mut newest: Vec<&Published> = Vec::new();
    for row in sorted {
        let same = |last: &&mut &Published| last.year == row.year && last.reporter == row.reporter;
        match newest.last_mut().filter(same) {
            Some(last) => *last = row,
            None => newest.push(row),
        }
    }
    newest.sort_by_key(|row| (row.year, row.known_on()));
    newest
}
