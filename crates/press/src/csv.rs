//! The one writer of CSV (RFC 4180, UTF-8, rows ended by CR LF), with a guard against formulas.
//!
//! A spreadsheet may part a file at another sign than its comma (`;` is the list separator of half of
//! the members), and then a text that was safe as one cell opens as several. So the guard looks behind
//! every separator inside a text, not at its beginning alone, and can be undone; `docs/reference/csv.md`
//! tells how.

use std::io::{self, Write};

use publication::{Admitted, Cell};

/// What a spreadsheet may take for the end of a cell or of a line.
const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];
/// What makes a spreadsheet calculate.
const OPENS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Returns a table as CSV.
///
/// Read back with [`original`], every text is what it was.
#[must_use]
pub fn write(table: &Admitted) -> String {
    let mut out = Vec::new();
    let names = table.columns.iter().map(|column| column.name.as_str());
    // Writing into memory cannot fail, and every cell is text.
    let rows = row(&mut out, names).and_then(|()| {
        (table.rows.iter()).try_for_each(|cells| row(&mut out, cells.iter().map(written)))
    });
    debug_assert!(rows.is_ok());
    String::from_utf8_lossy(&out).into_owned()
}

/// Writes one line; every cell is guarded, and a plain number stays as it is.
///
/// # Errors
///
/// Only where `out` takes nothing more.
pub fn row<C: AsRef<str>>(
    out: &mut impl Write,
    cells: impl IntoIterator<Item = C>,
) -> io::Result<()> {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            out.write_all(b",")?;
        }
        let cell = neutralised(cell.as_ref());
        if cell.starts_with(' ') || cell.contains('"') || cell.contains(SEPARATORS) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.normalize().to_string(),
        Cell::Real(value) if value.is_finite() => value.to_string(),
        Cell::Real(_) => String::new(),
        Cell::Day(day) => day.to_string(),
        Cell::Flag(yes) => if *yes { "yes" } else { "no" }.to_owned(),
    }
}

/// Returns a text that a spreadsheet shows instead of calculating, at whatever sign it parts cells.
///
/// An apostrophe goes before a sign that opens a formula at the beginning of the text or behind a
/// separator in it, quotation marks and spaces passed over; before a control character at the beginning; and
/// before an apostrophe in these places, so that [`original`] is unambiguous. A plain number such as
/// `-3.5` stays as it is.
#[must_use]
pub fn neutralised(text: &str) -> String {
    if is_plain_number(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 1);
    for (place, letter) in text.char_indices() {
        let before = text[..place].chars().next_back();
        let rest = &text[place..];
        let is_led = match before {
            None => is_bad(rest) || rest.starts_with(['\t', '\r', '\n', '\0']),
            Some(before) => SEPARATORS.contains(&before) && is_bad(rest),
        };
        if is_led {
            out.push('\'');
        }
        out.push(letter);
    }
    out
}

/// Returns the text that [`neutralised`] was given.
#[must_use]
pub fn original(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut is_start = true;
    for letter in cell.chars() {
        if is_start && letter == '\'' {
            is_start = false;
            continue;
        }
        out.push(letter);
        is_start = SEPARATORS.contains(&letter);
    }
    out
}

fn is_bad(rest: &str) -> bool {
    rest.starts_with('\'')
        || rest
            .trim_start_matches(['"', '\0', ' '])
            .starts_with(OPENS_FORMULA)
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|c| c.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

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

    const PAYLOADS_INSIDE: &[&str] = &[
        "wells;=1+1;water",
        "wells;\"=1+1\";water",
        "a,=1,b",
        "a\t＝1",
        "a|@SUM(1)",
        "a\r\n-2+3",
        "a;'=1",
        "a;'b;''c",
        "GTM;HND",
        "Guatemala, Honduras",
    ];

    fn read_at(separator: u8, text: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new();
        reader
            .delimiter(separator)
            .flexible(true)
            .has_headers(false);
        let mut reader = reader.from_reader(text.as_bytes());
        let cells = |record: ::csv::StringRecord| record.iter().map(str::to_owned).collect();
        reader.records().map(Result::unwrap).map(cells).collect()
    }

    fn line(cells: &[&str]) -> String {
        let mut out = Vec::new();
        row(&mut out, cells).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn opens_a_formula(cell: &str) -> bool {
        let begun = cell.trim_start_matches(['"', ' ']);
        begun.starts_with(OPENS_FORMULA) && !is_plain_number(cell)
    }

    #[test]
    fn no_cell_is_a_formula_at_whatever_sign_a_reader_parts_them() {
        for payload in PAYLOADS.iter().chain(PAYLOADS_INSIDE) {
            let text = line(&["id", payload, "end"]);
            for separator in *b",;\t|" {
                for cell in read_at(separator, &text).concat() {
                    assert!(
                        !opens_a_formula(&cell),
                        "{payload:?} at {separator}: {cell:?}"
                    );
                }
            }
            // A reader that knows nothing of quotation marks.
            for cell in text.split(SEPARATORS) {
                assert!(!opens_a_formula(cell), "{payload:?}: {cell:?}");
            }
        }
        // The control: without the guard the first of them opens as a formula.
        assert!("id,wells;=1+1;water".split(';').any(opens_a_formula));
    }

    #[test]
    fn the_usual_cell_is_written_as_it_is() {
        let text = line(&["GTM", "-5.20", "Guatemala and Honduras", "O'Higgins", ""]);
        assert_eq!(text, "GTM,-5.20,Guatemala and Honduras,O'Higgins,\r\n");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(texts in vec("[a-c=+@＝－'\"; ,|\t\r\n\0.1-]{0,12}", 1..5)) {
            let cells: Vec<&str> = texts.iter().map(String::as_str).chain(["end"]).collect();
            let read = read_at(b',', &line(&cells)).concat();
            let back: Vec<String> = read.iter().map(|cell| original(cell)).collect();
            prop_assert_eq!(back, cells);
        }

        #[test]
        fn no_text_becomes_a_formula(text in "[a-b=+@＝－'\"; ,|\t\r\n\0.1-]{0,12}") {
            let text = line(&["id", &text, "end"]);
            for separator in *b",;\t|" {
                for cell in read_at(separator, &text).concat() {
                    prop_assert!(!opens_a_formula(&cell), "{:?} at {}: {:?}", text, separator, cell);
                }
            }
        }
    }

    #[test]
    fn every_table_of_the_sample_reads_back_with_its_columns() {
        let snapshot = testkit::invented::snapshot();
        for name in publication::tables::names() {
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
