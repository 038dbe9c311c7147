//! The sheet of a workbook that holds a table, written as CSV.

mod merged;

use std::io::{Cursor, Write};

use calamine::{DataRef, Reader, SheetVisible, Xlsx};

use crate::movement::header;

/// The most sheets, rows and columns that are looked at.
const MOST_SHEETS: usize = 50;
const MOST_ROWS: u32 = 500_000;
const MOST_COLUMNS: u32 = 64;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn said(error: calamine::XlsxError) -> String {
    format!("it is no workbook that can be read: {error}; save it again as .xlsx")
}

/// Writes the sheet as CSV, and to `notes` what was recognised.
///
/// # Errors
///
/// A sentence for the person who brought the workbook.
pub(super) fn write_csv(
    bytes: Vec<u8>,
    output: impl Write,
    mut notes: impl Write,
) -> Result<(), String> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(said)?;
    let names = book.sheet_names();
    if names.len() > MOST_SHEETS {
        return Err(format!(
            "it has {} sheets; bring one with at most {MOST_SHEETS}",
            names.len()
        ));
    }
    let chosen = chosen(&mut book, &names)?;
    let name = names.get(chosen.sheet).ok_or("it has no sheet")?;
    let is_shown = (book.sheets_metadata().get(chosen.sheet))
        .is_none_or(|sheet| sheet.visible == SheetVisible::Visible);
    let noted = match (chosen.sheet, is_shown) {
        (0, true) => Ok(()),
        (at, true) => writeln!(notes, "sheet {} ({name})", at + 1),
        (at, false) => writeln!(notes, "sheet {} ({name}), which is hidden", at + 1),
    };
    noted.map_err(|error| error.to_string())?;
    let merged = merged::Merged::of(&mut book, name, chosen.header)?;
    let mut cells = book.worksheet_cells_reader(name).map_err(said)?;
    let mut rows = Rows {
        out: csv::WriterBuilder::new()
            .flexible(false)
            .from_writer(output),
        sheet: name,
        width: chosen.width,
        at: 0,
        row: Vec::new(),
        merged,
    };
    let mut empty = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(said)? {
        let (line, column) = cell.get_position();
        let text = written(cell.get_value());
        if text.is_empty() && empty.len() < MOST_EMPTY {
            empty.push((line, column));
        }
        rows.put(line, column, text)?;
    }
    rows.finish()?;
    rows.out.flush().map_err(|error| error.to_string())?;
    drop(cells);
    all_worked_out(&mut book, name, &empty)
}

/// The most empty cells of which it is asked whether a formula stands in them.
const MOST_EMPTY: usize = 100_000;

/// Refuses a sheet of which a formula was never worked out: its cell is empty, and nothing is missing.
fn all_worked_out(book: &mut Book, name: &str, empty: &[(u32, u32)]) -> Result<(), String> {
    if empty.is_empty() {
        return Ok(());
    }
    let formulas = book.worksheet_formula(name).map_err(said)?;
    let has_one = |place: &&(u32, u32)| {
        formulas
            .get_value(**place)
            .is_some_and(|one| !one.is_empty())
    };
    match empty.iter().find(has_one) {
        None => Ok(()),
        Some((line, column)) => Err(format!(
            "row {}, column {} of sheet {name} holds a formula whose result was never saved; open it in a \
             spreadsheet and save it again",
            line + 1,
            column + 1
        )),
    }
}

/// The sheet that is read, how many columns its table has, and its header.
struct Chosen {
    sheet: usize,
    width: usize,
    header: merged::Header,
}

