//! Files that mean harm, or were damaged on the way: what the program says, and what it does not do.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::running::{cauce, harbours, root, said};

fn over(folder: &Path, words: &[&str]) -> Output {
    let data = folder.join("data").display().to_string();
    cauce(&[words, &["--data", &data]].concat())
}

fn at(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("it is written");
    path.display().to_string()
}

/// What would colour, clear, title or ring a terminal, or turn a line around.
const STEERING: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}1A\u{202e}\u{2066}";

fn steers(output: &Output) -> bool {
    said(output)
        .chars()
        .any(|letter| kernel::text::steers(letter) && !matches!(letter, '\n' | '\t' | '\r'))
}

/// Marks that turn a line around and steer nothing else; no table is refused for them at once.
const TURNING: &str = "\u{202e}\u{2066}";

/// Tables of counts that no command can take in.
fn tables(here: &Path) -> [String; 5] {
    let (s, bidi) = (STEERING, TURNING);
    let table = "measure,reporter,nationality,period,value,released\n";
    let named = at(
        here,
        &format!("m{s}.csv"),
        format!("{table}entries,PAN,VEN,2024-05,x,2024-06-10\n"),
    );
    let cell = at(
        here,
        "cell.csv",
        format!("{table}entries,PAN,V{s},2024-05,5,2024-06-10\n"),
    );
    let turned = at(
        here,
        "turned.csv",
        format!("{table}entries,PAN,V{bidi},2024-05,5{bidi},2024-06-10\n"),
    );
    let header = at(here, "header.csv", format!("a{bidi},b{bidi}\n1,2\n"));
    let long = at(
        here,
        "long.csv",
        format!("series,period,value\na{bidi},2024-01,5\na{bidi},2024-02,x{bidi}\n"),
    );
    [named, cell, turned, header, long]
}

/// Activities, rules to hold them against, and receipts.
fn money(here: &Path) -> [String; 4] {
    let (s, bidi) = (STEERING, TURNING);
    let activity = |inside: &str| {
        format!(
            "<iati-activities version=\"2.03\"><iati-activity default-currency=\"US{bidi}\"><iati-identifier>X{bidi}</iati-identifier>\
             <title><narrative>W{bidi}</narrative></title>{inside}<recipient-country code=\"SV{bidi}\"/><transaction><transaction-type code=\"3\"/>\
             <transaction-date iso-date=\"2023-05-01{bidi}\"/><value>12{bidi}</value></transaction></iati-activity></iati-activities>"
        )
    };
    let xml = at(here, "bad.xml", activity(s));
    let turned_xml = at(here, &format!("t{s}.xml"), activity(""));
    let rules = at(here, "rules.json", "{\"//a\\u001b[2J\": {\"b\": 1}}");
    let receipts = at(
        here,
        "r.csv",
        format!(
            "activity,reference,claimant_ref,claimant,place,arrived,amount,currency,used_for,source\na{bidi},,,,,x{bidi},,,,\n"
        ),
    );
    [xml, turned_xml, rules, receipts]
}

/// Tables that some command takes in, a scorecard twice, and answers.
fn others(here: &Path) -> [String; 5] {
    let bidi = TURNING;
    let sound = at(
        here,
        "sound.csv",
        format!("series,period,value\na{bidi},2024-01,5\na{bidi},2024-02,6\n"),
    );
    let stocks = at(
        here,
        "stocks.csv",
        format!("birthplace,residence,value\nA{bidi},B,5\nB,A{bidi},5\n"),
    );
    let rated = at(
        here,
        "rated.csv",
        format!(
            "series,group,direction,limit,target,target_year,base_year,base_value,year,value\na{bidi},g{bidi},up,,10,2026,2022,0,2023,2\n"
        ),
    );
    let yaml = at(
        here,
        "rated.yml",
        "\"a\\e[2J\":\n  \"b\\a\":\n    score: x\n",
    );
    let answers = at(here, "answers.json", "{\"a\\u001b[2J\": 5}");
    [sound, stocks, rated, yaml, answers]
}

