//! Sums over periods that no calendar names: what has run up since January, the last three months together, this
//! month and the same of last year, how many people there are before and after some came and went.
//!
//! Each kind is a pattern of strands and of periods further back. A pattern is believed where the numbers of several
//! periods follow it more closely than chance would; then it holds wherever its counts stand.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::Group;

use super::Strand;
use super::relations::{BY_CHANCE, LEAST_WHOLE};
use super::web::{Sum, Web};

/// A strand of the pattern by number, and how many periods back.
type Term = (usize, i32);

/// Counts that are as many people as others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pattern {
    wholes: Vec<Term>,
    parts: Vec<Term>,
}

/// A pattern with the strands for which it holds, whatever the release.
type Held = (Pattern, Vec<Strand>);

/// What is known of the sums over periods of all releases.
#[derive(Debug, Default)]
pub(super) struct OverPeriods {
    held: BTreeSet<Held>,
    /// Running sums beside which nobody lists what each period adds.
    runs_up: BTreeSet<Strand>,
}

/// A period by its kind and its number among those of its kind.
type Step = (u8, i32);

/// The cells of one strand.
type Column = BTreeMap<(Group, Step), usize>;

/// The months that are added up, counted back from the one under which the sum stands.
const WINDOWS: [&[i32]; 7] = [
    &[0, 1],
    &[0, 1, 2],
    &[0, 1, 2, 3],
    &[0, 1, 2, 3, 4, 5],
    &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    &[0, 12],
    &[0, 12, 24],
];
/// After so many counts that do not follow, a pattern is given up.
const FAILED: u32 = 6;
/// Among no more strands of one border than this all threes are tried.
const MOST_IN_THREES: usize = 16;

fn running() -> Pattern {
    Pattern {
        wholes: vec![(0, 0)],
        parts: vec![(0, 1), (1, 0)],
    }
}

/// Returns the patterns of two strands.
fn patterns_of_two() -> Vec<Pattern> {
    let window = |months: &&[i32]| Pattern {
        wholes: vec![(0, 0)],
        parts: months.iter().map(|back| (1, *back)).collect(),
    };
    let falling = Pattern {
        wholes: vec![(0, 1)],
        parts: vec![(0, 0), (1, 0)],
    };
    let windows = WINDOWS.iter().map(window);
    [running(), falling].into_iter().chain(windows).collect()
}

/// Who was there and who came are who is there and who went.
fn stock() -> Pattern {
    Pattern {
        wholes: vec![(0, 1), (1, 0)],
        parts: vec![(0, 0), (2, 0)],
    }
}

/// Returns the kind of a period and its number; nothing for days and spans.
pub(super) fn step(period: Period) -> Option<Step> {
    let of = |year: i16, n: i32, part: i8| i32::from(year) * n + i32::from(part);
    Some(match period {
        Period::Month(year, month) => (0, of(year, 12, month - 1)),
        Period::Quarter(year, quarter) => (1, of(year, 4, quarter - 1)),
        Period::Half(year, half) => (2, of(year, 2, half - 1)),
        Period::Year(year) => (3, of(year, 1, 0)),
        Period::FiscalYear(year) => (4, of(year, 1, 0)),
        Period::Day(_) | Period::Span(..) => return None,
    })
}

/// Returns the period of a kind and a number.
fn period((kind, n): Step) -> Option<Period> {
    let of = |parts: i32| {
        let year = i16::try_from(n.div_euclid(parts)).ok()?;
        Some((year, i8::try_from(n.rem_euclid(parts)).ok()? + 1))
    };
    Some(match kind {
        0 => of(12).map(|(year, month)| Period::Month(year, month))?,
        1 => of(4).map(|(year, quarter)| Period::Quarter(year, quarter))?,
        2 => of(2).map(|(year, half)| Period::Half(year, half))?,
        3 => Period::Year(i16::try_from(n).ok()?),
        _ => Period::FiscalYear(i16::try_from(n).ok()?),
    })
}

