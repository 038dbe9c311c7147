//! The door: what clients may do to it, what it says of itself, and how it closes.

use std::fs;
use std::io::Read;

use crate::running::{Site, answer, cauce, harbours, root, said};

fn site() -> (Site, tempfile::TempDir) {
    let data = tempfile::tempdir().expect("a folder");
    (Site::start(&harbours(), data.path()), data)
}

#[test]
fn the_door_answers_for_itself_and_for_the_store() {
    let (site, data) = site();
    assert!(site.get("/health").ends_with("alive\n"));
    assert!(site.get("/ready").ends_with("ready\n"));
    let health = || cauce(&["health", "--listen", &site.address]);
    assert_eq!(health().status.code(), Some(0), "{}", said(&health()));
    fs::remove_file(data.path().join("cauce.sqlite")).expect("it was there");
    assert!(site.get("/health").starts_with("HTTP/1.1 200"));
    assert!(site.get("/ready").starts_with("HTTP/1.1 503"));
    assert_eq!(health().status.code(), Some(1), "{}", said(&health()));
    assert!(site.get("/robots.txt").contains("User-agent"));
}

#[test]
fn a_failure_of_ours_is_one_line_in_the_log_that_tells_nothing_of_the_reader() {
    // A compact with money and pathways: of another both addresses say that there is none.
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(&root().join("charters/los-angeles"), data.path());
    fs::remove_file(data.path().join("cauce.sqlite")).expect("it was there");
    let host = &site.address;
    let asked = site.send(&format!(
        "GET /money/activities?q=canary-query HTTP/1.1\r\nHost: {host}\r\nUser-Agent: canary-agent\r\n\
         Referer: https://canary-referrer.example\r\nAccept-Language: es\r\nConnection: close\r\n\r\n"
    ));
    let got = answer(asked);
    assert!(got.starts_with("HTTP/1.1 503"), "{got}");
    assert!(got.contains("retry-after: 10"), "{got}");
    assert!(got.contains("No pudimos responder"), "{got}");
    let form = "a=canary-body&say=canary-answer";
    let n = form.len();
    let posted = site.send(&format!(
        "POST /screening?lang=en HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/plain\r\nContent-Length: {n}\r\n\
         Connection: close\r\n\r\n{form}"
    ));
    assert!(answer(posted).starts_with("HTTP/1.1 415"));
    let log = site.stop();
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("status=503"))
        .collect();
    assert_eq!(lines.len(), 1, "{log}");
    for part in [
        "ERROR",
        "page=\"/money/activities\"",
        "duration_ms=",
        "why=",
    ] {
        assert!(lines[0].contains(part), "{part}: {log}");
    }
    assert!(log.contains("status=415"), "{log}");
    for told in ["canary", "127.0.0.1:0"] {
        assert!(!log.contains(told), "{told}: {log}");
    }
}

#[test]
fn a_request_names_one_host_and_is_answered_in_the_readers_language() {
    let (site, _data) = site();
    let spoken = "Accept-Language: fr\r\nConnection: close\r\n\r\n";
    for hosts in ["", "Host: a\r\nHost: b\r\n"] {
        let got = answer(site.send(&format!("GET / HTTP/1.1\r\n{hosts}{spoken}")));
        assert!(got.starts_with("HTTP/1.1 400"), "{got}");
        assert!(got.contains("lang=\"fr\""), "{got}");
    }
    let one = answer(site.send(&format!("GET / HTTP/1.1\r\nHost: a\r\n{spoken}")));
    assert!(one.starts_with("HTTP/1.1 200"), "{one}");
    let large = "a".repeat(20_000);
    let got = answer(site.send(&format!(
        "POST /screening HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n{spoken}{large}"
    )));
    assert!(
        got.starts_with("HTTP/1.1 413") && got.contains("lang=\"fr\""),
        "{got}"
    );
    let put = answer(site.send(&format!("PUT / HTTP/1.1\r\nHost: a\r\n{spoken}")));
    assert!(
        put.starts_with("HTTP/1.1 405") && put.contains("lang=\"fr\""),
        "{put}"
    );
    assert!(put.contains("allow: GET"), "{put}");
}

