//! The rules of a day as one signed file that a page can work out by itself.
//!
//! Facts are numbered; what is known of a fact is a set of answer classes, written as a number in
//! base 16. An expression is `[fact, classes]`, `["&", …]`, `["|", …]`, `["#", n, …]`, `["?", …]`,
//! or `true`, `false`, `null`. Sentences stand beside the criterion they belong to, in one language.

use askama::Template;
use pathways::expression::{Expression, Truth};
use pathways::pathway::Version;
use pathways::rules::{CompiledCriterion, Fact, Rules, Track, World};
use pathways::said::{OTHER, Said, answer};
use pathways::{AnswerType, Question, ResultKind, Rulebook, State, WhyUnknown};
use serde_json::{Value, json};
use ui::without_indentation;

use super::question::shown as question_shown;
use super::result::{self, Next, OfficeShown, ReasonShown};
use crate::Public;
use crate::page::Page;
use crate::rulebook::{self, section};
use crate::said::rules as said;

#[derive(Template)]
#[template(path = "screening/failing.html")]
struct Failing<'a> {
    page: &'a Page,
    one: ReasonShown,
}

#[derive(Template)]
#[template(path = "screening/next.html")]
struct NextPart<'a> {
    page: &'a Page,
    next: Next,
}

#[derive(Template)]
#[template(path = "screening/office.html")]
struct OfficePart<'a> {
    page: &'a Page,
    office: OfficeShown,
}

/// The words that the page speaks besides those of questions and pathways.
const WORDS: [&str; 51] = [
    "criterion-met",
    "fraud-warning",
    "pathway-documents",
    "pathway-silences",
    "result-change-day",
    "result-complain",
    "result-else",
    "result-heading",
    "result-met-plain",
    "result-missing-plain",
    "result-no-office",
    "result-none-met",
    "result-offices",
    "result-rule",
    "result-safety",
    "result-sheet",
    "screening-another-country",
    "screening-back",
    "screening-change",
    "screening-check",
    "screening-complete",
    "screening-continue",
    "screening-day",
    "screening-day-hint",
    "screening-forget",
    "screening-forgotten",
    "screening-go-on",
    "screening-keep",
    "screening-keep-answer",
    "screening-kept",
    "screening-language-waits",
    "screening-month",
    "screening-nothing-said",
    "screening-number-label",
    "screening-number-plain",
    "screening-other-country",
    "screening-print",
    "screening-problem",
    "screening-show",
    "screening-stop",
    "screening-why",
    "screening-year",
    "sheet-answers",
    "sheet-code",
    "sheet-heading",
    "sheet-holds",
    "sheet-lead",
    "sheet-leave-out",
    "sheet-left-out",
    "sheet-put",
    "sheet-whole",
];

/// Returns the signed file: `{"key", "signature", "rules"}`, the last a text in JSON.
pub fn signed(public: &Public, page: &Page, rules: &Rules) -> String {
    let text = compiled(&public.book.rules, page, rules).to_string();
    let (key, signature) = public
        .signer
        .as_ref()
        .map_or((Value::Null, Value::Null), |signer| {
            (json!(signer.public_key()), json!(signer.sign(&text)))
        });
    json!({ "key": key, "signature": signature, "rules": text }).to_string()
}

