//! Counts of people moving: every release kept, asked for as known on a day.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Country, Day};
use movement::series::key::Key;
use movement::series::{Measure, Published, Value};
use publication::counts::{FileFault, FileTaken, Imported};

use crate::row::{Cell, counted, number, row};
use crate::rows::parsed;
use crate::{Store, StoreError};

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

row! {
    /// One release of one file.
    FileRow in "movement_file" {
        digest: String,
        file: String,
        format: String,
        released: String,
        taken_on: String,
        n_counts: i64,
        n_refused: i64,
        n_quarantined: i64,
    }
}

row! {
    /// One thing that the gatekeeper found.
    FaultRow in "movement_fault" {
        digest: String,
        released: String,
        place: i64,
        kind: String,
        n_rows: i64,
        reason: String,
        question: String,
    }
}

row! {
    /// One count of one release.
    CountRow in "movement_count" {
        measure: String,
        definition: String,
        reporter: String,
        origin: String,
        destination: String,
        nationality: String,
        period: String,
        released: String,
        status: String,
        value: Option<i64>,
        bound: Option<i64>,
        standing: String,
        digest: String,
    }
}

impl Store {
    /// Takes in one release: all of its counts, or none.
    ///
    /// # Errors
    /// A count is too great to be kept, or the database does not answer.
    pub async fn take_in_counts(
        &self,
        release: &Release<'_>,
        today: Day,
    ) -> Result<TakenIn, StoreError> {
        let released = release.released.to_string();
        self.write(async |unit| {
            let key = [release.digest, &released].map(|text| Cell::Text(Some(text)));
            let seen: Vec<FileRow> = unit
                .rows("WHERE digest = $1 AND released = $2", &key)
                .await?;
            if !seen.is_empty() {
                return Ok(TakenIn::Already);
            }
            let there: Vec<CountRow> = unit.rows("WHERE released = $1", &key[1..]).await?;
            let there: BTreeMap<Key, Value> = (there.into_iter().map(imported))
                .map(|one| one.map(|one| (one.published.key, one.published.value)))
                .collect::<Result<_, _>>()?;
            let said = |one: &Imported| there.get(&one.published.key).copied();
            let contradicts = |one: &&Imported| said(one).is_some_and(|v| v != one.published.value);
            let contradicted = release.counts.iter().filter(contradicts).count();
            if contradicted > 0 {
                return Ok(TakenIn::Contradicted(contradicted));
            }
            let new = release.counts.iter().filter(|one| said(one).is_none());
            let new = new.map(|one| count_row(one, release.digest));
            let new = new.collect::<Result<Vec<_>, _>>()?;
            unit.add(&[file_row(release, &released, today)?]).await?;
            unit.add(&fault_rows(release, &released)?).await?;
            unit.add(&new).await?;
            Ok(TakenIn::Added(new.len()))
        })
        .await
    }

    /// Returns every release of every count that one of these countries reported.
    ///
    /// The whole table is read: what an index or a damaged key leaves out would go unnoticed.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn counts_by(&self, reporters: &[Country]) -> Result<Vec<Imported>, StoreError> {
        let reporters: BTreeSet<&str> = reporters.iter().map(Country::code).collect();
        let all: Vec<CountRow> = self.rows("", &[]).await?;
        let files: Vec<FileRow> = self.rows("", &[]).await?;
        let mended = mended(&files);
        let of_reporters = all
            .into_iter()
            .filter(|row| reporters.contains(row.reporter.as_str()));
        let read = of_reporters.map(|row: CountRow| -> Result<Imported, StoreError> {
            let is_mended = mended.contains(&(row.digest.clone(), row.released.clone()));
            let one = imported(row)?;
            Ok(Imported {
                is_short: one.is_short && !is_mended,
                ..one
            })
        });
        read.collect()
    }

    /// Returns every file that was taken in, newest release first, with what was found in it.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn movement_files(&self) -> Result<Vec<FileTaken>, StoreError> {
        let mut files: Vec<FileRow> = self.rows("", &[]).await?;
        files.sort_by(|a, b| (&b.released, &a.file).cmp(&(&a.released, &b.file)));
        let mut faults: Vec<FaultRow> = self.rows("", &[]).await?;
        faults.sort_by_key(|fault| fault.place);
        let mut by_file: BTreeMap<(String, String), Vec<FileFault>> = BTreeMap::new();
        for fault in faults {
            let of = by_file.entry((fault.digest, fault.released)).or_default();
            of.push(FileFault {
                kind: fault.kind,
                n_rows: counted(fault.n_rows)?,
                reason: fault.reason,
                question: fault.question,
            });
        }
        let counts: Vec<CountRow> = self.rows("", &[]).await?;
        let mut of_file: BTreeMap<(String, String), BTreeSet<(String, String)>> = BTreeMap::new();
        for row in counts {
            let of = of_file.entry((row.digest, row.released)).or_default();
            of.insert((row.reporter, row.measure));
        }
        let read_of = |(by, what): (String, String)| -> Result<(Country, Measure), StoreError> {
            Ok((parsed(&by)?, parsed(&what)?))
        };
        let read = |row: FileRow| {
            let key = (row.digest, row.released);
            let of = of_file.remove(&key);
            Ok(FileTaken {
                released: parsed(&key.1)?,
                taken_on: parsed(&row.taken_on)?,
                of: (of.unwrap_or_default().into_iter())
                    .map(read_of)
                    .collect::<Result<_, _>>()?,
                faults: by_file.remove(&key).unwrap_or_default(),
                file: row.file,
                format: row.format,
                n_counts: counted(row.n_counts)?,
                n_refused: counted(row.n_refused)?,
                n_quarantined: counted(row.n_quarantined)?,
            })
        };
        files.into_iter().map(read).collect()
    }
}

