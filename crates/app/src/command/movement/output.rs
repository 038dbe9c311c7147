//! Answers on stdout, as CSV or JSON.

use std::io::Write;

use crate::terminal;
use movement::Ranged;
use movement::range::Interval;
use press::csv::row;
use serde_json::{Map, Value, json};

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

/// Returns a number of persons, whole, and the ends of its intervals as texts.
pub fn persons_cells(ranged: &Ranged) -> Vec<String> {
    ranged_cells(&whole(ranged))
}

/// Returns a number of persons, whole, and its intervals as a JSON object.
pub fn persons_json(ranged: &Ranged) -> Map<String, Value> {
    ranged_json(&whole(ranged))
}

/// Returns whole persons, and ends of three significant digits: nobody knows them better. Ends are rounded
/// outward, so that an interval never promises more than was worked out.
fn whole(ranged: &Ranged) -> Ranged {
    let unit = |value: f64| 10_f64.powf((value.abs().max(1.0).log10().floor() - 2.0).max(0.0));
    let ends = (ranged.intervals().iter()).map(|end| Interval {
        low: (end.low / unit(end.low)).floor() * unit(end.low),
        high: (end.high / unit(end.high)).ceil() * unit(end.high),
        ..*end
    });
    // A whole middle may lie just outside an end of three digits; the end then gives way.
    Ranged::widened(ranged.centre().round(), ends.collect()).unwrap_or_else(|_| ranged.clone())
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

#[cfg(test)]
mod tests {
    use super::*;
    use movement::Level;

    #[test]
    fn persons_are_whole_and_ends_keep_three_digits_outward() {
        let interval = Interval {
            level: Level::new(80).expect("a level"),
            low: 11_263.4,
            high: 38_811.2,
        };
        let ranged = Ranged::new(20_345.67, vec![interval]).expect("an interval that holds");
        assert_eq!(persons_cells(&ranged), ["20346", "11200", "38900"]);
        assert_eq!(ranged_cells(&ranged)[0], "20345.67");
    }
}
