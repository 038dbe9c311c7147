//! One row: its cells, the series that it belongs to, and the point that it adds.

use std::collections::HashMap;

use evidence::{Brought, Mark, Point, Series};

use super::numbers::{Readings, number};
use super::{
    DEEPEST_GROUP, LONGEST_FIELD, MOST_SERIES, SeriesDraft, SeriesReading, period, periods, short,
};
use crate::brought::Terms;

/// What stands in a row, cell by cell; what is empty is absent.
struct Row<'a> {
    line: usize,
    /// The cells as written, in the order of the columns.
    cells: [&'a str; 11],
    group: Vec<String>,
    rising_is_good: Option<bool>,
    limit: Option<f64>,
    target: Option<f64>,
    /// The target is to be met in every year, which is written as the word "every".
    every_year: bool,
    target_year: Option<f64>,
    base_year: Option<f64>,
    base_value: Option<f64>,
    year: f64,
    value: Option<f64>,
    mark: Mark,
}

impl Row<'_> {
    fn name(&self) -> &str {
        self.cells[0]
    }

    /// Returns the columns in which this row says something else than the first row of its series.
    fn differs_from(&self, first: &SeriesDraft) -> Vec<&'static str> {
        fn other<T: PartialEq>(here: Option<T>, there: Option<T>) -> bool {
            here.is_some() && here != there
        }
        let brought = &first.brought;
        let another_year = other(self.target_year, brought.target_year)
            || (self.every_year && !first.terms.every_year);
        let up = self.rising_is_good;
        let differs = [
            ("limit", other(self.limit, brought.limit)),
            ("target", other(self.target, brought.target)),
            ("target_year", another_year),
            ("base_year", other(self.base_year, brought.base_year)),
            ("base_value", other(self.base_value, brought.base_value)),
            ("direction", other(up, Some(brought.rising_is_good))),
        ];
        let found = differs.into_iter().filter(|(_, differs)| *differs);
        found.map(|(column, _)| column).collect()
    }
}

