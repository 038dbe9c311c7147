//! Rows as they lie in the database: named, sealed when they are written, checked when they are read.

use sha2::{Digest, Sha256};
use sqlx::postgres::PgRow;
use sqlx::query_builder::Separated;
use sqlx::sqlite::SqliteRow;
use sqlx::{Database, Encode, FromRow, Type};

use crate::StoreError;
use crate::error::BrokenSeal;

/// A value of one column, or one that a question names.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'a> {
    Text(Option<&'a str>),
    Number(Option<i64>),
    /// Only in questions and changes: no sealed row holds bytes.
    Bytes(&'a [u8]),
}

/// What may stand in a column.
pub(crate) trait InColumn {
    /// Returns the value as a cell.
    fn cell(&self) -> Cell<'_>;
}

impl InColumn for String {
    fn cell(&self) -> Cell<'_> {
        Cell::Text(Some(self))
    }
}

impl InColumn for Option<String> {
    fn cell(&self) -> Cell<'_> {
        Cell::Text(self.as_deref())
    }
}

impl InColumn for i64 {
    fn cell(&self) -> Cell<'_> {
        Cell::Number(Some(*self))
    }
}

impl InColumn for Option<i64> {
    fn cell(&self) -> Cell<'_> {
        Cell::Number(*self)
    }
}

