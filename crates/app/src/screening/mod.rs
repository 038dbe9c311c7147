//! Screening at the terminal: answers in, outcomes in words out.

pub mod answers;
pub mod json;
pub mod limits;
pub mod text;

use crate::terminal::complain;
use std::collections::BTreeSet;
use std::path::Path;

use kernel::Severity;
use pathways::Rulebook;

/// Opens the rulebook of a charter without what is refused in it, which is named in one line on
/// standard error; where something is refused that all pathways share, nothing can be opened.
pub fn open(dir: &Path) -> anyhow::Result<(Rulebook, String)> {
    let loaded = charter::pathways::load_usable(dir);
    let refused = || {
        let errors = loaded.findings.iter();
        errors.filter(|finding| finding.severity == Severity::Error)
    };
    match loaded.rulebook {
        Some(book) => {
            left_out(&loaded.left_out);
            Ok((book, loaded.digest))
        }
        None => {
            for finding in refused() {
                complain!("error: {finding}");
            }
            anyhow::bail!(
                "the pathways of {} are refused; mend the files named above",
                dir.display()
            )
        }
    }
}

/// Says in one line what is left out.
pub fn left_out(homes: &BTreeSet<String>) {
    if !homes.is_empty() {
        let homes: Vec<&str> = homes.iter().map(String::as_str).collect();
        complain!(
            "left out, because `cauce pathways check` refuses it: {}",
            homes.join(", ")
        );
    }
}
