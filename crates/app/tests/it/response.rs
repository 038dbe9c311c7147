//! Who carries how much, in a terminal: the bundled charter on the day of a fresh clone.

use std::fs;

use crate::running::{cauce, said};

#[test]
fn a_fresh_clone_tells_shares_with_their_intervals_and_no_rank() {
    let output = cauce(&["shares", "--member", "COL", "--format", "csv"]);
    assert!(output.status.success(), "{}", said(&output));
    let csv = said(&output);
    let row = csv
        .lines()
        .find(|line| line.starts_with("COL-hosted-wide-per-1000-people-2024"));
    let row = row.expect("the row is there");
    for cell in [
        "2810215",
        "52886363",
        ",53.1369,53.1368,53.7109,",
        "UNHCR;World Bank",
    ] {
        assert!(row.contains(cell), "{cell}: {row}");
    }
    // Nobody published a number of the arrivals: a reason stands there, and no nought.
    assert!(csv.contains("nothing-published"));
    // Seen from before the edition, nothing was known.
    let before = cauce(&["shares", "--on", "2026-01-01"]);
    assert!(said(&before).contains("No table of people and residents was out by 2026-01-01"));
    let stranger = cauce(&["shares", "--member", "ESP"]);
    assert_eq!(stranger.status.code(), Some(2));
}

#[test]
fn a_key_divides_every_unit_and_names_what_it_leaves_uncovered() {
    let output = cauce(&["response", "key", "--key", "ammr-2024", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let parts = answer["parts"].as_array().expect("a list");
    let units: u64 = parts
        .iter()
        .filter_map(|part| part["quantity"].as_u64())
        .sum();
    assert_eq!((parts.len(), units), (22, 20_000));
    assert_eq!(answer["agreed"], false);

    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("own.csv");
    fs::write(
        &file,
        "country,population,gdp,receives\nISL,30,10,yes\nFJI,10,30,\nMLT,5,,\n",
    )
    .expect("written");
    let file = file.display().to_string();
    let own = cauce(&[
        "response",
        "key",
        "--file",
        &file,
        "--weight",
        "0.5",
        "--quantity",
        "3",
    ]);
    let told = said(&own);
    assert!(
        told.contains("Uncovered by construction: 50.000 %"),
        "{told}"
    );
    assert!(
        told.contains("MLT cannot be weighed: no economy was published."),
        "{told}"
    );
    fs::write(&file, "country,population,gdp\nISL,\"30,000\",10\n").expect("written");
    let refused = cauce(&["response", "key", "--file", &file]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("own.csv:2: population \"30,000\" is not a number"));
}

#[test]
fn causes_say_why_nothing_can_be_said() {
    let output = cauce(&["causes", "--origin", "VEN", "--format", "csv"]);
    let csv = said(&output);
    let row = |cause: &str| {
        csv.lines()
            .find(|line| line.starts_with(&format!("VEN-{cause},")))
            .expect("a row")
    };
    assert!(row("poverty").contains("not-assessable,stale") && row("poverty").contains("2006"));
    assert!(row("rule-of-law").contains("stale"));
}

#[test]
fn a_table_with_a_fault_of_its_publisher_is_told_and_a_sound_one_is_not() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("displaced.csv");
    let head =
        "series,country,period,value,unit,status,reporter,definition,vintage,source,licence\n";
    let row = |year: i32, value: i32| {
        format!(
            "displaced,ISL,{year},{value},persons,published,Agency,invented,2025-06,https://example.org/,CC BY 4.0\n"
        )
    };
    let table = |values: [i32; 4]| -> String {
        let rows = (2020..).zip(values).map(|(year, value)| row(year, value));
        head.to_owned() + &rows.collect::<String>()
    };
    let check = |values: [i32; 4]| {
        fs::write(&file, table(values)).expect("written");
        cauce(&["response", "check", &file.display().to_string()])
    };
    let standing = check([71_500, 71_501, 71_500, 71_500]);
    assert_eq!(standing.status.code(), Some(1));
    assert!(said(&standing).contains("stands at 71500 for four years or more up to 2023"));
    let sound = check([71_500, 70_500, 71_500, 71_500]);
    assert_eq!(sound.status.code(), Some(0), "{}", said(&sound));
    assert!(said(&sound).contains("0 findings in 4 rows."));
}
