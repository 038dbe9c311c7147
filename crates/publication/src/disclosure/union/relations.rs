//! Sums that nobody names: counts of one place and one span that add up to another, or to others, by their numbers.
//!
//! Whoever reads the files sees it, whatever they are called: sexes, ages, ways of entering, agencies, given as
//! definitions or as measures. A few people may be lacking, of whom nobody wrote down the age. What stands side by
//! side in one file is meant to be added, so that few cells are enough; elsewhere chance is weighed.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::Group;

use super::Strand;
use super::judge::{Judged, LEAST_WHOLE, chosen, kept};
use super::mirrors::mirrored;
use super::search::{Choice, MOST, MOST_SIGNED, choices};

/// The numbers of one strand.
pub(super) type Column = BTreeMap<(Group, Period), Number>;

/// A number of people.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Number {
    pub(super) value: i128,
    /// Whether a file lists it; else it was worked out, and may lack people whom nobody lists.
    pub(super) is_listed: bool,
}

/// Strands that are together as many people as others are, or all of them but a few.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    /// The whole, by number; where nobody counts the whole, several that are it together.
    pub(super) wholes: Vec<usize>,
    /// Its parts, by number.
    pub(super) parts: Vec<usize>,
}

/// By how much a whole may differ from its parts: releases of one month are corrected later.
pub(super) fn tolerance(whole: i128, threshold: i128) -> i128 {
    threshold.max(whole / 50)
}

/// Returns every relation among the strands of one release.
pub(super) fn relations(strands: &[Strand], columns: &[Column], threshold: i128) -> Vec<Relation> {
    let mut found = Vec::new();
    let finder = Finder {
        strands,
        columns,
        threshold,
    };
    for whole in 0..strands.len() {
        found.extend(finder.of(whole));
    }
    // What exceeds a whole by a few people may stand beside it: adults and minors are by air and by land.
    let exceed = |one: &Relation| finder.rest(one.wholes[0], &one.parts) < 0;
    // What nobody lists cannot fail, and weighs here: a whole that holds by chance alone.
    let is_weak = |one: &Relation| finder.mean_off(one) >= threshold as f64;
    let is_whole = |place: &usize| {
        let of = |one: &Relation| one.wholes == [*place] && !exceed(one) && !is_weak(one);
        found.iter().any(of)
    };
    let open: Vec<usize> = (0..strands.len())
        .filter(|place| !columns[*place].is_empty() && !is_whole(place))
        .collect();
    let mut further: Vec<Relation> = Vec::new();
    for pool in finder.side_by_side(&open) {
        for one in finder.without_whole(&pool) {
            // Two ways of parting a whole that somebody counts are known already.
            let parts_of = |parts: &Vec<usize>, whole: usize| {
                found
                    .iter()
                    .any(|known| known.wholes == [whole] && known.parts == *parts)
            };
            let is_known = (0..strands.len())
                .any(|whole| parts_of(&one.wholes, whole) && parts_of(&one.parts, whole));
            if !is_known {
                further.push(one);
            }
        }
    }
    // Of the same strands one is the whole: where fewer people are over, or lacking, it is another.
    let is_outdone = |one: &Relation| {
        let all = |one: &Relation| -> BTreeSet<usize> {
            one.wholes.iter().chain(&one.parts).copied().collect()
        };
        let outdoes = |other: &&Relation| {
            all(one).is_subset(&all(other)) && finder.mean_off(other) < finder.mean_off(one)
        };
        (exceed(one) || is_weak(one)) && found.iter().chain(&further).any(|other| outdoes(&other))
    };
    let is_left = |one: &&Relation| !is_outdone(one);
    let mut found: Vec<Relation> = found.iter().filter(is_left).cloned().collect();
    found.extend(mirrored(strands, columns, threshold));
    found.extend(further);
    found
}

/// Returns the lists of columns, without the first, that add up to the first; all of them stand in one file.
pub(super) fn among_alike(one: &Strand, columns: &[Column], threshold: i128) -> Vec<Vec<usize>> {
    let strands = vec![one.clone(); columns.len()];
    let pool: Vec<usize> = (1..columns.len()).collect();
    let found = among_strands(&strands, columns, 0, &pool, threshold);
    found.into_iter().map(|one| one.parts).collect()
}

