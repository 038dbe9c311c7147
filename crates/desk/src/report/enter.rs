//! `/desk/cycles/{cycle}/items/{item}/enter`: an analyst types a report that came by note or mail.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use cycle::form::Fault;
use cycle::{Action, Field, Item, Refusal, State as Stands, Why, entry};
use store::desk::{Also, Kept as KeptFile};

use super::beside::{self, Beside};
use super::prefill::Prefill;
use super::question::{Question, Said, Section, wrong};
use super::write::Place;
use super::{field, route, said};
use crate::at::{self, OfItem};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;
use crate::sent::{Fields, Sent};
use crate::typed::{Kept, Told};

/// The name under which the original is named.
const ORIGINAL: &str = "original";
/// The name under which its digest is typed.
const TYPED: &str = "typed";

#[derive(Template)]
#[template(path = "report/enter.html")]
struct EnterPage {
    page: Page,
    beside: Beside,
    form: crate::seat::Form,
    /// Where the note itself is sent.
    files_link: String,
    once: String,
    cycle: String,
    faults: Vec<(String, String, String)>,
    /// What is wrong with the original; empty where nothing is.
    original_fault: String,
    original: Kept,
    /// The files that belong to the item: digest, name, whether it is chosen.
    files: Vec<(String, Told, bool)>,
    first: Vec<Question>,
    rest: Vec<Section>,
    says_more: bool,
}

/// `GET /desk/cycles/{cycle}/items/{item}/enter`
pub async fn get(State(office): State<Arc<Office>>, named: OfItem, seat: Seat) -> Shown {
    let shown = async {
        let (cycle, commitment) = at::item(named)?;
        let item = seat.desk.item(&cycle, &commitment)?;
        let here = office.here();
        let subject = cycle::access::Subject::item(&item.holder, item.state);
        here.admit(&seat.actor, Action::EnterFor, subject)?;
        if !matches!(item.state, Stands::Called | Stands::Silent) {
            // As the rule itself would answer: what a member has begun is not typed over.
            return Err(Refusal::OutOfOrder(item.state.code()).into());
        }
        let known = office.published().await?;
        let place = Place {
            office: &office,
            seat: &seat,
            desk: &seat.desk,
            known: &known,
            cycle: &cycle,
            commitment: &commitment,
        };
        let files = office.store.files_of(&cycle, &commitment).await?;
        page(&place, item, &Fields::default(), &[], None, &files)
    };
    seat.answers(shown.await)
}

fn page(
    place: &Place<'_>,
    item: &Item,
    sent: &Fields,
    faults: &[(Field, Fault)],
    original_fault: Option<Why>,
    files: &[KeptFile],
) -> Shown {
    let (office, seat) = (place.office, place.seat);
    let page = seat.page.titled(seat.page.say("desk-enter"));
    let form = beside::form(place.known, place.commitment);
    let prefill = Prefill::nothing();
    let texts = said::fields(sent)
        .into_iter()
        .map(|(field, text)| (field, (text, 0)));
    let rated = place.known.rated(place.commitment);
    let said = Said {
        page: &page,
        rated,
        form: &form,
        texts: texts.collect(),
        prefill: &prefill,
        faults,
        marks: BTreeMap::new(),
    };
    let told = |(of, fault): &(Field, Fault)| {
        let label = field::whole_label(&page, rated, of);
        (of.to_string(), label, wrong(&page, *fault))
    };
    let chosen = sent.get(ORIGINAL);
    let file = |file: &KeptFile| {
        let is_chosen = file.digest == chosen;
        (file.digest.clone(), Told(file.name.clone()), is_chosen)
    };
    let to = route(place.cycle, place.commitment);
    let shown = EnterPage {
        beside: beside::beside(&page, place.known, place.commitment, &item.holder),
        form: seat.form(&format!("{to}/enter")),
        files_link: seat.page.link(&format!("{to}/files")),
        once: office.once()?,
        cycle: place.cycle.to_string(),
        faults: faults.iter().map(told).collect(),
        original_fault: original_fault.map_or_else(String::new, |why| {
            page.say(&format!("desk-refusal-{}", why.code()))
                .into_owned()
        }),
        original: Kept(sent.get(TYPED).to_owned()),
        files: files.iter().map(file).collect(),
        says_more: said.says_more(),
        first: said.first(),
        rest: said.rest(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// `POST /desk/cycles/{cycle}/items/{item}/enter`
pub async fn post(State(office): State<Arc<Office>>, named: OfItem, sent: Sent) -> Shown {
    let sent = sent.by_what_it_says();
    let shown = entered(&office, named, &sent).await;
    sent.answers(shown)
}

async fn entered(office: &Office, named: OfItem, sent: &Sent) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let known = office.published().await?;
    let form = beside::form(&known, &commitment);
    let here = office.here();
    let seat = &sent.seat;
    let typed = sent.fields.get(TYPED).trim();
    let original = if typed.is_empty() {
        sent.fields.get(ORIGINAL)
    } else {
        typed
    };
    let is_kept = office.store.file(original).await?.is_some();
    let fields = said::fields(&sent.fields);
    let also = [Also::UseFile {
        digest: original,
        cycle: &cycle,
        commitment: &commitment,
    }];
    let decide = |desk: &cycle::Desk| {
        let item = (&cycle, &commitment);
        // A digest of no file is no original; whether the person may enter at all is told first.
        let original = if is_kept { original } else { "" };
        entry::enter(
            desk,
            &here,
            &seat.actor,
            item,
            &form,
            fields.clone(),
            original,
        )
        .map(|events| (events, ()))
    };
    let location = format!("/desk/cycles/{cycle}");
    let place = Place {
        office,
        seat,
        desk: &seat.desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    let tried = sent.refusable(office, &location, &also, decide).await?;
    let refusal = match tried {
        Ok(Ok(_)) => return Ok(sent.seat.page.go(&location)),
        Ok(Err(again)) => return Ok(again),
        Err(refusal) => refusal,
    };
    let (faults, why) = match refusal {
        Refusal::Fields(faults) => (faults, None),
        Refusal::Text(why @ Why::Original) => (Vec::new(), Some(why)),
        other => return Err(Failure::from(other)),
    };
    let item = seat.desk.item(&cycle, &commitment)?;
    let files = office.store.files_of(&cycle, &commitment).await?;
    let shown = page(&place, item, &sent.fields, &faults, why, &files)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}
