//! Money on the command line: from files and addresses into the store, and out again.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::running::{cauce, root, said};

fn data() -> Option<PathBuf> {
    testkit::shared("data/iati")
}

/// Runs `cauce money` over a database of its own.
fn money(words: &[&str], store: &Path) -> Output {
    let store = store.display().to_string();
    let mut all = vec!["money"];
    all.extend(words);
    all.extend(["--data", &store]);
    cauce(&all)
}

const ACTIVITY: &str = "<iati-activity default-currency=\"USD\"><iati-identifier>XI-IATI-TEST-@</iati-identifier>\
<reporting-org ref=\"XI-IATI-TEST\" type=\"40\"><narrative>Test</narrative></reporting-org>\
<title><narrative>Water</narrative></title><recipient-country code=\"SV\"/>\
<transaction ref=\"@\"><transaction-type code=\"3\"/><transaction-date iso-date=\"2023-05-01\"/>\
<value value-date=\"2023-05-01\">12.50</value></transaction></iati-activity>\n";

fn document(n: usize) -> String {
    let mut text = "<iati-activities version=\"2.03\">\n".to_owned();
    for number in 0..n {
        text.push_str(&ACTIVITY.replace('@', &number.to_string()));
    }
    text + "</iati-activities>\n"
}

/// Answers each request with the next of these: status, announced length, body.
fn stand_in(answers: Vec<(u16, usize, Vec<u8>)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for (status, length, body) in answers {
            let (mut stream, _) = listener.accept().expect("a visitor");
            let mut asked = Vec::new();
            let mut piece = [0; 1024];
            while !asked.windows(4).any(|end| end == b"\r\n\r\n") {
                let n = stream.read(&mut piece).expect("a request");
                asked.extend_from_slice(&piece[..n]);
            }
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).expect("it is sent");
            stream.write_all(&body).ok();
        }
    });
    address
}

#[test]
fn a_file_is_fetched_from_an_address_and_a_broken_answer_changes_nothing() {
    let store = tempfile::tempdir().expect("a folder");
    let plain = document(3).into_bytes();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed
        .write_all(&document(5).into_bytes())
        .expect("it is packed");
    let packed = packed.finish().expect("it is packed");
    let server = stand_in(vec![
        (404, 4, b"gone".to_vec()),
        (200, plain.len() + 500, plain.clone()),
        (200, plain.len(), plain),
        (200, packed.len(), packed),
    ]);
    let import = |path: &str| {
        money(
            &["import", "--allow-private", &format!("{server}/{path}")],
            store.path(),
        )
    };
    let gone = import("a-2023-06-01.xml");
    assert_eq!(gone.status.code(), Some(2));
    assert!(said(&gone).contains("404"), "{}", said(&gone));
    let cut_off = import("a-2023-06-01.xml");
    assert_eq!(cut_off.status.code(), Some(2), "{}", said(&cut_off));
    let empty = money(&["totals"], store.path());
    assert!(said(&empty).contains("holds no file"), "{}", said(&empty));
    let taken = import("a-2023-06-01.xml?x=1");
    assert!(taken.status.success(), "{}", said(&taken));
    assert!(
        said(&taken).contains("3 activities with 3 transactions"),
        "{}",
        said(&taken)
    );
    let taken = import("b.xml.gz");
    assert!(
        said(&taken).contains("5 activities with 5 transactions"),
        "{}",
        said(&taken)
    );
    let totals = money(&["totals", "--format", "json"], store.path());
    let answer: serde_json::Value = serde_json::from_slice(&totals.stdout).expect("JSON");
    assert_eq!(answer["files"][0]["dataset"], "a");
    assert_eq!(answer["files"][0]["known_on"], "2023-06-01");
    assert_eq!(
        answer["files"][0]["name"],
        format!("{server}/a-2023-06-01.xml?x=[left out]")
    );
}

