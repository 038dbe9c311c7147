//! Who is connected, and who keeps whom waiting.
//!
//! A connection is either ours to answer or the client's to go on: to send a header, to send a form,
//! to take what was written. Whoever keeps us waiting too long is let go, and when every seat is
//! taken, whoever has kept us waiting longest makes room. So a thousand who say nothing never keep
//! anybody out.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

/// It is our turn: nobody keeps us waiting.
const OURS: u64 = 0;

/// Whoever has sent nothing that can be answered by then is let go.
const SENDS_WITHIN: Duration = Duration::from_secs(9);

/// Whoever takes nothing of an answer for so long is let go; a telephone may pass through a tunnel.
const TAKES_WITHIN: Duration = Duration::from_secs(30);

/// A connection's place.
pub struct Seat {
    /// In milliseconds after the door opened, when a client that keeps us waiting is let go.
    until: AtomicU64,
    opened: Instant,
    address: IpAddr,
    go: Notify,
}

impl Seat {
    fn new(opened: Instant, address: IpAddr) -> Arc<Self> {
        Arc::new(Self {
            until: AtomicU64::new(moment(opened, SENDS_WITHIN)),
            opened,
            address,
            go: Notify::new(),
        })
    }

    /// Notes that it is our turn.
    pub fn is_ours(&self) {
        self.until.store(OURS, Ordering::Relaxed);
    }

    /// Notes that it is the client's turn to send a form, and for how long.
    pub fn sends(&self, within: Duration) {
        let until = moment(self.opened, within);
        self.until.store(until, Ordering::Relaxed);
    }

    /// Notes that it is the client's turn to take an answer, and to ask again.
    pub fn takes(&self) {
        let until = moment(self.opened, TAKES_WITHIN);
        self.until.store(until, Ordering::Relaxed);
    }

    /// Notes that the client takes nothing just now.
    pub fn took_nothing(&self) {
        if self.waits_until().is_none() {
            self.takes();
        }
    }

    /// Notes that the client took something, and may go on.
    pub fn took_something(&self) {
        if self.waits_until().is_some() {
            self.takes();
        }
    }

    /// Waits until the door says that this connection has to go.
    pub async fn told_to_go(&self) {
        self.go.notified().await;
    }

    fn waits_until(&self) -> Option<u64> {
        Some(self.until.load(Ordering::Relaxed)).filter(|until| *until != OURS)
    }
}

/// Returns the moment that lies so far ahead.
fn moment(opened: Instant, ahead: Duration) -> u64 {
    u64::try_from((opened.elapsed() + ahead).as_millis()).unwrap_or(u64::MAX)
}

/// All seats.
pub struct Seats {
    opened: Instant,
    most: usize,
    most_of_one: usize,
    taken: Mutex<HashMap<u64, Arc<Seat>>>,
    n_ever: AtomicU64,
    n_let_go: AtomicU64,
}

/// A seat that is taken until this is dropped.
pub struct Taken {
    /// The seat.
    pub seat: Arc<Seat>,
    number: u64,
    seats: Arc<Seats>,
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.seats.taken().remove(&self.number);
    }
}

impl Seats {
    /// Returns so many empty seats; no more than half of them are for one address.
    pub fn new(most: usize) -> Arc<Self> {
        Arc::new(Self {
            opened: Instant::now(),
            most,
            most_of_one: most.div_ceil(2),
            taken: Mutex::default(),
            n_ever: AtomicU64::new(0),
            n_let_go: AtomicU64::new(0),
        })
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<u64, Arc<Seat>>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a seat for a new connection, in the place of whoever has kept us waiting longest where
    /// all are taken; nothing where everybody is being served.
    ///
    /// This machine itself may take every seat: so may a proxy, which stands for all its readers.
    pub fn take(self: &Arc<Self>, address: IpAddr, is_proxy: bool) -> Option<Taken> {
        let mut taken = self.taken();
        let is_one_of_many = !(is_proxy || address.is_loopback())
            && taken.values().filter(|one| one.address == address).count() >= self.most_of_one;
        if is_one_of_many || taken.len() >= self.most {
            let leaves = taken
                .iter()
                .filter(|(_, one)| !is_one_of_many || one.address == address)
                .filter_map(|(number, one)| Some((one.waits_until()?, *number)))
                .min();
            self.n_let_go.fetch_add(1, Ordering::Relaxed);
            let (_, number) = leaves?;
            if let Some(seat) = taken.remove(&number) {
                seat.go.notify_one();
            }
        }
        let number = self.n_ever.fetch_add(1, Ordering::Relaxed);
        let seat = Seat::new(self.opened, address);
        taken.insert(number, Arc::clone(&seat));
        drop(taken);
        Some(Taken {
            seat,
            number,
            seats: Arc::clone(self),
        })
    }

    /// Lets go of everybody who has kept us waiting too long.
    pub fn let_go_of_the_slow(&self) {
        let now = moment(self.opened, Duration::ZERO);
        for seat in self.taken().values() {
            if seat.waits_until().is_some_and(|until| until < now) {
                seat.go.notify_one();
            }
        }
    }

    /// Returns how many were turned away or made room since this was last asked.
    pub fn let_go(&self) -> u64 {
        self.n_let_go.swap(0, Ordering::Relaxed)
    }

    /// Returns how many are connected.
    pub fn n_taken(&self) -> usize {
        self.taken().len()
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const ANA: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    const LUIS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 2));

    const EVA: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 3));

    #[test]
    fn whoever_has_kept_us_waiting_longest_makes_room() {
        let seats = Seats::new(2);
        let [ana, luis] = [ANA, LUIS].map(|who| seats.take(who, false).expect("a seat"));
        // Told apart without a clock: Luis's time is over first.
        luis.seat.until.store(1, Ordering::Relaxed);
        ana.seat.until.store(2, Ordering::Relaxed);
        let eva = seats.take(EVA, false).expect("a seat");
        let taken: Vec<u64> = {
            let mut numbers: Vec<u64> = seats.taken().keys().copied().collect();
            numbers.sort_unstable();
            numbers
        };
        assert_eq!(taken, [ana.number, eva.number]);
        drop(luis);
        assert_eq!(seats.n_taken(), 2);
        assert_eq!(seats.let_go(), 1);
    }

    #[test]
    fn nobody_who_is_being_served_makes_room() {
        let seats = Seats::new(2);
        let served = [ANA, LUIS].map(|who| seats.take(who, false).expect("a seat"));
        served.iter().for_each(|one| one.seat.is_ours());
        assert!(seats.take(EVA, false).is_none());
        served[0].seat.took_nothing();
        assert!(seats.take(EVA, false).is_some());
    }

    #[test]
    fn one_address_takes_no_more_than_half_of_the_seats() {
        let seats = Seats::new(4);
        let of_ana = [ANA, ANA].map(|who| seats.take(who, false).expect("a seat"));
        of_ana.iter().for_each(|one| one.seat.is_ours());
        assert!(seats.take(ANA, false).is_none());
        assert!(seats.take(LUIS, false).is_some());
    }
}
