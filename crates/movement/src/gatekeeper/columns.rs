//! Columns and names: exchanged, unknown, fiscal.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;

use super::fault::{Fault, Kind};
use crate::series::{Odd, Sheet, Unknown};

/// The most unknown names of a column that are asked about one by one.
const MOST_NAMES: usize = 12;

/// Returns a fault for each name or code that is not a country, and one for each other kind of cell that was
/// not understood, with an example and how many there are.
#[must_use]
pub fn unknown_names(sheet: &Sheet) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut n_names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut alike: BTreeMap<(&str, Odd), Vec<&Unknown>> = BTreeMap::new();
    for unknown in &sheet.unknown {
        let n = n_names.entry(&unknown.column).or_default();
        let is_asked = unknown.odd == Odd::Name && *n < MOST_NAMES;
        *n += usize::from(unknown.odd == Odd::Name);
        if is_asked {
            faults.push(a_name(sheet, unknown));
        } else {
            let key = (unknown.column.as_str(), unknown.odd);
            alike.entry(key).or_default().push(unknown);
        }
    }
    faults.extend(
        alike
            .into_iter()
            .map(|((column, odd), cells)| a_kind(sheet, column, odd, &cells)),
    );
    faults
}

fn a_name(sheet: &Sheet, unknown: &Unknown) -> Fault {
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
            no_country(&unknown.text),
            if n == 1 { "row is" } else { "rows are" },
            meant.map_or_else(String::new, |m| format!(" (its name suggests {m})")),
        ),
        question: match meant {
            Some(code) => format!("Is \"{}\" meant to be {code}?", unknown.text),
            None if is_a_number(&unknown.text) => {
                format!("Which country has the number \"{}\"?", unknown.text)
            }
            None => format!("Which country or group is \"{}\"?", unknown.text),
        },
    }
}

fn is_a_number(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit() || "-+.<".contains(letter))
}

fn no_country(text: &str) -> &'static str {
    if is_a_number(text) {
        "no number of a country in M49"
    } else {
        "no country of ISO 3166, M49 or UNHCR and no name in the five languages"
    }
}

/// Returns the fault for cells of one column that are odd in the same way.
fn a_kind(sheet: &Sheet, column: &str, odd: Odd, cells: &[&Unknown]) -> Fault {
    let mut lines: Vec<usize> = cells
        .iter()
        .flat_map(|one| one.lines.iter().copied())
        .collect();
    lines.sort_unstable();
    lines.dedup();
    let first = cells.iter().min_by_key(|one| one.lines.first());
    let (text, line) = first.map_or(("", 0), |one| {
        (one.text.as_str(), one.lines.first().copied().unwrap_or(0))
    });
    let (n, (what, question)) = (lines.len(), told(odd));
    let example = match odd {
        Odd::Empty => format!("the first in line {line}"),
        _ if n == 1 => format!("\"{text}\" in line {line}"),
        _ => format!("such as \"{text}\" in line {line}"),
    };
    Fault {
        file: sheet.file.clone(),
        kind: Kind::UnknownName,
        lines,
        reason: format!(
            "column {column} holds in {n} {} {what}, {example}; the {} not taken",
            if n == 1 { "row" } else { "rows" },
            if n == 1 { "row is" } else { "rows are" },
        ),
        question: question.to_owned(),
    }
}

/// Returns what an odd cell is, and what to ask about it.
fn told(odd: Odd) -> (&'static str, &'static str) {
    match odd {
        Odd::Name => (
            "further names of no country that is known",
            "Which countries or groups are these, by code?",
        ),
        Odd::Measure => (
            "what is no measure",
            "What is counted, in a few words such as irregular-entries?",
        ),
        Odd::Period => (
            "what is no period",
            "Which month, quarter or year is it: 2024-05, 2024-Q2, 2024?",
        ),
        Odd::TooFine => (
            "a day or a week, which is finer than a month and is not kept",
            "Can the counts be added up to months?",
        ),
        Odd::Day => ("what is no day", "When was this published: 2024-06-10?"),
        Odd::TwoDays => (
            "a day that can be read in two ways, day first or month first",
            "When was this published, written as 2024-06-10?",
        ),
        Odd::Status => (
            "what is no status",
            "How firm is the count: exact, provisional, rounded, suppressed, missing or not-applicable?",
        ),
        Odd::Contradicted => (
            "a status that the value beside it contradicts",
            "Is it the status or the value that is right?",
        ),
        Odd::Empty => ("nothing, where something must stand", "What belongs there?"),
        Odd::Fraction => (
            "a number that is not whole and counts no people",
            "How many people were counted, and in what unit?",
        ),
        Odd::TwoNumbers => (
            "a number that can be read in two ways, with thousands or with a fraction",
            "How many people were counted, without a sign between thousands: 1234?",
        ),
        Odd::Negative => (
            "a number below nought",
            "Is it a correction? A later release corrects by giving the right count.",
        ),
        Odd::TooLarge => (
            "a number greater than can be kept (9223372036854775807)",
            "How many people were counted?",
        ),
        Odd::Digits => (
            "digits other than 0 to 9",
            "How many people were counted, in the digits 0 to 9?",
        ),
        Odd::Failed => (
            "what a spreadsheet writes where a formula failed",
            "What should the formula have given?",
        ),
        Odd::Merged => (
            "a value in a merged cell, which counts several rows at once; part the cell",
            "How many people does each of the rows count?",
        ),
        Odd::NoNumber => (
            "what is no number",
            "How many people were counted? Leave the cell empty where it is not known.",
        ),
        Odd::Total => (
            "a total that differs from the sum of the rows above it",
            "Is the total right, or does a row lack or stand twice?",
        ),
        Odd::SeveralDays => (
            "several days of one month",
            "Are these counts at a moment or over time, and what is the month's?",
        ),
        Odd::Twice => (
            "a day on which the same people are counted twice",
            "What tells the rows apart, and which of them counts everybody?",
        ),
    }
}

/// Returns a fault for rows that may not be known yet.
#[must_use]
pub fn embargoed(sheet: &Sheet, today: Day) -> Option<Fault> {
    let later: Vec<usize> = (sheet.embargoed.iter())
        .filter(|(_, until)| **until > today)
        .map(|(line, _)| *line)
        .collect();
    (!later.is_empty()).then(|| Fault {
        file: sheet.file.clone(),
        kind: Kind::Impossible,
        lines: later,
        reason: format!("counts under an embargo that ends after {today}; the rows are not taken"),
        question: "May these be told already?".to_owned(),
    })
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
