//! The terminal and the site answer from one assembly: asked the same, they say the same.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::running::{Site, cauce, root};

/// The cells of some members of each object in a list.
fn cells(list: &Value, names: &[&str]) -> BTreeSet<Vec<String>> {
    let list = list.as_array().expect("a list");
    let row = |one: &Value| names.iter().map(|name| one[name].to_string()).collect();
    list.iter().map(row).collect()
}

fn printed(words: &[&str]) -> Value {
    let output = cauce(words);
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}

fn served(site: &Site, path: &str) -> Value {
    let answer = site.get(path);
    let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
    serde_json::from_str(body).expect("it is JSON")
}

#[test]
fn terminal_site_and_files_say_the_same_of_promises_and_movement() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().display().to_string();
    let taken = data.path().join("counts.csv");
    let months = (1..=36).map(|n| {
        let (year, month) = (2021 + (n - 1) / 12, (n - 1) % 12 + 1);
        // A rise, and not yet a digit too many.
        let count = if n == 30 { 4_000 } else { 1_000 + n * 7 % 90 };
        format!("irregular-entries,,CRI,,,NIC,{year}-{month:02},{count},exact,2024-06-01\n")
    });
    let head =
        "measure,definition,reporter,origin,destination,nationality,period,value,status,released\n";
    std::fs::write(&taken, head.to_owned() + &months.collect::<String>()).expect("it is written");
    let file = taken.display().to_string();
    let said = cauce(&["movement", "import", &file, "--data", &folder]);
    assert!(said.status.success(), "{}", crate::running::said(&said));
    let site = Site::start(&root().join("charters/los-angeles"), data.path());

    for on in ["2024-05-07", "2026-11-01"] {
        let columns = ["delivery", "trajectory", "evidence", "time", "method"];
        let terminal = printed(&["assess", "--format", "json", "--on", on]);
        let public = served(&site, &format!("/api/v1/assessments?on={on}"));
        let of = |list: &Value, id: &str| cells(list, &[&[id][..], &columns].concat());
        let terminal = of(&terminal["ratings"], "id");
        assert!(terminal.len() > 29, "{on}");
        assert_eq!(terminal, of(&public["rows"], "commitment"), "{on}");
    }

    let asked = ["--data", &folder, "--on", "2026-11-01", "--format", "json"];
    let terminal = printed(&[&["movement", "alarms", "list", "--past"][..], &asked].concat());
    let columns = ["series", "month", "came_true"];
    let terminal = cells(&terminal["signals"], &columns);
    let imported = |row: &Vec<String>| row[0].contains("irregular-entries_cri");
    assert!(
        terminal.iter().any(imported),
        "the file is watched: {terminal:?}"
    );
    let public = served(&site, "/api/v1/signals?on=2026-11-01");
    assert_eq!(terminal, cells(&public["rows"], &columns));

    // What leaves as CSV is what leaves as JSON.
    let csv = site.get("/data/signals.csv?on=2026-11-01");
    for row in public["rows"].as_array().expect("a list") {
        let start = format!(
            "{},{},",
            row["series"].as_str().unwrap(),
            row["month"].as_str().unwrap()
        );
        assert!(csv.contains(&start), "{start}");
    }
}
