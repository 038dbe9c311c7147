//! An attack on everything that can be fetched, on any day, as one system: a linear programme that knows
//! all tables, their links, all releases, and the rule by which small counts are withheld.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Country, Day, Period};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use movement::series::{Count, Group, Key};
use publication::counts::{Gathered, Imports, Movements, PublicValue, THRESHOLD};
use publication::disclosure::Shown;

use crate::bundle::{Bundle, Leaf, RELEASES, key};
use crate::grid::Grid;
use crate::kinds::KINDS;

/// What somebody knows: so many leaves of a release add up to between so many and so many people.
pub struct Fact {
    leaves: Vec<(usize, Leaf)>,
    least: f64,
    most: f64,
}

const ANY: f64 = 1e7;

/// Returns everything that is told of a bundle on every day.
pub fn told(bundle: &Bundle) -> Vec<Fact> {
    told_beside(bundle, bundle.counts())
}

/// The control: the charter's counts shown without a look at the files beside them.
pub fn told_apart(bundle: &Bundle) -> Vec<Fact> {
    let mut facts = told_beside(bundle, Vec::new());
    let last = bundle.truth.len() - 1;
    for leaves in bundle.quoted.values() {
        let number = bundle.number(last, leaves).filter(|n| *n >= THRESHOLD);
        facts.extend(number.and_then(|n| fact(at(last, Some(leaves)), PublicValue::Count(n))));
    }
    facts
}

pub fn told_beside(bundle: &Bundle, counts: Vec<Count>) -> Vec<Fact> {
    let gathered = Gathered {
        counts,
        imported: Imports::of(bundle.files()),
        ..Gathered::default()
    };
    let gathered = Arc::new(gathered);
    let mut facts = Vec::new();
    for (release, on) in RELEASES.iter().enumerate().take(bundle.truth.len()) {
        let on: Day = on.parse().unwrap();
        let movements = Movements::of(&gathered, on);
        for table in movements.imported_tables() {
            for block in &table.blocks {
                for (place, when) in block.periods.iter().enumerate() {
                    let row = |group: Group| {
                        let mut row = key(table.head.key.measure.as_str(), group, *when);
                        row.definition.clone_from(&table.head.key.definition);
                        row.origin = table.head.key.origin;
                        row
                    };
                    let mut sum: Vec<(usize, Leaf)> = Vec::new();
                    let known = bundle.release_of(&row(Group::All), release);
                    for (group, cells) in &block.rows {
                        let leaves = at(known, bundle.rows.get(&row(*group)));
                        sum.extend(leaves.clone());
                        facts.extend(fact(leaves, cells[place]));
                    }
                    facts.extend(fact(
                        at(known, bundle.rows.get(&row(Group::All))),
                        block.own[place],
                    ));
                    facts.extend(fact(sum, block.totals[place]));
                }
            }
        }
        facts.extend(by_the_rule(bundle, release));
        for series in &movements.series {
            for one in &series.counts {
                let mut key = key(series.subject.measure.as_str(), Group::All, one.period);
                key.nationality = series.subject.nationality;
                key.origin = series.subject.origin;
                key.destination = series.subject.destination;
                let leaves = at(bundle.truth.len() - 1, bundle.quoted.get(&key));
                let shown = one.value.count().map(PublicValue::Count);
                facts.extend(shown.and_then(|shown| fact(leaves, shown)));
            }
        }
    }
    facts
}

fn at(release: usize, leaves: Option<&Vec<Leaf>>) -> Vec<(usize, Leaf)> {
    leaves
        .into_iter()
        .flatten()
        .map(|leaf| (release, *leaf))
        .collect()
}

fn fact(leaves: Vec<(usize, Leaf)>, value: PublicValue) -> Option<Fact> {
    let (least, most) = match value {
        PublicValue::Count(n) => (n as f64, n as f64),
        PublicValue::About { value, off } => {
            (value.saturating_sub(off) as f64, (value + off) as f64)
        }
        _ => return None,
    };
    Some(Fact {
        leaves,
        least,
        most,
    })
}

/// Whoever knows the rule knows that a withheld count without parts is one to nine.
fn by_the_rule(bundle: &Bundle, release: usize) -> Vec<Fact> {
    let rule = |(row, leaves): (&Key, &Vec<Leaf>)| {
        let release = bundle.release_of(row, release);
        let number = bundle.number(release, leaves)?;
        let is_told = (1..THRESHOLD).contains(&number) && !bundle.has_parts(row);
        is_told.then(|| Fact {
            leaves: at(release, Some(leaves)),
            least: 1.0,
            most: THRESHOLD as f64 - 1.0,
        })
    };
    bundle.rows.iter().filter_map(rule).collect()
}