#[test]
fn an_import_that_is_killed_leaves_the_store_as_before_and_can_be_run_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("data");
    let (small, large) = (
        folder.path().join("small.xml"),
        folder.path().join("large.xml"),
    );
    fs::write(&small, document(2)).expect("it is written");
    fs::write(&large, document(120_000)).expect("it is written");
    let (small, large) = (small.display().to_string(), large.display().to_string());
    let taken = money(&["import", &small], &store);
    assert!(taken.status.success());
    let log = String::from_utf8_lossy(&taken.stderr);
    assert!(
        log.contains("taken in") && log.contains("n_activities=2"),
        "{log}"
    );
    let before = said(&money(&["totals", "--by", "type"], &store));
    let mut import = Command::new(env!("CARGO_BIN_EXE_cauce"))
        .args(["money", "import", &large, "--data"])
        .arg(&store)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    // Killed once it is well on its way: its pages have begun to reach the disk.
    let begun = Instant::now();
    let written = || fs::metadata(store.join("cauce.sqlite-wal")).map_or(0, |data| data.len());
    while written() < 2_000_000 {
        assert!(
            import.try_wait().expect("its state").is_none(),
            "it ended before it was killed"
        );
        assert!(
            begun.elapsed() < Duration::from_secs(600),
            "it never began to write"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    import.kill().expect("it is killed");
    import.wait().expect("it is gone");
    assert_eq!(said(&money(&["totals", "--by", "type"], &store)), before);
    let again = money(&["import", &large], &store);
    assert!(
        said(&again).contains("120000 activities"),
        "{}",
        said(&again)
    );
}

#[test]
fn two_publishers_files_of_one_name_are_two() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |of: &str, text: String| {
        let path = folder.path().join(of).join("activities.xml");
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(&path, text).expect("it is written");
        path.display().to_string()
    };
    let first = file("a", document(1));
    let other = document(2).replace("XI-IATI-TEST", "YY-2");
    let second = file("b", other.clone());
    let store = folder.path().join("data");
    let taken = money(&["import", &first, &second], &store);
    assert_eq!(taken.status.code(), Some(0), "{}", said(&taken));
    assert!(said(&taken).contains("activities@YY-2"), "{}", said(&taken));
    let totals = |what: &str| {
        let by = ["totals", "--by", "reporter"];
        let told = said(&money(&by, &store));
        assert!(told.contains(what), "{told}");
    };
    totals("XI-IATI-TEST,USD,12.50,1");
    totals("YY-2,USD,25.00,2");
    // The same again changes nothing; a later version supersedes its own.
    let again = money(&["import", &first, &second], &store);
    assert!(said(&again).contains("2 known before"), "{}", said(&again));
    let later = file("b", other.replace("12.50", "13.50"));
    let taken = money(&["import", &later], &store);
    assert_eq!(taken.status.code(), Some(0), "{}", said(&taken));
    totals("XI-IATI-TEST,USD,12.50,1");
    totals("YY-2,USD,27.00,2");
}

#[test]
fn a_file_of_the_same_name_and_publisher_never_replaces_another_of_the_same_call_unseen() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |of: &str, text: &str| {
        let path = folder.path().join(of).join("x.xml");
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(&path, text).expect("it is written");
        path.display().to_string()
    };
    let first = file("a", &document(3));
    let second = file("b", &document(7).replace("XI-IATI-TEST-", "XI-IATI-TEST-B"));
    let store = folder.path().join("data");
    let total = |what: &str| {
        let told = said(&money(&["totals", "--by", "reporter"], &store));
        assert!(told.contains(what), "{told}");
    };
    for _ in 0..2 {
        let taken = money(&["import", &first, &second], &store);
        let told = said(&taken);
        assert_eq!(taken.status.code(), Some(2), "{told}");
        assert!(
            told.contains(&second) && told.contains(&first) && told.contains("--dataset"),
            "{told}"
        );
        total("XI-IATI-TEST,USD,37.50,3");
    }
    // By itself it is a later version, and what it takes away is told.
    let taken = money(&["import", &second], &store);
    let told = said(&taken);
    assert_eq!(taken.status.code(), Some(1), "{told}");
    assert!(
        told.contains("3 activities of this dataset's version before are not in this file"),
        "{told}"
    );
    total("XI-IATI-TEST,USD,87.50,7");
    // As the advice says: under a name of its own the money of both is counted.
    let taken = money(&["import", &first, "--dataset", "a-x"], &store);
    assert_eq!(taken.status.code(), Some(0), "{}", said(&taken));
    total("XI-IATI-TEST,USD,125.00,10");
}

#[test]
fn what_arrived_in_a_country_leaves_out_only_what_concerns_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("data");
    let path = folder.path().join("euros.xml");
    let euros = document(2)
        .replace("\"USD\"", "\"EUR\"")
        .replace("code=\"SV\"", "code=\"GT\"");
    fs::write(&path, euros).expect("it is written");
    let taken = money(&["import", &path.display().to_string()], &store);
    assert!(taken.status.success(), "{}", said(&taken));
    let there = said(&money(&["arrived", "--country", "GTM"], &store));
    assert!(
        there.contains("left out here: 2 transactions, at most EUR 25.00"),
        "{there}"
    );
    let elsewhere = said(&money(&["arrived", "--country", "SLV"], &store));
    assert!(
        elsewhere.contains("arrived:") && !elsewhere.contains("left out"),
        "{elsewhere}"
    );
}

