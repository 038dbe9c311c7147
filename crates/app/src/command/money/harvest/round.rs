//! How far a harvest has come, kept beside the database so that one that was stopped goes on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use intake::fetch::Version;
use intake::iati::listed::Listed;
use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::folder;

/// The file's name in the data folder.
const NAME: &str = "harvest.json";

/// What is known of the files at addresses, and which of them are still to be asked for in this round.
pub struct Round {
    path: PathBuf,
    /// Held as long as the round lasts, so that no second harvest asks the same.
    _alone: File,
    kept: Kept,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    left: Vec<Left>,
    had: BTreeMap<String, Had>,
}

/// A file still to be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// The dataset of which it is the latest version.
    pub dataset: String,
    /// Where it lies.
    pub address: String,
}

/// What came from an address last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Had {
    /// The dataset of which it is a version.
    pub dataset: String,
    etag: String,
    last_modified: String,
    /// The SHA-256 over it.
    pub digest: String,
    /// The day on which it was had.
    pub on: String,
    /// Whether it was refused, so that there is nothing of it in the store.
    pub is_refused: bool,
}

impl Had {
    /// Returns what was had on a day.
    pub fn new(dataset: &str, version: Version, digest: &str, on: Day, is_refused: bool) -> Self {
        Self {
            dataset: dataset.to_owned(),
            etag: version.etag,
            last_modified: version.last_modified,
            digest: digest.to_owned(),
            on: on.to_string(),
            is_refused,
        }
    }

    /// Returns the same file, which its server calls otherwise now.
    pub fn called(&self, version: Version) -> Self {
        Self {
            etag: version.etag,
            last_modified: version.last_modified,
            ..self.clone()
        }
    }

    /// Returns what its server called this version.
    pub fn version(&self) -> Version {
        Version {
            etag: self.etag.clone(),
            last_modified: self.last_modified.clone(),
        }
    }
}

impl Round {
    /// Opens what is known, or begins to know.
    pub fn open(data: &Path) -> anyhow::Result<Self> {
        folder::made(data)?;
        let path = data.join(NAME);
        let lock = path.with_extension("lock");
        let alone =
            File::create(&lock).with_context(|| format!("{} cannot be made", lock.display()))?;
        if alone.try_lock().is_err() {
            bail!(
                "another harvest is under way in {}; let it end, then ask again",
                data.display()
            );
        }
        let kept = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).with_context(|| {
                let path = path.display();
                format!("{path} is damaged; remove it, and every file is asked for once more")
            })?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Kept::default(),
            Err(error) => {
                return Err(error).with_context(|| format!("{} cannot be read", path.display()));
            }
        };
        Ok(Self {
            path,
            _alone: alone,
            kept,
        })
    }

    /// Returns the files that are still to be asked for.
    pub fn left(&self) -> &[Left] {
        &self.kept.left
    }

    /// Returns how many addresses gave a file so far.
    pub fn n_had(&self) -> usize {
        self.kept.had.len()
    }

    /// Returns what an address gave last.
    pub fn had(&self, address: &str) -> Option<&Had> {
        self.kept.had.get(address)
    }

    /// Begins a round. An address keeps the dataset that it once had; a new one is called as its list calls
    /// it, with a number where another file is called so.
    pub fn begin(&mut self, listed: Vec<Listed>) -> anyhow::Result<()> {
        let mut taken: BTreeSet<String> = self
            .kept
            .had
            .values()
            .map(|had| had.dataset.clone())
            .collect();
        let mut seen = BTreeSet::new();
        for Listed { dataset, address } in listed {
            if !seen.insert(address.clone()) {
                continue;
            }
            let known = self.kept.had.get(&address).map(|had| had.dataset.clone());
            let dataset = known.unwrap_or_else(|| free(&taken, &dataset));
            taken.insert(dataset.clone());
            self.kept.left.push(Left { dataset, address });
        }
        self.save()
    }

    /// Notes that an address was asked, and what it gave if it gave another file than before.
    pub fn done(&mut self, address: &str, had: Option<Had>) -> anyhow::Result<()> {
        self.kept.left.retain(|left| left.address != address);
        if let Some(had) = had {
            self.kept.had.insert(address.to_owned(), had);
        }
        self.save()
    }

    /// Writes what is known, whole or not at all.
    fn save(&self) -> anyhow::Result<()> {
        let half = self.path.with_extension("part");
        let written = || -> std::io::Result<()> {
            let mut file = File::create(&half)?;
            // An address may hold a key.
            folder::closed(&half);
            file.write_all(&serde_json::to_vec_pretty(&self.kept)?)?;
            file.sync_all()?;
            fs::rename(&half, &self.path)
        };
        written().with_context(|| format!("{} cannot be written", self.path.display()))
    }
}

/// Returns a name that no other dataset has.
fn free(taken: &BTreeSet<String>, name: &str) -> String {
    let numbered = (2..).map(|n| format!("{name}-{n}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names
        .find(|name| !taken.contains(name))
        .unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(dataset: &str, address: &str) -> Listed {
        Listed {
            dataset: dataset.to_owned(),
            address: address.to_owned(),
        }
    }

    fn names(round: &Round) -> Vec<&str> {
        let left = round.left().iter();
        left.map(|left| left.dataset.as_str()).collect()
    }

    #[test]
    fn a_round_goes_on_where_it_was_stopped_and_an_address_keeps_its_dataset() {
        let data = tempfile::tempdir().expect("a folder");
        let mut round = Round::open(data.path()).expect("it opens");
        assert!(Round::open(data.path()).is_err(), "two at once");
        let two = vec![
            listed("a", "https://x/1"),
            listed("a", "https://x/2"),
            listed("a", "https://x/2"),
        ];
        round.begin(two).expect("it is written");
        assert_eq!(names(&round), ["a", "a-2"]);
        let had = Had::new(
            "a",
            Version::default(),
            "d",
            "2026-11-01".parse().expect("a day"),
            false,
        );
        round
            .done("https://x/1", Some(had.clone()))
            .expect("it is written");
        drop(round);
        let mut round = Round::open(data.path()).expect("it opens");
        assert_eq!(
            (names(&round), round.had("https://x/1")),
            (vec!["a-2"], Some(&had))
        );
        round.done("https://x/2", None).expect("it is written");
        // The other way round: names do not depend on the order of the list.
        let two = vec![listed("a", "https://x/2"), listed("a", "https://x/1")];
        round.begin(two).expect("it is written");
        assert_eq!(names(&round), ["a-2", "a"]);
    }
}
