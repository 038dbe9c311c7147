//! `cauce money`: one file per sub-verb.

mod input;
mod sums;
mod validate;

use std::process::ExitCode;

/// Arguments of `cauce money`.
#[derive(Debug, clap::Args)]
#[command(arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Sum the transactions of aid-standard files, exact to the cent, without a store.
    Sums(sums::Args),
    /// Check aid-standard files by the official rules and code lists.
    Validate(validate::Args),
}

/// Runs the sub-verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Sums(args) => sums::run(args),
        Verb::Validate(args) => validate::run(args),
    }
}
