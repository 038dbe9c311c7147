//! Hostile and careless files of counts, from the reader to what is shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use intake::door;
use kernel::{Country, Day, Period};
use movement::gatekeeper::{Admitted, Kind, admit};
use publication::counts::{Gathered, Imported, Imports, Movements, PublicValue, THRESHOLD};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Takes a file of a case in; nothing where the cases are not at hand.
fn admitted(name: &str) -> Option<Vec<Admitted>> {
    let path = testkit::shared("cases/movement")?.join(name);
    let text = door::text(&path).expect("it is text");
    let sheets = intake::movement::read(name, &text).expect("it is read");
    let today = day("2026-11-29");
    let admitted = sheets.iter().map(|sheet| {
        let released = sheet.released.unwrap_or(today);
        admit(sheet, &[], THRESHOLD, released, today)
    });
    Some(admitted.collect())
}

fn imported(admitted: Vec<Admitted>) -> Vec<Imported> {
    let counts = admitted.into_iter().flat_map(|one| one.counts);
    let imported = counts.map(|taken| Imported {
        published: taken.published,
        quarantine: (taken.doubt)
            .map(|kind| kind.name().to_owned())
            .unwrap_or_default(),
        is_short: taken.is_short,
    });
    imported.collect()
}

#[testkit::needs_shared]
#[test]
fn a_release_replaces_what_it_covers() {
    let mut all = Vec::new();
    for name in [
        "population_2025-11-10_MYT2025.csv",
        "population_2026-06-12_GT2025.csv",
    ] {
        let Some(admitted) = admitted(&format!("01-withdrawn-counts/{name}")) else {
            return;
        };
        all.extend(imported(admitted));
    }
    let gathered = Arc::new(Gathered {
        imported: Imports::of(all),
        ..Gathered::default()
    });
    let totals = |on: &str, slug: &str| {
        let movements = Movements::of(&gathered, day(on));
        let table = movements.imported_named(slug).expect("a table").clone();
        let rows: Vec<String> = table.blocks[0]
            .rows
            .iter()
            .map(|(group, _)| group.to_string())
            .collect();
        (rows.join(" "), table.blocks[0].totals.clone())
    };
    let counts = |numbers: [u64; 2]| numbers.map(PublicValue::Count).to_vec();
    let refugees = "refugees_mex_year";
    assert_eq!(
        totals("2026-01-01", refugees),
        ("CUB ECU HTI".to_owned(), counts([500, 1250]))
    );
    assert_eq!(
        totals("2026-07-01", refugees),
        ("CUB HTI".to_owned(), counts([500, 560]))
    );
    let asylum = "asylum-seekers_mex_year";
    assert_eq!(
        totals("2026-07-01", asylum),
        ("CUB HTI".to_owned(), counts([2000, 3550]))
    );
}

#[testkit::needs_shared]
#[test]
fn counts_that_stand_twice_are_not_taken() {
    let Some(admitted) = admitted("08-duplicate-rows-doubled/pasted-twice.csv") else {
        return;
    };
    assert_eq!((admitted[0].n_refused, admitted[0].counts.len()), (8, 0));
    assert_eq!(admitted[0].faults[0].lines, [2, 3, 4, 5, 6, 7, 8, 9]);
}

#[testkit::needs_shared]
#[test]
fn months_after_the_release_and_releases_to_come_are_not_taken() {
    let Some(admitted) = admitted("09-months-after-release/later-than-release.csv") else {
        return;
    };
    let taken: Vec<String> = (admitted.iter().flat_map(|one| &one.counts))
        .map(|taken| taken.published.key.period().to_string())
        .collect();
    assert_eq!(taken, ["2024-05"]);
    assert_eq!(admitted.iter().map(|one| one.n_refused).sum::<usize>(), 3);
}

/// Files of an office, each with one fault: it is told by its name, and what the name says happens.
#[testkit::needs_shared]
#[test]
fn each_fault_of_the_numbers_is_told_by_its_name() {
    let cases = [
        ("01-thousands-from-2024", Kind::UnitChange, 84),
        ("03-last-month-copied", Kind::CopiedMonth, 7),
        ("06-two-countries-merged", Kind::MergedGroups, 12),
        ("07-a-month-left-out", Kind::MonthLeftOut, 0),
        ("09-all-does-not-add-up", Kind::Gap, 0),
        ("23-level-falls-hundredfold", Kind::LevelBreak, 84),
        (
            "25-largest-nationality-nought-at-end",
            Kind::VanishedGroup,
            3,
        ),
        ("27-same-number-nine-months", Kind::SameNumber, 9),
    ];
    for (name, kind, n_quarantined) in cases {
        let Some(admitted) = admitted(&format!("11-gatekeeper/{name}.csv")) else {
            return;
        };
        let kinds: Vec<Kind> = (admitted[0].faults.iter())
            .map(|fault| fault.kind)
            .filter(|kind| *kind != Kind::SmallCells)
            .collect();
        assert_eq!(kinds, [kind], "{name}: {:?}", admitted[0].faults);
        assert_eq!(admitted[0].n_quarantined(), n_quarantined, "{name}");
        assert_eq!(admitted[0].n_refused, 0, "{name}");
    }
}

