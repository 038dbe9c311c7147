//! Answers on stdout, as CSV or JSON.

use std::io::Write;

use crate::terminal;
use movement::Ranged;
use press::csv::row;
use serde_json::{Map, Value, json};

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Comma-separated values with one header line.
    Csv,
    /// One JSON object.
    Json,
}

/// Writes a table to stdout.
pub fn csv(header: &[String], rows: impl Iterator<Item = Vec<String>>) -> anyhow::Result<()> {
    let mut out = terminal::out();
    row(&mut out, header.iter().map(String::as_str))?;
    for cells in rows {
        row(&mut out, cells.iter().map(String::as_str))?;
    }
    Ok(out.flush()?)
}

/// Writes a JSON value to stdout.
pub fn json(value: &Value) -> anyhow::Result<()> {
    let mut out = terminal::out();
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    Ok(())
}

/// Returns the names of the columns that hold the ends of intervals.
pub fn interval_columns(levels: &[movement::Level]) -> Vec<String> {
    let ends = |level: &movement::Level| {
        let p = level.per_cent();
        [format!("low_{p}"), format!("high_{p}")]
    };
    levels.iter().flat_map(ends).collect()
}

/// Returns the number and the ends of its intervals as texts.
pub fn ranged_cells(ranged: &Ranged) -> Vec<String> {
    let mut cells = vec![ranged.centre().to_string()];
    for interval in ranged.intervals() {
        cells.push(interval.low.to_string());
        cells.push(interval.high.to_string());
    }
    cells
}

/// Returns the number and its intervals as a JSON object.
pub fn ranged_json(ranged: &Ranged) -> Map<String, Value> {
    let intervals: Vec<Value> = (ranged.intervals().iter())
        .map(|i| json!({"level": i.level.per_cent(), "low": i.low, "high": i.high}))
        .collect();
    let mut object = Map::new();
    object.insert("value".into(), json!(ranged.centre()));
    object.insert("intervals".into(), Value::Array(intervals));
    object.insert("words".into(), json!(ranged.to_string()));
    object
}
