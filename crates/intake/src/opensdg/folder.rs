//! A site in Open SDG's form as it is published: a folder with data, one CSV for each indicator, and with what each
//! indicator is to be rated against.
//!
//! What is read: `data/*.csv`; `indicator-config/*.yml` and `meta/*.yml` or `meta/*.md` (the YAML before the text); the
//! `indicator_options` of `config_data.yml`. Translations in folders below these are not.
//!
//! The rules are those of Open SDG's build tool: an indicator is computed where `auto_progress_calculation` is on, from one
//! series for each entry of `progress_calculation_options`, groups nested to any depth; elsewhere its `progress_status` was
//! set by hand and is kept as such. Where an entry fits no rows, or more than one series, the tool stops or goes on with
//! other rows; here the entry is not rated, and a finding says why. An indicator with a fault is not rated; the others are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use evidence::{Brought, Published, Series, SeriesFile};
use kernel::Finding;
use serde_yaml_ng::{Mapping, Value};

use super::options::{Chosen, Entry, entries, flag, text};
use super::table::{Columns, Table};
use crate::brought::{BroughtFile, Terms};
use crate::door::{self, Barred};
use crate::series_csv::{decoded, short};

/// The largest file of a site, in bytes.
const LARGEST_FILE: u64 = 16 << 20;
/// How many indicators a finding names.
const NAMED: usize = 12;
/// The most files of one folder; the largest site known has some hundreds.
const MOST_FILES: usize = 10_000;
/// From when progress counts, and by when a target is to be reached, where nobody says.
const DEFAULT_BASE_YEAR: f64 = 2015.0;
const DEFAULT_TARGET_YEAR: f64 = 2030.0;

/// Reads a site.
///
/// # Errors
///
/// Where the folder or its data cannot be found, or a file cannot be opened.
pub fn read(folder: &Path) -> Result<BroughtFile, Barred> {
    let data = listed(&folder.join("data"), &["csv"])?;
    let mut configured: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for below in ["indicator-config", "meta"] {
        let below = folder.join(below);
        if below.is_dir() {
            for (id, path) in listed(&below, &["yml", "yaml", "md"])? {
                configured.entry(id).or_default().push(path);
            }
        }
    }
    let mut site = SiteReading {
        folder,
        columns: Columns::default(),
        read: BroughtFile::default(),
        silent: Vec::new(),
        without_data: Vec::new(),
    };
    site.options()?;
    let mut ids: Vec<&String> = data.keys().chain(configured.keys()).collect();
    ids.sort_by_key(|id| in_order(id));
    ids.dedup();
    for id in ids {
        let configs = configured.get(id).map_or(&[][..], Vec::as_slice);
        site.indicator(id, data.get(id), configs)?;
    }
    Ok(site.finish())
}

/// Returns the files of a folder with these endings, by the indicator that each is about.
fn listed(folder: &Path, endings: &[&str]) -> Result<BTreeMap<String, PathBuf>, Barred> {
    let absent = |cause| Barred::Absent {
        file: folder.display().to_string(),
        cause,
    };
    let mut found = BTreeMap::new();
    for entry in folder.read_dir().map_err(absent)? {
        let path = entry.map_err(absent)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let is_wanted = ending.is_some_and(|e| endings.iter().any(|w| e.eq_ignore_ascii_case(w)));
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        // The build tool takes only names with a hyphen for indicators.
        if is_wanted && stem.contains('-') {
            let id = stem.strip_prefix("indicator_").unwrap_or(stem);
            found.insert(id.to_owned(), path.clone());
        }
        if found.len() > MOST_FILES {
            return Err(Barred::TooMany {
                file: folder.display().to_string(),
            });
        }
    }
    Ok(found)
}

/// Orders 1-2-1 before 1-10-1.
fn in_order(id: &str) -> Vec<(u64, String)> {
    let part = |part: &str| (part.parse().unwrap_or(u64::MAX), part.to_owned());
    id.split(['-', '.']).map(part).collect()
}

struct SiteReading<'a> {
    folder: &'a Path,
    columns: Columns,
    read: BroughtFile,
    /// Indicators with data that nothing asks to compute.
    silent: Vec<String>,
    /// Indicators that are to be computed and have no data.
    without_data: Vec<String>,
}

