//! `/desk/account/passphrase`: a new passphrase for whoever knows the old one; every other session ends.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::failure::{Failure, Shown};
use crate::fresh;
use crate::office::Office;
use crate::page::{Page, html};
use crate::passphrase::{FEWEST, weakness};
use crate::seat::{Form, Seat, go, set_cookie};
use crate::sent::Sent;
use crate::slow;

const ROUTE: &str = "/desk/account/passphrase";

#[derive(Template)]
#[template(path = "account/passphrase.html")]
struct PassphrasePage {
    page: Page,
    form: Form,
    email: String,
    /// The key of what went wrong, if anything did.
    wrong: Option<String>,
    wait_s: usize,
    n_least: usize,
}

/// `GET /desk/account/passphrase`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    // No passphrase waits in a page while digits are asked for: the digits come first.
    if !seat.is_fresh(&office) {
        return Ok(fresh::first(&office, ROUTE));
    }
    Ok(shown(&seat, None, 0))
}

/// `POST /desk/account/passphrase`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    changed(&office, &sent)
        .await
        .map_err(|failure| failure.on(&sent.seat.page))
}

async fn changed(office: &Office, sent: &Sent) -> Shown {
    let (seat, fields, now) = (&sent.seat, &sent.fields, office.clock.now());
    if !seat.is_fresh(office) {
        return Ok(fresh::first(office, ROUTE));
    }
    let account = &seat.actor.account;
    let again = |status: StatusCode, wrong: &str, wait_s| {
        Ok((status, shown(seat, Some(wrong.to_owned()), wait_s)).into_response())
    };
    let no = |wrong: &str| again(StatusCode::UNPROCESSABLE_ENTITY, wrong, 0);
    let counted = slow::name(&format!("passphrase/{account}"), None);
    let failures = office.store.failures(&counted).await?;
    let wait_s = failures.map_or(0, |(n, last)| slow::wait_s(n, last, now));
    if wait_s > 0 {
        return again(StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-wait", wait_s);
    }
    let new = fields.get("passphrase");
    let own = [
        seat.person.name.as_str(),
        &seat.person.email,
        seat.person.unit.as_str(),
        "cauce",
    ];
    if let Some(weak) = weakness(new, &own) {
        return no(&format!("desk-passphrase-{}", weak.code()));
    }
    if new != fields.get("again") {
        return no("desk-passphrase-differs");
    }
    let busy = || again(StatusCode::SERVICE_UNAVAILABLE, "desk-sign-in-busy", 0);
    let credential = office.store.credential(account).await?;
    let credential = credential.ok_or_else(Failure::not_here)?;
    let old = fields.get("old").to_owned();
    match office.kiln.is_it(old, Some(&credential.passphrase)).await {
        Err(_) => return busy(),
        Ok(false) => {
            office.store.failed(&counted, now).await?;
            return no("desk-passphrase-old-wrong");
        }
        Ok(true) => {}
    }
    let Ok(kept) = office.kiln.fire(new.to_owned(), &*office.chance).await else {
        return busy();
    };
    let store = &office.store;
    let is_changed = store.change_passphrase(account, &credential.passphrase, &kept);
    if !is_changed.await? {
        return no("desk-passphrase-old-wrong");
    }
    store.forgive(&counted).await?;
    let session = store.renew_session(&seat.token, now).await?;
    let session = session.ok_or_else(Failure::forged)?;
    store.end_other_sessions(account, &session, now).await?;
    let mut answer = go(office, "/desk/account");
    let cookie = set_cookie(office, Some(&session));
    answer.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(answer)
}

fn shown(seat: &Seat, wrong: Option<String>, wait_s: i64) -> Response {
    let page = seat.page.titled(seat.page.say("desk-passphrase-change"));
    let shown = PassphrasePage {
        form: seat.form(ROUTE),
        email: seat.person.email.clone(),
        wrong,
        wait_s: usize::try_from(wait_s).unwrap_or_default(),
        n_least: FEWEST,
        page,
    };
    html(&shown, shown.page.words.language())
}
