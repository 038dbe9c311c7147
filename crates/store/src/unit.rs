//! One unit of work over either database: what it reads stays true until what it writes is written.

use sqlx::{Postgres, QueryBuilder, Sqlite, Transaction};

use crate::database::Pool;
use crate::row::{Cell, Row, fetch, push, select};
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

    /// Makes what was added part of the store.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self.0 {
            OpenUnit::Sqlite(open) => open.commit().await?,
            OpenUnit::Postgres(open) => open.commit().await?,
        }
        Ok(())
    }
}
