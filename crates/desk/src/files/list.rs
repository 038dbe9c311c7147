//! `GET /desk/cycles/{c}/items/{id}/files`: the files of an item, and sending another.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use cycle::Refusal;

use super::{MOST_FILES, Use, may_read, named, naming, size, use_for};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat};

struct Line {
    name: String,
    link: String,
    size: String,
    at: String,
    digest: String,
    original: String,
    /// Whether it can be taken out of the draft.
    is_removable: bool,
}

#[derive(Template)]
#[template(path = "files/page.html")]
struct FilesPage {
    page: Page,
    commitment: String,
    item: String,
    files: Vec<Line>,
    send: Option<Form>,
    is_original: bool,
    remove: Form,
    once: String,
}

/// `GET /desk/cycles/{c}/items/{id}/files`
pub async fn get(
    State(office): State<Arc<Office>>,
    Path((cycle, commitment)): Path<(String, String)>,
    seat: Seat,
) -> Shown {
    shown(&office, &seat, &cycle, &commitment)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn shown(office: &Office, seat: &Seat, cycle: &str, commitment: &str) -> Shown {
    let (cycle, commitment) = named(cycle, commitment)?;
    let (desk, here) = (&seat.desk, office.here());
    let item = desk.item(&cycle, &commitment)?;
    let used = use_for(&here, &seat.actor, item);
    let may_look = cycle::look::item(desk, &here, &seat.actor, (&cycle, &commitment)).is_ok();
    if used.is_none() && !may_look {
        return Err(Refusal::NotHere.into());
    }
    let page = seat.page.titled(seat.page.say("desk-files"));
    let files = office.store.files_of(&cycle, &commitment).await?;
    let readable = |digest: &str| {
        let item = (&cycle, &commitment);
        may_read(desk, &here, &seat.actor, item, digest)
    };
    let n_files = files.len();
    let route = format!("/desk/cycles/{cycle}/items/{commitment}/files");
    let files = files.into_iter().filter(|file| readable(&file.digest));
    let line = |file: store::desk::Kept| Line {
        link: page.link(&format!("/desk/files/{}", file.digest)),
        size: size(&file),
        at: page.moment(file.at),
        is_removable: used == Some(Use::Evidence) && naming(item, &file.digest).next().is_some(),
        name: file.name,
        digest: file.digest,
        original: file.original,
    };
    let shown = FilesPage {
        item: page.link(&format!("/desk/cycles/{cycle}/items/{commitment}")),
        files: files.map(line).collect(),
        send: used
            .filter(|_| n_files < MOST_FILES)
            .map(|_| seat.form(&route)),
        is_original: used == Some(Use::Original),
        remove: seat.form(&format!("{route}/remove")),
        once: kernel::hex::of(office.secret::<16>()?),
        commitment: commitment.to_string(),
        page: page.clone(),
    };
    Ok::<_, Failure>(html(&shown, page.words.language()))
}
