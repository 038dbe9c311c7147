//! Groups that are gone while everybody else is still counted: who took their people?
//!
//! Method: a group with at least 20 people in each of six months (chance of a month without any: e⁻²⁰) is
//! nought or no longer listed to the end of the table, and the rest of the table goes on. Then, in this order:
//! a group that never stood in the table begins in that month at the same level: one code became another.
//! A group that was there rises by about the people who are gone, far beyond its own unrest (robust z of 4,
//! from the median absolute deviation; Rousseeuw and Croux 1993): two were merged. Otherwise the group is
//! nought without a reason.

mod merged;
mod recoded;

use super::panel::{Panel, median};
use super::{Fault, Kind, fault};
use crate::series::Group;
use crate::series::key::month_of;

/// So many months before are looked at, and in each at least so many people.
pub(super) const BEFORE: usize = 6;
const FEWEST_PEOPLE: u64 = 20;
/// The fewest months without the group, to the end.
const FEWEST_MONTHS: usize = 3;
/// Above this level two months are enough.
const LARGE: f64 = 200.0;
/// The part of the rest that must still be counted.
const REST: f64 = 0.3;

/// A group that is gone.
pub(super) struct Gone {
    /// Who.
    pub(super) group: Group,
    /// The place of the first month without it.
    pub(super) at: usize,
    /// How many people a month it was.
    pub(super) level: f64,
}

/// Returns a fault for each group that is gone.
pub(super) fn groups(panel: &Panel<'_>) -> Vec<Fault> {
    let gone: Vec<Gone> = (panel.groups.keys())
        .filter_map(|group| gone(panel, *group))
        .collect();
    // Where many go, another list of groups is used: no single one has a fault.
    if gone.len() * 3 > panel.groups.len() {
        return Vec::new();
    }
    let told = gone.iter().map(|gone| {
        (recoded::told(panel, gone))
            .or_else(|| merged::told(panel, gone))
            .unwrap_or_else(|| vanished(panel, gone))
    });
    told.collect()
}

fn gone(panel: &Panel<'_>, group: Group) -> Option<Gone> {
    let months = &panel.months;
    let last = months
        .iter()
        .rposition(|month| panel.number(group, *month) > 0)?;
    let at = last + 1;
    let is_known = |place: usize| {
        let cell = panel.groups[&group].get(&months[place]);
        cell.is_none_or(|cell| cell.number.is_some())
    };
    if at < BEFORE || !(at..months.len()).all(is_known) {
        return None;
    }
    let before: Vec<u64> = months[at - BEFORE..at]
        .iter()
        .map(|m| panel.number(group, *m))
        .collect();
    let level = median(before.iter().map(|number| *number as f64));
    let fewest = if level >= LARGE {
        FEWEST_MONTHS - 1
    } else {
        FEWEST_MONTHS
    };
    if months.len() - at < fewest || before.iter().any(|number| *number < FEWEST_PEOPLE) {
        return None;
    }
    let is_listed = panel.groups[&group].range(months[at]..).next().is_some();
    let rest = |months: &[i32]| {
        median(
            months
                .iter()
                .map(|m| (panel.total(*m) - panel.number(group, *m)) as f64),
        )
    };
    let goes_on = rest(&months[at..]) >= REST * rest(&months[at - BEFORE..at]);
    let goes_on = goes_on && rest(&months[at..]) > 0.0;
    ((is_listed || is_complete(panel, group)) && goes_on).then_some(Gone { group, at, level })
}

/// Returns whether the table lists all other groups in every month: only then a row that is not there means
/// anything.
fn is_complete(panel: &Panel<'_>, group: Group) -> bool {
    let others = || panel.groups.iter().filter(|(other, _)| **other != group);
    let n_rows: usize = others().map(|(_, counts)| counts.len()).sum();
    let span = others().map(|(_, counts)| {
        let first = counts.keys().next().copied().unwrap_or(0);
        panel.months.iter().filter(|month| **month >= first).count()
    });
    n_rows * 20 >= span.sum::<usize>() * 19
}

fn vanished(panel: &Panel<'_>, gone: &Gone) -> Fault {
    let since = panel.months[gone.at];
    let group = gone.group;
    fault(
        panel,
        Kind::VanishedGroup,
        panel.lines_of(group, since),
        format!(
            "{panel}: {group} is nobody from {} on, after about {:.0} people a month, while the others \
             are still counted",
            month_of(since),
            gone.level
        ),
        format!(
            "Was {group} counted after {}, and under which code?",
            month_of(panel.months[gone.at - 1])
        ),
    )
}
