//! `POST /desk/cycles/{c}/form`: the filled form comes back, and joins what was written here meanwhile.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cycle::draft::{self, Conflict};
use cycle::merge;
use kernel::CommitmentId;

use super::rows::RowFault;
use super::{deliverables, named, own, rows};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::papers::Unread;
use crate::seat::Seat;
use crate::sent_file::SentFile;

/// The most that a filled form may hold.
pub const MOST_BODY: usize = (4 << 20) + (64 << 10);
/// So many rows are named; a form with more faults is another file.
const MOST_NAMED: usize = 200;

#[derive(Template)]
#[template(path = "form/refused.html")]
struct RefusedPage {
    page: Page,
    /// What is wrong with the whole, in a sentence, and what to do.
    what: String,
    advice: String,
    /// Each row with what is wrong with it.
    rows: Vec<(usize, String)>,
    back: String,
}

/// A field that two wrote.
struct Both {
    commitment: String,
    field: String,
    link: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "form/taken.html")]
struct TakenPage {
    page: Page,
    n_written: usize,
    both: Vec<Both>,
    /// Promises whose report is not open any more: nothing of them was taken.
    shut: Vec<(String, String)>,
    back: String,
}

/// `POST /desk/cycles/{c}/form`
pub async fn post(
    State(office): State<Arc<Office>>,
    Path(cycle): Path<String>,
    form: SentFile,
) -> Shown {
    let page = form.sent.seat.page.clone();
    taken(&office, &cycle, form)
        .await
        .map_err(|failure| failure.on(&page))
}

async fn taken(office: &Arc<Office>, cycle: &str, form: SentFile) -> Shown {
    let SentFile { sent, file } = form;
    let seat = &sent.seat;
    let (id, _) = named(seat, cycle)?;
    let file = file.ok_or_else(|| {
        let what = "desk-file-empty".to_owned();
        Failure::advised(StatusCode::UNPROCESSABLE_ENTITY, what)
    })?;
    let read_form = Arc::clone(&office.papers.read_form);
    let read = tokio::task::spawn_blocking(move || read_form(file.bytes)).await;
    let read = match read.map_err(Failure::ours)? {
        Ok(rows) => rows,
        Err((code, rows)) => return Ok(unread(seat, cycle, (code, rows))),
    };
    let deliverables = deliverables(office).await?;
    let location = format!("/desk/cycles/{id}/form");
    let done = sent
        .act(office, &location, &[], |desk| {
            let (here, actor) = (office.here(), &seat.actor);
            let open = desk.cycles.get(&id).ok_or(cycle::Refusal::NotHere)?;
            let items = own(office, seat, open);
            if items.is_empty() {
                return Err(cycle::Refusal::NotHere);
            }
            let lines = match rows::read(&read, &items, &deliverables) {
                Ok(lines) => lines,
                Err(faults) => return Ok((Vec::new(), Err(faults))),
            };
            let (mut events, mut both, mut shut) = (Vec::new(), Vec::new(), Vec::new());
            for (commitment, writings) in merge::writings(&lines, &items) {
                let item = (&id, &commitment);
                match draft::save(desk, &here, actor, item, &writings) {
                    Ok((more, conflicts)) => {
                        events.extend(more);
                        both.extend(conflicts.into_iter().map(|one| (commitment.clone(), one)));
                    }
                    // A report that was sent meanwhile stands as it was sent.
                    Err(cycle::Refusal::OutOfOrder(_)) => shut.push(commitment),
                    Err(refusal) => return Err(refusal),
                }
            }
            Ok((events, Ok((both, shut))))
        })
        .await?;
    match done {
        Err(before) => Ok(before),
        Ok(done) => Ok(match done.value {
            Err(faults) => faulty(seat, cycle, &faults),
            Ok((both, shut)) => {
                let written = done.events.iter();
                let is_new = |event: &&cycle::Event| event.what.kind() == "field.saved";
                let n_written = written.filter(is_new).count();
                told(seat, cycle, n_written, &both, &shut)
            }
        }),
    }
}

fn told(
    seat: &Seat,
    cycle: &str,
    n_written: usize,
    both: &[(CommitmentId, Conflict)],
    shut: &[CommitmentId],
) -> Response {
    let page = seat.page.titled(seat.page.say("desk-form-taken"));
    let link = |id: &CommitmentId| page.link(&format!("/desk/cycles/{cycle}/items/{id}"));
    let one = |(id, conflict): &(CommitmentId, Conflict)| Both {
        commitment: id.to_string(),
        field: conflict.field.to_string(),
        link: link(id),
        theirs: conflict.theirs.text.clone(),
        mine: conflict.mine.clone(),
    };
    let shown = TakenPage {
        n_written,
        both: both.iter().map(one).collect(),
        shut: shut.iter().map(|id| (id.to_string(), link(id))).collect(),
        back: page.link(&format!("/desk/cycles/{cycle}/form")),
        page: page.clone(),
    };
    let status = if shown.both.is_empty() && shown.shut.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::CONFLICT
    };
    (status, html(&shown, page.words.language())).into_response()
}

fn faulty(seat: &Seat, cycle: &str, faults: &[(usize, RowFault)]) -> Response {
    let page = &seat.page;
    let row = |(row, fault): &(usize, RowFault)| {
        let key = format!("desk-form-row-{}", fault.code());
        (*row, page.say(&key).into_owned())
    };
    let rows = faults.iter().take(MOST_NAMED).map(row).collect();
    refused(seat, cycle, "rows", rows)
}

fn unread(seat: &Seat, cycle: &str, (code, rows): Unread) -> Response {
    let said = seat.page.say("desk-form-row-formula");
    let row = |row: usize| (row, said.clone().into_owned());
    let rows = rows.into_iter().take(MOST_NAMED).map(row).collect();
    refused(seat, cycle, code, rows)
}

fn refused(seat: &Seat, cycle: &str, code: &str, rows: Vec<(usize, String)>) -> Response {
    let page = seat.page.titled(seat.page.say("desk-refusal-title"));
    let shown = RefusedPage {
        what: page.say(&format!("desk-form-{code}")).into_owned(),
        advice: page.say(&format!("desk-form-{code}-advice")).into_owned(),
        rows,
        back: page.link(&format!("/desk/cycles/{cycle}/form")),
        page: page.clone(),
    };
    let shown = html(&shown, page.words.language());
    (StatusCode::UNPROCESSABLE_ENTITY, shown).into_response()
}
