//! Arguments and helpers that several commands share.

use std::path::PathBuf;

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
