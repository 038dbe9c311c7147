//! The data folder: what lies in it, who may read it, and the key that signs.

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use kernel::Chance;

use crate::clock::MachineChance;

/// The database's file.
pub const DATABASE: &str = "cauce.sqlite";
/// The key's file.
pub const KEY: &str = "signing.key";
/// The file of the key by which the desk seals second factors.
pub const DESK_KEY: &str = "desk.key";
/// The file that notes whose rows the folder holds.
const HELD: &str = "compact";
/// The folder of exchange rates.
pub const RATES: &str = "rates";

/// Makes the folder where it is missing, open to nobody but its owner.
pub fn made(data: &Path) -> anyhow::Result<()> {
    if data.is_dir() {
        return guarded(data);
    }
    fs::create_dir_all(data)
        .and_then(|()| fs::set_permissions(data, Permissions::from_mode(0o700)))
        .with_context(|| {
            let data = data.display();
            format!("{data} cannot be made; choose another folder with --data")
        })
}

/// Returns the data folder of a compact: the first has the whole folder, each other one a folder in it that is itself
/// a data folder, so that every command that takes one takes it.
pub fn of_compact(data: &Path, at: usize, id: &str) -> PathBuf {
    match at {
        0 => data.to_owned(),
        _ => data.join("compacts").join(id),
    }
}

/// Returns the compact to which such a folder belongs, where it is not the first.
pub fn compact_of(data: &Path) -> Option<&str> {
    let above = data.parent()?.file_name()?;
    (above == "compacts").then(|| data.file_name()?.to_str())?
}

/// Sees to it that a data folder holds no other compact's rows, where several are served: who stands first may have
/// changed.
pub fn is_free(data: &Path, id: &str, one_of_several: bool) -> anyhow::Result<()> {
    let held = held(data);
    if one_of_several && !held.is_empty() && held != id {
        bail!(
            "{} holds what is known of {held}, not of {id}; name the charters in the order in which they were \
             served first, or choose another folder with --data",
            data.display()
        );
    }
    Ok(())
}

/// Notes whose rows a data folder holds, once its rows are that compact's: a start that was refused notes nothing.
pub fn claim(data: &Path, id: &str) -> anyhow::Result<()> {
    if held(data) != id {
        let file = data.join(HELD);
        fs::write(&file, format!("{id}\n"))
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

fn held(data: &Path) -> String {
    let held = fs::read_to_string(data.join(HELD)).unwrap_or_default();
    held.trim().to_owned()
}

/// Refuses a folder in which others may write, who could put another key or database there; says it where
/// others may read.
fn guarded(data: &Path) -> anyhow::Result<()> {
    let name = data.display();
    let mode = fs::metadata(data).map_or(0, |found| found.permissions().mode());
    // A sticky folder such as /tmp lets nobody replace what another made.
    if mode & 0o022 != 0 && mode & 0o1000 == 0 {
        bail!("others may write in {name}; run `chmod go-rwx {name}`, then start again");
    }
    if mode & 0o055 != 0 {
        tracing::warn!(folder = %name, "others may read the data folder; run `chmod go-rwx` on it");
    }
    Ok(())
}

/// Sees to it that nobody but the owner may read the database. Where that is not ours to change, it stays.
pub fn closed(database: &Path) {
    let _ = fs::set_permissions(database, Permissions::from_mode(0o600));
}

/// Returns whether people other than the owner may read a file or folder.
pub fn is_open(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

/// Reads the key that signs; made at the first start, readable by nobody else.
///
/// A new key is whole on the disk before it bears its name, so that a power cut leaves no empty one.
pub fn key(data: &Path) -> anyhow::Result<[u8; 32]> {
    made_once(data, KEY)
}

/// Reads the key by which the desk seals second factors; made at the first start, readable by nobody else. Several
/// programs on one database share it.
pub fn desk_key(data: &Path) -> anyhow::Result<[u8; 32]> {
    made_once(data, DESK_KEY)
}

fn made_once(data: &Path, name: &str) -> anyhow::Result<[u8; 32]> {
    let file = data.join(name);
    if !file.exists() {
        let mut secret = [0_u8; 32];
        MachineChance.fill(&mut secret)?;
        let made = data.join(format!("{name}.{}", std::process::id()));
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(true).mode(0o600);
        let written = options.open(&made).and_then(|mut key| {
            key.write_all(&secret)?;
            key.sync_all()
        });
        written.with_context(|| format!("{} cannot be made; see --data", file.display()))?;
        // Another program that starts now may have been first; then its key is the key.
        let named = fs::hard_link(&made, &file);
        fs::remove_file(&made)?;
        if let Err(error) = named
            && error.kind() != std::io::ErrorKind::AlreadyExists
        {
            return Err(error).with_context(|| format!("{} cannot be made", file.display()));
        }
    }
    kept(&file)
}

/// Reads a key that is there, and refuses one that is no key or that others may read.
pub fn kept(file: &Path) -> anyhow::Result<[u8; 32]> {
    let name = file.display();
    if is_open(file) {
        bail!(
            "{name} can be read by others, who could sign in your name; run `chmod 600 {name}`, or move it \
             away and a new one is made"
        );
    }
    let bytes = fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    if bytes.len() == 32 && bytes.iter().all(|byte| *byte == 0) {
        bail!(
            "{name} holds nothing but zeros, as files may after a power cut, and anybody could sign with it; \
             bring it back from a backup, or move it away and a new one is made"
        );
    }
    <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| {
        let n = bytes.len();
        anyhow::anyhow!(
            "{name} holds {n} bytes and a key has 32; bring it back from a backup, or move it away and a new \
             one is made"
        )
    })
}

/// Returns the files besides the database that belong to the folder, by their names in it.
pub fn others(data: &Path) -> Vec<PathBuf> {
    let named = [KEY, DESK_KEY, crate::settings::FILE].map(PathBuf::from);
    let is_there = |name: &PathBuf| data.join(name).is_file();
    let mut names: Vec<PathBuf> = named.into_iter().filter(is_there).collect();
    let rates = fs::read_dir(data.join(RATES)).into_iter().flatten();
    for entry in rates.flatten().filter(|entry| entry.path().is_file()) {
        names.push(Path::new(RATES).join(entry.file_name()));
    }
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_tells_whose_it_is_where_it_is_not_the_first_compacts() {
        let data = Path::new("/srv/cauce");
        assert_eq!(compact_of(&of_compact(data, 0, "rivers")), None);
        assert_eq!(compact_of(&of_compact(data, 1, "rivers")), Some("rivers"));
    }
}
