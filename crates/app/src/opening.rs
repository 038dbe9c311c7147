//! Opening a charter together with the figures it names.

use std::path::Path;

use charter::Charter;
use evidence::{Observation, Submission};
use kernel::{Day, Finding, Severity};

/// A charter that was found sound, with the figures it names.
pub struct Opened {
    /// The charter.
    pub charter: Charter,
    /// The files of figures, in the order in which the sources name them.
    pub submissions: Vec<Submission>,
}

impl Opened {
    /// Returns every figure of every file.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.submissions
            .iter()
            .flat_map(|submission| &submission.observations)
    }
}

/// Reads and checks a charter folder and its figures: all of it, or only the findings.
pub fn open(dir: &Path, today: Day) -> (Option<Opened>, Vec<Finding>) {
    let charter::Loaded {
        charter,
        folder,
        mut findings,
    } = charter::load(dir);
    let Some(charter) = charter else {
        return (None, findings);
    };
    let mut submissions = Vec::new();
    for feed in &charter.feeds {
        if !feed.file.ends_with("figures.csv") {
            continue;
        }
        let bytes = folder.files.get(&feed.file).map_or(&[][..], Vec::as_slice);
        let submission = intake::figures::read(&feed.source, &feed.file, bytes, today);
        findings.extend(submission.findings.iter().cloned());
        submissions.push(submission);
    }
    if submissions.iter().all(Submission::is_acceptable) {
        findings.extend(charter::check::figures(&charter, &submissions));
    }
    findings.sort();
    findings.dedup();
    let refused = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (
        (!refused).then_some(Opened {
            charter,
            submissions,
        }),
        findings,
    )
}
