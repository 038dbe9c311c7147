//! How many faults the gatekeeper finds, and how often it is wrong: counted on invented tables, few of them in
//! each run of the tests, many by `cargo xtask gate`.

mod invented;
mod spoilt;

use std::collections::BTreeMap;

use kernel::Day;
use movement::gatekeeper::{Fault, Kind, admit};
use movement::series::Sheet;

use invented::{CLEAN, clean, sheet};
use spoilt::{FAULTS, RELEASED, spoilt};

fn found(sheet: &Sheet) -> Vec<Fault> {
    let today: Day = "2026-11-28".parse().unwrap();
    let released = sheet.released.unwrap();
    admit(sheet, &[], 10, released, today).faults
}

/// What says nothing against a file.
const NO_ALARM: [Kind; 2] = [Kind::SmallCells, Kind::Rounding];

/// `cargo xtask gate --tables N` asks for more.
#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
fn n_tables() -> u64 {
    let n = std::env::var("CAUCE_TABLES").ok();
    n.and_then(|n| n.parse().ok()).unwrap_or(100)
}

#[test]
fn no_more_than_one_clean_table_in_a_hundred_is_doubted() {
    let mut alarms: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut n_doubted = 0;
    for seed in 0..n_tables() {
        let kind = CLEAN[seed as usize % CLEAN.len()];
        let mut faults = found(&sheet(&clean(kind, seed), RELEASED));
        faults.retain(|fault| !NO_ALARM.contains(&fault.kind));
        n_doubted += u64::from(!faults.is_empty());
        for fault in faults {
            *alarms.entry((kind, fault.kind.name())).or_default() += 1;
            println!("{kind}, {seed}: {fault}");
        }
    }
    println!(
        "{} clean tables, {n_doubted} doubted: {alarms:?}",
        n_tables()
    );
    assert!(n_doubted * 100 <= n_tables(), "{alarms:?}");
}

#[test]
fn each_of_the_fifteen_faults_is_found() {
    let n = n_tables() / 5;
    let mut missed = Vec::new();
    for (fault, kind) in FAULTS {
        let told = (0..n).map(|seed| found(&spoilt(fault, seed)));
        let (mut n_found, mut otherwise) = (0, BTreeMap::<&str, usize>::new());
        for told in told {
            n_found += u64::from(told.iter().any(|one| one.kind == kind));
            let others = told.iter().filter(|one| one.kind != kind);
            for other in others.filter(|one| !NO_ALARM.contains(&one.kind)) {
                *otherwise.entry(other.kind.name()).or_default() += 1;
            }
        }
        println!("{n_found:>4} of {n} {fault}; besides: {otherwise:?}");
        // Who took the people of a small group in a large one cannot be told; that it is gone can.
        let n_asked = n_found + otherwise.get("vanished-group").copied().unwrap_or(0) as u64;
        let n_enough = if kind == Kind::MergedGroups {
            n_asked
        } else {
            n_found
        };
        if n_enough * 100 < n * LEAST_OF_HUNDRED {
            missed.push((fault, n_found));
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

/// So many of a hundred faults of each kind are found at least; the rest are too small to be told from chance.
const LEAST_OF_HUNDRED: u64 = 75;
