//! The OpenAPI description, built from the tables themselves.

use publication::money::aid::{self, Aid};
use publication::{Snapshot, Table, tables};
use serde_json::{Map, Value, json};

use super::MOST_ROWS;
use crate::House;

/// Returns the description of every table that the API answers with.
pub fn openapi(house: &House, snapshot: &Snapshot, aid: &Aid) -> Value {
    let base = &house.base;
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    schemas.insert("Refusal".to_owned(), refusal());
    let of_aid = |name: &str| aid::named(name, aid, &snapshot.visibility);
    for name in super::names() {
        let Some(table) = tables::named(name, snapshot).or_else(|| of_aid(name)) else {
            continue;
        };
        schemas.insert(name.to_owned(), answer(&table));
        paths.insert(format!("{base}/api/v1/{name}"), path(name));
    }
    json!({
        "openapi": "3.1.0",
        "info": info(house),
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// Returns what the API is, whose it is, and under which terms.
fn info(house: &House) -> Value {
    let mut info = json!({
        "title": "Cauce",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "What was promised, what was delivered, how sure anyone can be. Ratings are computed from \
                        published figures by a stated rule and adopted by nobody yet. Figures belong to their \
                        sources, which each row names.",
        "license": licence(),
    });
    if let Some(operator) = &house.operator {
        let key = if operator.contact.contains("://") {
            "url"
        } else {
            "email"
        };
        let mut contact = json!({ key: operator.contact });
        if !operator.name.is_empty() {
            contact["name"] = json!(operator.name);
        }
        info["contact"] = contact;
    }
    info
}

/// Returns the terms under which our own words and ratings may be taken.
pub fn licence() -> Value {
    json!({
        "name": "Creative Commons Attribution 4.0",
        "identifier": "CC-BY-4.0",
    })
}

fn refusal() -> Value {
    json!({
        "type": "object",
        "required": ["error", "advice"],
        "properties": {
            "error": { "type": "string", "description": "What went wrong." },
            "advice": { "type": "string", "description": "What to do." },
        },
    })
}

fn answer(table: &Table) -> Value {
    let names: Vec<&str> = (table.columns.iter())
        .map(|column| column.name.as_str())
        .collect();
    let cells: Map<String, Value> = (table.columns.iter())
        .map(|column| {
            let kinds = ["string", "number", "boolean", "null"];
            let cell = json!({ "type": kinds, "description": column.about });
            (column.name.clone(), cell)
        })
        .collect();
    let text = |about: &str| json!({ "type": "string", "description": about });
    let whole = |about: &str| json!({ "type": "integer", "minimum": 0, "description": about });
    let column = json!({
        "type": "object",
        "required": ["name", "about"],
        "properties": { "name": text("The column's name."), "about": text("What it holds.") },
    });
    json!({
        "type": "object",
        "required": ["table", "on", "n_rows", "from", "columns", "rows"],
        "properties": {
            "table": text("The table's name."),
            "on": text("The day as on which everything was known."),
            "n_rows": whole("How many rows the table has."),
            "from": whole("How many rows were passed over."),
            "columns": { "type": "array", "items": column },
            "rows": {
                "type": "array",
                "items": { "type": "object", "required": names, "properties": cells },
            },
        },
    })
}

fn path(name: &str) -> Value {
    let question = |name: &str, about: &str, schema: Value| json!({ "name": name, "in": "query", "required": false, "description": about, "schema": schema });
    let count = json!({ "anyOf": [
        { "type": "integer", "minimum": 0, "maximum": u32::MAX },
        { "type": "string", "maxLength": 0 },
    ] });
    let limit = format!("How many rows to answer with at most; never more than {MOST_ROWS}.");
    let mut parameters = vec![
        question("on", super::ON, super::on_schema()),
        question("from", "How many rows to pass over.", count.clone()),
        question("limit", &limit, count),
    ];
    if aid::names().any(|of_aid| of_aid == name) {
        let mut rules: Vec<&str> = super::RULES.iter().map(|rule| rule.word()).collect();
        rules.push("");
        parameters.push(question(
            "rule",
            "The rule by which other currencies are converted.",
            json!({ "enum": rules }),
        ));
    }
    let said = |schema: &str, about: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
        json!({ "description": about, "content": { "application/json": { "schema": schema } } })
    };
    json!({ "get": {
        "operationId": name,
        "summary": format!("The table of {name}"),
        "parameters": parameters,
        "responses": {
            "200": said(name, "The table."),
            "400": said("Refusal", "An answer in the query was not understood, given twice, or one that no row can have."),
            "404": said("Refusal", "Nothing is known of that day, or nothing bears that identifier."),
            "503": said("Refusal", "The store did not answer."),
        },
    } })
}
