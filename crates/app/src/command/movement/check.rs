//! `cauce movement check`: what is wrong with files of counts.

use std::process::ExitCode;

use kernel::{Clock, Finding};
use movement::gatekeeper::Fault;
use serde_json::{Value, json};

use super::outcome::Outcome;
use super::output;
use super::road::{self, Road, word};
use crate::clock::MachineClock;
use crate::command::shared::TextOrJson;
use crate::terminal::{complain, say};

/// Files to be looked at.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Args {
    #[command(flatten)]
    road: road::Args,
    /// The publication threshold: counts above nought and below it do not leave
    #[arg(long, default_value_t = 10)]
    threshold: u64,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

const HELP: &str = "\
Reads files of any known format, plain, gzip or .xlsx, and lists what is wrong with each: rows,
reason, whose move it is, and a question to put to the publisher; and says what import would do.
Two releases of one table (told by their names) are compared.

Formats: the refugee agency's population, applications and solutions; the migration agency's
monthly series of the Americas; United States encounters, H-2 visas and refugee admissions;
SDMX-CSV; CSV with HXL tags; lists of country codes; and the plain file (cauce movement template).

Examples:
  cauce movement check irreg.csv.gz --released 2025-04-30
  cauce movement check downloads/ --totals totals.csv --format json

Exit code: 0 nothing found, 1 findings, 2 no file could be opened or the program could not run, 3 no file
holds a count; as import.";

/// Looks at the files and writes what is wrong with them to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let road = Road::of(&args.road, args.threshold, MachineClock.today())?;
    let (mut faults, mut not_read): (Vec<Fault>, Vec<Finding>) = Default::default();
    let is_text = matches!(args.format, TextOrJson::Text);
    let mut notes: Vec<(String, String)> = Vec::new();
    let mut outcome = Outcome::default();
    for table in &road.tables {
        let looked = road.look(table);
        outcome.add(&looked);
        for one in looked.judged {
            if is_text {
                one.tell("would be taken");
            }
            let sheet = one.sheet;
            notes.extend((sheet.notes.into_iter()).map(|note| (sheet.file.clone(), note)));
            faults.extend(one.admitted.faults);
        }
        if is_text {
            (looked.not_read.iter()).for_each(|finding| say!("not read: {finding}"));
        }
        not_read.extend(looked.not_read);
    }
    if is_text {
        let (n, n_files, n_not) = (faults.len(), road.n_files(), not_read.len());
        complain!("{n_files} files, {n} findings, {n_not} not read");
    } else {
        write_json(&faults, &not_read, &notes)?;
    }
    outcome.is_wrong |= !faults.is_empty();
    Ok(ExitCode::from(outcome.code()))
}

fn write_json(
    faults: &[Fault],
    refused: &[Finding],
    notes: &[(String, String)],
) -> anyhow::Result<()> {
    let listed: Vec<Value> = (faults.iter())
        .map(|fault| {
            json!({
                "file": fault.file,
                "kind": fault.kind.name(),
                "severity": word(fault.kind.severity()),
                "lines": fault.lines,
                "reason": fault.reason,
                "question": fault.question,
            })
        })
        .collect();
    let not_read: Vec<Value> = (refused.iter())
        .map(|f| json!({"file": f.file, "line": f.line, "what": f.what, "advice": f.advice}))
        .collect();
    let notes: Vec<Value> = (notes.iter())
        .map(|(file, note)| json!({"file": file, "note": note}))
        .collect();
    output::json(&json!({ "findings": listed, "not_read": not_read, "notes": notes }))
}
