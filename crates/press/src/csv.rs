//! Tables as CSV (RFC 4180, UTF-8, rows ended by CR LF) that no spreadsheet takes for formulas.

use publication::{Cell, Table};

/// Returns a table as CSV.
///
/// Read back with [`original`], every text is what it was.
#[must_use]
pub fn write(table: &Table) -> String {
    let mut out = String::new();
    let names = table.columns.iter().map(|column| column.name.clone());
    row(&mut out, names);
    for cells in &table.rows {
        row(&mut out, cells.iter().map(written));
    }
    out
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n', '\0']) || cell.starts_with(' ') {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => neutralised(text),
        Cell::Number(number) => number.normalize().to_string(),
        Cell::Real(value) if value.is_finite() => value.to_string(),
        Cell::Real(_) => String::new(),
        Cell::Day(day) => day.to_string(),
        Cell::Flag(yes) => if *yes { "yes" } else { "no" }.to_owned(),
    }
}

/// Returns a text that a spreadsheet shows instead of calculating.
///
/// An apostrophe goes before `=`, `+`, `-`, `@`, their full-width forms, a tab, a carriage return,
/// a line feed and a zero byte; also before an apostrophe, so that [`original`] is unambiguous. A
/// plain number such as `-3.5` stays as it is.
#[must_use]
pub fn neutralised(text: &str) -> String {
    let begins_badly = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '\'', '＝', '＋', '－', '＠',
    ]);
    if begins_badly && !is_plain_number(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Returns the text that [`neutralised`] was given.
#[must_use]
pub fn original(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|c| c.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAYLOADS: &[&str] = &[
        "=1+1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "'=1",
        "''",
        "-",
        "--1",
        "-1e5",
        "plain",
        "-3.5",
        "a,b\"c\r\nd",
        "",
    ];

    #[test]
    fn no_cell_begins_as_a_formula_and_every_text_comes_back() {
        let mut table = publication::tables::gaps(&testkit::invented::snapshot());
        table.columns.truncate(1);
        table.rows = PAYLOADS
            .iter()
            .map(|payload| vec![Cell::from(*payload)])
            .collect();
        let text = write(&table);
        let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let read: Vec<String> = reader
            .records()
            .map(|record| record.unwrap()[0].to_owned())
            .collect();
        // A row of one empty cell is an empty line, which readers pass over.
        let expected: Vec<&str> = PAYLOADS.iter().copied().filter(|p| !p.is_empty()).collect();
        assert_eq!(read.len(), expected.len());
        for (cell, payload) in read.iter().zip(expected) {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝']);
            assert!(!formula || payload == "-3.5", "{cell:?}");
            assert_eq!(original(cell), payload);
        }
    }

    #[test]
    fn every_table_of_the_sample_reads_back_with_its_columns() {
        let snapshot = testkit::invented::snapshot();
        for name in publication::tables::NAMES {
            let table = publication::tables::named(name, &snapshot).unwrap();
            let text = write(&table);
            let mut reader = ::csv::Reader::from_reader(text.as_bytes());
            assert_eq!(reader.headers().unwrap().len(), table.columns.len());
            assert_eq!(
                reader.records().map(Result::unwrap).count(),
                table.rows.len()
            );
        }
    }
}
