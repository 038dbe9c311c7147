//! `cauce money`: one file per sub-verb.

mod arrived;
mod export;
mod harvest;
mod import;
mod input;
mod known;
mod links;
pub(crate) mod rates;
mod sums;
mod template;
mod totals;
mod validate;

use std::process::ExitCode;

/// Arguments of `cauce money`.
#[derive(Debug, clap::Args)]
#[command(arg_required_else_help = true)]
#[command(after_help = "Examples:
  cauce money sums activities/*.xml
  cauce money import activities/
  cauce money totals --by type
  cauce money arrived --country SLV")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Sum the transactions of aid-standard files, exact to the cent, without a store.
    Sums(sums::Args),
    /// Take aid-standard files into the store, all of one or nothing.
    Import(import::Args),
    /// Get the files that the charter's sources name, and take in those that changed.
    Harvest(harvest::Args),
    /// Count what the store knows, each dollar once, as known on any day.
    Totals(totals::Args),
    /// Say what crossed into a country, a place or a set of organisations, as an interval.
    Arrived(arrived::Args),
    /// Keep exchange rates beside the database.
    Rates(rates::Args),
    /// Write the empty file in which a receiving community says what arrived.
    Template(template::Args),
    /// Grade the links that publishers draw between activities.
    Links(links::Args),
    /// Write what the store knows for other programs.
    Export(export::Args),
    /// Check aid-standard files by the official rules and code lists.
    Validate(validate::Args),
}

/// Runs the sub-verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Sums(args) => sums::run(args),
        Verb::Import(args) => import::run(args),
        Verb::Harvest(args) => harvest::run(args),
        Verb::Totals(args) => totals::run(args),
        Verb::Arrived(args) => arrived::run(args),
        Verb::Rates(args) => rates::run(args),
        Verb::Template(args) => template::run(args),
        Verb::Links(args) => links::run(args),
        Verb::Export(args) => export::run(args),
        Verb::Validate(args) => validate::run(args),
    }
}
