//! One file as it was read: every row with its line.

use std::collections::BTreeMap;

use kernel::{Country, Day, Period};

use super::key::{Group, Key, Measure, NotAKey};
use super::value::Value;

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// What is counted.
    pub measure: Measure,
    /// Who counted.
    pub reporter: Country,
    /// Where the people came from, where the file says so apart from nationality.
    pub origin: Option<Country>,
    /// Where they went, where that is not the reporter.
    pub destination: Option<Country>,
    /// Who was counted.
    pub nationality: Group,
    /// A further distinction that the source makes, such as a visa class; empty where none.
    pub class: String,
    /// When.
    pub period: Period,
    /// How many.
    pub value: Value,
}

impl Row {
    /// Returns what the row counts; its class is the definition.
    pub fn key(&self) -> Result<Key, NotAKey> {
        let mut key = Key::new(
            self.measure.clone(),
            self.reporter,
            self.nationality,
            self.period,
        )?;
        key.definition.clone_from(&self.class);
        key.origin = self.origin;
        key.destination = self.destination;
        Ok(key)
    }
}

/// A name or code that is not a country, with the rows in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The text as the file writes it.
    pub text: String,
    /// The column.
    pub column: String,
    /// The lines, in order.
    pub lines: Vec<usize>,
    /// The code that was probably meant, where another column tells.
    pub meant: Option<String>,
}

/// One file as it was read. Rows that could not be read are listed, not repaired and not dropped in
/// silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the file.
    pub file: String,
    /// The format in which it was read: `iom`, `unhcr-population`, …
    pub format: &'static str,
    /// The day of the release, where the file or its name states it.
    pub released: Option<Day>,
    /// Whether the release holds mid-year figures for its last year.
    pub mid_year: bool,
    /// Whether months were given within a fiscal year and have been converted.
    pub fiscal_months: bool,
    /// The number of rows that name no country which counted; they are left out.
    pub n_without_reporter: usize,
    /// The rows that were read.
    pub rows: Vec<Row>,
    /// What was not understood.
    pub unknown: Vec<Unknown>,
}

impl Sheet {
    /// Returns the counts with the first line of each; rows that differ only in what a key cannot
    /// hold (a demographic group, a title of authority) are added up.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Key, (Value, usize)> {
        let mut counts: BTreeMap<Key, (Value, usize)> = BTreeMap::new();
        for row in &self.rows {
            let Ok(key) = row.key() else { continue };
            counts
                .entry(key)
                .and_modify(|(value, _)| {
                    if let (Some(a), Some(b)) = (value.number(), row.value.number()) {
                        *value = added(*value, a.saturating_add(b));
                    }
                })
                .or_insert((row.value, row.line));
        }
        counts
    }
}

/// Returns the sum as the same kind of value.
fn added(kind: Value, sum: u64) -> Value {
    match kind {
        Value::Rounded { to, .. } => Value::Rounded { value: sum, to },
        Value::Provisional(_) => Value::Provisional(sum),
        _ => Value::Exact(sum),
    }
}
