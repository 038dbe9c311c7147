//! What was forecast, signalled, compared, estimated and taken in, as tables.

use kernel::Period;
use movement::Ranged;
use movement::alert::Threshold;
use movement::range::Interval;
use rust_decimal::Decimal;

use super::rounded;
use crate::columns;
use crate::counts::gathered::ranked;
use crate::counts::lines::month;
use crate::counts::outlook::levels;
use crate::counts::{ImportedTable, PublicValue, THRESHOLD, TriggerShown};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};
use crate::tables::{joined, written};

/// The middle, and the ends of an interval (0 the narrow one, 1 the wide), rounded to what is known.
fn centre(ranged: &Ranged) -> f64 {
    rounded(ranged.centre())
}

fn low(ranged: &Ranged, place: usize) -> Option<f64> {
    low_of(ranged, place).map(rounded)
}

fn high(ranged: &Ranged, place: usize) -> Option<f64> {
    high_of(ranged, place).map(rounded)
}

fn low_of(ranged: &Ranged, place: usize) -> Option<f64> {
    ranged
        .intervals()
        .get(place)
        .map(|interval: &Interval| interval.low)
}

fn high_of(ranged: &Ranged, place: usize) -> Option<f64> {
    ranged
        .intervals()
        .get(place)
        .map(|interval: &Interval| interval.high)
}

