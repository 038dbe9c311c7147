//! `cauce restore`: a backup brought back, once it has proven itself.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};

use super::backup::{MANIFEST, Manifest, counted, is_empty};
use crate::folder;

/// Brings a backup back into a new data folder, once it has proven itself.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce restore /media/usb/cauce-2026-11-28 --data /var/lib/cauce

Every file is compared with its digest, every row with its seal, every table with the number of rows that
the backup said. Only then does the folder get its name. A folder in which something lies is never written
over: stop the site, move the old folder away, restore, start the site.")]
pub struct Args {
    /// The folder that `cauce backup` made.
    #[arg(value_name = "DIR")]
    from: PathBuf,
    /// The folder that the backup becomes; it must be empty or not there yet.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Proves the backup and brings it back.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    is_empty(&args.data)?;
    let manifest = read(&args.from)?;
    let mut name = args.data.as_os_str().to_owned();
    name.push(".restoring");
    let half = PathBuf::from(name);
    if half.exists() {
        bail!(
            "{} is left from a restore that was cut short; remove it and try again",
            half.display()
        );
    }
    if let Err(error) = brought(&args.from, &half, &manifest) {
        fs::remove_dir_all(&half).ok();
        return Err(error);
    }
    fs::rename(&half, &args.data)
        .with_context(|| format!("{} cannot be named so", args.data.display()))?;
    println!(
        "{}: the backup of {}, {} files and {} rows, all as they were.",
        args.data.display(),
        manifest.made_on,
        manifest.files.len(),
        manifest.rows.values().sum::<i64>()
    );
    Ok(ExitCode::SUCCESS)
}

fn read(from: &Path) -> anyhow::Result<Manifest> {
    let file = from.join(MANIFEST);
    let text = fs::read_to_string(&file).with_context(|| {
        format!(
            "{} is not there: this is no backup, or it was cut short; take another",
            file.display()
        )
    })?;
    let manifest: Manifest = serde_json::from_str(&text)
        .with_context(|| format!("{} is damaged; take another backup", file.display()))?;
    let is_plain = |name: &String| {
        let mut parts = Path::new(name).components();
        parts.all(|part| matches!(part, Component::Normal(_)))
    };
    if !manifest.files.keys().all(is_plain) || !manifest.files.contains_key(folder::DATABASE) {
        bail!("{} is damaged; take another backup", file.display());
    }
    Ok(manifest)
}

/// Copies each file and holds the copy against what the backup said.
fn brought(from: &Path, half: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    folder::made(half)?;
    for (name, said) in &manifest.files {
        let target = half.join(name);
        if let Some(parent) = target.parent() {
            folder::made(parent)?;
        }
        fs::copy(from.join(name), &target)
            .with_context(|| format!("{name} cannot be copied; take another backup"))?;
        folder::closed(&target);
        let file = File::open(&target)?;
        let (found, _) = intake::digest::of_reader(&file)?;
        file.sync_all()?;
        if found.as_str() != said {
            bail!("{name} is not what was backed up; take another backup");
        }
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let rows = runtime.block_on(counted(&half.join(folder::DATABASE)))?;
    // A newer program may have tables that the backup did not know; none may have lost a row.
    for (table, said) in &manifest.rows {
        let found = rows.get(table).copied().unwrap_or_default();
        if found != *said {
            bail!("{table} holds {found} rows, and the backup {said}; take another backup");
        }
    }
    Ok(())
}
