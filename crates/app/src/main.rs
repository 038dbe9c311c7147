//! The one program, `cauce`.

mod clock;
mod command;
mod config;
mod desk_papers;
mod door;
mod folder;
mod job;
mod known;
mod log;
mod opening;
mod screening;
mod settings;
mod terminal;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser};
use kernel::Finding;

use crate::settings::Settings;

/// The instrument of a migration compact: promises, pathways, money, movement.
#[derive(Debug, Parser)]
#[command(name = "cauce", version, long_about = None, arg_required_else_help = true)]
#[command(after_help = "Examples:
  cauce serve
  cauce check
  cauce assess --member GTM
  cauce screen --interactive
  cauce help money totals")]
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
    /// The configuration file; left out, ./cauce.toml or the data folder's, where there is one. What is given
    /// here wins over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: command::Command,
}

fn main() -> ExitCode {
    stop_quietly_when_nobody_reads();
    // Read twice: first to learn where the file of settings lies, then with what it says.
    let first = Cli::command().get_matches();
    let named = Cli::from_arg_matches(&first).map_or(None, |cli| cli.config);
    let cli = match settings(&first, named.as_deref()) {
        Ok(settings) => {
            let mut matches = settings.given_to(Cli::command()).get_matches();
            settings.keep();
            Cli::from_arg_matches_mut(&mut matches).unwrap_or_else(|error| error.exit())
        }
        Err(findings) => return command::refused(&first, &findings),
    };
    log::begin(cli.log);
    let code = command::run(cli.command).unwrap_or_else(|error| {
        if has_nobody_to_read(&error) {
            return ExitCode::from(WITHOUT_READER);
        }
        let error = format!("{error:#}");
        if log::is_json() {
            tracing::error!(error, "not done");
        } else {
            terminal::complain!("cauce: {error}");
        }
        ExitCode::from(2)
    });
    log::finish();
    code
}

/// Reads the file of settings that counts for a command. The children that read what others brought have none.
fn settings(command: &ArgMatches, named: Option<&Path>) -> Result<Settings, Vec<Finding>> {
    let children = [
        intake::workbook::CHILD,
        intake::evidence_file::CHILD,
        intake::long_form::CHILD,
    ];
    let name = command.subcommand_name();
    if name.is_some_and(|name| children.contains(&name)) {
        return Ok(Settings::default());
    }
    let data = data(command).unwrap_or(Path::new("data"));
    let file = settings::found(named, data);
    file.map_or_else(
        || Ok(Settings::default()),
        |file| Settings::read(&file, data),
    )
}

/// Returns the data folder that a command, or one below it, was given.
fn data(command: &ArgMatches) -> Option<&Path> {
    let here = command.try_get_one::<PathBuf>("data").ok().flatten();
    here.map(PathBuf::as_path)
        .or_else(|| command.subcommand().and_then(|(_, below)| data(below)))
}

/// The code with which a program ends whose output nobody reads any more.
const WITHOUT_READER: u8 = 141;

/// Returns whether a command ended because whoever read its output has gone.
fn has_nobody_to_read(error: &anyhow::Error) -> bool {
    let is_broken = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| {
        let by_json = || cause.downcast_ref::<serde_json::Error>();
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(is_broken)
            || by_json()
                .is_some_and(|error| error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe))
    })
}

/// Ends the program without a word when whoever reads its output has gone, as in `cauce assess | head`.
fn stop_quietly_when_nobody_reads() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let message = panic.payload_as_str().unwrap_or_default();
        if message.contains("failed printing to stdout") {
            std::process::exit(WITHOUT_READER.into());
        }
        usual(panic);
    }));
}
