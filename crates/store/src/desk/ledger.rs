//! The log: events are added, recomputed when they are read, and their contents can be erased.

use std::collections::BTreeMap;
use std::sync::Arc;

use cycle::{Desk, Event, What};
use kernel::canon::{self, Keys};
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

use super::DeskStore;
use crate::row::{Cell, Row, counted, number, row};
use crate::rows::{parsed, parsed_some};
use crate::{Store, StoreError, Unit};

/// So many events are read at once.
const AT_ONCE: i64 = 10_000;

row! {
    /// One line of the log; what was said lies beside it.
    EventRow in "desk_event" {
        seq: i64,
        at: String,
        kind: String,
        cycle: Option<String>,
        subject: Option<String>,
        member: Option<String>,
        unit: Option<String>,
        actor: Option<String>,
        digest: String,
    }
}

/// A salt and a content, by the number of their event.
type Secrets = BTreeMap<i64, (String, String)>;

/// Where rows are read: in a unit of work, or as they stand at any moment.
pub(super) enum From<'a> {
    Store(&'a Store),
    Unit(&'a mut Unit),
}

impl From<'_> {
    async fn rows<R: Row>(&mut self, tail: &str, with: &[Cell<'_>]) -> Result<Vec<R>, StoreError> {
        match self {
            Self::Store(store) => store.rows(tail, with).await,
            Self::Unit(unit) => unit.rows(tail, with).await,
        }
    }

    async fn ask<T>(&mut self, sql: &str, with: &[Cell<'_>]) -> Result<Vec<T>, StoreError>
    where
        T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        match self {
            Self::Store(store) => store.ask(sql, with).await,
            Self::Unit(unit) => unit.ask(sql, with).await,
        }
    }

    /// Returns the number of the last event, and how many contents were erased.
    pub(super) async fn head(&mut self) -> Result<(i64, i64), StoreError> {
        const SQL: &str = "SELECT seq, n_erased FROM desk_head WHERE id = 1";
        let found = self.ask(SQL, &[]).await?.into_iter().next();
        found.ok_or_else(|| StoreError::damaged("the desk has no head"))
    }

    /// Returns the lines after one and up to another, none of them missing, and what lies beside them.
    async fn lines(
        &mut self,
        after: i64,
        last: i64,
    ) -> Result<(Vec<EventRow>, Secrets), StoreError> {
        const SECRETS: &str =
            "SELECT seq, salt, content FROM desk_secret WHERE seq > $1 AND seq <= $2";
        let range = [Cell::Number(Some(after)), Cell::Number(Some(last))];
        let rows: Vec<EventRow> = self
            .rows("WHERE seq > $1 AND seq <= $2 ORDER BY seq", &range)
            .await?;
        let missing = (after + 1..=last)
            .zip(
                rows.iter()
                    .map(|row| Some(row.seq))
                    .chain(std::iter::repeat(None)),
            )
            .find(|(seq, found)| Some(*seq) != *found);
        if let Some((seq, _)) = missing {
            return Err(StoreError::Damaged(format!("desk_event {seq} is missing")));
        }
        let secrets: Vec<(i64, String, String)> = self.ask(SECRETS, &range).await?;
        let keyed = |(seq, salt, content)| (seq, (salt, content));
        Ok((rows, secrets.into_iter().map(keyed).collect()))
    }
}

/// What a program holds of the desk.
#[derive(Default)]
pub(super) struct Held {
    desk: Arc<Desk>,
    n_erased: i64,
    trouble: Option<(u64, String)>,
}

impl Held {
    pub(super) fn desk(&self) -> Arc<Desk> {
        Arc::clone(&self.desk)
    }

    pub(super) fn trouble(&self) -> Option<StoreError> {
        let (seq, why) = self.trouble.clone()?;
        Some(StoreError::LogDiffers { seq, why })
    }

    /// Reads what happened since. Where contents were erased, or another database took this one's place, everything is
    /// read anew.
    pub(super) async fn catch_up(&mut self, from: &mut From<'_>) -> Result<(), StoreError> {
        let (last, n_erased) = from.head().await?;
        if n_erased != self.n_erased || last < number(self.desk.seq)? {
            *self = Self {
                n_erased,
                ..Self::default()
            };
        }
        let mut after = number(self.desk.seq)?;
        while after < last {
            let until = last.min(after + AT_ONCE);
            let (rows, secrets) = from.lines(after, until).await?;
            let mut events = Vec::with_capacity(rows.len());
            for row in rows {
                let (event, differs) = read(&row, secrets.get(&row.seq))?;
                if let Some(why) = differs
                    && self.trouble.is_none()
                {
                    tracing::error!(seq = event.seq, why, "the desk is read-only");
                    self.trouble = Some((event.seq, why.to_owned()));
                }
                events.push(event);
            }
            self.add(&events);
            after = until;
        }
        Ok(())
    }

    /// Adds events that were written, those left out that are known already.
    pub(super) fn add(&mut self, events: &[Event]) {
        if events.iter().all(|event| event.seq <= self.desk.seq) {
            return;
        }
        let desk = Arc::make_mut(&mut self.desk);
        for event in events {
            // A gap is filled from the database when somebody asks next.
            if event.seq == desk.seq + 1 {
                desk.apply(event);
            }
        }
    }
}

/// Returns the commitment to a content.
fn committed(salt: &str, content: &str) -> Option<String> {
    let salt = kernel::hex::read(salt)?;
    let mut hash = Sha256::new_with_prefix(salt);
    hash.update(Sha256::digest(content.as_bytes()));
    Some(kernel::hex::of(hash.finalize()))
}

/// Reads a line back, and says where it differs from what was written.
fn read(
    row: &EventRow,
    secret: Option<&(String, String)>,
) -> Result<(Event, Option<&'static str>), StoreError> {
    let (what, differs) = match secret {
        None => (What::Erased, None),
        Some((salt, content)) if committed(salt, content).as_deref() != Some(&row.digest) => (
            What::Erased,
            Some("its content does not agree with its commitment"),
        ),
        Some((_, content)) => {
            let value = canon::parse(content.as_bytes(), Keys::Fields);
            let value = value.map_err(StoreError::damaged)?;
            let what = cycle::event::read(&row.kind, &value).map_err(StoreError::damaged)?;
            (what, None)
        }
    };
    let event = Event {
        seq: counted(row.seq)?,
        at: parsed(&row.at)?,
        actor: parsed_some(row.actor.as_deref())?,
        unit: parsed_some(row.unit.as_deref())?,
        what,
    };
    Ok((event, differs))
}

/// Adds events to the log, the next number first, and moves the head to the last.
pub(super) async fn append(
    unit: &mut Unit,
    desk: &Desk,
    events: &[Event],
    salts: &[String],
) -> Result<(), StoreError> {
    const SECRET: &str = "INSERT INTO desk_secret (seq, salt, content) VALUES ($1, $2, $3)";
    const HEAD: &str = "UPDATE desk_head SET seq = $1 WHERE id = 1 AND seq = $2";
    let mut rows = Vec::with_capacity(events.len());
    for (event, salt) in events.iter().zip(salts) {
        let what = &event.what;
        let content = canon::write(&what.content(), Keys::Fields);
        let content = content.map_err(|why| StoreError::Unfit(why.to_string()))?;
        let content = String::from_utf8(content).map_err(StoreError::damaged)?;
        let digest = committed(salt, &content)
            .ok_or_else(|| StoreError::damaged("a salt is no hexadecimal number"))?;
        let seq = number(event.seq)?;
        let secret = [
            Cell::Number(Some(seq)),
            Cell::Text(Some(salt)),
            Cell::Text(Some(&content)),
        ];
        unit.change(SECRET, &secret).await?;
        let item = what.item();
        let holder = item.and_then(|(cycle, id)| Some(&desk.item(cycle, id).ok()?.holder));
        let subject = item.map(|(_, commitment)| commitment.to_string());
        rows.push(EventRow {
            seq,
            at: event.at.to_string(),
            kind: what.kind().to_owned(),
            cycle: what.cycle().map(ToString::to_string),
            subject: subject.or_else(|| what.account().map(ToString::to_string)),
            member: holder.map(ToString::to_string),
            unit: event.unit.as_ref().map(ToString::to_string),
            actor: event.actor.as_ref().map(ToString::to_string),
            digest,
        });
    }
    unit.add(&rows).await?;
    let (first, last) = (number(desk.seq)?, number(desk.seq + events.len() as u64)?);
    let moved = [Cell::Number(Some(last)), Cell::Number(Some(first))];
    match unit.change(HEAD, &moved).await? {
        1 => Ok(()),
        _ => Err(StoreError::damaged("the desk's head moved by itself")),
    }
}

/// What was found of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// How many events it has.
    pub n_events: u64,
    /// Of how many the content was erased.
    pub n_erased: u64,
}

impl DeskStore {
    /// Returns so many events after one, in order.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn events(&self, after: u64, most: u32) -> Result<Vec<Event>, StoreError> {
        let mut from = From::Store(&self.0.store);
        let (last, _) = from.head().await?;
        let after = number(after)?;
        let until = last.min(after.saturating_add(most.into()));
        let (rows, secrets) = from.lines(after, until).await?;
        let event = |row: &EventRow| Ok(read(row, secrets.get(&row.seq))?.0);
        rows.iter().map(event).collect()
    }

    /// Recomputes the commitment of every event of the log.
    ///
    /// # Errors
    /// [`StoreError::LogDiffers`] names the first event that is not what was written; [`StoreError::Damaged`] says that
    /// a line is missing or broken, or that more contents are gone than were erased.
    pub async fn check(&self) -> Result<Checked, StoreError> {
        // One unit, so that nothing is erased or written between two looks.
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        let checked = checked(&mut From::Unit(&mut unit)).await;
        unit.leave().await?;
        checked
    }

    /// Erases what events said, for good; the log keeps their lines. Returns how many said something before.
    ///
    /// Every program reads the desk anew afterwards.
    ///
    /// # Errors
    /// The database does not answer. Where it answers late, the contents may be erased and the file not yet rid of
    /// them: erase again.
    pub async fn erase(&self, seqs: &[u64]) -> Result<u64, StoreError> {
        const GONE: &str = "DELETE FROM desk_secret WHERE seq = $1";
        const HEAD: &str = "UPDATE desk_head SET n_erased = n_erased + $1 WHERE id = 1";
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        let mut n = 0;
        for seq in seqs {
            n += unit
                .change(GONE, &[Cell::Number(Some(number(*seq)?))])
                .await?;
        }
        unit.change(HEAD, &[Cell::Number(Some(number(n)?))]).await?;
        unit.commit().await?;
        self.0.store.forget_old_pages().await?;
        Ok(n)
    }
}

async fn checked(from: &mut From<'_>) -> Result<Checked, StoreError> {
    let (last, n_erased) = from.head().await?;
    let (mut after, mut n_gone) = (0, 0);
    while after < last {
        let until = last.min(after + AT_ONCE);
        let (rows, secrets) = from.lines(after, until).await?;
        for row in &rows {
            let (event, differs) = read(row, secrets.get(&row.seq))?;
            if let Some(why) = differs {
                return Err(StoreError::LogDiffers {
                    seq: event.seq,
                    why: why.to_owned(),
                });
            }
            n_gone += i64::from(event.what == What::Erased);
        }
        after = until;
    }
    let beyond = "SELECT COUNT(*) FROM desk_event WHERE seq > $1";
    let beyond: Vec<(i64,)> = from.ask(beyond, &[Cell::Number(Some(last))]).await?;
    if beyond != [(0,)] {
        return Err(StoreError::damaged(
            "the desk's log is longer than its head says",
        ));
    }
    if n_gone != n_erased {
        return Err(StoreError::Damaged(format!(
            "the contents of {n_gone} events of the desk are gone, and {n_erased} were erased"
        )));
    }
    Ok(Checked {
        n_events: counted(last)?,
        n_erased: counted(n_erased)?,
    })
}
