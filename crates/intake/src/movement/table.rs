//! A CSV as rows of named columns, and the sheet that is built from them.

use std::collections::BTreeMap;

use kernel::{Country, Day, Finding};
use movement::series::{Group, Row, Sheet, Unknown, Value};

use super::country::{Scheme, country};

/// The most rows and columns of a table of counts, and the longest cell.
pub const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 256;
const LONGEST_CELL: usize = 4_000;

/// A CSV whose shape is proven: every row has the columns that the header names, and no more rows,
/// columns or text than a table of counts has.
#[derive(Debug)]
pub struct Csv<'a> {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The cells of the first row beneath the header.
    pub first: Option<csv::StringRecord>,
    text: &'a str,
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes())
}

fn line_of(record: &csv::StringRecord) -> usize {
    record.position().map_or(0, |place| place.line() as usize)
}

impl<'a> Csv<'a> {
    /// Reads a CSV with one header line. Its rows are read anew each time they are asked for, so that
    /// memory holds the text alone.
    pub fn read(file: &str, text: &'a str) -> Result<Self, Finding> {
        let refused = |error: &csv::Error| {
            let line = error.position().map_or(0, |p| p.line() as usize);
            Finding::error(
                file,
                line,
                format!("not CSV: {}", kernel::text::short(&error.to_string(), 200)),
                "Save it as comma-separated values with one header line.",
            )
        };
        let too_much = |line, what: String| {
            let advice =
                "A table of counts needs no more; save the table alone, or split it by year.";
            Err(Finding::error(file, line, what, advice))
        };
        crate::door::short_lines(file, text)?;
        let mut rows = reader(text);
        let header = rows.headers().map_err(|error| refused(&error))?;
        if header.len() > MOST_COLUMNS {
            let what = format!("{} columns; the most is {MOST_COLUMNS}", header.len());
            return too_much(1, what);
        }
        let mut csv = Self {
            header: header.iter().map(str::to_owned).collect(),
            first: None,
            text,
        };
        let mut record = csv::StringRecord::new();
        let mut n_rows = 0;
        loop {
            let line = line_of(rows.headers().unwrap_or(&record));
            if let Some(long) = csv.header.iter().find(|cell| cell.len() > LONGEST_CELL) {
                let what = format!("the name of a column has {} bytes", long.len());
                return too_much(line, what);
            }
            if !rows
                .read_record(&mut record)
                .map_err(|error| refused(&error))?
            {
                return Ok(csv);
            }
            if let Some(long) = record.iter().find(|cell| cell.len() > LONGEST_CELL) {
                let what = format!(
                    "a cell has {} bytes; the most is {LONGEST_CELL}",
                    long.len()
                );
                return too_much(line_of(&record), what);
            }
            n_rows += 1;
            if n_rows > MOST_ROWS {
                return too_much(line_of(&record), format!("more than {MOST_ROWS} rows"));
            }
            csv.first.get_or_insert_with(|| record.clone());
        }
    }

    /// Yields line numbers and cells.
    pub fn rows(&self) -> impl Iterator<Item = (usize, csv::StringRecord)> + use<'a> {
        // The shape was proven when the file was read.
        let rows = reader(self.text).into_records().map_while(Result::ok);
        rows.map(|record| (line_of(&record), record))
    }

    /// Returns the place of a column, if it is there.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|found| found == name)
    }

    /// Returns the places of columns, if all are there.
    #[must_use]
    pub fn places<const N: usize>(&self, names: [&str; N]) -> Option<[usize; N]> {
        let mut places = [0; N];
        for (place, name) in places.iter_mut().zip(names) {
            *place = self.place(name)?;
        }
        Some(places)
    }
}

/// Codes and names by which official files list people of states that have no code in ISO 3166 today:
/// former states, and states that not all recognise. They are counted among others, never dropped.
const BESIDE_ISO: [&str; 9] = [
    "XKX",
    "CSK",
    "SCG",
    "YUG",
    "Kosovo",
    "Serbia and Montenegro (former)",
    "Tibet",
    "Union of Soviet Socialist Republics",
    "Yugoslavia",
];

/// A sheet in the making: names that are not understood are gathered with their lines.
#[derive(Debug)]
pub struct Builder {
    sheet: Sheet,
    unknown: BTreeMap<(String, String), (Vec<usize>, Option<String>)>,
}

impl Builder {
    /// Begins a sheet.
    #[must_use]
    pub fn new(file: &str, format: &'static str, released: Option<Day>) -> Self {
        Self {
            sheet: Sheet {
                file: file.to_owned(),
                format,
                released,
                mid_year: false,
                fiscal_months: false,
                n_without_reporter: 0,
                rows: Vec::new(),
                unknown: Vec::new(),
            },
            unknown: BTreeMap::new(),
        }
    }

