//! The charter's pathways as a whole: sound, and hard to break.

use std::path::{Path, PathBuf};

use charter::Folder;
use kernel::random::splitmix64;
use kernel::{Finding, Severity};
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

#[testkit::needs_shared]
#[test]
fn every_published_version_of_every_office_stands_in_the_charter() {
    let Some(text) = testkit::text("facts/offices.csv") else {
        return;
    };
    let book = rulebook();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut n_versions = 0;
    let mut places: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let (row, from, until) = (&record[0], &record[3], &record[4]);
        n_versions += 1;
        if row == "SMO-ALL" {
            let ended: Vec<_> = book
                .offices
                .iter()
                .filter(|o| o.row.starts_with("SMO-"))
                .collect();
            assert_eq!(ended.len(), 4);
            for office in ended {
                let last = &office.versions.last().unwrap().rule;
                assert_eq!(last.state, pathways::State::Closed, "{}", office.id);
                // Later reports: shut by the end of January, on a day that was not published.
                assert_eq!(boundary(last.in_force.from), "unknown", "{}", office.id);
            }
            continue;
        }
        let office = book
            .offices
            .iter()
            .find(|office| office.row == row)
            .expect(row);
        let place = places.entry(row.to_owned()).or_default();
        let version = &office.versions[*place];
        *place += 1;
        let at = format!("{row} {}", &record[2]);
        let expected = if from.is_empty() { "unknown" } else { from };
        assert_eq!(boundary(version.rule.in_force.from), expected, "{at}");
        // The list's end is the next version's first day; the charter's is the last day of this one.
        // The list says 3 February 2025; later reports say that they were shut by 26 January.
        if let Ok(end) = until.parse::<kernel::Day>()
            && until != "2025-02-03"
        {
            assert_eq!(
                boundary(version.rule.in_force.until),
                end.yesterday().to_string(),
                "{at}"
            );
        }
        let need = version
            .rule
            .criteria
            .iter()
            .find(|c| c.id == "nationality")
            .expect(&at);
        let mut served = std::collections::BTreeSet::new();
        need.test.leaves(&mut |_, operator| {
            if let pathways::Operator::In(values) = operator {
                served.extend(values.iter().map(|value| match value {
                    pathways::Value::Country(code) => code.to_string(),
                    other => panic!("{at}: {other:?}"),
                }));
            }
        });
        let published: std::collections::BTreeSet<String> =
            record[6].split(';').map(str::to_owned).collect();
        assert_eq!(served, published, "{at}");
        if let Ok(day) = record[7].parse::<kernel::Day>() {
            assert_eq!(version.presence, Some(day), "{at}");
        }
    }
    assert_eq!(n_versions, 15);
}

fn boundary(boundary: pathways::Boundary) -> String {
    match boundary {
        pathways::Boundary::In(period) => period.to_string(),
        pathways::Boundary::Unknown => "unknown".to_owned(),
        pathways::Boundary::Unbounded => "unbounded".to_owned(),
    }
}

#[test]
fn days_that_only_pass_change_nothing() {
    let book = rulebook();
    let days = soundness::change_days(&book);
    let (mut n_quiet, mut n_changed) = (0, 0);
    for pair in days.windows(2).filter(|pair| pair[0].year() >= 2023) {
        let (first, last) = (pair[0], pair[1].yesterday());
        if first < last {
            let told = pathways::diff::between(&book, first, last).unwrap();
            assert!(told.is_empty(), "{first} to {last}: {told:?}");
            n_quiet += 1;
        }
        let told = pathways::diff::between(&book, last, pair[1]).unwrap();
        n_changed += usize::from(!told.is_empty());
    }
    // Control: the days on which something begins or ends are told.
    assert!(n_quiet > 10 && n_changed > 10, "{n_quiet} {n_changed}");
}
