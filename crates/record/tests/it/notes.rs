//! Notes, checkpoints and cosignatures: what is written is read, and what is foreign is passed over.

use proptest::prelude::*;
use record::key::Use;
use record::note::{Line, NoteFault};
use record::{Checkpoint, Digest, Head, Note, Signer, Vkey};

/// The example of c2sp.org/signed-note.
const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

pub fn log() -> Signer {
    Signer::new("log.example/x", Use::Text, &[1; 32]).unwrap()
}

pub fn witness(n: u8) -> Signer {
    let name = format!("w{n}.example");
    Signer::new(&name, Use::Cosignature, &[100 + n; 32]).unwrap()
}

pub fn checkpoint(size: u64) -> String {
    let root = Digest::of(size.to_be_bytes());
    let origin = "log.example/x".to_owned();
    let head = Head { size, root };
    Checkpoint { origin, head }.to_string()
}

pub fn signed(text: &str, signers: &[Signer]) -> Note {
    Note {
        text: text.to_owned(),
        lines: signers
            .iter()
            .map(|one| one.sign(text, 1_796_119_200))
            .collect(),
    }
}

pub fn keys(signers: &[Signer]) -> Vec<Vkey> {
    signers.iter().map(|one| one.vkey().clone()).collect()
}

/// A line as those of type 0x06 are: a name that is known, another id, 8 + 2,420 bytes.
fn later_kind(name: &str) -> Line {
    Line {
        name: name.to_owned(),
        id: [1, 2, 3, 4],
        signature: vec![6; 2_428],
    }
}

#[test]
fn the_formats_own_example_verifies() {
    let note = Note::read(NOTE.as_bytes()).unwrap();
    let keys: Vec<Vkey> = vec![KEY.parse().unwrap()];
    assert_eq!(note.open(&keys).unwrap().len(), 1);
    assert_eq!(note.to_string(), NOTE);
    assert_eq!(keys[0].to_string(), KEY);
}

#[test]
fn an_open_note_passes_over_strangers_and_later_kinds_and_a_closed_one_does_not() {
    let signers = [log(), witness(1)];
    let mut note = signed(&checkpoint(3), &signers);
    note.lines.push(later_kind("w1.example"));
    note.lines.extend(signed(&note.text, &[witness(9)]).lines);
    let keys = keys(&signers);
    assert_eq!(note.open(&keys).unwrap().len(), 2);
    assert_eq!(
        note.closed(&keys),
        Err(NoteFault::Stranger("w1.example".into()))
    );
    note.lines.remove(2);
    assert_eq!(
        note.closed(&keys),
        Err(NoteFault::Stranger("w9.example".into()))
    );
    note.lines.pop();
    assert_eq!(note.closed(&keys).unwrap().len(), 2);
}

#[test]
fn a_known_keys_line_that_fails_refuses_the_whole_note() {
    let signers = [log(), witness(1)];
    let mut note = signed(&checkpoint(3), &signers);
    note.lines[1].signature[20] ^= 1;
    let keys = keys(&signers);
    assert_eq!(note.open(&keys), Err(NoteFault::Fails("w1.example".into())));
    assert_eq!(
        note.closed(&keys),
        Err(NoteFault::Fails("w1.example".into()))
    );
    // Its time is part of what it signs.
    let mut note = signed(&checkpoint(3), &signers);
    note.lines[1].signature[7] ^= 1;
    assert_eq!(note.open(&keys), Err(NoteFault::Fails("w1.example".into())));
}

#[test]
fn a_line_that_stands_twice_counts_once_and_never_in_a_closed_note() {
    let signers = [log(), witness(1)];
    let mut note = signed(&checkpoint(3), &signers);
    note.lines.push(note.lines[1].clone());
    let keys = keys(&signers);
    assert_eq!(note.open(&keys).unwrap().len(), 2);
    assert_eq!(
        note.closed(&keys),
        Err(NoteFault::Twice("w1.example".into()))
    );
    // A later cosignature by the same key: its time wins.
    note.lines[2] = witness(1).sign(&note.text, 1_796_119_300);
    let times: Vec<_> = note
        .open(&keys)
        .unwrap()
        .iter()
        .map(|one| one.time)
        .collect();
    assert_eq!(times, [None, Some(1_796_119_300)]);
}

#[test]
fn a_cosignature_is_none_of_the_text_alone_and_a_logs_line_is_no_cosignature() {
    let text = checkpoint(3);
    let secret = [42; 32];
    let log = Signer::new("same.example", Use::Text, &secret).unwrap();
    let witness = Signer::new("same.example", Use::Cosignature, &secret).unwrap();
    let note = signed(&text, &[log]);
    assert_eq!(
        note.open(&[witness.vkey().clone()]),
        Err(NoteFault::Unsigned)
    );
    let mut line = note.lines[0].clone();
    line.id = witness.sign(&text, 1).id;
    let note = Note {
        text,
        lines: vec![line],
    };
    let fails = NoteFault::Fails("same.example".into());
    assert_eq!(note.open(&[witness.vkey().clone()]), Err(fails));
}

#[test]
fn a_cosignature_with_a_time_beyond_the_formats_is_refused() {
    let witness = witness(1);
    let text = checkpoint(3);
    let line = witness.sign(&text, 1 << 63);
    let note = Note {
        text,
        lines: vec![line],
    };
    assert!(note.open(&[witness.vkey().clone()]).is_err());
}

proptest! {
    #[test]
    fn notes_survive_being_written_and_read(
        text in "([^\\x00-\\x1f]{0,20}\n){1,5}",
        names in prop::collection::vec("[!-*,-~é]{1,20}", 1..6),
        bytes in prop::collection::vec(any::<u8>(), 1..90),
    ) {
        prop_assume!(text != "\n");
        let lines = names.into_iter().map(|name| Line {
            name,
            id: [1, 2, 3, 4],
            signature: bytes.clone(),
        });
        let note = Note { text, lines: lines.collect() };
        prop_assert_eq!(Note::read(note.to_string().as_bytes()), Ok(note));
    }

    #[test]
    fn what_is_read_as_a_note_is_written_with_the_same_bytes(
        bytes in "(([a-z]{0,3}|— [a-z]{1,2} [A-Za-z0-9+/=]{6,9})\n){2,6}"
    ) {
        if let Ok(note) = Note::read(bytes.as_bytes()) {
            prop_assert_eq!(note.to_string(), bytes);
        }
    }

    #[test]
    fn checkpoints_survive_being_written_and_read(size in 0_u64..1 << 63) {
        let text = checkpoint(size);
        let read = Checkpoint::read(&text).unwrap();
        prop_assert_eq!(read.head.size, size);
        prop_assert_eq!(read.to_string(), text);
    }
}
