//! The files of words: complete, alike, alive.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kernel::Language;

/// Keys that are put together from a prefix and a word of a type or of the data; who does so.
///
/// `crates/site/tests/it/keys.rs` compares those of a type with the type.
const ASSEMBLED: &[(&str, &str)] = &[
    (
        "asylum-",
        "site::movement, from the codes of applications for asylum",
    ),
    ("aid-aside-", "site::money, from why money stands outside"),
    (
        "member-group-",
        "site::members, from what became of promises",
    ),
    (
        "carried-measure-",
        "site::responsibility, from what is counted",
    ),
    (
        "carried-per-",
        "site::responsibility, from the denominators",
    ),
    (
        "carried-head-",
        "site::responsibility, from the two definitions of who is hosted",
    ),
    (
        "published-",
        "site::responsibility, from the series of published figures",
    ),
    (
        "carried-why-",
        "site::responsibility, from why there is no rate",
    ),
    (
        "causes-class-",
        "site::causes, from the classes of indicators",
    ),
    (
        "causes-direction-",
        "site::causes, from which way is better",
    ),
    (
        "causes-reason-",
        "site::causes, from why nothing can be said",
    ),
    ("member-n-", "site::members, from what became of promises"),
    ("pathways-group-", "site::pathways, from the states of ways"),
    ("pathways-state-", "site::pathways, from the states of ways"),
    (
        "search-names-",
        "site::search, from the sections of the site",
    ),
    ("aid-grade-", "site::money, from the grades of links"),
    ("aid-kind-", "site::money, from the kinds of transactions"),
    ("aid-rule-", "site::money, from the rules of conversion"),
    (
        "need-",
        "site::movement::alarms, from the needs of an alarm",
    ),
    (
        "stage-",
        "site::movement::scenario, from the stages of an office",
    ),
    ("stocks-by-", "site::movement::estimates, from the methods"),
    ("axis-", "site::classes and site::shown, from the axes"),
    ("change-wording-", "site::home, from the changes of wording"),
    (
        "chosen-",
        "site::commitments, from the rules that choose among figures",
    ),
    ("class-", "site::shown, from the kinds of sources"),
    ("confidence-", "site, from the degrees of confidence"),
    (
        "desk-claimed-",
        "desk::report, from how far a promise is",
    ),
    (
        "desk-exactness-",
        "desk::report, from how exact figures are",
    ),
    (
        "desk-fault-",
        "desk::report, from what is wrong with an answer",
    ),
    (
        "desk-field-",
        "desk::report, from the fields",
    ),
    (
        "desk-group-",
        "desk::one_cycle, from the steps that wait",
    ),
    (
        "desk-news-",
        "desk::report, from whether anything is new",
    ),
    (
        "desk-passphrase-",
        "desk::passphrase, from why a passphrase is weak",
    ),
    (
        "desk-progress-",
        "desk::report, from how far a part is",
    ),
    (
        "desk-refusal-",
        "desk::failure, from why something is refused",
    ),
    (
        "desk-state-",
        "desk::report, from the states",
    ),
    (
        "desk-step-",
        "desk::report, from the kinds of events",
    ),
    ("delivery-", "site::classes, from the delivery classes"),
    ("event-", "site, from the kinds of events"),
    (
        "document-kind-",
        "site::commitments, from the kinds of documents",
    ),
    ("part-", "site::commitments, from the parts of publishers"),
    ("role-", "site, from the roles of members and figures"),
    ("shows-", "site::commitments, from what documents show"),
    ("evidence-", "site::classes, from the strengths of evidence"),
    (
        "firmness-by-",
        "site::commitments, from the small changes that are tried",
    ),
    (
        "input-",
        "site::commitments::trace, from what goes into a rule",
    ),
    ("kind-", "site::shown, from the kinds of commitments"),
    ("known-", "site::sources, from the bases of knowledge"),
    (
        "members-role-",
        "site::members, from the roles of countries",
    ),
    ("life-", "site::home, from how a compact lives"),
    ("meeting-", "site::meetings, from the kinds of meetings"),
    ("money-aside-", "site::money, from the kinds left aside"),
    ("cycle-news-", "site::cycles, from what is new"),
    (
        "cycle-part-",
        "site::cycles, from the states of deliverables",
    ),
    (
        "cycle-standing-",
        "site::cycles, from what became of a call",
    ),
    ("cycle-stands-", "site::cycles, from where a holder stands"),
    ("money-category-", "site::money, from the kinds of aid"),
    ("money-group-", "site::money, from the groups of the list"),
    (
        "money-kind-",
        "site::money, from the kinds of announcements",
    ),
    ("money-off-", "site::money, from what is taken off"),
    ("money-said-", "site::money, from the words before a number"),
    ("money-stage-", "site::money, from the stages of money"),
    ("money-status-", "site::money, from the words of sources"),
    (
        "money-tie-",
        "site::money, from the ties between announcements",
    ),
    ("month-", "Words::day, from the number of the month"),
    ("office-intake-", "site::offices, from the ways of intake"),
    (
        "office-registration-",
        "site::offices, from the ways to register",
    ),
    ("partner-", "site::shown, from partners that are no country"),
    (
        "screening-result-",
        "site::said::rules, from the results of screening",
    ),
    ("state-", "site::said::rules, from the states of rules"),
    (
        "why-unknown-",
        "site::said::rules, from why a fact is not known",
    ),
    (
        "practice-",
        "site::practices, from directions, grades, states and themes",
    ),
    (
        "pathway-kind-",
        "site::pathways, from the kinds of pathways",
    ),
    (
        "pathway-leads-to-",
        "site::pathways, from what pathways lead to",
    ),
    ("qualifier-", "site::shown, from the hedges of sources"),
    (
        "reason-",
        "site, from the reasons why nothing can be assessed",
    ),
    ("relation-", "site, from the ties between commitments"),
    ("rhythm-", "site::sources, from how often a source appears"),
    (
        "rule-",
        "site::commitments::trace, from the rules of a rating",
    ),
    (
        "said-",
        "site::commitments::trace, from what rules say of a figure",
    ),
    ("clash-", "site::screening, from answers that clash"),
    (
        "contact-what-",
        "site::screening, from the kinds of contacts",
    ),
    ("fee-", "site::screening, from what is to be paid"),
    ("length-", "site::screening, from the lengths of limits"),
    ("plan-says-", "site::screening, from what a card says"),
    (
        "trust-confidence-",
        "site::pathways, from the confirmations",
    ),
    ("who-can-tell-", "site::screening, from the witnesses"),
    ("table-", "site::data, from the names of the tables"),
    ("time-", "site::classes, from the classes of time"),
    ("trajectory-", "site::classes, from the trajectory classes"),
    ("unit-", "site::shown, from the units of figures"),
    ("weekday-", "site::offices, from the days of opening hours"),
    (
        "verdict-beside-",
        "site::verdicts, from how they stand beside a class",
    ),
    ("verdict-found-", "site::verdicts, from what was found"),
    ("verdict-kind-", "site::verdicts, from the kinds of bodies"),
    ("wording-", "site, from the changes of wording"),
    (
        "definition-",
        "site::movement, from the definitions of sources",
    ),
    (
        "forecast-by-",
        "site::movement, from the methods of forecasting",
    ),
    ("fault-", "site::movement, from the kinds of faults"),
    (
        "group-",
        "site::movement, from the groups of people counted",
    ),
    ("measure-", "site::movement, from what is counted"),
    (
        "movement-years-",
        "site::movement, from the kinds of periods",
    ),
    ("status-", "site::movement, from the standings of counts"),
    ("desk-event-", "desk::log, from the kinds of events"),
    ("desk-file-", "desk::files, from why a file is not taken"),
    (
        "desk-form-",
        "desk::form, from why a filled form is not taken",
    ),
    ("desk-letter-", "desk::letters, from what became of letters"),
    (
        "desk-passphrase-",
        "desk::invitation and desk::account, from why a passphrase is weak",
    ),
    (
        "desk-refusal-",
        "desk::failure, from the refusals of cycle and their reasons",
    ),
    ("desk-role-", "desk::page, from the roles"),
    ("desk-standing-", "desk::people, from where people stand"),
    ("weight-", "site::movement, from the weights of faults"),
];