/// The control of the faults above: a border that was closed for seven months and opened again.
#[testkit::needs_shared]
#[test]
fn a_border_that_opens_again_is_no_break() {
    let name = "10-reopened-border-quarantined/c11-border-closed-and-reopened.csv";
    let Some(admitted) = admitted(name) else {
        return;
    };
    assert_eq!(admitted[0].n_quarantined(), 0, "{:?}", admitted[0].faults);
}

/// A row that is not understood may belong anywhere; a negative, a too great and an unreadable count alike.
#[test]
fn beside_a_row_that_is_refused_no_sum_is_exact() {
    let header = "measure,reporter,nationality,period,value,released";
    let total = |third: &str| {
        let row =
            |code: &str, value: &str| format!("entries,PAN,{code},2024-01,{value},2024-02-01");
        let rows = [row("VEN", "500"), row("ECU", "300"), row("HTI", third)];
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let sheets = intake::movement::read("movement.csv", &text).expect("it is read");
        let today = day("2026-11-29");
        let admitted = admit(&sheets[0], &[], THRESHOLD, day("2024-02-01"), today);
        let gathered = Gathered {
            imported: Imports::of(imported(vec![admitted])),
            ..Gathered::default()
        };
        let movements = Movements::of(&Arc::new(gathered), today);
        let table = movements.imported_tables().next().expect("a table");
        table.blocks[0].totals[0]
    };
    for bad in ["-35", "#REF!", "NaN", "99999999999999999999", "1.5"] {
        assert_eq!(total(bad), PublicValue::AtLeast(800), "{bad}");
    }
    // The control: the same row understood.
    assert_eq!(total("35"), PublicValue::Count(835));
}

#[test]
fn the_examples_of_the_form_are_nobodys_counts() {
    let form = movement::series::template::csv(kernel::Language::En);
    let own = form.replace("18540", "18541");
    let taken = |text: &str| {
        let sheets = intake::movement::read("movement.csv", text).expect("it is read");
        let today = day("2026-11-29");
        let admitted = admit(
            &sheets[0],
            &[],
            THRESHOLD,
            sheets[0].released.unwrap_or(today),
            today,
        );
        (admitted.counts.len(), admitted.n_refused)
    };
    assert_eq!((taken(&form), taken(&own)), ((0, 3), (1, 2)));
}

/// After each release of the refugee agency, every total is that of the release.
#[testkit::needs_shared]
#[test]
fn totals_after_a_release_are_those_of_the_release() {
    let Some(folder) = testkit::shared("data/flows/unhcr/vintages") else {
        return;
    };
    let today = day("2026-11-29");
    let (mut n, mut n_wrong) = (0, 0);
    for table in ["population", "asylum_applications"] {
        let names = [
            "2023-06-14_GT2022",
            "2023-10-25_MYT2023",
            "2024-06-17_GT2023",
            "2024-10-18_MYT2024",
        ];
        let mut all: Vec<Imported> = Vec::new();
        let mut last: BTreeMap<(Country, String, String, Period), u64> = BTreeMap::new();
        for name in names {
            let name = format!("{table}_{name}.csv.gz");
            let text = door::text(&folder.join(&name)).expect("it is text");
            let sheets = intake::movement::read(&name, &text).expect("it is read");
            let released = sheets[0].released.expect("a day");
            let mut admitted = admit(&sheets[0], &[], THRESHOLD, released, today);
            let is_asked =
                |country: Country| ["MEX", "CRI", "BRA", "PAN"].contains(&country.code());
            admitted
                .counts
                .retain(|taken| is_asked(taken.published.key.reporter));
            last.clear();
            for taken in &admitted.counts {
                let one = &taken.published;
                let key = &one.key;
                let at = (
                    key.reporter,
                    key.measure.to_string(),
                    key.definition.clone(),
                    key.period(),
                );
                *last.entry(at).or_default() += one.value.number().unwrap_or(0);
            }
            all.extend(imported(vec![admitted]));
        }
        all.iter_mut().for_each(|one| one.quarantine.clear());
        let gathered = Arc::new(Gathered {
            imported: Imports::of(all),
            ..Gathered::default()
        });
        let movements = Movements::of(&gathered, today);
        for table in movements.imported_tables() {
            let key = &table.head.key;
            for block in &table.blocks {
                for (period, total) in block.periods.iter().zip(&block.totals) {
                    let Some(number) = total.number() else {
                        continue;
                    };
                    let at = (
                        key.reporter,
                        key.measure.to_string(),
                        key.definition.clone(),
                        *period,
                    );
                    let truth = last.get(&at).copied().unwrap_or(0);
                    n += 1;
                    n_wrong += usize::from(number.abs_diff(truth) > total.off().unwrap_or(0));
                }
            }
        }
    }
    println!("{n} totals after four releases, {n_wrong} unlike the last release");
    assert!(n > 200 && n_wrong == 0, "{n_wrong} of {n}");
}
