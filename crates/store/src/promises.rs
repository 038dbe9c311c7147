//! Figures: taken in once, revised by addition, withdrawn when the charter no longer names them.

use std::collections::{BTreeMap, BTreeSet};

use evidence::{Observation, Submission};
use kernel::Day;
use progress::Compact;

use crate::row::{Cell, number, row};
use crate::rows::ObservationRow;
use crate::{Store, StoreError, Unit};

/// What became of a file that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// All that it says was known before; nothing changed.
    Already,
    /// The file was taken in.
    Now {
        /// Figures that had not been there.
        new: usize,
        /// Figures that say something else than before, or are named again.
        revised: usize,
    },
}

/// What became of all files of a charter.
#[derive(Debug, Clone, PartialEq)]
pub struct FiguresTaken {
    /// What became of each file, in the order in which they were handed in.
    pub files: Vec<Taken>,
    /// How many figures no file names any longer. They are withdrawn: kept, and no longer known.
    pub n_withdrawn: usize,
    /// What is known now, in order of identifier.
    pub known: Vec<Observation>,
}

row! {
    /// A charter that was seen.
    CharterVersion in "charter_version" { digest: String, charter: String, seen_on: String }
}

row! {
    /// Whose database this is.
    Owner in "compact" { id: String, since: String }
}

row! {
    /// A file as it was handed in.
    Handed in "submission" {
        digest: String,
        source: String,
        file: String,
        taken_on: String,
        n_rows: i64,
    }
}

row! {
    /// One revision of a figure. The source and the file are where it was found first, and no part of what it is.
    Revision in "observation" {
        id: String,
        revision: i64,
        source: String,
        file: String,
        line: i64,
        recorded_on: String,
        row_digest: String,
        absent: i64,
        content: String,
    }
}

impl Store {
    /// Takes in all figures of a charter: all of them, or nothing.
    ///
    /// A figure is known by its identifier, whichever source and file hold it. The caller has seen to it that
    /// the submissions are acceptable and that no identifier stands twice.
    ///
    /// # Errors
    /// The database is another compact's, or does not answer.
    pub async fn take_in(
        &self,
        compact: &Compact,
        submissions: &[Submission],
        today: Day,
    ) -> Result<FiguresTaken, StoreError> {
        let today = today.to_string();
        self.write(async |unit| {
            belongs_to(unit, &compact.id, &today).await?;
            note_charter(unit, compact, &today).await?;
            let before = latest(unit.rows("", &[]).await?)?;
            let mut revisions = Vec::new();
            let mut named = BTreeSet::new();
            let mut files = Vec::new();
            for submission in submissions {
                let first = revisions.len();
                let mut new = 0;
                for one in &submission.observations {
                    let (content, row_digest) = ObservationRow::from(one).written();
                    let id = one.id.to_string();
                    named.insert(id.clone());
                    let last = before.get(&id);
                    if last.is_some_and(|last| last.row_digest == row_digest && last.absent == 0) {
                        continue;
                    }
                    new += usize::from(last.is_none());
                    revisions.push(Revision {
                        revision: last.map_or(1, |last| last.revision + 1),
                        id,
                        source: submission.source.to_string(),
                        file: submission.file.clone(),
                        line: number(one.line)?,
                        recorded_on: today.clone(),
                        row_digest,
                        absent: 0,
                        content,
                    });
                }
                let revised = revisions.len() - first - new;
                let is_new_file = hand_in(unit, submission, &today).await?;
                files.push(if is_new_file || revisions.len() > first {
                    Taken::Now { new, revised }
                } else {
                    Taken::Already
                });
            }
            let gone = before.into_values();
            let gone = gone.filter(|last| last.absent == 0 && !named.contains(&last.id));
            let withdrawn = gone.map(|last| Revision {
                revision: last.revision + 1,
                line: 0,
                recorded_on: today.clone(),
                absent: 1,
                content: "{}".to_owned(),
                ..last
            });
            let withdrawn: Vec<Revision> = withdrawn.collect();
            unit.add(&revisions).await?;
            unit.add(&withdrawn).await?;
            Ok(FiguresTaken {
                files,
                n_withdrawn: withdrawn.len(),
                known: known(unit.rows("", &[]).await?)?,
            })
        })
        .await
    }

