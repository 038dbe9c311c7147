//! `/desk/cycles/{cycle}/items/{item}`: writing a report. Every button saves first, then checks.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use cycle::draft::Conflict;
use cycle::form::{Fault, Form};
use cycle::{
    Action, CycleId, Desk, Field, Item, Refusal, State as Stands, What, draft, look, merge, send,
};
use kernel::CommitmentId;
use publication::snapshot::Snapshot;

use super::beside::{self, Beside};
use super::conflict;
use super::prefill::Prefill;
use super::question::{Question, Said, Section, texts};
use super::{after, due, read, route, said};
use crate::at::{self, OfItem};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;
use crate::sent::Sent;
use crate::typed::Told;

#[derive(Template)]
#[template(path = "report/write.html")]
struct WritePage {
    page: Page,
    beside: Beside,
    form: crate::seat::Form,
    once: String,
    cycle: String,
    /// Until when, in words.
    due: String,
    /// Whether the report came back.
    is_returned: bool,
    /// Whether nothing came in time.
    is_silent: bool,
    /// Why an accepted report was opened again; empty where it was not.
    reopened: Told,
    /// What is wrong: anchor, field, why.
    faults: Vec<(String, String, String)>,
    /// Whether somebody wanted to send it.
    was_sent: bool,
    /// When it was last saved; empty where nothing is.
    saved: String,
    first: Vec<Question>,
    rest: Vec<Section>,
    says_more: bool,
    is_filled: bool,
    may_send: bool,
}

/// `GET /desk/cycles/{cycle}/items/{item}`
pub async fn get(State(office): State<Arc<Office>>, named: OfItem, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfItem, seat: &Seat) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let item = look::item(
        &seat.desk,
        &office.here(),
        &seat.actor,
        (&cycle, &commitment),
    )?;
    let known = office.published().await?;
    let place = Place {
        office,
        seat,
        desk: &seat.desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    if place.is_written(&item) {
        place.form(&item, &[], false)
    } else {
        read::page(&place, &item)
    }
}

/// What an item's pages know of where they stand.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub office: &'a Office,
    pub seat: &'a Seat,
    pub desk: &'a Desk,
    pub known: &'a Snapshot,
    pub cycle: &'a CycleId,
    pub commitment: &'a CommitmentId,
}

impl Place<'_> {
    /// Returns whether whoever looks may write the item now.
    pub fn is_written(&self, item: &Item) -> bool {
        let today = self.office.here().today();
        self.seat.may(self.office, Action::WriteDraft, item)
            && item.state.is_open()
            && !self.desk.is_closed(self.cycle, today)
    }

    /// Returns the page on which a report is written.
    fn form(&self, item: &Item, missing: &[(Field, Fault)], was_sent: bool) -> Shown {
        let (office, seat) = (self.office, self.seat);
        let id = self.commitment;
        let page = seat.page.titled(beside::title(&seat.page, self.known, id));
        let form = beside::form(self.known, id);
        let prefill = self.prefill(item);
        let wrong = wrong(item, &form, office.here().today());
        let faults = if was_sent { missing } else { &wrong };
        let rated = self.known.rated(id);
        let marks = item.marks.iter();
        let said = Said {
            page: &page,
            rated,
            form: &form,
            texts: texts(item),
            prefill: &prefill,
            faults,
            marks: marks
                .map(|(field, mark)| (field.clone(), mark.reason.clone()))
                .collect(),
        };
        let told = |(field, fault): &(Field, Fault)| {
            let label = super::field::whole_label(&page, rated, field);
            (
                field.to_string(),
                label,
                super::question::wrong(&page, *fault),
            )
        };
        let last = item.draft.values().map(|saved| saved.at).max();
        let shown = WritePage {
            beside: beside::beside(&page, self.known, id, &item.holder),
            form: seat.form(&route(self.cycle, id)),
            once: office.once()?,
            cycle: self.cycle.to_string(),
            due: due(&page, item.due.as_ref()),
            is_returned: item.state == Stands::Returned,
            is_silent: item.state == Stands::Silent,
            reopened: Told(reopened(item)),
            faults: faults.iter().map(told).collect(),
            was_sent,
            saved: last.map_or_else(String::new, |at| office.hour(&seat.person.unit, at)),
            says_more: said.says_more() || was_sent && !faults.is_empty(),
            is_filled: item.draft.is_empty() && prefill.fields().count() > 1,
            first: said.first(),
            rest: said.rest(),
            may_send: seat.may(office, Action::SendReport, item),
            page: page.clone(),
        };
        Ok(html(&shown, page.words.language()))
    }

    fn prefill(&self, item: &Item) -> Prefill {
        Prefill::of(
            self.desk,
            (self.cycle, self.commitment),
            item,
            self.known.rated(self.commitment),
            self.language(),
        )
    }

    /// Returns the language in which a unit's reports are kept unless they say otherwise.
    pub fn language(&self) -> kernel::Language {
        let unit = self.office.rules.units.get(&self.seat.person.unit);
        unit.map_or(self.seat.person.language, |unit| unit.language)
    }
}

