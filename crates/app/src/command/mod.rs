//! One file per verb of the command line.

mod check;

use std::process::ExitCode;

use clap::Subcommand;

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prove a charter sound
    Check(check::Args),
}

/// Runs a command and returns its exit code: 0 well, 1 findings, 2 could not run.
pub fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Check(args) => check::run(args),
    }
}
