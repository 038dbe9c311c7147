//! `/desk/sign-in`: passphrase and second factor on one page; `/desk/sign-out`.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use cycle::{AccountId, Person};
use kernel::Moment;
use store::desk::Credential;

use crate::carried::{self, Carried};
use crate::factor;
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Client, Seat, go, reader, set_cookie};
use crate::sent::{Fields, Sent};
use crate::slow;
use crate::token;

#[derive(Template)]
#[template(path = "sign_in/page.html")]
struct SignInPage {
    page: Page,
    to: String,
    email: String,
    /// The key of what went wrong, if anything did.
    wrong: Option<&'static str>,
    wait_s: usize,
    /// The words of a form that came too late, sealed.
    carried: String,
}

#[derive(Template)]
#[template(path = "sign_in/back.html")]
struct BackPage {
    page: Page,
    /// The keys of the title and of what is said below it.
    title: &'static str,
    what: &'static str,
    route: String,
    token: String,
    once: String,
    words: Vec<crate::words::Word>,
}

/// `GET /desk/sign-in`
pub async fn get(
    State(office): State<Arc<Office>>,
    uri: Uri,
    headers: HeaderMap,
    Query(query): Query<Vec<(String, String)>>,
) -> Shown {
    let page = Page::new(&office, reader(&office, &uri, &headers, None));
    if Seat::of(&office, &uri, &headers).await?.is_some() {
        return Ok(go(&office, "/desk"));
    }
    let to = query
        .iter()
        .find(|(name, _)| name == "to")
        .map(|(_, to)| to.as_str());
    Ok(shown(
        &page,
        inside(to.unwrap_or_default()),
        "",
        None,
        0,
        "",
    ))
}

/// `POST /desk/sign-in`
pub async fn post(
    State(office): State<Arc<Office>>,
    uri: Uri,
    headers: HeaderMap,
    client: Option<axum::Extension<Client>>,
    body: axum::body::Bytes,
) -> Shown {
    let page = Page::new(&office, reader(&office, &uri, &headers, None));
    if token::origin(&headers) == token::From::Elsewhere {
        return Err(Failure::forged().on(&page));
    }
    let fields = Fields::read(&body);
    let (email, to) = (fields.get("email").trim(), inside(fields.get("to")));
    let carried = fields.get("carried");
    let now = office.clock.now();
    let counted = slow::name(email, client.map(|client| client.0.0));
    let again = |status: StatusCode, wrong, wait_s| {
        let shown = shown(&page, to, email, Some(wrong), wait_s, carried);
        Ok((status, shown).into_response())
    };
    let failures = office
        .store
        .failures(&counted)
        .await
        .map_err(|why| Failure::from(why).on(&page))?;
    let wait_s = failures.map_or(0, |(n, last)| slow::wait_s(n, last, now));
    if wait_s > 0 {
        return again(StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-wait", wait_s);
    }
    let desk = office
        .store
        .desk()
        .await
        .map_err(|why| Failure::from(why).on(&page))?;
    let person = desk
        .people
        .by_email(email)
        .filter(|one| one.actor(&office.here()).is_some());
    match is_known(&office, person, &fields, now)
        .await
        .map_err(|why| why.on(&page))?
    {
        Known::Busy => again(StatusCode::SERVICE_UNAVAILABLE, "desk-sign-in-busy", 0),
        Known::No => {
            office
                .store
                .failed(&counted, now)
                .await
                .map_err(|why| Failure::from(why).on(&page))?;
            again(StatusCode::UNAUTHORIZED, "desk-sign-in-wrong", 0)
        }
        Known::Yes(person) => {
            office
                .store
                .forgive(&counted)
                .await
                .map_err(|why| Failure::from(why).on(&page))?;
            let session = office.store.begin_session(&person.id, now).await?;
            let mut answer = match carried::open(&office, person.id.as_str(), carried) {
                Some(carried) => back(
                    &office,
                    &page,
                    &session,
                    carried,
                    ("desk-back-title", "desk-back-what"),
                )?,
                None => go(&office, if to.is_empty() { "/desk" } else { to }),
            };
            let cookie = set_cookie(&office, Some(&session));
            answer.headers_mut().insert(header::SET_COOKIE, cookie);
            Ok(answer)
        }
    }
}

/// Gives the words of a form back, filled and not sent, with what a new session needs to send them.
pub fn back(
    office: &Office,
    page: &Page,
    session: &str,
    carried: Carried,
    (title, what): (&'static str, &'static str),
) -> Shown {
    let shown = BackPage {
        page: page.titled(page.say(title)),
        title,
        what,
        token: token::of(session, &carried.route),
        once: kernel::hex::of(office.secret::<16>()?),
        route: carried.route,
        words: crate::words::named(page, &carried.fields),
    };
    Ok(html(&shown, page.words.language()))
}

/// `POST /desk/sign-out`
pub async fn out(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    office
        .store
        .end_session(&sent.seat.token, office.clock.now())
        .await?;
    let mut answer = go(&office, "/desk/sign-in");
    answer
        .headers_mut()
        .insert(header::SET_COOKIE, set_cookie(&office, None));
    Ok(answer)
}

/// Whether somebody is who they say.
enum Known<'a> {
    Yes(&'a Person),
    No,
    Busy,
}

/// An account that is not there costs as much time as one that is.
async fn is_known<'a>(
    office: &Office,
    person: Option<&'a Person>,
    fields: &Fields,
    now: Moment,
) -> Result<Known<'a>, Failure> {
    let credential = match person {
        Some(person) => office.store.credential(&person.id).await?,
        None => None,
    };
    let kept = credential.as_ref().map(|one| one.passphrase.as_str());
    let Ok(is_right) = office
        .kiln
        .is_it(fields.get("passphrase").to_owned(), kept)
        .await
    else {
        return Ok(Known::Busy);
    };
    let (Some(person), Some(credential), true) = (person, credential, is_right) else {
        return Ok(Known::No);
    };
    let code = fields.get("code");
    Ok(
        if has_shown(office, &person.id, &credential, code, now).await? {
            Known::Yes(person)
        } else {
            Known::No
        },
    )
}

