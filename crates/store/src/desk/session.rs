//! Sessions: a token in a cookie, its digest here.

use std::collections::BTreeMap;

use cycle::AccountId;
use kernel::Moment;

use super::{DeskStore, hashed, second, text};
use crate::rows::parsed;
use crate::{StoreError, Unit};

/// A session is written down as seen at most this often, in seconds.
const SEEN_EVERY_S: i64 = 60;

/// How long sessions last, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Without being seen.
    pub idle_s: i64,
    /// In all.
    pub whole_s: i64,
}

/// A session that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub account: AccountId,
    /// Since when.
    pub made_at: Moment,
    /// When it was last seen, to the minute.
    pub seen_at: Moment,
    /// When a second factor was last shown.
    pub strong_at: Moment,
}

type Line = (String, i64, i64, i64);

fn session((account, made, seen, strong): Line) -> Result<Session, StoreError> {
    Ok(Session {
        account: parsed(&account)?,
        made_at: Moment::from_seconds(made),
        seen_at: Moment::from_seconds(seen),
        strong_at: Moment::from_seconds(strong),
    })
}

impl DeskStore {
    /// Begins a session for somebody who has just shown passphrase and second factor; returns its token of 256 bits as
    /// 64 hexadecimal digits, which is kept nowhere.
    ///
    /// # Errors
    /// The database does not answer, or the machine gives no chance.
    pub async fn begin_session(
        &self,
        account: &AccountId,
        at: Moment,
    ) -> Result<String, StoreError> {
        const SQL: &str = "INSERT INTO desk_session (hash, account, made_at, seen_at, strong_at) \
                           VALUES ($1, $2, $3, $3, $3)";
        let token = self.secret::<32>()?;
        let hash = hashed(&token);
        let with = [text(&hash), text(account.as_str()), second(at)];
        self.change(SQL, &with).await?;
        Ok(token)
    }

    /// Returns the session of a token, and writes down that it was seen; nothing where it has ended or run out.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn session(
        &self,
        token: &str,
        now: Moment,
        limits: Limits,
    ) -> Result<Option<Session>, StoreError> {
        const SQL: &str = "SELECT account, made_at, seen_at, strong_at FROM desk_session \
                           WHERE hash = $1 AND ended_at IS NULL";
        const SEEN: &str = "UPDATE desk_session SET seen_at = $2 \
                            WHERE hash = $1 AND seen_at < $2 AND ended_at IS NULL";
        let hash = hashed(token);
        let found: Vec<Line> = self.0.store.ask(SQL, &[text(&hash)]).await?;
        let Some(mut found) = found.into_iter().next().map(session).transpose()? else {
            return Ok(None);
        };
        let has_run_out = found.seen_at.plus_seconds(limits.idle_s) <= now
            || found.made_at.plus_seconds(limits.whole_s) <= now;
        if has_run_out {
            return Ok(None);
        }
        if found.seen_at.seconds_until(now) >= SEEN_EVERY_S {
            self.change(SEEN, &[text(&hash), second(now)]).await?;
            found.seen_at = now;
        }
        Ok(Some(found))
    }

    /// Returns whose a token was, though its session may have ended or run out: for words that were sent too late, never
    /// for letting anybody in.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn whose_session(&self, token: &str) -> Result<Option<AccountId>, StoreError> {
        const SQL: &str = "SELECT account FROM desk_session WHERE hash = $1";
        let found: Vec<(String,)> = self.0.store.ask(SQL, &[text(&hashed(token))]).await?;
        found.first().map(|(account,)| parsed(account)).transpose()
    }

    /// Ends a session and begins another for the same person, who has just shown a second factor or changed what they
    /// sign in with. The time that a session may last in all goes on. Returns the new token; nothing where the old one
    /// has ended.
    ///
    /// # Errors
    /// The database does not answer, or the machine gives no chance.
    pub async fn renew_session(
        &self,
        token: &str,
        at: Moment,
    ) -> Result<Option<String>, StoreError> {
        // One statement: two browsers that renew one session at once get one new session between them.
        const SQL: &str = "UPDATE desk_session SET hash = $2, seen_at = $3, strong_at = $3 \
                           WHERE hash = $1 AND ended_at IS NULL";
        let new = self.secret::<32>()?;
        let hashes = [hashed(token), hashed(&new)];
        let with = [text(&hashes[0]), text(&hashes[1]), second(at)];
        Ok((self.change(SQL, &with).await? == 1).then_some(new))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn end_session(&self, token: &str, at: Moment) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE desk_session SET ended_at = $2 WHERE hash = $1 AND ended_at IS NULL";
        self.change(SQL, &[text(&hashed(token)), second(at)])
            .await?;
        Ok(())
    }

    /// Ends every other session of whoever holds a token. Returns how many.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn end_other_sessions(
        &self,
        account: &AccountId,
        token: &str,
        at: Moment,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "UPDATE desk_session SET ended_at = $3 \
                           WHERE account = $1 AND hash <> $2 AND ended_at IS NULL";
        let hash = hashed(token);
        let with = [text(account.as_str()), text(&hash), second(at)];
        self.change(SQL, &with).await
    }

    /// Returns the sessions of somebody that were not ended, the newest first; some may have run out.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn sessions(&self, account: &AccountId) -> Result<Vec<Session>, StoreError> {
        const SQL: &str = "SELECT account, made_at, seen_at, strong_at FROM desk_session \
                           WHERE account = $1 AND ended_at IS NULL ORDER BY seen_at DESC, hash";
        let found: Vec<Line> = self.0.store.ask(SQL, &[text(account.as_str())]).await?;
        found.into_iter().map(session).collect()
    }

    /// Returns when each account last signed in, as far back as sessions are kept.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn last_sign_ins(&self) -> Result<BTreeMap<AccountId, Moment>, StoreError> {
        const SQL: &str = "SELECT account, MAX(made_at) FROM desk_session GROUP BY account";
        let found: Vec<(String, i64)> = self.0.store.ask(SQL, &[]).await?;
        let one = |(account, at): &(String, i64)| Ok((parsed(account)?, Moment::from_seconds(*at)));
        found.iter().map(one).collect()
    }

    /// Throws away what nobody needs any more: sessions, links and keys of forms from before a moment.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn sweep(&self, before: Moment) -> Result<u64, StoreError> {
        let mut n = 0;
        for sql in [
            "DELETE FROM desk_session WHERE seen_at < $1",
            "DELETE FROM desk_token WHERE until_at < $1",
            "DELETE FROM desk_once WHERE at < $1",
            "DELETE FROM desk_failure WHERE last_at < $1",
        ] {
            n += self.change(sql, &[second(before)]).await?;
        }
        Ok(n)
    }
}

pub(super) async fn end_all(
    unit: &mut Unit,
    account: &AccountId,
    at: Moment,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE desk_session SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL";
    unit.change(SQL, &[text(account.as_str()), second(at)])
        .await?;
    Ok(true)
}
