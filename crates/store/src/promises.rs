//! Figures and ratings: taken in once, revised by addition.

use std::collections::BTreeMap;

use evidence::{Observation, Submission};
use kernel::Day;
use progress::{Assessment, Compact, Firmness};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::rows::ObservationRow;
use crate::{Store, StoreError, with_pool};

/// What became of a file that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The very same bytes had been taken in before; nothing changed.
    Already,
    /// The file was taken in.
    Now {
        /// Figures that had not been there.
        new: usize,
        /// Figures whose row differs from the last revision.
        revised: usize,
        /// Figures that have left the file.
        gone: usize,
    },
}

/// The last revision of a figure: its number, its digest, and whether it had left its file.
type Latest = BTreeMap<String, (i64, String, bool)>;

impl Store {
    /// Writes down that a charter was seen; the same version is written once.
    pub async fn note_charter(&self, compact: &Compact, today: Day) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO charter_version (digest, charter, seen_on) VALUES ($1, $2, $3)
            ON CONFLICT (digest) DO NOTHING";
        with_pool!(self, pool => {
            sqlx::query(SQL).bind(&compact.version).bind(&compact.id).bind(today.to_string()).execute(pool).await?;
        });
        Ok(())
    }

    /// Takes in a file of figures: all of it, or nothing.
    ///
    /// The caller has seen to it that the submission is acceptable.
    pub async fn take_in(&self, submission: &Submission, today: Day) -> Result<Taken, StoreError> {
        let source = submission.source.as_str();
        let latest = self.latest_revisions(source, &submission.file).await?;
        let digest = submission.digest.as_str();
        let mut writes: Vec<(String, i64, i64, String, String, bool)> = Vec::new();
        let (mut new, mut revised, mut gone) = (0, 0, 0);
        let mut still_there = std::collections::BTreeSet::new();
        for one in &submission.observations {
            let (content, row_digest) = ObservationRow::from(one).written();
            let id = one.id.to_string();
            let revision = match latest.get(&id) {
                Some((_, old, absent)) if *old == row_digest && !absent => None,
                Some((revision, ..)) => {
                    revised += 1;
                    Some(revision + 1)
                }
                None => {
                    new += 1;
                    Some(1)
                }
            };
            if let Some(revision) = revision {
                writes.push((
                    id.clone(),
                    revision,
                    one.line as i64,
                    row_digest,
                    content,
                    false,
                ));
            }
            still_there.insert(id);
        }
        for (id, (revision, row_digest, absent)) in latest {
            if !absent && !still_there.contains(&id) {
                gone += 1;
                writes.push((id, revision + 1, 0, row_digest, "{}".to_owned(), true));
            }
        }
        const FILE: &str = "INSERT INTO submission (digest, source, file, taken_on, n_rows)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (source, file, digest) DO NOTHING";
        const ROW: &str = "INSERT INTO observation
            (id, revision, source, file, line, recorded_on, row_digest, absent, content)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let today = today.to_string();
        let n_rows = submission.observations.len() as i64;
        let fresh = with_pool!(self, pool => {
            let mut all_or_nothing = pool.begin().await?;
            let file = sqlx::query(FILE)
                .bind(digest)
                .bind(source)
                .bind(&submission.file)
                .bind(&today)
                .bind(n_rows)
                .execute(&mut *all_or_nothing)
                .await?;
            for (id, revision, line, row_digest, content, absent) in &writes {
                sqlx::query(ROW)
                    .bind(id)
                    .bind(revision)
                    .bind(source)
                    .bind(&submission.file)
                    .bind(line)
                    .bind(&today)
                    .bind(row_digest)
                    .bind(i64::from(*absent))
                    .bind(content)
                    .execute(&mut *all_or_nothing)
                    .await?;
            }
            all_or_nothing.commit().await?;
            file.rows_affected() > 0
        });
        Ok(if fresh || !writes.is_empty() {
            Taken::Now { new, revised, gone }
        } else {
            Taken::Already
        })
    }

    async fn latest_revisions(&self, source: &str, file: &str) -> Result<Latest, StoreError> {
        const SQL: &str = "SELECT id, revision, row_digest, absent FROM observation o
            WHERE source = $1 AND file = $2
              AND revision = (SELECT MAX(revision) FROM observation WHERE id = o.id)";
        let rows: Vec<(String, i64, String, i64)> = with_pool!(self, pool => {
            sqlx::query_as(SQL).bind(source).bind(file).fetch_all(pool).await?
        });
        Ok(rows
            .into_iter()
            .map(|(id, revision, digest, absent)| (id, (revision, digest, absent != 0)))
            .collect())
    }

    /// Returns every figure in its last revision, in order of identifier.
    pub async fn observations(&self) -> Result<Vec<Observation>, StoreError> {
        const SQL: &str = "SELECT content, line FROM observation o
            WHERE absent = 0 AND revision = (SELECT MAX(revision) FROM observation WHERE id = o.id)
            ORDER BY id";
        let rows: Vec<(String, i64)> =
            with_pool!(self, pool => sqlx::query_as(SQL).fetch_all(pool).await?);
        rows.iter()
            .map(|(content, line)| ObservationRow::read(content, *line))
            .collect()
    }

    /// Writes down ratings that differ from the last ones; returns how many did.
    ///
    /// A rating is never changed: a different one is a further revision that supersedes it.
    pub async fn supersede_assessments(
        &self,
        assessments: &[Assessment],
        version: &str,
    ) -> Result<usize, StoreError> {
        const LAST: &str = "SELECT commitment, revision, content_digest FROM assessment a
            WHERE revision = (SELECT MAX(revision) FROM assessment WHERE commitment = a.commitment)";
        const ROW: &str = "INSERT INTO assessment (commitment, revision, on_day, charter_version, method,
            method_version, delivery, trajectory, evidence, timeliness, firmness, trace, content_digest)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        let last: Vec<(String, i64, String)> =
            with_pool!(self, pool => sqlx::query_as(LAST).fetch_all(pool).await?);
        let last: BTreeMap<String, (i64, String)> = last
            .into_iter()
            .map(|(commitment, revision, digest)| (commitment, (revision, digest)))
            .collect();
        let mut n_written = 0;
        with_pool!(self, pool => {
            let mut all_or_nothing = pool.begin().await?;
            for one in assessments {
                let (trace, digest) = trace_of(one);
                let before = last.get(one.commitment.as_str());
                if before.is_some_and(|(_, old)| *old == digest) {
                    continue;
                }
                sqlx::query(ROW)
                    .bind(one.commitment.as_str())
                    .bind(before.map_or(1, |(revision, _)| revision + 1))
                    .bind(one.on.to_string())
                    .bind(version)
                    .bind(one.method.as_str())
                    .bind(&one.method_version)
                    .bind(one.delivery.code())
                    .bind(one.trajectory.code())
                    .bind(one.evidence.code())
                    .bind(one.time.code())
                    .bind(firmness_of(&one.firmness))
                    .bind(trace)
                    .bind(digest)
                    .execute(&mut *all_or_nothing)
                    .await?;
                n_written += 1;
            }
            all_or_nothing.commit().await?;
        });
        Ok(n_written)
    }

    /// Returns how many ratings are stored, superseded ones included.
    pub async fn n_assessments(&self) -> Result<i64, StoreError> {
        let (n,): (i64,) = with_pool!(self, pool => {
            sqlx::query_as("SELECT COUNT(*) FROM assessment").fetch_one(pool).await?
        });
        Ok(n)
    }
}

fn firmness_of(firmness: &Firmness) -> &'static str {
    match firmness {
        Firmness::Firm => "firm",
        Firmness::Fragile(_) => "fragile",
        Firmness::Undetermined(_) => "undetermined",
    }
}

/// Returns the reasoning as it is stored, and a digest of the rating without the day it was made.
fn trace_of(one: &Assessment) -> (String, String) {
    let steps: Vec<_> = one
        .trace
        .iter()
        .map(|step| json!({ "rule": step.rule, "inputs": step.inputs, "result": step.result }))
        .collect();
    let trace = serde_json::to_string(&steps).expect("steps are texts");
    let key = json!([
        one.method.as_str(),
        one.method_version,
        one.delivery.code(),
        one.trajectory.code(),
        one.evidence.code(),
        one.time.code(),
        firmness_of(&one.firmness),
        one.rated_by
            .iter()
            .map(kernel::ObservationId::as_str)
            .collect::<Vec<_>>(),
    ]);
    let digest = kernel::hex::of(Sha256::digest(key.to_string().as_bytes()));
    (trace, digest)
}
