//! What was forecast, signalled, compared, estimated and taken in, as tables.

use movement::Ranged;
use movement::alert::Need;
use rust_decimal::Decimal;

use super::rounded;
use crate::counts::gathered::ranked;
use crate::counts::lines::month;
use crate::counts::outlook::levels;
use crate::counts::{ImportedTable, THRESHOLD};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};
use crate::tables::{table, written};

fn count(n: usize) -> Cell {
    Cell::Number(n.into())
}

/// The middle and the ends of the narrow and wide intervals, rounded to what is known.
fn ends(ranged: &Ranged) -> [Cell; 5] {
    let end = |place: usize, of: fn(&movement::range::Interval) -> f64| -> Cell {
        ranged
            .intervals()
            .get(place)
            .map_or(Cell::Empty, |i| Cell::Real(rounded(of(i))))
    };
    [
        Cell::Real(rounded(ranged.centre())),
        end(0, |i| i.low),
        end(0, |i| i.high),
        end(1, |i| i.low),
        end(1, |i| i.high),
    ]
}

/// Returns one row per past forecast whose outcome is known: the public score card in full.
#[must_use]
pub fn forecast_scores(release: &Snapshot) -> Table {
    let mut table = table(
        "forecast_scores",
        release,
        &[
            ("series", "Name of the series"),
            (
                "known",
                "The last month that was known when the forecast was made",
            ),
            ("month", "The month that was forecast"),
            ("ahead", "How many months ahead"),
            ("method", "Short name of the method that spoke"),
            ("value", "The middle of the forecast, in the series' unit"),
            ("low_80", "Lower end of the interval that should hold 80 %"),
            ("high_80", "Its upper end"),
            ("low_95", "Lower end of the interval that should hold 95 %"),
            ("high_95", "Its upper end"),
            ("outcome", "What came, as published"),
            (
                "last_value",
                "What simply repeating the last value would have said",
            ),
            ("held_80", "Whether the 80 % interval held the outcome"),
            ("held_95", "Whether the 95 % interval held it"),
        ],
    );
    let levels = levels();
    for outlook in release.movements.outlooks() {
        for past in &outlook.fan.past {
            let held = |place: usize| {
                levels
                    .get(place)
                    .and_then(|l| past.held(*l))
                    .map_or(Cell::Empty, Cell::Flag)
            };
            let mut row = vec![
                outlook.line.slug.as_str().into(),
                month(past.origin).to_string().into(),
                month(past.month()).to_string().into(),
                count(past.ahead),
                past.method.name().into(),
            ];
            row.extend(ends(&past.said));
            row.extend([
                Cell::Real(past.outcome),
                Cell::Real(past.last_value),
                held(0),
                held(1),
            ]);
            table.rows.push(row);
        }
    }
    table
}

/// Returns one row per signal of the past, with whether a doubling followed.
#[must_use]
pub fn signals(release: &Snapshot) -> Table {
    let mut table = table(
        "signals",
        release,
        &[
            ("series", "Name of the series"),
            ("month", "The month in which the rise was seen"),
            ("count", "The count of that month"),
            (
                "size",
                "How many robust standard deviations the rise lay above the usual change",
            ),
            (
                "came_true",
                "Whether the three months after counted at least twice the three before; empty while nobody can know",
            ),
            (
                "n_months",
                "Months of the series in which a signal was possible and the outcome is known",
            ),
            ("n_rises", "Months before a doubling among them"),
            ("n_signals", "Signals among them"),
            ("n_true", "Signals that a doubling followed"),
            ("precision", "Per cent of signals that were right"),
            (
                "false_alarms_a_year",
                "False signals of this series in one year",
            ),
        ],
    );
    for watched in release.movements.watched() {
        let record = watched.record;
        for signal in &watched.signals {
            table.rows.push(vec![
                watched.line.slug.as_str().into(),
                signal.month.to_string().into(),
                Cell::Real(signal.count),
                Cell::Real((signal.size * 10.0).round() / 10.0),
                signal.came_true.map_or(Cell::Empty, Cell::Flag),
                count(record.n_months),
                count(record.n_rises),
                count(record.n_signals),
                count(record.n_true),
                record
                    .precision()
                    .map_or(Cell::Empty, |p| Cell::Real(p.round())),
                record
                    .false_alarms_a_year()
                    .map_or(Cell::Empty, |n| Cell::Real((n * 100.0).round() / 100.0)),
            ]);
        }
    }
    table
}

