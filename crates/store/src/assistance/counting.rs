//! Counting what files tell of money: whole, or only what has changed since another count.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use assistance::purpose::PurposeRule;
use assistance::{Change, Survey, Surveying};
use kernel::Day;
use publication::ShelfError;
use publication::money::aid::{Aid, AidFile, Build, Held, Offered, ReceiptAid, View};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;

use super::ask::{Known, KnownFile};
use crate::{Store, StoreError};

/// What is to be counted.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) files: Arc<Vec<KnownFile>>,
    pub(super) on: Day,
    pub(super) view: View,
    pub(super) rule: PurposeRule,
    /// When a person last decided about an activity, as known on the day.
    pub(super) decided: Day,
}

impl Asked {
    /// Returns the files that a count lacks, and those that it should not have.
    fn differs_from<'a>(&'a self, count: &'a Count) -> (Vec<&'a KnownFile>, Vec<&'a KnownFile>) {
        let lacks = |these: &'a [KnownFile], others: &[KnownFile]| {
            let numbers: BTreeSet<i64> = others.iter().map(|file| file.number).collect();
            let these = these.iter();
            these
                .filter(|file| !numbers.contains(&file.number))
                .collect()
        };
        (
            lacks(&self.files, &count.asked.files),
            lacks(&count.asked.files, &self.files),
        )
    }

    /// Returns how many reports a count lacks or has too many.
    pub(super) fn n_apart(&self, count: &Count) -> usize {
        let (come, gone) = self.differs_from(count);
        let n = come.iter().chain(&gone).map(|file| file.n_activities);
        usize::try_from(n.sum::<i64>()).unwrap_or(usize::MAX)
    }

    /// Returns how many reports there are to count.
    fn n_reports(&self) -> usize {
        let n = self.files.iter().map(|file| file.n_activities);
        usize::try_from(n.sum::<i64>()).unwrap_or(usize::MAX)
    }

    /// Returns how many files a count lacks.
    pub(super) fn n_waiting(&self, count: &Count) -> usize {
        self.differs_from(count).0.len()
    }

    /// Returns whether another count was made by the same rule in the same currency.
    fn is_like(&self, other: &Self) -> bool {
        self.view == other.view && self.decided == other.decided && self.rule == other.rule
    }
}

/// A count, and what was learnt of all reports before it was made.
pub(super) struct Count {
    pub(super) asked: Asked,
    pub(super) aid: Arc<Aid>,
    pub(super) survey: Arc<Survey>,
}

/// Counts; one count is made at a time, on a thread that no page waits on.
pub(super) struct Counter {
    pub(super) store: Store,
    pub(super) offered: Offered,
    /// Held by whoever counts.
    turn: Semaphore,
    n_whole: AtomicUsize,
    n_changed: AtomicUsize,
}

impl Counter {
    pub(super) fn new(store: Store, offered: Offered) -> Self {
        Self {
            store,
            offered,
            turn: Semaphore::new(1),
            n_whole: AtomicUsize::new(0),
            n_changed: AtomicUsize::new(0),
        }
    }

    /// Returns how many counts were made whole, and how many from another count.
    pub(super) fn n_made(&self) -> (usize, usize) {
        let n = |made: &AtomicUsize| made.load(Ordering::Relaxed);
        (n(&self.n_whole), n(&self.n_changed))
    }

    /// Counts when nobody else does; `kept` are counts from which the way may be shorter.
    pub(super) async fn count(
        self: Arc<Self>,
        asked: Asked,
        kept: Vec<Arc<Count>>,
    ) -> Result<Count, ShelfError> {
        let threads = Handle::current();
        let counter = Arc::clone(&self);
        let _turn = self.turn.acquire().await.map_err(|_| ShelfError::Busy)?;
        let counting =
            tokio::task::spawn_blocking(move || threads.block_on(counter.counted(asked, kept)));
        let counted = counting.await;
        Ok(counted.map_err(|gone| ShelfError::Store(gone.to_string()))??)
    }

    async fn counted(&self, asked: Asked, kept: Vec<Arc<Count>>) -> Result<Count, StoreError> {
        let since = Instant::now();
        let alike = kept.iter().filter(|count| asked.is_like(&count.asked));
        let nearest = alike.min_by_key(|count| asked.n_apart(count));
        let mut count = None;
        if let Some(near) = nearest {
            count = self.changed(&asked, near).await?;
        }
        let is_whole = count.is_none();
        let count = match count {
            Some(count) => count,
            None => self.whole(asked, &kept).await?,
        };
        let made = if is_whole {
            &self.n_whole
        } else {
            &self.n_changed
        };
        made.fetch_add(1, Ordering::Relaxed);
        let duration_ms = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
        let (files, activities) = (count.asked.files.len(), count.aid.activities.len());
        tracing::info!(files, activities, is_whole, duration_ms, "money is counted");
        Ok(count)
    }

