//! What a workbook or a table says at once of several rows, hides, or says of nobody here.

use std::fs;
use std::path::Path;

use crate::movement::book;
use crate::running::{Site, cauce, copy, harbours, said};

/// Returns the rows of a sheet, each cell a text or, where it is digits, a number.
fn rows(table: &[&[&str]]) -> String {
    let cell = |row: usize, column: usize, text: &str| {
        let place = format!("{}{row}", char::from(b'A' + column as u8));
        match text {
            "" => String::new(),
            _ if text.bytes().all(|c| c.is_ascii_digit()) => {
                format!(r#"<c r="{place}"><v>{text}</v></c>"#)
            }
            _ => format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#),
        }
    };
    let row = |(number, cells): (usize, &&[&str])| {
        let cells: String = (cells.iter().enumerate())
            .map(|(column, text)| cell(number, column, text))
            .collect();
        format!(r#"<row r="{number}">{cells}</row>"#)
    };
    (1..).zip(table).map(row).collect()
}

/// Writes a workbook of these rows in which these places are merged.
fn merged(at: &Path, table: &[&[&str]], places: &[&str]) -> String {
    let merged: String = (places.iter())
        .map(|place| format!(r#"<mergeCell ref="{place}"/>"#))
        .collect();
    let sheet = format!(
        "{}</sheetData><mergeCells>{merged}</mergeCells><sheetData>",
        rows(table)
    );
    fs::write(at, book(&sheet, None)).expect("it is written");
    at.display().to_string()
}

const HEADER: [&str; 6] = [
    "measure",
    "reporter",
    "nationality",
    "period",
    "value",
    "released",
];

#[test]
fn a_count_in_a_merged_cell_is_counted_for_no_row_and_a_label_holds_for_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let table: [&[&str]; 5] = [
        &HEADER,
        &[
            "irregular-entries",
            "PAN",
            "VEN",
            "2024",
            "5000",
            "2024-07-01",
        ],
        &["", "", "COL", "", "", ""],
        &["", "", "ECU", "", "", ""],
        &["", "", "HTI", "", "700", ""],
    ];
    let labels = ["A2:A5", "B2:B5", "D2:D5", "F2:F5"];
    let file = folder.path().join("merged.xlsx");
    let with_count: Vec<&str> = labels.into_iter().chain(["E2:E4"]).collect();
    let path = merged(&file, &table, &with_count);
    let told = said(&cauce(&["movement", "check", &path]));
    assert!(
        told.contains("1 counts would be taken") && told.contains("3 rows refused"),
        "{told}"
    );
    assert!(
        told.contains("over 3 rows: 5000") && told.contains("part the cell"),
        "{told}"
    );
    // Control: parted, all four rows are taken; the year and the day of release still hold for all.
    let parted = merged(&file, &table, &labels);
    let told = said(&cauce(&["movement", "check", &parted]));
    assert!(
        told.contains("4 counts would be taken") && told.contains(" 0 rows refused"),
        "{told}"
    );
    // A row that is merged whole is one tall row, and counts once.
    let tall: [&[&str]; 4] = [
        &HEADER,
        table[1],
        &[""; 6],
        &[
            "irregular-entries",
            "PAN",
            "HTI",
            "2024",
            "700",
            "2024-07-01",
        ],
    ];
    let whole = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3"];
    let told = said(&cauce(&[
        "movement",
        "check",
        &merged(&file, &tall, &whole),
    ]));
    assert!(
        told.contains("2 counts would be taken") && told.contains(" 0 rows refused"),
        "{told}"
    );
}

#[test]
fn what_a_workbook_hides_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("hidden.xlsx");
    let table: [&[&str]; 3] = [
        &HEADER,
        &[
            "irregular-entries",
            "PAN",
            "VEN",
            "2024",
            "5000",
            "2024-07-01",
        ],
        &[
            "irregular-entries",
            "PAN",
            "COL",
            "2024",
            "6000",
            "2024-07-01",
        ],
    ];
    let sheet = rows(&table).replace(r#"<row r="3">"#, r#"<row r="3" hidden="1">"#);
    fs::write(&file, book(&sheet, None)).expect("it is written");
    let told = said(&cauce(&["movement", "check", &file.display().to_string()]));
    assert!(told.contains("1 hidden rows, the first row 3"), "{told}");
}

/// Takes files in and returns the exit code and what was said.
fn import(files: &[&Path], more: &[&str], data: &Path) -> (Option<i32>, String) {
    let (files, data) = (
        files.iter().map(|file| file.display().to_string()),
        data.display().to_string(),
    );
    let files: Vec<String> = files.collect();
    let mut words = vec!["movement", "import"];
    words.extend(files.iter().map(String::as_str));
    words.extend(more);
    words.extend(["--data", &data]);
    let taken = cauce(&words);
    (taken.status.code(), said(&taken))
}

#[test]
fn counts_of_no_member_are_told_and_a_file_without_counts_is_nothing_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let header = HEADER.join(",");
    let file = folder.path().join("all.csv");
    let rows = "entries,PAN,VEN,2024,5000,2024-07-01\nentries,AUS,VEN,2024,700,2024-07-01\nentries,AUS,COL,2024,800,2024-07-01\n";
    fs::write(&file, format!("{header}\n{rows}")).expect("it is written");
    let (code, told) = import(&[&file], &[], &folder.path().join("data"));
    assert!(
        told.contains("2 counts of countries that are no members of the charter"),
        "{told}"
    );
    assert!(
        told.contains("Australia (AUS) 2") && told.contains("3 counts added"),
        "{told}"
    );
    assert_eq!(code, Some(0), "{told}");
    // A header alone, and a workbook that cannot be opened: what one command says the other says.
    let bare = folder.path().join("bare.csv");
    fs::write(&bare, format!("{header}\n")).expect("it is written");
    let damaged = folder.path().join("damaged.xlsx");
    fs::write(&damaged, "PK\u{3}\u{4} and nothing more").expect("it is written");
    for (path, expected, word) in [
        (&bare, 3, "holds a header and no count"),
        (&damaged, 3, "not read"),
    ] {
        let (code, told) = import(&[path], &[], &folder.path().join("data"));
        assert!(told.contains(word), "{told}");
        let checked = cauce(&["movement", "check", &path.display().to_string()]);
        assert!(said(&checked).contains(word), "{}", said(&checked));
        assert_eq!(
            (code, checked.status.code()),
            (Some(expected), Some(expected)),
            "{told}"
        );
    }
}

#[test]
fn no_folder_of_the_machine_leaves_with_what_was_found_in_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let charter = folder.path().join("charter");
    copy(&harbours(), &charter);
    let secret = folder.path().join("secret folder");
    fs::create_dir_all(&secret).expect("it is made");
    let header = HEADER.join(",");
    let written = |name: &str, n: u32| {
        let path = secret.join(name);
        let row = |month: u32| {
            format!(
                "landings,BRB,TTO,2023-{month:02},{},{}\n",
                n + month,
                name.get(8..18).unwrap_or_default()
            )
        };
        let rows: String = (1..=6).map(row).collect();
        fs::write(&path, format!("{header}\n{rows}")).expect("it is written");
        path
    };
    let (first, second) = (
        written("landing_2023-07-01.csv", 500),
        written("landing_2023-08-01.csv", 700),
    );
    let data = folder.path().join("data");
    let words = ["--charter", charter.to_str().expect("plain")];
    let (_, told) = import(&[&first, &second], &words, &data);
    assert!(
        told.contains("figures of landing_2023-07-01.csv are replaced"),
        "{told}"
    );
    let logged = told.lines().filter(|line| line.contains("taken in"));
    assert!(logged.clone().count() >= 2, "{told}");
    for line in logged {
        assert!(!line.contains("secret"), "{line}");
    }
    let site = Site::start(&charter, &data);
    let page = site.get("/movement/imported");
    assert!(
        page.contains("landing_2023-07-01.csv are replaced"),
        "{page}"
    );
    assert!(
        page.contains("6 counts taken") && page.contains("released on"),
        "{page}"
    );
    for path in [
        "/movement/imported",
        "/movement/imported/landings_brb_month",
        "/api/v1/imported",
        "/data/imported.csv",
    ] {
        let shown = site.get(path);
        assert!(shown.starts_with("HTTP/1.1 200"), "{path}: {shown}");
        for secret in ["secret", &folder.path().display().to_string()] {
            assert!(!shown.contains(secret), "{path}");
        }
    }
    let table = site.get("/movement/imported/landings_brb_month");
    assert!(
        table.contains("From the files") && table.contains("landing_2023-08-01.csv"),
        "{table}"
    );
    site.stop();
}

#[test]
fn whoever_brings_a_file_is_told_what_is_withheld_because_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let charter = folder.path().join("charter");
    copy(&harbours(), &charter);
    let words = ["--charter", charter.to_str().expect("plain")];
    let header = HEADER.join(",");
    let file = |name: &str, group: &str, n: u32| {
        let path = folder.path().join(name);
        let row = format!("landings,BRB,{group},2023-01,{n},2023-07-01\n");
        fs::write(&path, format!("{header}\n{row}")).expect("it is written");
        path
    };
    let (large, small) = (file("large.csv", "TTO", 500), file("small.csv", "JAM", 3));
    let data = folder.path().join("data");
    // Control: where nothing is withheld nothing is said of it.
    let (_, told) = import(&[&large], &words, &data);
    assert!(!told.contains("withheld:"), "{told}");
    let (_, told) = import(&[&small], &words, &data);
    assert!(
        told.contains("figures of landings_brb_month are not shown"),
        "{told}"
    );
    let (_, told) = import(&[&small], &words, &data);
    assert!(
        told.contains("already taken") && !told.contains("withheld:"),
        "{told}"
    );
}

