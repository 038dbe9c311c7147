//! `cases.toml`: worked cases beside a pathway or an office.

use std::collections::BTreeMap;

use kernel::{FactId, Finding};
use pathways::{Answer, Answers, Case, Rulebook};
use serde::Deserialize;
use toml::Spanned;

use super::raw_answer;
use crate::folder::Folder;
use crate::reading::{BOTH, Reading, Text, Texts};

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
    let Some(bytes) = folder.files.get(&path) else {
        findings.push(Finding::error(
            path,
            0,
            "there are no worked cases",
            "Write at least one for the day before and one for the first day of each version.",
        ));
        return Vec::new();
    };
    let Some((file, mut reading)) = Reading::open::<CasesFile>(&path, bytes, findings) else {
        return Vec::new();
    };
    file.case
        .iter()
        .filter_map(|entry| one(entry, book, &mut reading))
        .collect()
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
            Err(error) => reading.refuse(
                value,
                format!("the answer to \"{name}\": {error}"),
                "Compare with the question's file.",
            ),
        }
    }
    Some(Case {
        id: entry.id.get_ref().clone(),
        on: reading.day(&entry.on)?,
        says: reading.texts(&entry.says, &BOTH),
        answers,
        expect: reading.parse(&entry.expect)?,
        failing: entry.failing.clone(),
        missing: entry.missing.clone(),
        line: reading.line(&entry.id),
    })
}
