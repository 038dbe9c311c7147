//! A calculation file in Open SDG's YAML form: an indicator holds series, or groups of series
//! nested to any depth, and beside them the rating that was published. [`folder`] reads a whole site.

pub mod folder;
mod options;
mod table;

use evidence::{Brought, Point, Published, Series, SeriesFile};
use kernel::{Finding, Severity};
use serde_yaml_ng::{Mapping, Value};

use crate::series_csv::{plain_number, short};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 16 << 20;
const DEEPEST_GROUP: usize = 32;
const MOST_FINDINGS: usize = 100;

/// The keys of a series.
const SERIES_KEYS: [&str; 12] = [
    "base_value",
    "base_year",
    "current_value",
    "current_year",
    "direction",
    "limit",
    "progress_value",
    "score",
    "sign",
    "status",
    "target",
    "target_year",
];

/// Reads a file whole, or refuses it whole with findings that name file and line.
///
/// Keys are never shortened: two series whose names begin alike stay two. A key that stands twice
/// refuses the file.
#[must_use]
pub fn read(file: &str, bytes: &[u8]) -> SeriesFile {
    let mut reading = OpenSdgReading {
        file,
        text: "",
        read: SeriesFile::default(),
    };
    reading.whole(bytes);
    let mut read = reading.read;
    if read
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        read.series.clear();
        read.groups.clear();
    }
    read
}

struct OpenSdgReading<'a> {
    file: &'a str,
    text: &'a str,
    read: SeriesFile,
}

impl<'a> OpenSdgReading<'a> {
    fn refuse(&mut self, path: &[String], what: impl Into<String>, advice: &str) {
        if self.read.findings.len() < MOST_FINDINGS {
            let line = line_of(self.text, path);
            self.read
                .findings
                .push(Finding::error(self.file, line, what, advice));
        }
    }

    fn whole(&mut self, bytes: &'a [u8]) {
        if bytes.len() > LARGEST_FILE {
            let what = format!("the file has {} bytes", bytes.len());
            return self.refuse(&[], what, "Split it; at most 16 MiB are read at once.");
        }
        self.text = match crate::door::utf8(self.file, bytes) {
            Ok(text) => text,
            Err(finding) => return self.read.findings.push(finding),
        };
        let value: Value = match serde_yaml_ng::from_str(self.text) {
            Ok(value) => value,
            Err(error) => {
                let line = error.location().map_or(0, |location| location.line());
                let what = short(&error.to_string());
                let advice = "Write it as Open SDG does, each key once: indicator, series, values.";
                return self
                    .read
                    .findings
                    .push(Finding::error(self.file, line, what, advice));
            }
        };
        let Value::Mapping(indicators) = value else {
            return self.refuse(
                &[],
                "the file is not a list of indicators",
                "Begin with a key.",
            );
        };
        for (key, value) in &indicators {
            let name = key_name(key);
            match value {
                Value::Mapping(mapping) => self.group(&[name], mapping),
                _ => self.refuse(&[name], "this is not an indicator", "Put series below it."),
            }
        }
        if indicators.is_empty() {
            self.refuse(&[], "the file has no indicators", "Add at least one.");
        }
    }

    fn group(&mut self, path: &[String], mapping: &Mapping) {
        if path.len() > DEEPEST_GROUP {
            return self.refuse(
                path,
                "groups are nested deeper than 32",
                "Use fewer levels.",
            );
        }
        let published = mapping.get("progress_status").map(|status| Published {
            value: None,
            score: self.number(path, mapping, "score"),
            status: status.as_str().unwrap_or_default().to_owned(),
        });
        self.read.groups.push((path.to_vec(), published));
        for (key, value) in mapping {
            let name = key_name(key);
            if name == "progress_status" || name == "score" {
                continue;
            }
            let below: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
            match value {
                Value::Mapping(inner) if is_series(inner) => self.series(path, &below, inner),
                Value::Mapping(inner) => self.group(&below, inner),
                _ => {
                    let what = format!("\"{}\" is neither a series nor a group", short(&name));
                    self.refuse(&below, what, "Remove it, or put the series below it.");
                }
            }
        }
    }

    fn series(&mut self, group: &[String], path: &[String], mapping: &Mapping) {
        for key in mapping.keys().map(key_name) {
            if !SERIES_KEYS.contains(&key.as_str()) {
                let what = format!("\"{}\" is not a key of a series", short(&key));
                self.refuse(path, what, &format!("Use {}.", SERIES_KEYS.join(", ")));
            }
        }
        let rising_is_good = match self.number(path, mapping, "direction") {
            Some(1.0) => true,
            Some(-1.0) => false,
            _ => {
                let advice = "Write 1 where more is better and -1 where less is.";
                return self.refuse(path, "the series has no direction", advice);
            }
        };
        let base_year = self.year(path, mapping, "base_year");
        let current_year = self.year(path, mapping, "current_year");
        let base = self.number(path, mapping, "base_value");
        let current = self.number(path, mapping, "current_value");
        let mut points = Vec::new();
        for (year, value) in [(base_year, base), (current_year, current)] {
            match (year, value) {
                (Some(at), Some(value)) => points.push(Point::plain(at, value)),
                (None, Some(_)) => self.refuse(path, "a value has no year", "Write its year."),
                (_, None) => {}
            }
        }
        if let [first, second] = points[..]
            && first.at == second.at
        {
            if first.value != second.value {
                let advice = "Give the base and the latest value years of their own.";
                self.refuse(path, "one year has two values", advice);
            }
            points.pop();
        }
        let brought = Brought {
            group: group.to_vec(),
            name: path.last().cloned().unwrap_or_default(),
            rising_is_good,
            limit: self.number(path, mapping, "limit"),
            target: self.number(path, mapping, "target"),
            target_year: self.year(path, mapping, "target_year"),
            base_year,
            base_value: None,
            series: Series::new(points),
            published: mapping.get("status").map(|status| Published {
                value: self.number(path, mapping, "progress_value"),
                score: self.number(path, mapping, "score"),
                status: status.as_str().unwrap_or_default().to_owned(),
            }),
            line: 0,
        };
        self.read.series.push(brought);
    }

