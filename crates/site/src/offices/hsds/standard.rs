//! What the specification asks of each object, read once from `schema.json`.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

const SCHEMA: &str = include_str!("schema.json");

static STANDARD: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(SCHEMA).expect("the tests read the same file"));

/// The tables of a data package, in the order of the specification.
pub const TABLES: [&str; 13] = [
    "organization",
    "service",
    "service_at_location",
    "location",
    "address",
    "phone",
    "schedule",
    "language",
    "accessibility",
    "service_area",
    "required_document",
    "cost_option",
    "cauce_version",
];

/// What a field of an object holds.
pub enum Kind<'a> {
    /// A value of its own, with what the schema says of it.
    Plain(&'a Map<String, Value>),
    /// Rows of another table that point back to this one.
    Many(&'a str),
    /// The row of another table that this one points to.
    One(&'a str),
    /// Objects that offices do not use.
    Unused,
}

/// Returns the whole schema.
pub fn whole() -> &'static Value {
    &STANDARD
}

/// Returns what an object holds, field by field, in the order of the specification.
pub fn fields(table: &str) -> impl Iterator<Item = (&'static str, Kind<'static>)> {
    let properties = STANDARD["$defs"][table]["properties"].as_object();
    properties.into_iter().flatten().map(|(name, about)| {
        let target = |about: &'static Value| about["$ref"].as_str()?.strip_prefix("#/$defs/");
        let kind = match (target(about), &about["items"]) {
            (Some(one), _) => Kind::One(one),
            (None, Value::Null) => about.as_object().map_or(Kind::Unused, Kind::Plain),
            (None, items) => target(items).map_or(Kind::Unused, Kind::Many),
        };
        (name.as_str(), kind)
    })
}

/// Returns the names that stand under a keyword of an object: `required`, `tabular_required`, `own`.
pub fn names(table: &str, keyword: &str) -> Vec<&'static str> {
    let list = STANDARD["$defs"][table][keyword].as_array();
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// Returns the file of a table in a data package.
pub fn path(table: &str) -> &'static str {
    STANDARD["$defs"][table]["path"]
        .as_str()
        .unwrap_or_default()
}

/// Returns the schema of one object with everything it refers to.
pub fn schema_of(object: &str) -> Option<Value> {
    STANDARD["$defs"].get(object)?;
    Some(json!({
        "$schema": STANDARD["$schema"],
        "$comment": STANDARD["$comment"],
        "$ref": format!("#/$defs/{object}"),
        "$defs": STANDARD["$defs"],
    }))
}
