//! The folder of a release as a list of names and bytes, and what every such folder must keep to.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;

/// The most files of a release.
pub const MOST_FILES: usize = 20_000;
/// The most bytes of a release: 2 GiB.
pub const MOST_BYTES: u64 = 2 << 30;

/// One thing in a folder, by its path from the folder with `/` between parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The path; bytes that are not UTF-8 stand as U+FFFD, which no rule admits.
    pub path: String,
    /// What lies there.
    pub what: What,
}

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A plain file of so many bytes.
    File(u64),
    /// A folder with nothing in it.
    EmptyFolder,
    /// A link, or anything else that is not a file.
    Link,
}

/// A folder that can be listed and read; `app` has one of the disk that follows no links.
pub trait Folder {
    /// Returns everything in it: files, links and empty folders, each once.
    fn items(&self) -> Vec<Item>;

    /// Returns the bytes of a file; nothing where there is none or it cannot be read.
    fn read(&self, path: &str) -> Option<Vec<u8>>;

    /// Returns length and digest of a file; whoever reads from a disk reads it piece by piece.
    fn digest(&self, path: &str) -> Option<(u64, Digest)> {
        let bytes = self.read(path)?;
        Some((bytes.len() as u64, Digest::of(&bytes)))
    }
}

/// A folder in memory: files alone.
impl Folder for BTreeMap<String, Vec<u8>> {
    fn items(&self) -> Vec<Item> {
        let item = |(path, bytes): (&String, &Vec<u8>)| Item {
            path: path.clone(),
            what: What::File(bytes.len() as u64),
        };
        self.iter().map(item).collect()
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.get(path).cloned()
    }
}

/// A path or folder that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFault {
    /// Where; empty where it is the folder as a whole.
    pub path: String,
    /// Which rule.
    pub what: &'static str,
}

/// Names that Windows keeps for devices, with whatever ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Returns why a path may not stand in a release; nothing where it may.
///
/// Up to eight parts `[A-Za-z0-9~][A-Za-z0-9._~-]{0,63}`, none that Windows reads as a device or
/// shortens (it drops a dot at the end).
#[must_use]
pub fn path_fault(path: &str) -> Option<&'static str> {
    if path.split('/').count() > 8 {
        return Some("a path of more than eight parts");
    }
    path.split('/').find_map(|part| {
        if !is_part(part) {
            Some("a name outside [A-Za-z0-9~][A-Za-z0-9._~-]{0,63}")
        } else if part.ends_with('.') {
            Some("a name that ends in a dot, which Windows drops")
        } else if is_device(part) {
            Some("a name that Windows keeps for a device")
        } else {
            None
        }
    })
}

fn is_part(part: &str) -> bool {
    let starts = |c: u8| c.is_ascii_alphanumeric() || c == b'~';
    (1..=64).contains(&part.len())
        && starts(part.as_bytes()[0])
        && part.bytes().all(|c| starts(c) || b"._-".contains(&c))
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    let stem = stem.to_ascii_lowercase();
    let is_port = |name: &str| {
        stem.strip_prefix(name)
            .is_some_and(|n| n.len() == 1 && ("1"..="9").contains(&n))
    };
    DEVICES.contains(&&stem[..]) || is_port("com") || is_port("lpt")
}

/// Returns the name of a file or folder that stands for a foreign id: every byte that may not
/// stand where it does as `~hh`, and what would be longer than 60 characters as the digest of the
/// id. Two ids never have one name.
#[must_use]
pub fn part(id: &str) -> String {
    let bytes = id.as_bytes();
    let keep = |at: usize, c: u8| match c {
        b'.' => at > 0 && at + 1 < bytes.len(),
        b'_' | b'-' => at > 0,
        _ => c.is_ascii_alphanumeric() && !(at == 0 && is_device(id)),
    };
    let escape = |(at, &c): (usize, &u8)| {
        if keep(at, c) {
            char::from(c).to_string()
        } else {
            format!("~{c:02x}")
        }
    };
    let name: String = bytes.iter().enumerate().map(escape).collect();
    if name.is_empty() || name.len() > 60 {
        Digest::of(id).hex()
    } else {
        name
    }
}

/// Returns whether a folder is too large to be looked at.
#[must_use]
pub fn too_large(items: &[Item]) -> bool {
    let bytes = items.iter().map(|item| match item.what {
        What::File(bytes) => bytes,
        What::EmptyFolder | What::Link => 0,
    });
    items.len() > MOST_FILES || bytes.fold(0, u64::saturating_add) > MOST_BYTES
}

/// Returns what breaks the rules of a release's folder, in the order of the list.
#[must_use]
pub fn faults(items: &[Item]) -> Vec<FolderFault> {
    let mut faults = Vec::new();
    // Each folded path with its one spelling, for files and for the folders that they imply.
    let mut files: BTreeSet<String> = BTreeSet::new();
    let mut folders: BTreeMap<String, &str> = BTreeMap::new();
    for Item { path, what } in items {
        let mut no = |what| {
            faults.push(FolderFault {
                path: path.clone(),
                what,
            });
        };
        match what {
            What::Link => no("a link, or no plain file; releases hold files alone"),
            What::EmptyFolder => no("an empty folder"),
            What::File(_) => {}
        }
        if let Some(why) = path_fault(path) {
            no(why);
        }
        let folded = path.to_ascii_lowercase();
        for (at, _) in path.match_indices('/') {
            let spelling = folders.entry(folded[..at].to_owned());
            if *spelling.or_insert(&path[..at]) != &path[..at] {
                no("a folder whose name differs from another's by case alone");
            }
        }
        if !files.insert(folded) {
            no("a path that differs from another by case alone");
        }
    }
    for Item { path, .. } in items {
        if folders.contains_key(&path.to_ascii_lowercase()) {
            faults.push(FolderFault {
                path: path.clone(),
                what: "a file where others have a folder",
            });
        }
    }
    faults
}
