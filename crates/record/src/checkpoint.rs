//! What a log signs: how many entries it has, and their root (c2sp.org/tlog-checkpoint).

use std::fmt;

use crate::digest::Digest;
use crate::id::decimal;
use crate::key::is_name;

/// A tree at one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: Digest,
}

/// A head of a named log: the text of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name, once and for ever.
    pub origin: String,
    /// Its tree.
    pub head: Head,
}

/// Why a text is no checkpoint of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointFault {
    /// Not three lines.
    #[error("a checkpoint that is not three lines: origin, size, root; we write no others")]
    Lines,
    /// No name.
    #[error("a checkpoint whose first line cannot name a log")]
    Origin,
    /// A size in a second spelling, or beyond 2⁶³ − 1.
    #[error("a size that is not plain decimal digits below 2^63")]
    Size,
    /// Not 32 bytes in base64.
    #[error("a root that is not 32 bytes in base64")]
    Root,
}

impl Checkpoint {
    /// Returns the checkpoint that a note's text is.
    ///
    /// # Errors
    ///
    /// Returns which of the three lines is not of its form. Lines beyond them are refused: our log
    /// writes none, and witnesses do not vouch for them.
    pub fn read(text: &str) -> Result<Self, CheckpointFault> {
        let lines: Vec<&str> = text
            .strip_suffix('\n')
            .ok_or(CheckpointFault::Lines)?
            .split('\n')
            .collect();
        let [origin, size, root] = lines[..] else {
            return Err(CheckpointFault::Lines);
        };
        if !is_name(origin) {
            return Err(CheckpointFault::Origin);
        }
        Ok(Self {
            origin: origin.to_owned(),
            head: Head {
                size: decimal(size).ok_or(CheckpointFault::Size)?,
                root: Digest::read_base64(root).ok_or(CheckpointFault::Root)?,
            },
        })
    }
}

/// The text that is signed.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Head { size, root } = self.head;
        write!(f, "{}\n{size}\n{}\n", self.origin, root.base64())
    }
}
