//! A report as it stands, for whoever may read it and cannot write in it now: what it says, and what happens next.

use askama::Template;
use cycle::{Action, Field, Item, State as Stands};

use super::beside::{self, Beside};
use super::write::Place;
use super::{field, route};
use crate::failure::Shown;
use crate::page::{Page, html};
use crate::typed::Told;

#[derive(Template)]
#[template(path = "report/read.html")]
struct ReadPage {
    page: Page,
    beside: Beside,
    cycle: String,
    /// The state, in a word.
    state: String,
    /// What happens next, in a sentence.
    next: String,
    due: String,
    answers: Vec<Answer>,
    /// What else may be done here: word and link.
    doors: Vec<(String, String)>,
}

/// What a report says in one field.
pub struct Answer {
    /// What the field is called.
    pub label: String,
    /// What it says.
    pub said: Told,
    /// The same, where a browser may follow it.
    pub address: Option<String>,
}

/// Returns what a report says, field by field.
pub fn answers<'a>(
    page: &Page,
    place: &Place<'_>,
    fields: impl Iterator<Item = (&'a Field, &'a String)>,
) -> Vec<Answer> {
    let rated = place.known.rated(place.commitment);
    let one = |(of, text): (&Field, &String)| Answer {
        label: field::whole_label(page, rated, of),
        said: field::said(page, of, text),
        address: field::address(of, text),
    };
    fields
        .filter(|(_, text)| !text.trim().is_empty())
        .map(one)
        .collect()
}

/// Returns the page of a report that nobody writes in now.
pub fn page(place: &Place<'_>, item: &Item) -> Shown {
    let (office, seat) = (place.office, place.seat);
    let id = place.commitment;
    let page = seat.page.titled(beside::title(&seat.page, place.known, id));
    let report = item.last_report();
    let fields = report.into_iter().flat_map(|report| &report.fields);
    let route = route(place.cycle, id);
    let is_own = seat.actor.relation_to(Some(&item.holder)) == cycle::Relation::Own;
    let mut doors = Vec::new();
    let mut door = |key: &str, path: &str, is: bool| {
        if is {
            let link = page.link(&format!("{route}/{path}"));
            doors.push((page.say(key).into_owned(), link));
        }
    };
    let may = |action| seat.may(office, action, item);
    let is_sent = item.state == Stands::Sent;
    let may_reopen = may(Action::ReopenItem) && item.state == Stands::Accepted;
    door(
        "desk-check-one",
        "check",
        may(Action::CheckReport) && is_sent,
    );
    door("desk-reopen", "check", may_reopen);
    door(
        "desk-entry-confirm",
        "confirm",
        may(Action::ConfirmEntry) && item.state == Stands::Entered,
    );
    door("desk-print", "print", is_own || report.is_some());
    door("desk-history", "history", true);
    let next = match item.state {
        Stands::Sent => "desk-next-sent",
        Stands::Accepted => "desk-next-accepted",
        Stands::Entered => "desk-next-entered",
        Stands::Returned => "desk-next-returned",
        Stands::Silent => "desk-next-silent",
        _ if place.desk.is_closed(place.cycle, office.here().today()) => "desk-next-closed",
        _ => "desk-next-writing",
    };
    let shown = ReadPage {
        beside: beside::beside(&page, place.known, id, &item.holder),
        cycle: place.cycle.to_string(),
        state: page
            .say(&format!("desk-state-{}", item.state.code()))
            .into_owned(),
        next: page.say(next).into_owned(),
        due: match (&item.due, item.state) {
            (Some(due), Stands::Sent) => {
                let day = page.day(due.day);
                page.say_naming("desk-checked-by", "day", day).into_owned()
            }
            (due, _) => super::due(&page, due.as_ref()),
        },
        answers: answers(&page, place, fields),
        doors,
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}
