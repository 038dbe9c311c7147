//! `cauce pathways` and `cauce screen`, run as programs on good and bad input.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::running::{cauce, copy, root, said};

fn read_json(words: &[&str]) -> Value {
    let output = cauce(words);
    assert!(output.status.success(), "{}", said(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Offices of the bundled charter, of which each is one text to be read.
const N_OFFICES: usize = 5;

/// Returns how many pathways the bundled charter holds: each has a folder in its country's.
fn n_pathways() -> usize {
    let home = root().join("charters/los-angeles/pathways");
    let inside = |folder: &Path| fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    let countries = inside(&home).filter(|path| path.is_dir());
    countries
        .flat_map(|country| inside(&country).collect::<Vec<_>>())
        .filter(|path| path.join("pathway.toml").is_file())
        .count()
}

fn charter_copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("charters/los-angeles"), folder.path());
    folder
}

#[test]
fn readability_lists_what_is_above_a_year_of_school_in_every_language() {
    let all = read_json(&[
        "pathways",
        "readability",
        "--above",
        "0",
        "--format",
        "json",
    ]);
    let all = all.as_array().unwrap();
    for language in ["en", "es", "pt", "fr", "ht"] {
        let these: Vec<&Value> = all
            .iter()
            .filter(|one| one["language"] == language)
            .collect();
        let n_wholes = these.iter().filter(|one| one["kind"] != "text").count();
        assert_eq!(n_wholes, n_pathways() + N_OFFICES, "{language}");
        assert!(these.len() > 300, "{language}: {}", these.len());
        for whole in these.iter().filter(|one| one["kind"] != "text") {
            let year = whole["year_of_school"].as_f64().unwrap();
            assert!(
                year <= 7.0,
                "{language} {} is for year {year} of school",
                whole["place"]
            );
        }
    }
    let creole = cauce(&["pathways", "readability", "--lang", "ht"]);
    assert!(said(&creole).contains("No formula is known that was validated for this language"));
}

#[test]
fn what_if_counts_a_population_within_bounds_and_counts_it_again_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let people = at("people.csv");
    for file in [&people, &at("again.csv")] {
        let made = cauce(&[
            "pathways",
            "generate-population",
            "--persons",
            "30000",
            "--seed",
            "7",
            "--out",
            file,
        ]);
        assert!(made.status.success(), "{}", said(&made));
    }
    assert_eq!(
        fs::read(&people).unwrap(),
        fs::read(at("again.csv")).unwrap(),
        "the same seed, the same persons"
    );
    let days = [
        "--before",
        "2024-05-06",
        "--after",
        "2024-05-07",
        "--format",
        "json",
    ];
    let ask = |file: &str| {
        read_json(&[&["pathways", "what-if", "--population", file], &days[..]].concat())
    };
    let told = ask(&people);
    assert_eq!(told, ask(&people));
    assert_eq!(told["persons"], 30000);
    let changes = told["changes"].as_array().unwrap();
    let office = changes
        .iter()
        .find(|one| one["office"] == "safe-mobility-guatemala")
        .unwrap();
    let bound = |side: &str, end: &str| office[side][end].as_u64().unwrap();
    assert!(bound("gain", "least") > 0 && bound("gain", "least") < bound("gain", "most"));
    assert_eq!(bound("lose", "least"), 0);

    // The same persons with nothing unknown: the count lies between the bounds, and has none itself.
    let whole = at("whole.csv");
    let few = "nationality,country_of_stay\n";
    fs::write(
        &whole,
        format!(
            "{few}{}",
            "HND,GTM\n".repeat(400) + &"GTM,GTM\n".repeat(300) + &"HND,MEX\n".repeat(200)
        ),
    )
    .unwrap();
    let told = ask(&whole);
    let changes = told["changes"].as_array().unwrap();
    let office = changes
        .iter()
        .find(|one| one["office"] == "safe-mobility-guatemala")
        .unwrap();
    assert_eq!(
        office["gain"],
        serde_json::json!({ "least": 400, "most": 400 })
    );
    assert_eq!(office["lose"], serde_json::json!({ "least": 0, "most": 0 }));

    let unknown = at("unknown.csv");
    fs::write(&unknown, format!("{few}{}", ",\n".repeat(1000))).unwrap();
    let told = ask(&unknown);
    let changes = told["changes"].as_array().unwrap();
    let office = changes
        .iter()
        .find(|one| one["office"] == "safe-mobility-guatemala")
        .unwrap();
    assert_eq!(
        office["gain"],
        serde_json::json!({ "least": 0, "most": 1000 })
    );
}

