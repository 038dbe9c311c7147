//! Series that anybody brings to be rated, as a plain CSV with one row per series and year.
//!
//! Columns: series, group, direction, limit, target, target_year, base_year, base_value, year,
//! value, and optionally status. What belongs to the series (direction to base_value) stands in
//! its first row; later rows repeat it or leave it empty. A group may be nested with `/`.
//!
//! The sign between columns is found by the header, the sign before decimals by numbers that allow
//! one reading only; both are said. Where a number allows two, the file is refused.

mod form;
mod numbers;
mod periods;

use std::collections::HashMap;

use evidence::{Brought, Mark, Point, Series, SeriesFile};
use kernel::{Finding, Severity};

use crate::brought::{BroughtFile, Terms};

pub(crate) use form::text as decoded;
pub use numbers::DecimalMark;
pub(crate) use numbers::number;
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

    fn row(
        &mut self,
        line: usize,
        record: &csv::StringRecord,
        header: &csv::StringRecord,
        columns: &[Option<usize>; 11],
    ) {
        if record.len() != header.len() {
            let what = format!("{} fields under {} columns", record.len(), header.len());
            let advice =
                "Write numbers without thousands commas, and put quotes around text with a comma.";
            return self.refuse(line, what, advice);
        }
        if let Some(long) = record.iter().find(|field| field.len() > LONGEST_FIELD) {
            let what = format!("a field has {} bytes: \"{}…\"", long.len(), short(long));
            return self.refuse(
                line,
                what,
                "Shorten it to 1,000 bytes, or look for a lost quote.",
            );
        }
        let n_findings = self.findings.len();
        let field = |column: usize| {
            columns[column]
                .and_then(|index| record.get(index))
                .map_or("", str::trim)
        };
        let name = field(0);
        if name.is_empty() {
            self.refuse(
                line,
                "the series has no name",
                "Write a name in the column series.",
            );
        }
        let group = self.group(line, field(1));
        let rising_is_good = self.direction(line, field(2));
        let limit = self.number(line, "limit", field(3));
        let target = self.number(line, "target", field(4));
        // "every" stands for a target that is to be met in every year.
        let every_year = field(5).eq_ignore_ascii_case("every");
        let target_year = match every_year {
            true => None,
            false => self.year(line, "target_year", field(5)),
        };
        let base_year = self.year(line, "base_year", field(6));
        let base_value = self.number(line, "base_value", field(7));
        let year = self.year(line, "year", field(8));
        if field(8).is_empty() {
            self.refuse(
                line,
                "the row has no year",
                "Write the year of the value, such as 2024.",
            );
        }
        let value = self.number(line, "value", field(9));
        let mark = self.mark(line, field(10), value);
        // A row with a fault takes part in nothing further, so that one slip is one finding.
        if self.findings.len() > n_findings {
            return;
        }
        let Some(year) = year else { return };
        let key = (field(1).to_owned(), name.to_owned());
        let index = match self.known.get(&key) {
            Some(index) => {
                let index = *index;
                let brought = &self.series[index].brought;
                let differs = [
                    ("limit", limit.is_some() && limit != brought.limit),
                    ("target", target.is_some() && target != brought.target),
                    (
                        "target_year",
                        (target_year.is_some() && target_year != brought.target_year)
                            || (every_year && !self.series[index].terms.every_year),
                    ),
                    (
                        "base_year",
                        base_year.is_some() && base_year != brought.base_year,
                    ),
                    (
                        "base_value",
                        base_value.is_some() && base_value != brought.base_value,
                    ),
                    (
                        "direction",
                        rising_is_good.is_some_and(|up| up != brought.rising_is_good),
                    ),
                ];
                let first = brought.line;
                for (column, _) in differs.iter().filter(|(_, differs)| *differs) {
                    let what = format!(
                        "the {column} of \"{}\" differs from line {first}",
                        short(name)
                    );
                    self.refuse(
                        line,
                        what,
                        "Give it once, or the same in every row of the series.",
                    );
                }
                index
            }
            None => {
                let Some(rising_is_good) = rising_is_good else {
                    let what = format!("\"{}\" has no direction", short(name));
                    return self.refuse(line, what, "Write up or down in its first row.");
                };
                if base_value.is_some() && base_year.is_none() {
                    let what = format!("\"{}\" has a base value without a base year", short(name));
                    return self.refuse(line, what, "Write the year in which the base was true.");
                }
                if self.series.len() == MOST_SERIES {
                    let what = format!("the file has more than {MOST_SERIES} series");
                    return self.refuse(line, what, "Split it, and rate one part after the other.");
                }
                self.series.push(SeriesDraft {
                    brought: Brought {
                        group,
                        name: name.to_owned(),
                        rising_is_good,
                        limit,
                        target,
                        target_year,
                        base_year,
                        base_value,
                        series: Series::default(),
                        published: None,
                        line,
                    },
                    terms: Terms {
                        every_year,
                        ..Terms::default()
                    },
                    points: Vec::new(),
                    years: HashMap::new(),
                    readings: Readings::default(),
                });
                self.known.insert(key, self.series.len() - 1);
                self.series.len() - 1
            }
        };
        let draft = &mut self.series[index];
        // A limit tells nothing: it is written by hand, the values by a machine.
        for (column, number) in [(4, target), (7, base_value), (9, value)] {
            if let Some(number) = number {
                draft
                    .readings
                    .note(line, field(column), number, self.decimal);
            }
        }
        if let Some(first) = draft.years.insert(year.to_bits(), line) {
            let what = format!(
                "\"{}\" has the year {year} twice; first on line {first}",
                short(name)
            );
            return self.refuse(line, what, "Keep one row per series and year.");
        }
        draft.points.push(Point {
            at: year,
            value,
            mark,
        });
    }

    fn group(&mut self, line: usize, text: &str) -> Vec<String> {
        if text.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = text.split('/').map(|name| name.trim().to_owned()).collect();
        if names.iter().any(String::is_empty) {
            let what = format!("the group \"{}\" has an empty part", short(text));
            self.refuse(line, what, "Write nested groups as Outer/Inner.");
        }
        if names.len() > DEEPEST_GROUP {
            self.refuse(
                line,
                "the group is nested deeper than 32",
                "Use fewer levels.",
            );
        }
        names
    }

    fn direction(&mut self, line: usize, text: &str) -> Option<bool> {
        match text {
            "" => None,
            "up" | "1" | "+1" => Some(true),
            "down" | "-1" => Some(false),
            other => {
                let what = format!("\"{}\" is not a direction", short(other));
                self.refuse(
                    line,
                    what,
                    "Write up where more is better, down where less is.",
                );
                None
            }
        }
    }

    fn number(&mut self, line: usize, column: &str, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        match number(text, self.decimal) {
            Ok(number) => Some(number),
            Err(advice) => {
                let what = format!("the {column} \"{}\" is not a plain number", short(text));
                self.refuse(line, what, advice);
                None
            }
        }
    }

    /// Reads a year, a span of years or a quarter, see [`periods`].
    fn year(&mut self, line: usize, column: &str, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        let year = period(text);
        if year.is_none() {
            let what = format!("the {column} \"{}\" is not a year", short(text));
            self.refuse(line, what, periods::ADVICE);
        }
        year
    }

    fn mark(&mut self, line: usize, text: &str, value: Option<f64>) -> Mark {
        let mark = match text {
            "" if value.is_none() => Mark::NotReported,
            "" => Mark::Plain,
            "break" => Mark::Break,
            "censored" => Mark::Censored,
            "suppressed" => Mark::Suppressed,
            "not-due" => Mark::NotDue,
            "not-reported" => Mark::NotReported,
            "not-applicable" => Mark::NotApplicable,
            other => {
                let what = format!("\"{}\" is not a status", short(other));
                let advice = "Leave it empty or write break, censored, suppressed, not-due, \
                              not-reported or not-applicable.";
                self.refuse(line, what, advice);
                Mark::Plain
            }
        };
        let needs_value = matches!(mark, Mark::Break | Mark::Censored);
        if needs_value != value.is_some() && mark != Mark::Plain {
            let what = format!("the status \"{text}\" does not go with this value");
            let advice = "Break and censored need a value; the others must have none.";
            self.refuse(line, what, advice);
        }
        mark
    }

    /// Refuses a number that may be 1200 as well as 1.2, and points out where none tells.
    fn doubts(&mut self) {
        if self.said.is_some() {
            return;
        }
        let sign = self.decimal.sign();
        let mut doubts = Vec::new();
        for draft in &self.series {
            let Some((line, text)) = &draft.readings.doubtful else {
                continue;
            };
            let (name, shown) = (short(&draft.brought.name), short(text));
            let without = text.replace(sign, "");
            let as_decimals = text.replace(',', ".").parse::<f64>().unwrap_or_default();
            let said = format!("say --decimal {}", self.decimal.name());
            if let Some(beside) = draft.readings.contradiction() {
                let what = format!(
                    "\"{shown}\" in \"{name}\" may be {without} or {as_decimals}: {beside} stands beside it"
                );
                let advice = format!(
                    "Write {without} without a mark between thousands; if it is {as_decimals}, {said}."
                );
                doubts.push(Finding::error(self.file, *line, what, advice));
            } else if draft.readings.is_unproven() {
                let what = format!("\"{shown}\" in \"{name}\" is read as {as_decimals}");
                let advice = format!("If it is {without}, write it so; if not, {said}.");
                doubts.push(Finding::warning(self.file, *line, what, advice));
            }
        }
        let room = MOST_FINDINGS.saturating_sub(self.findings.len());
        self.findings.extend(doubts.into_iter().take(room));
    }

    fn finish(mut self) -> BroughtFile {
        self.doubts();
        for draft in &self.series {
            let values: Vec<f64> = draft
                .points
                .iter()
                .filter_map(|point| point.value)
                .collect();
            let negative: Vec<f64> = values.iter().copied().filter(|v| *v < 0.0).collect();
            if let [only] = negative[..]
                && values.len() > 1
                && SENTINELS.contains(&only)
                && self.findings.len() < MOST_FINDINGS
            {
                let name = short(&draft.brought.name);
                let what = format!("\"{name}\" holds {only} among values that are not negative");
                let advice =
                    "If it stands for a missing value, leave it empty and say why in status.";
                let line = draft.brought.line;
                self.findings
                    .push(Finding::warning(self.file, line, what, advice));
            }
        }
        if self.is_refused() {
            return BroughtFile::from(SeriesFile {
                findings: self.findings,
                ..SeriesFile::default()
            });
        }
        let terms = self.series.iter().map(|draft| draft.terms).collect();
        let finished = self.series.into_iter().map(|draft| Brought {
            series: Series::new(draft.points),
            ..draft.brought
        });
        BroughtFile {
            file: SeriesFile {
                series: finished.collect(),
                groups: Vec::new(),
                findings: self.findings,
            },
            terms,
        }
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
