//! A table of text as rows of named columns, whatever parts its cells and wherever its header stands.

use kernel::Finding;

use super::header::{self, Format, ROWS_LOOKED_AT};
use super::misplaced::misplaced;

/// The most rows and columns of a table of counts, and the longest cell.
pub const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 256;
const LONGEST_CELL: usize = 4_000;

/// What may part cells, the usual one first.
pub(super) const SEPARATORS: [(u8, &str); 4] = [
    (b',', "commas"),
    (b';', "semicolons"),
    (b'\t', "tabs"),
    (b'|', "upright strokes"),
];

/// A table whose shape is proven: every row has the columns that the header names, and no more rows,
/// columns or text than a table of counts has.
#[derive(Debug)]
pub struct Csv<'a> {
    /// The names of the columns; where tags stand beneath them, the tags.
    pub header: Vec<String>,
    /// The line of the header.
    pub line: usize,
    /// The table that the header belongs to, where it is a known one.
    pub format: Option<Format>,
    /// What parts the cells.
    pub separator: u8,
    /// What was recognised where the file is not written as usual.
    pub notes: Vec<String>,
    text: &'a str,
    /// The records before the first row.
    n_before: usize,
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn cells_of(record: &csv::StringRecord) -> Vec<&str> {
    let mut cells: Vec<&str> = record.iter().collect();
    while cells.len() > 1 && cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

fn is_blank(record: &csv::StringRecord) -> bool {
    record.iter().all(str::is_empty)
}

/// Returns where the header stands among the first rows, and of which table it is; tags go before names.
fn found(
    text: &str,
    separator: u8,
    is_asked: &impl Fn(&[&str]) -> bool,
) -> Option<(usize, Format)> {
    let rows = reader(text, separator).into_records().take(ROWS_LOOKED_AT);
    let mut first = None;
    for (at, record) in rows.map_while(Result::ok).enumerate() {
        let cells = cells_of(&record);
        if is_asked(&cells) {
            return Some((at, Format::Asked));
        }
        match header::known(&cells) {
            Some(Format::Tagged) => return Some((at, Format::Tagged)),
            Some(format) if first.is_none() => first = Some((at, format)),
            _ => {}
        }
    }
    first
}

/// Returns what most likely parts the cells of a table that is none of the known ones.
fn likely(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let n = |separator: &u8| {
        let all = line.unwrap_or_default().bytes();
        all.filter(|byte| byte == separator).count()
    };
    let [(comma, _), others @ ..] = SEPARATORS;
    let best = others.iter().map(|(one, _)| *one).max_by_key(n);
    best.filter(|one| n(one) > n(&comma)).unwrap_or(comma)
}

impl<'a> Csv<'a> {
    /// Reads a table. Its rows are read anew each time they are asked for, so that memory holds the text
    /// alone.
    ///
    /// The header is looked for among the first rows, the separator is the one with which a known header is
    /// found.
    ///
    /// # Errors
    ///
    /// One finding where the text is no table, or holds more than a table of counts has.
    pub fn read(file: &str, text: &'a str) -> Result<Self, Finding> {
        Self::read_by(file, text, |_| false)
    }

    /// Reads a table as [`read`](Self::read) does, whose header the caller knows by its cells; such a header goes
    /// before all others.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_by(
        file: &str,
        text: &'a str,
        is_asked: impl Fn(&[&str]) -> bool,
    ) -> Result<Self, Finding> {
        is_a_table(file, text)?;
        crate::door::short_lines(file, text)?;
        let known = SEPARATORS.iter().find_map(|(one, _)| {
            found(text, *one, &is_asked).map(|(at, format)| (*one, at, Some(format)))
        });
        let (separator, at, format) = known.unwrap_or_else(|| (likely(text), 0, None));
        let mut csv = Self {
            header: Vec::new(),
            line: 1,
            format,
            separator,
            notes: Vec::new(),
            text,
            n_before: at + 1,
        };
        let named = SEPARATORS.iter().find(|(one, _)| *one == separator);
        if let Some((_, name)) = named.filter(|_| separator != b',') {
            csv.notes.push(format!("cells parted by {name}"));
        }
        csv.check(file)?;
        if csv.line > 1 && format != Some(Format::Tagged) {
            csv.notes.push(format!("header in line {}", csv.line));
        }
        Ok(csv)
    }

    fn check(&mut self, file: &str) -> Result<(), Finding> {
        let mut rows = reader(self.text, self.separator);
        let mut record = csv::StringRecord::new();
        let (mut at, mut n_rows) = (0, 0);
        loop {
            let more = rows.read_record(&mut record).map_err(|error| {
                let line = error.position().map_or(0, |p| p.line() as usize);
                let what = format!("not CSV: {}", kernel::text::short(&error.to_string(), 200));
                Finding::error(file, line, what, AS_CSV)
            })?;
            if !more {
                return Ok(());
            }
            let line = self.line_of(&record);
            at += 1;
            if let Some(long) = record.iter().find(|cell| cell.len() > LONGEST_CELL) {
                let what = format!(
                    "a cell has {} bytes; the most is {LONGEST_CELL}",
                    long.len()
                );
                return Err(too_much(file, line, what));
            }
            if at < self.n_before || is_blank(&record) && at > self.n_before {
                continue;
            }
            let cells = cells_of(&record);
            if at == self.n_before {
                // Columns without a tag are left out, but they are columns.
                let cells = match self.format {
                    Some(Format::Tagged) => record.iter().collect(),
                    _ => cells,
                };
                if cells.len() > MOST_COLUMNS {
                    let what = format!("{} columns; the most is {MOST_COLUMNS}", cells.len());
                    return Err(too_much(file, line, what));
                }
                self.line = line;
                self.header = cells.into_iter().map(str::to_owned).collect();
                continue;
            }
            if let Some((what, advice)) = misplaced(&cells, &self.header, self.separator) {
                return Err(Finding::error(file, line, what, advice));
            }
            n_rows += 1;
            if n_rows > MOST_ROWS {
                return Err(too_much(file, line, format!("more than {MOST_ROWS} rows")));
            }
            if cells.len() > self.header.len()
                || (record.len() < self.header.len() && !is_remark(&cells))
            {
                let n_cells = cells.len().max(record.len().min(self.header.len()));
                let what = format!(
                    "the row has {n_cells} cells and the header {}",
                    self.header.len()
                );
                return Err(Finding::error(file, line, what, AS_CSV));
            }
        }
    }

    /// Yields line numbers and cells of the rows in which something stands; each has a cell for each column.
    /// A short line with one cell, as remarks beneath a table are, is none.
    pub fn rows(&self) -> impl Iterator<Item = (usize, csv::StringRecord)> + '_ {
        let width = self.header.len();
        // The shape was proven when the file was read.
        let rows = reader(self.text, self.separator)
            .into_records()
            .map_while(Result::ok);
        rows.skip(self.n_before)
            .filter(move |record| !is_blank(record) && record.len() >= width)
            .map(|record| (self.line_of(&record), record))
    }

    /// Returns the lines beneath the header that hold one cell, and fewer than the header: remarks.
    #[must_use]
    pub fn remarks(&self) -> Vec<usize> {
        let rows = reader(self.text, self.separator)
            .into_records()
            .map_while(Result::ok);
        rows.skip(self.n_before)
            .filter(|record| !is_blank(record) && record.len() < self.header.len())
            .map(|record| self.line_of(&record))
            .collect()
    }

    /// Returns the line in which a record begins; empty lines before it are counted, as an editor does.
    fn line_of(&self, record: &csv::StringRecord) -> usize {
        record.position().map_or(0, |place| {
            let rest = self
                .text
                .as_bytes()
                .get(place.byte() as usize..)
                .unwrap_or_default();
            let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
            place.line() as usize + empty.filter(|byte| **byte == b'\n').count()
        })
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

const AS_CSV: &str = "Save it as comma-separated values with one header line.";

/// Returns whether one cell alone stands in a row.
pub(super) fn is_remark(cells: &[&str]) -> bool {
    cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

fn too_much(file: &str, line: usize, what: String) -> Finding {
    let advice = "A table of counts needs no more; save the table alone, or split it by year.";
    Finding::error(file, line, what, advice)
}

/// Refuses what begins as a document of another kind.
fn is_a_table(file: &str, text: &str) -> Result<(), Finding> {
    let head: String = text
        .trim_start()
        .chars()
        .take(2_000)
        .collect::<String>()
        .to_ascii_lowercase();
    let (what, advice) = if head.starts_with("<!doctype html") || head.starts_with("<html") {
        (
            "this is a web page, not a table",
            "Download the file itself, or save the table as CSV.",
        )
    } else if head.starts_with('<')
        && (head.contains("structurespecificdata") || head.contains("genericdata"))
    {
        (
            "this is SDMX-ML, which is not read",
            "Ask the publisher's server for SDMX-CSV.",
        )
    } else if head.starts_with('<') {
        (
            "this is XML, not a table",
            "Ask the publisher for CSV; of SDMX, for SDMX-CSV.",
        )
    } else if head.starts_with("{\"") || head.starts_with("[{") || head.starts_with("{\n") {
        (
            "this is JSON, not a table",
            "Ask the publisher for CSV; of SDMX, for SDMX-CSV.",
        )
    } else {
        return Ok(());
    };
    Err(Finding::error(file, 1, what, advice))
}
