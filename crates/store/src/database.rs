//! Opening a database and keeping it in shape.

use std::borrow::Cow;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

/// One step: its number, its name and its text.
macro_rules! step {
    ($number:literal, $name:literal) => {
        (
            $number,
            $name,
            include_str!(concat!("../migrations/", $number, "_", $name, ".sql")),
        )
    };
}

/// Every step that the tables have taken, in order.
///
/// Listed by hand: the library's macro would compile the whole of it a second time, for the build machine.
const STEPS: &[(i64, &str, &str)] = &[
    step!(20261123000001, "promises"),
    step!(20261123000101, "assistance"),
    step!(20261123000201, "movement"),
    step!(20261127000101, "receipts"),
    step!(20261127000201, "movement_log"),
];

static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let steps = STEPS.iter().map(|&(version, about, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(
            version,
            Cow::Borrowed(about),
            kind,
            sql.into_sql_str(),
            false,
        )
    });
    Migrator::with_migrations(steps.collect())
});

/// A database of either kind; the statements are the same.
#[derive(Debug, Clone)]
pub enum Store {
    /// One file on this machine.
    Sqlite(SqlitePool),
    /// A server.
    Postgres(PgPool),
}

/// Why the database did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the database did not answer: {0}")]
    Database(#[from] sqlx::Error),
    /// Its tables could not be brought up to date.
    #[error("the database's tables could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row does not read back as what was written.
    #[error("a stored row is damaged: {0}")]
    Damaged(String),
}

/// Runs one expression over whichever pool a store has.
#[macro_export]
macro_rules! with_pool {
    ($store:expr, $pool:ident => $body:expr) => {
        match $store {
            $crate::Store::Sqlite($pool) => $body,
            $crate::Store::Postgres($pool) => $body,
        }
    };
}

impl Store {
    /// Opens the SQLite file, making it where it is missing, and brings its tables up to date.
    ///
    /// `synchronous=FULL` so that what was acknowledged survives a power cut; `secure_delete` so that what
    /// was erased is gone from the file.
    pub async fn open_file(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("secure_delete", "ON");
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options)
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self::Sqlite(pool))
    }

    /// Connects to a PostgreSQL server and brings the tables up to date.
    pub async fn connect(address: &str) -> Result<Self, StoreError> {
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .connect(address)
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// Closes every connection, so that the file is whole for whoever opens it next.
    pub async fn close(self) {
        with_pool!(self, pool => pool.close().await);
    }
}
