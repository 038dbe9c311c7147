//! Files of activities taken in: all of one, or nothing.

use std::collections::{BTreeSet, HashMap};

use assistance::Activity;
use assistance::receipt::Receipt;
use kernel::Day;

use super::receipts::ReceiptRow;
use super::rows::{ClaimRow, FileRow, ReportRow, content, digest, publisher};
use crate::row::{Cell, counted, number};
use crate::{Store, StoreError, Unit};

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
        /// Activities of the version before that are not in this one: their money is counted no longer.
        n_gone: u64,
    },
}

/// A file that is being taken in. Dropping it leaves the store as it was.
pub struct Taking {
    unit: Unit,
    version: MoneyVersion,
    number: i64,
    /// Whether another program took in this very file meanwhile; then nothing is added.
    is_known: bool,
    /// What the last version of the dataset held: digest, and where its claims lie.
    before: Before,
    /// Whether the file is the latest version of its dataset.
    is_latest: bool,
    /// Whose the dataset is: who reports in its last version. Nothing once that was looked at.
    owners: Option<BTreeSet<String>>,
    /// How often each identifier was seen in this file.
    seen: HashMap<String, u32>,
    n_activities: i64,
    n_changed: u64,
    n_claims: i64,
}

impl Store {
    /// Returns whether a dataset already has this very file.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn has_money_file(&self, version: &MoneyVersion) -> Result<bool, StoreError> {
        let files: Vec<FileRow> = self.rows("", &[]).await?;
        Ok(holds(&files, version))
    }

    /// Begins to take in a file as a version of the dataset that it names, whoever reports in it; no other
    /// is taken in until this one is finished or dropped.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn take_money(&self, version: MoneyVersion) -> Result<Taking, StoreError> {
        let mut taking = self.take_money_of_publisher(version).await?;
        taking.owners = None;
        Ok(taking)
    }

    /// Begins to take in a file whose dataset was only guessed by its name. Where that dataset belongs to
    /// other publishers, the file becomes one of its own: `activities@XX-1`.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn take_money_of_publisher(
        &self,
        version: MoneyVersion,
    ) -> Result<Taking, StoreError> {
        let mut unit = self.begin().await?;
        let files: Vec<FileRow> = unit.rows("", &[]).await?;
        let (before, owners) = last_version(&mut unit, &files, &version.dataset).await?;
        Ok(Taking {
            is_latest: is_latest(&files, &version),
            number: files.iter().map(|file| file.number).max().unwrap_or(0) + 1,
            is_known: holds(&files, &version),
            unit,
            version,
            before,
            owners: Some(owners),
            seen: HashMap::new(),
            n_activities: 0,
            n_changed: 0,
            n_claims: 0,
        })
    }
}

/// What a version held: digest of each activity's claims, and where they lie.
type Before = HashMap<(String, u32), (String, i64, i64)>;

/// Returns what the last version of a dataset held, and who reports in it.
async fn last_version(
    unit: &mut Unit,
    files: &[FileRow],
    dataset: &str,
) -> Result<(Before, BTreeSet<String>), StoreError> {
    let last = (files.iter())
        .filter(|file| file.dataset == dataset)
        .max_by_key(|file| (&file.known_on, file.number));
    let (mut before, mut owners) = (HashMap::new(), BTreeSet::new());
    let Some(last) = last else {
        return Ok((before, owners));
    };
    let file = [Cell::Number(Some(last.number))];
    let reports: Vec<ReportRow> = unit
        .rows("WHERE file = $1 ORDER BY row_number", &file)
        .await?;
    let mut times: HashMap<String, u32> = HashMap::new();
    for one in reports {
        owners.insert(publisher(&one)?);
        let time = times.entry(one.activity.clone()).or_default();
        let held = (one.row_digest, one.held_file, one.held_row);
        before.insert((one.activity, *time), held);
        *time += 1;
    }
    Ok((before, owners))
}

fn is_latest(files: &[FileRow], version: &MoneyVersion) -> bool {
    let known_on = version.known_on.to_string();
    let mut others = files.iter().filter(|file| file.dataset == version.dataset);
    others.all(|file| file.known_on <= known_on)
}

fn holds(files: &[FileRow], version: &MoneyVersion) -> bool {
    let known_on = version.known_on.to_string();
    files.iter().any(|file| {
        file.dataset == version.dataset
            && file.digest == version.digest
            && file.known_on == known_on
    })
}

