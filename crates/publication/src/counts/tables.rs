//! Counts and forecasts as tables, ready for any file format.

mod watched;

pub use watched::{
    SCENARIO_MONTHS, alarms, estimates, forecast_scores, imported, imported_whole, mirrors,
    scenarios, signals, triggers,
};

use kernel::Language;

use super::SeriesShown;
use crate::columns;
use crate::snapshot::Snapshot;
use crate::table::Table;
use crate::tables::{text, written};

/// Returns one row per count of every vintage.
#[must_use]
pub fn movements(snapshot: &Snapshot) -> Table {
    let all: Vec<&SeriesShown> = snapshot.movements.series.iter().collect();
    of_series("movements", snapshot, &all)
}

/// Returns one row per count of some series.
#[must_use]
pub fn of_series<'s>(name: &str, snapshot: &Snapshot, series: &[&'s SeriesShown]) -> Table {
    let counts = |one: &&'s SeriesShown| {
        let one = *one;
        one.counts.iter().map(move |count| (one, count))
    };
    let rows = series.iter().flat_map(counts);
    Table::of(
        name,
        snapshot.on,
        rows,
        columns! { (one, count) =>
            ("id", "Identifier, never used again", count.id.as_str()),
            ("series", "Name of the series", one.subject.slug()),
            ("measure", "What was counted", one.subject.measure.as_str()),
            ("reporter", "ISO 3166-1 alpha-3 code of who counted, or an agency",
                one.subject.reporter.to_string()),
            ("origin", "Side of the border from which people came", written(one.subject.origin)),
            ("destination", "Side to which they went", written(one.subject.destination)),
            ("nationality", "Who was counted: a code, ALL, OTHER, UNKNOWN or STATELESS",
                one.subject.nationality.to_string()),
            ("period", "When; never finer than a month", count.period),
            ("value", "How many, in unit; empty where withheld", count.value.count()),
            ("withheld",
                "Whether it is withheld: because it is small, or because a small one could be worked out",
                count.value.count().is_none()),
            ("unit", "What one is", one.unit.as_str()),
            ("status", "How firmly the source says that it stands", count.status.code()),
            ("stands", "Whether it stands for its period among its vintages", count.stands),
            ("as_of", "Vintage, or the day to which was counted", written(count.as_of)),
            ("shown_from", "First day on which it is shown here", count.shown_from),
            ("source", "Address at which it was read", count.source.as_str()),
            ("note_en", "What a reader must know besides, in English",
                text(&count.note, Language::En)),
            ("note_es", "The same in Spanish", text(&count.note, Language::Es)),
        },
    )
}

/// Returns one row per forecast month; no forecast stands without its intervals.
#[must_use]
pub fn forecasts(snapshot: &Snapshot) -> Table {
    let rows = snapshot.movements.outlooks().iter().flat_map(|outlook| {
        let steps = outlook.months.iter().zip(&outlook.fan.steps).enumerate();
        steps.filter_map(move |(place, (month, step))| {
            let [narrow, wide] = step.intervals() else {
                return None;
            };
            Some((outlook, place + 1, *month, [*narrow, *wide], step.centre()))
        })
    });
    Table::of(
        "forecasts",
        snapshot.on,
        rows,
        columns! { (outlook, ahead, month, [narrow, wide], centre) =>
            ("series", "Name of the series", outlook.line.slug.as_str()),
            ("month", "The month that is forecast", *month),
            ("ahead", "How many months after the last count that was used", *ahead),
            ("last", "The last month whose count was used", outlook.last),
            ("method", "Short name of the method", outlook.fan.method.name()),
            ("value", "The middle of the forecast, in the series' unit", rounded(*centre)),
            ("low_80", "Lower end of the interval that should hold 80 %", rounded(narrow.low)),
            ("high_80", "Its upper end", rounded(narrow.high)),
            ("low_95", "Lower end of the interval that should hold 95 %", rounded(wide.low)),
            ("high_95", "Its upper end", rounded(wide.high)),
            ("n_past", "Past forecasts of the series whose outcome is known",
                outlook.fan.score.n_outcomes),
            ("error", "Their mean absolute error", outlook.fan.score.error.round()),
            ("error_of_last_value", "The same of simply repeating the last value",
                outlook.fan.score.error_of_last_value.round()),
        },
    )
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
    use crate::table::Cell;

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
