//! Opening a database and keeping it in shape.

use std::borrow::Cow;
use std::fs::File;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, SqlSafeStr};

use crate::StoreError;

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
    step!(20261128000001, "ledger"),
    step!(20261130000001, "desk"),
];

/// In which table the library writes down the steps that were taken.
const LEDGER: &str = "_sqlx_migrations";

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

/// No question may run for longer; taking in a file may.
const LONGEST: Duration = Duration::from_secs(30);
/// How long a question waits for a connection.
const WAIT: Duration = Duration::from_secs(10);
/// After so many of SQLite's own steps the clock is looked at: some milliseconds.
const STEPS_BETWEEN: i32 = 100_000;

/// A database of either kind; the statements are the same.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool,
    /// The file that was opened, where it is a file.
    watched: Option<Arc<WatchedFile>>,
}

/// Connections to one of the two.
#[derive(Debug, Clone)]
pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A file with what tells it from any other that may lie there later.
#[derive(Debug)]
struct WatchedFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl WatchedFile {
    fn new(path: &Path) -> Result<Self, StoreError> {
        let found = std::fs::metadata(path).map_err(|_| StoreError::Replaced(path.to_owned()))?;
        Ok(Self {
            path: path.to_owned(),
            device: found.dev(),
            inode: found.ino(),
        })
    }

    fn is_there(&self) -> Result<(), StoreError> {
        match std::fs::metadata(&self.path) {
            Ok(found) if (found.dev(), found.ino()) == (self.device, self.inode) => Ok(()),
            _ => Err(StoreError::Replaced(self.path.clone())),
        }
    }
}

impl Store {
    /// Opens the SQLite file, making it where it is missing, and brings its tables up to date.
    ///
    /// `synchronous=FULL` so that what was acknowledged survives a power cut; `secure_delete` so that what
    /// was erased is gone from the file. A second program that opens the same file waits until the first has
    /// brought the tables up to date.
    ///
    /// # Errors
    /// The file cannot be opened, is damaged, or was written by a newer program.
    pub async fn open_file(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, options(path)).await
    }

    /// Opens the file so that it never grows beyond so many pages, or beyond what it has: what a full disk does can then
    /// be tried without filling one.
    ///
    /// # Errors
    /// As [`open_file`](Self::open_file).
    pub async fn open_file_up_to(path: &Path, n_pages: u32) -> Result<Self, StoreError> {
        let options = options(path).pragma("max_page_count", n_pages.to_string());
        Self::open_with(path, options).await
    }

    async fn open_with(path: &Path, options: SqliteConnectOptions) -> Result<Self, StoreError> {
        let _alone = alone(path).await?;
        let is_new = std::fs::metadata(path).map_or(true, |found| found.len() == 0);
        let mut first = options.clone().create_if_missing(true).connect().await?;
        if !is_new {
            is_whole(&mut first).await?;
        }
        up_to_date(&mut first).await?;
        first.close().await?;
        let watched = WatchedFile::new(path)?;
        // A file that was removed is never made anew by a later connection.
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(WAIT)
            .after_connect(|connection, _| Box::pin(limited(connection)))
            .before_acquire(|connection, _| {
                Box::pin(async move {
                    // Where the disk is full SQLite ends a unit of work by itself, and the library goes on counting it as
                    // open: such a connection would refuse every later one.
                    if connection.is_in_transaction() {
                        return Ok(false);
                    }
                    limited(connection).await.map(|()| true)
                })
            })
            .connect_lazy_with(options.create_if_missing(false));
        Ok(Self {
            pool: Pool::Sqlite(pool),
            watched: Some(Arc::new(watched)),
        })
    }

    /// Connects to a PostgreSQL server and brings the tables up to date.
    ///
    /// # Errors
    /// The address is wrong, the server does not answer, or a newer program wrote the tables.
    pub async fn connect(address: &str) -> Result<Self, StoreError> {
        Self::connect_to(address, None).await
    }

    /// Opens a PostgreSQL database as [`connect`](Self::connect) does, with every table in a schema by this name, which
    /// is made where it is missing.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect); and a name that no schema can bear.
    pub async fn connect_to(address: &str, schema: Option<&str>) -> Result<Self, StoreError> {
        let mut options = PgConnectOptions::from_str(address)?;
        if let Some(schema) = schema {
            make_schema(&options, schema).await?;
            options = options.options([("search_path", format!("\"{schema}\""))]);
        }
        // Whoever keeps the server may have set another limit in the address.
        if !options
            .get_options()
            .is_some_and(|said| said.contains("statement_timeout"))
        {
            options = options.options([("statement_timeout", LONGEST.as_millis().to_string())]);
        }
        let connecting = tokio::time::timeout(WAIT, PgConnection::connect_with(&options));
        let mut first = connecting.await.map_err(|_| {
            StoreError::Unreachable(format!("nobody answered for {} s", WAIT.as_secs()))
        })??;
        up_to_date(&mut first).await?;
        first.close().await?;
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(WAIT)
            .connect_lazy_with(options);
        Ok(Self {
            pool: Pool::Postgres(pool),
            watched: None,
        })
    }

    /// Returns the connections, unless another file lies where the database lay.
    pub(crate) fn pool(&self) -> Result<&Pool, StoreError> {
        if let Some(watched) = &self.watched {
            watched.is_there()?;
        }
        Ok(&self.pool)
    }

    /// Returns how SQLite is set, as it says itself; nothing on PostgreSQL.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let Pool::Sqlite(pool) = self.pool()? else {
            return Ok(None);
        };
        let ask = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        let ask = sqlx::query_scalar(sqlx::AssertSqlSafe(ask));
        Ok(ask.fetch_optional(pool).await?)
    }

    /// Asks whether the database is there.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn answers(&self) -> Result<(), StoreError> {
        const SQL: &str = "SELECT 1";
        match self.pool()? {
            Pool::Sqlite(pool) => sqlx::query(SQL).execute(pool).await.map(|_| ())?,
            Pool::Postgres(pool) => sqlx::query(SQL).execute(pool).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Closes every connection, so that the file is whole for whoever opens it next.
    pub async fn close(self) {
        match self.pool {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

/// Returns whether a text is the address of a PostgreSQL server, whoever listens there.
#[must_use]
pub fn is_server(address: &str) -> bool {
    let is_named = ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    is_named && PgConnectOptions::from_str(address).is_ok()
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .pragma("secure_delete", "ON")
}

/// Holds off every other program that opens the same file, until it is dropped.
async fn alone(path: &Path) -> Result<File, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            StoreError::ReadOnly
        }
        _ => StoreError::Database(format!("{} cannot be made: {error}", path.display())),
    };
    let mut options = File::options();
    let options = options.write(true).create(true).truncate(false).mode(0o600);
    let file = options.open(name).map_err(refused)?;
    // Whoever holds the lock may need this thread in order to let go of it.
    let locked = tokio::task::spawn_blocking(move || file.lock().map(|()| file)).await;
    let locked = locked.map_err(|error| StoreError::Database(error.to_string()))?;
    locked.map_err(refused)
}

