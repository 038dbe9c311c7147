//! Every file of the folder of cases, with what the program must say of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::running::{cauce, said};

/// What a command says of a file.
enum Must {
    /// For each release `check` takes so many counts, of which so many are set aside, and refuses so many rows; it
    /// names these kinds of faults and no other; and it says this too.
    Check(&'static [[usize; 3]], &'static [&'static str], &'static str),
    /// `check` reads it and says this; what it takes hangs on the day on which it is asked.
    Read(&'static str),
    /// `check` cannot read it, and says this.
    Refuse(&'static str),
    /// `forecast` begins a line so.
    Forecast(&'static str),
    /// `forecast` reads nothing, and says this.
    NoForecast(&'static str),
    /// `stocks` reads nothing, and says this.
    NoStocks(&'static str),
}

use Must::{Check, Forecast, NoForecast, NoStocks, Read, Refuse};

/// A file with a count of one release and nothing to say.
const ONE: Must = Check(&[[1, 0, 0]], &[], "");

#[rustfmt::skip]
const CASES: &[(&str, Must)] = &[
    ("01-withdrawn-counts/population_2025-11-10_MYT2025.csv", Check(&[[8, 0, 0]], &[], "2025-11-10")),
    ("01-withdrawn-counts/population_2026-06-12_GT2025.csv",
        Check(&[[6, 0, 0]], &["replaced"], "4 of 4 mid-year figures")),
    ("02-one-zero-no-season/with-one-one.csv", Forecast("A,2024-01,comb,999,")),
    ("02-one-zero-no-season/with-one-zero.csv", Forecast("A,2024-01,comb,999,")),
    ("03-interval-explodes/one-shock.csv", Forecast("A,2025-01,rw,297,279,316,264,332")),
    ("04-two-releases-tell/prelim.csv",
        Check(&[[2, 0, 0], [2, 0, 0], [6, 0, 0]], &["small-cells"], "none of them leaves")),
    ("05-linked-tables/by-border-and-all.csv", Check(&[[6, 0, 0]], &["small-cells"], "")),
    ("06-fault-text-tells/small-total-in-fault.csv", Check(&[[1, 0, 0]], &["gap"], "")),
    ("07-total-of-all-dropped/all-and-top-two.csv", Check(&[[7, 0, 0]], &[], "")),
    ("08-duplicate-rows-doubled/pasted-twice.csv",
        Check(&[[0, 0, 8]], &["impossible"], "Was a part of the file pasted twice")),
    ("09-months-after-release/later-than-release.csv",
        Check(&[[1, 0, 2], [0, 0, 1]], &["impossible"], "Are these forecasts")),
    ("10-reopened-border-quarantined/c11-border-closed-and-reopened.csv",
        Check(&[[252, 0, 0]], &["small-cells"], "")),
    ("11-gatekeeper/01-thousands-from-2024.csv", Check(&[[252, 84, 0]], &["small-cells", "unit-change"], "921 times")),
    ("11-gatekeeper/03-last-month-copied.csv", Check(&[[252, 7, 0]], &["copied-month"], "2024-12 repeats 2024-11")),
    ("11-gatekeeper/04-released-day-month.csv", Check(&[[252, 0, 0]], &[], "15/02/2025 taken for 2025-02-15")),
    ("11-gatekeeper/06-two-countries-merged.csv", Check(&[[240, 12, 0]], &["merged-groups"], "COL rises by about")),
    ("11-gatekeeper/07-a-month-left-out.csv", Check(&[[245, 0, 0]], &["month-left-out"], "no row of 2023-08")),
    ("11-gatekeeper/09-all-does-not-add-up.csv", Check(&[[288, 0, 0]], &["gap"], "ALL is 18587")),
    ("11-gatekeeper/11-codes-ROM-ZAR-UK.csv", Check(&[[144, 0, 108]], &["unknown-name"], "\"ZAR\"")),
    ("11-gatekeeper/12-spellings.csv", Check(&[[216, 0, 36]], &["unknown-name"], "\"Hayti\"")),
    ("11-gatekeeper/14-thousands-point.csv", Check(&[[137, 0, 115]], &["unknown-name"], "read in two ways")),
    ("11-gatekeeper/16-semicolons.csv", Check(&[[252, 0, 0]], &[], "cells parted by semicolons")),
    ("11-gatekeeper/18-latin1.csv", Check(&[[252, 0, 0]], &[], "letters in Windows-1252")),
    ("11-gatekeeper/20-wide.csv", Refuse("12 months stand side by side")),
    ("11-gatekeeper/21-own-nationals-from-start.csv",
        Check(&[[288, 36, 0]], &["other-entries"], "count 1440000 of its own nationals")),
    ("11-gatekeeper/23-level-falls-hundredfold.csv",
        Check(&[[252, 84, 0]], &["level-break", "small-cells"], "falls 111-fold")),
    ("11-gatekeeper/25-largest-nationality-nought-at-end.csv",
        Check(&[[252, 3, 0]], &["vanished-group"], "VEN is nobody")),
    ("11-gatekeeper/27-same-number-nine-months.csv", Check(&[[252, 9, 0]], &["same-number"], "ECU is 3865")),
    ("12-thousands-point-in-forecast/wm.csv", NoForecast("\"1.234\" can be read in two ways")),
    ("13-xlsx/01-period-as-date.xlsx", Check(&[[2, 0, 0]], &[], "2024-05-01 taken for 2024-05")),
    ("13-xlsx/02-released-as-date.xlsx", ONE),
    ("13-xlsx/03-released-with-time.xlsx", ONE),
    ("13-xlsx/04-value-float.xlsx", ONE),
    ("13-xlsx/06-formula-no-cache.xlsx", Refuse("row 2, column 8 of sheet movement holds a formula")),
    ("13-xlsx/07-year-as-number.xlsx", ONE),
    ("13-xlsx/08-title-rows.xlsx", Check(&[[1, 0, 0]], &[], "header in line 4")),
    ("13-xlsx/10-spanish-headers.xlsx", ONE),
    ("13-xlsx/11-headers-capital-space.xlsx", ONE),
    ("13-xlsx/12-m49-numbers.xlsx", Check(&[[3, 0, 0]], &[], "")),
    ("13-xlsx/13-nbsp.xlsx", Check(&[[2, 0, 0]], &[], "")),
    ("13-xlsx/14-excel-errors.xlsx", Check(&[[0, 0, 2]], &["unknown-name"], "a formula failed")),
    ("13-xlsx/15-missing-words.xlsx", Check(&[[6, 0, 0]], &[], "")),
    ("13-xlsx/17-periods.xlsx", Check(&[[7, 0, 0]], &[], "may-24 taken for 2024-05")),
    ("13-xlsx/18-released-es.xlsx", Check(&[[0, 0, 1]], &["unknown-name"], "day first or month first")),
    ("13-xlsx/19-cover-sheet-first.xlsx", Check(&[[1, 0, 0]], &[], "sheet 2 (movement)")),
    ("13-xlsx/21-merged-first-column.xlsx", Check(&[[2, 0, 0]], &[], "")),
    ("13-xlsx/22-names-es.xlsx", Check(&[[8, 0, 11]], &["gap", "impossible"], "ALL is 1234")),
    ("13-xlsx/23-numbers-as-text.xlsx", ONE),
    ("13-xlsx/25-extra-columns.xlsx", Check(&[[1, 0, 0]], &[], "column observaciones left out")),
    ("13-xlsx/26-big-number.xlsx", ONE),
    ("13-xlsx/27-extra-blank-column.xlsx", ONE),
    ("13-xlsx/28-coloured-empty-rows.xlsx", ONE),
    ("13-xlsx/30-quoted-measure-es.xlsx", Check(&[[2, 0, 0]], &[], "entradas irregulares taken for irregular-entries")),
    ("14-public-reports/all-zero.csv", Forecast("A,2021-07,rw,0,0,0,0,0")),
    ("14-public-reports/constant.csv", Forecast("A,2021-07,rw,500,")),
    ("14-public-reports/huge.csv", Forecast("A,2021-07,comb,10000000000000")),
    ("14-public-reports/hxl-admin1.csv", Check(&[[1, 0, 0]], &["small-cells"], "places within a country added up")),
    ("14-public-reports/hxl-few-tags.csv", Check(&[[1, 0, 0]], &[], "5 columns without a tag left out")),
    ("14-public-reports/hxl-semicolon.csv", Check(&[[1, 0, 0]], &[], "cells parted by semicolons")),
    ("14-public-reports/hxl-sex-disaggregated.csv", Check(&[[1, 0, 0]], &[], "which count a part of the people")),
    ("14-public-reports/hxl-tags-in-row-4.csv", Check(&[[1, 0, 0]], &[], "tags in line 4")),
    ("14-public-reports/hxl-weekly-same-month.csv", Check(&[[1, 0, 0]], &[], "3 earlier counts left out, not added")),
    ("14-public-reports/intermittent.csv", Forecast("A,2022-01,snaive,0,0,")),
    ("14-public-reports/one-non-zero.csv", Forecast("A,2021-07,rw,0,0,0,0,")),
    ("14-public-reports/one-value.csv", NoForecast("needs at least 6 values, and there are 1")),
    ("14-public-reports/sdmx-decimal-unitmult.csv", Check(&[[4, 0, 0]], &[], "")),
    ("14-public-reports/sdmx-labels-both.csv", ONE),
    ("14-public-reports/sdmx-labels-name.csv", Check(&[[2, 0, 0]], &[], "")),
    ("14-public-reports/sdmx-semicolon.csv", Check(&[[1, 0, 0]], &[], "cells parted by semicolons")),
    // One count of it is under an embargo until 19 December 2026; fixed days are asked where files are read.
    ("14-public-reports/sdmx-sexes-total.csv", Read("release of 2026-06-30: ")),
    ("14-public-reports/stocks-others.csv", NoStocks("\"World\" is no country")),
    ("14-public-reports/unhcr-no-known-columns.csv", Refuse("table of decisions on asylum, which is not read")),
    ("14-public-reports/unhcr-special-codes.csv", Check(&[[13, 0, 0]], &[], "the first in line 7")),
];

/// Every file below a folder, by its path in it.
fn files(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

/// The files of a folder without a row, and the rows without a file.
fn without(folder: &Path) -> (Vec<String>, Vec<String>) {
    let mut there = BTreeSet::new();
    files(folder, "", &mut there);
    let listed: BTreeSet<String> = CASES.iter().map(|(file, _)| (*file).to_owned()).collect();
    let unlisted = there.difference(&listed).cloned().collect();
    (unlisted, listed.difference(&there).cloned().collect())
}

/// How many counts are taken, set aside and refused, for each release that the program names.
fn taken(said: &str) -> Vec<[usize; 3]> {
    let releases = said
        .lines()
        .filter_map(|line| line.split_once(": release of "));
    let numbers = |rest: &str| -> Vec<usize> {
        let words = rest.split(' ').skip(1);
        words.filter_map(|word| word.parse().ok()).collect()
    };
    releases
        .map(|(_, rest)| numbers(rest).try_into().expect("three numbers"))
        .collect()
}

/// Which kinds of faults the program names.
fn kinds(said: &str, file: &str) -> BTreeSet<String> {
    let found = said.lines().filter(|line| !line.starts_with(' '));
    let told = found.filter_map(|line| {
        let (weight, rest) = line.split_once(": ")?;
        let is_found = ["notice", "quarantined", "refused"].contains(&weight);
        let rest = rest.strip_prefix(file).filter(|_| is_found)?;
        let (_, rest) = rest.split_once(": ")?;
        let (kind, _) = rest.split_once(": ")?;
        kind.bytes()
            .all(|c| c.is_ascii_lowercase() || c == b'-')
            .then(|| kind.to_owned())
    });
    told.collect()
}

/// What `check` says of these files together.
fn checked(folder: &Path, files: &[&str]) -> String {
    let paths: Vec<String> = (files.iter())
        .map(|file| folder.join(file).display().to_string())
        .collect();
    let words = ["movement", "check", "--released", "2026-06-30"];
    let words = words.into_iter().chain(paths.iter().map(String::as_str));
    said(&cauce(&words.collect::<Vec<_>>()))
}

/// What another command says of a file, and whether it went well.
fn run(words: &[&str], path: &str) -> (bool, String) {
    let ended = cauce(&[words, &[path]].concat());
    (ended.status.success(), said(&ended))
}

/// What of a file is not as it must be, where `check` said this of it; nothing where all is.
fn wrong(path: &str, must: &Must, check: &str) -> Option<String> {
    let of_it = format!("{path}:");
    let lines = check.lines().filter(|line| line.contains(&of_it));
    let checked: String = lines.map(|line| format!("{line}\n")).collect();
    let (ok, told) = match must {
        Check(counts, faults, says) => {
            let expected: BTreeSet<String> = faults.iter().map(|&kind| kind.to_owned()).collect();
            let ok = taken(&checked) == *counts
                && kinds(&checked, path) == expected
                && checked.contains(says);
            (ok, checked)
        }
        Read(says) => {
            let ok = !checked.contains("not read") && checked.contains(says);
            (ok, checked)
        }
        Refuse(says) => {
            let ok = checked.contains("not read: ") && checked.contains(says);
            (ok && taken(&checked).is_empty(), checked)
        }
        Forecast(says) => {
            let (ok, told) = run(&["movement", "forecast"], path);
            let begins = told.lines().any(|line| line.starts_with(says));
            (ok && begins, told)
        }
        NoForecast(says) => {
            let (ok, told) = run(&["movement", "forecast"], path);
            (!ok && told.contains(says), told)
        }
        NoStocks(says) => {
            let words = ["movement", "stocks", "--start", path, "--end"];
            let (ok, told) = run(&words, path);
            (!ok && told.contains(says), told)
        }
    };
    (!ok).then_some(told)
}

fn folder() -> Option<PathBuf> {
    testkit::shared("cases/movement")
}

#[testkit::needs_shared]
#[test]
fn every_file_of_the_folder_has_a_row_and_behaves_as_it_says() {
    let Some(folder) = folder() else {
        return;
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(without(&folder), (none.clone(), none));
    let is_checked = |must: &Must| matches!(must, Check(..) | Read(_) | Refuse(_));
    let files: Vec<&str> = (CASES.iter())
        .filter(|(_, must)| is_checked(must))
        .map(|(file, _)| *file)
        .collect();
    let check = checked(&folder, &files);
    let failed: Vec<String> = (CASES.iter())
        .filter_map(|(file, must)| {
            let path = folder.join(file).display().to_string();
            Some(format!("{file}:\n{}", wrong(&path, must, &check)?))
        })
        .collect();
    assert!(
        failed.is_empty(),
        "{} files:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// The controls: a file that is added has no row, one that is taken away is missed, and what a file is not told to be
/// is wrong.
#[testkit::needs_shared]
#[test]
fn a_file_without_a_row_is_told_and_a_wrong_row_is_wrong() {
    let Some(folder) = folder() else {
        return;
    };
    let copy = tempfile::tempdir().expect("a folder");
    crate::running::copy(&folder, copy.path());
    let name = "13-xlsx/02-released-as-date.xlsx";
    let new = "13-xlsx/31-new.xlsx";
    std::fs::rename(copy.path().join(name), copy.path().join(new)).expect("it is renamed");
    assert_eq!(
        without(copy.path()),
        (vec![new.to_owned()], vec![name.to_owned()])
    );
    let weekly = "14-public-reports/hxl-weekly-same-month.csv";
    let path = folder.join(weekly).display().to_string();
    let check = checked(&folder, &[weekly]);
    assert_eq!(wrong(&path, &ONE, &check), None);
    for must in [
        Check(&[[4, 0, 0]], &[], ""),
        Check(&[[1, 0, 0]], &["gap"], ""),
        Check(&[[1, 0, 0]], &[], "added up"),
        Refuse(""),
        Forecast(""),
    ] {
        assert!(wrong(&path, &must, &check).is_some());
    }
}
