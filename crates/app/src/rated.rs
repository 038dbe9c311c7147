//! A day's release without a database: for commands in a terminal.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use evidence::Observation;
use kernel::{Clock, Day, Severity};
use publication::Snapshot;

use crate::clock::MachineClock;
use crate::opening;
use crate::terminal::complain;

/// Returns the release of a charter on a day, or the exit code after its findings have been told.
pub fn snapshot(charter: &Path, on: Option<Day>) -> anyhow::Result<Result<Snapshot, ExitCode>> {
    let today = MachineClock.today();
    let on = on.unwrap_or(today);
    if on > today {
        bail!("--on {on} lies in the future; the latest day is {today}");
    }
    let (opened, findings) = opening::open(charter, today);
    for finding in findings
        .iter()
        .filter(|finding| finding.severity > Severity::Notice)
    {
        complain!("{finding}");
    }
    let Some(opened) = opened else {
        complain!(
            "cauce: {} is refused; mend the files named above",
            charter.display()
        );
        return Ok(Err(ExitCode::FAILURE));
    };
    if on < opened.charter.compact.adopted {
        bail!(
            "--on {on} lies before the compact was adopted on {}",
            opened.charter.compact.adopted
        );
    }
    let method = opened
        .charter
        .methods
        .iter()
        .find(|method| method.in_force)
        .context("no method is in force")?;
    let instrument = method.instrument(on)?;
    let observations: Vec<Observation> = opened.observations().cloned().collect();
    Ok(Ok(Snapshot::build(
        &opened.charter.compact,
        &observations,
        on,
        &instrument,
        &opened.charter.visibility,
    )))
}
