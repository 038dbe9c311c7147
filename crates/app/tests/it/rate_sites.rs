//! `cauce rate` with a site in Open SDG's form, with statuses set by hand, and with every method at once.

use std::fs;

use serde_json::Value;

use crate::rate::{rate, text};
use crate::running::cauce;

const CONFIG: &str = "auto_progress_calculation: true\nprogress_calculation_options:\n- direction: negative\n  target: 7.25\n";

/// A site with one indicator that is computed, one whose status was set by hand and one that is not rated.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |place: &str, text: &str| {
        let path = folder.path().join(place);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(path, text).expect("it is written");
    };
    let data = "Year,Sex,Value\n2015,,14.5\n2015,F,15\n2023,,10.4\n";
    write("data/indicator_1-1-1.csv", data);
    write("indicator-config/1-1-1.yml", CONFIG);
    write(
        "meta/1-2-1.md",
        "---\nprogress_status: target_achieved\n---\n",
    );
    write("data/indicator_1-3-1.csv", "Year,Sex,Value\n2015,F,15\n");
    write("indicator-config/1-3-1.yml", CONFIG);
    folder
}

#[test]
fn a_site_is_rated_and_a_status_set_by_hand_stands_apart() {
    let folder = site();
    let place = folder.path().to_str().expect("an ordinary path");
    let rated = rate(
        &[
            "--open-sdg",
            place,
            "--method",
            "statcan",
            "--format",
            "csv",
        ],
        b"",
    );
    let (answer, said) = (text(&rated.stdout), text(&rated.stderr));
    assert!(rated.status.success(), "{said}");
    for row in [
        "1-1-1,1-1-1,0.9010899546976208,2.1506954374096354,moderate_progress,",
        "1-2-1,,,,target_achieved,,set by hand",
        "1-3-1,1-3-1,,,not_available,undetermined,not-reported",
    ] {
        assert!(answer.contains(row), "{row}\n{answer}");
    }
    assert!(
        said.contains("1 set by hand and computed from nothing here: \"1-2-1\" to target_achieved"),
        "{said}"
    );
    assert!(
        said.contains("data/indicator_1-3-1.csv: not rated: \"1-3-1\": no headline"),
        "{said}"
    );
    let json = rate(&["--open-sdg", place, "--format", "json"], b"");
    let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let by_hand: Vec<_> = json["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|one| &one["set_by_hand"])
        .collect();
    assert_eq!(
        by_hand,
        [&Value::Null, &Value::from("target_achieved"), &Value::Null]
    );
    let beside = rate(&["--open-sdg", place, "--method", "all"], b"");
    assert!(
        text(&beside.stderr).contains("\"1-2-1\" to target_achieved"),
        "said there too"
    );
    let nowhere = rate(&["--open-sdg", "no-such-folder"], b"");
    assert_eq!(nowhere.status.code(), Some(2));
}

const BY_HAND: &str = "1-1-1:\n  progress_status: target_achieved\n  score: null\n\
    1-1-2:\n  progress_status: not_available_manual\n  score: null\n\
    1-1-3:\n  1-1-3:\n    base_value: 178.8\n    base_year: 2015\n    current_value: 173.3\n    current_year: 2025\n    \
    direction: -1\n    score: -0.9402545761714709\n    progress_value: 0.003119490847657058\n    status: limited_progress\n  \
    progress_status: limited_progress\n  score: -1.5\n";

#[test]
fn a_calculation_file_keeps_statuses_set_by_hand_and_says_where_scores_differ() {
    let rated = rate(
        &["-", "--method", "statcan", "--format", "csv"],
        BY_HAND.as_bytes(),
    );
    let (answer, said) = (text(&rated.stdout), text(&rated.stderr));
    assert!(
        answer.contains("1-1-1,,,,target_achieved,,set by hand"),
        "{answer}"
    );
    assert!(
        answer.contains("1-1-2,,,,not_available_manual,,set by hand"),
        "{answer}"
    );
    assert!(said.contains("\"1-1-1\" to target_achieved"), "{said}");
    assert!(!said.contains("1-1-2"), "it claims nothing: {said}");
    let scores = "the group \"1-1-3\" was published as limited_progress with a score of -1.5; \
                  its series give limited_progress with a score of -0.94";
    assert!(said.contains(scores), "{said}");
    // The control: with the right score nothing is said about it.
    let right = BY_HAND.replace("-1.5\n", "-0.9402545761714709\n");
    let rated = rate(&["-", "--method", "statcan"], right.as_bytes());
    assert!(!text(&rated.stderr).contains("1-1-3"));
}

#[test]
fn every_method_stands_beside_the_others_in_every_form() {
    let template = rate(&["--template"], b"").stdout;
    let csv = text(&rate(&["-", "--method", "all", "--format", "csv"], &template).stdout);
    let mut lines = csv.split("\r\n");
    assert_eq!(
        lines.next(),
        Some("group,series,cauce,statcan,un,destatis,answered,agreeing")
    );
    let days = csv.split("\r\n").find(|line| line.contains("Days until"));
    let days = days.expect("a row");
    let short = csv
        .split("\r\n")
        .find(|line| line.contains("Permits issued"));
    assert!(
        days.ends_with(",4,2") || days.ends_with(",4,3") || days.ends_with(",4,4"),
        "{days}"
    );
    assert!(short.expect("a row").contains("(too-few-points)"), "{csv}");
    let table = text(&rate(&["-", "--method", "all"], &template).stdout);
    assert!(
        table.contains("destatis") && table.contains("none of them is averaged"),
        "{table}"
    );
    let json = rate(&["-", "--method", "all", "--format", "json"], &template);
    let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let first = &json["series"][0];
    assert_eq!(first["agreement"]["asked"], 4);
    for (index, method) in ["cauce", "statcan", "un", "destatis"].iter().enumerate() {
        let beside = &first["methods"][index];
        assert_eq!(beside["method"], *method);
        // What stands beside the others is what the method says alone.
        let alone = rate(&["-", "--method", method, "--format", "json"], &template);
        let alone: Value = serde_json::from_slice(&alone.stdout).expect("JSON");
        for key in ["class", "value", "score", "firmness", "reason", "trace"] {
            assert_eq!(beside[key], alone["series"][0][key], "{method} {key}");
        }
    }
}

#[test]
fn a_promise_that_is_followed_shows_every_method_and_one_that_is_not_says_so() {
    let all = cauce(&["assess", "--format", "json"]);
    let all: Value = serde_json::from_slice(&all.stdout).expect("JSON");
    let all = all["ratings"].as_array().expect("a list").iter();
    let (mut followed, mut not) = (None, None);
    for one in all {
        let id = one["id"].as_str().expect("an identifier").to_owned();
        match one["reason"].as_str() {
            None => followed.get_or_insert(id),
            Some("no-number") => not.get_or_insert(id),
            Some(_) => continue,
        };
    }
    let followed = followed.expect("one promise is followed");
    let shown = cauce(&["explain", &followed, "--methods"]);
    let shown = text(&shown.stdout);
    for method in [
        "cauce 1",
        "statcan 2.4",
        "un 2023",
        "destatis 2021",
        "of 4 answer",
    ] {
        assert!(shown.contains(method), "{method}: {shown}");
    }
    let json = cauce(&["explain", &followed, "--methods", "--format", "json"]);
    let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["methods"].as_array().map(Vec::len), Some(4));
    let none = cauce(&["explain", &not.expect("one carries no number"), "--methods"]);
    assert!(!none.status.success());
    assert!(text(&none.stderr).contains("is followed by no series"));
}