/// Reads a file of words: key to everything that belongs to it.
fn messages(language: Language) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for (i, line) in ui::words::file_of(language).lines().enumerate() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        if line.starts_with(' ') {
            let text = found.get_mut(&current).expect("a message begins the file");
            text.push('\n');
            text.push_str(line);
            continue;
        }
        let (key, text) = line
            .split_once(" =")
            .unwrap_or_else(|| panic!("{language}.ftl:{}: not a message: {line}", i + 1));
        current = key.to_owned();
        let twice = found.insert(current.clone(), text.to_owned());
        assert!(twice.is_none(), "{language}.ftl:{}: {key} twice", i + 1);
    }
    found
}

fn blanks(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

/// Every source and template that may speak to a reader, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
                let text = std::fs::read_to_string(&path).expect("a source is UTF-8");
                found.push((path, text));
            }
        }
    }
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for room in ["ui", "site", "desk"] {
        walk(&crates.join(room).join("src"), &mut found);
    }
    found
}

#[test]
fn every_language_has_every_key_and_no_other() {
    let english: BTreeSet<String> = messages(Language::En).into_keys().collect();
    for language in Language::ALL {
        let keys: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<_> = english.difference(&keys).collect();
        let extra: Vec<_> = keys.difference(&english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}.ftl lacks {missing:?} and has besides {extra:?}"
        );
    }
}

