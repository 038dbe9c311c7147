//! `cauce movement alarms`: drafts of early warnings, released by a person, logged.

mod list;
mod log;
mod release;

use std::process::ExitCode;

use movement::alert::Record;
use serde_json::{Value, json};

/// What can be done with alarms.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A month gives a signal when it counts at least twice the mean of the three before it, season taken out. A
signal is a draft and leaves the program only when a person releases it, under an office's name, with what
people will need and a reason, within two months. It then stands in the log and on the site. It was right
when each of the next three months stays at least a quarter above the three before; beside each stands how
often that was so before, and how often it is so in any month.

Examples:
  cauce movement alarms list
  cauce movement alarms list counts.csv --format json
  cauce movement alarms release irregular-entries_pan_month@2024-05 --by \"Regional secretariat\" \\
      --need reception-places --need interpreters --to CRI:\"Reception service\" --reason \"Shelters are full.\"
  cauce movement alarms log --format csv")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Drafts of the last month of each series, with how often the detector was right
    List(list::List),
    /// Release one draft, as a person; it enters the log and goes on the site
    Release(release::Release),
    /// What was released, by whom, when and why
    Log(log::Log),
}

/// Runs the verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::List(args) => list::run(&args),
        Verb::Release(args) => release::run(args),
        Verb::Log(args) => log::run(&args),
    }
}

/// How often a detector was right.
fn record_json(record: Record) -> Value {
    json!({
        "n_months": record.n_months,
        "n_rises": record.n_rises,
        "n_signals": record.n_signals,
        "n_true": record.n_true,
        "precision_per_cent": record.precision(),
        "base_rate_per_cent": record.base_rate(),
        "caught_per_cent": record.caught(),
        "false_alarms_a_series_and_year": record.false_alarms_a_year(),
    })
}