#[test]
fn a_population_that_is_none_is_refused_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&str, &[u8], &str); 6] = [
        (
            "names.csv",
            b"name,passport_number\nAna,1\n",
            "columns are not questions",
        ),
        ("twice.csv", b"age,age\n1,2\n", "stands twice"),
        ("empty.csv", b"", "population"),
        ("ragged.csv", b"age,nationality\n1\n", "population"),
        ("bytes.csv", b"\x00\xff\xfe\x00", "population"),
        ("short.parquet", b"PAR1", "population"),
    ];
    for (name, bytes, why) in cases {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let file = file.display().to_string();
        let output = cauce(&[
            "pathways",
            "what-if",
            "--population",
            &file,
            "--before",
            "2024-05-06",
            "--after",
            "2024-05-07",
        ]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(
            said.contains(why) && !said.contains("panicked"),
            "{name}: {said}"
        );
    }
    for (before, after, why) in [
        ("2024-02-30", "2024-05-07", "2024-02-30"),
        (
            "2024-05-06",
            "no-such-file.toml",
            "neither a day nor a file",
        ),
    ] {
        let output = cauce(&[
            "pathways",
            "what-if",
            "--population",
            "-",
            "--before",
            before,
            "--after",
            after,
        ]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(why), "{}", said(&output));
    }
}

#[test]
fn cells_that_are_no_answers_count_as_unknown_and_are_counted_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    fs::write(
        &file,
        "nationality,country_of_stay,shoe_size\nHND,GTM,1\nquetzal-7731,GTM,2\n",
    )
    .unwrap();
    let file = file.display().to_string();
    let output = cauce(&[
        "pathways",
        "what-if",
        "--population",
        &file,
        "--before",
        "2024-05-06",
        "--after",
        "2024-05-07",
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(
        said(&output).contains("1 cells were not understood")
            && said(&output).contains("shoe_size")
    );
    assert!(
        !said(&output).contains("quetzal-7731"),
        "no message repeats an answer"
    );
}

#[test]
fn damaged_answer_files_are_answered_with_a_finding_and_never_with_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.json");
    let whole =
        r#"{"nationality": "HND", "country_of_stay": "GTM", "age": 30, "fears_return": true}"#;
    let name = file.display().to_string();
    for cut in (0..whole.len()).step_by(4) {
        for (place, bytes) in [
            ("cut", whole.as_bytes()[..cut].to_vec()),
            (
                "changed",
                [
                    &whole.as_bytes()[..cut],
                    b"\xff",
                    &whole.as_bytes()[cut + 1..],
                ]
                .concat(),
            ),
        ] {
            fs::write(&file, &bytes).unwrap();
            let output = cauce(&["screen", "--on", "2024-05-08", "--answers", &name]);
            let said = said(&output);
            assert!(
                matches!(output.status.code(), Some(1 | 2)),
                "{place} {cut}: {said}"
            );
            assert!(
                said.contains("answers.json") && !said.contains("panicked"),
                "{said}"
            );
        }
    }
}

