//! `cauce practices check`: are the practices sound, and what does each lack?

use std::process::ExitCode;

use kernel::{Clock, Severity};
use response::Practice;
use response::practice::{Lack, State};

use crate::clock::MachineClock;
use crate::command::shared::CharterArg;
use crate::terminal::say;

/// Proves the practices of a charter sound, and says what each idea lacks to be handed in.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce practices check
  cauce practices check --charter charters/los-angeles

Exit code: 0 sound, 1 findings refuse a practice, 2 it could not be looked at.")]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
}

/// Runs the check and prints what it found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let loaded = charter::load(&args.charter.dir);
    let is_here = |file: &str| file.starts_with("practices/");
    for finding in loaded.findings.iter().filter(|one| is_here(&one.file)) {
        let word = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        };
        say!("{word}: {finding}");
    }
    let Some(charter) = loaded.charter else {
        let elsewhere = (loaded.findings.iter())
            .filter(|one| one.severity == Severity::Error && !is_here(&one.file))
            .count();
        if elsewhere > 0 {
            say!(
                "{elsewhere} findings in other files refuse the charter; `cauce check` names them."
            );
        }
        say!("refused. Mend the files named above and check again.");
        return Ok(ExitCode::FAILURE);
    };
    let today = MachineClock.today();
    for practice in &charter.practices {
        let lacks: Vec<&str> = practice.lacks().into_iter().map(Lack::code).collect();
        if !lacks.is_empty() {
            say!("lacks: {}: {}", practice.id, lacks.join(", "));
        }
        if practice.review_by < today {
            say!(
                "due: {} was to be looked at again by {}",
                practice.id,
                practice.review_by
            );
        }
    }
    say!("{}", told(&charter.practices));
    Ok(ExitCode::SUCCESS)
}

/// Returns how many practices there are, and how far they are.
fn told(all: &[Practice]) -> String {
    let n = |takes: fn(&Practice) -> bool| all.iter().filter(|one| takes(one)).count();
    format!(
        "sound: {} practices with {} outcomes; {} ideas that nobody has reviewed, {} of them without outcome or failure; {} reviewed or listed.",
        all.len(),
        all.iter().map(|one| one.outcomes.len()).sum::<usize>(),
        n(|one| one.state == State::Idea),
        n(|one| one.state == State::Idea && !one.is_told_whole()),
        n(|one| matches!(one.state, State::Reviewed | State::Listed)),
    )
}
