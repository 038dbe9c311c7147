//! What a witness answers (c2sp.org/tlog-witness), decided without touching anything: whoever calls
//! holds a lock per origin, stores the new head durably, and only then lets a signature leave.

use crate::checkpoint::{Checkpoint, Head};
use crate::digest::Digest;
use crate::id::decimal;
use crate::key::Vkey;
use crate::note::{Note, NoteFault};
use crate::tree;

mod state;

pub use state::{Start, StateRefusal, start};

/// The most bytes of a request.
pub const MOST_BYTES: usize = 64 << 10;
/// The most lines of proof in a request.
pub const MOST_HASHES: usize = 63;
/// The most requests a minute for one origin.
pub const MOST_A_MINUTE: u32 = 60;

/// What a witness knows of one log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The log's name.
    pub origin: String,
    /// The keys by which it may sign.
    pub keys: Vec<Vkey>,
    /// The latest head that was cosigned; nothing before the first.
    pub latest: Option<Head>,
    /// How many requests for this origin came within the last minute, this one not counted.
    pub recent: u32,
}

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// 200: store this head durably, then sign this text and send the line.
    Cosign(Checkpoint),
    /// 400: not of the form.
    Malformed(&'static str),
    /// 403: no signature by a key of this log, or one that fails.
    Forbidden(NoteFault),
    /// 404: no such log is witnessed here.
    UnknownOrigin,
    /// 409: the size that was cosigned last is another; the body is that size and a line break.
    Conflict(u64),
    /// 422: the tree does not follow from the one that was cosigned.
    Inconsistent {
        /// Which rule.
        what: &'static str,
        /// Two roots of one size, both signed by the log: keep the request for ever.
        is_evidence: bool,
    },
    /// 429: wait so many seconds.
    TooMany(u32),
}

impl Answer {
    /// Returns the status of HTTP.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Cosign(_) => 200,
            Self::Malformed(_) => 400,
            Self::Forbidden(_) => 403,
            Self::UnknownOrigin => 404,
            Self::Conflict(_) => 409,
            Self::Inconsistent { .. } => 422,
            Self::TooMany(_) => 429,
        }
    }

    /// Returns type and body of an answer that says a size.
    #[must_use]
    pub fn size_body(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Conflict(size) => Some(("text/x.tlog.size", format!("{size}\n"))),
            _ => None,
        }
    }
}

/// A request to cosign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The size that the log believes was cosigned last.
    pub old: u64,
    /// That the new tree begins with the old one.
    pub proof: Vec<Digest>,
    /// The signed checkpoint.
    pub note: Note,
    /// What it says; nothing of it is believed yet.
    pub checkpoint: Checkpoint,
}

impl Request {
    /// Returns the request that a body is.
    ///
    /// # Errors
    ///
    /// Returns what of it is not of the form.
    pub fn read(body: &[u8]) -> Result<Self, &'static str> {
        if body.len() > MOST_BYTES {
            return Err("more than 65,536 bytes");
        }
        let mut rest = std::str::from_utf8(body).map_err(|_| "not UTF-8")?;
        let mut line = || {
            let (line, after) = rest.split_once('\n')?;
            rest = after;
            Some(line)
        };
        let old = line().and_then(|line| line.strip_prefix("old "));
        let old = old.and_then(decimal).ok_or("no line \"old\" and a size")?;
        let mut proof = Vec::new();
        loop {
            match line().ok_or("no blank line before the checkpoint")? {
                "" => break,
                _ if proof.len() == MOST_HASHES => return Err("more than 63 lines of proof"),
                hash => {
                    let hash = Digest::read_base64(hash);
                    proof.push(hash.ok_or("a line of proof that is not 32 bytes in base64")?);
                }
            }
        }
        let note =
            Note::read(rest.as_bytes()).map_err(|_| "a checkpoint that is no signed note")?;
        let checkpoint = Checkpoint::read(&note.text);
        Ok(Self {
            old,
            proof,
            checkpoint: checkpoint.map_err(|_| "a note that is no checkpoint")?,
            note,
        })
    }
}

/// Returns the body of a request, as the log writes it.
#[must_use]
pub fn request(old: u64, proof: &[Digest], checkpoint: &Note) -> String {
    let lines: String = proof.iter().map(|hash| hash.base64() + "\n").collect();
    format!("old {old}\n{lines}\n{checkpoint}")
}

/// Returns where below its prefix a witness shows the latest checkpoint of a log that it cosigned.
#[must_use]
pub fn latest_path(origin: &str) -> String {
    format!("{}/checkpoint", Digest::of(origin).hex())
}

/// Returns what a witness answers to a body, by what it knows of the log that the body names.
///
/// The rules are asked in the order of c2sp.org/tlog-witness: form, origin, signature, size, tree,
/// and how often.
#[must_use]
pub fn decide(body: &[u8], known: impl FnOnce(&str) -> Option<Known>) -> Answer {
    let request = match Request::read(body) {
        Ok(request) => request,
        Err(what) => return Answer::Malformed(what),
    };
    let Checkpoint { origin, head } = &request.checkpoint;
    if request.old > head.size {
        return Answer::Malformed("an old size above the checkpoint's");
    }
    let Some(known) = known(origin) else {
        return Answer::UnknownOrigin;
    };
    if let Err(fault) = request.note.open(&known.keys) {
        return Answer::Forbidden(fault);
    }
    let latest = known.latest.unwrap_or(Head {
        size: 0,
        root: tree::empty(),
    });
    if request.old != latest.size {
        return Answer::Conflict(latest.size);
    }
    if let Some((what, is_evidence)) = inconsistency(&request, &latest) {
        return Answer::Inconsistent { what, is_evidence };
    }
    if known.recent >= MOST_A_MINUTE {
        return Answer::TooMany(60);
    }
    Answer::Cosign(request.checkpoint)
}

fn inconsistency(request: &Request, latest: &Head) -> Option<(&'static str, bool)> {
    let new = request.checkpoint.head;
    let empty = tree::empty();
    if latest.size == 0 && !request.proof.is_empty() {
        Some(("a proof from a tree without entries", false))
    } else if new.size == 0 && new.root != empty {
        Some((
            "a tree without entries whose root is not the digest of nothing",
            false,
        ))
    } else if new.size == latest.size && new.root != latest.root {
        Some(("another root over as many entries as were cosigned", true))
    } else if tree::extends(
        &latest.root,
        latest.size,
        &new.root,
        new.size,
        &request.proof,
    ) {
        None
    } else {
        Some((
            "a proof that does not lead from the tree that was cosigned",
            false,
        ))
    }
}
