//! The one program, `cauce`.

mod clock;
mod command;
mod opening;

use std::process::ExitCode;

use clap::Parser;

/// The instrument of a migration compact: promises, pathways, money, movement.
#[derive(Debug, Parser)]
#[command(name = "cauce", version, about, long_about = None, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: command::Command,
}

fn main() -> ExitCode {
    match command::run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("cauce: {error:#}");
            ExitCode::from(2)
        }
    }
}
