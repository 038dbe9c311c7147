//! Entries: a closed list of kinds and fields, in which nothing can be told that is not a code.

use kernel::canon::Value;
use kernel::{Draws, Moment};
use proptest::prelude::*;
use record::entry::EntryFault;
use record::id::{ReleaseId, decimal, is_code, is_origin};
use record::key::Use;
use record::{Digest, Entry, Kind, Signer, commit};

use crate::notes::{log, witness};

pub const ORIGIN: &str = "log.example/x";

pub fn at() -> Moment {
    "2026-12-01T07:00:00Z".parse().unwrap()
}

pub fn digest(text: &str) -> Value {
    Digest::of(text).to_string().into()
}

/// Returns good fields for a kind.
pub fn fields(kind: Kind) -> Vec<(&'static str, Value)> {
    let release = || ("release", "2026-12-01.1".into());
    let whole = |n: i64| Value::Whole(n);
    match kind {
        Kind::Genesis => vec![
            ("charter", digest("c")),
            ("format", whole(1)),
            ("policy", digest("p")),
        ],
        Kind::Policy => vec![
            ("policy", digest("q")),
            ("replaces", digest("p")),
            ("valid_from", "2026-12-01".into()),
        ],
        Kind::Key => vec![
            ("role", "witness".into()),
            ("vkey", witness(1).vkey().to_string().into()),
            ("member", "GTM".into()),
            ("valid_from", "2026-12-01".into()),
            ("state", "active".into()),
        ],
        Kind::Candidate => vec![release(), ("commit", digest("c"))],
        Kind::Notice => vec![
            ("about", "cycle-2027".into()),
            ("member", "GTM".into()),
            ("commit", digest("c")),
        ],
        Kind::Reply => vec![
            ("about", "2026-12-01.1".into()),
            ("member", "GTM".into()),
            ("commit", digest("c")),
            ("by", "key".into()),
            ("sig", record::base64::of([7; 64]).into()),
        ],
        Kind::Release => vec![
            release(),
            ("manifest", digest("m")),
            ("on", "2026-12-01".into()),
            ("supersedes", "2026-09-01.2".into()),
            ("candidate", whole(7)),
        ],
        Kind::Renditions => vec![release(), ("manifest", digest("m"))],
        Kind::Erratum => vec![
            release(),
            ("digest", digest("e")),
            ("touches", Value::List(vec!["C002".into(), "R001".into()])),
        ],
        Kind::Decision | Kind::Alarm => vec![("id", "A-2026-1".into()), ("commit", digest("c"))],
        Kind::Withheld => vec![
            release(),
            ("path", "data/flows.csv".into()),
            ("commit", digest("c")),
        ],
        Kind::Cycle => vec![("cycle", "cycle-2027".into()), ("digest", digest("d"))],
        Kind::Draw => vec![("cycle", "cycle-2027".into()), ("share", digest("s"))],
        Kind::Lot => vec![
            ("batch", "gt-1.2026-49".into()),
            ("root", digest("r")),
            ("capacity", whole(40)),
        ],
        Kind::DeskHead => vec![("day", "2026-12-01".into()), ("digest", digest("d"))],
    }
}

#[test]
fn every_kind_survives_being_written_and_read() {
    for kind in Kind::ALL {
        let entry = Entry::new(kind, at(), ORIGIN, fields(kind)).unwrap();
        let bytes = entry.bytes();
        assert_eq!(Entry::read(&bytes), Ok(entry.clone()), "{kind:?}");
        assert_eq!(
            (entry.kind(), entry.at(), entry.log()),
            (kind, at(), ORIGIN)
        );
        assert_eq!(Kind::named(kind.name()), Some(kind));
    }
}

