//! What a person who writes a pathway gets wrong, and what she is told: the file, the line, the way
//! out; once.

mod rows;

use charter::Folder;
use kernel::{Day, Finding, Language, Severity};
use pathways::{Rulebook, freshness, soundness};

use rows::{BESIDE_THEM, IN_RULES, IN_TEXTS};

use crate::today::{CASES, CONTACTS, RULE, TEXT, folder, read};

const HOME: &str = "pathways/gtm/refuge/";

/// The parts of the specimen: file, its words.
fn whole(file: &str) -> &'static str {
    match file {
        "pathway.toml" => RULE,
        "cases.toml" => CASES,
        "contacts" => CONTACTS,
        _ => TEXT,
    }
}

fn path(file: &str) -> String {
    if file == "contacts" {
        "contacts/GTM.toml".to_owned()
    } else {
        format!("{HOME}{file}")
    }
}

/// Everything that `check` would say, on a day.
fn checked(folder: &Folder, today: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let book: Rulebook = charter::pathways::read(folder, &mut findings);
    if findings.iter().all(|one| one.severity != Severity::Error) {
        findings.extend(soundness::check(&book));
        let day: Day = today.parse().unwrap();
        findings.extend(freshness::check(&book, day));
    }
    // The specimen is small: most of the questions and shared sentences serve nobody in it.
    findings.retain(|one| !one.file.starts_with("questions/"));
    findings.retain(|one| !one.what.starts_with("no rule looks for") || one.file.starts_with(HOME));
    findings
}

/// Puts `new` in the place of `old` in a file of the specimen, or after the end where `old` is empty.
fn broken(file: &str, old: &str, new: &str) -> Folder {
    let mut folder = folder();
    let text = whole(file);
    assert!(text.contains(old), "{file} has no {old}");
    let changed = if old.is_empty() {
        format!("{text}{new}")
    } else {
        text.replacen(old, new, 1)
    };
    folder.files.insert(path(file), changed.into_bytes());
    folder
}

#[test]
fn every_break_is_refused_with_its_line_and_a_way_out() {
    let sound = checked(&folder(), "2026-11-29");
    assert!(
        sound.iter().all(|one| one.severity == Severity::Notice),
        "{sound:?}"
    );
    let rows = IN_TEXTS.iter().chain(IN_RULES).chain(BESIDE_THEM);
    for (file, old, new, said, advice) in rows {
        let found = checked(&broken(file, old, new), "2026-11-29");
        let errors: Vec<&Finding> = found
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .collect();
        let is_told = errors.iter().any(|one| {
            one.file == path(file)
                && one.line > 0
                && one.what.contains(said)
                && one.advice.contains(advice)
        });
        assert!(is_told, "{file}: {new}: {errors:?}");
    }
}

#[test]
fn an_official_text_that_nobody_read_confirms_nothing() {
    let official = RULE.replace("two-sources", "official-text");
    for (rule, is_sound) in [
        (official.clone(), true),
        (
            official.replace("checked = \"yes\"", "checked = \"press\""),
            false,
        ),
    ] {
        let mut folder = folder();
        folder.files.insert(path("pathway.toml"), rule.into_bytes());
        let (_, findings) = read(&folder);
        assert_eq!(findings.is_empty(), is_sound, "{findings:?}");
        let is_told = findings
            .iter()
            .any(|one| one.line == 14 && one.what.contains("official-text"));
        assert_eq!(is_told, !is_sound);
    }
}

#[test]
fn two_of_a_name_are_refused() {
    let twice = broken("cases.toml", "", &format!("\n{CASES}"));
    let (_, findings) = read(&twice);
    let said: Vec<&str> = findings.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(said, ["two cases have this id"]);
    let mut rows = folder();
    for (name, bytes) in folder().files {
        if let Some(rest) = name.strip_prefix(HOME) {
            let text = String::from_utf8(bytes).unwrap();
            let text = text.replace("\"refuge\"", "\"shelter\"");
            let other = format!("pathways/gtm/shelter/{rest}");
            rows.files.insert(other, text.into_bytes());
        }
    }
    let (_, findings) = read(&rows);
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(
        (findings[0].line, findings[0].file.as_str()),
        (2, "pathways/gtm/shelter/pathway.toml")
    );
}