/// Returns what would be told if each table were made safe by itself, sums exact.
fn told_alone(bundle: &Bundle) -> Vec<Fact> {
    let mut tables: BTreeMap<(String, String, Option<Country>, bool), Vec<&Key>> = BTreeMap::new();
    for row in bundle
        .rows
        .keys()
        .filter(|row| row.nationality != Group::All)
    {
        let is_month = matches!(row.period(), Period::Month(..));
        let table = (
            row.measure.to_string(),
            row.definition.clone(),
            row.origin,
            is_month,
        );
        tables.entry(table).or_default().push(row);
    }
    let mut facts = Vec::new();
    for release in 0..bundle.truth.len() {
        for rows in tables.values() {
            let groups: BTreeSet<Group> = rows.iter().map(|row| row.nationality).collect();
            let periods: BTreeSet<Period> = rows.iter().map(|row| row.period()).collect();
            let place = |group: &Group, period: &Period| {
                let row = rows
                    .iter()
                    .find(|row| row.nationality == *group && row.period() == *period);
                row.map(|row| &bundle.rows[*row])
            };
            let number = |group: &Group, period: &Period| {
                place(group, period)
                    .and_then(|leaves| bundle.number(release, leaves))
                    .unwrap_or(0)
            };
            let numbers: Vec<Vec<u64>> = (periods.iter())
                .map(|period| groups.iter().map(|group| number(group, period)).collect())
                .collect();
            let released = Grid::new(&numbers).unwrap().released(THRESHOLD);
            for (i, period) in periods.iter().enumerate() {
                let mut sum = Vec::new();
                let mut add = |leaves: Vec<(usize, Leaf)>, shown: Shown| {
                    let (least, most) = shown.count().map_or((0.0, ANY), |n| (n as f64, n as f64));
                    facts.push(Fact {
                        leaves,
                        least,
                        most,
                    });
                };
                for (j, group) in groups.iter().enumerate() {
                    let leaves = at(release, place(group, period));
                    sum.extend(leaves.clone());
                    add(leaves, released.at(i, j));
                }
                add(sum, released.at(i, groups.len()));
            }
        }
    }
    facts
}

/// Returns how many numbers a row can be, from these facts; whoever attacks knows which counts, shown or
/// withheld, a release left as they were.
fn span(bundle: &Bundle, facts: &[Fact], release: usize, row: &[Leaf]) -> Option<f64> {
    let end = |direction| {
        let mut problem = Problem::new(direction);
        let mut names = BTreeSet::new();
        for (release, leaves) in bundle.truth.iter().enumerate() {
            for leaf in leaves.keys() {
                names.insert((release, *leaf));
            }
        }
        let wanted: BTreeSet<(usize, Leaf)> = (row.iter())
            .filter(|leaf| bundle.truth[release].contains_key(*leaf))
            .map(|leaf| (release, *leaf))
            .collect();
        let variables: BTreeMap<(usize, Leaf), _> = (names.into_iter())
            .map(|name| {
                let weight = if wanted.contains(&name) { 1.0 } else { 0.0 };
                (name, problem.add_var(weight, (0.0, ANY)))
            })
            .collect();
        for fact in facts {
            let known = fact
                .leaves
                .iter()
                .filter(|(release, leaf)| bundle.truth[*release].contains_key(leaf));
            let sum: Vec<_> = known
                .map(|(release, leaf)| (variables[&(*release, *leaf)], 1.0))
                .collect();
            if sum.is_empty() {
                continue;
            }
            if fact.least > 0.0 {
                problem.add_constraint(sum.clone(), ComparisonOp::Ge, fact.least);
            }
            if fact.most < ANY {
                problem.add_constraint(sum, ComparisonOp::Le, fact.most);
            }
        }
        for (row, leaves) in &bundle.rows {
            for release in 1..=bundle.release_of(row, bundle.truth.len() - 1) {
                let number = |release: usize| bundle.number(release, leaves);
                if number(release).is_none() || number(release) != number(release - 1) {
                    continue;
                }
                let of = |release: usize, sign: f64| {
                    let known = leaves
                        .iter()
                        .filter(move |leaf| bundle.truth[release].contains_key(*leaf));
                    known.map(move |leaf| ((release, *leaf), sign))
                };
                let terms = of(release, 1.0).chain(of(release - 1, -1.0));
                let terms: Vec<_> = terms.map(|(name, sign)| (variables[&name], sign)).collect();
                problem.add_constraint(terms, ComparisonOp::Eq, 0.0);
            }
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(
                wanted
                    .iter()
                    .map(|name| solution[variables[name]])
                    .sum::<f64>(),
            ),
            _ => None,
        }
    };
    Some(end(OptimizationDirection::Maximize)? - end(OptimizationDirection::Minimize)?)
}

