//! One unit of work over either database: what it reads stays true until what it writes is written.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Postgres, QueryBuilder, Sqlite, Transaction};

use crate::database::Pool;
use crate::row::{Cell, Row, change, fetch, push, select};
use crate::{Store, StoreError};

/// A unit of work that is under way. Dropping it leaves the store as it was.
pub struct Unit(OpenUnit);

enum OpenUnit {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Values in one statement: SQLite takes 32,766.
const VALUES_AT_ONCE: usize = 30_000;

impl Store {
    /// Does a unit of work: all of it, or nothing. No other one runs meanwhile, in no other process either.
    ///
    /// # Errors
    /// The work's own, or the database's; nothing is written then.
    pub async fn write<T, E: From<StoreError>>(
        &self,
        work: impl AsyncFnOnce(&mut Unit) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut unit = self.begin().await?;
        let done = work(&mut unit).await?;
        unit.commit().await?;
        Ok(done)
    }

    /// Begins a unit of work that is longer than one function; `commit` ends it.
    ///
    /// SQLite lets one writer in at a time if it says at the beginning that it will write; on PostgreSQL the
    /// lock on one table does the same, and readers go on.
    pub(crate) async fn begin(&self) -> Result<Unit, StoreError> {
        const ALONE: &str = "LOCK TABLE compact IN EXCLUSIVE MODE";
        Ok(Unit(match self.pool()? {
            Pool::Sqlite(pool) => {
                let mut open = pool.begin_with("BEGIN IMMEDIATE").await?;
                // Taking in a large file takes as long as it takes.
                open.lock_handle().await?.remove_progress_handler();
                OpenUnit::Sqlite(open)
            }
            Pool::Postgres(pool) => {
                let mut open = pool.begin().await?;
                sqlx::query(ALONE).execute(&mut *open).await?;
                OpenUnit::Postgres(open)
            }
        }))
    }

    /// Begins a unit of work that changes the desk. Its number stands still until the unit ends.
    ///
    /// On PostgreSQL the lock on the one row of `desk_head` takes the place of the lock on `compact`: no unit of work
    /// writes both the desk and what the public reads, so that a form is saved while a long import runs. The level is
    /// READ COMMITTED: whatever is asked after the lock sees all that was committed before it.
    pub(crate) async fn begin_desk(&self) -> Result<Unit, StoreError> {
        const HEAD: &str = "UPDATE desk_head SET seq = seq WHERE id = 1";
        let mut unit = Unit(match self.pool()? {
            Pool::Sqlite(pool) => OpenUnit::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Pool::Postgres(pool) => OpenUnit::Postgres(pool.begin().await?),
        });
        match unit.change(HEAD, &[]).await? {
            1 => Ok(unit),
            _ => Err(StoreError::damaged("the desk has no head")),
        }
    }

