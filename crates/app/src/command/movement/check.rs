//! `cauce movement check`: what is wrong with files of counts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use intake::movement::release;
use kernel::{Clock, Severity};
use movement::gatekeeper::{Fault, PublishedTotal, compare, impossible, inspect, not_meant};
use movement::series::Sheet;
use serde_json::{Value, json};

use super::output;
use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, TextOrJson};
use crate::terminal::{complain, say};

/// Files to be looked at.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Args {
    /// Files, or folders whose CSV files and workbooks are all read
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Totals published elsewhere: CSV with measure,reporter,period,value,source; may be repeated
    #[arg(long, value_name = "FILE")]
    totals: Vec<PathBuf>,
    #[command(flatten)]
    charter: CharterArg,
    /// The publication threshold: counts above nought and below it do not leave
    #[arg(long, default_value_t = 10)]
    threshold: u64,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// The most rows of one table's releases that lie in memory together.
const MOST_TOGETHER: usize = 600_000;

const HELP: &str = "\
Reads files of any known format, plain, gzip or .xlsx, and lists what is wrong with each: rows, reason, and
a question to put to the publisher. Two releases of one table (told by their names) are compared.

Formats: the refugee agency's population, applications and solutions; the migration agency's monthly
series of the Americas; United States encounters, H-2 visas and refugee admissions; SDMX-CSV; CSV with
HXL tags; lists of country codes; and the plain file (cauce movement template).

Examples:
  cauce movement check irreg.csv.gz
  cauce movement check downloads/ --totals totals.csv --format json

Exit code: 0 nothing found, 1 findings, 2 could not run.";

/// Looks at the files and writes what is wrong with them to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let totals = totals(&args.charter.dir, &args.totals)?;
    let mut faults: Vec<Fault> = Vec::new();
    let mut refused: Vec<kernel::Finding> = Vec::new();
    let mut notes: Vec<(String, String)> = Vec::new();
    let today = MachineClock.today();
    let files = files(&args.paths)?;
    // Releases of one table lie in memory together, tables one after the other.
    let mut tables: BTreeMap<String, Vec<&PathBuf>> = BTreeMap::new();
    for path in &files {
        let table = release::without_release(&path.display().to_string());
        tables.entry(table).or_default().push(path);
    }
    for paths in tables.values() {
        let mut by_format: BTreeMap<&str, Vec<Sheet>> = BTreeMap::new();
        let mut n_rows = 0;
        for path in paths {
            let sheets = match open(path)? {
                Ok(sheets) => sheets,
                Err(finding) => {
                    refused.push(finding);
                    continue;
                }
            };
            for sheet in sheets {
                if args.format == TextOrJson::Text {
                    super::input::tell(&sheet.file, &sheet.notes);
                }
                notes.extend(
                    sheet
                        .notes
                        .iter()
                        .map(|note| (sheet.file.clone(), note.clone())),
                );
                faults.extend(inspect(&sheet, &totals, args.threshold));
                faults.extend(impossible(&sheet, today));
                faults.extend(not_meant(&sheet, None, today));
                n_rows += sheet.rows.len();
                by_format.entry(sheet.format).or_default().push(sheet);
            }
            if n_rows > MOST_TOGETHER {
                let what = format!(
                    "the releases of this table have more than {MOST_TOGETHER} rows together"
                );
                let advice =
                    "Its rows were looked at, but not compared; check two releases at a time.";
                refused.push(kernel::Finding::error(
                    path.display().to_string(),
                    0,
                    what,
                    advice,
                ));
                by_format.clear();
                n_rows = 0;
            }
        }
        for sheets in by_format.values_mut() {
            sheets.sort_by_key(|sheet| sheet.released);
            for pair in sheets.windows(2) {
                if pair[0].released.is_some() && pair[0].released < pair[1].released {
                    faults.extend(compare(&pair[0], &pair[1]));
                }
            }
        }
    }
    match args.format {
        TextOrJson::Text => write_text(&faults, &refused, files.len()),
        TextOrJson::Json => write_json(&faults, &refused, &notes)?,
    }
    Ok(ExitCode::from(u8::from(
        !faults.is_empty() || !refused.is_empty(),
    )))
}

/// Reads one file; its name in findings is the path as it was given.
pub fn open(path: &Path) -> anyhow::Result<Result<Vec<Sheet>, kernel::Finding>> {
    let written = super::input::written(path)?;
    Ok(intake::movement::read_written(
        &path.display().to_string(),
        &written,
    ))
}

/// Returns the files named, and all CSV files and workbooks in the folders named, in order; each file
/// once, whatever links lead to it.
pub fn files(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    Ok(intake::door::files(paths, &[".csv", ".csv.gz", ".xlsx"])?)
}

/// Returns the totals that a charter and further files give for comparison.
pub fn totals(charter: &Path, further: &[PathBuf]) -> anyhow::Result<Vec<PublishedTotal>> {
    let published = charter.join("published");
    let of_charter = ["flows.csv", "movement_totals.csv"].map(|name| published.join(name));
    let present = of_charter.iter().filter(|path| path.is_file());
    let mut totals = Vec::new();
    for path in further.iter().chain(present) {
        let written = super::input::written(path)?;
        let read = intake::movement::totals::read(&path.display().to_string(), &written.text);
        totals.extend(read.map_err(|finding| anyhow::anyhow!("{finding}"))?);
    }
    Ok(totals)
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "refused",
        Severity::Warning => "quarantined",
        Severity::Notice => "notice",
    }
}

/// Says one fault, with the first of its lines.
pub fn tell(fault: &Fault) {
    say!("{}: {fault}", word(fault.kind.severity()));
    if fault.lines.len() > 1 {
        let shown = fault.lines.iter().take(8).map(ToString::to_string);
        let shown = shown.collect::<Vec<_>>().join(", ");
        let more = if fault.lines.len() > 8 { ", …" } else { "" };
        say!("    {} rows: {shown}{more}", fault.lines.len());
    }
}

fn write_text(faults: &[Fault], refused: &[kernel::Finding], n_files: usize) {
    faults.iter().for_each(tell);
    for finding in refused {
        say!("not read: {finding}");
    }
    complain!(
        "{n_files} files, {} findings, {} not read",
        faults.len(),
        refused.len()
    );
}

fn write_json(
    faults: &[Fault],
    refused: &[kernel::Finding],
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
