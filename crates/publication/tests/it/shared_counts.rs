//! Shared files of counts, as they are shown: linked tables, releases, totals, and how far sums are off.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Country, Day, Localized, Period};
use movement::series::{Group, Key, Published, Reporter, Subject, Value};
use publication::counts::{Count as Quoted, Gathered, Imported, Imports, Movements, PublicValue};

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// Reads counts as the plain file writes them.
fn plain(name: &str) -> Option<Vec<Imported>> {
    let text = testkit::text(name)?;
    let records = csv::Reader::from_reader(text.as_bytes()).into_records();
    let one = |record: csv::StringRecord| {
        let side = |text: &str| (!text.is_empty()).then(|| text.parse::<Country>().unwrap());
        let (reporter, group) = (record[2].parse().unwrap(), record[5].parse().unwrap());
        let mut key = Key::new(
            record[0].parse().unwrap(),
            reporter,
            group,
            period(&record[6]),
        )
        .unwrap();
        (key.origin, key.destination) = (side(&record[3]), side(&record[4]));
        let value = match &record[8] {
            "suppressed" => Value::Suppressed { below: 10 },
            "missing" => Value::Missing,
            _ => Value::Exact(record[7].parse().unwrap()),
        };
        let published = Published {
            key,
            released: record[9].parse().unwrap(),
            value,
        };
        let quarantine = String::new();
        Imported {
            published,
            quarantine,
            is_short: false,
        }
    };
    Some(records.map(|record| one(record.unwrap())).collect())
}

fn movements(files: Vec<Imported>, on: &str) -> Movements {
    let gathered = Gathered {
        imported: Imports::of(files),
        ..Gathered::default()
    };
    Movements::of(&Arc::new(gathered), on.parse().unwrap())
}

/// Returns what is shown of a table, row by row, the sum last.
fn shown(movements: &Movements, slug: &str) -> Vec<(String, Vec<PublicValue>)> {
    let block = &movements.imported_named(slug).unwrap().blocks[0];
    let rows = block
        .rows
        .iter()
        .map(|(group, cells)| (group.to_string(), cells.clone()));
    rows.chain([("sum".to_owned(), block.totals.clone())])
        .collect()
}

fn row(name: &str, values: &[PublicValue]) -> (String, Vec<PublicValue>) {
    (name.to_owned(), values.to_vec())
}

use PublicValue::{AtLeast, Count, Withheld};

#[testkit::needs_shared]
#[test]
fn a_border_that_was_withheld_cannot_be_subtracted_from_all_borders() {
    let Some(files) = plain("cases/movement/05-linked-tables/by-border-and-all.csv") else {
        return;
    };
    let movements = movements(files.clone(), "2024-12-31");
    let about = |value, off| PublicValue::About { value, off };
    let all = shown(&movements, "irregular-entries_cri_month");
    let panama = shown(&movements, "irregular-entries_cri_pan-any_month");
    let nicaragua = shown(&movements, "irregular-entries_cri_nic-any_month");
    assert_eq!(
        nicaragua,
        [
            row("HTI", &[Count(50)]),
            row("VEN", &[Withheld]),
            row("sum", &[about(53, 6)])
        ]
    );
    assert_eq!(
        panama,
        [
            row("HTI", &[Count(250)]),
            row("VEN", &[Count(97)]),
            row("sum", &[Count(347)])
        ]
    );
    assert_eq!(
        all,
        [
            row("HTI", &[Count(300)]),
            row("VEN", &[about(100, 6)]),
            row("sum", &[about(400, 6)])
        ]
    );
    // With nine people instead of three, and six more in all, the same is shown.
    let other = files.into_iter().map(|mut one| {
        let key = &one.published.key;
        if key.nationality.to_string() == "VEN" && key.origin != Some("PAN".parse().unwrap()) {
            one.published.value = Value::Exact(one.published.value.number().unwrap() + 6);
        }
        one
    });
    let other = self::movements(other.collect(), "2024-12-31");
    for slug in [
        "irregular-entries_cri_month",
        "irregular-entries_cri_nic-any_month",
    ] {
        assert_eq!(shown(&other, slug), shown(&movements, slug));
    }
}