#[test]
fn a_towns_word_is_taken_in_whole_or_refused_with_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let template = cauce(&["money", "template"]);
    let file = folder.path().join("receipts-2024-01-01.csv");
    let row = "XI-IATI-TEST-1,,SV-M-1,Alcaldía,La Unión,2023-06-01,12.50,USD,Un pozo,acta 7\n";
    let write = |row: &str| {
        let text = String::from_utf8_lossy(&template.stdout).into_owned() + row;
        fs::write(&file, text).expect("it is written");
    };
    let name = file.display().to_string();
    write(&row.replace("USD", "dollars"));
    let refused = money(&["import", &name], folder.path());
    assert_eq!(refused.status.code(), Some(3));
    let told = said(&refused);
    assert!(
        told.contains("receipts-2024-01-01.csv:2: \"dollars\" is no currency"),
        "{told}"
    );
    write(row);
    let taken = money(&["import", &name], folder.path());
    assert!(
        said(&taken).contains("1 receipts taken in"),
        "{}",
        said(&taken)
    );
    let again = money(&["import", &name], folder.path());
    assert!(said(&again).contains("nothing changed"), "{}", said(&again));
}

#[testkit::needs_shared]
#[test]
fn every_real_file_is_imported_recounted_and_exported_as_the_schema_asks() {
    let Some(data) = data() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("data");
    let imported = money(
        &["import", &data.join("activities").display().to_string()],
        &store,
    );
    let told = said(&imported);
    let n_taken = told
        .lines()
        .filter(|line| line.contains("activities with"))
        .count();
    assert_eq!(n_taken, 11, "{told}");
    let rates = data.join("rates/eurofxref-hist.csv").display().to_string();
    let averages = data
        .join("rates/imf_exchangerates_A_ENDA_USD.csv")
        .display()
        .to_string();
    let kept = money(&["rates", &averages, &rates], &store);
    assert!(kept.status.success(), "{}", said(&kept));
    let by = ["totals", "--by", "type,recipient,year", "--in", "USD"];
    let totals = folder.path().join("totals.csv");
    fs::write(&totals, money(&by, &store).stdout).expect("it is written");
    let rows = folder.path().join("rows.csv");
    let with_rows: Vec<&str> = by.iter().copied().chain(["--rows"]).collect();
    fs::write(&rows, money(&with_rows, &store).stdout).expect("it is written");
    match Command::new("python3")
        .arg(root().join("docs/how-to/recount.py"))
        .args([&rows, &totals])
        .output()
    {
        Ok(recounted) => {
            assert!(recounted.status.success(), "{}", said(&recounted));
            println!("{}", said(&recounted));
        }
        Err(_) => println!("passed over: Python is absent"),
    }
    let arrived = money(
        &[
            "arrived",
            "--country",
            "SLV",
            "--in",
            "USD",
            "--format",
            "json",
        ],
        &store,
    );
    let arrived: serde_json::Value = serde_json::from_slice(&arrived.stdout).expect("JSON");
    let amount = |name: &str| {
        arrived[name]
            .as_str()
            .and_then(|text| text.parse::<f64>().ok())
    };
    assert!(
        amount("least") <= amount("most") && amount("most") > Some(0.0),
        "{arrived}"
    );
    let exported = folder.path().join("export.xml");
    let export = money(&["export", "--format", "iati"], &store);
    fs::write(&exported, &export.stdout).expect("it is written");
    validated(&exported, &data);
}

/// Asks the official schema and our own validation.
fn validated(exported: &Path, data: &Path) {
    let schema = data.join("standard/schemas/2.03/iati-activities-schema.xsd");
    match Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(&schema)
        .arg(exported)
        .output()
    {
        Ok(answer) => {
            let told = said(&answer);
            let told: String = told.chars().take(2_000).collect();
            assert!(answer.status.success(), "{told}");
        }
        Err(_) => println!("passed over: xmllint is absent"),
    }
    let rules = data
        .join("standard/rulesets/standard.json")
        .display()
        .to_string();
    let name = exported.display().to_string();
    let answer = cauce(&[
        "money", "validate", &name, "--rules", &rules, "--format", "json",
    ]);
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(
        text.contains("\"valid\": true"),
        "{}",
        text.chars().take(2_000).collect::<String>()
    );
}
