//! The shelf as the public site knows it: what is stored, rated as on the day that is asked for.

use std::future::ready;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use kernel::{Clock, CommitmentId, Day};
use publication::flights::{Flight, Flights, Work};
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{Answered, Known, PastRating, Shelf, ShelfError, Snapshot};

use crate::assistance::AidSource;

/// This many days are kept ready; the one asked for longest ago makes room.
const DAYS_KEPT: usize = 32;

/// No more days than this are worked out at once, or wait to be.
const DAYS_PENDING: usize = 32;

/// A reader waits so long, and is then told to come back; what they waited for goes on.
const PATIENCE: Duration = Duration::from_secs(20);

/// A shelf that works out a day's release once, however many wait for it, and keeps it.
pub struct Shelved {
    clock: Arc<dyn Clock>,
    now: RwLock<Arc<Standing>>,
    aid: Option<AidSource>,
    patience: Duration,
}

/// The facts as they stand, with the days that were worked out from them.
struct Standing {
    facts: Arc<Known>,
    days: Flights<Day, Snapshot>,
}

impl Standing {
    fn on(facts: Known) -> Arc<Self> {
        Arc::new(Self {
            facts: Arc::new(facts),
            days: Flights::new(DAYS_KEPT, DAYS_PENDING, carry_out),
        })
    }
}

impl Shelved {
    /// Returns a shelf over these facts and what a store, if there is one, knows of money.
    #[must_use]
    pub fn new(facts: Known, aid: Option<AidSource>, clock: Arc<dyn Clock>) -> Self {
        Self {
            aid,
            clock,
            now: RwLock::new(Standing::on(facts)),
            patience: PATIENCE,
        }
    }

    /// Puts other facts in the place of these; whoever is reading finishes with the old ones.
    pub fn replace(&self, facts: Known) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Standing::on(facts);
    }

    /// Returns the compact as it stands now.
    #[must_use]
    pub fn compact(&self) -> progress::Compact {
        self.now().facts.compact.clone()
    }

    /// Puts other reports in the place of those that are known, where they differ. `home` is where addresses of the site
    /// begin.
    pub fn replace_cycles(&self, cycles: publication::cycles::Cycles, home: &str) {
        let now = self.now();
        if *now.facts.cycles != cycles {
            self.replace(now.facts.with_cycles(cycles, home));
        }
    }

    /// Returns the promises as they could have been known on `day`, however long it takes: for the program itself,
    /// which nobody is kept waiting by.
    ///
    /// # Errors
    ///
    /// As [`Shelf::snapshot`], but for readers' patience.
    pub async fn worked_out(&self, day: Day) -> Result<Arc<Snapshot>, ShelfError> {
        self.flight(day)?.await
    }

    fn flight(&self, day: Day) -> Result<Flight<Snapshot>, ShelfError> {
        let now = self.now();
        let (today, adopted) = (self.today(), now.facts.compact.adopted);
        if day > today {
            return Err(ShelfError::Future { asked: day, today });
        }
        if day < adopted {
            return Err(ShelfError::TooEarly {
                asked: day,
                adopted,
            });
        }
        now.days.ask(day, || {
            let facts = Arc::clone(&now.facts);
            off_the_pages(move || Snapshot::of(&facts, day))
        })
    }

    /// Waits for an answer as long as a reader does.
    async fn patient<T>(
        &self,
        answer: impl Future<Output = Result<T, ShelfError>>,
    ) -> Result<T, ShelfError> {
        let waited = tokio::time::timeout(self.patience, answer).await;
        waited.unwrap_or(Err(ShelfError::Busy))
    }

    fn now(&self) -> Arc<Standing> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf for Shelved {
    fn today(&self) -> Day {
        self.clock.today()
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        let flight = self.flight(day);
        Box::pin(async move { self.patient(flight?).await })
    }

    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        let Some(aid) = &self.aid else {
            return Box::pin(ready(Ok(Arc::new(Aid::nothing(day, view)))));
        };
        let facts = Arc::clone(&self.now().facts);
        Box::pin(async move {
            self.patient(aid.aid(day, self.today(), view, &facts.purpose))
                .await
        })
    }

    fn aid_so_far(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        let Some(aid) = &self.aid else {
            return self.aid(day, view);
        };
        let facts = Arc::clone(&self.now().facts);
        Box::pin(async move {
            let asked = aid.aid_so_far(day, self.today(), view, &facts.purpose);
            self.patient(asked).await
        })
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: View,
        id: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>> {
        let Some(aid) = &self.aid else {
            return Box::pin(ready(Ok(None)));
        };
        let facts = Arc::clone(&self.now().facts);
        Box::pin(async move {
            let found = aid.activity(day, self.today(), view, id, &facts.purpose);
            Ok(self.patient(found).await?.map(Arc::new))
        })
    }

    fn ratings<'a>(&'a self, day: Day, id: &'a CommitmentId) -> Answered<'a, Vec<PastRating>> {
        let Some(aid) = &self.aid else {
            return Box::pin(ready(Ok(Vec::new())));
        };
        Box::pin(async move {
            let mut past = self.patient(aid.ratings(id)).await?;
            past.retain(|one| one.since <= day);
            Ok(past)
        })
    }
}

/// Carries work out beside the pages.
pub(crate) fn carry_out(work: Work<()>) {
    tokio::spawn(work);
}

/// Computes on one of the few threads that no page waits on.
async fn off_the_pages<T: Send + 'static>(
    compute: impl FnOnce() -> Result<T, ShelfError> + Send + 'static,
) -> Result<T, ShelfError> {
    let computed = tokio::task::spawn_blocking(compute).await;
    computed.unwrap_or_else(|gone| Err(ShelfError::Store(gone.to_string())))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use kernel::FixedClock;
    use publication::Visibility;
    use testkit::invented;

    use super::*;

    fn facts() -> Known {
        Known {
            compact: invented::compact(),
            observations: Vec::new(),
            register: evidence::Register::default(),
            movements: Arc::default(),
            method: invented::methods().remove(0),
            announcements: invented::announcements(),
            purpose: invented::aid::purpose(),
            cycles: Arc::default(),
            visibility: Visibility::default(),
            basis: Arc::default(),
            practices: Vec::new(),
        }
    }

    /// A start that gave up as readers do would never end where there is much to work out.
    #[test]
    fn readers_are_told_to_come_back_and_the_program_itself_waits() {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_time().max_blocking_threads(1).build();
        let today = invented::bounds().1;
        let mut shelf = Shelved::new(facts(), None, Arc::new(FixedClock::on(today)));
        shelf.patience = Duration::ZERO;
        runtime.expect("a runtime").block_on(async {
            // The only thread for such work is held until the gate opens.
            let (open, gate) = mpsc::channel::<()>();
            let held = tokio::task::spawn_blocking(move || gate.recv());
            let reader = shelf.snapshot(today).await;
            assert_eq!(reader.err(), Some(ShelfError::Busy));
            drop(open);
            let _ = held.await;
            assert_eq!(shelf.worked_out(today).await.expect("an answer").on, today);
            // And what was worked out is there for readers at once.
            assert!(shelf.snapshot(today).await.is_ok());
        });
    }
}
