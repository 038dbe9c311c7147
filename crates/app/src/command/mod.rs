//! One file per verb of the command line.

mod admin;
mod answer;
mod assess;
mod backup;
mod charter;
mod check;
pub(crate) mod compacts;
mod config;
pub(crate) mod current_site;
mod demo;
mod doctor;
mod evidence;
mod explain;
mod health;
mod key;
mod money;
mod movement;
mod pathways;
mod practices;
mod rate;
mod response;
mod restore;
mod screen;
mod serve;
mod shared;
mod side_by_side;

use std::process::ExitCode;

use clap::{ArgMatches, Subcommand};
use kernel::Finding;

use crate::terminal::complain;

pub use compacts::inside;
pub use current_site::Decided;

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site
    Serve(serve::Args),
    /// Try the desk with an invented compact in mid-cycle
    Demo(demo::Args),
    /// Invite the first two administrators of the desk
    Admin(admin::Args),
    /// Begin a charter, and bring tables to it
    Charter(charter::Args),
    /// Keep copies of the pages that a charter cites, and say what can be checked again
    Evidence(evidence::Args),
    /// Prove a charter sound
    Check(check::Args),
    /// Show the settings in force and where each comes from
    Config(config::Args),
    /// Ask the site that runs here whether it is ready
    Health(health::Args),
    /// Show the public key by which the rules on a phone are checked
    Key(key::Args),
    /// Rate series that you bring, without a charter
    Rate(rate::Args),
    /// Rate every commitment, in a terminal
    Assess(assess::Args),
    /// Explain the rating of one commitment
    Explain(explain::Args),
    /// Follow money from an announcement to the place where it was spent
    Money(money::Args),
    /// Series of people moving: faults, estimates, forecasts, warnings
    Movement(movement::Args),
    /// Who carries how much: people hosted beside people and economy, never ranked
    Shares(response::shares::Args),
    /// What is known of why people leave, and why most of it allows nothing to be said
    Causes(response::causes::Args),
    /// Divide by a key that nobody has agreed to, and look for faults in tables of countries
    Response(response::Args),
    /// Read, compare and write the rules of lawful pathways
    Pathways(pathways::Args),
    /// What was done where, and what came of it, failures too
    Practices(practices::Args),
    /// Which lawful pathways, by these answers, on this day
    Screen(screen::Args),
    /// Copy the data folder while the site runs
    Backup(backup::Args),
    /// Bring a backup back, proven whole
    Restore(restore::Args),
    /// Look at the data folder: what is well, what is wrong, whose move it is
    Doctor(doctor::Args),
    /// Read a workbook from stdin with little memory and write it to stdout as CSV
    #[command(name = intake::workbook::CHILD, hide = true)]
    ReadWorkbook,
    /// Read a document from stdin with little memory and write it to stdout cleaned
    #[command(name = intake::evidence_file::CHILD, hide = true)]
    CleanDocument,
    /// Read a filled form from stdin with little memory and write its first sheet to stdout as CSV
    #[command(name = intake::long_form::CHILD, hide = true)]
    ReadForm,
}

/// Runs a command and returns its exit code: 0 well, 1 findings, 2 could not run.
pub fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(args) => serve::run(args),
        Command::Demo(args) => demo::run(args),
        Command::Admin(args) => admin::run(args),
        Command::Charter(args) => charter::run(args),
        Command::Evidence(args) => evidence::run(args),
        Command::Check(args) => check::run(args),
        Command::Config(args) => config::run(args),
        Command::Health(args) => health::run(args),
        Command::Key(args) => key::run(args),
        Command::Rate(args) => rate::run(args),
        Command::Assess(args) => assess::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Money(args) => money::run(args),
        Command::Movement(args) => movement::run(args),
        Command::Shares(args) => response::shares::run(args),
        Command::Causes(args) => response::causes::run(args),
        Command::Response(args) => response::run(args),
        Command::Pathways(args) => pathways::run(args),
        Command::Practices(args) => practices::run(args),
        Command::Screen(args) => screen::run(args),
        Command::Backup(args) => backup::run(args),
        Command::Restore(args) => restore::run(args),
        Command::Doctor(args) => doctor::run(args),
        Command::ReadWorkbook => Ok(read_workbook()),
        Command::CleanDocument => Ok(clean_document()),
        Command::ReadForm => Ok(read_form()),
    }
}

/// Says what is wrong with the file of settings: to whoever checks, as the answer; to anybody else, as the
/// reason why nothing was done.
pub fn refused(command: &ArgMatches, findings: &[Finding]) -> ExitCode {
    if let Some(("check", args)) = command.subcommand() {
        return check::settings_refused(args, findings);
    }
    findings
        .iter()
        .for_each(|finding| complain!("cauce: {finding}"));
    ExitCode::from(2)
}

/// Is the child in which a workbook is read: whatever becomes of it, the parent goes on.
fn read_workbook() -> ExitCode {
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    match intake::workbook::be_child(std::io::stdin().lock(), out, std::io::stderr()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            complain!("{why}");
            ExitCode::from(1)
        }
    }
}

/// Is the child in which a document is cleaned.
fn clean_document() -> ExitCode {
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    match intake::evidence_file::be_child(std::io::stdin().lock(), out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            complain!("{}", why.code());
            ExitCode::from(1)
        }
    }
}

/// Is the child in which a filled form is read.
fn read_form() -> ExitCode {
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    match intake::long_form::be_child(std::io::stdin().lock(), out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            complain!("{why}");
            ExitCode::from(1)
        }
    }
}
