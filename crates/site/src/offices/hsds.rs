//! `/api/v1/hsds/`: the directory as Open Referral's Human Services Data Specification 3.0 has it.
//!
//! One organization per operator, one service per office, one location per published place, joined
//! by `service_at_location`. What is not published is left out, never guessed. Eligibility is told
//! in words (`eligibility_description`); our own rule identifiers stand in `cauce_office`.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Day, Language};
use pathways::office::OfficeVersion;
use pathways::{Office, State as RuleState};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use ui::Words;

use super::list::{rules_of, told};
use crate::Public;
use crate::rulebook::{self, Standing, standing};

/// The version of the specification that answers follow.
const VERSION: &str = "3.0";
/// Rows on a page unless `per_page` says otherwise, and at most.
const PER_PAGE: usize = 50;
const MOST_PER_PAGE: usize = 100;

type Asked = Query<BTreeMap<String, String>>;

/// `GET /api/v1/hsds/`: which version, which profile, where the description is.
pub async fn root() -> Response {
    Json(json!({
        "version": VERSION,
        "profile": "https://docs.openreferral.org/en/v3.0.1/hsds/",
        "openapi_url": "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
    }))
    .into_response()
}

/// `GET /api/v1/hsds/services`: every office function, in pages.
pub async fn services(State(public): State<Arc<Public>>, Query(asked): Asked) -> Answered {
    let day = day(&public, &asked)?;
    let number = |name: &'static str, otherwise: usize| -> Result<usize, Refusal> {
        let wrong = Refusal(StatusCode::BAD_REQUEST, name, "a whole number from 1");
        match asked.get(name) {
            None => Ok(otherwise),
            Some(text) => text.parse().ok().filter(|n| *n > 0).ok_or(wrong),
        }
    };
    let page = number("page", 1)?;
    let size = number("per_page", PER_PAGE)?.min(MOST_PER_PAGE);
    let search = asked.get("search").map(|q| publication::search::folded(q));
    let found: Vec<Value> = all(&public, day)?
        .into_iter()
        .filter(|service| {
            search.as_ref().is_none_or(|wanted| {
                let told = format!("{} {}", service["name"], service["description"]);
                publication::search::folded(&told).contains(wanted)
            })
        })
        .collect();
    let n_pages = found.len().div_ceil(size).max(1);
    let contents: Vec<Value> = found
        .iter()
        .skip((page - 1).saturating_mul(size))
        .take(size)
        .cloned()
        .collect();
    Ok(Json(json!({
        "total_items": found.len(),
        "total_pages": n_pages,
        "page_number": page,
        "size": contents.len(),
        "first_page": page == 1,
        "last_page": page >= n_pages,
        "empty": contents.is_empty(),
        "contents": contents,
    }))
    .into_response())
}

/// `GET /api/v1/hsds/services/{id}`
pub async fn service(
    State(public): State<Arc<Public>>,
    Path(id): Path<String>,
    Query(asked): Asked,
) -> Answered {
    let day = day(&public, &asked)?;
    let found = all(&public, day)?
        .into_iter()
        .find(|service| service["id"] == id.as_str());
    found
        .map(|service| Json(service).into_response())
        .ok_or(Refusal(
            StatusCode::NOT_FOUND,
            "id",
            "the id of a service in /api/v1/hsds/services",
        ))
}

/// What was not understood: status, which part of the request, what it takes.
pub struct Refusal(StatusCode, &'static str, &'static str);

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

/// What a handler answers.
type Answered = Result<Response, Refusal>;

fn day(public: &Public, asked: &BTreeMap<String, String>) -> Result<Day, Refusal> {
    let wrong = Refusal(StatusCode::BAD_REQUEST, "on", "a day such as 2024-05-07");
    match asked.get("on") {
        None => Ok(public.shelf.today()),
        Some(text) => text.parse().map_err(|_| wrong),
    }
}

fn all(public: &Public, day: Day) -> Result<Vec<Value>, Refusal> {
    let ours = Refusal(StatusCode::SERVICE_UNAVAILABLE, "on", "another day");
    let rules = public.book.on(day).map_err(|_| ours)?;
    let tracks = public.book.rules.offices.iter().zip(&rules.offices);
    Ok(tracks
        .map(|(office, track)| one(public, office, standing(track, &rules_of(office))))
        .collect())
}

fn one(public: &Public, office: &Office, on_the_day: Standing) -> Value {
    let english = Words::in_language(Language::En);
    let plain = |text: &kernel::Localized| english.plain(text).to_owned();
    let told = told(office, on_the_day.version());
    let id = uuid("service", office.id.as_str());
    let list = rules_of(office);
    // HSDS asks for an organization; where none is published, the office stands for itself.
    let operators = if office.operators.is_empty() {
        plain(&office.texts.title)
    } else {
        office.operators.join(" and ")
    };
    let mut service = json!({
        "id": id,
        "name": plain(&office.texts.title),
        "description": plain(&office.texts.summary),
        "status": status(on_the_day),
        "alert": on_the_day.said(english, &list),
        "organization": {
            "id": uuid("organization", &operators),
            "name": operators,
            "description": format!("Runs {}.", plain(&office.texts.title)),
        },
        "cauce_office": office.id.as_str(),
    });
    if let Some(web) = office.official.first() {
        service["url"] = json!(web);
    }
    if let Some(start) = office.texts.section("how to start") {
        service["application_process"] = json!(plain(start));
    }
    if let Some(day) = office.reviewed.on {
        service["assured_date"] = json!(day.to_string());
    }
    if let Some(version) = told {
        fill(public, office, version, on_the_day, &id, &mut service);
    }
    service
}

