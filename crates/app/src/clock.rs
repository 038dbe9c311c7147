//! The one real clock.

use kernel::{Clock, Day};

/// Tells the day in UTC from the machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the machine's clock"
    )]
    fn today(&self) -> Day {
        let seconds = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
        Day::new(1970, 1, 1)
            .expect("the epoch is a day")
            .plus_days(days)
    }
}
