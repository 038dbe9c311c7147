//! What a witness answers, in the order of the table, and when it must not sign at all.

use std::sync::Mutex;

use record::note::NoteFault;
use record::witness::{
    Answer, Known, MOST_A_MINUTE, Start, StateRefusal, decide, latest_path, request, start,
};
use record::{Checkpoint, Digest, Head, Note, Tree, tree};

use crate::notes::{keys, log, signed, witness};

const ORIGIN: &str = "log.example/x";

fn head(tree: &Tree, size: u64) -> Head {
    let root = tree.root_at(size).unwrap();
    Head { size, root }
}

fn tree(n: u64, last: &str) -> Tree {
    Tree::of((1..n).map(|i| i.to_string()).chain([last.to_owned()]))
}

fn note(origin: &str, head: Head) -> Note {
    let origin = origin.to_owned();
    signed(&Checkpoint { origin, head }.to_string(), &[log()])
}

fn knows(latest: Option<Head>) -> impl FnOnce(&str) -> Option<Known> {
    move |origin| {
        (origin == ORIGIN).then(|| Known {
            origin: ORIGIN.into(),
            keys: keys(&[log()]),
            latest,
            recent: 0,
        })
    }
}

#[test]
fn each_answer_of_the_table_is_given_in_its_order() {
    let ours = tree(8, "8");
    let other = tree(8, "another");
    let latest = Some(head(&ours, 5));
    let proof = ours.consistency(5, 8).unwrap();
    let body = |old, proof: &[Digest], note: &Note| request(old, proof, note).into_bytes();
    let good = note(ORIGIN, head(&ours, 8));
    let answer = |body: &[u8]| decide(body, knows(latest));

    let Answer::Cosign(checkpoint) = answer(&body(5, &proof, &good)) else {
        panic!("a good request is cosigned");
    };
    assert_eq!(checkpoint.head, head(&ours, 8));

    // 400 before 404: what is not of the form is not looked at further.
    let elsewhere = note("other.example/x", head(&ours, 8));
    assert_eq!(answer(&body(9, &proof, &elsewhere)).status(), 400);
    // 404 before 403.
    let mut unsigned = elsewhere.clone();
    unsigned.lines[0].signature[0] ^= 1;
    assert_eq!(answer(&body(5, &proof, &unsigned)).status(), 404);
    // 403 before 409: by a stranger, or by a known name and id that fails.
    let mut fails = good.clone();
    fails.lines[0].signature[0] ^= 1;
    let forbidden = Answer::Forbidden(NoteFault::Fails(ORIGIN.into()));
    assert_eq!(answer(&body(4, &proof, &fails)), forbidden);
    let stranger = signed(&good.text, &[witness(3)]);
    assert_eq!(
        answer(&body(4, &proof, &stranger)),
        Answer::Forbidden(NoteFault::Unsigned)
    );
    // 409 before 422, with the size to go on from.
    let conflict = answer(&body(4, &[], &note(ORIGIN, head(&other, 8))));
    assert_eq!(conflict, Answer::Conflict(5));
    assert_eq!(
        conflict.size_body(),
        Some(("text/x.tlog.size", "5\n".into()))
    );
    assert_eq!(answer(&body(0, &[], &good)), Answer::Conflict(5));
    // 422: a proof that leads elsewhere, is missing, or has a line too many.
    assert_eq!(
        answer(&body(5, &proof, &note(ORIGIN, head(&other, 8)))).status(),
        422
    );
    assert_eq!(answer(&body(5, &[], &good)).status(), 422);
    let longer = [&proof[..], &[Digest::of("x")]].concat();
    assert_eq!(answer(&body(5, &longer, &good)).status(), 422);
    // 429 last: only what would be cosigned is held back.
    let busy = |recent| {
        decide(&body(5, &proof, &good), |_| {
            Some(Known {
                recent,
                ..knows(latest)(ORIGIN).unwrap()
            })
        })
    };
    assert_eq!(busy(MOST_A_MINUTE).status(), 429);
    assert_eq!(busy(MOST_A_MINUTE - 1).status(), 200);
}

#[test]
fn the_first_checkpoint_and_the_empty_tree_are_judged_as_the_table_says() {
    let ours = tree(3, "3");
    let first = |old, proof: &[Digest], head| {
        decide(
            request(old, proof, &note(ORIGIN, head)).as_bytes(),
            knows(None),
        )
    };
    assert_eq!(first(0, &[], head(&ours, 3)).status(), 200);
    assert_eq!(
        first(0, &[Digest::of("x")], head(&ours, 3)).status(),
        422,
        "old = 0 with a proof"
    );
    assert_eq!(first(2, &[], head(&ours, 3)), Answer::Conflict(0));
    let empty = Head {
        size: 0,
        root: tree::empty(),
    };
    assert_eq!(first(0, &[], empty).status(), 200);
    let lie = Head {
        size: 0,
        root: Digest::of("x"),
    };
    assert_eq!(first(0, &[], lie).status(), 422);
}

#[test]
fn the_same_head_gets_a_fresh_time_and_another_root_of_its_size_is_evidence() {
    let ours = tree(5, "5");
    let other = tree(5, "another");
    let latest = Some(head(&ours, 5));
    let ask = |head| {
        decide(
            request(5, &[], &note(ORIGIN, head)).as_bytes(),
            knows(latest),
        )
    };
    assert_eq!(ask(head(&ours, 5)).status(), 200);
    let Answer::Inconsistent { is_evidence, .. } = ask(head(&other, 5)) else {
        panic!("two roots of one size");
    };
    assert!(is_evidence);
    let again = decide(
        request(5, &[Digest::of("x")], &note(ORIGIN, head(&ours, 5))).as_bytes(),
        knows(latest),
    );
    assert_eq!(
        again.status(),
        422,
        "a proof from a tree to itself is empty"
    );
}

