//! `POST /desk/cycles/{c}/items/{id}/files/remove`: a file is taken out of a draft. What was reported keeps it.

use std::sync::Arc;

use axum::extract::{Path, State};
use cycle::Refusal;
use cycle::draft::{self, Writing};

use super::{is_reported, named, naming};
use crate::failure::Shown;
use crate::office::Office;
use crate::seat::go;
use crate::sent::Sent;

/// `POST /desk/cycles/{c}/items/{id}/files/remove`
pub async fn post(
    State(office): State<Arc<Office>>,
    Path((cycle, commitment)): Path<(String, String)>,
    sent: Sent,
) -> Shown {
    let removed = async {
        let (cycle, commitment) = named(&cycle, &commitment)?;
        let digest = sent.fields.get("digest");
        let location = format!("/desk/cycles/{cycle}/items/{commitment}/files");
        let done = sent
            .act(&office, &location, &[], |desk| {
                let item = desk.item(&cycle, &commitment)?;
                let writing = |field: &cycle::Field| Writing {
                    field: field.clone(),
                    text: String::new(),
                    base: item.draft.get(field).map_or(0, |saved| saved.version),
                };
                let writings: Vec<Writing> = naming(item, digest).map(writing).collect();
                if writings.is_empty() {
                    return Err(Refusal::NotHere);
                }
                let (here, of) = (office.here(), (&cycle, &commitment));
                let (events, _) = draft::save(desk, &here, &sent.seat.actor, of, &writings)?;
                Ok((events, !is_reported(item, digest)))
            })
            .await?;
        Ok(match done {
            Ok(done) => {
                if done.value {
                    office.store.drop_file(digest, &cycle, &commitment).await?;
                }
                go(&office, &location)
            }
            Err(before) => before,
        })
    };
    removed
        .await
        .map_err(|failure: crate::failure::Failure| failure.on(&sent.seat.page))
}
