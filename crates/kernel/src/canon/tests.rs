//! One spelling for one value, judged by published bytes and by every other spelling.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;

/// The worked example of a log of three entries: their bytes and the SHA-256 of 0x00 before them.
const EXAMPLE: [(&str, &str); 3] = [
    (
        r#"{"charter":"sha256:8399e57405627368722830c9ff3db81fba0afa6120a439c7a2568a5be31b8295","format":1,"kind":"genesis","log":"cauce.example/los-angeles"}"#,
        "d126229c0f802c9b48d74b68459a0b5ce86293ed0d4ead38d2a2bea132de9793",
    ),
    (
        r#"{"kind":"policy","log":"cauce.example/los-angeles","policy":"sha256:823412d1eacb67956220e532959f0104603057c88704863ca38e7cd188fda812","valid_from":"2026-12-01"}"#,
        "ba66473d4f742618d36351c981823bf29c95aec714392feb5021f2986f008ea4",
    ),
    (
        r#"{"kind":"release","log":"cauce.example/los-angeles","manifest":"sha256:05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f","on":"2026-12-01","release":"2026-12-01.1"}"#,
        "570d1b64202c4bba09e423638fd829497d370c5eb11d7f03b127b492ff6fb6d7",
    ),
];

fn read(text: &str) -> Result<Value, NotCanonical> {
    parse(text.as_bytes(), Keys::Fields)
}

#[test]
fn the_worked_example_keeps_every_byte() {
    for (entry, leaf) in EXAMPLE {
        let value = read(entry).unwrap();
        let written = write(&value, Keys::Fields).unwrap();
        assert_eq!(written, entry.as_bytes());
        let digest = Sha256::new().chain_update([0]).chain_update(&written);
        assert_eq!(crate::hex::of(digest.finalize()), leaf);
    }
    let built = Value::object([
        ("valid_from", Value::from("2026-12-01")),
        ("policy", EXAMPLE[1].0[61..132].into()),
        ("log", "cauce.example/los-angeles".into()),
        ("kind", "policy".into()),
    ]);
    assert_eq!(
        write(&built, Keys::Fields).unwrap(),
        EXAMPLE[1].0.as_bytes()
    );
}

