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

/// What the public is told of small counts.
pub const TOLD: &str =
    "some cells count so few people that they could be recognised; none of them is shown";
/// What is asked about them.
pub const ASKED: &str = "Could small counts be rounded or withheld before release?";

/// Returns whether a file holds exact counts that the publication threshold withholds. That is what the public may
/// be told: a finding about one to four alone would tell these apart from the other withheld counts.
#[must_use]
pub fn has_withheld(sheet: &Sheet, threshold: u64) -> bool {
    sheet.rows.iter().any(
        |row| matches!(row.value, crate::series::Value::Exact(n) if (1..threshold).contains(&n)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::{Group, Row, Value};

    fn sheet(n: u64) -> Sheet {
        let row = Row::new(
            2,
            "entries".parse().unwrap(),
            "PAN".parse().unwrap(),
            Group::All,
            "2024-01".parse().unwrap(),
            Value::Exact(n),
        );
        Sheet {
            file: "a.csv".to_owned(),
            format: "movement-csv",
            released: None,
            mid_year: false,
            fiscal_months: false,
            n_without_reporter: 0,
            rows: vec![row],
            unknown: Vec::new(),
            notes: Vec::new(),
            embargoed: std::collections::BTreeMap::new(),
        }
    }

    #[test]
    fn what_the_public_is_told_does_not_part_one_to_four_from_five_to_nine() {
        let told = |n| has_withheld(&sheet(n), 10);
        assert_eq!([3, 7, 9].map(told), [true; 3]);
        assert_eq!([0, 10, 12].map(told), [false; 3]);
        // Control: the finding for whoever brings the file does part them.
        assert!(small_cells(&sheet(3), 10).is_some() && small_cells(&sheet(7), 10).is_none());
    }
}
