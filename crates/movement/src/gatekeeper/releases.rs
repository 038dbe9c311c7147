//! Two releases of the same counts.

use std::collections::BTreeMap;

use super::fault::{Fault, Kind};
use crate::series::Sheet;

/// What became of the counts of one year from one release to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Year {
    both: usize,
    replaced: usize,
    gone: usize,
}

/// Returns a notice where the later release replaces figures of the earlier one, and nothing where
/// it only adds.
///
/// Mid-year figures are meant to be replaced at the year's end; the notice says how many were, and
/// how many figures of other years were revised along with them.
#[must_use]
pub fn compare(earlier: &Sheet, later: &Sheet) -> Option<Fault> {
    let before = earlier.counts();
    let after = later.counts();
    let mut years: BTreeMap<i16, Year> = BTreeMap::new();
    for (key, (old, _)) in &before {
        let year = years.entry(key.period().last_day().year()).or_default();
        match after.get(key) {
            Some((new, _)) => {
                year.both += 1;
                year.replaced += usize::from(new != old);
            }
            // A nought that is no longer listed is not a replaced figure.
            None => year.gone += usize::from(old.number().unwrap_or(0) > 0),
        }
    }
    let replaced: usize = years.values().map(|year| year.replaced).sum();
    if replaced == 0 {
        return None;
    }
    let lines = (after.iter())
        .filter(|(key, (new, _))| before.get(*key).is_some_and(|(old, _)| old != new))
        .map(|(_, (_, line))| *line);
    let mut lines: Vec<usize> = lines.collect();
    lines.sort_unstable();
    let both: usize = years.values().map(|year| year.both).sum();
    let last = years.keys().next_back().copied().unwrap_or(0);
    let reason = if earlier.mid_year {
        let Year {
            both,
            replaced: in_last,
            gone,
        } = years[&last];
        format!(
            "{in_last} of {both} mid-year figures of {last} are replaced by year-end figures and \
             {gone} are no longer listed; {} figures of earlier years are revised",
            replaced - in_last
        )
    } else {
        format!(
            "{replaced} of {both} figures of {} are replaced",
            earlier.name()
        )
    };
    Some(Fault {
        file: later.file.clone(),
        kind: Kind::Replaced,
        lines,
        reason: format!("{reason}; both releases are kept"),
        question: "Which figures were corrected and which were completed?".to_owned(),
    })
}
