//! The one program, `cauce`.

mod clock;
mod command;
mod config;
mod door;
mod folder;
mod known;
mod log;
mod opening;
mod screening;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

/// The instrument of a migration compact: promises, pathways, money, movement.
#[derive(Debug, Parser)]
#[command(name = "cauce", version, about, long_about = None, arg_required_else_help = true)]
struct Cli {
    /// How the log is written to standard error.
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORM",
        default_value = "human"
    )]
    log: log::Form,
    #[command(subcommand)]
    command: command::Command,
}

fn main() -> ExitCode {
    stop_quietly_when_nobody_reads();
    let cli = Cli::parse();
    log::begin(cli.log);
    let code = command::run(cli.command).unwrap_or_else(|error| {
        terminal::complain!("cauce: {error:#}");
        ExitCode::from(2)
    });
    log::finish();
    code
}

/// Ends the program without a word when whoever reads its output has gone, as in `cauce assess | head`.
fn stop_quietly_when_nobody_reads() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let message = panic.payload_as_str().unwrap_or_default();
        if message.contains("failed printing to stdout") {
            std::process::exit(141);
        }
        usual(panic);
    }));
}
