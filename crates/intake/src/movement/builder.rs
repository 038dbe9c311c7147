//! The sheet that is built from a table: what is not understood is gathered with its lines.

use std::collections::BTreeMap;

use kernel::{Country, Day};
use movement::series::key::class_name;
use movement::series::{Group, Odd, Row, Sheet, Unknown, Value};

use super::country::{Scheme, country};
use super::numbers::Numbers;
use super::words;

/// Codes and names by which official files list people of states that have no code in ISO 3166 today:
/// former states, and states that not all recognise. They are counted among others, never dropped.
const BESIDE_ISO: [&str; 9] = [
    "XKX",
    "CSK",
    "SCG",
    "YUG",
    "Kosovo",
    "Serbia and Montenegro (former)",
    "Tibet",
    "Union of Soviet Socialist Republics",
    "Yugoslavia",
];

/// A cell that was not understood: its column, what it was to say, and its text.
type Cell = (String, Odd, String);

/// A sheet in the making: names that are not understood are gathered with their lines.
#[derive(Debug)]
pub struct Builder {
    sheet: Sheet,
    unknown: BTreeMap<Cell, (Vec<usize>, Option<String>)>,
    /// How each class was first written.
    classes: BTreeMap<String, String>,
}

impl Builder {
    /// Begins a sheet.
    #[must_use]
    pub fn new(file: &str, format: &'static str, released: Option<Day>) -> Self {
        Self {
            sheet: Sheet {
                file: file.to_owned(),
                format,
                released,
                mid_year: false,
                fiscal_months: false,
                n_without_reporter: 0,
                rows: Vec::new(),
                unknown: Vec::new(),
                notes: Vec::new(),
                embargoed: BTreeMap::new(),
            },
            unknown: BTreeMap::new(),
            classes: BTreeMap::new(),
        }
    }

    /// Notes that a text was not understood, and what it was to say.
    pub fn refuse(&mut self, line: usize, column: &str, text: &str, odd: Odd) {
        self.refuse_meaning(line, column, text, odd, None);
    }

    /// Notes that a text was not understood, and what it probably means.
    pub fn refuse_meaning(
        &mut self,
        line: usize,
        column: &str,
        text: &str,
        odd: Odd,
        meant: Option<String>,
    ) {
        let odd = if text.is_empty() { Odd::Empty } else { odd };
        let key = (column.to_owned(), odd, kernel::text::short(text, 100));
        let entry = self.unknown.entry(key).or_insert((Vec::new(), meant));
        entry.0.push(line);
    }

    /// Returns what a reading gave, or notes why it gave nothing.
    pub fn or_refuse<T>(
        &mut self,
        line: usize,
        column: &str,
        text: &str,
        read: Result<T, Odd>,
    ) -> Option<T> {
        read.map_err(|odd| self.refuse(line, column, text, odd))
            .ok()
    }

    /// Notes how the file was read.
    pub fn note(&mut self, note: impl Into<String>) {
        self.sheet.notes.push(note.into());
    }

    /// Notes that a row may not be known before a day.
    pub fn embargo(&mut self, line: usize, until: Day) {
        self.sheet.embargoed.insert(line, until);
    }

    /// Returns the country that a cell names, or notes that it names none.
    pub fn country(
        &mut self,
        line: usize,
        column: &str,
        text: &str,
        by: Scheme,
    ) -> Option<Country> {
        let found = country(text, by);
        if found.is_none() {
            self.refuse(line, column, text, Odd::Name);
        }
        found
    }

    /// Returns the group that a cell names, or notes that it names none.
    pub fn group(&mut self, line: usize, column: &str, text: &str, by: Scheme) -> Option<Group> {
        let found = match text {
            _ if BESIDE_ISO.contains(&text) => Some(Group::Other),
            _ => words::group(text).or_else(|| country(text, by).map(Group::Of)),
        };
        if found.is_none() {
            self.refuse(line, column, text, Odd::Name);
        }
        found
    }

    /// Returns the value of a cell, or notes that it is no count.
    pub fn value(
        &mut self,
        line: usize,
        column: &str,
        text: &str,
        numbers: Numbers,
    ) -> Option<Value> {
        self.or_refuse(line, column, text, numbers.count(text))
    }

    /// Adds a row; its class is written as it was first, whatever capitals and blanks it has.
    pub fn push(&mut self, mut row: Row) {
        let class = row.class.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = self.classes.entry(class_name(&class)).or_insert(class);
        row.class.clone_from(first);
        self.sheet.rows.push(row);
    }

    /// Notes that a row tells nobody who counted.
    pub fn without_reporter(&mut self) {
        self.sheet.n_without_reporter += 1;
    }

    /// Notes that months were given within fiscal years.
    pub fn fiscal_months(&mut self) {
        self.sheet.fiscal_months = true;
    }

    /// Notes that the last year's figures are those of mid-year.
    pub fn mid_year(&mut self, mid_year: bool) {
        self.sheet.mid_year = mid_year;
    }

    /// Ends the sheet. Where hundreds of counts are all multiples of ten, they are rounded counts.
    #[must_use]
    pub fn done(self) -> Sheet {
        let mut sheet = self.sheet;
        let counts = || sheet.rows.iter().filter_map(|row| row.value.number());
        if counts().count() >= 200 && counts().all(|n| n % 10 == 0) && counts().any(|n| n > 0) {
            for row in &mut sheet.rows {
                if let Value::Exact(value) = row.value {
                    row.value = Value::Rounded { value, to: 10 };
                }
            }
        }
        sheet.notes.extend(at_home(&sheet));
        sheet.unknown = (self.unknown.into_iter())
            .map(|((column, odd, text), (lines, meant))| Unknown {
                text,
                column,
                odd,
                lines,
                meant,
            })
            .collect();
        sheet
    }
}

/// Measures of people who left their country, so that nobody can be counted in his own.
const ABROAD: [&str; 3] = ["refugees", "asylum-seekers", "asylum-applications"];

/// Returns a note where people are counted as refugees in the country that they come from.
fn at_home(sheet: &Sheet) -> Option<String> {
    let is_odd = |row: &&Row| {
        row.nationality == Group::Of(row.reporter)
            && ABROAD.contains(&row.measure.as_str())
            && row.value.number().is_some_and(|number| number > 0)
    };
    let mut odd = sheet.rows.iter().filter(is_odd).map(|row| row.line);
    let first = odd.next()?;
    let n = 1 + odd.count();
    Some(format!(
        "{n} {} the same country of origin and of asylum, the first in line {first}; taken as they stand",
        if n == 1 { "row names" } else { "rows name" }
    ))
}
