//! How much one address may ask.
//!
//! A shared office or a telephone company stands behind one address, so the limits are wide; they
//! only keep one abuser from taking everything.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So many requests of one address are worked on at once.
const AT_ONCE: usize = 256;

/// An address may ask for so many seconds' worth at once.
const BURST_SECONDS: f64 = 10.0;

/// When more addresses than this are remembered, those that have been quiet are forgotten.
const REMEMBERED: usize = 50_000;

/// What each address has asked lately.
pub struct Rates {
    /// Requests a second; none where nobody is limited.
    a_second: Option<f64>,
    known: Mutex<HashMap<IpAddr, Asked>>,
}

struct Asked {
    left: f64,
    counted: Instant,
    at_once: usize,
}

/// A request that was let in, until this is dropped.
pub struct LetIn {
    address: IpAddr,
    rates: Arc<Rates>,
}

impl Drop for LetIn {
    fn drop(&mut self) {
        if let Some(asked) = self.rates.known().get_mut(&self.address) {
            asked.at_once = asked.at_once.saturating_sub(1);
        }
    }
}

impl Rates {
    /// Returns limits of so many requests a second; zero limits nobody.
    pub fn new(a_second: u32) -> Arc<Self> {
        Arc::new(Self {
            a_second: (a_second > 0).then(|| f64::from(a_second)),
            known: Mutex::default(),
        })
    }

    fn known(&self) -> MutexGuard<'_, HashMap<IpAddr, Asked>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a request of an address in; nothing where the address asks too much.
    ///
    /// This machine itself is never limited: a proxy that nobody named would make all readers one.
    pub fn let_in(
        self: &Arc<Self>,
        address: IpAddr,
        now: Instant,
    ) -> Result<Option<LetIn>, TooMuch> {
        let Some(a_second) = self.a_second.filter(|_| !address.is_loopback()) else {
            return Ok(None);
        };
        let address = neighbourhood(address);
        let most = a_second * BURST_SECONDS;
        let mut known = self.known();
        if known.len() > REMEMBERED {
            let quiet = Duration::from_secs_f64(BURST_SECONDS);
            known.retain(|_, one| one.at_once > 0 || now.duration_since(one.counted) < quiet);
        }
        let asked = known.entry(address).or_insert(Asked {
            left: most,
            counted: now,
            at_once: 0,
        });
        let since = now.saturating_duration_since(asked.counted).as_secs_f64();
        asked.left = since.mul_add(a_second, asked.left).min(most);
        asked.counted = now;
        if asked.left < 1.0 || asked.at_once >= AT_ONCE {
            return Err(TooMuch);
        }
        asked.left -= 1.0;
        asked.at_once += 1;
        Ok(Some(LetIn {
            address,
            rates: Arc::clone(self),
        }))
    }
}

/// An address asks more than it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch;

/// Returns the address under which a household or an office is counted: of the new kind, its network.
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => long.to_ipv4_mapped().map_or_else(
            || {
                let [a, b, c, d, ..] = long.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            },
            IpAddr::V4,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn one_who_asks_too_much_is_stopped_and_others_are_not() {
        let rates = Rates::new(2);
        let now = Instant::now();
        let ana = address("192.0.2.1");
        for _ in 0..20 {
            assert!(rates.let_in(ana, now).is_ok(), "ten seconds' worth");
        }
        assert_eq!(rates.let_in(ana, now).err(), Some(TooMuch));
        assert!(rates.let_in(address("192.0.2.2"), now).is_ok());
        let later = now + Duration::from_secs(1);
        assert!(rates.let_in(ana, later).is_ok(), "two a second");
        assert!(rates.let_in(ana, later).is_ok());
        assert!(rates.let_in(ana, later).is_err());
    }

    #[test]
    fn what_is_worked_on_is_counted_until_it_is_done() {
        let rates = Rates::new(1_000);
        let ana = address("2001:db8:1:2::5");
        let now = Instant::now();
        let held: Vec<_> = (0..AT_ONCE).map(|_| rates.let_in(ana, now)).collect();
        assert!(held.iter().all(Result::is_ok));
        let neighbour = address("2001:db8:1:2::6");
        assert!(
            rates.let_in(neighbour, now).is_err(),
            "one network is one address"
        );
        drop(held);
        assert!(rates.let_in(ana, now).is_ok());
    }

    #[test]
    fn this_machine_and_a_limit_of_zero_limit_nobody() {
        let now = Instant::now();
        for (rates, who) in [(Rates::new(1), "127.0.0.1"), (Rates::new(0), "192.0.2.1")] {
            for _ in 0..1_000 {
                assert!(rates.let_in(address(who), now).is_ok());
            }
        }
    }
}
