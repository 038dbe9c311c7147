//! Screening at the terminal: answers in, outcomes in words out.

pub mod answers;
pub mod json;
pub mod limits;
pub mod text;

use crate::terminal::complain;
use std::path::Path;

use anyhow::Context;
use kernel::Severity;
use pathways::Rulebook;

/// Opens the rulebook of a charter; what is wrong with it goes to standard error.
pub fn open(dir: &Path) -> anyhow::Result<(Rulebook, String)> {
    let loaded = charter::pathways::load(dir);
    for finding in &loaded.findings {
        if finding.severity == Severity::Error {
            complain!("error: {finding}");
        }
    }
    let rulebook = loaded.rulebook.with_context(|| {
        format!(
            "the pathways of {} are refused; mend the files named above",
            dir.display()
        )
    })?;
    Ok((rulebook, loaded.digest))
}