#[test]
fn no_command_lets_foreign_text_steer_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let s = STEERING;
    let [named, cell, turned, header, long] = tables(here);
    let [xml, turned_xml, rules, receipts] = money(here);
    let [sound, stocks, rated, yaml, answers] = others(here);
    let charter = root().join("charters/los-angeles").display().to_string();
    let harbours = harbours().display().to_string();
    let mut n_lines = 0;
    let mut look = |output: Output, words: &[&str]| {
        assert!(!steers(&output), "{words:?}: {:?}", said(&output));
        assert!(
            output.status.code().is_some_and(|code| code <= 3),
            "{words:?}"
        );
        n_lines += said(&output).lines().count();
    };
    for file in [&named, &cell, &turned, &header, &long] {
        for words in [
            &["movement", "check", file][..],
            &["movement", "check", file, "--format", "json"],
            &["movement", "forecast", file],
            &["movement", "alarms", "list", file, "--charter", &charter],
            &["movement", "stocks", "--start", file, "--end", file],
            &["money", "sums", file],
            &["rate", file],
            &["screen", "--answers", file],
        ] {
            look(cauce(words), words);
        }
        let words = ["movement", "import", file];
        look(over(here, &words), &words);
    }
    for words in [
        &["movement", "forecast", &sound][..],
        &["movement", "stocks", "--start", &stocks, "--end", &stocks],
        &["money", "sums", &xml],
        &["money", "sums", &turned_xml],
        &["money", "sums", &turned_xml, "--format", "json"],
        &["money", "validate", &xml, "--rules", &rules],
        &["money", "validate", &turned_xml, "--rules", &rules],
        &["rate", &rated],
        &["rate", &rated, "--format", "csv"],
        &["rate", &rated, "--format", "json"],
        &["rate", &yaml],
        &["screen", "--charter", &charter, "--answers", &answers],
        &["check", "--charter", &format!("{harbours}{s}")],
        &["movement", "check", &format!("/none{s}")],
    ] {
        look(cauce(words), words);
    }
    for words in [
        &["money", "import", &xml][..],
        &["money", "import", &turned_xml, &receipts],
        &["money", "totals"],
        &["money", "totals", "--format", "json"],
        &["money", "links"],
        &["money", "export", "--format", "csv"],
        &["money", "export", "--format", "iati"],
    ] {
        look(over(here, words), words);
    }
    assert!(n_lines > 60, "only {n_lines} lines were looked at");
}

#[test]
fn control_characters_and_doubled_attributes_refuse_their_file_and_the_others_go_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let activity = |title: &str, twice: &str| {
        format!(
            "<iati-activities version=\"2.03\">\n<iati-activity default-currency=\"USD\"><iati-identifier>X-1</iati-identifier>\n\
             <title><narrative>{title}</narrative></title><recipient-country code=\"SV\" {twice}/>\
             <transaction><transaction-type code=\"3\"/><value>5</value></transaction></iati-activity></iati-activities>"
        )
    };
    let bad = [
        at(here, "a.xml", activity("a\0b", "")),
        at(here, "b.xml", activity("a&#0;b", "")),
        at(here, "c.xml", activity("a\u{1b}[2Jb", "")),
        at(here, "d.xml", activity("ab", "code=\"CO\"")),
    ];
    let good = at(here, "e.xml", activity("Water &#233;", ""));
    let mut words = vec!["money", "import"];
    words.extend(bad.iter().map(String::as_str));
    words.push(&good);
    let taken = over(here, &words);
    let said = said(&taken);
    assert_eq!(taken.status.code(), Some(2), "{said}");
    assert!(said.contains("1 taken in, 0 taken in with warnings, 0 known before, 4 refused"));
    for name in ["a.xml:3:", "b.xml:3:", "c.xml:3:", "d.xml:3:"] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(said.contains("e.xml: 1 activities"), "{said}");
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_folders_that_hold_themselves_end_at_once() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    symlink(".", here.join("a")).expect("a link");
    symlink(".", here.join("b")).expect("a link");
    let pipe = here.join("pipe.csv").display().to_string();
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()));
    for name in [pipe.as_str(), "/dev/zero"] {
        for words in [
            &["movement", "check", name][..],
            &["movement", "forecast", name],
            &["movement", "stocks", "--start", name, "--end", name],
            &["money", "sums", name],
            &["money", "validate", name, "--rules", name],
            &["money", "sums", name, "--in", "USD", "--rates", name],
            &["rate", name],
            &["screen", "--answers", name],
        ] {
            let refused = cauce(words);
            assert!(
                said(&refused).contains("and not a file"),
                "{words:?}: {}",
                said(&refused)
            );
        }
        for words in [
            &["movement", "import", name][..],
            &["money", "import", name],
        ] {
            let refused = over(here, words);
            assert!(
                said(&refused).contains("and not a file"),
                "{words:?}: {}",
                said(&refused)
            );
        }
    }
    fs::remove_file(&pipe).expect("it is there");
    at(
        here,
        "m.csv",
        "measure,reporter,nationality,period,value,released\nentries,PAN,VEN,2024-05,50,2024-06-10\n",
    );
    let checked = cauce(&["movement", "check", &here.display().to_string()]);
    assert!(
        said(&checked).contains("1 files, 0 findings"),
        "{}",
        said(&checked)
    );
}

