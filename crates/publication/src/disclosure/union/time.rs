//! Counts of one series over time: months, quarters, halves and years.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Period};
use movement::series::Group;

use super::web::{Sum, Web};

/// No more ways than this of putting a period together are followed.
const MOST_TILINGS: usize = 16;
/// A month of a series: year, month, cell.
type Month = (i16, i8, usize);

impl Web {
    /// Makes the quarters, halves and years of a series that others are given in, where its months add up to them.
    pub(super) fn lengthen(&mut self) {
        let long: BTreeSet<Period> = (self.cells.keys())
            .map(|(.., period)| *period)
            .filter(|period| is_long(*period))
            .collect();
        if long.is_empty() {
            return;
        }
        for ((strand, group), counts) in self.series() {
            for period in &long {
                if counts.iter().any(|(other, _)| other == period) {
                    continue;
                }
                if let Some(parts) = tilings(*period, &counts).into_iter().next() {
                    let parts: Vec<usize> = parts.into_iter().map(|(_, cell)| cell).collect();
                    self.whole((strand, group, *period), &parts);
                }
            }
        }
    }

    /// Returns the counts of each series by period.
    pub(super) fn series(&self) -> BTreeMap<(usize, Group), Vec<(Period, usize)>> {
        let mut series: BTreeMap<(usize, Group), Vec<(Period, usize)>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            let one = series.entry((*strand, *group)).or_default();
            one.push((*period, *cell));
        }
        series
    }

    /// Stretches that nobody lists and that follow from those that are: a half-year less a quarter. Where few
    /// people are in one, it is a cell like any other, and all that is listed is made of such. Where nobody is in
    /// one, as in the months of a year that are still to come, the others are the whole.
    pub(super) fn unlisted(&mut self, threshold: i128, sums: &mut BTreeSet<Sum>) {
        for ((strand, group), counts) in self.series() {
            if !counts.iter().any(|(period, _)| is_long(*period)) {
                continue;
            }
            for known in together(&counts, &self.values) {
                let between = known.windows(2);
                let pieces: Vec<(Day, Day, i128)> = between
                    .map(|pair| (pair[0].0, pair[1].0.plus_days(-1), pair[1].1 - pair[0].1))
                    .collect();
                let listed = |(first, last, _): &(Day, Day, i128)| {
                    let is_it = |(period, _): &&(Period, usize)| {
                        (period.first_day(), period.last_day()) == (*first, *last)
                    };
                    counts.iter().find(is_it).map(|(_, cell)| *cell)
                };
                let is_few = |piece: &&(Day, Day, i128)| {
                    piece.2.abs() < threshold && listed(piece).is_none()
                };
                if pieces.iter().find(is_few).is_none() {
                    continue;
                }
                let mut cells = Vec::new();
                for piece in &pieces {
                    if is_few(&piece) && piece.2 <= 0 {
                        continue;
                    }
                    let at = (strand, group, Period::Span(piece.0, piece.1).named());
                    let cell = listed(piece).unwrap_or_else(|| self.add(at, piece.2));
                    cells.push((piece.0, piece.1, cell));
                }
                for (period, cell) in &counts {
                    let parts: Vec<usize> = (cells.iter())
                        .filter(|(first, last, _)| {
                            period.contains(*first) && period.contains(*last)
                        })
                        .map(|(.., cell)| *cell)
                        .collect();
                    if !parts.is_empty() && parts != [*cell] {
                        sums.insert((*cell, parts));
                    }
                }
            }
        }
    }

    /// Months add up to quarters, halves and years.
    pub(super) fn stretches(&self, sums: &mut BTreeSet<Sum>) {
        for counts in self.series().values() {
            for (period, cell) in counts.iter().filter(|(period, _)| is_long(*period)) {
                sums.extend(tilings(*period, counts).into_iter().map(|parts| {
                    let parts = parts.into_iter().map(|(_, part)| part);
                    (*cell, parts.collect())
                }));
            }
        }
    }

    /// Holds the sums of months that somebody else may publish: a withheld month is balanced by another of
    /// its quarter, else of the months that its calendar and its fiscal year share, else of its year.
    ///
    /// A count that a release changes is not balanced so: two exact sums would tell the change.
    pub(super) fn hold(&mut self, steady: &BTreeSet<usize>, threshold: i128) {
        let mut series: BTreeMap<(usize, Group), Vec<Month>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            if let Period::Month(year, month) = period {
                series
                    .entry((*strand, *group))
                    .or_default()
                    .push((*year, *month, *cell));
            }
        }
        let quarter = |month: i8| (month - 1) / 3;
        let stretch = |month: i8| i8::from(month >= 10);
        let levels: [(&dyn Fn(i8) -> i8, i128); 4] = [
            (&quarter, 3 * threshold),
            (&stretch, 3 * threshold),
            (&stretch, threshold),
            (&|_| 0, threshold),
        ];
        for months in series.into_values() {
            let mut open: BTreeSet<usize> = (months.iter().map(|(.., cell)| *cell))
                .filter(|cell| self.is_hidden[*cell] && steady.contains(cell))
                .collect();
            for (level, least) in levels {
                if open.is_empty() {
                    break;
                }
                let mut together: BTreeMap<(i16, i8), Vec<usize>> = BTreeMap::new();
                for (year, month, cell) in &months {
                    together
                        .entry((*year, level(*month)))
                        .or_default()
                        .push(*cell);
                }
                for cells in together.into_values() {
                    let can_move =
                        |cell: &usize| !self.is_hidden[*cell] && self.values[*cell] >= least;
                    if cells.iter().any(|cell| open.contains(cell)) && cells.iter().any(can_move) {
                        open.retain(|cell| !cells.contains(cell));
                        self.hold_sum(cells);
                    }
                }
            }
        }
    }

    fn hold_sum(&mut self, parts: Vec<usize>) {
        let whole = self.values.len();
        self.values
            .push(parts.iter().map(|part| self.values[*part]).sum());
        self.is_hidden.push(false);
        self.touched.push(Vec::new());
        self.held.insert(whole);
        for part in &parts {
            self.touched[*part].push(self.sums.len());
        }
        self.sums.push((whole, parts));
    }
}

