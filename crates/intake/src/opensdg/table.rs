//! The data of one indicator: a CSV with the columns Year and Value, and between them whatever its site counts by.

use std::collections::{BTreeMap, BTreeSet};

use evidence::Point;
use kernel::Finding;

use super::options::Chosen;
use crate::series_csv::{DecimalMark, number, period, short};

/// Which columns of a site are no disaggregation.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// The column of series.
    pub series: String,
    /// The column of units.
    pub unit: String,
    /// The column whose values are rated in place of those that are shown.
    pub progress: String,
    /// Columns that say something about a row and part no series.
    pub beside: BTreeSet<String>,
}

impl Default for Columns {
    fn default() -> Self {
        let beside = [
            "GeoCode",
            "Observation status",
            "Unit multiplier",
            "Unit measure",
        ];
        Self {
            series: "Series".to_owned(),
            unit: "Units".to_owned(),
            progress: "Progress".to_owned(),
            beside: beside.map(str::to_owned).into(),
        }
    }
}

/// Words that stand for a value which is not there.
const MISSING: [&str; 9] = ["", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null"];
/// How many words of a column a finding names.
const NAMED: usize = 4;

/// A table whose every row was looked at.
pub struct Table<'a> {
    text: &'a str,
    header: csv::StringRecord,
    year: usize,
    value: usize,
    progress: Option<usize>,
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.trim(csv::Trim::All).from_reader(text.as_bytes())
}

fn is_missing(cell: &str) -> bool {
    MISSING.contains(&cell)
}

impl<'a> Table<'a> {
    /// Reads a table, or says what is wrong in it and on which line.
    pub fn read(file: &str, text: &'a str, columns: &Columns) -> Result<Self, Finding> {
        let refused = |error: &csv::Error| {
            let line = error.position().map_or(0, |place| place.line() as usize);
            let what = format!("no CSV: {}", short(&error.to_string()));
            Finding::error(file, line, what, "Save it with commas and one header line.")
        };
        crate::door::short_lines(file, text)?;
        let mut rows = reader(text);
        let header = rows.headers().map_err(|error| refused(&error))?.clone();
        let place = |name: &str| {
            let found = header.iter().position(|n| n.eq_ignore_ascii_case(name));
            found.ok_or_else(|| {
                let mut what = format!("the column {name} is missing");
                if header.len() == 1 && header[0].contains(';') {
                    what += ": semicolons stand between the columns";
                }
                let advice = "Open SDG needs the columns Year and Value, with commas between them.";
                Finding::error(file, 1, what, advice)
            })
        };
        let table = Self {
            text,
            year: place("Year")?,
            value: place("Value")?,
            progress: header.iter().position(|name| name == columns.progress),
            header: header.clone(),
        };
        let mut record = csv::StringRecord::new();
        while rows
            .read_record(&mut record)
            .map_err(|error| refused(&error))?
        {
            let line = record.position().map_or(0, |place| place.line() as usize);
            table
                .row(&record)
                .map_err(|(what, advice)| Finding::error(file, line, what, advice))?;
        }
        Ok(table)
    }

    /// Returns when a row is, and its value where it has one.
    fn row(
        &self,
        record: &csv::StringRecord,
    ) -> Result<(f64, Option<f64>), (String, &'static str)> {
        let cell = |place: usize| record.get(place).unwrap_or_default();
        let year = cell(self.year);
        let at = period(year).ok_or_else(|| {
            let advice = "Write a year such as 2024, 2015/2016 or 2024 Q1.";
            (format!("\"{}\" is not a year", short(year)), advice)
        })?;
        let value = cell(self.progress.unwrap_or(self.value));
        if is_missing(value) {
            return Ok((at, None));
        }
        let read = number(value, DecimalMark::Point);
        let read = read.map_err(|advice| (format!("\"{}\" is not a number", short(value)), advice));
        read.map(|value| (at, Some(value)))
    }

