//! Counts and forecasts as tables, ready for any file format.

mod watched;

pub use watched::{
    SCENARIO_MONTHS, alarms, estimates, forecast_scores, imported, imported_whole, mirrors,
    scenarios, signals, triggers,
};

use kernel::Language;
use rust_decimal::Decimal;

use super::{Outlook, SeriesShown};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};
use crate::tables::{table, text, written};

const COUNT_COLUMNS: [(&str, &str); 18] = [
    ("id", "Identifier, never used again"),
    ("series", "Name of the series"),
    ("measure", "What was counted"),
    (
        "reporter",
        "ISO 3166-1 alpha-3 code of who counted, or an agency",
    ),
    ("origin", "Side of the border from which people came"),
    ("destination", "Side to which they went"),
    (
        "nationality",
        "Who was counted: a code, ALL, OTHER, UNKNOWN or STATELESS",
    ),
    ("period", "When; never finer than a month"),
    ("value", "How many, in unit; empty where withheld"),
    (
        "withheld",
        "Whether it is withheld: because it is small, or because a small one could be worked out",
    ),
    ("unit", "What one is"),
    ("status", "How firmly the source says that it stands"),
    (
        "stands",
        "Whether it stands for its period among its vintages",
    ),
    ("as_of", "Vintage, or the day to which was counted"),
    ("shown_from", "First day on which it is shown here"),
    ("source", "Address at which it was read"),
    ("note_en", "What a reader must know besides, in English"),
    ("note_es", "The same in Spanish"),
];

/// Returns one row per count of every vintage.
#[must_use]
pub fn movements(snapshot: &Snapshot) -> Table {
    let all: Vec<&SeriesShown> = snapshot.movements.series.iter().collect();
    of_series("movements", snapshot, &all)
}

/// Returns one row per count of some series.
#[must_use]
pub fn of_series(name: &str, snapshot: &Snapshot, series: &[&SeriesShown]) -> Table {
    let mut table = table(name, snapshot, &COUNT_COLUMNS);
    for one in series {
        let subject = &one.subject;
        for count in &one.counts {
            table.rows.push(vec![
                count.id.as_str().into(),
                subject.slug().into(),
                subject.measure.as_str().into(),
                subject.reporter.to_string().into(),
                written(subject.origin),
                written(subject.destination),
                subject.nationality.to_string().into(),
                count.period.to_string().into(),
                count.value.count().map(Decimal::from).into(),
                Cell::Flag(count.value.count().is_none()),
                one.unit.as_str().into(),
                count.status.code().into(),
                Cell::Flag(count.stands),
                written(count.as_of),
                count.shown_from.into(),
                count.source.as_str().into(),
                text(&count.note, Language::En),
                text(&count.note, Language::Es),
            ]);
        }
    }
    table
}

/// Returns one row per forecast month; no forecast stands without its intervals.
#[must_use]
pub fn forecasts(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "forecasts",
        snapshot,
        &[
            ("series", "Name of the series"),
            ("month", "The month that is forecast"),
            (
                "ahead",
                "How many months after the last count that was used",
            ),
            ("last", "The last month whose count was used"),
            ("method", "Short name of the method"),
            ("value", "The middle of the forecast, in the series' unit"),
            ("low_80", "Lower end of the interval that should hold 80 %"),
            ("high_80", "Its upper end"),
            ("low_95", "Lower end of the interval that should hold 95 %"),
            ("high_95", "Its upper end"),
            (
                "n_past",
                "Past forecasts of the series whose outcome is known",
            ),
            ("error", "Their mean absolute error"),
            (
                "error_of_last_value",
                "The same of simply repeating the last value",
            ),
        ],
    );
    for outlook in snapshot.movements.outlooks() {
        table.rows.extend(rows(outlook));
    }
    table
}

fn rows(outlook: &Outlook) -> impl Iterator<Item = Vec<Cell>> {
    let score = &outlook.fan.score;
    let steps = outlook.months.iter().zip(&outlook.fan.steps).enumerate();
    steps.filter_map(move |(i, (month, step))| {
        let [narrow, wide] = step.intervals() else {
            return None;
        };
        Some(vec![
            outlook.line.slug.as_str().into(),
            month.to_string().into(),
            Cell::Number((i + 1).into()),
            outlook.last.to_string().into(),
            outlook.fan.method.name().into(),
            Cell::Real(rounded(step.centre())),
            Cell::Real(rounded(narrow.low)),
            Cell::Real(rounded(narrow.high)),
            Cell::Real(rounded(wide.low)),
            Cell::Real(rounded(wide.high)),
            Cell::Number(score.n_outcomes.into()),
            Cell::Real(score.error.round()),
            Cell::Real(score.error_of_last_value.round()),
        ])
    })
}

/// Returns a forecast rounded to two significant digits, and to nought below the threshold.
///
/// An end of an interval is not known better, and a small one must not look like a count.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    if value < super::THRESHOLD as f64 {
        return 0.0;
    }
    let scale = 10f64.powf(value.log10().floor() - 1.0);
    (value / scale).round() * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forecasts_keep_two_digits_and_hide_small_ends() {
        assert_eq!(rounded(38_871.0), 39_000.0);
        assert_eq!(rounded(9.4), 0.0);
        assert_eq!(rounded(12.4), 12.0);
    }

    #[test]
    fn a_withheld_count_leaves_an_empty_cell() {
        let table = movements(&crate::invented::snapshot());
        let withheld: Vec<_> = table
            .rows
            .iter()
            .filter(|row| row[9] == Cell::Flag(true))
            .collect();
        assert!(!withheld.is_empty());
        assert!(withheld.iter().all(|row| row[8] == Cell::Empty));
    }
}
