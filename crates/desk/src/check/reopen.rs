//! `/desk/cycles/{cycle}/items/{item}/reopen`: an approver opens an accepted report again, with a reason.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use cycle::{Desk, Refusal, Why, check, look};

use super::one;
use crate::at::{self, OfItem};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::report::write::Place;
use crate::sent::Sent;

/// `POST /desk/cycles/{cycle}/items/{item}/reopen`
pub async fn post(State(office): State<Arc<Office>>, named: OfItem, sent: Sent) -> Shown {
    let sent = sent.by_what_it_says();
    let shown = reopened(&office, named, &sent).await;
    sent.answers(shown)
}

async fn reopened(office: &Office, named: OfItem, sent: &Sent) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let item = (&cycle, &commitment);
    let (here, seat) = (office.here(), &sent.seat);
    let reason = sent.fields.get("reason");
    let decide = |desk: &Desk| {
        check::reopen(desk, &here, &seat.actor, item, reason).map(|events| (events, ()))
    };
    // Whoever opened it again may not read it until it is sent: they go back to the cycle.
    let to = format!("/desk/cycles/{cycle}");
    let why = match sent.refusable(office, &to, &[], decide).await? {
        Ok(Ok(_)) => return Ok(sent.seat.page.go(&to)),
        Ok(Err(again)) => return Ok(again),
        Err(Refusal::Text(why @ Why::Reason)) => why,
        Err(other) => return Err(Failure::from(other)),
    };
    let seen = look::item(&seat.desk, &here, &seat.actor, item)?;
    let known = office.published().await?;
    let place = Place {
        office,
        seat,
        desk: &seat.desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    let shown = one::page(&place, &seen, Some(why), &sent.fields)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}
