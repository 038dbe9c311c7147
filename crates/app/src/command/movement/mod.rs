//! `cauce movement`: series of people moving, estimates, forecasts, faults.

mod check;
mod forecast;
mod import;
mod input;
mod output;
mod stocks;
mod template;

use std::process::ExitCode;

/// What can be asked about people moving.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List what is wrong with files of counts, with a question to each publisher
    Check(check::Args),
    /// Forecast the next months of any series, with intervals
    Forecast(forecast::Args),
    /// Take files of counts into the store
    Import(import::Args),
    /// Estimate flows from two counts of where people born in each country live
    Stocks(stocks::Args),
    /// Write the plain file that a ministry can fill
    Template(template::Args),
}

/// Runs the verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Check(args) => check::run(args),
        Verb::Forecast(args) => forecast::run(args),
        Verb::Import(args) => import::run(args),
        Verb::Stocks(args) => stocks::run(args),
        Verb::Template(args) => template::run(args),
    }
}
