//! `cauce admin`: what must be done at the machine's own terminal, because nobody is there yet who could do it on a page.

mod first;

use std::process::ExitCode;

use clap::Subcommand;

/// What is done at the machine's own terminal.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce admin first --unit secretariat --name \"Ana Díaz\" --email ana@secretariat.example
  cauce admin first --unit secretariat --name \"Luis Paz\" --email luis@secretariat.example")]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Invite one of the first two administrators
    First(first::Args),
}

/// Does it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::First(args) => first::run(args),
    }
}
