//! Money as the public asks for it: what the store knows, counted on demand and kept.

use std::sync::Arc;
use std::time::Duration;

use assistance::Survey;
use assistance::purpose::PurposeRule;
use kernel::Day;
use publication::ShelfError;
use publication::flights::{Flight, Flights};
use publication::money::aid::{
    ActivityAid, Aid, AidFile, Build, Held, Offered, ReceiptAid, ReportAid, View, activity,
};

use tokio::sync::Semaphore;

use super::ask::{Known, KnownFile};
use crate::shelf::carry_out;
use crate::{Store, StoreError};

/// This many counts are kept ready; the one asked for longest ago makes room.
const KEPT: usize = 12;

/// No more counts than this are made at once, or wait to be.
const PENDING: usize = 16;

/// So many questions go to the store at once; the others wait their turn.
const AT_ONCE: usize = 4;

/// So many questions wait their turn; whoever comes after them is told to come back.
const WAITING: usize = 128;

/// A question that the store has not answered by then is given up.
const DEADLINE: Duration = Duration::from_secs(10);

/// Counts what a store knows of money, and keeps the counts until other files are in force.
///
/// Reports are streamed: memory grows with activities and their links, not with the files' sizes.
/// However many ask, each count is made once, and one count is made at a time.
pub struct AidSource {
    counter: Arc<Counter>,
    files: Flights<(Day, Day), Vec<KnownFile>>,
    surveys: Flights<Vec<i64>, Survey>,
    counts: Flights<(Vec<i64>, View, Day), Aid>,
    questions: Questions,
}

/// What counting needs.
struct Counter {
    store: Store,
    offered: Offered,
    /// Held by whoever counts.
    turn: Semaphore,
}

/// How many questions may be asked at once, and how many may wait.
struct Questions {
    seats: Semaphore,
    turns: Semaphore,
}

impl Questions {
    /// Asks when it is this question's turn.
    async fn ask<T>(
        &self,
        question: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, ShelfError> {
        let _seat = self.seats.try_acquire().map_err(|_| ShelfError::Busy)?;
        let answered = async {
            let _turn = self.turns.acquire().await.map_err(|_| ShelfError::Busy)?;
            Ok(question.await?)
        };
        let answered = tokio::time::timeout(DEADLINE, answered).await;
        answered.unwrap_or_else(|_| Err(too_slow()))
    }
}

fn too_slow() -> ShelfError {
    let seconds = DEADLINE.as_secs();
    ShelfError::Store(format!("no answer within {seconds} seconds"))
}

impl From<StoreError> for ShelfError {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault.to_string())
    }
}

impl Counter {
    /// Reads what ties the reports of these files to each other.
    async fn survey(&self, files: &[KnownFile]) -> Result<Survey, ShelfError> {
        let _turn = self.turn.acquire().await.map_err(|_| ShelfError::Busy)?;
        let mut survey = Survey::default();
        self.store
            .each_money_report(files, |known| survey.add(&known.activity))
            .await?;
        Ok(survey)
    }

    /// Counts what these files tell.
    async fn count(
        &self,
        files: &[KnownFile],
        survey: &Survey,
        on: Day,
        view: View,
        rule: &PurposeRule,
    ) -> Result<Aid, ShelfError> {
        let _turn = self.turn.acquire().await.map_err(|_| ShelfError::Busy)?;
        let shown = files.iter().map(shown).collect();
        let mut build = Build::new(on, view, &self.offered, shown, survey, rule)
            .with_names(self.store.money_file_names().await?);
        let mut group: Vec<Known> = Vec::new();
        let hand_over = |build: &mut Build<'_>, group: &mut Vec<Known>| {
            let reports: Vec<Held<'_>> = (group.iter())
                .map(|known| Held {
                    file: known.file,
                    held: known.held_file,
                    activity: &known.activity,
                })
                .collect();
            build.add(&reports);
            group.clear();
        };
        self.store
            .each_money_report(files, |known| {
                let twin = |first: &Known| first.activity.is_twin_of(&known.activity);
                let same = group.first().is_some_and(twin);
                if !same {
                    hand_over(&mut build, &mut group);
                }
                group.push(known);
            })
            .await?;
        hand_over(&mut build, &mut group);
        let receipts = self.store.receipts(files).await?.into_iter();
        let receipts = receipts.map(|(file, receipt)| ReceiptAid { file, receipt });
        Ok(build.finish(receipts.collect()))
    }
}

