//! The long form that a ministry fills: one row a field, as CSV or as a workbook, read as rows of text.
//!
//! A workbook is read by a child process with little memory. What a formula says depends on who opens it, so that a
//! workbook with one is refused, every row named.

use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::Duration;

use calamine::{DataRef, Reader, Xlsx};

use crate::child::{self, Input};
use crate::workbook::{is_workbook, look_inside};

/// The argument by which the program knows that it is the child.
pub const CHILD: &str = "read-form";

/// The largest file that is taken: 4 MiB.
pub const MOST_BYTES: usize = 4 << 20;
/// The most that is read of it, as text.
const MOST_TEXT: u64 = 16 << 20;
/// The most rows and columns.
const MOST_ROWS: usize = 50_000;
const MOST_COLUMNS: usize = 32;
/// The memory that the child may use beyond what it has at its start, and its processor time in seconds.
const MOST_MEMORY: u64 = 128 << 20;
const MOST_SECONDS: u64 = 10;

/// Why a form is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It has more than 4 MiB, more rows or more columns than a form has.
    TooLarge,
    /// It is neither CSV nor a workbook that can be read.
    Damaged,
    /// Formulas stand in these rows, counted from 1.
    Formula(Vec<usize>),
    /// Reading it needs more memory or time than a form does.
    TooMuch,
    /// The program cannot start its reader.
    NoReader,
}

impl Unread {
    /// Returns the word in the key by which whoever brought the form is told: `desk-form-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Damaged => "damaged",
            Self::Formula(_) => "formula",
            Self::TooMuch => "too-much",
            Self::NoReader => "no-reader",
        }
    }
}

/// Returns the rows of a form, the header first; `book` reads a workbook as CSV, in a child process or, in tests, right
/// here.
///
/// # Errors
/// It cannot be read.
pub fn rows(
    bytes: Vec<u8>,
    book: impl FnOnce(Vec<u8>) -> Result<Vec<u8>, Unread>,
) -> Result<Vec<Vec<String>>, Unread> {
    if bytes.len() > MOST_BYTES {
        return Err(Unread::TooLarge);
    }
    if is_workbook(&bytes) {
        return parsed(&book(bytes)?, b',', false);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = match std::str::from_utf8(text) {
        Ok(text) => text.to_owned(),
        // Spreadsheets of half of the members still write the letters of Windows.
        Err(_) => encoding_rs::WINDOWS_1252.decode(text).0.into_owned(),
    };
    if text.contains('\0') {
        return Err(Unread::Damaged);
    }
    let head = text.lines().next().unwrap_or_default();
    let separator = *[b',', b';', b'\t']
        .iter()
        .max_by_key(|sign| head.bytes().filter(|byte| byte == *sign).count())
        .unwrap_or(&b',');
    parsed(text.as_bytes(), separator, true)
}

fn parsed(text: &[u8], separator: u8, is_guarded: bool) -> Result<Vec<Vec<String>>, Unread> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text);
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unread::Damaged)?;
        if rows.len() >= MOST_ROWS || record.len() > MOST_COLUMNS {
            return Err(Unread::TooLarge);
        }
        let cell = |cell: &str| {
            let cell = cell.replace("\r\n", "\n");
            if is_guarded {
                kernel::csv::original(&cell)
            } else {
                cell
            }
        };
        rows.push(record.iter().map(cell).collect());
    }
    Ok(rows)
}

/// Returns the first sheet of a workbook as CSV, read by a child process; `program` is this program itself, which knows
/// [`CHILD`].
///
/// # Errors
/// It cannot be read, or holds formulas.
pub fn in_child(program: &Path, bytes: Vec<u8>) -> Result<Vec<u8>, Unread> {
    let within = Duration::from_secs(2 * MOST_SECONDS);
    let answer = child::ask(program, CHILD, Input::Bytes(bytes), MOST_TEXT, within);
    let answer = answer
        .map_err(|_| Unread::NoReader)?
        .ok_or(Unread::TooMuch)?;
    match answer.code {
        Some(0) if answer.out.len() as u64 > MOST_TEXT => Err(Unread::TooLarge),
        Some(0) => Ok(answer.out),
        Some(1) => Err(refused(answer.said.trim())),
        _ => Err(Unread::TooMuch),
    }
}

/// Reads what the child said: a code, and the rows that it is about.
fn refused(said: &str) -> Unread {
    let (code, rows) = said.split_once(' ').unwrap_or((said, ""));
    match code {
        "formula" => {
            let rows = rows.split(',').filter_map(|row| row.parse().ok());
            Unread::Formula(rows.collect())
        }
        "too-large" => Unread::TooLarge,
        "no-reader" => Unread::NoReader,
        _ => Unread::Damaged,
    }
}

/// Is the child: limits its own memory and time, reads a workbook from `input` and writes its first sheet to `output`.
///
/// # Errors
/// A code, and the rows that it is about.
pub fn be_child(input: impl Read, mut output: impl Write) -> Result<(), String> {
    child::limit(MOST_MEMORY, MOST_SECONDS).map_err(|_| "no-reader".to_owned())?;
    let mut bytes = Vec::new();
    let read = input.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|_| "damaged".to_owned())?;
    if bytes.len() > MOST_BYTES {
        return Err("too-large".to_owned());
    }
    let text = book(bytes).map_err(|why| match why {
        Unread::Formula(rows) => {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            format!("formula {}", rows.join(","))
        }
        other => other.code().to_owned(),
    })?;
    output
        .write_all(&text)
        .and_then(|()| output.flush())
        .map_err(|_| "damaged".to_owned())
}

/// Returns the first sheet of a workbook as CSV, read in this very process: for the child, and for tests.
///
/// # Errors
/// It cannot be read, or holds formulas.
pub fn book(bytes: Vec<u8>) -> Result<Vec<u8>, Unread> {
    look_inside(&bytes).map_err(|_| Unread::TooLarge)?;
    let damaged = |_| Unread::Damaged;
    let mut book: Xlsx<Cursor<Vec<u8>>> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    let name = book.sheet_names().first().cloned();
    let name = name.ok_or(Unread::Damaged)?;
    let formulas = book.worksheet_formula(&name).map_err(damaged)?;
    let (top, _) = formulas.start().unwrap_or_default();
    let mut bad: Vec<usize> = formulas
        .used_cells()
        .filter(|(_, _, formula)| !formula.is_empty())
        .map(|(row, _, _)| top as usize + row + 1)
        .collect();
    bad.dedup();
    if !bad.is_empty() {
        bad.truncate(200);
        return Err(Unread::Formula(bad));
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let text = written(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Unread::TooLarge);
        }
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        if rows[row].len() <= column {
            rows[row].resize(column + 1, String::new());
        }
        rows[row][column] = text;
    }
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in &rows {
        // A reader of CSV passes over a line with nothing in it, and rows would be counted wrong.
        let empty = [String::new(), String::new()];
        let row: &[String] = if row.is_empty() { &empty } else { row };
        out.write_record(row).map_err(|_| Unread::Damaged)?;
    }
    out.into_inner().map_err(|_| Unread::Damaged)
}

/// Writes a cell as text, its spaces kept; a date as its day, a whole number without decimals.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.replace("_x000D_", "").replace("\r\n", "\n")
        }
        DataRef::SharedString(text) => text.replace("_x000D_", "").replace("\r\n", "\n"),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
