//! `cases.toml`: worked cases beside a pathway or an office.

use std::collections::BTreeMap;

use kernel::{FactId, Finding};
use pathways::{Answer, Answers, Case, Rulebook};
use serde::Deserialize;
use toml::Spanned;

use super::{old_codes, raw_answer};
use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CasesFile {
    #[serde(default)]
    case: Vec<CaseEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseEntry {
    id: Text,
    on: Text,
    says: Texts,
    answers: BTreeMap<String, Spanned<toml::Value>>,
    expect: Text,
    failing: Option<Vec<String>>,
    missing: Option<Vec<String>>,
}

/// Reads the cases that stand in a folder, whose name ends in a slash.
pub fn read(
    folder: &Folder,
    prefix: &str,
    book: &Rulebook,
    findings: &mut Vec<Finding>,
) -> Vec<Case> {
    let path = format!("{prefix}cases.toml");
    let Some(content) = folder.file(&path) else {
        findings.push(Finding::error(
            path,
            0,
            "there are no worked cases",
            "Write at least one for the day before and one for the first day of each version.",
        ));
        return Vec::new();
    };
    let Some((file, mut reading)) = Reading::open::<CasesFile>(&path, content, findings) else {
        return Vec::new();
    };
    let mut cases: Vec<Case> = Vec::new();
    for entry in &file.case {
        let Some(case) = one(entry, book, &mut reading) else {
            continue;
        };
        if cases.iter().any(|known| known.id == case.id) {
            reading.refuse(&entry.id, "two cases have this id", "Give each its own.");
        }
        cases.push(case);
    }
    cases
}

fn one(entry: &CaseEntry, book: &Rulebook, reading: &mut Reading<'_>) -> Option<Case> {
    let mut answers = Answers::default();
    for (name, value) in &entry.answers {
        let question = name
            .parse::<FactId>()
            .ok()
            .and_then(|fact| book.question(&fact));
        let read = match question {
            Some(question) => Answer::read(question, &raw_answer(value.get_ref()))
                .map(|answer| (question.id.clone(), answer)),
            None => Err(pathways::NotAnAnswer::NoSuchQuestion),
        };
        match read {
            Ok((fact, answer)) => answers.set(fact, answer),
            Err(error) => {
                let advice = match value.get_ref() {
                    toml::Value::Datetime(day) => {
                        Some(format!("Put the day in quotes: \"{day}\"."))
                    }
                    toml::Value::String(code) => old_codes::advice(code),
                    _ => None,
                };
                reading.refuse(
                    value,
                    format!("the answer to \"{name}\": {error}"),
                    advice.unwrap_or_else(|| "Compare with the question's file.".to_owned()),
                );
            }
        }
    }
    Some(Case {
        id: entry.id.get_ref().clone(),
        on: reading.day(&entry.on)?,
        says: reading.record(&entry.says),
        answers,
        expect: reading.parse(&entry.expect)?,
        failing: entry.failing.clone(),
        missing: entry.missing.clone(),
        line: reading.line(&entry.id),
    })
}
