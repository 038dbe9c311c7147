//! What a workbook hides: rows and columns that its reader does not see and the program reads all the same.

use std::io::{BufRead, BufReader, Read};

use flate2::bufread::DeflateDecoder;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::MOST_UNPACKED;

/// Returns a sentence about the hidden rows and columns of a part of a workbook that is a sheet; nothing where
/// there are none, or where the part cannot be read, which whoever reads the table tells.
pub(super) fn told(name: &[u8], packed: &[u8], is_packed: bool) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    let part = name.strip_prefix("xl/worksheets/")?.strip_suffix(".xml")?;
    let (n_rows, first, n_columns) = if is_packed {
        counted(BufReader::new(
            DeflateDecoder::new(packed).take(MOST_UNPACKED),
        ))
    } else {
        counted(packed)
    };
    let rows = first.map(|first| format!("{n_rows} hidden rows, the first row {first}"));
    let columns = (n_columns > 0).then(|| format!("{n_columns} hidden columns"));
    let what: Vec<String> = rows.into_iter().chain(columns).collect();
    (!what.is_empty()).then(|| format!("{} in {part}, read like the others", what.join(" and ")))
}

/// Counts hidden rows, with the number of the first, and hidden columns.
fn counted(source: impl BufRead) -> (u64, Option<u64>, u64) {
    let mut reader = Reader::from_reader(source);
    let (mut n_rows, mut first, mut n_columns) = (0, None, 0);
    let (mut at, mut piece) = (0, Vec::new());
    loop {
        match reader.read_event_into(&mut piece) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "row" => {
                    at = number(&tag, "r").unwrap_or(at + 1);
                    if is_hidden(&tag) {
                        n_rows += 1;
                        first = first.or(Some(at));
                    }
                }
                "col" if is_hidden(&tag) => {
                    let (from, to) = (number(&tag, "min"), number(&tag, "max"));
                    let width = from.zip(to).and_then(|(from, to)| to.checked_sub(from));
                    n_columns += 1 + width.unwrap_or(0);
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return (n_rows, first, n_columns),
            Ok(_) => {}
        }
        piece.clear();
    }
}

fn said(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok().flatten()?;
    Some(found.value.into_owned())
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u64> {
    said(tag, name)?.parse().ok()
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    matches!(said(tag, "hidden").as_deref(), Some("1" | "true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_counted_and_shown_ones_are_not() {
        let sheet = br#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="4"/>
            <row r="5" hidden="1"><c/></row><row hidden="true"/><row hidden="0"/></sheetData></worksheet>"#;
        let all = told(b"xl/worksheets/sheet1.xml", sheet, false);
        let expected =
            "2 hidden rows, the first row 5 and 2 hidden columns in sheet1, read like the others";
        assert_eq!(all.as_deref(), Some(expected));
        assert_eq!(told(b"xl/styles.xml", sheet, false), None);
        assert_eq!(told(b"xl/worksheets/a.xml", b"<row r=\"1\"/>", false), None);
    }
}
