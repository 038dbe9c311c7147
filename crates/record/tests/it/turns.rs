//! Which policy counts where, and whose signatures no longer do.

use kernel::canon::Value;
use record::policy::{LogKey, Witness};
use record::replay::Replay;
use record::{Checkpoint, Digest, Entry, Head, Kind, Note, Policy, Signer, Tree, tile};

use crate::build::{ORIGIN, SIGNED_AT, log_signer, witness};
use crate::entries::at;

fn policy(witnesses: &[u8], asked: usize) -> Policy {
    let log = LogKey {
        vkey: log_signer(1).vkey().clone(),
        url: None,
    };
    let one = |n: &u8| Witness {
        name: format!("W{n}"),
        vkey: witness(*n).vkey().clone(),
        url: None,
    };
    Policy::of(vec![log], witnesses.iter().map(one).collect(), asked).unwrap()
}

fn named(text: impl AsRef<[u8]>) -> Value {
    Digest::of(text).to_string().into()
}

fn entry(kind: Kind, fields: Vec<(&'static str, Value)>) -> Vec<u8> {
    Entry::new(kind, at(), ORIGIN, fields).unwrap().bytes()
}

fn key(key: &Signer, state: &str) -> Vec<u8> {
    let vkey = key.vkey().to_string().into();
    let from = ("valid_from", "2026-12-01".into());
    entry(
        Kind::Key,
        vec![
            ("role", "witness".into()),
            ("vkey", vkey),
            from,
            ("state", state.into()),
        ],
    )
}

/// A log whose third entry retires the first witness, and whose fifth names a policy without it.
fn log() -> (Vec<Vec<u8>>, [Policy; 2]) {
    let policies = [policy(&[1, 2, 3], 2), policy(&[2, 3, 4], 2)];
    let [first, second] = policies.each_ref().map(ToString::to_string);
    let genesis = vec![
        ("charter", named("c")),
        ("format", Value::Whole(1)),
        ("policy", named(&first)),
    ];
    let turn = vec![
        ("policy", named(&second)),
        ("replaces", named(&first)),
        ("valid_from", "2026-12-01".into()),
    ];
    let entries = vec![
        entry(Kind::Genesis, genesis),
        entry(
            Kind::DeskHead,
            vec![("day", "2026-12-01".into()), ("digest", named("d"))],
        ),
        key(&witness(1), "retired"),
        key(&witness(4), "active"),
        entry(Kind::Policy, turn),
    ];
    (entries, policies)
}

fn replay() -> Replay {
    let (entries, policies) = log();
    let texts = policies.map(|policy| policy.to_string().into_bytes());
    let text = |_, digest: &Digest| {
        texts
            .iter()
            .find(|text| Digest::of(text) == *digest)
            .cloned()
    };
    Replay::of(&tile::bundle(&entries), text).unwrap()
}

fn note(size: u64, signers: &[u8]) -> Note {
    let root = Tree::of(log().0).root_at(size).unwrap();
    let text = Checkpoint {
        origin: ORIGIN.into(),
        head: Head { size, root },
    }
    .to_string();
    let signers = [log_signer(1)]
        .into_iter()
        .chain(signers.iter().map(|n| witness(*n)));
    Note {
        lines: signers.map(|one| one.sign(&text, SIGNED_AT)).collect(),
        text,
    }
}

#[test]
fn the_log_of_this_test_has_no_fault() {
    assert_eq!(replay().faults(), []);
}

#[test]
fn a_key_that_was_given_up_counts_before_and_not_after() {
    let (replay, [first, _]) = (replay(), log().1);
    let keys = replay.keys();
    let enough =
        |size| first.is_satisfied(&replay.judge(&note(size, &[1, 2]), &keys).unwrap().signed);
    // Two of three asked for: the first two have signed, each time.
    assert!(enough(2), "before the entry that retires it");
    assert!(!enough(3), "from that entry on");
    assert!(first.is_satisfied(&replay.judge(&note(3, &[2, 3]), &keys).unwrap().signed));
}

#[test]
fn an_entry_is_judged_by_the_policy_of_its_own_time() {
    let (replay, [first, second]) = (replay(), log().1);
    let at = |index| {
        replay
            .in_force(index)
            .and_then(|turn| turn.policy())
            .unwrap()
    };
    assert_eq!(
        [at(0), at(1), at(3), at(4), at(99)],
        [&first, &first, &first, &second, &second]
    );
    let keys = replay.keys();
    let signed = replay.judge(&note(5, &[3, 4]), &keys).unwrap().signed;
    assert!(
        at(4).is_satisfied(&signed),
        "the new witness counts for what is new"
    );
    assert!(
        !at(1).is_satisfied(&signed),
        "and not for what was before it"
    );
}

#[test]
fn a_checkpoint_of_another_log_or_of_more_than_is_here_is_not_believed() {
    let replay = replay();
    let keys = replay.keys();
    let judged = |text: String| {
        let lines = vec![log_signer(1).sign(&text, SIGNED_AT)];
        replay.judge(&Note { text, lines }, &keys).map(|_| ())
    };
    let head = Head {
        size: 5,
        root: replay.tree().root(),
    };
    let good = Checkpoint {
        origin: ORIGIN.into(),
        head,
    };
    assert_eq!(judged(good.to_string()), Ok(()));
    let other = Checkpoint {
        origin: "other.example/y".into(),
        head,
    };
    assert!(
        judged(other.to_string())
            .unwrap_err()
            .contains("another log")
    );
    let more = Checkpoint {
        head: Head { size: 6, ..head },
        ..good.clone()
    };
    assert!(
        judged(more.to_string())
            .unwrap_err()
            .contains("more entries")
    );
    let fork = Checkpoint {
        head: Head {
            root: Digest::of("x"),
            ..head
        },
        ..good
    };
    assert!(
        judged(fork.to_string())
            .unwrap_err()
            .contains("do not have")
    );
}