fn tenth(value: Option<f64>) -> Option<f64> {
    value.map(|value| (value * 10.0).round() / 10.0)
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Returns one row per past forecast whose outcome is known: the public score card in full.
#[must_use]
pub fn forecast_scores(snapshot: &Snapshot) -> Table {
    let rows = snapshot.movements.outlooks().iter().flat_map(|outlook| {
        let slug = outlook.line.slug.as_str();
        outlook.fan.past.iter().map(move |past| (slug, past))
    });
    Table::of(
        "forecast_scores",
        snapshot.on,
        rows,
        columns! { (slug, past) =>
            ("series", "Name of the series", *slug),
            ("known", "The last month that was known when the forecast was made",
                month(past.origin)),
            ("month", "The month that was forecast", month(past.month())),
            ("ahead", "How many months ahead", past.ahead),
            ("method", "Short name of the method that spoke", past.method.name()),
            ("value", "The middle of the forecast, in the series' unit", centre(&past.said)),
            ("low_80", "Lower end of the interval that should hold 80 %", low(&past.said, 0)),
            ("high_80", "Its upper end", high(&past.said, 0)),
            ("low_95", "Lower end of the interval that should hold 95 %", low(&past.said, 1)),
            ("high_95", "Its upper end", high(&past.said, 1)),
            ("outcome", "What came, as published", past.outcome),
            ("last_value", "What simply repeating the last value would have said", past.last_value),
            ("held_80", "Whether the 80 % interval held the outcome", held(past, 0)),
            ("held_95", "Whether the 95 % interval held it", held(past, 1)),
        },
    )
}

fn held(past: &movement::forecast::score::Past, place: usize) -> Option<bool> {
    levels().get(place).and_then(|level| past.held(*level))
}

/// Returns one row per signal of the past, with whether the level stayed higher.
#[must_use]
pub fn signals(snapshot: &Snapshot) -> Table {
    let rows = snapshot
        .movements
        .watched()
        .iter()
        .flat_map(|watched| watched.signals.iter().map(move |signal| (watched, signal)));
    Table::of(
        "signals",
        snapshot.on,
        rows,
        columns! { (watched, signal) =>
            ("series", "Name of the series", watched.line.slug.as_str()),
            ("month", "The month in which the rise was seen", signal.month),
            ("count", "The count of that month", signal.count),
            ("times", "How many times the mean of the three months before, season taken out",
                (signal.times * 10.0).round() / 10.0),
            ("came_true",
                "Whether each of the three months after counted at least a quarter more than the mean of the three before, season taken out; empty while nobody can know",
                signal.came_true),
            ("n_months",
                "Months of the series in which a signal was possible and the outcome is known",
                watched.record.n_months),
            ("n_rises", "Months among them after which the level stayed a quarter higher, signal or none",
                watched.record.n_rises),
            ("n_signals", "Signals among them", watched.record.n_signals),
            ("n_true", "Signals that came true", watched.record.n_true),
            ("precision", "Per cent of signals that came true",
                watched.record.precision().map(f64::round)),
            ("base_rate", "Per cent of all months after which the level stayed a quarter higher",
                watched.record.base_rate().map(f64::round)),
            ("false_alarms_a_year", "False signals of this series in one year",
                watched.record.false_alarms_a_year().map(hundredths)),
        },
    )
}

/// Returns one row per alarm that a person released and month that it expects.
#[must_use]
pub fn alarms(snapshot: &Snapshot) -> Table {
    let alarms = snapshot.movements.alarms.iter();
    let rows = alarms.flat_map(|alarm| {
        let expected = alarm.draft.expected();
        expected.map(move |(month, expected)| (alarm, alarm.draft.seen(), month, expected))
    });
    Table::of(
        "alarms",
        snapshot.on,
        rows,
        columns! { (alarm, seen, month, expected) =>
            ("id", "Name of the alarm: the series and the month of the signal", alarm.draft.id()),
            ("measure", "What is counted", seen.measure.as_str()),
            ("reporter", "Country where people will need something", seen.reporter),
            ("nationality", "Who they are", seen.nationality.to_string()),
            ("seen", "The month in which the rise was seen", seen.month),
            ("released_on", "Day on which a person released it", alarm.released_on),
            ("released_by", "The office that released it", alarm.released_by.as_str()),
            ("reason", "Why, in that office's words", alarm.reason.as_str()),
            ("needs", "What people will need",
                joined(alarm.draft.needs().iter().map(|need| need.code()))),
            ("month", "The month that is expected", *month),
            ("value", "The middle of what is expected in it", centre(expected)),
            ("low_80", "Lower end of the interval that should hold 80 %", low(expected, 0)),
            ("high_80", "Its upper end", high(expected, 0)),
            ("low_95", "Lower end of the interval that should hold 95 %", low(expected, 1)),
            ("high_95", "Its upper end", high(expected, 1)),
            ("held_80", "Per cent of earlier outcomes of this series that the 80 % interval held",
                seen.held.and_then(movement::forecast::score::Held::per_cent).map(f64::round)),
            ("n_signals", "Earlier signals of the series", seen.record.n_signals),
            ("n_true", "Those that came true", seen.record.n_true),
            ("base_rate", "Per cent of all months after which the level stayed a quarter higher",
                seen.record.base_rate().map(f64::round)),
            ("false_alarms_a_year", "False signals of the series in one year",
                seen.record.false_alarms_a_year().map(hundredths)),
        },
    )
}

/// Returns one row per threshold of each common trigger.
#[must_use]
pub fn triggers(snapshot: &Snapshot) -> Table {
    let triggers = snapshot.movements.triggers();
    let rows = triggers.iter().flat_map(|shown| {
        let thresholds = shown.trigger.thresholds.iter();
        thresholds.map(move |threshold| (shown, threshold))
    });
    Table::of(
        "triggers",
        snapshot.on,
        rows,
        columns! { (shown, threshold) =>
            ("id", "Name of the trigger", shown.trigger.id.as_str()),
            ("measure", "What is counted", shown.trigger.measure.as_str()),
            ("reporter", "Who counts", shown.trigger.reporter.to_string()),
            ("nationality", "Who is counted", shown.trigger.nationality.to_string()),
            ("valid_from", "First day of the threshold", threshold.from),
            ("valid_until", "Its last day; empty while nobody has ended it", threshold.until),
            ("level", "Persons in one month at which it is reached", threshold.level),
            ("n_months", "Months in a row that must reach it", threshold.n_months),
            ("reached", "Whether the last months at hand reach it; empty where none are at hand",
                reached(shown, threshold)),
            ("source", "Address of the decision", shown.trigger.source.as_str()),
        },
    )
}

fn reached(shown: &TriggerShown, threshold: &Threshold) -> Option<bool> {
    shown.line.as_ref()?;
    let reached = shown.reached.as_ref();
    Some(reached.is_some_and(|reached| reached.threshold == *threshold))
}

/// Returns one row per month that two stations of a corridor counted, the second at its lag.
#[must_use]
pub fn mirrors(snapshot: &Snapshot) -> Table {
    let mut rows = Vec::new();
    let views = snapshot.movements.mirrors();
    for view in &views {
        for (first, second, compared) in &view.compared {
            let Some(compared) = compared else { continue };
            let months = compared.months.iter();
            rows.extend(months.map(|one| (view, *first, *second, compared, one)));
        }
    }
    Table::of(
        "mirrors",
        snapshot.on,
        rows,
        columns! { (view, first, second, compared, (number, a, b, ratio)) =>
            ("corridor", "Name of the corridor", view.chain.id.as_str()),
            ("first", "Who counted first", *first),
            ("second", "Who counted next along the corridor", *second),
            ("lag", "Months by which the second follows the first where they agree best",
                Cell::Number(compared.lag.into())),
            ("agreement", "Correlation of their monthly changes at that lag, -1 to 1",
                hundredths(compared.agreement)),
            ("month", "The month of the first count", month(*number)),
            ("count_first", "The first count, as published", *a),
            ("count_second", "The second count, as published, so many months later", *b),
            ("ratio", "The second as a multiple of the first", (ratio * 1000.0).round() / 1000.0),
        },
    )
}

/// Returns one row per estimated flow of at least the threshold, largest first.
#[must_use]
pub fn estimates(snapshot: &Snapshot) -> Table {
    let rows = snapshot.movements.estimates.iter().flat_map(|estimate| {
        let flows = ranked(&estimate.flows, THRESHOLD).into_iter().enumerate();
        flows.map(move |(place, flow)| (estimate, place, flow))
    });
    Table::of(
        "estimates",
        snapshot.on,
        rows,
        columns! { (estimate, place, flow) =>
            ("estimate", "Name of the estimate", estimate.id.as_str()),
            ("rank", "Place by size, counted from 1", place + 1),
            ("origin", "From", flow.origin.as_str()),
            ("destination", "To", flow.destination.as_str()),
            ("value", "The middle of the estimate, in persons", centre(&flow.persons)),
            ("low_80", "Lower end of the interval that should hold 80 %", low(&flow.persons, 0)),
            ("high_80", "Its upper end", high(&flow.persons, 0)),
            ("low_95", "Lower end of the interval that should hold 95 %", low(&flow.persons, 1)),
            ("high_95", "Its upper end", high(&flow.persons, 1)),
            ("method", "Short name of the method", estimate.method.as_str()),
            ("source", "Where the stocks were read", estimate.source.as_str()),
        },
    )
}

/// How many months a scenario looks ahead.
pub const SCENARIO_MONTHS: usize = 12;

/// Returns one row per month of each office scenario, plan and number of registrations.
#[must_use]
pub fn scenarios(snapshot: &Snapshot) -> Table {
    let levels = levels();
    let mut rows = Vec::new();
    for case in &snapshot.movements.cases {
        for plan in &case.plans {
            for factor in &case.factors {
                let outcomes = case.outcomes(*factor, plan.staff, SCENARIO_MONTHS, &levels);
                let (case, plan) = (case.id.as_str(), plan.id.as_str());
                rows.extend(
                    (outcomes.into_iter().flatten().enumerate())
                        .map(|(place, outcome)| (case, plan, *factor, place, outcome)),
                );
            }
        }
    }
    Table::of(
        "scenarios",
        snapshot.on,
        rows,
        columns! { (case, plan, factor, place, outcome) =>
            ("scenario", "Name of the scenario", *case),
            ("plan", "Name of the staffing plan", *plan),
            ("factor", "Registrations as a multiple of those before the change", *factor),
            ("month", "Months after the change, counted from 1", place + 1),
            ("waiting_low_80", "Lower end of the waiting time in months that should hold 80 %",
                tenth(low_of(&outcome.waiting_months, 0))),
            ("waiting_high_80", "Its upper end; 60 stands for never",
                tenth(high_of(&outcome.waiting_months, 0))),
            ("waiting_low_95", "Lower end of the waiting time that should hold 95 %",
                tenth(low_of(&outcome.waiting_months, 1))),
            ("waiting_high_95", "Its upper end", tenth(high_of(&outcome.waiting_months, 1))),
            ("backlog_low_80", "Lower end of the persons waiting that should hold 80 %",
                low(&outcome.backlog, 0)),
            ("backlog_high_80", "Its upper end", high(&outcome.backlog, 0)),
            ("backlog_low_95", "Lower end of the persons waiting that should hold 95 %",
                low(&outcome.backlog, 1)),
            ("backlog_high_95", "Its upper end", high(&outcome.backlog, 1)),
        },
    )
}

/// Returns one row per period of each imported table: its total, nationalities in the table's own file.
#[must_use]
pub fn imported(snapshot: &Snapshot) -> Table {
    let mut rows = Vec::new();
    for one in snapshot.movements.imported_tables() {
        for block in &one.blocks {
            let totals = block.periods.iter().zip(&block.totals);
            rows.extend(totals.map(|(period, value)| (one, ALL.to_owned(), *period, *value)));
        }
    }
    of_imported(snapshot, rows)
}

/// Returns one row per count of one imported table, totals among them.
#[must_use]
pub fn imported_whole(snapshot: &Snapshot, one: &ImportedTable) -> Table {
    let mut rows = Vec::new();
    for block in &one.blocks {
        for (place, period) in block.periods.iter().enumerate() {
            for (group, cells) in &block.rows {
                rows.push((one, group.to_string(), *period, cells[place]));
            }
            let own = block.own[place];
            if own != PublicValue::Missing {
                rows.push((one, OWN.to_owned(), *period, own));
            }
            if block.rows.len() > 1 {
                rows.push((one, ALL.to_owned(), *period, block.totals[place]));
            }
        }
    }
    of_imported(snapshot, rows)
}

/// The sum of the rows, among nationalities.
const ALL: &str = "ALL";
/// The total that the source itself gives.
const OWN: &str = "ALL-AS-PUBLISHED";

type Imported<'s> = (&'s ImportedTable, String, Period, PublicValue);

fn of_imported(snapshot: &Snapshot, rows: Vec<Imported>) -> Table {
    Table::of(
        "imported",
        snapshot.on,
        rows,
        columns! { (one, group, period, value) =>
            ("table", "Name of the imported table", one.head.slug.as_str()),
            ("measure", "What was counted", one.head.key.measure.as_str()),
            ("reporter", "ISO 3166-1 alpha-3 code of who counted", one.head.key.reporter),
            ("definition", "Definition or class, where the source states one",
                one.head.key.definition.as_str()),
            ("nationality", "Who was counted; ALL is the sum of the rows here, ALL-AS-PUBLISHED the source's own total",
                group.as_str()),
            ("period", "When; never finer than a month", *period),
            ("value", "How many, or the least; empty where none may be shown",
                value.least().map(Decimal::from)),
            ("off", "By how many at most the value may be off, because small counts in it are withheld",
                value.off().map(Decimal::from)),
            ("status",
                "exact, rounded, provisional, about, at-least, withheld, missing, not-applicable or quarantined",
                value.code()),
            ("released", "The latest release among those known", written(one.head.releases.last())),
        },
    )
}
