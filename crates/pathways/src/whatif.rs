//! What if: who gains and who loses between two sets of rules, as bounds, with small counts
//! protected.

use std::collections::BTreeMap;

use kernel::{OfficeId, PathwayId};

use crate::Rulebook;
use crate::columns::{Population, Verdict, judge};
use crate::difference::but_not;
use crate::expression::{Expression, Truth};
use crate::pathway::Version;
use crate::protect::rounded;
use crate::rules::{Rules, Track, World};
use crate::texts::Texts;
use crate::values::ValueSet;

/// What a change of rules does to one person on one pathway or at one office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Did not meet the criteria before and meets them after.
    Gains,
    /// Met them before and does not after.
    Loses,
    /// Gains, or stays as before: an answer is unknown.
    MayGain,
    /// Loses, or stays as before: an answer is unknown.
    MayLose,
    /// Nothing can be said.
    CannotTell,
    /// Stays as before.
    Unchanged,
}

kernel::coded!(Effect {
    Gains = "gains",
    Loses = "loses",
    MayGain = "may gain",
    MayLose = "may lose",
    CannotTell = "cannot tell",
    Unchanged = "unchanged",
});

/// The finest cell that is counted. Each person stands in exactly one leaf of a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf {
    /// The country of stay as its number, if known.
    pub country: Option<i32>,
    /// The nationality as its number, if known.
    pub nationality: Option<i32>,
    /// What the change does.
    pub effect: Effect,
    /// The first criterion that fails: before for those who gain, after for those who lose.
    pub criterion: Option<String>,
}

/// What a change of rules is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An office: meeting its criteria is being served.
    Office(OfficeId),
    /// A pathway.
    Pathway(PathwayId),
}

impl Subject {
    /// Returns the name of the pathway or office.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Office(id) => id.as_str(),
            Self::Pathway(id) => id.as_str(),
        }
    }

    /// Returns the words of the pathway or office.
    #[must_use]
    pub fn texts<'a>(&self, book: &'a Rulebook) -> Option<&'a Texts> {
        match self {
            Self::Office(id) => book.office(id.as_str()).map(|office| &office.texts),
            Self::Pathway(id) => book.pathway(id.as_str()).map(|pathway| &pathway.texts),
        }
    }
}

/// A running count of what a change does, person by person, subject by subject.
#[derive(Clone, Debug)]
pub struct WhatIf {
    country: Option<usize>,
    nationality: Option<usize>,
    pairs: Vec<JudgedTwice>,
    /// How many persons were counted.
    pub n_persons: u64,
}

/// A criterion with its name.
type Named = (String, Expression);
/// A leaf with its criterion as a place in the list of its side.
type Cell = (Option<i32>, Option<i32>, Effect, Option<u16>);

#[derive(Clone, Debug)]
struct JudgedTwice {
    subject: Subject,
    /// That the person gains, and that the person loses.
    turns: [Expression; 2],
    /// Criteria of the version that explains each side.
    criteria: [Vec<Named>; 2],
    cells: BTreeMap<Cell, u64>,
}

/// The protected result for one pathway or office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub subject: Subject,
    /// Leaves with their protected counts; every printed number is a sum of these.
    pub leaves: Vec<(Leaf, u64)>,
}

/// The least and the most that a number can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The least: what is sure.
    pub least: u64,
    /// The most: what is sure, and what may be.
    pub most: u64,
}

impl Change {
    /// Returns the sum of the leaves that `which` picks.
    #[must_use]
    pub fn sum(&self, which: impl Fn(&Leaf) -> bool) -> u64 {
        let picked = self.leaves.iter().filter(|(leaf, _)| which(leaf));
        picked.map(|(_, n)| n).sum()
    }

    /// Returns how many of those that `which` picks gain.
    #[must_use]
    pub fn gain(&self, which: impl Fn(&Leaf) -> bool) -> Bounds {
        self.bounds(which, Effect::Gains, Effect::MayGain)
    }

    /// Returns how many of those that `which` picks lose.
    #[must_use]
    pub fn lose(&self, which: impl Fn(&Leaf) -> bool) -> Bounds {
        self.bounds(which, Effect::Loses, Effect::MayLose)
    }

    fn bounds(&self, which: impl Fn(&Leaf) -> bool, sure: Effect, may: Effect) -> Bounds {
        let least = self.sum(|leaf| leaf.effect == sure && which(leaf));
        let more = self
            .sum(|leaf| (leaf.effect == may || leaf.effect == Effect::CannotTell) && which(leaf));
        Bounds {
            least,
            most: least + more,
        }
    }
}

impl WhatIf {
    /// Begins a count. Pathways and offices are matched by their names; those that stay the same are
    /// left out. Offices come first, and last what is new. Both rulebooks ask the same questions.
    #[must_use]
    pub fn new(before: (&Rulebook, &Rules), after: (&Rulebook, &Rules)) -> Self {
        let facts = &before.1.facts;
        let domains: Vec<ValueSet> = facts.iter().map(|f| f.domain.clone()).collect();
        let (old, new) = (sides(before.0, before.1), sides(after.0, after.1));
        let mut pairs = Vec::new();
        for was in &old {
            let Some(is) = new.iter().find(|is| is.subject == was.subject) else {
                continue;
            };
            let whole = [was, is].map(|side| side.track.expression().simplified(&domains));
            if whole[0] != whole[1] {
                pairs.push(JudgedTwice {
                    subject: was.subject.clone(),
                    turns: [
                        but_not(&whole[1], &whole[0], &domains),
                        but_not(&whole[0], &whole[1], &domains),
                    ],
                    criteria: [was.criteria(), is.criteria()],
                    cells: BTreeMap::new(),
                });
            }
        }
        let never = Expression::Always(Truth::False);
        for is in &new {
            let is_known = old.iter().any(|was| was.subject == is.subject);
            let whole = is.track.expression().simplified(&domains);
            if !is_known && whole != never {
                pairs.push(JudgedTwice {
                    subject: is.subject.clone(),
                    turns: [whole, never.clone()],
                    criteria: [not_open(), is.criteria()],
                    cells: BTreeMap::new(),
                });
            }
        }
        let number = |name: &str| facts.iter().position(|f| f.id.as_str() == name);
        Self {
            country: number("country_of_stay"),
            nationality: number("nationality"),
            pairs,
            n_persons: 0,
        }
    }

