//! What a pathway says of itself today: by what it is confirmed, whom to ask, which limits run, for
//! whom it is not. Each field that is wrong is refused with its line.

use std::path::Path;

use charter::Folder;
use kernel::{Finding, Severity};
use pathways::criterion::Role;
use pathways::pathway::{Confidence, Fee};
use pathways::{Answer, Answers, ResultKind, Rulebook, Rules, Value, screen};

pub const RULE: &str = r#"id = "refuge"
row = "GTM-ASYLUM"
destination = "GTM"
kind = "asylum"
official = []
reviewed_by = ""
reviewed_on = ""
review_by = "2027-03-31"

[[version]]
id = "standing"
in_force = { from = "standing", until = "open" }
source = { act = "Decree 44-2016", link = "", read_on = "2026-11-28", checked = "yes" }
confidence = "two-sources"
confirmed_on = "2026-10"
fee = "free"
contacts = ["GTM/drer"]
not_for = ["citizen", "refugee"]

[[version.need]]
id = "present-in-country"
fact = "country_of_stay"
in = ["GTM"]
cite = "art. 1"

[[version.limit]]
id = "ask"
fact = "arrived"
within = "30 working days"
late = "possible"
cite = "art. 2"
"#;

pub const TEXT: &str = "# Refuge\n\nRefuge where you are.\n\n## review\ndraft\n\n## what it gives\nA stay.\n\n\
                    ## how to start\nGo there.\n\n## steps\n1. Ask.\n\n## time\nThe published rules do not say.\n\n\
                    ## meanwhile\nYou may stay.\n\n## limit ask\nrunning: Ask by {day}.\npassed: Ask and say why you are late.\n";

pub const CONTACTS: &str = r#"[[contact]]
id = "drer"
what = "authority"
for = ["asylum"]
name = "DRER"
city = "Guatemala"
address = "7a Avenida 14-44"
hours = { en = "mornings", es = "por la mañana", pt = "de manhã", fr = "le matin", ht = "nan maten" }
source = "https://help.unhcr.org/guatemala/"
confidence = "official"
"#;

pub const CASES: &str = r#"[[case]]
id = "somebody-in-the-country"
on = "2026-11-28"
says = { en = "Ana is in Guatemala.", es = "Ana está en Guatemala." }
answers = { nationality = "HND", country_of_stay = "GTM" }
expect = "cannot-tell-yet"
missing = ["stay_status"]
"#;

pub fn folder() -> Folder {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let mut folder = Folder::default();
    for (path, bytes) in Folder::read(&home).files {
        let is_shared = path.starts_with("pathways/") && path.matches('/').count() == 1;
        if path.starts_with("questions/") || is_shared && path.ends_with(".md") {
            folder.files.insert(path, bytes);
        }
    }
    let mut put = |path: &str, text: &str| {
        folder
            .files
            .insert(path.to_owned(), text.as_bytes().to_vec());
    };
    put("contacts/GTM.toml", CONTACTS);
    put("pathways/gtm/refuge/pathway.toml", RULE);
    put("pathways/gtm/refuge/cases.toml", CASES);
    for language in ["en", "es", "pt", "fr", "ht"] {
        put(&format!("pathways/gtm/refuge/{language}.md"), TEXT);
    }
    folder
}

pub fn read(folder: &Folder) -> (Rulebook, Vec<Finding>) {
    let mut findings = Vec::new();
    let book = charter::pathways::read(folder, &mut findings);
    findings.retain(|one| one.severity == Severity::Error);
    (book, findings)
}

#[test]
fn a_pathway_says_by_what_it_is_confirmed_and_whom_to_ask() {
    let (book, findings) = read(&folder());
    assert!(findings.is_empty(), "{findings:?}");
    let pathway = book.pathway("refuge").unwrap();
    let version = &pathway.versions[0];
    assert_eq!(version.confidence, Some(Confidence::TwoSources));
    assert_eq!(version.confirmed_on.unwrap().to_string(), "2026-10");
    assert_eq!(version.fee(), Fee::Free);
    assert_eq!(version.limits[0].within.to_string(), "30 working-days");
    assert_eq!(book.whom_to_ask(pathway, version)[0].name, "DRER");
    let running = pathway.texts.section("limit ask running").unwrap();
    assert_eq!(running.get(kernel::Language::Es), Some("Ask by {day}."));
    assert!(pathway.texts.section("meanwhile").is_some());
}

