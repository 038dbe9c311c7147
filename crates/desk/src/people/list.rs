//! `GET /desk/people`: everybody, unit by unit, and what waits for a second administrator.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::people::{self, Standing};
use cycle::{Person, UnitId};

use super::{admit, named, standing, unit};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat};

/// Somebody of whom another administrator must say yes.
struct Waiting {
    what: String,
    by: String,
    unit: String,
    email: String,
    /// The form that says yes; nothing for whoever proposed it.
    form: Option<Form>,
}

struct Row {
    name: String,
    email: String,
    link: String,
    standing: String,
    roles: String,
    last: Option<String>,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct ListPage {
    page: Page,
    waiting: Vec<Waiting>,
    units: Vec<(String, Vec<Row>)>,
    /// Whether two administrators are there.
    is_staffed: bool,
    once: String,
}

/// `GET /desk/people`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    shown(&office, &seat)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn shown(office: &Office, seat: &Seat) -> Shown {
    admit(office, seat)?;
    let page = seat.page.titled(seat.page.say("desk-people"));
    let last = office.store.last_sign_ins().await?;
    let row = |person: &Person| Row {
        name: person.name.clone(),
        email: person.email.clone(),
        link: page.link(&format!("/desk/people/{}", person.id)),
        standing: page.say(&standing(person)).into_owned(),
        roles: page.roles(person.grants.iter().map(|grant| &grant.role)),
        last: last.get(&person.id).map(|at| page.moment(*at)),
    };
    let mut units: BTreeMap<&UnitId, Vec<Row>> = BTreeMap::new();
    for person in seat.desk.people.iter() {
        units.entry(&person.unit).or_default().push(row(person));
    }
    let mut units: Vec<(String, Vec<Row>)> = units
        .into_iter()
        .map(|(id, rows)| (unit(office, &page, id), rows))
        .collect();
    for (_, rows) in &mut units {
        rows.sort_by_key(|row| kernel::text::folded(&row.name));
    }
    let shown = ListPage {
        waiting: waiting(office, seat, &page),
        units,
        is_staffed: seat.desk.people.n_administrators() >= 2,
        once: kernel::hex::of(office.secret::<16>()?),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

fn waiting(office: &Office, seat: &Seat, page: &Page) -> Vec<Waiting> {
    let here = office.here();
    let is_waiting = |one: &&Person| one.standing == Standing::Invited || one.recovery_by.is_some();
    let waiting = seat.desk.people.iter().filter(is_waiting);
    let one = |person: &Person| {
        let (key, by) = match &person.recovery_by {
            Some(by) => ("desk-waits-recovery", Some(by)),
            None => ("desk-waits-invitation", person.invited_by.as_ref()),
        };
        let roles = page.roles(person.grants.iter().map(|grant| &grant.role));
        let blanks = [("name", person.name.as_str()), ("roles", roles.as_str())];
        let may = people::confirm(&seat.desk, &here, &seat.actor, &person.id).is_ok();
        Waiting {
            what: page.say_filling(key, &blanks).into_owned(),
            by: named(seat, page, by),
            unit: unit(office, page, &person.unit),
            email: person.email.clone(),
            form: may.then(|| seat.form(&format!("/desk/people/{}/confirm", person.id))),
        }
    };
    waiting.map(one).collect()
}
