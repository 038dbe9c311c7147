//! `/api/v1`: the same tables as JSON, with a description generated from the code.

use std::str::FromStr;
use std::sync::Arc;

use assistance::Rule;
use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Day;
use publication::money::aid;
use publication::tables::Holds;
use publication::{Admitted, ShelfError, Snapshot, tables};
use serde_json::{Value, json};

use crate::Public;
use crate::headers;
use crate::leaving;
use crate::money::aid_table;
use crate::refusals::Why;
use crate::visit::Asked;

mod describe;

pub use describe::licence;

/// The rules by which currencies may be converted.
const RULES: [Rule; 3] = [Rule::Daily, Rule::MonthBefore, Rule::AnnualAverage];
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

/// What `on` means, wherever it is asked.
pub const ON: &str = "As known on this day, written 2024-05-07; today if left out or empty.";

/// Returns what `on` takes, as JSON Schema; the years are those that [`Day`] knows.
pub fn on_schema() -> Value {
    json!({ "anyOf": [
        { "type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-" },
        { "type": "string", "maxLength": 0 },
    ] })
}

/// Returns an answer of the query as what it should be; an empty one was not given.
fn answer<T: FromStr>(query: &[(String, String)], name: &str) -> Result<Option<T>, Refusal>
where
    T::Err: std::fmt::Display,
{
    let mut given = query.iter().filter(|(asked, _)| asked == name);
    let refused = |what: String| {
        let advice = format!("Correct {name}, or leave it out.");
        Refusal(
            StatusCode::BAD_REQUEST,
            format!("{name}: {what}"),
            advice,
            None,
        )
    };
    let first = given.next();
    if given.next().is_some() {
        return Err(refused("given more than once".to_owned()));
    }
    match first {
        None => Ok(None),
        Some((_, text)) if text.is_empty() => Ok(None),
        Some((_, text)) => {
            (text.parse().map(Some)).map_err(|fault: T::Err| refused(fault.to_string()))
        }
    }
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
    tables::names().chain(aid::names()).collect()
}

/// `GET /api/v1`: what there is to ask.
pub async fn start(State(public): State<Arc<Public>>) -> Response {
    let base = &public.house.base;
    let addresses: Vec<String> = names()
        .iter()
        .map(|name| format!("{base}/api/v1/{name}"))
        .collect();
    leaving::described(
        json!({ "tables": addresses, "description": format!("{base}/api/v1/openapi.json") }),
    )
}

/// `GET /api/v1/{table}?on=&from=&limit=`, and any column of the table as a filter.
pub async fn table(
    State(public): State<Arc<Public>>,
    Path(name): Path<String>,
    query: Pairs,
) -> Response {
    match one_table(&public, &name, None, query).await {
        Ok((on, json)) => leaving::rows(on, json),
        Err(refusal) => refusal.into_response(),
    }
}

/// `GET /api/v1/{table}/{id}`: the rows of one identifier.
pub async fn item(
    State(public): State<Arc<Public>>,
    Path((name, id)): Path<(String, String)>,
    query: Pairs,
) -> Response {
    match one_table(&public, &name, Some(&id), query).await {
        Ok((on, json)) => leaving::rows(on, json),
        Err(refusal) => refusal.into_response(),
    }
}

/// Questions about a table that are no filters by column.
const APART: [&str; 6] = ["on", "lang", "from", "limit", "rule", "in"];

/// Returns the questions that name a column of a table.
pub fn filters(query: &[(String, String)]) -> Vec<(&str, &str)> {
    let asked = query
        .iter()
        .filter(|(name, text)| !APART.contains(&&**name) && !text.is_empty());
    asked.map(|(name, text)| (&**name, &**text)).collect()
}

/// No more values than these are named to who asked for another.
const MOST_NAMED: usize = 40;

