//! One computation however many wait for it, and the latest answers kept.
//!
//! Nothing here waits: whoever asks is handed a future, and whoever makes the board says on which
//! threads it is carried out.

use std::collections::BTreeMap;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use futures_util::future::Shared;

use crate::ShelfError;

/// What somebody may carry out, on threads of their own.
pub type Work<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// An answer on its way; all who hold it get the same one.
pub type Flight<V> = Shared<Work<Result<Arc<V>, ShelfError>>>;

/// Answers by what was asked: each is worked out once at a time, the latest are kept, and no more
/// than so many are on their way at once.
pub struct Flights<K, V> {
    board: Arc<Mutex<Board<K, V>>>,
    most_pending: usize,
    launch: fn(Work<()>),
}

struct Board<K, V> {
    /// How often anything was asked.
    asked: u64,
    most_kept: usize,
    /// How much an answer weighs, and how much may be kept together besides the latest.
    weigh: fn(&V) -> usize,
    most_weight: usize,
    flights: BTreeMap<K, Listed<V>>,
}

struct Listed<V> {
    number: u64,
    last_asked: u64,
    has_landed: bool,
    weight: usize,
    flight: Flight<V>,
}

impl<K: Ord + Clone + Send + 'static, V: Send + Sync + 'static> Flights<K, V> {
    /// Returns an empty board that keeps so many answers, lets so many be on their way, and hands
    /// what is to be carried out to `launch`.
    #[must_use]
    pub fn new(most_kept: usize, most_pending: usize, launch: fn(Work<()>)) -> Self {
        Self {
            board: Arc::new(Mutex::new(Board {
                asked: 0,
                most_kept,
                weigh: |_| 0,
                most_weight: 0,
                flights: BTreeMap::new(),
            })),
            most_pending,
            launch,
        }
    }

    /// Keeps no more than so much besides the latest answer, each weighed.
    #[must_use]
    pub fn weighing(self, weigh: fn(&V) -> usize, most_weight: usize) -> Self {
        let mut board = locked(&self.board);
        (board.weigh, board.most_weight) = (weigh, most_weight);
        drop(board);
        self
    }

    /// Returns the answers that are kept, the latest asked first.
    #[must_use]
    pub fn kept(&self) -> Vec<(K, Arc<V>)> {
        let board = locked(&self.board);
        let mut landed: Vec<_> = board.flights.iter().collect();
        landed.retain(|(_, one)| one.has_landed);
        landed.sort_by_key(|(_, one)| std::cmp::Reverse(one.last_asked));
        let answer = |flight: &Flight<V>| flight.peek()?.as_ref().ok().cloned();
        let kept = landed.into_iter();
        kept.filter_map(|(key, one)| Some((key.clone(), answer(&one.flight)?)))
            .collect()
    }

    /// Returns the answer that is kept or on its way, and otherwise begins the work for it.
    ///
    /// The work goes on when nobody waits any more; a failure is told to those who wait and then
    /// forgotten.
    ///
    /// # Errors
    ///
    /// Too many other answers are on their way.
    pub fn ask<F>(&self, key: K, work: impl FnOnce() -> F) -> Result<Flight<V>, ShelfError>
    where
        F: Future<Output = Result<V, ShelfError>> + Send + 'static,
    {
        let mut board = locked(&self.board);
        board.asked += 1;
        let now = board.asked;
        if let Some(listed) = board.flights.get_mut(&key) {
            listed.last_asked = now;
            return Ok(listed.flight.clone());
        }
        if board.flights.values().filter(|one| !one.has_landed).count() >= self.most_pending {
            return Err(ShelfError::Busy);
        }
        let work = work();
        let flight = async move {
            // A fault of ours is told to all who wait; it does not take their threads with it.
            let caught = AssertUnwindSafe(work).catch_unwind().await;
            let answer = caught.unwrap_or_else(|_| Err(broken()));
            answer.map(Arc::new)
        };
        let flight = flight.boxed().shared();
        let listed = Listed {
            number: now,
            last_asked: now,
            has_landed: false,
            weight: 0,
            flight: flight.clone(),
        };
        board.flights.insert(key.clone(), listed);
        drop(board);
        let (board, carried) = (Arc::clone(&self.board), flight.clone());
        (self.launch)(Box::pin(async move {
            let answer = carried.await;
            locked(&board).land(&key, now, answer.ok().as_deref());
        }));
        Ok(flight)
    }
}

impl<K: Ord + Clone, V> Board<K, V> {
    /// Notes that a flight has landed, and makes room.
    fn land(&mut self, key: &K, number: u64, answer: Option<&V>) {
        let Some(listed) = self.flights.get_mut(key).filter(|one| one.number == number) else {
            return;
        };
        let Some(answer) = answer else {
            self.flights.remove(key);
            return;
        };
        listed.has_landed = true;
        listed.weight = (self.weigh)(answer);
        while self.is_too_much(number) {
            let landed = self.flights.iter().filter(|(_, one)| one.has_landed);
            let others = landed.filter(|(_, one)| self.most_kept == 0 || one.number != number);
            let oldest = others.min_by_key(|(_, one)| one.last_asked);
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else {
                return;
            };
            self.flights.remove(&oldest);
        }
    }

