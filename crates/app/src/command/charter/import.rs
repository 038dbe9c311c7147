//! `cauce charter import`: tables of promises and figures into a charter.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use charter::Folder;
use charter::draft::{Brought, Plan, Step, StepKind, plan};
use evidence::Told;
use intake::compact::columns::Said;
use intake::movement::letters;
use kernel::{Clock, Finding, Language, Severity};

use crate::clock::MachineClock;
use crate::opening;
use crate::terminal::{complain, say};

/// Takes a table of promises, a table of figures, or both into a charter.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cauce charter import charters/rivers --promises promises.xlsx --dry-run
  cauce charter import charters/rivers --promises promises.csv --figures figures.csv
  cauce charter import charters/rivers --figures counts.csv --column value=relocated --for-all unit=persons

Promises: member, text or number, unit, deadline, source; if you like id, made on, pillar, kind, baseline,
baseline on, direction, role, title, actor, occasion, beneficiaries, joint with, measure, language, note,
confidence. direction is up where more is better, down where less is; what is to fall is refused without it.
Figures: promise or member, value, as of or known on, source; if you like unit, since, publisher, class,
measure, qualifier, id, note. Headers are understood in five languages, with _ and in capitals too; a text in
several languages stands in columns such as \"text en\" and \"text es\".

CSV parted by commas, semicolons, tabs or bars, in UTF-8, UTF-16 or Windows-1252, and .xlsx are read; a header
may stand beneath a title. Countries are known by code or by name. What was recognised is said.

One row that is not understood refuses both tables, and nothing is written. Rows that stand in the charter are
left alone; a promise that differs is appended as a further wording, with the day in made on; a figure that
differs from the same source, published on a later day, is a correction. Nothing that stands is edited.

Exit code: 0 taken or nothing to do, 1 rows are refused, 2 it could not be read.")]
pub struct Args {
    /// The charter folder.
    folder: PathBuf,
    /// The table of promises.
    #[arg(long, value_name = "TABLE", required_unless_present = "figures")]
    promises: Option<PathBuf>,
    /// The table of figures.
    #[arg(long, value_name = "TABLE")]
    figures: Option<PathBuf>,
    /// The header of a column, where its own words do not tell; may be repeated.
    #[arg(long, value_name = "COLUMN=HEADER", value_parser = pair)]
    column: Vec<(String, String)>,
    /// What stands in a column for all rows that leave it empty; may be repeated.
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = pair)]
    for_all: Vec<(String, String)>,
    /// The language of texts whose header names none; left out, the first of the charter's records.
    #[arg(long)]
    language: Option<Language>,
    /// Let countries that are no members of the charter become some.
    #[arg(long)]
    new_members: bool,
    /// Show what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.trim().to_lowercase(), value.trim().to_owned()))
}

