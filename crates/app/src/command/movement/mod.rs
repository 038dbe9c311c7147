//! `cauce movement`: series of people moving, estimates, forecasts, faults.

mod forecast;
mod input;
mod output;
mod stocks;

use std::process::ExitCode;

/// What can be asked about people moving.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Forecast the next months of any series, with intervals
    Forecast(forecast::Args),
    /// Estimate flows from two counts of where people born in each country live
    Stocks(stocks::Args),
}

/// Runs the verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Forecast(args) => forecast::run(args),
        Verb::Stocks(args) => stocks::run(args),
    }
}
