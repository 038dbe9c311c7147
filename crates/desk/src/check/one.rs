//! `/desk/cycles/{cycle}/items/{item}/check`: a report field by field: before, now, evidence, mark.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use cycle::check::{self, LONGEST_REASON, SHORTEST_REASON};
use cycle::item::Report;
use cycle::{Action, Desk, Field, Item, Refusal, State as Stands, Why, look};

use crate::at::{self, OfItem};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::beside::{self, Beside};
use crate::report::write::Place;
use crate::report::{after, due, field, route};
use crate::seat::{Form, Seat};
use crate::sent::{Fields, Sent};
use crate::typed::{Kept, Told};

#[derive(Template)]
#[template(path = "check/one.html")]
struct OnePage {
    page: Page,
    beside: Beside,
    cycle: String,
    route: String,
    form: Form,
    reopen: Form,
    once: String,
    /// What is wrong, in a sentence; empty where nothing is.
    wrong: String,
    rows: Vec<Row>,
    /// Which report, by whom, when.
    sent: String,
    is_late: bool,
    typed_from: Option<String>,
    due: String,
    may_check: bool,
    may_reopen: bool,
    reason: Kept,
}

/// A field.
struct Row {
    name: String,
    label: String,
    before: Told,
    now: Told,
    /// Where the answer leads, where it is an address.
    address: Option<String>,
    is_changed: bool,
    mark: Kept,
    /// What is wrong with the mark; empty where nothing is.
    fault: String,
}

/// `GET /desk/cycles/{cycle}/items/{item}/check`
pub async fn get(State(office): State<Arc<Office>>, named: OfItem, seat: Seat) -> Shown {
    let shown = async {
        let (cycle, commitment) = at::item(named)?;
        let item = look::item(
            &seat.desk,
            &office.here(),
            &seat.actor,
            (&cycle, &commitment),
        )?;
        let known = office.published().await?;
        let place = Place {
            office: &office,
            seat: &seat,
            desk: &seat.desk,
            known: &known,
            cycle: &cycle,
            commitment: &commitment,
        };
        page(&place, &item, None, &Fields::default())
    };
    seat.answers(shown.await)
}

