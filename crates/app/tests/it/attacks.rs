//! What somebody who wants a charter to say something else would put into it, and what is said to that.

use std::fs;
use std::path::PathBuf;

use crate::running::{cauce, copy, harbours, said};

/// A copy of the invented charter.
fn charter() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("harbours");
    copy(&harbours(), &dir);
    (home, dir)
}

/// Checks the invented charter after something was put in the place of something else, file by file.
fn checked(changes: &[(&str, &str, &str)]) -> (Option<i32>, String) {
    let (_home, dir) = charter();
    for (file, old, new) in changes {
        let at = dir.join(file);
        fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
        let text = fs::read_to_string(&at).unwrap_or_default();
        assert!(text.contains(old), "{file} has no {old}");
        fs::write(&at, text.replacen(old, new, 1)).expect("it is written");
    }
    let output = cauce(&["check", "--charter", dir.to_str().expect("a path")]);
    (output.status.code(), said(&output))
}

fn refused(changes: &[(&str, &str, &str)], what: &str) {
    let (code, said) = checked(changes);
    assert_eq!(code, Some(1), "{what}: {said}");
    assert!(said.contains(what), "{what}: {said}");
}

const FIGURES: &str = "published/figures.csv";
const PROMISE: &str = "commitments/JAM/h01.toml";
const B2: &str = "B2,H01,JAM,beds ready,110,beds";

#[test]
fn a_figure_of_another_country_or_in_another_unit_does_not_rate_a_promise() {
    assert_eq!(checked(&[]).0, Some(0));
    let line = format!("{PROMISE}:28: figure B2");
    refused(
        &[(FIGURES, B2, "B2,H01,BRB,beds ready,110,beds")],
        &format!("{line} counts BRB, which has no part"),
    );
    // Who receives has no part in what was promised to it.
    refused(
        &[
            (FIGURES, B2, "B2,H01,TTO,beds ready,110,beds"),
            (PROMISE, "kind =", "beneficiaries = [\"TTO\"]\nkind ="),
        ],
        &format!("{PROMISE}:29: figure B2 counts TTO, which has no part"),
    );
    // Named by nobody, it is of whoever holds the promise that it was published about.
    refused(
        &[(FIGURES, B2, "B2,H01,JAM,beds ready,110,tents")],
        &format!("{line} is counted in tents, and would rate a promise in beds"),
    );
    for sound in [
        [
            (FIGURES, B2, "B2,H01,BRB,beds ready,110,beds"),
            (PROMISE, "kind =", "joint_with = [\"BRB\"]\nkind ="),
        ],
        [
            (FIGURES, B2, "B2,H01,JAM,beds ready,110,tents"),
            (PROMISE, "combine =", "same_unit = [\"tents\"]\ncombine ="),
        ],
    ] {
        let (code, said) = checked(&sound);
        assert_eq!(code, Some(0), "{said}");
    }
}

#[test]
fn identifiers_that_differ_by_capitals_alone_are_refused() {
    refused(
        &[(
            FIGURES,
            "\nB2,",
            "\nb1,H01,JAM,lamps,1,lamps,exact,2020-12-31,,2021-01-15,stated,A,press,https://example.org/l,,,\nB2,",
        )],
        "published/figures.csv:3: the figures B1 and b1 differ by capitals alone",
    );
    refused(
        &[("charter.toml", "id = \"P2\"", "id = \"p1\"")],
        "the packages \"P1\" and \"p1\" differ by capitals alone",
    );
    let promise = fs::read_to_string(harbours().join(PROMISE)).expect("it is there");
    let other = promise
        .replace("\"H01\"", "\"h01\"")
        .replace("\"JAM\"", "\"BRB\"");
    let other = other
        .split("[[deliverable]]")
        .next()
        .expect("a beginning")
        .to_owned();
    refused(
        &[("commitments/BRB/h01.toml", "", &other)],
        "is used by commitments/",
    );
    refused(
        &[("commitments/JAM/H01.toml", "", &promise)],
        "commitments/JAM/h01.toml: its path and commitments/JAM/H01.toml differ by capitals alone",
    );
}

#[test]
fn what_nobody_sees_is_refused_wherever_it_stands() {
    for (file, old, new, said) in [
        (
            PROMISE,
            "A hundred beds for",
            "A hundred \u{202e}beds for",
            "h01.toml:14: the line holds the character U+202E",
        ),
        (
            PROMISE,
            "A hundred beds for",
            "A hundred \\u202Ebeds for",
            "h01.toml:14: a text holds the control character U+202E",
        ),
        (
            FIGURES,
            "beds ready,110",
            "beds\u{200b} ready,110",
            "figures.csv:3: the line holds the character U+200B",
        ),
        (
            "verdicts.toml",
            "https://example.org",
            "https://example.org\u{2066}",
            "verdicts.toml:",
        ),
        (
            "charter.toml",
            "Three Harbours",
            "Three\u{ad} Harbours",
            "charter.toml:9: the line holds the character U+00AD",
        ),
    ] {
        refused(&[(file, old, new)], said);
    }
}

#[test]
fn an_address_that_leads_nowhere_or_hides_where_is_refused() {
    for bad in [
        "https:///",
        "https://user@example.org/x",
        "https://example.org:x/",
        "http://?x",
    ] {
        refused(
            &[(PROMISE, "https://example.org/compact", bad)],
            "h01.toml:17: a source must be an address",
        );
        refused(
            &[(FIGURES, "https://example.org/beds-2", bad)],
            "figures.csv:3: source is not an address",
        );
    }
}

#[test]
fn a_count_below_nought_is_refused_in_verdicts_and_targets() {
    refused(
        &[("verdicts.toml", "\"60\"", "\"-60\"")],
        "verdicts.toml:10: -60 lies below nought",
    );
    refused(
        &[(PROMISE, "min = \"100\"", "min = \"-100\"")],
        "h01.toml:15: -100 lies below nought",
    );
}
