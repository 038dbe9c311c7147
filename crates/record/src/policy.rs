//! Who must have signed: policy.txt, in the form of c2sp.org/tlog-policy.

use std::collections::BTreeSet;
use std::fmt;

mod read;

use crate::id::is_code;
use crate::key::{KeyFault, Use, Vkey};
use crate::note::{Note, NoteFault, Signed};

/// Readers of checkpoints need accept only sixteen lines: keys of the log and cosignatures together.
pub const MOST_LINES: usize = 16;
/// The most cosignatures that may be asked for: two keys of the log stand beside them while one
/// takes the other's place.
pub const MOST_ASKED: usize = 14;
/// The name of the one group that we write.
const GROUP: &str = "members";

/// A key of the log, and where the log is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogKey {
    /// The key; its name is the log's origin.
    pub vkey: Vkey,
    /// The address.
    pub url: Option<String>,
}

/// Who cosigns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The name within the policy: a member's code, or that of a university, court or newspaper.
    pub name: String,
    /// The key.
    pub vkey: Vkey,
    /// The address, where it has one.
    pub url: Option<String>,
}

/// So many of these.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    name: String,
    asked: usize,
    names: Vec<String>,
}

/// Which logs, which witnesses, and how many of them make a checkpoint final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<LogKey>,
    witnesses: Vec<Witness>,
    groups: Vec<Group>,
    /// Nothing where no cosignature is asked for.
    quorum: Option<String>,
}

/// Why something is no policy, or not one of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// Not lines of text.
    #[error(
        "a policy that is not UTF-8 lines, each ended by a line break, without control characters"
    )]
    NotLines,
    /// More than we read.
    #[error("a policy of more than 65,536 bytes, or more than 64 logs, witnesses or groups")]
    Long,
    /// A line that says nothing we know.
    #[error("line {0} of the policy is none of: log, witness, group, quorum, comment")]
    Line(usize),
    /// A key that does not count.
    #[error("line {0} of the policy names {1}")]
    Key(usize, KeyFault),
    /// A key of the other type.
    #[error(
        "line {0} of the policy: keys of logs are of type 0x01, keys of witnesses of type 0x04"
    )]
    Use(usize),
    /// One key twice.
    #[error("{0} has a key that stands there already; under two names it would count twice")]
    SameKey(String),
    /// One name twice, or `none`.
    #[error("\"{0}\" is defined twice, or is the word none")]
    SameName(String),
    /// A name before its line, or none at all.
    #[error("\"{0}\" is not defined on an earlier line")]
    Undefined(String),
    /// A name that belongs to two groups.
    #[error("\"{0}\" is a member twice; each counts in one way")]
    MemberTwice(String),
    /// A threshold that cannot be.
    #[error("a group that asks for none, or for more than it has")]
    Asked,
    /// No quorum, or two.
    #[error("a policy has one line \"quorum\"")]
    Quorum,
    /// A policy of another make than ours.
    #[error("{0}")]
    NotOurs(&'static str),
}

impl Policy {
    /// Returns the policy that a charter's words make: `asked` of the witnesses, or none at all.
    ///
    /// # Errors
    ///
    /// Returns which rule of ours the words break: all keys of one log, no key twice, at most 14
    /// asked for and more than half of those listed, sixteen lines in all.
    pub fn of(
        logs: Vec<LogKey>,
        witnesses: Vec<Witness>,
        asked: usize,
    ) -> Result<Self, PolicyFault> {
        let names: Vec<String> = witnesses.iter().map(|one| one.name.clone()).collect();
        let group = |names| Group {
            name: GROUP.to_owned(),
            asked,
            names,
        };
        let has_none = names.is_empty();
        let policy = Self {
            logs,
            witnesses,
            groups: (!has_none).then(|| group(names)).into_iter().collect(),
            quorum: (!has_none).then(|| GROUP.to_owned()),
        };
        if has_none && asked > 0 {
            return Err(PolicyFault::Asked);
        }
        // What is written must be read again as the same: names and addresses with spaces are not.
        Self::read_ours(policy.to_string().as_bytes())?;
        Ok(policy)
    }

    /// Returns the policy that a file says, of whatever make.
    ///
    /// # Errors
    ///
    /// Returns which line breaks which rule of the format.
    pub fn read(bytes: &[u8]) -> Result<Self, PolicyFault> {
        read::policy(bytes)
    }

    /// Returns the policy that a release's policy.txt says: as [`Self::of`] makes them, in its one
    /// spelling.
    ///
    /// # Errors
    ///
    /// Returns which rule of the format or of ours it breaks.
    pub fn read_ours(bytes: &[u8]) -> Result<Self, PolicyFault> {
        let policy = Self::read(bytes)?;
        policy.ours()?;
        if policy.to_string().as_bytes() != bytes {
            return Err(PolicyFault::NotOurs("a policy in a second spelling"));
        }
        Ok(policy)
    }

