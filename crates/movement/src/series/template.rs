//! `movement.csv` and `movement.xlsx`: the plain file that a ministry can fill.

use super::Row;

/// A column of the plain file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name in the header line.
    pub name: &'static str,
    /// Whether it may be left out.
    pub is_optional: bool,
    /// What stands in it.
    pub about: &'static str,
}

const fn column(name: &'static str, is_optional: bool, about: &'static str) -> Column {
    Column {
        name,
        is_optional,
        about,
    }
}

/// The columns of the plain file, in order. There is none for a place, a route, an hour or a person.
pub const COLUMNS: [Column; 10] = [
    column(
        "measure",
        false,
        "What is counted: lower-case words joined by hyphens, such as irregular-entries",
    ),
    column(
        "definition",
        true,
        "The wording or law under which it is counted; counts under different definitions are never mixed",
    ),
    column(
        "reporter",
        false,
        "Who counts: ISO 3166 code, M49 number or name in English, Spanish, Portuguese, French or Haitian Creole",
    ),
    column(
        "origin",
        true,
        "Where people came from, where that is not their nationality",
    ),
    column(
        "destination",
        true,
        "Where they went, where that is not the reporter",
    ),
    column(
        "nationality",
        false,
        "Who is counted: a country, or ALL, OTHER, UNKNOWN, STATELESS",
    ),
    column(
        "period",
        false,
        "2024-05, 2024-Q2, 2024-H1, 2024 or FY2024; never finer than a month",
    ),
    column(
        "value",
        false,
        "How many: digits; <10 where you may not say; empty where it is not known",
    ),
    column(
        "status",
        true,
        "exact, provisional, rounded, suppressed, missing or not-applicable; empty means exact",
    ),
    column(
        "released",
        false,
        "The day on which this file is published: 2024-06-10",
    ),
];

/// Rows that show each way of writing; to be replaced by one's own.
pub const ROWS: [[&str; 10]; 3] = [
    [
        "irregular-entries",
        "migration law 2021 art. 12",
        "PAN",
        "COL",
        "",
        "VEN",
        "2024-05",
        "18540",
        "exact",
        "2024-06-10",
    ],
    [
        "irregular-entries",
        "migration law 2021 art. 12",
        "PAN",
        "COL",
        "",
        "ECU",
        "2024-05",
        "1290",
        "provisional",
        "2024-06-10",
    ],
    [
        "irregular-entries",
        "migration law 2021 art. 12",
        "PAN",
        "COL",
        "",
        "OTHER",
        "2024-05",
        "<10",
        "suppressed",
        "2024-06-10",
    ],
];

/// Returns whether a row is one of the examples, left in by whoever filled the form.
#[must_use]
pub fn is_example(row: &Row) -> bool {
    ROWS.iter().any(|example| {
        let [
            _,
            definition,
            reporter,
            _,
            _,
            nationality,
            period,
            value,
            ..,
        ] = *example;
        row.measure.as_str() == example[0]
            && row.class == definition
            && row.reporter.code() == reporter
            && row.nationality.to_string() == nationality
            && row.period.to_string() == period
            && (row.value.number()).map_or(value.starts_with('<'), |n| n.to_string() == value)
    })
}

/// Returns the plain file as CSV.
#[must_use]
pub fn csv() -> String {
    let header = COLUMNS.map(|column| column.name).join(",");
    let rows = ROWS.map(|row| row.join(","));
    format!("{header}\n{}\n", rows.join("\n"))
}
