//! `cauce money template`: the plain file in which a receiving community says what arrived.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use crate::terminal::say;

/// Where the template goes.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns: activity (the giver's identifier of the activity), reference (the giver's reference of the
payment, where known), claimant_ref and claimant (who says that it arrived), place, arrived (a day),
amount (digits with a point), currency (ISO 4217), used_for (in your own words), source (an address or a
file number at which the claim can be read). Take the filled file in with `cauce money import`.

Examples:
  cauce money template > receipts.csv
  cauce money template --out receipts.csv")]
pub struct Args {
    /// Write to this file instead of stdout
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Writes the template.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let template = intake::receipts::TEMPLATE;
    match &args.out {
        None => say!("{}", template.trim_end()),
        Some(path) => std::fs::write(path, template)
            .with_context(|| format!("{}: cannot be written", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}
