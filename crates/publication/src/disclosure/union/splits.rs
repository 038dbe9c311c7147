//! Rows that a later release parts or puts together: who was counted among others gets a row of their own, a class is
//! parted in two, two names become one.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::Group;

use super::relations::{Column, Number, among_alike};
use super::web::{Sum, Web};
use super::{At, QUOTED};

/// Among no more new rows than this parts are looked for.
const MOST_NEW: usize = 12;

/// The cells of one row of one release, by who and when.
type Row = BTreeMap<(Group, Period), usize>;
/// The rows of one list before a release and after it.
type BeforeAfter = (BTreeMap<usize, Row>, BTreeMap<usize, Row>);

impl Web {
    /// Ties a row of one release to those of the next into which it was parted, and the other way about.
    ///
    /// What the charter quotes is in no release: it is the same before and after, and was parted by nobody.
    pub(super) fn splits(
        &self,
        counts: &BTreeMap<At, u64>,
        threshold: i128,
        sums: &mut BTreeSet<Sum>,
    ) {
        let next = self.in_next_release();
        let table = |strand: usize| {
            let one = &self.strands[strand];
            (one.release, one.reporter, &one.measure)
        };
        let is_quoted = |strand: usize| self.strands[strand].definition == QUOTED;
        let listed = counts.keys().map(|(strand, ..)| *strand);
        let released: BTreeSet<_> = (listed.filter(|strand| !is_quoted(*strand)))
            .map(table)
            .collect();
        let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            if is_quoted(*strand) || !released.contains(&table(*strand)) {
                continue;
            }
            let row = rows.entry(*strand).or_default();
            row.insert((*group, *period), *cell);
        }
        // Nationalities of one table.
        for (strand, later) in next.iter().enumerate() {
            if let (Some(before), Some(after)) =
                (rows.get(&strand), later.and_then(|later| rows.get(&later)))
            {
                self.between(&by_group(before), &by_group(after), threshold, sums);
            }
        }
        // Classes and borders of one measure.
        let mut tables: BTreeMap<_, BeforeAfter> = BTreeMap::new();
        for (strand, later) in next.iter().enumerate() {
            let Some(later) = later else { continue };
            let one = &self.strands[strand];
            let (before, after) = tables
                .entry((one.release, one.reporter, &one.measure))
                .or_default();
            before.extend(rows.get(&strand).map(|row| (strand, row.clone())));
            after.extend(rows.get(later).map(|row| (strand, row.clone())));
        }
        for (before, after) in tables.into_values() {
            self.between(&before, &after, threshold, sums);
        }
    }

    /// Ties the rows of two releases of one list.
    fn between<K: Ord + Copy>(
        &self,
        before: &BTreeMap<K, Row>,
        after: &BTreeMap<K, Row>,
        threshold: i128,
        sums: &mut BTreeSet<Sum>,
    ) {
        let places = |rows: &BTreeMap<K, Row>| -> BTreeSet<(Group, Period)> {
            rows.values().flat_map(|row| row.keys().copied()).collect()
        };
        let (then, now) = (places(before), places(after));
        let common: BTreeSet<_> = then.intersection(&now).copied().collect();
        let of = |rows: &BTreeMap<K, Row>, key: &K| -> Row {
            let row = rows.get(key).into_iter().flatten();
            let row = row.filter(|(at, _)| common.contains(at));
            row.map(|(at, cell)| (*at, *cell)).collect()
        };
        let new_in = |rows: &BTreeMap<K, Row>, others: &BTreeMap<K, Row>| -> Vec<K> {
            let is_new = |key: &&K| !of(rows, key).is_empty() && of(others, key).is_empty();
            rows.keys().filter(is_new).copied().collect()
        };
        for (wholes, parts) in [(before, after), (after, before)] {
            let new = new_in(parts, wholes);
            if new.is_empty() || new.len() > MOST_NEW {
                continue;
            }
            for key in wholes.keys() {
                let (whole, own) = (of(wholes, key), of(parts, key));
                let is_less = |at: &(Group, Period)| {
                    let value = |row: &Row| row.get(at).map_or(0, |cell| self.values[*cell]);
                    value(&own) < value(&whole)
                };
                if !whole.keys().any(is_less) {
                    continue;
                }
                // What is as it was tells nothing of where others went.
                let value =
                    |row: &Row, at: &(Group, Period)| row.get(at).map(|cell| self.values[*cell]);
                let is_changed = |at: &(Group, Period)| value(&whole, at) != value(&own, at);
                let changed: BTreeSet<_> = whole.keys().copied().filter(is_changed).collect();
                let mut pool: Vec<Row> = new.iter().map(|key| of(parts, key)).collect();
                if !own.is_empty() {
                    pool.push(own);
                }
                let number = |row: &Row| -> Column {
                    let number = |cell: usize| Number {
                        value: self.values[cell],
                        is_listed: true,
                    };
                    let told = row.iter().filter(|(at, _)| changed.contains(*at));
                    told.map(|(at, cell)| (*at, number(*cell))).collect()
                };
                let mut columns = vec![number(&whole)];
                columns.extend(pool.iter().map(number));
                for chosen in among_alike(&self.strands[0], &columns, threshold) {
                    // A correction of the row itself is none of the new ones.
                    if chosen.iter().all(|place| *place > new.len()) {
                        continue;
                    }
                    for (at, cell) in &whole {
                        let part = |place: &usize| pool[place - 1].get(at).copied();
                        let parts: Vec<usize> = chosen.iter().filter_map(part).collect();
                        if !parts.is_empty() {
                            sums.insert((*cell, parts));
                        }
                    }
                }
            }
        }
    }
}

fn by_group(row: &Row) -> BTreeMap<Group, Row> {
    let mut rows: BTreeMap<Group, Row> = BTreeMap::new();
    for ((group, period), cell) in row {
        let one = rows.entry(*group).or_default();
        one.insert((Group::All, *period), *cell);
    }
    rows
}
