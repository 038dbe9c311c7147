//! Money as the public asks for it: what the store knows, counted on demand and kept.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use assistance::purpose::PurposeRule;
use assistance::{Activity, Survey};
use kernel::Day;
use publication::money::aid::{
    ActivityAid, Aid, AidFile, Build, Offered, ReceiptAid, ReportAid, View, activity,
};

use super::ask::{Known, KnownFile};
use crate::{Store, StoreError};

/// This many counts are kept ready; the one asked for longest ago makes room.
const KEPT: usize = 12;

/// Counts what a store knows of money, and keeps the counts until other files are in force.
///
/// Reports are streamed: memory grows with activities and their links, not with the files' sizes.
pub struct AidSource {
    store: Store,
    offered: Offered,
    surveys: Kept<Vec<i64>, Survey>,
    counts: Kept<(Vec<i64>, View, Day), Aid>,
}

/// Answers by what was asked, the latest few.
struct Kept<K, V>(Mutex<Answers<K, V>>);

struct Answers<K, V> {
    /// How often anything was asked.
    asked: u64,
    /// When each was asked for last, and the answer.
    ready: BTreeMap<K, (u64, Arc<V>)>,
}

impl<K: Ord + Clone, V> Kept<K, V> {
    fn new() -> Self {
        Self(Mutex::new(Answers {
            asked: 0,
            ready: BTreeMap::new(),
        }))
    }

    fn get(&self, key: &K) -> Option<Arc<V>> {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.asked += 1;
        let now = answers.asked;
        answers.ready.get_mut(key).map(|(last, answer)| {
            *last = now;
            Arc::clone(answer)
        })
    }

    fn put(&self, key: K, answer: &Arc<V>) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.asked += 1;
        let now = answers.asked;
        answers.ready.insert(key, (now, Arc::clone(answer)));
        if answers.ready.len() > KEPT {
            let oldest = answers.ready.iter().min_by_key(|(_, (last, _))| *last);
            let oldest = oldest.map(|(key, _)| key.clone());
            oldest.and_then(|key| answers.ready.remove(&key));
        }
    }
}

impl AidSource {
    /// Returns a source over a store, with rates to convert by.
    #[must_use]
    pub fn new(store: Store, offered: Offered) -> Self {
        Self {
            store,
            offered,
            surveys: Kept::new(),
            counts: Kept::new(),
        }
    }

    /// Returns the view that was asked for, or the default one where it cannot be had.
    fn view(&self, asked: View) -> View {
        if self.offered.has(asked) {
            asked
        } else {
            View::default()
        }
    }

    async fn files(&self, on: Day, today: Day) -> Result<Vec<KnownFile>, StoreError> {
        self.store.money_files(on, today).await
    }

    async fn survey(&self, files: &[KnownFile]) -> Result<Arc<Survey>, StoreError> {
        let key = numbers(files);
        if let Some(survey) = self.surveys.get(&key) {
            return Ok(survey);
        }
        let mut survey = Survey::default();
        self.store
            .each_money_report(files, |known| survey.add(&known.activity))
            .await?;
        let survey = Arc::new(survey);
        self.surveys.put(key, &survey);
        Ok(survey)
    }

    /// Counts what was known on a day, among what was taken in by `today`.
    pub async fn aid(
        &self,
        on: Day,
        today: Day,
        view: View,
        rule: &PurposeRule,
    ) -> Result<Arc<Aid>, StoreError> {
        let view = self.view(view);
        let files = self.files(on, today).await?;
        // A day matters beyond its files only where a person's decision came between.
        let decided = rule
            .overrides
            .iter()
            .map(|one| one.on)
            .filter(|day| *day <= on)
            .max();
        let key = (numbers(&files), view, decided.unwrap_or(rule_less()));
        if let Some(aid) = self.counts.get(&key) {
            return Ok(if aid.on == on {
                aid
            } else {
                Arc::new(Aid {
                    on,
                    ..Aid::clone(&aid)
                })
            });
        }
        let survey = self.survey(&files).await?;
        let shown = files.iter().map(shown).collect();
        let mut build = Build::new(on, view, &self.offered, shown, &survey, rule)
            .with_names(self.store.money_file_names().await?);
        let mut group: Vec<Known> = Vec::new();
        let hand_over = |build: &mut Build<'_>, group: &mut Vec<Known>| {
            let reports: Vec<(i64, &Activity)> = group
                .iter()
                .map(|known| (known.held_file, &known.activity))
                .collect();
            build.add(&reports);
            group.clear();
        };
        self.store
            .each_money_report(&files, |known| {
                // Activities without an identifier are nobody's twins.
                let same = group.first().is_some_and(|first| {
                    first.activity.id == known.activity.id && !first.activity.id.is_empty()
                });
                if !same {
                    hand_over(&mut build, &mut group);
                }
                group.push(known);
            })
            .await?;
        hand_over(&mut build, &mut group);
        let receipts = self.store.receipts(&files).await?.into_iter();
        let receipts = receipts.map(|(file, receipt)| ReceiptAid { file, receipt });
        let aid = Arc::new(build.finish(receipts.collect()));
        self.counts.put(key, &aid);
        Ok(aid)
    }

    /// Returns one activity with every transaction, if it was known.
    pub async fn activity(
        &self,
        on: Day,
        today: Day,
        view: View,
        id: &str,
        rule: &PurposeRule,
    ) -> Result<Option<ActivityAid>, StoreError> {
        let view = self.view(view);
        let files = self.files(on, today).await?;
        let known = self.store.money_reports_of(&files, id).await?;
        if known.is_empty() {
            return Ok(None);
        }
        let held: Vec<i64> = known.iter().map(|one| one.held_file).collect();
        let named = self.store.money_files_numbered(&held).await?;
        let file = |number: i64| {
            let mut all = files.iter().chain(&named);
            all.find(|file| file.number == number).map(shown)
        };
        let reports = known.into_iter().filter_map(|one| {
            Some(ReportAid {
                file: file(one.file)?,
                held: file(one.held_file)?,
                activity: Arc::new(one.activity),
            })
        });
        let receipts = self.store.receipts(&files).await?.into_iter();
        let receipts = receipts
            .filter(|(_, receipt)| receipt.activity == id)
            .map(|(file, receipt)| ReceiptAid { file, receipt });
        let survey = self.survey(&files).await?;
        Ok(activity(
            reports.collect(),
            receipts.collect(),
            &survey,
            rule,
            &self.offered,
            view,
            on,
        ))
    }
}

/// Returns the day that stands for "before every decision".
fn rule_less() -> Day {
    Day::new(1900, 1, 1).expect("a day of the calendar")
}

fn numbers(files: &[KnownFile]) -> Vec<i64> {
    files.iter().map(|file| file.number).collect()
}

fn shown(file: &KnownFile) -> AidFile {
    AidFile {
        number: file.number,
        dataset: file.dataset.clone(),
        name: file.name.clone(),
        digest: file.digest.clone(),
        known_on: file.known_on,
        recorded_on: file.recorded_on,
    }
}
