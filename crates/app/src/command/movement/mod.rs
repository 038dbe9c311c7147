//! `cauce movement`: series of people moving, estimates, forecasts, faults.

mod alarms;
mod check;
mod fetch;
mod forecast;
mod import;
mod input;
mod known;
mod mirror;
mod outcome;
mod output;
mod places;
mod road;
mod scenario;
mod stocks;
mod template;
mod withheld;

use std::process::ExitCode;

/// What can be asked about people moving.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce movement template --lang es --out movimiento.xlsx
  cauce movement check movimiento.xlsx
  cauce movement import movimiento.xlsx
  cauce movement alarms list")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Early warnings: drafts, released by a person, logged
    Alarms(alarms::Args),
    /// List what is wrong with files of counts, with a question to each publisher
    Check(check::Args),
    /// Have a published table from its source, by address
    Fetch(fetch::Args),
    /// Forecast the next months of any series, with intervals
    Forecast(forecast::Args),
    /// Take files of counts into the store
    Import(import::Args),
    /// Compare one corridor as several count it
    Mirror(mirror::Args),
    /// Work out an office's waiting time and backlog under several plans
    Scenario(scenario::Args),
    /// Estimate flows from two counts of where people born in each country live
    Stocks(stocks::Args),
    /// Write the plain file that a ministry can fill
    Template(template::Args),
}

/// Runs the verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Alarms(args) => alarms::run(args),
        Verb::Check(args) => check::run(args),
        Verb::Fetch(args) => fetch::run(args),
        Verb::Forecast(args) => forecast::run(args),
        Verb::Import(args) => import::run(args),
        Verb::Mirror(args) => mirror::run(args),
        Verb::Scenario(args) => scenario::run(args),
        Verb::Stocks(args) => stocks::run(args),
        Verb::Template(args) => template::run(args),
    }
}