#[testkit::needs_shared]
#[test]
fn two_releases_tell_no_more_than_one() {
    let Some(files) = plain("cases/movement/04-two-releases-tell/prelim.csv") else {
        return;
    };
    let slug = "irregular-entries_cri_month";
    let total = |files: &[Imported], on: &str| {
        let movements = movements(files.to_vec(), on);
        let table = movements.imported_named(slug).unwrap().clone();
        (
            table.blocks[0].totals.clone(),
            table.triangle,
            shown(&movements, slug),
        )
    };
    let (march, ..) = total(&files, "2024-03-15");
    assert_eq!(march, [Count(800), Count(830)]);
    // The three people of Ecuador could be any one to nine: on every day the same is told.
    for n in 1..10 {
        let mut other = files.clone();
        for one in &mut other {
            let key = &one.published.key;
            if key.nationality.to_string() == "ECU" && key.period() == period("2024-01") {
                one.published.value = Value::Exact(n);
            }
        }
        for on in ["2024-02-15", "2024-03-15", "2024-05-01"] {
            assert_eq!(total(&other, on), total(&files, on), "{n} on {on}");
        }
    }
}

#[testkit::needs_shared]
#[test]
fn a_publishers_own_total_stands_beside_the_sum_and_a_sum_with_withheld_parts_is_a_least() {
    let Some(files) = plain("cases/movement/07-total-of-all-dropped/all-and-top-two.csv") else {
        return;
    };
    let movements = movements(files, "2024-12-31");
    let block = |slug: &str| movements.imported_named(slug).unwrap().blocks[0].clone();
    let honduras = block("irregular-entries_hnd_month");
    assert_eq!(
        (&honduras.own[..], &honduras.totals[..]),
        (&[Count(12_000)][..], &[Count(9_000)][..])
    );
    let mexico = block("irregular-entries_mex_month");
    assert_eq!(
        (&mexico.own[..], &mexico.totals[..]),
        (&[Count(530)][..], &[AtLeast(500)][..])
    );
    let line = movements
        .lines()
        .iter()
        .find(|line| line.slug.contains("hnd"))
        .unwrap();
    assert_eq!(line.values, [Some(12_000.0)]);
}

/// The border agency's tables under other names: two agencies, and all of the border.
fn encounters() -> Option<Vec<Imported>> {
    let mut codes: BTreeMap<String, Group> = BTreeMap::new();
    let spare = [
        "AAA", "BRA", "CAN", "CHN", "COL", "CUB", "ECU", "SLV", "GTM", "HTI", "HND", "IND", "MEX",
        "MMR", "NIC", "PER", "PHL", "ROU", "RUS", "TUR", "UKR", "VEN", "ARG", "CHL", "URY", "PRY",
    ];
    let mut group = |name: &str| {
        let name = name.to_uppercase();
        let place = codes.len() + 1;
        *(codes.entry(name)).or_insert_with_key(|name| match name.as_str() {
            "OTHER" => Group::Other,
            _ => spare[place].parse().unwrap(),
        })
    };
    let mut counts: BTreeMap<(&str, String, Group, Period, Day), u64> = BTreeMap::new();
    let day = |text: &str| text.parse::<Day>().unwrap();
    let text = testkit::text(
        "data/flows/encounters/derived_cbp_encounters_monthly_region_citizenship_by_vintage.csv.gz",
    )?;
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record.unwrap();
        let released = if &record[0] == "fy23" {
            day("2023-09-30")
        } else {
            day("2025-05-31")
        };
        let at = (
            "encounters",
            record[2].to_owned(),
            group(&record[3]),
            period(&record[1]),
            released,
        );
        *counts.entry(at).or_default() += record[4].parse::<u64>().unwrap();
    }
    for (file, released) in [("may", "2025-05-31"), ("aug", "2025-08-31")] {
        let text = testkit::text(&format!(
            "data/flows/encounters/cbp_sbo_encounters_fy22_fy25_{file}.csv"
        ))?;
        const MONTHS: [&str; 12] = [
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
        ];
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record.unwrap();
            let month = MONTHS.iter().position(|name| *name == &record[2]).unwrap() as i8 + 1;
            let year: i16 = record[0][..4].parse().unwrap();
            let when = Period::Month(year - i16::from(month >= 10), month);
            let at = (
                "southwest-border-encounters",
                record[3].to_owned(),
                group(&record[5]),
                when,
                day(released),
            );
            *counts.entry(at).or_default() += record[8].replace(',', "").parse::<u64>().unwrap();
        }
    }
    let one = |((measure, class, group, when, released), n): (
        (&str, String, Group, Period, Day),
        u64,
    )| {
        let mut key = Key::new(
            measure.parse().unwrap(),
            "USA".parse().unwrap(),
            group,
            when,
        )
        .unwrap();
        key.definition = class;
        let published = Published {
            key,
            released,
            value: Value::Exact(n),
        };
        let quarantine = String::new();
        Imported {
            published,
            quarantine,
            is_short: false,
        }
    };
    Some(counts.into_iter().map(one).collect())
}

