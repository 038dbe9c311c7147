//! A table that may leave the house.

use kernel::Day;
use rust_decimal::Decimal;

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