#[derive(Debug, Default)]
pub struct Attack {
    pub n: usize,
    pub exactly: usize,
    pub narrowed: usize,
    pub unsolved: usize,
}

impl Attack {
    /// Attacks every small count of a bundle that is published.
    pub fn on(&mut self, seed: u64, bundle: &Bundle, facts: &[Fact], most: usize, is_loud: bool) {
        let mut small = Vec::new();
        for release in 0..bundle.truth.len() {
            for (row, leaves) in bundle.rows.iter().chain(&bundle.unlisted) {
                if bundle.release_of(row, release) != release {
                    continue;
                }
                if bundle
                    .number(release, leaves)
                    .is_some_and(|n| (1..THRESHOLD).contains(&n))
                {
                    small.push((release, row, leaves));
                }
            }
        }
        let releases = 0..bundle.truth.len();
        let marks: Vec<Fact> = releases
            .flat_map(|release| by_the_rule(bundle, release))
            .collect();
        let step = small.len() / most + 1;
        for (release, row, leaves) in small.into_iter().step_by(step) {
            self.n += 1;
            // That counts are withheld tells by itself that two of them are at least two together.
            let whole = THRESHOLD as f64 - 2.0;
            let marks = span(bundle, &marks, release, leaves).map_or(whole, |span| span.min(whole));
            match span(bundle, facts, release, leaves) {
                None => self.unsolved += 1,
                Some(span) => {
                    self.exactly += usize::from(span < 0.5);
                    let is_narrow = span < marks - 1e-6;
                    self.narrowed += usize::from(is_narrow);
                    if is_narrow && is_loud {
                        println!("bundle {seed}: release {release}, {row:?} is told within {span}");
                    }
                }
            }
        }
    }
}

fn attacked(n_bundles: u64, facts: fn(&Bundle) -> Vec<Fact>, is_loud: bool) -> Attack {
    let mut attack = Attack::default();
    for seed in 0..n_bundles {
        let bundle = Bundle::invented(seed);
        attack.on(seed, &bundle, &facts(&bundle), 8, is_loud);
    }
    attack
}

/// `cargo xtask attack --bundles N` asks for more.
#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
pub fn n_bundles() -> u64 {
    std::env::var("CAUCE_BUNDLES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(24)
}

#[test]
fn nothing_that_can_be_fetched_on_any_day_tells_a_small_count() {
    let attack = attacked(n_bundles(), told, true);
    println!("{} bundles: {attack:?}", n_bundles());
    assert!(attack.n > 100, "{attack:?}");
    assert_eq!(
        (attack.exactly, attack.narrowed, attack.unsolved),
        (0, 0, 0)
    );
}

/// The control: the same attack breaks tables of which each is safe by itself.
#[test]
fn each_table_alone_is_not_safe_beside_the_others() {
    let attack = attacked(12, told_alone, false);
    println!("each table alone: {attack:?}");
    assert!(attack.exactly * 10 > attack.n, "{attack:?}");
}

/// The control: files that are safe by themselves, beside the charter's counts of the same people.
#[test]
fn the_charter_s_counts_beside_the_files_are_not_safe_by_themselves() {
    let attack = attacked(48, told_apart, false);
    println!("the charter's counts apart: {attack:?}");
    assert!(attack.exactly >= 3, "{attack:?}");
}

/// The control of each kind: what no name ties, each table made safe by itself, tells small counts.
#[test]
fn each_kind_that_no_name_tells_is_broken_where_each_table_is_safe_by_itself() {
    for kind in KINDS {
        let mut attack = Attack::default();
        let bundles = (1..200)
            .step_by(2)
            .map(|seed| (seed, Bundle::invented(seed)));
        let of_kind = bundles.filter(|(_, bundle)| bundle.kind == Some(kind));
        for (seed, bundle) in of_kind.take(6) {
            attack.on(seed, &bundle, &told_alone(&bundle), 8, false);
        }
        println!("{kind:?}, each table alone: {attack:?}");
        assert!(attack.narrowed > 0, "{kind:?}: {attack:?}");
    }
}
