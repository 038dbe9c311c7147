//! What the commands look at when no file is named: the charter's counts and what was taken in.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use intake::movement::long;
use kernel::Day;
use movement::forecast::Line;
use movement::series::key::month_number;
use publication::Snapshot;
use std::collections::BTreeMap;
use store::Store;

use super::input::read;
use crate::command::serve::{has_store, open_kept};
use crate::command::shared::{CharterArg, wait};

/// Where the counts lie, and as known on which day.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// The folder of the database; CAUCE_DATABASE names a server instead
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// As known on this day; left out, today
    #[arg(long)]
    on: Option<Day>,
}

/// Opens the store in which releases, the log and estimates lie.
pub async fn store(args: &Args) -> anyhow::Result<Store> {
    open_kept(&args.data).await
}

/// Returns what the public could have known on the day, small counts withheld; of the charter alone where nothing was
/// taken in.
pub fn snapshot(args: &Args) -> anyhow::Result<Snapshot> {
    wait(async {
        match has_store(&args.data) {
            true => snapshot_of(args, Some(&store(args).await?)).await,
            false => snapshot_of(args, None).await,
        }
    })
}

/// Returns the same with a store that is open already, or without any.
pub async fn snapshot_of(args: &Args, store: Option<&Store>) -> anyhow::Result<Snapshot> {
    let found = crate::known::snapshot(&args.charter.dir, args.on, store).await?;
    found.context("the charter is refused; cauce check names every fault")
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
