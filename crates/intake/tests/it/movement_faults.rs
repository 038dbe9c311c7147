//! The faults known to be in the published files, found by reading those files.

use std::path::PathBuf;

use intake::door;
use intake::movement::read;
use movement::gatekeeper::{Fault, Kind, PublishedTotal, compare, inspect};
use movement::series::Sheet;

fn folder() -> Option<PathBuf> {
    testkit::shared("data/flows")
}

fn sheets(path: &str) -> Option<Vec<Sheet>> {
    let text = door::text(&folder()?.join(path)).unwrap();
    Some(read(path, &text).unwrap())
}

fn total(measure: &str, reporter: &str, period: &str, value: u64) -> PublishedTotal {
    PublishedTotal {
        measure: measure.parse().unwrap(),
        reporter: reporter.parse().unwrap(),
        period: period.parse().unwrap(),
        value,
        source: "published elsewhere".to_owned(),
    }
}

/// Panama's published totals, and that of the United States' table of encounters between ports.
fn totals() -> Vec<PublishedTotal> {
    vec![
        total("irregular-entries", "PAN", "2022-01", 4_702),
        total("irregular-entries", "PAN", "2022", 248_284),
        total("irregular-entries", "PAN", "2023", 520_085),
        total("encounters", "USA", "1999-10/2024-11", 22_738_620),
    ]
}

fn faults(path: &str) -> Option<Vec<Fault>> {
    let sheets = sheets(path)?;
    Some(
        sheets
            .iter()
            .flat_map(|sheet| inspect(sheet, &totals(), 10))
            .collect(),
    )
}

fn of_kind(faults: &[Fault], kind: Kind) -> Vec<&Fault> {
    faults.iter().filter(|fault| fault.kind == kind).collect()
}

#[testkit::needs_shared]
#[test]
fn regular_entries_loaded_as_irregular_are_found_by_the_reporter_s_own_nationals() {
    let Some(faults) = faults("americas/irreg.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::OtherEntries);
    assert_eq!(found.len(), 1, "{faults:?}");
    let reason = &found[0].reason;
    assert!(
        reason.contains("5709 → 190155 → 213586 → 267365"),
        "{reason}"
    );
    assert!(
        reason.contains("led by HND") && reason.contains("USA"),
        "{reason}"
    );
    assert!(found[0].lines.len() > 100);
}

#[testkit::needs_shared]
#[test]
fn a_new_definition_without_a_note_is_found_as_a_break_of_level() {
    let Some(faults) = faults("americas/irreg.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::LevelBreak);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].reason.contains("COL") && found[0].reason.contains("280 → 21891"));
}

#[testkit::needs_shared]
#[test]
fn what_panama_published_and_the_file_lacks_is_found() {
    let Some(faults) = faults("americas/irreg.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::Gap);
    // January explains the whole of what 2022 lacks, so that the year is not told again.
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].reason.contains("2022-01 add up to 2551; 4702"),
        "{}",
        found[0].reason
    );
    assert!(found[0].reason.contains("2151 more"));
    assert!(found[1].reason.contains("of 2023") && found[1].reason.contains("311 more"));
}

#[testkit::needs_shared]
#[test]
fn exchanged_columns_are_found_and_nothing_else_is_concluded_from_them() {
    let Some(all) = faults("americas/regout.csv.gz") else {
        return;
    };
    let found = of_kind(&all, Kind::Exchanged);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].reason.contains("only 9 nationalities"),
        "{}",
        found[0].reason
    );
    let regular = faults("americas/regin.csv.gz").unwrap();
    assert!(of_kind(&regular, Kind::Exchanged).is_empty());
}

