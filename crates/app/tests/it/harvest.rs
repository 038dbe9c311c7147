//! `cauce money harvest` against a server of our own.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use crate::running::{cauce, copy, harbours, root, said};

/// Answers by path, from the first to the last, which is repeated. What holds `hang` is sent and the line kept open.
type Answers = Arc<Mutex<BTreeMap<String, Vec<String>>>>;

/// A server that remembers what it was asked: path and conditional header.
pub struct Server {
    pub address: String,
    answers: Answers,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (answers, asked) = (Answers::default(), Arc::new(Mutex::new(Vec::new())));
        let (known, heard) = (Arc::clone(&answers), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (known, heard) = (Arc::clone(&known), Arc::clone(&heard));
                std::thread::spawn(move || answer(stream.expect("a visitor"), &known, &heard));
            }
        });
        Self {
            address,
            answers,
            asked,
        }
    }

    pub fn put(&self, path: &str, answers: &[String]) {
        let mut known = self.answers.lock().expect("nobody failed");
        known.insert(path.to_owned(), answers.to_vec());
    }

    /// Returns what was asked since this was asked last.
    pub fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("nobody failed"))
    }
}

fn answer(mut stream: TcpStream, known: &Answers, heard: &Mutex<Vec<String>>) {
    let mut request = Vec::new();
    let mut piece = [0; 1024];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut piece) {
            Ok(n) if n > 0 => request.extend_from_slice(&piece[..n]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).to_lowercase();
    assert!(request.contains("user-agent: cauce/"), "{request}");
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let condition = request.lines().find(|line| line.starts_with("if-"));
    let line = format!("{path} {}", condition.unwrap_or_default());
    heard
        .lock()
        .expect("nobody failed")
        .push(line.trim().to_owned());
    let said = {
        let mut known = known.lock().expect("nobody failed");
        let answers = known.get_mut(&path);
        answers.map_or_else(
            || head("404 Gone", "", ""),
            |answers| {
                if answers.len() > 1 {
                    answers.remove(0)
                } else {
                    answers[0].clone()
                }
            },
        )
    };
    let _ = stream.write_all(said.replace("hang", "").as_bytes());
    if said.ends_with("hang") {
        // Until the other side is gone.
        let _ = stream.read_to_end(&mut Vec::new());
    }
}

pub fn head(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
}

/// A file of one publisher with so many activities.
fn file(publisher: &str, n: usize) -> String {
    let activity = |n| {
        format!(
            "<iati-activity default-currency=\"USD\"><iati-identifier>{publisher}-{n}</iati-identifier>\
<reporting-org ref=\"{publisher}\" type=\"40\"><narrative>Test</narrative></reporting-org>\
<title><narrative>Water</narrative></title><recipient-country code=\"SV\"/>\
<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2023-05-01\"/>\
<value value-date=\"2023-05-01\">12.50</value></transaction></iati-activity>\n"
        )
    };
    let activities: String = (0..n).map(activity).collect();
    format!("<iati-activities version=\"2.03\">\n{activities}</iati-activities>\n")
}

/// The invented charter with a source whose files are had from a server.
fn charter(server: &Server) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&harbours(), dir.path());
    let source = format!(
        "id = \"aid-files\"\ntitle = {{ en = \"Files\", es = \"Archivos\" }}\nowner = \"several\"\nlicence = \"unknown\"\n\
rhythm = \"daily\"\nharvest = {{ lists = [\"{0}/list?q=sv\"], files = [\"{0}/alone.xml\"] }}\n",
        server.address
    );
    fs::write(dir.path().join("sources/aid-files.toml"), source).expect("it is written");
    dir
}

fn words<'a>(charter: &'a Path, data: &'a Path) -> Vec<&'a str> {
    let text = |path: &'a Path| path.to_str().expect("a plain path");
    vec![
        "money",
        "harvest",
        "--charter",
        text(charter),
        "--data",
        text(data),
        "--pause",
        "0",
        "--allow-private",
    ]
}

fn harvest(charter: &Path, data: &Path) -> Output {
    let mut words = words(charter, data);
    words.push("--ask");
    cauce(&words)
}

/// A registry's list of two datasets on two pages.
fn list(server: &Server) {
    let page = |name: &str| {
        let body = format!(
            "{{\"result\": {{\"count\": 2, \"results\": [{{\"name\": \"{name}\", \"resources\": [{{\"url\": \"{}/{name}.xml\"}}]}}]}}}}",
            server.address
        );
        head("200 OK", "content-type: application/json\r\n", &body)
    };
    server.put("/list?q=sv", &[page("one")]);
    server.put("/list?q=sv&start=1", &[page("two")]);
}

