//! `cauce movement template`: the plain file that a ministry can fill.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use kernel::Language;
use movement::series::template;

use crate::terminal::say;

/// Where the template goes.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns: measure (what is counted, in a few words such as irregular-entries), definition (the law
or instruction that defines the count), reporter, origin, destination, nationality (a country by
ISO code or name, or ALL, OTHER, UNKNOWN, STATELESS), period (2024-05, 2024-Q2, 2024-H1, 2024 or
FY2024; nothing finer than a month), value (digits; <10 where withheld; empty where missing),
status (exact, provisional, rounded, suppressed, missing, not-applicable), released (the day of
publication).

Examples:
  cauce movement template > movement.csv
  cauce movement template --out movement.xlsx
  cauce movement template --lang es --out movimiento.xlsx")]
pub struct Args {
    /// Write to this file instead of stdout; a name that ends in .xlsx asks for a workbook
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The language of the header, the words and the explanations; files in all five are read
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
}

/// Writes the template.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let Some(path) = &args.out else {
        say!("{}", template::csv(args.lang).trim_end());
        return Ok(ExitCode::SUCCESS);
    };
    let bytes = if path.extension().is_some_and(|ending| ending == "xlsx") {
        press::template::movement(args.lang)?
    } else {
        template::csv(args.lang).into_bytes()
    };
    std::fs::write(path, bytes)
        .with_context(|| format!("{}: cannot be written", path.display()))?;
    Ok(ExitCode::SUCCESS)
}