/// Uses up the digits that an app shows, or a code on paper; returns whether they were right.
pub async fn has_shown(
    office: &Office,
    account: &AccountId,
    credential: &Credential,
    code: &str,
    now: Moment,
) -> Result<bool, Failure> {
    let purpose = crate::demonstrate::purpose(account);
    let secret = office.sealer.open(&purpose, &credential.totp);
    let secret = secret.and_then(|secret| factor::Shared::try_from(secret).ok());
    let step = secret.and_then(|secret| factor::step(&secret, code, now));
    Ok(match step {
        Some(step) => office.store.take_step(account, step).await?,
        None => match factor::kept_of(code) {
            Some(code) => office.store.take_recovery(account, &code, now).await?,
            None => false,
        },
    })
}

/// Returns the page to sign in for whoever sent a form after their session had ended; the words come along.
pub fn too_late(_: &Office, page: &Page, carried: Option<String>) -> Response {
    let carried = carried.unwrap_or_default();
    let wrong = if carried.is_empty() {
        "desk-sign-in-ended"
    } else {
        "desk-sign-in-kept"
    };
    let shown = shown(page, "", "", Some(wrong), 0, &carried);
    (StatusCode::UNAUTHORIZED, shown).into_response()
}

fn shown(
    page: &Page,
    to: &str,
    email: &str,
    wrong: Option<&'static str>,
    wait_s: i64,
    carried: &str,
) -> Response {
    let wait_s = usize::try_from(wait_s).unwrap_or_default();
    let shown = SignInPage {
        page: page.titled(page.say("desk-sign-in")),
        to: to.to_owned(),
        email: email.chars().take(254).collect(),
        wrong,
        wait_s,
        carried: carried.to_owned(),
    };
    html(&shown, page.words.language())
}

/// Returns an address if it is one of the desk: nobody is sent elsewhere by a link to the page where they sign in.
pub fn inside(to: &str) -> &str {
    let is_ours = (to == "/desk" || to.starts_with("/desk/") || to.starts_with("/desk?"))
        && to.len() <= 300
        && !to.contains("..")
        && !to.contains('\\')
        && !to.chars().any(char::is_control);
    if is_ours { to } else { "" }
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn signing_in_leads_to_the_desk_and_nowhere_else() {
        assert_eq!(
            inside("/desk/cycles/2027?lang=es"),
            "/desk/cycles/2027?lang=es"
        );
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/desk\\..\\x",
            "/desk/../x",
            "/deskx",
            "/desk/\n",
        ] {
            assert_eq!(inside(elsewhere), "", "{elsewhere}");
        }
    }
}
