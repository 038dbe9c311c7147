//! A country's own nationals among its irregular entries.
//!
//! Method: an edit rule. Nobody may be kept from entering their own country (International Covenant on Civil and
//! Political Rights, article 12, paragraph 4), so that no count of irregular entries holds the reporter's nationals:
//! where one does, entries of another kind were loaded, or who reports and who is counted was mistaken. In the
//! migration agency's series of the Americas the only such rows are those of a month in which regular entries were
//! loaded.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Country;

use super::fault::{Fault, Kind};
use crate::series::{Group, Measure, Row, Sheet};

/// What is counted where nobody is who belongs there. Who leaves a country may well be its own.
const MEASURES: [&str; 2] = ["irregular-detections", "irregular-entries"];

/// Fewer people than this may be slips of a clerk, and are withheld.
const LEAST: u64 = 10;

/// Returns a fault for each reporter who counts its own nationals among irregular entries, but for rows that are
/// `told` already.
#[must_use]
pub fn own(sheet: &Sheet, told: &[Fault]) -> Vec<Fault> {
    let told: BTreeSet<usize> = (told.iter())
        .filter(|fault| fault.kind == Kind::OtherEntries)
        .flat_map(|fault| fault.lines.iter().copied())
        .collect();
    let mut found: BTreeMap<(&Measure, Country), Vec<&Row>> = BTreeMap::new();
    let is_own = |row: &&Row| {
        row.nationality == Group::Of(row.reporter) && MEASURES.contains(&row.measure.as_str())
    };
    for row in sheet.rows.iter().filter(is_own) {
        if !told.contains(&row.line) {
            let rows = found.entry((&row.measure, row.reporter)).or_default();
            rows.push(row);
        }
    }
    (found.into_iter())
        .filter_map(|((measure, reporter), rows)| fault(sheet, measure, reporter, &rows))
        .collect()
}

fn fault(sheet: &Sheet, measure: &Measure, reporter: Country, rows: &[&Row]) -> Option<Fault> {
    let numbers = rows.iter().filter_map(|row| row.value.number());
    let n = numbers.fold(0, u64::saturating_add);
    let mut lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
    lines.sort_unstable();
    (n >= LEAST).then(|| Fault {
        file: sheet.file.clone(),
        kind: Kind::OtherEntries,
        lines,
        reason: format!(
            "{reporter} {measure} count {n} of its own nationals; a country's own nationals do not enter it \
             irregularly"
        ),
        question: format!("Who are the {reporter} counted in {measure} of {reporter}?"),
    })
}
