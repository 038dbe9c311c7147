//! `/desk/account`: what somebody may look at and change about themselves.

mod codes;
mod language;
mod others;
mod passphrase;

pub use codes::post as codes;
pub use language::post as language;
pub use others::post as others;
pub use passphrase::{get as passphrase_page, post as passphrase};

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Language;

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, LIMITS, Seat};

/// A session that goes on.
struct Line {
    what: String,
    /// Whether it is the one that asks.
    is_this: bool,
}

#[derive(Template)]
#[template(path = "account/page.html")]
struct AccountPage {
    page: Page,
    name: String,
    email: String,
    unit: String,
    roles: String,
    sessions: Vec<Line>,
    n_codes: usize,
    others: Form,
    codes: Form,
    speak: Form,
    out: Form,
    languages: Vec<(Language, bool)>,
    once: String,
}

/// `GET /desk/account`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    shown(&office, &seat)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn shown(office: &Office, seat: &Seat) -> Shown {
    let page = seat.page.titled(seat.page.say("desk-account"));
    let now = office.clock.now();
    let account = &seat.actor.account;
    let sessions = office.store.sessions(account).await?.into_iter();
    let mut is_found = false;
    let sessions = sessions.filter(|one| {
        one.seen_at.plus_seconds(LIMITS.idle_s) > now
            && one.made_at.plus_seconds(LIMITS.whole_s) > now
    });
    let line = |one: store::desk::Session| {
        // Two that began and were seen in the same seconds are told apart by nothing that a page may show.
        let is_this = !is_found && one == seat.session;
        is_found |= is_this;
        let (began, seen) = (page.moment(one.made_at), page.moment(one.seen_at));
        let blanks = [("began", began.as_str()), ("seen", seen.as_str())];
        let what = page.say_filling("desk-session", &blanks).into_owned();
        Line { what, is_this }
    };
    let sessions = sessions.map(line).collect();
    let unit = office.rules.units.get(&seat.person.unit);
    let language = |language: &Language| (*language, *language == seat.person.language);
    let shown = AccountPage {
        name: seat.person.name.clone(),
        email: seat.person.email.clone(),
        unit: unit.map_or_else(String::new, |unit| page.words.plain(&unit.title).to_owned()),
        roles: page.roles(&seat.actor.roles),
        sessions,
        n_codes: office.store.n_recovery(account).await?,
        others: seat.form("/desk/account/others"),
        codes: seat.form("/desk/account/codes"),
        speak: seat.form("/desk/account/language"),
        out: seat.form("/desk/sign-out"),
        languages: office.languages.iter().map(language).collect(),
        once: kernel::hex::of(office.secret::<16>()?),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}
