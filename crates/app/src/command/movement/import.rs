//! `cauce movement import`: files of counts into the store.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use evidence::Digest;
use kernel::{Clock, Day, Finding};
use movement::gatekeeper::{Fault, Kind, admit};
use movement::series::{Published, Sheet};
use publication::counts::{FileFault, Imported, THRESHOLD};
use store::movement::{Release, TakenIn};

use super::check::{files, open, tell, totals};
use crate::clock::MachineClock;
use crate::command::serve::open_store;
use crate::command::shared::{CharterArg, wait};
use crate::log;
use crate::terminal::{complain, say};

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
    #[command(flatten)]
    charter: CharterArg,
}

/// Takes the files in and says what became of each.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(take_in(args))
}

async fn take_in(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let store = open_store(&args.data).await?;
    let totals = totals(&args.charter.dir, &[])?;
    let mut clean = true;
    let paths = files(&args.paths)?;
    let bar = indicatif::ProgressBar::new(paths.len() as u64).with_style(
        indicatif::ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}")?,
    );
    for path in paths {
        bar.set_message(kernel::text::short(&path.display().to_string(), 80));
        bar.inc(1);
        let (digest, sheets) = match read(&path) {
            Ok(Ok(read)) => read,
            Ok(Err(finding)) => {
                say!("not read: {finding}");
                log::refused(&finding);
                clean = false;
                continue;
            }
            // One bad file stops nobody else's.
            Err(fault) => {
                say!("not read: {fault:#}");
                clean = false;
                continue;
            }
        };
        for sheet in &sheets {
            super::input::tell(&sheet.file, &sheet.notes);
            if sheet.format == "country-codes" {
                let n = sheet.unknown.len();
                say!(
                    "{}: a list of countries: nothing is counted in it, {n} codes are not known",
                    sheet.file
                );
                clean &= n == 0;
                continue;
            }
            let released = sheet.released.or(args.released).unwrap_or(today);
            if sheet.released.is_none() && args.released.is_none() {
                complain!(
                    "notice: {}: no release date is stated; today is taken",
                    sheet.file
                );
            }
            let admitted = admit(sheet, &totals, THRESHOLD, released, today);
            let told: Vec<FileFault> = admitted.faults.iter().map(told).collect();
            let n_refused = admitted.n_refused;
            admitted.faults.iter().for_each(tell);
            let counts: Vec<Imported> = admitted.counts.into_iter().map(imported).collect();
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
            let (file, since) = (&sheet.file, Instant::now());
            match store.take_in_counts(&release, today).await? {
                TakenIn::Already => say!("{}: already taken", sheet.file),
                TakenIn::Added(n) => {
                    let duration_ms = log::ms(since);
                    tracing::info!(file, n, n_quarantined, n_refused, duration_ms, "taken in");
                    say!(
                        "{file}: release of {released}: {n} counts added, {n_quarantined} of them in quarantine, \
                         {n_refused} rows refused"
                    );
                }
                TakenIn::Contradicted(n) => {
                    clean = false;
                    tracing::warn!(file, n, "refused: it contradicts an earlier release");
                    say!(
                        "{file}: not taken: {n} counts differ from what the release of {released} said; \
                         give the day of this release with --released"
                    );
                }
            }
        }
    }
    bar.finish_and_clear();
    Ok(ExitCode::from(u8::from(!clean)))
}

/// Reads a file and its digest.
fn read(path: &Path) -> anyhow::Result<Result<(Digest, Vec<Sheet>), Finding>> {
    let (digest, _) = intake::digest::of_reader(intake::door::open(path)?)?;
    Ok(open(path)?.map(|sheets| (digest, sheets)))
}

/// Returns a fault as it is kept and shown.
fn told(fault: &Fault) -> FileFault {
    let (n_rows, reason) = fault.told();
    FileFault {
        kind: fault.kind.name().to_owned(),
        n_rows,
        reason: reason.to_owned(),
        question: fault.question.clone(),
    }
}

fn imported((published, doubt): (Published, Option<Kind>)) -> Imported {
    let quarantine = doubt.map(Kind::name).unwrap_or_default().to_owned();
    Imported {
        published,
        quarantine,
    }
}
