//! Answers as they stand in TOML files.

use pathways::RawAnswer;
use toml::Value;

/// Returns an answer of a file before it is understood.
#[must_use]
pub fn raw_answer(value: &Value) -> RawAnswer {
    match value {
        Value::String(text) => RawAnswer::Text(text.clone()),
        Value::Integer(n) => RawAnswer::Whole(*n),
        Value::Boolean(yes) => RawAnswer::YesNo(*yes),
        Value::Array(several) => RawAnswer::List(several.iter().map(raw_answer).collect()),
        Value::Table(bounds) => RawAnswer::Bounds(
            bounds
                .iter()
                .map(|(name, bound)| (name.clone(), raw_answer(bound)))
                .collect(),
        ),
        Value::Float(_) | Value::Datetime(_) => RawAnswer::Other,
    }
}
