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
use pathways::screen::open_version;
use pathways::trust::Trust;
use pathways::{AnswerType, Boundary, Pathway, Question, Rulebook, State, WhyUnknown};
use serde_json::{Value, json};
use ui::without_indentation;

use super::plan::{self, Card, ContactShown};
use super::question::shown as question_shown;
use super::result::{self, OfficeShown, ReasonShown};
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
#[template(path = "screening/card_start.html")]
struct CardStart<'a> {
    page: &'a Page,
    card: &'a Card,
}

#[derive(Template)]
#[template(path = "screening/card_rest.html")]
struct CardRest<'a> {
    page: &'a Page,
    card: &'a Card,
}

#[derive(Template)]
#[template(path = "screening/contact.html")]
struct ContactPart<'a> {
    page: &'a Page,
    contact: ContactShown,
}

#[derive(Template)]
#[template(path = "screening/office.html")]
struct OfficePart<'a> {
    page: &'a Page,
    office: OfficeShown,
}

/// The words that the page speaks besides those of questions and pathways.
const WORDS: [&str; 83] = [
    "clash-age",
    "clash-before-birth",
    "clash-both",
    "clash-citizen-abroad",
    "clash-foreigner-at-home",
    "clash-future",
    "clash-heading",
    "clash-home",
    "criterion-met",
    "date-first",
    "fraud-warning",
    "pathway-silences",
    "plan-ask-here",
    "plan-contacts",
    "plan-could-change",
    "plan-could-return",
    "plan-danger",
    "plan-danger-home",
    "plan-elsewhere",
    "plan-elsewhere-note",
    "plan-limit-weekends",
    "plan-missing",
    "plan-no-contact",
    "plan-not-listed",
    "plan-now",
    "plan-now-nobody",
    "plan-now-none",
    "plan-only-there",
    "plan-says-cannot-tell-from-here",
    "plan-says-cannot-tell-nobody",
    "plan-says-cannot-tell-yet",
    "plan-where-unknown",
    "plan-why-not",
    "result-change-day",
    "result-complain",
    "result-else",
    "result-heading",
    "result-met-plain",
    "result-missing-plain",
    "result-offices",
    "result-rule",
    "result-safety",
    "result-sheet",
    "screening-another-country",
    "screening-another-person",
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
    "screening-kept-erase",
    "screening-kept-found",
    "screening-kept-go-on",
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
    "section-pathways",
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
            one["dc"] = json!(pathway.destination.code());
            one["k"] = json!(plan::kind_rank(pathway.kind));
            if let Some(version) = open_version(track, &list) {
                card_of(book, page, pathway, version, rules, &mut one);
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
    let contacts: Vec<Value> = book
        .contacts
        .iter()
        .map(|one| {
            let contact = plan::contact_shown(page, one);
            let helps = one.kinds.is_empty();
            json!([
                one.id,
                one.country.code(),
                u8::from(helps),
                u8::from(helps && one.can_be_reached()),
                written(&ContactPart { page, contact })
            ])
        })
        .collect();
    let countries: Vec<Value> = rulebook::countries(book, page.words)
        .into_iter()
        .map(|(code, name)| json!([code.code(), name]))
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
    let old = page.say_naming("screening-kept-old", "day", "{day}");
    said.insert("screening-kept-old".to_owned(), json!(old));
    let date = page.say_filling(
        "date-day",
        &[("day", "{d}"), ("month", "{m}"), ("year", "{y}")],
    );
    let months: Vec<_> = (1..=12).map(|n| page.say(&format!("month-{n}"))).collect();
    json!({
        "format": 1,
        "on": rules.day.to_string(),
        "lang": language.code(),
        "facts": facts,
        "countries": countries,
        "pathways": pathways,
        "offices": offices,
        "contacts": contacts,
        "date": date,
        "why": why,
        "months": months,
        "words": said,
        "note": said::disclaimer(page.words),
        "directory": page.link("/pathways"),
    })
}

/// What the plan tells of an open pathway: its card in two parts around the contacts, what stands
/// on the sheet, what is said of the rule, and its limits.
fn card_of(
    book: &Rulebook,
    page: &Page,
    pathway: &Pathway,
    version: &Version,
    rules: &Rules,
    one: &mut Value,
) {
    let card = plan::card(page, pathway, version);
    let (start, rest) = (
        written(&CardStart { page, card: &card }),
        written(&CardRest { page, card: &card }),
    );
    one["n"] = json!([start, rest]);
    one["b"] = json!(card.bring.as_str());
    let contacts = book.whom_to_ask(pathway, version);
    one["q"] = contacts
        .iter()
        .map(|c| Value::from(c.id.as_str()))
        .collect();
    let trust = Trust::of(version, &pathway.reviewed, rules.day);
    let says = if trust.is_firm() {
        page.say("plan-says-meets").into_owned()
    } else {
        plan::fits(page, Some(trust.last_known()))
    };
    one["v"] = json!([
        u8::from(trust.is_firm()),
        says,
        plan::note(page, pathway, version).as_str()
    ]);
    if version.limits.is_empty() {
        return;
    }
    let limits = version.limits.iter().filter_map(|limit| {
        let (n, unit) = limit.within.parts();
        let text = |which| plan::limit_text(page.words, &pathway.texts, limit, which);
        let [unknown, perhaps] = plan::limit_in_doubt(page, limit);
        Some(json!([
            rules.fact(&limit.fact)?,
            n,
            unit,
            text("running").as_str(),
            text("passed").as_str(),
            unknown,
            perhaps
        ]))
    });
    one["m"] = limits.collect();
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
    if let Some(before) = fact.after {
        one["y"] = json!(before);
    }
    one["h"] = json!(plan::who(page, question.who));
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
        let compiled = track.worlds.iter().rev().find_map(|world| match world {
            World::Open(open) => Some(&open.criteria),
            World::Shut(..) => None,
        });
        let sentences: Vec<Value> = compiled
            .into_iter()
            .flatten()
            .map(|compiled| {
                let criterion = &version.criteria[compiled.place];
                let said = rulebook::sentences(book, say, texts, criterion);
                let cite = pathways::screen::citation(version, &criterion.cite);
                let met = said.met.as_str().to_owned();
                let can_change = u8::from(said.can_change);
                let is_place = u8::from(plan::is_of_place(compiled, rules));
                let failing = Failing {
                    page,
                    one: ReasonShown {
                        said: said.not_met,
                        change: said.change,
                        can_change: said.can_change,
                        cite: cite.clone(),
                    },
                };
                json!([written(&failing), met, cite, can_change, is_place])
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
        let is_halted = track.worlds.iter().rev().find_map(|world| match world {
            World::Shut(place, state) => Some(place.is_some() && *state == State::Suspended),
            World::Open(_) => None,
        });
        let opens = list.iter().any(|v| {
            v.state == State::Open
                && matches!(v.in_force.from, Boundary::In(period) if period.first_day() > rules.day)
        });
        one["r"] = json!(u8::from(is_halted == Some(true) || opens));
    }
    one
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
