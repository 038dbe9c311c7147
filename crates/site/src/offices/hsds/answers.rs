//! What the API answers: where things are, lists in pages, one record in full.

use axum::extract::Path;
use axum::http::header;
use axum::response::Response;
use kernel::Day;
use kernel::text::bare;
use serde_json::{Value, json};

use super::directory::Row;
use super::{Answered, HOME, Question, Refusal, VERSION};
use crate::leaving::{self, Leaves};

/// The media type of records one a line.
pub(super) const NDJSON: &str = "application/x-ndjson";

/// Rows on a page unless `per_page` says otherwise, and at most.
const PER_PAGE: usize = 50;
const MOST_PER_PAGE: usize = 100;

/// `GET /api/v1/hsds/`: which version, which profile, where the description is.
pub async fn start(question: Question) -> Response {
    let at = |path: &str| format!("{}{HOME}{path}", question.base);
    leaving::described(json!({
        "version": VERSION,
        "profile": at("/profile"),
        "openapi_url": at("/openapi.json"),
        "description": "Offices where people on the move are informed and requests begin: whom each serves, since when, where. Nobody's location is asked for.",
        "datapackage_url": at("/datapackage.json"),
    }))
}

/// `GET /api/v1/hsds/services`
pub async fn services(question: Question) -> Answered {
    list("service", &question).await
}

/// `GET /api/v1/hsds/services/{id}`
pub async fn service(question: Question, Path(id): Path<String>) -> Answered {
    one("service", &id, &question).await
}

/// `GET /api/v1/hsds/organizations`
pub async fn organizations(question: Question) -> Answered {
    list("organization", &question).await
}

/// `GET /api/v1/hsds/organizations/{id}`
pub async fn organization(question: Question, Path(id): Path<String>) -> Answered {
    one("organization", &id, &question).await
}

/// `GET /api/v1/hsds/service_at_locations`
pub async fn places(question: Question) -> Answered {
    list("service_at_location", &question).await
}

/// `GET /api/v1/hsds/service_at_locations/{id}`
pub async fn place(question: Question, Path(id): Path<String>) -> Answered {
    one("service_at_location", &id, &question).await
}

async fn one(table: &'static str, id: &str, question: &Question) -> Answered {
    let directory = question.directory().await?;
    let row = directory.row(table, id);
    let row = row.ok_or(Refusal::nothing("an id that the list beside it names"))?;
    let whole = directory.nested(table, row, true);
    Ok(leaving::rows(question.day, whole))
}

async fn list(table: &'static str, question: &Question) -> Answered {
    for name in ["postcode", "proximity"] {
        if question.get(name).is_some() {
            return Err(Refusal::wrong(
                name,
                "nothing: nobody's location is asked for",
            ));
        }
    }
    let (is_full, sieve) = (question.yes("full")?, Sieve::read(question)?);
    let directory = question.directory().await?;
    let fits = |row: &&Row| {
        let service = match table {
            "service_at_location" => (row.get("service_id").and_then(Value::as_str))
                .and_then(|id| directory.row("service", id)),
            _ => Some(*row),
        };
        service.is_some_and(|service| sieve.takes(table, service, directory.rows("organization")))
    };
    let found: Vec<&Row> = directory.rows(table).iter().filter(fits).collect();
    let told = |row: &Row| directory.nested(table, row, is_full);
    match question.get("format") {
        None | Some("" | "json") => {}
        Some("ndjson") => {
            let lines: String = found.iter().map(|row| format!("{}\n", told(row))).collect();
            let kind = [(header::CONTENT_TYPE, NDJSON)];
            return Ok(leaving::marked(
                Leaves::Admitted(question.day),
                (kind, lines),
            ));
        }
        Some(_) => return Err(Refusal::wrong("format", "json or ndjson")),
    }
    let number = |name: &'static str, otherwise: usize| match question.get(name) {
        None | Some("") => Ok(otherwise),
        Some(text) => (text.parse::<u32>().ok().filter(|n| *n > 0))
            .map(|n| n as usize)
            .ok_or(Refusal::wrong(name, "a whole number from 1")),
    };
    let page = number("page", 1)?;
    let size = number("per_page", PER_PAGE)?.min(MOST_PER_PAGE);
    let n_pages = found.len().div_ceil(size).max(1);
    let here = found
        .iter()
        .skip((page - 1).saturating_mul(size))
        .take(size);
    let contents: Vec<Value> = here.map(|row| told(row)).collect();
    let answer = json!({
        "total_items": found.len(),
        "total_pages": n_pages,
        "page_number": page,
        "size": contents.len(),
        "first_page": page == 1,
        "last_page": page >= n_pages,
        "empty": contents.is_empty(),
        "contents": contents,
    });
    Ok(leaving::rows(question.day, answer))
}

