//! Files of activities taken in: all of one, or nothing.

use std::collections::HashMap;

use assistance::Activity;
use kernel::Day;
use sqlx::{Postgres, QueryBuilder, Sqlite, Transaction};

use super::rows::{claim_columns, written};
use crate::{Store, StoreError, with_pool};

/// What a file is: which dataset it is a version of, and when the world knew it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyVersion {
    /// The dataset; a later file of the same name supersedes the earlier one.
    pub dataset: String,
    /// The name of the file.
    pub name: String,
    /// The SHA-256 over the file as it was fetched.
    pub digest: String,
    /// The day on which the world knew it.
    pub known_on: Day,
    /// The day on which it is taken in.
    pub recorded_on: Day,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyTaken {
    /// The very same bytes had been taken in as this dataset before.
    Already,
    /// Taken in.
    Now {
        /// Activities.
        n_activities: u64,
        /// Of them, how many are new or have other transactions than in the last version.
        n_changed: u64,
        /// Transactions.
        n_claims: u64,
    },
}

/// A file that is being taken in. Dropping it leaves the store as it was.
pub struct Taking {
    inside: Inside,
    version: MoneyVersion,
    number: i64,
    /// What the last version of the dataset held: digest, and where its claims lie.
    before: HashMap<(String, u32), (String, i64, i64)>,
    /// How often each identifier was seen in this file.
    seen: HashMap<String, u32>,
    n_activities: i64,
    n_changed: u64,
    n_claims: i64,
}

enum Inside {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one expression over whichever transaction is open.
macro_rules! inside {
    ($inside:expr, $open:ident => $body:expr) => {
        match $inside {
            Inside::Sqlite($open) => $body,
            Inside::Postgres($open) => $body,
        }
    };
}

/// Rows written by one statement; 19 columns each, far below what either database takes.
const AT_ONCE: usize = 200;

impl Store {
    /// Returns whether a dataset already has this very file.
    pub async fn has_money_file(&self, version: &MoneyVersion) -> Result<bool, StoreError> {
        const SQL: &str =
            "SELECT COUNT(*) FROM money_file WHERE dataset = $1 AND digest = $2 AND known_on = $3";
        let (n,): (i64,) = with_pool!(self, pool => {
            sqlx::query_as(SQL)
                .bind(&version.dataset)
                .bind(&version.digest)
                .bind(version.known_on.to_string())
                .fetch_one(pool)
                .await?
        });
        Ok(n > 0)
    }

    /// Begins to take in a file.
    pub async fn take_money(&self, version: MoneyVersion) -> Result<Taking, StoreError> {
        const NUMBER: &str = "SELECT COALESCE(MAX(number), 0) + 1 FROM money_file";
        const BEFORE: &str = "SELECT activity, row_digest, held_file, held_row FROM money_activity
            WHERE file = (SELECT number FROM money_file WHERE dataset = $1
                          ORDER BY known_on DESC, number DESC LIMIT 1)
            ORDER BY row_number";
        const ALONE: &str = "LOCK TABLE money_file IN EXCLUSIVE MODE";
        let mut inside = match self {
            Self::Sqlite(pool) => Inside::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => {
                let mut open = pool.begin().await?;
                sqlx::query(ALONE).execute(&mut *open).await?;
                Inside::Postgres(open)
            }
        };
        let (number,): (i64,) =
            inside!(&mut inside, open => sqlx::query_as(NUMBER).fetch_one(&mut **open).await?);
        let rows: Vec<(String, String, i64, i64)> = inside!(&mut inside, open => {
            sqlx::query_as(BEFORE).bind(&version.dataset).fetch_all(&mut **open).await?
        });
        let mut before = HashMap::new();
        let mut times: HashMap<String, u32> = HashMap::new();
        for (activity, digest, file, row) in rows {
            let time = times.entry(activity.clone()).or_default();
            before.insert((activity, *time), (digest, file, row));
            *time += 1;
        }
        Ok(Taking {
            inside,
            version,
            number,
            before,
            seen: HashMap::new(),
            n_activities: 0,
            n_changed: 0,
            n_claims: 0,
        })
    }
}

impl Taking {
    /// Adds activities of the file, in its order.
    pub async fn add(&mut self, activities: &[Activity]) -> Result<(), StoreError> {
        const ACTIVITY: &str = "INSERT INTO money_activity (file, row_number, activity, row_digest,
            held_file, held_row, line, at_byte, content) ";
        let mut rows = Vec::with_capacity(activities.len());
        let mut claims = Vec::new();
        for activity in activities {
            let row = self.n_activities;
            self.n_activities += 1;
            self.n_claims += activity.claims.len() as i64;
            let (content, digest) = written(activity);
            let time = self.seen.entry(activity.id.clone()).or_default();
            let before = self.before.get(&(activity.id.clone(), *time));
            *time += 1;
            let held = match before {
                Some((old, file, row)) if *old == digest => (*file, *row),
                _ => {
                    self.n_changed += 1;
                    let numbered = activity.claims.iter().enumerate();
                    claims.extend(numbered.map(|(n, claim)| (row, n as i64, claim_columns(claim))));
                    (self.number, row)
                }
            };
            rows.push((row, activity, digest, held, content));
        }
        let number = self.number;
        for rows in rows.chunks(AT_ONCE) {
            inside!(&mut self.inside, open => {
                let mut insert = QueryBuilder::new(ACTIVITY);
                insert.push_values(rows, |mut row, (at, activity, digest, held, content)| {
                    row.push_bind(number)
                        .push_bind(*at)
                        .push_bind(activity.id.as_str())
                        .push_bind(digest.as_str())
                        .push_bind(held.0)
                        .push_bind(held.1)
                        .push_bind(activity.line.cast_signed())
                        .push_bind(activity.at.cast_signed())
                        .push_bind(content.as_str());
                });
                insert.build().execute(&mut **open).await?;
            });
        }
        self.add_claims(&claims).await
    }

