//! `verdicts.toml`: what courts, auditors and others found of the promises.

use std::collections::BTreeSet;

use evidence::Qualifier;
use kernel::{CommitmentId, Finding, Holder};
use progress::Compact;
use progress::verdict::{Counted, Verdict};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// Where the verdicts stand.
const FILE: &str = "verdicts.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    verdict: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Text,
    of: Vec<Text>,
    by: Text,
    body: Option<String>,
    kind: Text,
    reference: Text,
    on: Text,
    known_on: Text,
    found: Text,
    counts: Option<CountedFile>,
    what: Texts,
    limits: Option<Texts>,
    source: Text,
    confidence: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedFile {
    value: Text,
    unit: Text,
    qualifier: Option<Text>,
}

/// Reads the verdicts, oldest first; a charter may have none.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Verdict> {
    let Some((file, mut reading)) = open(folder, findings) else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut all: Vec<Verdict> = Vec::new();
    for entry in &file.verdict {
        if !seen.insert(entry.id.get_ref()) {
            let what = format!("the verdict \"{}\" is there twice", entry.id.get_ref());
            reading.refuse(&entry.id, what, "Give each its own identifier.");
        }
        all.extend(one(entry, &mut reading));
    }
    all.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    all
}

fn open<'a>(folder: &'a Folder, findings: &'a mut Vec<Finding>) -> Option<(File, Reading<'a>)> {
    Reading::open::<File>(FILE, folder.file(FILE)?, findings)
}

fn one(file: &Entry, reading: &mut Reading) -> Option<Verdict> {
    let of: Vec<CommitmentId> = reading.parse_all(&file.of);
    if file.of.is_empty() {
        let advice = "Name the promises that it judges: of = [\"…\"].";
        reading.refuse(&file.id, "the verdict judges nothing", advice);
    }
    let by = reading.parse(&file.by);
    let kind = reading.parse(&file.kind);
    let on = reading.day(&file.on);
    let known_on = reading.day(&file.known_on);
    if let (Some(on), Some(known)) = (on, known_on)
        && known < on
    {
        let what = format!("it was known on {known}, before it was given on {on}");
        reading.refuse(&file.known_on, what, "Correct one of the two.");
    }
    if file.reference.get_ref().trim().is_empty() {
        let advice = "Name the case or report, so that a stranger finds it.";
        reading.refuse(&file.reference, "the verdict has no number or name", advice);
    }
    let found = reading.parse(&file.found);
    let counts = file.counts.as_ref().map(|file| counted(file, reading));
    let what = reading.record(&file.what);
    let limits = reading.record_some(file.limits.as_ref());
    let source = reading.address(&file.source);
    let confidence = reading.parse(&file.confidence);
    Some(Verdict {
        id: file.id.get_ref().clone(),
        of,
        by: by?,
        body: file.body.clone(),
        kind: kind?,
        reference: file.reference.get_ref().clone(),
        on: on?,
        known_on: known_on?,
        found: found?,
        counts: counts.flatten(),
        what,
        limits,
        source,
        confidence: confidence?,
    })
}

fn counted(file: &CountedFile, reading: &mut Reading) -> Option<Counted> {
    let value = reading.decimal(&file.value);
    reading.not_below_nought(&file.value, value, file.unit.get_ref());
    let qualifier = match &file.qualifier {
        Some(said) => reading.parse(said),
        None => Some(Qualifier::Exact),
    };
    Some(Counted {
        value: value?,
        unit: file.unit.get_ref().clone(),
        qualifier: qualifier?,
    })
}

/// Finds verdicts on promises and by bodies that are not there, and those whose days cannot be.
pub fn check(compact: &Compact, folder: &Folder, findings: &mut Vec<Finding>) {
    let Some((file, mut reading)) = open(folder, findings) else {
        return;
    };
    for entry in &file.verdict {
        for text in &entry.of {
            judged(compact, entry, text, &mut reading);
        }
        let by: Option<Holder> = entry.by.get_ref().parse().ok();
        let is_known = by.is_some_and(|by| match &by {
            Holder::Country(country) => compact.member(*country).is_some(),
            Holder::Organisation(id) => compact.organisations.iter().any(|(one, _)| one == id),
            Holder::All => true,
        });
        if !is_known {
            let known = compact
                .organisations
                .iter()
                .map(|(id, _)| format!("org:{id}"));
            let known: Vec<String> = known.collect();
            let what = format!(
                "{} is neither in members/ nor an organisation of charter.toml",
                entry.by.get_ref()
            );
            let advice = match known.as_slice() {
                [] => "Add an [[organisation]] to charter.toml.".to_owned(),
                known => format!(
                    "Name one of {}, or add an [[organisation]] to charter.toml.",
                    known.join(", ")
                ),
            };
            reading.refuse(&entry.by, what, advice);
        }
        let known_on: Option<kernel::Day> = entry.known_on.get_ref().parse().ok();
        if let Some(day) = known_on.filter(|day| *day > compact.searched_on) {
            let until = compact.searched_on;
            let what =
                format!("it was known on {day}, after the day to which the record was searched");
            let advice = format!("Correct it, or move searched_on in charter.toml past {until}.");
            reading.refuse(&entry.known_on, what, advice);
        }
    }
}

/// Finds whether one of the promises that a verdict judges is there, and was there before it was judged.
fn judged(compact: &Compact, entry: &Entry, text: &Text, reading: &mut Reading) {
    let commitment = text.get_ref().parse().ok();
    let commitment = commitment.and_then(|id| compact.commitment(&id));
    let Some(commitment) = commitment else {
        let what = format!("it judges {}, which is not in commitments/", text.get_ref());
        reading.refuse(text, what, "Correct the identifier, or add the promise.");
        return;
    };
    let announced = commitment.first_promise().announced;
    let on: Option<kernel::Day> = entry.on.get_ref().parse().ok();
    if let Some(on) = on.filter(|on| *on < announced) {
        let what = format!(
            "it was given on {on}, before {} was announced",
            commitment.id
        );
        let advice = format!(
            "{} was announced on {announced}: correct one of the two.",
            commitment.id
        );
        reading.refuse(&entry.on, what, advice);
    }
}
