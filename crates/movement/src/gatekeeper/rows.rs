//! Rows that are not taken, whatever the rest of a file says.

use std::collections::BTreeMap;

use kernel::Day;

use super::{Fault, Kind};
use crate::series::{Group, Key, Row, Sheet, Value, template};

/// The format in which every count stands in one row; in others rows of one count are added up.
const ONE_ROW_A_COUNT: &str = "movement-csv";

/// Returns a fault for each kind of row that cannot be meant: examples of the form, counts that stand
/// twice, and counts of a time after their release or after today.
#[must_use]
pub fn not_meant(sheet: &Sheet, released: Option<Day>, today: Day) -> Vec<Fault> {
    let released = released.or(sheet.released);
    let is_early = |row: &&Row| row.value != Value::Missing;
    let lines = |is: &dyn Fn(&Row) -> bool| -> Vec<usize> {
        let rows = sheet.rows.iter().filter(|row| is(row));
        rows.map(|row| row.line).collect()
    };
    let later = released.map_or_else(Vec::new, |day| {
        lines(&|row| is_early(&row) && row.period.first_day() > day)
    });
    let unreleased = match released {
        Some(day) if day > today => lines(&|_| true),
        _ => Vec::new(),
    };
    let examples = match sheet.format {
        ONE_ROW_A_COUNT => lines(&template::is_example),
        _ => Vec::new(),
    };
    let found = [
        (
            examples,
            "rows are the examples of the form, and count nobody".to_owned(),
            "Which rows are your own?",
        ),
        (
            twice(sheet),
            "rows count the same people as others of this file; none of them is taken".to_owned(),
            "Was a part of the file pasted twice, and which number is right?",
        ),
        (
            later,
            "counts of a time that begins after the day of the release".to_owned(),
            "Are these forecasts, or is the period or the day of the release mistyped?",
        ),
        (
            unreleased,
            format!("a release of a day after {today}"),
            "When was this published?",
        ),
    ];
    let fault = |(lines, reason, question): (Vec<usize>, String, &str)| {
        (!lines.is_empty()).then(|| Fault {
            file: sheet.file.clone(),
            kind: Kind::Impossible,
            lines,
            reason,
            question: question.to_owned(),
        })
    };
    found.into_iter().filter_map(fault).collect()
}

/// Returns the lines of counts that stand more than once. Several groups that no list of countries knows
/// may stand under "all others"; of them only equal rows are one row too many.
fn twice(sheet: &Sheet) -> Vec<usize> {
    if sheet.format != ONE_ROW_A_COUNT {
        return Vec::new();
    }
    let mut by_key: BTreeMap<(Key, Option<Value>), Vec<usize>> = BTreeMap::new();
    for row in &sheet.rows {
        let Ok(key) = row.key() else { continue };
        let value = (row.nationality == Group::Other).then_some(row.value);
        by_key.entry((key, value)).or_default().push(row.line);
    }
    let twice = by_key.into_values().filter(|lines| lines.len() > 1);
    let mut lines: Vec<usize> = twice.flatten().collect();
    lines.sort_unstable();
    lines
}
