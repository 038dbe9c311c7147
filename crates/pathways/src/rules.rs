//! The rules of one day, compiled so that they judge a person in a few hundred simple steps.

use std::collections::BTreeMap;

use kernel::{Day, FactId, OfficeId};

use crate::criterion::{Role, Test};
use crate::expression::{Expression, Truth};
use crate::pathway::Version;
use crate::question::Value;
use crate::timeline::{State, extents};
use crate::values::ValueSet;
use crate::{Pathway, Rulebook};

/// A set of answer classes of one fact, one bit a class.
pub type Classes = u64;

/// A set of facts, one bit a fact.
pub type FactBits = u128;

/// Why rules cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// A criterion names a fact for which there is no question.
    #[error("no question asks for the fact \"{0}\"")]
    NoSuchFact(FactId),
    /// A criterion names an office that is not in the charter.
    #[error("there is no office \"{0}\"")]
    NoSuchOffice(OfficeId),
    /// There are more questions than bits.
    #[error("there are {0} questions; 128 is the most")]
    TooManyFacts(usize),
    /// The rules of one day tell more than 64 kinds of answers apart.
    #[error("the rules of {1} tell more than 64 kinds of answers to \"{0}\" apart")]
    TooManyClasses(FactId, Day),
    /// A version has more than 64 criteria.
    #[error("a version has more than 64 criteria: \"{0}\"")]
    TooManyCriteria(String),
}

/// One fact as the rules of the day see it.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// Every value an answer can have.
    pub domain: ValueSet,
    /// Kinds of answers that no rule of the day tells apart; together they are the domain.
    pub classes: Vec<ValueSet>,
    /// The share of the population in each class, used only to order questions.
    pub weights: Vec<f64>,
    /// The price of asking.
    pub price: f64,
    /// Its place among the pinned first questions.
    pub pin: Option<u8>,
    /// The two facts whose sameness fills it in.
    pub filled_by: Option<(usize, usize)>,
    /// The fact that is asked for first.
    pub after: Option<usize>,
    /// Whether it is asked of everybody.
    pub of_everybody: bool,
    /// Whether the first plan is made without it.
    pub later: bool,
}

/// A criterion, compiled.
#[derive(Clone, Debug)]
pub struct CompiledCriterion {
    /// Its place in the version's list.
    pub place: usize,
    /// Whether it must hold or must not.
    pub role: Role,
    /// What must hold for the person's good (a bar is already negated).
    pub expression: Expression,
}

/// What a pathway is on a day, if the version is the one in force.
#[derive(Clone, Debug)]
pub enum World {
    /// It is open under the version with this place in the file.
    Open(OpenWorld),
    /// It is not, because of the version with this place, or because no version has begun.
    Shut(Option<usize>, State),
}

/// An open version, compiled.
#[derive(Clone, Debug)]
pub struct OpenWorld {
    /// Its place in the file.
    pub version: usize,
    /// Its criteria in the order of the file.
    pub criteria: Vec<CompiledCriterion>,
    /// Criteria on one fact each: fact, classes that satisfy it, bit of the criterion.
    pub(crate) leaves: Vec<(u16, Classes, u64)>,
    /// Other criteria, with the bit of the criterion.
    pub(crate) trees: Vec<(Node, u64)>,
    /// Facts with several criteria: fact, classes that satisfy all, bits of the criteria.
    pub(crate) together: Vec<(u16, Classes, u64)>,
    /// Whether the rules are silent on something that matters.
    pub is_silent: bool,
    /// The facts that occur.
    pub facts: FactBits,
}

/// A pathway or office on the day.
#[derive(Clone, Debug)]
pub struct Track {
    /// One world, or several where it is not published which version is in force.
    pub worlds: Vec<World>,
    /// The facts that occur in any of them.
    pub facts: FactBits,
    /// The classes of the country where it leads, among the answers to `country_of_stay`.
    pub there: Classes,
    /// The facts from which its time limits run. They decide nothing, but who is there and has not
    /// failed it must know by when to ask.
    pub clocks: FactBits,
}

/// An expression whose leaves are classes.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Always(Truth),
    Leaf(u16, Classes),
    All(Vec<Node>),
    Any(Vec<Node>),
    AtLeast(usize, Vec<Node>),
    OneOfTheseRules(Vec<Node>),
}

/// The rules of one day.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The day.
    pub day: Day,
    /// The number of the fact that tells where somebody is, where there is one.
    pub stay: Option<usize>,
    /// The number of the fact that tells whether somebody is in her own country.
    pub home: Option<usize>,
    /// The number of the fact that tells whose citizen somebody is.
    pub nationality: Option<usize>,
    /// Facts, in the order of the rulebook's questions.
    pub facts: Vec<Fact>,
    /// Pathways, in the order of the rulebook.
    pub pathways: Vec<Track>,
    /// Offices, in the order of the rulebook.
    pub offices: Vec<Track>,
}

