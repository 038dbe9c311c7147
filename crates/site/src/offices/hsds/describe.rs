//! `/api/v1/hsds/openapi.json`: the directory's own description, as OpenAPI 3.1.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::{HOME, Question};

/// What a list may be asked, with what each question means.
const QUESTIONS: [(&str, &str, &str); 9] = [
    ("search", "string", "Words of the name or description."),
    (
        "organization_id",
        "string",
        "Only what this organization runs, alone or with others.",
    ),
    (
        "modified_after",
        "string",
        "Only what changed on or after this day or moment.",
    ),
    (
        "full",
        "boolean",
        "Every record with all that belongs to it.",
    ),
    ("page", "integer", "Which page, from 1."),
    (
        "per_page",
        "integer",
        "How many on a page: 50 unless said otherwise, at most 100.",
    ),
    (
        "format",
        "string",
        "json, or ndjson for every record on a line of its own.",
    ),
    (
        "on",
        "string",
        "As it stood on this day, such as 2024-05-07; today if left out.",
    ),
    (
        "lang",
        "string",
        "The language of names and descriptions: en, es, pt, fr or ht.",
    ),
];
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
        let questions: Vec<Value> = QUESTIONS.iter().map(parameter).collect();
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
    Json(json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Offices, as the Human Services Data Specification has them",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Read only. Nobody's location is asked for: postcode and proximity are refused.",
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{ "url": format!("{base}{HOME}") }],
        "paths": paths,
    }))
    .into_response()
}

/// Returns what a merge adds to the specification's own description.
pub fn additions(base: &str) -> Value {
    let mut parameters = Map::new();
    for question in QUESTIONS
        .iter()
        .filter(|(name, ..)| ["on", "lang"].contains(name))
    {
        parameters.insert(question.0.to_owned(), parameter(question));
    }
    json!({
        "info": { "title": "Offices, as the Human Services Data Specification has them" },
        "servers": [{ "url": format!("{base}{HOME}") }],
        "components": { "parameters": parameters },
    })
}

fn own_questions() -> Vec<Value> {
    let own = QUESTIONS
        .iter()
        .filter(|(name, ..)| ["on", "lang"].contains(name));
    own.map(parameter).collect()
}

fn parameter((name, kind, about): &(&str, &str, &str)) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": about, "schema": { "type": kind } })
}

fn schema(base: &str, object: &str) -> Value {
    json!({ "$ref": format!("{base}{HOME}/schema/{object}.json") })
}

fn operation(id: &str, about: &str, parameters: &[Value], answer: &Value) -> Value {
    let content = json!({ "application/json": { "schema": answer } });
    json!({ "get": {
        "operationId": id,
        "summary": about,
        "parameters": parameters,
        "responses": {
            "200": { "description": about, "content": content },
            "400": { "description": "A part of the query was not understood; the answer says which." },
        },
    } })
}