/// Which rows a list was asked for; every part must fit.
struct Sieve {
    search: Option<String>,
    organization: Option<String>,
    modified_after: Option<Day>,
    /// No record bears a term of a taxonomy: whoever asks for one gets an empty list.
    asks_for_a_term: bool,
}

impl Sieve {
    fn read(question: &Question) -> Result<Self, Refusal> {
        let said = |name: &str| question.get(name).filter(|text| !text.is_empty());
        let modified_after = said("modified_after").map(|text| {
            moment(text).ok_or(Refusal::wrong(
                "modified_after",
                "a day or a moment such as 2024-05-07T00:00:00Z",
            ))
        });
        Ok(Self {
            search: said("search").map(bare),
            organization: said("organization_id").map(str::to_owned),
            modified_after: modified_after.transpose()?,
            asks_for_a_term: said("taxonomy_term_id").or(said("taxonomy_id")).is_some(),
        })
    }

    /// `row` is the service that a record stands for, or an organization.
    fn takes(&self, table: &str, row: &Row, organizations: &[Row]) -> bool {
        let text = |row: &Row, name: &str| {
            row.get(name)
                .and_then(Value::as_str)
                .unwrap_or("")
                .to_owned()
        };
        let is_found = self.search.as_ref().is_none_or(|wanted| {
            bare(&format!(
                "{} {}",
                text(row, "name"),
                text(row, "description")
            ))
            .contains(wanted)
        });
        let is_theirs = self.organization.as_ref().is_none_or(|wanted| {
            let id = if table == "organization" {
                "id"
            } else {
                "organization_id"
            };
            let runner = text(row, id);
            let run = organizations.iter().find(|one| text(one, "id") == runner);
            runner == *wanted
                || run.is_some_and(|one| text(one, "cauce_members").contains(wanted.as_str()))
        });
        let is_new = self.modified_after.is_none_or(|day| {
            let changed = text(row, "last_modified");
            table == "organization"
                || changed
                    .get(..10)
                    .and_then(|d| d.parse().ok())
                    .is_some_and(|d: Day| d >= day)
        });
        is_found && is_theirs && is_new && !self.asks_for_a_term
    }
}

/// Returns the day of a moment, or the day before where its clock runs ahead of UTC: records say the
/// day on which they changed, and one too many is better than one missed.
fn moment(text: &str) -> Option<Day> {
    let day: Day = text.get(..10)?.parse().ok()?;
    let rest = &text[10..];
    let Some(clock) = rest.strip_prefix(['T', 't', ' ']) else {
        return rest.is_empty().then_some(day);
    };
    let is_clock = clock.len() >= 5
        && clock
            .bytes()
            .all(|b| b.is_ascii_digit() || b":.+-Zz".contains(&b))
        && clock.get(..2)?.parse::<u8>().ok()? < 24
        && clock.get(3..5)?.parse::<u8>().ok()? < 60;
    is_clock.then(|| {
        if clock.contains('+') {
            day.yesterday()
        } else {
            day
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_the_day_that_misses_nothing() {
        let day = |text: &str| moment(text).map(|day| day.to_string());
        assert_eq!(day("2024-05-07").as_deref(), Some("2024-05-07"));
        assert_eq!(day("2024-05-07T23:10:00Z").as_deref(), Some("2024-05-07"));
        assert_eq!(
            day("2024-05-07T23:10:00.123-05:00").as_deref(),
            Some("2024-05-07")
        );
        assert_eq!(
            day("2024-05-07T01:10:00+02:00").as_deref(),
            Some("2024-05-06")
        );
        for wrong in [
            "",
            "soon",
            "2024-05-32",
            "2024-05-07Tnoon",
            "2024-05-07T25:00Z",
            "2024-05-07x",
            "ééééééé",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
