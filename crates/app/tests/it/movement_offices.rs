//! Workbooks and files as offices really write them, from the command line.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::running::{cauce, said};

fn case(name: &str) -> Option<PathBuf> {
    Some(testkit::shared("cases/movement")?.join(name))
}

/// Checks a workbook; returns what was found, by kind of cell, and the notes.
fn checked(path: &Path) -> (Vec<String>, Vec<String>) {
    let checked = cauce(&[
        "movement",
        "check",
        &path.display().to_string(),
        "--format",
        "json",
    ]);
    let text = String::from_utf8_lossy(&checked.stdout);
    let found: Value =
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path:?}: {}", said(&checked)));
    let words = |list: &str, name: &str| -> Vec<String> {
        let listed = found[list].as_array().expect("a list");
        listed
            .iter()
            .map(|one| one[name].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(words("not_read", "what"), [""; 0], "{path:?}");
    (words("findings", "reason"), words("notes", "note"))
}

/// Takes a workbook in and returns how many counts were added, and how many rows refused.
fn taken(path: &Path) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let taken = cauce(&[
        "movement",
        "import",
        &path.display().to_string(),
        "--data",
        &data,
    ]);
    let said = said(&taken);
    let added = said
        .lines()
        .filter_map(|line| line.split_once(": release of ")?.1.split_once(": "));
    let found: Vec<&str> = added.map(|(_, rest)| rest).collect();
    found.join(" + ")
}

fn added(n: usize, n_refused: usize) -> String {
    format!("{n} counts admitted, 0 of them in quarantine, {n_refused} rows refused")
}

#[testkit::needs_shared]
#[test]
fn workbooks_of_offices_are_taken_in() {
    for (name, n, note) in [
        ("01-period-as-date", 2, "2024-05-01 taken for 2024-05"),
        ("02-released-as-date", 1, ""),
        ("03-released-with-time", 1, ""),
        ("04-value-float", 1, ""),
        ("07-year-as-number", 1, ""),
        ("08-title-rows", 1, "header in line 4"),
        ("10-spanish-headers", 1, ""),
        ("11-headers-capital-space", 1, ""),
        ("12-m49-numbers", 3, ""),
        ("13-nbsp", 2, ""),
        ("15-missing-words", 6, ""),
        ("17-periods", 7, "may-24 taken for 2024-05"),
        ("19-cover-sheet-first", 1, "sheet 2 ("),
        ("21-merged-first-column", 2, ""),
        ("23-numbers-as-text", 1, ""),
        ("25-extra-columns", 1, "column observaciones left out"),
        ("26-big-number", 1, ""),
        ("27-extra-blank-column", 1, ""),
        ("28-coloured-empty-rows", 1, ""),
        (
            "30-quoted-measure-es",
            2,
            "entradas irregulares taken for irregular-entries",
        ),
    ] {
        let Some(path) = case(&format!("13-xlsx/{name}.xlsx")) else {
            return;
        };
        let (found, notes) = checked(&path);
        assert_eq!(found, [""; 0], "{name}");
        if note.is_empty() {
            assert_eq!(notes, [""; 0], "{name}");
        } else {
            assert!(
                notes.iter().any(|one| one.starts_with(note)),
                "{name}: {notes:?}"
            );
        }
        assert_eq!(taken(&path), added(n, 0), "{name}");
    }
}

#[testkit::needs_shared]
#[test]
fn what_a_workbook_does_not_say_clearly_is_refused_with_its_reason() {
    for (name, n, reason) in [
        ("14-excel-errors", 0, "a formula failed"),
        ("18-released-es", 0, "day first or month first"),
    ] {
        let Some(path) = case(&format!("13-xlsx/{name}.xlsx")) else {
            return;
        };
        let (found, _) = checked(&path);
        assert!(
            found.iter().all(|one| one.contains(reason)),
            "{name}: {found:?}"
        );
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        let n_refused = if name.starts_with("14") { 2 } else { 1 };
        assert_eq!(taken(&path), added(n, n_refused), "{name}");
    }
    let Some(path) = case("13-xlsx/06-formula-no-cache.xlsx") else {
        return;
    };
    let refused = cauce(&["movement", "check", &path.display().to_string()]);
    assert_eq!(refused.status.code(), Some(3), "{}", said(&refused));
    assert!(
        said(&refused).contains("row 2, column 8"),
        "{}",
        said(&refused)
    );
}

