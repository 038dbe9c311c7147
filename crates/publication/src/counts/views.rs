//! What may be told of all counts of countries that are one system, as known after each release.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Period};
use movement::series::{Group, Value};

use super::imported::{Raw, Said, TableKey};
use crate::disclosure::union::{At, Safe, Strand, safe};

/// What may be told of all counts of countries that are one system, as known after each release. It is the same on every
/// day on which somebody asks, so that an archived page and today's tell nothing together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Views {
    strands: Vec<Strand>,
    releases: Vec<Day>,
    ever_small: BTreeSet<At>,
    safe: BTreeMap<At, Safe>,
    /// Counts of the charter's own series that would tell a small one.
    telltale: BTreeSet<Quoted>,
}

/// A count of the charter's own series: of which strand, who, when.
pub(super) type Quoted = (Strand, Group, Period);

impl Views {
    /// Works out what may be told of the tables of some countries, beside what the charter quotes of them.
    pub(super) fn of(
        tables: &[(&TableKey, &Raw)],
        quoted: &BTreeMap<Quoted, u64>,
        threshold: u64,
    ) -> Self {
        let mut strands: Vec<Strand> = tables.iter().map(|(key, _)| key.strand()).collect();
        strands.extend(quoted.keys().map(|(strand, ..)| strand.clone()));
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
            .filter(|(_, said)| {
                said.values()
                    .flatten()
                    .any(|saying| is_small(&saying.value))
            })
            .map(|(at, _)| *at);
        let ever_small: BTreeSet<At> = ever_small.collect();
        let days: BTreeSet<Day> = said
            .values()
            .flat_map(|said| said.keys().copied())
            .collect();
        let n = strands.len();
        let quoted_at = |((strand, group, period), value): (&Quoted, &u64)| {
            Some((
                (strands.binary_search(strand).ok()?, *group, *period),
                *value,
            ))
        };
        let quoted: BTreeMap<At, u64> = quoted.iter().filter_map(quoted_at).collect();
        // All releases are one system: the strands of each stand behind those of the one before.
        let (mut all, mut counts) = (Vec::new(), BTreeMap::new());
        let mut also: BTreeSet<At> = BTreeSet::new();
        let mut standing: BTreeSet<At> = BTreeSet::new();
        for (release, day) in days.iter().enumerate() {
            let number = |(at, said): (&At, &&BTreeMap<Day, Said>)| {
                let saying = said.range(..=*day).next_back()?.1.as_ref()?;
                Some((
                    *at,
                    saying.value.number().filter(|_| saying.fault.is_empty())?,
                ))
            };
            let known: BTreeMap<At, u64> = said.iter().filter_map(number).collect();
            let placed = |(strand, group, period): At| (release * n + strand, group, period);
            all.extend(strands.iter().map(|one| Strand {
                release,
                ..one.clone()
            }));
            // Whoever reads the files reads the charter's series beside them, on every day.
            counts.extend(quoted.iter().map(|(at, value)| (placed(*at), *value)));
            counts.extend(known.into_iter().map(|(at, value)| (placed(at), value)));
            standing.extend(quoted.keys().map(|at| placed(*at)));
            also.extend(ever_small.iter().map(|at| placed(*at)));
        }
        let releases: Vec<Day> = days.into_iter().collect();
        let safe = safe(&all, &releases, &counts, &also, &standing, threshold);
        let telltale = (standing.iter())
            .filter(|at| safe.contains_key(*at))
            .map(|(strand, group, period)| (strands[strand % n].clone(), *group, *period));
        Self {
            telltale: telltale.collect(),
            safe,
            releases,
            strands,
            ever_small,
        }
    }

    /// Returns the counts of the charter's series that would tell a small count of a file.
    pub(super) fn telltale(&self) -> &BTreeSet<Quoted> {
        &self.telltale
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
