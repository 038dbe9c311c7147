//! An attack by a linear programme on what is shown of files that hang together over periods, releases, reporters and
//! measures: it knows all days, the rule, what a release left as it was, and every tie.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::Day;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use publication::counts::{Gathered, Imports, PublicValue, THRESHOLD};

use crate::designs::{DESIGNS, Design, Read};
use crate::outsider::{Shown, place_of, shown};
use crate::ties::TIES;
use crate::union::n_bundles;

/// A count as known after a release.
type Cell = (usize, crate::outsider::Place);

/// A sum of counts that lies between two numbers.
struct Fact {
    terms: Vec<(Cell, f64)>,
    least: Option<f64>,
    most: Option<f64>,
}

/// What is shown of a design on every day, and what it truly holds.
struct Known {
    releases: Vec<Day>,
    shown: Vec<Shown>,
    truth: Vec<BTreeMap<crate::outsider::Place, u64>>,
}

impl Known {
    fn of(design: &Design) -> Self {
        let gathered = Arc::new(Gathered {
            imported: Imports::of(design.files.clone()),
            ..Gathered::default()
        });
        let releases: BTreeSet<Day> = (design.files.iter())
            .map(|one| one.published.released)
            .collect();
        let truth = |day: &Day| {
            let told = design
                .files
                .iter()
                .filter(|one| one.published.released <= *day);
            let mut truth: BTreeMap<_, (Day, u64)> = BTreeMap::new();
            for one in told.map(|one| &one.published) {
                let number = (one.released, one.value.number().unwrap());
                let at = truth.entry(place_of(&one.key)).or_insert(number);
                *at = (*at).max(number);
            }
            truth
                .into_iter()
                .map(|(at, (_, number))| (at, number))
                .collect()
        };
        Self {
            shown: releases
                .iter()
                .map(|day| shown(&gathered, &day.to_string()))
                .collect(),
            truth: releases.iter().map(truth).collect(),
            releases: releases.into_iter().collect(),
        }
    }

    fn cell(&self, read: &Read) -> Cell {
        let on: Day = read.on.parse().unwrap();
        (
            self.releases.partition_point(|day| *day <= on) - 1,
            read.place(),
        )
    }

    fn terms(&self, terms: &[(i64, Read)]) -> Vec<(Cell, f64)> {
        terms
            .iter()
            .map(|(sign, read)| (self.cell(read), *sign as f64))
            .collect()
    }

    fn number(&self, cell: &Cell) -> Option<u64> {
        self.truth[cell.0].get(&cell.1).copied()
    }

    /// Whoever knows the rule knows that a small count is one to nine, and a nought is shown.
    fn by_the_rule(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        for (release, truth) in self.truth.iter().enumerate() {
            for (at, n) in truth.iter().filter(|(_, n)| **n < THRESHOLD) {
                let (least, most) = if *n == 0 {
                    (0.0, 0.0)
                } else {
                    (1.0, THRESHOLD as f64 - 1.0)
                };
                facts.push(Fact {
                    terms: vec![((release, at.clone()), 1.0)],
                    least: Some(least),
                    most: Some(most),
                });
            }
        }
        facts
    }

    /// What anybody can guess: every tie, and what a release left as it was.
    fn guessed(&self, design: &Design) -> Vec<Fact> {
        let fact = |tie: &Vec<(i64, Read)>| Fact {
            terms: self.terms(tie),
            least: Some(0.0),
            most: Some(0.0),
        };
        let mut facts: Vec<Fact> = design.ties.iter().map(fact).collect();
        for (release, truth) in self.truth.iter().enumerate().skip(1) {
            for (at, _) in truth
                .iter()
                .filter(|(at, n)| self.truth[release - 1].get(*at) == Some(*n))
            {
                facts.push(Fact {
                    terms: vec![
                        ((release, at.clone()), 1.0),
                        ((release - 1, at.clone()), -1.0),
                    ],
                    least: Some(0.0),
                    most: Some(0.0),
                });
            }
        }
        facts
    }

    fn told(&self, design: &Design, is_raw: bool) -> Vec<Fact> {
        let mut facts = self.by_the_rule();
        for (release, shown) in self.shown.iter().enumerate() {
            for (at, value) in shown {
                let cell = (release, at.clone());
                let raw = self.number(&cell).filter(|n| *n == 0 || *n >= THRESHOLD);
                let range = match value {
                    _ if is_raw => raw.map(|n| (n as f64, n as f64)),
                    PublicValue::Count(n) => Some((*n as f64, *n as f64)),
                    PublicValue::About { value, off } => {
                        Some((*value as f64 - *off as f64, (value + off) as f64))
                    }
                    _ => None,
                };
                facts.push(Fact {
                    terms: vec![(cell, 1.0)],
                    least: range.map(|(least, _)| least),
                    most: range.map(|(_, most)| most),
                });
            }
        }
        facts.extend(self.guessed(design));
        facts
    }
}

