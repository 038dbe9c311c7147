//! `cauce movement template`: the plain file that a ministry can fill.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

/// Where the template goes.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns: measure (lower-case words joined by hyphens), definition (the law or instruction that defines
the count), reporter, origin, destination, nationality (a country by ISO code or name, or ALL, OTHER,
UNKNOWN, STATELESS), period (2024-05, 2024-Q2, 2024-H1, 2024 or FY2024; nothing finer than a month),
value (digits; <10 where withheld; empty where missing), status (exact, provisional, rounded,
suppressed, missing, not-applicable), released (the day of publication).

Examples:
  cauce movement template > movement.csv
  cauce movement template --out movement.csv")]
pub struct Args {
    /// Write to this file instead of stdout
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Writes the template.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let template = intake::movement::plain::TEMPLATE;
    match &args.out {
        None => print!("{template}"),
        Some(path) => std::fs::write(path, template)
            .with_context(|| format!("{}: cannot be written", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}
