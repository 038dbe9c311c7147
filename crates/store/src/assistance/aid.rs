//! Money as the public asks for it: what the store knows, counted on demand and kept.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use assistance::purpose::PurposeRule;
use kernel::Day;
use publication::ShelfError;
use publication::flights::{Flight, Flights};
use publication::money::aid::{ActivityAid, Aid, Offered, ReceiptAid, ReportAid, View, activity};

use super::ask::KnownFile;
use super::counting::{Asked, Count, Counter, shown};
use crate::queue::Queue;
use crate::shelf::carry_out;
use crate::{Store, StoreError};

/// This many counts are kept ready; the one asked for longest ago makes room.
const KEPT: usize = 12;

/// Besides the latest, counts of so many activities together are kept: some 90 MB.
const MOST_ACTIVITIES: usize = 30_000;

/// A reader waits so long for what was taken in lately to be counted, and is then shown the count before,
/// and told so.
const SOON: Duration = Duration::from_millis(300);

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
/// However many ask, each count is made once, and one count is made at a time; where files came or went
/// since another count, only what they touch is counted again.
pub struct AidSource {
    counter: Arc<Counter>,
    files: Flights<(Day, Day), Vec<KnownFile>>,
    counts: Flights<Key, Count>,
    /// The latest count of what is known today, in the default view.
    last: Mutex<Option<Arc<Count>>>,
    soon: Duration,
    questions: Queue,
}

/// What tells counts apart: files, view, the last decision of a person, and the rule.
type Key = (Vec<i64>, View, Day, u64);

fn too_slow() -> ShelfError {
    let seconds = DEADLINE.as_secs();
    ShelfError::Store(format!("no answer within {seconds} seconds"))
}

impl From<StoreError> for ShelfError {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault.to_string())
    }
}

impl AidSource {
    /// Returns a source over a store, with rates to convert by.
    #[must_use]
    pub fn new(store: Store, offered: Offered) -> Self {
        Self {
            counter: Arc::new(Counter::new(store, offered)),
            // Whoever asks next wants to see what was taken in since.
            files: Flights::new(0, PENDING, carry_out),
            counts: Flights::new(KEPT, PENDING, carry_out)
                .weighing(|count: &Count| count.aid.activities.len(), MOST_ACTIVITIES),
            last: Mutex::new(None),
            soon: SOON,
            questions: Queue::new(AT_ONCE, WAITING),
        }
    }

    /// Lets readers wait so long for a new count before they are shown the one before.
    #[must_use]
    pub fn waiting(mut self, soon: Duration) -> Self {
        self.soon = soon;
        self
    }

    /// Returns the ratings of a promise that were written down; it waits its turn like every other question.
    pub(crate) async fn ratings(
        &self,
        id: &kernel::CommitmentId,
    ) -> Result<Vec<publication::PastRating>, ShelfError> {
        self.ask(self.counter.store.ratings_of(id.as_str())).await
    }

    /// Asks the store when it is this question's turn.
    async fn ask<T>(
        &self,
        question: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, ShelfError> {
        let answered = async {
            let _turn = self.questions.turn().await?;
            Ok(question.await?)
        };
        let answered = tokio::time::timeout(DEADLINE, answered).await;
        answered.unwrap_or_else(|_| Err(too_slow()))
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

    /// Returns how many counts were made since the start: whole, and from another count.
    #[must_use]
    pub fn n_counted(&self) -> (usize, usize) {
        self.counter.n_made()
    }

    /// Returns what is to be counted.
    async fn asked(
        &self,
        on: Day,
        today: Day,
        view: View,
        rule: &PurposeRule,
    ) -> Result<Asked, ShelfError> {
        // A day matters beyond its files only where a person's decision came between.
        let decided = rule.overrides.iter().map(|one| one.on);
        Ok(Asked {
            files: self.files(on, today).await?,
            on,
            view: self.view(view),
            rule: rule.clone(),
            decided: decided
                .filter(|day| *day <= on)
                .max()
                .unwrap_or(rule_less()),
        })
    }

    fn count(&self, asked: &Asked) -> Result<Flight<Count>, ShelfError> {
        let files = asked.files.iter().map(|file| file.number).collect();
        let mut rule = DefaultHasher::new();
        format!("{:?}", asked.rule).hash(&mut rule);
        let key = (files, asked.view, asked.decided, rule.finish());
        let kept = self.counts.kept();
        self.counts.ask(key, || {
            let (counter, asked) = (Arc::clone(&self.counter), asked.clone());
            let last = self.last().into_iter();
            let kept = kept.into_iter().map(|(_, count)| count).chain(last);
            counter.count(asked, kept.collect())
        })
    }

    fn last(&self) -> Option<Arc<Count>> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.clone()
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
        let asked = self.asked(on, today, view, rule).await?;
        self.landed(&asked, today, self.count(&asked)?).await
    }

    /// Returns the same as `aid`, or, while files that were taken in lately are being counted, what was
    /// known before them, which is nothing while the first count after a start is made: nobody waits for long.
    ///
    /// # Errors
    ///
    /// The store does not answer, or too much is being counted at once.
    pub async fn aid_so_far(
        &self,
        on: Day,
        today: Day,
        view: View,
        rule: &PurposeRule,
    ) -> Result<Arc<Aid>, ShelfError> {
        let asked = self.asked(on, today, view, rule).await?;
        let flight = self.count(&asked)?;
        let last = self.last();
        let begins = last.is_none();
        let last = last.filter(|last| {
            let is_same = last.asked.view == asked.view && last.asked.rule == asked.rule;
            on == today && is_same
        });
        let is_enough = last.is_some() || (begins && on == today);
        if is_enough
            && tokio::time::timeout(self.soon, flight.clone())
                .await
                .is_err()
        {
            return Ok(Arc::new(match last {
                Some(last) => {
                    let n_waiting = asked.n_waiting(&last);
                    last.aid.shown_on(on).waiting_for(n_waiting)
                }
                None => Aid::nothing(on, asked.view).waiting_for(asked.files.len()),
            }));
        }
        self.landed(&asked, today, flight).await
    }

    /// Waits for a count, and remembers today's.
    async fn landed(
        &self,
        asked: &Asked,
        today: Day,
        flight: Flight<Count>,
    ) -> Result<Arc<Aid>, ShelfError> {
        let count = flight.await?;
        if asked.on == today && asked.view == View::default() {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            *last = Some(Arc::clone(&count));
        }
        Ok(if count.aid.on == asked.on {
            Arc::clone(&count.aid)
        } else {
            Arc::new(count.aid.shown_on(asked.on))
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
        let asked = self.asked(on, today, view, rule).await?;
        let files = &asked.files;
        let store = &self.counter.store;
        let found = self.ask(async {
            let known = store.money_reports_of(files, id).await?;
            if known.is_empty() {
                return Ok(None);
            }
            let held: Vec<i64> = known.iter().map(|one| one.held_file).collect();
            let named = store.money_files_numbered(&held).await?;
            Ok(Some((known, named, store.receipts(files).await?)))
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
        let count = self.count(&asked)?.await?;
        Ok(activity(
            reports.collect(),
            receipts.collect(),
            &count.survey,
            rule,
            &self.counter.offered,
            asked.view,
            on,
        ))
    }
}

/// Returns the day that stands for "before every decision".
fn rule_less() -> Day {
    Day::new(1900, 1, 1).expect("a day of the calendar")
}
