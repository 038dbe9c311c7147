//! `not_for`: nobody meets what they already have. Each word becomes a bar with shared sentences.

use kernel::{Country, FactId};
use pathways::criterion::{Criterion, Operator, Role, Test};
use pathways::pathway::Already;
use pathways::{AnswerType, Rulebook, Value};

use crate::reading::{Reading, Text};

const PREFIX: &str = "already-";

/// Returns whether a criterion came of `not_for`.
pub fn is_one(id: &str) -> bool {
    id.strip_prefix(PREFIX)
        .is_some_and(|word| word.parse::<Already>().is_ok())
}

/// Returns the bars for people who already have what a pathway gives in a country.
pub fn bars(
    words: &[Text],
    country: Country,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Vec<Criterion> {
    let mut bars: Vec<Criterion> = Vec::new();
    for word in words {
        let Some(already) = reading.parse::<Already>(word) else {
            continue;
        };
        let Some(test) = test(already, country, book) else {
            let what = format!("no question can tell who is a \"{}\"", already.code());
            let advice = "Write questions/nationality.toml, country_of_stay.toml and stay_status.toml first.";
            reading.refuse(word, what, advice);
            continue;
        };
        let id = format!("{PREFIX}{}", already.code());
        if bars.iter().any(|bar| bar.id == id) {
            reading.refuse(word, "not_for names this twice", "Leave one out.");
            continue;
        }
        bars.push(Criterion {
            phrase: id.clone(),
            id,
            role: Role::Bar,
            test,
            cite: String::new(),
        });
    }
    bars
}

fn test(already: Already, country: Country, book: &Rulebook) -> Option<Test> {
    let is_in = |fact: &str| -> Option<Test> {
        let fact: FactId = fact.parse().ok()?;
        let question = book.question(&fact)?;
        let is_country = question.answer_type == AnswerType::Country;
        is_country.then(|| Test::Leaf(fact, Operator::In(vec![Value::Country(country)])))
    };
    let says = |fact: &str, word: &str| -> Option<Test> {
        let fact: FactId = fact.parse().ok()?;
        let value = Value::Word(word.to_owned());
        book.question(&fact)?.encode(&value)?;
        Some(Test::Leaf(fact, Operator::Is(value)))
    };
    let standing = match already {
        Already::Citizen => return is_in("nationality"),
        Already::Permanent => says("stay_status", "permanent-resident")?,
        Already::Permit => says("stay_status", "permit")?,
        Already::Refugee => says("stay_status", "refugee")?,
    };
    Some(Test::All(vec![is_in("country_of_stay")?, standing]))
}
