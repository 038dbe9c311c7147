//! Tables as a tabular data package: every table with its columns, described in `datapackage.json`.

use publication::{Admitted, Cell};
use serde_json::{Value, json};

use crate::csv;

/// What a package of tables is called.
#[derive(Debug, Clone)]
pub struct Titles {
    /// The short name.
    pub name: String,
    /// The name in a few words.
    pub title: String,
    /// Where the tables are shown.
    pub homepage: String,
}

/// Returns every table as a CSV file by its name, the description first.
#[must_use]
pub fn files(titles: &Titles, tables: &[Admitted]) -> Vec<(String, Vec<u8>)> {
    let written: Vec<(String, Vec<u8>)> = (tables.iter())
        .map(|table| {
            (
                format!("{}.csv", table.name),
                csv::write(table).into_bytes(),
            )
        })
        .collect();
    let described = tables.iter().zip(&written);
    let resources: Vec<Value> = described
        .map(|(table, (path, bytes))| resource(table, path, bytes.len()))
        .collect();
    let on = tables.first().map(|table| table.on.to_string());
    let package = json!({
        "profile": "tabular-data-package",
        "name": titles.name,
        "title": titles.title,
        "version": on,
        "homepage": titles.homepage,
        "description": "Ratings, codings and sentences: CC BY 4.0. Figures: as the source of each row says.",
        "licenses": [{
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }],
        "resources": resources,
    });
    let mut all = vec![(
        "datapackage.json".to_owned(),
        format!("{package:#}\n").into_bytes(),
    )];
    all.extend(written);
    all
}

fn resource(table: &Admitted, path: &str, n_bytes: usize) -> Value {
    let columns = table.columns.iter().enumerate();
    let fields: Vec<Value> = columns
        .map(|(place, column)| {
            let mut field = json!({
                "name": column.name,
                "type": kind(table, place),
                "description": column.about,
            });
            if field["type"] == "boolean" {
                field["trueValues"] = json!(["yes"]);
                field["falseValues"] = json!(["no"]);
            }
            field
        })
        .collect();
    json!({
        "profile": "tabular-data-resource",
        "name": table.name.replace('_', "-"),
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": n_bytes,
        "schema": { "fields": fields, "missingValues": [""] },
    })
}

/// Returns the type of a column in the words of Table Schema: that of all its cells, else text.
fn kind(table: &Admitted, place: usize) -> &'static str {
    let of_cell = |cell: &Cell| match cell {
        Cell::Empty => None,
        Cell::Text(_) => Some("string"),
        Cell::Number(_) | Cell::Real(_) => Some("number"),
        Cell::Day(_) => Some("date"),
        Cell::Flag(_) => Some("boolean"),
    };
    let mut kinds = table.rows.iter().filter_map(|row| of_cell(row.get(place)?));
    let first = kinds.next().unwrap_or("string");
    if kinds.all(|other| other == first) {
        first
    } else {
        "string"
    }
}

#[cfg(test)]
mod tests {
    use publication::{Table, columns};

    use super::*;

    fn package(rows: &[(&str, u64, bool)]) -> Value {
        let table = Table::of(
            "two_words",
            "2026-11-28".parse().unwrap(),
            rows.iter(),
            columns! { (name, n, is) =>
                ("name", "Who", *name), ("n", "How many", *n), ("is", "Whether", *is),
            },
        );
        let titles = Titles {
            name: "sample".to_owned(),
            title: "Sample".to_owned(),
            homepage: "/data".to_owned(),
        };
        let files = files(&titles, &[Admitted::of_own_file(table)]);
        assert_eq!(
            (files[0].0.as_str(), files[1].0.as_str()),
            ("datapackage.json", "two_words.csv")
        );
        let package: Value = serde_json::from_slice(&files[0].1).unwrap();
        assert_eq!(package["resources"][0]["bytes"], files[1].1.len());
        package
    }

    #[test]
    fn every_column_is_described_with_the_type_of_its_cells() {
        let package = package(&[("a", 5, true), ("b", 6, false)]);
        let fields = &package["resources"][0]["schema"]["fields"];
        let kinds: Vec<&str> = (0..3)
            .map(|i| fields[i]["type"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["string", "number", "boolean"]);
        assert_eq!(fields[2]["falseValues"][0], "no");
        assert_eq!(fields[0]["description"], "Who");
    }

    #[test]
    fn a_table_without_rows_is_described_all_the_same() {
        let package = package(&[]);
        assert_eq!(
            package["resources"][0]["schema"]["fields"][1]["type"],
            "string"
        );
    }
}
