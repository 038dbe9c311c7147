//! Definitions of one measure that add up to another: sexes, ages, ways of entering, in any number and whatever
//! they are called. What stands in one file side by side is meant to be added, so that a single cell is enough.

use super::links::{Column, LEAST_WHOLE, tolerance};
use super::{Link, Strand};

/// All choices among no more definitions than this are tried: some 65,000.
const MOST: usize = 16;
/// Among more, no more than this, only a few together are tried, or all but a few.
const MOST_KNOWN: usize = 31;
/// So many cells of the whole are compared, the largest.
const COMPARED: usize = 12;

/// Returns the choices of definitions that add up to a strand: those that are off by the least, and of the others
/// each that shares no definition with a better one, for it parts the same people otherwise.
pub(super) fn of(
    strands: &[Strand],
    columns: &[Column],
    whole: usize,
    threshold: u64,
) -> Vec<Link> {
    let all = &strands[whole];
    let is_sister = |place: &usize| {
        let one = &strands[*place];
        *place != whole
            && !columns[*place].is_empty()
            && (one.release, &one.measure) == (all.release, &all.measure)
            && (one.origin, one.destination) == (all.origin, all.destination)
    };
    let sisters: Vec<usize> = (0..strands.len()).filter(is_sister).collect();
    if sisters.len() < 2 || sisters.len() > MOST_KNOWN {
        return Vec::new();
    }
    let mut cells: Vec<_> = (columns[whole].iter())
        .filter(|(_, value)| **value >= LEAST_WHOLE)
        .collect();
    cells.sort_by_key(|(_, value)| std::cmp::Reverse(**value));
    cells.truncate(COMPARED);
    // For each cell, the whole and each sister's part of it.
    let cells: Vec<(i128, Vec<i128>)> = cells
        .into_iter()
        .map(|(at, value)| {
            let part = |place: &usize| i128::from(columns[*place].get(at).copied().unwrap_or(0));
            (i128::from(*value), sisters.iter().map(part).collect())
        })
        .collect();
    let mut found: Vec<(i128, u32)> = choices(sisters.len())
        .filter_map(|choice| Some((off(&cells, choice, i128::from(threshold))?, choice)))
        .collect();
    found.sort_unstable();
    // The best, those as good, and every further way that parts the people otherwise.
    let mut kept: Vec<(i128, u32)> = Vec::new();
    for (off, choice) in found {
        let is_best = kept.first().is_none_or(|(least, _)| *least == off);
        if is_best || kept.iter().all(|(_, other)| other & choice == 0) {
            kept.push((off, choice));
        }
    }
    let link = |(_, choice)| Link {
        whole,
        parts: chosen(&sisters, choice).copied().collect(),
    };
    kept.into_iter().map(link).collect()
}

/// Returns the choices of two and more among so many definitions: all of them while they are few, else two or three,
/// and all but as many.
fn choices(n: usize) -> Box<dyn Iterator<Item = u32>> {
    let all = u32::MAX >> (u32::BITS as usize - n);
    if n <= MOST {
        return Box::new((1..=all).filter(|choice| choice.count_ones() > 1));
    }
    let few = (0..n).flat_map(move |a| {
        (a..n).flat_map(move |b| (b..n).map(move |c| 1_u32 << a | 1 << b | 1 << c))
    });
    let both = few.flat_map(move |few| [few, all & !few]).chain([all]);
    Box::new(both.filter(|choice| choice.count_ones() > 1))
}

fn chosen<T>(all: &[T], choice: u32) -> impl Iterator<Item = &T> {
    let is_in = move |place: &usize| choice & (1 << *place) != 0;
    (all.iter().enumerate()).filter_map(move |(place, one)| is_in(&place).then_some(one))
}

/// Returns by how much a choice is off in all cells together; nothing where it is off by too much in most, or
/// where one of its definitions has no part in any.
fn off(cells: &[(i128, Vec<i128>)], choice: u32, threshold: i128) -> Option<i128> {
    let (mut n_held, mut all) = (0, 0);
    let mut used = 0_u32;
    for (whole, parts) in cells {
        let sum: i128 = chosen(parts, choice).sum();
        let off = (whole - sum).abs();
        if off < tolerance(*whole, threshold) {
            n_held += 1;
            all += off;
            for (place, part) in parts.iter().enumerate() {
                used |= u32::from(*part > 0) << place;
            }
        }
    }
    (n_held * 10 >= cells.len() * 6 && n_held > 0 && used & choice == choice).then_some(all)
}