/// Stops whatever this connection does next once it has taken too long.
async fn limited(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let since = Instant::now();
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(STEPS_BETWEEN, move || since.elapsed() < LONGEST);
    Ok(())
}

/// Looks for torn pages, lists that lead nowhere, and rows out of their order.
async fn is_whole(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let found: Vec<(String,)> = sqlx::query_as("PRAGMA quick_check(3)")
        .fetch_all(connection)
        .await?;
    match found.as_slice() {
        [(word,)] if word == "ok" => Ok(()),
        _ => {
            let found: Vec<String> = found.into_iter().map(|(said,)| said).collect();
            Err(StoreError::Broken(found.join("; ").replace('\n', " ")))
        }
    }
}

/// Takes the steps that the tables have not taken, and tells the log. PostgreSQL holds off other programs
/// meanwhile.
/// The longest name that PostgreSQL keeps whole, in bytes.
const LONGEST_NAME: usize = 63;

/// Makes a schema where it is missing. Its name stands between quotes, and holds none.
///
/// PostgreSQL cuts longer names off in silence, so that two compacts could share one schema.
async fn make_schema(options: &PgConnectOptions, schema: &str) -> Result<(), StoreError> {
    if schema.len() > LONGEST_NAME {
        return Err(StoreError::Database(format!(
            "the schema {schema} has {} bytes, and PostgreSQL cuts names off after {LONGEST_NAME}; shorten the id of \
             the charter",
            schema.len()
        )));
    }
    if schema.contains(['"', '\\', ' ', '\0']) {
        return Err(StoreError::Database(format!(
            "no schema is called {schema}"
        )));
    }
    let connecting = tokio::time::timeout(WAIT, PgConnection::connect_with(options));
    let mut connection = connecting.await.map_err(|_| {
        StoreError::Unreachable(format!("nobody answered for {} s", WAIT.as_secs()))
    })??;
    let ask = format!("CREATE SCHEMA IF NOT EXISTS \"{schema}\"");
    sqlx::query(sqlx::AssertSqlSafe(ask))
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    Ok(())
}

