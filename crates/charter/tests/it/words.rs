//! Names in other languages, and digits as pages write them.

use std::path::Path;

use charter::Folder;
use evidence::Submission;
use kernel::{Finding, Language, Severity};

fn specimen() -> Folder {
    Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specimens/harbours"))
}

/// The specimen with these names.
fn naming(names: &str) -> charter::Loaded {
    let mut folder = specimen();
    let bytes = names.as_bytes().to_vec();
    folder.files.insert("names.toml".to_owned(), bytes);
    charter::read(folder)
}

/// What is said of names when the file of figures has been read too, here with one figure of this reporter.
fn unused(names: &str, reported_by: &str) -> Vec<Finding> {
    let charter = naming(names).charter.expect("the names are sound");
    let snapshot = testkit::invented::snapshot();
    let mut figures = snapshot.rated.iter().flat_map(|rated| &rated.figures);
    let mut figure = figures.next().expect("there is one").clone();
    figure.reported_by = reported_by.to_owned();
    let submission = Submission {
        source: "figures".parse().expect("an identifier"),
        file: "figures.csv".to_owned(),
        digest: evidence::Digest::from_hex(&"0".repeat(64)).expect("64 digits"),
        observations: vec![figure],
        findings: Vec::new(),
    };
    let mut findings =
        charter::check::figures(&charter, &charter::Folder::default(), &[submission]);
    findings.retain(|finding| finding.file == "names.toml");
    findings
}

#[test]
fn a_name_is_told_in_the_languages_that_have_it() {
    let file = "same = [\"First Harbour\"]\n[names]\n\"Harbour Office\" = { es = \"Capitanía\" }\n";
    let loaded = naming(file);
    assert_eq!(loaded.findings, []);
    let names = loaded.charter.expect("it is sound").compact.names;
    let told = |name: &str, language| names[name].get(language);
    assert_eq!(told("Harbour Office", Language::Es), Some("Capitanía"));
    assert_eq!(told("Harbour Office", Language::En), Some("Harbour Office"));
    assert_eq!(told("Harbour Office", Language::Fr), None);
    assert_eq!(told("First Harbour", Language::Ht), Some("First Harbour"));
}

#[test]
fn a_name_told_twice_in_english_in_no_language_or_emptily_is_refused_with_its_line() {
    for (file, line, what) in [
        (
            "[names]\n\"Harbour Office\" = {}\n",
            2,
            "is told in no language",
        ),
        (
            "[names]\n\n\"Harbour Office\" = { en = \"Office\", es = \"Capitanía\" }\n",
            3,
            "is told in English twice",
        ),
        (
            "same = [\"Harbour Office\"]\n[names]\n\"Harbour Office\" = { es = \"Capitanía\" }\n",
            1,
            "stands here twice",
        ),
        (
            "[names]\n\"Harbour Office\" = { es = \" \" }\n",
            2,
            "the text in \"es\" is empty",
        ),
        (
            "[names]\n\"Harbour Office\" = { xx = \"Capitanía\" }\n",
            2,
            "xx",
        ),
        ("[name]\n", 1, "unknown field"),
    ] {
        let loaded = naming(file);
        assert!(loaded.charter.is_none(), "{file}");
        let mut errors = loaded.findings.iter();
        let first = errors.find(|one| one.severity == Severity::Error);
        let first = first.expect("the refusal is explained");
        assert_eq!((first.file.as_str(), first.line), ("names.toml", line));
        assert!(first.what.contains(what), "{first}");
        assert!(!first.advice.is_empty(), "{first}");
    }
}

#[test]
fn a_name_that_stands_nowhere_is_told_and_one_that_somebody_bears_is_not() {
    let file = "[names]\n\"Harbour Office\" = { es = \"Capitanía\" }\n\"Sailors' Union\" = { es = \"Sindicato\" }\n";
    assert_eq!(unused(file, "Sailors' Union"), []);
    let found = unused(file, "Sailors Union");
    let [one] = found.as_slice() else {
        panic!("one name stands nowhere: {found:?}");
    };
    assert_eq!((one.severity, one.line), (Severity::Warning, 3));
    assert!(one.what.contains("\"Sailors' Union\""), "{one}");
}

