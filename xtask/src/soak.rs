//! A steady load for a while, and whether the program grows.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::site::{Site, ask};

/// How much the program may grow from the first minute to the end, in per cent.
const GROWTH: f64 = 5.0;
/// How long the caches may fill before growth is counted.
const WARM: Duration = Duration::from_secs(60);
const ASKERS: usize = 8;
const PATHS: [&str; 8] = [
    "/",
    "/members/GTM",
    "/commitments",
    "/movement",
    "/pathways",
    "/data/commitments.csv",
    "/api/v1/members",
    "/offices?lang=es",
];

/// Asks for pages at a steady rate; fails on an answer that is not 200 and on growth beyond five per cent.
pub fn run(minutes: u64, rate: u64) -> anyhow::Result<()> {
    let site = Site::start(|_| Ok(()))?;
    let length = WARM + Duration::from_secs(60 * minutes);
    let since = Instant::now();
    let (asked, failed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let askers: Vec<_> = (0..ASKERS)
        .map(|asker| {
            let (address, asked, failed) = (
                site.address().to_owned(),
                Arc::clone(&asked),
                Arc::clone(&failed),
            );
            std::thread::spawn(move || {
                // Each question has its moment, whether or not the one before was answered in time.
                for turn in 0_u64.. {
                    let place = turn * ASKERS as u64 + asker as u64;
                    let moment = Duration::from_secs_f64(place as f64 / rate as f64);
                    if moment > length {
                        return;
                    }
                    std::thread::sleep(moment.saturating_sub(since.elapsed()));
                    let path = PATHS[place as usize % PATHS.len()];
                    let is_well =
                        ask(&address, path).is_ok_and(|answer| answer.starts_with(b"HTTP/1.1 200"));
                    asked.fetch_add(1, Ordering::Relaxed);
                    failed.fetch_add(usize::from(!is_well), Ordering::Relaxed);
                }
            })
        })
        .collect();
    std::thread::sleep(WARM);
    let before = site.resident()?;
    for asker in askers {
        let _ = asker.join();
    }
    let after = site.resident()?;
    let growth = (after as f64 / before as f64 - 1.0) * 100.0;
    let (asked, failed) = (
        asked.load(Ordering::Relaxed),
        failed.load(Ordering::Relaxed),
    );
    let per_second = asked as f64 / since.elapsed().as_secs_f64();
    println!("{asked} questions, {per_second:.0} a second, {failed} not answered with 200");
    println!(
        "{before} kB after a minute, {after} kB at the end: {growth:+.1} % (limit {GROWTH} %)"
    );
    if failed > 0 || growth > GROWTH {
        bail!("the program does not stand a steady load");
    }
    Ok(())
}
