//! `POST /desk/people/{account}/suspend` and `…/recover`: out at once, or in again by two.

use std::sync::Arc;

use axum::extract::{Path, State};
use cycle::people;
use store::desk::Also;

use super::account;
use crate::failure::Shown;
use crate::fresh;
use crate::office::Office;
use crate::seat::go;
use crate::sent::Sent;

/// `POST /desk/people/{account}/suspend`
pub async fn suspend(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Shown {
    done(&office, &id, &sent, true).await
}

/// `POST /desk/people/{account}/recover`
pub async fn recover(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Shown {
    done(&office, &id, &sent, false).await
}

async fn done(office: &Office, id: &str, sent: &Sent, is_out: bool) -> Shown {
    let done = async {
        let id = account(id)?;
        super::admit(office, &sent.seat)?;
        let location = format!("/desk/people/{id}");
        if !sent.seat.is_fresh(office) {
            return fresh::ask(office, sent, &location);
        }
        // Whoever is put out is out at their next request; their sessions are not left lying about.
        let ended = [Also::EndSessions(&id)];
        let also = if is_out { &ended[..] } else { &[] };
        let verb = if is_out {
            people::suspend
        } else {
            people::recover
        };
        let done = sent
            .act(office, &location, also, |desk| {
                let events = verb(desk, &office.here(), &sent.seat.actor, &id)?;
                Ok((events, ()))
            })
            .await?;
        Ok(match done {
            Ok(_) => go(office, &location),
            Err(before) => before,
        })
    };
    done.await.map_err(|failure| failure.on(&sent.seat.page))
}
