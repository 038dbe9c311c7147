//! `cauce pathways`: reading, comparing and writing the rules of lawful pathways.

mod check;
mod diff;
mod generate;
mod list;
mod new;
mod readability;
mod show;
mod sources;
mod what_if;

use std::process::ExitCode;

use clap::Subcommand;

/// Reads, compares and writes the rules of lawful pathways.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways check
  cauce pathways list --on 2024-05-07
  cauce pathways show parole-nicaraguans --lang es
  cauce pathways diff 2024-05-06 2024-05-08")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prove the rules sound: dates, criteria, words, worked cases
    Check(check::Args),
    /// List pathways, offices or questions
    List(list::Args),
    /// Show one pathway or office with every version
    Show(show::Args),
    /// Say what changed between two days, for whom
    Diff(diff::Args),
    /// Write the files of a new pathway, to be filled in
    New(new::Args),
    /// List how hard every plain-language text is to read
    Readability(readability::Args),
    /// Count who gains and who loses by a change
    WhatIf(what_if::Args),
    /// Write invented persons whose margins follow published figures
    GeneratePopulation(generate::Args),
}

/// Runs one verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::Check(args) => check::run(args),
        Verb::List(args) => list::run(args),
        Verb::Show(args) => show::run(args),
        Verb::Diff(args) => diff::run(args),
        Verb::New(args) => new::run(args),
        Verb::Readability(args) => readability::run(args),
        Verb::WhatIf(args) => what_if::run(args),
        Verb::GeneratePopulation(args) => generate::run(args),
    }
}