    /// Yields the columns by which rows may belong to different series.
    fn grouping(&self, columns: &Columns) -> Vec<(usize, &str)> {
        let parts = |(place, name): &(usize, &str)| {
            *place != self.year
                && *place != self.value
                && Some(*place) != self.progress
                && !columns.beside.contains(*name)
                && !name.starts_with("COMMENT_OBS")
        };
        self.header.iter().enumerate().filter(parts).collect()
    }

    /// Returns the values that an entry chooses, or why it chooses no single series.
    pub fn points(&self, chosen: &Chosen, columns: &Columns) -> Result<Vec<Point>, String> {
        let grouping = self.grouping(columns);
        let named = |name: &str| -> Result<usize, String> {
            let found = grouping.iter().find(|(_, known)| *known == name);
            let missing = || format!("the data has no column \"{}\"", short(name));
            found.map(|(place, _)| *place).ok_or_else(missing)
        };
        let mut wanted: Vec<(usize, &str, &str)> = Vec::new();
        let of_series = [
            (&columns.series, &chosen.series),
            (&columns.unit, &chosen.unit),
        ];
        let of_series = of_series
            .into_iter()
            .filter_map(|(c, w)| w.as_ref().map(|w| (c, w)));
        let of_parts = chosen
            .disaggregation
            .iter()
            .map(|(column, word)| (column, word));
        for (column, word) in of_series.chain(of_parts) {
            wanted.push((named(column)?, column, word));
        }
        let is_headline = chosen.disaggregation.is_empty();
        let parts: Vec<(usize, &str)> = grouping
            .iter()
            .copied()
            .filter(|(_, name)| *name != columns.series && *name != columns.unit)
            .collect();
        let mut found = vec![false; wanted.len()];
        let mut words: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        let mut values: BTreeMap<u64, (f64, f64)> = BTreeMap::new();
        let mut twice = None;
        let mut n_fitting = 0;
        for record in reader(self.text).into_records().map_while(Result::ok) {
            let cell = |place: usize| record.get(place).unwrap_or_default();
            let mut fits = true;
            for (index, (place, _, word)) in wanted.iter().enumerate() {
                let is_it = cell(*place) == *word;
                found[index] |= is_it;
                fits &= is_it;
            }
            n_fitting += usize::from(fits);
            if !fits || is_headline && parts.iter().any(|(place, _)| !is_missing(cell(*place))) {
                continue;
            }
            let Ok((at, Some(value))) = self.row(&record) else {
                continue;
            };
            for (place, _) in &grouping {
                let seen = words.entry(*place).or_default();
                if seen.len() <= NAMED {
                    seen.insert(cell(*place).to_owned());
                }
            }
            if values.insert(at.to_bits(), (at, value)).is_some() {
                twice.get_or_insert_with(|| cell(self.year).to_owned());
            }
        }
        if let Some(index) = found.iter().position(|found| !found) {
            let (_, column, word) = wanted[index];
            let (column, word) = (short(column), short(word));
            return Err(format!("no row has \"{word}\" in the column \"{column}\""));
        }
        for (place, name) in &grouping {
            if let Some(words) = words.get(place).filter(|words| words.len() > 1) {
                let shown: Vec<String> = words
                    .iter()
                    .take(NAMED)
                    .map(|word| format!("\"{}\"", short(word)))
                    .collect();
                let name = short(name);
                return Err(format!(
                    "it fits several series: the column \"{name}\" holds {}",
                    shown.join(", ")
                ));
            }
        }
        if let Some(year) = twice {
            return Err(format!("the year {} stands there twice", short(&year)));
        }
        if values.is_empty() {
            return Err(if is_headline && n_fitting > 0 && !parts.is_empty() {
                let names: Vec<String> = parts.iter().map(|(_, name)| short(name)).collect();
                let names = names.join(", ");
                format!("no headline: no row with a value leaves {names} empty")
            } else {
                "no row that fits has a value".to_owned()
            });
        }
        let points = values.into_values();
        Ok(points.map(|(at, value)| Point::plain(at, value)).collect())
    }
}
