//! What may be told of all counts of one country, as known after each release.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use movement::series::Value;

use super::imported::{Raw, Said, TableKey};
use crate::disclosure::union::{At, Link, Safe, Strand, links, safe};

/// What may be told of all counts of one country, as known after each release. It is the same on every
/// day on which somebody asks, so that an archived page and today's tell nothing together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Views {
    strands: Vec<Strand>,
    releases: Vec<Day>,
    ever_small: BTreeSet<At>,
    safe: BTreeMap<At, Safe>,
}

impl Views {
    pub(super) fn of(tables: &[(&TableKey, &Raw)], threshold: u64) -> Self {
        let mut strands: Vec<Strand> = tables.iter().map(|(key, _)| key.strand()).collect();
        strands.sort();
        strands.dedup();
        let mut said: BTreeMap<At, &BTreeMap<Day, Said>> = BTreeMap::new();
        for (key, raw) in tables {
            let strand = strands.binary_search(&key.strand()).unwrap_or(0);
            said.extend(
                raw.iter()
                    .map(|((group, period), said)| ((strand, *group, *period), said)),
            );
        }
        let is_small = |value: &Value| value.number().is_some_and(|n| (1..threshold).contains(&n));
        let ever_small = (said.iter())
            .filter(|(_, said)| said.values().flatten().any(|(value, _)| is_small(value)))
            .map(|(at, _)| *at);
        let ever_small: BTreeSet<At> = ever_small.collect();
        let days: BTreeSet<Day> = said
            .values()
            .flat_map(|said| said.keys().copied())
            .collect();
        let n = strands.len();
        // All releases are one system: the strands of each stand behind those of the one before.
        let (mut all, mut counts) = (Vec::new(), BTreeMap::new());
        let (mut also, mut base): (BTreeSet<At>, Vec<Link>) = Default::default();
        for (release, day) in days.iter().enumerate() {
            let number = |(at, said): (&At, &&BTreeMap<Day, Said>)| {
                let (value, fault) = said.range(..=*day).next_back()?.1.as_ref()?;
                Some((*at, value.number().filter(|_| fault.is_empty())?))
            };
            let known: BTreeMap<At, u64> = said.iter().filter_map(number).collect();
            for link in links(&strands, &known, threshold) {
                if !base.contains(&link) {
                    base.push(link);
                }
            }
            let placed = |(strand, group, period): At| (release * n + strand, group, period);
            all.extend(strands.iter().map(|one| Strand {
                release,
                ..one.clone()
            }));
            counts.extend(known.into_iter().map(|(at, value)| (placed(at), value)));
            also.extend(ever_small.iter().map(|at| placed(*at)));
        }
        let of_release = |release: usize| {
            base.iter().map(move |link| Link {
                whole: release * n + link.whole,
                parts: link.parts.iter().map(|part| release * n + part).collect(),
            })
        };
        let links: Vec<Link> = (0..days.len()).flat_map(of_release).collect();
        Self {
            safe: safe(&all, &counts, &also, &links, threshold),
            releases: days.into_iter().collect(),
            strands,
            ever_small,
        }
    }

    pub(super) fn strand(&self, key: &TableKey) -> Option<usize> {
        self.strands.binary_search(&key.strand()).ok()
    }

    /// Returns what is shown in a count's stead on a day; nothing where it may be shown.
    pub(super) fn safe(&self, at: At, on: Day) -> Option<Safe> {
        let release = self
            .releases
            .partition_point(|day| *day <= on)
            .checked_sub(1)?;
        let (strand, group, period) = at;
        (self.safe)
            .get(&(release * self.strands.len() + strand, group, period))
            .copied()
    }

    pub(super) fn is_ever_small(&self, at: &At) -> bool {
        self.ever_small.contains(at)
    }
}