impl Rules {
    /// Compiles the rules that are in force on a day.
    pub fn on(book: &Rulebook, day: Day) -> Result<Self, RulesError> {
        let compiler = Compiler::new(book, day)?;
        let mut offices = Vec::new();
        for office in &book.offices {
            let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
            offices.push(compiler.worlds(&versions)?);
        }
        let mut pathways = Vec::new();
        for pathway in &book.pathways {
            let versions: Vec<&Version> = pathway.versions.iter().collect();
            pathways.push(compiler.worlds(&versions)?);
        }
        let facts = compiler.classify(pathways.iter().chain(&offices).flatten())?;
        let finish = |worlds: Vec<World>| Track::finished(worlds, &facts);
        let stay = compiler.number("country_of_stay");
        let with_clocks = |(pathway, worlds): (&Pathway, Vec<World>)| {
            let mut track = finish(worlds);
            track.clocks = compiler.clocks(pathway, &track);
            let there = Value::Country(pathway.destination);
            track.there = stay.map_or(0, |stay| {
                let number = book.questions[stay].encode(&there);
                number.map_or(0, |number| facts[stay].within(&ValueSet::one(number)))
            });
            track
        };
        Ok(Self {
            day,
            stay,
            home: compiler.number("in_home_country"),
            nationality: compiler.number("nationality"),
            pathways: book
                .pathways
                .iter()
                .zip(pathways)
                .map(with_clocks)
                .collect(),
            offices: offices.into_iter().map(finish).collect(),
            facts,
        })
    }

    /// Returns the number of a fact.
    #[must_use]
    pub fn fact(&self, id: &FactId) -> Option<usize> {
        self.facts.iter().position(|fact| fact.id == *id)
    }
}

struct Compiler<'a> {
    book: &'a Rulebook,
    day: Day,
    domains: Vec<ValueSet>,
    numbers: BTreeMap<&'a FactId, usize>,
}

impl<'a> Compiler<'a> {
    fn new(book: &'a Rulebook, day: Day) -> Result<Self, RulesError> {
        if book.questions.len() > 128 {
            return Err(RulesError::TooManyFacts(book.questions.len()));
        }
        let numbered = book.questions.iter().enumerate();
        Ok(Self {
            book,
            day,
            domains: book.questions.iter().map(crate::Question::domain).collect(),
            numbers: numbered.map(|(number, q)| (&q.id, number)).collect(),
        })
    }

    fn worlds(&self, versions: &[&Version]) -> Result<Vec<World>, RulesError> {
        let timeline: Vec<_> = versions
            .iter()
            .map(|v| (v.in_force, v.seen_on.as_slice()))
            .collect();
        let extents = extents(&timeline);
        let mut worlds = Vec::new();
        let mut is_sure = false;
        for (place, version) in versions.iter().enumerate() {
            if !extents[place].possibly_contains(self.day) {
                continue;
            }
            is_sure |= extents[place].surely_contains(self.day);
            worlds.push(match version.state {
                State::Open => World::Open(self.open_world(place, version)?),
                state => World::Shut(Some(place), state),
            });
        }
        if worlds.is_empty() {
            worlds.push(World::Shut(None, State::NotKnown));
        } else if worlds.len() == 1 && !is_sure {
            // It may not have begun, or have ended already; no other version covers the day.
            worlds.push(World::Shut(None, State::NotKnown));
        }
        Ok(worlds)
    }

    fn open_world(&self, place: usize, version: &Version) -> Result<OpenWorld, RulesError> {
        if version.criteria.len() > 64 {
            return Err(RulesError::TooManyCriteria(version.id.clone()));
        }
        let mut criteria = Vec::new();
        for (place, criterion) in version.criteria.iter().enumerate() {
            let mut expression = self.expression(&criterion.test)?;
            if criterion.role == Role::Bar {
                expression = expression.negated(&self.domains);
            }
            criteria.push(CompiledCriterion {
                place,
                role: criterion.role,
                expression: expression.simplified(&self.domains),
            });
        }
        Ok(OpenWorld {
            version: place,
            criteria,
            leaves: Vec::new(),
            trees: Vec::new(),
            together: Vec::new(),
            is_silent: version.silences.iter().any(|silence| silence.matters),
            facts: 0,
        })
    }