    /// Counts everything.
    async fn whole(&self, asked: Asked, kept: &[Arc<Count>]) -> Result<Count, StoreError> {
        let same = kept.iter().find(|count| asked.n_apart(count) == 0);
        let survey = match same {
            Some(count) => Arc::clone(&count.survey),
            None => Arc::new(self.survey(&asked.files).await?),
        };
        let aid = self.aid(&asked, &asked.files, &survey, None).await?;
        let aid = Arc::new(aid);
        Ok(Count { asked, aid, survey })
    }

    /// Counts what has changed since another count; nothing where counting everything is less work.
    async fn changed(&self, asked: &Asked, from: &Count) -> Result<Option<Count>, StoreError> {
        // What changed is read up to four times, everything else not at all; everything would be read twice.
        let (n_apart, n_all) = (asked.n_apart(from), asked.n_reports());
        if 3 * n_apart > 2 * n_all {
            return Ok(None);
        }
        let (come, gone) = asked.differs_from(from);
        let mut change = Change::default();
        for file in gone {
            let goes = |known: Known| change.goes(&known.activity);
            self.store.each_money_report_in(file, goes).await?;
        }
        for file in come {
            let comes = |known: Known| change.comes(&known.activity);
            self.store.each_money_report_in(file, comes).await?;
        }
        let touched = from.survey.touched(&change);
        if touched.len() > n_all {
            return Ok(None);
        }
        let files = &from.asked.files;
        let before = self.aid(asked, files, &from.survey, Some(&touched)).await?;
        let ids = change.activities();
        let mut surveying = from.survey.without(ids);
        let add = |known: Known| surveying.add(&known.activity);
        self.store
            .each_money_report_of(&asked.files, ids, add)
            .await?;
        let survey = surveying.settled();
        let after = self
            .aid(asked, &asked.files, &survey, Some(&touched))
            .await?;
        Ok(Some(Count {
            asked: asked.clone(),
            aid: Arc::new(from.aid.changed(&before, after, &touched)),
            survey: Arc::new(survey),
        }))
    }

    /// Reads what ties the reports of these files to each other.
    async fn survey(&self, files: &[KnownFile]) -> Result<Survey, StoreError> {
        let mut surveying = Surveying::default();
        let add = |known: Known| surveying.add(&known.activity);
        self.store.each_money_report(files, add).await?;
        Ok(surveying.settled())
    }

    /// Counts what files tell of all activities, or of some.
    async fn aid(
        &self,
        asked: &Asked,
        files: &[KnownFile],
        survey: &Survey,
        only: Option<&BTreeSet<Arc<str>>>,
    ) -> Result<Aid, StoreError> {
        let (on, view, rule) = (asked.on, asked.view, &asked.rule);
        let told = files.iter().map(shown).collect();
        let mut build = Build::new(on, view, &self.offered, told, survey, rule)
            .with_names(self.store.money_file_names().await?);
        let mut group: Vec<Known> = Vec::new();
        let take = |known: Known| {
            let twin = |first: &Known| first.activity.is_twin_of(&known.activity);
            if !group.first().is_some_and(twin) {
                hand_over(&mut build, &mut group);
            }
            group.push(known);
        };
        match only {
            None => self.store.each_money_report(files, take).await?,
            Some(ids) => self.store.each_money_report_of(files, ids, take).await?,
        }
        hand_over(&mut build, &mut group);
        let receipts = self.store.receipts(files).await?.into_iter();
        let receipts = receipts.map(|(file, receipt)| ReceiptAid { file, receipt });
        Ok(build.finish(receipts.collect()))
    }
}

/// Counts the reports of one activity.
fn hand_over(build: &mut Build<'_>, group: &mut Vec<Known>) {
    let reports = group.iter().map(|known| Held {
        file: known.file,
        held: known.held_file,
        activity: &known.activity,
    });
    let reports: Vec<Held<'_>> = reports.collect();
    build.add(&reports);
    group.clear();
}

/// Returns a file as pages show it.
pub(super) fn shown(file: &KnownFile) -> AidFile {
    AidFile {
        number: file.number,
        dataset: file.dataset.clone(),
        name: file.name.clone(),
        digest: file.digest.clone(),
        known_on: file.known_on,
        recorded_on: file.recorded_on,
    }
}
