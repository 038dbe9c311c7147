//! `/desk/cycles/{cycle}/items/{item}/print`: a report on paper, with its digest and a line for a signature.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::{CycleId, Field, look, send};
use kernel::canon::{Keys, Value, write};
use kernel::{CommitmentId, Holder};
use sha2::{Digest, Sha256};

use super::beside::{self, Beside};
use super::read::{Answer, answers};
use super::route;
use super::write::Place;
use crate::at::{self, OfItem};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;

#[derive(Template)]
#[template(path = "report/print.html")]
struct PrintPage {
    page: Page,
    beside: Beside,
    cycle: String,
    route: String,
    answers: Vec<Answer>,
    /// The digest in groups, as it is read aloud.
    digest: Vec<String>,
    /// When it was sent; nothing while it is a draft.
    sent: Option<String>,
    unit: String,
}

/// `GET /desk/cycles/{cycle}/items/{item}/print`
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
    // What is open is printed as it is written now; what is not, as it was sent.
    let written = send::drafted(&item);
    let report = item
        .last_report()
        .filter(|_| !item.state.is_open() || written.is_empty());
    let fields = report.map_or(&written, |report| &report.fields);
    let page = seat
        .page
        .titled(beside::title(&seat.page, &known, &commitment));
    let digest = digest(&cycle, &commitment, &item.holder, fields)?;
    let unit = report.map_or(&seat.person.unit, |report| &report.unit);
    let shown = PrintPage {
        beside: beside::beside(&page, &known, &commitment, &item.holder),
        route: route(&cycle, &commitment),
        answers: answers(&page, &place, fields.iter()),
        digest: grouped(&digest),
        sent: report.map(|report| page.day(office.day(&report.unit, report.at))),
        unit: office.unit(&page, unit),
        cycle: cycle.to_string(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// Returns the digest of a report as canonical JSON: cycle, commitment, holder, and its fields in the form's order. It
/// is the same before and after sending, so that a signature on paper is on what was sent.
fn digest(
    cycle: &CycleId,
    commitment: &CommitmentId,
    holder: &Holder,
    fields: &BTreeMap<Field, String>,
) -> Result<String, Failure> {
    let pair = |(field, text): (&Field, &String)| {
        Value::List(vec![field.to_string().into(), text.clone().into()])
    };
    let named = [
        ("cycle", Value::Text(cycle.to_string())),
        ("commitment", Value::Text(commitment.to_string())),
        ("holder", Value::Text(holder.to_string())),
        ("fields", Value::List(fields.iter().map(pair).collect())),
    ];
    let named = named.map(|(name, value)| (name.to_owned(), value));
    let all = Value::Object(named.into());
    let bytes = write(&all, Keys::Fields).map_err(Failure::ours)?;
    Ok(kernel::hex::of(Sha256::digest(bytes)))
}

fn grouped(digest: &str) -> Vec<String> {
    let digits: Vec<char> = digest.chars().collect();
    digits
        .chunks(8)
        .map(|group| group.iter().collect())
        .collect()
}
