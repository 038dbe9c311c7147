//! What was known of money on a day.

use std::collections::BTreeMap;

use assistance::Activity;
use kernel::Day;

use super::rows::{ClaimColumns, activity, claim};
use crate::rows::parsed;
use crate::{Store, StoreError, with_pool};

/// A file that was in force on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFile {
    /// Its number in the store.
    pub number: i64,
    /// The dataset.
    pub dataset: String,
    /// The name of the file.
    pub name: String,
    /// The SHA-256 over the file.
    pub digest: String,
    /// The day on which the world knew it.
    pub known_on: Day,
    /// The day on which it was taken in.
    pub recorded_on: Day,
}

/// One report of an activity, with the file it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The number of the file.
    pub file: i64,
    /// The file in which its claims were first said so; lines and bytes of claims are places there.
    pub held_file: i64,
    /// The activity with its claims.
    pub activity: Activity,
}

type ActivityColumns = (i64, i64, String, i64, i64, i64, i64, String);

/// Activities read at a time.
const AT_ONCE: i64 = 400;
/// Reports whose claims are read at a time; two blanks each.
const KEYS_AT_ONCE: usize = 400;

impl Store {
    /// Returns the files in force on a day: of each dataset the last that the world knew by
    /// `known` among those taken in by `recorded`.
    pub async fn money_files(
        &self,
        known: Day,
        recorded: Day,
    ) -> Result<Vec<KnownFile>, StoreError> {
        const SQL: &str = "SELECT number, dataset, name, digest, known_on, recorded_on
            FROM money_file f WHERE number = (
                SELECT number FROM money_file
                WHERE dataset = f.dataset AND known_on <= $1 AND recorded_on <= $2
                ORDER BY known_on DESC, number DESC LIMIT 1)
            ORDER BY number";
        let rows: Vec<FileColumns> = with_pool!(self, pool => {
            sqlx::query_as(SQL)
                .bind(known.to_string())
                .bind(recorded.to_string())
                .fetch_all(pool)
                .await?
        });
        known_files(rows)
    }

    /// Returns the names of all files that were ever taken in.
    pub async fn money_file_names(&self) -> Result<BTreeMap<i64, String>, StoreError> {
        const SQL: &str = "SELECT number, name FROM money_file";
        let rows: Vec<(i64, String)> =
            with_pool!(self, pool => sqlx::query_as(SQL).fetch_all(pool).await?);
        Ok(rows.into_iter().collect())
    }

    /// Returns files by their numbers, whether or not they are in force.
    pub async fn money_files_numbered(
        &self,
        numbers: &[i64],
    ) -> Result<Vec<KnownFile>, StoreError> {
        const SQL: &str = "SELECT number, dataset, name, digest, known_on, recorded_on
            FROM money_file WHERE number = $1";
        let mut rows: Vec<FileColumns> = Vec::new();
        for number in numbers {
            rows.extend(with_pool!(self, pool => {
                sqlx::query_as::<_, FileColumns>(SQL).bind(number).fetch_optional(pool).await?
            }));
        }
        known_files(rows)
    }

    /// Hands over every report in one of the files, in order of activity: reports of one activity
    /// follow each other, whichever file they come from.
    pub async fn each_money_report(
        &self,
        files: &[KnownFile],
        mut take: impl FnMut(Known),
    ) -> Result<(), StoreError> {
        const AFTER: &str = " AND (activity, file, row_number) > (";
        const ORDER: &str = ") ORDER BY activity, file, row_number LIMIT ";
        if files.is_empty() {
            return Ok(());
        }
        let numbers = listed(files);
        let (mut name, mut file, mut row) = (String::new(), 0_i64, -1_i64);
        loop {
            let rows: Vec<ActivityColumns> = with_pool!(self, pool => {
                let mut ask = sqlx::QueryBuilder::new(REPORTS);
                ask.push(&numbers).push(AFTER);
                let mut after = ask.separated(", ");
                after.push_bind(&name).push_bind(file).push_bind(row);
                ask.push(ORDER).push_bind(AT_ONCE);
                ask.build_query_as().fetch_all(pool).await?
            });
            let Some(last) = rows.last() else {
                return Ok(());
            };
            (name, file, row) = (last.2.clone(), last.0, last.1);
            for report in self.with_claims(rows).await? {
                take(report);
            }
        }
    }