#[test]
fn bodies_that_are_not_of_the_form_are_answered_with_400() {
    let ours = tree(8, "8");
    let good = request(
        5,
        &ours.consistency(5, 8).unwrap(),
        &note(ORIGIN, head(&ours, 8)),
    );
    let hash = Digest::of("x").base64();
    let ask = |body: &str| decide(body.as_bytes(), knows(Some(head(&ours, 5)))).status();
    assert_eq!(ask(&good), 200);
    for (name, body) in [
        ("nothing", String::new()),
        ("no old size", good.replacen("old 5\n", "", 1)),
        ("two spaces", good.replacen("old 5", "old  5", 1)),
        ("a leading nought", good.replacen("old 5", "old 05", 1)),
        ("a plus", good.replacen("old 5", "old +5", 1)),
        (
            "a size of 2^63",
            good.replacen("old 5", "old 9223372036854775808", 1),
        ),
        ("carriage returns", good.replace('\n', "\r\n")),
        ("no blank line", good.replace("\n\n", "\n")),
        (
            "a line that is no hash",
            good.replacen("old 5\n", "old 5\nx\n", 1),
        ),
        (
            "64 hashes",
            good.replacen(
                "old 5\n",
                &format!("old 5\n{}", format!("{hash}\n").repeat(64)),
                1,
            ),
        ),
        (
            "a checkpoint with more lines",
            good.replacen("\n8\n", "\n8\nmore\n", 1),
        ),
        (
            "a size of two spellings",
            good.replacen("\n8\n", "\n08\n", 1),
        ),
        (
            "an old size above the checkpoint's",
            good.replacen("old 5", "old 9", 1),
        ),
        ("too long", good.clone() + &" ".repeat(65_536)),
    ] {
        assert_ne!(body, good, "{name}");
        assert_eq!(ask(&body), 400, "{name}");
    }
    assert_eq!(decide(b"old 5\n\xff", knows(None)).status(), 400);
}

/// Promise L3: asked by many at once for two histories, a witness that decides and stores under one
/// lock cosigns one root for each size.
#[test]
fn of_two_histories_asked_for_at_once_one_alone_is_cosigned() {
    let histories = [tree(40, "40"), tree(40, "another")];
    let state: Mutex<(Option<Head>, Vec<Head>)> = Mutex::default();
    let counts: Mutex<[usize; 3]> = Mutex::default();
    std::thread::scope(|scope| {
        for ours in &histories {
            for _ in 0..10 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let mut state = state.lock().unwrap();
                        let old = state.0.map_or(0, |head| head.size);
                        let Some(proof) = ours.consistency(old, 40) else {
                            continue;
                        };
                        let body = request(old, &proof, &note(ORIGIN, head(ours, 40)));
                        let answer = decide(body.as_bytes(), knows(state.0));
                        let mut counts = counts.lock().unwrap();
                        match answer {
                            Answer::Cosign(checkpoint) => {
                                state.0 = Some(checkpoint.head);
                                state.1.push(checkpoint.head);
                                counts[0] += 1;
                            }
                            Answer::Conflict(_) => counts[1] += 1,
                            other => {
                                assert_eq!(other.status(), 422);
                                counts[2] += 1;
                            }
                        }
                    }
                });
            }
        }
    });
    let (last, cosigned) = state.into_inner().unwrap();
    assert!(cosigned.iter().all(|head| Some(*head) == last));
    let [cosigned, conflicts, refused] = counts.into_inner().unwrap();
    assert_eq!(cosigned + conflicts + refused, 1_000);
    assert_eq!(refused, 500, "every request of the other history");
}

#[test]
fn a_witness_signs_after_a_start_only_where_nothing_later_bears_its_signature() {
    let ours = tree(9, "9");
    let other = tree(9, "another");
    let at = |size| Some(head(&ours, size));
    let refused = |state, high, published| match start(state, high, published) {
        Start::No(why) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(start(None, None, None), Start::FirstContact);
    assert_eq!(start(at(5), at(5), None), Start::Ready(head(&ours, 5)));
    assert_eq!(start(at(5), at(5), at(5)), Start::Ready(head(&ours, 5)));
    assert_eq!(start(at(5), at(5), at(4)), Start::Ready(head(&ours, 5)));
    assert_eq!(
        refused(at(5), at(6), None),
        StateRefusal::CopiesDiffer,
        "one copy restored"
    );
    assert_eq!(
        refused(at(5), None, None),
        StateRefusal::CopiesDiffer,
        "one copy lost"
    );
    assert_eq!(refused(None, None, at(4)), StateRefusal::Lost(4));
    let older = StateRefusal::Older { ours: 5, theirs: 6 };
    assert_eq!(refused(at(5), at(5), at(6)), older, "both copies restored");
    let fork = Some(head(&other, 9));
    assert_eq!(refused(at(9), at(9), fork), StateRefusal::Another(9));
}

#[test]
fn a_witness_shows_what_it_cosigned_below_the_digest_of_the_logs_name() {
    let path = latest_path("abc");
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(path, format!("{digest}/checkpoint"));
}