#[test]
fn a_new_pathway_is_led_from_its_skeleton_to_a_sound_rule() {
    let charter = charter_copy();
    let at = charter.path().display().to_string();
    let words = "pathways new work-permit-2027 --destination CAN --kind labour --from 2027-01-01";
    let new = || {
        let words = words.split(' ').chain(["--charter", at.as_str()]);
        cauce(&words.collect::<Vec<_>>())
    };
    let made = new();
    assert!(made.status.success(), "{}", said(&made));
    let again = new();
    assert_eq!(again.status.code(), Some(2));
    assert!(
        said(&again).contains("choose a name that is not taken"),
        "{}",
        said(&again)
    );

    let check = |n_errors_at_least: usize| {
        let output = cauce(&["pathways", "check", "--charter", &at]);
        let said = said(&output);
        let errors: Vec<&str> = said
            .lines()
            .filter(|line| line.starts_with("error: "))
            .collect();
        assert!(errors.len() >= n_errors_at_least, "{said}");
        assert_eq!(output.status.success(), errors.is_empty(), "{said}");
        said
    };
    let home = charter.path().join("pathways/can/work-permit-2027");
    // Every place that is still to be filled in is named with its line.
    let first = check(1);
    for place in ["pathway.toml:3", "cases.toml", "en.md"] {
        assert!(
            first.contains(&format!("work-permit-2027/{place}")),
            "{place}\n{first}"
        );
    }
    let fill = |file: &str, pairs: &[(&str, &str)]| {
        let path = home.join(file);
        let mut text = fs::read_to_string(&path).unwrap();
        for (blank, words) in pairs {
            assert!(text.contains(blank), "{file} has no {blank}\n{text}");
            text = text.replace(blank, words);
        }
        fs::write(path, text).unwrap();
    };
    fill(
        "pathway.toml",
        &[
            ("«your own reference number»", "CAN-2027"),
            ("«act»", "Act of 2026"),
            ("«article»", "art. 3"),
            ("«https://…»", "https://example.org/act"),
            ("«CODE»", "HND"),
        ],
    );
    fill("cases.toml", &[("«CODE»", "HND")]);
    let text = fs::read_to_string(home.join("cases.toml")).unwrap();
    fs::write(home.join("cases.toml"), without_marks(&text)).unwrap();
    let text = fs::read_to_string(home.join("en.md")).unwrap();
    fs::write(home.join("en.md"), without_marks(&text)).unwrap();
    let last = check(0);
    let n = n_pathways() + 1;
    assert!(last.contains(&format!("sound: {n} pathways")), "{last}");
    let shown = cauce(&["pathways", "show", "work-permit-2027", "--charter", &at]);
    assert!(
        said(&shown).contains("art. 3") && said(&shown).contains("Honduras"),
        "{}",
        said(&shown)
    );
    let screened = home.join("../../../answers.json");
    fs::write(
        &screened,
        r#"{"nationality": "HND", "criminal_record": false}"#,
    )
    .unwrap();
    let told = cauce(&[
        "screen",
        "--on",
        "2027-01-01",
        "--answers",
        &screened.display().to_string(),
        "--charter",
        &at,
    ]);
    assert!(said(&told).contains("Some words"), "{}", said(&told));
}

#[test]
fn a_draft_that_is_refused_stops_only_what_serves_people() {
    let charter = charter_copy();
    let at = charter.path().display().to_string();
    let new = "pathways new work-permit-2027 --destination CAN --kind labour --from 2027-01-01";
    let ask = |words: &str| {
        let mut words: Vec<&str> = words.split(' ').collect();
        words.extend(["--charter", &at]);
        cauce(&words)
    };
    assert!(ask(new).status.success());
    for listing in [
        "pathways list",
        "pathways list --questions",
        "pathways list --offices",
        "pathways show family-petition",
        "pathways readability --lang en",
        "pathways diff 2024-05-06 2024-05-07",
    ] {
        let output = ask(listing);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{listing}: {errors}");
        assert_eq!(errors.lines().count(), 1, "{listing}: {errors}");
        assert!(
            errors.contains("pathways/can/work-permit-2027/"),
            "{errors}"
        );
    }
    let shown = ask("pathways show work-permit-2027");
    assert!(!shown.status.success());
    assert!(said(&shown).contains("are refused"), "{}", said(&shown));
    assert_eq!(ask("pathways check").status.code(), Some(1));
    // What all share cannot be left out.
    fs::write(charter.path().join("pathways/en.md"), b"\xff").unwrap();
    assert_eq!(ask("pathways list").status.code(), Some(2));
}

