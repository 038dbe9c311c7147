//! `cauce backup`: a copy of the data folder, made while the site runs.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use kernel::Clock;
use serde::{Deserialize, Serialize};
use store::Store;

use crate::clock::MachineClock;
use crate::folder;

/// What a backup holds, in its last file: a backup without it was cut short.
pub const MANIFEST: &str = "manifest.json";

/// Copies the data folder while the site runs.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce backup /media/usb/cauce-2026-11-28
  cauce backup backups/today --data /var/lib/cauce

The copy is of one moment, whatever is written meanwhile. It holds the database, the signing key and the
exchange rates, and a manifest with their digests and the number of rows. Whoever has it can sign in your
name: keep it as you keep the folder. `cauce restore` proves it and brings it back. Where CAUCE_DATABASE
names a server, its database is copied with pg_dump.")]
pub struct Args {
    /// The folder for the copy; it must be empty or not there yet.
    #[arg(value_name = "DIR")]
    into: PathBuf,
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// What a backup holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The day on which it was made.
    pub made_on: String,
    /// The version of the program that made it.
    pub program: String,
    /// The SHA-256 of each file, by its name in the folder.
    pub files: BTreeMap<String, String>,
    /// How many rows each table holds.
    pub rows: BTreeMap<String, i64>,
}

/// Makes the copy and says what it holds.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if let Some((_, who)) = crate::config::database() {
        bail!(
            "{who} names a server: copy its database with pg_dump; the signing key lies in {}",
            args.data.display()
        );
    }
    let database = args.data.join(folder::DATABASE);
    if !database.is_file() {
        bail!(
            "{} is not there; name the folder with --data",
            database.display()
        );
    }
    is_empty(&args.into)?;
    folder::made(&args.into)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let manifest = runtime.block_on(copied(&args.data, &args.into))?;
    let n_rows: i64 = manifest.rows.values().sum();
    println!(
        "{}: {} files, {n_rows} rows, every row as it was written.",
        args.into.display(),
        manifest.files.len()
    );
    Ok(ExitCode::SUCCESS)
}

/// Refuses a folder in which something lies.
pub fn is_empty(into: &Path) -> anyhow::Result<()> {
    if fs::read_dir(into).is_ok_and(|mut found| found.next().is_some()) {
        bail!("{} is not empty; choose another folder", into.display());
    }
    Ok(())
}

async fn copied(data: &Path, into: &Path) -> anyhow::Result<Manifest> {
    let store = Store::open_file(&data.join(folder::DATABASE)).await?;
    let copy = into.join(folder::DATABASE);
    store.copy_to(&copy).await?;
    store.close().await;
    folder::closed(&copy);
    let mut names = vec![PathBuf::from(folder::DATABASE)];
    for name in folder::others(data) {
        let target = into.join(&name);
        if let Some(parent) = target.parent() {
            folder::made(parent)?;
        }
        fs::copy(data.join(&name), &target)
            .with_context(|| format!("{} cannot be copied", name.display()))?;
        names.push(name);
    }
    // What is in the copy is proven in the copy. Opening it is no change: its digest is taken afterwards.
    let rows = counted(&copy).await?;
    let mut files = BTreeMap::new();
    for name in names {
        let file = File::open(into.join(&name))?;
        let (digest, _) = intake::digest::of_reader(&file)?;
        file.sync_all()?;
        files.insert(name.display().to_string(), digest.to_string());
    }
    let manifest = Manifest {
        made_on: MachineClock.today().to_string(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        files,
        rows,
    };
    let text = serde_json::to_string_pretty(&manifest)?;
    fs::write(into.join(MANIFEST), text + "\n")?;
    File::open(into.join(MANIFEST))?.sync_all()?;
    Ok(manifest)
}

/// Looks at every row and page of a copy, and returns how many rows each table holds.
pub async fn counted(copy: &Path) -> anyhow::Result<BTreeMap<String, i64>> {
    let store = Store::open_file(copy).await?;
    store.is_whole().await?;
    let mut rows = BTreeMap::new();
    for (table, found) in store.looked_at().await {
        rows.insert(table.to_owned(), found?.n);
    }
    store.close().await;
    for left in ["-wal", "-shm", ".lock"] {
        let mut name = copy.as_os_str().to_owned();
        name.push(left);
        let _ = fs::remove_file(name);
    }
    Ok(rows)
}