#[testkit::needs_shared]
#[test]
fn two_agencies_of_one_border_cannot_be_subtracted_from_each_other() {
    let Some(files) = encounters() else { return };
    let field = "Office of Field Operations";
    let mut truth: BTreeMap<(Day, Group, Period), u64> = BTreeMap::new();
    for one in files
        .iter()
        .filter(|one| one.published.key.definition == field)
    {
        let key = &one.published.key;
        let n = one.published.value.number().unwrap();
        truth.insert((one.published.released, key.nationality, key.period()), n);
    }
    let (mut n_small, mut n_told) = (0, 0);
    for on in ["2025-05-31", "2025-08-31"] {
        let movements = movements(files.clone(), on);
        let on: Day = on.parse().unwrap();
        let of = |slug: &str| -> BTreeMap<(Group, Period), PublicValue> {
            let table = movements.imported_named(slug).unwrap();
            let cells = table.blocks.iter().flat_map(|block| {
                let rows = block.rows.iter();
                rows.flat_map(|(group, cells)| {
                    block
                        .periods
                        .iter()
                        .zip(cells)
                        .map(|(p, c)| ((*group, *p), *c))
                })
            });
            cells.collect()
        };
        let office = of("southwest-border-encounters_usa_office-of-field-operations_month");
        let patrol = of("southwest-border-encounters_usa_u-s-border-patrol_month");
        let all = of("encounters_usa_southwest-land-border_month");
        for ((_, group, when), n) in truth
            .iter()
            .filter(|((day, ..), n)| *day == on && (1..10).contains(*n))
        {
            let at = (*group, *when);
            assert_eq!(office[&at], Withheld);
            n_small += 1;
            if let (Some(Count(all)), Some(Count(patrol))) = (all.get(&at), patrol.get(&at)) {
                n_told += usize::from(all.abs_diff(*patrol) == *n);
            }
        }
    }
    println!("{n_small} small counts of the office, {n_told} of them to be had by subtraction");
    assert!(n_small >= 3, "{n_small}");
    assert_eq!(n_told, 0);
}

/// How much of the border agency's files is shown as it is: ties that only numbers tell may not cost many.
#[testkit::needs_shared]
#[test]
fn most_of_the_border_agency_s_counts_are_shown_as_they_are() {
    let Some(files) = encounters() else { return };
    let (mut cells, mut totals): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) =
        Default::default();
    let movements = movements(files, "2025-12-31");
    for block in movements.imported_tables().flat_map(|table| &table.blocks) {
        for cell in block.rows.iter().flat_map(|(_, cells)| cells) {
            *cells.entry(cell.code()).or_default() += 1;
        }
        for total in &block.totals {
            *totals.entry(total.code()).or_default() += 1;
        }
    }
    println!("border agency: cells {cells:?}; totals {totals:?}");
    let n: usize = cells.values().sum();
    assert!(cells["exact"] * 10 > n * 7, "{cells:?}");
}

/// What the bundled charter quotes of the south-west border: months and fiscal years of everybody.
fn quoted() -> Vec<Quoted> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../charters/los-angeles/published/flows.csv"
    );
    let records = csv::Reader::from_path(path).unwrap().into_records();
    let one = |record: csv::StringRecord| {
        let is_of_border = &record[1] == "southwest_border_encounters";
        is_of_border.then(|| Quoted {
            id: record[0].to_owned(),
            subject: Subject {
                measure: "southwest-border-encounters".parse().unwrap(),
                reporter: Reporter::Country("USA".parse().unwrap()),
                origin: Some("MEX".parse().unwrap()),
                destination: Some("USA".parse().unwrap()),
                nationality: Group::All,
            },
            period: period(&record[6]),
            value: record[7].parse().unwrap(),
            unit: record[8].to_owned(),
            status: record[9].parse().unwrap(),
            as_of: (!record[10].is_empty()).then(|| period(&record[10])),
            source: record[11].to_owned(),
            note: Localized::default(),
        })
    };
    records.filter_map(|record| one(record.unwrap())).collect()
}

