//! The outer form of a table: its encoding, the sign between its columns, and its header.

use kernel::Finding;

use super::COLUMNS;

/// Signs between columns, with their names.
const SEPARATORS: [(u8, &str); 4] = [
    (b',', "commas"),
    (b';', "semicolons"),
    (b'\t', "tabs"),
    (b'|', "bars"),
];

/// Returns which column a header names, whatever its capitals.
pub(crate) fn column(name: &str) -> Option<usize> {
    let name = name.trim();
    COLUMNS
        .iter()
        .position(|column| column.eq_ignore_ascii_case(name))
}

/// Returns the sign between columns and its name, as the first line shows it: the one under which
/// most columns are known. Nothing where the first line names no column under any sign.
pub(crate) fn separator(text: &str) -> Option<(u8, &'static str)> {
    let n_known = |separator: u8| {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(separator).from_reader(text.as_bytes());
        let header = reader.headers();
        header.map_or(0, |header| {
            header.iter().filter(|name| column(name).is_some()).count()
        })
    };
    let mut best = None;
    for (separator, name) in SEPARATORS {
        let n = n_known(separator);
        if n > best.map_or(0, |(n, _, _)| n) {
            best = Some((n, separator, name));
        }
    }
    best.map(|(_, separator, name)| (separator, name))
}

/// Returns the text, or a finding that names the encoding which stands in its place.
pub(crate) fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Finding> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let advice = "Save it as \"CSV UTF-8\"; spreadsheets call UTF-16 \"Unicode text\".";
        return Err(Finding::error(file, 1, "the file is UTF-16", advice));
    }
    crate::door::utf8(file, bytes).map_err(|finding| {
        let Err(error) = std::str::from_utf8(bytes) else {
            return finding;
        };
        let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        Finding {
            what: format!(
                "the line is not UTF-8: the byte {byte:02X} would be \"{}\" in Latin-1",
                latin(byte)
            ),
            advice: "Save it as \"CSV UTF-8\" instead of \"CSV\", or convert it: \
                     iconv -f WINDOWS-1252 -t UTF-8 FILE."
                .to_owned(),
            ..finding
        }
    })
}

/// Returns the letter of a byte in Latin-1; where that is a control character, a question mark.
fn latin(byte: u8) -> char {
    let letter = char::from(byte);
    if letter.is_control() { '?' } else { letter }
}
