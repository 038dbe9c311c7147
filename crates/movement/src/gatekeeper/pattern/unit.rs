//! Counts that go on in thousands.
//!
//! Method: from a month on to the end the total is 400 to 2,500 times smaller than over the half year before,
//! in no month more than a two-hundredth of the least before, and the groups keep their shares (cosine of the
//! two profiles at least 0.9). A border that closes loses its people in other shares, or opens again.
//! "Thousand errors" are the most common systematic error of business statistics, and are told by just such
//! a ratio to the period before (de Waal, Pannekoek and Scholtus 2011, Handbook of Statistical Data Editing).

use super::panel::{Panel, median};
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// How many months before are compared, and the fewest after.
const BEFORE: usize = 6;
const FEWEST: usize = 3;
/// Between these the total has fallen, and no month after is more than this part of one before.
const FOLD: std::ops::RangeInclusive<f64> = 400.0..=2500.0;
const APART: u64 = 200;
/// The least cosine of the shares before and after.
const ALIKE: f64 = 0.9;

/// Returns a fault where a table goes on in thousands.
pub(super) fn changed(panel: &Panel<'_>) -> Option<Fault> {
    let (at, fold) = fallen(panel, APART, &FOLD)?;
    let since = panel.months[at];
    Some(fault(
        panel,
        Kind::UnitChange,
        panel.lines_since(since),
        format!(
            "{panel}: from {since} on all counts are about {fold:.0} times smaller ({} → {}), in the same \
             shares",
            panel.total(panel.months[at - 1]),
            panel.total(since),
            since = month_of(since)
        ),
        format!("Are the counts from {} on in thousands?", month_of(since)),
    ))
}

/// Returns where the level falls so many-fold and stays to the end in the same shares, and how many-fold.
pub(super) fn fallen(
    panel: &Panel<'_>,
    apart: u64,
    fold: &std::ops::RangeInclusive<f64>,
) -> Option<(usize, f64)> {
    let months = &panel.months;
    let totals: Vec<u64> = months.iter().map(|month| panel.total(*month)).collect();
    let places = FEWEST..(months.len() + 1).saturating_sub(FEWEST);
    places.into_iter().find_map(|at| {
        let before = &totals[at.saturating_sub(BEFORE)..at];
        let after = &totals[at..];
        let (least, most) = (*before.iter().min()?, *after.iter().max()?);
        let numbers = |all: &[u64]| median(all.iter().map(|number| *number as f64));
        let ratio = numbers(before) / numbers(after).max(1.0);
        let is_fallen = most > 0 && least / apart.max(1) >= most && fold.contains(&ratio);
        let (left, right) = (&months[at.saturating_sub(BEFORE)..at], &months[at..]);
        (is_fallen && cosine(panel, left, right) >= ALIKE).then_some((at, ratio))
    })
}

/// Returns how alike the shares of the groups are in two stretches: 1 where they are the same. A table with
/// fewer than three groups has no shares that tell anything.
fn cosine(panel: &Panel<'_>, left: &[i32], right: &[i32]) -> f64 {
    if panel.groups.len() < 3 {
        return 1.0;
    }
    let sum = |group, months: &[i32]| -> f64 {
        months
            .iter()
            .map(|month| panel.number(group, *month) as f64)
            .sum()
    };
    let pairs: Vec<(f64, f64)> = (panel.groups.keys())
        .map(|group| (sum(*group, left), sum(*group, right)))
        .collect();
    let dot: f64 = pairs.iter().map(|(a, b)| a * b).sum();
    let length =
        |of: fn(&(f64, f64)) -> f64| pairs.iter().map(|p| of(p) * of(p)).sum::<f64>().sqrt();
    dot / (length(|p| p.0) * length(|p| p.1)).max(f64::MIN_POSITIVE)
}
