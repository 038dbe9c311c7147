//! A site in Open SDG's form, read as its own build tool would and with a reason wherever it is not rated.

use std::fs;
use std::path::Path;

use intake::brought::BroughtFile;
use intake::opensdg::folder;
use progress::method::{Goal, Instrument, OwnCuts, RatedFile, rate_goals};

/// Writes a site of files, each with its place.
fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (place, text) in files {
        let path = folder.path().join(place);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(path, text).expect("it is written");
    }
    folder
}

fn read(folder: &Path) -> BroughtFile {
    folder::read(folder).expect("a folder with data")
}

fn rated(brought: &BroughtFile) -> RatedFile {
    let pairs = brought.file.series.iter().zip(&brought.terms);
    let goals: Vec<Goal> = pairs
        .map(|(one, terms)| {
            let [high, medium, low] = terms.cuts;
            Goal {
                cuts: OwnCuts { high, medium, low },
                ..Goal::brought(one)
            }
        })
        .collect();
    rate_goals(
        &Instrument::published("statcan").unwrap(),
        &brought.file,
        &goals,
    )
}

fn said(brought: &BroughtFile) -> Vec<String> {
    let findings = brought.file.findings.iter();
    findings.map(ToString::to_string).collect()
}

#[track_caller]
fn says(brought: &BroughtFile, what: &str) {
    let said = said(brought);
    assert!(
        said.iter().any(|line| line.contains(what)),
        "{what}: {said:#?}"
    );
}

const POVERTY: &str = "\u{feff}Year,Sex,GeoCode,Value\n\
    2015,,,14.5\n2015,F,,15.0\n2015,M,,14.0\n2019,,X1,12.1\n2023,,,10.4\n2023,F,,11.0\n2024,,,\n";

#[test]
fn the_headline_is_rated_and_disaggregated_rows_are_not() {
    let folder = site(&[
        ("data/indicator_1-1-1.csv", POVERTY),
        ("data/fr/indicator_1-1-1.csv", "Année,Valeur\n"),
        (
            "indicator-config/1-1-1.yml",
            "auto_progress_calculation: true\nprogress_calculation_options:\n- direction: negative\n  target: 7.25\n  limit: ''\n",
        ),
    ]);
    let brought = read(folder.path());
    assert_eq!(said(&brought), [""; 0]);
    let outcome = &rated(&brought).outcomes[0];
    assert!((outcome.value.unwrap() - 0.901_089_954_697_620_8).abs() < 1e-9);
    assert_eq!(outcome.class_word, "moderate_progress");
    let points = brought.file.series[0].series.points();
    assert_eq!(
        points.len(),
        3,
        "the column GeoCode parts no series, an empty value is none"
    );
}

#[test]
fn series_units_disaggregations_groups_and_the_column_progress_are_read() {
    let data = "Year,Series,Units,Geography,Value,Progress\n\
        2015/2016,Claims,Percent,Aruba,50,90.0\n2021/2022,Claims,Percent,Aruba,60,93.2\n\
        2015/2016,Claims,Percent,Bermuda,1,1\n2015/2016,Claims,Persons,Aruba,7,7\n\
        2015/2016,Lost,Percent,Aruba,10,10\n2021/2022,Lost,Percent,Aruba,10,12\n";
    let config = "---\nindicator_name: Claims\nauto_progress_calculation: true\nprogress_calculation_options:\n\
        - series: Claims\n  unit: Percent\n  direction: positive\n  limit: 100\n  disaggregation:\n  - field: Geography\n    value: Aruba\n\
        - group:\n  - series: Lost\n    unit: Percent\n    direction: negative\n    disaggregation:\n    - {field: Geography, value: Aruba}\n\
        \x20 - group:\n    - series: Lost\n      unit: Percent\n      direction: negative\n      disaggregation:\n      - {field: Geography, value: Aruba}\n\
        ---\nWords below.\n";
    let folder = site(&[("data/1-2-1.csv", data), ("meta/1-2-1.md", config)]);
    let brought = read(folder.path());
    assert_eq!(said(&brought), [""; 0]);
    let names: Vec<_> = brought
        .file
        .series
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names[0], "1-2-1 / Claims / Percent / Aruba");
    assert_eq!(brought.file.series[1].group, ["1-2-1", "group 1"]);
    assert_eq!(
        brought.file.series[2].group,
        ["1-2-1", "group 1", "group 1"]
    );
    let rated = rated(&brought);
    let outcome = &rated.outcomes[0];
    assert!(
        (outcome.value.unwrap() - 0.005_839_995_229_728_112).abs() < 1e-9,
        "Progress stands for Value"
    );
    let scores: Vec<f64> = rated
        .outcomes
        .iter()
        .map(|one| one.score.unwrap())
        .collect();
    let expected = f64::midpoint(scores[0], f64::midpoint(scores[1], scores[2]));
    assert!((rated.groups[0].1.score.unwrap() - expected).abs() < 1e-12);
}

