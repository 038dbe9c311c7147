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
    /// Returns a row of a source that counts by nationality, and names neither border nor definition.
    #[must_use]
    pub fn new(
        line: usize,
        measure: Measure,
        reporter: Country,
        nationality: Group,
        period: Period,
        value: Value,
    ) -> Self {
        Self {
            line,
            measure,
            reporter,
            origin: None,
            destination: None,
            nationality,
            class: String::new(),
            period,
            value,
        }
    }

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

/// What a cell was to say, or what it says that no count of people can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Odd {
    /// A country or a group, by a name or code that no list knows.
    Name,
    /// What is counted.
    Measure,
    /// A month, quarter, half-year or year.
    Period,
    /// A day or a week, which is finer than a month.
    TooFine,
    /// A day.
    Day,
    /// A day that can be read in two ways: 10/06/2024.
    TwoDays,
    /// How firm a count is.
    Status,
    /// A status that the value beside it contradicts.
    Contradicted,
    /// Nothing stands where something must.
    Empty,
    /// A number with a fraction, which is no count of people.
    Fraction,
    /// A number that can be read in two ways: 1.234.
    TwoNumbers,
    /// A number below nought.
    Negative,
    /// A number that cannot be kept ([`Value::MOST`]).
    TooLarge,
    /// Digits other than 0 to 9.
    Digits,
    /// What a spreadsheet writes where a formula failed: `#REF!`.
    Failed,
    /// A number in a cell that is merged over several rows.
    Merged,
    /// No number at all.
    NoNumber,
    /// A total that differs from the sum of the rows above it.
    Total,
    /// A count in one month of several days, which can be neither added up nor chosen from.
    SeveralDays,
    /// A count beside another of the same people and day.
    Twice,
}

/// A cell that was not understood, with the rows in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The text as the file writes it.
    pub text: String,
    /// The column.
    pub column: String,
    /// What it was to say.
    pub odd: Odd,
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
    /// How the file was read where it is not written as the form is: separator, letters, header, what
    /// was left out.
    pub notes: Vec<String>,
    /// Rows that may not be known before a day, by their lines.
    pub embargoed: BTreeMap<usize, Day>,
}

impl Sheet {
    /// Returns the name of the file without the folders that it lies in, which are nobody else's business.
    #[must_use]
    pub fn name(&self) -> &str {
        bare(&self.file)
    }

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

/// Returns the last part of a path.
#[must_use]
pub fn bare(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Returns the sum as the same kind of value.
fn added(kind: Value, sum: u64) -> Value {
    match kind {
        Value::Rounded { to, .. } => Value::Rounded { value: sum, to },
        Value::Provisional(_) => Value::Provisional(sum),
        _ => Value::Exact(sum),
    }
}
