//! Reports in the store as they were known on a day, for the sub-verbs that ask.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use assistance::count::Levels;
use assistance::link::Register;
use assistance::{Activity, Claim, Rates, Rule};
use kernel::{Clock, Currency, Day};
use store::Store;
use store::assistance::{Known, KnownFile};

use super::input;
use crate::clock::MachineClock;

/// Which reports are asked for.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// As the world knew it on this day; today when absent.
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// As it had been taken in by this day; today when absent.
    #[arg(long, value_name = "DAY")]
    recorded: Option<Day>,
    /// Only these datasets.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    dataset: Vec<String>,
}

impl Asked {
    /// Opens the store and finds the files in force.
    pub async fn open(&self) -> anyhow::Result<(Store, Vec<KnownFile>)> {
        let store = crate::command::serve::open_store(&self.data).await?;
        let today = MachineClock.today();
        let (on, recorded) = (self.on.unwrap_or(today), self.recorded.unwrap_or(today));
        let mut files = store.money_files(on, recorded).await?;
        files.retain(|file| self.dataset.is_empty() || self.dataset.contains(&file.dataset));
        if files.is_empty() {
            bail!(
                "the store holds no file known on {on} and taken in by {recorded}. Take one in with `cauce money import`"
            );
        }
        Ok((store, files))
    }
}

/// What must be known of all activities before any is counted.
#[derive(Debug, Default)]
pub struct Overview {
    /// Every activity's identifier.
    pub activities: BTreeSet<String>,
    /// Who is whose parent.
    pub levels: Levels,
    /// Who says what of whom.
    pub register: Register,
}

/// Passes over all reports once.
pub async fn overview(store: &Store, files: &[KnownFile]) -> anyhow::Result<Overview> {
    let mut overview = Overview::default();
    store
        .each_money_report(files, |known| {
            overview.activities.insert(known.activity.id.clone());
            overview.levels.add(&known.activity);
            overview.register.add(&known.activity);
        })
        .await?;
    Ok(overview)
}

/// Hands over all reports of each activity together.
pub async fn each_activity(
    store: &Store,
    files: &[KnownFile],
    mut take: impl FnMut(&[Known]),
) -> anyhow::Result<()> {
    let mut group: Vec<Known> = Vec::new();
    store
        .each_money_report(files, |known| {
            // Activities without an identifier are nobody's twins.
            let same = group.first().is_some_and(|first| {
                first.activity.id == known.activity.id && !first.activity.id.is_empty()
            });
            if !same && !group.is_empty() {
                take(&group);
                group.clear();
            }
            group.push(known);
        })
        .await?;
    if !group.is_empty() {
        take(&group);
    }
    Ok(())
}

/// Returns the activities of a group.
pub fn reports(group: &[Known]) -> Vec<&Activity> {
    group.iter().map(|known| &known.activity).collect()
}

/// How amounts are converted.
#[derive(Debug, clap::Args)]
pub struct Converting {
    /// Currency to convert into; needs --rates.
    #[arg(long = "in", requires = "rates")]
    pub into: Option<Currency>,
    /// Rate files of the European Central Bank or the Monetary Fund, the preferred one first.
    #[arg(long, requires = "into")]
    pub rates: Vec<PathBuf>,
}

impl Converting {
    /// Reads the rate files.
    pub fn tables(&self) -> anyhow::Result<Arc<Vec<Rates>>> {
        let mut tables = Vec::new();
        for path in &self.rates {
            let file = std::fs::File::open(path)
                .with_context(|| format!("cannot open the rates {}", path.display()))?;
            tables.push(intake::iati::rates::read(
                file,
                &input::name(path),
                Rule::Daily,
            )?);
        }
        Ok(Arc::new(tables))
    }

    /// Returns a claim's amount as it counts; nothing when no rate converts it.
    pub fn value(&self, tables: &[Rates], claim: &Claim) -> Option<(i128, Currency)> {
        let Some(into) = self.into else {
            return Some((claim.minor, claim.currency));
        };
        if claim.currency == into {
            return Some((claim.minor, into));
        }
        let on = claim.value_day.or(claim.day);
        tables
            .iter()
            .find_map(|table| table.convert(claim.minor, claim.currency, into, on).ok())
            .map(|conversion| (conversion.minor, into))
    }
}
