//! What is said of the compact itself: what is read of it, and what refuses it.

use kernel::Severity;
use progress::compact::Life;

use crate::reading::{copy_of_specimen, refusal_after};

const FILE: &str = "charter.toml";

/// A further entry, behind the first.
const LATER: &str = "\n[[state]]\nsaid_on = \"2021-06-01\"\nis = \"dormant\"\nsearched_to = \"2021-06-01\"\n\
    sources = [\"https://example.org/silence\"]\n\
    why = { en = \"a\", es = \"a\", pt = \"a\", fr = \"a\", ht = \"a\" }\n\
    last_act = { on = \"2020-03-01\", what = { en = \"a\", es = \"a\", pt = \"a\", fr = \"a\", ht = \"a\" }, source = \"https://example.org/a\" }\n\
    \n[[package]]\nid = \"P1\"";

fn after(old: &str, new: &str) -> String {
    refusal_after(
        FILE,
        "\n[[package]]\nid = \"P1\"",
        &LATER.replacen(old, new, 1),
    )
}

#[test]
fn what_is_said_of_the_compact_is_read_whole() {
    let dir = copy_of_specimen();
    let path = dir.path().join(FILE);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("\n[[package]]\nid = \"P1\"", LATER, 1)).unwrap();
    let loaded = charter::load(dir.path());
    assert_eq!(loaded.findings, []);
    let compact = loaded.charter.expect("it is sound").compact;
    let lives: Vec<Life> = compact.states.iter().map(|one| one.life).collect();
    assert_eq!(lives, [Life::Active, Life::Dormant]);
    let (state, act) = compact.state().expect("something is said");
    assert_eq!(state.searched_to.to_string(), "2021-06-01");
    assert_eq!(act.on.to_string(), "2020-03-01");
}

#[test]
fn every_fault_of_what_is_said_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "dormant",
            "asleep",
            "charter.toml:48: \"asleep\" is not a known word here. Use one of active, dormant, ended",
        ),
        (
            "2020-03-01",
            "2021-06-02",
            "charter.toml:52: the last act is of 2021-06-02, after the day to which was searched, 2021-06-01.",
        ),
        (
            "2020-03-01",
            "2020-02-01",
            "charter.toml:52: the last act is of 2020-02-01, and the entry above knew one of 2020-03-01.",
        ),
        (
            "said_on = \"2021-06-01\"",
            "said_on = \"2020-03-02\"",
            "charter.toml:49: it was searched to 2021-06-01, after it was said on 2020-03-02.",
        ),
        (
            "said_on = \"2021-06-01\"",
            "said_on = \"2022-01-01\"",
            "charter.toml:47: it is said on 2022-01-01, after the day to which the record was searched.",
        ),
        (
            "[\"https://example.org/silence\"]",
            "[]",
            "charter.toml:50: the state has no source.",
        ),
        (
            "https://example.org/silence",
            "an office",
            "charter.toml:50: a source must be an address:",
        ),
        ("ht = \"a\" }\n", "xx = \"a\" }\n", "charter.toml:51: "),
        ("is =", "life =", "charter.toml:48: unknown field `life`"),
    ] {
        let said = after(old, new);
        assert!(said.starts_with(expected), "{new}: {said}");
    }
}

#[test]
fn entries_that_go_back_in_time_are_refused() {
    let earlier = LATER
        .replace("2021-06-01", "2020-02-01")
        .replace("2020-03-01", "2020-02-01");
    let said = refusal_after(FILE, "\n[[package]]\nid = \"P1\"", &earlier);
    assert!(
        said.starts_with(
            "charter.toml:47: it is said on 2020-02-01, and the entry above it on 2020-03-01."
        ),
        "{said}"
    );
}

#[test]
fn a_meeting_that_the_entry_overlooks_is_refused() {
    let meeting = "\n[[meeting]]\nid = \"second\"\nday = \"2021-05-01\"\nkind = \"summit\"\nhosts = []\n\
        title = { en = \"a\", es = \"a\", pt = \"a\", fr = \"a\", ht = \"a\" }\nsummary = { en = \"a\", es = \"a\" }\n\
        source = \"https://example.org/a\"\n";
    let said = refusal_after(
        FILE,
        "\n[[package]]\nid = \"P1\"",
        &format!("{meeting}{LATER}"),
    );
    assert!(
        said.contains("the meeting \"second\" was held on 2021-05-01"),
        "{said}"
    );
    let ended = LATER.replace("dormant", "ended").replace(
        "searched_to = \"2021-06-01\"",
        "searched_to = \"2021-04-01\"",
    );
    let said = refusal_after(
        FILE,
        "\n[[package]]\nid = \"P1\"",
        &format!("{meeting}{ended}"),
    );
    assert!(
        said.contains("the compact ended, and the meeting \"second\""),
        "{said}"
    );
}

#[test]
fn a_charter_that_says_nothing_of_its_compact_is_told_so_and_taken() {
    let dir = copy_of_specimen();
    let path = dir.path().join(FILE);
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("[[state]]").unwrap();
    let after = &rest[rest.find("[[package]]").unwrap()..];
    std::fs::write(&path, format!("{before}{after}")).unwrap();
    let loaded = charter::load(dir.path());
    let said: Vec<(Severity, &str)> = (loaded.findings.iter())
        .map(|one| (one.severity, one.what.as_str()))
        .collect();
    let what = "nothing says whether the compact is active, dormant or ended";
    assert_eq!(said, [(Severity::Notice, what)]);
    assert!(loaded.charter.is_some());
}

#[test]
fn what_is_said_of_the_two_compacts_rests_on_sources_and_days() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    for (name, said_on, life, act) in [
        ("los-angeles", "2026-11-28", Life::Dormant, "2024-12-11"),
        (
            "eu-relocation-2015",
            "2017-09-26",
            Life::Ended,
            "2017-09-26",
        ),
    ] {
        let compact = charter::load(&root.join(name))
            .charter
            .expect("it is sound")
            .compact;
        let (state, last) = compact.state().expect("something is said");
        let told = (state.said_on.to_string(), state.life, last.on.to_string());
        assert_eq!(told, (said_on.to_owned(), life, act.to_owned()), "{name}");
    }
}
