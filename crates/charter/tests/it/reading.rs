//! The charter of the harbours and of Los Angeles, read whole and read broken.

use std::fs;
use std::path::{Path, PathBuf};

use kernel::Severity;
use proptest::prelude::*;

fn specimen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("specimens/harbours")
}

/// Copies the specimen to a place where it may be damaged.
pub fn copy_of_specimen() -> tempfile::TempDir {
    let to = tempfile::tempdir().expect("a temporary folder");
    copy(&specimen(), to.path());
    to
}

/// Copies a folder over another.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the specimen is there") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Replaces a text in one file and returns the first refusal.
pub fn refusal_after(file: &str, old: &str, new: &str) -> String {
    let dir = copy_of_specimen();
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(old), "{file} does not contain {old}");
    fs::write(&path, text.replacen(old, new, 1)).expect("it can be written");
    let loaded = charter::load(dir.path());
    assert!(
        loaded.charter.is_none(),
        "a charter with a fault is refused whole"
    );
    let mut errors = loaded
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    errors.next().expect("the refusal is explained").to_string()
}

#[test]
fn an_invented_charter_is_read_like_any_other() {
    let loaded = charter::load(&specimen());
    assert_eq!(loaded.findings, []);
    let charter = loaded.charter.expect("the specimen is sound");
    assert_eq!(charter.compact.id, "three-harbours");
    assert_eq!(
        (
            charter.compact.members.len(),
            charter.compact.commitments.len()
        ),
        (3, 2)
    );
}

#[test]
fn the_same_folder_has_the_same_version_and_a_changed_one_another() {
    let dir = copy_of_specimen();
    let before = charter::load(dir.path()).folder.digest;
    assert_eq!(before, charter::load(&specimen()).folder.digest);
    let path = dir.path().join("members/JAM.toml");
    fs::write(
        &path,
        fs::read_to_string(&path).expect("it is there") + "\n# a word\n",
    )
    .expect("it can be written");
    assert_ne!(before, charter::load(dir.path()).folder.digest);
}

#[test]
fn a_file_that_nobody_reads_is_refused_with_its_line() {
    let source = "sources/published-figures.toml";
    assert_eq!(
        refusal_after(source, "kind = \"figures\"", "kind = \"more\""),
        "sources/published-figures.toml:7: \"more\" is not a known word here. Use one of figures, flows, countries."
    );
    assert_eq!(
        refusal_after(source, "kind = \"figures\"\n", ""),
        "sources/published-figures.toml:6: nobody reads a file whose kind is not said. \
        Add kind = \"…\", one of figures, flows, countries."
    );
    assert_eq!(
        refusal_after(source, "published/figures.csv", "published/more.csv"),
        "sources/published-figures.toml:6: this file is not in the charter. \
        Add the file, or remove the line."
    );
}

#[test]
fn bytes_that_are_not_utf8_are_refused_with_their_line_and_never_repaired() {
    let margins = b"nationality,country_of_stay,persons\nVEN,COL,\xff\n".as_slice();
    let countries = b"code\nV\xe9N\n".as_slice();
    let words = b"# A\n\xff\n".as_slice();
    for (file, bytes) in [
        ("questions/margins.csv", margins),
        ("questions/countries.csv", countries),
        ("pathways/jam/berth/en.md", words),
    ] {
        let dir = copy_of_specimen();
        let path = dir.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("it can be written");
        let loaded = charter::load(dir.path());
        assert!(loaded.charter.is_none(), "{file}");
        let said: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
        let expected = format!("{file}:2: this line is not UTF-8. Save the file as UTF-8.");
        assert!(said.contains(&expected), "{said:?}");
    }
}

#[test]
fn a_target_that_is_not_a_number_is_named_with_its_line() {
    let said = refusal_after(
        "commitments/JAM/h01.toml",
        "min = \"100\"",
        "min = \"1,000\"",
    );
    assert!(
        said.starts_with("commitments/JAM/h01.toml:15: \"1,000\" is not a number. Write digits"),
        "{said}"
    );
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let said = refusal_after("members/BRB.toml", "confidence", "confidance");
    assert!(
        said.starts_with("members/BRB.toml:4: unknown field `confidance`"),
        "{said}"
    );
}

