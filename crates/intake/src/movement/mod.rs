//! Files about people moving: one module per source format.

pub mod codes;
pub mod country;
pub mod hxl;
pub mod iom;
pub mod long;
pub mod plain;
pub mod published;
pub mod release;
pub mod remote;
pub mod sdmx;
pub mod table;
pub mod totals;
pub mod unhcr;
pub mod united_states;

use kernel::{Finding, Period};
use movement::series::Sheet;
use table::{Builder, Csv};

/// Reads a file of any known format, told by its header; a file with several releases gives several
/// sheets.
///
/// # Errors
///
/// One finding where the file is no CSV or its header is none of the known ones.
pub fn read(file: &str, text: &str) -> Result<Vec<Sheet>, Finding> {
    let csv = Csv::read(file, text)?;
    let has = |names: &[&str]| names.iter().all(|name| csv.place(name).is_some());
    if hxl::is_tagged(&csv) {
        hxl::read(file, &csv)
    } else if sdmx::is_sdmx(&csv) {
        sdmx::read(file, &csv)
    } else if has(&["measure", "reporter", "released"]) {
        plain::read(file, &csv)
    } else if has(&["period", "geo", "nat", "n"]) {
        iom::read(file, &csv)
    } else if has(&["year", "coo", "coa"]) {
        unhcr::read(file, &csv)
    } else if has(&["Fiscal Year", "Citizenship Grouping"]) {
        united_states::southwest(file, &csv)
    } else if has(&["period", "region", "citizenship"]) {
        united_states::encounters(file, &csv)
    } else if has(&["period", "nationality", "visa_class"]) {
        united_states::visas(file, &csv)
    } else if has(&["period", "region", "nationality"]) {
        united_states::admissions(file, &csv)
    } else if codes::is_list(&csv) {
        codes::read(file, &csv)
    } else {
        Err(Finding::error(
            file,
            1,
            format!(
                "the header {} is none of the known ones",
                kernel::text::short(&csv.header.join(","), 200)
            ),
            "Use the plain file (cauce movement template) for series of your own.",
        ))
    }
}

/// Returns the month that a cell writes, or notes that it writes none.
fn month(sheet: &mut Builder, line: usize, column: &str, text: &str) -> Option<Period> {
    let period = text
        .parse::<Period>()
        .ok()
        .filter(|period| matches!(period, Period::Month(..)));
    if period.is_none() {
        sheet.refuse(line, column, text, None);
    }
    period
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