/// The strands by name and release, with their cells.
struct Lags {
    names: Vec<Strand>,
    /// For each release and name the strand.
    places: BTreeMap<(usize, usize), usize>,
    columns: BTreeMap<usize, Column>,
    releases: BTreeSet<usize>,
    threshold: i128,
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
        let mut held = BTreeSet::new();
        let patterns = patterns_of_two();
        let of = |names: &[usize]| names.iter().map(|name| self.names[*name].clone()).collect();
        for list in lists.into_values() {
            let n_tried = (patterns.len() * list.len()) as f64;
            for a in &list {
                for b in list.iter().filter(|b| *b != a) {
                    for pattern in &patterns {
                        if self.is_held(pattern, &[*a, *b], values, n_tried) {
                            held.insert((pattern.clone(), of(&[*a, *b])));
                        }
                    }
                    for c in list.iter().filter(|c| *c != a && *c != b) {
                        let are_near = list.len() <= MOST_IN_THREES || self.are_alike(*a, *b, *c);
                        if are_near && self.is_held(&stock(), &[*a, *b, *c], values, n_tried) {
                            held.insert((stock(), of(&[*a, *b, *c])));
                        }
                    }
                }
            }
        }
        held
    }

    fn are_alike(&self, a: usize, b: usize, c: usize) -> bool {
        let word = |name: usize| &self.names[name].definition;
        word(a) == word(b) && word(a) == word(c)
    }

    /// Returns whether the numbers follow a pattern after one release more closely than chance would.
    fn is_held(&self, pattern: &Pattern, names: &[usize], values: &[i128], n_tried: f64) -> bool {
        self.releases.iter().any(|release| {
            let at = |name: &usize| self.places.get(&(*release, *name)).copied();
            let strands = names.iter().map(at).collect::<Option<Vec<usize>>>();
            strands.is_some_and(|strands| self.follows(pattern, &strands, values, n_tried))
        })
    }

    fn follows(&self, pattern: &Pattern, strands: &[usize], values: &[i128], n_tried: f64) -> bool {
        let (mut n_held, mut n_failed, mut by_chance) = (0_u32, 0_u32, n_tried.ln());
        for at in self.columns[&strands[0]].keys() {
            let Some((wholes, parts)) = self.cells(pattern, strands, *at) else {
                continue;
            };
            let sum = |cells: &[usize]| cells.iter().map(|cell| values[*cell]).sum::<i128>();
            let (whole, rest) = (sum(&wholes), sum(&wholes) - sum(&parts));
            // Chance has to meet the counts that come and go, not what has run up before.
            let flows =
                (pattern.wholes.iter().zip(&wholes)).chain(pattern.parts.iter().zip(&parts));
            let flows = flows.filter(|((slot, _), _)| *slot > 0);
            let scale = flows.map(|(_, cell)| values[*cell]).max().unwrap_or(0);
            let restarts = *pattern == running() && values[wholes[0]] < values[parts[0]];
            if whole < LEAST_WHOLE || restarts {
                continue;
            }
            if rest.abs() < self.threshold {
                n_held += 1;
                let chance = (2 * rest.abs() + 1) as f64 / (scale + 1) as f64;
                by_chance += chance.ln().min(0.0);
            } else {
                n_failed += 1;
                by_chance += 2.0;
                if n_failed >= FAILED && n_held * 10 < (n_held + n_failed) * 6 {
                    return false;
                }
            }
        }
        n_held > 0 && n_held * 10 >= (n_held + n_failed) * 6 && by_chance < BY_CHANCE
    }

    fn cell(&self, strands: &[usize], (slot, back): Term, at: (Group, Step)) -> Option<usize> {
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
            if let [whole] = wholes[..] {
                sums.insert((whole, parts));
                continue;
            }
            // Nobody counts the whole: it is made, and parted in both ways.
            let whole = web.loose(wholes.iter().map(|cell| web.values[*cell]).sum());
            sums.insert((whole, wholes));
            sums.insert((whole, parts));
        }
    }

    /// Returns whether a running sum begins anew: it is less than before, or there is none before.
    fn begins(&self, strand: usize, at: (Group, Step), values: &[i128]) -> bool {
        let cell = |back: i32| self.cell(&[strand], (0, back), at);
        match (cell(0), cell(1)) {
            (Some(now), Some(before)) => values[now] < values[before],
            _ => true,
        }
    }

    /// Returns whether a strand is a running sum by its name or by its numbers, and some step of it is few people.
    fn runs_up(&self, name: usize, values: &[i128]) -> bool {
        let is_said = says_that_it_runs_up(&self.names[name].definition);
        let is_few = |by: i128| (1..self.threshold).contains(&by);
        self.releases.iter().any(|release| {
            let Some(column) =
                (self.places.get(&(*release, name))).and_then(|strand| self.columns.get(strand))
            else {
                return false;
            };
            let (mut n_up, mut n_down, mut has_few) = (0, 0, false);
            let mut falls: BTreeSet<i32> = BTreeSet::new();
            for ((group, (kind, n)), cell) in column {
                let Some(before) = column.get(&(*group, (*kind, n - 1))) else {
                    continue;
                };
                if *kind != 0 && !is_said {
                    return false;
                }
                let by = values[*cell] - values[*before];
                n_up += usize::from(by > 0);
                n_down += usize::from(by < 0);
                has_few |= is_few(by) && values[*before] > 0;
                if by < 0 {
                    falls.insert(n.rem_euclid(12));
                }
            }
            let is_seen = n_up >= UPS && falls.len() <= 1 && n_down * 4 <= n_up;
            has_few && (is_seen || (is_said && n_up > n_down))
        })
    }

    /// Makes what each period adds to a running sum: nobody lists it, and everybody can have it.
    fn make_steps(&mut self, web: &mut Web, name: usize, sums: &mut BTreeSet<Sum>) {
        for release in &self.releases {
            let Some(strand) = self.places.get(&(*release, name)).copied() else {
                continue;
            };
            let steps = Strand {
                definition: format!("(step of {})", web.strands[strand].definition),
                ..web.strands[strand].clone()
            };
            let steps = web.strand(steps);
            for (at, cell) in &self.columns[&strand] {
                let (group, (kind, n)) = *at;
                let Some(when) = period((kind, n)) else {
                    continue;
                };
                let before = self.cell(&[strand], (0, 1), *at);
                let before = before.filter(|_| !self.begins(strand, *at, &web.values));
                let by = web.values[*cell] - before.map_or(0, |before| web.values[before]);
                let made = web.add((steps, group, when), by);
                let from: Vec<usize> = before.into_iter().chain([*cell]).collect();
                web.made.push((made, from));
                let parts = before.into_iter().chain([made]).collect();
                sums.insert((*cell, parts));
            }
            let pairs = [(strand, strand), (steps, steps), (strand, steps)];
            web.over_periods.extend(pairs);
            web.heavy.extend(self.columns[&strand].values());
        }
    }
}

/// So many times a series has to rise, and never to fall but when a year begins, to be taken for a running sum.
const UPS: usize = 6;

/// Returns whether a definition says that its counts run up.
fn says_that_it_runs_up(definition: &str) -> bool {
    const WORDS: [&str; 10] = [
        "acumul",
        "cumul",
        "to date",
        "ytd",
        "since ",
        "desde ",
        "depuis ",
        "a la fecha",
        "running",
        "kimil",
    ];
    let folded = kernel::text::folded(definition);
    WORDS.iter().any(|word| format!("{folded} ").contains(word))
}
