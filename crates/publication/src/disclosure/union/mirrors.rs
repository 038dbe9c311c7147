//! What two countries count at one border: who leaves the one enters the other.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Country;

use super::Strand;
use super::relations::{Column, Relation, among_strands};

/// Among no more counts of one other country than this sums are looked for.
const MOST_OF_ANOTHER: usize = 12;

/// Returns whether two countries may have counted the same people: one of them names the other, or both name one
/// border.
pub(super) fn may_be_mirrors(a: &Strand, b: &Strand) -> bool {
    let names = |a: &Strand, b: &Strand| [a.origin, a.destination].contains(&Some(b.reporter));
    a.reporter != b.reporter && (names(a, b) || names(b, a) || border(a) == border(b))
}

/// From where to where people are counted.
fn border(one: &Strand) -> (Country, Country) {
    let (from, to) = (one.origin, one.destination);
    (from.unwrap_or(one.reporter), to.unwrap_or(one.reporter))
}

/// Returns what is one number, or adds up, in the counts of two countries.
pub(super) fn mirrored(strands: &[Strand], columns: &[Column], threshold: i128) -> Vec<Relation> {
    let mut found = Vec::new();
    let others: BTreeSet<Country> = strands.iter().map(|one| one.reporter).collect();
    if others.len() < 2 {
        return found;
    }
    for whole in 0..strands.len() {
        for other in &others {
            let pool: Vec<usize> = (0..strands.len())
                .filter(|part| strands[*part].reporter == *other)
                .filter(|part| may_be_mirrors(&strands[whole], &strands[*part]))
                .collect();
            if pool.len() > MOST_OF_ANOTHER {
                for part in &pool {
                    found.extend(among_strands(strands, columns, whole, &[*part], threshold));
                }
            } else {
                found.extend(among_strands(strands, columns, whole, &pool, threshold));
            }
        }
    }
    found
}

/// No more countries than this are looked at as one system.
const MOST_TOGETHER: usize = 12;

/// Returns the countries whose counts are one system, because one names the other or both name one border; each
/// country stands in one set.
#[must_use]
pub fn together(strands: &[Strand]) -> Vec<BTreeSet<Country>> {
    let mut sets: Vec<BTreeSet<Country>> = Vec::new();
    for one in strands {
        if !sets.iter().any(|set| set.contains(&one.reporter)) {
            sets.push(BTreeSet::from([one.reporter]));
        }
    }
    let mut at: BTreeMap<(Country, Country), Country> = BTreeMap::new();
    for one in strands {
        let named = [one.origin, one.destination].into_iter().flatten();
        let mut others: Vec<Country> = named.collect();
        if !others.is_empty() {
            others.push(*at.entry(border(one)).or_insert(one.reporter));
        }
        for other in others {
            let place = |country: &Country| sets.iter().position(|set| set.contains(country));
            let (Some(a), Some(b)) = (place(&one.reporter), place(&other)) else {
                continue;
            };
            if a != b && sets[a].len() + sets[b].len() <= MOST_TOGETHER {
                let more = std::mem::take(&mut sets[b]);
                sets[a].extend(more);
                sets.remove(b);
            }
        }
    }
    sets
}
