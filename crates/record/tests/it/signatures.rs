//! One rule for signatures, on which two programs cannot differ.

use ed25519_dalek::{Signature, VerifyingKey};
use kernel::hex;
use record::key::{KeyFault, Use, holds};
use record::{Signer, Vkey};

struct Vector {
    number: u64,
    key: [u8; 32],
    signature: Vec<u8>,
    message: String,
}

fn vectors() -> Vec<Vector> {
    let all = crate::json("ed25519_edge_vectors.json");
    let text = |one: &serde_json::Value, name: &str| one[name].as_str().unwrap().to_owned();
    let vector = |one: &serde_json::Value| Vector {
        number: one["number"].as_u64().unwrap(),
        key: hex::read(&text(one, "key")).unwrap().try_into().unwrap(),
        signature: hex::read(&text(one, "sig")).unwrap(),
        message: text(one, "msg"),
    };
    all.as_array().unwrap().iter().map(vector).collect()
}

/// Returns the numbers of the edge vectors that are accepted.
pub fn accepted() -> Vec<u64> {
    let all = vectors().into_iter();
    all.filter(|one| holds(&one.key, one.message.as_bytes(), &one.signature))
        .map(|one| one.number)
        .collect()
}

#[needs_shared::needs_shared]
#[test]
fn exactly_forty_three_of_the_edge_vectors_hold() {
    assert_eq!(vectors().len(), 914);
    assert_eq!(accepted().len(), 43);
    // The control: the usual rule takes five times as many.
    let usual = vectors().into_iter().filter(|one| {
        let key = VerifyingKey::from_bytes(&one.key);
        let signature = Signature::from_slice(&one.signature);
        key.is_ok_and(|key| {
            use ed25519_dalek::Verifier as _;
            signature.is_ok_and(|signature| key.verify(one.message.as_bytes(), &signature).is_ok())
        })
    });
    assert_eq!(usual.count(), 208);
}

#[needs_shared::needs_shared]
#[test]
fn every_key_of_an_accepted_vector_could_stand_in_a_policy() {
    for one in vectors() {
        let could = Vkey::new("x", Use::Text, one.key).is_ok();
        let accepted = holds(&one.key, one.message.as_bytes(), &one.signature);
        assert!(could || !accepted, "{}", one.number);
    }
}

#[test]
fn a_signature_of_another_length_does_not_hold() {
    let signer = Signer::new("x", Use::Text, &[7; 32]).unwrap();
    let signature = signer.sign_bytes(b"text");
    assert!(holds(signer.vkey().bytes(), b"text", &signature));
    assert!(!holds(signer.vkey().bytes(), b"text", &signature[..63]));
    assert!(!holds(
        signer.vkey().bytes(),
        b"text",
        &[&signature[..], &[0]].concat()
    ));
    assert!(!holds(signer.vkey().bytes(), b"texT", &signature));
}

#[test]
fn a_key_survives_being_written_and_read_and_no_other_spelling_is_one() {
    for used in [Use::Text, Use::Cosignature] {
        let key = Signer::new("a.example/b", used, &[9; 32])
            .unwrap()
            .vkey()
            .clone();
        let text = key.to_string();
        assert_eq!(text.parse::<Vkey>().unwrap(), key);
        for wrong in [
            text.replace("a.example", "b.example"),
            text.to_uppercase(),
            format!(" {text}"),
            format!("{text}="),
            text[..text.len() - 4].to_owned(),
            text.replacen('+', "-", 1),
        ] {
            assert!(wrong.parse::<Vkey>().is_err(), "{wrong}");
        }
    }
}

#[test]
fn keys_that_count_for_nobody_are_refused_by_name() {
    let weak = Vkey::new("x", Use::Text, [0; 32]);
    assert_eq!(weak, Err(KeyFault::Weak));
    let mut one = [0; 32];
    one[0] = 1;
    assert_eq!(Vkey::new("x", Use::Text, one), Err(KeyFault::Weak));
    // 2^255 − 19 + 2: a second spelling of a point, if there is one.
    let mut second = [0xff; 32];
    (second[0], second[31]) = (0xef, 0x7f);
    assert_eq!(Vkey::new("x", Use::Text, second), Err(KeyFault::Weak));
    let good = *Signer::new("x", Use::Text, &[7; 32])
        .unwrap()
        .vkey()
        .bytes();
    for name in ["", "a b", "a+b", "a\u{a0}b", "a\nb"] {
        assert_eq!(
            Vkey::new(name, Use::Text, good),
            Err(KeyFault::Name),
            "{name:?}"
        );
    }
    // An ML-DSA-44 key, of which a verifier of today knows the type and nothing else.
    let other =
        "w.example+00000000+".to_owned() + &record::base64::of([&[6][..], &[0; 1312]].concat());
    assert_eq!(other.parse::<Vkey>(), Err(KeyFault::Type(6)));
}

#[test]
fn a_signer_does_not_show_its_secret() {
    let signer = Signer::new("x.example", Use::Text, &[7; 32]).unwrap();
    let shown = format!("{signer:?}");
    assert!(shown.ends_with("withheld)"), "{shown}");
    assert!(
        !shown.contains(&hex::of([7_u8; 32])) && !shown.contains("[7, 7"),
        "{shown}"
    );
}