#[test]
fn what_changed_is_taken_in_and_nobody_is_asked_more_than_needed() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    let told = cauce(&words(charter.path(), data.path()));
    assert!(told.status.success(), "{}", said(&told));
    assert!(said(&told).contains("/list?q="), "{}", said(&told));
    assert_eq!(server.heard(), [""; 0], "without --ask nobody is asked");
    list(&server);
    server.put(
        "/one.xml",
        &[head("302 Found", "location: /files/1.xml\r\n", "")],
    );
    let tagged = |n| head("200 OK", "etag: \"v1\"\r\n", &file("XI-ONE", n));
    server.put(
        "/files/1.xml",
        &[tagged(2), head("304 Not Modified", "", "")],
    );
    let busy = head("429 Slowly", "retry-after: 0\r\n", "");
    server.put("/two.xml", &[busy, head("200 OK", "", &file("XI-TWO", 3))]);
    let first = harvest(charter.path(), data.path());
    let shown = said(&first);
    assert_eq!(first.status.code(), Some(2), "{shown}");
    for expected in [
        "2 activities",
        "3 activities",
        "/alone.xml",
        "404",
        "2 taken in,",
        "1 refused",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let asked = [
        "/list?q=sv",
        "/list?q=sv&start=1",
        "/one.xml",
        "/files/1.xml",
        "/two.xml",
        "/two.xml",
        "/alone.xml",
    ];
    assert_eq!(server.heard(), asked);
    // The same again: one server tells that nothing changed, the other sends the same.
    let second = harvest(charter.path(), data.path());
    let shown = said(&second);
    assert_eq!(shown.matches("not changed").count(), 2, "{shown}");
    let heard = server.heard();
    assert!(
        heard.contains(&"/files/1.xml if-none-match: \"v1\"".to_owned()),
        "{heard:?}"
    );
    // Control: what did change is taken in.
    server.put("/files/1.xml", &[tagged(5)]);
    let third = harvest(charter.path(), data.path());
    assert!(said(&third).contains("5 activities"), "{}", said(&third));
    let data = data.path().to_str().expect("a plain path");
    let totals = cauce(&["money", "totals", "--format", "json", "--data", data]);
    let answer: serde_json::Value = serde_json::from_slice(&totals.stdout).expect("JSON");
    let datasets = answer["files"].as_array().expect("files").iter();
    let mut datasets: Vec<&str> = datasets
        .filter_map(|file| file["dataset"].as_str())
        .collect();
    datasets.sort_unstable();
    assert_eq!(datasets, ["one", "two"]);
}

#[test]
fn a_harvest_that_is_killed_goes_on_with_the_file_it_was_at() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    list(&server);
    server.put("/one.xml", &[head("200 OK", "", &file("XI-ONE", 2))]);
    let whole = head("200 OK", "", &file("XI-TWO", 3));
    let half = whole[..whole.len() / 2].to_owned() + "hang";
    server.put("/two.xml", &[half, whole]);
    server.put("/alone.xml", &[head("200 OK", "", &file("XI-ALONE", 1))]);
    let mut words = words(charter.path(), data.path());
    words.push("--ask");
    let mut child = Command::new(env!("CARGO_BIN_EXE_cauce"))
        .args(&words)
        .current_dir(root())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    while !(server.asked.lock().expect("nobody failed").iter()).any(|asked| asked == "/two.xml") {
        assert_eq!(
            child.try_wait().expect("it is ours"),
            None,
            "it ended by itself"
        );
        std::thread::yield_now();
    }
    child.kill().expect("it is killed");
    child.wait().expect("it ended");
    server.heard();
    let second = harvest(charter.path(), data.path());
    let shown = said(&second);
    assert!(second.status.success(), "{shown}");
    assert!(shown.contains("goes on where it was stopped"), "{shown}");
    assert_eq!(server.heard(), ["/two.xml", "/alone.xml"]);
    // Control: a round that has ended begins anew.
    harvest(charter.path(), data.path());
    assert!(server.heard().contains(&"/one.xml".to_owned()));
}

