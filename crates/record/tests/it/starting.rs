//! When the log may sign: a restored backup must look around before it forks the log.

use proptest::prelude::*;
use record::head::{Asked, Heard, MaySign, Refusal, may_sign};
use record::{Head, Tree};

fn tree(n: u64) -> Tree {
    Tree::of((0..n).map(|i| i.to_string()))
}

fn knows(tree: &Tree, size: u64) -> Heard {
    let root = tree.root_at(size).unwrap();
    Heard::Knows(Head { size, root })
}

fn named(all: Vec<Heard>) -> Vec<(String, Heard)> {
    let names = ["W1", "W2", "W3", "W4"].map(str::to_owned);
    names.into_iter().zip(all).collect()
}

#[test]
fn a_log_that_everybody_knows_signs() {
    let ours = tree(9);
    let published = knows(&ours, 9);
    let witnesses = named(vec![
        knows(&ours, 9),
        knows(&ours, 4),
        Heard::Silent,
        Heard::Nothing,
    ]);
    assert_eq!(may_sign(&ours, &published, &witnesses, false), MaySign::Yes);
    // Entries that were stored and never signed do no harm.
    assert_eq!(
        may_sign(&tree(12), &published, &witnesses, false),
        MaySign::Yes
    );
}

#[test]
fn a_restored_backup_does_not_sign_whoever_knows_more() {
    let (now, backup) = (tree(9), tree(6));
    let larger = |by| {
        MaySign::No(Refusal::Larger {
            by,
            theirs: 9,
            ours: 6,
        })
    };
    let by_witness = named(vec![Heard::Silent, knows(&now, 9)]);
    let answer = may_sign(&backup, &knows(&backup, 6), &by_witness, false);
    assert_eq!(answer, larger(Asked::Witness("W2".into())));
    let MaySign::No(why) = answer else {
        unreachable!("it was refused above")
    };
    assert_eq!(
        why.to_string(),
        "witness W2 knows 9 entries and here are 6: an older state was restored; continue from theirs"
    );
    let down = named(vec![Heard::Silent, Heard::Silent]);
    let answer = may_sign(&backup, &knows(&now, 9), &down, false);
    assert_eq!(answer, larger(Asked::Published), "witnesses down");
}

#[test]
fn a_restored_backup_does_not_sign_where_nobody_answers() {
    let backup = tree(6);
    let down = named(vec![Heard::Silent, Heard::Silent]);
    let no = MaySign::No(Refusal::Unconfirmed);
    assert_eq!(may_sign(&backup, &Heard::Silent, &down, false), no);
    assert_eq!(may_sign(&backup, &Heard::Nothing, &[], false), no);
    // Witnesses who never heard of the log confirm nothing.
    let strangers = named(vec![Heard::Nothing, Heard::Nothing]);
    assert_eq!(may_sign(&backup, &Heard::Nothing, &strangers, false), no);
    // The operator's word does not help a log that has begun.
    let not_first = MaySign::No(Refusal::NotFirst);
    assert_eq!(may_sign(&backup, &Heard::Nothing, &down, true), not_first);
}

#[test]
fn another_history_of_any_size_stops_the_log() {
    let ours = tree(9);
    let other = Tree::of((0..9).map(|i| format!("other {i}")));
    for size in 1..=9 {
        let answer = may_sign(
            &ours,
            &knows(&ours, 9),
            &named(vec![knows(&other, size)]),
            false,
        );
        let by = Asked::Witness("W1".into());
        assert_eq!(answer, MaySign::No(Refusal::Another { by, size }));
    }
}

#[test]
fn the_first_signature_is_for_a_log_that_nobody_knows() {
    let down = named(vec![Heard::Silent]);
    for n in [0, 1] {
        assert_eq!(
            may_sign(&tree(n), &Heard::Nothing, &down, true),
            MaySign::Yes
        );
        let no = MaySign::No(Refusal::Unconfirmed);
        assert_eq!(may_sign(&tree(n), &Heard::Nothing, &down, false), no);
    }
    let known = named(vec![knows(&tree(1), 1)]);
    let no = MaySign::No(Refusal::NotFirst);
    assert_eq!(may_sign(&tree(1), &Heard::Nothing, &known, true), no);
}

proptest! {
    /// The control inside: whoever signs without looking makes a second root for a size.
    #[test]
    fn no_backup_signs_a_second_root_while_anybody_knows_the_first(
        n in 2_u64..40, kept in 1_u64..40, who in 0_usize..4,
    ) {
        let now = tree(n);
        let backup = tree(kept.min(n - 1));
        let mut witnesses = vec![Heard::Silent; 3];
        let mut published = Heard::Silent;
        match who {
            3 => published = knows(&now, n),
            who => witnesses[who] = knows(&now, n),
        }
        let mut forked = backup.clone();
        while forked.size() < n {
            forked.push(record::tree::leaf(b"written after the restore"));
        }
        prop_assert_ne!(forked.root(), now.root());
        let witnesses = named(witnesses);
        prop_assert_ne!(may_sign(&backup, &published, &witnesses, false), MaySign::Yes);
        prop_assert_ne!(may_sign(&forked, &published, &witnesses, false), MaySign::Yes);
    }
}
