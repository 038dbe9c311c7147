//! Two compacts from one process, as their readers and their keeper meet them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use crate::running::{Site, answer, cauce, copy, harbours, root, said};

/// The site of the invented compact with another beneath it.
fn two(data: &Path) -> Site {
    beside("eu-relocation-2015", data)
}

/// The site of the invented compact with a compact of this repository beneath it.
fn beside(second: &str, data: &Path) -> Site {
    let second = root().join("charters").join(second).display().to_string();
    Site::start_with(&harbours(), data, &["--charter", &second, "--rate", "0"])
}

const WHOLE: &str = "/c/los-angeles";
const SECOND: &str = "/c/eu-relocation-2015";

/// Returns every address at this site that an answer names: in attributes of a page, in texts of JSON.
fn addresses(answer: &str) -> Vec<String> {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let is_page = head.contains("text/html");
    let is_json = head.contains("json");
    let begins: &[&str] = if is_page {
        &[
            "href=\"/",
            "action=\"/",
            "src=\"/",
            "data-rules=\"/",
            "data-told=\"/",
        ]
    } else if is_json {
        &["\"/"]
    } else {
        &[]
    };
    let mut found = Vec::new();
    for begin in begins {
        for part in body.split(begin).skip(1) {
            let rest = part.split(['"', '#']).next().unwrap_or_default();
            found.push(
                format!("/{rest}")
                    .replace("&#38;", "&")
                    .replace("&amp;", "&"),
            );
        }
    }
    let located = head
        .lines()
        .filter_map(|line| line.strip_prefix("location: "));
    found.extend(located.map(str::to_owned));
    found
}

/// Returns the kind of page an address is: one of each kind is enough.
fn kind(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let query: Vec<&str> = address
        .split_once('?')
        .map_or("", |(_, query)| query)
        .split('&')
        .map(|one| one.split('=').next().unwrap_or_default())
        .collect();
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| {
            if part.contains(|c: char| c.is_ascii_uppercase()) {
                "#"
            } else {
                part
            }
        })
        .collect();
    format!("{}?{}", parts.join("/"), query.join("&"))
}

#[test]
fn every_address_of_a_compact_stays_in_it() {
    let data = tempfile::tempdir().expect("a folder");
    // The compact with something on every page.
    let site = beside("los-angeles", data.path());
    let mut waiting = VecDeque::from([
        format!("{WHOLE}/"),
        format!("{WHOLE}/api/v1"),
        format!("{WHOLE}/api/v1/hsds/"),
    ]);
    let mut seen = BTreeSet::new();
    let mut like: BTreeMap<(usize, Option<String>), usize> = BTreeMap::new();
    let mut n = 0;
    while let Some(address) = waiting.pop_front() {
        let path = address.split('?').next().unwrap_or_default();
        let family = (
            path.matches('/').count(),
            path.split('/').nth(3).map(str::to_owned),
        );
        let n_of_it = like.entry(family).or_insert(0);
        // Some of a list's many pages stand for all.
        if *n_of_it >= 40 || !seen.insert(kind(&address)) {
            continue;
        }
        *n_of_it += 1;
        n += 1;
        let answer = site.get(&address);
        // Its addresses are told from the server that it names.
        if address.ends_with("/hsds/openapi.json") {
            assert!(
                answer.contains(&format!("\"{WHOLE}/api/v1/hsds\"")),
                "{answer}"
            );
            continue;
        }
        assert!(!answer.starts_with("HTTP/1.1 500"), "{address}");
        for found in addresses(&answer) {
            let is_shared = found.starts_with("/assets/") || found == "/favicon.svg";
            let is_first_page_of_the_other = found == "/" || found.starts_with("/?lang=");
            let is_home =
                address == format!("{WHOLE}/") || address.starts_with(&format!("{WHOLE}/?"));
            let leads_out = is_shared || (is_home && is_first_page_of_the_other);
            assert!(
                leads_out || found.starts_with(&format!("{WHOLE}/")),
                "{address} leads to {found}"
            );
            if !leads_out {
                waiting.push_back(found);
            }
        }
    }
    assert!(n > 60, "only {n} kinds of pages were walked");
}

