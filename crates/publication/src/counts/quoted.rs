//! What the charter quotes beside the files of the same country: one site shows both.
//!
//! A quoted count is shown as it stands or not at all. Where a small count of a file could be subtracted from
//! it, the files' own sums and their largest counts give way ([`crate::disclosure::union`]); where these cannot,
//! the quoted count is withheld.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Country;
use movement::series::{Count, Reporter, Subject};

use super::imported::{Imports, Raw, TableKey};
use super::series::firmer;
use super::views::Quoted;
use crate::disclosure::sums::Cell;
use crate::disclosure::union::{QUOTED, Strand};

/// Returns what the charter quotes of countries, of what their files count too: of several vintages the firmest.
pub(super) fn of(tables: &[(&TableKey, &Raw)], quoted: &[Count]) -> BTreeMap<Quoted, u64> {
    let mut best: BTreeMap<Quoted, &Count> = BTreeMap::new();
    for count in quoted {
        let subject = &count.subject;
        let Some(reporter) = subject.reporter.country() else {
            continue;
        };
        let is_counted = |(key, _): &(&TableKey, &Raw)| {
            key.reporter == reporter && key.measure == subject.measure
        };
        if !tables.iter().any(is_counted) {
            continue;
        }
        let strand = Strand {
            release: 0,
            reporter,
            measure: subject.measure.clone(),
            definition: QUOTED.to_owned(),
            origin: subject.origin,
            destination: subject.destination,
        };
        let at = (strand, subject.nationality, count.period);
        let one = best.entry(at).or_insert(count);
        if firmer(count, one) {
            *one = count;
        }
    }
    best.into_iter()
        .map(|(at, count)| (at, count.value))
        .collect()
}

/// Returns which of the charter's counts would tell a small count of a file, and cannot be shown.
pub(super) fn telltale(imports: &Imports, threshold: u64, quoted: &[Count]) -> BTreeSet<Cell> {
    let counted: BTreeSet<Country> = quoted
        .iter()
        .filter_map(|count| count.subject.reporter.country())
        .collect();
    let views = (counted.into_iter())
        .filter_map(|country| Some((country, imports.views_of(country, threshold, quoted)?)));
    let cells = views.flat_map(|(country, views)| {
        let of_country = views
            .telltale()
            .iter()
            .filter(move |(strand, ..)| strand.reporter == country);
        of_country.map(move |(strand, group, period)| {
            let subject = Subject {
                measure: strand.measure.clone(),
                reporter: Reporter::Country(country),
                origin: strand.origin,
                destination: strand.destination,
                nationality: *group,
            };
            (subject, *period)
        })
    });
    cells.collect()
}