#[test]
fn every_language_has_the_same_blanks() {
    let english = messages(Language::En);
    for language in Language::ALL {
        for (key, text) in messages(language) {
            assert_eq!(
                blanks(&text),
                blanks(&english[&key]),
                "{language}.ftl: {key}"
            );
        }
    }
}

#[test]
fn every_file_parses_whole_and_is_sorted() {
    for language in Language::ALL {
        let file = ui::words::file_of(language).to_owned();
        if let Err((_, faults)) = fluent_bundle::FluentResource::try_new(file) {
            panic!("{language}.ftl: {faults:?}");
        }
        let in_order: Vec<&str> = ui::words::file_of(language)
            .lines()
            .filter(|line| !line.starts_with(['#', ' ']) && !line.is_empty())
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect();
        let mut sorted = in_order.clone();
        sorted.sort_unstable();
        assert_eq!(in_order, sorted, "{language}.ftl");
    }
}

#[test]
fn every_key_that_is_spoken_exists() {
    let english = messages(Language::En);
    let mut unknown = Vec::new();
    for (path, text) in sources() {
        for call in [
            "say(\"",
            "say_counting(\"",
            "say_naming(\"",
            "say_with(\"",
            "say_filling(\"",
            "find(\"",
        ] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                let shaped = key.contains('-')
                    && key.bytes().all(|c| c == b'-' || c.is_ascii_alphanumeric());
                if shaped && !english.contains_key(key) {
                    unknown.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn no_key_is_stale() {
    let sources = sources();
    let stale: Vec<String> = messages(Language::En)
        .into_keys()
        .filter(|key| !ASSEMBLED.iter().any(|(prefix, _)| key.starts_with(prefix)))
        .filter(|key| {
            let quoted = format!("\"{key}\"");
            !sources.iter().any(|(_, text)| text.contains(&quoted))
        })
        .collect();
    assert!(stale.is_empty(), "nobody says {stale:?}");
    for (prefix, by) in ASSEMBLED {
        assert!(
            messages(Language::En)
                .keys()
                .any(|key| key.starts_with(prefix)),
            "no key begins with {prefix}, which {by} puts together"
        );
    }
}
