//! Copies of cited pages: fetched from a server of our own, and looked at with nobody to ask.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::harvest::{Server, head};
use crate::running::{cauce, copy, harbours, said};

/// The invented charter, whose sources lie at a server.
struct Cited {
    dir: tempfile::TempDir,
    server: Server,
}

const ROOT: &str = "https://example.org";

impl Cited {
    fn new() -> Self {
        let cited = Self {
            dir: tempfile::tempdir().expect("a folder"),
            server: Server::start(),
        };
        copy(&harbours(), &cited.charter());
        // Figures B1 and B2 lie at the server, and the verdict at the address of B1.
        for file in ["published/figures.csv", "verdicts.toml"] {
            let at = cited.charter().join(file);
            let text = fs::read_to_string(&at).expect("it is there");
            assert!(text.contains(ROOT), "{file}");
            fs::write(&at, text.replace(ROOT, &cited.server.address)).expect("it is written");
        }
        cited
    }

    fn charter(&self) -> std::path::PathBuf {
        self.dir.path().join("charter")
    }

    fn data(&self) -> std::path::PathBuf {
        self.dir.path().join("data")
    }

    fn run(&self, words: &[&str]) -> Output {
        let (charter, data) = (self.charter(), self.data());
        let at = [
            "--charter",
            charter.to_str().unwrap(),
            "--data",
            data.to_str().unwrap(),
        ];
        cauce(&[&["evidence"], words, &at].concat())
    }

    fn keep(&self, words: &[&str]) -> (Option<i32>, String) {
        let ask = ["keep", "--ask", "--pause", "0", "--allow-private"];
        let output = self.run(&[&ask[..], words].concat());
        (
            output.status.code(),
            said(&output).replace(&self.server.address, ROOT),
        )
    }

    fn drill(&self) -> (Option<i32>, String) {
        let output = self.run(&["drill", "--format", "csv"]);
        (
            output.status.code(),
            said(&output).replace(&self.server.address, ROOT),
        )
    }

    fn ledger(&self) -> String {
        let ledger = fs::read_to_string(self.charter().join("evidence/kept.csv"));
        ledger
            .unwrap_or_default()
            .replace(&self.server.address, ROOT)
    }

