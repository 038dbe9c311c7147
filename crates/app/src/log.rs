//! The log: one line for each thing worth knowing, to standard error.
//!
//! A line says what happened, to which page or file, and how long it took. Never a name, an answer, what
//! was asked of a page, or an address of a reader.

use std::io::IsTerminal;

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Form {
    /// For a person.
    #[default]
    Human,
    /// For a machine: one JSON object a line.
    Json,
}

/// Begins to write the log. Only our own rooms write: a library might tell what a reader asked.
pub fn begin(form: Form) {
    let ours =
        Targets::new().with_targets(["cauce", "site", "store"].map(|room| (room, Level::INFO)));
    let lines = fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal());
    let lines = match form {
        Form::Human => lines.boxed(),
        Form::Json => lines.json().flatten_event(true).boxed(),
    };
    tracing_subscriber::registry()
        .with(lines.with_filter(ours))
        .init();
}
