//! `cauce response check`: faults of publishers in tables of countries.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use kernel::Finding;

use crate::command::shared::TextOrJson;
use crate::terminal::{complain, say};

/// Looks at tables of countries before anybody reckons with them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce response check hosted.csv
  cauce response check inform_indicators.csv hosted.csv     named together, tables are held against each other
  cauce response check fts_plans.csv --format json

Found are: one requirement printed for five countries or more, money beside no requirement, a label that contradicts
its code, counts that stand for years, misspelt publishers, denominators that end, reporters of one thing who differ
more than twofold, another population under the same name. Sound rows are not spoken of.

Exit code: 0 nothing found, 1 something found or a file refused, 2 a file cannot be read.")]
pub struct Args {
    /// Tables with the columns series, country, period, value, unit, status, reporter, definition, vintage, source,
    /// licence; or of plans.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
}

/// Prints what was found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mut checked = Vec::new();
    let mut refused = false;
    for file in &args.files {
        let name = file.display().to_string();
        let bytes = std::fs::read(file).with_context(|| format!("{name} cannot be read"))?;
        match intake::response::read(&name, &bytes) {
            Ok(read) => checked.push(read),
            Err(wrong) => {
                refused = true;
                wrong.iter().for_each(|finding| complain!("{finding}"));
            }
        }
    }
    if refused {
        return Ok(ExitCode::FAILURE);
    }
    let findings = response::fault::check(&checked);
    match args.format {
        TextOrJson::Json => {
            let all: Vec<_> = findings.iter().map(as_json).collect();
            say!("{}", serde_json::to_string_pretty(&all)?);
        }
        TextOrJson::Text => {
            findings.iter().for_each(|finding| say!("{finding}"));
            let n: usize = checked
                .iter()
                .map(|one| one.rows.len() + one.plans.len())
                .sum();
            say!("{} findings in {n} rows.", findings.len());
        }
    }
    Ok(match findings.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn as_json(finding: &Finding) -> serde_json::Value {
    serde_json::json!({
        "file": finding.file,
        "line": finding.line,
        "what": finding.what,
        "advice": finding.advice,
    })
}
