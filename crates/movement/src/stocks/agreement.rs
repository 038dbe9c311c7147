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
    let targets: Vec<f64> = (start.row_sums().iter().zip(end.row_sums()))
        .map(|(before, after)| before - (before - after) / 2.0)
        .collect();
    let fitted = |table: &Table| -> Fit {
        let columns = table.column_sums();
        match precision {
            Precision::Exact => fit(table, &targets, &columns),
            Precision::AsDocumented => scale_in_turn(table, &targets, &columns, 1e-3),
        }
    };
    let (first, second) = rayon::join(|| fitted(start), || fitted(end));
    Agreed {
        remaining: first.remaining.max(second.remaining),
        start: first.table,
        end: second.table,
        left_the_system: vec![0.0; start.size()],
        entered_the_system: vec![0.0; start.size()],
    }
}
