//! The one real clock and the one real chance.

use std::io::Read;

use kernel::{Chance, Clock, Moment};

/// Tells the moment from the machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the machine's clock"
    )]
    fn now(&self) -> Moment {
        let seconds = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        Moment::from_seconds(i64::try_from(seconds).unwrap_or(i64::MAX))
    }
}

/// Gives the bytes that the machine's kernel gathers from noise.
#[derive(Debug, Clone, Copy)]
pub struct MachineChance;

impl Chance for MachineChance {
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        std::fs::File::open("/dev/urandom")?.read_exact(bytes)
    }
}
