//! Birthplace totals made to agree, so that every person counted at the end was somewhere at the
//! start.

use super::fitting::{Fit, fit, scale_in_turn};
use super::table::Table;

/// How far the two-dimensional fit is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precision {
    /// As far as the arithmetic allows.
    #[default]
    Exact,
    /// As far as the reference implementation goes: until no cell moves by a thousandth of a
    /// person. Used to reproduce documented digits.
    AsDocumented,
}

/// Whether people may leave the countries in the table for elsewhere, and arrive from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Differences between birthplace totals are moves to and from elsewhere, spread as people
    /// lived at the start and at the end (Abel 2013, Demographic Research 28:18).
    Open,
    /// Differences are split evenly between the two counts, which are fitted to the new birthplace
    /// totals while keeping their own population totals (Abel and Sander 2014, Science 343:6178).
    Closed,
}

/// Two tables of stocks with equal birthplace totals.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The stocks at the start that were still alive at the end.
    pub start: Table,
    /// The stocks at the end that were born before the start.
    pub end: Table,
    /// Persons who left for elsewhere, by residence at the start.
    pub left_the_system: Vec<f64>,
    /// Persons who arrived from elsewhere, by residence at the end.
    pub entered_the_system: Vec<f64>,
    /// The largest population total that could not be met, in persons.
    pub remaining: f64,
}

/// Returns the two tables with their birthplace totals in agreement.
#[must_use]
pub fn agree(start: &Table, end: &Table, system: System, precision: Precision) -> Agreed {
    match system {
        System::Open => open(start, end),
        System::Closed => closed(start, end, precision),
    }
}

fn open(start: &Table, end: &Table) -> Agreed {
    let (before, after) = (start.row_sums(), end.row_sums());
    let mut agreed = Agreed {
        start: start.clone(),
        end: end.clone(),
        left_the_system: vec![0.0; start.size()],
        entered_the_system: vec![0.0; start.size()],
        remaining: 0.0,
    };
    for (birthplace, (before, after)) in before.into_iter().zip(after).enumerate() {
        let (table, elsewhere, excess, total) = if before > after {
            (
                &mut agreed.start,
                &mut agreed.left_the_system,
                before - after,
                before,
            )
        } else {
            (
                &mut agreed.end,
                &mut agreed.entered_the_system,
                after - before,
                after,
            )
        };
        if excess > 0.0 {
            for (residence, cell) in table.row_mut(birthplace).iter_mut().enumerate() {
                let moved = *cell * excess / total;
                *cell -= moved;
                elsewhere[residence] += moved;
            }
        }
    }
    agreed
}

fn closed(start: &Table, end: &Table, precision: Precision) -> Agreed {
    let targets = birthplace_targets(start, end);
    let fitted = |table: &Table| -> Fit {
        let columns = table.column_sums();
        let rows = within_reach(table, &targets, &columns);
        match precision {
            Precision::Exact => fit(table, &rows, &columns),
            Precision::AsDocumented => scale_in_turn(table, &rows, &columns, 1e-3),
        }
    };
    let (first, second) = rayon::join(|| fitted(start), || fitted(end));
    let apart = largest_gap(&first.table.row_sums(), &second.table.row_sums());
    Agreed {
        remaining: first.remaining.max(second.remaining).max(apart),
        start: first.table,
        end: second.table,
        left_the_system: vec![0.0; start.size()],
        entered_the_system: vec![0.0; start.size()],
    }
}

/// Returns the birthplace totals to which both counts are fitted: half-way between them.
///
/// Where nobody foreign-born lives in a country, its population total fixes its native-born. A
/// target below them would be out of reach, so that the birthplace keeps the total it was counted
/// with, and all others give way in proportion. (South Sudan before 1995 is such a country.)
fn birthplace_targets(start: &Table, end: &Table) -> Vec<f64> {
    let totals = [start.row_sums(), end.row_sums()];
    let mut targets: Vec<f64> = (totals[0].iter().zip(&totals[1]))
        .map(|(before, after)| before - (before - after) / 2.0)
        .collect();
    let wanted: f64 = targets.iter().sum();
    let mut kept = vec![false; targets.len()];
    for (table, totals) in [start, end].into_iter().zip(&totals) {
        let columns = table.column_sums();
        for i in 0..table.size() {
            let native = table.at(i, i);
            if native > targets[i] && columns[i] <= native {
                targets[i] = targets[i].max(totals[i]);
                kept[i] = true;
            }
        }
    }
    let fixed: f64 = (targets.iter().zip(&kept))
        .filter(|(_, kept)| **kept)
        .map(|(t, _)| t)
        .sum();
    let free: f64 = targets.iter().sum::<f64>() - fixed;
    if fixed > 0.0 && free > 0.0 {
        let scale = (wanted - fixed) / free;
        for (target, _) in targets.iter_mut().zip(&kept).filter(|(_, kept)| !**kept) {
            *target *= scale;
        }
    }
    targets
}

/// Returns the row totals scaled so that, within each group of countries that share no people with
/// the others, they add up to the population totals.
fn within_reach(table: &Table, rows: &[f64], columns: &[f64]) -> Vec<f64> {
    let n = table.size();
    let mut group: Vec<usize> = (0..2 * n).collect();
    fn root(group: &mut [usize], mut i: usize) -> usize {
        while group[i] != i {
            group[i] = group[group[i]];
            i = group[i];
        }
        i
    }
    for i in 0..n {
        for (j, cell) in table.row(i).iter().enumerate() {
            if *cell > 0.0 {
                let (a, b) = (root(&mut group, i), root(&mut group, n + j));
                group[a] = b;
            }
        }
    }
    let mut sums = vec![[0.0; 2]; 2 * n];
    for i in 0..n {
        let (row, column) = (root(&mut group, i), root(&mut group, n + i));
        sums[row][0] += rows[i];
        sums[column][1] += columns[i];
    }
    (0..n)
        .map(|i| {
            let [wanted, people] = sums[root(&mut group, i)];
            // A whole world in one group keeps its totals digit for digit.
            if wanted > 0.0 && (wanted - people).abs() > 1e-9 * people {
                rows[i] * people / wanted
            } else {
                rows[i]
            }
        })
        .collect()
}

fn largest_gap(left: &[f64], right: &[f64]) -> f64 {
    (left.iter().zip(right))
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f64::max)
}