/// Returns the numbers in a text that part thousands with a point, as no Spanish page of ours does.
fn points(text: &str) -> Vec<&str> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let numbers = text.split(|c| !is_number(c));
    let is_pointed = |number: &&str| {
        let number = number.trim_end_matches(['.', ',']);
        let whole = number.split(',').next().unwrap_or_default();
        let mut groups = whole.split('.');
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        (1..=3).contains(&first.len()) && !rest.is_empty() && rest.iter().all(|one| one.len() == 3)
    };
    numbers.filter(is_pointed).collect()
}

#[test]
fn a_point_between_thousands_is_seen() {
    let seen = points("Unas 50.000 personas, 1.250,50 pesos y 2.864.796 más, hasta 20.000.");
    assert_eq!(seen, ["50.000", "1.250,50", "2.864.796", "20.000."]);
    let none = points("50\u{202f}000 personas, 6000 más, 94,3 %, 1.5, 7.5.2023, E1.23");
    assert!(none.is_empty(), "{none:?}");
}

#[test]
fn spanish_texts_of_promises_write_thousands_as_pages_do() {
    for (name, n) in [("los-angeles", 1_000), ("eu-relocation-2015", 100)] {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
        let read = charter::read(Folder::read(&home.join(name)));
        let texts = texts_of(read.charter.as_ref().expect("it is sound"));
        let pointed = texts.iter().filter_map(|(at, text)| {
            let seen = points(text.get(Language::Es)?);
            (!seen.is_empty()).then(|| format!("{at}: {}", seen.join(" ")))
        });
        let pointed: Vec<String> = pointed.collect();
        assert!(
            pointed.is_empty(),
            "Part thousands with a narrow space (U+202F), and leave four digits together: {pointed:#?}"
        );
        assert!(texts.len() > n, "{name}: {}", texts.len());
    }
}

/// Returns what a charter says of promises, documents, searches and announcements.
fn texts_of(charter: &charter::Charter) -> Vec<(String, &kernel::Localized)> {
    let mut texts = Vec::new();
    for one in &charter.compact.commitments {
        let mut add = |text| texts.push((one.id.to_string(), text));
        add(&one.title);
        add(&one.note);
        one.versions.iter().for_each(|version| add(&version.text));
        one.deliverables
            .iter()
            .for_each(|part| add(&part.done_when));
        one.events.iter().for_each(|event| add(&event.what));
        one.aim.iter().for_each(|aim| add(&aim.why));
    }
    for one in &charter.register.statements {
        texts.push((one.id.to_string(), &one.what));
        texts.push((one.id.to_string(), &one.limits));
    }
    for one in &charter.register.searches {
        texts.push((one.commitment.to_string(), &one.found));
    }
    for one in &charter.announcements.0 {
        texts.push((one.id.to_string(), &one.note));
    }
    texts
}

#[test]
fn a_control_character_in_a_name_is_refused_with_its_line() {
    for (names, line) in [
        (
            "[names]\n\"Harbour\\u0007 Office\" = { es = \"Capitanía\" }\n",
            2,
        ),
        ("same = [\n  \"First \\u001BHarbour\",\n]\n", 2),
        (
            "[names]\n\"Harbour Office\" = { es = \"Capi\\btanía\" }\n",
            2,
        ),
    ] {
        let findings = naming(names).findings;
        let first = findings.first().expect("it is refused");
        assert_eq!(
            (first.file.as_str(), first.line),
            ("names.toml", line),
            "{first}"
        );
        assert!(first.what.contains("control character U+00"), "{first}");
        assert_eq!(first.severity, Severity::Error);
    }
    // Control: an escape that writes a letter is a letter.
    let sound = naming("[names]\n\"Harbour Office\" = { es = \"Capitan\\u00EDa\" }\n");
    assert_eq!(sound.findings, []);
}
