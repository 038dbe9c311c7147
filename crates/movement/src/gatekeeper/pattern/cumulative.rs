//! Counts that run up within the year instead of standing for their month.
//!
//! Method: of the twelve calendar months there is one at which the total falls to three fifths or less
//! whenever it comes, and at all other months neither the total nor any group of some size ever falls. Sums
//! to date do that by definition (the year to date of national accounts); counts by month, with their
//! season and their chance, do it practically never over a year.

use kernel::period::MONTHS;

use super::panel::Panel;
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// The fewest rises that must be seen; fewer with several groups than with one.
const FEWEST_RISES: usize = 11;
const FEWEST_RISES_ALONE: usize = 20;
/// At the turn of the year the total falls to this part or less.
const LEFT: f64 = 0.6;
/// A group that reaches so many people must not fall either.
const SOME_SIZE: u64 = 30;

/// Returns a fault where the numbers of a table are sums to date.
pub(super) fn within_years(panel: &Panel<'_>) -> Option<Fault> {
    let steps: Vec<(i32, i32)> = (panel.months.windows(2))
        .filter(|pair| pair[1] - pair[0] == 1)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let turn = (0..12).find(|turn| is_turn(panel, &steps, *turn))?;
    let first = steps
        .iter()
        .find(|(_, month)| month.rem_euclid(12) == turn)?;
    let lines = panel.months.first().map(|month| panel.lines_since(*month));
    Some(fault(
        panel,
        Kind::Cumulative,
        lines.unwrap_or_default(),
        format!(
            "{panel}: the counts only rise from month to month and begin anew each {}, as from {} to {}: \
             they are sums since then",
            MONTHS[turn as usize],
            panel.total(first.0),
            panel.total(first.1)
        ),
        format!(
            "Is the count of {} that of the month, or of the year until then?",
            month_of(first.0)
        ),
    ))
}

fn is_turn(panel: &Panel<'_>, steps: &[(i32, i32)], turn: i32) -> bool {
    let (at, between): (Vec<_>, Vec<_>) =
        (steps.iter().copied()).partition(|(_, month)| month.rem_euclid(12) == turn);
    let is_anew = |(before, after): &(i32, i32)| {
        panel.total(*before) >= SOME_SIZE
            && panel.total(*after) as f64 <= LEFT * panel.total(*before) as f64
    };
    let rises = |(before, after): &(i32, i32)| {
        panel.total(*before) <= panel.total(*after)
            && (panel.groups.keys()).all(|group| {
                let (before, after) = (panel.number(*group, *before), panel.number(*group, *after));
                before <= after || after < SOME_SIZE && before < SOME_SIZE
            })
    };
    let grows = between
        .iter()
        .filter(|(a, b)| panel.total(*a) < panel.total(*b));
    let n_large = (panel.groups.values())
        .filter(|counts| counts.values().any(|cell| cell.number >= Some(SOME_SIZE)))
        .count();
    let fewest = if n_large >= 3 {
        FEWEST_RISES
    } else {
        FEWEST_RISES_ALONE
    };
    !at.is_empty() && grows.count() >= fewest && at.iter().all(is_anew) && between.iter().all(rises)
}
