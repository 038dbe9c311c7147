//! `cauce money import`: files taken into the store, all of one or nothing.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use assistance::Activity;
use indicatif::ProgressBar;
use intake::fetch::{Ask, is_address};
use intake::iati::activities::{Passed, read};
use intake::iati::{Notes, Refusal};
use kernel::{Clock, Day, Finding, Severity};
use store::assistance::{MoneyTaken, MoneyVersion};
use store::{Store, StoreError};

use super::input;
use crate::clock::MachineClock;
use crate::command::shared::{FetchArgs, wait};
use crate::log;
use crate::terminal::{complain, say};

const EXAMPLES: &str = "\
Examples:
  cauce money import activities/
  cauce money import compact-2021-06-15.xml            (dataset compact, known on 2021-06-15)
  cauce money import latest.xml.gz --dataset usaid-sv --known-on 2025-04-03
  cauce money import https://example.org/iati/activities.xml
  cauce money import receipts.csv                      (what communities say arrived)

A file is a version of its dataset: a later file of the same dataset supersedes it, and what was
known earlier can still be asked for. A file that is refused, or an import that is stopped, leaves
the store as it was. A file of receipts (see `cauce money template`) is known by its first line.
Where a dataset of this name belongs to another publisher, the file becomes NAME@PUBLISHER. Of two files
of one call that would be one dataset's version of the same day the second is refused: it would replace
the first. What a later version leaves out of the one before is told.

Exit code: 0 all taken in or known before, 1 with warnings, 2 some refused, 3 nothing taken.";

/// Arguments of `cauce money import`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Activity files (IATI 2.01 to 2.03), plain or gzip, folders of them, addresses of them, or
    /// files of receipts.
    #[arg(required = true, value_name = "FILE|DIR|URL")]
    files: Vec<PathBuf>,
    /// The dataset; the file's name without its date when absent. For one file only.
    #[arg(long, value_name = "NAME")]
    dataset: Option<String>,
    /// The day on which the world knew it; the date in the file's name, else today, when absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<Day>,
    #[command(flatten)]
    fetched: Fetched,
}

/// Where files that are fetched go, and how they are asked for.
#[derive(Debug, clap::Args)]
pub(super) struct Fetched {
    /// The folder for the database; made where it is missing
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub(super) data: PathBuf,
    /// Ask addresses of this machine and of private networks too
    #[arg(long)]
    allow_private: bool,
    #[command(flatten)]
    limits: FetchArgs,
}

impl Fetched {
    /// Returns a question within the limits that somebody named.
    pub(super) fn question<'a>(&self, ask: Ask<'a>) -> Ask<'a> {
        Ask {
            allow_private: self.allow_private,
            ..self.limits.limited(ask)
        }
    }

    /// Returns a file that is gone when it is closed, beside the database: there is room for it.
    pub(super) fn room(&self) -> anyhow::Result<File> {
        tempfile::tempfile_in(&self.data)
            .with_context(|| format!("nothing can be kept in {}", self.data.display()))
    }
}

/// What is found of a receipt that says all that another says.
const RECEIPT_TWICE: &str = "receipt twice";

/// Activities handed from the reader to the store at a time.
const BATCH: usize = 100;

/// A file ready to be read.
pub(super) struct Opened {
    pub(super) file: File,
    /// The file's name or address.
    pub(super) name: String,
    /// The file with its folders, or its address, for whoever must tell two of one name apart.
    pub(super) shown: String,
    pub(super) version: MoneyVersion,
}

/// What became of a file, and what was found in it.
enum Outcome {
    /// Also the dataset that it became, where that is not the one of its name.
    Taken(MoneyTaken, Option<Notes>, Option<String>),
    Refused(Vec<Finding>),
}

/// Takes the files in, one after the other.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (addresses, named): (Vec<_>, Vec<_>) =
        (args.files.iter().cloned()).partition(|name| is_address(&name.to_string_lossy()));
    let mut files = input::files(&named)?;
    files.extend(addresses);
    if args.dataset.is_some() && files.len() > 1 {
        bail!("--dataset names one dataset; name one file with it");
    }
    let bar = input::bar(&files);
    wait(async {
        let store = crate::command::serve::open_store(&args.fetched.data).await?;
        let mut became = Became::default();
        for path in &files {
            let opened = open(path, &args)?;
            taken_in(&store, opened, &bar, args.dataset.is_some(), &mut became).await?;
        }
        bar.finish_and_clear();
        store.close().await;
        if files.len() > 1 {
            say!("{became}");
        }
        Ok(ExitCode::from(became.code()))
    })
}

