//! Steps 5 and 6: the log begins with what the reader knew, and tells its own history without a
//! contradiction.

use std::collections::BTreeSet;

use super::{Findings, Seen, place};
use crate::checkpoint::Checkpoint;
use crate::note::{self, Note};
use crate::policy::Policy;
use crate::replay::{Replay, Turn};

const CHECKPOINT: &str = "proof/checkpoint";

/// Returns where the text of the policy lies that the entry at an index names, unless it is
/// `proof/policy.txt`.
pub(super) fn policy_path(index: u64) -> String {
    format!("proof/turns/{index}.policy")
}

fn turn_path(index: u64) -> String {
    format!("proof/turns/{index}.checkpoint")
}

/// Step 5: the log that the reader knew is the beginning of this one.
pub(super) fn extends(seen: &Seen<'_>, since: &[u8]) -> Findings {
    let mut findings = Findings::default();
    let Some(log) = seen.log() else {
        findings.missing("a log to compare with");
        return findings;
    };
    let mut keys = log.keys();
    keys.extend(
        seen.given
            .policy
            .into_iter()
            .flat_map(Policy::keys)
            .cloned(),
    );
    let known = Note::read(since)
        .map_err(|fault| fault.to_string())
        .and_then(|note| {
            note.open(&keys).map_err(|fault| fault.to_string())?;
            Checkpoint::read(&note.text).map_err(|fault| fault.to_string())
        });
    match known {
        Err(fault) => findings.differs(format!("your checkpoint: {fault}")),
        Ok(known) if Some(known.origin.as_str()) != log.origin() => {
            findings.differs("your checkpoint is of another log");
        }
        Ok(known) => match log.tree().root_at(known.head.size) {
            None => findings.missing("entries up to your checkpoint; ask for a newer proof"),
            Some(root) if root != known.head.root => {
                findings.differs("another history than your checkpoint's: a fork");
            }
            Some(_) => {}
        },
    }
    findings
}

/// Step 6: genesis, keys and policies, replayed.
pub(super) fn history(seen: &Seen<'_>) -> Findings {
    let mut findings = Findings::default();
    let log = match &seen.log {
        None => {
            findings.missing(place::ENTRIES);
            return findings;
        }
        Some(None) => {
            findings.differs(format!("{}: cut off", place::ENTRIES));
            return findings;
        }
        Some(Some(log)) => log,
    };
    for (index, what) in log.faults() {
        findings.differs(format!("{} {index}: {what}", place::ENTRIES));
    }
    let list = seen.manifest.as_ref();
    if list.is_some_and(|list| Some(list.log.as_str()) != log.origin()) {
        findings.differs("RELEASE.json names another log than the entries");
    }
    let mut expected: BTreeSet<String> =
        [place::ENTRIES, place::POLICY, place::RELEASE, CHECKPOINT]
            .map(str::to_owned)
            .into();
    if seen.has(place::RENDITIONS_LIST) {
        expected.insert(place::RENDITIONS.to_owned());
    }
    newest(seen, log, &mut findings);
    let mut before: Option<&Turn> = None;
    let newest = seen.read(place::POLICY, note::MOST_BYTES);
    let newest = newest.map(crate::Digest::of);
    for turn in log.turns() {
        if newest != Some(turn.digest) {
            expected.insert(policy_path(turn.index));
        }
        if turn.policy.is_none() {
            findings.missing(&policy_path(turn.index));
        }
        if let Some(before) = before {
            expected.insert(turn_path(turn.index));
            proven(seen, log, before, turn, &mut findings);
        }
        before = Some(turn);
    }
    for path in seen.items.keys() {
        if path.starts_with("proof/") && !expected.contains(path) {
            findings.differs(format!("{path}: no proof that belongs here"));
        }
    }
    findings
}

/// The newest checkpoint covers all entries and is signed by the log.
fn newest(seen: &Seen<'_>, log: &Replay, findings: &mut Findings) {
    let Some(bytes) = seen.read(CHECKPOINT, note::MOST_BYTES) else {
        return findings.missing(CHECKPOINT);
    };
    let size = log.tree().size();
    let keys = log.keys();
    let judged = Note::read(&bytes)
        .map_err(|fault| fault.to_string())
        .and_then(|note| log.judge(&note, &keys));
    let policy = log.in_force(size - 1).and_then(Turn::policy);
    match judged {
        Err(fault) => findings.differs(format!("{CHECKPOINT}: {fault}")),
        Ok(judged) if judged.head.size != size => {
            findings.differs(format!("{CHECKPOINT}: does not cover all entries"));
        }
        Ok(judged) if !policy.is_some_and(|policy| policy.is_signed(&judged.signed)) => {
            findings.differs(format!(
                "{CHECKPOINT}: not signed by a key of the log that counts"
            ));
        }
        Ok(_) => {}
    }
}

/// A policy came into force under the one before it and under itself.
fn proven(seen: &Seen<'_>, log: &Replay, before: &Turn, turn: &Turn, findings: &mut Findings) {
    let path = turn_path(turn.index);
    let Some(bytes) = seen.read(&path, note::MOST_BYTES) else {
        return findings.missing(&path);
    };
    let keys = log.keys();
    let judged = Note::read(&bytes)
        .map_err(|fault| fault.to_string())
        .and_then(|note| log.judge(&note, &keys));
    let judged = match judged {
        Ok(judged) => judged,
        Err(fault) => return findings.differs(format!("{path}: {fault}")),
    };
    let (Some(old), Some(new)) = (before.policy(), turn.policy()) else {
        return findings.differs(format!("{path}: one of the two policies cannot be read"));
    };
    let given_up = log.given_up(judged.head.size);
    // Where every key of the log is lost, the witnesses' consent to the new one is the decision.
    let is_lost = |key: &crate::Vkey| given_up.get(key.bytes()) == Some(&true);
    let all_lost = old.logs().iter().all(|log| is_lost(&log.vkey));
    let by_old = old.is_signed(&judged.signed) || all_lost && old.is_witnessed();
    let by_new = new.is_signed(&judged.signed);
    let enough = old.is_satisfied(&judged.signed) && new.is_satisfied(&judged.signed);
    if judged.head.size <= turn.index || !by_old || !by_new || !enough {
        findings.differs(format!("{path}: not under both policies"));
    }
}
