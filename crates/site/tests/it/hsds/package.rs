//! The package of tables: whole, as described, and no reference leads nowhere.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use kernel::Day;
use serde_json::Value;

use super::{DAYS, ask, json};

/// A table as it was read: rows of cells by the name of their column.
type Rows = Vec<BTreeMap<String, String>>;

#[tokio::test]
async fn the_data_package_is_complete_and_every_reference_resolves() {
    for day in DAYS {
        let package = json(&format!("/datapackage.json?on={day}")).await;
        assert_eq!(package["profile"], "tabular-data-package");
        let beside = json(&format!("/datapackage/datapackage.json?on={day}")).await;
        let mut tables: BTreeMap<String, Rows> = BTreeMap::new();
        let resources = package["resources"].as_array().unwrap();
        for (resource, beside) in resources
            .iter()
            .zip(beside["resources"].as_array().unwrap())
        {
            let path = resource["path"].as_str().unwrap();
            assert_eq!(
                path,
                format!("datapackage/{}", beside["path"].as_str().unwrap())
            );
            let name = resource["name"].as_str().unwrap();
            tables.insert(name.to_owned(), described(resource, day).await);
        }
        let offices = tables.get("service").into_iter().flatten();
        let offices =
            offices.filter(|one| one.get("cauce_office").is_some_and(|id| !id.is_empty()));
        let n_known = match day {
            "2023-06-11" => 0,
            "2023-07-01" => 3,
            _ => 5,
        };
        assert_eq!(offices.count(), n_known, "{day}");
        for resource in resources {
            resolves(resource, &tables);
        }
    }
}

/// Returns the rows of a table, once its columns, its identifiers and its cells are as described.
async fn described(resource: &Value, day: &str) -> Rows {
    let path = resource["path"].as_str().unwrap();
    let name = resource["name"].as_str().unwrap();
    let (status, text) = ask(&format!("/{path}?on={day}")).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let fields = resource["schema"]["fields"].as_array().unwrap();
    let named: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(header, named, "{path}");
    let standard = json(&format!("/schema/{name}.json")).await;
    for keyword in ["required", "tabular_required"] {
        for needed in standard["$defs"][name][keyword]
            .as_array()
            .into_iter()
            .flatten()
        {
            assert!(
                named.contains(&needed.as_str().unwrap()),
                "{path} lacks {needed}"
            );
        }
    }
    let mut ids = BTreeSet::new();
    let rows: Rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            header
                .iter()
                .cloned()
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect();
    for row in &rows {
        assert!(
            ids.insert(row["id"].clone()),
            "{path}: {} stands twice",
            row["id"]
        );
        for field in fields {
            check_cell(&row[field["name"].as_str().unwrap()], field, path);
        }
    }
    rows
}

/// Holds every reference of a table against the table to which it leads.
fn resolves(resource: &Value, tables: &BTreeMap<String, Rows>) {
    let name = resource["name"].as_str().unwrap();
    for foreign in resource["schema"]["foreignKeys"].as_array().unwrap() {
        let (field, target) = (
            foreign["fields"].as_str().unwrap(),
            foreign["reference"]["resource"].as_str().unwrap(),
        );
        let there: BTreeSet<&str> = tables[target]
            .iter()
            .map(|row| row["id"].as_str())
            .collect();
        for row in tables[name].iter().filter(|row| !row[field].is_empty()) {
            assert!(
                there.contains(row[field].as_str()),
                "{name}.{field} leads nowhere"
            );
        }
    }
    for field in resource["schema"]["fields"].as_array().unwrap() {
        let field = field["name"].as_str().unwrap();
        let is_declared = resource["schema"]["foreignKeys"]
            .as_array()
            .unwrap()
            .iter()
            .any(|f| f["fields"] == field);
        assert!(
            !field.ends_with("_id") || is_declared,
            "{name}.{field} is no declared reference"
        );
    }
}

/// Holds a cell against its column's description.
fn check_cell(cell: &str, field: &Value, at: &str) {
    let constraints = &field["constraints"];
    if cell.is_empty() {
        assert_ne!(constraints["required"], true, "{at}: {field} is empty");
        return;
    }
    let is_sound = match field["type"].as_str().unwrap() {
        "string" => true,
        "number" => cell.parse::<f64>().is_ok(),
        "date" => cell.parse::<Day>().is_ok(),
        "datetime" => cell.ends_with('Z') && cell[..10].parse::<Day>().is_ok(),
        other => panic!("{at}: {other}"),
    };
    assert!(is_sound, "{at}: {cell} is no {}", field["type"]);
    if let Some(words) = constraints["enum"].as_array() {
        assert!(words.contains(&json!(cell)), "{at}: {cell}");
    }
}

#[tokio::test]
async fn tables_and_json_tell_the_same() {
    let (_, text) = ask("/datapackage/phones.csv?on=2024-05-08").await;
    let services = json("/services?on=2024-05-08&full=true").await;
    let mut n_phones = 0;
    for service in services["contents"].as_array().unwrap() {
        for phone in service["phones"].as_array().into_iter().flatten() {
            n_phones += 1;
            for part in [&service["id"], &phone["id"], &phone["number"]] {
                assert!(text.contains(part.as_str().unwrap()));
            }
        }
    }
    assert_eq!(text.lines().count() - 1, n_phones);
}
