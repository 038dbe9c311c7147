//! Counts of people moving: every release kept, asked for as known on a day.

use std::collections::BTreeMap;

use kernel::{Country, Day};
use movement::series::key::Key;
use movement::series::{Published, Value};
use publication::counts::{FileFault, FileTaken, Imported};

use crate::rows::parsed;
use crate::{Store, StoreError, with_pool};

/// One release of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release<'a> {
    /// The SHA-256 of the file's bytes.
    pub digest: &'a str,
    /// The file's name.
    pub file: &'a str,
    /// The format in which it was read.
    pub format: &'a str,
    /// The day of the release.
    pub released: Day,
    /// The number of rows that the gatekeeper refused.
    pub n_refused: usize,
    /// The counts.
    pub counts: &'a [Imported],
    /// What the gatekeeper found.
    pub faults: &'a [FileFault],
}

/// What became of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenIn {
    /// The same bytes were taken in before; nothing changed.
    Already,
    /// So many counts were added.
    Added(usize),
    /// A release of the same day says something else about so many counts; nothing was taken in.
    Contradicted(usize),
}

/// The counts in one statement: thirteen values each, far below what either database allows.
const AT_ONCE: usize = 500;

type CountRow = (
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    Option<i64>,
    Option<i64>,
    String,
);

impl Store {
    /// Takes in one release: all of its counts, or none.
    pub async fn take_in_counts(
        &self,
        release: &Release<'_>,
        today: Day,
    ) -> Result<TakenIn, StoreError> {
        const SEEN: &str = "SELECT COUNT(*) FROM movement_file WHERE digest = $1 AND released = $2";
        let released = release.released.to_string();
        let (seen,): (i64,) = with_pool!(self, pool => {
            sqlx::query_as(SEEN).bind(release.digest).bind(&released).fetch_one(pool).await?
        });
        if seen > 0 {
            return Ok(TakenIn::Already);
        }
        let there: BTreeMap<Key, Value> = (self.counts_where(OF_RELEASE, &released).await?)
            .into_iter()
            .map(|one| (one.published.key, one.published.value))
            .collect();
        let new: Vec<&Imported> = (release.counts.iter())
            .filter(|one| !there.contains_key(&one.published.key))
            .collect();
        let differs = |one: &&Imported| {
            there
                .get(&one.published.key)
                .is_some_and(|v| *v != one.published.value)
        };
        let contradicted = release.counts.iter().filter(differs).count();
        if contradicted > 0 {
            return Ok(TakenIn::Contradicted(contradicted));
        }
        const FILE: &str = "INSERT INTO movement_file
            (digest, file, format, released, taken_on, n_counts, n_refused, n_quarantined)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        const FAULT: &str = "INSERT INTO movement_fault
            (digest, released, place, kind, n_rows, reason, question)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        const INTO: &str = "INSERT INTO movement_count
            (measure, definition, reporter, origin, destination, nationality, period, released,
             status, value, bound, standing, digest) ";
        let n_quarantined = release
            .counts
            .iter()
            .filter(|one| !one.quarantine.is_empty())
            .count();
        with_pool!(self, pool => {
            let mut all_or_nothing = pool.begin().await?;
            sqlx::query(FILE)
                .bind(release.digest)
                .bind(release.file)
                .bind(release.format)
                .bind(&released)
                .bind(today.to_string())
                .bind(release.counts.len() as i64)
                .bind(release.n_refused as i64)
                .bind(n_quarantined as i64)
                .execute(&mut *all_or_nothing)
                .await?;
            for (place, fault) in release.faults.iter().enumerate() {
                sqlx::query(FAULT)
                    .bind(release.digest)
                    .bind(&released)
                    .bind(place as i64)
                    .bind(&fault.kind)
                    .bind(fault.n_rows as i64)
                    .bind(&fault.reason)
                    .bind(&fault.question)
                    .execute(&mut *all_or_nothing)
                    .await?;
            }
            for part in new.chunks(AT_ONCE) {
                let mut query = sqlx::QueryBuilder::new(INTO);
                query.push_values(part, |mut row, one| {
                    let key = &one.published.key;
                    let country = |c: Option<kernel::Country>| c.map_or(String::new(), |c| c.to_string());
                    row.push_bind(key.measure.to_string())
                        .push_bind(key.definition.clone())
                        .push_bind(key.reporter.to_string())
                        .push_bind(country(key.origin))
                        .push_bind(country(key.destination))
                        .push_bind(key.nationality.to_string())
                        .push_bind(key.period().to_string())
                        .push_bind(one.published.released.to_string())
                        .push_bind(one.published.value.status())
                        .push_bind(one.published.value.number().map(|n| n as i64))
                        .push_bind(bound(one.published.value))
                        .push_bind(one.quarantine.clone())
                        .push_bind(release.digest.to_owned());
                });
                query.build().execute(&mut *all_or_nothing).await?;
            }
            all_or_nothing.commit().await?;
        });
        Ok(TakenIn::Added(new.len()))
    }