#[test]
fn a_second_spelling_is_refused_with_its_place() {
    for (text, at) in [
        ("", 0),
        (" 1", 0),
        ("1 ", 1),
        ("1\n", 1),
        ("\u{feff}1", 0),
        ("-0", 0),
        ("-", 0),
        ("+1", 0),
        ("01", 0),
        ("-01", 0),
        ("1.0", 0),
        ("1e2", 0),
        ("9007199254740992", 0),
        ("-9007199254740992", 0),
        ("99999999999999999999", 0),
        ("NaN", 0),
        ("nul", 0),
        ("True", 0),
        (r#"{"b":1,"a":2}"#, 7),
        (r#"{"a":1,"a":2}"#, 7),
        (r#"{"A":1}"#, 1),
        (r#"{"":1}"#, 1),
        (r#"{"a/b":1}"#, 1),
        (r#"{"1":1}"#, 1),
        (r#"{"a" :1}"#, 4),
        (r#"{"a":1,}"#, 7),
        (r#"{"\u0061":1}"#, 2),
        ("[1,]", 3),
        ("[1 ,2]", 2),
        ("[1", 2),
        ("\"a", 2),
        ("\"\t\"", 1),
        (r#""\u0009""#, 1),
        (r#""\u000B""#, 1),
        (r#""\u007f""#, 1),
        (r#""\ud800""#, 1),
        (r#""\/""#, 1),
        (r#""\u00é""#, 1),
        ("'a'", 0),
    ] {
        let fault = read(text).expect_err(text);
        assert_eq!(fault.at, at, "{text}: {fault}");
    }
    assert!(parse(b"\"\xff\"", Keys::Fields).is_err());
    assert!(
        parse(b"\"\xed\xa0\x80\"", Keys::Fields).is_err(),
        "a surrogate"
    );
}

#[test]
fn what_is_canonical_is_taken() {
    for text in [
        "null",
        "true",
        "0",
        "-9007199254740991",
        "9007199254740991",
        "[]",
        "{}",
        r#"{"a":{"b.c_d-1":[1,"x",null]},"b":false}"#,
        r#""\"\\\b\t\n\f\r\u0000\u001f""#,
        "\"/\u{7f}\u{2028}é\u{1f600}\"",
        // Not in the composed form: as typed.
        "\"e\u{301}\"",
    ] {
        let value = read(text).unwrap();
        assert_eq!(write(&value, Keys::Fields).unwrap(), text.as_bytes());
    }
}

#[test]
fn nothing_stands_deeper_than_sixteen() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    let deepest = read(&nested(16)).unwrap();
    assert!(read(&nested(17)).is_err());
    assert!(
        read(&"[".repeat(1_000_000)).is_err(),
        "and no stack is used up"
    );
    assert!(write(&Value::List(vec![deepest]), Keys::Fields).is_err());
}

#[test]
fn paths_are_keys_only_where_asked_for() {
    let files = r#"{"CITATION.cff":1,"data/commitments.csv":2}"#;
    assert!(read(files).is_err());
    let value = parse(files.as_bytes(), Keys::FieldsAndPaths).unwrap();
    assert_eq!(
        write(&value, Keys::FieldsAndPaths).unwrap(),
        files.as_bytes()
    );
    assert!(write(&value, Keys::Fields).is_err());
    let foreign = Value::object([("replies/~2ea~20b.md", Value::Null)]);
    assert!(write(&foreign, Keys::FieldsAndPaths).is_ok());
    assert!(write(&foreign, Keys::Fields).is_err());
    for path in [
        "/a",
        "a//b",
        "../a",
        "a/.b",
        "a b",
        "a/",
        "1/2/3/4/5/6/7/8/9",
    ] {
        let file = Value::object([(path, Value::Null)]);
        assert!(write(&file, Keys::FieldsAndPaths).is_err(), "{path}");
    }
    assert!(write(&Value::Whole(GREATEST + 1), Keys::Fields).is_err());
    assert!(write(&Value::Whole(i64::MIN), Keys::Fields).is_err());
}

#[test]
fn a_figure_has_one_spelling() {
    for text in ["0", "-1", "10", "0.5", "-0.5", "12.003"] {
        assert!(is_decimal(text), "{text}");
    }
    for text in [
        "", "-", "-0", "+1", "01", "1.", ".5", "1.0", "0.50", "1e3", "1,5", "-0.0", "1.5.2",
    ] {
        assert!(!is_decimal(text), "{text}");
    }
    assert_eq!(real(-0.0).unwrap(), "0");
    assert_eq!(real(0.1 + 0.2).unwrap(), "0.30000000000000004");
    assert_eq!(real(1e21).unwrap(), "1000000000000000000000");
    assert_eq!(real(f64::NAN), None);
    assert_eq!(real(f64::INFINITY), None);
    assert_eq!(decimal("1.500".parse().unwrap()), "1.5");
    assert_eq!(decimal("-0.00".parse().unwrap()), "0");
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (-GREATEST..=GREATEST).prop_map(Value::Whole),
        any::<String>().prop_map(Value::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            prop::collection::btree_map("[a-z][a-z0-9_.-]{0,8}", inner, 0..6)
                .prop_map(Value::Object),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(value in any_value()) {
        let bytes = write(&value, Keys::Fields).unwrap();
        prop_assert_eq!(parse(&bytes, Keys::Fields).unwrap(), value);
    }

    #[test]
    fn what_is_read_is_written_as_the_same(
        value in any_value(),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..4),
    ) {
        let mut bytes = write(&value, Keys::Fields).unwrap();
        for (place, byte, kind) in places {
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, br#" 0-"\u,:[]{}e."#[usize::from(byte) % 14]),
                _ if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => {}
            }
        }
        if let Ok(value) = parse(&bytes, Keys::Fields) {
            prop_assert_eq!(write(&value, Keys::Fields).unwrap(), bytes);
        }
    }

    #[test]
    fn a_real_reads_back_as_itself(value in any::<f64>()) {
        if let Some(text) = real(value) {
            prop_assert!(is_decimal(&text), "{}", text);
            prop_assert_eq!(text.parse::<f64>().unwrap(), value);
        }
    }
}