#[test]
fn a_missing_translation_is_a_fault() {
    let said = refusal_after(
        "commitments/REG/h02.toml",
        ", es = \"Reunirse cada primavera\"",
        "",
    );
    assert!(
        said.contains("commitments/REG/h02.toml:6: the text in es is missing"),
        "{said}"
    );
}

#[test]
fn a_promise_without_a_first_wording_is_a_fault() {
    let said = refusal_after(
        "commitments/JAM/h01.toml",
        "change = \"first\"",
        "change = \"raised\"",
    );
    assert!(
        said.contains("the first promise is marked wrongly"),
        "{said}"
    );
}

#[test]
fn a_deadline_before_the_baseline_is_a_fault() {
    let said = refusal_after(
        "commitments/JAM/h01.toml",
        "deadline = \"2021-12-31\"",
        "deadline = \"2019-12-31\"",
    );
    assert!(
        said.contains("the target's date lies before its baseline"),
        "{said}"
    );
}

#[test]
fn a_package_that_nobody_defined_is_a_fault() {
    let said = refusal_after(
        "commitments/JAM/h01.toml",
        "package = \"P1\"",
        "package = \"P9\"",
    );
    assert!(said.contains("package P9 is not in charter.toml"), "{said}");
}

#[test]
fn two_methods_in_force_are_a_fault() {
    let dir = copy_of_specimen();
    let method = fs::read_to_string(dir.path().join("methods/cauce.toml")).expect("it is there");
    let other = method.replacen("id = \"cauce\"", "id = \"un\"", 1);
    fs::write(dir.path().join("methods/un.toml"), other).expect("it can be written");
    let loaded = charter::load(dir.path());
    assert!(
        loaded
            .findings
            .iter()
            .any(|finding| finding.what.contains("2 methods are in force"))
    );
}

#[test]
fn a_folder_that_is_not_there_is_said_to_be_missing() {
    let loaded = charter::load(Path::new("no/such/charter"));
    assert!(loaded.charter.is_none());
    assert!(
        loaded.findings[0]
            .what
            .contains("there is no charter folder here")
    );
}

#[test]
fn a_file_of_two_megabytes_is_refused_unread() {
    let dir = copy_of_specimen();
    fs::write(dir.path().join("members/JAM.toml"), "x".repeat(2 << 20)).expect("it can be written");
    let loaded = charter::load(dir.path());
    assert!(
        loaded
            .findings
            .iter()
            .any(|finding| finding.what.contains("the most is 1048576"))
    );
}