/// What is wrong inside a file is told with its own advice, and ends as a file without a count; only of a file that is not
/// there it is asked whether it is.
#[test]
fn a_file_that_was_opened_and_refused_is_told_once_and_holds_no_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let header = HEADER.join(",");
    let written = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("it is written");
        path.display().to_string()
    };
    let nought = written("nought.csv", &format!("{header}\nentries,PAN\0,VEN\n"));
    let wide = written(
        "wide.csv",
        "measure,reporter,nationality,year,1,2\nentries,CRI,VEN,2022,1,2\n",
    );
    let absent = folder.path().join("absent.csv").display().to_string();
    for (path, code, word, is_asked) in [
        (&nought, 3, "Remove it, text holds none.", false),
        (&wide, 3, "not read", false),
        (&absent, 2, "absent.csv", true),
    ] {
        let done = cauce(&["movement", "check", path]);
        let told = said(&done);
        assert_eq!(done.status.code(), Some(code), "{told}");
        assert!(told.contains(word), "{told}");
        assert!(
            is_asked || !told.contains("Look whether the file is there"),
            "{told}"
        );
    }
    // A withheld count is not exact.
    let file = written(
        "exact.csv",
        "measure,reporter,nationality,period,value,released,status\nentries,PAN,VEN,2024-01,<10,2024-02-01,exact\n",
    );
    let done = cauce(&["movement", "check", &file]);
    let told = said(&done);
    assert_eq!(done.status.code(), Some(1), "{told}");
    assert!(told.contains("1 rows refused"), "{told}");
}