/// Returns the files, by digest and release, of which the same release came again with no row refused: what
/// was short in them is whole since.
fn mended(files: &[FileRow]) -> BTreeSet<(String, String)> {
    let is_whole = |of: &&FileRow| {
        let same = |one: &&FileRow| one.file == of.file && one.released == of.released;
        of.n_refused > 0 && files.iter().filter(same).any(|one| one.n_refused == 0)
    };
    let name = |of: &FileRow| (of.digest.clone(), of.released.clone());
    files.iter().filter(is_whole).map(name).collect()
}

/// Stands before the fault in a count's standing where sums with it are the least only.
const SHORT: &str = "short";

/// Returns a count's standing as it is kept: `short`, the fault, both or nothing.
fn standing(one: &Imported) -> String {
    let short = if one.is_short { SHORT } else { "" };
    format!("{short} {}", one.quarantine).trim().to_owned()
}

fn file_row(release: &Release<'_>, released: &str, today: Day) -> Result<FileRow, StoreError> {
    let in_quarantine = |one: &&Imported| !one.quarantine.is_empty();
    Ok(FileRow {
        digest: release.digest.to_owned(),
        file: release.file.to_owned(),
        format: release.format.to_owned(),
        released: released.to_owned(),
        taken_on: today.to_string(),
        n_counts: number(release.counts.len())?,
        n_refused: number(release.n_refused)?,
        n_quarantined: number(release.counts.iter().filter(in_quarantine).count())?,
    })
}

fn fault_rows(release: &Release<'_>, released: &str) -> Result<Vec<FaultRow>, StoreError> {
    let one = |(place, fault): (usize, &FileFault)| {
        Ok(FaultRow {
            digest: release.digest.to_owned(),
            released: released.to_owned(),
            place: number(place)?,
            kind: fault.kind.clone(),
            n_rows: number(fault.n_rows)?,
            reason: fault.reason.clone(),
            question: fault.question.clone(),
        })
    };
    release.faults.iter().enumerate().map(one).collect()
}

fn count_row(one: &Imported, digest: &str) -> Result<CountRow, StoreError> {
    let Published {
        key,
        released,
        value,
    } = &one.published;
    let country = |c: Option<Country>| c.map_or(String::new(), |c| c.to_string());
    let bound = match value {
        Value::Rounded { to, .. } => Some(i64::from(*to)),
        Value::Suppressed { below } => Some(i64::from(*below)),
        _ => None,
    };
    Ok(CountRow {
        measure: key.measure.to_string(),
        definition: key.definition.clone(),
        reporter: key.reporter.to_string(),
        origin: country(key.origin),
        destination: country(key.destination),
        nationality: key.nationality.to_string(),
        period: key.period().to_string(),
        released: released.to_string(),
        status: value.status().to_owned(),
        value: value.number().map(number).transpose()?,
        bound,
        standing: standing(one),
        digest: digest.to_owned(),
    })
}

fn imported(row: CountRow) -> Result<Imported, StoreError> {
    let country = |text: &str| -> Result<Option<Country>, StoreError> {
        (!text.is_empty()).then(|| parsed(text)).transpose()
    };
    let value = match (row.status.as_str(), row.value, row.bound) {
        // A count so great that an earlier program kept it with the wrong sign says nothing.
        ("exact" | "provisional" | "rounded", Some(n), _) if n < 0 => Value::Missing,
        ("exact", Some(n), _) => Value::Exact(counted(n)?),
        ("provisional", Some(n), _) => Value::Provisional(counted(n)?),
        ("rounded", Some(n), Some(to)) => Value::Rounded {
            value: counted(n)?,
            to: counted(to)?,
        },
        ("suppressed", _, Some(below)) => Value::Suppressed {
            below: counted(below)?,
        },
        ("missing", ..) => Value::Missing,
        ("not-applicable", ..) => Value::NotApplicable,
        (status, ..) => return Err(StoreError::Damaged(format!("movement count: {status}"))),
    };
    let key = Key::new(
        parsed(&row.measure)?,
        parsed(&row.reporter)?,
        parsed(&row.nationality)?,
        parsed(&row.period)?,
    );
    let mut key = key.map_err(StoreError::damaged)?;
    key.definition = row.definition;
    key.origin = country(&row.origin)?;
    key.destination = country(&row.destination)?;
    let words = row.standing.split(' ');
    let (short, fault): (Vec<&str>, Vec<&str>) = words.partition(|word| *word == SHORT);
    Ok(Imported {
        published: Published {
            key,
            released: parsed(&row.released)?,
            value,
        },
        quarantine: fault.concat(),
        is_short: !short.is_empty(),
    })
}
