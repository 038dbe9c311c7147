//! The profile: what this directory adds to the specification, as JSON merge patches (RFC 7386).

use axum::extract::Path;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::standard::{TABLES, fields, names, path, schema_of, whole};
use super::{Answered, HOME, Question, Refusal, VERSION, describe};
use crate::leaving;

/// The version of the profile; it counts by itself.
const PROFILE: &str = "1.0";
/// The objects that the profile changes or adds.
const CHANGED: [&str; 3] = ["organization", "service", "cauce_version"];

/// `GET /api/v1/hsds/profile`
pub async fn start(question: Question) -> Response {
    let at = |path: String| format!("{}{HOME}{path}", question.base);
    let patches: Vec<String> = CHANGED
        .iter()
        .chain(&["openapi"])
        .map(|object| at(format!("/profile/{object}.json")))
        .collect();
    let schemas: Vec<String> = TABLES
        .iter()
        .map(|t| at(format!("/schema/{t}.json")))
        .collect();
    leaving::described(json!({
        "name": "cauce-offices",
        "title": "Offices for people on the move: dated eligibility and the pathways that begin there",
        "version": PROFILE,
        "hsds_version": VERSION,
        "uri": at("/profile".to_owned()),
        "patches": patches,
        "schemas": schemas,
        "datapackage": at("/datapackage.json".to_owned()),
        "fields": {
            "service.cauce_office": "The office's identifier on this site; /offices/{id} is its page.",
            "service.cauce_pathways": "Identifiers of the lawful pathways that begin at the office, separated by spaces; /pathways/{id} is the page of each.",
            "service.cauce_versions": "Whom the office served, and when: one object for each dated rule.",
            "organization.cauce_members": "For an organization that stands for several: their identifiers, separated by spaces.",
        },
    }))
}

/// `GET /api/v1/hsds/profile/{file}`
pub async fn patch(question: Question, Path(file): Path<String>) -> Answered {
    let unknown = Refusal::nothing("a file that /api/v1/hsds/profile names");
    let object = file.strip_suffix(".json").ok_or(unknown)?;
    if object == "openapi" {
        return Ok(leaving::described(describe::additions(&question.base)));
    }
    if !CHANGED.contains(&object) {
        return Err(Refusal::nothing("a file that /api/v1/hsds/profile names"));
    }
    Ok(leaving::described(patch_of(object)))
}

/// `GET /api/v1/hsds/schema/{file}`
pub async fn schema(Path(file): Path<String>) -> Answered {
    let object = file.strip_suffix(".json").and_then(schema_of);
    let object = object.ok_or(Refusal::nothing("a file that /api/v1/hsds/profile names"))?;
    Ok(leaving::described(object.clone()))
}

/// Returns what a merge adds to an object of the specification; an object of our own comes whole.
fn patch_of(object: &str) -> Value {
    let own = names(object, "own");
    let is_new = own == [object];
    let mut properties = Map::new();
    for (name, _) in fields(object).filter(|(name, _)| is_new || own.contains(name)) {
        let mut about = whole()["$defs"][object]["properties"][name].clone();
        about["name"] = json!(name);
        if let Some(target) = about["items"]["$ref"]
            .as_str()
            .and_then(|r| r.strip_prefix("#/$defs/"))
        {
            about["items"] = json!({ "$ref": format!("{target}.json") });
        }
        properties.insert(name.to_owned(), about);
    }
    if is_new {
        json!({
            "name": object,
            "path": path(object),
            "type": "object",
            "datapackage_metadata": { "format": "csv", "mediatype": "text/csv", "profile": "tabular-data-resource" },
            "properties": properties,
            "required": names(object, "required"),
            "tabular_required": names(object, "tabular_required"),
        })
    } else {
        json!({ "properties": properties })
    }
}
