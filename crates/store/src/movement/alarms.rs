//! The log of alarms: what a person released, when and why. Nothing in it is changed.

use kernel::Country;
use movement::alert::{Draft, Need, Recipient, Record, Released, Seen};
use movement::forecast::score::Held;
use movement::range::{Interval, Level};
use movement::{Ranged, series::Group};
use serde::{Deserialize, Serialize};

use crate::row::{Cell, row};
use crate::rows::parsed;
use crate::{Store, StoreError};

/// Why an alarm did not enter the log.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// It was released before.
    #[error("{0} was released before; an alarm goes out once")]
    Already(String),
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An interval as it lies in the log: level in per cent, lower and upper end.
pub(super) type Ends = (u32, f64, f64);

#[derive(Serialize, Deserialize)]
struct LoggedContent {
    series: String,
    month: String,
    reporter: String,
    nationality: String,
    /// Left out by earlier programs; the name of a series begins with it.
    #[serde(default)]
    measure: Option<String>,
    /// The first month that is expected.
    expected: f64,
    intervals: Vec<Ends>,
    /// The months after it; earlier programs wrote none.
    #[serde(default)]
    later: Vec<(f64, Vec<Ends>)>,
    /// Level, outcomes held, outcomes in all; earlier programs kept none.
    #[serde(default)]
    held: Option<(u32, usize, usize)>,
    needs: Vec<String>,
    /// Months, rises, signals, true ones.
    record: [usize; 4],
    recipients: Vec<(String, String)>,
}

/// Writes a number's intervals as they lie in the database.
pub(super) fn ends(ranged: &Ranged) -> Vec<Ends> {
    let one = |i: &Interval| (u32::from(i.level.per_cent()), i.low, i.high);
    ranged.intervals().iter().map(one).collect()
}

/// Reads a number with its intervals back.
pub(super) fn ranged(centre: f64, ends: &[Ends]) -> Result<Ranged, StoreError> {
    let damaged = |error: movement::NoRange| StoreError::Damaged(error.to_string());
    let interval = |(level, low, high): &Ends| {
        Ok(Interval {
            level: Level::new(*level).map_err(damaged)?,
            low: *low,
            high: *high,
        })
    };
    let intervals = ends
        .iter()
        .map(interval)
        .collect::<Result<_, StoreError>>()?;
    Ranged::new(centre, intervals).map_err(damaged)
}

row! {
    /// One line of the log.
    AlarmRow in "movement_alarm" {
        id: String,
        released_on: String,
        released_by: String,
        reason: String,
        content: String,
    }
}

impl Store {
    /// Writes a released alarm into the log, once.
    ///
    /// # Errors
    /// It stands in the log already, or the database does not answer.
    pub async fn log_alarm(&self, alarm: &Released) -> Result<(), LogError> {
        let (draft, seen) = (&alarm.draft, alarm.draft.seen());
        let record = seen.record;
        let mut expected = seen.expected.iter().map(|one| (one.centre(), ends(one)));
        let (first, intervals) = expected.next().unwrap_or_default();
        let content = LoggedContent {
            series: seen.series.clone(),
            month: seen.month.to_string(),
            reporter: seen.reporter.to_string(),
            nationality: seen.nationality.to_string(),
            measure: Some(seen.measure.to_string()),
            expected: first,
            intervals,
            later: expected.collect(),
            held: (seen.held).map(|held| (held.level.per_cent().into(), held.inside, held.of)),
            needs: draft
                .needs()
                .iter()
                .map(|need| need.code().to_owned())
                .collect(),
            record: [
                record.n_months,
                record.n_rises,
                record.n_signals,
                record.n_true,
            ],
            recipients: (alarm.recipients.iter())
                .map(|told| (told.country.to_string(), told.office.clone()))
                .collect(),
        };
        let row = AlarmRow {
            id: draft.id(),
            released_on: alarm.released_on.to_string(),
            released_by: alarm.released_by.clone(),
            reason: alarm.reason.clone(),
            content: serde_json::to_string(&content).expect("plain texts and finite numbers"),
        };
        self.write(async |unit| {
            let id = [Cell::Text(Some(&row.id))];
            let there: Vec<AlarmRow> = unit.rows("WHERE id = $1", &id).await?;
            if !there.is_empty() {
                return Err(LogError::Already(row.id.clone()));
            }
            Ok(unit.add(std::slice::from_ref(&row)).await?)
        })
        .await
    }

    /// Returns every alarm that was released, oldest first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn alarms(&self) -> Result<Vec<Released>, StoreError> {
        let mut rows: Vec<AlarmRow> = self.rows("", &[]).await?;
        rows.sort_by(|a, b| (&a.released_on, &a.id).cmp(&(&b.released_on, &b.id)));
        rows.iter().map(read).collect()
    }
}

fn read(row: &AlarmRow) -> Result<Released, StoreError> {
    let content: LoggedContent = serde_json::from_str(&row.content).map_err(StoreError::damaged)?;
    let [n_months, n_rises, n_signals, n_true] = content.record;
    let needs = content
        .needs
        .iter()
        .map(|need| parsed::<Need>(need))
        .collect::<Result<_, _>>()?;
    let recipient = |(country, office): &(String, String)| -> Result<Recipient, StoreError> {
        Ok(Recipient {
            country: parsed::<Country>(country)?,
            office: office.clone(),
        })
    };
    let recipients = content
        .recipients
        .iter()
        .map(recipient)
        .collect::<Result<_, _>>()?;
    let first = ranged(content.expected, &content.intervals);
    let later = content
        .later
        .iter()
        .map(|(centre, ends)| ranged(*centre, ends));
    let measure = (content.measure.as_deref())
        .unwrap_or_else(|| content.series.split('_').next().unwrap_or_default());
    let held = content.held.map(|(level, inside, of)| {
        let level = Level::new(level).map_err(StoreError::damaged)?;
        Ok::<_, StoreError>(Held { level, inside, of })
    });
    let seen = Seen {
        measure: parsed(measure)?,
        month: parsed(&content.month)?,
        reporter: parsed(&content.reporter)?,
        nationality: parsed::<Group>(&content.nationality)?,
        expected: std::iter::once(first)
            .chain(later)
            .collect::<Result<_, _>>()?,
        held: held.transpose()?,
        record: Record {
            n_months,
            n_rises,
            n_signals,
            n_true,
        },
        series: content.series,
    };
    // What stands in the log was released; whether it could be released today is not asked again.
    Ok(Released {
        draft: Draft::new(seen, needs).map_err(StoreError::damaged)?,
        released_by: row.released_by.clone(),
        released_on: parsed(&row.released_on)?,
        reason: row.reason.clone(),
        recipients,
    })
}
