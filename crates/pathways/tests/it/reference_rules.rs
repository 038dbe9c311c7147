//! On the reference rules, whoever asks and however it is computed, the answers agree.

use std::collections::HashMap;

use pathways::columns::Judged;
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::next_question::next_question;
use pathways::rules::{Classes, Rules};
use pathways::values::ValueSet;

use crate::reference;

/// Persons in an ordinary run; the large runs below are for the record.
const N_PERSONS: usize = 20_000;
const N_PERSONS_LARGE: usize = 1_000_000;

fn rules() -> Option<Rules> {
    let book = reference::rulebook()?;
    Some(Rules::on(&book, "2024-05-07".parse().unwrap()).unwrap())
}

/// Counts of yes, no and cannot tell for each pathway, by rows and by columns.
fn rows_and_columns_agree(n_persons: usize) {
    let Some(rules) = rules() else { return };
    let population = reference::population(n_persons, 20);
    let judged = Judged::new(&rules, &population);
    let mut person = Person::unasked(&rules);
    for i in 0..n_persons {
        for (fact, value) in population.person(i).into_iter().enumerate() {
            person.possible[fact] = match value {
                Some(value) => rules.facts[fact].within(&ValueSet::one(value)),
                None => rules.facts[fact].every_class(),
            };
        }
        for (track, verdict) in rules.pathways.iter().zip(&judged.pathways) {
            let bit = |words: &[u64]| words[i / 64] >> (i % 64) & 1 == 1;
            let by_column = match (bit(&verdict.met), bit(&verdict.unmet)) {
                (true, false) => Truth::True,
                (false, true) => Truth::False,
                (false, false) => Truth::Unknown,
                (true, true) => panic!("person {i} both meets and does not"),
            };
            assert_eq!(track.judge(&person.possible).truth, by_column, "person {i}");
        }
    }
}

#[testkit::needs_shared]
#[test]
fn rows_and_columns_agree_with_a_fifth_of_the_answers_unknown() {
    rows_and_columns_agree(N_PERSONS);
}

#[test]
#[ignore = "a million persons; for the record"]
fn rows_and_columns_agree_on_a_million_persons() {
    rows_and_columns_agree(N_PERSONS_LARGE);
}

/// Asks until nothing is worth asking; returns how many questions that took.
fn interview(rules: &Rules, values: &[i32], person: &mut Person) -> usize {
    let mut n_asked = 0;
    while let Some(fact) = next_question(rules, person) {
        let class = rules.facts[fact].within(&ValueSet::one(values[fact]));
        person.possible[fact] = class;
        person.askable &= !(1 << fact);
        n_asked += 1;
    }
    n_asked
}

fn stopping_early_changes_nothing(n_persons: u64) {
    let Some(rules) = rules() else { return };
    let draw = reference::Draw::new();
    let mut n_questions = 0;
    for i in 0..n_persons {
        let values = draw.person(i);
        let mut asked = Person::unasked(&rules);
        n_questions += interview(&rules, &values, &mut asked);
        let all: Vec<Classes> = values
            .iter()
            .zip(&rules.facts)
            .map(|(value, fact)| fact.within(&ValueSet::one(*value)))
            .collect();
        for track in &rules.pathways {
            assert_eq!(
                track.judge(&asked.possible).truth,
                track.judge(&all).truth,
                "person {i}"
            );
        }
    }
    println!(
        "questions on average: {:.3}",
        n_questions as f64 / n_persons as f64
    );
}

#[testkit::needs_shared]
#[test]
fn stopping_early_gives_the_outcomes_of_all_answers_on_a_hundred_thousand_persons() {
    stopping_early_changes_nothing(100_000);
}

/// What can still matter of a person: open criteria and undecided facts of each undecided pathway.
type Key = Vec<(u64, u128)>;

fn key(rules: &Rules, possible: &[Classes]) -> Key {
    let judged = rules.pathways.iter().map(|track| track.judge(possible));
    let keyed = judged.map(|judged| match judged.truth {
        Truth::Unknown => (judged.open, judged.facts),
        _ => (0, 0),
    });
    keyed.collect()
}