/// Returns whether months can add up to a period.
pub(super) fn is_long(period: Period) -> bool {
    !matches!(period, Period::Month(..))
}

/// Returns the counts of one series inside a period, of the shortest kind that it is listed in.
pub(super) fn shortest_in(whole: Period, counts: &[(Period, usize)]) -> Vec<usize> {
    let kind = |period: Period| super::patterns::step(period).map(|(kind, _)| kind);
    let is_inside = |(period, _): &&(Period, usize)| {
        *period != whole
            && kind(*period).is_some()
            && whole.contains(period.first_day())
            && whole.contains(period.last_day())
    };
    let inside: Vec<&(Period, usize)> = counts.iter().filter(is_inside).collect();
    let first = inside.iter().map(|(period, _)| kind(*period)).min();
    (inside.into_iter())
        .filter(|(period, _)| first == Some(kind(*period)))
        .map(|(_, cell)| *cell)
        .collect()
}

/// Returns the days between which counts of one series tell how many people there were, each with how many since the
/// first: every list hangs together.
fn together(counts: &[(Period, usize)], values: &[i128]) -> Vec<Vec<(Day, i128)>> {
    let mut lists: Vec<BTreeMap<Day, i128>> = Vec::new();
    for (period, cell) in counts {
        let (from, to, value) = (
            period.first_day(),
            period.last_day().plus_days(1),
            values[*cell],
        );
        let mut one = BTreeMap::from([(from, 0), (to, value)]);
        // Whatever meets it at one end is put beside it.
        lists.retain(|list| {
            let Some(shared) = [from, to].into_iter().find(|day| list.contains_key(day)) else {
                return true;
            };
            let Some(by) = one.get(&shared).map(|here| here - list[&shared]) else {
                return true;
            };
            for (day, value) in list {
                one.entry(*day).or_insert(value + by);
            }
            false
        });
        lists.push(one);
    }
    let list = |list: BTreeMap<Day, i128>| list.into_iter().collect();
    lists.into_iter().map(list).collect()
}

/// Returns the ways in which counts of a series cover a period without gap and overlap.
fn tilings(whole: Period, counts: &[(Period, usize)]) -> Vec<Vec<(Period, usize)>> {
    let is_inside = |(other, _): &&(Period, usize)| {
        *other != whole && whole.contains(other.first_day()) && whole.contains(other.last_day())
    };
    let inside: Vec<&(Period, usize)> = counts.iter().filter(is_inside).collect();
    let mut found = Vec::new();
    if !inside.is_empty() {
        tile(whole, &inside, &mut Vec::new(), &mut found);
    }
    found
}

/// Adds every way in which `inside` covers `whole` without gap and overlap.
fn tile(
    whole: Period,
    inside: &[&(Period, usize)],
    laid: &mut Vec<(Period, usize)>,
    found: &mut Vec<Vec<(Period, usize)>>,
) {
    let next = (laid.last()).map_or_else(
        || whole.first_day(),
        |(period, _)| period.last_day().plus_days(1),
    );
    if next > whole.last_day() {
        found.push(laid.clone());
        return;
    }
    for one in inside
        .iter()
        .filter(|(period, _)| period.first_day() == next)
    {
        if found.len() >= MOST_TILINGS {
            return;
        }
        laid.push(**one);
        tile(whole, inside, laid, found);
        laid.pop();
    }
}
