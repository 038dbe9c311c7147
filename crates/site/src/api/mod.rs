//! `/api/v1`: the same tables as JSON, with a description generated from the code.

use std::str::FromStr;
use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Day;
use publication::money::aid;
use publication::{ShelfError, Snapshot, tables};
use serde_json::{Value, json};

use crate::Public;
use crate::headers;
use crate::money::aid_table;
use crate::refusals::Why;
use crate::visit::Asked;

mod describe;

/// No more rows than this leave at once.
const MOST_ROWS: usize = 1000;

/// What went wrong, as the API says it: status, what, what to do.
struct Refusal(StatusCode, String, String, Option<Why>);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = json!({ "error": self.1, "advice": self.2 });
        let mut response = (self.0, Json(body)).into_response();
        self.3.and_then(|why| response.extensions_mut().insert(why));
        if self.0 == StatusCode::SERVICE_UNAVAILABLE {
            headers::come_back(&mut response);
        }
        response
    }
}

type Pairs = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// Returns an answer of the query as what it should be.
fn answer<T: FromStr>(query: &[(String, String)], name: &str) -> Result<Option<T>, Refusal>
where
    T::Err: std::fmt::Display,
{
    let Some((_, text)) = query.iter().find(|(asked, _)| asked == name) else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|fault: T::Err| {
        Refusal(
            StatusCode::BAD_REQUEST,
            format!("{name}: {fault}"),
            format!("Correct {name}, or leave it out."),
            None,
        )
    })
}

async fn snapshot(public: &Public, on: Option<Day>) -> Result<Arc<Snapshot>, Refusal> {
    let day = on.unwrap_or_else(|| public.shelf.today());
    let snapshot = public.shelf.snapshot(day).await;
    snapshot.map_err(|fault| refused(&fault))
}

/// Says why the shelf gave nothing.
fn refused(fault: &ShelfError) -> Refusal {
    let (status, advice) = match fault {
        ShelfError::Store(why) => {
            return Refusal(
                StatusCode::SERVICE_UNAVAILABLE,
                "the store did not answer".to_owned(),
                "This is ours to mend. Try again in a minute.".to_owned(),
                Some(Why(why.clone())),
            );
        }
        ShelfError::Busy => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Ask again in ten seconds.".to_owned(),
        ),
        ShelfError::Future { today, .. } => (
            StatusCode::NOT_FOUND,
            format!("Ask for {today} or earlier."),
        ),
        ShelfError::TooEarly { adopted, .. } => (
            StatusCode::NOT_FOUND,
            format!("Ask for {adopted} or later."),
        ),
    };
    let why = (*fault == ShelfError::Busy).then(|| Why(fault.to_string()));
    Refusal(status, fault.to_string(), advice, why)
}

/// Returns the names of every table.
fn names() -> Vec<&'static str> {
    tables::NAMES.iter().chain(&aid::NAMES).copied().collect()
}

/// `GET /api/v1`: what there is to ask.
pub async fn start() -> Json<Value> {
    let addresses: Vec<String> = names()
        .iter()
        .map(|name| format!("/api/v1/{name}"))
        .collect();
    Json(json!({ "tables": addresses, "description": "/api/v1/openapi.json" }))
}

/// `GET /api/v1/{table}?on=&from=&limit=`
pub async fn table(
    State(public): State<Arc<Public>>,
    Path(name): Path<String>,
    query: Pairs,
) -> Response {
    match one_table(&public, &name, query).await {
        Ok(json) => Json(json).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

async fn one_table(public: &Public, name: &str, query: Pairs) -> Result<Value, Refusal> {
    let Query(query) = query.map_err(|fault| {
        Refusal(
            StatusCode::BAD_REQUEST,
            fault.to_string(),
            "Write the query as name=value pairs.".to_owned(),
            None,
        )
    })?;
    let snapshot = snapshot(public, answer(&query, "on")?).await?;
    let asked = Asked(query.clone());
    let of_aid = aid_table(public, &snapshot, name, &asked).await;
    let of_aid = of_aid.map_err(|fault| refused(&fault))?;
    let table = tables::named(name, &snapshot).or(of_aid).ok_or_else(|| {
        Refusal(
            StatusCode::NOT_FOUND,
            "there is no such table".to_owned(),
            format!("Ask for one of {}.", names().join(", ")),
            None,
        )
    })?;
    let from = answer(&query, "from")?.unwrap_or(0);
    let limit: usize = answer(&query, "limit")?.unwrap_or(MOST_ROWS);
    Ok(press::json::write(&table, from, limit.min(MOST_ROWS)))
}

/// `GET /api/v1/openapi.json`
pub async fn description(State(public): State<Arc<Public>>) -> Response {
    match described(&public).await {
        Ok(described) => Json(described).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

async fn described(public: &Public) -> Result<utoipa::openapi::OpenApi, Refusal> {
    let snapshot = snapshot(public, None).await?;
    let aid = public.shelf.aid(snapshot.on, aid::View::default()).await;
    let aid = aid.map_err(|fault| refused(&fault))?;
    Ok(describe::openapi(&snapshot, &aid))
}