#[test]
fn a_contact_that_nobody_could_find_or_call_is_warned_of_and_named_nowhere() {
    let mut folder = folder();
    let rumour = CONTACTS
        .replace("drer", "rumour")
        .replace("address = \"7a Avenida 14-44\"\n", "");
    let both = format!("{CONTACTS}\n{rumour}");
    folder
        .files
        .insert("contacts/GTM.toml".to_owned(), both.into_bytes());
    let mut findings = Vec::new();
    let book = charter::pathways::read(&folder, &mut findings);
    let is_told = findings.iter().any(|one| {
        one.severity == Severity::Warning
            && one.file == "contacts/GTM.toml"
            && one.what.contains("nobody can find or call")
    });
    assert!(is_told, "{findings:?}");
    assert!(book.contact("GTM/rumour").is_none());
    assert!(book.contact("GTM/drer").is_some());
}

#[test]
fn every_wrong_field_is_refused_at_its_line() {
    let changes = [
        (
            "contacts = [\"GTM/drer\"]",
            "contacts = [\"GTM/none\"]",
            "no contact",
            17,
        ),
        (
            "fact = \"arrived\"",
            "fact = \"age\"",
            "runs from a day",
            28,
        ),
        (
            "fact = \"arrived\"",
            "fact = \"shoe\"",
            "runs from a day",
            28,
        ),
        (
            "\"30 working days\"",
            "\"a month\"",
            "not a length of time",
            29,
        ),
        (
            "\"2026-10\"",
            "\"2026-12-01\"",
            "confirmed_on lies after",
            15,
        ),
        ("\"two-sources\"", "\"sure\"", "sure", 14),
        ("\"possible\"", "\"perhaps\"", "perhaps", 30),
        ("[\"citizen\", ", "[\"king\", ", "king", 18),
        ("[\"citizen\", ", "[\"refugee\", ", "twice", 18),
    ];
    for (old, new, said, line) in changes {
        let mut folder = folder();
        let path = "pathways/gtm/refuge/pathway.toml";
        assert!(RULE.contains(old), "{old}");
        let changed = RULE.replacen(old, new, 1);
        folder.files.insert(path.to_owned(), changed.into_bytes());
        let (_, findings) = read(&folder);
        let found = findings
            .iter()
            .any(|one| one.what.contains(said) && one.line == line);
        assert!(found, "{new}: {findings:?}");
    }
}

#[test]
fn a_limit_and_a_contact_are_told_in_every_language() {
    let mut folder = folder();
    let silent = TEXT.replace("passed: Ask and say why you are late.\n", "");
    let path = "pathways/gtm/refuge/ht.md".to_owned();
    folder.files.insert(path, silent.into_bytes());
    let dumb = CONTACTS.replace(", ht = \"nan maten\"", "");
    folder
        .files
        .insert("contacts/GTM.toml".to_owned(), dumb.into_bytes());
    let (_, findings) = read(&folder);
    let said: Vec<String> = findings.iter().map(Finding::to_string).collect();
    let has = |file: &str, what: &str| {
        let found = said
            .iter()
            .any(|one| one.starts_with(file) && one.contains(what));
        assert!(found, "{said:?}");
    };
    has("pathways/gtm/refuge/ht.md", "limit ask");
    has("contacts/GTM.toml:8", "the text in ht is missing");
    assert_eq!(said.len(), 2, "{said:?}");
}

#[test]
fn nobody_meets_what_they_already_have() {
    let (book, _) = read(&folder());
    let version = &book.pathway("refuge").unwrap().versions[0];
    let bars: Vec<&str> = version
        .criteria
        .iter()
        .filter(|one| one.role == Role::Bar)
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(bars, ["already-citizen", "already-refugee"]);
    let rules = Rules::on(&book, "2026-11-28".parse().unwrap()).unwrap();
    let result = |nationality: &str, status: &str| {
        let mut answers = Answers::default();
        for (fact, value) in [
            ("nationality", Value::Country(nationality.parse().unwrap())),
            ("country_of_stay", Value::Country("GTM".parse().unwrap())),
            ("stay_status", Value::Word(status.to_owned())),
        ] {
            let question = book.question(&fact.parse().unwrap()).unwrap();
            let answer = Answer::exactly(question, &value).unwrap();
            answers.set(question.id.clone(), answer);
        }
        screen(&book, &rules, &answers).pathways[0].1.result
    };
    assert_eq!(result("HND", "irregular"), ResultKind::Meets);
    assert_eq!(result("GTM", "citizen"), ResultKind::DoesNotMeet);
    assert_eq!(result("HND", "refugee"), ResultKind::DoesNotMeet);
}

