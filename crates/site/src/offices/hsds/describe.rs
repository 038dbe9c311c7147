//! `/api/v1/hsds/openapi.json`: the directory's own description, as OpenAPI 3.1.

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::{HOME, Question};
use crate::leaving;

/// What a list may be asked: its name, what it takes as JSON Schema, what it means. A question that is
/// asked with nothing is not asked.
fn questions() -> [(&'static str, Value, &'static str); 9] {
    let text = || json!({ "type": "string" });
    let nothing = json!({ "type": "string", "maxLength": 0 });
    let or_nothing = |one: Value| json!({ "anyOf": [one, nothing] });
    let from_one = || or_nothing(json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX }));
    let day = json!({ "type": "string", "format": "date" });
    let moment = json!({ "type": "string", "format": "date-time" });
    [
        ("search", text(), "Words of the name or description."),
        (
            "organization_id",
            text(),
            "Only what this organization runs, alone or with others.",
        ),
        (
            "modified_after",
            json!({ "anyOf": [day, moment, nothing] }),
            "Only what changed on or after this day or moment.",
        ),
        (
            "full",
            json!({ "enum": ["true", "false", ""] }),
            "Every record with all that belongs to it.",
        ),
        ("page", from_one(), "Which page, from 1."),
        (
            "per_page",
            from_one(),
            "How many on a page: 50 unless said otherwise, at most 100.",
        ),
        (
            "format",
            json!({ "enum": ["json", "ndjson", ""] }),
            "json, or ndjson for every record on a line of its own.",
        ),
        ("on", crate::api::on_schema(), crate::api::ON),
        (
            "lang",
            json!({ "enum": ["en", "es", "pt", "fr", "ht", ""] }),
            "The language of names and descriptions: en, es, pt, fr or ht.",
        ),
    ]
}

/// Lists with the object they hold.
const LISTS: [(&str, &str); 3] = [
    ("services", "service"),
    ("organizations", "organization"),
    ("service_at_locations", "service_at_location"),
];

/// `GET /api/v1/hsds/openapi.json`
pub async fn get(question: Question) -> Response {
    let base = &question.base;
    let mut paths = Map::new();
    paths.insert(
        "/".to_owned(),
        operation(
            "start",
            "Which version and profile this follows.",
            &[],
            &schema(base, "start"),
        ),
    );
    for (list, object) in LISTS {
        let questions: Vec<Value> = questions().iter().map(parameter).collect();
        let page = json!({
            "allOf": [schema(base, "page")],
            "properties": { "contents": { "items": schema(base, object) } },
        });
        let about = format!("{list}, in pages");
        paths.insert(
            format!("/{list}"),
            operation(list, &about, &questions, &page),
        );
        let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } });
        let questions = [&[id], own_questions().as_slice()].concat();
        let about = format!("One {object} with all that belongs to it");
        paths.insert(
            format!("/{list}/{{id}}"),
            operation(object, &about, &questions, &schema(base, object)),
        );
    }
    leaving::described(json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Offices, as the Human Services Data Specification has them",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Read only. Nobody's location is asked for: postcode and proximity are refused.",
            "license": crate::api::licence(),
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{ "url": format!("{base}{HOME}") }],
        "paths": paths,
    }))
}

/// Returns what a merge adds to the specification's own description.
pub fn additions(base: &str) -> Value {
    let mut parameters = Map::new();
    for question in own_questions() {
        let name = question["name"].as_str().unwrap_or_default().to_owned();
        parameters.insert(name, question);
    }
    json!({
        "info": { "title": "Offices, as the Human Services Data Specification has them" },
        "servers": [{ "url": format!("{base}{HOME}") }],
        "components": { "parameters": parameters },
    })
}

fn own_questions() -> Vec<Value> {
    let own = |(name, ..): &&(&str, Value, &str)| ["on", "lang"].contains(name);
    questions().iter().filter(own).map(parameter).collect()
}

fn parameter((name, schema, about): &(&str, Value, &str)) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": about, "schema": schema })
}

fn schema(base: &str, object: &str) -> Value {
    json!({ "$ref": format!("{base}{HOME}/schema/{object}.json") })
}

fn operation(id: &str, about: &str, parameters: &[Value], answer: &Value) -> Value {
    let mut content = json!({ "application/json": { "schema": answer } });
    if LISTS.iter().any(|(list, _)| *list == id) {
        content[super::answers::NDJSON] = json!({ "schema": { "type": "string" } });
    }
    let refusal = |about: &str| {
        let text = json!({ "type": "string" });
        let schema = json!({
            "type": "object",
            "required": ["error", "advice"],
            "properties": { "error": text, "advice": text },
        });
        json!({ "description": about, "content": { "application/json": { "schema": schema } } })
    };
    json!({ "get": {
        "operationId": id,
        "summary": about,
        "parameters": parameters,
        "responses": {
            "200": { "description": about, "content": content },
            "400": refusal("A part of the query was not understood; the answer says which."),
            "404": refusal("There is no such record, or nothing is known of that day."),
            "503": refusal("The store did not answer."),
        },
    } })
}