    /// Returns the counts of one measure as they were known on a day, quarantined ones included and
    /// marked.
    pub async fn counts_as_of(&self, measure: &str, day: Day) -> Result<Vec<Imported>, StoreError> {
        let mut latest: BTreeMap<Key, Imported> = BTreeMap::new();
        for one in self.counts_where(OF_MEASURE, measure).await? {
            if one.published.released > day {
                continue;
            }
            match latest.get(&one.published.key) {
                Some(there) if there.published.released >= one.published.released => {}
                _ => {
                    latest.insert(one.published.key.clone(), one);
                }
            }
        }
        Ok(latest.into_values().collect())
    }

    /// Returns every release of every count that one of these countries reported.
    pub async fn counts_by(&self, reporters: &[Country]) -> Result<Vec<Imported>, StoreError> {
        let mut all = Vec::new();
        for reporter in reporters {
            all.extend(self.counts_where(OF_REPORTER, reporter.code()).await?);
        }
        Ok(all)
    }

    /// Returns every file that was taken in, newest release first, with what was found in it.
    pub async fn movement_files(&self) -> Result<Vec<FileTaken>, StoreError> {
        const FILES: &str =
            "SELECT digest, file, format, released, n_counts, n_refused, n_quarantined
            FROM movement_file ORDER BY released DESC, file";
        const FAULTS: &str = "SELECT digest, released, kind, n_rows, reason, question
            FROM movement_fault ORDER BY digest, released, place";
        type FaultRow = (String, String, String, i64, String, String);
        let (files, faults): (Vec<FileRow>, Vec<FaultRow>) = with_pool!(self, pool => {
            let files = sqlx::query_as(FILES).fetch_all(pool).await?;
            (files, sqlx::query_as(FAULTS).fetch_all(pool).await?)
        });
        let mut by_file: BTreeMap<(String, String), Vec<FileFault>> = BTreeMap::new();
        for (digest, released, kind, n_rows, reason, question) in faults {
            by_file
                .entry((digest, released))
                .or_default()
                .push(FileFault {
                    kind,
                    n_rows: n_rows as usize,
                    reason,
                    question,
                });
        }
        let read =
            |(digest, file, format, released, n_counts, n_refused, n_quarantined): FileRow| {
                Ok(FileTaken {
                    released: parsed(&released)?,
                    faults: by_file.remove(&(digest, released)).unwrap_or_default(),
                    file,
                    format,
                    n_counts: n_counts as usize,
                    n_refused: n_refused as usize,
                    n_quarantined: n_quarantined as usize,
                })
            };
        files.into_iter().map(read).collect()
    }

    /// Returns every release of every count that a statement on one text selects.
    async fn counts_where(
        &self,
        sql: &'static str,
        text: &str,
    ) -> Result<Vec<Imported>, StoreError> {
        let rows: Vec<CountRow> = with_pool!(self, pool => {
            sqlx::query_as(sql).bind(text).fetch_all(pool).await?
        });
        rows.into_iter().map(standing).collect()
    }
}

type FileRow = (String, String, String, String, i64, i64, i64);

/// Writes one statement for each column by which counts are asked for.
macro_rules! counts_where {
    ($column:literal) => {
        concat!(
            "SELECT measure, definition, reporter, origin, destination, nationality, period, released,
             status, value, bound, standing FROM movement_count WHERE ",
            $column,
            " = $1"
        )
    };
}

const OF_RELEASE: &str = counts_where!("released");
const OF_MEASURE: &str = counts_where!("measure");
const OF_REPORTER: &str = counts_where!("reporter");

/// The base of a rounded count or the bound of a withheld one.
fn bound(value: Value) -> Option<i64> {
    match value {
        Value::Rounded { to, .. } => Some(i64::from(to)),
        Value::Suppressed { below } => Some(i64::from(below)),
        _ => None,
    }
}

fn standing(row: CountRow) -> Result<Imported, StoreError> {
    let (
        measure,
        definition,
        reporter,
        origin,
        destination,
        nationality,
        period,
        released,
        status,
        value,
        bound,
        quarantine,
    ) = row;
    let country = |text: &str| -> Result<Option<Country>, StoreError> {
        (!text.is_empty()).then(|| parsed(text)).transpose()
    };
    let number = value.and_then(|n| u64::try_from(n).ok());
    let bound = bound.and_then(|n| u32::try_from(n).ok());
    let value = match (status.as_str(), number, bound) {
        ("exact", Some(n), _) => Value::Exact(n),
        ("provisional", Some(n), _) => Value::Provisional(n),
        ("rounded", Some(value), Some(to)) => Value::Rounded { value, to },
        ("suppressed", _, Some(below)) => Value::Suppressed { below },
        ("missing", ..) => Value::Missing,
        ("not-applicable", ..) => Value::NotApplicable,
        _ => return Err(StoreError::Damaged(format!("movement count: {status}"))),
    };
    let key = Key::new(
        parsed(&measure)?,
        parsed(&reporter)?,
        parsed(&nationality)?,
        parsed(&period)?,
    );
    let mut key = key.map_err(|error| StoreError::Damaged(error.to_string()))?;
    key.definition = definition;
    key.origin = country(&origin)?;
    key.destination = country(&destination)?;
    Ok(Imported {
        published: Published {
            key,
            released: parsed(&released)?,
            value,
        },
        quarantine,
    })
}
