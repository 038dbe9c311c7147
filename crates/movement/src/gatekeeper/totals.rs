//! Sums against totals that were published elsewhere.

use std::collections::BTreeSet;

use kernel::{Country, Period};

use super::fault::{Fault, Kind};
use crate::series::{Group, Measure, Row, Sheet, Value};

/// A total that somebody published, to be compared with the sum of a file's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTotal {
    /// What was counted.
    pub measure: Measure,
    /// Who counted.
    pub reporter: Country,
    /// When.
    pub period: Period,
    /// How many.
    pub value: u64,
    /// The address at which it was published.
    pub source: String,
}

fn covered<'a>(sheet: &'a Sheet, total: &PublishedTotal) -> Vec<&'a Row> {
    let inside = |row: &Row| {
        total.period.first_day() <= row.period.first_day()
            && row.period.last_day() <= total.period.last_day()
    };
    (sheet.rows.iter())
        .filter(|row| row.reporter == total.reporter && row.measure == total.measure)
        .filter(|row| row.nationality != Group::All && inside(row))
        .collect()
}

fn sum(rows: &[&Row]) -> i128 {
    let numbers = rows.iter().filter_map(|row| row.value.number());
    numbers.map(i128::from).sum()
}

/// Returns whether the rows reach from the first to the last day of the total's period.
fn whole(rows: &[&Row], period: Period) -> bool {
    let first = rows.iter().map(|row| row.period.first_day()).min();
    let last = rows.iter().map(|row| row.period.last_day()).max();
    first == Some(period.first_day()) && last == Some(period.last_day())
}

/// Returns a fault for each published total that a file's cells do not add up to.
///
/// Totals that contain one another and lack the same number are one fault, told by the shortest.
#[must_use]
pub fn gaps(sheet: &Sheet, totals: &[PublishedTotal]) -> Vec<Fault> {
    let mut found: Vec<(&PublishedTotal, i128, Vec<&Row>)> = Vec::new();
    for total in totals {
        let rows = covered(sheet, total);
        if rows.is_empty() || !whole(&rows, total.period) || is_rounded(&rows) {
            continue;
        }
        let gap = i128::from(total.value) - sum(&rows);
        // A few people more or less are late corrections, not a fault of the file.
        if gap.unsigned_abs() * 2000 > u128::from(total.value) {
            found.push((total, gap, rows));
        }
    }
    found.sort_by_key(|(total, _, _)| total.period.first_day().days_until(total.period.last_day()));
    let mut told: BTreeSet<(Country, i128)> = BTreeSet::new();
    let mut faults = Vec::new();
    for (total, gap, rows) in found {
        if !told.insert((total.reporter, gap)) {
            continue;
        }
        let sum = i128::from(total.value) - gap;
        let (reporter, measure, period) = (total.reporter, &total.measure, total.period);
        faults.push(Fault {
            file: sheet.file.clone(),
            kind: Kind::Gap,
            lines: rows.iter().map(|row| row.line).collect(),
            reason: format!(
                "{reporter} {measure} of {period} add up to {sum}; {} was published ({}), {} {}",
                total.value,
                total.source,
                gap.abs(),
                if gap > 0 { "more" } else { "fewer" }
            ),
            question: format!(
                "Which {} people of {period} are {} the file?",
                gap.abs(),
                if gap > 0 { "not in" } else { "only in" }
            ),
        });
    }
    faults
}

/// The fewest counts from which rounding is told.
const FEWEST_COUNTS: usize = 200;

/// Returns whether every count is a multiple of ten.
fn is_rounded(rows: &[&Row]) -> bool {
    let counts = || rows.iter().filter_map(|row| row.value.number());
    counts().clone().count() >= FEWEST_COUNTS && counts().all(|n| n % 10 == 0)
}

/// Returns a notice where every count of a file is a multiple of ten, with the difference from the
/// published total where one covers the file.
#[must_use]
pub fn rounding(sheet: &Sheet, totals: &[PublishedTotal]) -> Option<Fault> {
    let rows: Vec<&Row> = (sheet.rows.iter())
        .filter(|row| matches!(row.value, Value::Rounded { .. }))
        .collect();
    if rows.len() < FEWEST_COUNTS || rows.len() < sheet.rows.len() {
        return None;
    }
    let sum = sum(&rows);
    let half = 5 * rows.len() as u64;
    let against = totals.iter().find(|total| {
        let covered = covered(sheet, total);
        covered.len() == rows.len() && whole(&covered, total.period)
    });
    let compared = against.map_or_else(String::new, |total| {
        format!(
            "; the published total is {}, {} more than the cells",
            total.value,
            i128::from(total.value) - sum
        )
    });
    Some(Fault {
        file: sheet.file.clone(),
        kind: Kind::Rounding,
        lines: Vec::new(),
        reason: format!(
            "all {} cells are multiples of ten and add up to {sum}, which rounding alone may put off \
             by up to {half}{compared}",
            rows.len()
        ),
        question: "Are cells rounded to ten, and are totals rounded from the exact counts?"
            .to_owned(),
    })
}
