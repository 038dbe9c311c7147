//! The directory as a tabular data package: `datapackage.json` and one CSV file per table.

use axum::extract::Path;
use press::csv::row;
use serde_json::{Map, Value, json};

use super::directory::{Directory, Row};
use super::standard::{Kind, TABLES, fields, names, path};
use super::{Answered, HOME, Question, Refusal};
use crate::leaving;

/// `GET /api/v1/hsds/datapackage.json`
pub async fn descriptor(question: Question) -> Answered {
    Ok(leaving::rows(question.day, described(&question).await?))
}

/// `GET /api/v1/hsds/datapackage/{file}`: the descriptor beside its tables, or one table.
pub async fn file(question: Question, Path(file): Path<String>) -> Answered {
    if file == "datapackage.json" {
        let mut package = described(&question).await?;
        for resource in package["resources"].as_array_mut().into_iter().flatten() {
            let name = resource["name"].as_str().unwrap_or_default();
            resource["path"] = json!(path(name));
        }
        return Ok(leaving::rows(question.day, package));
    }
    let table = TABLES.into_iter().find(|table| path(table) == file);
    let table = table.ok_or(Refusal::nothing("a file that datapackage.json names"))?;
    let lines = csv(&question.directory().await?, table);
    Ok(leaving::lines(question.day, lines))
}

/// The columns of a table that anybody fills, and those that must be there.
fn columns(directory: &Directory, table: &str) -> Vec<(&'static str, &'static Map<String, Value>)> {
    let needed = [names(table, "required"), names(table, "tabular_required")].concat();
    fields(table)
        .filter_map(|(name, kind)| match kind {
            Kind::Plain(about) => Some((name, about)),
            _ => None,
        })
        .filter(|(name, _)| {
            needed.contains(name)
                || directory
                    .rows(table)
                    .iter()
                    .any(|row| row.contains_key(*name))
        })
        .collect()
}

async fn described(question: &Question) -> Result<Value, Refusal> {
    let directory = question.directory().await?;
    let there: Vec<&str> = TABLES
        .into_iter()
        .filter(|table| !directory.rows(table).is_empty())
        .collect();
    let resources: Vec<Value> = there
        .iter()
        .map(|table| resource(&directory, table, &there))
        .collect();
    Ok(json!({
        "profile": "tabular-data-package",
        "name": "offices",
        "title": "Offices where people on the move are informed and requests begin",
        "version": question.day.to_string(),
        "licenses": [{
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }],
        "homepage": format!("{}{HOME}/profile", question.base),
        "resources": resources,
    }))
}

fn resource(directory: &Directory, table: &str, there: &[&str]) -> Value {
    let needed = [names(table, "required"), names(table, "tabular_required")].concat();
    let columns = columns(directory, table);
    let described: Vec<Value> = columns
        .iter()
        .map(|(name, about)| column(name, about, needed.contains(name)))
        .collect();
    let foreign: Vec<Value> = columns
        .iter()
        .filter_map(|(name, _)| {
            let target = name
                .strip_suffix("_id")
                .filter(|target| there.contains(target))?;
            let reference = json!({ "resource": target, "fields": "id" });
            Some(json!({ "fields": name, "reference": reference }))
        })
        .collect();
    json!({
        "profile": "tabular-data-resource",
        "name": table,
        "path": format!("datapackage/{}", path(table)),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": described,
            "missingValues": [""],
            "primaryKey": "id",
            "foreignKeys": foreign,
        },
    })
}

/// Describes a column in the words of Table Schema.
fn column(name: &str, about: &Map<String, Value>, is_needed: bool) -> Value {
    let format = about.get("format").and_then(Value::as_str);
    let kind = match format {
        Some("date") => "date",
        Some("date-time") => "datetime",
        _ => about["type"].as_str().unwrap_or("string"),
    };
    let mut out = json!({ "name": name, "type": kind });
    if let Some(format @ ("uuid" | "uri" | "email")) = format {
        out["format"] = json!(format);
    }
    let mut constraints = Map::new();
    if is_needed {
        constraints.insert("required".to_owned(), json!(true));
    }
    if name == "id" {
        constraints.insert("unique".to_owned(), json!(true));
    }
    for keyword in ["enum", "pattern"] {
        if let Some(value) = about.get(keyword) {
            constraints.insert(keyword.to_owned(), value.clone());
        }
    }
    if !constraints.is_empty() {
        out["constraints"] = Value::Object(constraints);
    }
    out
}

fn csv(directory: &Directory, table: &str) -> Vec<u8> {
    let columns = columns(directory, table);
    let mut out = Vec::new();
    let mut write = |cells: Vec<String>| {
        row(&mut out, cells.iter().map(String::as_str)).expect("a Vec takes every byte");
    };
    write(columns.iter().map(|(name, _)| (*name).to_owned()).collect());
    for one in directory.rows(table) {
        write(columns.iter().map(|(name, _)| cell(one, name)).collect());
    }
    out
}

fn cell(row: &Row, name: &str) -> String {
    match row.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
