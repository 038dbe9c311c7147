//! Series that anybody brings to be rated, as a plain CSV with one row per series and year.
//!
//! Columns: series, group, direction, limit, target, target_year, base_year, base_value, year,
//! value, and optionally status. What belongs to the series (direction to base_value) stands in
//! its first row; later rows repeat it or leave it empty. A group may be nested with `/`.
//!
//! The sign between columns is found by the header, the sign before decimals by numbers that allow
//! one reading only; both are said. Where a number allows two, the file is refused.

mod ending;
mod form;
mod numbers;
mod periods;
mod rows;

use std::collections::{HashMap, HashSet};

use evidence::{Brought, Point, SeriesFile};
use kernel::{Finding, Severity};

use crate::brought::{BroughtFile, Terms};

pub(crate) use form::text as decoded;
pub use numbers::DecimalMark;
pub(crate) use numbers::{is_grouped, number};
pub(crate) use periods::period;

use numbers::Readings;

/// A file with every column and two groups, which itself rates without a finding.
pub const TEMPLATE: &str = "\
series,group,direction,limit,target,target_year,base_year,base_value,year,value
Permits issued,Status/Permits,up,,1000,2026,2022,0,2023,240
Permits issued,Status/Permits,,,,,,,2024,520
Permits renewed,Status/Permits,up,,400,2026,2022,20,2023,120
Permits renewed,Status/Permits,,,,,,,2024,190
Children in school (%),Services,up,100,,,2019,,2019,71.5
Children in school (%),Services,,,,,,,2021,74.0
Children in school (%),Services,,,,,,,2024,79.5
Days until a decision,Services,down,,90,2027,2019,,2019,310
Days until a decision,Services,,,,,,,2020,290
Days until a decision,Services,,,,,,,2021,275
Days until a decision,Services,,,,,,,2022,240
Days until a decision,Services,,,,,,,2023,225
Days until a decision,Services,,,,,,,2024,205
";

const COLUMNS: [&str; 11] = [
    "series",
    "group",
    "direction",
    "limit",
    "target",
    "target_year",
    "base_year",
    "base_value",
    "year",
    "value",
    "status",
];

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 << 20;
/// The most series of one file; the world's indicators have some hundreds.
pub const MOST_SERIES: usize = 50_000;
const LONGEST_FIELD: usize = 1_000;
const DEEPEST_GROUP: usize = 32;
const MOST_FINDINGS: usize = 100;

/// Values that owners of data write where they mean "nothing here".
const SENTINELS: [f64; 5] = [-1.0, -9.0, -99.0, -999.0, -9999.0];

/// The columns that hold numbers.
const NUMBERS: [usize; 4] = [3, 4, 7, 9];

/// Reads a file whole, or refuses it whole with findings that name file and line.
#[must_use]
pub fn read(file: &str, bytes: &[u8]) -> SeriesFile {
    read_with(file, bytes, None).file
}

/// Reads a file as [`read`] does, where somebody may have said which sign stands before decimals.
#[must_use]
pub fn read_with(file: &str, bytes: &[u8], decimal: Option<DecimalMark>) -> BroughtFile {
    let mut reading = SeriesReading::new(file, decimal);
    reading.read(bytes);
    reading.finish()
}

struct SeriesReading<'a> {
    file: &'a str,
    /// The sign before decimals that somebody said; then no number allows two readings.
    said: Option<DecimalMark>,
    decimal: DecimalMark,
    findings: Vec<Finding>,
    series: Vec<SeriesDraft>,
    known: HashMap<(String, String), usize>,
    /// Series whose first row was refused: what it would have said is missing from the others.
    spoiled: HashSet<(String, String)>,
}

/// A series while its rows are being read.
struct SeriesDraft {
    brought: Brought,
    terms: Terms,
    points: Vec<Point>,
    /// The line on which each year or quarter was first seen, by the bits of its decimal year.
    years: HashMap<u64, usize>,
    readings: Readings,
}

impl<'a> SeriesReading<'a> {
    fn new(file: &'a str, said: Option<DecimalMark>) -> Self {
        Self {
            file,
            said,
            decimal: said.unwrap_or_default(),
            findings: Vec::new(),
            series: Vec::new(),
            known: HashMap::new(),
            spoiled: HashSet::new(),
        }
    }

    fn is_refused(&self) -> bool {
        let is_error = |finding: &Finding| finding.severity == Severity::Error;
        self.findings.iter().any(is_error)
    }

