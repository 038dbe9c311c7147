//! Series of people moving, as a statistician meets them at a terminal.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Output;

use kernel::Day;

use crate::running::{cauce, said};

fn run(words: &[&str], folder: &Path) -> Output {
    let data = folder.join("data").display().to_string();
    let mut words = words.to_vec();
    words.extend(["--data", &data]);
    cauce(&words)
}

/// Answers the next visitors with this body and returns the address.
fn stand_in(n_visitors: usize, body: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for _ in 0..n_visitors {
            let (mut visitor, _) = listener.accept().expect("a visitor");
            let mut head = [0; 4096];
            let _ = visitor.read(&mut head);
            let n = body.len();
            let _ = write!(
                visitor,
                "HTTP/1.1 200 OK\r\ncontent-length: {n}\r\nconnection: close\r\n\r\n{body}"
            );
        }
    });
    address
}

#[test]
fn a_table_is_had_from_its_source_checked_and_taken_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = stand_in(
        1,
        "DATAFLOW,REF_AREA,CITIZENSHIP,MEASURE,TIME_PERIOD,OBS_VALUE\nX,CRI,NIC,INFLOWS,2023,4120\n",
    );
    let out = folder.path().display().to_string();
    let had = cauce(&[
        "movement",
        "fetch",
        "--allow-private",
        "--out",
        &out,
        "sdmx",
        "--base",
        &base,
        "--flow",
        "X,MIG,1.0",
    ]);
    assert!(had.status.success(), "{}", said(&had));
    let file = fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .expect("a file was written");
    let taken = run(
        &["movement", "import", &file.display().to_string()],
        folder.path(),
    );
    assert!(said(&taken).contains("1 counts added"), "{}", said(&taken));
}

#[test]
fn one_bad_file_stops_nobody_elses_and_a_refused_row_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let header = "measure,reporter,nationality,period,value,status,released";
    let row = |value: &str| format!("{header}\nentries,PAN,VEN,2024-01,{value},exact,2024-02-01\n");
    let named = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("it is written");
        path.display().to_string()
    };
    let files = [
        named("a.csv", row("500")),
        named("b.csv", row("5\u{1b}00")),
        named("c.csv", row("18446744073709551615")),
        named("d.csv", row("700").replace("VEN", "COL")),
    ];
    let [a, b, c, d] = files.each_ref().map(String::as_str);
    let taken = run(&["movement", "import", a, b, c, d], folder.path());
    let said = said(&taken);
    assert_eq!(taken.status.code(), Some(1), "{said}");
    assert_eq!(said.matches("1 counts added").count(), 2, "{said}");
    assert!(
        said.contains("not read") && said.contains("b.csv"),
        "{said}"
    );
    assert!(said.contains("c.csv:2"), "{said}");
}

/// What `check` says of a file `import` says too, and does.
#[test]
fn check_and_import_say_and_do_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = "measure,reporter,nationality,period,value,released\n".to_owned();
    for t in 0..24 {
        let (year, month) = (2022 + t / 12, t % 12 + 1);
        for (code, level) in [("VEN", 5000), ("ECU", 900), ("HTI", 700)] {
            let times = if (code, t) == ("ECU", 15) { 10 } else { 1 };
            let value = (level + 3 * ((29 * t + 13 * t * t) % 101)) * times;
            text += &format!("entries,PAN,{code},{year}-{month:02},{value},2024-02-01\n");
        }
    }
    text += "entries,PAN,CUB,2022-05,-35,2024-02-01\n";
    let path = folder.path().join("m.csv");
    fs::write(&path, text).expect("it is written");
    let file = path.display().to_string();
    let checked = said(&cauce(&["movement", "check", &file]));
    let taken = said(&run(&["movement", "import", &file], folder.path()));
    let found = |said: &str| -> Vec<String> {
        let is_finding =
            |line: &&str| line.contains(": single-cell") || line.contains(": unknown-name");
        said.lines().filter(is_finding).map(str::to_owned).collect()
    };
    assert_eq!(found(&checked).len(), 2, "{checked}");
    assert_eq!(found(&checked), found(&taken));
    for (said, verb) in [(&checked, "would be taken"), (&taken, "admitted")] {
        let expected = format!("72 counts {verb}, 1 of them in quarantine, 1 rows refused");
        assert!(said.contains(&expected), "{said}");
        assert!(said.contains("shown as the least"), "{said}");
    }
}

