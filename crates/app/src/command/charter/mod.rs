//! `cauce charter`: beginning a charter, and bringing tables to it.

mod import;
mod new;

use std::process::ExitCode;

use clap::Subcommand;

/// Begins a charter, and brings tables of promises and figures to it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce charter new my-compact --id my-compact --title \"My Compact\"
  cauce charter import my-compact --promises promises.csv --dry-run")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write a small sound charter into an empty folder
    New(new::Args),
    /// Take a table of promises, a table of figures, or both into a charter
    Import(import::Args),
}

/// Runs one verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::New(args) => new::run(args),
        Verb::Import(args) => import::run(args),
    }
}
