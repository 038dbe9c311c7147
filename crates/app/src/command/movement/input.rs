//! Files named on the command line.

use std::io::Read;
use std::path::Path;

use crate::terminal::complain;
use anyhow::{Context, bail};
use kernel::Finding;
use movement::Level;

/// Returns the text of a file, plain or gzip; a workbook is read by a child of this program.
pub fn text_of(path: &Path) -> anyhow::Result<String> {
    let mut head = [0; 4];
    let n = intake::door::open(path)?.read(&mut head)?;
    if !intake::workbook::is_workbook(&head[..n]) {
        return Ok(intake::door::text(path)?);
    }
    let program = std::env::current_exe().context("the program does not find itself")?;
    Ok(intake::workbook::in_child(&program, path)?)
}

/// Reads a file and hands its text to a reader; findings go to stderr and end the run.
pub fn read<T>(
    path: &Path,
    reader: impl Fn(&str, &str) -> Result<T, Vec<Finding>>,
) -> anyhow::Result<T> {
    let text = text_of(path)?;
    let file = path.display().to_string();
    match reader(&file, &text) {
        Ok(read) => Ok(read),
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
