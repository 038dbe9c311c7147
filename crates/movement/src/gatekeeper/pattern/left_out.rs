//! A month that is left out between months that are there.
//!
//! Method: one or two months without a single row, between months in which at least 30 people were counted
//! each. At that level a month without anybody is no accident (Poisson: e⁻³⁰), and a border that was closed
//! is longer closed. Tables with many such holes are kept seldom, and are not asked about.

use super::panel::Panel;
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// The most months of one hole, and the most holes of a table.
const LONGEST: i32 = 2;
const MOST_HOLES: usize = 3;
/// The fewest months that a table must have, and the fewest people beside a hole.
const FEWEST_MONTHS: usize = 6;
const FEWEST_PEOPLE: u64 = 30;

/// Returns a notice where months are left out.
pub(super) fn months(panel: &Panel<'_>) -> Vec<Fault> {
    if panel.months.len() < FEWEST_MONTHS {
        return Vec::new();
    }
    let holes: Vec<(i32, i32)> = (panel.months.windows(2))
        .filter(|pair| pair[1] - pair[0] > 1)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let is_hole = |(before, after): &(i32, i32)| {
        after - before <= LONGEST + 1
            && panel.total(*before) >= FEWEST_PEOPLE
            && panel.total(*after) >= FEWEST_PEOPLE
    };
    if holes.len() > MOST_HOLES {
        return Vec::new();
    }
    let found = holes.into_iter().filter(is_hole);
    let found = found.map(|(before, after)| {
        let beside = panel.series().filter_map(|(_, counts)| counts.get(&before));
        let lines = beside.flat_map(|cell| cell.lines.clone()).collect();
        let missing: Vec<String> = (before + 1..after)
            .map(|m| month_of(m).to_string())
            .collect();
        let missing = missing.join(" and ");
        fault(
            panel,
            Kind::MonthLeftOut,
            lines,
            format!("{panel}: no row of {missing}, and rows of the months before and after"),
            format!("What was counted in {missing}?"),
        )
    });
    found.collect()
}
