//! Practices: what was done where, what came of it, and what failed.

mod list;
mod one;
mod told;

use axum::Router;
use axum::routing::get;
use kernel::{CommitmentId, Country};
use publication::Snapshot;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::shown;

/// Returns the pages of practices.
pub fn routes() -> Router<std::sync::Arc<Public>> {
    Router::new()
        .route("/practices", get(list::get))
        .route("/practices/{id}", get(one::get))
}

/// Returns links to the practices that serve a promise.
pub fn serving(page: &Page, snapshot: &Snapshot, id: &CommitmentId) -> Vec<Markup> {
    let serving = snapshot.practices.iter();
    let serving = serving.filter(|practice| practice.serves.contains(id));
    serving
        .map(|practice| {
            let link = page.link(&format!("/practices/{}", practice.id));
            shown::anchor_around(&link, &shown::brief(page.words, &practice.title))
        })
        .collect()
}

/// Returns whether something was done in a country that is told here.
pub fn are_in(snapshot: &Snapshot, country: Country) -> bool {
    let mut all = snapshot.practices.iter();
    all.any(|practice| practice.places.contains(&country))
}

/// Returns how many practices serve a pillar, and where they stand.
pub fn of_pillar(page: &Page, snapshot: &Snapshot, pillar: &str) -> (usize, String) {
    let of_it = snapshot.practices.iter();
    let of_it = of_it.filter(|practice| practice.pillar.as_deref() == Some(pillar));
    let link = page.link_asking("/practices", &[("pillar", pillar)]);
    (of_it.count(), link)
}