impl AidSource {
    /// Returns a source over a store, with rates to convert by.
    #[must_use]
    pub fn new(store: Store, offered: Offered) -> Self {
        Self {
            counter: Arc::new(Counter {
                store,
                offered,
                turn: Semaphore::new(1),
            }),
            // Whoever asks next wants to see what was taken in since.
            files: Flights::new(0, PENDING, carry_out),
            surveys: Flights::new(KEPT, PENDING, carry_out),
            counts: Flights::new(KEPT, PENDING, carry_out),
            questions: Questions {
                seats: Semaphore::new(AT_ONCE + WAITING),
                turns: Semaphore::new(AT_ONCE),
            },
        }
    }

    /// Returns the ratings of a promise that were written down; it waits its turn like every other question.
    pub(crate) async fn ratings(
        &self,
        id: &kernel::CommitmentId,
    ) -> Result<Vec<publication::PastRating>, ShelfError> {
        let asked = self.counter.store.ratings_of(id.as_str());
        self.questions.ask(asked).await
    }

    /// Returns the view that was asked for, or the default one where it cannot be had.
    fn view(&self, asked: View) -> View {
        if self.counter.offered.has(asked) {
            asked
        } else {
            View::default()
        }
    }

    async fn files(&self, on: Day, today: Day) -> Result<Arc<Vec<KnownFile>>, ShelfError> {
        let flight = self.files.ask((on, today), || {
            let counter = Arc::clone(&self.counter);
            async move {
                let asked = counter.store.money_files(on, None);
                let files = tokio::time::timeout(DEADLINE, asked).await;
                files.map_or_else(|_| Err(too_slow()), |files| Ok(files?))
            }
        })?;
        flight.await
    }

    fn survey(&self, files: &Arc<Vec<KnownFile>>) -> Result<Flight<Survey>, ShelfError> {
        self.surveys.ask(numbers(files), || {
            let (counter, files) = (Arc::clone(&self.counter), Arc::clone(files));
            async move { counter.survey(&files).await }
        })
    }

    /// Counts what was known on a day, among what was taken in by `today`.
    ///
    /// # Errors
    ///
    /// The store does not answer, or too much is being counted at once.
    pub async fn aid(
        &self,
        on: Day,
        today: Day,
        view: View,
        rule: &PurposeRule,
    ) -> Result<Arc<Aid>, ShelfError> {
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
        let flight = self.counts.ask(key, || {
            let survey = self.survey(&files);
            let (counter, rule) = (Arc::clone(&self.counter), rule.clone());
            async move {
                let survey = survey?.await?;
                counter.count(&files, &survey, on, view, &rule).await
            }
        })?;
        let aid = flight.await?;
        Ok(if aid.on == on {
            aid
        } else {
            Arc::new(Aid {
                on,
                ..Aid::clone(&aid)
            })
        })
    }

    /// Returns one activity with every transaction, if it was known.
    ///
    /// # Errors
    ///
    /// The store does not answer, or too many questions wait for it.
    pub async fn activity(
        &self,
        on: Day,
        today: Day,
        view: View,
        id: &str,
        rule: &PurposeRule,
    ) -> Result<Option<ActivityAid>, ShelfError> {
        let view = self.view(view);
        let files = self.files(on, today).await?;
        let store = &self.counter.store;
        let found = self.questions.ask(async {
            let known = store.money_reports_of(&files, id).await?;
            if known.is_empty() {
                return Ok(None);
            }
            let held: Vec<i64> = known.iter().map(|one| one.held_file).collect();
            let named = store.money_files_numbered(&held).await?;
            Ok(Some((known, named, store.receipts(&files).await?)))
        });
        let Some((known, named, receipts)) = found.await? else {
            return Ok(None);
        };
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
        let receipts = receipts
            .into_iter()
            .filter(|(_, receipt)| receipt.activity == id)
            .map(|(file, receipt)| ReceiptAid { file, receipt });
        let survey = self.survey(&files)?.await?;
        Ok(activity(
            reports.collect(),
            receipts.collect(),
            &survey,
            rule,
            &self.counter.offered,
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