#[test]
fn a_server_that_wants_to_be_left_alone_is_and_the_rest_waits() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    list(&server);
    server.put(
        "/one.xml",
        &[head("503 Later", "retry-after: 99999\r\n", "")],
    );
    let first = harvest(charter.path(), data.path());
    assert_eq!(first.status.code(), Some(2), "{}", said(&first));
    assert!(
        said(&first).contains("99999 s; 3 files are left"),
        "{}",
        said(&first)
    );
    server.heard();
    server.put(
        "/one.xml",
        &[head("302 Found", "location: /one.xml\r\n", "")],
    );
    server.put("/two.xml", &[head("200 OK", "", "<no-activities/>")]);
    let second = harvest(charter.path(), data.path());
    let shown = said(&second);
    assert_eq!(second.status.code(), Some(3), "{shown}");
    assert!(shown.contains("after too many other addresses"), "{shown}");
    assert_eq!(server.heard().first().map(String::as_str), Some("/one.xml"));
}

#[test]
fn what_was_refused_once_is_refused_whenever_it_is_asked_for_again() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    list(&server);
    let tag = "etag: \"v1\"\r\n";
    let refused = head("200 OK", tag, "<no-activities/>");
    server.put(
        "/one.xml",
        &[refused.clone(), head("304 Not Modified", "", "")],
    );
    server.put("/two.xml", &[head("200 OK", "", "<no-activities/>")]);
    server.put("/alone.xml", &[head("200 OK", "", &file("XI-ALONE", 1))]);
    let first = harvest(charter.path(), data.path());
    assert_eq!(first.status.code(), Some(2), "{}", said(&first));
    // Once more: one server says that nothing changed, the other sends the same bytes.
    let second = harvest(charter.path(), data.path());
    let shown = said(&second);
    assert_eq!(second.status.code(), Some(2), "{shown}");
    assert!(shown.contains("1 known before, 2 refused"), "{shown}");
    assert!(shown.contains("refused before, and not changed"), "{shown}");
    // Control: mended, they are taken in.
    server.put("/one.xml", &[head("200 OK", "", &file("XI-ONE", 1))]);
    server.put("/two.xml", &[head("200 OK", "", &file("XI-TWO", 1))]);
    let third = harvest(charter.path(), data.path());
    assert_eq!(third.status.code(), Some(0), "{}", said(&third));
}

#[test]
fn a_server_that_names_the_moment_to_ask_again_is_left_alone_until_then() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    list(&server);
    let date =
        "date: Wed, 21 Oct 2015 07:28:00 GMT\r\nretry-after: Thu, 22 Oct 2015 07:28:00 GMT\r\n";
    server.put("/one.xml", &[head("503 Later", date, "")]);
    let first = harvest(charter.path(), data.path());
    assert_eq!(first.status.code(), Some(2), "{}", said(&first));
    let shown = said(&first);
    assert!(shown.contains("86400 s; 3 files are left"), "{shown}");
    assert_eq!(server.heard().last().map(String::as_str), Some("/one.xml"));
}

#[test]
fn of_a_list_without_end_the_part_that_was_read_is_asked_for_and_the_rest_told() {
    let server = Server::start();
    let (charter, data) = (charter(&server), tempfile::tempdir().expect("a folder"));
    let body = format!(
        "{{\"result\": {{\"count\": 9999, \"results\": [{{\"name\": \"one\", \"resources\": [{{\"url\": \"{}/one.xml\"}}]}}]}}}}",
        server.address
    );
    let page = head("200 OK", "", &body);
    server.put("/list?q=sv", std::slice::from_ref(&page));
    for n in 1..500 {
        server.put(
            &format!("/list?q=sv&start={n}"),
            std::slice::from_ref(&page),
        );
    }
    server.put("/one.xml", &[head("200 OK", "", &file("XI-ONE", 2))]);
    server.put("/alone.xml", &[head("200 OK", "", &file("XI-ALONE", 1))]);
    let taken = harvest(charter.path(), data.path());
    let shown = said(&taken);
    assert_eq!(taken.status.code(), Some(2), "{shown}");
    assert!(
        shown.contains("2 activities") && shown.contains("more than 500 pages"),
        "{shown}"
    );
    // A list in lines that names more files than anybody asks for in a day.
    use std::fmt::Write as _;
    let mut lines = String::new();
    for n in 0..20_001 {
        writeln!(lines, "{}/one.xml", server.address).expect("a line");
        if n == 7 {
            writeln!(lines, "one {}/one.xml", server.address).expect("a line");
        }
    }
    server.put("/list?q=sv", &[head("200 OK", "", &lines)]);
    let taken = harvest(charter.path(), data.path());
    let shown = said(&taken);
    assert_eq!(taken.status.code(), Some(2), "{shown}");
    assert!(shown.contains("names more than 20000 files"), "{shown}");
}
