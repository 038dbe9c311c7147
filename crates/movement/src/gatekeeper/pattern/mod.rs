//! Faults that show in the numbers of one table by month: each is one file that says how it is told and
//! what is known about the method.
//!
//! All work on a [`Panel`], ask for evidence that chance does not give, and stay silent where the numbers
//! are small: a false alarm sets right counts aside.

mod as_group;
mod copied;
mod cumulative;
mod falls;
mod frozen;
mod gone;
mod left_out;
mod own;
mod panel;
mod season;
mod single;
mod unit;

use panel::Panel;

use super::{Fault, Kind};
use crate::series::Sheet;

/// Returns what the numbers of each table of a file show.
#[must_use]
pub fn found(sheet: &Sheet) -> Vec<Fault> {
    panel::of(sheet)
        .flat_map(|panel| in_panel(&panel))
        .collect()
}

fn in_panel(panel: &Panel<'_>) -> Vec<Fault> {
    let mut faults = left_out::months(panel);
    faults.extend(own::does_not_add_up(panel));
    faults.extend(copied::months(panel));
    faults.extend(frozen::numbers(panel));
    if let Some(fault) = as_group::total(panel) {
        // Whatever else the group shows, it shows of everybody.
        faults.push(fault);
        return faults;
    }
    // Where the numbers are no counts by month, nothing more follows from their levels.
    let is_none = unit::changed(panel)
        .or_else(|| cumulative::within_years(panel))
        .or_else(|| falls::to_a_hundredth(panel));
    if let Some(fault) = is_none {
        faults.push(fault);
        return faults;
    }
    faults.extend(gone::groups(panel));
    faults.extend(season::shifted(panel));
    faults.extend(single::cells(panel));
    faults
}

/// Returns a fault of the panel's file.
fn fault(
    panel: &Panel<'_>,
    kind: Kind,
    mut lines: Vec<usize>,
    reason: String,
    question: String,
) -> Fault {
    lines.sort_unstable();
    Fault {
        file: panel.file.to_owned(),
        kind,
        lines,
        reason,
        question,
    }
}
