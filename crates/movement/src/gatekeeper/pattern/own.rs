//! A total of the file itself to which its parts do not add up.
//!
//! Method: an edit rule, as statistical offices use it (Fellegi and Holt 1976): parts are never more than
//! their whole; and where they are exactly the whole in half of the months or more, they are meant to be it
//! in all. What rounding and withheld counts may put off is allowed for; months with a missing part are not
//! compared.

use super::panel::Panel;
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// The fewest people and months from which a rule is read off.
const FEWEST_PEOPLE: u64 = 30;
const FEWEST_MONTHS: usize = 3;

/// A month's own total beside the sum of its parts.
struct Compared {
    month: i32,
    own: u64,
    least: u64,
    most: u64,
}

/// Returns a fault for the months whose parts do not add up to the file's own total.
pub(super) fn does_not_add_up(panel: &Panel<'_>) -> Option<Fault> {
    let months: Vec<Compared> = (panel.own.keys())
        .filter_map(|month| compared(panel, *month))
        .collect();
    let large = || months.iter().filter(|one| one.own >= FEWEST_PEOPLE);
    let is_equal = |one: &&Compared| (one.least..=one.most).contains(&one.own);
    let n_equal = large().filter(is_equal).count();
    let is_whole = n_equal >= FEWEST_MONTHS && n_equal * 2 >= large().count();
    // A few people more or less are late corrections, not a fault of the file.
    let is_wrong = |one: &&Compared| {
        let slack = one.own / 2000;
        one.least > one.own.saturating_add(slack)
            || (is_whole && one.most.saturating_add(slack) < one.own)
    };
    let wrong: Vec<&Compared> = months.iter().filter(is_wrong).collect();
    let first = wrong.first()?;
    let lines = wrong.iter().flat_map(|one| panel.lines_in(one.month));
    let further = match wrong.len() {
        1 => String::new(),
        n => format!("; so it is in {} further months", n - 1),
    };
    Some(fault(
        panel,
        Kind::Gap,
        lines.collect(),
        format!(
            "{panel}: the parts of {} add up to {}, and ALL is {}{further}",
            month_of(first.month),
            first.least,
            first.own
        ),
        format!("Who of {} is not in both?", month_of(first.month)),
    ))
}

fn compared(panel: &Panel<'_>, month: i32) -> Option<Compared> {
    let own = &panel.own[&month];
    let parts = || {
        panel
            .groups
            .values()
            .filter_map(|counts| counts.get(&month))
    };
    parts().next()?;
    let least: u64 = parts()
        .filter_map(|cell| cell.number)
        .fold(0, u64::saturating_add);
    let off: u64 = (parts().chain([own]))
        .map(|cell| cell.off)
        .try_fold(0_u64, |sum, off| Some(sum.saturating_add(off?)))?;
    // What is withheld is one person at least; the width of a range is one less than its end.
    let n_withheld = parts().filter(|cell| cell.number.is_none()).count() as u64;
    let is_rounded = (parts().chain([own])).any(|c| c.number.is_some() && c.off != Some(0));
    Some(Compared {
        month,
        own: own.number?,
        least: if is_rounded {
            least.saturating_sub(off)
        } else {
            least + n_withheld
        },
        most: least.saturating_add(off).saturating_add(n_withheld),
    })
}
