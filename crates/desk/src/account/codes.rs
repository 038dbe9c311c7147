//! `POST /desk/account/codes`: ten new codes on paper; the old ones work no more.

use std::sync::Arc;

use axum::extract::State;

use crate::factor;
use crate::failure::{Failure, Shown};
use crate::fresh;
use crate::invitation;
use crate::office::Office;
use crate::sent::Sent;

/// `POST /desk/account/codes`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    let made = async {
        if !sent.seat.is_fresh(&office) {
            return fresh::ask(&office, &sent, "/desk/account");
        }
        let codes = factor::codes(&*office.chance).map_err(Failure::ours)?;
        let kept = codes.iter().filter_map(|code| factor::kept_of(code));
        let kept: Vec<String> = kept.collect();
        let account = &sent.seat.actor.account;
        office.store.change_recovery(account, &kept).await?;
        Ok(invitation::codes(&sent.seat.page, codes, "/desk/account"))
    };
    made.await.map_err(|failure| failure.on(&sent.seat.page))
}
