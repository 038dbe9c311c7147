//! `/desk/fresh`: the second factor once more, for whoever lets people in or out; the words of the form wait.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::carried;
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat, go, set_cookie};
use crate::sent::Sent;
use crate::sign_in::{self, inside};
use crate::slow;

const ROUTE: &str = "/desk/fresh";

#[derive(Template)]
#[template(path = "fresh/page.html")]
struct FreshPage {
    page: Page,
    form: Form,
    to: String,
    carried: String,
    /// The key of what went wrong, if anything did.
    wrong: Option<&'static str>,
    wait_s: usize,
}

/// Shows where the six digits are asked for, with the words of a form that needs them; `to` is where its page stands.
pub fn ask(office: &Office, sent: &Sent, to: &str) -> Shown {
    let account = sent.seat.actor.account.as_str();
    let carried = carried::seal_for(office, account, &sent.route, &sent.fields)?;
    let shown = shown(&sent.seat, to, &carried, None, 0);
    Ok((StatusCode::FORBIDDEN, shown).into_response())
}

/// Sends whoever opens a page that needs the digits to where they are asked for.
pub fn first(office: &Office, to: &str) -> Response {
    go(office, &format!("{ROUTE}?to={to}"))
}

/// `GET /desk/fresh`
pub async fn get(seat: Seat, Query(query): Query<Vec<(String, String)>>) -> Shown {
    let to = query.iter().find(|(name, _)| name == "to");
    let to = to.map_or("", |(_, to)| inside(to));
    Ok(shown(&seat, to, "", None, 0))
}

/// `POST /desk/fresh`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    let (seat, fields) = (&sent.seat, &sent.fields);
    answered(
        &office,
        &sent,
        inside(fields.get("to")),
        fields.get("carried"),
    )
    .await
    .map_err(|failure| failure.on(&seat.page))
}

async fn answered(office: &Office, sent: &Sent, to: &str, carried: &str) -> Shown {
    let seat = &sent.seat;
    let (account, now) = (&seat.actor.account, office.clock.now());
    let again = |status: StatusCode, wrong, wait_s| {
        let shown = shown(seat, to, carried, Some(wrong), wait_s);
        Ok((status, shown).into_response())
    };
    // Whoever found an open browser guesses no faster than at the door.
    let counted = slow::name(&format!("fresh/{account}"), None);
    let failures = office.store.failures(&counted).await?;
    let wait_s = failures.map_or(0, |(n, last)| slow::wait_s(n, last, now));
    if wait_s > 0 {
        return again(StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-wait", wait_s);
    }
    let credential = office.store.credential(account).await?;
    let credential = credential.ok_or_else(Failure::not_here)?;
    let code = sent.fields.get("code");
    if !sign_in::has_shown(office, account, &credential, code, now).await? {
        office.store.failed(&counted, now).await?;
        return again(StatusCode::UNPROCESSABLE_ENTITY, "desk-fresh-wrong", 0);
    }
    office.store.forgive(&counted).await?;
    let session = office.store.renew_session(&seat.token, now).await?;
    let session = session.ok_or_else(Failure::forged)?;
    let mut answer = match carried::open(office, account.as_str(), carried) {
        Some(carried) => sign_in::back(
            office,
            &seat.page,
            &session,
            carried,
            ("desk-fresh-back", "desk-fresh-back-what"),
        )?,
        None => go(office, if to.is_empty() { "/desk" } else { to }),
    };
    let cookie = set_cookie(office, Some(&session));
    answer.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(answer)
}

fn shown(
    seat: &Seat,
    to: &str,
    carried: &str,
    wrong: Option<&'static str>,
    wait_s: i64,
) -> Response {
    let page = seat.page.titled(seat.page.say("desk-fresh"));
    let shown = FreshPage {
        form: seat.form(ROUTE),
        to: to.to_owned(),
        carried: carried.to_owned(),
        wrong,
        wait_s: usize::try_from(wait_s).unwrap_or_default(),
        page,
    };
    html(&shown, shown.page.words.language())
}
