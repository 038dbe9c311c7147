//! The rules of a day as one signed file that a page can work out by itself: what the interview
//! needs. What is said at its end stands in a second file (`told.rs`).
//!
//! Facts are numbered; what is known of a fact is a set of answer classes, written as a number in
//! base 16. An expression is `[fact, classes]`, `["&", …]`, `["|", …]`, `["#", n, …]`, `["?", …]`,
//! or `true`, `false`, `null`.

use pathways::expression::{Expression, Truth};
use pathways::pathway::Version;
use pathways::rules::{CompiledCriterion, Fact, Rules, Track, World};
use pathways::said::{OTHER, Said, answer};
use pathways::screen::open_version;
use pathways::{AnswerType, Boundary, Pathway, Question, Rulebook, State};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::plan;
use super::question::shown as question_shown;
use crate::Public;
use crate::page::Page;
use crate::rulebook;

/// The words of the interview besides those of its questions.
const WORDS: [&str; 38] = [
    "clash-age",
    "clash-before-birth",
    "clash-both",
    "clash-citizen-abroad",
    "clash-foreigner-at-home",
    "clash-future",
    "clash-heading",
    "clash-home",
    "clash-twice",
    "screening-another-country",
    "screening-another-person",
    "screening-back",
    "screening-change",
    "screening-check",
    "screening-choose",
    "screening-complete",
    "screening-continue",
    "screening-day",
    "screening-day-hint",
    "screening-first-heading",
    "screening-first-lead",
    "screening-go-on",
    "screening-keep-answer",
    "screening-kept-erase",
    "screening-kept-found",
    "screening-kept-go-on",
    "screening-language-waits",
    "screening-month",
    "screening-nothing-said",
    "screening-number-label",
    "screening-number-plain",
    "screening-other-country",
    "screening-problem",
    "screening-show",
    "screening-stop",
    "screening-told-waits",
    "screening-why",
    "screening-year",
];

/// Returns the rules of a day, signed.
pub fn signed(public: &Public, book: &Rulebook, page: &Page, rules: &Rules) -> String {
    let mut file = compiled(book, page, rules);
    file["edition"] = json!(edition(&file));
    sealed(public, &file)
}

/// Returns the name of an edition of the rules: what belongs together carries the same.
pub fn edition(file: &Value) -> String {
    kernel::hex::of(&Sha256::digest(file.to_string())[..8])
}

/// Returns a file with its signature: `{"key", "signature", "rules"}`, the last a text in JSON.
pub fn sealed(public: &Public, file: &Value) -> String {
    let text = file.to_string();
    let (key, signature) = public
        .signer
        .as_ref()
        .map_or((Value::Null, Value::Null), |signer| {
            (json!(signer.public_key()), json!(signer.sign(&text)))
        });
    json!({ "key": key, "signature": signature, "rules": text }).to_string()
}

/// Returns the pathways that a result can name on a day, with their tracks: those that are open, and
/// those that may come back.
pub fn named<'a>(
    book: &'a Rulebook,
    rules: &'a Rules,
) -> impl Iterator<Item = (&'a Pathway, &'a Track)> {
    let all = book.pathways.iter().zip(&rules.pathways);
    all.filter(|(pathway, track)| {
        let list: Vec<&Version> = pathway.versions.iter().collect();
        open_version(track, &list).is_some() || may_return(track, &list, rules)
    })
}

/// Whether a pathway without an open version is halted, or its opening day is published.
pub fn may_return(track: &Track, list: &[&Version], rules: &Rules) -> bool {
    let is_halted = track.worlds.iter().rev().find_map(|world| match world {
        World::Shut(place, state) => Some(place.is_some() && *state == State::Suspended),
        World::Open(_) => None,
    });
    let opens = list.iter().any(|v| {
        v.state == State::Open
            && matches!(v.in_force.from, Boundary::In(period) if period.first_day() > rules.day)
    });
    is_halted == Some(true) || opens
}

