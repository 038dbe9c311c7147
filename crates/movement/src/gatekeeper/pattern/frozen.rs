//! The same number month after month.
//!
//! Method: a run test. A run of n equal counts has n − 1 coincidences, each with the chance that two Poisson
//! counts of that level are equal ([`chance_of_equals`]); below one in a milliard the number was carried
//! forward, not counted. Persistence tests of this kind are usual in the quality control of measurements
//! (Zahumenský 2004 for the World Meteorological Organization).

use super::panel::{Counts, Panel, chance_of_equals};
use super::{Fault, Kind, fault};
use crate::series::Group;
use crate::series::key::month_of;

/// The shortest run that is looked at, in months.
const SHORTEST: usize = 5;
/// Smaller numbers are withheld, and repeat themselves often.
const LEAST: u64 = 10;
/// The natural logarithm of the chance below which a run is no accident.
const NO_CHANCE: f64 = -20.7;

/// Returns a fault where a group keeps one number for months.
pub(super) fn numbers(panel: &Panel<'_>) -> Option<Fault> {
    let mut runs: Vec<(Group, i32, i32, u64)> = Vec::new();
    let mut lines = Vec::new();
    for (group, counts) in panel.series() {
        for (first, last, number) in equal_runs(counts) {
            let n = (last - first + 1) as usize;
            if n < SHORTEST || chance_of_equals(number) * (n as f64 - 1.0) > NO_CHANCE {
                continue;
            }
            let repeated = counts.range(first + 1..=last);
            lines.extend(repeated.flat_map(|(_, cell)| cell.lines.clone()));
            runs.push((group, first, last, number));
        }
    }
    let (group, first, last, number) = *runs.first()?;
    let further = match runs.len() {
        1 => String::new(),
        n => format!("; so it is in {} further runs", n - 1),
    };
    Some(fault(
        panel,
        Kind::SameNumber,
        lines,
        format!(
            "{panel}: {group} is {number} in each month from {} to {}{further}",
            month_of(first),
            month_of(last)
        ),
        format!(
            "Were people counted after {}, or was the number carried forward?",
            month_of(first)
        ),
    ))
}

/// Returns the runs of months, one after another, with the same number of some size.
fn equal_runs(counts: &Counts) -> Vec<(i32, i32, u64)> {
    let mut runs: Vec<(i32, i32, u64)> = Vec::new();
    for (month, cell) in counts {
        let Some(number) = cell.number.filter(|number| *number >= LEAST) else {
            continue;
        };
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == *month && *same == number => *last = *month,
            _ => runs.push((*month, *month, number)),
        }
    }
    runs
}
