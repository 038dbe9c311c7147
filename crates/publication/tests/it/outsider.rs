//! What an outsider has back by adding and taking off what is shown, design by design.

use std::collections::BTreeMap;
use std::sync::Arc;

use movement::series::Key;
use publication::counts::{Gathered, Imports, Movements, PublicValue};

use crate::designs::{DESIGNS, Design, Read, Writer};

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
