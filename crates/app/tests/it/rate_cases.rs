//! Files as people bring them to `cauce rate`, each with its right answer.

use serde_json::Value;

use crate::rate::{rate, text};

/// The place of a brought file.
fn case(name: &str) -> Option<String> {
    let path = testkit::shared(&format!("cases/rating/{name}"))?;
    Some(path.to_str().expect("an ordinary path").to_owned())
}

/// Rates a brought file; returns series and class, and what was said on standard error.
#[track_caller]
fn rated(name: &str, arguments: &[&str]) -> Option<(Vec<(String, String)>, String)> {
    let path = case(name)?;
    let all = [&[path.as_str(), "--format", "json"], arguments].concat();
    let answer = rate(&all, b"");
    let said = text(&answer.stderr);
    assert!(answer.status.success(), "{name}: {said}");
    let answer: Value = serde_json::from_slice(&answer.stdout).expect("JSON");
    let word = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let series = answer["series"].as_array().expect("series");
    let classes = series.iter().map(|one| {
        let class = match word(one, "reason") {
            none if none.is_empty() => word(one, "class"),
            reason => reason,
        };
        (word(one, "series"), class)
    });
    Some((classes.collect(), said))
}

#[track_caller]
fn answers(name: &str, arguments: &[&str], expected: &[(&str, &str)]) {
    let Some((classes, said)) = rated(name, arguments) else {
        return;
    };
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(series, class)| ((*series).to_owned(), (*class).to_owned()))
        .collect();
    assert_eq!(classes, expected, "{name}: {said}");
}

#[track_caller]
fn refused(name: &str, expected: &[&str]) {
    let Some(path) = case(name) else { return };
    let answer = rate(&[&path], b"");
    let said = text(&answer.stderr);
    assert_eq!(answer.status.code(), Some(1), "{name}: {said}");
    assert_eq!(text(&answer.stdout), "", "{name}");
    for part in expected {
        assert!(said.contains(part), "{name}: {said}");
    }
    assert!(!said.contains("is not a column"), "{name}: {said}");
}

#[testkit::needs_shared]
#[test]
fn marks_between_thousands_are_refused_with_what_to_do() {
    refused(
        "issue-thousands-dot.csv",
        &[
            "issue-thousands-dot.csv:2: \"1.200\" in \"People\" may be 1200 or 1.2: 980 stands beside it",
            "Write 1200 without a mark between thousands; if it is 1.2, say --decimal point",
        ],
    );
    refused("issue-thousands-comma.csv", &["without thousands commas"]);
    refused(
        "issue-percent.csv",
        &["a limit of 100 says that it is a percentage"],
    );
    let asked = ["--decimal", "point"];
    answers("issue-thousands-dot.csv", &asked, &[("People", "limited")]);
}

#[testkit::needs_shared]
#[test]
fn a_file_as_excel_writes_it_in_spanish_is_read_and_said() {
    let name = "issue-semicolon-decimal-comma.csv";
    for arguments in [&[][..], &["--decimal", "comma"][..]] {
        let Some((classes, said)) = rated(name, arguments) else {
            return;
        };
        assert_eq!(classes, [("Share".to_owned(), "on track".to_owned())]);
        let expected = "read with semicolons between columns and a comma before decimals";
        assert!(said.contains(expected), "{said}");
    }
}

#[testkit::needs_shared]
#[test]
fn byte_order_marks_line_ends_and_capitals_change_nothing() {
    let on_track = [("People", "on track")];
    for name in [
        "issue-bom-crlf.csv",
        "issue-year-float.csv",
        "issue-year-float2.csv",
    ] {
        answers(name, &[], &on_track);
    }
    refused(
        "issue-latin1.csv",
        &["issue-latin1.csv:2: the line is not UTF-8", "in Latin-1"],
    );
}

