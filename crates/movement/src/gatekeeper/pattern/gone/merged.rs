//! Two groups that are merged under one: the people of a group that is gone stand under another's code.

use super::super::panel::{Panel, median, spread};
use super::super::{Fault, Kind, fault};
use super::{BEFORE, Gone};
use crate::series::Group;
use crate::series::key::month_of;

/// How many robust deviations of its own changes a group must rise to have taken another in.
const UNREST: f64 = 4.0;
/// It must rise by this part at least.
const LEAST_RISE: f64 = 0.25;

/// Returns a fault where another group rises by about the people who are gone.
///
/// What all other groups did meanwhile is taken out, so that a season does not look like a merger.
pub(super) fn told(panel: &Panel<'_>, gone: &Gone) -> Option<Fault> {
    let rises = (panel.groups.keys())
        .filter(|group| **group != gone.group)
        .filter_map(|group| Some((rise(panel, *group, gone)?, *group)));
    let (_, taker) = rises.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let since = panel.months[gone.at];
    let old = gone.group;
    Some(fault(
        panel,
        Kind::MergedGroups,
        panel.lines_of(taker, since),
        format!(
            "{panel}: {old} is nobody from {} on, and {taker} rises by about its {:.0} people a month",
            month_of(since),
            gone.level
        ),
        format!(
            "Are the people of {old} counted under {taker} from {} on?",
            month_of(since)
        ),
    ))
}

/// Returns by how many robust deviations a group rises when another is gone; nothing where it does not take
/// about its people.
fn rise(panel: &Panel<'_>, group: Group, gone: &Gone) -> Option<f64> {
    let before = &panel.months[gone.at - BEFORE..gone.at];
    let after: Vec<i32> = panel.months[gone.at..]
        .iter()
        .take(BEFORE)
        .copied()
        .collect();
    let level = |months: &[i32]| median(months.iter().map(|m| panel.number(group, *m) as f64));
    let rest = |months: &[i32]| {
        median(months.iter().map(|month| {
            let own = panel
                .number(group, *month)
                .saturating_add(panel.number(gone.group, *month));
            (panel.total(*month) - own.min(panel.total(*month))) as f64
        }))
    };
    let meanwhile = match (rest(before), rest(&after)) {
        (a, b) if a > 0.0 && b > 0.0 => b / a,
        _ => 1.0,
    };
    let expected = (level(before) * meanwhile).max(1.0);
    let gain = level(&after) - expected;
    let logs: Vec<f64> = (panel.months[..gone.at].iter())
        .map(|month| (panel.number(group, *month).max(1) as f64).ln())
        .collect();
    let changes: Vec<f64> = logs.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let unrest = spread(&changes).max(0.05);
    let size = (level(&after).max(1.0) / expected).ln() / unrest;
    let share = gain / (gone.level * meanwhile);
    let is_taken = (0.5..=1.6).contains(&share) && gain >= LEAST_RISE * expected;
    (is_taken && size >= UNREST).then_some(size)
}
