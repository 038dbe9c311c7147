//! `/desk/cycles/{cycle}/nothing-new`: one page and one button for all promises on which there is nothing new.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::{Cycle, CycleId, Refusal, send};
use kernel::{CommitmentId, Language};

use crate::at::{self, OfCycle};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::{beside, due, prefill};
use crate::seat::{Form, Seat};
use crate::sent::Sent;

#[derive(Template)]
#[template(path = "nothing_new/page.html")]
struct NothingNewPage {
    page: Page,
    cycle: String,
    form: Form,
    once: String,
    /// Promises: identifier, title, when the last report on it was accepted.
    items: Vec<(String, String, String)>,
    /// The language that is chosen.
    chosen: Language,
    due: String,
}

/// Returns the promises for which whoever looks may say *nothing new* in one act: the rule itself is asked.
pub fn untouched(office: &Office, seat: &Seat, id: &CycleId, cycle: &Cycle) -> Vec<CommitmentId> {
    let here = office.here();
    let may = |commitment: &&CommitmentId| {
        let one = std::slice::from_ref(*commitment);
        send::nothing_new(&seat.desk, &here, &seat.actor, id, one, Language::En).is_ok()
    };
    cycle.items.keys().filter(may).cloned().collect()
}

/// `GET /desk/cycles/{cycle}/nothing-new`
pub async fn get(State(office): State<Arc<Office>>, named: OfCycle, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfCycle, seat: &Seat) -> Shown {
    let id = at::cycle(named)?;
    let cycle = seat.desk.cycles.get(&id).ok_or(Refusal::NotHere)?;
    let items = untouched(office, seat, &id, cycle);
    let Some(holder) = seat.actor.holder.as_ref().filter(|_| !items.is_empty()) else {
        return Err(Refusal::NotHere.into());
    };
    let known = office.published().await?;
    let page = seat.page.titled(seat.page.say("desk-nothing-new"));
    let unit = office.rules.units.get(&seat.person.unit);
    let line = |one: &CommitmentId| {
        let last = prefill::last_accepted(&seat.desk, &id, one);
        let last = last.and_then(|report| report.accepted);
        let last = last.map_or_else(String::new, |(_, at)| {
            let day = page.day(at.day());
            page.say_naming("desk-last-report", "day", day).into_owned()
        });
        (one.to_string(), beside::title(&page, &known, one), last)
    };
    let shown = NothingNewPage {
        cycle: id.to_string(),
        form: seat.form(&format!("/desk/cycles/{id}/nothing-new")),
        once: office.once()?,
        items: items.iter().map(line).collect(),
        chosen: unit.map_or(seat.person.language, |unit| unit.language),
        due: due(&page, cycle.due.get(holder)),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// `POST /desk/cycles/{cycle}/nothing-new`
pub async fn post(State(office): State<Arc<Office>>, named: OfCycle, sent: Sent) -> Shown {
    let shown = said(&office, named, &sent).await;
    sent.answers(shown)
}

async fn said(office: &Office, named: OfCycle, sent: &Sent) -> Shown {
    let id = at::cycle(named)?;
    let commitments = sent.fields.all("item").map(str::parse);
    let commitments: Vec<CommitmentId> = commitments
        .collect::<Result<_, _>>()
        .map_err(|_| Refusal::NotHere)?;
    let to = format!("/desk/cycles/{id}");
    if commitments.is_empty() {
        return Ok(sent.seat.page.go(&format!("{to}/nothing-new")));
    }
    let language = sent
        .fields
        .get("language")
        .parse()
        .map_err(|_| Refusal::NotHere)?;
    let here = office.here();
    let decide = |desk: &cycle::Desk| {
        let actor = &sent.seat.actor;
        send::nothing_new(desk, &here, actor, &id, &commitments, language)
            .map(|events| (events, ()))
    };
    match sent.act(office, &to, &[], decide).await? {
        Ok(_) => Ok(sent.seat.page.go(&to)),
        Err(again) => Ok(again),
    }
}
