//! The long form of reports as a workbook: one row a field, every cell kept as text.

use rust_xlsxwriter::{Color, Format, Workbook, XlsxError};

/// How wide each column is drawn, in letters.
const WIDTHS: [f64; 5] = [16.0, 34.0, 10.0, 70.0, 14.0];

/// Returns rows of text as a workbook, the first of them as its header.
///
/// # Errors
///
/// Only where the workbook cannot be packed, which is a fault of ours.
pub fn workbook(rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E2_EFF0));
    // A cell kept as text is turned into no date, and calculates nothing.
    let text = Format::new().set_num_format("@").set_text_wrap();
    let sheet = book.add_worksheet();
    for (place, width) in WIDTHS.iter().enumerate() {
        sheet.set_column_width(place as u16, *width)?;
        sheet.set_column_format(place as u16, &text)?;
    }
    for (row, cells) in rows.iter().enumerate() {
        let format = if row == 0 { &head } else { &text };
        for (place, cell) in cells.iter().enumerate() {
            sheet.write_string_with_format(row as u32, place as u16, cell, format)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}
