//! `GET /offices.csv`: every version of every office, one a line.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use pathways::criterion::{Operator, Test};
use pathways::{Boundary, Value};

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
    let mut out = line(COLUMNS.map(str::to_owned));
    for office in &public.book.rules.offices {
        for version in &office.versions {
            let rule = &version.rule;
            let nationalities = rule
                .criteria
                .iter()
                .find(|c| c.id == "nationality")
                .map_or_else(String::new, |c| listed(&c.test));
            let sites: Vec<&str> = version.sites.iter().map(|s| s.name.as_str()).collect();
            out.push_str(&line([
                office.id.to_string(),
                office.country.to_string(),
                rule.id.clone(),
                rule.state.word().to_owned(),
                boundary(rule.in_force.from),
                boundary(rule.in_force.until),
                nationalities,
                version
                    .presence
                    .map_or_else(String::new, |day| day.to_string()),
                version.registration.clone(),
                version.intake.clone(),
                sites.join(" | "),
                version.contact.phone.clone().unwrap_or_default(),
                rule.source.link.clone(),
            ]));
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

fn listed(test: &Test) -> String {
    let mut codes = Vec::new();
    test.leaves(&mut |_, operator| {
        if let Operator::In(values) = operator {
            codes.extend(values.iter().filter_map(|value| match value {
                Value::Country(code) => Some(code.to_string()),
                _ => None,
            }));
        }
    });
    codes.join(" ")
}

fn line<const N: usize>(fields: [String; N]) -> String {
    let quoted = fields.map(|field| {
        // A leading sign would be taken for a formula by a spreadsheet.
        let risky = field.starts_with(['=', '+', '-', '@']);
        let field = if risky { format!("'{field}") } else { field };
        if field.contains([',', '"', '\r', '\n']) {
            format!("\"{}\"", field.replace('"', "\"\""))
        } else {
            field
        }
    });
    format!("{}\r\n", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_its_commas_and_cannot_become_a_formula() {
        let fields = ["a,b", "say \"so\"", "=1+1"].map(str::to_owned);
        assert_eq!(line(fields), "\"a,b\",\"say \"\"so\"\"\",'=1+1\r\n");
    }
}
