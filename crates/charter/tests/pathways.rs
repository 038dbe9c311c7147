//! The charter's pathways as a whole: sound, and hard to break.

use std::path::{Path, PathBuf};

use charter::Folder;
use kernel::{Finding, Severity};
use pathways::sample::splitmix64;
use pathways::{Answer, Answers, ResultKind, Rulebook, Rules, screen, soundness};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rulebook() -> Rulebook {
    let loaded = charter::pathways::load(&root().join("charters/los-angeles"));
    let errors = loaded
        .findings
        .iter()
        .filter(|f| f.severity == Severity::Error);
    let errors: Vec<String> = errors.map(Finding::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    loaded.rulebook.expect("nothing refuses it")
}

#[test]
fn the_pathways_are_sound_and_every_worked_case_is_true() {
    let findings = soundness::check(&rulebook());
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    let errors: Vec<String> = errors.map(Finding::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn a_honduran_in_guatemala_gets_another_answer_two_days_later_and_the_reason() {
    let book = rulebook();
    let mut answers = Answers::default();
    for (fact, value) in [
        (
            "nationality",
            pathways::Value::Country("HND".parse().unwrap()),
        ),
        (
            "country_of_stay",
            pathways::Value::Country("GTM".parse().unwrap()),
        ),
        ("age", pathways::Value::Whole(30)),
        ("fears_return", pathways::Value::YesNo(true)),
    ] {
        let question = book.question(&fact.parse().unwrap()).unwrap();
        answers.set(
            question.id.clone(),
            Answer::exactly(question, &value).unwrap(),
        );
    }
    let on = |day: &str| {
        let rules = Rules::on(&book, day.parse().unwrap()).unwrap();
        screen(&book, &rules, &answers)
    };
    let place = book
        .pathways
        .iter()
        .position(|p| p.id.as_str() == "refugee-programme-safe-mobility")
        .unwrap();
    let before = on("2024-05-06").pathways[place].1.clone();
    let after = on("2024-05-08").pathways[place].1.clone();
    assert_eq!(before.result, ResultKind::DoesNotMeet);
    assert_eq!(after.result, ResultKind::Meets);
    let failed: Vec<_> = before
        .reasons
        .iter()
        .filter(|r| r.truth == pathways::expression::Truth::False)
        .collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].criterion, "office");
    assert!(!failed[0].cite.is_empty());
}

#[test]
fn damaged_rule_files_are_refused_without_a_panic() {
    let whole = Folder::read(&root().join("charters/los-angeles"));
    let home = [
        "pathways/col/pep-tutor/",
        "questions/",
        "offices/safe-mobility-guatemala/",
    ];
    let texts: Vec<&String> = whole
        .files
        .keys()
        .filter(|path| home.iter().any(|h| path.starts_with(h)))
        .collect();
    let mut n_refused = 0;
    for round in 0..150_u64 {
        let draw = |k: u64| splitmix64(round * 31 + k);
        let mut folder = Folder::default();
        for (path, bytes) in &whole.files {
            if home.iter().any(|h| path.starts_with(h)) || path.matches('/').count() == 1 {
                folder.files.insert(path.clone(), bytes.clone());
            }
        }
        let victim = texts[(draw(1) % texts.len() as u64) as usize];
        let bytes = folder.files.get_mut(victim).unwrap();
        let place = (draw(2) % bytes.len() as u64) as usize;
        match draw(3) % 4 {
            0 => bytes.truncate(place),
            1 => bytes[place] = (draw(4) % 256) as u8,
            2 => bytes
                .splice(place..place, *b"\"99999-99-99\" = [[")
                .for_each(drop),
            _ => drop(bytes.drain(place..(place + 40).min(bytes.len()))),
        }
        let mut findings = Vec::new();
        let book = charter::pathways::read(&folder, &mut findings);
        n_refused += usize::from(!findings.is_empty());
        let _ = soundness::check(&book);
    }
    assert!(
        n_refused > 50,
        "only {n_refused} of 150 damaged charters were noticed"
    );
}
