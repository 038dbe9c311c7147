//! `cauce money import`: files taken into the store, all of one or nothing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use assistance::Activity;
use indicatif::ProgressBar;
use intake::iati::activities::{Passed, read};
use intake::iati::{Notes, Refusal};
use kernel::{Clock, Day, Severity};
use store::Store;
use store::assistance::{MoneyTaken, MoneyVersion};

use super::input;
use crate::clock::MachineClock;

const EXAMPLES: &str = "\
Examples:
  cauce money import activities/
  cauce money import compact-2021-06-15.xml            (dataset compact, known on 2021-06-15)
  cauce money import latest.xml.gz --dataset usaid-sv --known-on 2025-04-03

A file is a version of its dataset: a later file of the same dataset supersedes it, and what was
known earlier can still be asked for. A file that is refused, or an import that is stopped, leaves
the store as it was.";

/// Arguments of `cauce money import`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Activity files (IATI 2.01 to 2.03), plain or gzip, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The dataset; the file's name without its date when absent. For one file only.
    #[arg(long, value_name = "NAME")]
    dataset: Option<String>,
    /// The day on which the world knew it; the date in the file's name, else today, when absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<Day>,
    /// The folder for the database; made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Activities handed from the reader to the store at a time.
const BATCH: usize = 100;

/// Takes the files in, one after the other.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let files = input::files(&args.files)?;
    if args.dataset.is_some() && files.len() > 1 {
        bail!("--dataset names one dataset; name one file with it");
    }
    let bar = input::bar(&files);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let store = crate::command::serve::open_store(&args.data).await?;
        let mut clean = true;
        for path in &files {
            let version = version(path, &args)?;
            let name = input::name(path);
            match one(&store, path, version, &bar).await? {
                Ok((taken, notes)) => {
                    bar.suspend(|| tell(&name, taken, notes.as_ref()));
                    clean &= notes.is_none_or(|notes| !weighs(&notes));
                }
                Err(refusal) => {
                    clean = false;
                    bar.suspend(|| eprintln!("{}", refusal.finding(&name)));
                }
            }
        }
        bar.finish_and_clear();
        store.close().await;
        Ok(ExitCode::from(u8::from(!clean)))
    })
}

/// Takes in one file; a refusal leaves the store as it was.
async fn one(
    store: &Store,
    path: &Path,
    version: MoneyVersion,
    bar: &ProgressBar,
) -> anyhow::Result<Result<(MoneyTaken, Option<Notes>), Refusal>> {
    if store.has_money_file(&version).await? {
        return Ok(Ok((MoneyTaken::Already, None)));
    }
    let mut taking = store.take_money(version).await?;
    let (sender, mut batches) = tokio::sync::mpsc::channel::<Vec<Activity>>(2);
    let file = input::open(path, bar)?;
    let name = input::name(path);
    // Reading waits for the disk and the processor, so it has a thread of its own; at most a few
    // batches wait between the two.
    let reading = tokio::task::spawn_blocking(move || -> Result<Passed, Refusal> {
        let mut batch = Vec::with_capacity(BATCH);
        let stopped = || "the store stopped taking activities".to_owned();
        let passed = read(file, &name, |activity| {
            batch.push(activity);
            if batch.len() < BATCH {
                return Ok(());
            }
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
            sender.blocking_send(full).map_err(|_| stopped())
        })?;
        // Where the store has stopped, it says why itself.
        sender.blocking_send(batch).ok();
        Ok(passed)
    });
    while let Some(batch) = batches.recv().await {
        taking.add(&batch).await?;
    }
    match reading.await? {
        Ok(passed) => Ok(Ok((
            taking.finish(passed.n_bytes).await?,
            Some(passed.notes),
        ))),
        Err(refusal) => Ok(Err(refusal)),
    }
}

fn version(path: &Path, args: &Args) -> anyhow::Result<MoneyVersion> {
    let file = std::fs::File::open(path)
        .with_context(|| format!("cannot open {}; check the name", path.display()))?;
    let (digest, _) = intake::digest::of_reader(file)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let name = input::name(path);
    let (stem, date) = dated(&name);
    let today = MachineClock.today();
    Ok(MoneyVersion {
        dataset: args.dataset.clone().unwrap_or_else(|| stem.to_owned()),
        digest: digest.as_str().to_owned(),
        known_on: args.known_on.or(date).unwrap_or(today),
        recorded_on: today,
        name: name.clone(),
    })
}

/// Takes a file's name apart: without its endings and its date, and the date.
fn dated(name: &str) -> (&str, Option<Day>) {
    let stem = name.strip_suffix(".gz").unwrap_or(name);
    let stem = stem.strip_suffix(".xml").unwrap_or(stem);
    let cut = stem
        .len()
        .checked_sub(10)
        .filter(|at| stem.is_char_boundary(*at));
    if let Some(cut) = cut
        && let Ok(day) = stem[cut..].parse::<Day>()
    {
        let rest = stem[..cut].trim_end_matches(['-', '_', '.']);
        if !rest.is_empty() {
            return (rest, Some(day));
        }
    }
    (stem, None)
}

fn weighs(notes: &Notes) -> bool {
    notes
        .counts()
        .values()
        .any(|(severity, _)| *severity > Severity::Notice)
}

fn tell(name: &str, taken: MoneyTaken, notes: Option<&Notes>) {
    match taken {
        MoneyTaken::Already => println!("{name}: had been taken in before; nothing changed"),
        MoneyTaken::Now {
            n_activities,
            n_changed,
            n_claims,
        } => println!(
            "{name}: {n_activities} activities with {n_claims} transactions; {n_changed} activities new or with changed transactions"
        ),
    }
    for finding in notes
        .into_iter()
        .flat_map(|notes| notes.clone().into_findings())
    {
        eprintln!("{finding}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_tells_its_dataset_and_its_day() {
        let day = |text: &str| text.parse().ok();
        assert_eq!(
            dated("compact-2021-06-15.xml"),
            ("compact", day("2021-06-15"))
        );
        assert_eq!(dated("usaid-sv.xml.gz"), ("usaid-sv", None));
        assert_eq!(dated("2021-06-15.xml"), ("2021-06-15", None));
        assert_eq!(dated("ayuda-ñ-2021-06-1.xml"), ("ayuda-ñ-2021-06-1", None));
    }
}