/// Returns the exact expected number of questions when `choose` picks among the relevant facts;
/// `None` picks the best of all.
fn expected(
    rules: &Rules,
    person: &mut Person,
    choose: Option<fn(&Rules, &Person) -> Option<usize>>,
    known: &mut HashMap<Key, f64>,
) -> f64 {
    let key = key(rules, &person.possible);
    if let Some(value) = known.get(&key) {
        return *value;
    }
    let relevant = key.iter().fold(0, |facts, (_, of_one)| facts | of_one);
    let candidates: Vec<usize> = match choose {
        _ if relevant == 0 => Vec::new(),
        Some(choose) => choose(rules, person).into_iter().collect(),
        None => (0..rules.facts.len())
            .filter(|f| relevant >> f & 1 == 1)
            .collect(),
    };
    let mut best: Option<f64> = None;
    for fact in candidates {
        let (before, askable) = (person.possible[fact], person.askable);
        person.askable &= !(1 << fact);
        let mut value = 1.0;
        for (place, weight) in rules.facts[fact].weights.iter().enumerate() {
            if *weight > 1e-12 {
                person.possible[fact] = 1 << place;
                value += weight * expected(rules, person, choose, known);
            }
        }
        (person.possible[fact], person.askable) = (before, askable);
        best = Some(best.map_or(value, |least: f64| least.min(value)));
    }
    let value = best.unwrap_or(0.0);
    known.insert(key, value);
    value
}

/// The second population, "people near the thresholds": each answer is drawn with a weight that is
/// the number of statements about the fact that it satisfies, so that few pathways are ruled out by
/// the first answers.
fn near_the_thresholds(mut rules: Rules) -> Rules {
    let mut weights: Vec<Vec<f64>> = rules
        .facts
        .iter()
        .map(|fact| vec![0.0; fact.classes.len()])
        .collect();
    for track in &rules.pathways {
        track.expression().leaves(&mut |fact, set| {
            for (weight, class) in weights[fact].iter_mut().zip(&rules.facts[fact].classes) {
                *weight += f64::from(u8::from(class.meets(set)));
            }
        });
    }
    for (fact, weights) in rules.facts.iter_mut().zip(weights) {
        let sum: f64 = weights.iter().sum();
        fact.weights = weights.iter().map(|weight| weight / sum).collect();
    }
    rules
}

/// Rules whose weights are normalised to the classes that occur in the population.
fn whole_population(mut rules: Rules) -> Rules {
    for fact in &mut rules.facts {
        let sum: f64 = fact.weights.iter().sum();
        for weight in &mut fact.weights {
            *weight = if *weight < 1e-5 { 0.0 } else { *weight / sum };
        }
    }
    rules
}

/// The exact optimum of each population, worked out by `the_exact_optimum_is_as_stated`.
const OPTIMUM: [f64; 2] = [3.1037, 7.3171];

fn populations() -> Option<[Rules; 2]> {
    let rules = rules()?;
    Some([whole_population(rules.clone()), near_the_thresholds(rules)])
}

#[testkit::needs_shared]
#[test]
fn the_expected_number_of_questions_is_within_five_per_cent_of_the_optimum() {
    let Some(populations) = populations() else {
        return;
    };
    for (rules, optimum) in populations.iter().zip(OPTIMUM) {
        let mut known = HashMap::new();
        let person = &mut Person::unasked(rules);
        let ours = expected(rules, person, Some(next_question), &mut known);
        println!(
            "{ours:.4} questions, optimum {optimum:.4}, {} states",
            known.len()
        );
        assert!(ours >= optimum - 1e-3, "nothing is better than the optimum");
        assert!(
            ours <= 1.05 * optimum,
            "{ours} questions where {optimum} would do"
        );
    }
}

#[test]
#[ignore = "a hundred thousand states; for the record"]
fn the_exact_optimum_is_as_stated() {
    let Some(populations) = populations() else {
        return;
    };
    for (rules, stated) in populations.iter().zip(OPTIMUM) {
        let mut known = HashMap::new();
        let optimum = expected(rules, &mut Person::unasked(rules), None, &mut known);
        println!("optimum {optimum:.4}, {} states", known.len());
        assert!((optimum - stated).abs() < 1e-4);
    }
}