/// A count that a database cannot hold, a month still to come, a sum that would wrap: refused with
/// their lines, and the store opens again.
#[test]
fn no_cell_makes_the_data_folder_unreadable() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let file = at(
        here,
        "m.csv",
        "measure,reporter,nationality,period,value,released\n\
         entries,PAN,VEN,2024-01,9223372036854775808,2024-06-10\n\
         entries,PAN,HTI,2199-12,50,2024-06-10\n\
         entries,PAN,COL,2024-02,9223372036854775807,2024-06-10\n\
         entries,PAN,COL,2024-02,9223372036854775807,2024-06-10\n\
         entries,PAN,ECU,2024-03,60,2024-06-10\n",
    );
    let taken = over(here, &["movement", "import", &file]);
    assert!(said(&taken).contains("1 counts added"), "{}", said(&taken));
    assert!(said(&taken).contains("4 rows refused"), "{}", said(&taken));
    let again = over(here, &["movement", "import", &file]);
    assert!(said(&again).contains("already taken"), "{}", said(&again));
    let checked = said(&cauce(&["movement", "check", &file]));
    for line in ["m.csv:2:", "m.csv:3:", "m.csv:4:"] {
        assert!(checked.contains(line), "{line}: {checked}");
    }
}

/// The promise is 256 MiB; the limit here is on addresses, of which a program has more than memory.
#[cfg(target_os = "linux")]
#[test]
fn a_table_with_as_many_rows_as_are_taken_fits_into_the_promised_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = "series,period,value\n".to_owned();
    let mut table = "measure,reporter,nationality,period,value,released\n".to_owned();
    let people = [
        "VEN", "HTI", "COL", "ECU", "CUB", "NIC", "HND", "GTM", "SLV", "PER",
    ];
    for row in 0..200_000_u32 {
        let (year, month) = (1901 + row / 12 % 120, row % 12 + 1);
        text.push_str(&format!("s{},{year}-{month:02},{row}\n", row / 1440));
        let nationality = people[(row / 1440 % 10) as usize];
        table.push_str(&format!(
            "m{},PAN,{nationality},{year}-{month:02},{row},2024-06-10\n",
            row / 14_400
        ));
    }
    let wide = "a,".repeat(10_000_000);
    let one_line = "x".repeat(60 << 20);
    let data = folder.path().join("data").display().to_string();
    for (name, text, words) in [
        ("rows.csv", table.as_str(), &["movement", "check"][..]),
        (
            "taken.csv",
            table.as_str(),
            &["movement", "import", "--data", &data],
        ),
        ("wide.csv", &wide, &["movement", "check"]),
        ("line.csv", &one_line, &["movement", "check"]),
        ("rated.csv", &one_line, &["rate"]),
    ] {
        let file = at(folder.path(), name, text);
        let limited = std::process::Command::new("sh")
            .args(["-c", "ulimit -v 458752; exec \"$@\"", "sh"])
            // Each thread's arena reserves 64 MiB of addresses and uses none of it.
            .env("MALLOC_ARENA_MAX", "1")
            .arg(env!("CARGO_BIN_EXE_cauce"))
            .args(words)
            .arg(&file)
            .current_dir(root())
            .output()
            .expect("the program starts");
        assert!(
            limited.status.code().is_some_and(|code| code <= 3),
            "{name}: {:?} {}",
            limited.status,
            said(&limited).chars().take(2_000).collect::<String>()
        );
        assert!(said(&limited).len() < 100_000, "{name} says too much");
    }
    let _ = text;
}

#[test]
fn no_password_and_no_key_of_an_address_is_kept_or_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        use std::io::{Read, Write};
        for visitor in listener.incoming().take(1) {
            let mut visitor = visitor.expect("a visitor");
            let _ = visitor.read(&mut [0; 4096]);
            let body = "<iati-activities version=\"2.03\"/>";
            let n = body.len();
            let _ = write!(
                visitor,
                "HTTP/1.1 200 X\r\ncontent-length: {n}\r\nconnection: close\r\n\r\n{body}"
            );
        }
    });
    let address = format!("http://ana:s3cret@127.0.0.1:{port}/x.xml?api_key=k3y");
    let refused = over(here, &["money", "import", &address]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(
        said(&refused).contains("--allow-private"),
        "{}",
        said(&refused)
    );
    let taken = over(here, &["money", "import", "--allow-private", &address]);
    assert!(taken.status.success(), "{}", said(&taken));
    for output in [&refused, &taken] {
        let said = said(output);
        assert!(!said.contains("s3cret") && !said.contains("k3y"), "{said}");
    }
    for entry in fs::read_dir(here.join("data")).expect("a folder") {
        let bytes = fs::read(entry.expect("an entry").path()).unwrap_or_default();
        let holds = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
        assert!(!holds(b"s3cret") && !holds(b"k3y"));
    }
}