/// Takes in one file and says what became of it; returns whether it was refused.
pub(super) async fn taken_in(
    store: &Store,
    opened: Opened,
    bar: &ProgressBar,
    is_named: bool,
    became: &mut Became,
) -> anyhow::Result<bool> {
    let name = opened.name.clone();
    let since = Instant::now();
    let shown = opened.shown.clone();
    let known_on = opened.version.known_on;
    let (outcome, dataset) = one(store, opened, bar, is_named, became).await?;
    let is_refused = matches!(outcome, Outcome::Refused(_));
    match outcome {
        Outcome::Taken(taken, notes, moved) => {
            log_taken(&name, &taken, since);
            let settled = moved.clone().unwrap_or(dataset);
            became.seen.entry((settled, known_on)).or_insert(shown);
            bar.suspend(|| {
                tell(&name, taken, notes.as_ref());
                if let Some(dataset) = moved {
                    complain!(
                        "{name}: a dataset of this name belongs to another publisher; this one is {dataset}. Say --dataset to settle it"
                    );
                }
            });
            became.count(taken, notes.is_some_and(|notes| weighs(&notes)));
        }
        Outcome::Refused(findings) => {
            became.n_refused += 1;
            findings.iter().for_each(log::refused);
            bar.suspend(|| findings.iter().for_each(|finding| complain!("{finding}")));
        }
    }
    Ok(is_refused)
}

/// What became of the files.
#[derive(Debug, Default)]
pub(super) struct Became {
    n_clean: usize,
    n_warned: usize,
    pub(super) n_known: usize,
    pub(super) n_refused: usize,
    /// Which file became a dataset's version of a day, so that no other of the same call replaces it unseen.
    seen: HashMap<(String, Day), String>,
}

impl Became {
    fn count(&mut self, taken: MoneyTaken, warned: bool) {
        match taken {
            MoneyTaken::Already => self.n_known += 1,
            MoneyTaken::Now { n_gone, .. } if warned || n_gone > 0 => self.n_warned += 1,
            MoneyTaken::Now { .. } => self.n_clean += 1,
        }
    }

    pub(super) fn code(&self) -> u8 {
        match (self.n_refused, self.n_clean + self.n_warned + self.n_known) {
            (0, _) if self.n_warned == 0 => 0,
            (0, _) => 1,
            (_, 0) => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Became {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} taken in, {} taken in with warnings, {} known before, {} refused",
            self.n_clean, self.n_warned, self.n_known, self.n_refused
        )
    }
}

/// Opens a file, or fetches it into a nameless one that is gone when the program is.
fn open(path: &Path, args: &Args) -> anyhow::Result<Opened> {
    let address = path.to_string_lossy();
    let (mut file, name) = if is_address(&address) {
        let mut file = args.fetched.room()?;
        let ask = args.fetched.question(Ask::file(&address));
        let name = input::fetch(&ask, &mut file)?;
        (file, name)
    } else {
        (intake::door::open(path)?, input::name(path))
    };
    file.rewind()?;
    let (digest, _) = intake::digest::of_reader(&mut file)
        .with_context(|| format!("cannot read {}", path.display()))?;
    file.rewind()?;
    let plain = kernel::address::without_secrets(&address);
    let last = plain.split('?').next().unwrap_or_default();
    let last = input::name(Path::new(last));
    let (stem, date) = dated(&last);
    let today = MachineClock.today();
    Ok(Opened {
        file,
        version: MoneyVersion {
            dataset: args.dataset.clone().unwrap_or_else(|| stem.to_owned()),
            digest: digest.as_str().to_owned(),
            known_on: args.known_on.or(date).unwrap_or(today),
            recorded_on: today,
            name: name.clone(),
        },
        name,
        shown: plain,
    })
}

/// Takes in one file, and returns the dataset that its name says; a refusal leaves the store as it was.
async fn one(
    store: &Store,
    opened: Opened,
    bar: &ProgressBar,
    is_named: bool,
    became: &Became,
) -> anyhow::Result<(Outcome, String)> {
    let guessed = opened.version.dataset.clone();
    let outcome = if store.has_money_file(&opened.version).await? {
        Outcome::Taken(MoneyTaken::Already, None, None)
    } else {
        read_in(store, opened, bar, is_named, became).await?
    };
    Ok((outcome, guessed))
}

/// Returns the refusal of a file that would replace another of the same call unseen.
fn replaces(became: &Became, dataset: &str, of: (&str, Day)) -> Option<Outcome> {
    let (shown, known_on) = of;
    let other = became.seen.get(&(dataset.to_owned(), known_on))?;
    let what = format!(
        "{other} was taken in just now as dataset {dataset} of {known_on}; this file would replace it, and its money \
         would be lost"
    );
    let advice = "Take it in by itself: under a name of its own (--dataset), or with the day on which the world \
                  knew it (--known-on) where it is a later version.";
    Some(Outcome::Refused(vec![Finding::error(
        shown, 0, what, advice,
    )]))
}

