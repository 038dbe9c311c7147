//! A thermometer, not a law: how long the source files are.

use std::fs;
use std::path::Path;

use crate::shell;

/// Prints median, 95th percentile and the ten longest source files.
pub fn print() -> anyhow::Result<()> {
    let mut files = Vec::new();
    for folder in ["crates", "xtask"] {
        gather(&shell::root().join(folder), &mut files)?;
    }
    files.sort_by_key(|(lines, _)| *lines);
    let at = |share: usize| {
        files
            .get((files.len().saturating_sub(1)) * share / 100)
            .map_or(0, |(lines, _)| *lines)
    };
    println!(
        "{} files, median {} lines, 95th percentile {}",
        files.len(),
        at(50),
        at(95)
    );
    for (lines, path) in files.iter().rev().take(10) {
        println!("{lines:6}  {path}");
    }
    Ok(())
}

fn gather(dir: &Path, files: &mut Vec<(usize, String)>) -> anyhow::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let shown = path
                .strip_prefix(shell::root())
                .unwrap_or(&path)
                .display()
                .to_string();
            files.push((fs::read_to_string(&path)?.lines().count(), shown));
        }
    }
    Ok(())
}