#[test]
fn each_first_page_names_the_other_and_no_row_of_one_stands_in_the_other() {
    let data = tempfile::tempdir().expect("a folder");
    let site = two(data.path());
    let (first, second) = (site.get("/"), site.get(&format!("{SECOND}/?lang=es")));
    assert!(
        first.contains("Three Harbours") && first.contains(&format!("href=\"{SECOND}/\"")),
        "{first}"
    );
    assert!(
        second.contains("Reubicación de emergencia") && second.contains("href=\"/?lang=es\""),
        "{second}"
    );
    assert!(
        !second.contains("hreflang=\"ht\""),
        "it is offered in its own languages alone"
    );
    assert!(site.get("/members/TTO").starts_with("HTTP/1.1 200"));
    assert!(site.get("/members/HUN").starts_with("HTTP/1.1 404"));
    assert!(
        site.get(&format!("{SECOND}/members/HUN"))
            .starts_with("HTTP/1.1 200")
    );
    assert!(
        site.get(&format!("{SECOND}/members/TTO"))
            .starts_with("HTTP/1.1 404")
    );
    let rows = |path: &str| {
        site.get(path)
            .lines()
            .filter(|line| line.contains("HUN"))
            .count()
    };
    assert_eq!(rows("/data/members.csv"), 0);
    assert!(rows(&format!("{SECOND}/data/members.csv")) > 0);
    let id = fs::read_to_string(harbours().join("charter.toml")).expect("it is there");
    let id = id
        .lines()
        .find_map(|line| line.strip_prefix("id = \""))
        .expect("an id")
        .trim_end_matches('"')
        .to_owned();
    let moved = site.get(&format!("/c/{id}/members?lang=es"));
    assert!(
        moved.starts_with("HTTP/1.1 307") && moved.contains("location: /members?lang=es\r\n"),
        "{moved}"
    );
    let posted = format!(
        "POST {SECOND}/pathways HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 3\r\n\r\nq=a",
        site.address
    );
    let posted = answer(site.send(&posted));
    assert!(
        !posted.contains("action=\"/pathways") && posted.contains(SECOND),
        "{posted}"
    );
    for path in ["/health", "/ready"] {
        assert!(site.get(path).starts_with("HTTP/1.1 200"), "{path}");
    }
    let log = site.stop();
    assert!(
        log.contains("told to stop: what has begun is finished"),
        "{log}"
    );
    assert!(
        data.path()
            .join("compacts/eu-relocation-2015/cauce.sqlite")
            .is_file()
    );
}

#[test]
fn two_charters_with_one_id_and_rows_of_another_compact_are_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let twin = tempfile::tempdir().expect("a folder");
    copy(&harbours(), twin.path());
    let (first, twin) = (
        harbours().display().to_string(),
        twin.path().display().to_string(),
    );
    let folder = data.path().display().to_string();
    let serve = |charters: [&str; 2]| {
        let [one, other] = charters;
        cauce(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--data",
            &folder,
            "--charter",
            one,
            "--charter",
            other,
        ])
    };
    let output = serve([&first, &twin]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(
        said(&output).contains("bears the id") && said(&output).contains("charter.toml"),
        "{}",
        said(&output)
    );
    assert!(
        !data.path().join("cauce.sqlite").exists(),
        "nothing was written"
    );
    let check = cauce(&["check", "--charter", &first, "--charter", &twin]);
    assert_eq!(check.status.code(), Some(1));
    assert!(
        said(&check).contains("bears the same id"),
        "{}",
        said(&check)
    );
    let relocation = root()
        .join("charters/eu-relocation-2015")
        .display()
        .to_string();
    two(data.path()).stop();
    let output = serve([&relocation, &first]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("not of eu-relocation-2015"),
        "{}",
        said(&output)
    );
    // Alone it is refused too, by the rows; a start that is refused notes nothing, and the two start again.
    let alone = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        &folder,
        "--charter",
        &relocation,
    ];
    let output = cauce(&alone);
    assert_ne!(output.status.code(), Some(0), "{}", said(&output));
    let held = fs::read_to_string(data.path().join("compact")).expect("the mark");
    assert_ne!(held.trim(), "eu-relocation-2015");
    two(data.path()).stop();
}

