//! A log of a thousand entries with its proofs, of which no byte may change unseen.

use kernel::canon::Value;
use kernel::{Draws, Moment};
use record::policy::{LogKey, Witness};
use record::replay::Replay;
use record::{Checkpoint, Digest, Entry, Head, Kind, Note, Policy, Proof, Tree, tile};

use crate::build::{ORIGIN, SIGNED_AT, log_signer, witness};
use crate::rounds;

/// What somebody hands to somebody else: every entry, proofs of some, and the policy.
struct Export {
    entries: Vec<u8>,
    proofs: Vec<Vec<u8>>,
    policy: Vec<u8>,
}

fn export() -> Export {
    let log = LogKey {
        vkey: log_signer(1).vkey().clone(),
        url: None,
    };
    let one = |n| Witness {
        name: format!("W{n}"),
        vkey: witness(n).vkey().clone(),
        url: None,
    };
    let policy = Policy::of(vec![log], (1..=22).map(one).collect(), 12)
        .unwrap()
        .to_string();
    let at = |i: i64| Moment::from_seconds(1_796_000_000 + i);
    let named = |text: String| Value::from(Digest::of(text).to_string());
    let first = [
        ("charter", named("c".into())),
        ("format", Value::Whole(1)),
        ("policy", named(policy.clone())),
    ];
    let mut entries = vec![
        Entry::new(Kind::Genesis, at(0), ORIGIN, first)
            .unwrap()
            .bytes(),
    ];
    for i in 1..1_000 {
        let fields = [
            ("id", format!("D-{i}").into()),
            ("commit", named(i.to_string())),
        ];
        entries.push(
            Entry::new(Kind::Decision, at(i), ORIGIN, fields)
                .unwrap()
                .bytes(),
        );
    }
    let tree = Tree::of(&entries);
    let head = Head {
        size: 1_000,
        root: tree.root(),
    };
    let text = Checkpoint {
        origin: ORIGIN.into(),
        head,
    }
    .to_string();
    let signers = [log_signer(1)].into_iter().chain((1..=12).map(witness));
    let note = Note {
        lines: signers.map(|one| one.sign(&text, SIGNED_AT)).collect(),
        text,
    };
    let proof = |index| Proof {
        extra: None,
        index,
        path: tree.inclusion(index, 1_000).unwrap(),
        note: note.clone(),
    };
    Export {
        entries: tile::bundle(&entries),
        proofs: [0, 511, 999]
            .map(|index| proof(index).to_string().into_bytes())
            .into(),
        policy: policy.into_bytes(),
    }
}

impl Export {
    fn log(&self) -> Option<Replay> {
        let text =
            |_, digest: &Digest| (Digest::of(&self.policy) == *digest).then(|| self.policy.clone());
        Replay::of(&self.entries, text)
    }

    /// Returns whether it is taken for what it was: every entry is one, the log tells no
    /// contradiction, and every proof is of its entry and signed by enough.
    fn is_taken(&self) -> bool {
        // The dearest question last.
        self.log()
            .is_some_and(|log| self.is_proven(&log) && log.faults().is_empty())
    }

    fn is_proven(&self, log: &Replay) -> bool {
        let keys = log.keys();
        let is_good = |(bytes, index): (&Vec<u8>, &u64)| {
            let Ok(proof) = Proof::read(bytes) else {
                return false;
            };
            let Ok(judged) = log.judge(&proof.note, &keys) else {
                return false;
            };
            let Some(policy) = log.in_force(proof.index).and_then(|turn| turn.policy()) else {
                return false;
            };
            proof.extra.is_none()
                && proof.index == *index
                && judged.head.size == log.tree().size()
                && log
                    .bytes(proof.index)
                    .is_some_and(|entry| proof.places(entry, &judged.head))
                && policy.is_signed(&judged.signed)
                && policy.is_satisfied(&judged.signed)
        };
        self.proofs.iter().zip(&PROVEN).all(is_good)
    }
}

/// The places of the entries that are proven.
const PROVEN: [u64; 3] = [0, 511, 999];

/// Promise L2.
#[test]
fn no_byte_of_an_export_changes_unseen() {
    let mut export = export();
    assert!(export.is_taken());
    let log = export.log().expect("it was taken");
    let mut draws = Draws::from_seed(17);
    for round in 0..rounds(20_000) {
        let place = |draws: &mut Draws, n: usize| (draws.below(n), 1 + draws.below(255) as u8);
        let change = |bytes: &mut Vec<u8>, (at, bits): (usize, u8)| bytes[at] ^= bits;
        // Two of five in the proofs, which are thirty times shorter than the entries.
        let (part, changed, is_taken) = match round % 20 {
            0..8 => {
                let n = round % 3;
                let changed = place(&mut draws, export.proofs[n].len());
                change(&mut export.proofs[n], changed);
                let is_taken = export.is_proven(&log);
                change(&mut export.proofs[n], changed);
                ("a proof", changed, is_taken)
            }
            8 => {
                let changed = place(&mut draws, export.policy.len());
                change(&mut export.policy, changed);
                let is_taken = export.is_taken();
                change(&mut export.policy, changed);
                ("the policy", changed, is_taken)
            }
            _ => {
                let changed = place(&mut draws, export.entries.len());
                change(&mut export.entries, changed);
                let is_taken = export.is_taken();
                change(&mut export.entries, changed);
                ("the entries", changed, is_taken)
            }
        };
        assert!(
            !is_taken,
            "byte {} of {part} changed by {:08b}",
            changed.0, changed.1
        );
    }
    assert!(export.is_taken());
}

/// The control: under the formats' open rule some damages to a proof pass, since a damaged name or
/// id makes a line a stranger's and enough others are left.
#[test]
fn under_the_open_rule_some_damages_to_a_proof_pass() {
    let mut export = export();
    let log = export.log().expect("it is whole");
    let keys = log.keys();
    let policy = log
        .in_force(0)
        .and_then(|turn| turn.policy())
        .expect("it is there");
    let whole = export.proofs[0].clone();
    // A cosignature more than is asked for, so that one may be lost.
    let mut proof = Proof::read(&whole).unwrap();
    proof
        .note
        .lines
        .push(witness(13).sign(&proof.note.text, SIGNED_AT));
    let whole = proof.to_string().into_bytes();
    let mut draws = Draws::from_seed(17);
    let (mut n_open, mut n_closed) = (0, 0);
    for _ in 0..400 {
        let mut bytes = whole.clone();
        bytes[draws.below(whole.len())] ^= 1 << draws.below(8);
        let Ok(proof) = Proof::read(&bytes) else {
            continue;
        };
        let open = proof.note.open(&keys);
        n_open += usize::from(open.is_ok_and(|signed| policy.is_satisfied(&signed)));
        export.proofs[0] = bytes;
        n_closed += usize::from(export.is_proven(&log));
    }
    assert!(n_open > 5, "{n_open} of 400 pass under the open rule");
    assert_eq!(n_closed, 0);
}
