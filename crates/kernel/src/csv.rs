//! Cells of CSV (RFC 4180), with a guard against formulas.
//!
//! A spreadsheet may part a file at another sign than its comma (`;` is the list separator of half of
//! the members), and then a text that was safe as one cell opens as several. So the guard looks behind
//! every separator inside a text, not at its beginning alone, and can be undone; `docs/reference/csv.md`
//! tells how. `press` and `desk` write with it; the tests stand in `press`.

use std::io::{self, Write};

/// What a spreadsheet may take for the end of a cell or of a line.
const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];
/// What makes a spreadsheet calculate.
const OPENS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

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

/// Returns whether a text is a plain number, such as `-3.5`: a spreadsheet may calculate with it.
#[must_use]
pub fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|c| c.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}
