//! More answers never undo what fewer answers proved, and "I don't know" undoes nothing at all.

use std::path::Path;

use kernel::Draws;
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::rules::Rules;
use pathways::values::ValueSet;
use pathways::{Answer, Answers, Rulebook, WhyUnknown};

const N_PERSONS: usize = 100_000;

/// One value of every fact, such that the facts that others fill in agree with them.
fn whole(rules: &Rules, dice: &mut Draws) -> Vec<i32> {
    let mut values: Vec<i32> = rules
        .facts
        .iter()
        .map(|fact| {
            let class = &fact.classes[dice.below(fact.classes.len())];
            let stretches = class.stretches();
            stretches[dice.below(stretches.len())].0
        })
        .collect();
    for (place, fact) in rules.facts.iter().enumerate() {
        if let Some((a, b)) = fact.filled_by {
            if dice.below(3) == 0 {
                values[a] = values[b];
            }
            values[place] = i32::from(values[a] == values[b]);
        }
    }
    values
}

/// Some of the values as answers; the others are left out or said not to be known.
fn some(rules: &Rules, values: &[i32], share: usize, dice: &mut Draws) -> Answers {
    let mut answers = Answers::default();
    for (fact, value) in rules.facts.iter().zip(values) {
        if dice.below(10) < share {
            let answer = Answer::Within(ValueSet::one(*value));
            answers.set(fact.id.clone(), answer);
        }
    }
    answers
}

fn truths(rules: &Rules, person: &Person) -> Vec<Truth> {
    let tracks = rules.pathways.iter().chain(&rules.offices);
    tracks
        .map(|track| track.judge(&person.possible).truth)
        .collect()
}

fn book() -> Rulebook {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let loaded = charter::pathways::load(&home);
    loaded.rulebook.expect("the charter's pathways are sound")
}

#[test]
fn no_further_answer_undoes_what_was_proved() {
    let book = book();
    let mut dice = Draws::from_seed(11);
    let (mut n_decided, mut n_undone_without_filling) = (0_u64, 0_u64);
    for day in ["2024-05-08", "2026-11-28"] {
        let rules = Rules::on(&book, day.parse().unwrap()).unwrap();
        for _ in 0..N_PERSONS / 2 {
            let values = whole(&rules, &mut dice);
            let share = 1 + dice.below(8);
            let before = some(&rules, &values, share, &mut dice);
            let mut after = before.clone();
            for (fact, value) in rules.facts.iter().zip(&values) {
                if before.get(&fact.id).is_none() {
                    match dice.below(4) {
                        0 => after.set(fact.id.clone(), Answer::Unknown(WhyUnknown::DoesNotKnow)),
                        1 => after.set(fact.id.clone(), Answer::Within(ValueSet::one(*value))),
                        _ => {}
                    }
                }
            }
            let first = truths(&rules, &Person::of(&rules, &before));
            let person = Person::of(&rules, &after);
            let second = truths(&rules, &person);
            // Control: a reading that forgets what two answers prove undoes some of it.
            let mut forgetful = person.clone();
            for (place, fact) in rules.facts.iter().enumerate() {
                if matches!(after.get(&fact.id), Some(Answer::Unknown(_))) {
                    forgetful.possible[place] = fact.every_class();
                }
            }
            let third = truths(&rules, &forgetful);
            for ((first, second), third) in first.iter().zip(&second).zip(&third) {
                if *first != Truth::Unknown {
                    n_decided += 1;
                    assert_eq!(first, second, "{day}");
                    n_undone_without_filling += u64::from(first != third);
                }
            }
        }
    }
    assert!(n_decided > 1_000_000, "only {n_decided} were decided");
    assert!(n_undone_without_filling > 0, "the control found nothing");
    println!("{n_decided} decided, none undone; the control undoes {n_undone_without_filling}");
}