    fn expression(&self, test: &Test) -> Result<Expression, RulesError> {
        let each = |parts: &[Test]| -> Result<Vec<Expression>, RulesError> {
            parts.iter().map(|part| self.expression(part)).collect()
        };
        Ok(match test {
            Test::Leaf(fact, operator) => {
                let number = *self
                    .numbers
                    .get(fact)
                    .ok_or_else(|| RulesError::NoSuchFact(fact.clone()))?;
                let question = &self.book.questions[number];
                Expression::Within(number, operator.values(question, self.day))
            }
            Test::Any(parts) => Expression::Any(each(parts)?),
            Test::All(parts) => Expression::All(each(parts)?),
            Test::Not(part) => self.expression(part)?.negated(&self.domains),
            Test::CountAtLeast(n, parts) => Expression::AtLeast(*n, each(parts)?),
            Test::ServedBy(offices) => {
                let served: Result<Vec<_>, _> = offices.iter().map(|o| self.served(o)).collect();
                Expression::Any(served?)
            }
        })
    }

    fn served(&self, id: &OfficeId) -> Result<Expression, RulesError> {
        let office = self
            .book
            .offices
            .iter()
            .find(|office| office.id == *id)
            .ok_or_else(|| RulesError::NoSuchOffice(id.clone()))?;
        let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        Ok(statement(&self.worlds(&versions)?))
    }

    /// Returns from which days the limits of a pathway run under the versions that may be in force.
    fn clocks(&self, pathway: &Pathway, track: &Track) -> FactBits {
        let open = track.worlds.iter().filter_map(|world| match world {
            World::Open(open) => Some(&pathway.versions[open.version]),
            World::Shut(..) => None,
        });
        open.flat_map(|version| &version.limits)
            .filter_map(|limit| self.numbers.get(&limit.fact))
            .fold(0, |days, number| days | 1 << number)
    }

    fn number(&self, fact: &str) -> Option<usize> {
        let mut named = self.numbers.iter();
        named.find_map(|(id, number)| (id.as_str() == fact).then_some(*number))
    }

    /// Divides each fact's values into classes that no rule of the day tells apart.
    fn classify<'b>(
        &self,
        worlds: impl Iterator<Item = &'b World>,
    ) -> Result<Vec<Fact>, RulesError> {
        let mut sets: Vec<Vec<&ValueSet>> = vec![Vec::new(); self.domains.len()];
        for world in worlds {
            if let World::Open(open) = world {
                for criterion in &open.criteria {
                    criterion
                        .expression
                        .leaves(&mut |fact, set| sets[fact].push(set));
                }
            }
        }
        let mut facts = Vec::new();
        for (number, question) in self.book.questions.iter().enumerate() {
            let distinct = &mut sets[number];
            distinct.sort();
            distinct.dedup();
            let classes = classes(&self.domains[number], distinct);
            if classes.len() > 64 {
                return Err(RulesError::TooManyClasses(question.id.clone(), self.day));
            }
            let filled_by = question
                .filled_by
                .as_ref()
                .and_then(|(a, b)| Some((*self.numbers.get(a)?, *self.numbers.get(b)?)));
            facts.push(Fact {
                id: question.id.clone(),
                domain: self.domains[number].clone(),
                weights: weights(&classes, &question.prior),
                classes,
                price: question.price(),
                pin: question.pin,
                filled_by,
                of_everybody: question.of_everybody,
                later: question.later,
                after: (question.after.as_ref()).and_then(|fact| self.numbers.get(fact).copied()),
            });
        }
        Ok(facts)
    }
}

/// Returns that the published criteria are met under whichever of these versions is in force.
///
/// Beside an open version, one of which nothing is published is taken to let in nobody whom the
/// open one shuts out: else nobody at all could be told that a rule is not for them.
pub(crate) fn statement(worlds: &[World]) -> Expression {
    let open = |world: &World| match world {
        World::Open(open) => Some(open.statement()),
        World::Shut(..) => None,
    };
    let opens: Vec<Expression> = worlds.iter().filter_map(open).collect();
    let unknown = Expression::Always(Truth::Unknown);
    let each = worlds.iter().map(|world| match world {
        World::Open(open) => open.statement(),
        World::Shut(Some(_), State::NotKnown) if opens.is_empty() => unknown.clone(),
        World::Shut(Some(_), State::NotKnown) => {
            Expression::All(vec![Expression::Any(opens.clone()), unknown.clone()])
        }
        World::Shut(..) => Expression::Always(Truth::False),
    });
    Expression::OneOfTheseRules(each.collect())
}

