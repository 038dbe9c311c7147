//! Screening: questions, answers, and what the published rules say to them.
//!
//! Answers travel in the body of a form and in nothing else: not in an address, not in a log, not
//! in a store. With JavaScript they do not travel at all: the page asks for the signed rules once
//! and works them out by itself.

mod code;
mod compiled;
mod files;
mod pages;
mod plan;
mod question;
mod result;
mod same;
mod signer;
mod told;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;

pub use plan::{ContactShown, Part, contact_shown, danger_first, limit_in_doubt, order};
pub use signer::Signer;

use crate::Public;

/// The most that a form may send: some dozens of short answers.
const MOST_BYTES: usize = 16 * 1024;

/// What the pages of screening may load: the script and the rules from here, nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
                      connect-src 'self'; worker-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// Returns the routes of screening. Nothing under them is kept by anybody, but for the files that a
/// phone may use without a network.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/screening", get(pages::start).post(pages::go))
        .route("/screening/rules.json", get(files::rules))
        .route("/screening/told.json", get(files::told))
        .route("/screening/{file}", get(files::file))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(axum::middleware::map_response(quiet))
}

async fn quiet(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    headers.insert(
        "x-robots-tag",
        HeaderValue::from_static("noindex, noarchive"),
    );
    response
}
