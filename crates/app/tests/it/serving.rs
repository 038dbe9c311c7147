//! The site as a visitor and its keeper meet it.

use std::fs;

use crate::running::{Site, cauce, copy, harbours, root, said};

#[test]
fn a_fresh_start_takes_everything_in_and_a_second_one_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let first = Site::start(&root().join("charters/los-angeles"), data.path());
    assert!(first.greeting.contains("205 new"), "{}", first.greeting);
    assert!(
        first.greeting.contains("123 ratings are new"),
        "{}",
        first.greeting
    );
    let log = first.stop();
    for told in [
        "the tables were brought up to date from=0",
        "taken in file=\"published/figures.csv\" new=205",
    ] {
        assert!(log.contains(told), "{told}: {log}");
    }
    let second = Site::start(&root().join("charters/los-angeles"), data.path());
    assert!(
        second.greeting.contains("known already, nothing changed"),
        "{}",
        second.greeting
    );
    assert!(
        second.greeting.contains("0 ratings are new"),
        "{}",
        second.greeting
    );
    let log = second.stop();
    assert!(
        !log.contains("taken in") && !log.contains("brought up"),
        "{log}"
    );
}

#[test]
fn the_program_serves_any_charter() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(&harbours(), data.path());
    assert!(site.get("/").contains("Three Harbours"));
    assert!(site.get("/members/TTO").starts_with("HTTP/1.1 200"));
    assert!(site.get("/members/GTM").starts_with("HTTP/1.1 404"));
    assert!(
        !site.get("/").contains("Los Angeles"),
        "the program knows no compact by name"
    );
}

#[test]
fn each_count_of_the_relocation_stands_over_the_promises_of_those_whom_it_counts() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(&root().join("charters/eu-relocation-2015"), data.path());
    let page = site.get("/commitments/ALL1");
    let shares = page.split("id=\"shares\"").nth(1).expect("its shares");
    // Members alone, then all who took people, then the printed total over both promises.
    for said in [
        "98,255",
        "at least 21,315",
        "at least 21.7%",
        "101,258",
        "at least 23.6%",
        "24,092",
        "24.5%",
        "23.8%",
        "/members/SVN",
    ] {
        assert!(shares.contains(said), "{said}");
    }
    // The table of 10 April 2017 does not add up, and so the sum of its rows is the least.
    assert!(shares.contains("at least 14,541"));
    let csv = site.get("/data/shares.csv?whose=members&as_of=2017-07-13");
    let row = "ALL1,2017-07-13,members,24,98255,21315,at-least,21.7,SVN,persons";
    assert!(csv.contains(row), "{csv}");
    assert!(
        site.get("/members/ITA")
            .contains("28 promises were made for it")
    );
    // On the day before the judgment nobody knew it.
    let before = site.get("/verdicts?on=2020-04-01");
    assert!(!before.contains("C-715/17") && before.contains("C-643/15"));
    assert!(site.get("/verdicts?on=2020-04-02").contains("C-715/17"));
    // A report that names another number than ours is not said to say the same.
    let verdicts = site.get("/verdicts");
    for said in [
        "2 judgments or reports are compatible with our reading",
        "The numbers differ: about 35,000 there, at least 21,315 persons in ours",
        "75 days before the deadline",
        "We have not read the official text; told by",
        "Deadline: 26 September 2017; overdue since then.",
    ] {
        assert!(verdicts.contains(said), "{said}");
    }
    assert!(!verdicts.contains("Both say the same"));
    assert!(site.get("/glance").contains("10 of 43 = 23.3%"));
    assert!(!site.get("/?on=2016-01-01").contains("href=\"/verdicts"));
    assert!(site.get("/screening").starts_with("HTTP/1.1 404"));
}

#[test]
fn a_broken_charter_stops_the_start() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&harbours(), dir.path());
    fs::write(dir.path().join("members/JAM.toml"), "country = \"JAM").expect("it is written");
    let data = tempfile::tempdir().expect("a folder");
    let (charter, data) = (
        dir.path().display().to_string(),
        data.path().display().to_string(),
    );
    let output = cauce(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--charter",
        &charter,
        "--data",
        &data,
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("refused: members/JAM.toml:1:"),
        "{}",
        said(&output)
    );
    // A machine that reads the log meets nothing but its lines.
    let output = cauce(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--charter",
        &charter,
        "--data",
        &data,
        "--log",
        "json",
    ]);
    let log = String::from_utf8(output.stderr).expect("UTF-8");
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let is_it = |line: &serde_json::Value| line["file"] == "members/JAM.toml" && line["line"] == 1;
    assert!(lines.iter().any(is_it), "{log}");
}