/// Returns one row per alarm that a person released.
#[must_use]
pub fn alarms(release: &Snapshot) -> Table {
    let mut table = table(
        "alarms",
        release,
        &[
            (
                "id",
                "Name of the alarm: the series and the month of the signal",
            ),
            ("reporter", "Country where people will need something"),
            ("nationality", "Who they are"),
            ("released_on", "Day on which a person released it"),
            ("released_by", "The office that released it"),
            ("reason", "Why, in that office's words"),
            ("needs", "What people will need"),
            ("value", "The middle of what is expected next month"),
            ("low_80", "Lower end of the interval that should hold 80 %"),
            ("high_80", "Its upper end"),
            ("low_95", "Lower end of the interval that should hold 95 %"),
            ("high_95", "Its upper end"),
            ("n_signals", "Earlier signals of the series"),
            ("n_true", "Those that a doubling followed"),
            (
                "false_alarms_a_year",
                "False signals of the series in one year",
            ),
        ],
    );
    for alarm in &release.movements.alarms {
        let (draft, record) = (&alarm.draft, alarm.draft.record());
        let needs: Vec<&str> = draft.needs().iter().map(|need| Need::code(*need)).collect();
        let mut row = vec![
            draft.id().into(),
            draft.reporter().code().into(),
            draft.nationality().to_string().into(),
            alarm.released_on.into(),
            alarm.released_by.as_str().into(),
            alarm.reason.as_str().into(),
            needs.join(";").into(),
        ];
        row.extend(ends(draft.expected()));
        row.extend([
            count(record.n_signals),
            count(record.n_true),
            record
                .false_alarms_a_year()
                .map_or(Cell::Empty, |n| Cell::Real((n * 100.0).round() / 100.0)),
        ]);
        table.rows.push(row);
    }
    table
}

/// Returns one row per threshold of each common trigger.
#[must_use]
pub fn triggers(release: &Snapshot) -> Table {
    let mut table = table(
        "triggers",
        release,
        &[
            ("id", "Name of the trigger"),
            ("measure", "What is counted"),
            ("reporter", "Who counts"),
            ("nationality", "Who is counted"),
            ("valid_from", "First day of the threshold"),
            (
                "valid_until",
                "Its last day; empty while nobody has ended it",
            ),
            ("level", "Persons in one month at which it is reached"),
            ("n_months", "Months in a row that must reach it"),
            (
                "reached",
                "Whether the last months at hand reach it; empty where none are at hand",
            ),
            ("source", "Address of the decision"),
        ],
    );
    for shown in release.movements.triggers() {
        let trigger = &shown.trigger;
        for threshold in &trigger.thresholds {
            let reached = shown.line.as_ref().map(|_| {
                shown
                    .reached
                    .as_ref()
                    .is_some_and(|reached| reached.threshold == *threshold)
            });
            table.rows.push(vec![
                trigger.id.as_str().into(),
                trigger.measure.as_str().into(),
                trigger.reporter.to_string().into(),
                trigger.nationality.to_string().into(),
                threshold.from.into(),
                threshold.until.into(),
                Cell::Number(Decimal::from(threshold.level)),
                count(threshold.n_months),
                reached.map_or(Cell::Empty, Cell::Flag),
                trigger.source.as_str().into(),
            ]);
        }
    }
    table
}

/// Returns one row per month that two stations of a corridor counted, the second at its lag.
#[must_use]
pub fn mirrors(release: &Snapshot) -> Table {
    let mut table = table(
        "mirrors",
        release,
        &[
            ("corridor", "Name of the corridor"),
            ("first", "Who counted first"),
            ("second", "Who counted next along the corridor"),
            (
                "lag",
                "Months by which the second follows the first where they agree best",
            ),
            (
                "agreement",
                "Correlation of their monthly changes at that lag, -1 to 1",
            ),
            ("month", "The month of the first count"),
            ("count_first", "The first count, as published"),
            (
                "count_second",
                "The second count, as published, so many months later",
            ),
            ("ratio", "The second as a multiple of the first"),
        ],
    );
    for view in release.movements.mirrors() {
        for (first, second, compared) in &view.compared {
            let Some(compared) = compared else { continue };
            for (number, a, b, ratio) in &compared.months {
                table.rows.push(vec![
                    view.chain.id.as_str().into(),
                    first.code().into(),
                    second.code().into(),
                    Cell::Number(compared.lag.into()),
                    Cell::Real((compared.agreement * 100.0).round() / 100.0),
                    month(*number).to_string().into(),
                    Cell::Real(*a),
                    Cell::Real(*b),
                    Cell::Real((ratio * 1000.0).round() / 1000.0),
                ]);
            }
        }
    }
    table
}

/// Returns one row per estimated flow of at least the threshold, largest first.
#[must_use]
pub fn estimates(release: &Snapshot) -> Table {
    let mut table = table(
        "estimates",
        release,
        &[
            ("estimate", "Name of the estimate"),
            ("rank", "Place by size, counted from 1"),
            ("origin", "From"),
            ("destination", "To"),
            ("value", "The middle of the estimate, in persons"),
            ("low_80", "Lower end of the interval that should hold 80 %"),
            ("high_80", "Its upper end"),
            ("low_95", "Lower end of the interval that should hold 95 %"),
            ("high_95", "Its upper end"),
            ("method", "Short name of the method"),
            ("source", "Where the stocks were read"),
        ],
    );
    for estimate in &release.movements.estimates {
        for (place, flow) in ranked(&estimate.flows, THRESHOLD).into_iter().enumerate() {
            let mut row = vec![
                estimate.id.as_str().into(),
                count(place + 1),
                flow.origin.as_str().into(),
                flow.destination.as_str().into(),
            ];
            row.extend(ends(&flow.persons));
            row.extend([
                estimate.method.as_str().into(),
                estimate.source.as_str().into(),
            ]);
            table.rows.push(row);
        }
    }
    table
}

