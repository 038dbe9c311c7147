//! What happens too often for a line each: counted, and told once a minute.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// No more than one line in so long.
const BETWEEN: Duration = Duration::from_secs(60);

/// A count that is told at times.
#[derive(Debug, Default)]
pub struct Tally(Mutex<(u64, Option<Instant>)>);

impl Tally {
    /// Counts one more.
    pub fn add(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 += 1;
    }

    /// Returns how many there were since the last line, where it is time for another: the first is told at once.
    pub fn due(&self, now: Instant) -> Option<u64> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (n, told) = *kept;
        let is_due = told.is_none_or(|told| now.saturating_duration_since(told) >= BETWEEN);
        if n == 0 || !is_due {
            return None;
        }
        *kept = (0, Some(now));
        Some(n)
    }

    /// Returns how many were not told yet, when there is no other time.
    pub fn rest(&self) -> Option<u64> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Some(std::mem::take(&mut kept.0)).filter(|n| *n > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_told_at_once_and_the_others_together_once_a_minute() {
        let tally = Tally::default();
        let begin = Instant::now();
        let after = |seconds| begin + Duration::from_secs(seconds);
        assert_eq!(tally.due(begin), None, "nothing happened");
        tally.add();
        assert_eq!(tally.due(begin), Some(1));
        for _ in 0..5 {
            tally.add();
        }
        assert_eq!(tally.due(after(59)), None);
        assert_eq!(tally.due(after(60)), Some(5));
        assert_eq!(tally.due(after(200)), None, "nothing since");
        tally.add();
        assert_eq!(tally.due(after(201)), Some(1));
        tally.add();
        assert_eq!(tally.due(after(202)), None);
        assert_eq!((tally.rest(), tally.rest()), (Some(1), None));
    }
}
