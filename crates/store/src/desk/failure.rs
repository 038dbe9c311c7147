//! How often somebody failed to come in, so that guessing grows slow in every program at once.

use kernel::Moment;

use super::{DeskStore, second, text};
use crate::StoreError;
use crate::row::counted;

impl DeskStore {
    /// Counts a failure of whoever the door counts by: an account and an address, say.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn failed(&self, who: &str, at: Moment) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO desk_failure (who, n, last_at) VALUES ($1, 1, $2) \
                           ON CONFLICT (who) DO UPDATE SET n = desk_failure.n + 1, last_at = $2";
        self.change(SQL, &[text(who), second(at)]).await?;
        Ok(())
    }

    /// Returns how often somebody failed since they last came in, and when they last did.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn failures(&self, who: &str) -> Result<Option<(u32, Moment)>, StoreError> {
        const SQL: &str = "SELECT n, last_at FROM desk_failure WHERE who = $1";
        let found: Vec<(i64, i64)> = self.0.store.ask(SQL, &[text(who)]).await?;
        let one = |(n, at): &(i64, i64)| Ok((counted(*n)?, Moment::from_seconds(*at)));
        found.first().map(one).transpose()
    }

    /// Forgets the failures of somebody who came in.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn forgive(&self, who: &str) -> Result<(), StoreError> {
        self.change("DELETE FROM desk_failure WHERE who = $1", &[text(who)])
            .await?;
        Ok(())
    }
}