#[testkit::needs_shared]
#[test]
fn every_name_that_offices_write_is_understood() {
    let Some(path) = case("13-xlsx/22-names-es.xlsx") else {
        return;
    };
    // One country stands there under several names, so that its counts stand more than once, and ALL is not
    // the sum of the others.
    let (found, notes) = checked(&path);
    assert_eq!((found.len(), notes.len()), (2, 0), "{found:?}");
    assert!(found[0].contains("ALL is 1234"), "{found:?}");
    assert!(
        found[1].starts_with("rows count the same people"),
        "{found:?}"
    );
    assert_eq!(taken(&path), added(8, 11));
}

#[test]
fn the_form_of_every_language_is_understood_as_what_it_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, header) in [
        ("en", "measure,definition"),
        ("es", "medida,definición"),
        ("pt", "medida,definição"),
        ("fr", "mesure,définition"),
        ("ht", "mezi,definisyon"),
    ] {
        let printed = cauce(&["movement", "template", "--lang", language]);
        let text = String::from_utf8(printed.stdout).expect("text");
        assert!(text.starts_with(header), "{language}: {text}");
        // With one number changed the row is the office's own.
        let own = folder.path().join(format!("{language}.csv"));
        fs::write(&own, text.replace("18540", "18541")).expect("it is written");
        let data = folder.path().join(language).display().to_string();
        let taken = cauce(&[
            "movement",
            "import",
            &own.display().to_string(),
            "--data",
            &data,
        ]);
        let said_of = said(&taken);
        assert!(said_of.contains(&added(1, 2)), "{language}: {said_of}");
        assert!(
            said_of.contains("examples of the form"),
            "{language}: {said_of}"
        );
        let book = folder
            .path()
            .join(format!("{language}.xlsx"))
            .display()
            .to_string();
        assert!(
            cauce(&["movement", "template", "--lang", language, "--out", &book])
                .status
                .success()
        );
        let said_of = said(&cauce(&["movement", "check", &book]));
        assert!(
            said_of.contains("examples of the form") && said_of.contains("1 findings"),
            "{said_of}"
        );
    }
}

#[test]
fn places_of_one_count_alone_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, rows: &str| {
        let path = folder.path().join(name);
        fs::write(&path, format!("birthplace;residence;value\n{rows}")).expect("it is written");
        path.display().to_string()
    };
    let start = file(
        "start.csv",
        "Nicaragua;Costa Rica;300\nHaití;Costa Rica;20\n",
    );
    let end = file("end.csv", "NIC;CRI;320\nRegión A;CRI;30\n");
    let words = [
        "movement",
        "stocks",
        "--start",
        &start,
        "--end",
        &end,
        "--method",
        "drop-negatives",
        "--point",
    ];
    let flows = cauce(&words);
    let said = said(&flows);
    assert!(said.contains("NIC,CRI,20"), "{said}");
    assert!(
        said.contains("start.csv alone: HTI") && said.contains("end.csv alone: Región A"),
        "{said}"
    );
    assert!(said.contains("cells parted by semicolons"), "{said}");
    assert!(
        said.contains("places of their own") && !said.contains("them: NIC"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_command_whose_output_nobody_reads_ends_without_a_word() {
    use std::process::{Command, Stdio};
    for words in [
        &["movement", "template"][..],
        &["movement", "check", "--help"],
        &["assess", "--format", "table"],
        &["assess", "--format", "json"],
    ] {
        // The reading end is closed before a word is written.
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let ended = Command::new(env!("CARGO_BIN_EXE_cauce"))
            .args(words)
            .current_dir(crate::running::root())
            .stdin(Stdio::null())
            .stdout(writer)
            .output()
            .expect("it runs");
        let told = String::from_utf8_lossy(&ended.stderr);
        assert!(
            !told.contains("roken pipe") && !told.contains("panicked"),
            "{words:?}: {told}"
        );
    }
}
