//! A table, and the one way to make it: a list of columns, each with what it holds and its value.

use kernel::{Country, Day, Period};
use rust_decimal::Decimal;

/// Lists columns as (name, what it holds, value); the words before `=>` stand for the row.
#[macro_export]
macro_rules! columns {
    ($row:pat_param => $(($name:expr, $about:expr, $value:expr)),* $(,)?) => {
        (&[$(($name, $about)),*], |$row| vec![$($crate::Cell::from($value)),*])
    };
}

/// A table with a name, columns and rows, ready for any file format.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name, used in addresses: `commitments`.
    pub name: String,
    /// The day as on which everything was known.
    pub on: Day,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows; each has one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Returns the table of these rows, each read by every column; see [`crate::columns`].
    #[must_use]
    pub fn of<R>(
        name: &str,
        on: Day,
        rows: impl IntoIterator<Item = R>,
        (columns, read): (&[(&str, &str)], impl Fn(&R) -> Vec<Cell>),
    ) -> Self {
        Self {
            name: name.to_owned(),
            on,
            rows: rows.into_iter().map(|row| read(&row)).collect(),
            columns: columns
                .iter()
                .map(|(name, about)| Column {
                    name: (*name).to_owned(),
                    about: (*about).to_owned(),
                })
                .collect(),
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name in files.
    pub name: String,
    /// What it holds, in a sentence.
    pub about: String,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing; the reason stands in another column.
    Empty,
    /// A text.
    Text(String),
    /// An exact number.
    Number(Decimal),
    /// A calculated number.
    Real(f64),
    /// A day.
    Day(Day),
    /// Yes or no.
    Flag(bool),
}

impl std::fmt::Display for Cell {
    /// Writes the cell as a filter names it; an empty one is empty.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Real(number) => number.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<Decimal> for Cell {
    fn from(value: Decimal) -> Self {
        Self::Number(value)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<bool> for Cell {
    fn from(yes: bool) -> Self {
        Self::Flag(yes)
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self::Real(value)
    }
}

impl From<usize> for Cell {
    fn from(n: usize) -> Self {
        Self::Number(n.into())
    }
}

impl From<u64> for Cell {
    fn from(n: u64) -> Self {
        Self::Number(n.into())
    }
}

impl From<Period> for Cell {
    fn from(period: Period) -> Self {
        Self::Text(period.to_string())
    }
}

impl From<Country> for Cell {
    fn from(country: Country) -> Self {
        Self::Text(country.code().to_owned())
    }
}