    /// Returns how many pathways and offices differ between the two sets of rules.
    #[must_use]
    pub fn n_changed(&self) -> usize {
        self.pairs.len()
    }

    /// Adds persons to the count.
    pub fn add(&mut self, population: &Population) {
        self.n_persons += population.n_persons as u64;
        let cell = |fact: Option<usize>, person: usize| {
            fact.and_then(|fact| population.columns.get(fact)?.as_ref()?.value(person))
        };
        let places: Vec<_> = (0..population.n_persons)
            .filter(|_| !self.pairs.is_empty())
            .map(|person| (cell(self.country, person), cell(self.nationality, person)))
            .collect();
        for pair in &mut self.pairs {
            let [gain, loss] = pair.turns.each_ref().map(|turn| judge(turn, population));
            let fails = pair.criteria.each_ref().map(|criteria| -> Vec<Verdict> {
                criteria
                    .iter()
                    .map(|(_, one)| judge(one, population))
                    .collect()
            });
            for (person, (country, nationality)) in places.iter().enumerate() {
                let effect = effect(&gain, &loss, person);
                let side = match effect {
                    Effect::Gains => Some(&fails[0]),
                    Effect::Loses => Some(&fails[1]),
                    _ => None,
                };
                let criterion = side
                    .and_then(|side| side.iter().position(|verdict| bit(&verdict.unmet, person)))
                    .and_then(|place| u16::try_from(place).ok());
                *pair
                    .cells
                    .entry((*country, *nationality, effect, criterion))
                    .or_insert(0) += 1;
            }
        }
    }

    /// Returns the changes with every leaf rounded once; the same key gives the same numbers.
    #[must_use]
    pub fn protected(&self, key: u64) -> Vec<Change> {
        let changes = self.pairs.iter().enumerate().map(|(place, pair)| {
            let counts: Vec<u64> = pair.cells.values().copied().collect();
            let safe = rounded(&counts, key.wrapping_add(place as u64 * 0x9E37_79B9));
            let leaves = pair.cells.keys().map(|cell| pair.leaf(*cell));
            Change {
                subject: pair.subject.clone(),
                leaves: leaves.zip(safe).collect(),
            }
        });
        changes.collect()
    }
}

impl JudgedTwice {
    fn leaf(&self, (country, nationality, effect, criterion): Cell) -> Leaf {
        let names = &self.criteria[usize::from(effect == Effect::Loses)];
        let name = criterion.and_then(|place| names.get(usize::from(place)));
        Leaf {
            country,
            nationality,
            effect,
            criterion: name.map(|(name, _)| name.clone()),
        }
    }
}

fn bit(words: &[u64], person: usize) -> bool {
    words[person / 64] >> (person % 64) & 1 == 1
}

fn effect(gain: &Verdict, loss: &Verdict, person: usize) -> Effect {
    if bit(&gain.met, person) {
        return Effect::Gains;
    }
    if bit(&loss.met, person) {
        return Effect::Loses;
    }
    match (bit(&gain.unmet, person), bit(&loss.unmet, person)) {
        (true, true) => Effect::Unchanged,
        (false, true) => Effect::MayGain,
        (true, false) => Effect::MayLose,
        (false, false) => Effect::CannotTell,
    }
}

/// A pathway or office under one set of rules.
struct BeforeOrAfter<'a> {
    subject: Subject,
    track: &'a Track,
    versions: Vec<&'a Version>,
}

fn sides<'a>(book: &'a Rulebook, rules: &'a Rules) -> Vec<BeforeOrAfter<'a>> {
    let offices = book
        .offices
        .iter()
        .zip(&rules.offices)
        .map(|(office, track)| BeforeOrAfter {
            subject: Subject::Office(office.id.clone()),
            track,
            versions: office
                .versions
                .iter()
                .map(|version| &version.rule)
                .collect(),
        });
    let pathways = book
        .pathways
        .iter()
        .zip(&rules.pathways)
        .map(|(pathway, track)| BeforeOrAfter {
            subject: Subject::Pathway(pathway.id.clone()),
            track,
            versions: pathway.versions.iter().collect(),
        });
    offices.chain(pathways).collect()
}

/// The criterion that never holds, of what is not open.
fn not_open() -> Vec<Named> {
    vec![("not-open".to_owned(), Expression::Always(Truth::False))]
}

impl BeforeOrAfter<'_> {
    /// The criteria of the last version that may be in force; one that never holds where none is open.
    fn criteria(&self) -> Vec<Named> {
        let open = self
            .track
            .worlds
            .iter()
            .rev()
            .find_map(|world| match world {
                World::Open(open) => Some(open),
                World::Shut(..) => None,
            });
        let Some(open) = open else {
            return not_open();
        };
        let version = self.versions[open.version];
        let named = open.criteria.iter();
        named
            .map(|c| (version.criteria[c.place].id.clone(), c.expression.clone()))
            .collect()
    }
}
