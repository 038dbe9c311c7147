//! May a witness sign after a start? A restored witness that signs cosigns the fork.

use crate::checkpoint::Head;

/// The answer to whether a witness may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// Both copies agree, and the log publishes nothing later with this witness's own signature.
    Ready(Head),
    /// Nothing is known of this log, here or there: what comes first is trusted, and printed.
    FirstContact,
    /// Nothing may be signed before an operator adopts a head, or takes a new key.
    No(StateRefusal),
}

/// Why a witness must not sign; an operator says `cauce witness adopt`, or takes a new key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StateRefusal {
    /// One of the two was restored, or lost.
    #[error("the two copies of the state differ")]
    CopiesDiffer,
    /// Nothing is stored, and the log shows our own signature.
    #[error("no state is here, and the log publishes our own signature over {0} entries")]
    Lost(u64),
    /// What is stored is older than what we have signed.
    #[error(
        "the state knows {ours} entries, and the log publishes our own signature over {theirs}"
    )]
    Older {
        /// How many entries are known here.
        ours: u64,
        /// How many we have signed.
        theirs: u64,
    },
    /// Our own signature stands under another root.
    #[error("the log publishes our own signature over another root of {0} entries")]
    Another(u64),
}

/// Returns whether a witness may sign.
///
/// `state` and `high` are the heads of its two stored copies, `ours` the latest head that the log
/// publishes with this witness's own signature, which held.
#[must_use]
pub fn start(state: Option<Head>, high: Option<Head>, ours: Option<Head>) -> Start {
    if state != high {
        return Start::No(StateRefusal::CopiesDiffer);
    }
    match (state, ours) {
        (None, None) => Start::FirstContact,
        (None, Some(there)) => Start::No(StateRefusal::Lost(there.size)),
        (Some(here), Some(there)) if there.size > here.size => Start::No(StateRefusal::Older {
            ours: here.size,
            theirs: there.size,
        }),
        (Some(here), Some(there)) if there.size == here.size && there.root != here.root => {
            Start::No(StateRefusal::Another(here.size))
        }
        (Some(here), _) => Start::Ready(here),
    }
}
