//! Which question to ask next, so that as few as possible are asked.
//!
//! Hard rule: a question is asked only if its fact is still undecided in a pathway that is still
//! undecided. Among those, the one is asked that is expected to leave the fewest open pairs of
//! pathway and fact for its price. Pinned questions come first while they can still matter.

use crate::expression::Truth;
use crate::judge::Person;
use crate::rules::{Classes, FactBits, Rules};

/// Returns the facts that are still worth asking for.
///
/// A fact that two others fill in is replaced by those of the two that have not been asked, and one
/// that makes sense only after another question by that question.
#[must_use]
pub fn worth_asking(rules: &Rules, person: &Person) -> FactBits {
    let mut facts: FactBits = 0;
    for track in &rules.pathways {
        let judged = track.judge(&person.possible);
        if judged.truth == Truth::Unknown {
            facts |= judged.facts;
        }
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

/// Returns the number of the fact to ask for next, or `None` if no answer can change an outcome.
#[must_use]
pub fn next_question(rules: &Rules, person: &Person) -> Option<usize> {
    let candidates = worth_asking(rules, person);
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