const DRAFT: &str = r#"id = "work-permit-2027"
row = "CAN-2027"
destination = "CAN"
kind = "labour"
official = []
reviewed_by = ""
reviewed_on = ""
review_by = "2027-03-31"

[[version]]
id = "2027-01"
in_force = { from = "2027-01-01", until = "open" }
source = { act = "Act of 2026", article = "3", link = "", read_on = "2026-11-28", checked = "yes" }

[[version.need]]
id = "nationality"
fact = "nationality"
in = ["HND"]
cite = "3"
"#;

#[test]
fn what_if_shows_a_new_pathway_on_its_first_day_with_one_number_however_its_path_is_spelled() {
    let folder = tempfile::tempdir().unwrap();
    let people = folder.path().join("people.csv");
    let rows = "HND\n".repeat(37) + &"GTM\n".repeat(40);
    fs::write(&people, format!("nationality\n{rows}")).unwrap();
    let home = folder.path().join("draft");
    fs::create_dir(&home).unwrap();
    fs::write(home.join("pathway.toml"), DRAFT).unwrap();
    let people = people.display().to_string();
    let ask = |file: &str| {
        let words = ["pathways", "what-if", "--population", &people];
        let days = ["--before", "2026-11-28", "--after", file];
        read_json(&[&words[..], &days[..], &["--format", "json"]].concat())
    };
    let at = |between: &str| format!("{}/{between}pathway.toml", home.display());
    let told = ask(&at(""));
    assert_eq!(told["changes"], serde_json::json!([]));
    assert_eq!(told["later"]["after"], "2027-01-01");
    let gain = &told["later"]["changes"][0]["gain"]["least"];
    assert!(*gain == 35 || *gain == 40, "{told}");
    for spelling in ["./", "././", "../draft/", ".//"] {
        assert_eq!(ask(&at(spelling)), told, "{spelling}");
    }
}

/// Puts plain words in the place of everything between « and ».
fn without_marks(text: &str) -> String {
    let mut out = String::new();
    for (place, part) in text.split('«').enumerate() {
        let rest = part.split_once('»').filter(|_| place > 0);
        out.push_str(rest.map_or("", |_| "Some words"));
        out.push_str(rest.map_or(part, |(_, rest)| rest));
    }
    out
}

#[test]
fn a_place_off_the_earth_and_a_clock_that_is_none_are_refused_by_line() {
    let charter = charter_copy();
    let at = charter.path().display().to_string();
    let file = charter
        .path()
        .join("offices/safe-mobility-colombia/office.toml");
    let whole = fs::read_to_string(&file).unwrap();
    for (good, bad, what) in [
        (
            "latitude = \"6.25\"",
            "latitude = \"96.25\"",
            "not a coordinate",
        ),
        (
            "longitude = \"-75.57\"\n",
            "",
            "one coordinate stands alone",
        ),
        (
            "utc_offset = \"-05:00\"",
            "utc_offset = \"five\"",
            "not a distance from UTC",
        ),
        (
            "located_by = \"https://www",
            "located_by = \"www",
            "a source must be an address",
        ),
    ] {
        assert!(whole.contains(good), "{good}");
        fs::write(&file, whole.replacen(good, bad, 1)).unwrap();
        let output = cauce(&["pathways", "check", "--charter", &at]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(
            said(&output).contains("office.toml:") && said(&output).contains(what),
            "{bad}: {}",
            said(&output)
        );
    }
    assert!(Path::new(&at).exists());
}