    /// Returns every report of one activity in the files.
    pub async fn money_reports_of(
        &self,
        files: &[KnownFile],
        activity: &str,
    ) -> Result<Vec<Known>, StoreError> {
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let rows: Vec<ActivityColumns> = with_pool!(self, pool => {
            let mut ask = sqlx::QueryBuilder::new(REPORTS);
            ask.push(listed(files)).push(" AND activity = ").push_bind(activity);
            ask.push(" ORDER BY file, row_number");
            ask.build_query_as().fetch_all(pool).await?
        });
        self.with_claims(rows).await
    }

    /// Reads the claims of several reports with one question.
    async fn with_claims(&self, rows: Vec<ActivityColumns>) -> Result<Vec<Known>, StoreError> {
        const CLAIMS: &str = "SELECT file, row_number, kind, on_day, value_day, minor, currency,
            reference, provider_ref, provider_name, provider_activity, receiver_ref, receiver_name,
            receiver_activity, places, sectors, line, at_byte FROM money_claim
            WHERE (file, row_number) IN (VALUES ";
        let mut held: std::collections::HashMap<(i64, i64), Vec<assistance::Claim>> = rows
            .iter()
            .map(|row| ((row.3, row.4), Vec::new()))
            .collect();
        let mut keys: Vec<(i64, i64)> = held.keys().copied().collect();
        keys.sort_unstable();
        for keys in keys.chunks(KEYS_AT_ONCE) {
            let found: Vec<HeldClaim> = with_pool!(self, pool => {
                let mut ask = sqlx::QueryBuilder::new(CLAIMS);
                for (number, (file, row)) in keys.iter().enumerate() {
                    let comma = if number == 0 { "(" } else { ", (" };
                    ask.push(comma).push_bind(*file).push(", ").push_bind(*row).push(")");
                }
                ask.push(") ORDER BY file, row_number, claim");
                ask.build_query_as().fetch_all(pool).await?
            });
            for HeldClaim { key, columns } in found {
                held.entry(key).or_default().push(claim(columns)?);
            }
        }
        rows.into_iter()
            .map(|(file, _, id, held_file, held_row, line, at, content)| {
                let mut activity = activity(id, &content, line, at)?;
                activity.claims = held
                    .get(&(held_file, held_row))
                    .cloned()
                    .unwrap_or_default();
                Ok(Known {
                    file,
                    held_file,
                    activity,
                })
            })
            .collect()
    }
}

type FileColumns = (i64, String, String, String, String, String);

fn known_files(rows: Vec<FileColumns>) -> Result<Vec<KnownFile>, StoreError> {
    rows.into_iter()
        .map(|(number, dataset, name, digest, known_on, recorded_on)| {
            Ok(KnownFile {
                number,
                dataset,
                name,
                digest,
                known_on: parsed(&known_on)?,
                recorded_on: parsed(&recorded_on)?,
            })
        })
        .collect()
}

const REPORTS: &str =
    "SELECT file, row_number, activity, held_file, held_row, line, at_byte, content
    FROM money_activity WHERE file IN ";

/// Writes the numbers of files as a list; they are our own numbers and no words of anybody.
fn listed(files: &[KnownFile]) -> String {
    let numbers: Vec<String> = files.iter().map(|file| file.number.to_string()).collect();
    format!("({})", numbers.join(","))
}

/// A claim's columns with the report that holds it.
struct HeldClaim {
    key: (i64, i64),
    columns: ClaimColumns,
}

impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for HeldClaim
where
    usize: sqlx::ColumnIndex<R>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self {
            key: (row.try_get(0)?, row.try_get(1)?),
            columns: (
                row.try_get(2)?,
                row.try_get(3)?,
                row.try_get(4)?,
                row.try_get(5)?,
                row.try_get(6)?,
                row.try_get(7)?,
                row.try_get(8)?,
                row.try_get(9)?,
                row.try_get(10)?,
                row.try_get(11)?,
                row.try_get(12)?,
                row.try_get(13)?,
                row.try_get(14)?,
                row.try_get(15)?,
                row.try_get(16)?,
                row.try_get(17)?,
            ),
        })
    }
}
