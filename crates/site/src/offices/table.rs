//! `GET /offices.csv`: every version of every office, one a line.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use pathways::criterion::Operator;
use pathways::pathway::Version;
use pathways::{Boundary, Value};
use press::lines::row;

use crate::Public;

const COLUMNS: [&str; 13] = [
    "office",
    "country",
    "version",
    "state",
    "from",
    "until",
    "nationalities",
    "presence_by",
    "registration",
    "intake",
    "sites",
    "phone",
    "source",
];

/// `GET /offices.csv`, as RFC 4180 describes; an empty field is not published.
pub async fn get(State(public): State<Arc<Public>>) -> Response {
    let mut out = Vec::new();
    let mut write = |cells: &[String]| {
        row(&mut out, cells.iter().map(String::as_str)).expect("a Vec takes every byte");
    };
    write(&COLUMNS.map(str::to_owned));
    for office in &public.book.rules.offices {
        for version in &office.versions {
            let rule = &version.rule;
            let sites: Vec<&str> = version.sites.iter().map(|s| s.name.as_str()).collect();
            write(&[
                office.id.to_string(),
                office.country.to_string(),
                rule.id.clone(),
                rule.state.code().to_owned(),
                boundary(rule.in_force.from),
                boundary(rule.in_force.until),
                nationalities(rule),
                version
                    .presence
                    .map_or_else(String::new, |day| day.to_string()),
                version.registration.code().to_owned(),
                version.intake.code().to_owned(),
                sites.join(" | "),
                version.contact.phone.clone().unwrap_or_default(),
                rule.source.link.clone(),
            ]);
        }
    }
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"offices.csv\"",
        ),
    ];
    (headers, out).into_response()
}

fn boundary(boundary: Boundary) -> String {
    match boundary {
        Boundary::In(period) => period.to_string(),
        Boundary::Unknown => "unknown".to_owned(),
        Boundary::Unbounded => String::new(),
    }
}

/// Returns the nationalities that a rule names in its need of that name, separated by spaces.
pub fn nationalities(rule: &Version) -> String {
    let mut codes = Vec::new();
    let Some(need) = rule.criteria.iter().find(|c| c.id == "nationality") else {
        return String::new();
    };
    need.test.leaves(&mut |_, operator| {
        if let Operator::In(values) = operator {
            codes.extend(values.iter().filter_map(|value| match value {
                Value::Country(code) => Some(code.to_string()),
                _ => None,
            }));
        }
    });
    codes.join(" ")
}
