//! What the passing of time does at the desk, and the beat by which a clock that jumped is noticed.
//!
//! While the clock is doubted nothing lapses: a member must never be called silent because a machine's battery died.

use std::sync::Arc;
use std::time::{Duration, Instant};

use charter::Desk;
use kernel::{Clock, Moment};
use store::StoreError;
use store::desk::{By, DeskStore};

/// How often it is looked.
const EVERY: Duration = Duration::from_secs(60);
/// A clock may drift so far between two beats, in seconds.
const DRIFT_S: i64 = 60;

/// Looks each minute, for ever.
pub async fn each_minute(desk: Desk, store: DeskStore, clock: Arc<dyn Clock>) {
    let mut last: Option<(Instant, Moment)> = None;
    loop {
        let (here, now) = (Instant::now(), clock.now());
        let elapsed = last.map(|(since, _)| here.duration_since(since).as_secs());
        let elapsed = elapsed.and_then(|s| i64::try_from(s).ok());
        let has_jumped = last.zip(elapsed).is_some_and(|((_, then), elapsed)| {
            (then.seconds_until(now) - elapsed).abs() > DRIFT_S
        });
        if let Err(fault) = beat(&desk, &store, now, has_jumped).await {
            let fault = fault.to_string();
            tracing::error!(fault, "what has lapsed at the desk could not be written");
        }
        last = Some((here, now));
        tokio::time::sleep(EVERY).await;
    }
}

/// Writes the beat, and what has lapsed unless the clock is doubted.
async fn beat(
    desk: &Desk,
    store: &DeskStore,
    now: Moment,
    has_jumped: bool,
) -> Result<(), StoreError> {
    let before = store.last_beat().await?;
    // The machine's clock stands before what was written last.
    let runs_behind = before
        .as_ref()
        .is_some_and(|one| now.seconds_until(one.at) > DRIFT_S);
    let is_doubted = has_jumped || runs_behind;
    if is_doubted {
        tracing::warn!(
            "the clock jumped: nothing lapses at the desk until an administrator confirms it"
        );
    }
    store.beat(now, is_doubted).await?;
    if is_doubted || before.is_some_and(|one| one.is_doubted) {
        return Ok(());
    }
    let here = desk.setting(now);
    let done = store
        .act(By::nobody(now), |desk| {
            Ok((cycle::lapse::lapsed(desk, &here), ()))
        })
        .await?;
    if let Ok(Some(done)) = done.map(store::desk::Acted::now)
        && !done.events.is_empty()
    {
        let n = done.events.len();
        tracing::info!(n, "time passed at the desk");
    }
    Ok(())
}
