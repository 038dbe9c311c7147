//! `cauce evidence`: copies of the pages on which a charter rests, and what can be checked again without a network.

mod cited;
mod drill;
mod keep;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use evidence::Digest;

/// Keeps copies of cited pages, and says what can be checked again from them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce evidence keep
  cauce evidence keep --ask --charter charters/eu-relocation-2015
  cauce evidence drill")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Fetch the cited pages and keep them in the data folder
    Keep(keep::Args),
    /// Say what can be checked again with the network off
    Drill(drill::Args),
}

/// Runs one verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Keep(args) => keep::run(args),
        Verb::Drill(args) => drill::run(args),
    }
}

/// Returns where a copy lies: in the data folder, which no page shows.
fn place(data: &Path, digest: &Digest) -> PathBuf {
    data.join("kept").join(digest.as_str())
}

/// How a copy stands on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copy {
    /// It is there, and its bytes are those of the ledger.
    Right,
    /// It is there with other bytes.
    Damaged,
    /// It is not there.
    Absent,
}

/// Looks at a copy, reading all of it.
fn look(data: &Path, digest: &Digest) -> Copy {
    let Ok(file) = std::fs::File::open(place(data, digest)) else {
        return Copy::Absent;
    };
    match intake::digest::of_reader(file) {
        Ok((found, _)) if found == *digest => Copy::Right,
        _ => Copy::Damaged,
    }
}