/// Looks for a known header among the first rows of every sheet. Where two sheets hold one, which of them is
/// meant is not guessed.
fn chosen(book: &mut Book, names: &[String]) -> Result<Chosen, String> {
    let mut found: Option<(Chosen, &str)> = None;
    let (mut first_width, mut first_header) = (0, merged::Header::default());
    for (sheet, name) in names.iter().enumerate() {
        let head = match head(book, name) {
            Ok(head) => head,
            // A sheet of charts has no cells; a damaged first sheet is told when it is read.
            Err(_) if sheet > 0 => continue,
            Err(error) => return Err(error),
        };
        let width = |row: &Vec<String>| {
            row.iter()
                .rposition(|cell| !cell.is_empty())
                .map_or(0, |at| at + 1)
        };
        if sheet == 0 {
            // A title above the table, in one merged cell or with a day beside it, is no header.
            let widest = head.iter().map(width).max().unwrap_or(0);
            let n_filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count();
            let filled = head.iter().position(|row| 2 * n_filled(row) > widest);
            let filled = filled.or_else(|| head.iter().position(|row| width(row) > 0));
            first_width = filled.map_or(0, |line| width(&head[line]));
            first_header = filled.map_or_else(merged::Header::default, |line| {
                merged::Header::of(line, &head[line])
            });
        }
        let known = |row: &&Vec<String>| {
            let cells: Vec<&str> = row[..width(row)].iter().map(String::as_str).collect();
            header::known(&cells)
        };
        let tags = head
            .iter()
            .position(|row| known(&row) == Some(header::Format::Tagged));
        let known = tags.or_else(|| head.iter().position(|row| known(&row).is_some()));
        let Some(line) = known else { continue };
        if let Some((_, other)) = found {
            return Err(format!(
                "its sheets {other} and {name} both hold a table; save each as a workbook of its own"
            ));
        }
        // Columns without a tag are columns too.
        let width = match tags {
            Some(_) => head.iter().map(width).max().unwrap_or(0),
            None => width(&head[line]),
        };
        let header = merged::Header::of(line, &head[line]);
        let chosen = Chosen {
            sheet,
            width,
            header,
        };
        found = Some((chosen, name));
    }
    Ok(found.map_or(
        Chosen {
            sheet: 0,
            width: first_width,
            header: first_header,
        },
        |(chosen, _)| chosen,
    ))
}

/// Returns the first rows of a sheet.
fn head(book: &mut Book, name: &str) -> Result<Vec<Vec<String>>, String> {
    let mut cells = book.worksheet_cells_reader(name).map_err(said)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(said)? {
        let (line, column) = cell.get_position();
        if line as usize >= header::ROWS_LOOKED_AT {
            break;
        }
        if column >= MOST_COLUMNS {
            continue;
        }
        let (line, place) = (line as usize, column as usize);
        if rows.len() <= line {
            rows.resize(line + 1, Vec::new());
        }
        if rows[line].len() <= place {
            rows[line].resize(place + 1, String::new());
        }
        rows[line][place] = written(cell.get_value());
    }
    Ok(rows)
}

/// The rows on their way out.
struct Rows<'a, W: Write> {
    out: csv::Writer<W>,
    sheet: &'a str,
    width: usize,
    at: u32,
    row: Vec<String>,
    merged: merged::Merged,
}

impl<W: Write> Rows<'_, W> {
    fn put(&mut self, line: u32, column: u32, text: String) -> Result<(), String> {
        let sheet = self.sheet;
        if (line >= MOST_ROWS || column >= MOST_COLUMNS) && !text.is_empty() {
            return Err(format!(
                "sheet {sheet} has something in row {}, column {}; a table of counts has at most {MOST_ROWS} rows and \
                 {MOST_COLUMNS} columns. Save the table alone as .xlsx or CSV",
                line + 1,
                column + 1
            ));
        }
        // Colours alone are no row.
        if text.is_empty() {
            return Ok(());
        }
        if line < self.at {
            return Err(format!(
                "sheet {sheet} writes row {} after row {}; save it again as .xlsx, which sorts its rows",
                line + 1,
                self.at + 1
            ));
        }
        // Empty lines are kept, so that a finding names the row that the workbook shows.
        while self.at < line {
            self.finish()?;
            self.at += 1;
        }
        let place = column as usize;
        if self.row.len() <= place {
            self.row.resize(place + 1, String::new());
        }
        self.row[place] = text;
        Ok(())
    }

    fn finish(&mut self) -> Result<(), String> {
        let width = self.width.max(1);
        if self.row.len() > width {
            return Err(format!(
                "row {} of sheet {} is longer than the header; give every column a name",
                self.at + 1,
                self.sheet
            ));
        }
        self.row.resize(width, String::new());
        self.merged.fill(self.at, &mut self.row);
        self.out
            .write_record(&self.row)
            .map_err(|error| format!("sheet {}: {error}", self.sheet))?;
        self.row.clear();
        Ok(())
    }
}

/// Writes a cell as text; a date as its day, a whole number without decimals.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim().to_owned()
        }
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
