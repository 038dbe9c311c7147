//! What changed between two days, for whom.

use std::collections::BTreeSet;

use kernel::{Day, OfficeId};

use crate::criterion::{Criterion, Role, Test};
use crate::expression::{Expression, Truth};
use crate::pathway::Version;
use crate::rules::{OpenWorld, Rules, RulesError, Track, World};
use crate::timeline::State;
use crate::values::ValueSet;
use crate::{Office, Question, Rulebook, Value};

/// What became of one pathway or office between two days.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// Its name.
    pub id: &'a str,
    /// Whether it is an office.
    pub is_office: bool,
    /// What changed.
    pub changes: Vec<Changed<'a>>,
}

/// One change.
#[derive(Clone, Debug)]
pub enum Changed<'a> {
    /// Open before and after, or not: the states on both days.
    State(&'static str, &'static str),
    /// A criterion that was not there before.
    Added(&'a Criterion),
    /// A criterion that is there no more.
    Removed(&'a Criterion),
    /// A criterion that says something else: before, after.
    Altered(&'a Criterion, &'a Criterion),
    /// A criterion that stayed, but the offices it names serve other people.
    Offices(&'a Criterion),
    /// Answers to a question that were not accepted before and are now.
    NowAccepted(&'a Question, Vec<Value>),
    /// Answers to a question that were accepted before and are no more.
    NoMoreAccepted(&'a Question, Vec<Value>),
}

/// Returns what changed from one day to another, pathway by pathway, then office by office.
pub fn between(
    book: &Rulebook,
    before: Day,
    after: Day,
) -> Result<Vec<Difference<'_>>, RulesError> {
    let (old, new) = (Rules::on(book, before)?, Rules::on(book, after)?);
    let differs = |(place, office): (usize, &Office)| {
        office_says(office, &old.offices[place]) != office_says(office, &new.offices[place])
    };
    let changed: BTreeSet<&OfficeId> = book
        .offices
        .iter()
        .enumerate()
        .filter(|one| differs(*one))
        .map(|(_, office)| &office.id)
        .collect();
    let mut differences = Vec::new();
    for (place, pathway) in book.pathways.iter().enumerate() {
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        let tracks = [&old.pathways[place], &new.pathways[place]];
        let changes = changes(book, &versions, tracks, &old, &changed);
        differences.push(Difference {
            id: pathway.id.as_str(),
            is_office: false,
            changes,
        });
    }
    for (place, office) in book.offices.iter().enumerate() {
        let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        let tracks = [&old.offices[place], &new.offices[place]];
        let changes = changes(book, &versions, tracks, &old, &changed);
        differences.push(Difference {
            id: office.id.as_str(),
            is_office: true,
            changes,
        });
    }
    differences.retain(|difference| !difference.changes.is_empty());
    Ok(differences)
}

/// What an office says on a day, as its file does: so that a day that passes changes nothing.
type OfficeSays<'a> = Vec<(State, Vec<(&'a Test, Role)>, bool)>;

fn office_says<'a>(office: &'a Office, track: &Track) -> OfficeSays<'a> {
    let said = track.worlds.iter().map(|world| match world {
        World::Shut(_, state) => (*state, Vec::new(), false),
        World::Open(open) => {
            let criteria = office.versions[open.version].rule.criteria.iter();
            let tests = criteria.map(|one| (&one.test, one.role)).collect();
            (State::Open, tests, open.is_silent)
        }
    });
    said.collect()
}

fn open_of(track: &Track) -> Option<&OpenWorld> {
    track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(open),
        World::Shut(..) => None,
    })
}

/// Returns the state of a pathway on a day as one word: that of a state, `perhaps-open` or `not-open`.
#[must_use]
pub fn state_word(track: &Track) -> &'static str {
    let n_open = track
        .worlds
        .iter()
        .filter(|world| matches!(world, World::Open(_)))
        .count();
    if n_open == track.worlds.len() {
        return "open";
    }
    if n_open > 0 {
        return "perhaps-open";
    }
    match track.worlds.last() {
        Some(World::Shut(Some(_), State::NotKnown)) => State::NotKnown.code(),
        Some(World::Shut(Some(_), state)) => state.code(),
        _ => "not-open",
    }
}