    /// Notes that a text was not understood.
    pub fn refuse(&mut self, line: usize, column: &str, text: &str, meant: Option<String>) {
        let key = (column.to_owned(), kernel::text::short(text, 100));
        let entry = self.unknown.entry(key).or_insert((Vec::new(), meant));
        entry.0.push(line);
    }

    /// Returns the country that a cell names, or notes that it names none.
    pub fn country(
        &mut self,
        line: usize,
        column: &str,
        text: &str,
        by: Scheme,
    ) -> Option<Country> {
        let found = country(text, by);
        if found.is_none() {
            self.refuse(line, column, text, None);
        }
        found
    }

    /// Returns the group that a cell names, or notes that it names none.
    pub fn group(&mut self, line: usize, column: &str, text: &str, by: Scheme) -> Option<Group> {
        let found = match text.to_ascii_lowercase().as_str() {
            _ if BESIDE_ISO.contains(&text) => Some(Group::Other),
            "all" | "total" => Some(Group::All),
            "other" | "others" => Some(Group::Other),
            "unknown" | "not recorded" | "ooo" => Some(Group::Unknown),
            "stateless" => Some(Group::Stateless),
            _ => country(text, by).map(Group::Of),
        };
        if found.is_none() {
            self.refuse(line, column, text, None);
        }
        found
    }

    /// Returns the value of a cell, or notes that it is no count.
    pub fn value(&mut self, line: usize, column: &str, text: &str) -> Option<Value> {
        let found = count(text);
        if found.is_none() {
            self.refuse(line, column, text, None);
        }
        found
    }

    /// Adds a row.
    pub fn push(&mut self, row: Row) {
        self.sheet.rows.push(row);
    }

    /// Notes that a row tells nobody who counted.
    pub fn without_reporter(&mut self) {
        self.sheet.n_without_reporter += 1;
    }

    /// Notes that months were given within fiscal years.
    pub fn fiscal_months(&mut self) {
        self.sheet.fiscal_months = true;
    }

    /// Notes that the last year's figures are those of mid-year.
    pub fn mid_year(&mut self, mid_year: bool) {
        self.sheet.mid_year = mid_year;
    }

    /// Ends the sheet. Where hundreds of counts are all multiples of ten, they are rounded counts.
    #[must_use]
    pub fn done(self) -> Sheet {
        let mut sheet = self.sheet;
        let counts = || sheet.rows.iter().filter_map(|row| row.value.number());
        if counts().count() >= 200 && counts().all(|n| n % 10 == 0) && counts().any(|n| n > 0) {
            for row in &mut sheet.rows {
                if let Value::Exact(value) = row.value {
                    row.value = Value::Rounded { value, to: 10 };
                }
            }
        }
        sheet.unknown = (self.unknown.into_iter())
            .map(|((column, text), (lines, meant))| Unknown {
                text,
                column,
                lines,
                meant,
            })
            .collect();
        sheet
    }
}

/// Returns the count in a cell: digits, with commas between thousands if any; empty is missing; an
/// asterisk or `<5` is withheld. What cannot be kept ([`Value::MOST`]) is no count.
#[must_use]
pub fn count(text: &str) -> Option<Value> {
    written(text).filter(|value| value.number().is_none_or(|number| number <= Value::MOST))
}

fn written(text: &str) -> Option<Value> {
    match text {
        "" | "NA" | "N/A" | "-" => return Some(Value::Missing),
        "*" => return Some(Value::Suppressed { below: 5 }),
        _ => {}
    }
    if let Some(below) = text.strip_prefix('<') {
        return below
            .trim()
            .parse()
            .ok()
            .map(|below| Value::Suppressed { below });
    }
    // Statistical software writes a round 400000 as 4e+05.
    if let Some((digits, zeros)) = text.split_once("e+")
        && digits.len() == 1
    {
        let digit: u64 = digits.parse().ok()?;
        let zeros: u32 = zeros.parse().ok()?;
        return digit
            .checked_mul(10u64.checked_pow(zeros)?)
            .map(Value::Exact);
    }
    let groups: Vec<&str> = text.split(',').collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let shaped = digits(groups[0])
        && groups[1..]
            .iter()
            .all(|part| part.len() == 3 && digits(part));
    shaped
        .then(|| groups.concat().parse().ok())
        .flatten()
        .map(Value::Exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_count_or_the_reason_why_there_is_none() {
        assert_eq!(count("1,234"), Some(Value::Exact(1234)));
        assert_eq!(count(""), Some(Value::Missing));
        assert_eq!(count("*"), Some(Value::Suppressed { below: 5 }));
        assert_eq!(count("4e+05"), Some(Value::Exact(400_000)));
        assert_eq!(count("<10"), Some(Value::Suppressed { below: 10 }));
        assert_eq!(
            count("9223372036854775807"),
            Some(Value::Exact(Value::MOST))
        );
        for bad in [
            "-5",
            "1.5",
            "12a",
            "1,2",
            ",5",
            "9223372036854775808",
            "9e+19",
        ] {
            assert_eq!(count(bad), None, "{bad}");
        }
    }
}
