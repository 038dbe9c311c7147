//! `cauce money validate`: files asked by the official rules and code lists.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::ValueEnum;
use intake::iati::Refusal;
use intake::iati::ruleset::{Codelists, Fault, Report, Ruleset, Validation, Weight};
use kernel::{Clock, Day};
use press::findings::{Checked, Row};
use serde_json::json;

use super::input;
use crate::clock::MachineClock;
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  cauce money validate file.xml                        (the schema alone)
  cauce money validate file.xml --rules standard.json --codelists codelists-embedded --codelists codelists-nonembedded
  cauce money validate activities/ --rules standard.json --format json > report.json
  cauce money validate file.xml --rules standard.json --format page > report.html

The schema of version 2.03 is part of this program and always asked; a file is *valid* where
nothing critical is found: it is XML, of version 2.01 to 2.03, and follows the schema. Without
--rules and --codelists nothing else is checked. The rules and lists are not part of this program.
Fetch them where they are published:
  the ruleset      github.com/IATI/IATI-Rulesets, branch version-2.03, rulesets/standard.json
  the code lists   github.com/IATI/IATI-Codelists (embedded, with mapping.xml) and
                   github.com/IATI/IATI-Codelists-NonEmbedded, folders with xml/ inside
Rules that need the register of organisations are counted as not checked.

Exit code: 0 nothing was found, 1 something was, 2 at least one file is not valid.";

/// Arguments of `cauce money validate`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Activity or organisation files (IATI 2.0x), plain or gzip, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The official ruleset, a JSON file.
    #[arg(long)]
    rules: Option<PathBuf>,
    /// Folders of the official code lists; one of them holds mapping.xml.
    #[arg(long)]
    codelists: Vec<PathBuf>,
    /// The day as on which the files are checked; today when absent.
    #[arg(long)]
    on: Option<Day>,
    /// How many faults of one check are shown.
    #[arg(long, default_value_t = 20)]
    show: u64,
    /// Form of the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Threads for several files.
    #[arg(long, default_value_t = 2)]
    threads: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    /// One page of HTML that stands alone.
    Page,
}

/// Checks the files and writes the report.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let validation = validation(&args)?;
    let files = input::files(&args.files)?;
    let bar = input::bar(&files);
    let mut reports: Vec<Option<Result<Report, Refusal>>> = files.iter().map(|_| None).collect();
    input::each(
        &files,
        args.threads,
        |path| anyhow::Ok(validation.check(input::open(path, &bar)?)),
        |at, report| {
            reports[at] = Some(report?);
            Ok(())
        },
    )?;
    bar.finish_and_clear();
    let mut out = terminal::out();
    let mut code = 0;
    let mut documents = Vec::new();
    let mut pages = Vec::new();
    for (path, report) in files.iter().zip(reports.into_iter().flatten()) {
        let name = input::name(path);
        code = code.max(match &report {
            Ok(report) if report.counts.is_empty() => 0,
            Ok(report) if is_valid(report) => 1,
            _ => 2,
        });
        match args.format {
            Format::Text => write_text(&mut out, &name, &report)?,
            Format::Json => documents.push(document(&name, &report)),
            Format::Page => pages.push(checked(&name, &report)),
        }
    }
    if args.format == Format::Json {
        serde_json::to_writer_pretty(&mut out, &documents)?;
        writeln!(out)?;
    }
    if args.format == Format::Page {
        press::findings::page(&mut out, "Findings by the official rules", &pages)?;
    }
    Ok(ExitCode::from(code))
}

fn validation(args: &Args) -> anyhow::Result<Validation> {
    let ruleset = match &args.rules {
        Some(path) => {
            let json = intake::door::text(path)?;
            Some(Ruleset::read(&json).with_context(|| path.display().to_string())?)
        }
        None => None,
    };
    let lists = |names: &mut _| {
        if args.codelists.is_empty() {
            return Ok(None);
        }
        Codelists::read(&args.codelists, names).map(Some)
    };
    let today = args.on.unwrap_or_else(|| MachineClock.today());
    let mut validation = Validation::new(ruleset, lists, today)?;
    validation.asks_schema = true;
    validation.n_kept = args.show;
    Ok(validation)
}