/// Reads the tables, plans, reads the plan back, and writes.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let _alone = alone(&args.folder)?;
    let folder = Folder::read(&args.folder);
    let (opened, findings) = opening::opened(charter::read(folder), today);
    let (Some(opened), folder) = opened else {
        tell(&findings);
        bail!(
            "{} is not sound; mend what is named above, then import",
            args.folder.display()
        );
    };
    let language = args.language.unwrap_or_else(|| {
        folder
            .languages()
            .of_records
            .first()
            .copied()
            .unwrap_or_default()
    });
    let said = Said {
        columns: args.column,
        for_all: args.for_all,
    };
    let read = |path: &Path| -> anyhow::Result<_> {
        Ok((
            path.display().to_string().replace(char::is_control, " "),
            letters::open(path, std::env::current_exe)?,
        ))
    };
    let promises = args.promises.as_deref().map(read).transpose()?;
    let promises =
        promises.map(|(name, text)| intake::compact::promises(&name, &text, &said, language));
    let figures = args.figures.as_deref().map(read).transpose()?;
    let figures =
        figures.map(|(name, text)| intake::compact::figures(&name, &text, &said, language));
    let mut findings: Vec<Finding> = Vec::new();
    findings.extend(promises.iter().flat_map(|told| told.findings.clone()));
    findings.extend(figures.iter().flat_map(|told| told.findings.clone()));
    let brought = Brought {
        promises: promises.as_ref(),
        figures: figures.as_ref(),
        new_members: args.new_members,
        today,
    };
    let known: Vec<_> = opened.figures().cloned().collect();
    let planned = plan(&opened.charter, &folder, &known, &brought);
    findings.extend(planned.findings.iter().cloned());
    let mut rows = Rows::default();
    if let Some(told) = &promises {
        rows.count(told, |row| row.line, &findings);
    }
    if let Some(told) = &figures {
        rows.count(told, |row| row.line, &findings);
    }
    if is_refused(&findings) {
        return Ok(refused(&findings, &rows));
    }
    let next = folder.with(&planned.files);
    let ((after, _), wrong) = opening::opened(charter::read(next), today);
    if after.is_none() {
        findings.extend(
            wrong
                .into_iter()
                .filter(|one| one.severity == Severity::Error),
        );
        return Ok(refused(&findings, &rows));
    }
    tell(&findings);
    told(&planned, args.dry_run);
    rows.say_telling();
    if !args.dry_run {
        let name = args.folder.display();
        Folder::write(&args.folder, &planned.files)
            .with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Sees to it that nobody else brings tables to this charter at the same time; nothing where there is none yet.
fn alone(folder: &Path) -> anyhow::Result<Option<std::fs::File>> {
    let Ok(held) = std::fs::File::open(folder.join("charter.toml")) else {
        return Ok(None);
    };
    if let Err(std::fs::TryLockError::WouldBlock) = held.try_lock() {
        bail!(
            "another import is at work in {}; try again when it has ended",
            folder.display()
        );
    }
    Ok(Some(held))
}

/// What became of the rows of the tables, and what was not read.
#[derive(Default)]
struct Rows {
    n_understood: usize,
    n_refused: usize,
    telling: Vec<String>,
}

impl Rows {
    /// Counts the rows of a table; one that a charter cannot take is refused however well it was read.
    fn count<T>(&mut self, told: &Told<T>, line: impl Fn(&T) -> usize, findings: &[Finding]) {
        let wrong = findings
            .iter()
            .filter(|one| one.severity == Severity::Error && one.file == told.file);
        let wrong: BTreeSet<usize> = wrong.map(|one| one.line).collect();
        let is_wrong = |row: &&T| wrong.contains(&line(row));
        let n_wrong = told.rows.iter().filter(is_wrong).count();
        self.n_refused += told.n_refused + n_wrong;
        self.n_understood += told.rows.len() - n_wrong;
        self.telling.extend(told.telling.iter().cloned());
    }

    fn say_telling(&self) {
        if !self.telling.is_empty() {
            say!(
                "Not read, though days or addresses stand there: {}. Name them with --column COLUMN=HEADER where they matter.",
                self.telling.join(", ")
            );
        }
    }
}

fn is_refused(findings: &[Finding]) -> bool {
    findings.iter().any(|one| one.severity == Severity::Error)
}

fn refused(findings: &[Finding], rows: &Rows) -> ExitCode {
    tell(findings);
    let n = findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count();
    complain!(
        "Nothing was written: {n} findings; rows refused: {}, rows understood: {}. Mend what is named above and import again.",
        rows.n_refused,
        rows.n_understood
    );
    rows.say_telling();
    ExitCode::FAILURE
}

fn tell(findings: &[Finding]) {
    for finding in findings {
        let word = if finding.severity == Severity::Error {
            "refused"
        } else {
            "noticed"
        };
        complain!("{word}: {finding}");
    }
}

/// Says what was, or would be, written: each file once, and how many things of each kind.
fn told(planned: &Plan, is_dry: bool) {
    let mut files: BTreeMap<&str, Vec<&Step>> = BTreeMap::new();
    for step in &planned.steps {
        files.entry(&step.file).or_default().push(step);
    }
    for (file, steps) in &files {
        let ids: Vec<String> = steps
            .iter()
            .take(4)
            .map(|step| format!("{} {} (line {})", word(step.kind, 1), step.id, step.line))
            .collect();
        let more = steps.len().saturating_sub(4);
        let more = if more > 0 {
            format!(", and {more} more")
        } else {
            String::new()
        };
        say!("{file}: {}{more}", ids.join(", "));
    }
    let mut counts: BTreeMap<StepKind, usize> = BTreeMap::new();
    for step in &planned.steps {
        *counts.entry(step.kind).or_default() += 1;
    }
    let counts: Vec<String> = counts
        .iter()
        .map(|(kind, n)| format!("{n} {}", word(*kind, *n)))
        .collect();
    let verb = if is_dry {
        "Would be written"
    } else {
        "Written"
    };
    let what = if counts.is_empty() {
        "nothing".to_owned()
    } else {
        counts.join(", ")
    };
    say!("{verb}: {what}. Known already: {}.", planned.n_known);
}

fn word(kind: StepKind, n: usize) -> &'static str {
    match (kind, n) {
        (StepKind::Pillar, 1) => "pillar",
        (StepKind::Pillar, _) => "pillars",
        (StepKind::Member, 1) => "member",
        (StepKind::Member, _) => "members",
        (StepKind::Promise, 1) => "promise",
        (StepKind::Promise, _) => "promises",
        (StepKind::Wording, 1) => "further wording",
        (StepKind::Wording, _) => "further wordings",
        (StepKind::Figure, 1) => "figure",
        (StepKind::Figure, _) => "figures",
        (StepKind::Correction, 1) => "correction",
        (StepKind::Correction, _) => "corrections",
    }
}