#[test]
fn a_workbook_is_read_like_the_csv_that_it_was_made_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("movement.xlsx").display().to_string();
    assert!(
        cauce(&["movement", "template", "--out", &book])
            .status
            .success()
    );
    let checked = cauce(&["movement", "check", &book]);
    // The examples are understood as what they are, and taken from nobody.
    assert!(
        said(&checked).contains("examples of the form"),
        "{}",
        said(&checked)
    );
    let taken = run(&["movement", "import", &book], folder.path());
    let expected = "0 counts admitted, 0 of them in quarantine, 3 rows refused";
    assert!(said(&taken).contains(expected), "{}", said(&taken));
    let log = String::from_utf8_lossy(&taken.stderr);
    assert!(
        log.contains("taken in") && log.contains("n_refused=3"),
        "{log}"
    );
}

#[test]
fn a_workbook_that_asks_for_all_memory_is_refused_and_the_program_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let far = r#"<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>"#;
    let path = folder.path().join("far.xlsx");
    fs::write(&path, book(far, None)).expect("it is written");
    let checked = cauce(&["movement", "check", &path.display().to_string()]);
    assert_eq!(checked.status.code(), Some(3), "{}", said(&checked));
    assert!(said(&checked).contains("row 1048576"), "{}", said(&checked));
    // A shared string of 300 MB in less than a megabyte, whose header says that it is small.
    let path = folder.path().join("long.xlsx");
    let row = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    fs::write(&path, book(row, Some(300 << 20))).expect("it is written");
    let checked = cauce(&["movement", "check", &path.display().to_string()]);
    assert_eq!(checked.status.code(), Some(3), "{}", said(&checked));
    assert!(
        said(&checked).contains("workbook is refused"),
        "{}",
        said(&checked)
    );
}

/// A file that only the limit of memory refuses: small, sound, ten million strings without a letter.
#[test]
fn the_reader_of_workbooks_gets_no_more_memory_than_its_limit() {
    let folder = tempfile::tempdir().expect("a folder");
    let strings = "<si/>".repeat(10_000_000);
    let path = folder.path().join("strings.xlsx");
    let row = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    fs::write(&path, book_of(row, Some(strings.as_bytes()))).expect("it is written");
    let checked = cauce(&["movement", "check", &path.display().to_string()]);
    assert_eq!(checked.status.code(), Some(3), "{}", said(&checked));
    assert!(
        said(&checked).contains("more memory or time"),
        "{}",
        said(&checked)
    );
}

#[test]
fn rows_of_a_workbook_that_are_out_of_order_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let cell = |row: u8| {
        format!(r#"<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>x</t></is></c></row>"#)
    };
    let path = folder.path().join("unsorted.xlsx");
    let rows = cell(1) + &cell(4) + &cell(3);
    fs::write(&path, book(&rows, None)).expect("it is written");
    let checked = cauce(&["movement", "check", &path.display().to_string()]);
    let said = said(&checked);
    assert!(said.contains("row 3 after row 4"), "{said}");
}

