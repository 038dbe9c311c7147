//! `names.toml`: names of offices, roles and occasions, in other languages than the files' English.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Finding, Language, Localized};
use serde::Deserialize;

use crate::Charter;
use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// Where the names stand.
const FILE: &str = "names.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    same: Vec<Text>,
    #[serde(default)]
    names: BTreeMap<String, Texts>,
}

/// Each name in every language that has a form of it, by the English one.
type Told = BTreeMap<String, Localized>;
/// The line of `names.toml` at which each name stands, counted from 1.
pub type Lines = BTreeMap<String, usize>;

/// Reads the names by the English ones; a charter may have none, and then readers see those.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> (Told, Lines) {
    let (mut told, mut lines) = (Told::new(), Lines::new());
    let opened = folder
        .file(FILE)
        .and_then(|content| Reading::open::<File>(FILE, content, findings));
    let Some((file, mut reading)) = opened else {
        return (told, lines);
    };
    for (english, texts) in &file.names {
        let words = reading.translations(texts);
        if texts.get_ref().is_empty() {
            let advice = "Write it in one language at least, or leave the name out: it is then shown marked.";
            let what = format!("\"{english}\" is told in no language");
            reading.refuse(texts, what, advice);
        }
        if words.get(Language::En).is_some() {
            let advice =
                "Remove `en`: the English name is the key, as it stands in the other files.";
            let what = format!("\"{english}\" is told in English twice");
            reading.refuse(texts, what, advice);
        }
        lines.insert(english.clone(), reading.line(texts));
        told.insert(english.clone(), words.with(Language::En, english));
    }
    for name in &file.same {
        let english = name.get_ref();
        let in_all = Language::ALL.iter().map(|one| (*one, english.clone()));
        if told.insert(english.clone(), in_all.collect()).is_some() {
            let what = format!("\"{english}\" stands here twice");
            reading.refuse(name, what, "Leave it in one of the two lists.");
        }
        lines.insert(english.clone(), reading.line(name));
    }
    (told, lines)
}

/// Finds names that stand nowhere else: nobody will read them, or the place that should bear one is written otherwise.
///
/// `reporters` are those who report the figures of the charter, which it does not read itself.
pub fn unused<'a>(
    charter: &'a Charter,
    reporters: impl IntoIterator<Item = &'a str>,
) -> Vec<Finding> {
    let mut used: BTreeSet<&str> = in_charter(charter);
    used.extend(reporters);
    let lines = charter.name_lines.iter();
    let unknown = lines.filter(|(name, _)| !used.contains(name.as_str()));
    let finding = |(name, line): (&String, &usize)| {
        let advice = "Write it exactly as the other file does, or remove it: a name is looked up letter by letter.";
        let what = format!("no file of the charter names \"{name}\"");
        Finding::warning(FILE, *line, what, advice)
    };
    unknown.map(finding).collect()
}

/// Returns every name that pages look up.
fn in_charter(charter: &Charter) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for commitment in &charter.compact.commitments {
        used.insert(commitment.actor.as_str());
        used.extend(commitment.versions.iter().map(|one| one.occasion.as_str()));
        used.extend(
            commitment
                .events
                .iter()
                .filter_map(|one| one.body.as_deref()),
        );
    }
    for verdict in &charter.compact.verdicts {
        used.insert(verdict.reference.as_str());
        used.extend(verdict.body.as_deref());
    }
    for row in &charter.announcements.0 {
        used.extend([row.speaker.as_str(), row.occasion.as_str()]);
        used.extend(row.agencies.iter().map(String::as_str));
        used.extend(row.also_said.iter().map(|other| other.by.as_str()));
    }
    for practice in &charter.practices {
        used.insert(practice.researched_by.as_str());
        used.extend(practice.by.as_deref());
    }
    used.extend((charter.compact.sources.iter()).map(|source| source.owner.as_str()));
    used.extend((charter.methods.iter()).map(|method| method.source.as_str()));
    used.extend((charter.register.statements.iter()).map(|one| one.publisher.as_str()));
    used
}
