//! What the commands look at when no file is named: the charter's counts and what was taken in.

use std::path::{Path, PathBuf};

use anyhow::bail;
use intake::movement::long;
use kernel::{Clock, Day};
use movement::forecast::Line;
use movement::series::key::month_number;
use publication::Snapshot;
use std::collections::BTreeMap;
use store::Store;

use super::input::read;
use crate::clock::MachineClock;
use crate::command::serve::open_store;
use crate::opening;
use crate::terminal::complain;

/// Where the counts lie, and as known on which day.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    /// The charter folder
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: PathBuf,
    /// The folder of the database; CAUCE_DATABASE names a server instead
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// As known on this day; left out, today
    #[arg(long)]
    on: Option<Day>,
}

/// The form of an answer that people read too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TextFormat {
    /// For people
    Text,
    /// Comma-separated values with one header line
    Csv,
    /// One JSON object
    Json,
}

/// Runs one piece of work that waits for the store.
pub fn wait<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// Opens the store in which releases, the log and estimates lie.
pub async fn store(args: &Args) -> anyhow::Result<Store> {
    open_store(&args.data).await
}

/// Returns what the public could have known on the day, small counts withheld.
pub fn snapshot(args: &Args) -> anyhow::Result<Snapshot> {
    wait(async { snapshot_of(args, &store(args).await?).await })
}

/// Returns the same from a store that is open already.
pub async fn snapshot_of(args: &Args, store: &Store) -> anyhow::Result<Snapshot> {
    let today = MachineClock.today();
    let (opened, findings) = opening::open(&args.charter, today);
    let Some(opened) = opened else {
        for finding in findings.iter().take(10) {
            complain!("{finding}");
        }
        bail!(
            "{} is refused; cauce check names every fault",
            args.charter.display()
        );
    };
    let on = args.on.unwrap_or(today);
    let charter = opened.charter;
    let members: Vec<kernel::Country> = charter
        .compact
        .members
        .iter()
        .map(|one| one.country)
        .collect();
    let gathered =
        crate::gathering::gathered(store, &members, opened.movements, charter.movement).await?;
    let Some(method) = charter.methods.iter().find(|method| method.in_force) else {
        bail!("no method is in force; cauce check says so too");
    };
    let instrument = method.instrument(on)?;
    let snapshot = Snapshot::build(&charter.compact, &[], on, &instrument, &charter.visibility);
    Ok(snapshot.with_movements(&gathered))
}

/// Returns the monthly lines of a long CSV; a month that is missing is no number.
pub fn lines_of(file: &Path) -> anyhow::Result<Vec<Line>> {
    let points = read(file, long::points)?;
    let mut order: Vec<String> = Vec::new();
    let mut by_series: BTreeMap<String, BTreeMap<i32, f64>> = BTreeMap::new();
    for point in points {
        let Some(number) = month_number(point.period) else {
            bail!(
                "{}: {} is not a month, which is what is watched and compared",
                point.series,
                point.period
            );
        };
        if !by_series.contains_key(&point.series) {
            order.push(point.series.clone());
        }
        let values = by_series.entry(point.series).or_default();
        if let Some(value) = point.value {
            values.insert(number, value);
        }
    }
    let line = |name: String| {
        let values = by_series.remove(&name).unwrap_or_default();
        let first = values.keys().next().copied().unwrap_or(0);
        let last = values.keys().last().copied().unwrap_or(first - 1);
        Line {
            name,
            first,
            values: (first..=last)
                .map(|n| values.get(&n).copied().unwrap_or(f64::NAN))
                .collect(),
        }
    };
    Ok(order.into_iter().map(line).collect())
}