#[test]
fn only_what_a_public_route_answered_well_may_be_kept() {
    let (site, _data) = site();
    for (path, keeping) in [
        ("/", "cache-control: public, max-age=60"),
        ("/api/v1/commitments", "cache-control: public, max-age=60"),
        ("/nothing-here", "no-store"),
        ("/api/v1/nothing", "no-store"),
        ("/screening", "no-store"),
        ("/health", "no-store"),
    ] {
        let got = site.get(path);
        assert!(
            got.contains(keeping),
            "{path}: {}",
            &got[..got.len().min(600)]
        );
    }
}

#[test]
fn half_a_request_does_not_keep_the_program_from_ending() {
    let (site, _data) = site();
    let mut half = site.send("GET / HTTP/1.1\r\nHost: x\r\n");
    let _body = site.send(
        "POST /screening HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\na=",
    );
    // The program ends by itself, or this waits for ever.
    site.stop();
    assert_eq!(half.read(&mut [0; 1]).unwrap_or(0), 0, "it was cut");
}

#[test]
fn a_second_word_to_stop_ends_the_program_at_once() {
    let (site, _data) = site();
    let _half = site.send("GET / HTTP/1.1\r\nHost: x\r\n");
    site.signal("TERM");
    site.signal("INT");
    site.signal("TERM");
    site.ended();
}

#[test]
fn who_says_nothing_is_let_go() {
    let (site, _data) = site();
    let mut silent = site.send("GET / HTTP/1.1\r\nHost: x\r\n");
    assert_eq!(
        silent.read(&mut [0; 1]).unwrap_or(0),
        0,
        "it was closed by the site"
    );
    assert!(site.get("/health").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_proxy_is_known_by_any_form_of_its_address_and_may_name_a_port() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start_with(
        &harbours(),
        data.path(),
        &["--proxy", "::ffff:127.0.0.1", "--rate", "1"],
    );
    let ask = |n: usize| {
        let asked = site.send(&format!(
            "GET /about HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1:{}\r\nConnection: close\r\n\r\n",
            4_000 + n
        ));
        answer(asked)[9..12].to_owned()
    };
    let answers: Vec<String> = (0..40).map(ask).collect();
    assert!(
        answers.contains(&"429".to_owned()),
        "one reader behind many ports is one reader: {answers:?}"
    );
}

#[test]
fn one_address_that_asks_too_much_is_told_so_and_others_are_served() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start_with(
        &harbours(),
        data.path(),
        &["--proxy", "127.0.0.1", "--rate", "1"],
    );
    let ask = |who: &str| {
        let asked = site.send(&format!(
            "GET /about HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.9, {who}\r\nConnection: close\r\n\r\n"
        ));
        answer(asked)[9..12].to_owned()
    };
    let answers: Vec<String> = (0..40).map(|_| ask("192.0.2.1")).collect();
    assert!(
        answers[..10].iter().all(|status| status == "200"),
        "{answers:?}"
    );
    assert!(answers.contains(&"429".to_owned()), "{answers:?}");
    assert_eq!(ask("192.0.2.2"), "200");
    assert_eq!(ask("127.0.0.1"), "200", "the proxy itself is no reader");
    let n_refused = answers.iter().filter(|status| *status == "429").count();
    let log = site.stop();
    let told: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("status=429"))
        .collect();
    let n_told = told.iter().map(|line| {
        let (_, n) = line.rsplit_once(" n=").expect("a number");
        n.parse::<usize>().expect("a number")
    });
    assert_eq!(n_told.sum::<usize>(), n_refused, "{log}");
    assert!(told.len() < n_refused, "not a line each: {log}");
    assert!(
        !log.contains("192.0.2") && !log.contains("198.51.100"),
        "{log}"
    );
}