impl Taking {
    /// Adds activities of the file, in its order.
    ///
    /// # Errors
    /// A text or number cannot be stored, or the database does not answer.
    pub async fn add(&mut self, activities: &[Activity]) -> Result<(), StoreError> {
        if let Some(owners) = self.owners.take_if(|_| !activities.is_empty()) {
            self.settle(&owners, activities).await?;
        }
        if self.is_known {
            return Ok(());
        }
        let mut reports = Vec::with_capacity(activities.len());
        let mut new_claims = Vec::new();
        for activity in activities {
            let row_number = self.n_activities;
            self.n_activities += 1;
            let key = |n| (self.number, row_number, n);
            let claims = activity.claims.iter().enumerate();
            let claims = claims.map(|(n, claim)| ClaimRow::new(key(n), claim));
            let claims = claims.collect::<Result<Vec<_>, _>>()?;
            self.n_claims += number(claims.len())?;
            let row_digest = digest(&claims);
            let time = self.seen.entry(activity.id.clone()).or_default();
            let before = self.before.get(&(activity.id.clone(), *time));
            *time += 1;
            let (held_file, held_row) = match before {
                Some((old, file, row)) if *old == row_digest => (*file, *row),
                _ => {
                    self.n_changed += 1;
                    new_claims.extend(claims);
                    (self.number, row_number)
                }
            };
            reports.push(ReportRow {
                file: self.number,
                row_number,
                activity: activity.id.clone(),
                row_digest,
                held_file,
                held_row,
                line: number(activity.line)?,
                at_byte: number(activity.at)?,
                content: content(activity),
            });
        }
        self.unit.add(&reports).await?;
        self.unit.add(&new_claims).await
    }

    /// Gives the file a dataset of its own where the one of its name belongs to others.
    async fn settle(
        &mut self,
        owners: &BTreeSet<String>,
        activities: &[Activity],
    ) -> Result<(), StoreError> {
        let reporter = |one: &Activity| one.reporter.reference.trim().to_owned();
        let shared = activities.iter().any(|one| owners.contains(&reporter(one)));
        let own = activities.iter().map(reporter).find(|one| !one.is_empty());
        let Some(own) = own.filter(|_| !owners.is_empty() && !shared) else {
            return Ok(());
        };
        self.version.dataset = format!("{}@{own}", self.version.dataset);
        let files: Vec<FileRow> = self.unit.rows("", &[]).await?;
        self.is_known = holds(&files, &self.version);
        self.is_latest = is_latest(&files, &self.version);
        (self.before, _) = last_version(&mut self.unit, &files, &self.version.dataset).await?;
        Ok(())
    }

    /// Returns the dataset of which the file becomes a version.
    #[must_use]
    pub fn dataset(&self) -> &str {
        &self.version.dataset
    }

    /// Returns whether this very file is in the store already; then nothing is added.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// Adds what receiving communities say.
    pub(super) async fn add_receipts(&mut self, receipts: &[Receipt]) -> Result<(), StoreError> {
        if self.is_known {
            return Ok(());
        }
        let numbered = receipts.iter().zip(0..);
        let rows = numbered.map(|(one, row)| ReceiptRow::new(self.number, row, one));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        self.n_activities = number(rows.len())?;
        self.n_changed = counted(self.n_activities)?;
        self.unit.add(&rows).await
    }

    /// Makes the file part of the store.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn finish(mut self, n_bytes: u64) -> Result<MoneyTaken, StoreError> {
        if self.is_known {
            return Ok(MoneyTaken::Already);
        }
        let n_seen = |id: &String| self.seen.get(id).copied().unwrap_or_default();
        let is_gone = |(id, time): &&(String, u32)| self.is_latest && *time >= n_seen(id);
        let n_gone = self.before.keys().filter(is_gone).count() as u64;
        let file = FileRow {
            number: self.number,
            dataset: self.version.dataset,
            name: self.version.name,
            digest: self.version.digest,
            known_on: self.version.known_on.to_string(),
            recorded_on: self.version.recorded_on.to_string(),
            n_bytes: number(n_bytes)?,
            n_activities: self.n_activities,
            n_claims: self.n_claims,
        };
        self.unit.add(&[file]).await?;
        self.unit.commit().await?;
        Ok(MoneyTaken::Now {
            n_activities: counted(self.n_activities)?,
            n_changed: self.n_changed,
            n_claims: counted(self.n_claims)?,
            n_gone,
        })
    }
}
