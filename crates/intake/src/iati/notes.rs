//! Findings gathered while a file streams by, without growing with the file.

use std::collections::BTreeMap;

use kernel::{Finding, Severity};

/// How many findings of one kind are kept in full; the rest are counted.
pub const KEPT_PER_KIND: u64 = 20;

/// Findings about one file, a bounded number of each kind.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    file: String,
    kept: Vec<Finding>,
    counts: BTreeMap<&'static str, (Severity, u64)>,
}

impl Notes {
    /// Begins an empty list about a file.
    #[must_use]
    pub fn about(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..Self::default()
        }
    }

    /// Adds a finding; `what` is only asked when the finding is kept.
    #[cold]
    pub fn note(
        &mut self,
        kind: &'static str,
        severity: Severity,
        line: usize,
        what: impl FnOnce() -> String,
        advice: &str,
    ) {
        let (_, count) = self.counts.entry(kind).or_insert((severity, 0));
        *count += 1;
        if *count <= KEPT_PER_KIND {
            self.kept.push(Finding {
                file: self.file.clone(),
                line,
                severity,
                what: what(),
                advice: advice.to_owned(),
            });
        }
    }

    /// Returns how often each kind was found.
    #[must_use]
    pub fn counts(&self) -> &BTreeMap<&'static str, (Severity, u64)> {
        &self.counts
    }

    /// Returns the findings in order of line, and one line for each kind that was found oftener
    /// than is kept.
    #[must_use]
    pub fn into_findings(mut self) -> Vec<Finding> {
        self.kept.sort_by_key(|finding| finding.line);
        for (kind, (severity, count)) in &self.counts {
            if *count > KEPT_PER_KIND {
                let more = count - KEPT_PER_KIND;
                self.kept.push(Finding {
                    file: self.file.clone(),
                    line: 0,
                    severity: *severity,
                    what: format!("{more} more findings of this kind: {kind}"),
                    advice: String::new(),
                });
            }
        }
        self.kept
    }
}
