//! Reads `pathways/`, `offices/` and `questions/` into a rulebook.
//!
//! The format is described in `docs/reference/pathways.md`.

mod answers;
mod cases;
mod countries;
mod criteria;
mod files;
mod questions;
mod texts;
mod versions;

use std::path::Path;

use kernel::{Finding, Severity};
use pathways::Rulebook;

use crate::folder::Folder;

pub use answers::raw_answer;

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
    let folder = Folder::read(dir);
    let mut findings = folder.findings.clone();
    let rulebook = read(&folder, &mut findings);
    findings.sort();
    findings.dedup();
    let is_refused = findings.iter().any(|f| f.severity == Severity::Error);
    LoadedRulebook {
        rulebook: (!is_refused).then_some(rulebook),
        digest: folder.digest,
        findings,
    }
}

/// Reads a rulebook from the files of a folder; what cannot be read is left out with a finding.
#[must_use]
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Rulebook {
    let questions = questions::read(folder, findings);
    let countries = countries::read(folder, findings);
    let shared = texts::Pages::shared(folder, findings);
    let mut book = Rulebook {
        questions,
        countries,
        ..Rulebook::default()
    };
    book.offices = files::offices(folder, &book, &shared, findings);
    book.pathways = files::pathways(folder, &book, &shared, findings);
    book
}