#[test]
fn a_status_set_by_hand_is_kept_and_one_beside_a_calculation_is_pointed_out() {
    let folder = site(&[
        ("data/indicator_1-1-1.csv", POVERTY),
        (
            "indicator-config/1-1-1.yml",
            "auto_progress_calculation: true\nprogress_status: deterioration\nprogress_calculation_options:\n- {direction: negative}\n",
        ),
        (
            "indicator-config/1-3-1.yml",
            "progress_status: target_achieved\n",
        ),
        (
            "indicator-config/1-10-1.yml",
            "progress_status: our_own_word\n",
        ),
        (
            "indicator-config/1-9-1.yml",
            "reporting_status: notstarted\n",
        ),
    ]);
    let brought = read(folder.path());
    says(&brought, "the status \"deterioration\" is not used");
    let by_hand: Vec<(&str, &str)> = brought
        .file
        .groups
        .iter()
        .filter_map(|(path, theirs)| Some((path[0].as_str(), theirs.as_ref()?.status.as_str())))
        .collect();
    assert_eq!(
        by_hand,
        [("1-3-1", "target_achieved"), ("1-10-1", "our_own_word")]
    );
}

#[test]
fn thresholds_of_one_series_hold_for_it_alone() {
    let config = |cuts: &str| {
        format!(
            "auto_progress_calculation: true\nprogress_calculation_options:\n- direction: negative\n  target: 7.25\n{cuts}"
        )
    };
    let own = config("  progress_thresholds: {high: 0.9}\n");
    let folder = site(&[
        ("data/indicator_1-1-1.csv", POVERTY),
        ("data/indicator_1-1-2.csv", POVERTY),
        ("indicator-config/1-1-1.yml", &own),
        ("indicator-config/1-1-2.yml", &config("")),
    ]);
    let rated = rated(&read(folder.path()));
    let words: Vec<_> = rated.outcomes.iter().map(|one| one.class_word).collect();
    assert_eq!(words, ["substantial_progress", "moderate_progress"]);
    let trace = format!("{:?}", rated.outcomes[0].trace);
    assert!(trace.contains("own_cut_high"), "{trace}");
}

#[test]
fn what_is_not_rated_is_said_with_its_reason() {
    let auto =
        "auto_progress_calculation: true\nprogress_calculation_options:\n- direction: negative\n";
    let choosing = format!("{auto}  disaggregation:\n  - field: Sex\n    value: X\n");
    let unknown = format!("{auto}  goal: 3\n");
    let two = "Year,Series,Value\n2015,A,1\n2015,B,2\n2020,A,2\n";
    let folder = site(&[
        ("data/indicator_1-1-1.csv", two),
        ("indicator-config/1-1-1.yml", auto),
        (
            "data/indicator_1-2-1.csv",
            "Year,Sex,Value\n2015,F,1\n2020,F,2\n",
        ),
        ("indicator-config/1-2-1.yml", auto),
        ("data/indicator_1-3-1.csv", POVERTY),
        ("indicator-config/1-3-1.yml", &choosing),
        ("data/indicator_1-4-1.csv", "Year,Value\n2015,1\n2015,2\n"),
        ("indicator-config/1-4-1.yml", auto),
        ("data/indicator_1-5-1.csv", "Year,Value\n2015,1\n2016,<5\n"),
        ("indicator-config/1-5-1.yml", auto),
        ("data/indicator_1-6-1.csv", POVERTY),
        ("indicator-config/1-6-1.yml", &unknown),
        ("data/indicator_1-7-1.csv", POVERTY),
        ("indicator-config/1-8-1.yml", auto),
        ("data/indicator_1-9-1.csv", POVERTY),
        (
            "indicator-config/1-9-1.yml",
            "auto_progress_calculation: true\n",
        ),
        ("data/indicator_1-11-1.csv", "Year;Value\n2015;1\n"),
        ("indicator-config/1-11-1.yml", auto),
    ]);
    let brought = read(folder.path());
    for what in [
        "data/indicator_1-1-1.csv: not rated: \"1-1-1\": it fits several series: the column \"Series\" holds \"A\", \"B\"",
        "data/indicator_1-2-1.csv: not rated: \"1-2-1\": no headline: no row with a value leaves Sex empty",
        "\"1-3-1 / X\": no row has \"X\" in the column \"Sex\"",
        "\"1-4-1\": the year 2015 stands there twice",
        "data/indicator_1-11-1.csv:1: not rated: the column Year is missing: semicolons stand between",
        "data/indicator_1-5-1.csv:3: not rated: \"<5\" is not a number",
        "indicator-config/1-6-1.yml: not rated: \"goal\" is no key of progress_calculation_options",
        "not rated for want of a calculation or a status (1): 1-7-1",
        "not rated for want of data (1): 1-8-1",
        "\"1-9-1\" has no direction; Open SDG takes less for better",
    ] {
        says(&brought, what);
    }
    let rated = rated(&brought);
    let n_rated = rated
        .outcomes
        .iter()
        .filter(|one| one.reason.is_none())
        .count();
    assert_eq!(
        (brought.file.series.len(), n_rated),
        (5, 1),
        "only 1-9-1 is rated"
    );
    let groups: Vec<_> = brought
        .file
        .groups
        .iter()
        .map(|(path, _)| path[0].as_str())
        .collect();
    assert_eq!(groups.len(), 10, "every indicator stands there: {groups:?}");
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let empty = tempfile::tempdir().expect("a folder");
    assert!(folder::read(empty.path()).is_err());
    let nothing = site(&[("data/readme.csv", "a,b\n")]);
    let brought = read(nothing.path());
    says(&brought, "the folder holds no indicator");
}