    fn number(&mut self, path: &[String], mapping: &Mapping, key: &str) -> Option<f64> {
        let problem = match mapping.get(key)? {
            Value::Null => return None,
            Value::Number(number) => match number.as_f64().filter(|n| n.is_finite()) {
                Some(number) if number.abs() < 1e18 => return Some(number),
                _ => "Write a finite number below 10^18.",
            },
            Value::String(text) => plain_number(text)
                .err()
                .unwrap_or("Write it without quotes."),
            _ => "Write one number, or null.",
        };
        let below: Vec<String> = path.iter().cloned().chain([key.to_owned()]).collect();
        self.refuse(&below, format!("the {key} is not a number"), problem);
        None
    }

    fn year(&mut self, path: &[String], mapping: &Mapping, key: &str) -> Option<f64> {
        let year = self.number(path, mapping, key)?;
        if year.fract() == 0.0 && (1800.0..=2199.0).contains(&year) {
            return Some(year);
        }
        let below: Vec<String> = path.iter().cloned().chain([key.to_owned()]).collect();
        let advice = "Write a whole year between 1800 and 2199.";
        self.refuse(&below, format!("the {key} is not a year"), advice);
        None
    }
}

/// Returns whether a mapping holds the values of a series rather than other series.
fn is_series(mapping: &Mapping) -> bool {
    let has = |key: &str| mapping.get(key).is_some_and(|value| !value.is_mapping());
    ["base_value", "current_value", "direction"]
        .iter()
        .any(|key| has(key))
}

fn key_name(key: &Value) -> String {
    match key {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

/// Returns the line on which the last key of a path stands, as far as it can be found; 0 where
/// not even the first one is.
fn line_of(text: &str, path: &[String]) -> usize {
    let mut found = 0;
    let mut lines = text.lines().enumerate();
    for key in path {
        let at = lines.find(|(_, line)| {
            let line = line.trim_start().trim_start_matches(['"', '\'']);
            line.strip_prefix(key.as_str()).is_some_and(|rest| {
                rest.trim_start_matches(['"', '\''])
                    .trim_start()
                    .starts_with(':')
            })
        });
        match at {
            Some((index, _)) => found = index + 1,
            None => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
1-1-1:
  Health:
    Long name of a vaccine for children of seven ... / Total:
      base_value: 14.5
      base_year: 2015.0
      current_value: 10.4
      current_year: 2023.0
      direction: -1
      target: 7.25
      target_year: 2030.0
    Long name of a vaccine for children of seven ... / Women:
      base_value: 66.6
      base_year: 2016
      current_value: 71.4
      current_year: 2023
      direction: 1
      limit: 100
      target: null
  progress_status: moderate_progress
  score: 1.9
1-2-1:
  progress_status: not_available_manual
  score: null
";

    #[track_caller]
    fn refused(from: &str, to: &str, line: usize, what: &str) {
        let file = read("x.yml", FILE.replacen(from, to, 1).as_bytes());
        assert!(
            file.series.is_empty() && file.groups.is_empty(),
            "nothing is taken in"
        );
        let finding = file.findings.first().expect("a finding");
        assert!(finding.to_string().contains(what), "{finding}");
        assert_eq!(finding.line, line, "{finding}");
    }

    #[test]
    fn series_groups_and_published_ratings_are_read_and_no_name_is_shortened() {
        let file = read("x.yml", FILE.as_bytes());
        assert_eq!(file.findings, []);
        assert_eq!(file.series.len(), 2);
        assert_eq!(file.series[0].group, ["1-1-1", "Health"]);
        assert_ne!(file.series[0].name, file.series[1].name);
        assert_eq!(file.groups.len(), 3);
        assert_eq!(file.groups[0].1.as_ref().unwrap().score, Some(1.9));
    }

    #[test]
    fn faults_are_named_with_their_line() {
        refused(
            "14.5",
            "\"14,500\"",
            4,
            "the base_value is not a number. Write it without",
        );
        refused("14.5", ".nan", 4, "the base_value is not a number");
        refused("2015.0", "20155", 5, "the base_year is not a year");
        refused("direction: -1", "direction: 0", 3, "has no direction");
        refused(
            "    target: 7.25",
            "    goal: 7.25",
            3,
            "\"goal\" is not a key of a series",
        );
        refused("  score: 1.9", "  score: [", 22, "did not find");
    }

    #[test]
    fn two_series_with_one_key_are_refused_and_never_merged() {
        refused("/ Women", "/ Total", 3, "duplicate");
    }

    #[test]
    fn a_file_that_is_no_calculation_file_is_refused() {
        for text in ["", "just words", "- a\n- b\n", "a: 1\n", "{}"] {
            let file = read("x.yml", text.as_bytes());
            assert!(
                file.series.is_empty() && !file.findings.is_empty(),
                "{text}"
            );
        }
    }
}
