//! Invented tables by month, as clean as an office's best: of sixteen kinds, each with its own reason to look
//! like a fault.

use std::collections::BTreeMap;

use kernel::random::Draws;
use movement::series::{Group, Row, Sheet, Value};

/// The first month: January 2021.
pub const FIRST: i32 = 2021 * 12;
pub const N_MONTHS: i32 = 48;
pub const CODES: [&str; 7] = ["VEN", "ECU", "HTI", "COL", "CUB", "NIC", "CHN"];

/// One invented table: numbers by group and month, each under a definition.
#[derive(Clone)]
pub struct Table {
    pub cells: BTreeMap<(Group, i32), u64>,
    /// From this month on another definition is used, and said to be.
    pub new_definition: Option<i32>,
    /// Numbers below this are withheld.
    pub withheld_below: u64,
}

/// Every kind of clean table.
pub const CLEAN: [&str; 16] = [
    "steady",
    "seasonal",
    "rising",
    "falling",
    "small",
    "many noughts",
    "reopened border",
    "new definition, said",
    "rounded to ten",
    "rounded to hundreds",
    "restless",
    "everybody alone",
    "a total with people not listed",
    "a new nationality, an old one fading",
    "a surge of three months",
    "a visa asked from one nationality",
];

pub fn group(code: &str) -> Group {
    code.parse().unwrap()
}

/// Counts about a level: a slow wandering of its own, a season in common, and chance.
fn wandering(draws: &mut Draws, level: f64, unrest: f64, season: f64, rise: f64) -> Vec<u64> {
    let mut off = 0.0;
    let month = |t: i32| (f64::from(t) / 12.0 * std::f64::consts::TAU).sin();
    let second = |t: i32| (f64::from(t) / 6.0 * std::f64::consts::TAU + 1.0).sin();
    (0..N_MONTHS)
        .map(|t| {
            off = 0.8 * off + unrest * draws.normal();
            let mean =
                level * (off + season * (month(t) + 0.3 * second(t)) + rise * f64::from(t)).exp();
            (mean + mean.sqrt() * draws.normal()).round().max(0.0) as u64
        })
        .collect()
}

/// Returns a clean table of one kind.
pub fn clean(kind: &str, seed: u64) -> Table {
    let mut draws = Draws::from_seed(seed.wrapping_mul(31).wrapping_add(kind.len() as u64 * 7919));
    let (unrest, season, rise) = match kind {
        "seasonal" => (0.06, 0.5, 0.0),
        "rising" => (0.1, 0.1, 0.03),
        "falling" => (0.1, 0.1, -0.04),
        "restless" => (0.35, 0.1, 0.0),
        _ => (0.1, 0.15, 0.0),
    };
    let mut cells = BTreeMap::new();
    for (place, code) in CODES.iter().enumerate() {
        let level = match kind {
            "small" => 0.5 + 6.0 * draws.uniform(),
            "many noughts" => 0.1 + 0.8 * draws.uniform(),
            "falling" => 9000.0 / (1.0 + place as f64 * place as f64),
            _ => (5.0 + 3.0 * draws.uniform()).exp().max(60.0),
        };
        let numbers = wandering(&mut draws, level, unrest, season, rise);
        for (t, number) in numbers.into_iter().enumerate() {
            cells.insert((group(code), FIRST + t as i32), number);
        }
    }
    let mut table = Table {
        cells,
        new_definition: None,
        withheld_below: 0,
    };
    unusual(kind, &mut table, &mut draws);
    table
}

/// Gives a table what is special about its kind.
fn unusual(kind: &str, table: &mut Table, draws: &mut Draws) {
    let at = FIRST + 8 + draws.below(24) as i32;
    let times = |table: &mut Table, code: Option<&str>, months: std::ops::Range<i32>, by: f64| {
        for ((who, month), number) in &mut table.cells {
            if months.contains(month) && code.is_none_or(|code| *who == group(code)) {
                *number = (*number as f64 * by).round() as u64;
            }
        }
    };
    match kind {
        "reopened border" => {
            let long = 3 + draws.below(9) as i32;
            let left = [0.0, 0.001, 0.01, 0.05][draws.below(4)];
            times(table, None, at..at + long, left);
        }
        "new definition, said" => {
            table.new_definition = Some(at);
            let by = [0.01, 0.1, 12.0, 40.0][draws.below(4)];
            times(table, None, at..i32::MAX, by);
        }
        "rounded to ten" | "rounded to hundreds" => {
            let to = if kind == "rounded to ten" { 10 } else { 100 };
            for number in table.cells.values_mut() {
                *number = (*number + to / 2) / to * to;
            }
        }
        "everybody alone" => alone(table),
        "a total with people not listed" => {
            let sums = sums(table);
            for (month, sum) in sums {
                let more = 0.05 + 0.2 * draws.uniform();
                let all = sum + (sum as f64 * more) as u64;
                table.cells.insert((Group::All, month), all);
            }
            table.withheld_below = 10;
        }
        "a new nationality, an old one fading" => {
            for month in FIRST..FIRST + N_MONTHS {
                let since = f64::from(month - at) / 3.0;
                let part = |x: f64| 1.0 / (1.0 + (-x).exp());
                for (code, by) in [("CHN", part(since)), ("NIC", part(-since))] {
                    times(table, Some(code), month..month + 1, by);
                }
            }
        }
        "a surge of three months" => {
            for (t, by) in [2.5, 5.0, 2.0].into_iter().enumerate() {
                let month = at + t as i32;
                times(table, Some("HTI"), month..month + 1, by);
            }
        }
        "a visa asked from one nationality" => times(table, Some("ECU"), at..i32::MAX, 0.06),
        _ => {}
    }
}

fn alone(table: &mut Table) {
    let sums = sums(table);
    table.cells = (sums.into_iter())
        .map(|(month, sum)| ((Group::All, month), sum))
        .collect();
}

/// Returns the sum of each month.
pub fn sums(table: &Table) -> BTreeMap<i32, u64> {
    let mut sums = BTreeMap::new();
    for ((group, month), number) in &table.cells {
        if *group != Group::All {
            *sums.entry(*month).or_default() += number;
        }
    }
    sums
}

/// Returns a table as a file that is read.
pub fn sheet(table: &Table, released: &str) -> Sheet {
    let mut ordered: Vec<(&(Group, i32), &u64)> = table.cells.iter().collect();
    ordered.sort_by_key(|((group, month), _)| (*month, *group));
    let row = |(place, ((nationality, month), number)): (usize, (&(Group, i32), &u64))| {
        let is_new = table.new_definition.is_some_and(|since| *month >= since);
        let below = table.withheld_below;
        Row {
            line: place + 2,
            measure: "entries".parse().unwrap(),
            reporter: "CRI".parse().unwrap(),
            origin: None,
            destination: None,
            nationality: *nationality,
            class: if is_new { "law of 2023" } else { "" }.to_owned(),
            period: format!("{}-{:02}", month / 12, month % 12 + 1)
                .parse()
                .unwrap(),
            value: match *number {
                number if (1..below).contains(&number) => Value::Suppressed {
                    below: below as u32,
                },
                number => Value::Exact(number),
            },
        }
    };
    Sheet {
        file: "invented.csv".to_owned(),
        format: "movement-csv",
        released: Some(released.parse().unwrap()),
        mid_year: false,
        fiscal_months: false,
        n_without_reporter: 0,
        rows: ordered.into_iter().enumerate().map(row).collect(),
        unknown: Vec::new(),
        notes: Vec::new(),
        embargoed: BTreeMap::new(),
    }
}
