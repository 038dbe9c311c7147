//! What must stay true of the log, whatever is sent to it.

mod agreement;
mod build;
mod damage;
mod entries;
mod example;
mod flips;
mod folders;
mod hostile;
mod manifests;
mod merkle;
mod mutations;
mod notes;
mod policies;
mod signatures;
mod starting;
mod turns;
mod verifying;
mod witnessing;

use std::path::{Path, PathBuf};

/// Returns the path of a file beside the checkout; tests that ask for it bear `needs_shared`.
fn shared(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/record")
        .join(file)
}

/// Returns a file beside the checkout as JSON.
fn json(file: &str) -> serde_json::Value {
    let bytes = std::fs::read(shared(file)).expect("it is beside the checkout");
    serde_json::from_slice(&bytes).expect("published vectors are JSON")
}

/// Returns how many rounds a long test takes: so many as the product is built, a tenth of them
/// where nothing is optimised. `CAUCE_FUZZ_ROUNDS` asks for more.
#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
fn rounds(usual: usize) -> usize {
    let asked = std::env::var("CAUCE_FUZZ_ROUNDS").ok();
    let usual = if cfg!(debug_assertions) {
        usual / 10
    } else {
        usual
    };
    asked.and_then(|n| n.parse().ok()).unwrap_or(usual)
}
