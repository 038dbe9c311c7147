//! `cauce pathways compile`: the rules as one file that a page evaluates by itself.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use pathways::program::Program;

use crate::screening;

/// Writes every pathway and office as one JSON file, the same for the same charter.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  cauce pathways compile --out rules.json

The file holds criteria, dates and citations, and no sentences.")]
pub struct Args {
    /// Where to write it; "-" is standard output.
    #[arg(long, value_name = "FILE", default_value = "-")]
    out: PathBuf,
    /// The charter folder.
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: PathBuf,
}

/// Writes the file.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter)?;
    let json = Program::new(&book).json(&book);
    if args.out.as_os_str() == "-" {
        print!("{json}");
    } else {
        std::fs::write(&args.out, json)
            .with_context(|| format!("{} cannot be written", args.out.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
