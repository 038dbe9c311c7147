//! `GET /offices.csv`: every version of every office that had begun by the day, one a line.

use std::sync::Arc;

use axum::extract::State;
use kernel::Day;
use pathways::criterion::Operator;
use pathways::office::{Office, OfficeVersion};
use pathways::pathway::Version;
use pathways::{Boundary, Rulebook, Value};
use publication::{Table, columns};

use crate::Public;
use crate::leaving;
use crate::visit::{Shown, Visit};

/// `GET /offices.csv`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let whole = table(&visit.edition(&public).book, visit.page.on);
    let admitted = visit.admitted(whole)?;
    Ok(leaving::csv(&admitted, &visit.snapshot.compact.id))
}

fn table(book: &Rulebook, on: Day) -> Table {
    let rows = book.offices.iter().flat_map(|office| {
        begun_by(office, on).map(move |version| (office, version, &version.rule))
    });
    Table::of(
        "offices",
        on,
        rows,
        columns! { (office, version, rule) =>
            ("office", "Identifier; /offices/{id} is its page", office.id.as_str()),
            ("country", "ISO 3166-1 alpha-3 code of the country it stands in", office.country),
            ("version", "Name of the dated rule", rule.id.as_str()),
            ("state", "open, suspended or closed under that rule", rule.state.code()),
            ("from", "First day or period; unknown, or empty where none", boundary(rule.in_force.from)),
            ("until", "Last day; empty where none, or where it lies after the day of the table",
                boundary(ended_by(rule, on))),
            ("nationalities", "Codes of whom it served, parted by spaces; empty: not by nationality",
                nationalities(rule)),
            ("presence_by", "Last day on which one must have been in the country", version.presence),
            ("registration", "How one registers", version.registration.code()),
            ("intake", "Whether new cases are taken", version.intake.code()),
            ("sites", "Places, parted by |",
                version.sites.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join(" | ")),
            ("phone", "Telephone", version.contact.phone.as_deref()),
            ("source", "Address at which the rule was read", rule.source.link.as_str()),
        },
    )
}

/// Returns the versions of an office that had begun by a day, as far as is published: one whose
/// beginning is unknown began no earlier than the one before it.
pub fn begun_by(office: &Office, on: Day) -> impl Iterator<Item = &OfficeVersion> {
    let mut has_begun = true;
    office.versions.iter().filter(move |one| {
        has_begun = match one.rule.in_force.from {
            Boundary::In(period) => period.first_day() <= on,
            Boundary::Unbounded => true,
            Boundary::Unknown => has_begun,
        };
        has_begun
    })
}

/// Returns the end of a rule where it does not lie after a day.
pub fn ended_by(rule: &Version, on: Day) -> Boundary {
    match rule.in_force.until {
        Boundary::In(period) if period.first_day() > on => Boundary::Unbounded,
        until => until,
    }
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
