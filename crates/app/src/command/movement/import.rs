//! `cauce movement import`: files of counts into the store.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use kernel::{Clock, Country, Day};
use movement::gatekeeper::{Kind, Taken, small};
use publication::counts::{FileFault, Imported, THRESHOLD};
use store::Store;
use store::movement::{Release, TakenIn};

use super::outcome::Outcome;
use super::road::{self, Judged, Road};
use super::withheld;
use crate::clock::MachineClock;
use crate::command::serve::open_store;
use crate::command::shared::wait;
use crate::log;
use crate::terminal::say;

/// Files to be taken in.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Every file is looked at by the gatekeeper first, as check does. Refused rows are not taken; quarantined counts are
taken and marked, and are shown as such. A release is never overwritten: the same file twice changes
nothing, and a file that contradicts a release of the same day is not taken.

Examples:
  cauce movement import movement.csv
  cauce movement import downloads/ --data /srv/cauce
  cauce movement import irreg.csv.gz --released 2025-05-15

A file that does not say of which day its release is, nor has it in its name, is not taken without --released.
A folder that holds the rows of another compact is refused.

Counts of countries that are no members of the charter are kept and shown nowhere; they are told.

Exit code: 0 all taken, 1 something was refused, quarantined or not read, 2 no file could be opened or the
program could not run, 3 no file holds a count: nothing is taken.")]
pub struct Args {
    #[command(flatten)]
    road: road::Args,
    /// The folder for the database; made where it is missing. CAUCE_DATABASE names a server instead
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Takes the files in and says what became of each.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(take_in(args))
}

async fn take_in(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let road = Road::of(&args.road, THRESHOLD, today)?;
    if let Some(id) = &road.compact {
        crate::folder::is_free(&args.data, id, true)?;
    }
    let store = open_store(&args.data).await?;
    let mut outcome = Outcome::default();
    let members: Vec<Country> = road.members.iter().copied().collect();
    let before = store.counts_by(&members).await?;
    let bar = indicatif::ProgressBar::new(road.n_files() as u64).with_style(
        indicatif::ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}")?,
    );
    for table in &road.tables {
        let first = table.first().map(|path| path.display().to_string());
        bar.set_message(kernel::text::short(&first.unwrap_or_default(), 80));
        let looked = road.look(table);
        bar.inc(table.len() as u64);
        for finding in &looked.not_read {
            say!("not read: {finding}");
            log::refused(finding);
        }
        outcome.add(&looked);
        for one in looked.judged {
            if one.is_empty() {
                one.tell("is taken");
                continue;
            }
            if one.is_undated {
                one.tell("taken");
                continue;
            }
            outcome.is_wrong |= !keep(&store, one, today).await?;
        }
    }
    bar.finish_and_clear();
    if let Some(id) = &road.compact {
        crate::folder::claim(&args.data, id)?;
    }
    let after = store.counts_by(&members).await?;
    withheld::tell(road::charter(&args.road), before, after, today);
    Ok(ExitCode::from(outcome.code()))
}

/// Keeps what the gatekeeper admitted of a file, and returns whether that was all of it.
async fn keep(store: &Store, one: Judged, today: Day) -> anyhow::Result<bool> {
    let (file, released) = (&one.sheet.file, one.released);
    if one.sheet.format == "country-codes" {
        one.tell("taken");
        return Ok(one.admitted.n_refused == 0);
    }
    let (n_refused, n_quarantined) = (one.admitted.n_refused, one.admitted.n_quarantined());
    let told = told(&one);
    let counts: Vec<Imported> = one.admitted.counts.iter().map(imported).collect();
    let release = Release {
        digest: one.digest.as_str(),
        file,
        format: one.sheet.format,
        released,
        n_refused,
        counts: &counts,
        faults: &told,
    };
    let since = Instant::now();
    // The log goes further than this terminal: no folder of this machine stands in it.
    let name = one.sheet.name();
    one.tell("admitted");
    match store.take_in_counts(&release, today).await? {
        TakenIn::Already => say!("{file}: already taken"),
        TakenIn::Added(n) => {
            let duration_ms = log::ms(since);
            tracing::info!(
                file = name,
                n,
                n_quarantined,
                n_refused,
                duration_ms,
                "taken in"
            );
            say!("{file}: {n} counts added");
        }
        TakenIn::Contradicted(n) => {
            tracing::warn!(file = name, n, "refused: it contradicts an earlier release");
            say!(
                "{file}: not taken: {n} counts differ from what the release of {released} said; \
                 give the day of this release with --released"
            );
            return Ok(false);
        }
    }
    Ok(n_refused == 0 && n_quarantined == 0)
}

/// Returns what was found as it is kept and shown. Of small counts only that there are some, whichever they are: how
/// many, or that they are of the smallest, would help to tell which.
fn told(one: &Judged) -> Vec<FileFault> {
    let faults = one.admitted.faults.iter();
    let known = faults.filter(|fault| fault.kind != Kind::SmallCells);
    let mut told: Vec<FileFault> = known
        .map(|fault| FileFault {
            kind: fault.kind.name().to_owned(),
            n_rows: fault.lines.len(),
            reason: fault.reason.clone(),
            question: fault.question.clone(),
        })
        .collect();
    told.extend(
        small::has_withheld(&one.sheet, THRESHOLD).then(|| FileFault {
            kind: Kind::SmallCells.name().to_owned(),
            n_rows: 0,
            reason: small::TOLD.to_owned(),
            question: small::ASKED.to_owned(),
        }),
    );
    told
}

fn imported(taken: &Taken) -> Imported {
    Imported {
        published: taken.published.clone(),
        quarantine: taken.doubt.map(Kind::name).unwrap_or_default().to_owned(),
        is_short: taken.is_short,
    }
}
