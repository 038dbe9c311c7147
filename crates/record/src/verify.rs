//! What anyone can check of a release from its folder alone, step by step. The first failure does
//! not stop the rest; a second program, written from the same rules and sharing no code, must come
//! to the same standing at every step (`docs/verify/verify.py`).
//!
//! Here are steps 1 to 6, which need no knowledge of what a release is about.

use std::collections::BTreeMap;

use kernel::Moment;

mod log;
mod place;

use crate::folder::{self, Folder, What};
use crate::manifest::{self, Manifest};
use crate::policy::Policy;
use crate::replay::Replay;
use crate::{Digest, tile};

/// How something stands; the later, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// As it must be.
    Equal,
    /// Its bytes left the folder, and the log says so.
    Withheld,
    /// Not there.
    Missing,
    /// Not as it must be.
    Differs,
}

impl Standing {
    /// Returns the word that both programs print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Withheld => "withheld",
            Self::Missing => "missing",
            Self::Differs => "differs",
        }
    }
}

/// One thing that is not equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it stands.
    pub standing: Standing,
    /// What, by which rule.
    pub what: String,
}

/// One step, and what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// 1 to 6.
    pub n: u8,
    /// Everything that is not equal.
    pub findings: Vec<Finding>,
}

impl Step {
    /// Returns the worst standing of the step.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let standings = self.findings.iter().map(|one| one.standing);
        standings.max().unwrap_or(Standing::Equal)
    }
}

/// Who has witnessed a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Witnessed {
    /// How many of the policy's witnesses have cosigned.
    pub cosigned: usize,
    /// How many it asks for; nought where it names none.
    pub asked: usize,
    /// How many it names.
    pub listed: usize,
    /// Whether they are enough, by the release's own policy and by the reader's.
    pub is_final: bool,
}

/// What a reader brings along.
///
/// A folder alone proves that it is whole and that one log tells it without a contradiction. Whose
/// log that is, only a policy or a checkpoint says that came to the reader by another way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// Whom the reader trusts, whatever the folder says.
    pub policy: Option<&'a Policy>,
    /// A checkpoint that the reader has kept.
    pub since: Option<&'a [u8]>,
    /// The reader's clock, for a warning about cosignatures from the future.
    pub now: Option<Moment>,
}

/// What was found of a release.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The steps, in their order; the fifth only where the reader brought a checkpoint.
    pub steps: Vec<Step>,
    /// Who has witnessed it, as far as its proof could be read.
    pub witnessed: Option<Witnessed>,
    /// What is odd and changes nothing.
    pub warnings: Vec<String>,
    /// Why the folder cannot be looked at.
    pub cannot: Option<&'static str>,
}

impl Report {
    /// Returns the code with which a program ends: 0 equal and final, 1 differs, 2 cannot be looked
    /// at, 3 equal and not final, or something is withheld.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        let worst = self.steps.iter().map(Step::standing).max();
        match worst {
            _ if self.cannot.is_some() => 2,
            None => 2,
            Some(Standing::Differs | Standing::Missing) => 1,
            Some(Standing::Withheld) => 3,
            Some(Standing::Equal) if self.witnessed.is_some_and(|one| one.is_final) => 0,
            Some(Standing::Equal) => 3,
        }
    }
}

/// What lies where.
type Items = BTreeMap<String, What>;

/// What the steps share.
struct Seen<'a> {
    folder: &'a dyn Folder,
    items: Items,
    given: Given<'a>,
    manifest_digest: Digest,
    manifest: Option<Manifest>,
    /// Nothing where the entries are missing; none inside where they are cut off.
    log: Option<Option<Replay>>,
}

impl Seen<'_> {
    fn has(&self, path: &str) -> bool {
        self.items.contains_key(path)
    }

    fn read(&self, path: &str, most: usize) -> Option<Vec<u8>> {
        read(self.folder, &self.items, path, most)
    }

    fn log(&self) -> Option<&Replay> {
        self.log.as_ref().and_then(Option::as_ref)
    }
}