    /// Returns whether more is kept than may be, now that this flight has landed.
    fn is_too_much(&self, landed: u64) -> bool {
        let kept = self.flights.values().filter(|one| one.has_landed);
        let others = kept.clone().filter(|one| one.number != landed);
        let weight: usize = others.map(|one| one.weight).sum();
        kept.count() > self.most_kept || weight > self.most_weight
    }
}

fn broken() -> ShelfError {
    ShelfError::Store("a fault of the program ended the computation".to_owned())
}

fn locked<T>(board: &Mutex<T>) -> MutexGuard<'_, T> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn block_on<T>(answer: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime").block_on(answer)
    }

    /// Carries work out on a thread of its own.
    fn apart(work: Work<()>) {
        std::thread::spawn(|| block_on(work));
    }

    #[test]
    fn a_hundred_who_ask_at_once_wait_for_one_computation() {
        let flights: Arc<Flights<u8, u8>> = Arc::new(Flights::new(4, 4, apart));
        let n_computed = Arc::new(AtomicUsize::new(0));
        let (open, gate) = std::sync::mpsc::channel::<()>();
        let mut gate = Some(gate);
        let waiting: Vec<_> = (0..100)
            .map(|_| {
                let flight = flights.ask(1, || {
                    let (gate, n_computed) = (gate.take(), Arc::clone(&n_computed));
                    async move {
                        n_computed.fetch_add(1, Ordering::SeqCst);
                        // Nobody's work ends before everybody has asked.
                        let _ = gate.map(|gate| gate.recv());
                        Ok(7)
                    }
                });
                flight.expect("one is on its way")
            })
            .collect();
        open.send(()).expect("the work waits");
        for flight in waiting {
            assert_eq!(block_on(flight), Ok(Arc::new(7)));
        }
        assert_eq!(n_computed.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn who_asks_for_one_thing_too_many_is_told_to_come_back() {
        fn never(_: Work<()>) {}
        let flights: Flights<u8, u8> = Flights::new(4, 2, never);
        for key in [1, 2, 1] {
            assert!(flights.ask(key, std::future::pending).is_ok());
        }
        let third = flights.ask(3, std::future::pending);
        assert_eq!(third.err(), Some(ShelfError::Busy));
    }

    /// Carries work out before it goes on.
    fn at_once(work: Work<()>) {
        block_on(work);
    }

    #[test]
    fn a_failure_is_forgotten_and_the_latest_answers_are_kept() {
        let flights: Flights<u8, u8> = Flights::new(2, 4, at_once);
        let failed = flights.ask(1, || async { Err(ShelfError::Busy) });
        assert!(block_on(failed.expect("it may be tried")).is_err());
        let n_computed = AtomicUsize::new(0);
        let ask = |key| {
            let flight = flights.ask(key, || {
                n_computed.fetch_add(1, Ordering::SeqCst);
                async move { Ok(key) }
            });
            block_on(flight.expect("there is room")).expect("it is worked out")
        };
        for key in [1, 2, 1, 3, 1] {
            assert_eq!(*ask(key), key);
        }
        assert_eq!(n_computed.load(Ordering::SeqCst), 3, "1 was kept");
        ask(2);
        assert_eq!(n_computed.load(Ordering::SeqCst), 4, "2 had made room");
    }

    #[test]
    fn heavy_answers_make_room_for_each_other_and_the_latest_always_stays() {
        let flights: Flights<usize, usize> = Flights::new(9, 4, at_once).weighing(|n| *n, 10);
        let ask = |key: usize| {
            let flight = flights.ask(key, || async move { Ok(key) });
            block_on(flight.expect("there is room")).expect("it is worked out")
        };
        let kept = || {
            let kept = flights.kept().into_iter();
            kept.map(|(key, answer)| (key, *answer)).collect::<Vec<_>>()
        };
        for key in [4, 6, 3] {
            ask(key);
        }
        assert_eq!(kept(), [(3, 3), (6, 6), (4, 4)], "10 besides the latest");
        ask(4);
        ask(2);
        assert_eq!(kept(), [(2, 2), (4, 4), (3, 3)], "6 was asked longest ago");
        ask(50);
        assert_eq!(kept(), [(50, 50), (2, 2), (4, 4), (3, 3)]);
        ask(1);
        assert_eq!(kept(), [(1, 1)]);
    }

    #[test]
    fn a_fault_of_ours_is_an_answer_and_the_next_question_is_tried_again() {
        let flights: Flights<u8, u8> = Flights::new(2, 1, at_once);
        let faulty = flights.ask(1, || async { unreachable!("on purpose") });
        assert_eq!(block_on(faulty.expect("it may be tried")), Err(broken()));
        let sound = flights.ask(1, || async { Ok(1) });
        assert_eq!(block_on(sound.expect("there is room")), Ok(Arc::new(1)));
    }

    #[test]
    fn nothing_is_kept_where_nothing_may_be() {
        let flights: Flights<u8, u8> = Flights::new(0, 4, at_once);
        for round in [1, 2] {
            let flight = flights.ask(1, || async move { Ok(round) });
            assert_eq!(
                block_on(flight.expect("there is room")),
                Ok(Arc::new(round))
            );
        }
    }
}
