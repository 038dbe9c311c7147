//! `/causes`: what is known of why people leave, with its age, its disputes and its error, and no arrow anywhere.

mod course;
mod list;
mod one;
mod promised;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use kernel::Country;
use publication::{Snapshot, responsibility};

use crate::Public;
use crate::page::Page;

/// Returns everything below `/causes`.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/causes", get(list::get))
        .route("/causes/{country}", get(one::get))
}

/// Returns the countries of which causes are told, by the names that the reader knows.
fn by_name(page: &Page, snapshot: &Snapshot) -> Vec<Country> {
    let mut countries = responsibility::origins(snapshot);
    countries.sort_by_cached_key(|one| kernel::text::bare(one.name(page.words.language())));
    countries
}