#[test]
fn after_a_limit_that_shuts_nobody_meets_the_rule() {
    let mut folder = folder();
    let shut = RULE
        .replace("30 working days", "1 year")
        .replace("\"possible\"", "\"shut\"\nsince = \"2020-06-24\"");
    let home = "pathways/gtm/refuge/";
    let put = |folder: &mut Folder, path: &str, text: &str| {
        let path = format!("{home}{path}");
        folder.files.insert(path, text.as_bytes().to_vec());
    };
    put(&mut folder, "pathway.toml", &shut);
    put(&mut folder, "cases.toml", "");
    let (book, findings) = read(&folder);
    assert!(findings.is_empty(), "{findings:?}");
    let result = |book: &Rulebook, arrived: &str| {
        let rules = Rules::on(book, "2026-11-28".parse().unwrap()).unwrap();
        let mut answers = Answers::default();
        for (fact, word) in [
            ("nationality", "HND"),
            ("country_of_stay", "GTM"),
            ("stay_status", "irregular"),
            ("arrived", arrived),
        ] {
            let id = fact.parse().unwrap();
            let question = book.question(&id).unwrap();
            let raw = pathways::RawAnswer::Text(word.to_owned());
            answers.set(id, Answer::read(question, &raw).unwrap());
        }
        screen(book, &rules, &answers).pathways[0].1.result
    };
    let table = [
        ("2025-11-28", ResultKind::Meets),
        ("2025-11-27", ResultKind::DoesNotMeet),
        ("2024-11-28", ResultKind::DoesNotMeet),
        ("2025-11", ResultKind::CannotTellFromHere),
        ("unknown", ResultKind::CannotTellFromHere),
        ("always", ResultKind::Meets),
        ("2020-06-23", ResultKind::Meets),
        ("2020-06-24", ResultKind::DoesNotMeet),
    ];
    for (arrived, expected) in table {
        assert_eq!(result(&book, arrived), expected, "{arrived}");
    }
    let sentences = &book.pathway("refuge").unwrap().texts.criteria["limit-ask"];
    let said = sentences.cannot_change.get(kernel::Language::En);
    assert_eq!(said, Some("Ask and say why you are late."));
    // Control: where a late request is heard, the limit decides nothing.
    let open = shut.replace("\"shut\"", "\"possible\"");
    put(&mut folder, "pathway.toml", &open);
    let (book, _) = read(&folder);
    assert_eq!(result(&book, "2025-11-27"), ResultKind::Meets);
}

#[test]
fn a_telephone_is_one_number_that_a_tap_can_call() {
    let sound = ["+507 512-7228", "+5028002267", "1311", "911"];
    let wrong = [
        "+507 512-7228 / 512-7230",
        "WhatsApp +598 92 232 693",
        "800-7338446",
        "+12345",
        "+1234567890123456",
        "12",
        "",
        "507+5127228",
    ];
    for (number, is_sound) in
        (sound.iter().map(|one| (*one, true))).chain(wrong.iter().map(|one| (*one, false)))
    {
        for field in [
            format!("phones = [\"{number}\"]"),
            format!("whatsapp = \"{number}\""),
        ] {
            let mut folder = folder();
            let told = CONTACTS.replace("city =", &format!("{field}\ncity ="));
            folder
                .files
                .insert("contacts/GTM.toml".to_owned(), told.into_bytes());
            let (book, findings) = read(&folder);
            let refused = findings
                .iter()
                .any(|one| one.what.contains("not one telephone number") && one.line == 6);
            assert_eq!(refused, !is_sound, "{field}: {findings:?}");
            assert_eq!(findings.is_empty(), is_sound, "{field}: {findings:?}");
            assert!(!is_sound || book.contacts[0].numbers().contains(number));
        }
    }
}

