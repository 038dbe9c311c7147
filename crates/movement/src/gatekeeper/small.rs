//! Cells so small that people could be recognised.

use super::fault::{Fault, Kind};
use crate::series::Sheet;

/// Returns a warning where a file holds exact counts of one to four people.
///
/// One to four is what the refugee agency withholds; the publication threshold, usually higher, is
/// applied to everything that leaves whether a file draws this warning or not.
#[must_use]
pub fn small_cells(sheet: &Sheet, threshold: u64) -> Option<Fault> {
    let within = |most: u64| {
        sheet.rows.iter().filter(move |row| {
            matches!(row.value, crate::series::Value::Exact(n) if (1..=most).contains(&n))
        })
    };
    let lines: Vec<usize> = within(4).map(|row| row.line).collect();
    let share = 100.0 * lines.len() as f64 / sheet.rows.len().max(1) as f64;
    let n_below = within(threshold.saturating_sub(1)).count();
    (!lines.is_empty()).then(|| Fault {
        file: sheet.file.clone(),
        kind: Kind::SmallCells,
        reason: format!(
            "{} cells ({share:.0} % of rows) count one to four people, {n_below} fewer than the \
             publication threshold of {threshold}; none of them leaves, nor a total from which one \
             could be subtracted",
            lines.len()
        ),
        lines,
        question: "Could counts below five be rounded or withheld before release?".to_owned(),
    })
}
