//! The working side: people sign in, members report, analysts check.
//!
//! Every handler asks the pure room `cycle` what may be done and writes what it answers; no page decides. Every answer is
//! kept by nobody, every form counts once, and no words are lost: to a second writer, a session that ran out, a full
//! disk.

mod account;
mod assets;
mod at;
mod carried;
mod check;
mod cycles;
pub mod demonstrate;
mod factor;
mod failure;
mod files;
mod form;
mod fresh;
mod headers;
mod invitation;
mod letters;
mod log;
mod nothing_new;
mod office;
mod one_cycle;
mod page;
mod papers;
mod passphrase;
mod people;
mod report;
mod seal;
mod seat;
mod sent;
mod sent_file;
mod sign_in;
mod slow;
mod start;
mod token;
mod typed;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::map_response;
use axum::routing::{get, post};

pub use office::Parts;
pub use papers::{Cleaned, Papers, Unfit, Unread};
pub use seat::Client;

use crate::files::MOST_BODY;
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

/// The most that a form without a file may hold.
const MOST_FORM: usize = 256 << 10;
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
        .merge(people_and_papers())
        // Where a file comes along, its own route allows more.
        .layer(DefaultBodyLimit::max(MOST_FORM))
        .with_state(office)
        .layer(map_response(headers::guarded))
}

/// Returns the pages about people and papers.
fn people_and_papers() -> Router<Arc<Office>> {
    Router::new()
        .route("/desk/fresh", get(fresh::get).post(fresh::post))
        .route("/desk/people", get(people::list))
        .route(
            "/desk/people/invite",
            get(people::invite_page).post(people::invite),
        )
        .route("/desk/people/{account}", get(people::one))
        .route("/desk/people/{account}/confirm", post(people::confirm))
        .route("/desk/people/{account}/link", post(people::link))
        .route("/desk/people/{account}/suspend", post(people::suspend))
        .route("/desk/people/{account}/recover", post(people::recover))
        .route(
            "/desk/cycles/{cycle}/items/{commitment}/files",
            get(files::list).merge(post(files::send).layer(DefaultBodyLimit::max(MOST_BODY))),
        )
        .route(
            "/desk/cycles/{cycle}/items/{commitment}/files/remove",
            post(files::remove),
        )
        .route("/desk/files/{digest}", get(files::hand_out))
        .route(
            "/desk/cycles/{cycle}/form",
            get(form::page).merge(post(form::bring).layer(DefaultBodyLimit::max(form::MOST_BODY))),
        )
        .route("/desk/cycles/{cycle}/form.csv", get(form::csv))
        .route("/desk/cycles/{cycle}/form.xlsx", get(form::xlsx))
        .route("/desk/letters", get(letters::get))
        .route("/desk/log", get(log::get))
        .route("/desk/log.csv", get(log::csv))
        .route("/desk/account", get(account::get))
        .route("/desk/account/others", post(account::others))
        .route("/desk/account/language", post(account::language))
        .route("/desk/account/codes", post(account::codes))
        .route(
            "/desk/account/passphrase",
            get(account::passphrase_page).post(account::passphrase),
        )
}