async fn read_in(
    store: &Store,
    opened: Opened,
    bar: &ProgressBar,
    is_named: bool,
    became: &Became,
) -> anyhow::Result<Outcome> {
    let Opened {
        mut file,
        name,
        shown,
        version,
    } = opened;
    let of = (shown.as_str(), version.known_on);
    let mut beginning = [0; 64];
    let n = file.read(&mut beginning)?;
    file.rewind()?;
    if intake::receipts::is_one(&beginning[..n]) {
        if let Some(refusal) = replaces(became, &version.dataset, of) {
            return Ok(refusal);
        }
        return receipts(store, file, &name, version).await;
    }
    let guessed = version.dataset.clone();
    let mut taking = if is_named {
        store.take_money(version).await?
    } else {
        store.take_money_of_publisher(version).await?
    };
    let (sender, mut batches) = tokio::sync::mpsc::channel::<Vec<Activity>>(2);
    let file = bar.wrap_read(file);
    let short = name.clone();
    // Reading waits for the disk and the processor, so it has a thread of its own; at most a few
    // batches wait between the two.
    let reading = tokio::task::spawn_blocking(move || -> Result<Passed, Refusal> {
        let mut batch = Vec::with_capacity(BATCH);
        let stopped = || "the store stopped taking activities".to_owned();
        let passed = read(file, &short, |activity| {
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
        match taking.add(&batch).await {
            Ok(()) => {}
            // It is this file's fault, and no reason to leave the others out.
            Err(StoreError::Unfit(what)) => {
                let advice = "Nothing of the file was taken.";
                return Ok(Outcome::Refused(vec![Finding::error(
                    &name, 0, what, advice,
                )]));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    let dataset = taking.dataset().to_owned();
    if !taking.is_known()
        && let Some(refusal) = replaces(became, &dataset, of)
    {
        return Ok(refusal);
    }
    let moved = (dataset != guessed).then_some(dataset);
    Ok(match reading.await? {
        Ok(passed) => {
            let taken = taking.finish(passed.n_bytes).await?;
            Outcome::Taken(taken, Some(passed.notes), moved)
        }
        Err(refusal) => Outcome::Refused(vec![refusal.finding(&name)]),
    })
}

/// Takes in a file of receipts.
async fn receipts(
    store: &Store,
    file: File,
    name: &str,
    version: MoneyVersion,
) -> anyhow::Result<Outcome> {
    let mut bytes = Vec::new();
    file.take(intake::door::MOST_TEXT).read_to_end(&mut bytes)?;
    Ok(match intake::receipts::read(name, &bytes) {
        Ok(read) => {
            let taken = store.take_receipts(version, &read.receipts, bytes.len() as u64);
            let taken = taken.await?;
            let mut notes = Notes::about(name);
            for one in read.warnings {
                let (kind, line) = (RECEIPT_TWICE, one.line);
                notes.note(kind, one.severity, line, || one.what, &one.advice);
            }
            let is_odd = !notes.counts().is_empty();
            Outcome::Taken(taken, is_odd.then_some(notes), None)
        }
        Err(findings) => Outcome::Refused(findings),
    })
}

/// Takes a file's name apart: without its endings and its date, and the date.
fn dated(name: &str) -> (&str, Option<Day>) {
    let stem = name.strip_suffix(".gz").unwrap_or(name);
    let stem = [".xml", ".csv"]
        .iter()
        .find_map(|ending| stem.strip_suffix(ending))
        .unwrap_or(stem);
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

/// Returns whether notes are about a file of receipts.
fn is_of_receipts(notes: &Notes) -> bool {
    notes.counts().contains_key(RECEIPT_TWICE)
}

fn weighs(notes: &Notes) -> bool {
    notes
        .counts()
        .values()
        .any(|(severity, _)| *severity > Severity::Notice)
}

fn log_taken(file: &str, taken: &MoneyTaken, since: Instant) {
    if let MoneyTaken::Now {
        n_activities,
        n_claims,
        n_changed,
        n_gone,
    } = taken
    {
        let duration_ms = log::ms(since);
        tracing::info!(
            file,
            n_activities,
            n_claims,
            n_changed,
            n_gone,
            duration_ms,
            "taken in"
        );
    }
}

fn tell(name: &str, taken: MoneyTaken, notes: Option<&Notes>) {
    match taken {
        MoneyTaken::Already => say!("{name}: had been taken in before; nothing changed"),
        MoneyTaken::Now {
            n_activities,
            n_claims,
            ..
        } if n_claims == 0 && notes.is_none_or(is_of_receipts) => {
            say!("{name}: {n_activities} receipts taken in");
        }
        MoneyTaken::Now {
            n_activities,
            n_changed,
            n_claims,
            n_gone,
        } => {
            say!(
                "{name}: {n_activities} activities with {n_claims} transactions; {n_changed} activities new or with changed transactions"
            );
            if n_gone > 0 {
                let what = format!(
                    "{n_gone} activities of this dataset's version before are not in this file; their money is counted no longer"
                );
                let advice = "If this is no later version of the same file, take the earlier one in again with \
                              --dataset and a name of its own.";
                complain!("{}", Finding::warning(name, 0, what, advice));
            }
        }
    }
    for finding in notes
        .into_iter()
        .flat_map(|notes| notes.clone().into_findings())
    {
        complain!("{finding}");
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
