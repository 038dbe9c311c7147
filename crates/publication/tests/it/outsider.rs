//! What an outsider has back by adding and taking off what is shown, design by design.

use std::collections::BTreeMap;
use std::sync::Arc;

use movement::series::Key;
use publication::counts::{Gathered, Imports, Movements, PublicValue};

use crate::designs::{DESIGNS, Design, HEAD, Head, Read, Writer};

/// Measure, definition, who counted, of whom, when.
pub type Place = (String, String, String, String, String);
pub type Shown = BTreeMap<Place, PublicValue>;

pub fn place_of(key: &Key) -> Place {
    (
        key.measure.to_string(),
        key.definition.clone(),
        key.reporter.to_string(),
        key.nationality.to_string(),
        key.period().to_string(),
    )
}

/// Returns everything that is shown on a day.
pub fn shown(gathered: &Arc<Gathered>, on: &str) -> Shown {
    let movements = Movements::of(gathered, on.parse().unwrap());
    let mut shown = Shown::new();
    for table in movements.imported_tables() {
        let key = &table.head.key;
        for block in &table.blocks {
            let rows = (block.rows.iter()).map(|(group, cells)| (group.to_string(), cells));
            for (who, cells) in rows.chain([("ALL".to_owned(), &block.own)]) {
                for (when, cell) in block.periods.iter().zip(cells) {
                    let at = (
                        key.measure.to_string(),
                        key.definition.clone(),
                        key.reporter.to_string(),
                        who.clone(),
                        when.to_string(),
                    );
                    if *cell != PublicValue::Missing {
                        shown.insert(at, *cell);
                    }
                }
            }
        }
    }
    shown
}

#[derive(Debug, Default, PartialEq)]
struct Outcome {
    n: usize,
    /// Sums of exact numbers that are the small count.
    had: usize,
    /// Counts that are shown as they are, of all.
    exact: usize,
    about: usize,
    cells: usize,
}

fn outcome(writer: Writer, seed: u64, is_large: bool) -> Outcome {
    let design = Design::new(writer, seed, is_large);
    let gathered = Arc::new(Gathered {
        imported: Imports::of(design.files),
        ..Gathered::default()
    });
    let mut by_day: BTreeMap<&str, Shown> = BTreeMap::new();
    let mut outcome = Outcome::default();
    for one in &design.tries {
        let mut number = |read: &Read| {
            let shown = by_day
                .entry(read.on)
                .or_insert_with(|| shown(&gathered, read.on));
            let at = read.place();
            match shown.get(&at) {
                Some(PublicValue::Count(n)) => Some(i64::try_from(*n).unwrap()),
                Some(_) => None,
                None => panic!("{at:?} is not there on {}", read.on),
            }
        };
        let sum = (one.terms.iter()).map(|(sign, read)| Some(sign * number(read)?));
        let sum: Option<i64> = sum.sum();
        outcome.n += 1;
        outcome.had += usize::from(sum == Some(i64::try_from(one.small).unwrap()));
    }
    for cell in shown(&gathered, "2025-12-31").values() {
        outcome.cells += 1;
        outcome.exact += usize::from(matches!(cell, PublicValue::Count(_)));
        outcome.about += usize::from(matches!(cell, PublicValue::About { .. }));
    }
    outcome
}

#[test]
fn no_design_of_an_outsider_has_a_small_count_back() {
    let mut broken = Vec::new();
    for (name, writer) in DESIGNS {
        for seed in 0..3 {
            let outcome = outcome(writer, seed, false);
            println!("{name}: {outcome:?}");
            if outcome.had > 0 {
                broken.push((name, seed, outcome));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The control: where no count is small, everything is shown as it is, and every sum is had.
#[test]
fn without_small_counts_every_design_is_shown_as_it_is() {
    for (name, writer) in DESIGNS {
        let outcome = outcome(writer, 1, true);
        assert!(
            outcome.n > 0 && outcome.had == outcome.n,
            "{name}: {outcome:?}"
        );
        assert_eq!(outcome.exact, outcome.cells, "{name}: {outcome:?}");
    }
}

/// Returns what is shown today of rows: measure, definition, who, how many.
fn shown_of(rows: &[(&'static str, &'static str, &str, u64)], is_short: bool) -> Arc<Gathered> {
    let write = |it: &mut Design| {
        for (measure, word, who, value) in rows {
            let head = Head {
                measure,
                word,
                ..HEAD
            };
            it.row(head, who, "2020", *value);
        }
    };
    let mut files = Design::new(write, 0, false).files;
    files.iter_mut().for_each(|one| one.is_short = is_short);
    Arc::new(Gathered {
        imported: Imports::of(files),
        ..Gathered::default()
    })
}

#[test]
fn a_count_of_other_people_does_not_move_with_a_small_one() {
    let others = [
        ("entries", "", "VEN", 12_000),
        ("entries", "", "NIC", 12_500),
    ];
    let sexes = [
        ("entries", "F", "VEN", 700),
        ("entries", "M", "VEN", 500),
        ("entries", "_T", "VEN", 1_200),
        ("entries", "F", "NIC", 6),
        ("entries", "M", "NIC", 500),
        ("entries", "_T", "NIC", 506),
    ];
    let of = |rows: &[_], word: &str| {
        let shown = shown(&shown_of(rows, false), "2025-12-31");
        let at = ("entries", word, "PAN", "NIC", "2020");
        shown[&(
            at.0.into(),
            at.1.into(),
            at.2.into(),
            at.3.into(),
            at.4.into(),
        )]
    };
    let rows = [&others[..], &sexes[..]].concat();
    assert_eq!(of(&rows, ""), PublicValue::Count(12_500));
    assert_eq!(of(&rows, "_T"), PublicValue::About { value: 503, off: 6 });
    // The control: where no word says all and yet they are the same people, both move.
    let same = [("entries", "", "VEN", 1_200), ("entries", "", "NIC", 506)];
    let rows = [&same[..], &sexes[..]].concat();
    assert_eq!(of(&rows, ""), PublicValue::About { value: 503, off: 6 });
}

#[test]
fn the_least_of_a_total_is_no_less_than_its_shown_parts() {
    let rows = [("entries", "", "VEN", 74), ("entries", "", "NIC", 3)];
    let total = |is_short| {
        let gathered = shown_of(&rows, is_short);
        let movements = Movements::of(&gathered, "2025-12-31".parse().unwrap());
        let table = movements.imported_tables().next().unwrap();
        table.blocks[0].totals[0]
    };
    assert_eq!(total(true), PublicValue::AtLeast(74));
    assert_eq!(total(false), PublicValue::About { value: 77, off: 6 });
}
