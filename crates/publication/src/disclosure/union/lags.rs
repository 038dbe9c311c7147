//! Sums over periods that no calendar names: what has run up since January, the last three months together, this
//! month and the same of last year, how many people there are before and after some came and went.
//!
//! Each kind is a pattern of strands and of periods further back. A pattern is believed where the numbers of several
//! periods follow it more closely than chance would; then it holds wherever its counts stand.

use std::collections::{BTreeMap, BTreeSet};

use movement::series::Group;

use super::Strand;
use super::judge::{BY_CHANCE, LEAST_WHOLE};
use super::patterns::{Pattern, Step, Term, patterns_of_two, period, running, step, stock};
use super::web::{Sum, Web};

/// A pattern with the strands for which it holds, whatever the release.
type Held = (Pattern, Vec<Strand>);

/// What is known of the sums over periods of all releases.
#[derive(Debug, Default)]
pub(super) struct OverPeriods {
    held: BTreeSet<Held>,
    /// Running sums beside which nobody lists what each period adds.
    runs_up: BTreeSet<Strand>,
}

/// The cells of one strand.
type Column = BTreeMap<(Group, Step), usize>;

/// After so many counts that do not follow, a pattern is given up.
const FAILED: u32 = 6;
/// Among no more strands of one border than this all threes are tried.
const MOST_IN_THREES: usize = 16;

/// The strands by name and release, with their cells.
pub(super) struct Lags {
    pub(super) names: Vec<Strand>,
    /// For each release and name the strand.
    pub(super) places: BTreeMap<(usize, usize), usize>,
    pub(super) columns: BTreeMap<usize, Column>,
    pub(super) releases: BTreeSet<usize>,
    pub(super) threshold: i128,
}

impl Web {
    /// Returns which counts are sums over periods.
    pub(super) fn over_periods(&self, threshold: i128) -> OverPeriods {
        let lags = Lags::of(self, threshold);
        let held = lags.held(&self.values);
        let has_steps = |one: &Strand| {
            (held.iter()).any(|(pattern, of)| *pattern == running() && of[0] == *one)
        };
        let runs_up = (0..lags.names.len())
            .filter(|name| !has_steps(&lags.names[*name]) && lags.runs_up(*name, &self.values))
            .map(|name| lags.names[name].clone());
        OverPeriods {
            runs_up: runs_up.collect(),
            held,
        }
    }

    /// Makes the counts that nobody lists and that follow from sums over periods.
    pub(super) fn make_over_periods(
        &mut self,
        over: &OverPeriods,
        threshold: i128,
        sums: &mut BTreeSet<Sum>,
    ) {
        let mut lags = Lags::of(self, threshold);
        for (pattern, strands) in lags.placed(over) {
            lags.fill(self, pattern, &strands);
        }
        for one in &over.runs_up {
            if let Ok(name) = lags.names.binary_search(one) {
                lags.make_steps(self, name, sums);
            }
        }
    }

    /// Ties the counts of several periods.
    pub(super) fn tie_over_periods(
        &mut self,
        over: &OverPeriods,
        threshold: i128,
        sums: &mut BTreeSet<Sum>,
    ) {
        let lags = Lags::of(self, threshold);
        for (pattern, strands) in lags.placed(over) {
            lags.tie(self, pattern, &strands, sums);
            // A sum over periods is no class of people, and moves last.
            let others = strands[1..].iter().map(|other| (strands[0], *other));
            self.over_periods.extend(others);
            self.heavy.extend(lags.columns[&strands[0]].values());
        }
    }

    /// Returns whether one of two strands is a sum over periods of the other, or of what nobody lists.
    pub(super) fn is_over(&self, a: usize, b: usize) -> bool {
        let runs_up = |one: usize| self.over_periods.contains(&(one, one));
        self.over_periods.contains(&(a, b))
            || self.over_periods.contains(&(b, a))
            || runs_up(a) != runs_up(b)
    }
}

impl Lags {
    fn of(web: &Web, threshold: i128) -> Self {
        let base = |one: &Strand| Strand {
            release: 0,
            ..one.clone()
        };
        let is_read = |one: &&Strand| one.definition != super::QUOTED;
        let mut names: Vec<Strand> = web.strands.iter().filter(is_read).map(base).collect();
        names.sort();
        names.dedup();
        let mut places = BTreeMap::new();
        for (place, one) in web.strands.iter().enumerate() {
            if let Ok(name) = names.binary_search(&base(one)) {
                places.insert((one.release, name), place);
            }
        }
        let mut columns: BTreeMap<usize, Column> = BTreeMap::new();
        for ((strand, group, when), cell) in &web.cells {
            if let Some(step) = step(*when) {
                let column = columns.entry(*strand).or_default();
                column.insert((*group, step), *cell);
            }
        }
        places.retain(|_, strand| columns.contains_key(strand));
        Self {
            names,
            releases: web.strands.iter().map(|one| one.release).collect(),
            places,
            columns,
            threshold,
        }
    }

