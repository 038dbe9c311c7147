//! `/desk/cycles/{cycle}`: for a member its own promises, the next step first; for everybody else who has reported.

mod member;
mod staff;

use std::sync::Arc;

use axum::extract::State;
use cycle::{Action, Refusal};

use crate::at::{self, OfCycle};
use crate::failure::Shown;
use crate::office::Office;
use crate::seat::Seat;

/// `GET /desk/cycles/{cycle}`
pub async fn get(State(office): State<Arc<Office>>, named: OfCycle, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfCycle, seat: &Seat) -> Shown {
    let id = at::cycle(named)?;
    let one = seat.desk.cycles.get(&id).ok_or(Refusal::NotHere)?;
    if !seat.may_in(office, Action::ReadCycle, None) {
        return Err(Refusal::NotHere.into());
    }
    let known = office.published().await?;
    match &seat.actor.holder {
        Some(holder) => member::page(office, seat, &known, (&id, one), holder),
        None => staff::page(office, seat, &known, (&id, one)),
    }
}
