//! Reports in the store as they were known on a day, for the sub-verbs that ask.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::bail;
use assistance::total::Reported;
use assistance::{Claim, Converter, Rule, Survey, Surveying};
use kernel::{Clock, Currency, Day};
use store::Store;
use store::assistance::{Known, KnownFile};

use crate::clock::MachineClock;

/// Which reports are asked for.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
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
        let store = crate::command::serve::open_kept(&self.data).await?;
        let today = MachineClock.today();
        let on = self.on.unwrap_or(today);
        let mut files = store.money_files(on, self.recorded).await?;
        files.retain(|file| self.dataset.is_empty() || self.dataset.contains(&file.dataset));
        if files.is_empty() {
            bail!(
                "the store holds no file known on {on} and taken in by {}. Take one in with `cauce money import`",
                self.recorded.unwrap_or(today)
            );
        }
        Ok((store, files))
    }
}

/// Passes over all reports once.
pub async fn survey(store: &Store, files: &[KnownFile]) -> anyhow::Result<Survey> {
    let mut surveying = Surveying::default();
    store
        .each_money_report(files, |known| surveying.add(&known.activity))
        .await?;
    Ok(surveying.settled())
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
            let same =
                (group.first()).is_some_and(|first| first.activity.is_twin_of(&known.activity));
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

/// Returns the reports of a group, each with the day on which the world knew its file.
pub fn reports<'g>(group: &'g [Known], files: &[KnownFile]) -> Vec<Reported<'g>> {
    let known_on = |number| files.iter().find(|file| file.number == number);
    let reported = |known: &'g Known| Reported {
        activity: &known.activity,
        known_on: known_on(known.file).map(|file| file.known_on),
    };
    group.iter().map(reported).collect()
}

/// How amounts are converted.
#[derive(Debug, clap::Args)]
pub struct Converting {
    /// Currency to convert into; without --rates, by the rates that `cauce money rates` took in.
    #[arg(long = "in")]
    pub into: Option<Currency>,
    /// Rate files of the European Central Bank or the Monetary Fund, the preferred one first.
    #[arg(long, requires = "into")]
    pub rates: Vec<PathBuf>,
}

impl Converting {
    /// Returns what converts, reading the rate files; nothing where no currency is asked for.
    pub fn converter(&self, asked: &Asked) -> anyhow::Result<Option<Converter>> {
        let Some(into) = self.into else {
            return Ok(None);
        };
        let kept;
        let files = if self.rates.is_empty() {
            kept = super::rates::kept(&asked.data)?;
            if kept.is_empty() {
                bail!(
                    "there are no rates to convert by. Name files with --rates, or take them in with `cauce money rates FILE`"
                );
            }
            &kept
        } else {
            &self.rates
        };
        let tables = super::rates::read(files, Rule::Daily)?;
        Ok(Some(Converter {
            into,
            tables: Arc::new(tables),
        }))
    }
}

/// Returns a claim's amount as it counts; nothing when no rate converts it.
pub fn value(converter: Option<&Converter>, claim: &Claim) -> Option<(i128, Currency)> {
    match converter {
        None => Some((claim.minor, claim.currency)),
        Some(converter) => {
            let converted = converter.of_claim(claim).ok()?;
            Some((converted.minor, converter.into))
        }
    }
}
