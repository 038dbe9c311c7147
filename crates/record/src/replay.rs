//! A log told again from its first entry: which policy was in force where, which keys were given
//! up, and what no entry may say after those before it.

use std::collections::{BTreeMap, BTreeSet};

use crate::checkpoint::{Checkpoint, Head};
use crate::digest::Digest;
use crate::entry::{Entry, EntryFault, Kind};
use crate::id::ReleaseId;
use crate::key::Vkey;
use crate::note::{Note, Signed};
use crate::policy::{Policy, PolicyFault};
use crate::tile;
use crate::tree::Tree;

/// A log from its first entry on, as far as somebody has it.
#[derive(Debug, Clone)]
pub struct Replay {
    entries: Vec<Vec<u8>>,
    read: Vec<Result<Entry, EntryFault>>,
    tree: Tree,
    turns: Vec<Turn>,
}

/// A policy from the entry on that names it.
#[derive(Debug, Clone)]
pub struct Turn {
    /// The entry's index; nought for the first policy.
    pub index: u64,
    /// The digest of the policy's text.
    pub digest: Digest,
    /// The policy; nothing where no text with this digest was found.
    pub policy: Option<Result<Policy, PolicyFault>>,
}

/// What a signed checkpoint turned out to be.
#[derive(Debug, Clone)]
pub struct Judged<'a> {
    /// The tree that it signs, which is this log's at that size.
    pub head: Head,
    /// Whose signatures hold and count.
    pub signed: Vec<Signed<'a>>,
}

impl Turn {
    /// Returns the policy, where its text was found and is one of ours.
    #[must_use]
    pub fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref().and_then(|policy| policy.as_ref().ok())
    }
}

impl Replay {
    /// Returns the log that a bundle of all its entries tells; nothing where the bundle is cut off
    /// or empty.
    ///
    /// `text` answers with the text of the policy that the entry at an index names by a digest.
    #[must_use]
    pub fn of(bundle: &[u8], text: impl Fn(u64, &Digest) -> Option<Vec<u8>>) -> Option<Self> {
        let entries = tile::unbundle(bundle).filter(|entries| !entries.is_empty())?;
        let read: Vec<_> = entries.iter().map(|bytes| Entry::read(bytes)).collect();
        let mut turns = Vec::new();
        for (index, entry) in (0..).zip(&read) {
            let Ok(entry) = entry else { continue };
            if let Kind::Genesis | Kind::Policy = entry.kind()
                && let Some(digest) = entry.digest("policy")
            {
                let policy = text(index, &digest).map(|text| Policy::read_ours(&text));
                turns.push(Turn {
                    index,
                    digest,
                    policy,
                });
            }
        }
        Some(Self {
            tree: Tree::of(&entries),
            entries,
            read,
            turns,
        })
    }

    /// Returns the tree over all entries.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Returns the bytes of an entry.
    #[must_use]
    pub fn bytes(&self, index: u64) -> Option<&[u8]> {
        self.entries
            .get(usize::try_from(index).ok()?)
            .map(Vec::as_slice)
    }

    /// Returns an entry, where it is there and is one.
    #[must_use]
    pub fn entry(&self, index: u64) -> Option<&Entry> {
        self.read.get(usize::try_from(index).ok()?)?.as_ref().ok()
    }

