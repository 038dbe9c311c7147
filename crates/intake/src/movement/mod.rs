//! Files about people moving: one module per source format.

pub mod builder;
pub mod codes;
pub mod country;
pub mod header;
pub mod hxl;
pub mod iom;
pub mod letters;
pub mod long;
mod misplaced;
pub mod numbers;
pub mod periods;
pub mod plain;
pub mod published;
pub mod release;
pub mod remote;
pub mod sdmx;
pub mod table;
pub mod totals;
pub mod unhcr;
pub mod united_states;
pub mod words;

use kernel::{Finding, Period};
use movement::series::{Odd, Sheet};

use builder::Builder;
use header::Format;
use letters::Written;
use table::Csv;

/// Reads a file of any known format, told by its header; a file with several releases gives several
/// sheets.
///
/// # Errors
///
/// One finding where the file is no table or its header is none of the known ones.
pub fn read(file: &str, text: &str) -> Result<Vec<Sheet>, Finding> {
    let csv = Csv::read(file, text)?;
    let mut sheets = match csv.format {
        Some(Format::Tagged) => hxl::read(file, &csv),
        Some(Format::Sdmx) => sdmx::read(file, &csv),
        Some(Format::Plain) => plain::read(file, &csv),
        Some(Format::Iom) => iom::read(file, &csv),
        Some(Format::Unhcr) => unhcr::read(file, &csv),
        Some(Format::Southwest) => united_states::southwest(file, &csv),
        Some(Format::Encounters) => united_states::encounters(file, &csv),
        Some(Format::Visas) => united_states::visas(file, &csv),
        Some(Format::Admissions) => united_states::admissions(file, &csv),
        Some(Format::Codes) => codes::read(file, &csv),
        Some(Format::Compact) => Err(Finding::error(
            file,
            csv.line,
            "this is a table of promises or of figures about them",
            "Bring it with cauce charter import.",
        )),
        Some(Format::Asked) | None => Err(unknown(file, &csv)),
    }?;
    if let Some(first) = sheets.first_mut() {
        first.notes.splice(0..0, csv.notes.iter().cloned());
    }
    Ok(sheets)
}

/// Reads a file as [`read`] does; what was recognised before stands among its notes.
///
/// # Errors
///
/// As [`read`].
pub fn read_written(file: &str, written: &Written) -> Result<Vec<Sheet>, Finding> {
    let mut sheets = read(file, &written.text)?;
    if let Some(first) = sheets.first_mut() {
        first.notes.splice(0..0, written.notes.iter().cloned());
    }
    Ok(sheets)
}

/// Returns the finding for a header that is none of the known ones.
fn unknown(file: &str, csv: &Csv<'_>) -> Finding {
    let cells: Vec<&str> = csv.header.iter().map(String::as_str).collect();
    let n_months = cells.iter().filter(|cell| is_a_month(cell)).count();
    let lacking = header::lacking(&cells);
    if n_months >= 3 {
        return Finding::error(
            file,
            csv.line,
            format!("{n_months} months stand side by side, each in a column of its own"),
            "Write one row for each count, with the columns period and value (cauce movement template).",
        );
    }
    if lacking.len() * 2 < header::NEEDED.len() {
        return Finding::error(
            file,
            csv.line,
            format!("the header lacks {}", lacking.join(", ")),
            "Add what lacks; cauce movement template shows the plain file, with --lang es in Spanish.",
        );
    }
    for (columns, what, advice) in OTHERS {
        if columns.iter().all(|column| cells.contains(column)) {
            return Finding::error(file, csv.line, what, advice);
        }
    }
    Finding::error(
        file,
        csv.line,
        format!(
            "the header {} is none of the known ones",
            kernel::text::short(&csv.header.join(","), 200)
        ),
        "Use the plain file (cauce movement template) for series of your own.",
    )
}

/// Files that other commands read: their columns, what they are, which command it is.
const OTHERS: [(&[&str], &str, &str); 2] = [
    (
        &["series", "period", "value"],
        "this is a file of series without who counts whom, which is forecast and not taken in",
        "cauce movement forecast reads it; to have it taken in, write it as cauce movement template shows.",
    ),
    (
        &["birthplace", "residence", "value"],
        "this is a table of where people born in each country live, from which flows are estimated",
        "cauce movement stocks reads two of them, of a start and of an end.",
    ),
];

/// Returns whether a column is named after a month: 1, 01, mayo, 2024-05.
fn is_a_month(cell: &str) -> bool {
    let is_number = cell.len() <= 2 && cell.parse::<u8>().is_ok_and(|n| (1..=12).contains(&n));
    is_number
        || words::month(cell).is_some()
        || matches!(
            periods::Dates::default().period(cell),
            Ok(Period::Month(..))
        )
}

/// Returns the month that a cell writes, or notes that it writes none.
fn month(sheet: &mut Builder, line: usize, column: &str, text: &str) -> Option<Period> {
    let period = text
        .parse::<Period>()
        .ok()
        .filter(|period| matches!(period, Period::Month(..)));
    sheet.or_refuse(line, column, text, period.ok_or(Odd::Period))
}

/// Returns the finding for a file that lacks columns.
fn lacking(file: &str, columns: &str) -> Finding {
    Finding::error(
        file,
        1,
        format!("the header does not hold {columns}"),
        "Check that this is the file you meant.",
    )
}