/// Returns the coarsest division of `domain` in which every set is a union of parts.
fn classes(domain: &ValueSet, sets: &[&ValueSet]) -> Vec<ValueSet> {
    let mut cuts: Vec<i32> = Vec::new();
    for &(first, last) in domain.stretches() {
        cuts.extend([first, last.saturating_add(1)]);
    }
    for set in sets {
        for &(first, last) in set.stretches() {
            cuts.extend([first, last.saturating_add(1)]);
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts: BTreeMap<Vec<bool>, Vec<(i32, i32)>> = BTreeMap::new();
    for pair in cuts.windows(2) {
        let (first, last) = (pair[0], pair[1] - 1);
        if domain.contains(first) {
            let signature = sets.iter().map(|set| set.contains(first)).collect();
            parts.entry(signature).or_default().push((first, last));
        }
    }
    let mut classes: Vec<ValueSet> = parts.into_values().map(ValueSet::of).collect();
    classes.sort();
    classes
}

/// Spreads the shares of answers over classes; classes of which nothing is known share the rest.
fn weights(classes: &[ValueSet], prior: &[(ValueSet, f64)]) -> Vec<f64> {
    let mut weights = vec![0.0; classes.len()];
    let mut is_known = vec![false; classes.len()];
    for (set, share) in prior {
        for (place, class) in classes.iter().enumerate() {
            let common = set.and(class);
            if !common.is_empty() {
                weights[place] += share * common.n_values() as f64 / set.n_values() as f64;
                is_known[place] = true;
            }
        }
    }
    let rest = (1.0 - weights.iter().sum::<f64>()).max(0.0);
    let n_open = is_known.iter().filter(|known| !**known).count();
    for (weight, known) in weights.iter_mut().zip(&is_known) {
        if !known {
            *weight = rest.max(1e-6) / n_open as f64;
        }
    }
    weights
}

impl Track {
    fn finished(mut worlds: Vec<World>, facts: &[Fact]) -> Self {
        let mut all: FactBits = 0;
        for world in &mut worlds {
            if let World::Open(open) = world {
                open.finish(facts);
                all |= open.facts;
            }
        }
        Self {
            worlds,
            facts: all,
            there: 0,
            clocks: 0,
        }
    }
}

impl OpenWorld {
    fn statement(&self) -> Expression {
        let criteria = self.criteria.iter().map(|c| c.expression.clone());
        let silence = self.is_silent.then_some(Expression::Always(Truth::Unknown));
        Expression::All(criteria.chain(silence).collect())
    }

    fn finish(&mut self, facts: &[Fact]) {
        let mut by_fact: BTreeMap<u16, (Classes, u64)> = BTreeMap::new();
        for (bit, criterion) in self.criteria.iter().enumerate() {
            let bit = 1_u64 << bit;
            criterion
                .expression
                .leaves(&mut |fact, _| self.facts |= 1 << fact);
            match node(&criterion.expression, facts) {
                Node::Always(Truth::True) => {}
                Node::Leaf(fact, classes) => {
                    self.leaves.push((fact, classes, bit));
                    let joined = by_fact.entry(fact).or_insert((Classes::MAX, 0));
                    joined.0 &= classes;
                    joined.1 |= bit;
                }
                tree => self.trees.push((tree, bit)),
            }
        }
        self.together = by_fact
            .into_iter()
            .filter(|(_, (_, bits))| bits.count_ones() > 1)
            .map(|(fact, (classes, bits))| (fact, classes, bits))
            .collect();
    }
}

fn node(expression: &Expression, facts: &[Fact]) -> Node {
    let each = |parts: &[Expression]| parts.iter().map(|part| node(part, facts)).collect();
    match expression {
        Expression::Always(truth) => Node::Always(*truth),
        Expression::Within(fact, set) => Node::Leaf(*fact as u16, facts[*fact].within(set)),
        Expression::All(parts) => Node::All(each(parts)),
        Expression::Any(parts) => Node::Any(each(parts)),
        Expression::AtLeast(n, parts) => Node::AtLeast(*n, each(parts)),
        Expression::OneOfTheseRules(parts) => Node::OneOfTheseRules(each(parts)),
    }
}

impl Fact {
    /// Returns the classes that share a value with the set.
    #[must_use]
    pub fn within(&self, set: &ValueSet) -> Classes {
        let numbered = self.classes.iter().enumerate();
        numbered
            .filter(|(_, class)| class.meets(set))
            .fold(0, |classes, (place, _)| classes | 1 << place)
    }

    /// Returns all classes.
    #[must_use]
    pub fn every_class(&self) -> Classes {
        if self.classes.len() >= 64 {
            Classes::MAX
        } else {
            (1 << self.classes.len()) - 1
        }
    }
}
