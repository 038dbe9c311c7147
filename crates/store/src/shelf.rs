//! The shelf as the public site knows it: what is stored, rated as on the day that is asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use assistance::Announcements;
use assistance::purpose::PurposeRule;
use evidence::Observation;
use kernel::{Clock, Day};
use progress::Compact;
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{MethodCard, Shelf, ShelfError, Snapshot, Visibility};

use crate::StoreError;
use crate::assistance::AidSource;

/// This many days are kept ready; the one asked for longest ago makes room.
const DAYS_KEPT: usize = 32;

/// Everything from which any day's release follows.
pub struct Facts {
    /// The compact, with every commitment and every wording.
    pub compact: Compact,
    /// Every stored figure.
    pub observations: Vec<Observation>,
    /// Everything known of people moving.
    pub movements: Arc<publication::counts::Gathered>,
    /// The method in force, with its dated parameters.
    pub method: MethodCard,
    /// The money announced, of every day.
    pub announcements: Announcements,
    /// By which words and decisions money is assigned to pillars.
    pub purpose: PurposeRule,
    /// Which columns of which tables may leave.
    pub visibility: Visibility,
}

/// A shelf that works out a day's release once and keeps it.
pub struct Shelved {
    clock: Arc<dyn Clock>,
    facts: RwLock<Arc<Facts>>,
    ready: Mutex<Ready>,
    aid: Option<AidSource>,
}

#[derive(Default)]
struct Ready {
    asked: u64,
    days: BTreeMap<Day, (u64, Arc<Snapshot>)>,
}

impl Shelved {
    /// Returns a shelf over these facts and what a store, if there is one, knows of money.
    #[must_use]
    pub fn new(facts: Facts, aid: Option<AidSource>, clock: Arc<dyn Clock>) -> Self {
        Self {
            aid,
            clock,
            facts: RwLock::new(Arc::new(facts)),
            ready: Mutex::default(),
        }
    }

    /// Puts other facts in the place of these; whoever is reading finishes with the old ones.
    pub fn replace(&self, facts: Facts) {
        *self.facts.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(facts);
        *self.ready.lock().unwrap_or_else(PoisonError::into_inner) = Ready::default();
    }

    fn facts(&self) -> Arc<Facts> {
        Arc::clone(&self.facts.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn kept(&self, day: Day) -> Option<Arc<Snapshot>> {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        ready.asked += 1;
        let now = ready.asked;
        ready.days.get_mut(&day).map(|(asked, snapshot)| {
            *asked = now;
            Arc::clone(snapshot)
        })
    }

    /// Keeps a release, unless the facts it was made from have been replaced meanwhile.
    fn keep(&self, day: Day, snapshot: &Arc<Snapshot>, made_from: &Arc<Facts>) {
        if !Arc::ptr_eq(&self.facts(), made_from) {
            return;
        }
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        ready.asked += 1;
        let now = ready.asked;
        ready.days.insert(day, (now, Arc::clone(snapshot)));
        if ready.days.len() > DAYS_KEPT {
            let oldest = ready
                .days
                .iter()
                .min_by_key(|(_, (asked, _))| *asked)
                .map(|(day, _)| *day);
            oldest.map(|day| ready.days.remove(&day));
        }
    }
}

impl Shelf for Shelved {
    fn today(&self) -> Day {
        self.clock.today()
    }

    fn snapshot(&self, day: Day) -> Result<Arc<Snapshot>, ShelfError> {
        let facts = self.facts();
        let (today, adopted) = (self.today(), facts.compact.adopted);
        if day > today {
            return Err(ShelfError::Future { asked: day, today });
        }
        if day < adopted {
            return Err(ShelfError::TooEarly {
                asked: day,
                adopted,
            });
        }
        if let Some(snapshot) = self.kept(day) {
            return Ok(snapshot);
        }
        let instrument = facts
            .method
            .instrument(day)
            .map_err(|error| ShelfError::Store(error.to_string()))?;
        let snapshot = Snapshot::build(
            &facts.compact,
            &facts.observations,
            day,
            &instrument,
            &facts.visibility,
        );
        let snapshot = Arc::new(
            snapshot
                .with_announcements(&facts.announcements)
                .with_movements(&facts.movements),
        );
        self.keep(day, &snapshot, &facts);
        Ok(snapshot)
    }

    fn aid(&self, day: Day, view: View) -> Result<Arc<Aid>, ShelfError> {
        let facts = self.facts();
        let Some(aid) = &self.aid else {
            return Ok(Arc::new(Aid::nothing(day, view)));
        };
        waited(aid.aid(day, self.today(), view, &facts.purpose))
    }

    fn activity(
        &self,
        day: Day,
        view: View,
        id: &str,
    ) -> Result<Option<Arc<ActivityAid>>, ShelfError> {
        let facts = self.facts();
        let Some(aid) = &self.aid else {
            return Ok(None);
        };
        let found = aid.activity(day, self.today(), view, id, &facts.purpose);
        Ok(waited(found)?.map(Arc::new))
    }
}

/// Waits for the database on a thread that may wait; the others go on answering.
fn waited<T>(answer: impl Future<Output = Result<T, StoreError>>) -> Result<T, ShelfError> {
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(answer))
        .map_err(|error| ShelfError::Store(error.to_string()))
}
