//! The one writer of tables as CSV (RFC 4180, UTF-8, rows ended by CR LF); the guard against formulas is
//! [`kernel::csv`].

use publication::{Admitted, Cell};

pub use kernel::csv::{neutralised, original, row};

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

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];
    const OPENS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

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
        begun.starts_with(OPENS_FORMULA) && !kernel::csv::is_plain_number(cell)
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