    /// Returns the log's name, by its first entry.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.entry(0).map(Entry::log)
    }

    /// Returns the policies in the order in which they came into force.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Returns the policy that is in force at an index.
    #[must_use]
    pub fn in_force(&self, index: u64) -> Option<&Turn> {
        self.turns.iter().rfind(|turn| turn.index <= index)
    }

    /// Returns every key of every policy that the log has named, each once. A checkpoint that
    /// brings a policy into force is signed by keys of two.
    #[must_use]
    pub fn keys(&self) -> Vec<Vkey> {
        let mut keys: Vec<Vkey> = Vec::new();
        for key in self
            .turns
            .iter()
            .filter_map(Turn::policy)
            .flat_map(Policy::keys)
        {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }

    /// Returns what entries below `size` say of keys that were given up: the bytes of each, and
    /// whether it was lost. Signatures by them on a tree of this size do not count.
    #[must_use]
    pub fn given_up(&self, size: u64) -> BTreeMap<[u8; 32], bool> {
        let below = (0..).zip(&self.read).take_while(|(index, _)| *index < size);
        below
            .filter_map(|(_, entry)| entry.as_ref().ok())
            .filter(|entry| entry.kind() == Kind::Key && entry.text("state") != Some("active"))
            .filter_map(|entry| {
                let key: Vkey = entry.text("vkey")?.parse().ok()?;
                Some((*key.bytes(), entry.text("state") == Some("lost")))
            })
            .collect()
    }

    /// Returns the paths of a release whose bytes have left its folder.
    #[must_use]
    pub fn withheld(&self, release: ReleaseId) -> BTreeSet<&str> {
        self.read
            .iter()
            .filter_map(|entry| entry.as_ref().ok())
            .filter(|entry| entry.kind() == Kind::Withheld && entry.release() == Some(release))
            .filter_map(|entry| entry.text("path"))
            .collect()
    }

    /// Returns what a signed checkpoint of this log says, by `keys`, which are [`Self::keys`]: a
    /// closed note, of this log, at a root that the entries have.
    ///
    /// # Errors
    ///
    /// Returns why it is not believed.
    pub fn judge<'a>(&self, note: &Note, keys: &'a [Vkey]) -> Result<Judged<'a>, String> {
        let Checkpoint { origin, head } =
            Checkpoint::read(&note.text).map_err(|fault| fault.to_string())?;
        if Some(origin.as_str()) != self.origin() {
            return Err(format!("a checkpoint of another log, {origin}"));
        }
        match self.tree.root_at(head.size) {
            None => return Err("a checkpoint of more entries than are here".to_owned()),
            Some(root) if root != head.root => {
                return Err("a root that the entries do not have".to_owned());
            }
            Some(_) => {}
        }
        let mut signed = note.closed(keys).map_err(|fault| fault.to_string())?;
        let given_up = self.given_up(head.size);
        signed.retain(|one| !given_up.contains_key(one.key.bytes()));
        Ok(Judged { head, signed })
    }

    /// Returns, with its index, every entry that is none or that contradicts those before it.
    #[must_use]
    pub fn faults(&self) -> Vec<(u64, String)> {
        let mut faults = Vec::new();
        let mut past = Past::default();
        for (index, entry) in (0..).zip(&self.read) {
            let mut no = |what: &str| faults.push((index, what.to_owned()));
            let entry = match entry {
                Ok(entry) => entry,
                Err(fault) => {
                    no(&fault.to_string());
                    continue;
                }
            };
            if (entry.kind() == Kind::Genesis) != (index == 0) {
                no("the first entry, and no other, is \"genesis\"");
            }
            if Some(entry.log()) != self.origin() {
                no("an entry of another log");
            }
            match entry.kind() {
                Kind::Genesis | Kind::Policy => self.policy_faults(index, &mut past, no),
                Kind::Key => self.key_faults(entry, index, &mut past, no),
                Kind::Release => self.release_faults(entry, index, &mut past, no),
                Kind::Renditions | Kind::Erratum | Kind::Withheld
                    if entry
                        .release()
                        .is_none_or(|id| !past.releases.contains(&id)) =>
                {
                    no("an entry about a release that no earlier one names");
                }
                _ => {}
            }
        }
        faults
    }

    fn policy_faults(&self, index: u64, past: &mut Past, mut no: impl FnMut(&str)) {
        let Some(turn) = self.turns.iter().find(|turn| turn.index == index) else {
            return;
        };
        let replaces = self.entry(index).and_then(|entry| entry.digest("replaces"));
        if index > 0 && (replaces != past.policy || past.policy == Some(turn.digest)) {
            no("a policy that does not replace the one before it by another");
        }
        past.policy = Some(turn.digest);
        let policy = match &turn.policy {
            Some(Ok(policy)) => policy,
            Some(Err(fault)) => return no(&fault.to_string()),
            None => return,
        };
        if policy
            .logs()
            .iter()
            .any(|log| Some(log.vkey.name()) != self.origin())
        {
            no("a policy whose keys belong to another log");
        }
        let given_up = self.given_up(index);
        if policy.keys().any(|key| given_up.contains_key(key.bytes())) {
            no("a policy that names a key which was given up before");
        }
        if index > 0
            && policy
                .keys()
                .any(|key| !past.keys.contains(&key.to_string()))
        {
            no("a policy that names a key which no earlier entry brought");
        }
        past.keys.extend(policy.keys().map(ToString::to_string));
    }

    fn key_faults(&self, entry: &Entry, index: u64, past: &mut Past, mut no: impl FnMut(&str)) {
        let text = entry.text("vkey").unwrap_or_default();
        if entry.text("state") != Some("active") {
            return;
        }
        let key: Option<Vkey> = text.parse().ok();
        if key.is_some_and(|key| self.given_up(index).contains_key(key.bytes())) {
            no("a key that was given up comes back");
        }
        if let Some("log" | "witness") = entry.text("role") {
            past.keys.insert(text.to_owned());
        }
    }

    fn release_faults(&self, entry: &Entry, index: u64, past: &mut Past, mut no: impl FnMut(&str)) {
        let Some(id) = entry.release() else { return };
        let before = entry.text("supersedes").and_then(|id| id.parse().ok());
        if before.is_some_and(|id: ReleaseId| !past.releases.contains(&id)) {
            no("a release in the place of one that no earlier entry names");
        }
        if let Some(at) = entry.whole("candidate") {
            let candidate = self.entry(at).filter(|_| at < index);
            let fits = |one: &Entry| one.kind() == Kind::Candidate && one.release() == Some(id);
            if !candidate.is_some_and(fits) {
                no("a release whose candidate is no earlier entry about it");
            }
        }
        if !past.releases.insert(id) {
            no("a release whose name was used before");
        }
    }
}

/// What the entries so far have said.
#[derive(Default)]
struct Past {
    policy: Option<Digest>,
    keys: BTreeSet<String>,
    releases: BTreeSet<ReleaseId>,
}
