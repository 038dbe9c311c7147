//! Somebody who has signed in: their person, their rights, and the desk as it stands for this request.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use cycle::{Action, Actor, Desk, Person, access::Subject};
use kernel::Language;
use store::desk::{Limits, Session};
use ui::Reader;

use crate::failure::Failure;
use crate::office::Office;
use crate::page::{NAV, Page};

/// How long a session lasts, in seconds: an hour without a sign of life, twelve hours in all.
pub const LIMITS: Limits = Limits {
    idle_s: 3_600,
    whole_s: 12 * 3_600,
};
/// Whoever signs needs to have shown the second factor within so many seconds.
pub const STRONG_S: i64 = 300;

/// From which address a request comes, as the door found out.
#[derive(Debug, Clone, Copy)]
pub struct Client(pub IpAddr);

/// Somebody who has signed in.
pub struct Seat {
    /// The page in their language.
    pub page: Page,
    /// The person.
    pub person: Person,
    /// The same, as whoever acts.
    pub actor: Actor,
    /// The token of the session.
    pub token: String,
    /// The session.
    pub session: Session,
    /// The desk.
    pub desk: Arc<Desk>,
}

impl Seat {
    /// Returns the seat of whoever bears this cookie, if their session goes on and they may come in today.
    pub async fn of(
        office: &Office,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Result<Option<Self>, Failure> {
        let here = office.here();
        let Some(token) = cookie(office, headers) else {
            return Ok(None);
        };
        let Some(session) = office.store.session(&token, here.now, LIMITS).await? else {
            return Ok(None);
        };
        let desk = office.store.desk().await?;
        let person = desk.people.get(&session.account).cloned();
        let Some((person, actor)) = person.and_then(|one| one.actor(&here).map(|who| (one, who)))
        else {
            return Ok(None);
        };
        let page = Page::new(office, reader(office, uri, headers, Some(person.language)));
        let may = |action| cycle::access::may(here.rights, &actor, action, Subject::default());
        let page = page.with_entries(|path| match path {
            "/desk/people" => may(Action::Invite),
            "/desk/letters" => may(Action::ReadPhoneList),
            "/desk/log" => actor.holder.is_some() || may(Action::Invite),
            path => NAV.head.iter().any(|entry| entry.path == path),
        });
        Ok(Some(Self {
            page,
            person,
            actor,
            token,
            session,
            desk,
        }))
    }

    /// Returns the token of a form that is sent to a route.
    pub fn form(&self, route: &str) -> Form {
        Form {
            route: route.to_owned(),
            token: crate::token::of(&self.token, route),
        }
    }

    /// Returns what is answered, with the page on which a failure is told.
    pub fn answers(&self, shown: crate::failure::Shown) -> crate::failure::Shown {
        shown.map_err(|failure| failure.on(&self.page))
    }

    /// Returns whether this person may do something to an item.
    pub fn may(&self, office: &Office, action: Action, item: &cycle::Item) -> bool {
        let subject = Subject::item(&item.holder, item.state);
        cycle::access::may(&office.rules.rights, &self.actor, action, subject)
    }

    /// Returns whether this person may do something to an item of somebody else in a state.
    pub fn may_in(&self, office: &Office, action: Action, state: Option<cycle::State>) -> bool {
        let subject = Subject {
            state,
            ..Subject::default()
        };
        cycle::access::may(&office.rules.rights, &self.actor, action, subject)
    }

    /// Returns whether the second factor was shown a moment ago.
    pub fn is_fresh(&self, office: &Office) -> bool {
        self.session.strong_at.seconds_until(office.clock.now()) <= STRONG_S
    }
}

/// Where a form is sent, and what shows that it came from a page of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The address inside the house.
    pub route: String,
    /// Its token.
    pub token: String,
}

/// Returns who reads: in the language that the address chose, else their own, else what their browser asks for.
pub fn reader(office: &Office, uri: &Uri, headers: &HeaderMap, own: Option<Language>) -> Reader {
    let query = Query::<Vec<(String, String)>>::try_from_uri(uri);
    let query = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let chosen = query.iter().find(|(name, _)| name == "lang");
    let chosen = chosen.and_then(|(_, code)| code.parse::<Language>().ok());
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let from_browser =
        || ui::choice::from_header_among(accepted.unwrap_or_default(), &office.languages);
    let path = Some(uri.path())
        .filter(|path| path.len() <= 300)
        .unwrap_or("/desk");
    Reader {
        language_chosen: chosen.is_some(),
        base: office.base.clone(),
        ..Reader::at(path, chosen.or(own).unwrap_or_else(from_browser))
    }
}

/// The name of the cookie. Its prefix makes browsers refuse it from anybody but this very host over an encrypted line.
fn cookie_name(office: &Office) -> &'static str {
    if office.is_secure {
        "__Host-cauce"
    } else {
        "cauce"
    }
}

/// Returns the token that a cookie bears.
pub fn cookie(office: &Office, headers: &HeaderMap) -> Option<String> {
    let name = cookie_name(office);
    let all = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut found = all
        .flat_map(|all| all.split(';'))
        .filter_map(|one| one.trim().split_once('='))
        .filter(|(one, token)| *one == name && token.len() == 64)
        .map(|(_, token)| token.to_owned());
    let token = found.next()?;
    // Two cookies by one name: somebody planted one.
    found.next().is_none().then_some(token)
}

/// Returns the header that hands a browser its token, or takes it away.
pub fn set_cookie(office: &Office, token: Option<&str>) -> HeaderValue {
    let name = cookie_name(office);
    let secure = if office.is_secure { "; Secure" } else { "" };
    let value = match token {
        Some(token) => format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}"),
        None => format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}"),
    };
    HeaderValue::from_str(&value).expect("hexadecimal digits and our own words")
}

/// Sends a browser on with a GET.
pub fn go(office: &Office, path: &str) -> Response {
    Redirect::to(&format!("{}{path}", office.base)).into_response()
}

/// Why a page is not shown: whoever asks has not signed in, or something is wrong.
pub enum NoSeat {
    /// They are shown where to sign in.
    SignIn(Response),
    /// Something is wrong.
    Failed(Failure),
}

impl IntoResponse for NoSeat {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn(response) => response,
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

impl FromRequestParts<Arc<Office>> for Seat {
    type Rejection = NoSeat;

    async fn from_request_parts(parts: &mut Parts, office: &Arc<Office>) -> Result<Self, NoSeat> {
        match Self::of(office, &parts.uri, &parts.headers).await {
            Ok(Some(seat)) => Ok(seat),
            Ok(None) => {
                let mut to = String::new();
                kernel::address::encode(&mut to, &parts.uri.to_string());
                Err(NoSeat::SignIn(go(
                    office,
                    &format!("/desk/sign-in?to={to}"),
                )))
            }
            Err(failure) => {
                let page = Page::new(office, reader(office, &parts.uri, &parts.headers, None));
                Err(NoSeat::Failed(failure.on(&page)))
            }
        }
    }
}