/// No field of any kind takes a sentence, a name with an accent, or a paragraph of 4,000 letters.
#[test]
fn no_field_of_any_kind_takes_free_text() {
    for kind in Kind::ALL {
        for (at_field, _) in fields(kind).iter().enumerate() {
            for text in [
                "Ana María López",
                "a b",
                "",
                "https://x.example/?q=1",
                "<b>",
                &"a".repeat(4_000),
            ] {
                let mut all = fields(kind);
                all[at_field].1 = text.into();
                let entry = Entry::new(kind, at(), ORIGIN, all.clone());
                assert!(entry.is_err(), "{kind:?} {} {text}", all[at_field].0);
                all[at_field].1 = Value::List(vec![text.into()]);
                assert!(Entry::new(kind, at(), ORIGIN, all).is_err());
            }
        }
    }
}

#[test]
fn a_missing_an_unknown_and_a_wrong_field_are_named() {
    for kind in Kind::ALL {
        let mut more = fields(kind);
        more.push(("note", "x".into()));
        let unknown = Err(EntryFault::Unknown("note".into()));
        assert_eq!(Entry::new(kind, at(), ORIGIN, more), unknown);
        let none = Entry::new(kind, at(), ORIGIN, []);
        assert!(matches!(none, Err(EntryFault::Field(_))), "{kind:?}");
        for i in 0..fields(kind).len() {
            let mut all = fields(kind);
            all[i].1 = Value::Null;
            let fault = Entry::new(kind, at(), ORIGIN, all.clone());
            assert_eq!(fault, Err(EntryFault::Field(all[i].0)), "{kind:?}");
        }
    }
    let text = |text: &str| Entry::read(text.as_bytes()).unwrap_err();
    assert_eq!(text("[]"), EntryFault::NoObject);
    assert_eq!(text("{}"), EntryFault::Kind);
    assert_eq!(text(r#"{"kind":"note"}"#), EntryFault::Kind);
    assert_eq!(text(r#"{"kind":"cycle"}"#), EntryFault::At);
    assert_eq!(
        text(r#"{"at":"2026-12-01T07:00:00Z","kind":"cycle"}"#),
        EntryFault::Log
    );
    assert_eq!(
        text(&format!("{{\"kind\":\"{}\"}}", "x".repeat(4_096))),
        EntryFault::Long
    );
}

#[test]
fn a_second_spelling_of_an_entry_is_none() {
    let entry = Entry::new(Kind::Lot, at(), ORIGIN, fields(Kind::Lot)).unwrap();
    let text = String::from_utf8(entry.bytes()).unwrap();
    for (name, other) in [
        ("a space", text.replacen(':', ": ", 1)),
        ("a line break behind", format!("{text}\n")),
        ("a mark before", format!("\u{feff}{text}")),
        ("a fraction", text.replace(":40", ":40.0")),
        ("an exponent", text.replace(":40", ":4e1")),
        ("a leading nought", text.replace(":40", ":040")),
        ("a plus", text.replace(":40", ":+40")),
        ("minus nought", text.replace(":40", ":-0")),
        ("an escape", text.replace("lot", "\\u006cot")),
        (
            "a key twice",
            text.replace("\"capacity\":40", "\"capacity\":40,\"capacity\":40"),
        ),
        (
            "another order",
            text.replace("{\"at\":\"2026-12-01T07:00:00Z\",", "{")
                .replace('}', ",\"at\":\"2026-12-01T07:00:00Z\"}"),
        ),
    ] {
        assert_ne!(other, text, "{name}");
        let fault = Entry::read(other.as_bytes());
        assert!(
            matches!(fault, Err(EntryFault::NotCanonical(_))),
            "{name}: {fault:?}"
        );
    }
}

#[test]
fn fields_that_contradict_each_other_are_refused() {
    let change = |kind: Kind, name: &'static str, value: Option<Value>| {
        let mut all = fields(kind);
        all.retain(|(field, _)| *field != name);
        all.extend(value.map(|value| (name, value)));
        Entry::new(kind, at(), ORIGIN, all)
    };
    let log = log().vkey().to_string();
    for contradiction in [
        change(Kind::Release, "on", Some("2026-12-02".into())),
        change(Kind::Release, "supersedes", Some("2026-12-01.1".into())),
        change(Kind::Release, "supersedes", Some("2027-01-01.1".into())),
        change(Kind::Reply, "sig", None),
        change(Kind::Reply, "by", Some("account".into())),
        change(Kind::Key, "role", Some("log".into())),
        change(Kind::Key, "vkey", Some(log.into())),
    ] {
        assert!(
            matches!(contradiction, Err(EntryFault::Contradiction(_))),
            "{contradiction:?}"
        );
    }
    assert!(change(Kind::Release, "supersedes", None).is_ok());
    assert!(change(Kind::Release, "candidate", None).is_ok());
}

#[test]
fn names_have_one_spelling() {
    for text in ["2026-12-01.1", "2026-12-01.9999"] {
        assert_eq!(text.parse::<ReleaseId>().unwrap().to_string(), text);
    }
    for text in [
        "2026-12-01",
        "2026-12-01.0",
        "2026-12-01.01",
        "2026-12-01.10000",
        "2026-13-01.1",
        "2026-12-01.+1",
        "2026-12-01.1 ",
    ] {
        assert!(text.parse::<ReleaseId>().is_err(), "{text}");
    }
    assert!("2026-12-01.2".parse::<ReleaseId>().unwrap() < "2026-12-01.10".parse().unwrap());
    assert_eq!(decimal("18446744073709551616"), None);
    assert!(
        is_code("gt-1.2026_49") && !is_code("-x") && !is_code("é") && !is_code(&"x".repeat(65))
    );
    assert!(is_origin("cauce.example/los-angeles") && !is_origin("/x") && !is_origin("X"));
}

/// Promise L8: whoever destroys the salt erases what was committed to, and the tree stays.
#[test]
fn a_commitment_tells_nothing_without_its_salt_and_everything_with_it() {
    let draft = Digest::of("the draft");
    let committed = commit::commit(&[1; 32], &draft);
    assert_eq!(committed, commit::commit(&[1; 32], &draft));
    assert_ne!(committed, commit::commit(&[2; 32], &draft));
    assert_ne!(committed, draft);
    let entry = |salt| {
        let commit = commit::commit(&salt, &draft).to_string();
        Entry::new(
            Kind::Candidate,
            at(),
            ORIGIN,
            [
                ("release", "2026-12-01.1".into()),
                ("commit", commit.into()),
            ],
        )
    };
    let bytes = entry([1; 32]).unwrap().bytes();
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains(&draft.hex()));
}

#[test]
fn a_members_signature_is_over_one_reply_about_one_thing_in_one_log() {
    let member = Signer::new("GTM", Use::Text, &[3; 32]).unwrap();
    let digest = Digest::of("Guatemala answers.");
    let said = commit::reply(ORIGIN, "cycle-2027", &digest);
    assert!(said.starts_with(b"cauce/reply/v1\nlog.example/x\ncycle-2027\nsha256:"));
    let signature = member.sign_bytes(&said);
    let holds = |said: &[u8]| record::key::holds(member.vkey().bytes(), said, &signature);
    assert!(holds(&said));
    assert!(!holds(&commit::reply(
        "other.example/x",
        "cycle-2027",
        &digest
    )));
    assert!(!holds(&commit::reply(ORIGIN, "cycle-2028", &digest)));
}

proptest! {
    #[test]
    fn damaged_entries_are_read_as_what_they_say_or_not_at_all(seed in any::<u64>()) {
        let mut draws = Draws::from_seed(seed);
        let kind = Kind::ALL[draws.below(16)];
        let mut bytes = Entry::new(kind, at(), ORIGIN, fields(kind)).unwrap().bytes();
        for _ in 0..=draws.below(3) {
            let place = draws.below(bytes.len());
            bytes[place] ^= 1 << draws.below(8);
        }
        if let Ok(entry) = Entry::read(&bytes) {
            prop_assert_eq!(entry.bytes(), bytes);
        }
    }
}
