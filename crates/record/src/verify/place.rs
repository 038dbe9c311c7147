//! Step 4: the release stands in the log, and those who must have signed have signed.

use super::{Findings, Seen, Witnessed};
use crate::digest::Digest;
use crate::entry::{Entry, Kind};
use crate::note;
use crate::proof::Proof;
use crate::replay::Replay;

pub(super) const ENTRIES: &str = "proof/entries";
pub(super) const POLICY: &str = "proof/policy.txt";
pub(super) const RELEASE: &str = "proof/release.tlog-proof";
pub(super) const RENDITIONS: &str = "proof/renditions.tlog-proof";
pub(super) const RENDITIONS_LIST: &str = "renditions/RENDITIONS.json";

/// A cosignature of that many seconds ahead of the reader's clock is worth a word: a day.
const FUTURE: i64 = 86_400;

#[derive(Default)]
pub(super) struct Placed {
    pub(super) findings: Findings,
    pub(super) witnessed: Option<Witnessed>,
    pub(super) warnings: Vec<String>,
}

pub(super) fn placed(seen: &Seen<'_>) -> Placed {
    let mut placed = Placed::default();
    let log = match &seen.log {
        None => {
            placed.findings.missing(ENTRIES);
            return placed;
        }
        Some(None) => {
            placed.findings.differs(format!("{ENTRIES}: cut off"));
            return placed;
        }
        Some(Some(log)) => log,
    };
    one(
        seen,
        log,
        RELEASE,
        Kind::Release,
        seen.manifest_digest,
        &mut placed,
    );
    if seen.has(RENDITIONS_LIST) {
        match seen.folder.digest(RENDITIONS_LIST) {
            Some((_, digest)) => {
                let mut beside = Placed::default();
                one(seen, log, RENDITIONS, Kind::Renditions, digest, &mut beside);
                placed.findings.0.extend(beside.findings.0);
            }
            None => placed.findings.missing(RENDITIONS_LIST),
        }
    }
    placed
}

/// Judges one proof: of an entry of this kind that names this digest.
fn one(seen: &Seen<'_>, log: &Replay, path: &str, kind: Kind, digest: Digest, placed: &mut Placed) {
    let Some(bytes) = seen.read(path, note::MOST_BYTES) else {
        return placed.findings.missing(path);
    };
    let mut no = |what: &str| placed.findings.differs(format!("{path}: {what}"));
    let proof = match Proof::read(&bytes) {
        Ok(proof) if proof.extra.is_some() => return no("extra data, which nobody vouches for"),
        Ok(proof) => proof,
        Err(fault) => return no(&fault.to_string()),
    };
    let Some(entry) = log.bytes(proof.index) else {
        return no("an index beyond the entries");
    };
    let fits = log.entry(proof.index).is_some_and(|entry| {
        entry.kind() == kind && entry.digest("manifest") == Some(digest) && agrees(entry, seen)
    });
    if !fits {
        no("an entry that is not about this release as it lies here");
    }
    let keys = log.keys();
    let judged = match log.judge(&proof.note, &keys) {
        Ok(judged) => judged,
        Err(fault) => return no(&fault),
    };
    if !proof.places(entry, &judged.head) {
        no("a path that does not lead from the entry to the root");
    }
    let Some(turn) = log.in_force(proof.index) else {
        return no("no policy in force at the entry");
    };
    let newest = seen.read(POLICY, note::MOST_BYTES);
    if kind == Kind::Release && newest.map(Digest::of) != Some(turn.digest) {
        placed
            .findings
            .differs(format!("{POLICY}: not the policy in force at the release"));
    }
    let mut no = |what: &str| placed.findings.differs(format!("{path}: {what}"));
    let Some(policy) = turn.policy() else {
        return no("the policy in force at the entry cannot be read");
    };
    if !policy.is_signed(&judged.signed) {
        no("no signature by a key of the log that counts");
    }
    let given = seen.given.policy;
    if given.is_some_and(|given| !given.is_signed(&judged.signed)) {
        no("no signature by a log of the policy that you brought");
    }
    let is_enough = given.is_none_or(|given| given.is_satisfied(&judged.signed));
    placed.witnessed = Some(Witnessed {
        cosigned: policy.cosigned(&judged.signed).len(),
        asked: policy.asked(),
        listed: policy.witnesses().len(),
        is_final: policy.is_witnessed() && policy.is_satisfied(&judged.signed) && is_enough,
    });
    for one in &judged.signed {
        if let (Some(time), Some(now)) = (one.time, seen.given.now)
            && i64::try_from(time).is_ok_and(|time| time - now.seconds() >= FUTURE)
        {
            let name = one.key.name();
            placed
                .warnings
                .push(format!("{path}: {name} cosigned in the future"));
        }
    }
}

/// Returns whether an entry and RELEASE.json speak of the same release; where the list could not be
/// read, its digest alone speaks.
fn agrees(entry: &Entry, seen: &Seen<'_>) -> bool {
    let Some(list) = &seen.manifest else {
        return true;
    };
    let before = entry.text("supersedes").and_then(|id| id.parse().ok());
    entry.log() == list.log
        && entry.release() == Some(list.release)
        && (entry.kind() != Kind::Release || before == list.supersedes)
}
