//! The beat: when a program was last awake, and whether its clock is doubted.

use kernel::Moment;

use super::{DeskStore, second};
use crate::StoreError;
use crate::row::Cell;

/// The last beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// When it was.
    pub at: Moment,
    /// Whether the clock was doubted since: nothing lapses until an administrator confirms it.
    pub is_doubted: bool,
}

impl DeskStore {
    /// Returns the last beat; nothing before the first.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn last_beat(&self) -> Result<Option<Beat>, StoreError> {
        const SQL: &str = "SELECT at, is_doubted FROM desk_beat WHERE id = 1";
        let found: Vec<(i64, i64)> = self.0.store.ask(SQL, &[]).await?;
        let one = |&(at, is_doubted): &(i64, i64)| Beat {
            at: Moment::from_seconds(at),
            is_doubted: is_doubted != 0,
        };
        Ok(found.first().map(one))
    }

    /// Writes a beat down. A doubt stays until [`trust_clock`](Self::trust_clock).
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn beat(&self, at: Moment, is_doubted: bool) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO desk_beat (id, at, is_doubted) VALUES (1, $1, $2) \
                           ON CONFLICT (id) DO UPDATE SET at = $1, is_doubted = \
                           CASE WHEN desk_beat.is_doubted = 1 THEN 1 ELSE $2 END";
        let doubt = Cell::Number(Some(i64::from(is_doubted)));
        self.change(SQL, &[second(at), doubt]).await?;
        Ok(())
    }

    /// Ends the doubt: somebody looked at the clock, and it is right.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn trust_clock(&self, at: Moment) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO desk_beat (id, at, is_doubted) VALUES (1, $1, 0) \
                           ON CONFLICT (id) DO UPDATE SET at = $1, is_doubted = 0";
        self.change(SQL, &[second(at)]).await?;
        Ok(())
    }
}
