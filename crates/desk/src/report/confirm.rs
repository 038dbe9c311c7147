//! `/desk/cycles/{cycle}/items/{item}/confirm`: another person holds what was typed against the note.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::{Action, Desk, Refusal, entry, look, send};

use super::beside::{self, Beside};
use super::read::{Answer, answers};
use super::route;
use super::write::Place;
use crate::at::{self, OfItem};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;
use crate::sent::Sent;
use crate::typed::Told;

#[derive(Template)]
#[template(path = "report/confirm.html")]
struct ConfirmPage {
    page: Page,
    beside: Beside,
    form: crate::seat::Form,
    once: String,
    cycle: String,
    answers: Vec<Answer>,
    /// The original: name and digest.
    original: (Told, String),
    /// Whether whoever looks typed it.
    is_typist: bool,
}

/// `GET /desk/cycles/{cycle}/items/{item}/confirm`
pub async fn get(State(office): State<Arc<Office>>, named: OfItem, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfItem, seat: &Seat) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let here = office.here();
    let item = look::item(&seat.desk, &here, &seat.actor, (&cycle, &commitment))?;
    let subject = cycle::access::Subject::item(&item.holder, item.state);
    here.admit(&seat.actor, Action::ConfirmEntry, subject)?;
    let Some((typist, digest)) = &item.entered else {
        return Err(Refusal::OutOfOrder(item.state.code()).into());
    };
    let known = office.published().await?;
    let place = Place {
        office,
        seat,
        desk: &seat.desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    let page = seat.page.titled(seat.page.say("desk-entry-confirm"));
    let file = office.store.file(digest).await?;
    let name = file.map_or_else(String::new, |file| file.name);
    let shown = ConfirmPage {
        beside: beside::beside(&page, &known, &commitment, &item.holder),
        form: seat.form(&format!("{}/confirm", route(&cycle, &commitment))),
        once: office.once()?,
        answers: answers(&page, &place, send::drafted(&item).iter()),
        original: (Told(name), digest.clone()),
        is_typist: *typist == seat.actor.account,
        cycle: cycle.to_string(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// `POST /desk/cycles/{cycle}/items/{item}/confirm`
pub async fn post(State(office): State<Arc<Office>>, named: OfItem, sent: Sent) -> Shown {
    let shown = async {
        let (cycle, commitment) = at::item(named)?;
        let here = office.here();
        let is_right = sent.fields.get("do") == "right";
        let decide = |desk: &Desk| {
            let item = (&cycle, &commitment);
            let events = entry::confirm(desk, &here, &sent.seat.actor, item, is_right)?;
            Ok((events, ()))
        };
        let to = format!("/desk/cycles/{cycle}");
        match sent.act(&office, &to, &[], decide).await? {
            Ok(_) => Ok(sent.seat.page.go(&to)),
            Err(again) => Ok(again),
        }
    };
    let shown = shown.await;
    sent.answers(shown)
}
