//! One code that becomes another: the people of a group that is gone stand under a code that is new.

use super::super::panel::{Panel, median};
use super::super::{Fault, Kind, fault};
use super::{BEFORE, Gone};
use crate::series::Group;
use crate::series::key::month_of;

/// Returns a fault where a new group takes the place of one that is gone: nobody of it before, from that month
/// on between half and twice as many as were of the other.
pub(super) fn told(panel: &Panel<'_>, gone: &Gone) -> Option<Fault> {
    let new = *panel
        .groups
        .keys()
        .find(|group| is_new(panel, **group, gone))?;
    let since = panel.months[gone.at];
    let old = gone.group;
    Some(fault(
        panel,
        Kind::CodeChanged,
        panel.lines_of(new, since),
        format!(
            "{panel}: {old} ends and {new} begins in {}, both with about {:.0} people a month",
            month_of(since),
            gone.level
        ),
        format!(
            "Are those of {new} from {} on the people of {old}?",
            month_of(since)
        ),
    ))
}

fn is_new(panel: &Panel<'_>, group: Group, gone: &Gone) -> bool {
    let (before, after) = panel.months.split_at(gone.at);
    let number = |month: &i32| panel.number(group, *month);
    let after: Vec<f64> = after
        .iter()
        .take(BEFORE)
        .map(|month| number(month) as f64)
        .collect();
    let level = median(after.iter().copied());
    before.iter().all(|month| number(month) == 0)
        && after.iter().all(|number| *number > 0.0)
        && (0.5..=2.0).contains(&(level / gone.level))
}
