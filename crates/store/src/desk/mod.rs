//! The desk of a compact: its log of events, and what stands beside the log.
//!
//! The desk is what its events add up to ([`cycle::Desk`]). A program holds it in memory and catches up before it
//! answers or decides, so that several programs on one database share one truth. Whatever concerns one person alone,
//! such as sessions and credentials, are plain rows that change.

use std::sync::Arc;

use cycle::Desk;
use kernel::Chance;
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use crate::row::Cell;
use crate::{Store, StoreError};

mod act;
mod beat;
mod credential;
mod failure;
mod file;
mod ledger;
mod letter;
mod once;
mod public;
mod session;
mod token;
mod told;

pub use act::{Acted, Also, By, Done};
pub use beat::Beat;
pub use credential::{Credential, NewCredential};
pub use file::{Kept, MOST_BYTES, NewFile};
pub use ledger::Checked;
pub(crate) use ledger::EventRow;
pub use letter::{Letter, LetterState};
pub use once::Once;
pub use public::{accepted, public, standings};
pub use session::{Limits, Session};
pub use told::LogLine;

/// The desk of one compact in one database. Clones share what is held in memory.
#[derive(Clone)]
pub struct DeskStore(Arc<Inner>);

struct Inner {
    store: Store,
    chance: Arc<dyn Chance>,
    /// Whoever writes waits here, in order of arrival and for as long as it takes: SQLite's own waiting knows no order,
    /// and gives up.
    turn: Mutex<()>,
    held: Mutex<ledger::Held>,
}

impl DeskStore {
    /// Returns the desk in a database; nothing is read yet.
    #[must_use]
    pub fn new(store: Store, chance: Arc<dyn Chance>) -> Self {
        Self(Arc::new(Inner {
            store,
            chance,
            turn: Mutex::default(),
            held: Mutex::default(),
        }))
    }

    /// Returns the desk as it stands now.
    ///
    /// An event that is not what was written is left out as if it were erased, and [`trouble`](Self::trouble) tells it.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn desk(&self) -> Result<Arc<Desk>, StoreError> {
        let mut held = self.0.held.lock().await;
        held.catch_up(&mut ledger::From::Store(&self.0.store))
            .await?;
        Ok(held.desk())
    }

    /// Returns why the desk is read-only, where it is: the log no longer says what was written.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn trouble(&self) -> Result<Option<StoreError>, StoreError> {
        let mut held = self.0.held.lock().await;
        held.catch_up(&mut ledger::From::Store(&self.0.store))
            .await?;
        Ok(held.trouble())
    }

    /// Returns the database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Returns `N` bytes of chance as text.
    fn secret<const N: usize>(&self) -> Result<String, StoreError> {
        let bytes = kernel::chance::bytes::<N>(&*self.0.chance);
        let bytes = bytes.map_err(|why| StoreError::NoChance(why.to_string()))?;
        Ok(kernel::hex::of(bytes))
    }

    /// Changes rows beside the log, in the order in which writers came.
    async fn change(&self, sql: &str, with: &[Cell<'_>]) -> Result<u64, StoreError> {
        let _turn = self.0.turn.lock().await;
        self.0.store.change(sql, with).await
    }
}

/// Returns the digest by which a secret is known here; the secret itself is kept nowhere.
fn hashed(secret: &str) -> String {
    kernel::hex::of(Sha256::digest(secret.as_bytes()))
}

/// Returns a text as a cell.
fn text(text: &str) -> Cell<'_> {
    Cell::Text(Some(text))
}

/// Returns a moment as a cell: seconds since 1970.
fn second(moment: kernel::Moment) -> Cell<'static> {
    Cell::Number(Some(moment.seconds()))
}
