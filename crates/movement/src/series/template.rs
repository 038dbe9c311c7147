//! `movement.csv` and `movement.xlsx`: the plain file that a ministry can fill, in five languages.

use kernel::Language;

use super::{Row, words};

/// A column of the plain file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name by which the program knows it, which is its English name.
    pub name: &'static str,
    /// Whether it may be left out.
    pub is_optional: bool,
}

impl Column {
    /// Returns the name in the header line of a language.
    #[must_use]
    pub fn header(&self, language: Language) -> &'static str {
        words::usual(language, &format!("column-{}", self.name))
    }

    /// Returns what stands in it.
    #[must_use]
    pub fn about(&self, language: Language) -> &'static str {
        words::usual(language, &format!("about-{}", self.name))
    }
}

const fn needed(name: &'static str) -> Column {
    Column {
        name,
        is_optional: false,
    }
}

const fn optional(name: &'static str) -> Column {
    Column {
        name,
        is_optional: true,
    }
}

/// The columns of the plain file, in order. There is none for a place, a route, an hour or a person.
pub const COLUMNS: [Column; 10] = [
    needed("measure"),
    optional("definition"),
    needed("reporter"),
    optional("origin"),
    optional("destination"),
    needed("nationality"),
    needed("period"),
    needed("value"),
    optional("status"),
    needed("released"),
];

/// What each example says of its nationality, count and status, by its code or key.
const EXAMPLES: [(&str, &str, &str); 3] = [
    ("VEN", "18540", "status-exact"),
    ("ECU", "1290", "status-provisional"),
    ("group-OTHER", "<10", "status-suppressed"),
];
const REPORTER: &str = "PAN";
const MEASURE: &str = "irregular-entries";
const PERIOD: &str = "2024-05";

/// Returns rows that show each way of writing; to be replaced by one's own.
#[must_use]
pub fn rows(language: Language) -> [[&'static str; 10]; 3] {
    EXAMPLES.map(|(people, value, status)| {
        [
            words::usual(language, "measure-irregular-entries"),
            words::usual(language, "example-definition"),
            REPORTER,
            "COL",
            "",
            match people.starts_with("group-") {
                true => words::usual(language, people),
                false => people,
            },
            PERIOD,
            value,
            words::usual(language, status),
            "2024-06-10",
        ]
    })
}

/// Returns whether a row is one of the examples, in any language, left in by whoever filled the form.
#[must_use]
pub fn is_example(row: &Row) -> bool {
    let is_their_law = || {
        Language::ALL
            .iter()
            .any(|language| row.class == words::usual(*language, "example-definition"))
    };
    let people = row.nationality.to_string();
    row.measure.as_str() == MEASURE
        && row.reporter.code() == REPORTER
        && row.period.to_string() == PERIOD
        && EXAMPLES.iter().any(|(of, value, _)| {
            of.trim_start_matches("group-") == people
                && (row.value.number()).map_or(value.starts_with('<'), |n| n.to_string() == *value)
        })
        && is_their_law()
}

/// Returns the plain file as CSV, with the words of a language.
#[must_use]
pub fn csv(language: Language) -> String {
    let cell = |text: &str| match text.contains(',') {
        true => format!("\"{text}\""),
        false => text.to_owned(),
    };
    let header = COLUMNS
        .map(|column| cell(column.header(language)))
        .join(",");
    let rows = rows(language).map(|row| row.map(cell).join(","));
    format!("{header}\n{}\n", rows.join("\n"))
}
