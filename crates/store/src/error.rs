//! Why the store did not do what it was asked, and whose move it is.

use std::path::PathBuf;

use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the database did not answer: {0}")]
    Database(String),
    /// No server answers at the address.
    #[error("no database server answers: {0}; start it, or correct its address")]
    Unreachable(String),
    /// A statement ran for longer than any should.
    #[error("the database took too long over one question and was stopped")]
    TookTooLong,
    /// There is no room.
    #[error("the disk is full: nothing was written; make room and try again")]
    Full,
    /// The file may be read only.
    #[error("the database is read-only: nothing was written; make its file and folder writable")]
    ReadOnly,
    /// The file is no database, or no longer one.
    #[error("the file is no database or is damaged ({0}); restore a backup with `cauce restore`")]
    Broken(String),
    /// Its tables could not be brought up to date.
    #[error("the database's tables could not be brought up to date: {0}")]
    Migration(String),
    /// A later program has changed the tables.
    #[error(
        "a newer program wrote this database (its tables are at step {found}, this program knows up to \
         {known}); start that program, or restore a backup made before it"
    )]
    Newer {
        /// The step of the tables.
        found: i64,
        /// The last step that this program knows.
        known: i64,
    },
    /// A row does not read back as what was written.
    #[error(
        "a stored row is damaged: {0}; `cauce doctor` looks at all of them, `cauce restore` brings a \
         backup back"
    )]
    Damaged(String),
    /// Another file lies where the database lay.
    #[error(
        "{} was replaced or removed while the program ran; nothing more is read from either file; start the \
         program again",
        .0.display()
    )]
    Replaced(PathBuf),
    /// The database is another compact's.
    #[error(
        "this database belongs to the compact \"{owner}\", the charter to \"{asked}\"; choose another folder \
         with --data"
    )]
    AnotherCompact {
        /// Whose it is.
        owner: String,
        /// Who asked.
        asked: String,
    },
    /// An event of the desk's log no longer says what it was written with.
    #[error(
        "event {seq} of the desk's log is not what was written: {why}; the desk is read-only until \
         `cauce restore` brings a backup back"
    )]
    LogDiffers {
        /// The first such event.
        seq: u64,
        /// In which way.
        why: String,
    },
    /// The machine gave no chance, so that no secret could be made.
    #[error("the machine gave no random bytes: {0}; nothing was written")]
    NoChance(String),
    /// Something cannot be stored as it is.
    #[error("{0}")]
    Unfit(String),
}

impl StoreError {
    /// Returns what says that a stored text does not read back.
    pub(crate) fn damaged(why: impl std::fmt::Display) -> Self {
        Self::Damaged(why.to_string())
    }
}

/// A row that does not agree with its seal, told through the SQL library.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct BrokenSeal(pub(crate) String);

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => said(&*error),
            sqlx::Error::Decode(why) | sqlx::Error::ColumnDecode { source: why, .. } => {
                Self::Damaged(why.to_string())
            }
            sqlx::Error::PoolTimedOut => {
                Self::Database("every connection is in use, or no server answers".to_owned())
            }
            sqlx::Error::Io(error) => Self::Unreachable(error.to_string()),
            other => Self::Database(other.to_string()),
        }
    }
}

/// Reads the number by which SQLite, or the code by which PostgreSQL, says what is wrong.
fn said(error: &dyn DatabaseError) -> StoreError {
    let code = error.code().unwrap_or_default();
    // SQLite's extended codes hold the plain one in their last byte.
    let plain = code.parse::<i64>().ok().filter(|_| code.len() < 5);
    match (plain.map(|number| number & 0xff), &*code) {
        (Some(13), _) | (_, "53100") => StoreError::Full,
        (Some(8), _) | (_, "25006") => StoreError::ReadOnly,
        (Some(9), _) | (_, "57014") => StoreError::TookTooLong,
        (Some(11 | 26), _) => StoreError::Broken(error.message().to_owned()),
        _ => StoreError::Database(error.message().to_owned()),
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Self::Migration(other.to_string()),
        }
    }
}
