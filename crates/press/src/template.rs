//! The plain file of counts as a workbook, for ministries that fill it by hand.

use kernel::Language;
use publication::counts::template::{self, COLUMNS};
use publication::counts::words::usual;
use rust_xlsxwriter::{Color, Format, Workbook, XlsxError};

/// Returns the plain file as a workbook: a sheet to fill, and a sheet that explains each column,
/// with the words of a language.
///
/// # Errors
///
/// Only where the workbook cannot be packed, which is a fault of ours.
pub fn movement(language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E2_EFF0));
    let text = Format::new().set_num_format("@");
    let sheet = book
        .add_worksheet()
        .set_name(usual(language, "form-sheet"))?;
    for (place, column) in COLUMNS.iter().enumerate() {
        let place = place as u16;
        let name = column.header(language);
        sheet.write_with_format(0, place, name, &head)?;
        sheet.set_column_width(place, name.chars().count().max(14) as f64)?;
        // Months are written 2024-05: a cell kept as text is not turned into a date.
        if column.name != "value" {
            sheet.set_column_format(place, &text)?;
        }
    }
    for (row, cells) in template::rows(language).iter().enumerate() {
        for (place, cell) in cells.iter().enumerate() {
            let (row, place) = (row as u32 + 1, place as u16);
            match cell.parse::<f64>() {
                Ok(number) if COLUMNS[place as usize].name == "value" => {
                    sheet.write(row, place, number)?;
                }
                _ => {
                    sheet.write_with_format(row, place, *cell, &text)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let columns = usual(language, "form-sheet-columns");
    let about = book.add_worksheet().set_name(columns)?;
    about.set_column_width(0, 20)?.set_column_width(2, 100)?;
    for (place, key) in ["form-column", "form-optional", "form-what"]
        .iter()
        .enumerate()
    {
        about.write_with_format(0, place as u16, usual(language, key), &head)?;
    }
    for (row, column) in COLUMNS.iter().enumerate() {
        let row = row as u32 + 1;
        let is_optional = match column.is_optional {
            true => "form-yes",
            false => "form-no",
        };
        about.write(row, 0, column.header(language))?;
        about.write(row, 1, usual(language, is_optional))?;
        about.write(row, 2, column.about(language))?;
    }
    book.save_to_buffer()
}