#[testkit::needs_shared]
#[test]
fn the_cells_of_one_to_four_people_are_counted() {
    let Some(faults) = faults("americas/irreg.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::SmallCells);
    assert_eq!(found[0].lines.len(), 2369);
    assert!(
        found[0].reason.contains("(23 % of rows)"),
        "{}",
        found[0].reason
    );
}

#[testkit::needs_shared]
#[test]
fn rounding_is_told_with_the_difference_from_the_published_total() {
    let Some(faults) = faults("encounters/derived_usbp_monthly_region_citizenship.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::Rounding);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].reason.contains("add up to 22715440") && found[0].reason.contains("22738620"),
        "{}",
        found[0].reason
    );
}

#[testkit::needs_shared]
#[test]
fn months_that_have_not_happened_are_not_nought() {
    let Some(faults) = faults("admissions/derived_usrap_monthly_by_nationality.csv.gz") else {
        return;
    };
    let found = of_kind(&faults, Kind::FutureNoughts);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].reason.contains("from 2025-01 to 2025-09"),
        "{}",
        found[0].reason
    );
}

#[testkit::needs_shared]
#[test]
fn codes_that_are_not_iso_are_refused_and_the_country_beside_them_is_suggested() {
    let Some(faults) = faults("stocks/country-metadata-flags.csv") else {
        return;
    };
    let found = of_kind(&faults, Kind::UnknownName);
    let told = |code: &str, meant: &str| {
        found.iter().any(|fault| {
            fault.reason.contains(&format!("\"{code}\"")) && fault.reason.contains(meant)
        })
    };
    assert!(told("CHI", "suggests CHL"), "{found:?}");
    assert!(told("SUD", "suggests SDN"), "{found:?}");
}

#[testkit::needs_shared]
#[test]
fn fiscal_months_are_converted_and_said_to_be() {
    let Some(sheets) = sheets("encounters/cbp_sbo_encounters_fy22_fy25_aug.csv") else {
        return;
    };
    let first = sheets[0]
        .rows
        .iter()
        .map(|row| row.period.first_day())
        .min()
        .unwrap();
    assert_eq!(first.to_string(), "2021-10-01");
    let all = inspect(&sheets[0], &[], 10);
    assert_eq!(of_kind(&all, Kind::FiscalMonths).len(), 1);
}

#[testkit::needs_shared]
#[test]
fn what_a_later_release_replaces_is_counted() {
    let Some(may) = sheets("encounters/cbp_sbo_encounters_fy22_fy25_may.csv") else {
        return;
    };
    let august = sheets("encounters/cbp_sbo_encounters_fy22_fy25_aug.csv").unwrap();
    let fault = compare(&may[0], &august[0]).unwrap();
    assert_eq!(fault.kind, Kind::Replaced);
    assert!(fault.reason.contains("21 of 440"), "{}", fault.reason);
}

const POPULATION: [&str; 4] = [
    "unhcr/vintages/population_2023-06-14_GT2022.csv.gz",
    "unhcr/vintages/population_2023-10-25_MYT2023.csv.gz",
    "unhcr/vintages/population_2024-06-17_GT2023.csv.gz",
    "unhcr/vintages/population_2024-10-18_MYT2024.csv.gz",
];

const APPLICATIONS: [&str; 4] = [
    "unhcr/vintages/asylum_applications_2023-06-14_GT2022.csv.gz",
    "unhcr/vintages/asylum_applications_2023-10-25_MYT2023.csv.gz",
    "unhcr/vintages/asylum_applications_2024-06-17_GT2023.csv.gz",
    "unhcr/vintages/asylum_applications_2024-10-18_MYT2024.csv.gz",
];

#[testkit::needs_shared]
#[test]
fn nothing_is_raised_on_the_refugee_agency_s_releases_beyond_the_year_end_replacements() {
    for releases in [POPULATION, APPLICATIONS] {
        let mut before: Option<Sheet> = None;
        for (place, path) in releases.into_iter().enumerate() {
            let Some(mut read) = sheets(path) else { return };
            let sheet = read.remove(0);
            assert_eq!(inspect(&sheet, &totals(), 10), [], "{path}");
            if let Some(before) = &before {
                let found = compare(before, &sheet);
                // Only the third release follows mid-year figures with those of the year's end.
                assert_eq!(found.is_some(), place == 2, "{path}: {found:?}");
            }
            before = Some(sheet);
        }
    }
}
