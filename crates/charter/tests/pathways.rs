//! The charter's pathways as a whole: sound, the same in the page as in the reference, and hard to
//! break.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use charter::Folder;
use kernel::{Finding, Severity};
use pathways::judge::Person;
use pathways::next_question::next_question;
use pathways::program::Program;
use pathways::question::day_number;
use pathways::sample::splitmix64;
use pathways::screen::result_of;
use pathways::values::ValueSet;
use pathways::{Answer, Answers, ResultKind, Rulebook, Rules, WhyUnknown, screen, soundness};

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

/// A person of whom each fact is known exactly, in part, or not at all.
fn some_answers(book: &Rulebook, mut seed: u64) -> Answers {
    let mut draw = |n: u64| {
        seed = splitmix64(seed);
        seed % n
    };
    let mut answers = Answers::default();
    for question in &book.questions {
        let domain = question.domain();
        let stretches = domain.stretches();
        let mut one = || {
            let set = match draw(3) {
                0 if !question.prior.is_empty() => {
                    &question.prior[draw(question.prior.len() as u64) as usize].0
                }
                _ => &domain,
            };
            let stretches = set.stretches();
            let (first, last) = stretches[draw(stretches.len() as u64) as usize];
            if question.answer_type == pathways::AnswerType::Day && first > -1_000_000 {
                // Days of the years in which rules changed.
                return 18_200 + draw(2_400) as i32;
            }
            first + draw(u64::from(last.abs_diff(first)) + 1) as i32
        };
        let (a, b) = (one(), one());
        let answer = match draw(8) {
            0 => continue,
            1 => Answer::Unknown(WhyUnknown::DoesNotKnow),
            2 if stretches.len() == 1 => Answer::Within(ValueSet::stretch(a.min(b), a.max(b))),
            _ => Answer::Within(ValueSet::one(a)),
        };
        answers.set(question.id.clone(), answer);
    }
    answers
}

fn page_and_reference_agree(n_persons_a_day: u64) {
    if Command::new("node").arg("--version").output().is_err() {
        println!("skipped: there is no node here");
        return;
    }
    let book = rulebook();
    let program = Program::new(&book).json(&book);
    assert_eq!(
        program,
        Program::new(&book).json(&book),
        "the compiled form is always the same"
    );
    let mut trial = String::new();
    for (number, day) in soundness::change_days(&book).into_iter().enumerate() {
        let rules = Rules::on(&book, day).unwrap();
        for person in 0..n_persons_a_day {
            let answers = some_answers(&book, (number as u64) << 32 | person);
            write_trial(&mut trial, &book, &rules, &answers);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let [program_file, trial_file] = ["program.json", "trial.jsonl"].map(|n| folder.path().join(n));
    std::fs::write(&program_file, program).unwrap();
    std::fs::write(&trial_file, trial).unwrap();
    let run = Command::new("node")
        .arg(root().join("tests/browser/interpreter.mjs"))
        .args([program_file, trial_file])
        .output()
        .unwrap();
    println!("{}", String::from_utf8_lossy(&run.stdout));
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

fn write_trial(out: &mut String, book: &Rulebook, rules: &Rules, answers: &Answers) {
    let person = Person::of(rules, answers);
    let list = |numbers: Vec<String>| numbers.join(",");
    let known = rules.facts.iter().enumerate().map(|(number, fact)| {
        let classes = &fact.classes;
        let still = classes
            .iter()
            .enumerate()
            .filter(|(place, _)| person.possible[number] >> place & 1 == 1);
        let set = match answers.get(&fact.id) {
            Some(Answer::Within(set)) => set.clone(),
            _ => still.fold(ValueSet::empty(), |set, (_, class)| set.or(class)),
        };
        let stretches = set.stretches().iter().map(|(a, b)| format!("[{a},{b}]"));
        format!("[{}]", list(stretches.collect()))
    });
    let known = list(known.collect());
    let askable = (0..rules.facts.len()).filter(|f| person.askable >> f & 1 == 1);
    let askable = list(askable.map(|f| f.to_string()).collect());
    let versions = book
        .pathways
        .iter()
        .map(|p| p.versions.iter().collect::<Vec<_>>())
        .chain(
            book.offices
                .iter()
                .map(|o| o.versions.iter().map(|v| &v.rule).collect()),
        );
    let expect = rules
        .pathways
        .iter()
        .chain(&rules.offices)
        .zip(versions)
        .map(|(track, versions)| {
            let judged = track.judge(&person.possible);
            let open = track.worlds.iter().rev().find_map(|world| match world {
                pathways::rules::World::Open(open) => Some(open),
                pathways::rules::World::Shut(..) => None,
            });
            let names = |bits: u64| {
                let named = open.map_or_else(Vec::new, |open| {
                    let criteria = &versions[open.version].criteria;
                    let places = (0..criteria.len()).filter(|place| bits >> place & 1 == 1);
                    places.map(|place| criteria[place].id.clone()).collect()
                });
                named.join(" ")
            };
            let facts = (0..rules.facts.len()).filter(|f| judged.facts >> f & 1 == 1);
            let facts: Vec<String> = facts.map(|f| f.to_string()).collect();
            let result = result_of(&judged, person.askable).word();
            format!(
                "\"{result}|{}|{}|{}\"",
                names(judged.failed),
                names(judged.open),
                facts.join(" ")
            )
        });
    let expect = list(expect.collect());
    let day = day_number(rules.day);
    let next = next_question(rules, &person).map_or("null".to_owned(), |fact| fact.to_string());
    let _ = writeln!(
        out,
        "{{\"day\":{day},\"known\":[{known}],\"askable\":[{askable}],\"expect\":[{expect}],\"next\":{next}}}"
    );
}

#[test]
fn the_page_and_the_reference_agree_on_every_day_on_which_a_rule_changes() {
    page_and_reference_agree(5);
}

#[test]
#[ignore = "a hundred thousand persons; for the record"]
fn the_page_and_the_reference_agree_on_a_hundred_thousand_persons() {
    page_and_reference_agree(1_200);
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
