//! What somebody signs in with: a passphrase, a second factor whose every step works once, and recovery codes.

use cycle::AccountId;
use kernel::Moment;

use super::{DeskStore, hashed, second, text};
use crate::row::{Cell, number};
use crate::{StoreError, Unit};

/// What somebody signs in with, as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// The passphrase as Argon2 writes it.
    pub passphrase: String,
    /// The second factor's secret, sealed by whoever keeps the key.
    pub totp: String,
    /// The last step of it that was used.
    pub last_step: i64,
    /// When they were made.
    pub made_at: Moment,
}

/// What somebody is to sign in with.
#[derive(Clone)]
pub struct NewCredential {
    /// Who.
    pub account: AccountId,
    /// The passphrase as Argon2 writes it.
    pub passphrase: String,
    /// The second factor's secret, sealed.
    pub totp: String,
    /// The step that was shown when it was made: it works no more.
    pub last_step: u64,
    /// The recovery codes in clear; only their digests are kept.
    pub recovery: Vec<String>,
}

impl std::fmt::Debug for NewCredential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Nothing of this belongs into any log.
        f.debug_struct("NewCredential").finish_non_exhaustive()
    }
}

impl DeskStore {
    /// Returns what somebody signs in with.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn credential(&self, account: &AccountId) -> Result<Option<Credential>, StoreError> {
        const SQL: &str =
            "SELECT passphrase, totp, last_step, made_at FROM desk_credential WHERE account = $1";
        let found: Vec<(String, String, i64, i64)> =
            self.0.store.ask(SQL, &[text(account.as_str())]).await?;
        let one = |(passphrase, totp, last_step, made_at)| Credential {
            passphrase,
            totp,
            last_step,
            made_at: Moment::from_seconds(made_at),
        };
        Ok(found.into_iter().next().map(one))
    }

    /// Puts another passphrase in the place of the one that was read; nothing happens where it changed meanwhile.
    /// Returns whether it did.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn change_passphrase(
        &self,
        account: &AccountId,
        old: &str,
        new: &str,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE desk_credential SET passphrase = $3 \
                           WHERE account = $1 AND passphrase = $2";
        let with = [text(account.as_str()), text(old), text(new)];
        Ok(self.change(SQL, &with).await? == 1)
    }

    /// Puts other recovery codes in the place of all that somebody had, used ones included.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn change_recovery(
        &self,
        account: &AccountId,
        codes: &[String],
    ) -> Result<(), StoreError> {
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        put_codes(&mut unit, account, codes).await?;
        unit.commit().await
    }

    /// Uses up a step of the second factor. Returns whether it was later than every step used before: of two who show
    /// one step at once, one comes in.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn take_step(&self, account: &AccountId, step: u64) -> Result<bool, StoreError> {
        const SQL: &str =
            "UPDATE desk_credential SET last_step = $2 WHERE account = $1 AND last_step < $2";
        let with = [text(account.as_str()), Cell::Number(Some(number(step)?))];
        Ok(self.change(SQL, &with).await? == 1)
    }

    /// Uses up a recovery code; returns whether it was good.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn take_recovery(
        &self,
        account: &AccountId,
        code: &str,
        at: Moment,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE desk_recovery SET used_at = $3 \
                           WHERE account = $1 AND hash = $2 AND used_at IS NULL";
        let hash = hashed(code);
        let with = [text(account.as_str()), text(&hash), second(at)];
        Ok(self.change(SQL, &with).await? == 1)
    }

    /// Returns how many recovery codes somebody has left.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn n_recovery(&self, account: &AccountId) -> Result<usize, StoreError> {
        const SQL: &str = "SELECT hash FROM desk_recovery WHERE account = $1 AND used_at IS NULL";
        let found: Vec<(String,)> = self.0.store.ask(SQL, &[text(account.as_str())]).await?;
        Ok(found.len())
    }
}

/// Puts what somebody signs in with in the place of all that they had.
pub(super) async fn put(
    unit: &mut Unit,
    new: &NewCredential,
    at: Moment,
) -> Result<bool, StoreError> {
    const NEW: &str = "INSERT INTO desk_credential (account, passphrase, totp, last_step, made_at) \
                       VALUES ($1, $2, $3, $4, $5)";
    const OLD: &str = "DELETE FROM desk_credential WHERE account = $1";
    let account = text(new.account.as_str());
    unit.change(OLD, &[account]).await?;
    let with = [
        account,
        text(&new.passphrase),
        text(&new.totp),
        Cell::Number(Some(number(new.last_step)?)),
        second(at),
    ];
    unit.change(NEW, &with).await?;
    put_codes(unit, &new.account, &new.recovery).await?;
    Ok(true)
}

async fn put_codes(
    unit: &mut Unit,
    account: &AccountId,
    codes: &[String],
) -> Result<(), StoreError> {
    const OLD: &str = "DELETE FROM desk_recovery WHERE account = $1";
    const CODE: &str = "INSERT INTO desk_recovery (account, hash) VALUES ($1, $2)";
    let account = text(account.as_str());
    unit.change(OLD, &[account]).await?;
    for code in codes {
        unit.change(CODE, &[account, text(&hashed(code))]).await?;
    }
    Ok(())
}
