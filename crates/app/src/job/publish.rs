//! Carries what was accepted at the desk to the public pages, whichever program accepted it.

use std::sync::Arc;
use std::time::Duration;

use charter::Desk;
use store::Shelved;
use store::desk::DeskStore;

/// How often it is looked: whoever accepts a report finds it on the public page a moment later.
const EVERY: Duration = Duration::from_secs(1);

/// Looks each second, for ever; where nothing was accepted, nothing is worked out.
pub async fn each_second(desk: Desk, store: DeskStore, shelf: Arc<Shelved>, home: String) {
    let mut seen = None;
    loop {
        match store.desk().await {
            Ok(now) if seen != Some(now.seq) => {
                seen = Some(now.seq);
                shelf.replace_cycles(store::desk::public(&now, &desk.rules.units), &home);
            }
            Ok(_) => {}
            Err(fault) => {
                let fault = fault.to_string();
                tracing::error!(fault, "the desk could not be read");
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}