/// Returns records as columns, which compress better: of each name, its value in every record.
pub fn columns(records: &[Value]) -> Value {
    let mut names: Vec<&String> = Vec::new();
    for record in records {
        let own = record.as_object().into_iter().flat_map(|one| one.keys());
        for name in own {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let column = |name: &String| records.iter().map(|one| one[name].clone()).collect();
    let all = names.into_iter().map(|name| (name.clone(), column(name)));
    Value::Object(all.collect())
}

/// Returns what the interview needs.
pub fn compiled(book: &Rulebook, page: &Page, rules: &Rules) -> Value {
    let language = page.words.language();
    let used = rules
        .pathways
        .iter()
        .fold(0, |facts, track| facts | track.facts);
    let used = rules
        .pathways
        .iter()
        .fold(used, |facts, track| facts | track.clocks);
    let numbered = rules.facts.iter().enumerate();
    let used = numbered.fold(used, |facts, (i, fact)| {
        facts | u128::from(fact.of_everybody) << i
    });
    let filling = rules
        .facts
        .iter()
        .enumerate()
        .fold(used, |facts, (i, fact)| match fact.filled_by {
            Some((a, b)) if used & (1 << i) != 0 => facts | 1 << a | 1 << b,
            _ => facts,
        });
    let facts: Vec<Value> = rules
        .facts
        .iter()
        .zip(&book.questions)
        .enumerate()
        .map(|(i, (fact, question))| {
            let is_used = filling & (1 << i) != 0;
            fact_of(book, page, fact, question, is_used)
        })
        .collect();
    let pathways: Vec<Value> = named(book, rules)
        .map(|(pathway, track)| {
            json!({
                "id": pathway.id.as_str(),
                "dc": pathway.destination.code(),
                "k": plan::kind_rank(pathway.kind),
                "a": there_of(track, rules),
                "w": worlds(track, rules),
            })
        })
        .collect();
    let offices = rules.offices.iter();
    let offices: Vec<Vec<Value>> = offices.map(|one| worlds(one, rules)).collect();
    let countries: Vec<Value> = rulebook::countries(book, page.words)
        .into_iter()
        .map(|(code, name)| json!([code.code(), name]))
        .collect();
    let mut said = words(page, &WORDS);
    said["screening-kept-old"] = json!(page.say_naming("screening-kept-old", "day", "{day}"));
    let months: Vec<_> = (1..=12).map(|n| page.say(&format!("month-{n}"))).collect();
    json!({
        "format": 2,
        "on": rules.day.to_string(),
        "lang": language.code(),
        "facts": facts,
        "countries": countries,
        "pathways": columns(&pathways),
        "offices": offices,
        "months": months,
        "words": said,
    })
}

/// Returns words of the interface by their keys.
pub fn words(page: &Page, keys: &[&str]) -> Value {
    let all = keys
        .iter()
        .map(|key| ((*key).to_owned(), json!(page.say(key))));
    Value::Object(all.collect())
}

/// Where a pathway leads, and the facts from which its limits run: `[classes, facts…]`.
fn there_of(track: &Track, rules: &Rules) -> Value {
    let days = (0..rules.facts.len()).filter(|number| track.clocks & (1 << number) != 0);
    let there = std::iter::once(json!(format!("{:x}", track.there)));
    Value::Array(there.chain(days.map(Value::from)).collect())
}

/// A fact: its classes and, where it can be asked for, its question.
fn fact_of(book: &Rulebook, page: &Page, fact: &Fact, question: &Question, is_used: bool) -> Value {
    if !is_used {
        return json!({ "id": fact.id.as_str(), "k": format!("{:x}", fact.every_class()) });
    }
    let shown = question_shown(book, page.words, question, &Said::default());
    let mask = |word: &str| -> Option<String> {
        match answer(book, question, word)? {
            pathways::Answer::Within(set) => Some(format!("{:x}", fact.within(&set))),
            pathways::Answer::Unknown(_) => None,
        }
    };
    let taps: Vec<Value> = shown
        .taps
        .iter()
        .map(|(word, words, _)| json!([word, words, mask(word)]))
        .collect();
    let kind = match question.answer_type {
        AnswerType::Country => "country",
        AnswerType::Choice(_) => "choice",
        AnswerType::YesNo => "yes-no",
        AnswerType::Day => "day",
        AnswerType::Whole(..) => "whole",
    };
    let mut one = json!({
        "id": fact.id.as_str(),
        "k": format!("{:x}", fact.every_class()),
        "p": fact.price,
        "g": fact.weights.iter().map(|w| (w * 1e4).round() / 1e4).collect::<Vec<_>>(),
        "ask": shown.ask.as_str(),
        "why": shown.why.as_str(),
        "help": shown.help.as_str(),
        "type": kind,
        "taps": taps,
        "unknowns": shown.unknowns.iter().map(|(word, words, _)| json!([word, words])).collect::<Vec<_>>(),
    });
    if matches!(kind, "country" | "day" | "whole") {
        one["c"] = fact
            .classes
            .iter()
            .map(|class| {
                let ends = class.stretches().iter().flat_map(|&(a, b)| [a, b]);
                Value::from(ends.collect::<Vec<i32>>())
            })
            .collect();
    }
    if kind == "country" {
        one["o"] = json!(mask(OTHER));
    }
    if let AnswerType::Whole(least, most) = question.answer_type {
        one["r"] = json!([least, most]);
    }
    if question.is_sensitive() {
        one["s"] = json!(true);
    }
    if let Some(pin) = fact.pin {
        one["i"] = json!(pin);
    }
    if fact.of_everybody {
        one["e"] = json!(true);
    }
    if fact.later {
        one["z"] = json!(true);
    }
    if let Some(before) = fact.after {
        one["y"] = json!(before);
    }
    if let Some((a, b)) = fact.filled_by {
        one["f"] = json!([a, b, mask("yes"), mask("no")]);
    }
    one
}

/// Worlds: `0` shut, `1` nothing published, else `[whether the rules are silent, criteria…]`.
fn worlds(track: &Track, rules: &Rules) -> Vec<Value> {
    track
        .worlds
        .iter()
        .map(|world| match world {
            World::Shut(Some(_), State::NotKnown) => json!(1),
            World::Shut(..) => json!(0),
            World::Open(open) => {
                let silent = Value::from(u8::from(open.is_silent));
                let criteria = open.criteria.iter();
                let trees =
                    criteria.map(|CompiledCriterion { expression, .. }| tree(expression, rules));
                Value::Array(std::iter::once(silent).chain(trees).collect())
            }
        })
        .collect()
}

fn tree(expression: &Expression, rules: &Rules) -> Value {
    let several = |head: Vec<Value>, parts: &[Expression]| -> Value {
        let parts = parts.iter().map(|part| tree(part, rules));
        Value::Array(head.into_iter().chain(parts).collect())
    };
    match expression {
        Expression::Always(Truth::True) => json!(true),
        Expression::Always(Truth::False) => json!(false),
        Expression::Always(Truth::Unknown) => Value::Null,
        Expression::Within(fact, set) => {
            json!([fact, format!("{:x}", rules.facts[*fact].within(set))])
        }
        Expression::All(parts) => several(vec![json!("&")], parts),
        Expression::Any(parts) => several(vec![json!("|")], parts),
        Expression::AtLeast(n, parts) => several(vec![json!("#"), json!(n)], parts),
        Expression::OneOfTheseRules(parts) => several(vec![json!("?")], parts),
    }
}
