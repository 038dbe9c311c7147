//! One line of CSV at a time (RFC 4180), for answers too long to hold.

use std::io::{self, Write};

/// Writes one line. A text that a spreadsheet would take for a formula is led by an apostrophe; a
/// negative number is no text.
pub fn row<'c>(out: &mut impl Write, cells: impl IntoIterator<Item = &'c str>) -> io::Result<()> {
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            write!(out, ",")?;
        }
        let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
        let led = if is_formula { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r', ';']) {
            write!(out, "\"{led}{}\"", cell.replace('"', "\"\""))?;
        } else {
            write!(out, "{led}{cell}")?;
        }
    }
    write!(out, "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_amount_stays_a_number_and_a_formula_does_not() {
        let mut out = Vec::new();
        row(&mut out, ["-5.20", "-1e-7", "-5+A1", "=1", "a,\"b\"", ""]).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "-5.20,-1e-7,'-5+A1,'=1,\"a,\"\"b\"\"\",\r\n");
    }
}
