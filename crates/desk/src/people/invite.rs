//! `/desk/people/invite`: one administrator proposes a person; another says yes.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cycle::people::{self, Invitation};
use cycle::{AccountId, Refusal, Role, Why};
use kernel::{Day, Language};

use super::admit;
use crate::failure::{Failure, Shown};
use crate::fresh;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat, go};
use crate::sent::{Fields, Sent};

const ROUTE: &str = "/desk/people/invite";

/// A choice of a list: its code, its name, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage {
    page: Page,
    form: Form,
    once: String,
    /// What went wrong, in a sentence.
    wrong: Option<String>,
    name: String,
    email: String,
    until: String,
    units: Vec<Choice>,
    languages: Vec<Choice>,
    roles: Vec<Choice>,
}

/// `GET /desk/people/invite`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    let shown = || {
        admit(&office, &seat)?;
        shown(&office, &seat, &Fields::default(), None)
    };
    shown().map_err(|failure: Failure| failure.on(&seat.page))
}

/// `POST /desk/people/invite`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    proposed(&office, &sent)
        .await
        .map_err(|failure| failure.on(&sent.seat.page))
}

async fn proposed(office: &Office, sent: &Sent) -> Shown {
    admit(office, &sent.seat)?;
    if !sent.seat.is_fresh(office) {
        return fresh::ask(office, sent, ROUTE);
    }
    let asked = asked(office, &sent.fields)?;
    let done = match asked {
        Err(refusal) => Err(refusal.into()),
        Ok(asked) => {
            sent.act(office, "/desk/people", &[], |desk| {
                let events = people::invite(desk, &office.here(), &sent.seat.actor, asked)?;
                Ok((events, ()))
            })
            .await
        }
    };
    match done {
        Ok(Ok(_)) => Ok(go(office, "/desk/people")),
        Ok(Err(before)) => Ok(before),
        Err(failure) if failure.status() == StatusCode::UNPROCESSABLE_ENTITY => {
            let wrong = failure.said(&sent.seat.page);
            let shown = shown(office, &sent.seat, &sent.fields, Some(wrong))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// Reads whom the form proposes. The account says nothing about the person.
fn asked(office: &Office, fields: &Fields) -> Result<Result<Invitation, Refusal>, Failure> {
    let account = format!("a{}", kernel::hex::of(office.secret::<8>()?));
    let account: AccountId = account.parse().map_err(Failure::ours)?;
    let until = fields.get("until").trim();
    let until: Result<Option<Day>, _> = match until {
        "" => Ok(None),
        day => day.parse().map(Some),
    };
    let roles: Result<Vec<Role>, _> = fields.all("role").map(str::parse).collect();
    let read = || {
        Ok(Invitation {
            account,
            unit: fields
                .get("unit")
                .parse()
                .map_err(|_| Refusal::Text(Why::NoSuchUnit))?,
            name: fields.get("name").trim().to_owned(),
            email: fields.get("email").trim().to_owned(),
            language: fields.get("language").parse().unwrap_or(Language::En),
            roles: roles.map_err(|_| Refusal::Text(Why::NoRole))?,
            until: until.map_err(|_| Refusal::Text(Why::Until))?,
        })
    };
    Ok(read())
}

fn shown(
    office: &Office,
    seat: &Seat,
    fields: &Fields,
    wrong: Option<String>,
) -> Result<Response, Failure> {
    let page = seat.page.titled(seat.page.say("desk-invite"));
    let chosen = |name: &'static str, code: &str| fields.all(name).any(|one| one == code);
    let units = office.rules.units.iter().map(|unit| {
        let (code, name) = (unit.id.to_string(), page.words.plain(&unit.title));
        let is_chosen = chosen("unit", &code);
        (code, name.to_owned(), is_chosen)
    });
    let language_of = |language: &Language| {
        let code = language.code();
        let is_chosen = chosen("language", code)
            || !fields.has("language") && *language == page.words.language();
        (code.to_owned(), language.own_name().to_owned(), is_chosen)
    };
    let role = |role: &Role| {
        let code = role.code();
        let name = page.say(&format!("desk-role-{code}")).into_owned();
        (code.to_owned(), name, chosen("role", code))
    };
    let shown = InvitePage {
        form: seat.form(ROUTE),
        once: kernel::hex::of(office.secret::<16>()?),
        wrong,
        name: fields.get("name").to_owned(),
        email: fields.get("email").to_owned(),
        until: fields.get("until").to_owned(),
        units: units.collect(),
        languages: office.languages.iter().map(language_of).collect(),
        roles: Role::ALL.iter().map(role).collect(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}
