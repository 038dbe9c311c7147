//! Arguments and helpers that several commands share.

use std::path::PathBuf;
use std::time::Duration;

use intake::fetch::Ask;

/// Which charter is meant.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct CharterArg {
    /// The charter folder.
    #[arg(
        long = "charter",
        value_name = "DIR",
        default_value = "charters/los-angeles"
    )]
    pub dir: PathBuf,
}

/// How much, and how long, is fetched from an address.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub struct FetchArgs {
    /// The most that is fetched from one address, in MiB, where less than usual is wanted
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    fetch_mb: Option<u32>,
    /// The longest that one attempt to fetch may last
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    fetch_seconds: Option<u32>,
}

impl FetchArgs {
    /// Sets the limits that somebody named; the others stay.
    pub fn limited<'a>(&self, ask: Ask<'a>) -> Ask<'a> {
        let (bytes, patience) = (ask.most_bytes, ask.patience);
        Ask {
            // Less than usual only: what is fetched has to fit where it goes.
            most_bytes: self
                .fetch_mb
                .map_or(bytes, |n| bytes.min(u64::from(n) << 20)),
            patience: (self.fetch_seconds).map_or(patience, |n| Duration::from_secs(n.into())),
            ..ask
        }
    }
}

/// How a command answers that has no table of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum TextOrJson {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Waits for one piece of work that asks the store, on threads of its own.
pub fn wait<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// How a command answers with numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum CsvOrJson {
    /// Comma-separated values with one header line.
    Csv,
    /// One JSON object.
    Json,
}

/// How a command answers with numbers that people read too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TextCsvOrJson {
    /// For people.
    Text,
    /// Comma-separated values with one header line.
    Csv,
    /// One JSON object.
    Json,
}
