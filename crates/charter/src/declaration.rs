//! `declaration.toml`: the clauses of the compact's text, told in our words.

use kernel::{Finding, Localized};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// A clause of the compact's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The number, such as `2.5`.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// The pillar it belongs to, if any.
    pub pillar: Option<String>,
    /// What kind of statement it is, such as `intent`.
    pub kind: String,
    /// What it says, in our words.
    pub text: Localized,
    /// The address at which it was read.
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeclarationFile {
    #[serde(default)]
    clause: Vec<ClauseFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClauseFile {
    id: Text,
    section: String,
    pillar: Option<String>,
    kind: String,
    text: Texts,
    source: Text,
}

/// Reads the clauses; a charter may have none.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Clause> {
    let name = "declaration.toml";
    let Some(content) = folder.file(name) else {
        return Vec::new();
    };
    let Some((file, mut reading)) = Reading::open::<DeclarationFile>(name, content, findings)
    else {
        return Vec::new();
    };
    file.clause
        .into_iter()
        .map(|clause| Clause {
            id: clause.id.get_ref().clone(),
            section: clause.section,
            pillar: clause.pillar,
            kind: clause.kind,
            text: reading.record(&clause.text),
            source: reading.address(&clause.source),
        })
        .collect()
}
