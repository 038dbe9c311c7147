//! Commands in a terminal.

use std::fs;

use crate::running::{cauce, copy, harbours, said};

#[test]
fn the_bundled_charter_is_sound() {
    let output = cauce(&["check"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("123 commitments, 205 figures"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_broken_figure_is_named_with_file_line_and_remedy() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&harbours(), dir.path());
    let file = dir.path().join("published/figures.csv");
    let text = fs::read_to_string(&file)
        .expect("it is there")
        .replace(",110,", ",\"1,110\",");
    fs::write(&file, text).expect("it is written");
    let output = cauce(&["check", "--charter", &dir.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let expected = "error: published/figures.csv:3: the value \"1,110\" is not a number. Remove the thousands separator";
    assert!(said(&output).contains(expected), "{}", said(&output));
}

#[test]
fn a_figure_without_a_value_shows_no_part_done() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&harbours(), dir.path());
    let charter = dir.path().display().to_string();
    let sound = cauce(&["check", "--charter", &charter]);
    assert_eq!(sound.status.code(), Some(0), "{}", said(&sound));
    let file = dir.path().join("published/figures.csv");
    let text = fs::read_to_string(&file)
        .expect("it is there")
        .replace(",110,beds,exact,", ",,beds,not-found,");
    fs::write(&file, text).expect("it is written");
    let output = cauce(&["check", "--charter", &charter]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let expected = "names B2, which has no value and so shows nothing";
    assert!(said(&output).contains(expected), "{}", said(&output));
}

#[test]
fn counts_that_are_not_utf8_are_refused_with_their_line() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(
        &crate::running::root().join("charters/los-angeles"),
        dir.path(),
    );
    let file = dir.path().join("published/flows.csv");
    let mut bytes = fs::read(&file).expect("it is there");
    let second = 1 + bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .expect("a line");
    bytes.splice(second + 3..second + 3, [0xff, 0xfe]);
    fs::write(&file, bytes).expect("it is written");
    let output = cauce(&["check", "--charter", &dir.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let expected = "error: published/flows.csv:2: this line is not UTF-8. Save the file as UTF-8.";
    assert!(said(&output).contains(expected), "{}", said(&output));
}

#[test]
fn every_commitment_announced_by_a_day_is_rated_and_no_later_one() {
    let n_rated = |words: &[&str]| {
        let output = cauce(words);
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        answer["ratings"].as_array().expect("a list").len()
    };
    assert_eq!(
        n_rated(&["assess", "--format", "json", "--on", "2026-11-01"]),
        123
    );
    assert_eq!(
        n_rated(&["assess", "--format", "json", "--on", "2022-06-10"]),
        29
    );
}

#[test]
fn a_member_that_promised_nothing_of_its_own_is_told_so_and_is_no_error() {
    let output = cauce(&["assess", "--member", "BRB", "--on", "2026-11-01"]);
    assert!(output.status.success());
    assert!(
        said(&output).contains("Nothing of its own was published"),
        "{}",
        said(&output)
    );
}

#[test]
fn an_explanation_shows_promise_figures_and_every_step() {
    let output = cauce(&["explain", "C021", "--on", "2026-11-01"]);
    let said = said(&output);
    for part in [
        "Delivery    complete",
        "R082 rates",
        "delivery.number",
        "adopted by nobody yet",
        "https://",
    ] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
}

#[test]
fn a_day_in_the_future_is_the_users_to_correct() {
    let output = cauce(&["assess", "--on", "2199-01-01"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("lies in the future"),
        "{}",
        said(&output)
    );
}

#[test]
fn every_command_has_help_with_examples() {
    let mut ahead: Vec<Vec<String>> = vec![Vec::new()];
    let mut n_seen = 0;
    while let Some(path) = ahead.pop() {
        let asked: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
        let help = said(&cauce(&asked));
        assert!(
            help.contains("\nExamples:\n  cauce "),
            "{path:?} has no examples:\n{help}"
        );
        n_seen += 1;
        let below = help
            .lines()
            .skip_while(|line| !line.starts_with("Commands:"))
            .skip(1)
            .take_while(|line| line.starts_with("  "));
        // A line that begins deeper goes on with what the one above says.
        let names = below
            .filter(|line| !line.starts_with("    "))
            .filter_map(|line| line.split_whitespace().next())
            .filter(|name| *name != "help");
        ahead.extend(names.map(|name| [path.clone(), vec![name.to_owned()]].concat()));
    }
    assert!(n_seen > 40, "{n_seen}");
}