#[test]
fn where_a_country_has_nobody_those_who_help_everywhere_are_named() {
    let mut folder = folder();
    folder
        .files
        .insert("contacts/ANYWHERE.toml".to_owned(), everywhere());
    let (book, findings) = read(&folder);
    assert!(findings.is_empty(), "{findings:?}");
    let named = |country: &str| -> Vec<&str> {
        let country: kernel::Country = country.parse().unwrap();
        book.contacts_in(country)
            .map(|one| one.id.as_str())
            .collect()
    };
    assert_eq!(named("DOM"), ["ANYWHERE/unhcr"]);
    assert_eq!(named("GTM"), ["GTM/drer"]);
    folder
        .files
        .insert("contacts/SOMEWHERE.toml".to_owned(), everywhere());
    let (_, findings) = read(&folder);
    assert!(
        findings[0].to_string().contains("ANYWHERE.toml"),
        "{findings:?}"
    );
}

/// The contacts of `folder`, turned into the agency of the United Nations that helps everybody.
fn everywhere() -> Vec<u8> {
    let text = CONTACTS
        .replace("id = \"drer\"", "id = \"unhcr\"")
        .replace("what = \"authority\"", "what = \"unhcr\"")
        .replace("for = [\"asylum\"]\n", "");
    text.into_bytes()
}

#[test]
fn a_pathway_for_which_its_country_has_nobody_names_those_who_help_everywhere() {
    let mut folder = folder();
    let rule = RULE.replace("contacts = [\"GTM/drer\"]\n", "");
    let rule = rule.replace("kind = \"asylum\"", "kind = \"parole\"");
    folder.files.insert(
        "pathways/gtm/refuge/pathway.toml".to_owned(),
        rule.into_bytes(),
    );
    let asked = |folder: &Folder| -> Vec<String> {
        let (book, findings) = read(folder);
        assert!(findings.is_empty(), "{findings:?}");
        let pathway = book.pathway("refuge").unwrap();
        let all = book.whom_to_ask(pathway, &pathway.versions[0]).into_iter();
        all.map(|one| one.id.clone()).collect()
    };
    // Guatemala has somebody, but only for refuge: without those who help everywhere nobody is left.
    assert!(asked(&folder).is_empty());
    folder
        .files
        .insert("contacts/ANYWHERE.toml".to_owned(), everywhere());
    assert_eq!(asked(&folder), ["ANYWHERE/unhcr"]);
    // That it names nobody of its own is still told to whoever writes it.
    let (book, _) = read(&folder);
    let told = pathways::soundness::check(&book);
    assert!(
        told.iter()
            .any(|one| one.what.contains("names nobody to ask")),
        "{told:?}"
    );
}

#[test]
fn nobody_leaves_a_pathway_of_this_charter_without_somebody_to_ask() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let (book, _) = read(&Folder::read(&home));
    assert!(book.pathways.len() > 100);
    for pathway in &book.pathways {
        let newest = pathway.versions.last().unwrap();
        let has_own = !newest.contacts.is_empty()
            || book
                .contacts
                .iter()
                .any(|one| one.country == Some(pathway.destination) && one.is_for(pathway.kind));
        assert!(has_own, "{}: nobody to ask", pathway.id);
    }
}

#[test]
fn no_pathway_tells_that_one_may_stay_in_another_country() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let (book, _) = read(&Folder::read(&home));
    let english = kernel::Language::En;
    let mut n_told = 0;
    for pathway in &book.pathways {
        let sections = ["what it gives", "how to start", "meanwhile", "against"];
        // A section may come from the text of another pathway, named by texts_like.
        let told = sections
            .into_iter()
            .filter_map(|name| pathway.texts.section(name)?.get(english));
        for text in told {
            for other in &book.pathways {
                let stay = format!("may stay in {}", other.destination.name(english));
                let is_own = other.destination == pathway.destination;
                n_told += usize::from(is_own && text.contains(&stay));
                assert!(is_own || !text.contains(&stay), "{}: {text}", pathway.id);
            }
        }
    }
    // Control: the sentence that is looked for is one that pathways use.
    assert!(n_told > 0);
}
