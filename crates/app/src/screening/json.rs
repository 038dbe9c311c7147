//! Outcomes for programs.

use kernel::Language;
use pathways::expression::Truth;
use pathways::pathway::{Confidence, Version};
use pathways::screen::{Outcome, Screening};
use pathways::texts::Texts;
use pathways::{Answers, Boundary, Rulebook};
use serde_json::{Value, json};
use site::said::rules;
use ui::Words;

use super::limits;
use super::text::sentences;

/// Returns a screening as JSON. It holds outcomes and reasons, and no answer.
pub fn screening(
    book: &Rulebook,
    screening: &Screening,
    answers: &Answers,
    digest: &str,
    language: Language,
) -> Value {
    let pathways: Vec<Value> = book
        .pathways
        .iter()
        .zip(&screening.pathways)
        .map(|(pathway, (id, found))| {
            let versions: Vec<&Version> = pathway.versions.iter().collect();
            let mut value = outcome(book, found, &versions, &pathway.texts, language);
            value["pathway"] = json!(id.as_str());
            value["title"] = json!(pathway.texts.title.said(language).text);
            value["destination"] = json!(pathway.destination.code());
            value["kind"] = json!(pathway.kind.code());
            let told = limits::told(pathway, found, answers, screening.on, language);
            let told = told.iter().map(|one| {
                json!({
                    "limit": one.limit.id,
                    "stands": one.stands,
                    "day": one.day.map(|day| day.to_string()),
                    "late": one.limit.late.code(),
                    "sentence": one.sentence,
                })
            });
            value["limits"] = told.collect();
            value
        })
        .collect();
    let offices: Vec<Value> = book
        .offices
        .iter()
        .zip(&screening.offices)
        .map(|(office, (id, found))| {
            let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
            let mut value = outcome(book, found, &versions, &office.texts, language);
            value["office"] = json!(id.as_str());
            value["title"] = json!(office.texts.title.said(language).text);
            value
        })
        .collect();
    json!({
        "on": screening.on.to_string(),
        "charter": digest,
        "language": language.code(),
        "pathways": pathways,
        "offices": offices,
        "note": rules::disclaimer(Words::in_language(language)),
    })
}

fn outcome(
    book: &Rulebook,
    found: &Outcome,
    versions: &[&Version],
    texts: &Texts,
    language: Language,
) -> Value {
    let criteria: Vec<Value> = found
        .reasons
        .iter()
        .map(|reason| {
            let (said, change) = sentences(book, reason, found, versions, texts, language);
            let undecided: Vec<Value> = reason
                .undecided
                .iter()
                .map(|(fact, why)| json!({ "fact": fact.as_str(), "why": why.code() }))
                .collect();
            json!({
                "criterion": reason.criterion,
                "role": match reason.role { pathways::Role::Need => "need", pathways::Role::Bar => "bar" },
                "holds": match reason.truth { Truth::True => json!(true), Truth::False => json!(false), Truth::Unknown => Value::Null },
                "cite": reason.cite,
                "sentence": said,
                "change": if reason.truth == Truth::False { json!(change) } else { Value::Null },
                "can_change": reason.can_change,
                "undecided": undecided,
            })
        })
        .collect();
    json!({
        "result": found.result.code(),
        "said": rules::outcome(Words::in_language(language), found),
        "trust": found.trust.as_ref().map(|trust| json!({
            "confidence": trust.confidence.map(Confidence::code),
            "confirmed_on": trust.confirmed_on.map(|day| day.to_string()),
            "read_on": trust.read_on.to_string(),
            "doubts": trust.doubts.iter().map(|doubt| doubt.code()).collect::<Vec<_>>(),
        })),
        "versions": found.versions,
        "criteria": criteria,
        "missing": found.missing.iter().map(kernel::FactId::as_str).collect::<Vec<_>>(),
        "unsettled": found.unsettled.iter().map(|(fact, why)| json!({ "fact": fact.as_str(), "why": why.code() })).collect::<Vec<_>>(),
        "rules_do_not_say": found.silences,
        "change_day_unknown": found.change_day_unknown,
        "not_open": found.not_open.as_ref().map(|shut| json!({
            "state": shut.state.code(),
            "since": shut.since.map(boundary),
            "opens": shut.opens.map(boundary),
        })),
    })
}

fn boundary(boundary: Boundary) -> Value {
    match boundary {
        Boundary::In(period) => json!(period.to_string()),
        Boundary::Unknown => json!("unknown"),
        Boundary::Unbounded => json!("standing"),
    }
}