/// Says that no row can have a value, and which ones there are.
fn unheld(name: &str, value: &str, holds: &Holds) -> Refusal {
    let shown: String = value.chars().take(40).collect();
    let listed = |all: &[String]| {
        let named = all.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>();
        let more = if all.len() > MOST_NAMED { ", …" } else { "" };
        format!("{}{more}", named.join(", "))
    };
    let (status, what, advice) = match holds {
        Holds::Words(all) => (
            StatusCode::BAD_REQUEST,
            format!("{name}: no row of any day can have \"{shown}\""),
            format!("Ask for one of {}.", listed(all)),
        ),
        Holds::Identifiers(all) => (
            StatusCode::NOT_FOUND,
            format!("{name}: there is no \"{shown}\" on that day"),
            format!("Ask for one of {}.", listed(all)),
        ),
        Holds::Days => (
            StatusCode::BAD_REQUEST,
            format!("{name}: \"{shown}\" is not a day"),
            "Write a day, such as 2024-05-07.".to_owned(),
        ),
        Holds::Numbers => (
            StatusCode::BAD_REQUEST,
            format!("{name}: \"{shown}\" is not a number"),
            "Write a number, with a point for decimals.".to_owned(),
        ),
    };
    Refusal(status, what, advice, None)
}

/// Returns the table with the rows that the query asks for.
fn narrowed(
    snapshot: &Snapshot,
    table: Admitted,
    id: Option<&str>,
    query: &[(String, String)],
) -> Result<Admitted, Refusal> {
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.name.clone())
        .collect();
    for (name, value) in filters(query) {
        if let Some(holds) = tables::unheld(snapshot, &table, name, value) {
            return Err(unheld(name, value, &holds));
        }
    }
    let table = table.narrowed(&filters(query)).map_err(|name| {
        Refusal(
            StatusCode::BAD_REQUEST,
            format!(
                "{}: the table has no such column",
                name.chars().take(40).collect::<String>()
            ),
            format!("Filter by one of {}.", columns.join(", ")),
            None,
        )
    })?;
    let Some(id) = id else { return Ok(table) };
    let found = table.item(id);
    if found.rows.is_empty() {
        let shown: String = id.chars().take(40).collect();
        let advice = format!(
            "Ask for the whole table; its identifiers are in {}.",
            columns[0]
        );
        let what = format!("there is no {shown} on that day");
        return Err(Refusal(StatusCode::NOT_FOUND, what, advice, None));
    }
    Ok(found)
}

async fn one_table(
    public: &Public,
    name: &str,
    id: Option<&str>,
    query: Pairs,
) -> Result<(Day, Value), Refusal> {
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
    let rule: Option<String> = answer(&query, "rule")?;
    if let Some(rule) = rule
        && !RULES.iter().any(|known| known.word() == rule)
    {
        return Err(Refusal(
            StatusCode::BAD_REQUEST,
            "rule: there is no such rule".to_owned(),
            "Correct rule, or leave it out.".to_owned(),
            None,
        ));
    }
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
    let table = narrowed(&snapshot, table, id, &query)?;
    let count = |name: &str| answer::<u32>(&query, name);
    let from = count("from")?.map_or(0, |n| n as usize);
    let limit = count("limit")?.map_or(MOST_ROWS, |n| n as usize);
    let rows = press::json::write(&table, from, limit.min(MOST_ROWS));
    Ok((table.on, rows))
}

/// `GET /api/v1/openapi.json`
pub async fn description(State(public): State<Arc<Public>>) -> Response {
    match described(&public).await {
        Ok(described) => leaving::described(described),
        Err(refusal) => refusal.into_response(),
    }
}

async fn described(public: &Public) -> Result<Value, Refusal> {
    let snapshot = snapshot(public, None).await?;
    let aid = public.shelf.aid(snapshot.on, aid::View::default()).await;
    let aid = aid.map_err(|fault| refused(&fault))?;
    Ok(describe::openapi(&public.house, &snapshot, &aid))
}
