//! Whom somebody in danger asks first, and what she is asked, by the bundled charter.

use std::path::Path;

use kernel::Country;
use pathways::contact::{Known, What};
use pathways::judge::Person;
use pathways::next_question::{next_for_first_plan, next_question};
use pathways::{Answer, Answers, RawAnswer, Rulebook, Rules, danger};

fn today() -> (Rulebook, Rules) {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let book = charter::pathways::load(&home).rulebook.expect("sound");
    let rules = Rules::on(&book, "2026-11-28".parse().unwrap()).unwrap();
    (book, rules)
}

fn first<'a>(book: &'a Rulebook, rules: &Rules, here: &str, is_at_home: bool) -> Vec<&'a str> {
    let here: Country = here.parse().unwrap();
    let named = danger::whom_to_ask(book, rules, Some(here), is_at_home);
    named.into_iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn nobody_in_danger_is_sent_back_or_to_a_border() {
    let (book, rules) = today();
    let returns = [
        "MEX/iom-return",
        "CRI/iom-return",
        "GTM/capmir-agua-caliente",
    ];
    for id in returns {
        assert!(!book.contact(id).unwrap().in_danger, "{id}");
    }
    for country in book.contacts.iter().filter_map(|one| one.country) {
        for is_at_home in [false, true] {
            let named = danger::whom_to_ask(&book, &rules, Some(country), is_at_home);
            assert!(named.len() <= danger::MOST, "{country}");
            assert!(
                named
                    .iter()
                    .all(|one| one.in_danger && one.what != What::Consular)
            );
            let old: Vec<bool> = named.iter().map(|one| one.known == Known::Old).collect();
            assert!(old.is_sorted(), "{country}: old sources come last");
            if is_at_home {
                assert!(
                    named.iter().all(|one| one.what != What::Authority),
                    "{country}"
                );
            }
        }
    }
}

#[test]
fn who_takes_the_request_comes_first_then_the_refugee_agency_with_a_telephone() {
    let (book, rules) = today();
    let mexico = first(&book, &rules, "MEX", false);
    assert_eq!(mexico, ["MEX/comar-tapachula", "MEX/comar", "MEX/unhcr"]);
    assert_eq!(first(&book, &rules, "MEX", true)[0], "MEX/unhcr");
    assert_eq!(
        first(&book, &rules, "GTM", false)[..2],
        ["GTM/drer", "GTM/unhcr"]
    );
    // A country without anybody: the page of the refugee agency, never nobody.
    assert_eq!(first(&book, &rules, "TTO", false), ["ANYWHERE/unhcr"]);
}

/// Asks as the interview does and answers as somebody would; returns what was asked.
fn asked(rules: &Rules, book: &Rulebook, known: &[(&str, &str)]) -> Vec<String> {
    let mut answers = Answers::default();
    let mut asked = Vec::new();
    while let Some(number) = next_for_first_plan(rules, &Person::of(rules, &answers)) {
        let question = &book.questions[number];
        let word = known.iter().find(|(fact, _)| *fact == question.id.as_str());
        let raw = match word {
            Some((_, "yes")) => RawAnswer::YesNo(true),
            Some((_, "no")) => RawAnswer::YesNo(false),
            Some((_, word)) => (word.parse())
                .map_or_else(|_| RawAnswer::Text((*word).to_owned()), RawAnswer::Whole),
            None => RawAnswer::Text("unknown".to_owned()),
        };
        let answer = Answer::read(question, &raw).unwrap();
        answers.set(question.id.clone(), answer);
        asked.push(question.id.to_string());
    }
    asked
}

#[test]
fn who_is_where_a_limit_runs_is_asked_when_she_came() {
    let (book, rules) = today();
    for (nationality, stay) in [
        ("HTI", "MEX"),
        ("VEN", "COL"),
        ("VEN", "CHL"),
        ("NIC", "SLV"),
        ("COL", "ECU"),
        ("HND", "USA"),
    ] {
        let known = [
            ("nationality", nationality),
            ("country_of_stay", stay),
            ("fears_return", "yes"),
            ("age", "30"),
            ("stay_status", "irregular"),
        ];
        let asked = asked(&rules, &book, &known);
        assert!(
            asked.iter().any(|fact| fact == "arrived"),
            "{nationality} in {stay}: {asked:?}"
        );
    }
    // Control: where no limit runs and no rule counts days, nobody is asked.
    let mut without = rules.clone();
    without
        .pathways
        .iter_mut()
        .for_each(|track| track.clocks = 0);
    let known = [
        ("nationality", "HTI"),
        ("country_of_stay", "MEX"),
        ("fears_return", "yes"),
        ("age", "30"),
        ("stay_status", "irregular"),
    ];
    assert!(
        asked(&without, &book, &known)
            .iter()
            .all(|fact| fact != "arrived")
    );
}

#[test]
fn everybody_is_asked_whether_she_would_be_in_danger() {
    let (book, rules) = today();
    for (nationality, stay) in [("SLV", "SLV"), ("HTI", "DOM"), ("HND", "GTM")] {
        let known = [("nationality", nationality), ("country_of_stay", stay)];
        let asked = asked(&rules, &book, &known);
        assert!(
            asked.iter().any(|fact| fact == "fears_return"),
            "{nationality} in {stay}: {asked:?}"
        );
    }
}

#[test]
fn what_waits_is_asked_after_the_first_plan_and_not_before() {
    let (book, rules) = today();
    let later: Vec<&str> = (book.questions.iter())
        .filter(|one| one.later)
        .map(|one| one.id.as_str())
        .collect();
    assert!(later.contains(&"canada_family"), "{later:?}");
    let known = [
        ("nationality", "HND"),
        ("country_of_stay", "GTM"),
        ("fears_return", "no"),
        ("age", "30"),
        ("stay_status", "irregular"),
    ];
    let before = asked(&rules, &book, &known);
    assert!(
        before.iter().all(|fact| !later.contains(&fact.as_str())),
        "{before:?}"
    );
    let mut answers = Answers::default();
    let mut n_after = 0;
    while let Some(number) = next_question(&rules, &Person::of(&rules, &answers)) {
        let answer = Answer::read(
            &book.questions[number],
            &RawAnswer::Text("unknown".to_owned()),
        )
        .unwrap();
        answers.set(book.questions[number].id.clone(), answer);
        n_after += usize::from(later.contains(&book.questions[number].id.as_str()));
    }
    assert!(n_after > 0, "what waits is never asked");
}
