//! `POST /desk/account/language`: in which language somebody reads, and gets letters.

use std::sync::Arc;

use axum::extract::State;
use cycle::{Refusal, people};
use kernel::Language;

use crate::failure::Shown;
use crate::office::Office;
use crate::seat::go;
use crate::sent::Sent;

/// `POST /desk/account/language`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    let chosen = async {
        let language: Option<Language> = sent.fields.get("language").parse().ok();
        let language = language.filter(|language| office.languages.contains(language));
        let done = sent
            .act(&office, "/desk/account", &[], |desk| {
                let language = language.ok_or(Refusal::NotHere)?;
                let events = people::speak(desk, &sent.seat.actor, language)?;
                Ok((events, ()))
            })
            .await?;
        Ok(match done {
            Ok(_) => go(&office, "/desk/account"),
            Err(before) => before,
        })
    };
    chosen
        .await
        .map_err(|failure: crate::failure::Failure| failure.on(&sent.seat.page))
}