impl SeriesReading<'_> {
    /// Takes one row in, or refuses it.
    pub(super) fn row(
        &mut self,
        line: usize,
        record: &csv::StringRecord,
        header: &csv::StringRecord,
        columns: &[Option<usize>; 11],
    ) {
        if !self.has_the_form(line, record, header) {
            return;
        }
        let cells = columns.map(|column| {
            let cell = column.and_then(|index| record.get(index));
            cell.map_or("", str::trim)
        });
        let key = (cells[1].to_owned(), cells[0].to_owned());
        let Some(row) = self.cells(line, cells) else {
            if !self.known.contains_key(&key) {
                self.spoiled.insert(key);
            }
            return;
        };
        if self.spoiled.contains(&key) {
            return;
        }
        if let Some(index) = self.series_of(&row, key) {
            self.point(index, &row);
        }
    }

    fn has_the_form(
        &mut self,
        line: usize,
        record: &csv::StringRecord,
        header: &csv::StringRecord,
    ) -> bool {
        if record.len() != header.len() {
            let what = format!("{} fields under {} columns", record.len(), header.len());
            let advice =
                "Write numbers without thousands commas, and put quotes around text with a comma.";
            self.refuse(line, what, advice);
            return false;
        }
        if let Some(long) = record.iter().find(|field| field.len() > LONGEST_FIELD) {
            let what = format!("a field has {} bytes: \"{}…\"", long.len(), short(long));
            let advice = "Shorten it to 1,000 bytes, or look for a lost quote.";
            self.refuse(line, what, advice);
            return false;
        }
        true
    }

    /// Reads each cell. A row with a fault takes part in nothing further, so that one slip is one
    /// finding.
    fn cells<'c>(&mut self, line: usize, cells: [&'c str; 11]) -> Option<Row<'c>> {
        let n_findings = self.findings.len();
        if cells[0].is_empty() {
            let advice = "Write a name in the column series.";
            self.refuse(line, "the series has no name", advice);
        }
        let group = self.group(line, cells[1]);
        let rising_is_good = self.direction(line, cells[2]);
        let limit = self.number(line, "limit", cells[3]);
        let target = self.number(line, "target", cells[4]);
        let every_year = cells[5].eq_ignore_ascii_case("every");
        let target_year = match every_year {
            true => None,
            false => self.year(line, "target_year", cells[5]),
        };
        let base_year = self.year(line, "base_year", cells[6]);
        let base_value = self.number(line, "base_value", cells[7]);
        let year = self.year(line, "year", cells[8]);
        if cells[8].is_empty() {
            let advice = "Write the year of the value, such as 2024.";
            self.refuse(line, "the row has no year", advice);
        }
        let value = self.number(line, "value", cells[9]);
        let mark = self.mark(line, cells[10], value);
        if self.findings.len() > n_findings {
            return None;
        }
        Some(Row {
            line,
            cells,
            group,
            rising_is_good,
            limit,
            target,
            every_year,
            target_year,
            base_year,
            base_value,
            year: year?,
            value,
            mark,
        })
    }

    /// Finds the series of a row, or begins it.
    fn series_of(&mut self, row: &Row, key: (String, String)) -> Option<usize> {
        let Some(index) = self.known.get(&key).copied() else {
            return self.begin(row, key);
        };
        let first = self.series[index].brought.line;
        for column in row.differs_from(&self.series[index]) {
            let name = short(row.name());
            let what = format!("the {column} of \"{name}\" differs from line {first}");
            let advice = "Give it once, or the same in every row of the series.";
            self.refuse(row.line, what, advice);
        }
        Some(index)
    }

    fn begin(&mut self, row: &Row, key: (String, String)) -> Option<usize> {
        let name = short(row.name());
        let Some(rising_is_good) = row.rising_is_good else {
            let what = format!("\"{name}\" has no direction");
            self.refuse(row.line, what, "Write up or down in its first row.");
            return None;
        };
        if row.base_value.is_some() && row.base_year.is_none() {
            let what = format!("\"{name}\" has a base value without a base year");
            self.refuse(row.line, what, "Write the year in which the base was true.");
            return None;
        }
        if let (Some(limit), Some(target)) = (row.limit, row.target)
            && ((rising_is_good && target > limit) || (!rising_is_good && target < limit))
        {
            let what = format!("the target {target} of \"{name}\" lies beyond its limit {limit}");
            let advice = "Correct one of them; a limit is what no value can pass.";
            self.refuse(row.line, what, advice);
            return None;
        }
        if self.series.len() == MOST_SERIES {
            let what = format!("the file has more than {MOST_SERIES} series");
            let advice = "Split it, and rate one part after the other.";
            self.refuse(row.line, what, advice);
            return None;
        }
        self.series.push(SeriesDraft {
            brought: Brought {
                group: row.group.clone(),
                name: row.name().to_owned(),
                rising_is_good,
                limit: row.limit,
                target: row.target,
                target_year: row.target_year,
                base_year: row.base_year,
                base_value: row.base_value,
                series: Series::default(),
                published: None,
                line: row.line,
            },
            terms: Terms {
                every_year: row.every_year,
                ..Terms::default()
            },
            points: Vec::new(),
            years: HashMap::new(),
            readings: Readings::default(),
        });
        let index = self.series.len() - 1;
        self.known.insert(key, index);
        Some(index)
    }

    fn point(&mut self, index: usize, row: &Row) {
        let draft = &mut self.series[index];
        // A limit tells nothing: it is written by hand, the values by a machine.
        for (column, number) in [(4, row.target), (7, row.base_value), (9, row.value)] {
            if let Some(number) = number {
                let cell = row.cells[column];
                draft.readings.note(row.line, cell, number, self.decimal);
            }
        }
        if let Some(first) = draft.years.insert(row.year.to_bits(), row.line) {
            let (name, year) = (short(row.name()), row.year);
            let what = format!("\"{name}\" has the year {year} twice; first on line {first}");
            return self.refuse(row.line, what, "Keep one row per series and year.");
        }
        draft.points.push(Point {
            at: row.year,
            value: row.value,
            mark: row.mark,
        });
    }

    fn group(&mut self, line: usize, text: &str) -> Vec<String> {
        if text.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = text.split('/').map(|name| name.trim().to_owned()).collect();
        if names.iter().any(String::is_empty) {
            let what = format!("the group \"{}\" has an empty part", short(text));
            self.refuse(line, what, "Write nested groups as Outer/Inner.");
        }
        if names.len() > DEEPEST_GROUP {
            self.refuse(
                line,
                "the group is nested deeper than 32",
                "Use fewer levels.",
            );
        }
        names
    }

    fn direction(&mut self, line: usize, text: &str) -> Option<bool> {
        match text {
            "" => None,
            "up" | "1" | "+1" => Some(true),
            "down" | "-1" => Some(false),
            other => {
                let what = format!("\"{}\" is not a direction", short(other));
                self.refuse(
                    line,
                    what,
                    "Write up where more is better, down where less is.",
                );
                None
            }
        }
    }

    fn number(&mut self, line: usize, column: &str, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        match number(text, self.decimal) {
            Ok(number) => Some(number),
            Err(advice) => {
                let what = format!("the {column} \"{}\" is not a plain number", short(text));
                self.refuse(line, what, advice);
                None
            }
        }
    }

    /// Reads a year, a span of years or a quarter, see [`periods`].
    fn year(&mut self, line: usize, column: &str, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        let year = period(text);
        if year.is_none() {
            let what = format!("the {column} \"{}\" is not a year", short(text));
            self.refuse(line, what, periods::ADVICE);
        }
        year
    }

    fn mark(&mut self, line: usize, text: &str, value: Option<f64>) -> Mark {
        let mark = match text {
            "" if value.is_none() => Mark::NotReported,
            "" => Mark::Plain,
            "break" => Mark::Break,
            "censored" => Mark::Censored,
            "suppressed" => Mark::Suppressed,
            "not-due" => Mark::NotDue,
            "not-reported" => Mark::NotReported,
            "not-applicable" => Mark::NotApplicable,
            other => {
                let what = format!("\"{}\" is not a status", short(other));
                let advice = "Leave it empty or write break, censored, suppressed, not-due, \
                              not-reported or not-applicable.";
                self.refuse(line, what, advice);
                Mark::Plain
            }
        };
        let needs_value = matches!(mark, Mark::Break | Mark::Censored);
        if needs_value != value.is_some() && mark != Mark::Plain {
            let what = format!("the status \"{text}\" does not go with this value");
            let advice = "Break and censored need a value; the others must have none.";
            self.refuse(line, what, advice);
        }
        mark
    }
}
