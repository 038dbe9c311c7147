//! Verdicts: what is read of them, and what refuses them.

use std::fs;

use kernel::Severity;
use progress::verdict::Found;

use crate::reading::{copy_of_specimen, refusal_after};

const FILE: &str = "verdicts.toml";

#[test]
fn a_verdict_is_read_whole() {
    let loaded = charter::load(copy_of_specimen().path());
    assert_eq!(loaded.findings, []);
    let compact = loaded.charter.expect("the specimen is sound").compact;
    let verdict = &compact.verdicts[0];
    assert_eq!(verdict.of[0].as_str(), "H01");
    assert_eq!(verdict.by.to_string(), "org:sailors-court");
    assert_eq!(verdict.found, Found::NotReached);
    assert_eq!(verdict.known_on.to_string(), "2021-11-03");
    let counts = verdict.counts.as_ref().expect("a number");
    assert_eq!((counts.value, counts.unit.as_str()), (60.into(), "beds"));
}

#[test]
fn every_fault_of_a_verdict_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "[\"H01\"]",
            "[\"H09\"]",
            "verdicts.toml:3: it judges H09, which is not in commitments/.",
        ),
        (
            "[\"H01\"]",
            "[]",
            "verdicts.toml:2: the verdict judges nothing.",
        ),
        (
            "sailors-court",
            "court",
            "verdicts.toml:4: org:court is neither in members/ nor an organisation of charter.toml. \
             Name one of org:sailors-court, or add",
        ),
        (
            "\"org:sailors-court\"",
            "\"CAN\"",
            "verdicts.toml:4: CAN is neither in members/",
        ),
        (
            "\"court\"",
            "\"jury\"",
            "verdicts.toml:5: \"jury\" is not a known word here. Use one of court, audit,",
        ),
        (
            "not-reached",
            "guilty",
            "verdicts.toml:9: \"guilty\" is not a known word here. Use one of failed,",
        ),
        (
            "2021-11-03",
            "2021-11-01",
            "verdicts.toml:8: it was known on 2021-11-01, before it was given on 2021-11-02.",
        ),
        (
            "2021-11-03",
            "2022-01-01",
            "verdicts.toml:8: it was known on 2022-01-01, after the day to which the record was searched.",
        ),
        (
            "on = \"2021-11-02\"",
            "on = \"2020-01-02\"",
            "verdicts.toml:7: it was given on 2020-01-02, before H01 was announced.",
        ),
        (
            ", es = \"Se hallaron sesenta camas como mucho.\"",
            "",
            "verdicts.toml:11: the text in es is missing. Add es =",
        ),
        (
            "\"60\"",
            "\"sixty\"",
            "verdicts.toml:10: \"sixty\" is not a number.",
        ),
        (
            "\"7/2021\"",
            "\"\"",
            "verdicts.toml:6: the verdict has no number or name.",
        ),
        (
            "found =",
            "verdict =",
            "verdicts.toml:9: unknown field `verdict`",
        ),
    ] {
        let said = refusal_after(FILE, old, new);
        assert!(said.starts_with(expected), "{new}: {said}");
    }
}

#[test]
fn the_same_verdict_twice_is_refused() {
    let dir = copy_of_specimen();
    let path = dir.path().join(FILE);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n{text}")).unwrap();
    let said = said(dir.path());
    assert_eq!(
        said,
        ["verdicts.toml:17: the verdict \"V1\" is there twice. Give each its own identifier."]
    );
}

/// Everything that refuses a charter.
pub fn said(dir: &std::path::Path) -> Vec<String> {
    let findings = charter::load(dir).findings.into_iter();
    let errors = findings.filter(|one| one.severity == Severity::Error);
    errors.map(|one| one.to_string()).collect()
}
