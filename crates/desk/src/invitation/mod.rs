//! `/desk/invitation/{token}`: whoever was invited chooses a passphrase and shows a second factor, in one sitting.
//!
//! Scanners of mail open every link, so looking changes nothing; only the form does.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use cycle::{Person, people};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::desk::{Acted, Also, By, NewCredential};

use crate::factor::{self, Shared};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::passphrase::{FEWEST, weakness};
use crate::seat::reader;
use crate::sent::Fields;
use crate::token;

#[derive(Template)]
#[template(path = "invitation/page.html")]
struct InvitationPage {
    page: Page,
    route: String,
    name: String,
    unit: String,
    email: String,
    /// The key of what went wrong, if anything did.
    wrong: Option<String>,
    picture: String,
    address: String,
    secret: String,
    n_least: usize,
}

#[derive(Template)]
#[template(path = "invitation/codes.html")]
struct CodesPage {
    page: Page,
    codes: Vec<String>,
    /// Where to go from here, and the key of its name.
    on: &'static str,
    on_key: &'static str,
}

/// Shows codes on paper, this once, and the way on.
pub fn codes(page: &Page, codes: Vec<String>, on: &'static str) -> Response {
    let on_key = match on {
        "/desk/sign-in" => "desk-sign-in",
        _ => "desk-account",
    };
    let shown = CodesPage {
        page: page.titled(page.say("desk-codes")),
        codes,
        on,
        on_key,
    };
    html(&shown, page.words.language())
}

/// `GET /desk/invitation/{token}`
pub async fn get(
    State(office): State<Arc<Office>>,
    Path(link): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Shown {
    let guest = Page::new(&office, reader(&office, &uri, &headers, None));
    let person = invited(&office, &link)
        .await
        .map_err(|failure| failure.on(&guest))?;
    Ok(shown(&office, &link, &uri, &headers, &person, None))
}

/// `POST /desk/invitation/{token}`
pub async fn post(
    State(office): State<Arc<Office>>,
    Path(link): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    body: axum::body::Bytes,
) -> Shown {
    let guest = Page::new(&office, reader(&office, &uri, &headers, None));
    if token::origin(&headers) == token::From::Elsewhere {
        return Err(Failure::forged().on(&guest));
    }
    let person = invited(&office, &link)
        .await
        .map_err(|failure| failure.on(&guest))?;
    let page = Page::new(
        &office,
        reader(&office, &uri, &headers, Some(person.language)),
    );
    let fields = Fields::read(&body);
    let again = |wrong: String| {
        let shown = shown(&office, &link, &uri, &headers, &person, Some(wrong));
        Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
    };
    let passphrase = fields.get("passphrase");
    let own = [
        person.name.as_str(),
        &person.email,
        person.unit.as_str(),
        "cauce",
    ];
    if let Some(weak) = weakness(passphrase, &own) {
        return again(format!("desk-passphrase-{}", weak.code()));
    }
    if passphrase != fields.get("again") {
        return again("desk-passphrase-differs".to_owned());
    }
    let now = office.clock.now();
    let secret = secret(&link);
    let Some(step) = factor::step(&secret, fields.get("code"), now) else {
        return again("desk-code-wrong".to_owned());
    };
    let Ok(kept) = office
        .kiln
        .fire(passphrase.to_owned(), &*office.chance)
        .await
    else {
        return again("desk-sign-in-busy".to_owned());
    };
    let codes = factor::codes(&*office.chance).map_err(|why| Failure::ours(why).on(&page))?;
    let sealed = office
        .sealer
        .seal(&format!("factor/{}", person.id), &secret, &*office.chance);
    let credential = NewCredential {
        account: person.id.clone(),
        passphrase: kept,
        totp: sealed.map_err(|why| Failure::ours(why).on(&page))?,
        last_step: step,
        recovery: codes
            .iter()
            .filter_map(|code| factor::kept_of(code))
            .collect(),
    };
    let also = [
        Also::Consume { token: &link },
        Also::Enrol(&credential),
        Also::EndSessions(&person.id),
    ];
    let by = By {
        actor: Some(&person.id),
        unit: Some(&person.unit),
        ..By::nobody(now).also(&also)
    };
    let decided = office.store.act(by, |desk| {
        people::enrolled(desk, &person.id).map(|events| (events, ()))
    });
    match decided.await.map_err(|why| Failure::from(why).on(&page))? {
        Ok(Acted::Now(_)) => Ok(self::codes(&page, codes, "/desk/sign-in")),
        Ok(_) => Err(Failure::not_here().on(&page)),
        Err(refusal) => Err(Failure::from(refusal).on(&page)),
    }
}

async fn invited(office: &Office, link: &str) -> Result<Person, Failure> {
    let account = office.store.token(link, office.clock.now()).await?;
    let account = account.ok_or_else(gone)?;
    let desk = office.store.desk().await?;
    desk.people.get(&account).cloned().ok_or_else(gone)
}

/// Used, expired and never made are told in the same words.
fn gone() -> Failure {
    Failure::new(
        StatusCode::NOT_FOUND,
        "desk-invitation-gone",
        "desk-invitation-gone-advice",
    )
}

/// Returns the second factor's secret of a link. It follows from the link, so that looking at the page twice shows one
/// secret and writes nothing down.
fn secret(link: &str) -> Shared {
    let mut mac = Hmac::<Sha256>::new_from_slice(link.as_bytes()).expect("a key of any length");
    mac.update(b"second factor");
    let out = mac.finalize().into_bytes();
    *out.first_chunk().expect("thirty-two bytes")
}

fn shown(
    office: &Office,
    link: &str,
    uri: &Uri,
    headers: &HeaderMap,
    person: &Person,
    wrong: Option<String>,
) -> Response {
    let page = Page::new(office, reader(office, uri, headers, Some(person.language)));
    let secret = secret(link);
    let house = page.words.plain(&office.title).to_owned();
    let address = factor::address(&secret, &house, &person.email);
    let unit = office.rules.units.get(&person.unit);
    let shown = InvitationPage {
        route: format!("/desk/invitation/{link}"),
        name: person.name.clone(),
        unit: unit.map_or_else(String::new, |unit| page.words.plain(&unit.title).to_owned()),
        email: person.email.clone(),
        wrong,
        picture: factor::picture(&address),
        address,
        secret: grouped(&factor::spelt(&secret)),
        n_least: FEWEST,
        page: page.titled(page.say("desk-invitation")),
    };
    html(&shown, page.words.language())
}

/// Returns letters in groups of four, as they are read aloud.
fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