    async fn add_claims(
        &mut self,
        claims: &[(i64, i64, super::rows::ClaimColumns)],
    ) -> Result<(), StoreError> {
        const CLAIM: &str = "INSERT INTO money_claim (file, row_number, claim, kind, on_day,
            value_day, minor, currency, reference, provider_ref, provider_name, provider_activity,
            receiver_ref, receiver_name, receiver_activity, places, sectors, line, at_byte) ";
        let number = self.number;
        for rows in claims.chunks(AT_ONCE) {
            inside!(&mut self.inside, open => {
                let mut insert = QueryBuilder::new(CLAIM);
                insert.push_values(rows, |mut row, (at, n, c)| {
                    row.push_bind(number).push_bind(*at).push_bind(*n).push_bind(c.0);
                    row.push_bind(c.1.as_deref()).push_bind(c.2.as_deref());
                    for text in [&c.3, &c.4, &c.5, &c.6, &c.7, &c.8, &c.9, &c.10, &c.11, &c.12, &c.13] {
                        row.push_bind(text.as_str());
                    }
                    row.push_bind(c.14).push_bind(c.15);
                });
                insert.build().execute(&mut **open).await?;
            });
        }
        Ok(())
    }

    /// Adds what receiving communities say.
    pub(super) async fn add_receipts(
        &mut self,
        receipts: &[assistance::receipt::Receipt],
    ) -> Result<(), StoreError> {
        const RECEIPT: &str = "INSERT INTO money_receipt (file, row_number, activity, reference,
            claimant_ref, claimant_name, place, arrived, minor, currency, used_for, source, line) ";
        let number = self.number;
        for rows in receipts.chunks(AT_ONCE) {
            let first = self.n_activities;
            self.n_activities += rows.len() as i64;
            inside!(&mut self.inside, open => {
                let mut insert = QueryBuilder::new(RECEIPT);
                insert.push_values(rows.iter().zip(first..), |mut row, (receipt, at)| {
                    row.push_bind(number).push_bind(at);
                    for text in [
                        &receipt.activity,
                        &receipt.reference,
                        &receipt.claimant.reference,
                        &receipt.claimant.name,
                        &receipt.place,
                    ] {
                        row.push_bind(text.as_str());
                    }
                    row.push_bind(receipt.arrived.map(|day| day.to_string()))
                        .push_bind(receipt.minor.map(|minor| minor.to_string()))
                        .push_bind(receipt.currency.to_string())
                        .push_bind(receipt.used_for.as_str())
                        .push_bind(receipt.source.as_str())
                        .push_bind(receipt.line.cast_signed());
                });
                insert.build().execute(&mut **open).await?;
            });
        }
        self.n_changed = self.n_activities.cast_unsigned();
        Ok(())
    }

    /// Makes the file part of the store.
    pub async fn finish(mut self, n_bytes: u64) -> Result<MoneyTaken, StoreError> {
        const FILE: &str = "INSERT INTO money_file (number, dataset, name, digest, known_on,
            recorded_on, n_bytes, n_activities, n_claims) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        inside!(&mut self.inside, open => {
            sqlx::query(FILE)
                .bind(self.number)
                .bind(&self.version.dataset)
                .bind(&self.version.name)
                .bind(&self.version.digest)
                .bind(self.version.known_on.to_string())
                .bind(self.version.recorded_on.to_string())
                .bind(n_bytes.cast_signed())
                .bind(self.n_activities)
                .bind(self.n_claims)
                .execute(&mut **open)
                .await?;
        });
        inside!(self.inside, open => open.commit().await?);
        Ok(MoneyTaken::Now {
            n_activities: self.n_activities.cast_unsigned(),
            n_changed: self.n_changed,
            n_claims: self.n_claims.cast_unsigned(),
        })
    }
}