#[test]
fn every_charter_of_this_project_is_sound() {
    let charters = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    for entry in fs::read_dir(charters).expect("charters/ is there") {
        let dir = entry.expect("an entry").path();
        let loaded = charter::load(&dir);
        let errors: Vec<String> = loaded
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{errors:#?} {}", dir.display());
    }
}

/// One way of damaging a file's bytes.
fn damage(bytes: &mut Vec<u8>, kind: u8, at: usize, with: u8) {
    if bytes.is_empty() {
        return;
    }
    let at = at % bytes.len();
    match kind % 6 {
        0 => bytes[at] = with,
        1 => bytes.truncate(at),
        2 => bytes.insert(at, with),
        3 => {
            bytes.remove(at);
        }
        4 => {
            let tail = bytes[at..].to_vec();
            bytes.extend(tail);
        }
        _ => bytes[at] ^= 1 << (with % 8),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Ten thousand damaged files: never a panic, and what is refused is refused with a place.
    #[test]
    fn a_damaged_file_never_brings_the_reader_down(
        file in 0_usize..9,
        hits in proptest::collection::vec((any::<u8>(), any::<usize>(), any::<u8>()), 1..6),
    ) {
        let mut folder = charter::Folder::read(&specimen());
        let path = folder.files.keys().nth(file).expect("the specimen has nine files and more").clone();
        let bytes = folder.files.get_mut(&path).expect("it is there");
        for (kind, at, with) in hits {
            damage(bytes, kind, at, with);
        }
        let loaded = charter::read(folder);
        prop_assert!(loaded.charter.is_some() || loaded.findings.iter().any(|f| f.severity == Severity::Error));
    }
}

#[test]
fn visibility_names_only_columns_that_exist() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let charter = charter::load(&dir)
        .charter
        .expect("the bundled charter is sound");
    let mut known = publication::tables::all(&testkit::invented::snapshot());
    let today = testkit::invented::bounds().1;
    let aid = testkit::invented::aid::aid(today, publication::money::aid::View::default());
    known.extend(publication::money::aid::all(&aid));
    // What the site alone can make is compared by a test of the site.
    let of_the_site = |name: &String| {
        [
            "offices.",
            "what-if.",
            "pathway-months.",
            "road-months.",
            "hsds-",
            "rating-history.",
            "method-answers.",
        ]
        .iter()
        .any(|one| name.starts_with(one))
    };
    let strangers = charter.visibility.strangers(&known);
    let unknown: Vec<&String> = strangers.iter().filter(|name| !of_the_site(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn common_triggers_are_dated_decisions_and_a_charter_may_have_none() {
    let charter = charter::load(&specimen())
        .charter
        .expect("the specimen is sound");
    let trigger = &charter.movement.triggers[0];
    let level = |day: &str| trigger.on(day.parse().expect("a day")).map(|one| one.level);
    assert_eq!(
        (
            level("2020-02-29"),
            level("2020-12-31"),
            level("2021-01-01")
        ),
        (None, Some(500), Some(800))
    );
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let charter = charter::load(&bundled)
        .charter
        .expect("the bundled charter is sound");
    assert!(charter.movement.triggers.is_empty(), "none has been agreed");
    assert_eq!(charter.movement.chains[0].stations.len(), 5);
    assert_eq!(charter.movement.cases[0].change.added.len(), 3);
}

#[test]
fn a_trigger_that_overlaps_tells_few_people_or_is_counted_by_a_stranger_is_refused() {
    let file = "triggers/full-boats.toml";
    for (old, new, why) in [
        (
            "valid_until = \"2020-12-31\"\n",
            "",
            "before the one before it has ended",
        ),
        ("level = 500", "level = 5", "how few people"),
        ("reporter = \"JAM\"", "reporter = \"USA\"", "no member"),
        ("months = 2", "months = 0", "1 to 24 months"),
        (
            "source = \"https://example.org/compact\"",
            "source = \"a letter\"",
            "an address",
        ),
    ] {
        let refused = refusal_after(file, old, new);
        assert!(refused.contains(why), "{refused}");
    }
}

/// Writes a file into a copy of the specimen and returns the refusals.
fn refusals_with(file: &str, text: &str) -> Vec<String> {
    let dir = copy_of_specimen();
    let path = dir.path().join(file);
    fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder");
    fs::write(path, text).expect("it can be written");
    let findings = charter::load(dir.path()).findings;
    findings.iter().map(ToString::to_string).collect()
}

/// Returns a document of the specimen's register.
fn document(commitment: &str, part: &str, shows: &str, by: &str, on: &str) -> String {
    format!(
        r#"commitment = "{commitment}"
read_on = "2021-12-31"
[[document]]
id = "E001"
deliverable = "{part}"
shows = "{shows}"
on = "{on}"
by = "{by}"
publisher = "Harbour Office"
kind = "official-page"
part = "self"
title = "Minutes"
address = "https://example.org/minutes"
what = {{ en = "They met.", es = "Se reunieron." }}
"#
    )
}

#[test]
fn a_document_of_a_day_before_the_promise_cannot_meet_it() {
    let with = |shows: &str, on: &str| {
        let told = document("H01", "beds", shows, "JAM", on);
        refusals_with("evidence/JAM/h01.toml", &told)
    };
    let early = with("begun", "2020-02-29");
    assert_eq!(early.len(), 1, "{early:?}");
    assert!(early[0].contains("E001 is of 2020-02-29, before H01 was promised on 2020-03-01"));
    assert!(early[0].contains("already-in-force"), "{early:?}");
    assert_eq!(with("begun", "2020-03-01"), [""; 0]);
    assert_eq!(with("background", "2020-02-29"), [""; 0]);
}

#[test]
fn a_promise_of_all_is_not_met_by_the_document_of_one() {
    let with = |shows: &str, by: &str| {
        let told = document("H02", "second-meeting", shows, by, "2021-05-01");
        refusals_with("evidence/REG/h02.toml", &told)
    };
    let alone = with("done", "TTO");
    assert_eq!(alone.len(), 1, "{alone:?}");
    assert!(alone[0].contains("the act of TTO alone"), "{alone:?}");
    assert!(alone[0].contains("partly"), "{alone:?}");
    assert_eq!(with("partly", "TTO"), [""; 0]);
    assert_eq!(with("done", "REG"), [""; 0]);
}

/// Writes the specimen's Spanish texts as French ones, where it has no French.
fn in_french(text: &str) -> String {
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("languages") => "languages = [\"en\", \"fr\"]".to_owned(),
        line if line.starts_with("records_in") => String::new(),
        line if line.contains("fr = ") || line.starts_with("es = ") => line.to_owned(),
        line => line.replace(", es = ", ", fr = "),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn the_languages_of_a_charter_decide_which_texts_it_needs() {
    let dir = copy_of_specimen();
    let head = dir.path().join("charter.toml");
    let text = fs::read_to_string(&head).expect("the file is there");
    fs::write(&head, in_french(&text)).expect("it can be written");
    let told = |dir: &Path| charter::load(dir).findings;
    let missing = told(dir.path());
    assert!(
        missing
            .iter()
            .all(|one| one.what.contains("the text in fr is missing")),
        "{missing:?}"
    );
    assert!(
        missing
            .iter()
            .any(|one| one.file.starts_with("commitments/"))
    );
    for folder in [
        "commitments/JAM",
        "commitments/REG",
        "members",
        "methods",
        "mirrors",
        "practices",
        "sources",
    ] {
        for entry in fs::read_dir(dir.path().join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("the file is there");
            fs::write(&path, in_french(&text)).expect("it can be written");
        }
    }
    for file in ["triggers/full-boats.toml", "verdicts.toml"] {
        let path = dir.path().join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        fs::write(&path, in_french(&text)).expect("it can be written");
    }
    assert_eq!(told(dir.path()), []);
    let title = |code: kernel::Language| {
        let charter = charter::load(dir.path()).charter.expect("it is sound");
        charter.compact.commitments[0]
            .title
            .get(code)
            .map(str::to_owned)
    };
    assert_eq!(title(kernel::Language::Fr).as_deref(), Some("Cien camas"));
    assert_eq!(title(kernel::Language::Es), None);
}

#[test]
fn nothing_happens_to_a_promise_before_it_is_made() {
    let event = |on: &str| {
        format!(
            "[[event]]\nkind = \"suspended\"\non = \"{on}\"\nwhat = {{ en = \"Stopped.\", es = \"Se detuvo.\" }}\n\
             source = \"https://harbours.example/stop\"\n\n[[version]]"
        )
    };
    let file = "commitments/REG/h02.toml";
    let refused = refusal_after(file, "[[version]]", &event("2020-02-28"));
    assert!(
        refused.contains("the event lies before the promise, which was announced on 2020-03-01"),
        "{refused}"
    );
    // The control: on the day itself it may.
    let dir = copy_of_specimen();
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    let text = text.replacen("[[version]]", &event("2020-03-01"), 1);
    fs::write(&path, text).expect("it can be written");
    let loaded = charter::load(dir.path());
    assert!(loaded.charter.is_some(), "{:?}", loaded.findings);
}
