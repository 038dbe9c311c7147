//! Links of invitation and recovery: looking consumes nothing, the form behind them does.

use cycle::AccountId;
use kernel::Moment;

use super::{DeskStore, hashed, second, text};
use crate::rows::parsed;
use crate::{StoreError, Unit};

/// A link is good for so many seconds: three days.
const LASTS_S: i64 = 72 * 3_600;

impl DeskStore {
    /// Makes the link of an invitation or a recovery, and makes every earlier one of this person worthless. Returns
    /// what the link bears: 160 bits as 40 hexadecimal digits, kept nowhere.
    ///
    /// # Errors
    /// The database does not answer, or the machine gives no chance.
    pub async fn make_token(&self, account: &AccountId, at: Moment) -> Result<String, StoreError> {
        const OLD: &str = "DELETE FROM desk_token WHERE account = $1";
        const NEW: &str = "INSERT INTO desk_token (hash, account, until_at) VALUES ($1, $2, $3)";
        let token = self.secret::<20>()?;
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        unit.change(OLD, &[text(account.as_str())]).await?;
        let until = second(at.plus_seconds(LASTS_S));
        unit.change(NEW, &[text(&hashed(&token)), text(account.as_str()), until])
            .await?;
        unit.commit().await?;
        Ok(token)
    }

    /// Returns whom a link is for; nothing where it was used, has expired or never was. It stays as it is.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn token(&self, token: &str, now: Moment) -> Result<Option<AccountId>, StoreError> {
        const SQL: &str = "SELECT account FROM desk_token \
                           WHERE hash = $1 AND used_at IS NULL AND until_at > $2";
        let found: Vec<(String,)> = self
            .0
            .store
            .ask(SQL, &[text(&hashed(token)), second(now)])
            .await?;
        found.first().map(|(account,)| parsed(account)).transpose()
    }
}

/// Uses a link up; returns whether it was good.
pub(super) async fn consume(unit: &mut Unit, token: &str, at: Moment) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE desk_token SET used_at = $2 \
                       WHERE hash = $1 AND used_at IS NULL AND until_at > $2";
    Ok(unit
        .change(SQL, &[text(&hashed(token)), second(at)])
        .await?
        == 1)
}
