//! The fifteen faults that an office makes, put into a clean table.

use kernel::random::Draws;
use movement::gatekeeper::Kind;
use movement::series::{Group, Sheet};

use super::invented::{CODES, FIRST, N_MONTHS, Table, clean, group, sheet, sums};

/// The fifteen faults, each with the kind by which it must be told.
pub const FAULTS: [(&str, Kind); 15] = [
    ("in thousands from a month on", Kind::UnitChange),
    ("a month pasted twice", Kind::Impossible),
    (
        "the last month copied from the one before",
        Kind::CopiedMonth,
    ),
    ("cumulative within the year", Kind::Cumulative),
    ("two countries merged under one", Kind::MergedGroups),
    ("a month left out", Kind::MonthLeftOut),
    ("a total row labelled OTHER", Kind::TotalAsGroup),
    ("ALL that does not add up", Kind::Gap),
    (
        "a year's season shifted by three months",
        Kind::ShiftedSeason,
    ),
    ("one cell tenfold", Kind::SingleCell),
    ("the level falls hundredfold", Kind::LevelBreak),
    ("months after the release", Kind::Impossible),
    (
        "the largest nationality nought at the end",
        Kind::VanishedGroup,
    ),
    ("one code becomes another", Kind::CodeChanged),
    ("the same number for nine months", Kind::SameNumber),
];

/// The kinds of tables into which faults are put; none of them is too small to tell anything.
const BASES: [&str; 6] = [
    "steady",
    "seasonal",
    "rising",
    "restless",
    "a surge of three months",
    "a visa asked from one nationality",
];

pub const RELEASED: &str = "2025-02-15";

/// Returns a table with one fault.
pub fn spoilt(fault: &str, seed: u64) -> Sheet {
    let mut draws = Draws::from_seed(seed.wrapping_add(77));
    let base = match fault {
        // Without a season nothing can be shifted.
        "a year's season shifted by three months" => "seasonal",
        _ => BASES[draws.below(BASES.len())],
    };
    let mut table = clean(base, seed.wrapping_add(500));
    let at = FIRST + 12 + draws.below(N_MONTHS as usize - 18) as i32;
    let last = FIRST + N_MONTHS - 1;
    let who = group(CODES[draws.below(CODES.len())]);
    let other = CODES
        .map(group)
        .into_iter()
        .find(|one| *one != who && draws.below(2) == 0);
    let other = other.unwrap_or(if who == group("VEN") {
        group("CUB")
    } else {
        group("VEN")
    });
    match fault {
        "in thousands from a month on" => divide(&mut table, at, 1000.0),
        "the level falls hundredfold" => divide(&mut table, at, 100.0),
        "the last month copied from the one before" => {
            for code in CODES {
                let before = table.cells[&(group(code), last - 1)];
                table.cells.insert((group(code), last), before);
            }
        }
        "cumulative within the year" => {
            for code in CODES {
                let mut sum = 0;
                for month in FIRST..=last {
                    sum = if month % 12 == 0 { 0 } else { sum };
                    let number = table.cells.get_mut(&(group(code), month)).unwrap();
                    sum += *number;
                    *number = sum;
                }
            }
        }
        "two countries merged under one" => {
            for month in at..=last {
                let number = table.cells.remove(&(who, month)).unwrap();
                *table.cells.get_mut(&(other, month)).unwrap() += number;
            }
        }
        "a month left out" => table.cells.retain(|(_, month), _| *month != at),
        "a total row labelled OTHER" => {
            for (month, sum) in sums(&table) {
                table.cells.insert((Group::Other, month), sum);
            }
        }
        "ALL that does not add up" => {
            let off = 1.02 + 0.4 * draws.uniform();
            for (month, sum) in sums(&table) {
                let all = if month < at.max(FIRST + 24) {
                    sum
                } else {
                    (sum as f64 * off) as u64
                };
                table.cells.insert((Group::All, month), all);
            }
        }
        "a year's season shifted by three months" => shift(&mut table, &mut draws),
        "one cell tenfold" => *table.cells.get_mut(&(who, at)).unwrap() *= 10,
        "the largest nationality nought at the end" => {
            let sum = |code: &&&str| {
                (FIRST..=last)
                    .map(|m| table.cells[&(group(code), m)])
                    .sum::<u64>()
            };
            let largest = group(CODES.iter().max_by_key(sum).unwrap());
            for month in last - 2..=last {
                table.cells.insert((largest, month), 0);
            }
        }
        "one code becomes another" => {
            for month in at..=last {
                let number = table.cells.remove(&(who, month)).unwrap();
                table.cells.insert((group("CHE"), month), number);
            }
        }
        "the same number for nine months" => {
            let number = table.cells[&(who, at)];
            for month in at..(at + 9).min(last + 1) {
                table.cells.insert((who, month), number);
            }
        }
        _ => {}
    }
    as_file(fault, &table, at)
}

/// Writes the table down; some faults lie in the file and not in the numbers.
fn as_file(fault: &str, table: &Table, at: i32) -> Sheet {
    match fault {
        "months after the release" => sheet(table, &format!("{}-06-15", at / 12)),
        "a month pasted twice" => {
            let mut twice = sheet(table, RELEASED);
            let of_month = twice.rows.iter().filter(|row| {
                row.period.first_day().year() == (at / 12) as i16
                    && i32::from(row.period.first_day().month()) == at % 12 + 1
            });
            let mut pasted: Vec<_> = of_month.cloned().collect();
            for (place, row) in pasted.iter_mut().enumerate() {
                row.line = 1000 + place;
            }
            twice.rows.extend(pasted);
            twice
        }
        _ => sheet(table, RELEASED),
    }
}

fn divide(table: &mut Table, since: i32, by: f64) {
    for ((_, month), number) in &mut table.cells {
        if *month >= since {
            *number = (*number as f64 / by).round() as u64;
        }
    }
}

/// Takes the months of one fiscal year, which begins in October, for those of the calendar year.
fn shift(table: &mut Table, draws: &mut Draws) {
    let january = FIRST + 12 * (1 + draws.below(3) as i32);
    let before = table.cells.clone();
    for code in CODES {
        for place in 0..12 {
            let number = before[&(group(code), january - 3 + place)];
            table.cells.insert((group(code), january + place), number);
        }
    }
}