/// Returns how many numbers a sum can be.
fn span(facts: &[Fact], wanted: &[(Cell, f64)]) -> f64 {
    let end = |direction| {
        let mut problem = Problem::new(direction);
        let weights: BTreeMap<&Cell, f64> =
            wanted.iter().map(|(cell, sign)| (cell, *sign)).collect();
        let cells: BTreeSet<&Cell> = (facts.iter().flat_map(|fact| &fact.terms))
            .chain(wanted)
            .map(|(cell, _)| cell)
            .collect();
        let variables: BTreeMap<&Cell, _> = (cells.into_iter())
            .map(|cell| {
                let weight = weights.get(cell).copied().unwrap_or(0.0);
                (cell, problem.add_var(weight, (0.0, 1e7)))
            })
            .collect();
        for fact in facts {
            let terms = fact
                .terms
                .iter()
                .map(|(cell, sign)| (variables[cell], *sign));
            let terms: Vec<_> = terms.collect();
            if let Some(least) = fact.least {
                problem.add_constraint(terms.clone(), ComparisonOp::Ge, least);
            }
            if let Some(most) = fact.most {
                problem.add_constraint(terms, ComparisonOp::Le, most);
            }
        }
        match problem.solve().unwrap() {
            SolveOutcome::Solution(solution) => {
                let values = wanted
                    .iter()
                    .map(|(cell, sign)| sign * solution[variables[cell]]);
                values.sum::<f64>()
            }
            SolveOutcome::Interrupted(_) => panic!("no limit was set"),
        }
    };
    end(OptimizationDirection::Maximize) - end(OptimizationDirection::Minimize)
}

#[derive(Debug, Default)]
struct Attack {
    n: usize,
    exactly: usize,
    narrowed: usize,
}

impl Attack {
    /// Attacks small counts of a design, listed or not, at most so many.
    fn on(&mut self, name: &str, design: &Design, most: usize, is_raw: bool) {
        let known = Known::of(design);
        let mut wanted: Vec<Vec<(Cell, f64)>> = Vec::new();
        for (release, truth) in known.truth.iter().enumerate() {
            let small = truth.iter().filter(|(_, n)| (1..THRESHOLD).contains(*n));
            wanted.extend(small.map(|(at, _)| vec![((release, at.clone()), 1.0)]));
        }
        let unlisted = design
            .tries
            .iter()
            .filter(|one| (1..THRESHOLD).contains(&one.small));
        wanted.extend(unlisted.map(|one| known.terms(&one.terms)));
        // That two counts are withheld as small tells by itself that a small sum of both is at least two.
        let (mut marks, facts) = (known.by_the_rule(), known.told(design, is_raw));
        marks.extend(known.guessed(design));
        let step = wanted.len() / most + 1;
        for sum in wanted.iter().step_by(step) {
            self.n += 1;
            let marks = span(&marks, sum).min(THRESHOLD as f64 - 2.0);
            let span = span(&facts, sum);
            self.exactly += usize::from(span < 0.5);
            self.narrowed += usize::from(span < marks - 1e-6);
            if span < marks - 1e-6 && !is_raw {
                println!("{name}: {sum:?} is told within {span}");
            }
        }
    }
}

#[test]
fn no_tie_that_anybody_can_guess_tells_a_small_count() {
    let mut attack = Attack::default();
    for seed in 0..n_bundles() {
        let tie = TIES[seed as usize % TIES.len()];
        let design = Design::new(|it| tie.write(it), seed, false);
        attack.on(&format!("{tie:?} of seed {seed}"), &design, 6, false);
    }
    println!("{} files tied: {attack:?}", n_bundles());
    assert!(attack.n > 40, "{attack:?}");
    assert_eq!((attack.exactly, attack.narrowed), (0, 0), "{attack:?}");
}

#[test]
fn no_design_of_an_outsider_narrows_a_small_count() {
    let mut attack = Attack::default();
    for (name, writer) in DESIGNS {
        attack.on(name, &Design::new(writer, 5, false), 6, false);
    }
    println!("designs: {attack:?}");
    assert_eq!((attack.exactly, attack.narrowed), (0, 0), "{attack:?}");
}

/// The control: where small counts are merely hidden, each kind of tie tells some.
#[test]
fn each_tie_tells_small_counts_that_are_merely_hidden() {
    for (kind, tie) in TIES.into_iter().enumerate() {
        let mut attack = Attack::default();
        for seed in 0..4 {
            let seed = (kind + seed * TIES.len()) as u64;
            let design = Design::new(|it| tie.write(it), seed, false);
            attack.on("", &design, 6, true);
        }
        println!("{tie:?}, merely hidden: {attack:?}");
        assert!(attack.exactly > 0, "{tie:?}: {attack:?}");
    }
}
