//! The working side: people sign in, members report, analysts check.
//!
//! Every handler asks the pure room `cycle` what may be done and writes what it answers; no page decides. Every answer is
//! kept by nobody, every form counts once, and no words are lost: to a second writer, a session that ran out, a full
//! disk.

mod assets;
mod at;
mod carried;
mod check;
mod cycles;
pub mod demonstrate;
mod factor;
mod failure;
mod headers;
mod invitation;
mod nothing_new;
mod office;
mod one_cycle;
mod page;
mod passphrase;
mod report;
mod seal;
mod seat;
mod sent;
mod sign_in;
mod slow;
mod start;
mod token;
mod typed;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::routing::{get, post};

pub use office::Parts;
pub use seat::Client;

use crate::office::Office;

/// Returns what is done with one item. No nest: a form is known by its whole address.
fn of_item() -> Router<Arc<Office>> {
    use report::{confirm, enter, history, print, write};
    let at = |path: &str| format!("/desk/cycles/{{cycle}}/items/{{item}}{path}");
    Router::new()
        .route(&at(""), get(write::get).post(write::post))
        .route(&at("/print"), get(print::get))
        .route(&at("/history"), get(history::get))
        .route(&at("/enter"), get(enter::get).post(enter::post))
        .route(&at("/confirm"), get(confirm::get).post(confirm::post))
        .route(&at("/check"), get(check::one::get).post(check::one::post))
        .route(&at("/reopen"), post(check::reopen::post))
}

/// Returns the desk: everything under `/desk`.
pub fn router(parts: Parts) -> Router {
    let office = Arc::new(Office::from(parts));
    Router::new()
        .route("/desk", get(start::get))
        .route("/desk/sign-in", get(sign_in::get).post(sign_in::post))
        .route("/desk/sign-out", post(sign_in::out))
        .route(
            "/desk/invitation/{token}",
            get(invitation::get).post(invitation::post),
        )
        .route("/desk/cycles", get(cycles::get).post(cycles::post))
        .route("/desk/cycles/{cycle}", get(one_cycle::get))
        .route(
            "/desk/cycles/{cycle}/nothing-new",
            get(nothing_new::get).post(nothing_new::post),
        )
        .route(
            "/desk/cycles/{cycle}/check",
            get(check::list::get).post(check::list::post),
        )
        .merge(of_item())
        .route("/desk/assets/{file}", get(assets::get))
        .with_state(office)
        .layer(map_response(headers::guarded))
}
