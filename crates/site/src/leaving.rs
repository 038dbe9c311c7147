//! The site's door out: every file says, beside its answer, what leaves with it.
//!
//! The mark does not travel to the reader. A test walks every address of the router and refuses a file
//! that left without one, or whose day is not the one that was asked for.

use axum::Json;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Day;
use publication::Admitted;
use serde_json::Value;

const CSV: &str = "text/csv; charset=utf-8; header=present";

/// What left with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// Rows that `visibility.toml` admits, as known on a day.
    Admitted(Day),
    /// The rules of a day, which the charter publishes whole.
    Rules(Day),
    /// No data: a description, a schema, an empty form.
    NoData,
}

/// Returns the answer with the mark of what leaves with it.
pub fn marked(leaves: Leaves, answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.extensions_mut().insert(leaves);
    answer
}

/// Returns a table as a CSV file, named after the compact, the table and its day.
pub fn csv(table: &Admitted, compact: &str) -> Response {
    let body = press::csv::write(table);
    let mut answer = ([(header::CONTENT_TYPE, CSV)], body).into_response();
    let name = format!(
        "attachment; filename=\"{compact}-{}-{}.csv\"",
        table.name, table.on
    );
    if let Ok(name) = HeaderValue::from_str(&name) {
        answer
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    marked(Leaves::Admitted(table.on), answer)
}

/// Returns a picture of admitted numbers as a file that is kept, not shown: its style is its own.
pub fn picture(on: Day, name: &str, picture: &ui::Markup) -> Response {
    let kind = "image/svg+xml; charset=utf-8";
    let name = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::VARY, "Accept-Language".to_owned()),
    ];
    marked(Leaves::Admitted(on), (headers, picture.to_string()))
}

/// Returns admitted tables as one archive.
pub fn archive(on: Day, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    marked(Leaves::Admitted(on), (headers, bytes))
}

/// Returns a table whole as JSON.
pub fn json(table: &Admitted) -> Response {
    let all = press::json::write(table, 0, table.rows.len());
    rows(table.on, all)
}

/// Returns rows that were admitted, already written.
pub fn rows(on: Day, value: Value) -> Response {
    marked(Leaves::Admitted(on), Json(value))
}

/// Returns lines of CSV that were admitted, already written.
pub fn lines(on: Day, body: Vec<u8>) -> Response {
    marked(Leaves::Admitted(on), ([(header::CONTENT_TYPE, CSV)], body))
}

/// Returns what describes files and holds none of their data.
pub fn described(value: Value) -> Response {
    marked(Leaves::NoData, Json(value))
}