/// A headline that its publisher repeats everywhere does not vanish because his own tables are beside it: they give way.
#[testkit::needs_shared]
#[test]
fn what_the_charter_quotes_of_the_border_stays_beside_all_files_of_the_agency() {
    let Some(files) = encounters() else { return };
    let n_withheld = |counts: Vec<Quoted>| {
        let gathered = Gathered {
            counts,
            imported: Imports::of(files.clone()),
            ..Gathered::default()
        };
        let movements = Movements::of(&Arc::new(gathered), "2025-12-31".parse().unwrap());
        let blocks = movements.imported_tables().flat_map(|table| &table.blocks);
        let cells = blocks.flat_map(|block| block.rows.iter().flat_map(|(_, cells)| cells));
        let of_files = cells.filter(|cell| **cell == Withheld).count();
        (movements.n_counts(), movements.n_withheld(), of_files)
    };
    let (n, n_of_charter, of_files) = n_withheld(quoted());
    let (_, _, before) = n_withheld(Vec::new());
    println!("{n} quoted, {n_of_charter} withheld; of the files {of_files}, without them {before}");
    assert_eq!((n, n_of_charter), (117, 0));
    assert!(of_files <= before, "{of_files} {before}");
}

/// How much is withheld or about, and how far the sums are off.
#[testkit::needs_shared]
#[test]
fn sums_of_the_americas_err_by_a_fraction_of_a_per_cent() {
    let Some(text) = testkit::text("data/flows/americas/irreg.csv.gz") else {
        return;
    };
    let mut truth: BTreeMap<(Country, Period), u64> = BTreeMap::new();
    let records = csv::Reader::from_reader(text.as_bytes()).into_records();
    let files = records.filter_map(|record| {
        let record = record.unwrap();
        let group: Group = record[2].parse().ok()?;
        let (reporter, when) = (record[1].parse().unwrap(), period(&record[0]));
        let n = record[3].parse().unwrap_or(0);
        *truth.entry((reporter, when)).or_default() += n;
        let published = Published {
            key: Key::new("irregular-entries".parse().unwrap(), reporter, group, when).unwrap(),
            released: "2025-05-15".parse().unwrap(),
            value: Value::Exact(n),
        };
        Some(Imported {
            published,
            quarantine: String::new(),
            is_short: false,
        })
    });
    let movements = movements(files.collect(), "2025-12-31");
    let (mut cells, mut off): (BTreeMap<&str, usize>, Vec<f64>) = Default::default();
    let mut totals: BTreeMap<&str, usize> = BTreeMap::new();
    for table in movements.imported_tables() {
        for block in &table.blocks {
            for cell in block.rows.iter().flat_map(|(_, cells)| cells) {
                *cells.entry(cell.code()).or_default() += 1;
            }
            for (period, total) in block.periods.iter().zip(&block.totals) {
                *totals.entry(total.code()).or_default() += 1;
                let truth = truth[&(table.head.key.reporter, *period)];
                if let Some(n) = total.number() {
                    assert!(
                        n.abs_diff(truth) <= total.off().unwrap_or(0),
                        "{period}: {n} for {truth}"
                    );
                    off.push(100.0 * n.abs_diff(truth) as f64 / truth.max(1) as f64);
                }
            }
        }
    }
    off.sort_by(f64::total_cmp);
    let mean = off.iter().sum::<f64>() / off.len() as f64;
    println!(
        "cells {cells:?}; totals {totals:?}; off by {mean:.2} % on average, {:.2} % at most",
        off[off.len() - 1]
    );
    assert!(mean < 0.5, "{mean}");
    assert!(totals["withheld"] * 5 < off.len(), "{totals:?}");
}

#[test]
fn no_number_stands_in_what_is_told_of_a_file() {
    let reason = "PAN irregular-entries of 2022-01 add up to 7; 4702 was published, 4695 more";
    let fault = publication::counts::FileFault {
        kind: "gap".to_owned(),
        n_rows: 1,
        reason: reason.to_owned(),
        question: "Which 4695 people of 2022-01 are not in the file?".to_owned(),
    };
    let mut gathered = (*testkit::invented::movement::gathered()).clone();
    gathered.files[0].faults = vec![fault];
    let movements = Movements::of(&Arc::new(gathered), "2025-12-31".parse().unwrap());
    let told = &movements.files[0].faults[0];
    assert_eq!(
        told.reason,
        "PAN irregular-entries of 2022-01 add up to …; … was published, … more"
    );
    assert_eq!(
        told.question,
        "Which … people of 2022-01 are not in the file?"
    );
}
