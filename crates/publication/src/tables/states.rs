//! What could be said of the compact itself, and which cited pages were kept, as tables.

use kernel::Language;

use super::{joined, text};
use crate::columns;
use crate::snapshot::Snapshot;
use crate::table::Table;

/// Returns one row per statement about the compact that was made by the day, oldest first; the last one stands.
#[must_use]
pub(super) fn states(snapshot: &Snapshot) -> Table {
    Table::of(
        "states",
        snapshot.on,
        &snapshot.compact.states,
        columns! { state =>
            ("said_on", "First day on which it could be said", state.said_on),
            ("state", "active, dormant or ended", state.life.code()),
            ("why_en", "What that rests on, in English", text(&state.why, Language::En)),
            ("why_es", "The same in Spanish", text(&state.why, Language::Es)),
            ("last_act_on", "Day of the last act that was seen", state.last_act.on),
            ("last_act_en", "What was done, in English", text(&state.last_act.what, Language::En)),
            ("last_act_es", "The same in Spanish", text(&state.last_act.what, Language::Es)),
            ("last_act_source", "Address at which that was read", state.last_act.source.as_str()),
            ("searched_to", "Day to which the record was searched for later acts", state.searched_to),
            ("sources", "Addresses on which it rests besides, parted by semicolons", joined(&state.sources)),
        },
    )
}

/// Returns one row per copy of a cited page that was kept by the day; two of one address differ.
#[must_use]
pub(super) fn kept(snapshot: &Snapshot) -> Table {
    Table::of(
        "kept",
        snapshot.on,
        &snapshot.compact.kept,
        columns! { kept =>
            ("address", "The cited address", kept.address.as_str()),
            ("kept_on", "Day on which it was fetched", kept.on),
            ("sha256", "SHA-256 over the bytes", kept.digest.as_str()),
            ("bytes", "How many bytes it has", Some(rust_decimal::Decimal::from(kept.n_bytes))),
            ("media_type", "Media type, as the server stated it", kept.media_type.as_str()),
            ("answered", "The address that answered in the end, where it was another", kept.answered.as_str()),
        },
    )
}
