//! Everything known of people moving: the charter's counts, files that were taken in, the log.

use std::sync::Arc;

use kernel::Country;
use publication::counts::{Count, Gathered, Imports};
use store::Store;

/// Brings together what the charter says and what the store holds. Of files only what members counted
/// is shown; the rest stays in the store.
pub async fn gathered(
    store: &Store,
    members: &[Country],
    counts: Vec<Count>,
    movement: charter::Movement,
) -> anyhow::Result<Arc<Gathered>> {
    Ok(Arc::new(Gathered {
        counts,
        imported: Imports::of(store.counts_by(members).await?),
        files: store.movement_files().await?,
        triggers: movement.triggers,
        chains: movement.chains,
        cases: movement.cases,
        alarms: store.alarms().await?,
        estimates: store.estimates().await?,
    }))
}
