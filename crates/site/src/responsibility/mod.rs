//! `/shares` and `/response/keys`: who carries how much, side by side and never ranked.

mod chart;
mod key;
mod list;
mod one;
mod told;

use axum::Router;
use axum::routing::get;
use kernel::Country;
use publication::Snapshot;
use std::sync::Arc;

use crate::Public;
use crate::page::Page;

/// Returns everything below `/shares` and `/response`.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/shares", get(list::get))
        .route("/shares/{code}", get(one::get))
        .route("/response/keys/{id}", get(key::get))
}

/// Returns whether shares can be told on the day.
pub fn has_shares(snapshot: &Snapshot) -> bool {
    publication::responsibility::year(snapshot).is_some()
}

/// Returns the members by the names that the reader knows.
fn by_name(page: &Page, snapshot: &Snapshot) -> Vec<Country> {
    let mut members = publication::responsibility::members(snapshot);
    members.sort_by_cached_key(|one| kernel::text::bare(one.name(page.words.language())));
    members
}

/// Returns the keys of the charter: title and address.
fn keys(page: &Page, snapshot: &Snapshot) -> Vec<(String, String)> {
    let keys = snapshot.basis.keys.iter();
    let link = |id: &str| page.link(&format!("/response/keys/{id}"));
    keys.map(|key| (page.words.plain(&key.title).to_owned(), link(&key.id)))
        .collect()
}
