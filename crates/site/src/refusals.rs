//! What is said, in the reader's language, when a request is turned away before any page is asked.

use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Day, Language};
use ui::FailurePage;

use crate::headers;
use crate::visit::{Failure, bare_frame, frame};
use crate::{House, Public};

/// Why a request is turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It does not name one host.
    Host,
    /// What it carries was not understood.
    Form,
    /// It sends more than a form holds.
    TooLarge,
    /// It wants to do something else than read.
    Method,
    /// Its address asks too much.
    TooOften,
    /// Too many readers are here.
    Busy,
    /// A fault of ours.
    Broken,
}

/// Why an answer is not what was asked for, for the log: never what was asked.
#[derive(Debug, Clone)]
pub struct Why(pub String);

impl Refused {
    fn of(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::BAD_REQUEST
            | StatusCode::UNSUPPORTED_MEDIA_TYPE
            | StatusCode::UNPROCESSABLE_ENTITY => Self::Form,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            _ => return None,
        })
    }

    fn status(self) -> StatusCode {
        match self {
            Self::Host | Self::Form => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Returns the keys of title, fact and advice, and why in the words of the log.
    fn words(self) -> [&'static str; 4] {
        let again = "failure-refused-advice";
        let [title, wait] = ["failure-refused-title", "failure-busy-advice"];
        match self {
            Self::Host => [title, "failure-refused-host", again, "not one host"],
            Self::Form => [title, "failure-refused-form", again, "not understood"],
            Self::TooLarge => [title, "failure-refused-large", again, "too large"],
            Self::Method => [title, "failure-refused-method", again, "not a reading"],
            Self::TooOften => [title, "failure-refused-often", wait, "too often"],
            Self::Busy => [
                "failure-busy-title",
                "failure-busy-what",
                wait,
                "too many readers at once",
            ],
            Self::Broken => [
                "failure-ours-title",
                "failure-ours-what",
                "failure-ours-advice",
                "a fault of the program",
            ],
        }
    }
}

/// Returns the page that turns a request away, in the language of its address or its header: of the compact whose
/// addresses begin with `base`, in one of the languages that it offers.
pub fn refusal(
    base: &str,
    languages: Vec<Language>,
    uri: &Uri,
    asked: &HeaderMap,
    today: Day,
    refused: Refused,
) -> Response {
    let mut house = House {
        base: base.to_owned(),
        ..House::default()
    };
    if !languages.is_empty() {
        house.languages = languages;
    }
    refusal_in(&house, uri, asked, today, refused)
}

/// Returns the same page with the frame of a house.
fn refusal_in(
    house: &House,
    uri: &Uri,
    asked: &HeaderMap,
    today: Day,
    refused: Refused,
) -> Response {
    let (page, _) = bare_frame(uri, asked, today, house);
    let [title, what, advice, why] = refused.words();
    let words = page.words;
    let failure = Failure::new(
        refused.status(),
        FailurePage {
            what: words.say(what).into_owned(),
            advice: words.say(advice).into_owned(),
            instead: Vec::new(),
            page: frame(&page, title),
        },
    );
    let mut response = failure.because(why).into_response();
    if matches!(refused, Refused::TooOften | Refused::Busy) {
        headers::come_back(&mut response);
    }
    if refused == Refused::Method {
        let allowed = HeaderValue::from_static("GET, HEAD");
        response.headers_mut().insert(header::ALLOW, allowed);
    }
    headers::guarded(response)
}

/// Guards every answer, notes at which route it was given, and puts what the framework refuses into
/// the reader's language.
pub async fn guard(State(public): State<Arc<Public>>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let (uri, asked) = (request.uri().clone(), request.headers().clone());
    let mut response = next.run(request).await;
    let is_plain = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if is_plain && let Some(refused) = Refused::of(response.status()) {
        let allowed = response.headers().get(header::ALLOW).cloned();
        let status = response.status();
        response = refusal_in(&public.house, &uri, &asked, public.shelf.today(), refused);
        *response.status_mut() = status;
        if let Some(allowed) = allowed {
            response.headers_mut().insert(header::ALLOW, allowed);
        }
    }
    route.and_then(|route| response.extensions_mut().insert(route));
    headers::guarded(response)
}
