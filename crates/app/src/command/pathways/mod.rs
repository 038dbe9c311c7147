//! `cauce pathways`: reading, comparing and writing the rules of lawful pathways.

mod check;
mod list;
mod show;

use std::process::ExitCode;

use clap::Subcommand;

/// Reads, compares and writes the rules of lawful pathways.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prove the rules sound: dates, criteria, words, worked cases
    Check(check::Args),
    /// List pathways, offices or questions
    List(list::Args),
    /// Show one pathway or office with every version
    Show(show::Args),
}

/// Runs one verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Check(args) => check::run(args),
        Verb::List(args) => list::run(args),
        Verb::Show(args) => show::run(args),
    }
}