#[test]
fn one_mistake_is_told_once() {
    let errors = |folder: &Folder| read(folder).1;
    // Not UTF-8: nothing more is said of that language.
    let mut latin = folder();
    latin
        .files
        .insert(path("es.md"), b"# Refugio en espa\xf1ol\n".to_vec());
    let found = errors(&latin);
    assert_eq!(found.len(), 1, "{found:?}");
    // A contact that cannot be read: the pathways that name it are not blamed.
    let found = errors(&broken("contacts", "name = \"DRER\"", "name = DRER"));
    assert_eq!(found.len(), 1, "{found:?}");
    let found = errors(&broken("contacts", "\"authority\"", "\"king\""));
    assert_eq!(found.len(), 1, "{found:?}");
    // A hole in a shared text is named where it is.
    let mut hole = folder();
    let shared = String::from_utf8(hole.files["pathways/es.md"].clone()).unwrap();
    let gone = shared.replace("## criterion present-in-country", "## criterion elsewhere");
    hole.files
        .insert("pathways/es.md".to_owned(), gone.into_bytes());
    let found = errors(&hole);
    let (first, rest) = found.split_first().unwrap();
    assert!(rest.is_empty(), "{found:?}");
    assert_eq!(first.file, "pathways/es.md");
    assert!(
        first.line > 0 && first.what.contains("present-in-country"),
        "{first}"
    );
    // A section that is missing names the line where it can be written.
    let found = errors(&broken(
        "en.md",
        "## meanwhile\nYou may stay.\n\n## limit ask\n",
        "## bring\n",
    ));
    assert!(found.iter().all(|one| one.line > 0), "{found:?}");
}

#[test]
fn shared_sentences_stand_in_for_nothing_that_says_something_else() {
    let pending = "## review\npending: to be translated\n";
    let mut folder = folder();
    folder
        .files
        .insert(path("es.md"), pending.as_bytes().to_vec());
    let (book, findings) = read(&folder);
    assert!(findings.is_empty(), "{findings:?}");
    let texts = &book.pathway("refuge").unwrap().texts;
    assert!(texts.pending.contains_key(&Language::Es));
    assert_eq!(texts.title.get(Language::Es), None);
    let shared = &texts.criteria["present-in-country"].met;
    assert!(
        shared
            .get(Language::Es)
            .is_some_and(|said| said.contains("Estás")),
        "{shared:?}"
    );
    // Control: where the pathway has words of its own, the shared ones say something else.
    let own = format!(
        "{TEXT}\n## criterion present-in-country\nmet: Here.\nnot met: Not here.\nchange: Come.\n"
    );
    for language in ["en", "pt", "fr", "ht"] {
        folder
            .files
            .insert(path(&format!("{language}.md")), own.clone().into_bytes());
    }
    let (book, _) = read(&folder);
    let met = &book.pathway("refuge").unwrap().texts.criteria["present-in-country"].met;
    assert_eq!(
        (met.get(Language::En), met.get(Language::Es)),
        (Some("Here."), None)
    );
}

#[test]
fn the_words_of_a_question_may_wait_for_a_language() {
    let mut folder = folder();
    let question = "questions/age.toml".to_owned();
    let text = String::from_utf8(folder.files[&question].clone()).unwrap();
    let without: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("ht = "))
        .collect();
    let without = without.join("\n");
    folder
        .files
        .insert(question.clone(), without.clone().into_bytes());
    assert!(!read(&folder).1.is_empty());
    let waits = without.replacen("[ask]", "[pending]\nht = \"to be translated\"\n\n[ask]", 1);
    folder.files.insert(question.clone(), waits.into_bytes());
    let mut findings = Vec::new();
    let book = charter::pathways::read(&folder, &mut findings);
    assert!(
        findings.iter().all(|one| one.severity != Severity::Error),
        "{findings:?}"
    );
    assert!(
        findings
            .iter()
            .any(|one| one.file == question && one.what.contains("ht"))
    );
    let ask = &book.question(&"age".parse().unwrap()).unwrap().texts.ask;
    assert!(ask.get(Language::Ht).is_none() && ask.get(Language::Es).is_some());
    // English cannot wait.
    let english = without.replacen("[ask]", "[pending]\nen = \"later\"\n\n[ask]", 1);
    folder.files.insert(question, english.into_bytes());
    assert!(
        read(&folder)
            .1
            .iter()
            .any(|one| one.what.contains("English"))
    );
}
