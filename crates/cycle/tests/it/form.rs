//! What a report must say.

use std::collections::BTreeMap;

use cycle::Field;
use cycle::form::{Fault, Form, fault};
use kernel::Day;
use testkit::desk::id;

fn today() -> Day {
    id("2027-03-01")
}

fn faults(said: &[(&str, &str)]) -> Vec<String> {
    let form = Form {
        deliverables: vec!["beds".to_owned()],
    };
    let said: BTreeMap<Field, String> = said
        .iter()
        .map(|(field, text)| (id(field), (*text).to_owned()))
        .collect();
    let found = form.faults(&said, today()).into_iter();
    found
        .map(|(field, fault)| format!("{field} {}", fault.code()))
        .collect()
}

#[test]
fn a_number_is_written_in_one_way() {
    let field: Field = id("figure.1.value");
    let is_right = |text: &str| fault(&field, text, today()).is_none();
    for text in [
        "0", "1500000", "-3", "12.5", "0.125", "1500.125", "1.25", "-0.5",
    ] {
        assert!(is_right(text), "{text}");
    }
    for text in [
        "1.500", "12.500", "1,5", "1 500", "5.", ".5", ".", "-", "1.2.3", "1e3", "+1", "٣",
    ] {
        assert!(!is_right(text), "{text}");
    }
}

#[test]
fn nothing_new_needs_no_more_and_something_needs_the_rest() {
    let nothing: [&str; 0] = [];
    assert_eq!(
        faults(&[("news", "nothing-new"), ("language", "en")]),
        nothing
    );
    assert_eq!(faults(&[]), ["news missing", "language missing"]);
    assert_eq!(
        faults(&[("news", "something"), ("language", "en")]),
        [
            "delivery missing",
            "deliverable.beds.state missing",
            "narrative missing"
        ]
    );
    assert_eq!(
        faults(&[
            ("news", "nothing-new"),
            ("language", "en"),
            ("narrative", "  ")
        ]),
        nothing,
        "blanks say nothing"
    );
}

#[test]
fn what_is_written_must_be_right_even_where_it_need_not_be_written() {
    let all = [("news", "nothing-new"), ("language", "en")];
    for (field, text, expected) in [
        ("delivery", "half", "not-an-answer"),
        ("deliverable.lamps.state", "done", "no-such-deliverable"),
        ("figure.1.as_of", "next year", "not-a-period"),
        ("figure.1.as_of", "2028", "in-the-future"),
        ("evidence.1", "javascript:alert(1)", "not-an-address"),
        (
            "evidence.1",
            "javascript://x.example/%0aalert(1)",
            "not-an-address",
        ),
        ("evidence.1", "file:../../etc/passwd", "not-an-address"),
        ("flexibility.until", "soon", "not-a-day"),
    ] {
        let said: Vec<_> = all.into_iter().chain([(field, text)]).collect();
        let found = faults(&said);
        let expected = format!("{field} {expected}");
        assert!(found.contains(&expected), "{field} {text}: {found:?}");
    }
    let long = "é".repeat(2_001);
    assert_eq!(
        fault(&Field::Narrative, &long, today()),
        Some(Fault::TooLong(2_000))
    );
    assert_eq!(
        fault(&Field::Narrative, &long[2..], today()),
        None,
        "characters count"
    );
}

#[test]
fn nothing_is_done_without_a_day_and_something_that_shows_it() {
    let said = [
        ("news", "nothing-new"),
        ("language", "en"),
        ("deliverable.beds.state", "done"),
    ];
    assert_eq!(
        faults(&said),
        [
            "deliverable.beds.on nothing-shows",
            "deliverable.beds.evidence nothing-shows"
        ]
    );
}

#[test]
fn a_figure_has_a_name_a_value_a_unit_and_a_time() {
    let said = [
        ("news", "nothing-new"),
        ("language", "en"),
        ("figure.2.value", "40"),
    ];
    assert_eq!(
        faults(&said),
        [
            "figure.2.indicator missing",
            "figure.2.unit missing",
            "figure.2.as_of missing"
        ]
    );
}