    fn ours(&self) -> Result<(), PolicyFault> {
        let no = |what| Err(PolicyFault::NotOurs(what));
        let mut keys = BTreeSet::new();
        for vkey in self.keys() {
            if !keys.insert(*vkey.bytes()) {
                return Err(PolicyFault::SameKey(vkey.name().to_owned()));
            }
        }
        let Some(first) = self.logs.first() else {
            return no("a policy without a key of the log");
        };
        if self
            .logs
            .iter()
            .any(|log| log.vkey.name() != first.vkey.name())
        {
            return no("keys of two logs in one policy; a compact has one log");
        }
        if !self.witnesses.iter().all(|one| is_code(&one.name)) {
            return no("a witness whose name is no code");
        }
        let names: Vec<&String> = self.witnesses.iter().map(|one| &one.name).collect();
        match (&self.groups[..], self.quorum.as_deref()) {
            ([], None) if names.is_empty() => {}
            ([group], Some(GROUP)) if group.name == GROUP && group.names.iter().eq(names) => {
                if group.asked * 2 <= group.names.len() {
                    return no("a threshold that is not more than half of the witnesses listed");
                }
                if group.asked > MOST_ASKED {
                    return no("a threshold above 14; readers need accept only 16 lines");
                }
            }
            _ => return no("a policy that is not one group of all its witnesses"),
        }
        if self.logs.len() + self.asked() > MOST_LINES {
            return no("keys of the log and threshold make more than 16 lines");
        }
        Ok(())
    }

    /// Returns the log's keys.
    #[must_use]
    pub fn logs(&self) -> &[LogKey] {
        &self.logs
    }

    /// Returns who cosigns, in the order of the file.
    #[must_use]
    pub fn witnesses(&self) -> &[Witness] {
        &self.witnesses
    }

    /// Returns how many cosignatures our one group asks for; nought without witnesses.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.groups.last().map_or(0, |group| group.asked)
    }

    /// Returns whether anybody is asked to witness: without, nothing becomes final.
    #[must_use]
    pub fn is_witnessed(&self) -> bool {
        self.quorum.is_some()
    }

    /// Returns every key, logs first.
    pub fn keys(&self) -> impl Iterator<Item = &Vkey> {
        let logs = self.logs.iter().map(|log| &log.vkey);
        logs.chain(self.witnesses.iter().map(|one| &one.vkey))
    }

    /// Returns whether one of the log's keys is among those who signed.
    #[must_use]
    pub fn is_signed(&self, signed: &[Signed<'_>]) -> bool {
        self.logs.iter().any(|log| has_signed(signed, &log.vkey))
    }

    /// Returns the witnesses among those who signed.
    #[must_use]
    pub fn cosigned(&self, signed: &[Signed<'_>]) -> Vec<&Witness> {
        let witnesses = self.witnesses.iter();
        witnesses
            .filter(|one| has_signed(signed, &one.vkey))
            .collect()
    }

    /// Returns the lines of a note that are served as `checkpoint`: the log's, then as many
    /// cosignatures as are asked for, in the order of the policy. Readers need accept no more.
    ///
    /// # Errors
    ///
    /// Returns whose signature fails, or that none is by a key of this policy.
    pub fn served(&self, note: &Note) -> Result<Note, NoteFault> {
        let keys: Vec<Vkey> = self.keys().cloned().collect();
        note.open(&keys)?;
        let by = |key: &Vkey| note.lines.iter().rfind(|line| key.claims(line)).cloned();
        let logs = self.logs.iter().filter_map(|log| by(&log.vkey));
        let witnesses = self.witnesses.iter().filter_map(|one| by(&one.vkey));
        Ok(Note {
            text: note.text.clone(),
            lines: logs.chain(witnesses.take(self.asked())).collect(),
        })
    }

    /// Returns whether those who signed are enough; a policy that asks for nobody is satisfied.
    #[must_use]
    pub fn is_satisfied(&self, signed: &[Signed<'_>]) -> bool {
        self.quorum
            .as_deref()
            .is_none_or(|name| self.has(name, signed))
    }

    /// Each name is a member once at most, and of a later group: so this ends, and quickly.
    fn has(&self, name: &str, signed: &[Signed<'_>]) -> bool {
        if let Some(group) = self.groups.iter().find(|group| group.name == name) {
            let n = group
                .names
                .iter()
                .filter(|name| self.has(name, signed))
                .count();
            return n >= group.asked;
        }
        let witness = self.witnesses.iter().find(|one| one.name == name);
        witness.is_some_and(|one| has_signed(signed, &one.vkey))
    }

    /// Returns how many members who sign two histories it takes to deceive everybody: 2 · asked −
    /// listed, at least one; nothing without witnesses.
    #[must_use]
    pub fn colluding(&self) -> Option<usize> {
        self.is_witnessed().then(|| {
            (2 * self.asked())
                .saturating_sub(self.witnesses.len())
                .max(1)
        })
    }

    /// Returns how many witnesses may be silent before nothing becomes final.
    #[must_use]
    pub fn silent(&self) -> Option<usize> {
        self.is_witnessed()
            .then(|| self.witnesses.len().saturating_sub(self.asked()))
    }
}

fn has_signed(signed: &[Signed<'_>], key: &Vkey) -> bool {
    signed.iter().any(|one| one.key == key)
}

/// The bytes of policy.txt.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url =
            |url: &Option<String>| url.as_ref().map_or(String::new(), |url| format!(" {url}"));
        for log in &self.logs {
            writeln!(f, "log {}{}", log.vkey, url(&log.url))?;
        }
        for one in &self.witnesses {
            writeln!(f, "witness {} {}{}", one.name, one.vkey, url(&one.url))?;
        }
        for group in &self.groups {
            writeln!(
                f,
                "group {} {} {}",
                group.name,
                group.asked,
                group.names.join(" ")
            )?;
        }
        writeln!(f, "quorum {}", self.quorum.as_deref().unwrap_or("none"))
    }
}

/// Returns whether a key is one that witnesses use.
fn cosigns(key: &Vkey) -> bool {
    key.used() == Use::Cosignature
}
