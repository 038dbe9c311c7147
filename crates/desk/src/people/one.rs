//! `GET /desk/people/{account}`: one person, and what may be done.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use cycle::people;

use super::{account, admit, named, standing, unit};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat};

/// A button, what it does, and what follows from it.
struct Verb {
    form: Form,
    button: &'static str,
    what: &'static str,
}

#[derive(Template)]
#[template(path = "people/one.html")]
struct OnePage {
    page: Page,
    email: String,
    unit: String,
    standing: String,
    /// Each role, with its days.
    roles: Vec<String>,
    language: &'static str,
    invited_by: String,
    last: Option<String>,
    verbs: Vec<Verb>,
    once: String,
}

/// `GET /desk/people/{account}`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat, Path(id): Path<String>) -> Shown {
    shown(&office, &seat, &id)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn shown(office: &Office, seat: &Seat, id: &str) -> Shown {
    admit(office, seat)?;
    let (desk, here, id) = (&seat.desk, office.here(), account(id)?);
    let person = desk.people.get(&id).ok_or_else(Failure::not_here)?;
    let page = seat.page.titled(person.name.clone());
    let role = |grant: &cycle::access::Grant| {
        let name = page.roles([&grant.role]);
        let (from, until) = (page.day(grant.from), grant.until.map(|day| page.day(day)));
        let mut blanks = vec![("role", name.as_str()), ("from", from.as_str())];
        let key = match &until {
            Some(until) => {
                blanks.push(("until", until));
                "desk-role-days"
            }
            None => "desk-role-since",
        };
        page.say_filling(key, &blanks).into_owned()
    };
    let last = office.store.last_sign_ins().await?;
    let verb = |verb: &str, button, what| Verb {
        form: seat.form(&format!("/desk/people/{id}/{verb}")),
        button,
        what,
    };
    let mut verbs = Vec::new();
    if people::confirm(desk, &here, &seat.actor, &id).is_ok() {
        verbs.push(verb("confirm", "desk-confirm", "desk-confirm-what"));
    }
    if people::hand(desk, &here, &seat.actor, &id).is_ok() {
        verbs.push(verb("link", "desk-link-new", "desk-link-new-what"));
    }
    if people::recover(desk, &here, &seat.actor, &id).is_ok() {
        verbs.push(verb("recover", "desk-recover", "desk-recover-what"));
    }
    if people::suspend(desk, &here, &seat.actor, &id).is_ok() {
        verbs.push(verb("suspend", "desk-suspend", "desk-suspend-what"));
    }
    let shown = OnePage {
        email: person.email.clone(),
        unit: unit(office, &page, &person.unit),
        standing: page.say(&standing(person)).into_owned(),
        roles: person.grants.iter().map(role).collect(),
        language: person.language.own_name(),
        invited_by: named(seat, &page, person.invited_by.as_ref()),
        last: last.get(&id).map(|at| page.moment(*at)),
        verbs,
        once: kernel::hex::of(office.secret::<16>()?),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}
