//! What the log tells: its lines as they stand, without what was said.

use cycle::{AccountId, UnitId};
use kernel::{Holder, Moment};

use super::{DeskStore, EventRow, text};
use crate::StoreError;
use crate::row::counted;
use crate::rows::{parsed, parsed_some};

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// What happened, by the word of [`cycle::What::kind`].
    pub kind: String,
    /// In which cycle.
    pub cycle: Option<String>,
    /// About which commitment or account.
    pub subject: Option<String>,
    /// For which unit.
    pub unit: Option<UnitId>,
    /// Who; nothing where the clock or the machine's own terminal did it.
    pub actor: Option<AccountId>,
}

fn line(row: EventRow) -> Result<LogLine, StoreError> {
    Ok(LogLine {
        seq: counted(row.seq)?,
        at: parsed(&row.at)?,
        kind: row.kind,
        cycle: row.cycle,
        subject: row.subject,
        unit: parsed_some(row.unit.as_deref())?,
        actor: parsed_some(row.actor.as_deref())?,
    })
}

impl DeskStore {
    /// Returns what happened to the items of a holder, and the opening of each cycle, the newest first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn log_of_holder(&self, holder: &Holder) -> Result<Vec<LogLine>, StoreError> {
        const TAIL: &str = "WHERE member = $1 OR kind = 'cycle.opened' ORDER BY seq DESC";
        let holder = holder.to_string();
        let rows: Vec<EventRow> = self.0.store.rows(TAIL, &[text(&holder)]).await?;
        rows.into_iter().map(line).collect()
    }

    /// Returns what happened to accounts, the newest first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn log_of_accounts(&self) -> Result<Vec<LogLine>, StoreError> {
        const TAIL: &str =
            "WHERE kind LIKE 'account.%' OR kind LIKE 'recovery.%' ORDER BY seq DESC";
        let rows: Vec<EventRow> = self.0.store.rows(TAIL, &[]).await?;
        rows.into_iter().map(line).collect()
    }
}