/// A row of one table.
pub(crate) trait Row:
    Sized + Send + Sync + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>
{
    /// The table.
    const TABLE: &'static str;
    /// Its columns in order, the seal left out.
    const COLUMNS: &'static str;
    /// How many they are.
    const N_COLUMNS: usize;

    /// Hands over each value in the order of the columns.
    fn each<'a>(&'a self, take: impl FnMut(Cell<'a>));

    /// Returns the seal over all that the row says.
    ///
    /// # Errors
    /// A text holds a NUL, which PostgreSQL cannot store.
    fn seal(&self) -> Result<i64, StoreError> {
        let mut hash = Sha256::new();
        let mut nul = None;
        hash.update(Self::TABLE.as_bytes());
        self.each(|cell| match cell {
            Cell::Text(None) | Cell::Number(None) => hash.update(b"-"),
            Cell::Text(Some(text)) => {
                if text.contains('\0') {
                    nul = Some(text.replace('\0', "\u{fffd}"));
                }
                hash.update(b"t");
                hash.update(text.len().to_be_bytes());
                hash.update(text.as_bytes());
            }
            Cell::Number(Some(number)) => {
                hash.update(b"n");
                hash.update(number.to_be_bytes());
            }
            Cell::Bytes(bytes) => {
                hash.update(b"b");
                hash.update(bytes.len().to_be_bytes());
                hash.update(bytes);
            }
        });
        if let Some(text) = nul {
            let text: String = text.chars().take(60).collect();
            return Err(StoreError::Unfit(format!(
                "\"{text}\" holds a NUL character, which no text may; take it out of the file"
            )));
        }
        let digest = hash.finalize();
        let first = digest.first_chunk().expect("a digest has 32 bytes");
        Ok(i64::from_be_bytes(*first))
    }

    /// Returns the row if it agrees with its seal. Rows from before there were seals have none.
    ///
    /// # Errors
    /// The row is not what was written.
    fn checked(self, seal: Option<i64>) -> Result<Self, sqlx::Error> {
        match (seal, self.seal()) {
            (Some(kept), Ok(found)) if kept == found => Ok(self),
            (None, _) => Ok(self),
            _ => {
                let what = format!("{} {}", Self::TABLE, self.first());
                Err(sqlx::Error::Decode(Box::new(BrokenSeal(what))))
            }
        }
    }

    /// Returns the first values: they tell which row it is.
    fn first(&self) -> String {
        let mut told = Vec::new();
        self.each(|cell| {
            told.push(match cell {
                Cell::Text(text) => text.unwrap_or("-").chars().take(40).collect(),
                Cell::Number(number) => number.map_or("-".to_owned(), |n| n.to_string()),
                Cell::Bytes(bytes) => format!("{} bytes", bytes.len()),
            });
        });
        told.truncate(3);
        told.join(", ")
    }
}

/// Defines a row: its table, its columns in order, and how it is written and read.
macro_rules! row {
    ($(#[$about:meta])* $name:ident in $table:literal { $($column:ident: $kind:ty),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) struct $name { $(pub(crate) $column: $kind),+ }

        impl $crate::row::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static str = $crate::row::row!(@list $($column)+);
            const N_COLUMNS: usize = [$(stringify!($column)),+].len();

            fn each<'a>(&'a self, mut take: impl FnMut($crate::row::Cell<'a>)) {
                $(take($crate::row::InColumn::cell(&self.$column));)+
            }
        }

        $crate::row::row!(@read $name sqlx::sqlite::SqliteRow { $($column)+ });
        $crate::row::row!(@read $name sqlx::postgres::PgRow { $($column)+ });
    };
    (@list $first:ident $($more:ident)*) => {
        concat!(stringify!($first) $(, ", ", stringify!($more))*)
    };
    (@read $name:ident $row:ty { $($column:ident)+ }) => {
        impl<'r> sqlx::FromRow<'r, $row> for $name {
            fn from_row(row: &'r $row) -> Result<Self, sqlx::Error> {
                let mut at = 0..;
                let mut next = || at.next().unwrap_or_default();
                let read = Self { $($column: sqlx::Row::try_get(row, next())?),+ };
                $crate::row::Row::checked(read, sqlx::Row::try_get(row, next())?)
            }
        }
    };
}
pub(crate) use row;

/// Adds one value to a list of values.
pub(crate) fn push<DB>(list: &mut Separated<'_, DB, &str>, cell: Cell<'_>)
where
    DB: Database,
    for<'t> Option<&'t str>: Encode<'t, DB> + Type<DB>,
    Option<i64>: for<'t> Encode<'t, DB> + Type<DB>,
    for<'t> &'t [u8]: Encode<'t, DB> + Type<DB>,
{
    match cell {
        Cell::Text(text) => list.push_bind(text),
        Cell::Number(number) => list.push_bind(number),
        Cell::Bytes(bytes) => list.push_bind(bytes),
    };
}

/// Returns the question for every column of a row, with what comes after the table's name.
pub(crate) fn select<R: Row>(tail: &str) -> String {
    format!("SELECT {}, seal FROM {} {tail}", R::COLUMNS, R::TABLE)
}

/// Asks for rows over a connection or a pool.
macro_rules! fetch {
    ($over:expr, $sql:expr, $with:expr) => {{
        let ask = sqlx::query_as(sqlx::AssertSqlSafe($sql));
        $crate::row::bound!(ask, $with).fetch_all($over).await?
    }};
}
pub(crate) use fetch;

/// Returns a question or a change with its values.
macro_rules! bound {
    ($ask:expr, $with:expr) => {{
        let mut ask = $ask;
        for cell in $with {
            ask = match *cell {
                $crate::row::Cell::Text(text) => ask.bind(text),
                $crate::row::Cell::Number(number) => ask.bind(number),
                $crate::row::Cell::Bytes(bytes) => ask.bind(bytes),
            };
        }
        ask
    }};
}
pub(crate) use bound;

/// Changes rows over a connection or a pool, and returns how many.
macro_rules! change {
    ($over:expr, $sql:expr, $with:expr) => {{
        let ask = sqlx::query(sqlx::AssertSqlSafe($sql));
        $crate::row::bound!(ask, $with)
            .execute($over)
            .await?
            .rows_affected()
    }};
}
pub(crate) use change;

/// Returns a length, a line or a place in a file as a column holds it.
///
/// # Errors
/// It is greater than a column can hold.
pub(crate) fn number<N: TryInto<i64> + Copy + std::fmt::Display>(
    value: N,
) -> Result<i64, StoreError> {
    value.try_into().map_err(|_| {
        StoreError::Unfit(format!(
            "{value} is greater than {}, the greatest number that is kept; correct it in the file",
            i64::MAX
        ))
    })
}

/// Reads a stored length, line or place back.
///
/// # Errors
/// It is no such number.
pub(crate) fn counted<N: TryFrom<i64>>(value: i64) -> Result<N, StoreError> {
    N::try_from(value).map_err(|_| StoreError::Damaged(format!("{value} counts nothing")))
}