#[test]
fn the_file_of_settings_names_several_charters() {
    let home = tempfile::tempdir().expect("a folder");
    let (first, second) = (
        harbours().display().to_string(),
        root()
            .join("charters/eu-relocation-2015")
            .display()
            .to_string(),
    );
    let file = home.path().join("cauce.toml");
    fs::write(&file, format!("charter = [\"{first}\", \"{second}\"]\n")).expect("it is written");
    let file = file.display().to_string();
    let check = cauce(&["check", "--config", &file]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    assert!(
        said(&check).contains("harbours is sound")
            && said(&check).contains("eu-relocation-2015 is sound"),
        "{}",
        said(&check)
    );
    // A command of one charter takes the first.
    let assess = cauce(&["assess", "--config", &file]);
    assert!(said(&assess).contains("H01"), "{}", said(&assess));
    fs::write(home.path().join("cauce.toml"), "charter = [7]\n").expect("it is written");
    let check = cauce(&["check", "--config", &file]);
    assert!(
        said(&check).contains("`charter` cannot be what stands here"),
        "{}",
        said(&check)
    );
}

#[test]
fn a_second_start_finds_each_compact_as_it_was() {
    let data = tempfile::tempdir().expect("a folder");
    let first = two(data.path());
    assert!(
        first.greeting.contains("154 figures (154 new"),
        "{}",
        first.greeting
    );
    first.stop();
    let again = two(data.path());
    let n_known = again
        .greeting
        .matches("known already, nothing changed")
        .count();
    assert_eq!(n_known, 2, "{}", again.greeting);
}

#[test]
fn what_was_judged_and_shared_out_is_told_where_a_reader_looks_for_it() {
    let data = tempfile::tempdir().expect("a folder");
    let site = two(data.path());
    // Poland's class rests on statements; the court that judged it is named beside them.
    let page = site.get(&format!("{SECOND}/commitments/POL1?lang=en"));
    let link = format!("<a href=\"{SECOND}/verdicts?lang=en#POL1\">Beside the statements");
    assert!(page.contains(&link), "{page}");
    assert!(page.contains("a finding of: Court of Justice of the European Union"));
    // Control: nobody judged Latvia.
    assert!(
        !site
            .get(&format!("{SECOND}/commitments/LVA1?lang=en"))
            .contains("Beside the statements")
    );
    // What all promised together has its share at a glance, of those and over those who are counted.
    let glance = site.get(&format!("{SECOND}/glance?lang=en"));
    let all = glance
        .split("title=\"ALL1 · ")
        .nth(1)
        .and_then(|rest| rest.split("</td>").next());
    assert!(
        all.is_some_and(|cell| cell.contains("at least 21.7%")),
        "{all:?}"
    );
    // Shares stand by the names that the reader knows.
    let order = |lang: &str, first: &str, second: &str| {
        let page = site.get(&format!("{SECOND}/commitments/ALL1?lang={lang}"));
        let at = |code: &str| {
            page.find(&format!(
                "<a href=\"{SECOND}/commitments/{code}1?lang={lang}\">"
            ))
        };
        at(first)
            .zip(at(second))
            .is_some_and(|(one, other)| one < other)
    };
    assert!(order("en", "AUT", "DEU") && order("es", "DEU", "AUT"));
}

#[test]
fn whoever_asks_too_often_beneath_a_prefix_is_answered_in_that_compacts_languages() {
    let data = tempfile::tempdir().expect("a folder");
    let second = root()
        .join("charters/eu-relocation-2015")
        .display()
        .to_string();
    let options = ["--charter", &second, "--proxy", "127.0.0.1", "--rate", "1"];
    let site = Site::start_with(&harbours(), data.path(), &options);
    let refused = |path: &str| {
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n"
        );
        let mut answers = (0..100).map(|_| answer(site.send(&asked)));
        answers
            .find(|answer| answer.starts_with("HTTP/1.1 429"))
            .expect("nobody may ask that often")
    };
    let page = refused(&format!("{SECOND}/members"));
    let offers = |page: &str, lang: &str| page.contains(&format!("hreflang=\"{lang}\""));
    assert!(
        offers(&page, "fr") && !offers(&page, "pt") && !offers(&page, "ht"),
        "{page}"
    );
    // Control: the first compact speaks five.
    let page = refused("/members");
    assert!(offers(&page, "pt") && offers(&page, "ht"), "{page}");
}
