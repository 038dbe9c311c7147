//! A level that falls to about a hundredth and stays there.
//!
//! Method: as for thousands (`unit`), with another ratio: the total is 30 to 400 times smaller than over the
//! half year before, and to the end of the table in no month more than a twentieth of the least before, in
//! the same shares. A border that closes and opens again within the table does not stay there; one that is
//! closed at its end is asked about, since nobody could tell the two apart.

use super::panel::Panel;
use super::unit::fallen;
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// Returns a fault where the level of a table falls many-fold and stays.
pub(super) fn to_a_hundredth(panel: &Panel<'_>) -> Option<Fault> {
    let (at, fold) = fallen(panel, 20, &(30.0..=400.0))?;
    let since = panel.months[at];
    Some(fault(
        panel,
        Kind::LevelBreak,
        panel.lines_since(since),
        format!(
            "{panel} falls {fold:.0}-fold in {} ({} → {}) and stays there, and no note tells of a new \
             definition",
            month_of(since),
            panel.total(panel.months[at - 1]),
            panel.total(since)
        ),
        format!(
            "What changed in {}: the border, the definition or the unit?",
            month_of(since)
        ),
    ))
}
