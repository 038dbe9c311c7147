//! `GET /desk/files/{digest}`: a file, for whoever may read an item to which it belongs; never shown, always saved.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use kernel::address::encode;

use super::may_read;
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::seat::Seat;

/// `GET /desk/files/{digest}`
pub async fn get(
    State(office): State<Arc<Office>>,
    Path(digest): Path<String>,
    seat: Seat,
) -> Shown {
    handed(&office, &digest, &seat)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn handed(office: &Office, digest: &str, seat: &Seat) -> Shown {
    let (desk, here) = (&seat.desk, office.here());
    let uses = office.store.file_uses(digest).await?;
    let is_open = |(cycle, id): &(cycle::CycleId, kernel::CommitmentId)| {
        may_read(desk, &here, &seat.actor, (cycle, id), digest)
    };
    if !uses.iter().any(is_open) {
        return Err(Failure::not_here());
    }
    let file = office.store.file(digest).await?;
    let file = file.ok_or_else(Failure::not_here)?;
    let bytes = office.store.file_bytes(digest).await?;
    let bytes = bytes.ok_or_else(Failure::not_here)?;
    let mut answer = bytes.into_response();
    let headers = answer.headers_mut();
    let mut named = "attachment; filename*=UTF-8''".to_owned();
    encode(&mut named, &file.name);
    for (name, value) in [
        (header::CONTENT_TYPE, file.media.as_str()),
        (header::CONTENT_DISPOSITION, &named),
        (
            header::CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'",
        ),
    ] {
        let value = HeaderValue::from_str(value).map_err(Failure::ours)?;
        headers.insert(name, value);
    }
    Ok(answer)
}