fn write_text(
    out: &mut impl Write,
    name: &str,
    report: &Result<Report, Refusal>,
) -> anyhow::Result<()> {
    let report = match report {
        Ok(report) => report,
        Err(refusal) => {
            writeln!(out, "{name}: critical: {refusal}")?;
            return Ok(());
        }
    };
    let mut faults: Vec<&Fault> = report.faults.iter().collect();
    faults.sort_by_key(|fault| (fault.about.weight, fault.line));
    for fault in faults {
        let about = &fault.about;
        writeln!(
            out,
            "{name}:{}: {} {}: {} Found: {} in {}.{}",
            fault.line,
            about.weight.word(),
            about.id,
            about.message,
            fault.found,
            fault.identifier,
            if about.link.is_empty() {
                String::new()
            } else {
                format!(" See {}", about.link)
            }
        )?;
    }
    for ((weight, id), n) in &report.counts {
        writeln!(out, "{name}: {n} × {} {id}", weight.word())?;
    }
    writeln!(
        out,
        "{name}: {}; {} checked; {} departures from the schema, {} errors, {} warnings, {} advisories; {} answers, {} not checked (they need the register of organisations)",
        if is_valid(report) {
            "valid"
        } else {
            "not valid"
        },
        report.n_checked,
        report.n(Weight::Critical),
        report.n(Weight::Error),
        report.n(Weight::Warning),
        report.n(Weight::Advisory),
        report.n_answered,
        report.n_not_checked,
    )?;
    Ok(())
}

/// Returns whether nothing critical was found: the schema was asked, and the file follows it.
fn is_valid(report: &Report) -> bool {
    report.n(Weight::Critical) == 0
}

/// Returns a report for the page.
fn checked(name: &str, report: &Result<Report, Refusal>) -> Checked {
    let report = match report {
        Ok(report) => report,
        Err(refusal) => {
            return Checked {
                file: name.to_owned(),
                outcome: format!("Refused. {refusal}"),
                ..Checked::default()
            };
        }
    };
    let mut faults: Vec<&Fault> = report.faults.iter().collect();
    faults.sort_by_key(|fault| (fault.about.weight, fault.line));
    let row = |fault: &&Fault| Row {
        severity: fault.about.weight.word().to_owned(),
        check: fault.about.id.to_string(),
        line: fault.line as u64,
        message: fault.about.message.to_string(),
        found: format!("{} in {}", fault.found, fault.identifier),
        link: fault.about.link.to_string(),
    };
    Checked {
        file: name.to_owned(),
        outcome: format!(
            "{}. {} checked: {} departures from the schema, {} errors, {} warnings, {} advisories; {} answers not checked, because they need the register of organisations.",
            if is_valid(report) {
                "Valid"
            } else {
                "Not valid"
            },
            report.n_checked,
            report.n(Weight::Critical),
            report.n(Weight::Error),
            report.n(Weight::Warning),
            report.n(Weight::Advisory),
            report.n_not_checked,
        ),
        counts: report
            .counts
            .iter()
            .map(|((weight, id), n)| (weight.word().to_owned(), id.to_string(), *n))
            .collect(),
        findings: faults.iter().map(row).collect(),
    }
}

fn document(name: &str, report: &Result<Report, Refusal>) -> serde_json::Value {
    let report = match report {
        Ok(report) => report,
        Err(refusal) => {
            return json!({
                "file": name,
                "valid": false,
                "refused": {
                    "line": refusal.line,
                    "byte": refusal.at,
                    "what": refusal.kind.to_string(),
                    "advice": refusal.kind.advice(),
                },
            });
        }
    };
    let counts: Vec<_> = report
        .counts
        .iter()
        .map(|((weight, id), n)| json!({"severity": weight.word(), "id": id, "count": n}))
        .collect();
    let faults: Vec<_> = report
        .faults
        .iter()
        .map(|fault| {
            json!({
                "severity": fault.about.weight.word(),
                "id": fault.about.id,
                "category": fault.about.category,
                "message": fault.about.message,
                "line": fault.line,
                "identifier": fault.identifier,
                "found": fault.found,
                "link": fault.about.link,
            })
        })
        .collect();
    json!({
        "file": name,
        "valid": is_valid(report),
        "bytes": report.n_bytes,
        "checked": report.n_checked,
        "answers": report.n_answered,
        "not_checked": report.n_not_checked,
        "counts": counts,
        "faults": faults,
    })
}
