//! The official ruleset answers the official cases.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use intake::iati::ruleset::{Codelists, Report, Ruleset, Validation, Weight};

fn shared(path: &str) -> Option<PathBuf> {
    testkit::shared(&format!("data/iati/{path}"))
}

fn with_rules(rules: &Path) -> Validation {
    let json = std::fs::read_to_string(rules).unwrap();
    let ruleset = Ruleset::read(&json).unwrap();
    let today = "2026-11-01".parse().unwrap();
    Validation::new(Some(ruleset), |_| Ok::<_, Infallible>(None), today).unwrap()
}

fn official() -> Option<Validation> {
    let rules = shared("standard/rulesets/standard.json")?;
    let ruleset = Ruleset::read(&std::fs::read_to_string(rules).unwrap()).unwrap();
    let folders = [
        shared("standard/codelists-embedded-2.03")?,
        shared("standard/codelists-nonembedded")?,
    ];
    let today = "2026-11-01".parse().unwrap();
    let lists = |names: &mut _| Codelists::read(&folders, names).map(Some);
    Some(Validation::new(Some(ruleset), lists, today).unwrap())
}

/// Says what became of a file in the words of the published cases.
fn answer(report: &Report, expected: &str) -> String {
    let [held, failed, no_condition, no_date] = report.outcomes;
    if expected.starts_with("activities-with-errors:") {
        return format!("activities-with-errors:{}", report.with_faults.join(","));
    }
    if expected.ends_with("file-level-error") {
        let repeated = report
            .counts
            .contains_key(&(Weight::Error, "1.1.2".to_owned()));
        return if repeated {
            "file-level-error"
        } else {
            "no-file-level-error"
        }
        .to_owned();
    }
    if report.n_not_checked > 0 && held + failed == 0 {
        return "not checked".to_owned();
    }
    if held + failed + no_condition + no_date == 0 {
        return "No Rule Match".to_owned();
    }
    if held + failed == 0 {
        return "No Condition Match".to_owned();
    }
    (failed + no_date == 0).to_string()
}

#[testkit::needs_shared]
#[test]
fn every_published_case_has_the_expected_answer() {
    let Some(folder) = shared("standard/ruleset-unit-tests") else {
        return;
    };
    let cases = std::fs::read_to_string(folder.join("cases.tsv")).unwrap();
    let (mut n, mut not_checked, mut wrong) = (0, 0, Vec::new());
    for case in cases.lines().skip(1) {
        let [group, rule, file, expected] = case.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{case}");
        };
        let group = folder.join(group);
        let validation = with_rules(&group.join("rules").join(rule));
        let document = std::fs::File::open(group.join("test-files").join(file)).unwrap();
        let found = match validation.check(document) {
            Ok(report) => answer(&report, expected),
            Err(refusal) => refusal.to_string(),
        };
        n += 1;
        if found == "not checked" {
            not_checked += 1;
        } else if found != expected {
            wrong.push(format!("{case}: {found}"));
        }
    }
    println!(
        "{n} cases, {} answered as expected, {not_checked} not checked",
        n - not_checked - wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(n, 174);
    // These ask for the list of organisations, which no file here holds.
    assert_eq!(not_checked, 13);
}

#[testkit::needs_shared]
#[test]
fn real_files_are_checked_whole() {
    let (Some(validation), Some(folder)) = (official(), shared("activities")) else {
        return;
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let report = validation
            .check(std::fs::File::open(&path).unwrap())
            .unwrap();
        println!(
            "{}: {} activities, {} errors, {} warnings, {} cases answered",
            path.file_name().unwrap().to_string_lossy(),
            report.n_checked,
            report.n(Weight::Error),
            report.n(Weight::Warning),
            report.n_answered
        );
        assert!(report.n_checked > 0 && report.n_answered > report.n_checked);
    }
}
