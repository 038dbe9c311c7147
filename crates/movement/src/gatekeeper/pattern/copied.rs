//! A month that is the copy of another.
//!
//! Method: all numbers of the two months are equal, and the chance that they are is below one in a hundred
//! million, when each is a count by itself (see [`chance_of_equals`]). Any two months are compared, not only
//! neighbours: a block may be pasted under another heading. Verbatim copies are the classic sign of filled
//! in data (Kuriakose and Robbins 2016, "Don't get duped", on near duplicates in surveys).

use std::collections::BTreeMap;

use super::panel::{Panel, chance_of_equals};
use super::{Fault, Kind, fault};
use crate::series::Group;
use crate::series::key::month_of;

/// The natural logarithm of the chance below which equal months are no accident.
const NO_CHANCE: f64 = -18.42;

/// Returns a fault where months repeat another month number by number.
pub(super) fn months(panel: &Panel<'_>) -> Option<Fault> {
    let mut first: BTreeMap<Vec<(Group, u64)>, i32> = BTreeMap::new();
    let mut copies: Vec<(i32, i32)> = Vec::new();
    for month in &panel.months {
        let numbers: Vec<(Group, u64)> = (panel.groups.keys())
            .map(|group| (*group, panel.number(*group, *month)))
            .filter(|(_, number)| *number > 0)
            .collect();
        let chance: f64 = numbers.iter().map(|(_, n)| chance_of_equals(*n)).sum();
        if chance > NO_CHANCE {
            continue;
        }
        match first.get(&numbers) {
            Some(original) => copies.push((*month, *original)),
            None => {
                first.insert(numbers, *month);
            }
        }
    }
    let (copy, original) = *copies.first()?;
    let lines = copies.iter().flat_map(|(month, _)| panel.lines_in(*month));
    Some(fault(
        panel,
        Kind::CopiedMonth,
        lines.collect(),
        format!(
            "{panel}: {} repeats {} number by number, in {} groups{}",
            month_of(copy),
            month_of(original),
            panel.groups.len(),
            match copies.len() {
                1 => String::new(),
                n => format!("; so do {} further months", n - 1),
            }
        ),
        format!("What was counted in {}?", month_of(copy)),
    ))
}
