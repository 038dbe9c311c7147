//! Everything looked at: is it whole, and how much is there? And a copy of it, made while it is in use.

use std::path::Path;

use crate::assistance::{ClaimRow, FileRow as MoneyFile, ReceiptRow, ReportRow};
use crate::database::Pool;
use crate::desk::EventRow;
use crate::movement::{AlarmRow, CountRow, EstimateRow, FaultRow, FileRow as MovementFile};
use crate::promises::{CharterVersion, Handed, Owner, Revision};
use crate::ratings::Rating;
use crate::row::{Row, number};
use crate::{Store, StoreError};

/// What was found of one table: its name, and how many rows it holds where each agrees with its seal.
pub type Looked = (&'static str, Result<Rows, StoreError>);

/// How many rows a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// All of them.
    pub n: i64,
    /// Those that an earlier program wrote without a seal: nothing tells whether they are as they were.
    pub n_unsealed: i64,
}

impl Store {
    /// Reads every row of every table against its seal.
    pub async fn looked_at(&self) -> Vec<Looked> {
        vec![
            self.table::<Owner>().await,
            self.table::<CharterVersion>().await,
            self.table::<Handed>().await,
            self.table::<Revision>().await,
            self.table::<Rating>().await,
            self.table::<MoneyFile>().await,
            self.table::<ReportRow>().await,
            self.table::<ClaimRow>().await,
            self.table::<ReceiptRow>().await,
            self.table::<MovementFile>().await,
            self.table::<FaultRow>().await,
            self.table::<CountRow>().await,
            self.table::<AlarmRow>().await,
            self.table::<EstimateRow>().await,
            self.table::<EventRow>().await,
        ]
    }

    async fn table<R: Row>(&self) -> Looked {
        (R::TABLE, self.looked_through::<R>().await)
    }

    async fn looked_through<R: Row>(&self) -> Result<Rows, StoreError> {
        let n = number(self.rows::<R>("", &[]).await?.len())?;
        let n_unsealed = number(self.rows::<R>("WHERE seal IS NULL", &[]).await?.len())?;
        Ok(Rows { n, n_unsealed })
    }

    /// Looks at every page and every index of the file; PostgreSQL looks after its own.
    ///
    /// # Errors
    /// The file is damaged.
    pub async fn is_whole(&self) -> Result<(), StoreError> {
        let Pool::Sqlite(pool) = self.pool()? else {
            return Ok(());
        };
        let mut connection = pool.acquire().await?;
        connection.lock_handle().await?.remove_progress_handler();
        let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(3)")
            .fetch_all(&mut *connection)
            .await?;
        if found == ["ok"] {
            return Ok(());
        }
        Err(StoreError::Broken(found.join("; ").replace('\n', " ")))
    }

    /// Rids the place where the database lies of what was erased: old pages of SQLite's journal, old rows of PostgreSQL.
    pub(crate) async fn forget_old_pages(&self) -> Result<(), StoreError> {
        match self.pool()? {
            Pool::Sqlite(pool) => {
                let checkpoint = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)");
                checkpoint.execute(pool).await?;
            }
            Pool::Postgres(pool) => {
                sqlx::query("VACUUM desk_secret").execute(pool).await?;
            }
        }
        Ok(())
    }

    /// Copies the database to a new file as it stands at one moment, while others read and write.
    ///
    /// # Errors
    /// The copy cannot be made, or the database is a server's.
    pub async fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        let Pool::Sqlite(pool) = self.pool()? else {
            return Err(StoreError::Unfit(
                "a server keeps this database; copy it with pg_dump".to_owned(),
            ));
        };
        let Some(path) = path.to_str() else {
            return Err(StoreError::Unfit(
                "the copy's name is not UTF-8; choose another".to_owned(),
            ));
        };
        let mut connection = pool.acquire().await?;
        connection.lock_handle().await?.remove_progress_handler();
        sqlx::query("VACUUM INTO $1")
            .bind(path)
            .execute(&mut *connection)
            .await?;
        Ok(())
    }
}