fn changes<'a>(
    book: &'a Rulebook,
    versions: &[&'a Version],
    tracks: [&Track; 2],
    rules: &Rules,
    offices: &BTreeSet<&OfficeId>,
) -> Vec<Changed<'a>> {
    let offices_differ = |test: &Test| {
        let mut differ = false;
        test.offices(&mut |office| differ |= offices.contains(office));
        differ
    };
    let mut changes = Vec::new();
    let words = tracks.map(state_word);
    if words[0] != words[1] {
        changes.push(Changed::State(words[0], words[1]));
    }
    let (Some(old), Some(new)) = (open_of(tracks[0]), open_of(tracks[1])) else {
        return changes;
    };
    let criteria = |open: &OpenWorld| -> Vec<(&'a Criterion, Expression)> {
        let list = versions[open.version].criteria.iter().zip(&open.criteria);
        list.map(|(criterion, compiled)| (criterion, compiled.expression.clone()))
            .collect()
    };
    let (old, new) = (criteria(old), criteria(new));
    for (criterion, expression) in &old {
        match new.iter().find(|(other, _)| other.id == criterion.id) {
            None => changes.push(Changed::Removed(criterion)),
            Some((other, now)) if now != expression => {
                let same_words = other.test == criterion.test && other.role == criterion.role;
                changes.push(if !same_words {
                    Changed::Altered(criterion, other)
                } else if offices_differ(&other.test) {
                    Changed::Offices(other)
                } else {
                    // The same rule on a later day: only a length of time has run on.
                    continue;
                });
                accepted(book, rules, expression, now, &mut changes);
            }
            Some(_) => {}
        }
    }
    for (criterion, _) in &new {
        if !old.iter().any(|(other, _)| other.id == criterion.id) {
            changes.push(Changed::Added(criterion));
        }
    }
    changes
}

/// Names the answers that a criterion on one listed fact newly accepts or refuses.
fn accepted<'a>(
    book: &'a Rulebook,
    rules: &Rules,
    before: &Expression,
    after: &Expression,
    changes: &mut Vec<Changed<'a>>,
) {
    for (number, question) in book.questions.iter().enumerate() {
        let (Some(old), Some(new)) = (
            only_on(before, number, rules),
            only_on(after, number, rules),
        ) else {
            continue;
        };
        let domain = &rules.facts[number].domain;
        let named = |set: ValueSet| -> Vec<Value> {
            if set.n_values() > 60 {
                return Vec::new();
            }
            let numbers = set.stretches().iter().flat_map(|&(a, b)| a..=b);
            numbers.filter_map(|n| question.decode(n)).collect()
        };
        let gained = named(new.and(&old.complement_in(domain)));
        let lost = named(old.and(&new.complement_in(domain)));
        if !gained.is_empty() {
            changes.push(Changed::NowAccepted(question, gained));
        }
        if !lost.is_empty() {
            changes.push(Changed::NoMoreAccepted(question, lost));
        }
    }
}

/// Returns the values of a fact under which a statement can still hold, where it speaks of the fact.
fn only_on(expression: &Expression, fact: usize, rules: &Rules) -> Option<ValueSet> {
    let mut speaks = false;
    expression.leaves(&mut |number, _| speaks |= number == fact);
    if !speaks {
        return None;
    }
    let mut possible: Vec<ValueSet> = rules.facts.iter().map(|f| f.domain.clone()).collect();
    let mut cuts = vec![ValueSet::empty()];
    expression.leaves(&mut |number, set| {
        if number == fact {
            cuts.push(set.clone());
        }
    });
    // The statement tells apart no more than the parts into which its own sets divide the domain.
    let mut parts = vec![rules.facts[fact].domain.clone()];
    for cut in &cuts {
        parts = parts
            .iter()
            .flat_map(|part| [part.and(cut), cut.complement_in(part)])
            .filter(|part| !part.is_empty())
            .collect();
    }
    let mut can_hold = ValueSet::empty();
    for part in parts {
        possible[fact] = part.clone();
        if expression.truth(&possible) != Truth::False {
            can_hold = can_hold.or(&part);
        }
    }
    Some(can_hold)
}

/// Returns the mark of a criterion in lists: a need is +, a bar is −.
#[must_use]
pub fn mark(role: Role) -> char {
    match role {
        Role::Need => '+',
        Role::Bar => '-',
    }
}
