//! That an entry is in the log, in one file that needs nothing else: c2sp.org/tlog-proof.

use std::fmt;

use crate::digest::Digest;
use crate::id::decimal;
use crate::note::{MOST_BYTES, Note, NoteFault};
use crate::{base64, tree};

const FIRST: &str = "c2sp.org/tlog-proof@v1";
/// The most hashes of a path: the height of a tree of 2⁶³ entries.
pub const MOST_HASHES: usize = 63;

/// The place of an entry, the path to the root, and the signed root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What an application wants to be remembered of; nobody vouches for it. A release's own proof
    /// has none.
    pub extra: Option<Vec<u8>>,
    /// The entry's place, from nought.
    pub index: u64,
    /// The hashes beside the way to the root.
    pub path: Vec<Digest>,
    /// The signed checkpoint.
    pub note: Note,
}

/// Why bytes are no proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofFault {
    /// Too long.
    #[error("a proof of more than 65,536 bytes")]
    Long,
    /// Not the format.
    #[error("a proof that does not begin with \"c2sp.org/tlog-proof@v1\"")]
    First,
    /// Extra data that is not base64.
    #[error("extra data that is not base64 in its one spelling")]
    Extra,
    /// No index.
    #[error("a proof without \"index\" and plain decimal digits below 2^63")]
    Index,
    /// A path that is not hashes.
    #[error("a path that is not at most 63 lines of 32 bytes in base64, ended by a blank line")]
    Path,
    /// A checkpoint that is no note.
    #[error(transparent)]
    Note(#[from] NoteFault),
}

impl Proof {
    /// Returns the proof that these bytes are. Nothing of it is believed yet.
    ///
    /// # Errors
    ///
    /// Returns by which rule the bytes are no proof.
    pub fn read(bytes: &[u8]) -> Result<Self, ProofFault> {
        if bytes.len() > MOST_BYTES {
            return Err(ProofFault::Long);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| NoteFault::NotText)?;
        let mut rest = text
            .strip_prefix(FIRST)
            .and_then(|rest| rest.strip_prefix('\n'))
            .ok_or(ProofFault::First)?;
        let mut line = || {
            let (line, after) = rest.split_once('\n')?;
            rest = after;
            Some(line)
        };
        let mut next = line().ok_or(ProofFault::Index)?;
        let mut extra = None;
        if let Some(data) = next.strip_prefix("extra ") {
            extra = Some(base64::read(data).ok_or(ProofFault::Extra)?);
            next = line().ok_or(ProofFault::Index)?;
        }
        let index = next.strip_prefix("index ").and_then(decimal);
        let index = index.ok_or(ProofFault::Index)?;
        let mut path = Vec::new();
        loop {
            match line().ok_or(ProofFault::Path)? {
                "" => break,
                _ if path.len() == MOST_HASHES => return Err(ProofFault::Path),
                hash => path.push(Digest::read_base64(hash).ok_or(ProofFault::Path)?),
            }
        }
        Ok(Self {
            extra,
            index,
            path,
            note: Note::read(rest.as_bytes())?,
        })
    }

    /// Returns whether an entry's bytes stand at the proof's place in a tree.
    #[must_use]
    pub fn places(&self, entry: &[u8], head: &crate::Head) -> bool {
        let leaf = tree::leaf(entry);
        tree::includes(&head.root, head.size, self.index, &leaf, &self.path)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", base64::of(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{}", hash.base64())?;
        }
        write!(f, "\n{}", self.note)
    }
}