    /// Returns every figure that is known, in order of identifier.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn observations(&self) -> Result<Vec<Observation>, StoreError> {
        known(self.rows("", &[]).await?)
    }
}

impl Store {
    /// Sees to it that the database holds this compact and no other: the first that comes owns it.
    ///
    /// # Errors
    /// It is another's, or does not answer.
    pub async fn belongs_to(&self, compact: &str, today: Day) -> Result<(), StoreError> {
        let today = today.to_string();
        self.write(async |unit| belongs_to(unit, compact, &today).await)
            .await
    }
}

/// Sees to it that one database holds one compact: the first that comes owns it.
async fn belongs_to(unit: &mut Unit, asked: &str, today: &str) -> Result<(), StoreError> {
    let owners: Vec<Owner> = unit.rows("", &[]).await?;
    match owners.into_iter().next() {
        Some(owner) if owner.id != asked => Err(StoreError::AnotherCompact {
            owner: owner.id,
            asked: asked.to_owned(),
        }),
        Some(_) => Ok(()),
        None => {
            let (id, since) = (asked.to_owned(), today.to_owned());
            unit.add(&[Owner { id, since }]).await
        }
    }
}

/// Writes down that a charter was seen; the same version is written once.
async fn note_charter(unit: &mut Unit, compact: &Compact, today: &str) -> Result<(), StoreError> {
    let digest = [Cell::Text(Some(&compact.version))];
    let seen: Vec<CharterVersion> = unit.rows("WHERE digest = $1", &digest).await?;
    if !seen.is_empty() {
        return Ok(());
    }
    unit.add(&[CharterVersion {
        digest: compact.version.clone(),
        charter: compact.id.clone(),
        seen_on: today.to_owned(),
    }])
    .await
}

/// Writes down that a file was handed in; returns whether these bytes are new under this name.
async fn hand_in(unit: &mut Unit, file: &Submission, today: &str) -> Result<bool, StoreError> {
    let handed = Handed {
        digest: file.digest.to_string(),
        source: file.source.to_string(),
        file: file.file.clone(),
        taken_on: today.to_owned(),
        n_rows: number(file.observations.len())?,
    };
    let key = [&handed.source, &handed.file, &handed.digest].map(|text| Cell::Text(Some(text)));
    let before: Vec<Handed> = unit
        .rows("WHERE source = $1 AND file = $2 AND digest = $3", &key)
        .await?;
    if before.is_empty() {
        unit.add(&[handed]).await?;
    }
    Ok(before.is_empty())
}

/// Returns the last revision of each figure. The whole table is read and none may be missing: what an index
/// leaves out would otherwise go unnoticed.
fn latest(all: Vec<Revision>) -> Result<BTreeMap<String, Revision>, StoreError> {
    let mut latest: BTreeMap<String, Revision> = BTreeMap::new();
    let mut n_of: BTreeMap<String, i64> = BTreeMap::new();
    for one in all {
        *n_of.entry(one.id.clone()).or_default() += 1;
        let last = latest.get(&one.id);
        if last.is_none_or(|last| last.revision < one.revision) {
            latest.insert(one.id.clone(), one);
        }
    }
    for (id, last) in &latest {
        if n_of[id] != last.revision {
            return Err(StoreError::Damaged(format!(
                "observation {id}: a revision is missing"
            )));
        }
    }
    Ok(latest)
}

fn known(all: Vec<Revision>) -> Result<Vec<Observation>, StoreError> {
    let latest = latest(all)?.into_values();
    latest
        .filter(|last| last.absent == 0)
        .map(|last| ObservationRow::read(&last.content, last.line))
        .collect()
}
