//! What was known of money on a day.

use assistance::Activity;
use kernel::Day;

use super::rows::{ClaimColumns, activity, claim};
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
        let rows: Vec<(i64, String, String, String, String, String)> = with_pool!(self, pool => {
            sqlx::query_as(SQL)
                .bind(known.to_string())
                .bind(recorded.to_string())
                .fetch_all(pool)
                .await?
        });
        let day = |text: String| {
            text.parse()
                .map_err(|error: kernel::day::NotADay| StoreError::Damaged(error.to_string()))
        };
        rows.into_iter()
            .map(|(number, dataset, name, digest, known_on, recorded_on)| {
                Ok(KnownFile {
                    number,
                    dataset,
                    name,
                    digest,
                    known_on: day(known_on)?,
                    recorded_on: day(recorded_on)?,
                })
            })
            .collect()
    }

    /// Hands over every report in one of the files, in order of activity: reports of one activity
    /// follow each other, whichever file they come from.
    pub async fn each_money_report(
        &self,
        files: &[KnownFile],
        mut take: impl FnMut(Known),
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "SELECT file, row_number, activity, held_file, held_row, line, at_byte, content
            FROM money_activity WHERE (activity, file, row_number) > ($1, $2, $3)
            ORDER BY activity, file, row_number LIMIT $4";
        let (mut name, mut file, mut row) = (String::new(), 0_i64, -1_i64);
        loop {
            let rows: Vec<ActivityColumns> = with_pool!(self, pool => {
                sqlx::query_as(SQL)
                    .bind(&name)
                    .bind(file)
                    .bind(row)
                    .bind(AT_ONCE)
                    .fetch_all(pool)
                    .await?
            });
            let Some(last) = rows.last() else {
                return Ok(());
            };
            (name, file, row) = (last.2.clone(), last.0, last.1);
            for (number, _, id, held_file, held_row, line, at, content) in rows {
                if files.iter().all(|known| known.number != number) {
                    continue;
                }
                let mut activity = activity(id, &content, line, at)?;
                activity.claims = self.claims_held(held_file, held_row).await?;
                take(Known {
                    file: number,
                    held_file,
                    activity,
                });
            }
        }
    }

    async fn claims_held(&self, file: i64, row: i64) -> Result<Vec<assistance::Claim>, StoreError> {
        const SQL: &str = "SELECT kind, on_day, value_day, minor, currency, reference, provider_ref,
            provider_name, provider_activity, receiver_ref, receiver_name, receiver_activity, places,
            sectors, line, at_byte FROM money_claim WHERE file = $1 AND row_number = $2 ORDER BY claim";
        let rows: Vec<ClaimColumns> = with_pool!(self, pool => {
            sqlx::query_as(SQL).bind(file).bind(row).fetch_all(pool).await?
        });
        rows.into_iter().map(claim).collect()
    }
}
