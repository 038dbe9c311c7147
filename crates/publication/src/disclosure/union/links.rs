//! Tables that add up by their numbers: whoever reads them sees it, whatever they are called.

use std::collections::BTreeMap;

use kernel::Period;
use movement::series::Group;

use super::{At, Strand};

/// A strand that is the sum of others, as far as its numbers tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The whole, by number.
    pub whole: usize,
    /// Its parts, by number.
    pub parts: Vec<usize>,
}

/// A whole below this proves nothing: small numbers often add up.
pub(super) const LEAST_WHOLE: u64 = 20;
/// So many cells must add up, and so many in ten of those that could.
const LEAST_CELLS: usize = 3;
const MOST_IN_TEN: usize = 6;
/// Threes are looked for among no more strands of one measure than this.
const MOST_OF_A_MEASURE: usize = 16;

pub(super) type Column = BTreeMap<(Group, Period), u64>;

/// Returns every strand that two others, three of its own measure, or any number of its sisters add up to.
#[must_use]
pub fn links(strands: &[Strand], counts: &BTreeMap<At, u64>, threshold: u64) -> Vec<Link> {
    let mut columns: Vec<Column> = vec![Column::new(); strands.len()];
    for ((strand, group, period), value) in counts {
        if let Some(column) = columns.get_mut(*strand) {
            column.insert((*group, *period), *value);
        }
    }
    let mut found = Vec::new();
    for whole in 0..strands.len() {
        // A part is nowhere much greater than the whole.
        let is_below = |part: &usize| {
            let common = columns[*part].iter().filter_map(|(at, value)| {
                let whole = columns[whole].get(at)?;
                Some(*value < whole.saturating_add(threshold))
            });
            let (n, below) = common.fold((0, 0), |(n, k), is| (n + 1, k + usize::from(is)));
            n >= LEAST_CELLS && below * 10 >= n * MOST_IN_TEN
        };
        let parts: Vec<usize> = (0..strands.len())
            .filter(|part| *part != whole)
            .filter(is_below)
            .collect();
        let same: Vec<usize> = (parts.iter().copied())
            .filter(|part| strands[*part].measure == strands[whole].measure)
            .collect();
        for (i, a) in parts.iter().enumerate() {
            for b in &parts[i + 1..] {
                let is_sum = adds_up(&columns, whole, &[*a, *b], threshold);
                if is_sum {
                    let parts = vec![*a, *b];
                    found.push(Link { whole, parts });
                }
            }
        }
        found.extend(super::sisters::of(strands, &columns, whole, threshold));
        if same.len() > MOST_OF_A_MEASURE {
            continue;
        }
        for (i, a) in same.iter().enumerate() {
            for (j, b) in same.iter().enumerate().skip(i + 1) {
                for c in &same[j + 1..] {
                    if adds_up(&columns, whole, &[*a, *b, *c], threshold) {
                        let parts = vec![*a, *b, *c];
                        found.push(Link { whole, parts });
                    }
                }
            }
        }
    }
    found
}

/// By how much a whole may differ from its parts: releases of one month are corrected later.
pub(super) fn tolerance(whole: i128, threshold: i128) -> i128 {
    threshold.max(whole / 50)
}

fn adds_up(columns: &[Column], whole: usize, parts: &[usize], threshold: u64) -> bool {
    let (mut n, mut n_equal) = (0, 0);
    let mut is_large = vec![false; parts.len()];
    for (at, value) in columns[whole]
        .iter()
        .filter(|(_, value)| **value >= LEAST_WHOLE)
    {
        let of = |part: &usize| columns[*part].get(at).copied();
        let Some(values) = parts.iter().map(of).collect::<Option<Vec<u64>>>() else {
            continue;
        };
        if values.contains(&0) {
            continue;
        }
        n += 1;
        let sum: u128 = values.iter().map(|n| u128::from(*n)).sum();
        let rest = i128::try_from(sum.abs_diff(u128::from(*value))).unwrap_or(i128::MAX);
        if rest < tolerance(i128::from(*value), i128::from(threshold)) {
            n_equal += 1;
            for (is_large, value) in is_large.iter_mut().zip(&values) {
                *is_large |= *value >= threshold;
            }
        } else if n >= 50 && n_equal * 2 < n {
            return false;
        }
    }
    n_equal >= LEAST_CELLS && n_equal * 10 >= n * MOST_IN_TEN && !is_large.contains(&false)
}
