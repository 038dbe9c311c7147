//! `POST /desk/cycles/{c}/items/{id}/files`: a file comes, is cleaned, and belongs to what the item says.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use cycle::draft::{self, Writing};
use cycle::field::MOST_EVIDENCE;
use cycle::{Field, Refusal};
use sha2::{Digest, Sha256};
use store::desk::{Also, MOST_BYTES, NewFile};

use super::{MOST_FILES, Use, as_evidence, named, naming, use_for};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::papers::{Cleaned, Unfit};
use crate::seat::go;
use crate::sent_file::{SentFile, Upload};

/// The most that a form with a file may hold.
pub const MOST_BODY: usize = MOST_BYTES + (64 << 10);

/// `POST /desk/cycles/{c}/items/{id}/files`
pub async fn post(
    State(office): State<Arc<Office>>,
    Path((cycle, commitment)): Path<(String, String)>,
    form: SentFile,
) -> Shown {
    let page = form.sent.seat.page.clone();
    taken(&office, &cycle, &commitment, form)
        .await
        .map_err(|failure| failure.on(&page))
}

async fn taken(office: &Arc<Office>, cycle: &str, commitment: &str, form: SentFile) -> Shown {
    let (cycle, commitment) = named(cycle, commitment)?;
    let SentFile { sent, file } = form;
    let actor = &sent.seat.actor;
    let item = sent.seat.desk.item(&cycle, &commitment)?;
    use_for(&office.here(), actor, item).ok_or(Refusal::NotHere)?;
    let file = file.ok_or_else(|| refused("empty"))?;
    if office.store.files_of(&cycle, &commitment).await?.len() >= MOST_FILES {
        return Err(refused("too-many"));
    }
    let original = kernel::hex::of(Sha256::digest(&file.bytes));
    let name = file.name.clone();
    let cleaned = cleaned(office, file).await?.map_err(refused)?;
    let new = NewFile {
        bytes: &cleaned.bytes,
        original: &original,
        name: &name,
        media: cleaned.media,
    };
    let digest = office.store.put_file(new, office.clock.now()).await?;
    let also = [Also::UseFile {
        digest: &digest,
        cycle: &cycle,
        commitment: &commitment,
    }];
    let location = format!("/desk/cycles/{cycle}/items/{commitment}/files");
    let done = sent
        .act(office, &location, &also, |desk| {
            let (here, item) = (office.here(), desk.item(&cycle, &commitment)?);
            match use_for(&here, actor, item).ok_or(Refusal::NotHere)? {
                Use::Original => Ok((Vec::new(), ())),
                // The same file twice is one file.
                Use::Evidence if naming(item, &digest).next().is_some() => Ok((Vec::new(), ())),
                Use::Evidence => {
                    let free = (1..=MOST_EVIDENCE)
                        .map(Field::Evidence)
                        .find(|field| item.said(field).is_none_or(|text| text.trim().is_empty()));
                    let field = free.ok_or(Refusal::NotHere)?;
                    let base = item.draft.get(&field).map_or(0, |saved| saved.version);
                    let text = as_evidence(&digest);
                    let writings = [Writing { field, text, base }];
                    let item = (&cycle, &commitment);
                    let (events, _) = draft::save(desk, &here, actor, item, &writings)?;
                    Ok((events, ()))
                }
            }
        })
        .await;
    if done.is_err() {
        // What belongs to nothing is not kept; what another item has stays.
        office.store.drop_file(&digest, &cycle, &commitment).await?;
    }
    Ok(match done? {
        Ok(_) => go(office, &location),
        Err(before) => before,
    })
}

/// Cleans a file where nobody waits for it.
async fn cleaned(office: &Arc<Office>, file: Upload) -> Result<Result<Cleaned, Unfit>, Failure> {
    let clean = Arc::clone(&office.papers.clean);
    let cleaning = tokio::task::spawn_blocking(move || {
        let Upload {
            name,
            declared,
            bytes,
        } = file;
        clean(&name, &declared, bytes)
    });
    cleaning.await.map_err(Failure::ours)
}

fn refused(code: Unfit) -> Failure {
    let status = match code {
        "too-large" => StatusCode::PAYLOAD_TOO_LARGE,
        "no-reader" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Failure::advised(status, format!("desk-file-{code}"))
}
