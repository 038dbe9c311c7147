//! Whatever bytes are sent to a reader, it answers; and what it takes, it would write the same.

use kernel::Draws;
use record::witness::{Request, request};
use record::{Checkpoint, Entry, Kind, Manifest, Note, Policy, Proof, tile};

use crate::build::{Twist, built, mutated};
use crate::entries::{ORIGIN, at, fields};
use crate::rounds;

/// Returns whether a reader takes the bytes, after it has written them the same.
type Reader = fn(&[u8]) -> bool;

fn wrote_same(bytes: &[u8], again: Option<impl AsRef<[u8]>>) -> bool {
    let Some(again) = again else { return false };
    assert_eq!(again.as_ref(), bytes, "{}", String::from_utf8_lossy(bytes));
    true
}

const READERS: [(&str, Reader); 8] = [
    ("note", |bytes| {
        wrote_same(bytes, Note::read(bytes).ok().map(|one| one.to_string()))
    }),
    ("checkpoint", |bytes| {
        let text = std::str::from_utf8(bytes).ok();
        wrote_same(
            bytes,
            text.and_then(|text| Checkpoint::read(text).ok())
                .map(|one| one.to_string()),
        )
    }),
    ("proof", |bytes| {
        wrote_same(bytes, Proof::read(bytes).ok().map(|one| one.to_string()))
    }),
    ("policy", |bytes| {
        // Any policy is read without a panic; one of ours in its one spelling.
        let _ = Policy::read(bytes);
        wrote_same(
            bytes,
            Policy::read_ours(bytes).ok().map(|one| one.to_string()),
        )
    }),
    ("entry", |bytes| {
        wrote_same(bytes, Entry::read(bytes).ok().map(|one| one.bytes()))
    }),
    ("bundle", |bytes| {
        wrote_same(bytes, tile::unbundle(bytes).map(|all| tile::bundle(&all)))
    }),
    ("list", |bytes| {
        let list = Manifest::read(bytes).ok();
        wrote_same(bytes, list.map(|one| one.write().expect("it was read")))
    }),
    ("request", |bytes| {
        let one = Request::read(bytes).ok();
        wrote_same(
            bytes,
            one.map(|one| request(one.old, &one.proof, &one.note)),
        )
    }),
];

#[test]
fn damaged_bytes_bring_no_reader_down_and_are_never_read_as_something_else() {
    let built = built(1, Twist::None);
    let file = |path: &str| built.folder.files[path].clone();
    let checkpoint = Note::read(&file("proof/checkpoint")).unwrap();
    let size = built.tree.size();
    let proof = built.tree.consistency(size / 2, size).unwrap();
    let mut taken = [0; 8];
    for round in 0..rounds(80_000) {
        let mut draws = Draws::nth(3, round as u64);
        let which = round % 8;
        let (name, reader) = READERS[which];
        let good = match name {
            "note" => file("proof/checkpoint"),
            "checkpoint" => checkpoint.text.clone().into_bytes(),
            "proof" => file("proof/release.tlog-proof"),
            "policy" => file("proof/policy.txt"),
            "entry" => {
                let kind = Kind::ALL[draws.below(16)];
                Entry::new(kind, at(), ORIGIN, fields(kind))
                    .unwrap()
                    .bytes()
            }
            "bundle" => file("proof/entries"),
            "list" => file("RELEASE.json"),
            _ => request(size / 2, &proof, &checkpoint).into_bytes(),
        };
        assert!(reader(&good), "{name}");
        taken[which] += usize::from(reader(&mutated(&mut draws, &good)));
    }
    println!("taken: {taken:?}");
    // The control: such changes do reach what a reader can take.
    assert!(taken.iter().all(|n| *n > 0), "{taken:?}");
}
