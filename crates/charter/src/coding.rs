//! `coding.toml`: the one book of rules by which promises are coded.

use kernel::{Finding, Localized};
use progress::coding::{CodingRule, RuleBook};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    valid_from: Text,
    #[serde(default)]
    rule: Vec<RuleFile>,
    #[serde(default)]
    kind: Vec<KindFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    id: Text,
    title: Texts,
    text: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    id: Text,
    title: Texts,
}

/// Reads the rule book; nothing where the charter has none.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Option<RuleBook> {
    let name = "coding.toml";
    let content = folder.file(name)?;
    let (file, mut reading) = Reading::open::<File>(name, content, findings)?;
    let mut seen = std::collections::BTreeSet::new();
    for id in file
        .rule
        .iter()
        .map(|rule| &rule.id)
        .chain(file.kind.iter().map(|kind| &kind.id))
    {
        if !seen.insert(id.get_ref().clone()) {
            reading.refuse(id, "this name is there twice", "Give each its own.");
        }
    }
    let kinds: Vec<(String, Localized)> = file
        .kind
        .iter()
        .map(|kind| (kind.id.get_ref().clone(), reading.record(&kind.title)))
        .collect();
    let rules = file
        .rule
        .iter()
        .map(|rule| CodingRule {
            id: rule.id.get_ref().clone(),
            title: reading.record(&rule.title),
            text: reading.record(&rule.text),
        })
        .collect();
    Some(RuleBook {
        valid_from: reading.day(&file.valid_from)?,
        rules,
        kinds,
    })
}
