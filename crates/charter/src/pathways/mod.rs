//! Reads `pathways/`, `offices/` and `questions/` into a rulebook.
//!
//! The format is described in `docs/reference/pathways.md`.

mod already;
mod answers;
mod blanks;
mod cases;
mod contacts;
mod countries;
mod criteria;
mod example;
mod files;
mod in_time;
mod margins;
mod offices;
mod questions;
mod texts;
mod versions;

use std::path::Path;

use kernel::{Finding, Severity};
use pathways::Rulebook;

use crate::folder::Folder;

pub use answers::raw_answer;
pub use blanks::BLANKS;

/// What came of reading the pathways of a charter.
#[derive(Debug)]
pub struct LoadedRulebook {
    /// The rulebook, unless any finding refuses it.
    pub rulebook: Option<Rulebook>,
    /// The SHA-256 over every file of the charter.
    pub digest: String,
    /// What was noticed, in order of file and line.
    pub findings: Vec<Finding>,
}

/// Reads the pathways, offices and questions of a charter folder.
///
/// This proves that every file can be read and that every name leads somewhere; what only the rules
/// themselves can show (gaps, contradictions, worked cases) is proved by [`pathways::soundness`].
#[must_use]
pub fn load(dir: &Path) -> LoadedRulebook {
    from(&Folder::read(dir))
}

/// Reads the pathways of a charter as if one file of it, a `pathway.toml` or `office.toml`, were
/// this one; returns `None` where the charter has no pathway or office of that name.
#[must_use]
pub fn load_replacing(dir: &Path, bytes: &[u8]) -> Option<LoadedRulebook> {
    #[derive(serde::Deserialize)]
    struct IdOnly {
        id: String,
    }
    let head: IdOnly = toml::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
    let mut folder = Folder::read(dir);
    let endings = ["pathway", "office"].map(|kind| format!("/{}/{kind}.toml", head.id));
    let path = folder
        .files
        .keys()
        .find(|path| endings.iter().any(|ending| path.ends_with(ending)))?
        .clone();
    folder.files.insert(path, bytes.to_vec());
    Some(from(&folder))
}

fn from(folder: &Folder) -> LoadedRulebook {
    let mut findings = folder.findings.clone();
    let rulebook = read(folder, &mut findings);
    findings.sort();
    findings.dedup();
    let is_refused = findings.iter().any(|f| f.severity == Severity::Error);
    LoadedRulebook {
        rulebook: (!is_refused).then_some(rulebook),
        digest: folder.digest.clone(),
        findings,
    }
}

/// Reads a rulebook from the files of a folder; what cannot be read is left out with a finding.
#[must_use]
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Rulebook {
    blanks::find(folder, findings);
    let questions = questions::read(folder, findings);
    let countries = countries::read(folder, findings);
    let shared = texts::Pages::shared(folder, findings);
    let mut book = Rulebook {
        questions,
        countries,
        margins: margins::read(folder, findings),
        example: example::read(folder, findings),
        contacts: contacts::read(folder, findings),
        ..Rulebook::default()
    };
    book.offices = offices::offices(folder, &book, &shared, findings);
    book.pathways = files::pathways(folder, &book, &shared, findings);
    book
}
