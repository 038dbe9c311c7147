//! What others may send, each refused by the name of the rule that it breaks.

use record::checkpoint::CheckpointFault;
use record::note::NoteFault;
use record::proof::ProofFault;
use record::{Checkpoint, Note, Proof};

use crate::notes::{checkpoint, log, signed, witness};

#[test]
fn damaged_notes_are_refused_by_name() {
    let good = signed(&checkpoint(3), &[log(), witness(1)]).to_string();
    assert!(Note::read(good.as_bytes()).is_ok());
    let line = good.lines().nth(4).unwrap();
    let twice = |n: usize| {
        let lines: String = std::iter::repeat_n(format!("{line}\n"), n).collect();
        format!("{}\n{lines}", checkpoint(3))
    };
    assert!(Note::read(twice(64).as_bytes()).is_ok());
    let cases: Vec<(&str, Vec<u8>, NoteFault)> = vec![
        (
            "carriage returns added by mail",
            good.replace('\n', "\r\n").into(),
            NoteFault::Control,
        ),
        (
            "a tab",
            good.replacen(' ', "\t", 1).into(),
            NoteFault::Control,
        ),
        (
            "a nul",
            good.replacen('3', "\0", 1).into(),
            NoteFault::Control,
        ),
        (
            "no last line break",
            good.trim_end().into(),
            NoteFault::BadLine,
        ),
        (
            "no signatures",
            format!("{}\n", checkpoint(3)).into(),
            NoteFault::Lines,
        ),
        (
            "no blank line",
            good.replace("\n\n", "\n").into(),
            NoteFault::NoText,
        ),
        ("no text", format!("\n\n{line}\n").into(), NoteFault::NoText),
        ("nothing", Vec::new(), NoteFault::NoText),
        ("65 lines", twice(65).into(), NoteFault::Lines),
        (
            "too long",
            [b"x".repeat(65_600), b"\n".to_vec()].concat(),
            NoteFault::Long,
        ),
        (
            "not UTF-8",
            [b"\xff", good.as_bytes()].concat(),
            NoteFault::NotText,
        ),
        (
            "a short dash",
            good.replace('—', "-").into(),
            NoteFault::BadLine,
        ),
        (
            "two spaces",
            good.replacen("— log.example/x ", "— log.example/x  ", 1)
                .into(),
            NoteFault::BadLine,
        ),
        (
            "no padding",
            good.replace("==\n", "=\n").into(),
            NoteFault::BadLine,
        ),
        (
            "a word behind",
            good.replace("==\n", "== x\n").into(),
            NoteFault::BadLine,
        ),
        (
            "a plus in a name",
            good.replacen("— log", "— l+g", 1).into(),
            NoteFault::BadLine,
        ),
        (
            "a hard space in a name",
            good.replacen("— log", "— l\u{a0}g", 1).into(),
            NoteFault::BadLine,
        ),
        (
            "an id alone",
            format!("x\n\n— x {}\n", record::base64::of([1, 2, 3, 4])).into(),
            NoteFault::BadLine,
        ),
        // Four bits of the last character are spare; RFC 4648 lets readers take whatever they say.
        (
            "spare bits",
            good.replace("A==", "B==")
                .replace("Q==", "R==")
                .replace("g==", "h==")
                .replace("w==", "x==")
                .into(),
            NoteFault::BadLine,
        ),
    ];
    for (name, bytes, fault) in cases {
        assert_eq!(Note::read(&bytes), Err(fault), "{name}");
    }
}

