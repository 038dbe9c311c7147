//! What if: who gains and who loses between two sets of rules, as bounds, with small counts
//! protected.

use std::collections::BTreeMap;

use kernel::PathwayId;

use crate::Rulebook;
use crate::columns::{Judged, Population, Verdict, judge};
use crate::expression::Expression;
use crate::protect::rounded;
use crate::rules::{OpenWorld, Rules, Track, World};
use crate::values::ValueSet;

/// What a change of rules does to one person on one pathway.
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

impl Effect {
    /// All effects.
    pub const ALL: [Self; 6] = [
        Self::Gains,
        Self::Loses,
        Self::MayGain,
        Self::MayLose,
        Self::CannotTell,
        Self::Unchanged,
    ];

    /// Returns the word in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Gains => "gains",
            Self::Loses => "loses",
            Self::MayGain => "may gain",
            Self::MayLose => "may lose",
            Self::CannotTell => "cannot tell",
            Self::Unchanged => "unchanged",
        }
    }
}

/// The finest cell that is counted. Each person stands in exactly one leaf of a pathway.
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

/// A running count of what a change does, person by person, pathway by pathway.
#[derive(Clone, Debug)]
pub struct WhatIf {
    before: Rules,
    after: Rules,
    country: Option<usize>,
    nationality: Option<usize>,
    pairs: Vec<Pair>,
    /// How many persons were counted.
    pub n_persons: u64,
}

#[derive(Clone, Debug)]
struct Pair {
    id: PathwayId,
    before: usize,
    after: usize,
    /// Criteria with their names, of the version that explains each side.
    criteria: [Vec<(String, Expression)>; 2],
    leaves: BTreeMap<Leaf, u64>,
}

/// The protected result for one pathway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The pathway.
    pub pathway: PathwayId,
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
    /// Begins a count. Pathways are matched by their names; those that stay the same are left out.
    #[must_use]
    pub fn new(before: (&Rulebook, Rules), after: (&Rulebook, Rules)) -> Self {
        let domains: Vec<ValueSet> = before.1.facts.iter().map(|f| f.domain.clone()).collect();
        let whole = |track: &Track| track.expression().simplified(&domains);
        let mut pairs = Vec::new();
        for (place, pathway) in before.0.pathways.iter().enumerate() {
            let Some(other) = after.0.pathways.iter().position(|p| p.id == pathway.id) else {
                continue;
            };
            let (old, new) = (&before.1.pathways[place], &after.1.pathways[other]);
            if whole(old) == whole(new) {
                continue;
            }
            let names =
                |book: &Rulebook, pathway: usize, track: &Track| criteria_of(book, pathway, track);
            pairs.push(Pair {
                id: pathway.id.clone(),
                before: place,
                after: other,
                criteria: [names(before.0, place, old), names(after.0, other, new)],
                leaves: BTreeMap::new(),
            });
        }
        let number = |name: &str| before.1.facts.iter().position(|f| f.id.as_str() == name);
        Self {
            country: number("country_of_stay"),
            nationality: number("nationality"),
            before: before.1,
            after: after.1,
            pairs,
            n_persons: 0,
        }
    }

    /// Returns how many pathways differ between the two sets of rules.
    #[must_use]
    pub fn n_changed(&self) -> usize {
        self.pairs.len()
    }

    /// Adds persons to the count.
    pub fn add(&mut self, population: &Population) {
        self.n_persons += population.n_persons as u64;
        if self.pairs.is_empty() {
            return;
        }
        let before = Judged::new(&self.before, population);
        let after = Judged::new(&self.after, population);
        let cell = |fact: Option<usize>, person: usize| {
            fact.and_then(|fact| population.columns.get(fact)?.as_ref()?.value(person))
        };
        for pair in &mut self.pairs {
            let fails = pair
                .criteria
                .each_ref()
                .map(|criteria| -> Vec<(&str, Verdict)> {
                    criteria
                        .iter()
                        .map(|(name, expression)| (name.as_str(), judge(expression, population)))
                        .collect()
                });
            let (old, new) = (&before.pathways[pair.before], &after.pathways[pair.after]);
            for person in 0..population.n_persons {
                let effect = effect(old, new, person);
                let side = match effect {
                    Effect::Gains => Some(&fails[0]),
                    Effect::Loses => Some(&fails[1]),
                    _ => None,
                };
                let criterion = side.and_then(|criteria| {
                    let failing = criteria
                        .iter()
                        .find(|(_, verdict)| bit(&verdict.unmet, person));
                    failing.map(|(name, _)| (*name).to_owned())
                });
                let leaf = Leaf {
                    country: cell(self.country, person),
                    nationality: cell(self.nationality, person),
                    effect,
                    criterion,
                };
                *pair.leaves.entry(leaf).or_insert(0) += 1;
            }
        }
    }

    /// Returns the changes with every leaf rounded once; the same key gives the same numbers.
    #[must_use]
    pub fn protected(&self, key: u64) -> Vec<Change> {
        self.pairs
            .iter()
            .enumerate()
            .map(|(place, pair)| {
                let counts: Vec<u64> = pair.leaves.values().copied().collect();
                let safe = rounded(&counts, key.wrapping_add(place as u64 * 0x9E37_79B9));
                Change {
                    pathway: pair.id.clone(),
                    leaves: pair.leaves.keys().cloned().zip(safe).collect(),
                }
            })
            .collect()
    }
}

fn bit(words: &[u64], person: usize) -> bool {
    words[person / 64] >> (person % 64) & 1 == 1
}

fn effect(before: &Verdict, after: &Verdict, person: usize) -> Effect {
    let sides = [before, after].map(|side| (bit(&side.met, person), bit(&side.unmet, person)));
    match sides {
        [(_, true), (true, _)] => Effect::Gains,
        [(true, _), (_, true)] => Effect::Loses,
        [(true, _), (true, _)] | [(_, true), (_, true)] => Effect::Unchanged,
        [(false, false), (false, false)] => Effect::CannotTell,
        [(_, true), (false, false)] | [(false, false), (true, _)] => Effect::MayGain,
        [(true, _), (false, false)] | [(false, false), (_, true)] => Effect::MayLose,
    }
}

fn criteria_of(book: &Rulebook, pathway: usize, track: &Track) -> Vec<(String, Expression)> {
    let open: Option<&OpenWorld> = track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(open),
        World::Shut(..) => None,
    });
    let Some(open) = open else {
        return vec![(
            "not-open".to_owned(),
            Expression::Always(crate::expression::Truth::False),
        )];
    };
    let version = &book.pathways[pathway].versions[open.version];
    open.criteria
        .iter()
        .map(|c| (version.criteria[c.place].id.clone(), c.expression.clone()))
        .collect()
}
