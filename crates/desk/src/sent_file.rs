//! A form that came with a file, read whole: from a page of ours, by somebody who has signed in.

use std::sync::Arc;

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::office::Office;
use crate::page::Page;
use crate::seat::{Seat, reader};
use crate::sent::{Fields, NotTaken, Sent, TOKEN};
use crate::sign_in;
use crate::token::{self, From as Origin};

/// The most that the fields beside a file may hold.
const MOST_TEXT: usize = 64 << 10;

/// A file as it came.
pub struct Upload {
    /// How its sender calls it, without folders.
    pub name: String,
    /// Of which type the browser says that it is.
    pub declared: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A form that came with a file.
pub struct SentFile {
    /// The form.
    pub sent: Sent,
    /// The file; nothing where none was chosen.
    pub file: Option<Upload>,
}

impl FromRequest<Arc<Office>> for SentFile {
    type Rejection = NotTaken;

    async fn from_request(request: Request, office: &Arc<Office>) -> Result<Self, NotTaken> {
        let (uri, headers) = (request.uri().clone(), request.headers().clone());
        let guest = Page::new(office, reader(office, &uri, &headers, None));
        let no = |failure: Failure| NotTaken(failure.on(&guest).into_response());
        let origin = token::origin(&headers);
        if origin == Origin::Elsewhere {
            return Err(no(Failure::forged()));
        }
        // Nobody's file is read before it is known whose it is.
        let seat = Seat::of(office, &uri, &headers).await.map_err(&no)?;
        let Some(seat) = seat else {
            // A file is too large to be carried; whoever signs in sends it again.
            return Err(match origin {
                Origin::Here => NotTaken(sign_in::too_late(office, &guest, None)),
                _ => no(Failure::forged()),
            });
        };
        let no = |failure: Failure| NotTaken(failure.on(&seat.page).into_response());
        let multipart = Multipart::from_request(request, office).await;
        let multipart = multipart.map_err(|_| no(Failure::forged()))?;
        let (fields, file) = read(multipart).await.map_err(&no)?;
        let route = uri.path().to_owned();
        if !token::is_right(&seat.token, &route, fields.get(TOKEN)) {
            return Err(no(Failure::forged()));
        }
        let mut digest = Sha256::new_with_prefix(fields.canonical());
        if let Some(file) = &file {
            digest.update(&file.bytes);
        }
        let sent = Sent::new(seat, route, fields, digest.finalize().into());
        Ok(Self { sent, file })
    }
}

async fn read(mut multipart: Multipart) -> Result<(Fields, Option<Upload>), Failure> {
    let (mut fields, mut file, mut n_text) = (Fields::default(), None, 0);
    while let Some(field) = multipart.next_field().await.map_err(cut)? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(own_name) {
            Some(called) => {
                let declared = field.content_type().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(cut)?.to_vec();
                // A browser sends an empty file where none was chosen.
                if !called.is_empty() && file.is_none() {
                    file = Some(Upload {
                        name: called,
                        declared,
                        bytes,
                    });
                }
            }
            None => {
                let text = field.text().await.map_err(cut)?;
                n_text += name.len() + text.len();
                if n_text > MOST_TEXT {
                    return Err(too_large());
                }
                fields.0.push((name, text.replace("\r\n", "\n")));
            }
        }
    }
    Ok((fields, file))
}

/// Returns a file's name without folders, hidden letters and what nobody can read.
fn own_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_seen = |letter: &char| !letter.is_control() && !kernel::text::steers(*letter);
    let name: String = name.trim().chars().filter(is_seen).collect();
    let n = name.chars().count();
    // The ending stays.
    name.chars().skip(n.saturating_sub(120)).collect()
}

fn too_large() -> Failure {
    Failure::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "desk-file-too-large",
        "desk-file-too-large-advice",
    )
}

fn cut(fault: MultipartError) -> Failure {
    if fault.status() == StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        Failure::forged()
    }
}