/// Returns what is written and wrong; what is still missing is told when somebody sends.
fn wrong(item: &Item, form: &Form, today: kernel::Day) -> Vec<(Field, Fault)> {
    let mut faults = form.faults(&send::drafted(item), today);
    faults.retain(|(_, fault)| !matches!(fault, Fault::Missing | Fault::NothingShows));
    faults
}

/// Returns why an accepted report was opened again, where it waits for another one.
fn reopened(item: &Item) -> String {
    if item.state != Stands::Drafting || item.reports.is_empty() {
        return String::new();
    }
    let step = item
        .trail
        .iter()
        .rev()
        .find(|step| step.kind == "item.reopened");
    step.and_then(|step| step.reason.clone())
        .unwrap_or_default()
}

/// What came of a form.
#[derive(Default)]
struct Outcome {
    /// What two wrote.
    conflicts: Vec<Conflict>,
    /// What keeps it from being sent.
    faults: Vec<(Field, Fault)>,
    /// Whether it was sent.
    is_sent: bool,
}

/// `POST /desk/cycles/{cycle}/items/{item}`
pub async fn post(State(office): State<Arc<Office>>, named: OfItem, sent: Sent) -> Shown {
    let sent = sent.by_what_it_says();
    let shown = saved(&office, named, &sent).await;
    if sent.fields.has("auto") {
        // The script tells that it was not saved; the words stand on the page.
        return shown.map_err(|failure| failure.on(&sent.seat.page));
    }
    sent.answers(shown)
}

async fn saved(office: &Office, named: OfItem, sent: &Sent) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let item = (&cycle, &commitment);
    let known = office.published().await?;
    let form = beside::form(&known, &commitment);
    let here = office.here();
    let seat = &sent.seat;
    let wants_send = sent.fields.get("do") == "send";
    let lines = said::lines(&sent.fields, &form, &commitment);
    let place = Place {
        office,
        seat,
        desk: &seat.desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    let decide = |desk: &Desk| -> Result<(Vec<What>, Outcome), Refusal> {
        let stands = desk.item(&cycle, &commitment)?;
        let lines = said::written(lines, stands, &(Place { desk, ..place }).prefill(stands));
        let all = BTreeMap::from([(&commitment, stands)]);
        let writings = merge::writings(&lines, &all).remove(&commitment);
        let writings = writings.unwrap_or_default();
        let (mut events, conflicts) = draft::save(desk, &here, &seat.actor, item, &writings)?;
        let mut outcome = Outcome {
            conflicts,
            ..Outcome::default()
        };
        if wants_send && outcome.conflicts.is_empty() {
            let saved = after(desk, seat, here.now, item, &events);
            match send::send(&saved, &here, &seat.actor, item, &form) {
                Ok(more) => {
                    events.extend(more);
                    outcome.is_sent = true;
                }
                Err(Refusal::Fields(faults)) => outcome.faults = faults,
                Err(other) => return Err(other),
            }
        }
        Ok((events, outcome))
    };
    let to = route(&cycle, &commitment);
    let done = match sent.act(office, &to, &[], decide).await? {
        Ok(done) => done,
        Err(again) => return Ok(again),
    };
    if sent.fields.has("auto") {
        return Ok(heard(office, seat, &done));
    }
    let item = look::item(&done.desk, &here, &seat.actor, item)?;
    let place = Place {
        desk: &done.desk,
        ..place
    };
    if !done.value.conflicts.is_empty() {
        return conflict::page(&place, &done.value.conflicts, &sent.fields, wants_send);
    }
    if !done.value.faults.is_empty() {
        let shown = place.form(&item, &done.value.faults, true)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    // Whoever wrote goes on where they were: beside the first thing that is wrong, or at the head of the page.
    Ok(sent.seat.page.go(&to))
}

/// Returns what the script hears: when it was saved, and which versions now stand.
fn heard(office: &Office, seat: &Seat, done: &store::desk::Done<Outcome>) -> Response {
    if !done.value.conflicts.is_empty() {
        return StatusCode::CONFLICT.into_response();
    }
    let mut versions = String::new();
    for event in &done.events {
        if let What::FieldSaved {
            cycle,
            commitment,
            field,
            ..
        } = &event.what
            && let Ok(item) = done.desk.item(cycle, commitment)
            && let Some(saved) = item.draft.get(field)
        {
            let comma = if versions.is_empty() { "" } else { "," };
            // A field's name has letters, digits, points and dashes alone.
            versions.push_str(&format!("{comma}\"base.{field}\":{}", saved.version));
        }
    }
    let at = office.hour(&seat.person.unit, office.clock.now());
    let body = format!("{{\"at\":\"{at}\",\"base\":{{{versions}}}}}");
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
