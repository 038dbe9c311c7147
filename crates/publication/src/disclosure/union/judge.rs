//! Which choices are believed: chance is weighed against what holds.

use kernel::Period;
use movement::series::Group;

use super::relations::{Column, Finder, Number, tolerance};
use super::search::{Cells, Choice};

/// A whole below this proves nothing: small numbers often add up.
pub(super) const LEAST_WHOLE: i128 = 20;
/// So many cells of each strand are compared, the largest, and so many of the whole.
const COMPARED: (usize, usize) = (3, 12);
/// So many relations are expected by chance at most, where one is believed for its numbers alone (its logarithm).
pub(super) const BY_CHANCE: f64 = -3.0;
/// So many are kept of those that hold in the few cells there are.
const KEPT_OF_FEW: usize = 4;

/// A choice with how far it is off in all, and how many such chance would bring (its logarithm).
pub(super) struct Judged {
    pub(super) choice: Choice,
    pub(super) large: Choice,
    pub(super) off: i128,
    pub(super) by_chance: f64,
    pub(super) is_everywhere: bool,
}

impl Finder<'_> {
    /// Returns the cells that are compared: of each strand of the pool the largest, and the largest of the whole.
    pub(super) fn cells(&self, whole: &Column, pool: &[usize]) -> Cells {
        let mut by_size: Vec<(&(Group, Period), Number)> = (whole.iter())
            .filter(|(_, number)| number.value >= LEAST_WHOLE)
            .map(|(at, number)| (at, *number))
            .collect();
        by_size.sort_by_key(|(at, number)| (std::cmp::Reverse(number.value), **at));
        let number = |place: &usize, i: usize| self.columns[*place].get(by_size[i].0);
        let has = |place: &usize, i: usize| number(place, i).is_some();
        let lists = |place: &usize, i: usize| {
            by_size[i].1.is_listed && number(place, i).is_some_and(|number| number.is_listed)
        };
        let mut wanted: Vec<usize> = Vec::new();
        for place in pool {
            wanted.extend(
                (0..by_size.len())
                    .filter(|i| has(place, *i))
                    .take(COMPARED.0),
            );
            wanted.extend(
                (0..by_size.len())
                    .filter(|i| lists(place, *i))
                    .take(COMPARED.0),
            );
        }
        let any = (0..by_size.len()).filter(|i| pool.iter().any(|place| lists(place, *i)));
        wanted.extend(any.take(COMPARED.1));
        wanted.sort_unstable();
        wanted.dedup();
        let value = |place: &usize, i: &usize| number(place, *i).copied();
        Cells {
            whole: wanted.iter().map(|i| by_size[*i].1.value).collect(),
            parts: (pool.iter())
                .map(|place| wanted.iter().map(|i| value(place, i)).collect())
                .collect(),
        }
    }

    /// Judges a choice; nothing where it does not hold in most of the cells that could tell, or where one of its
    /// strands has no part in any.
    pub(super) fn judged(&self, cells: &Cells, choice: Choice, ways: f64) -> Option<Judged> {
        let (mut n_held, mut n_failed, mut off) = (0_u32, 0_u32, 0);
        let (mut used, mut large) = (Choice::default(), Choice::default());
        let mut by_chance = cells.parts.len() as f64 * ways.ln();
        for place in 0..cells.whole.len() {
            let (mut of, mut seen) = (Choice::default(), Choice::default());
            let (mut sums, mut are_all_listed) = ([cells.whole[place], 0], true);
            for (i, part) in cells.parts.iter().enumerate() {
                let bit = 1_u32 << i;
                let side = usize::from(choice.minus & bit == 0);
                if (choice.plus | choice.minus) & bit == 0 {
                    continue;
                }
                let Some(Number { value, is_listed }) = part[place] else {
                    are_all_listed = false;
                    continue;
                };
                are_all_listed &= is_listed;
                // With a whole of its own all parts stand on the other side.
                let target = if side == 0 {
                    &mut of.minus
                } else {
                    &mut of.plus
                };
                *target |= if value >= self.threshold { bit } else { 0 };
                let target = if side == 0 {
                    &mut seen.minus
                } else {
                    &mut seen.plus
                };
                *target |= if value > 0 { bit } else { 0 };
                sums[side] += value;
            }
            let (whole, rest) = (sums[0].max(sums[1]), (sums[0] - sums[1]).abs());
            if rest < tolerance(whole, self.threshold) && whole >= LEAST_WHOLE {
                n_held += 1;
                off += rest;
                by_chance += ((2 * rest + 1) as f64 / (whole + 1) as f64).ln();
                used = Choice {
                    plus: used.plus | seen.plus,
                    minus: used.minus | seen.minus,
                };
                large = Choice {
                    plus: large.plus | of.plus,
                    minus: large.minus | of.minus,
                };
            } else if are_all_listed && whole >= LEAST_WHOLE {
                n_failed += 1;
            }
        }
        by_chance += f64::from(n_failed) * 2.0;
        let holds = n_held > 0 && n_held * 10 >= (n_held + n_failed) * 6;
        let is_used = used.plus == choice.plus && used.minus == choice.minus;
        let has_large = large.plus != 0 && (choice.minus == 0 || large.minus != 0);
        (holds && is_used && has_large).then_some(Judged {
            choice,
            large,
            off,
            by_chance,
            is_everywhere: n_failed == 0,
        })
    }
}

/// Returns the choices that are believed: of those that differ in small numbers alone, and of those that hold one
/// another, the closest.
pub(super) fn kept(mut judged: Vec<Judged>, is_meant: impl Fn(&Judged) -> bool) -> Vec<Choice> {
    judged.sort_by_key(|one| (one.off, one.choice));
    let mut kept: Vec<&Judged> = Vec::new();
    let mut n_few = 0;
    for one in &judged {
        let is_strong = one.by_chance < BY_CHANCE;
        if !(is_strong || one.is_everywhere && is_meant(one) && n_few < KEPT_OF_FEW) {
            continue;
        }
        let is_told = |other: &&Judged| {
            other.large == one.large
                || one.choice.is_within(other.choice)
                || other.choice.is_within(one.choice)
        };
        if !kept.iter().any(is_told) {
            n_few += usize::from(!is_strong);
            kept.push(one);
        }
    }
    kept.into_iter().map(|one| one.choice).collect()
}

pub(super) fn chosen(all: &[usize], choice: u32) -> impl Iterator<Item = usize> {
    let is_in = move |place: usize| choice & (1 << place) != 0;
    (all.iter().enumerate()).filter_map(move |(place, one)| is_in(place).then_some(*one))
}