#[test]
fn damaged_checkpoints_are_refused_by_name() {
    let good = checkpoint(3);
    let root = good.lines().nth(2).unwrap();
    let with_size = |size: &str| format!("log.example/x\n{size}\n{root}\n");
    assert!(Checkpoint::read(&with_size("9223372036854775807")).is_ok());
    for size in [
        "03",
        "+3",
        "-3",
        " 3",
        "3 ",
        "",
        "9223372036854775808",
        "1e2",
        "٣",
        "3.0",
        "0x3",
    ] {
        assert_eq!(
            Checkpoint::read(&with_size(size)),
            Err(CheckpointFault::Size),
            "{size}"
        );
    }
    let cases = [
        (
            "an extension line",
            format!("{good}more\n"),
            CheckpointFault::Lines,
        ),
        (
            "a blank line inside",
            good.replacen('\n', "\n\n", 1),
            CheckpointFault::Lines,
        ),
        (
            "a blank line behind",
            format!("{good}\n"),
            CheckpointFault::Lines,
        ),
        (
            "two lines",
            "log.example/x\n3\n".to_owned(),
            CheckpointFault::Lines,
        ),
        (
            "a name with a space",
            good.replacen('/', " ", 1),
            CheckpointFault::Origin,
        ),
        ("no name", format!("\n3\n{root}\n"), CheckpointFault::Origin),
        (
            "31 bytes",
            format!("x\n3\n{}\n", record::base64::of([7; 31])),
            CheckpointFault::Root,
        ),
        ("no root", "x\n3\n\n".to_owned(), CheckpointFault::Root),
    ];
    for (name, text, fault) in cases {
        assert_eq!(Checkpoint::read(&text), Err(fault), "{name}");
    }
}

#[test]
fn damaged_proofs_are_refused_by_name() {
    let note = signed(&checkpoint(3), &[log()]).to_string();
    let hash = record::Digest::of("x").base64();
    let good = format!("c2sp.org/tlog-proof@v1\nindex 2\n{hash}\n\n{note}");
    assert_eq!(Proof::read(good.as_bytes()).unwrap().to_string(), good);
    let with_extra = good.replace("index", "extra AAEC\nindex");
    let proof = Proof::read(with_extra.as_bytes()).unwrap();
    assert_eq!(proof.extra, Some(vec![0, 1, 2]));
    assert_eq!(proof.to_string(), with_extra);
    let many = format!("{hash}\n").repeat(64);
    let cases: Vec<(&str, String, ProofFault)> = vec![
        (
            "another version",
            good.replace("@v1", "@v2"),
            ProofFault::First,
        ),
        (
            "carriage returns",
            good.replace('\n', "\r\n"),
            ProofFault::First,
        ),
        (
            "extra that is not base64",
            with_extra.replace("AAEC", "AAE"),
            ProofFault::Extra,
        ),
        (
            "extra after the index",
            good.replace("index 2\n", "index 2\nextra AAEC\n"),
            ProofFault::Path,
        ),
        (
            "extra twice",
            with_extra.replace("index", "extra AAEC\nindex"),
            ProofFault::Index,
        ),
        ("no index", good.replace("index 2\n", ""), ProofFault::Index),
        (
            "an index of two spellings",
            good.replace("index 2", "index 02"),
            ProofFault::Index,
        ),
        (
            "an index beyond 2^63",
            good.replace("index 2", "index 9223372036854775808"),
            ProofFault::Index,
        ),
        (
            "a line beside the path",
            good.replace(&hash, &format!("{hash}\nx")),
            ProofFault::Path,
        ),
        (
            "64 hashes",
            good.replace(&format!("{hash}\n"), &many),
            ProofFault::Path,
        ),
        (
            "a hash of 31 bytes",
            good.replace(&hash, &record::base64::of([7; 31])),
            ProofFault::Path,
        ),
        (
            "no checkpoint",
            format!("c2sp.org/tlog-proof@v1\nindex 2\n{hash}\n"),
            ProofFault::Path,
        ),
        (
            "nothing behind",
            "c2sp.org/tlog-proof@v1\nindex 2\n\n".to_owned(),
            ProofFault::Note(NoteFault::NoText),
        ),
        (
            "too long",
            good.clone() + &" ".repeat(65_536),
            ProofFault::Long,
        ),
    ];
    for (name, text, fault) in cases {
        assert_eq!(Proof::read(text.as_bytes()), Err(fault), "{name}");
    }
}
