//! RELEASE.json: what is written is read, and nothing that differs is.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::manifest::{Listed, Made, ManifestFault, Notified, ReleaseKind, charter_digest};
use record::{Digest, Manifest};

pub fn sample() -> Manifest {
    let listed = |text: &str, made| Listed {
        bytes: text.len() as u64,
        sha256: Digest::of(text),
        made,
    };
    let files = [
        ("charter/charter.toml", listed("charter", Made::Carried)),
        (
            "data/commitments.csv",
            listed("id\r\nC002\r\n", Made::Rebuilt),
        ),
        ("xlsx/tables.xlsx", listed("xlsx", Made::Carried)),
    ];
    let kept: BTreeMap<_, _> = [("published/flows.csv".to_owned(), Digest::of("flows"))].into();
    let mut manifest = Manifest {
        release: "2026-12-01.1".parse().unwrap(),
        kind: ReleaseKind::Interim,
        supersedes: Some("2026-09-01.1".parse().unwrap()),
        compact: "los-angeles".into(),
        log: "log.example/x".into(),
        charter: Digest::of(""),
        kept,
        files: files.map(|(path, file)| (path.to_owned(), file)).into(),
        members: 22,
        reported: None,
        method: ("cauce".into(), "1".into()),
        languages: vec!["en".into(), "ht".into()],
        notified: vec![Notified {
            member: "GTM".into(),
            notice: 7,
            reply: None,
            waived: false,
        }],
        errata: vec!["E1".into()],
        program: "cauce 0.2.0".into(),
        rules: 3,
    };
    manifest.charter = manifest.charter_of_files();
    manifest
}

#[test]
fn a_list_survives_being_written_and_read() {
    let sample = sample();
    let bytes = sample.write().unwrap();
    assert_eq!(Manifest::read(&bytes).unwrap(), sample);
    assert!(bytes.starts_with(br#"{"charter":"sha256:"#));
}

#[test]
fn the_charters_digest_is_over_what_is_there_and_what_was_kept() {
    let sample = sample();
    let all = BTreeMap::from([
        ("charter.toml".to_owned(), Digest::of("charter")),
        ("published/flows.csv".to_owned(), Digest::of("flows")),
    ]);
    assert_eq!(sample.charter, charter_digest(&all));
    let text = format!(
        r#"{{"charter.toml":"{}","published/flows.csv":"{}"}}"#,
        Digest::of("charter").hex(),
        Digest::of("flows").hex()
    );
    assert_eq!(sample.charter, Digest::of(text));
}

#[test]
fn lists_that_hold_what_they_must_not_are_refused_by_name() {
    let with = |path: &str| {
        let mut sample = sample();
        let one = sample.files["xlsx/tables.xlsx"];
        sample.files.insert(path.to_owned(), one);
        sample.write().unwrap_err()
    };
    let path = |fault: ManifestFault| match fault {
        ManifestFault::Path { what, .. } => what,
        other => panic!("{other:?}"),
    };
    assert!(path(with("RELEASE.json")).contains("does not hold itself"));
    assert!(path(with("renditions/report.en.pdf")).contains("not part of the list"));
    assert!(path(with("proof/checkpoint")).contains("not part of the list"));
    assert!(path(with("data/aux.csv")).contains("device"));
    assert!(matches!(with("../x"), ManifestFault::NotCanonical(_)));
    let mut forward = sample();
    forward.supersedes = Some("2026-12-01.2".parse().unwrap());
    assert_eq!(forward.write(), Err(ManifestFault::Forward));
    forward.supersedes = Some(forward.release);
    assert_eq!(forward.write(), Err(ManifestFault::Forward));
    let mut free = sample();
    free.compact = "Los Ángeles".into();
    assert_eq!(free.write(), Err(ManifestFault::Field("compact")));
}

#[test]
fn a_second_spelling_of_a_list_is_refused() {
    let text = String::from_utf8(sample().write().unwrap()).unwrap();
    for (name, from, to) in [
        ("minus nought", "\"rules\":3", "\"rules\":-0"),
        ("a negative number", "\"rules\":3", "\"rules\":-3"),
        ("a fraction", "\"rules\":3", "\"rules\":3.0"),
        ("a null", "\"rules\":3", "\"rules\":null"),
        (
            "another day",
            "\"on\":\"2026-12-01\"",
            "\"on\":\"2026-12-02\"",
        ),
        ("another format", "\"format\":1", "\"format\":2"),
        (
            "a field more",
            "\"format\":1",
            "\"format\":1,\"free\":\"text\"",
        ),
        (
            "a field more inside",
            "\"members\":22",
            "\"members\":22,\"more\":1",
        ),
        ("a field less", "\"format\":1,", ""),
        ("a word that is not known", "rebuilt", "guessed"),
        ("a digest in capitals", "sha256\":\"", "sha256\":\"A"),
        (
            "a program with a sentence",
            "cauce 0.2.0",
            "cauce 0.2.0 beta",
        ),
        ("a space", ",\"rules\"", ", \"rules\""),
    ] {
        let other = text.replacen(from, to, 1);
        assert_ne!(other, text, "{name}");
        assert!(Manifest::read(other.as_bytes()).is_err(), "{name}");
    }
    assert_eq!(
        Manifest::read(&vec![b' '; (8 << 20) + 1]),
        Err(ManifestFault::Long)
    );
}

proptest! {
    #[test]
    fn a_damaged_list_is_read_as_what_it_says_or_not_at_all(at in any::<usize>(), bit in 0_u8..8) {
        let mut bytes = sample().write().unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        if let Ok(list) = Manifest::read(&bytes) {
            prop_assert_eq!(list.write().unwrap(), bytes);
        }
    }
}
