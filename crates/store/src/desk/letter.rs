//! Letters: one a person, day and kind, whoever sends it and however often programs start.

use cycle::AccountId;
use kernel::{Day, Moment};

use super::{DeskStore, second, text};
use crate::StoreError;
use crate::row::{Cell, counted};
use crate::rows::parsed;

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// Somebody set out to send it. Where it stays so, nobody knows whether it left: it is not sent again.
    Taken,
    /// It was handed over.
    Done,
    /// It was refused: somebody telephones.
    Failed,
}

kernel::coded!(LetterState {
    Taken = "taken",
    Done = "done",
    Failed = "failed",
});

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub account: AccountId,
    /// Of which day, where they are.
    pub day: Day,
    /// Of which kind.
    pub kind: String,
    /// What became of it.
    pub state: LetterState,
    /// How often it was tried.
    pub n_tries: u32,
    /// Why it was refused.
    pub why: Option<String>,
    /// When that was written down.
    pub at: Moment,
}

type Line = (String, String, String, String, i64, Option<String>, i64);

impl DeskStore {
    /// Sets out to send a letter; returns whether it is this program's to send. What was taken once is taken by nobody
    /// else, in no other program and after no restart.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn take_letter(
        &self,
        account: &AccountId,
        day: Day,
        kind: &str,
        at: Moment,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO desk_letter (account, day, kind, state, n_tries, at) \
                           VALUES ($1, $2, $3, 'taken', 1, $4) \
                           ON CONFLICT (account, day, kind) DO NOTHING";
        let day = day.to_string();
        let with = [text(account.as_str()), text(&day), text(kind), second(at)];
        Ok(self.change(SQL, &with).await? == 1)
    }

    /// Takes a letter that was refused for once more, if it was tried fewer than so many times.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn take_letter_again(
        &self,
        letter: &Letter,
        most: u32,
        at: Moment,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE desk_letter SET state = 'taken', n_tries = n_tries + 1, at = $4 \
                           WHERE account = $1 AND day = $2 AND kind = $3 \
                           AND state = 'failed' AND n_tries < $5";
        let day = letter.day.to_string();
        let with = [
            text(letter.account.as_str()),
            text(&day),
            text(&letter.kind),
            second(at),
            Cell::Number(Some(most.into())),
        ];
        Ok(self.change(SQL, &with).await? == 1)
    }

    /// Writes down that a letter was handed over, or why it was refused.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn letter_ended(
        &self,
        account: &AccountId,
        day: Day,
        kind: &str,
        refused: Option<&str>,
        at: Moment,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE desk_letter SET state = $4, why = $5, at = $6 \
                           WHERE account = $1 AND day = $2 AND kind = $3";
        let state = if refused.is_some() {
            LetterState::Failed
        } else {
            LetterState::Done
        };
        let day = day.to_string();
        let with = [
            text(account.as_str()),
            text(&day),
            text(kind),
            text(state.code()),
            Cell::Text(refused),
            second(at),
        ];
        self.change(SQL, &with).await?;
        Ok(())
    }

    /// Returns every letter from a day on, the oldest first.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn letters(&self, from: Day) -> Result<Vec<Letter>, StoreError> {
        const SQL: &str = "SELECT account, day, kind, state, n_tries, why, at FROM desk_letter \
                           WHERE day >= $1 ORDER BY day, account, kind";
        let found: Vec<Line> = self.0.store.ask(SQL, &[text(&from.to_string())]).await?;
        let one = |(account, day, kind, state, n_tries, why, at): Line| {
            Ok(Letter {
                account: parsed(&account)?,
                day: parsed(&day)?,
                kind,
                state: parsed(&state)?,
                n_tries: counted(n_tries)?,
                why,
                at: Moment::from_seconds(at),
            })
        };
        found.into_iter().map(one).collect()
    }
}
