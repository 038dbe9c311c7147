//! What leaves the house as money reads back as what came in.

use std::convert::Infallible;
use std::path::PathBuf;
use std::process::Command;

use assistance::claim::{Activity, Claim};
use intake::iati::activities::read;
use intake::iati::ruleset::{Ruleset, Validation, Weight};
use press::money::{flows, geojson, hxl, iati};

fn shared(path: &str) -> Option<PathBuf> {
    testkit::shared(&format!("data/iati/{path}"))
}

fn activities(document: &[u8]) -> Vec<Activity> {
    let mut found = Vec::new();
    let take = |activity| {
        found.push(activity);
        Ok(())
    };
    read(document, "test.xml", take).unwrap();
    found
}

fn written(activities: &[Activity]) -> Vec<u8> {
    let mut out = Vec::new();
    iati::begin(&mut out, "2026-11-01".parse().unwrap()).unwrap();
    for activity in activities {
        if iati::lacking(activity).is_none() {
            let claims: Vec<&Claim> = activity.claims.iter().collect();
            iati::activity(&mut out, activity, &claims).unwrap();
        }
    }
    iati::end(&mut out).unwrap();
    out
}

fn without_places_in_files(mut activities: Vec<Activity>) -> Vec<Activity> {
    for activity in &mut activities {
        (activity.line, activity.at) = (0, 0);
        // A plan without both its days has no place in the schema.
        activity
            .plans
            .retain(|plan| plan.from.is_some() && plan.to.is_some());
        for claim in &mut activity.claims {
            (claim.line, claim.at) = (0, 0);
            claim.value_day = claim.value_day.or(claim.day);
        }
    }
    activities
}

const REAL: [&str; 4] = [
    "usaid-pa.xml",
    "usaid-bs.xml",
    "who-bra.xml",
    "worldbank-sv.xml",
];

#[testkit::needs_shared]
#[test]
fn the_aid_standard_reads_back_as_what_was_written() {
    for name in REAL {
        let Some(path) = shared(&format!("activities/{name}")) else {
            return;
        };
        let first = activities(&std::fs::read(path).unwrap());
        let kept: Vec<Activity> = first
            .into_iter()
            .filter(|activity| iati::lacking(activity).is_none())
            .collect();
        assert!(!kept.is_empty(), "{name}");
        let again = activities(&written(&kept));
        let (again, kept) = (
            without_places_in_files(again),
            without_places_in_files(kept),
        );
        assert_eq!(again.len(), kept.len(), "{name}");
        for (again, kept) in again.iter().zip(&kept) {
            assert_eq!(again, kept, "{name}");
        }
    }
}

#[testkit::needs_shared]
#[test]
fn the_aid_standard_as_written_has_no_faults_that_its_source_had_not() {
    let Some(rules) = shared("standard/rulesets/standard.json") else {
        return;
    };
    let ruleset = Ruleset::read(&std::fs::read_to_string(rules).unwrap()).unwrap();
    let today = "2026-11-01".parse().unwrap();
    let validation = Validation::new(Some(ruleset), |_| Ok::<_, Infallible>(None), today).unwrap();
    for name in REAL {
        let source = std::fs::read(shared(&format!("activities/{name}")).unwrap()).unwrap();
        let before = validation.check(source.as_slice()).unwrap();
        let after = validation
            .check(written(&activities(&source)).as_slice())
            .unwrap();
        println!(
            "{name}: errors {} before, {} after",
            before.n(Weight::Error),
            after.n(Weight::Error)
        );
        for (check, n) in &after.counts {
            if check.0 == Weight::Error {
                assert!(
                    before.counts.get(check).is_some_and(|m| n <= m),
                    "{name}: {check:?}"
                );
            }
        }
    }
}

#[testkit::needs_shared]
#[test]
fn the_aid_standard_as_written_passes_the_official_schema() {
    let Some(schema) = shared("standard/schemas/2.03/iati-activities-schema.xsd") else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    for name in REAL {
        let source = std::fs::read(shared(&format!("activities/{name}")).unwrap()).unwrap();
        let file = dir.path().join(name);
        std::fs::write(&file, written(&activities(&source))).unwrap();
        let xmllint = Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .arg(&schema)
            .arg(&file)
            .output();
        let answer = xmllint.or_else(|_| {
            let script = "import sys\ntry:\n    from lxml import etree\nexcept ImportError:\n    sys.exit(77)\n\
                s = etree.XMLSchema(etree.parse(sys.argv[1]))\nd = etree.parse(sys.argv[2])\n\
                s.validate(d)\nprint(s.error_log, file=sys.stderr)\nsys.exit(0 if s.validate(d) else 1)";
            Command::new("python3").args(["-c", script]).arg(&schema).arg(&file).output()
        });
        match answer {
            Ok(answer) if answer.status.code() == Some(77) => {
                return println!("skipped: neither xmllint nor lxml is here");
            }
            Ok(answer) => {
                let said = String::from_utf8_lossy(&answer.stderr);
                assert!(
                    answer.status.success(),
                    "{name}: {}",
                    said.chars().take(2_000).collect::<String>()
                );
                println!("{name} passes");
            }
            Err(_) => return println!("skipped: neither xmllint nor Python is here"),
        }
    }
}

#[testkit::needs_shared]
#[test]
fn the_other_forms_hold_every_transaction_and_every_cent() {
    let Some(path) = shared("activities/who-bra.xml") else {
        return;
    };
    let activities = activities(&std::fs::read(path).unwrap());
    let (mut tagged, mut map, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    hxl::begin(&mut tagged).unwrap();
    geojson::begin(&mut map).unwrap();
    flows::begin(&mut moved).unwrap();
    let (mut n_points, mut n_flows, mut located, mut n_claims) = (0, 0, 0, 0);
    for activity in &activities {
        let claims: Vec<&Claim> = activity.claims.iter().collect();
        n_claims += claims.len();
        hxl::activity(&mut tagged, activity, &claims).unwrap();
        let points = geojson::activity(&mut map, activity, &claims, n_points == 0).unwrap();
        n_points += points;
        if points > 0 {
            let out = claims.iter().filter(|claim| matches!(claim.kind.0, 3 | 4));
            located += out.map(|claim| claim.minor).sum::<i128>();
        }
        n_flows += flows::activity(&mut moved, activity, &claims, n_flows == 0).unwrap();
    }
    geojson::end(&mut map).unwrap();
    flows::end(&mut moved).unwrap();
    let rows = csv::Reader::from_reader(tagged.as_slice())
        .into_records()
        .count();
    assert_eq!(rows, n_claims + 1);
    let map: serde_json::Value = serde_json::from_slice(&map).unwrap();
    let features = map["features"].as_array().unwrap();
    assert_eq!(features.len(), n_points);
    let on_map: i128 = features
        .iter()
        .flat_map(|feature| feature["properties"]["spent"].as_object().unwrap().values())
        .map(|text| {
            assistance::read_amount(text.as_str().unwrap(), 2)
                .unwrap()
                .minor
        })
        .sum();
    assert_eq!(on_map, located);
    let moved: serde_json::Value = serde_json::from_slice(&moved).unwrap();
    assert_eq!(moved["flows"].as_array().unwrap().len(), n_flows);
    println!("{n_claims} transactions, {n_points} points, {n_flows} flows");
}
