//! Early warning: what the detector saw in the past, how often it was right, and agreed thresholds.

use kernel::{Day, Period};
use movement::alert::detector::AHEAD;
use movement::alert::{Detector, Draft, Need, NotReleased, Reached, Record, Seen, Trigger};
use movement::series::Group;

use super::lines::{MonthLine, month};
use super::outlook::Outlook;

/// One signal of the past.
#[derive(Debug, Clone, PartialEq)]
pub struct PastSignal {
    /// The month in which it was seen.
    pub month: Period,
    /// The count of that month.
    pub count: f64,
    /// How many times the mean of the three months before, season taken out.
    pub times: f64,
    /// Whether the level stayed a quarter higher for three months; `None` while nobody can know.
    pub came_true: Option<bool>,
}

/// What the detector saw in one series, with how often it was right.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched {
    /// The series.
    pub line: MonthLine,
    /// The last month that was looked at.
    pub last: Period,
    /// Every signal, oldest first.
    pub signals: Vec<PastSignal>,
    /// How the signals fared.
    pub record: Record,
}

/// Returns what the detector saw in every series that is long enough to say anything.
#[must_use]
pub fn watched(lines: &[MonthLine], detector: &Detector) -> Vec<Watched> {
    lines
        .iter()
        .filter_map(|line| one(line, detector))
        .collect()
}

fn one(line: &MonthLine, detector: &Detector) -> Option<Watched> {
    let run = line.run();
    let record = detector.record(&run.values);
    if record.n_months == 0 {
        return None;
    }
    let signals = detector.signals(&run.values).into_iter();
    let signals = signals.map(|(signal, came_true)| PastSignal {
        month: month(run.first + signal.place as i32),
        count: run.values[signal.place],
        times: signal.times,
        came_true,
    });
    Some(Watched {
        line: line.clone(),
        last: month(run.last()),
        signals: signals.collect(),
        record,
    })
}

/// Returns a draft where the last month of a series gives a signal; what people will need is for a
/// person to say before it is released.
///
/// # Errors
///
/// Where the detector's past of this series says nothing, there is no draft.
pub fn draft(
    watched: &Watched,
    outlook: Option<&Outlook>,
    needs: Vec<Need>,
) -> Option<Result<Draft, NotReleased>> {
    let last = watched.signals.last()?;
    if last.month != watched.last {
        return None;
    }
    let reporter = watched.line.reporter.country()?;
    let fan = &outlook?.fan;
    let seen = Seen {
        series: watched.line.slug.clone(),
        measure: watched.line.measure.clone(),
        month: last.month,
        reporter,
        nationality: watched.line.nationality,
        expected: fan.steps.iter().take(AHEAD).cloned().collect(),
        held: fan.score.held.first().copied(),
        record: watched.record,
    };
    Some(Draft::new(seen, needs))
}

/// A common trigger with what the counts say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TriggerShown {
    /// The trigger.
    pub trigger: Trigger,
    /// The series that it watches, where it is at hand.
    pub line: Option<MonthLine>,
    /// Whether the last months reach it.
    pub reached: Option<Reached>,
}

/// Returns the triggers in force at some time up to a day, each with what the counts say of it.
#[must_use]
pub fn triggers(all: &[Trigger], lines: &[MonthLine], on: Day) -> Vec<TriggerShown> {
    let known = all.iter().filter_map(|trigger| {
        let mut trigger = trigger.clone();
        trigger.thresholds.retain(|threshold| threshold.from <= on);
        (!trigger.thresholds.is_empty()).then_some(trigger)
    });
    known
        .map(|trigger| {
            let is_meant = |line: &&MonthLine| {
                line.measure == trigger.measure
                    && line.reporter == trigger.reporter
                    && (line.nationality == trigger.nationality
                        || (line.is_imported && trigger.nationality == Group::All))
            };
            let line = lines.iter().find(is_meant).cloned();
            let months = line.as_ref().map(|line| {
                let run = line.run();
                let days = (0..run.values.len() as i32).map(|i| month(run.first + i).last_day());
                days.zip(run.values.iter().copied()).collect::<Vec<_>>()
            });
            TriggerShown {
                reached: months.and_then(|months| trigger.reached(&months)),
                line,
                trigger,
            }
        })
        .collect()
}