impl SiteReading<'_> {
    fn name(&self, path: &Path) -> String {
        let below = path.strip_prefix(self.folder).unwrap_or(path);
        below.display().to_string()
    }

    fn find(&mut self, finding: Finding) {
        self.read.file.findings.push(finding);
    }

    /// Says that something of an indicator is not rated.
    fn not_rated(&mut self, file: &str, line: usize, what: &str, advice: &str) {
        let what = format!("not rated: {what}");
        self.find(Finding::warning(file, line, what, advice));
    }

    /// Reads which columns of this site are no disaggregation.
    fn options(&mut self) -> Result<(), Barred> {
        let path = self.folder.join("config_data.yml");
        if !path.is_file() {
            return Ok(());
        }
        let Some(config) = self.yaml(&path)? else {
            return Ok(());
        };
        let Some(Value::Mapping(options)) = config.get("indicator_options") else {
            return Ok(());
        };
        for (key, column) in [
            ("series_column", &mut self.columns.series),
            ("unit_column", &mut self.columns.unit),
            ("progress_column", &mut self.columns.progress),
        ] {
            if let Some(name) = text(options, key) {
                *column = name;
            }
        }
        for key in ["non_disaggregation_columns", "observation_attributes"] {
            if let Some(Value::Sequence(names)) = options.get(key) {
                let names = names.iter().filter_map(Value::as_str).map(str::to_owned);
                self.columns.beside.extend(names);
            }
        }
        // A list may name the columns that part series all the same.
        let Columns {
            series,
            unit,
            beside,
            ..
        } = &mut self.columns;
        beside.remove(series);
        beside.remove(unit);
        Ok(())
    }

    /// Reads the keys of a file, or those that stand before its text; a finding where it has none.
    fn yaml(&mut self, path: &Path) -> Result<Option<Mapping>, Barred> {
        let name = self.name(path);
        let bytes = door::bytes(path, LARGEST_FILE)?;
        let whole = match door::utf8(&name, &bytes) {
            Ok(whole) => whole,
            Err(finding) => {
                self.not_rated(&name, finding.line, &finding.what, &finding.advice);
                return Ok(None);
            }
        };
        let keys = match path.extension().is_some_and(|ending| ending == "md") {
            true => front_matter(whole),
            false => whole,
        };
        match serde_yaml_ng::from_str::<Value>(keys) {
            Ok(Value::Mapping(keys)) => Ok(Some(keys)),
            Ok(Value::Null) => Ok(None),
            Ok(_) => {
                self.not_rated(&name, 1, "the file holds no keys", "Write key: value.");
                Ok(None)
            }
            Err(error) => {
                let line = error.location().map_or(0, |location| location.line());
                let what = short(&error.to_string());
                self.not_rated(&name, line, &what, "Write it as YAML, each key once.");
                Ok(None)
            }
        }
    }

    fn indicator(
        &mut self,
        id: &str,
        data: Option<&PathBuf>,
        configs: &[PathBuf],
    ) -> Result<(), Barred> {
        let mut config = Mapping::new();
        let mut said_in = String::new();
        for path in configs {
            let Some(keys) = self.yaml(path)? else {
                continue;
            };
            if said_in.is_empty() {
                said_in = self.name(path);
            }
            // What a later file says again, the earlier one decides.
            for (key, value) in keys {
                config.entry(key).or_insert(value);
            }
        }
        let status = text(&config, "progress_status");
        if !flag(&config, "auto_progress_calculation") {
            if status.is_none() && data.is_some() {
                self.silent.push(id.to_owned());
            }
            let by_hand = status.map(|status| Published {
                value: None,
                score: None,
                status,
            });
            if by_hand.is_some() || data.is_some() {
                self.read.file.groups.push((vec![id.to_owned()], by_hand));
            }
            return Ok(());
        }
        self.read.file.groups.push((vec![id.to_owned()], None));
        if let Some(status) = status {
            let what = format!(
                "the status \"{}\" is not used, because the calculation is turned on",
                short(&status)
            );
            self.find(Finding::notice(&said_in, 0, what, "Remove one of the two."));
        }
        let Some(data) = data else {
            self.without_data.push(id.to_owned());
            return Ok(());
        };
        let chosen = match entries(&config) {
            Ok(chosen) => chosen,
            Err(what) => {
                let advice = "Write the options as Open SDG's documentation has them.";
                self.not_rated(&said_in, 0, &what, advice);
                return Ok(());
            }
        };
        let name = self.name(data);
        let bytes = door::bytes(data, LARGEST_FILE)?;
        let columns = self.columns.clone();
        let table = decoded(&name, &bytes).and_then(|text| Table::read(&name, text, &columns));
        match table {
            Ok(table) => self.entries(&[id.to_owned()], &chosen, &table, &name),
            Err(fault) => self.not_rated(&name, fault.line, &fault.what, &fault.advice),
        }
        Ok(())
    }

    fn entries(&mut self, path: &[String], entries: &[Entry], table: &Table<'_>, file: &str) {
        let mut n_groups = 0;
        for entry in entries {
            match entry {
                Entry::Group(inner) => {
                    n_groups += 1;
                    let mut below = path.to_vec();
                    below.push(format!("group {n_groups}"));
                    self.read.file.groups.push((below.clone(), None));
                    self.entries(&below, inner, table, file);
                }
                Entry::Series(chosen) => self.series(path, chosen, table, file),
            }
        }
    }

    fn series(&mut self, path: &[String], chosen: &Chosen, table: &Table<'_>, file: &str) {
        let parts = chosen.disaggregation.iter().map(|(_, word)| word);
        let words = chosen.series.iter().chain(&chosen.unit).chain(parts);
        let words = path.first().into_iter().chain(words);
        let name = words.cloned().collect::<Vec<_>>().join(" / ");
        let points = table.points(chosen, &self.columns).unwrap_or_else(|why| {
            let what = format!("\"{}\": {why}", short(&name));
            let advice = "Choose one series with series, unit and disaggregation.";
            self.not_rated(file, 0, &what, advice);
            Vec::new()
        });
        if chosen.is_direction_assumed {
            let what = format!(
                "\"{}\" has no direction; Open SDG takes less for better",
                short(&name)
            );
            let advice = "Write direction: positive or negative.";
            self.find(Finding::warning(file, 0, what, advice));
        }
        self.read.file.series.push(Brought {
            group: path.to_vec(),
            name,
            rising_is_good: chosen.rising_is_good,
            limit: chosen.limit,
            target: chosen.target,
            target_year: chosen.target_year.or(Some(DEFAULT_TARGET_YEAR)),
            base_year: chosen.base_year.or(Some(DEFAULT_BASE_YEAR)),
            base_value: None,
            series: Series::new(points),
            published: None,
            line: 0,
        });
        self.read.terms.push(Terms {
            cuts: chosen.cuts,
            ..Terms::default()
        });
    }

    fn finish(mut self) -> BroughtFile {
        let folder = self.folder.display().to_string();
        let many = [
            (
                std::mem::take(&mut self.silent),
                "for want of a calculation or a status",
                "Turn auto_progress_calculation on, or set a progress_status.",
            ),
            (
                std::mem::take(&mut self.without_data),
                "for want of data",
                "Put their CSV files into data, or turn the calculation off.",
            ),
        ];
        for (ids, what, advice) in many {
            if !ids.is_empty() {
                let what = format!("not rated {what} ({}): {}", ids.len(), named(&ids));
                self.find(Finding::warning(&folder, 0, what, advice));
            }
        }
        if self.read.file.groups.is_empty() {
            let what = "the folder holds no indicator";
            let advice = "Name the folder that holds data and indicator-config or meta.";
            self.find(Finding::error(&folder, 0, what, advice));
            let findings = self.read.file.findings;
            return BroughtFile::from(SeriesFile {
                findings,
                ..SeriesFile::default()
            });
        }
        self.read
    }
}

/// Returns the YAML before the text of a page: what stands between the first two lines of three hyphens.
fn front_matter(page: &str) -> &str {
    let Some(rest) = page.trim_start().strip_prefix("---") else {
        return "";
    };
    rest.split_once("\n---").map_or(rest, |(keys, _)| keys)
}

/// Names some indicators, and how many more there are.
fn named(ids: &[String]) -> String {
    let shown: Vec<String> = ids.iter().take(NAMED).map(|id| short(id)).collect();
    match ids.len().saturating_sub(NAMED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
