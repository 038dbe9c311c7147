//! One cell about ten times what it should be: a digit too many.
//!
//! Method: each logarithm is compared with the median of the two months on either side, and what the other
//! groups did meanwhile is taken out. A cell is told where it is 6 to 16 times that, further than eight robust
//! deviations of its own series from it (Hampel's identifier, with the median absolute deviation; Davies and
//! Gather 1993), and its neighbours are quiet. Where a table has several such months, it is restless and none
//! is told.

use super::panel::{Cell, Panel, median, spread};
use super::{Fault, Kind, fault};
use crate::series::Group;
use crate::series::key::month_of;

/// The months on either side.
const SIDE: usize = 2;
/// How many times too large a cell must be.
const TIMES: std::ops::RangeInclusive<f64> = 6.0..=16.0;
/// How many robust deviations.
const FAR: f64 = 8.0;
/// The fewest months of a series, the least count told and the least level that it should have.
const FEWEST_MONTHS: usize = 12;
const LEAST: u64 = 100;
const LEAST_LEVEL: f64 = 15.0;
/// No more cells of a table than this are slips.
const MOST: usize = 2;

/// A cell that is too large.
struct Found<'a> {
    group: Group,
    month: i32,
    number: u64,
    expected: f64,
    cell: &'a Cell,
}

/// Returns a fault where single cells are about ten times too large.
pub(super) fn cells(panel: &Panel<'_>) -> Option<Fault> {
    let found: Vec<Found<'_>> = (panel.series())
        .flat_map(|(group, _)| in_series(panel, group))
        .collect();
    if found.len() > MOST {
        return None;
    }
    let first = found.first()?;
    let lines = found.iter().flat_map(|found| found.cell.lines.clone());
    Some(fault(
        panel,
        Kind::SingleCell,
        lines.collect(),
        format!(
            "{panel}: {} of {} is {}; the months beside it and the other groups let about {:.0} expect",
            first.group,
            month_of(first.month),
            first.number,
            first.expected
        ),
        format!(
            "Does {} of {} hold a digit too many?",
            first.group,
            month_of(first.month)
        ),
    ))
}

fn in_series<'a>(panel: &'a Panel<'_>, group: Group) -> Vec<Found<'a>> {
    let counts = panel
        .series()
        .find(|(one, _)| *one == group)
        .map(|(_, counts)| counts);
    let Some(counts) = counts.filter(|counts| counts.len() >= FEWEST_MONTHS) else {
        return Vec::new();
    };
    let series: Vec<(i32, u64)> = (counts.iter())
        .filter_map(|(month, cell)| Some((*month, cell.number?)))
        .collect();
    let residues: Vec<f64> = (0..series.len())
        .map(|place| residue(panel, group, &series, place))
        .collect();
    let unrest = spread(&residues).max(0.1);
    let is_far = |place: usize| {
        let residue = residues[place];
        let beside = (place.saturating_sub(SIDE)..=place + SIDE).filter(|one| *one != place);
        let mut beside = beside.filter_map(|one| residues.get(one));
        series[place].1 >= LEAST
            && TIMES.contains(&residue.exp())
            && residue >= FAR * unrest
            && series[place].1 as f64 / residue.exp() >= LEAST_LEVEL
            && beside.all(|other| other.abs() < residue / 2.0)
    };
    let found = (0..series.len()).filter(|place| is_far(*place));
    let found = found.filter_map(|place| {
        let (month, number) = series[place];
        let expected = number as f64 / residues[place].exp();
        let cell = counts.get(&month)?;
        Some(Found {
            group,
            month,
            number,
            expected,
            cell,
        })
    });
    found.collect()
}

/// Returns by how much the logarithm of a count lies above its neighbours, after the other groups.
fn residue(panel: &Panel<'_>, group: Group, series: &[(i32, u64)], place: usize) -> f64 {
    let beside = place.saturating_sub(SIDE)..series.len().min(place + SIDE + 1);
    let log = |number: u64| (number.max(1) as f64).ln();
    let above = |of: &dyn Fn(usize) -> f64| {
        of(place) - median(beside.clone().filter(|one| *one != place).map(of))
    };
    let own = above(&|one| log(series[one].1));
    // A count of everybody has nobody beside it.
    if group == Group::All || panel.groups.len() < 3 {
        return own;
    }
    let others = |one: usize| {
        let month = series[one].0;
        log(panel.total(month) - series[one].1.min(panel.total(month)))
    };
    own - above(&others).clamp(-1.5, 1.5)
}