/// Three hundred here: each is a process of its own.
#[test]
fn three_hundred_damaged_workbooks_end_in_a_word_or_in_a_table() {
    let row = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>period</t></is></c><c r="B1"><v>45000</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c></row>"#;
    let mut seed = 1_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below.max(1)
    };
    let splinters = [
        "r=\"",
        "XFD1048576",
        "t=\"s\"",
        "<v>1e400</v>",
        "<row",
        "</c>",
        "-1",
        "&#0;",
        "\u{1b}",
    ];
    for round in 0..300 {
        let mut inside = row.to_owned();
        let mut bytes = if round % 3 == 0 {
            book(row, None)
        } else {
            for _ in 0..=random(3) {
                let at = random(inside.len());
                match random(3) {
                    0 => inside.insert_str(at, splinters[random(splinters.len())]),
                    1 => drop(inside.remove(at)),
                    _ => inside.truncate(at.max(1)),
                }
            }
            book(&inside, None)
        };
        if round % 3 == 0 {
            let at = random(bytes.len());
            match random(3) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << random(8),
                _ => drop(bytes.drain(at..(at + 9).min(bytes.len()))),
            }
        }
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_cauce"))
            .arg("read-workbook")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("a pipe");
        // A child that has seen enough listens no longer.
        let _ = input.write_all(&bytes);
        drop(input);
        let done = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(
            matches!(done.status.code(), Some(0 | 1)),
            "round {round}: {:?} {said} {inside}",
            done.status
        );
    }
}

/// Returns a workbook with these rows, and with one shared string so long.
pub fn book(rows: &str, long: Option<usize>) -> Vec<u8> {
    let strings = long.map(|n| {
        let mut text = b"<si><t>".to_vec();
        text.resize(text.len() + n, b'a');
        text.extend(b"</t></si>");
        text
    });
    book_of(rows, strings.as_deref())
}

/// Returns a workbook with these rows and these shared strings.
pub fn book_of(rows: &str, strings: Option<&[u8]>) -> Vec<u8> {
    const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let relation = |id: u8, kind: &str, target: &str| {
        format!(r#"<Relationship Id="r{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let relations = |all: String| {
        format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#)
    };
    let types = format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#
    );
    let mut parts = vec![
        ("[Content_Types].xml", types.into_bytes()),
        ("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")).into_bytes()),
        (
            "xl/workbook.xml",
            format!(r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#).into_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(relation(1, "worksheet", "worksheets/sheet1.xml") + &relation(2, "sharedStrings", "sharedStrings.xml")).into_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#).into_bytes(),
        ),
    ];
    if let Some(strings) = strings {
        let mut text = format!(r#"{HEAD}<sst xmlns="{MAIN}">"#).into_bytes();
        text.extend(strings);
        text.extend(b"</sst>");
        parts.push(("xl/sharedStrings.xml", text));
    }
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, data) in &parts {
        let at = out.len() as u32;
        let mut sum = flate2::Crc::new();
        sum.update(data);
        let mut packed =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(data).expect("memory takes it");
        let packed = packed.finish().expect("memory takes it");
        // Whoever lies about the size of a part lies about the largest one.
        let says = if data.len() > 64 << 20 {
            4096
        } else {
            data.len() as u32
        };
        let mut about = Vec::new();
        about.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
        for number in [sum.sum(), packed.len() as u32, says] {
            about.extend(number.to_le_bytes());
        }
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(name.as_bytes());
        out.extend(packed);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&about);
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let at = out.len() as u32;
    let n = (parts.len() as u16).to_le_bytes();
    let length = (list.len() as u32).to_le_bytes();
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(n);
    out.extend(n);
    out.extend(length);
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// The machine's day, told by a file that was just written: the program judges by it how old a draft is.
fn today(folder: &Path) -> Day {
    let written = folder.join("now");
    fs::write(&written, "").expect("it is written");
    let time = fs::metadata(&written).and_then(|file| file.modified());
    let since = time.expect("a time").duration_since(std::time::UNIX_EPOCH);
    let days = since.expect("after 1970").as_secs() / 86_400;
    Day::new(1970, 1, 1).expect("a day").plus_days(days as i32)
}

/// Three years of a steady count that more than doubles in its last month, so many months before a day.
fn rising(today: Day, n_before: i32) -> String {
    let mut text = "measure,reporter,nationality,period,value,released\n".to_owned();
    for month in 0..36 {
        let day = today.plus_months(month - 35 - n_before);
        // A rise in the second year, so that the detector has a past.
        let value = match month {
            35 => 5_200,
            18..=22 => 3_900 + month * 13,
            _ => 1_800 + (month * 7919) % 190,
        };
        let period = format!("{}-{:02}", day.year(), day.month());
        text += &format!("irregular-entries,PAN,VEN,{period},{value},{today}\n");
    }
    text
}