fn compiled(book: &Rulebook, page: &Page, rules: &Rules) -> Value {
    let language = page.words.language();
    let used = rules
        .pathways
        .iter()
        .fold(0, |facts, track| facts | track.facts);
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
    let pathways: Vec<Value> = book
        .pathways
        .iter()
        .zip(&rules.pathways)
        .map(|(pathway, track)| {
            let list: Vec<&Version> = pathway.versions.iter().collect();
            let mut one = track_of(book, page, &pathway.texts, &list, track, rules);
            one["t"] = json!(page.text(&pathway.texts.title).as_str());
            one["l"] = json!(page.link(&format!("/pathways/{}", pathway.id)));
            one["d"] = json!(pathway.destination.name(language));
            if let Some(version) = open_version(track, &list) {
                let next = result::next(page, pathway, version);
                one["b"] = next
                    .details
                    .documents
                    .iter()
                    .map(|d| Value::from(d.as_str()))
                    .collect();
                one["n"] = json!(written(&NextPart { page, next }));
            }
            one
        })
        .collect();
    let offices: Vec<Value> = book
        .offices
        .iter()
        .zip(&rules.offices)
        .map(|(office, track)| {
            let list: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
            let mut one = json!({ "w": worlds(track, rules) });
            if let Some(version) = open_version(track, &list) {
                let office = result::office_part(page, office, &version.id);
                one["h"] = json!(written(&OfficePart { page, office }));
            }
            one
        })
        .collect();
    let countries: Vec<Value> = rulebook::countries(book, page.words)
        .into_iter()
        .map(|(code, name)| json!([code.code(), name]))
        .collect();
    let results: Vec<Value> = ResultKind::ALL
        .iter()
        .map(|kind| {
            let word = kind.code();
            let badge = result::badge(page, *kind).show();
            json!([
                word,
                badge.as_str(),
                page.say(&format!("screening-means-{word}"))
            ])
        })
        .collect();
    let why: Vec<_> = WhyUnknown::ALL
        .iter()
        .map(|why| said::why_unknown(page.words, *why))
        .collect();
    let mut said: serde_json::Map<String, Value> = WORDS
        .iter()
        .map(|key| ((*key).to_owned(), json!(page.say(key))))
        .collect();
    let day = page.say_naming("result-day", "day", page.day(rules.day));
    said.insert("day".to_owned(), json!(day));
    let months: Vec<_> = (1..=12).map(|n| page.say(&format!("month-{n}"))).collect();
    json!({
        "format": 1,
        "on": rules.day.to_string(),
        "lang": language.code(),
        "facts": facts,
        "countries": countries,
        "pathways": pathways,
        "offices": offices,
        "results": results,
        "why": why,
        "months": months,
        "words": said,
        "note": said::disclaimer(page.words),
        "directory": page.link("/offices"),
        "directory_name": page.say("section-offices"),
    })
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
    if let Some((a, b)) = fact.filled_by {
        one["f"] = json!([a, b, mask("yes"), mask("no")]);
    }
    one
}

/// A pathway: what it is on the day, its criteria, and the sentences of its explaining version.
fn track_of(
    book: &Rulebook,
    page: &Page,
    texts: &pathways::texts::Texts,
    list: &[&Version],
    track: &Track,
    rules: &Rules,
) -> Value {
    let say = page.words;
    let mut one = json!({ "w": worlds(track, rules) });
    if let Some(version) = open_version(track, list) {
        let sentences: Vec<Value> = version
            .criteria
            .iter()
            .map(|criterion| {
                let said = rulebook::sentences(book, say, texts, criterion);
                let cite = pathways::screen::citation(version, &criterion.cite);
                let met = said.met.as_str().to_owned();
                let failing = Failing {
                    page,
                    one: ReasonShown {
                        said: said.not_met,
                        change: said.change,
                        can_change: said.can_change,
                        cite: cite.clone(),
                    },
                };
                json!([written(&failing), met, cite])
            })
            .collect();
        one["s"] = json!(sentences);
        one["u"] = version
            .silences
            .iter()
            .filter(|silence| silence.matters)
            .map(|silence| Value::from(section(say, texts, "unknown", &silence.id).as_str()))
            .collect();
    } else {
        let (said, why) = result::shut_of(page, texts, rules.day, track, list);
        one["x"] = json!(format!("{said} {}", why.as_str()));
    }
    one
}

/// Returns the last open version that may be in force.
fn open_version<'a>(track: &Track, list: &[&'a Version]) -> Option<&'a Version> {
    track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(list[open.version]),
        World::Shut(..) => None,
    })
}

/// Returns a part of a page, as the server would have written it.
fn written(part: &impl Template) -> String {
    let written = part.render().unwrap_or_default();
    without_indentation(&written).trim_end().to_owned()
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