    /// Returns rows that bear no seal, column by column.
    pub(crate) async fn ask<T>(&self, sql: &str, with: &[Cell<'_>]) -> Result<Vec<T>, StoreError>
    where
        T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        Ok(match self.pool()? {
            Pool::Sqlite(pool) => fetch!(pool, sql, with),
            Pool::Postgres(pool) => fetch!(pool, sql, with),
        })
    }

    /// Changes rows of the desk's tables in one statement, and returns how many.
    pub(crate) async fn change(&self, sql: &str, with: &[Cell<'_>]) -> Result<u64, StoreError> {
        is_changeable(sql)?;
        Ok(match self.pool()? {
            Pool::Sqlite(pool) => change!(pool, sql, with),
            Pool::Postgres(pool) => change!(pool, sql, with),
        })
    }

    /// Returns rows, each checked against its seal.
    pub(crate) async fn rows<R: Row>(
        &self,
        tail: &str,
        with: &[Cell<'_>],
    ) -> Result<Vec<R>, StoreError> {
        let sql = select::<R>(tail);
        Ok(match self.pool()? {
            Pool::Sqlite(pool) => fetch!(pool, sql, with),
            Pool::Postgres(pool) => fetch!(pool, sql, with),
        })
    }
}

impl Unit {
    /// Returns rows as they stand in this unit, each checked against its seal.
    pub(crate) async fn rows<R: Row>(
        &mut self,
        tail: &str,
        with: &[Cell<'_>],
    ) -> Result<Vec<R>, StoreError> {
        let sql = select::<R>(tail);
        Ok(match &mut self.0 {
            OpenUnit::Sqlite(open) => fetch!(&mut **open, sql, with),
            OpenUnit::Postgres(open) => fetch!(&mut **open, sql, with),
        })
    }

    /// Adds rows, sealed.
    pub(crate) async fn add<R: Row>(&mut self, rows: &[R]) -> Result<(), StoreError> {
        let head = format!("INSERT INTO {} ({}, seal) ", R::TABLE, R::COLUMNS);
        let at_once = VALUES_AT_ONCE / (R::N_COLUMNS + 1);
        for rows in rows.chunks(at_once) {
            let seals = rows.iter().map(Row::seal).collect::<Result<Vec<_>, _>>()?;
            let sealed = rows.iter().zip(seals);
            match &mut self.0 {
                OpenUnit::Sqlite(open) => {
                    let mut insert = QueryBuilder::new(&head);
                    insert.push_values(sealed, |mut list, (row, seal)| {
                        row.each(|cell| push(&mut list, cell));
                        list.push_bind(seal);
                    });
                    insert.build().execute(&mut **open).await?;
                }
                OpenUnit::Postgres(open) => {
                    let mut insert = QueryBuilder::new(&head);
                    insert.push_values(sealed, |mut list, (row, seal)| {
                        row.each(|cell| push(&mut list, cell));
                        list.push_bind(seal);
                    });
                    insert.build().execute(&mut **open).await?;
                }
            }
        }
        Ok(())
    }

    /// Returns rows that bear no seal, column by column, as they stand in this unit.
    pub(crate) async fn ask<T>(
        &mut self,
        sql: &str,
        with: &[Cell<'_>],
    ) -> Result<Vec<T>, StoreError>
    where
        T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        Ok(match &mut self.0 {
            OpenUnit::Sqlite(open) => fetch!(&mut **open, sql, with),
            OpenUnit::Postgres(open) => fetch!(&mut **open, sql, with),
        })
    }

    /// Changes rows of the desk's tables, and returns how many. What the public reads, and the desk's own log, are
    /// added to and never changed.
    pub(crate) async fn change(&mut self, sql: &str, with: &[Cell<'_>]) -> Result<u64, StoreError> {
        is_changeable(sql)?;
        Ok(match &mut self.0 {
            OpenUnit::Sqlite(open) => change!(&mut **open, sql, with),
            OpenUnit::Postgres(open) => change!(&mut **open, sql, with),
        })
    }

    /// Leaves the store as it was, at once: a unit that is dropped does so when its connection is next at rest, and
    /// whoever waits for it waits until then.
    pub(crate) async fn leave(self) -> Result<(), StoreError> {
        match self.0 {
            OpenUnit::Sqlite(open) => open.rollback().await?,
            OpenUnit::Postgres(open) => open.rollback().await?,
        }
        Ok(())
    }

    /// Makes what was added part of the store.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self.0 {
            OpenUnit::Sqlite(open) => open.commit().await?,
            OpenUnit::Postgres(open) => open.commit().await?,
        }
        Ok(())
    }
}

/// Passes only where a statement writes a table of the desk that is not its log.
fn is_changeable(sql: &str) -> Result<(), StoreError> {
    let words: Vec<&str> = sql.split_whitespace().take(3).collect();
    let table = match words[..] {
        ["UPDATE", table, _] | ["DELETE", "FROM", table] | ["INSERT", "INTO", table] => table,
        _ => "",
    };
    if table.starts_with("desk_") && table != "desk_event" {
        return Ok(());
    }
    Err(StoreError::Unfit(format!(
        "no row of this table is changed: {sql}"
    )))
}

#[cfg(test)]
mod tests {
    use super::is_changeable;

    #[test]
    fn only_what_the_desk_may_change_is_changed() {
        for sql in [
            "UPDATE desk_head SET seq = 1",
            "DELETE FROM desk_secret WHERE seq = $1",
            "INSERT INTO desk_once (account) VALUES ($1)",
        ] {
            assert!(is_changeable(sql).is_ok(), "{sql}");
        }
        for table in ["desk_event", "observation", "compact"] {
            for sql in [
                format!("UPDATE {table} SET at = $1"),
                format!("DELETE FROM {table}"),
                format!("DROP TABLE {table}"),
            ] {
                assert!(is_changeable(&sql).is_err(), "{sql}");
            }
        }
    }
}
