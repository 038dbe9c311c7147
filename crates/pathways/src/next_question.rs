//! Which question to ask next, so that as few as possible are asked.
//!
//! Hard rule: a question is asked only if its fact is still undecided in a pathway that is still
//! undecided, if a time limit where she is runs from it, or if it changes what stands first in
//! everybody's plan. Among those, the one is asked that is expected to leave the fewest open pairs of
//! pathway and fact for its price. Pinned questions come first while they can still matter.

use crate::expression::Truth;
use crate::judge::Person;
use crate::rules::{Classes, FactBits, Rules, Track};
use crate::values::ValueSet;

/// Returns the facts that are still worth asking for.
#[must_use]
pub fn worth_asking(rules: &Rules, person: &Person) -> FactBits {
    wanted(rules, person, |_| true)
}

/// Returns the facts that the first plan needs: what decides where she is, or, in her own country,
/// anywhere; without what the charter lets wait. The plan offers the others.
#[must_use]
pub fn worth_asking_first(rules: &Rules, person: &Person) -> FactBits {
    let numbered = rules.facts.iter().enumerate();
    let waiting = numbered.fold(0, |all, (number, fact)| {
        all | FactBits::from(fact.later) << number
    });
    let is_at_home = rules.home.is_some_and(|home| {
        let [no, yes] = [0, 1].map(|value| rules.facts[home].within(&ValueSet::one(value)));
        yes & no == 0 && person.possible[home] & no == 0
    });
    wanted(rules, person, |track| {
        is_at_home || is_there(rules, track, person)
    }) & !waiting
}

/// Whether a pathway leads to the country where the person is.
fn is_there(rules: &Rules, track: &Track, person: &Person) -> bool {
    rules
        .stay
        .is_none_or(|stay| person.possible[stay] & !track.there == 0)
}

/// Returns the facts that are worth asking for because of some pathways.
///
/// A fact that two others fill in is replaced by those of the two that have not been asked, and one
/// that makes sense only after another question by that question.
fn wanted(rules: &Rules, person: &Person, counts: impl Fn(&Track) -> bool) -> FactBits {
    let mut facts: FactBits = 0;
    for track in rules.pathways.iter().filter(|track| counts(track)) {
        let judged = track.judge(&person.possible);
        if judged.truth == Truth::Unknown {
            facts |= judged.facts;
        }
        if track.clocks != 0 && judged.truth != Truth::False && is_there(rules, track, person) {
            facts |= track.clocks;
        }
    }
    for (number, fact) in rules.facts.iter().enumerate() {
        facts |= FactBits::from(fact.of_everybody) << number;
    }
    facts &= person.askable;
    let mut asked_through_others: FactBits = 0;
    let mut others: FactBits = 0;
    for (number, fact) in rules.facts.iter().enumerate() {
        if let (Some((a, b)), true) = (fact.filled_by, facts & (1 << number) != 0) {
            let unasked = person.askable & ((1 << a) | (1 << b));
            if unasked != 0 {
                asked_through_others |= 1 << number;
                others |= unasked;
            }
        }
    }
    let mut wanted = (facts & !asked_through_others) | others;
    // What makes sense only after another question waits for it.
    for (number, fact) in rules.facts.iter().enumerate() {
        if let (Some(before), true) = (fact.after, wanted & (1 << number) != 0)
            && person.askable & (1 << before) != 0
        {
            wanted = wanted & !(1 << number) | 1 << before;
        }
    }
    wanted
}

/// Returns the number of the fact to ask for next, or `None` if no answer can change anything.
#[must_use]
pub fn next_question(rules: &Rules, person: &Person) -> Option<usize> {
    choose(rules, person, worth_asking(rules, person))
}

/// Returns the number of the fact to ask for before the first plan, or `None` if that can be made.
/// Before anything else stands who she is and where.
#[must_use]
pub fn next_for_first_plan(rules: &Rules, person: &Person) -> Option<usize> {
    let start = [rules.nationality, rules.stay].into_iter().flatten();
    let start = start.fold(0, |all, number| all | 1 << number) & person.askable;
    let start = start & worth_asking(rules, person);
    choose(rules, person, start | worth_asking_first(rules, person))
}

fn choose(rules: &Rules, person: &Person, candidates: FactBits) -> Option<usize> {
    let numbers = (0..rules.facts.len()).filter(|number| candidates & (1 << number) != 0);
    let pinned = numbers
        .clone()
        .filter_map(|number| rules.facts[number].pin.map(|pin| (pin, number)))
        .min();
    if let Some((_, number)) = pinned {
        return Some(number);
    }
    if candidates.count_ones() <= 1 {
        return numbers.into_iter().next();
    }
    // Pairs that stay open in pathways that do not know the candidate are the same for every
    // answer, so only the difference that the candidate makes is summed.
    let judged: Vec<_> = rules
        .pathways
        .iter()
        .map(|track| track.judge(&person.possible))
        .collect();
    let mut possible = person.possible.clone();
    let mut best: Option<(f64, usize)> = None;
    for number in numbers {
        let fact = &rules.facts[number];
        let bit: FactBits = 1 << number;
        let still = person.possible[number];
        let mut weight_sum = 0.0;
        let mut saved_sum = 0.0;
        for (place, weight) in fact.weights.iter().enumerate() {
            let class: Classes = 1 << place;
            if still & class == 0 {
                continue;
            }
            possible[number] = class;
            let mut n_saved = 0;
            for (track, before) in rules.pathways.iter().zip(&judged) {
                if before.truth != Truth::Unknown || track.facts & bit == 0 {
                    continue;
                }
                let after = track.judge(&possible);
                let n_before = (before.facts & person.askable).count_ones();
                let n_after = if after.truth == Truth::Unknown {
                    (after.facts & person.askable & !bit).count_ones()
                } else {
                    0
                };
                n_saved += i64::from(n_before) - i64::from(n_after);
            }
            weight_sum += weight;
            saved_sum += weight * n_saved as f64;
        }
        possible[number] = still;
        let gain = if weight_sum > 0.0 {
            saved_sum / weight_sum / fact.price
        } else {
            0.0
        };
        if best.is_none_or(|(most, _)| gain > most) {
            best = Some((gain, number));
        }
    }
    best.map(|(_, number)| number)
}