/// Imports a rise and returns its draft.
fn drafted(folder: &Path, n_before: i32) -> String {
    let today = today(folder);
    let file = folder.join("movement.csv");
    fs::write(&file, rising(today, n_before)).expect("it is written");
    run(&["movement", "import", &file.display().to_string()], folder);
    let listed = run(&["movement", "alarms", "list", "--format", "csv"], folder);
    let month = today.plus_months(-n_before);
    let draft = format!(
        "irregular-entries_pan_month@{}-{:02}",
        month.year(),
        month.month()
    );
    assert!(said(&listed).contains(&draft), "{}", said(&listed));
    draft
}

fn release(draft: &str, reason: &str, folder: &Path) -> Output {
    let mut words = vec![
        "movement",
        "alarms",
        "release",
        draft,
        "--by",
        "Secretariat",
    ];
    words.extend(["--reason", reason, "--need", "reception-places"]);
    words.extend(["--to", "CRI:Reception service"]);
    run(&words, folder)
}

#[test]
fn a_draft_older_than_two_months_is_not_released_and_why_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = drafted(folder.path(), 4);
    let refused = release(&draft, "Shelters are full.", folder.path());
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(
        said(&refused).contains("is older than two months"),
        "{}",
        said(&refused)
    );
}

#[test]
fn an_alarm_is_a_draft_until_a_person_releases_it_once_and_stands_in_the_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = drafted(folder.path(), 1);
    let log = || run(&["movement", "alarms", "log"], folder.path());
    assert!(
        said(&log()).contains("nothing was released"),
        "{}",
        said(&log())
    );
    let snapshot = |reason: &str| release(&draft, reason, folder.path());
    let refused = snapshot(" ");
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    let released = snapshot("Shelters are full.");
    assert!(released.status.success(), "{}", said(&released));
    assert!(
        said(&log()).contains("Shelters are full."),
        "{}",
        said(&log())
    );
    let again = snapshot("Once more.");
    assert!(
        said(&again).contains("was released before"),
        "{}",
        said(&again)
    );
}

#[test]
fn two_counts_of_one_corridor_are_compared_at_their_lag() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("counts.csv");
    let mut text = "series,period,value\n".to_owned();
    let values = [
        900, 400, 1500, 700, 2600, 1200, 800, 3000, 1000, 450, 1700, 620,
    ];
    for (month, value) in values.iter().enumerate() {
        text += &format!("PAN,2023-{:02},{value}\n", month + 1);
        let (year, later) = if month == 11 {
            (2024, 1)
        } else {
            (2023, month + 2)
        };
        text += &format!("HND,{year}-{later:02},{}\n", value / 2);
    }
    fs::write(&file, text).expect("it is written");
    let compared = run(
        &[
            "movement",
            "mirror",
            &file.display().to_string(),
            "--chain",
            "PAN,HND",
            "--format",
            "json",
        ],
        folder.path(),
    );
    let answer: serde_json::Value = serde_json::from_slice(&compared.stdout).expect("it is JSON");
    let one = &answer["compared"][0]["compared"];
    assert_eq!(one["lag"], 1, "{answer}");
    assert!(
        (one["ratio"].as_f64().expect("a number") - 0.5).abs() < 0.01,
        "{answer}"
    );
}

#[test]
fn an_office_waits_longer_when_more_register_and_no_claim_is_made_of_crossings() {
    let folder = tempfile::tempdir().expect("a folder");
    let waiting = |factor: &str| {
        let words = [
            "movement",
            "scenario",
            "guatemala-2024-05",
            "--factor",
            factor,
            "--format",
            "json",
        ];
        let answer: serde_json::Value =
            serde_json::from_slice(&run(&words, folder.path()).stdout).expect("it is JSON");
        assert_eq!(answer["claims"], "none about crossings");
        let months = answer["plans"][0]["months"]
            .as_array()
            .expect("a list")
            .clone();
        months[11]["waiting_months"]["intervals"][0]["high"]
            .as_f64()
            .expect("a number")
    };
    assert!(waiting("2") > waiting("1"));
}
