//! What was known of money on a day.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use assistance::Activity;
use kernel::Day;
use kernel::address::without_secrets;

use super::rows::{ClaimRow, FileRow, ReportRow, activity};
use crate::row::Cell;
use crate::rows::parsed;
use crate::{Store, StoreError};

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
    /// How many activities it holds.
    pub n_activities: i64,
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

/// Reports read at a time, and claims of how many reports.
const AT_ONCE: usize = 500;

impl Store {
    /// Returns the files in force on a day: of each dataset the last that the world knew by `known`, among
    /// those taken in by `recorded`, or among all.
    ///
    /// Which file was taken in later is told by its number, never by the clock: a file that was dated by a
    /// clock that ran ahead gives way to what was taken in after it.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn money_files(
        &self,
        known: Day,
        recorded: impl Into<Option<Day>>,
    ) -> Result<Vec<KnownFile>, StoreError> {
        let recorded: Option<Day> = recorded.into();
        let mut files = self.all_money_files().await?;
        files.retain(|file| recorded.is_none_or(|day| file.recorded_on <= day));
        let mut in_force: BTreeMap<String, KnownFile> = BTreeMap::new();
        // Newest first: what was taken in later had been recorded by `turned`, so that nothing that was taken
        // in before can have become known after it.
        let mut turned: BTreeMap<String, Day> = BTreeMap::new();
        for file in files.into_iter().rev() {
            let by = turned.get(&file.dataset).copied();
            let is_ahead = by.is_some_and(|by| file.known_on > by);
            let earliest = by.map_or(file.recorded_on, |by| by.min(file.recorded_on));
            turned.insert(file.dataset.clone(), earliest);
            let later = in_force.get(&file.dataset);
            let is_latest = later.is_none_or(|later| later.known_on < file.known_on);
            if file.known_on <= known && !is_ahead && is_latest {
                in_force.insert(file.dataset.clone(), file);
            }
        }
        let mut files: Vec<KnownFile> = in_force.into_values().collect();
        files.sort_by_key(|file| file.number);
        Ok(files)
    }

    /// Returns the names of all files that were ever taken in.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn money_file_names(&self) -> Result<BTreeMap<i64, String>, StoreError> {
        let files = self.all_money_files().await?.into_iter();
        Ok(files
            .map(|file| (file.number, without_secrets(&file.name)))
            .collect())
    }

    /// Returns files by their numbers, whether or not they are in force.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn money_files_numbered(
        &self,
        numbers: &[i64],
    ) -> Result<Vec<KnownFile>, StoreError> {
        let mut files = self.all_money_files().await?;
        files.retain(|file| numbers.contains(&file.number));
        Ok(files)
    }

    /// Returns every file in the order in which they were taken in.
    async fn all_money_files(&self) -> Result<Vec<KnownFile>, StoreError> {
        let mut rows: Vec<FileRow> = self.rows("", &[]).await?;
        rows.sort_by_key(|row| row.number);
        let read = |row: FileRow| {
            Ok(KnownFile {
                number: row.number,
                dataset: row.dataset,
                // Addresses were once kept with what may be a secret.
                name: without_secrets(&row.name),
                digest: row.digest,
                known_on: parsed(&row.known_on)?,
                recorded_on: parsed(&row.recorded_on)?,
                n_activities: row.n_activities,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Hands over every report in one of the files, in order of activity: reports of one activity
    /// follow each other, whichever file they come from.
    ///
    /// # Errors
    /// The database does not answer, or what it holds is not what was taken in.
    pub async fn each_money_report(
        &self,
        files: &[KnownFile],
        mut take: impl FnMut(Known),
    ) -> Result<(), StoreError> {
        if files.is_empty() {
            return Ok(());
        }
        let tail = format!(
            "WHERE {} AND (activity, file, row_number) > ($1, $2, $3)
             ORDER BY activity, file, row_number LIMIT {AT_ONCE}",
            within(files)
        );
        let mut n_of: BTreeMap<i64, i64> = BTreeMap::new();
        let (mut name, mut file, mut row) = (String::new(), 0_i64, -1_i64);
        loop {
            let after = [
                Cell::Text(Some(&name)),
                Cell::Number(Some(file)),
                Cell::Number(Some(row)),
            ];
            let rows: Vec<ReportRow> = self.rows(&tail, &after).await?;
            let Some(last) = rows.last() else {
                break;
            };
            (name, file, row) = (last.activity.clone(), last.file, last.row_number);
            for report in self.with_claims(rows).await? {
                *n_of.entry(report.file).or_default() += 1;
                take(report);
            }
        }
        // What an index leaves out would otherwise go unnoticed. A file of receipts holds no activity.
        let lacks = |file: &&KnownFile| {
            n_of.get(&file.number)
                .is_some_and(|n| *n != file.n_activities)
        };
        match files.iter().find(lacks) {
            Some(file) => Err(StoreError::Damaged(format!(
                "money_activity: not every activity of {} is there",
                file.name
            ))),
            None => Ok(()),
        }
    }

    /// Returns every report of one activity in the files.
    ///
    /// # Errors
    /// The database does not answer, or what it holds is not what was taken in.
    pub async fn money_reports_of(
        &self,
        files: &[KnownFile],
        activity: &str,
    ) -> Result<Vec<Known>, StoreError> {
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let tail = format!(
            "WHERE {} AND activity = $1 ORDER BY file, row_number",
            within(files)
        );
        let rows = self.rows(&tail, &[Cell::Text(Some(activity))]).await?;
        self.with_claims(rows).await
    }

    /// Hands over every report of some activities in the files: reports of one activity follow each other.
    ///
    /// # Errors
    /// The database does not answer, or what it holds is not what was taken in.
    pub async fn each_money_report_of(
        &self,
        files: &[KnownFile],
        activities: &BTreeSet<Arc<str>>,
        mut take: impl FnMut(Known),
    ) -> Result<(), StoreError> {
        if files.is_empty() {
            return Ok(());
        }
        let activities: Vec<&Arc<str>> = activities.iter().collect();
        for some in activities.chunks(AT_ONCE) {
            let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
            let tail = format!(
                "WHERE {} AND activity IN ({}) ORDER BY activity, file, row_number",
                within(files),
                places.join(", ")
            );
            let with: Vec<Cell<'_>> = some.iter().map(|id| Cell::Text(Some(id))).collect();
            let rows = self.rows(&tail, &with).await?;
            self.with_claims(rows)
                .await?
                .into_iter()
                .for_each(&mut take);
        }
        Ok(())
    }

    /// Hands over every report of one file in its order.
    ///
    /// # Errors
    /// The database does not answer, or what it holds is not what was taken in.
    pub(super) async fn each_money_report_in(
        &self,
        file: &KnownFile,
        mut take: impl FnMut(Known),
    ) -> Result<(), StoreError> {
        let tail =
            format!("WHERE file = $1 AND row_number > $2 ORDER BY row_number LIMIT {AT_ONCE}");
        let mut last = -1_i64;
        loop {
            let after = [Cell::Number(Some(file.number)), Cell::Number(Some(last))];
            let rows: Vec<ReportRow> = self.rows(&tail, &after).await?;
            let Some(row) = rows.last() else {
                return Ok(());
            };
            last = row.row_number;
            self.with_claims(rows)
                .await?
                .into_iter()
                .for_each(&mut take);
        }
    }

    /// Reads the claims of several reports with one question: reports of one activity after the other lie in as
    /// many files as there are datasets.
    async fn with_claims(&self, reports: Vec<ReportRow>) -> Result<Vec<Known>, StoreError> {
        let mut held = BTreeSet::new();
        let mut shared = BTreeSet::new();
        for report in &reports {
            if !held.insert((report.held_file, report.held_row)) {
                shared.insert((report.held_file, report.held_row));
            }
        }
        let mut claims: HashMap<(i64, i64), Vec<ClaimRow>> = HashMap::new();
        if !held.is_empty() {
            let places = (0..held.len()).map(|n| format!("(${}, ${})", 2 * n + 1, 2 * n + 2));
            let places: Vec<String> = places.collect();
            let tail = format!(
                "WHERE (file, row_number) IN (VALUES {}) ORDER BY file, row_number, claim",
                places.join(", ")
            );
            let numbers = held.iter().flat_map(|(file, row)| [*file, *row]);
            let with: Vec<Cell<'_>> = numbers.map(|n| Cell::Number(Some(n))).collect();
            for claim in self.rows::<ClaimRow>(&tail, &with).await? {
                let key = (claim.file, claim.row_number);
                claims.entry(key).or_default().push(claim);
            }
        }
        let known = |report: ReportRow| {
            let key = (report.held_file, report.held_row);
            let claims = if shared.contains(&key) {
                claims.get(&key).cloned()
            } else {
                claims.remove(&key)
            };
            Ok(Known {
                file: report.file,
                held_file: report.held_file,
                activity: activity(report, claims.unwrap_or_default())?,
            })
        };
        reports.into_iter().map(known).collect()
    }
}

/// Returns the condition that a report stands in one of the files.
///
/// The sign keeps SQLite from looking the files up one by one, which it would then have to sort: over and over
/// for every few reports. Reports are read in the order of the index by activity instead.
fn within(files: &[KnownFile]) -> String {
    let numbers: Vec<String> = files.iter().map(|file| file.number.to_string()).collect();
    format!("+file IN ({})", numbers.join(", "))
}
