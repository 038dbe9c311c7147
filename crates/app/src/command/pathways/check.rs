//! `cauce pathways check`: are the rules sound?

use std::process::ExitCode;

use crate::clock::MachineClock;
use crate::command::shared::CharterArg;
use crate::terminal::say;
use kernel::{Clock, Severity};
use pathways::{freshness, soundness};

/// Proves the pathways, offices and questions of a charter sound.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways check
  cauce pathways check --charter charters/los-angeles

Exit code: 0 sound, 1 findings refuse the rules, 2 it could not be looked at.")]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
}

/// Runs the check and prints what it found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let loaded = charter::pathways::load(&args.charter.dir);
    let mut findings = loaded.findings;
    if let Some(book) = &loaded.rulebook {
        findings.extend(soundness::check(book));
        findings.extend(freshness::check(book, MachineClock.today()));
    }
    findings.sort();
    for finding in &findings {
        let word = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        };
        say!("{word}: {finding}");
    }
    let is_refused = findings.iter().any(|f| f.severity == Severity::Error);
    match (&loaded.rulebook, is_refused) {
        (Some(book), false) => {
            say!(
                "sound: {} pathways, {} offices, {} questions, {} worked cases, all true.",
                book.pathways.len(),
                book.offices.len(),
                book.questions.len(),
                book.n_cases(),
            );
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            say!("refused. Mend the files named above and check again.");
            Ok(ExitCode::FAILURE)
        }
    }
}