    fn refuse(&mut self, line: usize, what: impl Into<String>, advice: &str) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings
                .push(Finding::error(self.file, line, what, advice));
        }
    }

    fn read(&mut self, bytes: &[u8]) {
        if bytes.len() > LARGEST_FILE {
            let advice = "Split it; at most 64 MiB are read at once.";
            return self.refuse(0, "the file is larger than 64 MiB", advice);
        }
        let text = match form::text(self.file, bytes) {
            Ok(text) => text,
            Err(finding) => return self.findings.push(finding),
        };
        if let Err(finding) = crate::door::short_lines(self.file, text) {
            return self.findings.push(finding);
        }
        let Some((separator, separator_name)) = form::separator(text) else {
            let first = short(text.lines().next().unwrap_or_default());
            let what = format!("the first line \"{first}\" is no header: it names no column");
            let advice = format!(
                "Begin with the line {}; `--template` prints a file.",
                COLUMNS[..10].join(",")
            );
            return self.refuse(1, what, &advice);
        };
        let mut reader = reader_of(text, separator);
        let header = match reader.headers() {
            Ok(header) => header.clone(),
            Err(error) => return self.refuse(1, short(&error.to_string()), "Check the header."),
        };
        let Some(columns) = self.columns(&header) else {
            return;
        };
        let infers = self.said.is_none() && has_decimal_commas(text, separator, &columns);
        if infers {
            self.decimal = DecimalMark::Comma;
        }
        if separator != b',' || infers {
            let decimal = self.decimal.name();
            let what = format!(
                "read with {separator_name} between columns and a {decimal} before decimals"
            );
            let advice = "Say --decimal point or --decimal comma where that is not so.";
            self.findings
                .push(Finding::notice(self.file, 1, what, advice));
        }
        let mut record = csv::StringRecord::new();
        loop {
            // What is refused already is not read to its end.
            if self.findings.len() >= MOST_FINDINGS {
                return;
            }
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {
                    let line = record.position().map_or(0, csv::Position::line) as usize;
                    self.row(line, &record, &header, &columns);
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line) as usize;
                    return self.refuse(line, short(&error.to_string()), "Check the quotes.");
                }
            }
        }
        if self.series.is_empty() && !self.is_refused() {
            self.refuse(
                0,
                "the file has no rows",
                "Add one row per series and year.",
            );
        }
    }

    /// Finds where each column stands.
    fn columns(&mut self, header: &csv::StringRecord) -> Option<[Option<usize>; 11]> {
        let advice = format!(
            "Use the columns {}; `--template` prints a file.",
            COLUMNS.join(",")
        );
        let mut at = [None; 11];
        for (index, name) in header.iter().enumerate() {
            let Some(column) = form::column(name) else {
                let what = format!(
                    "the header \"{}\" is not a column of this file",
                    short(name)
                );
                self.refuse(1, what, &advice);
                continue;
            };
            if at[column].replace(index).is_some() {
                self.refuse(1, format!("the column {name} stands there twice"), &advice);
            }
        }
        let is_missing = |column: &usize| at[*column].is_none() && COLUMNS[*column] != "status";
        let missing: Vec<&str> = (0..COLUMNS.len())
            .filter(is_missing)
            .map(|column| COLUMNS[column])
            .collect();
        match missing.as_slice() {
            [] => {}
            [one] => self.refuse(1, format!("the column {one} is missing"), &advice),
            many => {
                let what = format!("the columns {} are missing", many.join(", "));
                self.refuse(1, what, &advice);
            }
        }
        self.findings.is_empty().then_some(at)
    }
}

/// Returns a reader of the rows between which this sign stands.
fn reader_of(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(separator).flexible(true);
    reader.from_reader(text.as_bytes())
}

/// Returns whether a comma stands before decimals beyond doubt: some number has one that can stand
/// nowhere else, and no number has a point.
fn has_decimal_commas(text: &str, separator: u8, columns: &[Option<usize>; 11]) -> bool {
    let mut reader = reader_of(text, separator);
    let mut record = csv::StringRecord::new();
    let mut found = false;
    while reader.read_record(&mut record).unwrap_or(false) {
        let places = NUMBERS.iter().filter_map(|column| columns[*column]);
        for cell in places.filter_map(|place| record.get(place)).map(str::trim) {
            if cell.contains('.') {
                return false;
            }
            found |= numbers::has_decimal_comma(cell);
        }
    }
    found
}

/// Reads a decimal number with a point; says what to do about anything else.
pub(crate) fn plain_number(text: &str) -> Result<f64, &'static str> {
    if text.contains(',') {
        return Err("Write it without thousands commas and with a point before decimals.");
    }
    number(text, DecimalMark::Point)
}

/// Returns the beginning of a text, so that a finding stays readable.
pub(crate) fn short(text: &str) -> String {
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    clean.take(60).collect()
}

#[cfg(test)]
mod tests;
