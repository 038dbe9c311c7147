//! `cauce practices`: what was done where, and what came of it.

mod check;
mod list;
mod show;

use std::process::ExitCode;

use clap::Subcommand;

/// What was done for people on the move, and what came of it; failures stand in the same form.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce practices check
  cauce practices list --country COL
  cauce practices list --theme cash --format csv
  cauce practices show per-one-off-cash --lang es")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prove the practices sound, and say what each idea lacks
    Check(check::Args),
    /// List practices with what came of each
    List(list::Args),
    /// Show one practice whole
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
