//! `POST /desk/account/others`: every session but this one ends.

use std::sync::Arc;

use axum::extract::State;

use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::seat::go;
use crate::sent::Sent;

/// `POST /desk/account/others`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    let seat = &sent.seat;
    let (account, now) = (&seat.actor.account, office.clock.now());
    let ended = office
        .store
        .end_other_sessions(account, &seat.token, now)
        .await;
    ended.map_err(|why| Failure::from(why).on(&seat.page))?;
    Ok(go(&office, "/desk/account"))
}
