//! What one indicator is to be rated against: `progress_calculation_options` and what stands beside them.

use serde_yaml_ng::{Mapping, Value};

use crate::series_csv::{DecimalMark, number, period, short};

/// The keys of an entry.
const KEYS: [&str; 10] = [
    "series",
    "unit",
    "disaggregation",
    "direction",
    "base_year",
    "target",
    "target_year",
    "limit",
    "progress_thresholds",
    "group",
];
const DEEPEST_GROUP: usize = 8;
/// The most entries of one indicator, groups counted too.
const MOST_ENTRIES: usize = 200;

/// One series of an indicator, or a group of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A series.
    Series(Box<Chosen>),
    /// Series that count together as much as one beside the group.
    Group(Vec<Entry>),
}

/// Which rows make a series, and what it is rated against.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chosen {
    /// The word in the column of series, where one is chosen.
    pub series: Option<String>,
    /// The word in the column of units, where one is chosen.
    pub unit: Option<String>,
    /// Columns and the word that is chosen in each.
    pub disaggregation: Vec<(String, String)>,
    /// Whether more is better.
    pub rising_is_good: bool,
    /// Whether nobody said which way is good.
    pub is_direction_assumed: bool,
    /// The year from which progress counts.
    pub base_year: Option<f64>,
    /// The value to reach.
    pub target: Option<f64>,
    /// The year by which to reach it.
    pub target_year: Option<f64>,
    /// The natural limit.
    pub limit: Option<f64>,
    /// Cuts of its own: high, medium, low.
    pub cuts: [Option<f64>; 3],
}

/// Reads the entries of an indicator; one that chooses nothing where there are none.
pub fn entries(config: &Mapping) -> Result<Vec<Entry>, String> {
    let mut n_left = MOST_ENTRIES;
    let read = match config.get("progress_calculation_options") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Sequence(list)) => nested(list, DEEPEST_GROUP, &mut n_left)?,
        Some(Value::Mapping(one)) => vec![entry(one, DEEPEST_GROUP, &mut n_left)?],
        Some(Value::String(text)) if text.trim().is_empty() => Vec::new(),
        Some(_) => return Err("progress_calculation_options is no list".to_owned()),
    };
    if read.is_empty() {
        return Ok(vec![entry(&Mapping::new(), 1, &mut n_left)?]);
    }
    Ok(read)
}

fn nested(list: &[Value], depth: usize, n_left: &mut usize) -> Result<Vec<Entry>, String> {
    let read = |value: &Value| match value {
        Value::Mapping(one) => entry(one, depth, n_left),
        _ => Err("an entry of progress_calculation_options is no list of keys".to_owned()),
    };
    list.iter().map(read).collect()
}

fn entry(one: &Mapping, depth: usize, n_left: &mut usize) -> Result<Entry, String> {
    *n_left = n_left
        .checked_sub(1)
        .ok_or_else(|| format!("it has more than {MOST_ENTRIES} entries"))?;
    let unknown = one
        .keys()
        .map(key)
        .find(|key| !KEYS.contains(&key.as_str()));
    if let Some(unknown) = unknown {
        return Err(format!(
            "\"{}\" is no key of progress_calculation_options",
            short(&unknown)
        ));
    }
    if let Some(group) = one.get("group") {
        let Value::Sequence(list) = group else {
            return Err("a group is no list of series".to_owned());
        };
        if depth == 0 {
            return Err("groups are nested too deep".to_owned());
        }
        return nested(list, depth - 1, n_left).map(Entry::Group);
    }
    let direction = text(one, "direction");
    let chosen = Chosen {
        series: text(one, "series"),
        unit: text(one, "unit"),
        disaggregation: disaggregation(one)?,
        rising_is_good: match direction.as_deref() {
            Some("positive") => true,
            Some("negative") | None => false,
            Some(other) => return Err(format!("\"{}\" is no direction", short(other))),
        },
        is_direction_assumed: direction.is_none(),
        base_year: year(one, "base_year")?,
        target: real(one, "target")?,
        target_year: year(one, "target_year")?,
        limit: real(one, "limit")?,
        cuts: match one.get("progress_thresholds") {
            Some(Value::Mapping(cuts)) => {
                [real(cuts, "high")?, real(cuts, "med")?, real(cuts, "low")?]
            }
            _ => [None; 3],
        },
    };
    Ok(Entry::Series(Box::new(chosen)))
}

fn disaggregation(one: &Mapping) -> Result<Vec<(String, String)>, String> {
    let pair = |value: &Value| match value {
        Value::Mapping(pair) => text(pair, "field").zip(text(pair, "value")),
        _ => None,
    };
    match one.get("disaggregation") {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Sequence(list)) => {
            let pairs: Option<Vec<_>> = list.iter().map(pair).collect();
            pairs.ok_or_else(|| "a disaggregation lacks its field or its value".to_owned())
        }
        Some(_) => Err("disaggregation is no list of fields and values".to_owned()),
    }
}

/// Returns the words under a key; nothing where it is empty.
pub fn text(one: &Mapping, key: &str) -> Option<String> {
    let text = match one.get(key)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Returns whether a key is switched on; the field's own programs read YAML 1.1, where "yes" and "on" are true.
pub fn flag(one: &Mapping, key: &str) -> bool {
    match one.get(key) {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::String(word)) => ["yes", "on", "true", "y"]
            .iter()
            .any(|on| word.eq_ignore_ascii_case(on)),
        _ => false,
    }
}

fn real(one: &Mapping, key: &str) -> Result<Option<f64>, String> {
    let Some(text) = text(one, key) else {
        return match one.get(key) {
            Some(Value::Sequence(_) | Value::Mapping(_)) => {
                Err(format!("the {key} is not one number"))
            }
            _ => Ok(None),
        };
    };
    let read = number(&text, DecimalMark::Point);
    read.map(Some)
        .map_err(|_| format!("the {key} \"{}\" is not a number", short(&text)))
}

fn year(one: &Mapping, key: &str) -> Result<Option<f64>, String> {
    let Some(text) = text(one, key) else {
        return Ok(None);
    };
    let read = period(&text);
    read.map(Some)
        .ok_or_else(|| format!("the {key} \"{}\" is not a year", short(&text)))
}

fn key(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
