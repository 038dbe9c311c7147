//! One thing under several names, a release without a day, and a folder of somebody else.

use std::fs;
use std::path::Path;

use crate::running::{cauce, root, said};

const HEADER: &str = "measure,reporter,definition,nationality,period,value,released";

/// Takes rows in from a file of this name and returns what was said, with the exit code.
fn taken(folder: &Path, name: &str, rows: &[&str], further: &[&str]) -> (String, Option<i32>) {
    let file = folder.join(name);
    fs::write(&file, format!("{HEADER}\n{}\n", rows.join("\n"))).expect("it is written");
    let (file, data) = (file.display().to_string(), folder.join("data"));
    let data = data.display().to_string();
    let mut words = vec!["movement", "import", &file, "--data", &data];
    words.extend(further);
    let done = cauce(&words);
    (said(&done), done.status.code())
}

#[test]
fn capitals_blanks_and_accents_make_no_second_table_and_no_second_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let of = |word: &str, code: &str| format!("entries,PAN,{word},{code},2024-01,500,2024-02-01");
    let rows = [
        of("hombres", "VEN"),
        of("Hombres ", "HTI"),
        of("HOMBRES", "ECU"),
        of("h\u{f3}mbres\u{a0}", "CUB"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (said_once, code) = taken(folder.path(), "a.csv", &rows, &[]);
    assert_eq!(code, Some(0), "{said_once}");
    assert!(said_once.contains("4 counts added"), "{said_once}");
    let twice = [
        of("hombres", "VEN"),
        of(" HOMBRES", "VEN").replace("500", "700"),
    ];
    let twice: Vec<&str> = twice.iter().map(String::as_str).collect();
    let (said_twice, code) = taken(folder.path(), "b.csv", &twice, &[]);
    assert_eq!(code, Some(1), "{said_twice}");
    assert!(said_twice.contains("2 rows refused"), "{said_twice}");
    // The control: other people are another count.
    let other = [of("hombres", "VEN"), of("mujeres", "VEN")];
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    let (said_other, code) = taken(
        folder.path(),
        "c.csv",
        &other,
        &["--released", "2024-02-01"],
    );
    assert_eq!(code, Some(0), "{said_other}");
}

#[test]
fn a_quarter_that_is_written_in_two_ways_stands_twice() {
    for other in [
        "2024-01/2024-03",
        "ene-mar 2024",
        "T1 2024",
        "1er trimestre 2024",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let of = |period: &str| format!("entries,PAN,,VEN,{period},500,2024-05-01");
        let rows = [of("2024-Q1"), of(other)];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (said, code) = taken(folder.path(), "a.csv", &rows, &[]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("2 rows refused"), "{other}: {said}");
        // The control: the next quarter.
        let rows = [of(other), of("2024-Q2").replace("2024-05-01", "2024-08-01")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (said, code) = taken(folder.path(), "b.csv", &rows, &[]);
        assert_eq!(code, Some(0), "{other}: {said}");
    }
}

#[test]
fn a_release_without_a_day_is_asked_for_and_is_never_one_of_today() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("hxl.csv");
    let text = "Country,Origin,Month,People\n#country+reporter,#country+origin,#date,#affected\n\
                PAN,VEN,2024-01,500\nPAN,HTI,2024-01,300\n";
    fs::write(&file, text).expect("it is written");
    let (file, data) = (file.display().to_string(), folder.path().join("data"));
    let data = data.display().to_string();
    let import = ["movement", "import", &file, "--data", &data];
    let done = cauce(&import);
    let asked = said(&done);
    assert_eq!(done.status.code(), Some(1), "{asked}");
    assert!(asked.contains("--released DAY"), "{asked}");
    assert!(!asked.contains("added"), "{asked}");
    // A row that is not understood is of the file's own day: no release of today is told.
    let rows = [
        "entries,PAN,,VEN,2024-01,500,2024-02-01",
        "entries,PAN,,HTI,2024-01,300,soon",
    ];
    let (said_stray, code) = taken(folder.path(), "stray.csv", &rows, &[]);
    assert_eq!(code, Some(1), "{said_stray}");
    assert_eq!(
        said_stray.matches("1 rows refused").count(),
        1,
        "{said_stray}"
    );
    assert!(!said_stray.contains("--released DAY"), "{said_stray}");
    // The control: with its day it is taken.
    let done = cauce(&[&import[..], &["--released", "2024-02-10"]].concat());
    let said_dated = said(&done);
    assert_eq!(done.status.code(), Some(0), "{said_dated}");
    assert!(said_dated.contains("release of 2024-02-10"), "{said_dated}");
}

#[test]
fn a_folder_that_holds_another_compact_s_rows_takes_no_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = ["entries,PAN,,VEN,2024-01,500,2024-02-01"];
    let charter = |name: &str| root().join("charters").join(name).display().to_string();
    let (first, second) = (charter("los-angeles"), charter("eu-relocation-2015"));
    let (said_first, code) = taken(folder.path(), "a.csv", &rows, &["--charter", &first]);
    assert_eq!(code, Some(0), "{said_first}");
    let (said_second, code) = taken(folder.path(), "a.csv", &rows, &["--charter", &second]);
    assert_eq!(code, Some(2), "{said_second}");
    assert!(
        said_second.contains("los-angeles") && !said_second.contains("added"),
        "{said_second}"
    );
    // The control: the first again.
    let (said_again, code) = taken(folder.path(), "a.csv", &rows, &["--charter", &first]);
    assert_eq!(code, Some(0), "{said_again}");
}
