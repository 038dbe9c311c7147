//! May the log sign? After a start, and before anything else, it looks around: a restored backup
//! that signs first forks the log, and no witness can tell a fork from a lie.

use std::fmt;

use crate::checkpoint::Head;
use crate::tree::Tree;

/// What somebody said when asked for the log's latest checkpoint. A head counts only where the
/// log's own signature on it held, whoever served it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// No answer: not reached, or not a checkpoint of this log.
    Silent,
    /// An answer that there is none.
    Nothing,
    /// The latest that it knows.
    Knows(Head),
}

/// The answer to whether the log may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MaySign {
    /// Everybody who answered knows this tree or a beginning of it, and somebody answered.
    Yes,
    /// Nothing may be signed.
    No(Refusal),
}

/// Who was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The checkpoint that the log itself has published.
    Published,
    /// A witness, by its name in the policy.
    Witness(String),
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Published => f.write_str("the published checkpoint"),
            Self::Witness(name) => write!(f, "witness {name}"),
        }
    }
}

/// Why the log must not sign. What to do is `cauce log rebuild --from` whoever knows more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Somebody knows more entries than are here: this is an older state.
    #[error(
        "{by} knows {theirs} entries and here are {ours}: an older state was restored; continue from theirs"
    )]
    Larger {
        /// Who.
        by: Asked,
        /// How many entries it knows.
        theirs: u64,
        /// How many are here.
        ours: u64,
    },
    /// Somebody knows another tree: one of the two is a fork.
    #[error(
        "{by} knows another root over {size} entries: one of the two is a fork; keep both as evidence"
    )]
    Another {
        /// Who.
        by: Asked,
        /// At which size.
        size: u64,
    },
    /// Nobody confirms what is here.
    #[error(
        "no checkpoint is published and no witness that answered knows this log: nothing confirms what is here; only a log that holds no more than its first entry may begin, with --first"
    )]
    Unconfirmed,
    /// The operator said that this is the first signature, and it is not.
    #[error(
        "--first is for a log that holds no more than its first entry and that nobody knows yet"
    )]
    NotFirst,
}

/// Returns whether the log may sign for the first time after a start.
///
/// `ours` is the tree over the stored entries; `is_first` is the operator's word that the log
/// begins now.
#[must_use]
pub fn may_sign(
    ours: &Tree,
    published: &Heard,
    witnesses: &[(String, Heard)],
    is_first: bool,
) -> MaySign {
    let witnesses = witnesses
        .iter()
        .map(|(name, heard)| (Asked::Witness(name.clone()), heard));
    let mut is_confirmed = false;
    for (by, heard) in [(Asked::Published, published)].into_iter().chain(witnesses) {
        let Heard::Knows(head) = heard else {
            continue;
        };
        is_confirmed = true;
        match ours.root_at(head.size) {
            None => {
                let (theirs, ours) = (head.size, ours.size());
                return MaySign::No(Refusal::Larger { by, theirs, ours });
            }
            Some(root) if root != head.root => {
                let size = head.size;
                return MaySign::No(Refusal::Another { by, size });
            }
            Some(_) => {}
        }
    }
    match (is_first, is_confirmed) {
        (false, true) => MaySign::Yes,
        (false, false) => MaySign::No(Refusal::Unconfirmed),
        (true, false) if ours.size() <= 1 => MaySign::Yes,
        (true, _) => MaySign::No(Refusal::NotFirst),
    }
}
