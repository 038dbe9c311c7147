//! `cauce movement import`: files of counts into the store.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use kernel::{Clock, Day, Severity};
use movement::gatekeeper::{Fault, Kind, inspect};
use movement::series::{Published, Sheet};
use publication::counts::{FileFault, Imported, THRESHOLD};
use store::movement::{Release, TakenIn};

use super::check::{files, open, totals};
use crate::clock::MachineClock;
use crate::command::serve::open_store;

/// Files to be taken in.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Every file is looked at by the gatekeeper first. Refused rows are not taken; quarantined counts are
taken and marked, and are shown as such. A release is never overwritten: the same file twice changes
nothing, and a file that contradicts a release of the same day is not taken.

Examples:
  cauce movement import movement.csv
  cauce movement import downloads/ --data /srv/cauce
  cauce movement import irreg.csv.gz --released 2025-05-15

Exit code: 0 all taken, 1 something was refused, quarantined or not read, 2 could not run.")]
pub struct Args {
    /// Files, or folders whose CSV files are all taken in
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The folder for the database; made where it is missing. CAUCE_DATABASE names a server instead
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The day of the release, for files that do not state it; left out, today
    #[arg(long)]
    released: Option<Day>,
    /// The charter folder, whose published totals are compared
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: PathBuf,
}

/// Takes the files in and says what became of each.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(take_in(args))
}

async fn take_in(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let store = open_store(&args.data).await?;
    let totals = totals(&args.charter, &[])?;
    let mut clean = true;
    let paths = files(&args.paths)?;
    let bar = indicatif::ProgressBar::new(paths.len() as u64).with_style(
        indicatif::ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}")?,
    );
    for path in paths {
        bar.set_message(path.display().to_string());
        bar.inc(1);
        let bytes =
            std::fs::read(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
        let digest = intake::digest::of(&bytes);
        let sheets = match open(&path)? {
            Ok(sheets) => sheets,
            Err(finding) => {
                println!("not read: {finding}");
                clean = false;
                continue;
            }
        };
        for sheet in &sheets {
            if sheet.format == "country-codes" {
                let n = sheet.unknown.len();
                println!(
                    "{}: a list of countries: nothing is counted in it, {n} codes are not known",
                    sheet.file
                );
                clean &= n == 0;
                continue;
            }
            let released = sheet.released.or(args.released).unwrap_or(today);
            if sheet.released.is_none() && args.released.is_none() {
                eprintln!(
                    "notice: {}: no release date is stated; today is taken",
                    sheet.file
                );
            }
            let faults = inspect(sheet, &totals, THRESHOLD);
            let told: Vec<FileFault> = faults.iter().map(told).collect();
            let (counts, n_refused) = judged(sheet, &faults, released);
            let release = Release {
                digest: digest.as_str(),
                file: &sheet.file,
                format: sheet.format,
                released,
                n_refused,
                counts: &counts,
                faults: &told,
            };
            let n_quarantined = counts
                .iter()
                .filter(|one| !one.quarantine.is_empty())
                .count();
            clean &= n_refused == 0 && n_quarantined == 0;
            match store.take_in_counts(&release, today).await? {
                TakenIn::Already => println!("{}: already taken", sheet.file),
                TakenIn::Added(n) => println!(
                    "{}: release of {released}: {n} counts added, {n_quarantined} of them in quarantine, \
                     {n_refused} rows refused",
                    sheet.file
                ),
                TakenIn::Contradicted(n) => {
                    clean = false;
                    println!(
                        "{}: not taken: {n} counts differ from what the release of {released} said; \
                         give the day of this release with --released",
                        sheet.file
                    );
                }
            }
        }
    }
    bar.finish_and_clear();
    Ok(ExitCode::from(u8::from(!clean)))
}

/// Returns a fault as it is kept and shown. How many cells are small would help to tell which.
fn told(fault: &Fault) -> FileFault {
    let is_small = fault.kind == Kind::SmallCells;
    let reason =
        "some cells count so few people that they could be recognised; none of them is shown";
    FileFault {
        kind: fault.kind.name().to_owned(),
        n_rows: if is_small { 0 } else { fault.lines.len() },
        reason: if is_small {
            reason.to_owned()
        } else {
            fault.reason.clone()
        },
        question: fault.question.clone(),
    }
}

/// Returns the counts with their standing, and the number of rows refused.
fn judged(sheet: &Sheet, faults: &[Fault], released: Day) -> (Vec<Imported>, usize) {
    let mut refused: BTreeSet<usize> = BTreeSet::new();
    let mut quarantined: BTreeMap<usize, &'static str> = BTreeMap::new();
    for fault in faults {
        if fault.kind == Kind::Exchanged {
            return (Vec::new(), sheet.rows.len());
        }
        match fault.kind.severity() {
            Severity::Error => refused.extend(&fault.lines),
            // Small cells are withheld at the way out; and that people are missing is no reason to doubt
            // those who were counted.
            Severity::Warning if !matches!(fault.kind, Kind::SmallCells | Kind::Gap) => {
                quarantined.extend(fault.lines.iter().map(|line| (*line, fault.kind.name())));
            }
            Severity::Warning | Severity::Notice => {}
        }
    }
    let taken = sheet
        .counts()
        .into_iter()
        .filter(|(_, (_, line))| !refused.contains(line));
    let counts = taken
        .map(|(key, (value, line))| Imported {
            published: Published {
                key,
                released,
                value,
            },
            quarantine: quarantined
                .get(&line)
                .copied()
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    (counts, refused.len())
}
