//! Practices: what is read of them, and what refuses them.

use std::fs;

use kernel::Severity;
use response::practice::{Cost, Direction, Grade, Lack, Read, State, Told};

use crate::reading::{copy_of_specimen, refusal_after};
use crate::verdicts::said;

const FILE: &str = "practices/jam-beds.toml";

#[test]
fn a_practice_is_read_whole() {
    let loaded = charter::load(copy_of_specimen().path());
    assert_eq!(loaded.findings, []);
    let practices = loaded.charter.expect("the specimen is sound").practices;
    let practice = &practices[0];
    assert_eq!(practice.serves[0].as_str(), "H01");
    assert_eq!(practice.state, State::Listed);
    let outcome = &practice.outcomes[0];
    assert_eq!(outcome.direction, Direction::Better);
    assert_eq!(outcome.people, Some(140));
    assert_eq!(outcome.source.read, Read::Excerpt);
    assert_eq!(practice.grade(outcome).0, Grade::BeforeAfter);
    assert_eq!(practice.adoptions[0].told, Told::Nothing);
    assert_eq!(practice.confirmed().to_string(), "2021-12-11");
    let Cost::Published(paid) = &practice.cost else {
        panic!("the cost is published");
    };
    assert_eq!(paid.high.to_string(), "1200.50");
    assert!(paid.who.is_empty(), "nobody is named who paid");
}

#[test]
fn every_fault_of_a_practice_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "[\"H01\"]",
            "[\"H09\"]",
            ":10: it serves H09, which is not in commitments/.",
        ),
        (
            "id = \"jam-beds\"",
            "id = \"beds\"",
            ":1: the file's name is not the practice's identifier.",
        ),
        (
            "where = [\"JAM\"]",
            "where = [\"JAM\", \"JAM\"]",
            ":4: JAM stands twice.",
        ),
        (
            "read = \"excerpt\", confirmed = \"2021-12-01\"",
            "read = \"excerpt\", confirmed = \"2099-01-01\"",
            ":28: its source was opened after the day by which the practice is to be looked at again.",
        ),
        (
            "where = [\"JAM\"]",
            "where = []",
            ":1: the practice has no place.",
        ),
        (
            "pillar = \"1\"",
            "pillar = \"7\"",
            ":8: pillar \"7\" is not in charter.toml.",
        ),
        (
            "until = \"2021\"",
            "until = \"2019\"",
            ":6: it ended in 2019, before it began in 2020-06.",
        ),
        (
            "theme = \"reception\"",
            "theme = \"other\"",
            ":9: \"other\" is not a known word here. Use one of regularisation,",
        ),
        (
            ", es = \"Las camas quedaban lejos de los barcos.\"",
            "",
            ":11: the text in es is missing.",
        ),
        (
            "after = { en = \"40 (2021)\" }",
            "after = { en = \"fewer (2021)\" }",
            ":22: its size is said to be known, and no number stands here.",
        ),
        ("people = 140", "people = 0", ":20: nobody was counted."),
        (
            "direction = \"better\"",
            "direction = \"good\"",
            ":25: \"good\" is not a known word here. Use one of better, mixed, no-change, worse.",
        ),
        (
            "low = \"900\"",
            "low = \"9000\"",
            ":36: the most lies below the least.",
        ),
        (
            "low = \"900\"",
            "low = \"1,000\"",
            ":35: \"1,000\" is not a number.",
        ),
        (
            "low = \"900\"",
            "",
            ":1: the cost is neither published nor searched for, or said to be both.",
        ),
        (
            "result = \"not-reported\"",
            "result = \"fine\"",
            ":50: \"fine\" is not a known word here. Use one of better, mixed, no-change, worse, not-reported.",
        ),
        (
            "https://example.org/tents",
            "see report",
            ":51: a source must be an address",
        ),
        (
            "review_by = \"2022-12-01\"",
            "review_by = \"2021-12-01\"",
            ":16: it is to be looked at again on 2021-12-01, and was collected on 2021-12-01.",
        ),
        ("[rights]", "[right]", ":41: unknown field `right`"),
        (
            "exit = { en = \"The door is open.\" }",
            "",
            ":13: it is listed, and lacks its rights; say state = \"idea\" until it is told.",
        ),
        (
            "office = \"Auditor of beds\"",
            "office = \"Harbour office\"",
            ":13: Harbour office reviewed its own research or work; nobody marks his own.",
        ),
        (
            "country = \"BRB\"",
            "country = \"JAM\"",
            ":13: every office that reviewed it is from a country where it was done;",
        ),
    ] {
        let said = refusal_after(FILE, old, new);
        assert!(
            said.starts_with(&format!("{FILE}{expected}")),
            "{new}: {said}"
        );
    }
}

#[test]
fn an_idea_without_outcome_and_rights_is_kept() {
    let dir = copy_of_specimen();
    let path = dir.path().join(FILE);
    let text = fs::read_to_string(&path).unwrap();
    let (head, rest) = text.split_once("[[outcome]]").unwrap();
    let (_, rest) = rest.split_once("[cost]").unwrap();
    let (cost, _) = rest.split_once("[rights]").unwrap();
    let bare = format!("{head}[cost]{cost}");
    fs::write(&path, &bare).unwrap();
    // Control: as a listed practice the same file is refused for each thing that it lacks.
    assert_eq!(said(dir.path()).len(), 3, "{:?}", said(dir.path()));
    fs::write(
        &path,
        bare.replace("state = \"listed\"", "state = \"idea\""),
    )
    .unwrap();
    let loaded = charter::load(dir.path());
    let charter = loaded.charter.expect("an idea may lack both");
    assert_eq!(charter.practices[0].lacks(), [Lack::Outcome, Lack::Rights]);
    assert!(!charter.practices[0].is_told_whole());
}

#[test]
fn a_place_that_is_no_member_is_told_and_taken() {
    let dir = copy_of_specimen();
    let path = dir.path().join(FILE);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("where = [\"JAM\"]", "where = [\"JAM\", \"GUY\"]"),
    )
    .unwrap();
    let loaded = charter::load(dir.path());
    assert_eq!(
        loaded.charter.expect("it is taken").practices[0]
            .places
            .len(),
        2
    );
    let told = &loaded.findings[0];
    assert_eq!(told.severity, Severity::Notice);
    assert!(told.what.starts_with("GUY is no member"), "{told}");
}
