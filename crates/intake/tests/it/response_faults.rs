//! The faults of publishers that published files hold are found, and nothing is said of sound rows.

use kernel::Finding;
use response::fault::{Checked, check};
use testkit::needs_shared;

const FILES: [&str; 14] = [
    "abroad.csv",
    "aid.csv",
    "eu_key_check.csv",
    "fts_plans.csv",
    "gdp.csv",
    "gni_per_capita.csv",
    "governance.csv",
    "homicide.csv",
    "hosted.csv",
    "inform_indicators.csv",
    "inform_risk.csv",
    "population.csv",
    "poverty.csv",
    "work.csv",
];

fn read(file: &str) -> Checked {
    intake::response::read(file, crate::response_shares::text(file).as_bytes()).unwrap()
}

fn told(findings: &[Finding], file: &str, words: &str) -> Vec<String> {
    let about = |one: &&Finding| one.file == file && one.what.contains(words);
    findings
        .iter()
        .filter(about)
        .map(|one| one.what.clone())
        .collect()
}

#[needs_shared]
#[test]
fn every_published_fault_is_found_and_no_sound_row_is_blamed() {
    let files: Vec<Checked> = FILES.iter().map(|file| read(file)).collect();
    let findings = check(&files);
    let n = |file: &str, words: &str| told(&findings, file, words).len();
    // 1: one requirement in eleven of our rows of the plan of 2020.
    assert_eq!(n("fts_plans.csv", "for each of 11 countries"), 1);
    // 2: a label that says another thing than its code.
    assert_eq!(n("aid.csv", "per cent of GNI, and its code"), 1);
    // 3: counts carried forward.
    let carried = told(&findings, "hosted.csv", "hosted-internally-displaced");
    for code in ["SLV", "MEX"] {
        assert!(
            carried.iter().any(|what| what.contains(code)),
            "{carried:?}"
        );
    }
    // 4: another population under the same name.
    let others = told(&findings, "inform_indicators.csv", "own table");
    for code in ["HND", "SLV", "GTM"] {
        assert!(others.iter().any(|what| what.contains(code)), "{others:?}");
    }
    // 5: misspelt publishers.
    assert_eq!(n("inform_indicators.csv", "almost \"World Bank\""), 2);
    // 6: economies that end.
    let ends = told(&findings, "gdp.csv", "ends in");
    assert_eq!(ends.len(), 2, "{ends:?}");
    assert_eq!(n("gdp.csv", "of VEN in 2014"), 1);
    // 8: money without a plan; and a plan that names no requirement for ten of its countries.
    assert_eq!(n("fts_plans.csv", "no requirement stands"), 3);
    for file in [
        "abroad.csv",
        "eu_key_check.csv",
        "gni_per_capita.csv",
        "governance.csv",
        "homicide.csv",
        "inform_risk.csv",
        "population.csv",
        "poverty.csv",
        "work.csv",
    ] {
        assert_eq!(told(&findings, file, ""), Vec::<String>::new(), "{file}");
    }
}
