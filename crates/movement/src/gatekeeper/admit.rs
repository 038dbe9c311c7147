//! What of a file is taken: refused rows are left out, doubtful ones are marked.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Severity};

use super::columns::embargoed;
use super::{Fault, Kind, PublishedTotal, inspect, not_meant};
use crate::series::{Key, Published, Sheet, Value};

/// What became of a file at the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// The counts that are taken, each with the kind of doubt where there is one.
    pub counts: Vec<(Published, Option<Kind>)>,
    /// The number of rows refused.
    pub n_refused: usize,
    /// Everything that was found.
    pub faults: Vec<Fault>,
}

/// Returns what of a file is taken as a release of a day, and what was found in it.
#[must_use]
pub fn admit(
    sheet: &Sheet,
    totals: &[PublishedTotal],
    threshold: u64,
    released: Day,
    today: Day,
) -> Admitted {
    let mut faults = inspect(sheet, totals, threshold);
    faults.extend(impossible(sheet, today));
    faults.extend(not_meant(sheet, Some(released), today));
    let mut refused: BTreeSet<usize> = BTreeSet::new();
    let mut doubted: BTreeMap<usize, Kind> = BTreeMap::new();
    for fault in &faults {
        match fault.kind.severity() {
            _ if fault.kind == Kind::Exchanged => {
                let (counts, n_refused) = (Vec::new(), sheet.rows.len());
                return Admitted {
                    counts,
                    n_refused,
                    faults,
                };
            }
            Severity::Error => refused.extend(&fault.lines),
            // Small cells are withheld at the way out; and that people are missing is no reason to doubt
            // those who were counted.
            Severity::Warning if !matches!(fault.kind, Kind::SmallCells | Kind::Gap) => {
                doubted.extend(fault.lines.iter().map(|line| (*line, fault.kind)));
            }
            Severity::Warning | Severity::Notice => {}
        }
    }
    let taken = sheet
        .counts()
        .into_iter()
        .filter(|(_, (_, line))| !refused.contains(line));
    let counts = taken.map(|(key, (value, line))| {
        let published = Published {
            key,
            released,
            value,
        };
        (published, doubted.get(&line).copied())
    });
    Admitted {
        counts: counts.collect(),
        n_refused: refused.len(),
        faults,
    }
}

/// Returns a fault for counts of a time that has not begun, and one for counts that add up to more
/// than can be kept.
#[must_use]
pub fn impossible(sheet: &Sheet, today: Day) -> Vec<Fault> {
    let ahead = (sheet.rows.iter())
        .filter(|row| row.period.first_day() > today && row.value != Value::Missing)
        .map(|row| row.line);
    let mut sums: BTreeMap<Key, (u128, Vec<usize>)> = BTreeMap::new();
    for row in &sheet.rows {
        if let (Some(number), Ok(key)) = (row.value.number(), row.key()) {
            let sum = sums.entry(key).or_default();
            sum.0 += u128::from(number);
            sum.1.push(row.line);
        }
    }
    let too_large = sums
        .into_values()
        .filter(|(sum, _)| *sum > u128::from(Value::MOST));
    let fault = |lines: Vec<usize>, reason: String, question: &str| Fault {
        file: sheet.file.clone(),
        kind: Kind::Impossible,
        lines,
        reason,
        question: question.to_owned(),
    };
    let kinds = [
        (
            ahead.collect::<Vec<usize>>(),
            format!("counts of a time that begins after {today}; the rows are not taken"),
            "Are these forecasts, or is the period mistyped?",
        ),
        (
            too_large.flat_map(|(_, lines)| lines).collect(),
            format!(
                "counts of one thing add up to more than {}; the rows are not taken",
                Value::MOST
            ),
            "How many people were counted?",
        ),
    ];
    kinds
        .into_iter()
        .filter(|(lines, ..)| !lines.is_empty())
        .map(|(lines, reason, question)| fault(lines, reason, question))
        .chain(embargoed(sheet, today))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::{Group, Row};

    fn sheet(rows: &[(&str, u64)]) -> Sheet {
        let row = |(at, (period, value)): (usize, &(&str, u64))| Row {
            line: at + 2,
            measure: "entries".parse().unwrap(),
            reporter: "PAN".parse().unwrap(),
            origin: None,
            destination: None,
            nationality: Group::All,
            class: String::new(),
            period: period.parse().unwrap(),
            value: Value::Exact(*value),
        };
        Sheet {
            file: "a.csv".to_owned(),
            format: "movement-csv",
            released: None,
            mid_year: false,
            fiscal_months: false,
            n_without_reporter: 0,
            rows: rows.iter().enumerate().map(row).collect(),
            unknown: Vec::new(),
            notes: Vec::new(),
            embargoed: BTreeMap::new(),
        }
    }

    fn admitted(rows: &[(&str, u64)]) -> Admitted {
        let today: Day = "2026-11-28".parse().unwrap();
        admit(&sheet(rows), &[], 10, today, today)
    }

    #[test]
    fn a_month_still_to_come_is_refused_and_the_running_one_is_not() {
        let found = admitted(&[("2026-11", 20), ("2026-12", 30), ("2199-12", 40)]);
        assert_eq!((found.counts.len(), found.n_refused), (1, 2));
        assert_eq!(found.faults[0].lines, [3, 4]);
    }

    #[test]
    fn counts_whose_sum_cannot_be_kept_are_refused_together() {
        let most = Value::MOST;
        let found = admitted(&[("2024-01", most), ("2024-01", 1), ("2024-02", most)]);
        assert_eq!((found.counts.len(), found.n_refused), (1, 2));
        let rows = [("2024-01", most); 5];
        assert_eq!(admitted(&rows).counts, []);
    }
}
