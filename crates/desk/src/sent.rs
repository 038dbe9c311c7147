//! A form that was sent: from a page of ours, by somebody who has signed in. A form that comes too late is not lost:
//! the page to sign in carries its words, sealed, and gives them back.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cycle::Refusal;
use kernel::canon::Value;
use sha2::{Digest, Sha256};
use store::StoreError;
use store::desk::{Acted, By, Done, Once};

use crate::carried;
use crate::failure::Failure;
use crate::office::Office;
use crate::page::Page;
use crate::seat::{Seat, reader};
use crate::sign_in;
use crate::token::{self, From as Origin};
use crate::words::Words;

/// The names under which a form carries what shows where it came from.
pub const TOKEN: &str = "token";
/// The name under which a form carries the key that makes it count once.
pub const ONCE: &str = "once";

/// A form that was sent.
pub struct Sent {
    /// By whom.
    pub seat: Seat,
    /// To which address inside the house.
    pub route: String,
    /// What it says, in order.
    pub fields: Fields,
    /// The digest of what it says.
    body: [u8; 32],
}

/// What a form says, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// Reads the body of a form.
    pub fn read(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body).into_owned();
        // Browsers send the ends of lines as two letters; what is kept has one.
        Self(
            pairs
                .map(|(name, text)| (name, text.replace("\r\n", "\n")))
                .collect(),
        )
    }

    /// Returns what was answered to a question; empty where nothing was.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(one, _)| one == name);
        found.map_or("", |(_, text)| text)
    }

    /// Returns every answer to a question.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(one, _)| one == name)
            .map(|(_, text)| text.as_str())
    }

    /// Returns whether a button or a box by this name was chosen.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(one, _)| one == name)
    }

    /// Returns the fields without what every form carries.
    pub fn own(&self) -> Vec<(String, String)> {
        let is_own = |(name, _): &&(String, String)| name != TOKEN && name != ONCE;
        self.0.iter().filter(is_own).cloned().collect()
    }

    /// Returns what a form says in its one spelling.
    pub fn canonical(&self) -> Vec<u8> {
        let pair = |(name, text): (String, String)| Value::List(vec![name.into(), text.into()]);
        let list = Value::List(self.own().into_iter().map(pair).collect());
        kernel::canon::write(&list, kernel::canon::Keys::Fields).unwrap_or_default()
    }
}

impl Sent {
    /// Returns what is answered; where it was not done, whoever wrote gets the words back.
    pub fn answers(&self, shown: crate::failure::Shown) -> crate::failure::Shown {
        shown.map_err(|failure| {
            let words = || Words::of(&self.route, &self.fields);
            failure.giving_back(words).on(&self.seat.page)
        })
    }

    /// Returns the form with a key of what it says: sent twice it counts once, and sent with other words, as by whoever
    /// goes back in their browser and writes on, it counts again.
    pub fn by_what_it_says(mut self) -> Self {
        for (name, key) in &mut self.fields.0 {
            if name == ONCE {
                let both = Sha256::digest([key.as_bytes(), &self.body].concat());
                *key = kernel::hex::of(&both[..16]);
            }
        }
        self
    }

    /// Returns a form whose token was found right.
    pub fn new(seat: Seat, route: String, fields: Fields, body: [u8; 32]) -> Self {
        Self {
            seat,
            route,
            fields,
            body,
        }
    }

    /// Does what the form asks once, however often it is sent; returns where to go where it was done before.
    pub async fn act<T: Send>(
        &self,
        office: &Office,
        location: &str,
        also: &[store::desk::Also<'_>],
        decide: impl FnOnce(&cycle::Desk) -> Result<(Vec<cycle::What>, T), Refusal> + Send,
    ) -> Result<Result<Done<T>, Response>, Failure> {
        Ok(self.refusable(office, location, also, decide).await??)
    }

    /// Does the same, for a page that tells by itself why something is refused.
    pub async fn refusable<T: Send>(
        &self,
        office: &Office,
        location: &str,
        also: &[store::desk::Also<'_>],
        decide: impl FnOnce(&cycle::Desk) -> Result<(Vec<cycle::What>, T), Refusal> + Send,
    ) -> Result<Result<Result<Done<T>, Response>, Refusal>, Failure> {
        let once = Once {
            account: self.seat.actor.account.as_str(),
            key: self.fields.get(ONCE),
            route: &self.route,
            body: &self.body,
            location,
        };
        let by = By::person(office.clock.now(), &self.seat.actor).also(also);
        let by = if once.key.len() == 32 {
            by.once(once)
        } else {
            by
        };
        match office.store.act(by, decide).await? {
            Ok(Acted::Now(done)) => Ok(Ok(Ok(done))),
            Ok(Acted::Again { location }) => Ok(Ok(Err(self.seat.page.go(&location)))),
            Ok(Acted::OtherBody) => Err(Failure::new(
                StatusCode::CONFLICT,
                "desk-refusal-other-body",
                "desk-refusal-other-body-advice",
            )),
            Err(refusal) => Ok(Err(refusal)),
        }
    }
}

/// Why a form is not taken, already as an answer.
pub struct NotTaken(pub Response);

impl IntoResponse for NotTaken {
    fn into_response(self) -> Response {
        self.0
    }
}

impl FromRequest<Arc<Office>> for Sent {
    type Rejection = NotTaken;

    async fn from_request(request: Request, office: &Arc<Office>) -> Result<Self, NotTaken> {
        let (uri, headers) = (request.uri().clone(), request.headers().clone());
        let guest = Page::new(office, reader(office, &uri, &headers, None));
        let no = |failure: Failure| NotTaken(failure.on(&guest).into_response());
        let origin = token::origin(&headers);
        if origin == Origin::Elsewhere || !is_form(&headers) {
            return Err(no(Failure::forged()));
        }
        let route = uri.path().to_owned();
        let body = Bytes::from_request(request, office).await;
        let body = body.map_err(|_| {
            no(Failure::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "failure-refused-large",
                "failure-refused-advice",
            ))
        })?;
        let fields = Fields::read(&body);
        let seat = Seat::of(office, &uri, &headers).await.map_err(|failure| {
            // Nobody knows yet who this is: they get back what they have sent, and nothing else.
            let is_ours = origin == Origin::Here;
            no(if is_ours {
                failure.giving_back(|| Words::of(&route, &fields))
            } else {
                failure
            })
        })?;
        let Some(seat) = seat else {
            // Only a form of ours is kept for whoever signs in; another site's is dropped.
            if origin != Origin::Here {
                return Err(no(Failure::forged()));
            }
            let carried = carried::seal(office, &headers, &route, &fields).await;
            return Err(NotTaken(sign_in::too_late(
                office,
                &guest,
                carried.map_err(&no)?,
            )));
        };
        if !token::is_right(&seat.token, &route, fields.get(TOKEN)) {
            return Err(NotTaken(Failure::forged().on(&seat.page).into_response()));
        }
        let digest = Sha256::digest(fields.canonical());
        Ok(Self {
            seat,
            route,
            fields,
            body: digest.into(),
        })
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let kind = kind
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// Returns whether the words of a form should come back to whoever wrote them: the disk is full, or the database gone.
pub fn is_passing(fault: &StoreError) -> bool {
    matches!(
        fault,
        StoreError::Full | StoreError::ReadOnly | StoreError::Unreachable(_)
    )
}