fn fill(
    public: &Public,
    office: &Office,
    version: &OfficeVersion,
    on_the_day: Standing,
    id: &str,
    service: &mut Value,
) {
    let english = Words::in_language(Language::En);
    let book = &public.book.rules;
    let rules: Vec<String> = version
        .rule
        .criteria
        .iter()
        .map(|c| rulebook::sentences(book, english, &office.texts, c).not_met)
        .map(|words| unescaped(&words.to_string()))
        .collect();
    if on_the_day.is_open() && !rules.is_empty() {
        service["eligibility_description"] = json!(rules.join(" "));
    }
    let contact = &version.contact;
    if let Some(email) = &contact.email {
        service["email"] = json!(email);
    }
    if let Some(phone) = &contact.phone {
        service["phones"] = json!([{ "id": uuid("phone", id), "number": phone }]);
    }
    service["languages"] = contact
        .languages
        .iter()
        .map(|code| json!({ "id": uuid("language", &format!("{id} {code}")), "code": code }))
        .collect();
    service["schedules"] = contact
        .hours
        .iter()
        .enumerate()
        .map(|(i, hours)| {
            let mut line = Map::new();
            line.insert(
                "id".to_owned(),
                json!(uuid("schedule", &format!("{id} {i}"))),
            );
            line.insert("description".to_owned(), json!(hours.days));
            if !hours.opens.is_empty() {
                line.insert("opens_at".to_owned(), json!(hours.opens));
            }
            if !hours.closes.is_empty() {
                line.insert("closes_at".to_owned(), json!(hours.closes));
            }
            Value::Object(line)
        })
        .collect();
    service["required_documents"] = version
        .rule
        .documents
        .iter()
        .map(|document| {
            let words = office
                .texts
                .section(&format!("document {document}"))
                .map_or(document.as_str(), |text| english.plain(text));
            json!({ "id": uuid("document", &format!("{id} {document}")), "document": words })
        })
        .collect();
    service["service_at_locations"] = version
        .sites
        .iter()
        .map(|site| {
            let key = format!("{id} {}", site.name);
            let mut location = json!({
                "id": uuid("location", &key),
                "location_type": "physical",
                "name": site.name,
            });
            for (name, value) in [("latitude", &site.latitude), ("longitude", &site.longitude)] {
                if let Some(n) = value.as_ref().and_then(|text| text.parse::<f64>().ok()) {
                    location[name] = json!(n);
                }
            }
            // HSDS asks for every part of an address: it stands here only where all are published.
            if let (Some(address), Some(city), Some(province), Some(postal)) =
                (&site.address, &site.city, &site.province, &site.postal_code)
            {
                location["addresses"] = json!([{
                    "id": uuid("address", &key),
                    "address_1": address,
                    "city": city,
                    "state_province": province,
                    "postal_code": postal,
                    "country": office.country.code(),
                    "address_type": "physical",
                }]);
            }
            json!({ "id": uuid("service_at_location", &key), "location": location })
        })
        .collect();
}

/// The words of HSDS for the standing of a service.
fn status(on_the_day: Standing) -> &'static str {
    match on_the_day {
        Standing::Open(_) => "active",
        Standing::Shut(_, RuleState::Suspended) => "temporarily closed",
        Standing::Shut(_, RuleState::Closed) => "defunct",
        Standing::Shut(..) | Standing::NotYet(_) | Standing::Unclear(_) => "inactive",
    }
}

/// Returns a UUID that follows from a name and never changes (RFC 9562, version 8, from SHA-256).
fn uuid(kind: &str, name: &str) -> String {
    let digest = Sha256::digest(format!("cauce hsds {kind} {name}").as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let variant = ["8", "9", "a", "b"][usize::from(digest.as_bytes()[16] % 4)];
    format!(
        "{}-{}-8{}-{variant}{}-{}",
        &digest[..8],
        &digest[8..12],
        &digest[13..16],
        &digest[17..20],
        &digest[20..32]
    )
}

/// English sentences are plain markup; JSON wants the letters themselves.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_follows_from_its_name() {
        let one = uuid("service", "safe-mobility-guatemala");
        assert_eq!(one, uuid("service", "safe-mobility-guatemala"));
        assert_ne!(one, uuid("location", "safe-mobility-guatemala"));
        assert_eq!(one.len(), 36);
        assert_eq!(&one[14..15], "8");
        assert!("89ab".contains(&one[19..20]));
    }
}