/// How many months a scenario looks ahead.
pub const SCENARIO_MONTHS: usize = 12;

/// Returns one row per month of each office scenario, plan and number of registrations.
#[must_use]
pub fn scenarios(release: &Snapshot) -> Table {
    let mut table = table(
        "scenarios",
        release,
        &[
            ("scenario", "Name of the scenario"),
            ("plan", "Name of the staffing plan"),
            (
                "factor",
                "Registrations as a multiple of those before the change",
            ),
            ("month", "Months after the change, counted from 1"),
            (
                "waiting_low_80",
                "Lower end of the waiting time in months that should hold 80 %",
            ),
            ("waiting_high_80", "Its upper end; 60 stands for never"),
            (
                "waiting_low_95",
                "Lower end of the waiting time that should hold 95 %",
            ),
            ("waiting_high_95", "Its upper end"),
            (
                "backlog_low_80",
                "Lower end of the persons waiting that should hold 80 %",
            ),
            ("backlog_high_80", "Its upper end"),
            (
                "backlog_low_95",
                "Lower end of the persons waiting that should hold 95 %",
            ),
            ("backlog_high_95", "Its upper end"),
        ],
    );
    let levels = levels();
    for case in &release.movements.cases {
        for plan in &case.plans {
            for factor in &case.factors {
                let outcomes = case.outcomes(*factor, plan.staff, SCENARIO_MONTHS, &levels);
                for (place, outcome) in outcomes.into_iter().flatten().enumerate() {
                    let mut row = vec![
                        case.id.as_str().into(),
                        plan.id.as_str().into(),
                        Cell::Real(*factor),
                        count(place + 1),
                    ];
                    for interval in outcome.waiting_months.intervals() {
                        let tenth = |months: f64| Cell::Real((months * 10.0).round() / 10.0);
                        row.extend([tenth(interval.low), tenth(interval.high)]);
                    }
                    row.extend(ends(&outcome.backlog).into_iter().skip(1));
                    table.rows.push(row);
                }
            }
        }
    }
    table
}

/// Returns one row per period of each imported table: its total, nationalities in the table's own file.
#[must_use]
pub fn imported(release: &Snapshot) -> Table {
    let mut table = imported_columns(release);
    for one in release.movements.imported_tables() {
        for block in &one.blocks {
            for (place, period) in block.periods.iter().enumerate() {
                table
                    .rows
                    .push(imported_row(one, "ALL", *period, block.totals[place]));
            }
        }
    }
    table
}

/// Returns one row per count of one imported table, totals among them.
#[must_use]
pub fn imported_whole(release: &Snapshot, one: &ImportedTable) -> Table {
    let mut table = imported_columns(release);
    for block in &one.blocks {
        for (place, period) in block.periods.iter().enumerate() {
            for (group, cells) in &block.rows {
                table
                    .rows
                    .push(imported_row(one, &group.to_string(), *period, cells[place]));
            }
            if block.rows.len() > 1 {
                table
                    .rows
                    .push(imported_row(one, "ALL", *period, block.totals[place]));
            }
        }
    }
    table
}

fn imported_columns(release: &Snapshot) -> Table {
    table(
        "imported",
        release,
        &[
            ("table", "Name of the imported table"),
            ("measure", "What was counted"),
            ("reporter", "ISO 3166-1 alpha-3 code of who counted"),
            (
                "definition",
                "Definition or class, where the source states one",
            ),
            (
                "nationality",
                "Who was counted; ALL is the total of what is shown and withheld here",
            ),
            ("period", "When; never finer than a month"),
            ("value", "How many; empty where none may be shown"),
            (
                "status",
                "exact, rounded, provisional, withheld, missing, not-applicable or quarantined",
            ),
            ("released", "The latest release among those known"),
        ],
    )
}

fn imported_row(
    one: &ImportedTable,
    group: &str,
    period: kernel::Period,
    value: crate::counts::PublicValue,
) -> Vec<Cell> {
    let key = &one.head.key;
    vec![
        one.head.slug.as_str().into(),
        key.measure.as_str().into(),
        key.reporter.code().into(),
        key.definition.as_str().into(),
        group.into(),
        period.to_string().into(),
        value.number().map(Decimal::from).into(),
        value.code().into(),
        written(one.head.releases.last()),
    ]
}
