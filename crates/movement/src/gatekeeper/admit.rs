//! What of a file is taken: refused rows are left out, doubtful ones are marked.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Severity};

use super::columns::embargoed;
use super::once::of_each_kind;
use super::{Fault, Kind, PublishedTotal, inspect, not_meant};
use crate::series::{Group, Key, Published, Sheet, Value};

/// What became of a file at the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// The counts that are taken.
    pub counts: Vec<Taken>,
    /// The number of rows refused.
    pub n_refused: usize,
    /// Everything that was found, each kind once.
    pub faults: Vec<Fault>,
}

/// A count that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The count as its release gives it.
    pub published: Published,
    /// The kind of fault for which it is set aside in quarantine.
    pub doubt: Option<Kind>,
    /// Whether a row of its table and period was refused: what is added up there is the least, not all.
    pub is_short: bool,
}

impl Admitted {
    /// Returns how many counts are set aside in quarantine.
    #[must_use]
    pub fn n_quarantined(&self) -> usize {
        let is_doubted = |one: &&Taken| one.doubt.is_some();
        self.counts.iter().filter(is_doubted).count()
    }

    /// Returns whether sums of counts of this file are the least only, since rows of them were refused.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.counts.iter().any(|one| one.is_short)
    }
}

/// Returns what of a file is taken as a release of a day, and what was found in it.
///
/// An error refuses its rows, a warning sets them aside, a notice changes nothing: as
/// [`Kind::severity`] says, and nothing else.
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
    let faults = of_each_kind(faults);
    if faults.iter().any(|fault| fault.kind == Kind::Exchanged) {
        return Admitted {
            counts: Vec::new(),
            n_refused: sheet.rows.len(),
            faults,
        };
    }
    let mut refused: BTreeSet<usize> = BTreeSet::new();
    let mut doubted: BTreeMap<usize, Kind> = BTreeMap::new();
    for fault in &faults {
        match fault.kind.severity() {
            Severity::Error => refused.extend(&fault.lines),
            Severity::Warning => {
                doubted.extend(fault.lines.iter().map(|line| (*line, fault.kind)));
            }
            Severity::Notice => {}
        }
    }
    let short = short(sheet, &refused);
    let taken = (sheet.counts().into_iter()).filter(|(_, (_, line))| !refused.contains(line));
    let counts = taken.map(|(key, (value, line))| Taken {
        is_short: !sheet.unknown.is_empty() || short.contains(&of_everybody(&key)),
        published: Published {
            key,
            released,
            value,
        },
        doubt: doubted.get(&line).copied(),
    });
    Admitted {
        counts: counts.collect(),
        n_refused: refused.len(),
        faults,
    }
}

/// Returns the tables and periods of which a row was refused. Of a row that was not understood nobody knows
/// to which it belongs: then it may be any of the file.
fn short(sheet: &Sheet, refused: &BTreeSet<usize>) -> BTreeSet<Key> {
    let rows = sheet.rows.iter().filter(|row| refused.contains(&row.line));
    let parts = rows.filter(|row| row.nationality != Group::All);
    parts
        .filter_map(|row| Some(of_everybody(&row.key().ok()?)))
        .collect()
}

fn of_everybody(key: &Key) -> Key {
    let mut key = key.clone();
    key.nationality = Group::All;
    key
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
    fn beside_a_refused_row_the_rest_of_its_period_is_short_and_nothing_else() {
        let mut sheet = sheet(&[("2026-10", 20), ("2026-10", 30), ("2026-09", 40)]);
        let codes = ["VEN", "ECU", "ECU"];
        for (row, code) in sheet.rows.iter_mut().zip(codes) {
            row.nationality = code.parse().unwrap();
        }
        let today: Day = "2026-11-28".parse().unwrap();
        let is_short = |sheet: &Sheet| -> Vec<bool> {
            let counts = admit(sheet, &[], 10, today, today).counts;
            counts.iter().map(|one| one.is_short).collect()
        };
        // The control: nothing is refused, nothing is short.
        assert_eq!(is_short(&sheet), [false; 3]);
        sheet.rows[1].value = Value::Exact(Value::MOST + 1);
        assert_eq!(is_short(&sheet), [false, true]);
        sheet.rows[1].value = Value::Exact(30);
        sheet.unknown = vec![crate::series::Unknown {
            text: "-35".to_owned(),
            column: "value".to_owned(),
            odd: crate::series::Odd::Negative,
            lines: vec![9],
            meant: None,
        }];
        assert_eq!(is_short(&sheet), [true; 3]);
    }

    #[test]
    fn what_a_kind_of_fault_says_is_what_happens() {
        let rows: Vec<(String, u64)> = (0..24)
            .map(|t| {
                (
                    format!("{}-{:02}", 2024 + t / 12, t % 12 + 1),
                    // Up and down: what only rises within the year would be taken for sums to date.
                    if t < 12 {
                        5000 + 90 * (t * 7 % 12)
                    } else {
                        70 + t * 5 % 12
                    },
                )
            })
            .collect();
        let rows: Vec<(&str, u64)> = rows.iter().map(|(month, n)| (month.as_str(), *n)).collect();
        let found = admitted(&rows);
        let broken: Vec<&Fault> = (found.faults.iter())
            .filter(|fault| fault.kind.severity() == Severity::Warning)
            .collect();
        assert_eq!(broken.len(), 1, "{:?}", found.faults);
        assert_eq!(
            (found.n_quarantined(), broken[0].lines.len()),
            (12, 12),
            "{broken:?}"
        );
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
