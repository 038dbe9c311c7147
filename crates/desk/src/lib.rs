//! The working side: people sign in, members report, analysts check.
//!
//! Every handler asks the pure room `cycle` what may be done and writes what it answers; no page decides. Every answer is
//! kept by nobody, every form counts once, and no words are lost: to a second writer, a session that ran out, a full
//! disk.

mod assets;
mod carried;
pub mod demonstrate;
mod factor;
mod failure;
mod headers;
mod invitation;
mod office;
mod page;
mod passphrase;
mod seal;
mod seat;
mod sent;
mod sign_in;
mod slow;
mod start;
mod token;

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::routing::{get, post};

pub use office::Parts;
pub use seat::Client;

use crate::office::Office;

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
        .route("/desk/assets/{file}", get(assets::get))
        .with_state(office)
        .layer(map_response(headers::guarded))
}
