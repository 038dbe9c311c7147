//! `cauce movement import`: files of counts into the store.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use kernel::{Clock, Day, Severity};
use movement::gatekeeper::{Fault, Kind, inspect};
use movement::series::{Published, Sheet};
use store::Store;
use store::movement::{Release, Standing, TakenIn};

use super::check::{files, open};
use crate::clock::MachineClock;

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
    let store = opened(&args.data).await?;
    let mut clean = true;
    for path in files(&args.paths)? {
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
        for sheet in sheets
            .iter()
            .filter(|sheet| sheet.format != "country-codes")
        {
            let released = sheet.released.or(args.released).unwrap_or(today);
            if sheet.released.is_none() && args.released.is_none() {
                eprintln!(
                    "notice: {}: no release date is stated; today is taken",
                    sheet.file
                );
            }
            let faults = inspect(sheet, &[], 10);
            let (counts, n_refused) = judged(sheet, &faults, released);
            let release = Release {
                digest: digest.as_str(),
                file: &sheet.file,
                format: sheet.format,
                released,
                n_refused,
                counts: &counts,
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
    Ok(ExitCode::from(u8::from(!clean)))
}

async fn opened(data: &std::path::Path) -> anyhow::Result<Store> {
    if let Some(address) = crate::config::database() {
        return Ok(Store::connect(&address).await?);
    }
    std::fs::create_dir_all(data)
        .with_context(|| format!("{}: the folder cannot be made", data.display()))?;
    let file = data.join("cauce.sqlite");
    Store::open_file(&file)
        .await
        .with_context(|| format!("{}: cannot be opened as a database", file.display()))
}

/// Returns the counts with their standing, and the number of rows refused.
fn judged(sheet: &Sheet, faults: &[Fault], released: Day) -> (Vec<Standing>, usize) {
    let mut refused: BTreeSet<usize> = BTreeSet::new();
    let mut quarantined: BTreeMap<usize, &'static str> = BTreeMap::new();
    for fault in faults {
        if fault.kind == Kind::Exchanged {
            return (Vec::new(), sheet.rows.len());
        }
        match fault.kind.severity() {
            Severity::Error => refused.extend(&fault.lines),
            // Small cells are withheld at the way out; they are no reason to doubt a series.
            Severity::Warning if fault.kind != Kind::SmallCells => {
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
        .map(|(key, (value, line))| Standing {
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