/// Findings of one step.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, standing: Standing, what: impl Into<String>) {
        let what = what.into();
        self.0.push(Finding { standing, what });
    }

    fn differs(&mut self, what: impl Into<String>) {
        self.add(Standing::Differs, what);
    }

    fn missing(&mut self, path: &str) {
        self.add(Standing::Missing, format!("{path}: not there"));
    }

    fn step(self, n: u8) -> Step {
        Step {
            n,
            findings: self.0,
        }
    }
}

/// Returns what can be said of a release from its folder and what the reader brings along.
#[must_use]
pub fn verify(folder: &dyn Folder, given: Given<'_>) -> Report {
    let mut report = Report::default();
    let listed = folder.items();
    if folder::too_large(&listed) {
        report.cannot = Some("more than 20,000 files or 2 GiB");
        return report;
    }
    let mut rules = Findings::default();
    for fault in folder::faults(&listed) {
        rules.differs(format!("{}: {}", fault.path, fault.what));
    }
    let items: Items = listed.into_iter().map(|one| (one.path, one.what)).collect();
    let Some(list) = read(folder, &items, manifest::NAME, manifest::MOST_BYTES) else {
        report.cannot = Some("no RELEASE.json of at most 8 MiB, so this is no release");
        return report;
    };
    report.steps.push(rules.step(1));

    let mut canonical = Findings::default();
    let read_list = Manifest::read(&list);
    if let Err(fault) = &read_list {
        canonical.differs(fault.to_string());
    }
    report.steps.push(canonical.step(2));

    let seen = Seen {
        manifest_digest: Digest::of(&list),
        manifest: read_list.ok(),
        log: replay(folder, &items),
        folder,
        items,
        given,
    };
    report.steps.push(files(&seen).step(3));
    let placed = place::placed(&seen);
    report.steps.push(placed.findings.step(4));
    report.witnessed = placed.witnessed;
    report.warnings = placed.warnings;
    if let Some(since) = given.since {
        report.steps.push(log::extends(&seen, since).step(5));
    }
    report.steps.push(log::history(&seen).step(6));
    report
}

/// Returns a file's bytes, where it is a plain file of at most so many.
fn read(folder: &dyn Folder, items: &Items, path: &str, most: usize) -> Option<Vec<u8>> {
    match items.get(path)? {
        What::File(bytes) if *bytes <= most as u64 => folder.read(path),
        _ => None,
    }
}

fn replay(folder: &dyn Folder, items: &Items) -> Option<Option<Replay>> {
    let bundle = read(folder, items, place::ENTRIES, tile::MOST_BYTES)?;
    let newest = read(folder, items, place::POLICY, crate::note::MOST_BYTES);
    Some(Replay::of(&bundle, |index, digest| {
        let text = newest.clone().filter(|text| Digest::of(text) == *digest);
        text.or_else(|| {
            let path = log::policy_path(index);
            read(folder, items, &path, crate::note::MOST_BYTES)
                .filter(|text| Digest::of(text) == *digest)
        })
    }))
}

/// Step 3: every file as listed, and none beside the list.
fn files(seen: &Seen<'_>) -> Findings {
    let mut findings = Findings::default();
    let Some(list) = &seen.manifest else {
        findings.missing("a list of files that could be read");
        return findings;
    };
    let withheld = seen.log().map(|log| log.withheld(list.release));
    let is_withheld = |path: &str| withheld.as_ref().is_some_and(|all| all.contains(path));
    for (path, file) in &list.files {
        match seen.folder.digest(path).filter(|_| seen.has(path)) {
            Some((bytes, sha256)) if (bytes, sha256) != (file.bytes, file.sha256) => {
                findings.differs(format!("{path}: other bytes than listed"));
            }
            Some(_) => {}
            None if is_withheld(path) => {
                findings.add(Standing::Withheld, format!("{path}: withheld"));
            }
            None => findings.missing(path),
        }
    }
    for path in seen.items.keys() {
        let beside = path.starts_with("renditions/") || path.starts_with("proof/");
        if path != manifest::NAME && !beside && !list.files.contains_key(path) {
            findings.differs(format!("{path}: not on the list"));
        }
    }
    if list.charter != list.charter_of_files() {
        findings.differs("RELEASE.json: \"charter\" is not the digest of the charter's files");
    }
    findings
}