/// Returns the relations of one strand with parts from a pool.
pub(super) fn among_strands(
    strands: &[Strand],
    columns: &[Column],
    whole: usize,
    pool: &[usize],
    threshold: i128,
) -> Vec<Relation> {
    let finder = Finder {
        strands,
        columns,
        threshold,
    };
    finder.among(whole, pool)
}

pub(super) struct Finder<'a> {
    strands: &'a [Strand],
    pub(super) columns: &'a [Column],
    pub(super) threshold: i128,
}

impl Finder<'_> {
    /// Returns by how many people a relation is off in a cell, on average.
    fn mean_off(&self, one: &Relation) -> f64 {
        let (mut n, mut off) = (0_u32, 0);
        for at in self.columns[one.wholes[0]].keys() {
            let sum = |places: &[usize]| {
                let value = |place: &usize| self.columns[*place].get(at).map(|one| one.value);
                places.iter().map(value).sum::<Option<i128>>()
            };
            if let (Some(wholes), Some(parts)) = (sum(&one.wholes), sum(&one.parts)) {
                n += 1;
                off += (wholes - parts).abs();
            }
        }
        if n == 0 {
            f64::INFINITY
        } else {
            off as f64 / f64::from(n)
        }
    }

    /// Returns whether two strands stand side by side in one file: one measure, one border.
    fn are_sisters(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.strands[a], &self.strands[b]);
        (a.reporter, &a.measure, a.origin, a.destination)
            == (b.reporter, &b.measure, b.origin, b.destination)
    }

    /// Returns by how much a whole is more than its parts where all are counted.
    fn rest(&self, whole: usize, parts: &[usize]) -> i128 {
        let rest = |(at, whole): (&(Group, Period), &Number)| {
            let value = |part: &usize| self.columns[*part].get(at).map(|number| number.value);
            let parts = parts.iter().map(value).collect::<Option<Vec<i128>>>()?;
            Some(whole.value - parts.iter().sum::<i128>())
        };
        self.columns[whole].iter().filter_map(rest).sum()
    }

    fn have_one_reporter(&self, a: usize, b: usize) -> bool {
        self.strands[a].reporter == self.strands[b].reporter
    }

    /// Returns the relations of one whole.
    fn of(&self, whole: usize) -> Vec<Relation> {
        let mut pool: Vec<usize> = (0..self.strands.len())
            .filter(|part| *part != whole && self.have_one_reporter(*part, whole))
            .filter(|part| self.is_below(*part, whole))
            .collect();
        let mut found = Vec::new();
        if pool.len() > MOST {
            for (i, a) in pool.iter().enumerate() {
                for b in &pool[i + 1..] {
                    found.extend(self.among(whole, &[*a, *b]));
                }
            }
            pool.retain(|part| self.are_sisters(*part, whole));
            if pool.len() > MOST {
                found.extend(self.all_of(whole, &pool));
                let sum = |part: &usize| {
                    let values = self.columns[*part].values().map(|number| number.value);
                    values.sum::<i128>()
                };
                pool.sort_by_key(|part| std::cmp::Reverse(sum(part)));
                pool.truncate(MOST);
                pool.sort_unstable();
            }
        }
        found.extend(self.among(whole, &pool));
        found.sort();
        found.dedup();
        found
    }

    /// Returns whether a part is nowhere much greater than the whole.
    fn is_below(&self, part: usize, whole: usize) -> bool {
        let common = self.columns[part].iter().filter_map(|(at, part)| {
            let whole = self.columns[whole].get(at)?;
            Some(part.value < whole.value + self.threshold)
        });
        let (n, below) = common.fold((0, 0), |(n, k), is| (n + 1, k + usize::from(is)));
        n > 0 && below * 10 >= n * 6
    }

    /// Returns the relations of one whole with parts from a pool.
    fn among(&self, whole: usize, pool: &[usize]) -> Vec<Relation> {
        if pool.is_empty() {
            return Vec::new();
        }
        let cells = self.cells(&self.columns[whole], pool);
        let limit = |value: i128| tolerance(value, self.threshold);
        let may_be_one = |choice: &Choice| {
            let mut parts = chosen(pool, choice.plus);
            match (parts.next(), parts.next()) {
                (Some(part), None) => self.is_all_but_a_few(part, whole),
                _ => true,
            }
        };
        // What is alike keeps out what lies further away, also where the other of the two is the whole: else a whole
        // that is as many as one part would be that part and few others as well.
        let judged: Vec<Judged> = choices(&cells, false, &limit)
            .into_iter()
            .filter_map(|choice| self.judged(&cells, choice, 2.0))
            .collect();
        let is_of_sisters = |one: &Judged| {
            let mut parts = chosen(pool, one.choice.plus);
            let is_mirror = !self.have_one_reporter(pool[0], whole);
            is_mirror
                || parts.all(|part| self.are_sisters(part, whole))
                    && one.choice.plus.count_ones() > 1
        };
        kept(judged, is_of_sisters)
            .into_iter()
            .filter(may_be_one)
            .map(|choice| Relation {
                wholes: vec![whole],
                parts: chosen(pool, choice.plus).collect(),
            })
            .collect()
    }

    /// Returns all of a long list as parts, where they add up.
    fn all_of(&self, whole: usize, pool: &[usize]) -> Option<Relation> {
        let (mut n, mut n_held) = (0, 0);
        for (at, value) in &self.columns[whole] {
            let parts = pool.iter().filter_map(|part| self.columns[*part].get(at));
            let (sum, any) = parts.fold((0, false), |(sum, _), part| (sum + part.value, true));
            let is_large = any && value.value >= LEAST_WHOLE;
            let is_held = (value.value - sum).abs() < tolerance(value.value, self.threshold);
            n += usize::from(is_large);
            n_held += usize::from(is_large && is_held);
        }
        (n > 0 && n_held * 10 >= n * 6).then(|| Relation {
            wholes: vec![whole],
            parts: pool.to_vec(),
        })
    }

    /// Returns whether a strand can be all of another but a few: of two that are alike only one is the whole.
    fn is_all_but_a_few(&self, part: usize, whole: usize) -> bool {
        let common = self.columns[whole].iter().filter_map(|(at, value)| {
            let part = self.columns[part].get(at)?;
            Some(value.value - part.value)
        });
        let rest: i128 = common.sum();
        rest > 0 || (rest == 0 && whole < part)
    }

    /// Returns lists of strands among which sums without a whole are looked for.
    fn side_by_side(&self, open: &[usize]) -> Vec<Vec<usize>> {
        let mut lists = listed(open, |a, b| self.have_one_reporter(a, b));
        let is_long = |list: &Vec<usize>| list.len() > MOST_SIGNED;
        for list in lists
            .extract_if(.., |list| is_long(list))
            .collect::<Vec<_>>()
        {
            lists.extend(listed(&list, |a, b| self.are_sisters(a, b)));
        }
        lists.retain(|list| list.len() <= MOST_SIGNED);
        lists
    }

    /// Returns the relations of several strands with several others, where nobody counts the whole.
    fn without_whole(&self, pool: &[usize]) -> Vec<Relation> {
        if pool.len() < 4 {
            return Vec::new();
        }
        let mut all = Column::new();
        for place in pool {
            for (at, number) in &self.columns[*place] {
                let one = all.entry(*at).or_default();
                one.value += number.value;
                one.is_listed = true;
            }
        }
        let mut cells = self.cells(&all, pool);
        cells.whole.iter_mut().for_each(|whole| *whole = 0);
        let limit = |_: i128| self.threshold;
        let is_two =
            |choice: &Choice| choice.plus.count_ones() > 1 && choice.minus.count_ones() > 1;
        let judged: Vec<Judged> = choices(&cells, true, &limit)
            .into_iter()
            .filter(is_two)
            .filter_map(|choice| {
                let is_all = (choice.plus | choice.minus).count_ones() as usize == pool.len();
                self.judged(&cells, choice, if is_all { 2.0 } else { 3.0 })
            })
            .collect();
        // What stands in one file without a total is meant to be two ways of parting the same people.
        let is_all = |one: &Judged| {
            (one.choice.plus | one.choice.minus).count_ones() as usize == pool.len()
                && pool.iter().all(|place| self.are_sisters(*place, pool[0]))
        };
        kept(judged, is_all)
            .into_iter()
            .map(|choice| Relation {
                wholes: chosen(pool, choice.plus).collect(),
                parts: chosen(pool, choice.minus).collect(),
            })
            .collect()
    }
}

/// Returns what belongs together in lists.
fn listed(all: &[usize], belong: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = Vec::new();
    for place in all {
        match lists.iter_mut().find(|list| belong(list[0], *place)) {
            Some(list) => list.push(*place),
            None => lists.push(vec![*place]),
        }
    }
    lists
}
