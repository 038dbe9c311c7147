//! `/api/v1/hsds/`: the directory as Open Referral's Human Services Data Specification 3 has it.
//!
//! One service per office, one organization per operator, one location per published place; beside them
//! everybody who can be asked, each an organization with one service. What is not published is left out, never guessed. One flat directory ([`directory::Directory`]) is told
//! twice: nested as JSON and as a tabular data package. Both follow `schema.json`, which states what
//! the specification asks and what our profile adds.

mod answers;
mod describe;
mod directory;
mod package;
mod profile;
mod records;
mod standard;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use kernel::{Day, Language};
use publication::ShelfError;
use serde_json::json;

use crate::Public;
use directory::Directory;

/// The version of the specification that answers follow.
const VERSION: &str = "3.0";
/// Where everything of this folder stands.
const HOME: &str = "/api/v1/hsds";

/// Returns the addresses of the directory.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/api/v1/hsds", get(answers::start))
        .route("/api/v1/hsds/", get(answers::start))
        .route("/api/v1/hsds/openapi.json", get(describe::get))
        .route("/api/v1/hsds/services", get(answers::services))
        .route("/api/v1/hsds/services/{id}", get(answers::service))
        .route("/api/v1/hsds/organizations", get(answers::organizations))
        .route(
            "/api/v1/hsds/organizations/{id}",
            get(answers::organization),
        )
        .route("/api/v1/hsds/service_at_locations", get(answers::places))
        .route(
            "/api/v1/hsds/service_at_locations/{id}",
            get(answers::place),
        )
        .route("/api/v1/hsds/datapackage.json", get(package::descriptor))
        .route("/api/v1/hsds/datapackage/{file}", get(package::file))
        .route("/api/v1/hsds/profile", get(profile::start))
        .route("/api/v1/hsds/profile/{file}", get(profile::patch))
        .route("/api/v1/hsds/schema/{file}", get(profile::schema))
}

/// What was asked of the directory, and under which address this site is reached.
pub struct Question {
    pub asked: BTreeMap<String, String>,
    /// The beginning of absolute addresses, such as `https://cauce.example`; never what a request says.
    pub base: String,
    pub language: Language,
    pub day: Day,
    public: Arc<Public>,
}

/// What was not understood: status, which part of the request, what it takes.
#[derive(Debug)]
pub struct Refusal(StatusCode, &'static str, &'static str);

/// What a handler answers.
type Answered = Result<Response, Refusal>;

impl Refusal {
    fn wrong(name: &'static str, takes: &'static str) -> Self {
        Self(StatusCode::BAD_REQUEST, name, takes)
    }

    fn nothing(takes: &'static str) -> Self {
        Self(StatusCode::NOT_FOUND, "the address", takes)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(status, name, takes) = self;
        let body = json!({
            "error": format!("{name} was not understood"),
            "advice": format!("{name} takes {takes}."),
        });
        (status, Json(body)).into_response()
    }
}

impl Question {
    /// Returns an answer of the query, if it was given.
    fn get(&self, name: &str) -> Option<&str> {
        self.asked.get(name).map(String::as_str)
    }

    /// Returns whether a yes-or-no part of the query says yes.
    fn yes(&self, name: &'static str) -> Result<bool, Refusal> {
        match self.get(name) {
            None | Some("" | "false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Refusal::wrong(name, "true or false")),
        }
    }

    /// Returns the directory as it stands on the day.
    async fn directory(&self) -> Result<Directory, Refusal> {
        let ours = || Refusal(StatusCode::SERVICE_UNAVAILABLE, "on", "another day");
        let snapshot = self.public.shelf.snapshot(self.day).await;
        let snapshot = snapshot.map_err(|fault| match fault {
            ShelfError::Store(why) => {
                tracing::error!(%why, "the shelf did not answer");
                ours()
            }
            ShelfError::Busy => Refusal(StatusCode::SERVICE_UNAVAILABLE, "on", "ten seconds more"),
            ShelfError::Future { .. } | ShelfError::TooEarly { .. } => Refusal(
                StatusCode::NOT_FOUND,
                "on",
                "a day from the compact's adoption until today",
            ),
        })?;
        let edition = (self.public.book).edition(self.day, self.public.shelf.today());
        let rules = edition.on(self.day).map_err(|_| ours())?;
        let whole = records::directory(&edition.book, &rules, self.day, self.language);
        Ok(whole.admitted(&snapshot.visibility))
    }
}

impl FromRequestParts<Arc<Public>> for Question {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, public: &Arc<Public>) -> Result<Self, Refusal> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map_err(|_| Refusal::wrong("the query", "name=value pairs"))?;
        let n = pairs.len();
        let asked: BTreeMap<String, String> = pairs.into_iter().collect();
        if asked.len() < n {
            return Err(Refusal::wrong("the query", "each name once"));
        }
        let read = |name: &str| asked.get(name).filter(|text| !text.is_empty());
        let day = match read("on") {
            None => public.shelf.today(),
            Some(text) => {
                (text.parse()).map_err(|_| Refusal::wrong("on", "a day such as 2024-05-07"))?
            }
        };
        let language = match read("lang") {
            None => Language::En,
            Some(text) => {
                (text.parse()).map_err(|_| Refusal::wrong("lang", "en, es, pt, fr or ht"))?
            }
        };
        Ok(Self {
            base: public.public_url.clone(),
            language,
            day,
            public: Arc::clone(public),
            asked,
        })
    }
}
