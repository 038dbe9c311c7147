//! Rows that only look like a remark or like data.

use super::table::{SEPARATORS, is_remark};
use super::words;

/// Returns what is wrong with a row that only looks like a remark or like data: cells parted by another sign than
/// the header's, or a second header with other columns.
pub(super) fn misplaced(
    cells: &[&str],
    header: &[String],
    separator: u8,
) -> Option<(String, &'static str)> {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    if is_remark(cells) {
        let cell = filled().next()?;
        let other = SEPARATORS
            .iter()
            .find(|(sign, _)| is_row(cell, *sign, header.len()))?;
        let what = if other.0 == separator {
            "the whole row stands in one pair of quotation marks".to_owned()
        } else {
            let usual = SEPARATORS.iter().find(|(sign, _)| *sign == separator);
            let usual = usual.map_or("otherwise", |(_, name)| name);
            format!(
                "the cells of this row are parted by {}, those of the header by {usual}",
                other.1
            )
        };
        return Some((what, "Part the cells of every row alike."));
    }
    let may_be_header = || {
        filled().count() >= FEWEST_NAMES
            && !filled().any(|cell| cell.contains(|c: char| c.is_ascii_digit()))
    };
    if !may_be_header() || cells.iter().eq(header.iter()) {
        return None;
    }
    let is_name =
        |cell: &&&str| words::column(cell).is_some() || header.iter().any(|name| name == **cell);
    let n_names = filled().filter(is_name).count();
    (n_names >= FEWEST_NAMES && n_names * 2 > filled().count()).then(|| {
        (
            "a second header stands here, with other columns than the first".to_owned(),
            "Save each table as a file of its own.",
        )
    })
}

/// The fewest names of columns by which a row is taken for a header.
const FEWEST_NAMES: usize = 3;

/// Returns whether one cell holds a whole row parted by another sign: as many cells as the header has; or
/// nearly as many, with a bare number among them, which no remark has.
fn is_row(cell: &str, sign: u8, n_columns: usize) -> bool {
    let parts: Vec<&str> = cell.split(char::from(sign)).map(str::trim).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() >= FEWEST_NAMES
        && (parts.len() == n_columns
            || parts.len().abs_diff(n_columns) <= 2 && parts.iter().any(is_number))
}