#[test]
fn a_charter_that_breaks_while_the_site_runs_leaves_the_site_as_it_was() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&harbours(), dir.path());
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(dir.path(), data.path());
    let promise = dir.path().join("commitments/JAM/h01.toml");
    let text = fs::read_to_string(&promise).expect("it is there");
    fs::write(
        &promise,
        text.replace("A hundred beds\"", "A hundred hammocks\""),
    )
    .expect("it is written");
    site.read_again();
    assert!(
        site.get("/commitments/H01").contains("A hundred hammocks"),
        "a sound change is taken over"
    );
    fs::write(&promise, text.replace("A hundred beds\"", "A hundred lies")).expect("it is written");
    site.read_again();
    assert!(site.get("/commitments/H01").contains("A hundred hammocks"));
    assert!(site.stop().contains("the site keeps what it had"));
}

#[test]
fn a_page_as_known_on_an_earlier_day_hides_what_came_later() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(&harbours(), data.path());
    assert!(
        site.get("/sources/B1?on=2021-02-01")
            .starts_with("HTTP/1.1 200")
    );
    assert!(
        site.get("/sources/B2?on=2021-02-01")
            .starts_with("HTTP/1.1 404"),
        "nobody knew B2 in February"
    );
    assert!(site.get("/sources/B2").starts_with("HTTP/1.1 200"));
}

#[test]
fn changed_pathways_are_served_without_a_new_start_and_broken_ones_are_not() {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&root().join("charters/los-angeles"), dir.path());
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start(dir.path(), data.path());
    let page = "/pathways/pep-tutor?lang=en";
    let words = dir.path().join("pathways/col/pep-tutor/en.md");
    let text = fs::read_to_string(&words).expect("it is there");
    fs::write(&words, text.replacen("# Permit", "# Renamed permit", 1)).expect("it is written");
    site.read_again();
    assert!(
        site.get(page).contains("Renamed permit"),
        "a sound change is taken over"
    );
    let rule = dir.path().join("pathways/col/pep-tutor/pathway.toml");
    let sound = fs::read_to_string(&rule).expect("it is there");
    fs::write(&rule, sound.replacen("cite = \"", "cote = \"", 1)).expect("it is written");
    fs::write(&words, text.replacen("# Permit", "# Broken permit", 1)).expect("it is written");
    site.read_again();
    assert!(site.get(page).contains("Renamed permit"));
    assert!(site.stop().contains("the site keeps what it had"));
}

#[test]
fn six_hundred_readers_at_once_are_answered_and_so_is_whoever_comes_after_them() {
    let data = tempfile::tempdir().expect("a folder");
    // A compact with money: of another the address says that there is none, which costs nothing.
    let site = Site::start(&root().join("charters/los-angeles"), data.path());
    for page in [
        "/money/activities",
        "/money/activities/nothing-by-this-name",
    ] {
        // Cold and warm: every question is on its way before the first answer is read.
        for _ in 0..2 {
            let asked: Vec<_> = (0..600).map(|_| site.ask(page)).collect();
            for reader in asked {
                let answer = crate::running::answer(reader);
                let status = answer.get(9..12).unwrap_or_default();
                assert!(["200", "404", "503"].contains(&status), "{page}: {answer}");
            }
        }
    }
    assert!(site.get("/robots.txt").starts_with("HTTP/1.1 200"));
    assert!(site.get("/money/activities").starts_with("HTTP/1.1 200"));
}

#[test]
fn what_has_a_page_is_found_by_the_words_that_people_use() {
    let data = tempfile::tempdir().expect("a folder");
    let options = [
        "--public-url",
        "https://cauce.example",
        "--operator",
        "Secretariat",
        "--contact",
        "corrections@cauce.example",
    ];
    let charter = root().join("charters/los-angeles");
    let site = Site::start_with(&charter, data.path(), &options);
    for (asked, page) in [
        (
            "Dari%C3%A9n",
            "/movement/series/darien-crossings_pan_col-pan_all",
        ),
        ("Dari%C3%A9n", "/movement/corridors/COL-PAN"),
        (
            "cruces",
            "/movement/series/darien-crossings_pan_col-pan_all",
        ),
        (
            "crossings",
            "/movement/series/darien-crossings_pan_col-pan_all",
        ),
        (
            "travessias",
            "/movement/series/darien-crossings_pan_col-pan_all",
        ),
        ("Safe+Mobility", "/offices/"),
        ("pasaporte", "/screening"),
        ("Panam%C3%A1", "/movement/countries/PAN"),
        ("578", "/money/announcements/"),
        ("descargar", "/data"),
        ("correcciones", "/about"),
    ] {
        let body = site.get(&format!("/search?q={asked}&lang=es"));
        let main = body.split("<main").nth(1).expect("a page");
        let main = main.split("</main>").next().expect("its end");
        assert!(
            main.contains(&format!("href=\"{page}")),
            "{asked}: no {page}"
        );
    }
    // The control: nobody wrote it, and no name of another thing stands for it.
    let none = site.get("/search?q=zzzzzz&lang=es");
    let main = none.split("<main").nth(1).expect("a page");
    assert!(!main.contains("href=\"/movement/"));
    assert!(site.get("/").contains("mailto:corrections@cauce.example"));
    let robots = site.get("/robots.txt");
    assert!(
        robots.contains("Sitemap: https://cauce.example/sitemap.xml"),
        "{robots}"
    );
}