/// Returns the page of a report that is checked, with what was typed and why it was not taken.
pub fn page(place: &Place<'_>, item: &Item, wrong: Option<Why>, typed: &Fields) -> Shown {
    let (office, seat, id) = (place.office, place.seat, place.commitment);
    let may_check = seat.may(office, Action::CheckReport, item) && item.state == Stands::Sent;
    let may_reopen = seat.may(office, Action::ReopenItem, item) && item.state == Stands::Accepted;
    let report = item.last_report().filter(|_| may_check || may_reopen);
    let report = report.ok_or(Refusal::NotHere)?;
    let page = seat.page.titled(beside::title(&seat.page, place.known, id));
    let route = route(place.cycle, id);
    let day = page.day(office.day(&seat.person.unit, report.at));
    let unit = office.unit(&page, &report.unit);
    let number = report.n.to_string();
    let blanks = [
        ("n", number.as_str()),
        ("unit", unit.as_str()),
        ("day", day.as_str()),
    ];
    let shown = OnePage {
        beside: beside::beside(&page, place.known, id, &item.holder),
        form: seat.form(&format!("{route}/check")),
        reopen: seat.form(&format!("{route}/reopen")),
        once: office.once()?,
        wrong: wrong.map_or_else(String::new, |why| {
            page.say(&format!("desk-refusal-{}", why.code()))
                .into_owned()
        }),
        rows: rows(&page, place, item, report, wrong, typed),
        sent: page.say_filling("desk-report-by", &blanks).into_owned(),
        is_late: report.is_late,
        typed_from: report.typed_from.clone(),
        due: due(&page, item.due.as_ref()),
        may_check,
        may_reopen,
        reason: Kept(typed.get("reason").to_owned()),
        cycle: place.cycle.to_string(),
        route,
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

fn rows(
    page: &Page,
    place: &Place<'_>,
    item: &Item,
    report: &Report,
    wrong: Option<Why>,
    typed: &Fields,
) -> Vec<Row> {
    let rated = place.known.rated(place.commitment);
    let before = before(place, report);
    let fields: BTreeSet<&Field> = report
        .fields
        .keys()
        .chain(before.iter().map(|(field, _)| field))
        .collect();
    let row = |of: &&Field| {
        let text = report.fields.get(of).map_or("", String::as_str);
        let was = before.iter().find(|(field, _)| field == *of);
        let was = was.map_or("", |(_, text)| text.as_str());
        let name = of.to_string();
        let stands = item.marks.get(of).map_or("", |mark| mark.reason.as_str());
        let key = format!("mark.{name}");
        let mark = if typed.has(&key) {
            typed.get(&key)
        } else {
            stands
        };
        let n = mark.trim().chars().count();
        let is_short = n > 0 && !(SHORTEST_REASON..=LONGEST_REASON).contains(&n);
        Row {
            label: field::whole_label(page, rated, of),
            before: field::said(page, of, was),
            now: field::said(page, of, text),
            address: field::address(of, text),
            is_changed: was != text,
            fault: if is_short && wrong == Some(Why::Reason) {
                page.say("desk-refusal-reason").into_owned()
            } else {
                String::new()
            },
            mark: Kept(mark.to_owned()),
            name,
        }
    };
    fields.iter().map(row).collect()
}

/// Returns what was said before: the last report that was accepted and is not this one.
fn before(place: &Place<'_>, report: &Report) -> Vec<(Field, String)> {
    let (cycle, id) = (place.cycle, place.commitment);
    let same = place.desk.item(cycle, id).ok();
    let same = same.and_then(|item| {
        let mut earlier = item.reports.iter().rev();
        earlier.find(|one| one.n < report.n && one.accepted.is_some())
    });
    let earlier = place.desk.cycles.range(..cycle.clone()).rev();
    let earlier = earlier.filter_map(|(_, one)| one.items.get(id)?.accepted());
    let last = same.into_iter().chain(earlier).next();
    let fields = last.into_iter().flat_map(|last| &last.fields);
    fields
        .map(|(field, text)| (field.clone(), text.clone()))
        .collect()
}

/// `POST /desk/cycles/{cycle}/items/{item}/check`
pub async fn post(State(office): State<Arc<Office>>, named: OfItem, sent: Sent) -> Shown {
    let sent = sent.by_what_it_says();
    let shown = checked(&office, named, &sent).await;
    sent.answers(shown)
}

/// What came of a check.
enum Outcome {
    /// The marks are saved.
    Marked,
    /// The report is returned, or accepted.
    Done,
    /// The marks are saved, and the rest is refused.
    Refused(Why),
}

async fn checked(office: &Office, named: OfItem, sent: &Sent) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let item = (&cycle, &commitment);
    let (here, seat) = (office.here(), &sent.seat);
    let marks = sent.fields.0.iter().filter_map(|(name, text)| {
        let field: Field = name.strip_prefix("mark.")?.parse().ok()?;
        Some((field, text.clone()))
    });
    let marks: Vec<(Field, String)> = marks.collect();
    let wants = sent.fields.get("do");
    let decide = |desk: &Desk| {
        let mut events = check::mark(desk, &here, &seat.actor, item, &marks)?;
        let marked = after(desk, seat, here.now, item, &events);
        let next = match wants {
            "return" => check::give_back(&marked, &here, &seat.actor, item),
            "accept" => {
                let one = std::slice::from_ref(&commitment);
                check::accept(&marked, &here, &seat.actor, &cycle, one)
            }
            _ => return Ok((events, Outcome::Marked)),
        };
        match next {
            Ok(more) => {
                events.extend(more);
                Ok((events, Outcome::Done))
            }
            Err(Refusal::Text(why)) => Ok((events, Outcome::Refused(why))),
            Err(other) => Err(other),
        }
    };
    let own = route(&cycle, &commitment);
    let list = format!("/desk/cycles/{cycle}/check");
    let to = if matches!(wants, "return" | "accept") {
        list
    } else {
        format!("{own}/check")
    };
    let (why, desk) = match sent.refusable(office, &to, &[], decide).await? {
        Ok(Ok(done)) => match done.value {
            Outcome::Marked | Outcome::Done => return Ok(sent.seat.page.go(&to)),
            Outcome::Refused(why) => (why, done.desk),
        },
        Ok(Err(again)) => return Ok(again),
        Err(Refusal::Text(why @ Why::Reason)) => (why, Arc::clone(&seat.desk)),
        Err(other) => return Err(Failure::from(other)),
    };
    let item = look::item(&desk, &here, &seat.actor, item)?;
    let known = office.published().await?;
    let place = Place {
        office,
        seat,
        desk: &desk,
        known: &known,
        cycle: &cycle,
        commitment: &commitment,
    };
    let shown = page(&place, &item, Some(why), &sent.fields)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}