    /// Returns the addresses that the charter cites, as paths.
    fn paths(&self) -> Vec<String> {
        let output = self.run(&["keep"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let cited = said(&output);
        let paths = cited
            .lines()
            .filter_map(|line| line.strip_prefix(&self.server.address));
        paths.map(str::to_owned).collect()
    }
}

fn copies(data: &Path) -> Vec<std::path::PathBuf> {
    let copies = fs::read_dir(data.join("kept")).expect("a folder").flatten();
    copies.map(|entry| entry.path()).collect()
}

#[test]
fn nobody_is_asked_unbidden_and_what_is_kept_is_not_asked_again() {
    let cited = Cited::new();
    let paths = cited.paths();
    assert!(paths.len() >= 3, "{paths:?}");
    assert_eq!(cited.server.heard(), [""; 0]);
    assert_eq!(cited.drill().0, Some(1), "nothing is kept yet");
    for path in &paths[1..] {
        let body = format!("<p>{path}</p>");
        cited.server.put(
            path,
            &[head("200 OK", "content-type: text/html\r\n", &body)],
        );
    }
    let (code, told) = cited.keep(&[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("status 404"), "{told}");
    assert!(
        told.contains(&format!("kept anew: {}, changed", paths.len() - 1)),
        "{told}"
    );
    assert_eq!(
        cited.ledger().lines().count(),
        paths.len(),
        "{}",
        cited.ledger()
    );
    assert!(cited.ledger().contains(",text/html,"), "{}", cited.ledger());
    assert_eq!(cited.drill().0, Some(1));
    // The round goes on where something is left.
    cited.server.heard();
    cited.server.put(&paths[0], &[head("200 OK", "", "late")]);
    let (code, told) = cited.keep(&[]);
    assert_eq!(
        (code, cited.server.heard()),
        (Some(0), vec![paths[0].clone()]),
        "{told}"
    );
    let (code, told) = cited.drill();
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("JAM,figure,B1,right,20"), "{told}");
    assert!(
        told.lines().skip(1).all(|row| row.contains(",right,")),
        "{told}"
    );
    let check = cauce(&["check", "--charter", cited.charter().to_str().unwrap()]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
}

#[test]
fn a_page_that_changed_is_kept_twice_and_a_damaged_copy_is_told() {
    let cited = Cited::new();
    for path in cited.paths() {
        cited.server.put(&path, &[head("200 OK", "", &path)]);
    }
    assert_eq!(cited.keep(&[]).0, Some(0));
    let before = cited.ledger();
    let path = "/beds-1";
    cited.server.put(path, &[head("200 OK", "", "other words")]);
    let (code, told) = cited.keep(&["--again"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("changed since 20"), "{told}");
    assert!(told.contains("changed and kept beside: 1"), "{told}");
    let after = cited.ledger();
    assert!(after.starts_with(&before), "what stood stays: {after}");
    assert_eq!(after.lines().count(), before.lines().count() + 1);
    let text = cited.run(&["drill"]);
    assert!(said(&text).contains("changed: "), "{}", said(&text));
    assert_eq!(text.status.code(), Some(0));
    for copy in copies(&cited.data()) {
        fs::write(copy, "spoilt").expect("it is written");
    }
    let (code, told) = cited.drill();
    assert_eq!(code, Some(3), "{told}");
    assert!(told.contains("JAM,figure,B1,damaged,20"), "{told}");
    // Fetched anew, the same bytes mend the copy and add no row.
    assert_eq!(cited.keep(&[]).0, Some(0));
    assert_eq!((cited.drill().0, cited.ledger()), (Some(0), after));
}

#[test]
fn what_is_too_large_private_or_sent_away_is_not_kept() {
    let cited = Cited::new();
    let paths = cited.paths();
    let huge = "x".repeat((20 << 20) + 1);
    for path in &paths {
        cited.server.put(path, &[head("200 OK", "", path)]);
    }
    cited.server.put("/beds-1", &[head("200 OK", "", &huge)]);
    cited.server.put(
        "/beds-2",
        &[head("302 Found", "location: /moved?key=k\r\n", "")],
    );
    cited
        .server
        .put("/moved?key=k", &[head("200 OK", "", "moved")]);
    let (code, told) = cited.keep(&[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("more than 20 MiB"), "{told}");
    let ledger = cited.ledger();
    let row = ledger.lines().find(|row| row.contains("/beds-2"));
    let row = row.expect("a redirection is followed");
    assert!(
        row.ends_with("/moved?key=[left out]") || row.contains("/moved?key="),
        "{row}"
    );
    // Without leave nobody on this machine is asked.
    let fresh = Cited::new();
    let output = fresh.run(&["keep", "--ask", "--pause", "0"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(fresh.server.heard(), [""; 0]);
    assert!(
        said(&output).contains("is not a public address"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_server_that_wants_rest_gets_it() {
    let cited = Cited::new();
    let busy = head("429 Too Many Requests", "retry-after: 9999\r\n", "");
    for path in cited.paths() {
        cited.server.put(&path, std::slice::from_ref(&busy));
    }
    let (code, told) = cited.keep(&[]);
    assert_eq!(code, Some(1), "{told}");
    assert_eq!(cited.server.heard().len(), 1, "{told}");
    assert!(
        told.contains("not asked, its server wants to be left alone"),
        "{told}"
    );
}

#[test]
fn a_ledger_with_a_fault_refuses_the_charter_with_its_line() {
    let cited = Cited::new();
    let home = cited.charter().join("evidence");
    fs::create_dir_all(&home).expect("a folder");
    fs::write(
        home.join("kept.csv"),
        "address,kept_on,sha256,bytes,media_type,answered\nhttps://u@a.org,2026-01-01,a,1,,\n",
    )
    .expect("it is written");
    let output = cauce(&["check", "--charter", cited.charter().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("evidence/kept.csv:2: "),
        "{}",
        said(&output)
    );
}