    /// Returns each pattern with its strands of every release.
    fn placed<'a>(&self, over: &'a OverPeriods) -> Vec<(&'a Pattern, Vec<usize>)> {
        let mut placed = Vec::new();
        for release in &self.releases {
            for (pattern, names) in &over.held {
                let at = |one: &Strand| {
                    let name = self.names.binary_search(one).ok()?;
                    self.places.get(&(*release, name)).copied()
                };
                let strands = names.iter().map(at).collect::<Option<Vec<usize>>>();
                placed.extend(strands.map(|strands| (pattern, strands)));
            }
        }
        placed
    }

    /// Returns the patterns that are believed of counts of one border.
    fn held(&self, values: &[i128]) -> BTreeSet<Held> {
        let mut lists: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (place, one) in self.names.iter().enumerate() {
            let border = (one.reporter, one.origin, one.destination);
            lists.entry(border).or_default().push(place);
        }
        let mut held: BTreeMap<(Pattern, Vec<usize>), f64> = BTreeMap::new();
        let patterns = patterns_of_two();
        for list in lists.into_values() {
            let n_tried = (patterns.len() * list.len()) as f64;
            let mut test = |pattern: &Pattern, names: &[usize]| {
                if let Some(off) = self.is_held(pattern, names, values, n_tried) {
                    held.insert((pattern.clone(), names.to_vec()), off);
                }
            };
            for a in &list {
                for b in list.iter().filter(|b| *b != a) {
                    for pattern in &patterns {
                        test(pattern, &[*a, *b]);
                    }
                    for c in list.iter().filter(|c| *c != a && *c != b) {
                        if list.len() <= MOST_IN_THREES || self.are_alike(*a, *b, *c) {
                            test(&stock(), &[*a, *b, *c]);
                        }
                    }
                }
            }
        }
        // Where a third accounts for who is over or lacking, it is no sum of two.
        let is_outdone = |((_, names), off): &(&(Pattern, Vec<usize>), &f64)| {
            (held.iter()).any(|((_, others), less)| {
                others.len() > names.len()
                    && others[0] == names[0]
                    && names.iter().all(|name| others.contains(name))
                    && less < off
            })
        };
        let of = |names: &[usize]| names.iter().map(|name| self.names[*name].clone()).collect();
        let left = held.iter().filter(|one| !is_outdone(one));
        left.map(|((pattern, names), _)| (pattern.clone(), of(names)))
            .collect()
    }

    fn are_alike(&self, a: usize, b: usize, c: usize) -> bool {
        let word = |name: usize| &self.names[name].definition;
        word(a) == word(b) && word(a) == word(c)
    }

    /// Returns how far off the numbers are where they follow a pattern, after one release at least, more closely than
    /// chance would.
    fn is_held(
        &self,
        pattern: &Pattern,
        names: &[usize],
        values: &[i128],
        n_tried: f64,
    ) -> Option<f64> {
        let off = |release: &usize| {
            let at = |name: &usize| self.places.get(&(*release, *name)).copied();
            let strands = names.iter().map(at).collect::<Option<Vec<usize>>>()?;
            self.follows(pattern, &strands, values, n_tried)
        };
        self.releases.iter().filter_map(off).min_by(f64::total_cmp)
    }

    fn follows(
        &self,
        pattern: &Pattern,
        strands: &[usize],
        values: &[i128],
        n_tried: f64,
    ) -> Option<f64> {
        let (mut n_held, mut n_failed, mut by_chance) = (0_u32, 0_u32, n_tried.ln());
        let mut off = 0;
        for at in self.columns[&strands[0]].keys() {
            let Some((wholes, parts)) = self.cells(pattern, strands, *at) else {
                continue;
            };
            let sum = |cells: &[usize]| cells.iter().map(|cell| values[*cell]).sum::<i128>();
            let (whole, rest) = (sum(&wholes), sum(&wholes) - sum(&parts));
            // Chance has to meet the counts that come and go, not what has run up before.
            let terms = (pattern.wholes.iter().zip(&wholes))
                .chain(pattern.parts.iter().zip(&parts))
                .filter(|((slot, _), _)| *slot > 0);
            let mut flows: Vec<i128> = terms.map(|(_, cell)| values[*cell]).collect();
            flows.sort_unstable_by_key(|flow| std::cmp::Reverse(*flow));
            let restarts = *pattern == running() && values[wholes[0]] < values[parts[0]];
            if whole < LEAST_WHOLE
                || restarts
                || !self.is_over_periods(strands, *at, &flows, values)
            {
                continue;
            }
            let scale = flows[0];
            if rest.abs() < self.threshold {
                n_held += 1;
                off += rest.abs();
                let chance = (2 * rest.abs() + 1) as f64 / (scale + 1) as f64;
                by_chance += chance.ln().min(0.0);
            } else {
                n_failed += 1;
                by_chance += 2.0;
                if n_failed >= FAILED && n_held * 10 < (n_held + n_failed) * 6 {
                    return None;
                }
            }
        }
        let is_believed =
            n_held > 0 && n_held * 10 >= (n_held + n_failed) * 6 && by_chance < BY_CHANCE;
        is_believed.then(|| off as f64 / f64::from(n_held))
    }

    /// Returns whether the numbers of a period could show a sum over periods: what came is not few people, nor one
    /// number of one period alone.
    fn is_over_periods(
        &self,
        strands: &[usize],
        at: (Group, Step),
        flows: &[i128],
        values: &[i128],
    ) -> bool {
        let value = |back: i32| {
            let cell = self.cell(strands, (0, back), at);
            cell.map(|cell| values[cell])
        };
        let is_large = |n: i128| n.abs() >= self.threshold;
        match strands {
            [_, _] if flows.len() == 1 => is_large(flows[0]),
            [_, _] => is_large(flows[1]),
            _ => {
                matches!((value(0), value(1)), (Some(now), Some(before)) if is_large(now - before))
            }
        }
    }

    pub(super) fn cell(
        &self,
        strands: &[usize],
        (slot, back): Term,
        at: (Group, Step),
    ) -> Option<usize> {
        let (group, (kind, n)) = at;
        let column = self.columns.get(&strands[slot])?;
        column.get(&(group, (kind, n - back))).copied()
    }

    /// Returns the cells of a pattern at a period; nothing where one is lacking.
    fn cells(
        &self,
        pattern: &Pattern,
        strands: &[usize],
        at: (Group, Step),
    ) -> Option<(Vec<usize>, Vec<usize>)> {
        let all = |terms: &[Term]| {
            let cell = |term: &Term| self.cell(strands, *term, at);
            terms.iter().map(cell).collect::<Option<Vec<usize>>>()
        };
        Some((all(&pattern.wholes)?, all(&pattern.parts)?))
    }

    /// Makes the one count that a pattern lacks at a period: somebody who has the others has it too.
    fn fill(&mut self, web: &mut Web, pattern: &Pattern, strands: &[usize]) {
        let all: Vec<Term> = (pattern.wholes.iter())
            .chain(&pattern.parts)
            .copied()
            .collect();
        let places: Vec<(Group, Step)> = self.columns[&strands[0]].keys().copied().collect();
        for at in places.iter().chain(places.iter().rev()) {
            let cell = |term: &Term| self.cell(strands, *term, *at);
            let mut lacking = all.iter().filter(|term| cell(term).is_none());
            let (Some(lacks), None) = (lacking.next(), lacking.next()) else {
                continue;
            };
            let sum = |terms: &[Term]| -> i128 {
                let known = terms.iter().filter_map(cell);
                known.map(|cell| web.values[cell]).sum()
            };
            let over = sum(&pattern.wholes) - sum(&pattern.parts);
            let value = if pattern.parts.contains(lacks) {
                over
            } else {
                -over
            };
            let (group, (kind, n)) = *at;
            let there = (kind, n - lacks.1);
            let Some(when) = period(there).filter(|_| lacks.0 > 0 && value >= 0) else {
                continue;
            };
            let strand = strands[lacks.0];
            let made = web.add((strand, group, when), value);
            let from = all.iter().filter_map(|term| self.cell(strands, *term, *at));
            web.made.push((made, from.collect()));
            let column = self.columns.entry(strand).or_default();
            column.insert((group, there), made);
        }
    }

    fn tie(&self, web: &mut Web, pattern: &Pattern, strands: &[usize], sums: &mut BTreeSet<Sum>) {
        for at in self.columns[&strands[0]].keys() {
            if *pattern == running() && self.begins(strands[0], *at, &web.values) {
                let whole = self.cell(strands, (0, 0), *at);
                if let (Some(whole), Some(part)) = (whole, self.cell(strands, (1, 0), *at)) {
                    sums.insert((whole, vec![part]));
                }
                continue;
            }
            let Some((wholes, parts)) = self.cells(pattern, strands, *at) else {
                continue;
            };
            let sum =
                |cells: &[usize]| -> i128 { cells.iter().map(|cell| web.values[*cell]).sum() };
            let rest = sum(&wholes) - sum(&parts);
            if let ([whole], false) = (&wholes[..], (1 - self.threshold..0).contains(&rest)) {
                sums.insert((*whole, parts));
                continue;
            }
            // Few people are lacking of whom nobody tells where they are.
            let (wholes, parts) = if rest < 0 {
                (parts, wholes)
            } else {
                (wholes, parts)
            };
            // Nobody counts the whole: it is made, and parted in both ways.
            let whole = web.loose(wholes.iter().map(|cell| web.values[*cell]).sum());
            sums.insert((whole, wholes));
            sums.insert((whole, parts));
        }
    }

    /// Returns whether a running sum begins anew: it is less than before, or there is none before.
    pub(super) fn begins(&self, strand: usize, at: (Group, Step), values: &[i128]) -> bool {
        let cell = |back: i32| self.cell(&[strand], (0, back), at);
        match (cell(0), cell(1)) {
            (Some(now), Some(before)) => values[now] < values[before],
            _ => true,
        }
    }
}
