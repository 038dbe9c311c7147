//! Files named on the command line.

use std::path::Path;

use crate::terminal::complain;
use anyhow::bail;
use intake::movement::letters::{self, Written};
use intake::movement::table::Csv;
use kernel::Finding;
use movement::Level;

/// Returns the text of a file, plain or gzip, in whichever letters it is written; a workbook is read by a
/// child of this program.
pub fn written(path: &Path) -> anyhow::Result<Written> {
    Ok(letters::open(path, std::env::current_exe)?)
}

/// Says in one line how a file was read that is not written as usual.
pub fn tell(file: &str, notes: &[String]) {
    if !notes.is_empty() {
        complain!("notice: {file}: {}", notes.join("; "));
    }
}

/// Reads a file and hands its text to a reader; findings go to stderr and end the run.
pub fn read<T>(
    path: &Path,
    reader: impl Fn(&str, &str) -> Result<T, Vec<Finding>>,
) -> anyhow::Result<T> {
    let Written { text, mut notes } = written(path)?;
    let file = path.display().to_string();
    match reader(&file, &text) {
        Ok(read) => {
            notes.extend(Csv::read(&file, &text).map_or_else(|_| Vec::new(), |csv| csv.notes));
            tell(&file, &notes);
            Ok(read)
        }
        Err(findings) => {
            let n = findings.len();
            for finding in findings.iter().take(20) {
                complain!("{finding}");
            }
            if n > 20 {
                complain!("… and {} more", n - 20);
            }
            bail!("{file}: {n} rows cannot be read; mend them in the file and run again");
        }
    }
}

/// Reads a level in per cent, for the command line.
pub fn level(text: &str) -> Result<Level, String> {
    let per_cent = text.trim().trim_end_matches('%').trim();
    let number: u32 = per_cent
        .parse()
        .map_err(|_| format!("\"{text}\" is not a whole percentage"))?;
    Level::new(number).map_err(|error| error.to_string())
}