async fn up_to_date<C: Migrate>(connection: &mut C) -> Result<(), StoreError> {
    let known = STEPS.last().map_or(0, |(number, ..)| *number);
    let since = Instant::now();
    // Held twice on PostgreSQL, so that nobody else takes a step between looking and going.
    connection.lock().await?;
    connection.ensure_migrations_table(LEDGER).await?;
    let taken = connection.list_applied_migrations(LEDGER).await?;
    let from = taken.iter().map(|step| step.version).max().unwrap_or(0);
    match MIGRATIONS.run_direct(None, connection, false).await {
        Err(MigrateError::VersionMissing(found)) if found > known => {
            return Err(StoreError::Newer { found, known });
        }
        other => other?,
    }
    connection.unlock().await?;
    if from < known {
        let duration_ms = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(
            from,
            to = known,
            duration_ms,
            "the tables were brought up to date"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use evidence::{Digest, Submission};

    use super::*;

    #[tokio::test]
    async fn where_there_is_no_room_nothing_is_written_and_with_room_the_same_is_taken_in() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("cauce.sqlite");
        let snapshot = testkit::invented::snapshot();
        let mut figures = snapshot
            .rated
            .iter()
            .flat_map(|rated| rated.figures.clone());
        let mut figure = figures.next().expect("a figure");
        figure.note = kernel::Localized::english("n".repeat(1 << 20));
        let files = [Submission {
            source: "published-figures".parse().expect("an identifier"),
            file: "published/figures.csv".to_owned(),
            digest: Digest::from_hex(&"a".repeat(64)).expect("64 digits"),
            observations: vec![figure],
            findings: Vec::new(),
        }];
        let today = "2026-11-28".parse().expect("a day");
        let small = Store::open_file_up_to(&path, 200).await.expect("it opens");
        let refused = small.take_in(&snapshot.compact, &files, today).await;
        assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
        assert_eq!(small.observations().await.expect("it still answers"), []);
        small.is_whole().await.expect("nothing is torn");
        small.close().await;
        let large = Store::open_file(&path).await.expect("it opens");
        let taken = large.take_in(&snapshot.compact, &files, today).await;
        assert_eq!(taken.expect("there is room").known, files[0].observations);
    }

    #[tokio::test]
    async fn where_there_is_no_room_no_part_of_a_report_or_a_file_is_kept() {
        use crate::desk::{Acted, By, DeskStore, NewFile};
        use cycle::people::Invitation;
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("cauce.sqlite");
        let desk_in = |store: Store| {
            let chance = kernel::chance::SeededChance::new(1);
            DeskStore::new(store, Arc::new(chance))
        };
        let at = kernel::Moment::from_seconds(1_800_000_000);
        let whats = |n: usize| {
            let one = |n: usize| {
                cycle::What::Invited(Invitation {
                    account: format!("a{n}").parse().expect("an identifier"),
                    unit: "sec".parse().expect("an identifier"),
                    name: "n".repeat(10_000),
                    email: format!("a{n}@example.org"),
                    language: kernel::Language::En,
                    roles: vec![cycle::Role::Administrator],
                    until: None,
                })
            };
            (0..n).map(one).collect::<Vec<_>>()
        };
        let small = room_for(&path, 200).await;
        let desk = desk_in(small.clone());
        let bytes = vec![b'x'; 1 << 20];
        let file = NewFile {
            bytes: &bytes,
            original: "",
            name: "note.txt",
            media: "text/plain",
        };
        let first = desk.act(By::nobody(at), |_| Ok((whats(1), ()))).await;
        first.expect("there is room for one").expect("granted");
        let refused = desk.put_file(file, at).await;
        assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
        let many = whats(100);
        let refused = desk.act(By::nobody(at), |_| Ok((many, ()))).await;
        assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
        assert_eq!(desk.desk().await.expect("it still answers").seq, 1);
        assert_eq!(desk.check().await.expect("a whole log").n_events, 1);
        let rows: Vec<(i64,)> = small
            .ask("SELECT COUNT(*) FROM desk_file_chunk", &[])
            .await
            .expect("it still answers");
        assert_eq!(rows, [(0,)]);
        small.is_whole().await.expect("nothing is torn");
        small.close().await;
        let large = desk_in(Store::open_file(&path).await.expect("it opens"));
        let acted = large.act(By::nobody(at), |_| Ok((whats(100), ()))).await;
        assert!(matches!(acted, Ok(Ok(Acted::Now(_)))));
        large.put_file(file, at).await.expect("there is room");
    }
}
