//! The log of alarms: what a person released, when and why. Nothing in it is changed.

use kernel::Country;
use movement::alert::{Draft, Need, Recipient, Record, Released};
use movement::range::{Interval, Level};
use movement::{Ranged, series::Group};
use serde::{Deserialize, Serialize};

use crate::rows::parsed;
use crate::{Store, StoreError, with_pool};

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
struct Content {
    series: String,
    month: String,
    reporter: String,
    nationality: String,
    expected: f64,
    intervals: Vec<Ends>,
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

impl Store {
    /// Writes a released alarm into the log, once.
    pub async fn log_alarm(&self, alarm: &Released) -> Result<(), LogError> {
        const INTO: &str =
            "INSERT INTO movement_alarm (id, released_on, released_by, reason, content)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
        let draft = &alarm.draft;
        let record = draft.record();
        let content = Content {
            series: draft.series().to_owned(),
            month: draft.month().to_string(),
            reporter: draft.reporter().to_string(),
            nationality: draft.nationality().to_string(),
            expected: draft.expected().centre(),
            intervals: ends(draft.expected()),
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
        let content = serde_json::to_string(&content).expect("plain texts and finite numbers");
        let n_rows = with_pool!(self, pool => {
            sqlx::query(INTO)
                .bind(draft.id())
                .bind(alarm.released_on.to_string())
                .bind(&alarm.released_by)
                .bind(&alarm.reason)
                .bind(content)
                .execute(pool)
                .await
                .map_err(StoreError::from)?
                .rows_affected()
        });
        if n_rows == 0 {
            return Err(LogError::Already(draft.id()));
        }
        Ok(())
    }

    /// Returns every alarm that was released, oldest first.
    pub async fn alarms(&self) -> Result<Vec<Released>, StoreError> {
        const ALL: &str = "SELECT released_on, released_by, reason, content FROM movement_alarm
            ORDER BY released_on, id";
        let rows: Vec<(String, String, String, String)> = with_pool!(self, pool => {
            sqlx::query_as(ALL).fetch_all(pool).await?
        });
        rows.into_iter()
            .map(|(on, by, reason, content)| read(&on, &by, &reason, &content))
            .collect()
    }
}

fn read(on: &str, by: &str, reason: &str, content: &str) -> Result<Released, StoreError> {
    let content: Content =
        serde_json::from_str(content).map_err(|error| StoreError::Damaged(error.to_string()))?;
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
    let draft = Draft::new(
        (&content.series, parsed(&content.month)?),
        parsed(&content.reporter)?,
        parsed::<Group>(&content.nationality)?,
        ranged(content.expected, &content.intervals)?,
        needs,
        Record {
            n_months,
            n_rises,
            n_signals,
            n_true,
        },
    );
    let damaged = |error: movement::alert::NotReleased| StoreError::Damaged(error.to_string());
    let day = parsed(on)?;
    draft
        .and_then(|draft| draft.release(by, day, reason, recipients))
        .map_err(damaged)
}
