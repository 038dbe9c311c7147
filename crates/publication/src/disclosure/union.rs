//! Everything that one country counts, and those who count at its borders, as one system: a small count is withheld and taken for the same
//! number in every sum that is published, whichever table, border, sex, month, quarter, year or release
//! the sum stands in.
//!
//! What is published is then the same for every value that the small count may have, so that no
//! subtraction tells it. Where a publisher gave a sum himself, the sum moves along; where a second sum
//! would betray the first (nationalities and borders of the same people), the largest count in it moves
//! too. Where nothing can move, the sums are withheld.

mod days;
mod growing;
mod judge;
mod lags;
mod mirrors;
mod names;
mod numbers;
mod patterns;
mod relations;
mod search;
mod shift;
mod splits;
mod steps;
mod time;
mod web;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Country, Day, Period};
use movement::series::{Group, Measure};

pub use mirrors::together;

use web::Web;

/// What a small count is taken for in sums: the mean of the small counts in the flows that were published
/// (3.4), so that sums err as seldom upwards as downwards.
pub const TAKEN_FOR: u64 = 3;

/// A number that may be off by more than this part of itself is withheld.
const MOST_OFF: i128 = 5;

/// What all counts of one strand have in common. What was known after each release is a strand of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strand {
    /// After which release, by number.
    pub release: usize,
    /// Who counted.
    pub reporter: Country,
    /// What is counted.
    pub measure: Measure,
    /// The definition, class or sex, where the source states one.
    pub definition: String,
    /// Where people came from, where the count is of one border.
    pub origin: Option<Country>,
    /// Where they went, where the count is of one border.
    pub destination: Option<Country>,
}

/// The definition of what stands elsewhere on the site: the people of the strand without one, maybe of another day.
pub const QUOTED: &str = "(quoted)";

/// A count's place: its strand by number, who was counted, when.
pub type At = (usize, Group, Period);

/// A count that may not be shown as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Safe {
    /// What it is taken for in sums; telling it harms nobody.
    pub value: u64,
    /// By how much that may be off.
    pub off: u64,
    /// Whether it is not shown, not even about.
    pub is_withheld: bool,
    /// Whether no sum may hold it.
    pub is_lost: bool,
}

/// Returns the counts that may not be shown as they are, with what is shown in their stead.
///
/// `days` are the days of the releases: a year that is not over grows in the next.
///
/// `also` are counts withheld whatever they are, because another release makes them small. `quoted` are counts
/// that stand elsewhere on the site, shown as they are or not at all: they do not move where anything else
/// can, and one that is returned here may not be shown.
#[must_use]
pub fn safe(
    strands: &[Strand],
    days: &[Day],
    counts: &BTreeMap<At, u64>,
    also: &BTreeSet<At>,
    quoted: &BTreeSet<At>,
    threshold: u64,
) -> BTreeMap<At, Safe> {
    let mut web = Web::new(strands, days, counts, also, threshold);
    web.quote(quoted);
    let mut moved: BTreeMap<usize, (i128, i128)> = BTreeMap::new();
    let mut lost: BTreeSet<usize> = BTreeSet::new();
    for leaf in web.leaves() {
        let (taken_for, off) = taken(web.values[leaf], threshold);
        let by = taken_for - web.values[leaf];
        let shift = web.shift(leaf);
        for (cell, sign) in shift.moves {
            let one = moved.entry(cell).or_default();
            one.0 += sign * by;
            one.1 += sign.abs() * off;
        }
        lost.extend(shift.lost.into_iter().filter(|cell| *cell != leaf));
    }
    let altered: BTreeSet<usize> = (moved.keys().copied())
        .chain(lost.iter().copied())
        .chain((0..web.values.len()).filter(|cell| web.is_hidden[*cell]))
        .collect();
    let one = |(at, cell): (&At, &usize)| {
        if !altered.contains(cell) || !counts.contains_key(at) {
            return None;
        }
        let (by, off) = moved.get(cell).copied().unwrap_or_default();
        if off == 0 && !lost.contains(cell) && !web.is_hidden[*cell] {
            return None;
        }
        let value = (web.values[*cell] + by).max(0);
        let is_lost = lost.contains(cell);
        let safe = Safe {
            value: u64::try_from(value).unwrap_or(u64::MAX),
            off: u64::try_from(off).unwrap_or(u64::MAX),
            is_withheld: is_lost || web.is_hidden[*cell] || off * MOST_OFF > value,
            is_lost,
        };
        Some((*at, safe))
    };
    web.cells.iter().filter_map(one).collect()
}

/// Returns whether a number that may be off by so much is still shown.
#[must_use]
pub fn is_telling(value: u64, off: u64) -> bool {
    i128::from(off) * MOST_OFF <= i128::from(value)
}

/// Returns what a withheld count is taken for, and by how much that may be off.
fn taken(value: i128, threshold: u64) -> (i128, i128) {
    let (least, most) = (1, i128::from(threshold) - 1);
    if value <= most {
        let taken_for = i128::from(TAKEN_FOR).min(most);
        return (taken_for, (taken_for - least).max(most - taken_for));
    }
    // Withheld for the sake of another release: the middle of its ten.
    let ten = i128::from(threshold.max(2));
    (value / ten * ten + ten / 2, ten / 2)
}
