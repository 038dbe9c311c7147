//! `POST /desk/people/{account}/confirm` and `…/link`: another administrator says yes, and hands the link over.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use cycle::{AccountId, people};
use kernel::address::encode;
use store::desk::Also;

use super::account;
use crate::failure::{Failure, Shown};
use crate::fresh;
use crate::office::Office;
use crate::page::{Page, html};
use crate::sent::Sent;

#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    page: Page,
    name: String,
    email: String,
    address: String,
    /// The same as a letter that a mail program opens.
    mailto: String,
}

/// `POST /desk/people/{account}/confirm`
pub async fn confirm(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    sent: Sent,
) -> Shown {
    let confirmed = async {
        let id = account(&id)?;
        super::admit(&office, &sent.seat)?;
        if !sent.seat.is_fresh(&office) {
            return fresh::ask(&office, &sent, "/desk/people");
        }
        let also = [Also::EndSessions(&id)];
        let location = format!("/desk/people/{id}");
        let done = sent
            .act(&office, &location, &also, |desk| {
                let events = people::confirm(desk, &office.here(), &sent.seat.actor, &id)?;
                Ok((events, ()))
            })
            .await?;
        match done {
            Ok(_) => handed(&office, &sent, &headers, &id).await,
            Err(before) => Ok(before),
        }
    };
    confirmed
        .await
        .map_err(|failure| failure.on(&sent.seat.page))
}

/// `POST /desk/people/{account}/link`
pub async fn link(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    sent: Sent,
) -> Shown {
    let made = async {
        let id = account(&id)?;
        let desk = office.store.desk().await?;
        people::hand(&desk, &office.here(), &sent.seat.actor, &id)?;
        if !sent.seat.is_fresh(&office) {
            return fresh::ask(&office, &sent, "/desk/people");
        }
        handed(&office, &sent, &headers, &id).await
    };
    made.await.map_err(|failure| failure.on(&sent.seat.page))
}

/// Makes a link and shows it, this once.
async fn handed(office: &Office, sent: &Sent, headers: &HeaderMap, id: &AccountId) -> Shown {
    let desk = office.store.desk().await?;
    let person = desk.people.get(id).ok_or_else(Failure::not_here)?;
    let token = office.store.make_token(id, office.clock.now()).await?;
    let page = sent.seat.page.titled(sent.seat.page.say("desk-link"));
    let at = page.at(&format!("/desk/invitation/{token}"));
    let address = format!("{}{at}", origin(office, headers));
    // The letter is in the words of whoever gets it.
    let theirs = (*page).clone().in_language(person.language);
    let house = theirs.words.plain(&office.title);
    let subject = theirs.say_naming("desk-link-subject", "house", house);
    let greeting = theirs.say_naming("desk-letter-link-greeting", "name", &person.name);
    let what = theirs.say_naming("desk-letter-link-what", "house", house);
    let end = theirs.say("desk-letter-link-end");
    let body = format!("{greeting}\n\n{what}\n\n{address}\n\n{end}\n");
    let mut mailto = "mailto:".to_owned();
    encode(&mut mailto, &person.email);
    mailto.push_str("?subject=");
    encode(&mut mailto, &subject);
    mailto.push_str("&body=");
    encode(&mut mailto, &body.replace('\n', "\r\n"));
    let shown = LinkPage {
        name: person.name.clone(),
        email: person.email.clone(),
        address,
        mailto,
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// Returns how the administrator's own browser reached the house; the form's token showed that the browser is theirs.
fn origin(office: &Office, headers: &HeaderMap) -> String {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .filter(|text| *text != "null")
    };
    let scheme = if office.is_secure { "https" } else { "http" };
    text(header::ORIGIN).map_or_else(
        || format!("{scheme}://{}", text(header::HOST).unwrap_or_default()),
        str::to_owned,
    )
}
