//! Columns and names: exchanged, unknown, fiscal.

use std::collections::BTreeSet;

use super::fault::{Fault, Kind};
use crate::series::Sheet;

/// Returns a fault for each name or code that is not a country.
#[must_use]
pub fn unknown_names(sheet: &Sheet) -> Vec<Fault> {
    let fault = |unknown: &crate::series::Unknown| {
        let n = unknown.lines.len();
        let meant = unknown.meant.as_deref();
        Fault {
            file: sheet.file.clone(),
            kind: Kind::UnknownName,
            lines: unknown.lines.clone(),
            reason: format!(
                "column {} holds \"{}\" in {n} {}, which is {}; the {} not taken{}",
                unknown.column,
                unknown.text,
                if n == 1 { "row" } else { "rows" },
                what_it_is_not(&unknown.text),
                if n == 1 { "row is" } else { "rows are" },
                meant.map_or_else(String::new, |m| format!(" (its name suggests {m})")),
            ),
            question: match meant {
                Some(code) => format!("Is \"{}\" meant to be {code}?", unknown.text),
                None if is_a_number(&unknown.text) => {
                    format!("What does \"{}\" stand for?", unknown.text)
                }
                None => format!("Which country or group is \"{}\"?", unknown.text),
            },
        }
    };
    sheet.unknown.iter().map(fault).collect()
}

fn is_a_number(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit() || "-+.<".contains(letter))
}

fn what_it_is_not(text: &str) -> String {
    if is_a_number(text) {
        let most = crate::series::Value::MOST;
        format!("no count from 0 to {most}, no time and no code of a country")
    } else {
        "no country of ISO 3166, M49 or UNHCR and no name in the five languages".to_owned()
    }
}

/// Returns a notice where months were those of a fiscal year.
#[must_use]
pub fn fiscal_months(sheet: &Sheet) -> Option<Fault> {
    sheet.fiscal_months.then(|| Fault {
        file: sheet.file.clone(),
        kind: Kind::FiscalMonths,
        lines: Vec::new(),
        reason: "months are those of the United States' fiscal year, October first; they were \
                 converted by the rule united-states-fiscal-month (October of 2025 is October 2024)"
            .to_owned(),
        question: "Could the file carry calendar months beside fiscal years?".to_owned(),
    })
}

/// The fewest reporters among which an exchange can be told from a small file.
const FEWEST_REPORTERS: usize = 40;

/// Returns a fault where reporters are many and nationalities few: the columns are exchanged.
///
/// Official tables are published by few countries about many nationalities.
#[must_use]
pub fn exchanged(sheet: &Sheet) -> Option<Fault> {
    let reporters: BTreeSet<_> = sheet.rows.iter().map(|row| row.reporter).collect();
    let nationalities: BTreeSet<_> = sheet.rows.iter().map(|row| row.nationality).collect();
    let (n_reporters, n_nationalities) = (reporters.len(), nationalities.len());
    let exchanged = n_reporters >= FEWEST_REPORTERS && n_nationalities * 5 <= n_reporters;
    exchanged.then(|| Fault {
        file: sheet.file.clone(),
        kind: Kind::Exchanged,
        lines: Vec::new(),
        reason: format!(
            "{n_reporters} countries report and only {n_nationalities} nationalities are counted; \
             the two columns are exchanged"
        ),
        question: "Are the columns for the reporting country and for nationality exchanged?"
            .to_owned(),
    })
}
