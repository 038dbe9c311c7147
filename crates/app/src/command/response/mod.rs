//! `cauce response`, `cauce shares`, `cauce causes`: who carries how much, in a terminal.

pub(crate) mod causes;
mod check;
mod key;
pub(crate) mod shares;

use std::process::ExitCode;

/// Arguments of `cauce response`.
#[derive(Debug, clap::Args)]
#[command(arg_required_else_help = true)]
#[command(after_help = "Examples:
  cauce response key --key ammr-2024 --quantity 20000
  cauce response key --file own.csv --weight 0.5 --quantity 1000
  cauce response check hosted.csv gdp.csv")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Divide whole units among countries by a key; nobody has agreed to one.
    Key(key::Args),
    /// Look for faults of publishers in tables of countries, before anybody reckons with them.
    Check(check::Args),
}

/// Runs the sub-verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Key(args) => key::run(args),
        Verb::Check(args) => check::run(args),
    }
}