#[testkit::needs_shared]
#[test]
fn a_year_and_a_school_year_that_begins_in_it_are_one_year() {
    refused(
        "issue-dup-year.csv",
        &["has the year 2015 twice; first on line 2"],
    );
    answers("issue-unsorted.csv", &[], &[("A", "on track")]);
}

#[testkit::needs_shared]
#[test]
fn base_missing_value_and_past_date_are_what_they_are() {
    answers(
        "issue-baseline.csv",
        &[],
        &[("from baseline", "acceleration needed")],
    );
    for method in ["cauce", "un", "destatis"] {
        answers(
            "issue-missing-latest.csv",
            &["--method", method],
            &[("Missing latest", "not-reported")],
        );
    }
    answers(
        "issue-past-target.csv",
        &[],
        &[
            ("past target missed", "limited"),
            ("past target met then lost", "limited"),
            ("target before base", "limited"),
        ],
    );
}

#[testkit::needs_shared]
#[test]
fn zeros_and_changes_of_sign_take_the_straight_line() {
    let expected = [
        ("Zero base", "acceleration needed"),
        ("Zero to zero", "achieved"),
        ("All zero", "limited"),
        ("negatives", "on track"),
        ("sign", "on track"),
        ("no target zero base", "on track"),
    ];
    answers("issue-zero.csv", &[], &expected);
}

#[testkit::needs_shared]
#[test]
fn destatis_rates_uneven_years_and_directions_as_published() {
    let destatis = ["--method", "destatis"];
    answers(
        "destatis-direction-only.csv",
        &destatis,
        &[("falling is good", "sun")],
    );
    answers(
        "destatis-irregular-years.csv",
        &destatis,
        &[
            ("survey every two years", "sun"),
            ("one year missing inside the window", "cloudy"),
        ],
    );
}

#[testkit::needs_shared]
#[test]
fn nothing_at_the_base_and_nothing_now_is_not_called_firm() {
    let Some(path) = case("issue-zero.csv") else {
        return;
    };
    let csv = text(&rate(&[&path, "--method", "statcan", "--format", "csv"], b"").stdout);
    let row = csv.lines().find(|line| line.starts_with(",All zero,"));
    let row = row.expect("a row");
    assert!(row.contains(",-5,deterioration,fragile ("), "{row}");
}

/// Undoes the guard against formulas as `--help` tells it.
fn unguarded(cell: &str) -> String {
    let mut kept = String::new();
    let mut is_start = true;
    for letter in cell.chars() {
        if !(is_start && letter == '\'') {
            kept.push(letter);
        }
        is_start = letter != '\'' && ",;\t|\r\n".contains(letter);
    }
    kept
}

#[testkit::needs_shared]
#[test]
fn every_name_comes_back_from_the_csv_answer() {
    let Some(path) = case("issue-names.csv") else {
        return;
    };
    let csv = text(&rate(&[&path, "--format", "csv"], b"").stdout);
    assert!(
        csv.contains("'-5 to 9 years"),
        "led by an apostrophe: {csv}"
    );
    assert!(csv.contains("'=SUM(A1)") && csv.contains("'@g"), "{csv}");
    let names = ["-5 to 9 years, \"urban\"", "=SUM(A1)"];
    for (row, name) in csv.split("\r\n").skip(1).zip(names) {
        let cell = row.split_once(',').map_or("", |(_, rest)| rest);
        let cell = match cell.strip_prefix('"') {
            Some(quoted) => quoted
                .split("\",")
                .next()
                .unwrap_or_default()
                .replace("\"\"", "\""),
            None => cell.split(',').next().unwrap_or_default().to_owned(),
        };
        assert_eq!(unguarded(&cell), name, "{csv}");
    }
    let help = text(&rate(&["--help"], b"").stdout);
    assert!(help.contains("remove one apostrophe"), "{help}");
    let Some((classes, _)) = rated("issue-names.csv", &[]) else {
        return;
    };
    assert!(
        classes.iter().map(|(name, _)| name.as_str()).eq(names),
        "{classes:?}"
    );
}
