//! `GET /data` and `GET /data/{file}`: every table as CSV.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use publication::tables;
use ui::{Page, Section};

use crate::Public;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "data/page.html")]
struct DataPage {
    page: Page,
    tables: Vec<TableShown>,
}

/// A table on offer.
struct TableShown {
    name: String,
    about: String,
    n_rows: usize,
    csv: String,
    json: String,
    columns: Vec<(String, String)>,
}

/// `GET /data`
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = Page {
        section: None,
        ..visit.titled(Section::About, visit.page.say("section-data"))
    };
    let tables = tables::NAMES
        .iter()
        .filter_map(|name| tables::named(name, &visit.release))
        .map(|table| TableShown {
            about: page
                .say(&format!("table-{}", table.name.replace('_', "-")))
                .into_owned(),
            n_rows: table.rows.len(),
            csv: page.link(&format!("/data/{}.csv", table.name)),
            json: page.link(&format!("/api/v1/{}", table.name)),
            columns: table
                .columns
                .into_iter()
                .map(|column| (column.name, column.about))
                .collect(),
            name: table.name,
        })
        .collect();
    visit.show(&DataPage { page, tables })
}

/// `GET /data/{table}.csv`
pub async fn get(State(_): State<Arc<Public>>, Path(file): Path<String>, visit: Visit) -> Shown {
    let table = file
        .strip_suffix(".csv")
        .and_then(|name| tables::named(name, &visit.release))
        .ok_or_else(|| {
            let instead = tables::NAMES
                .iter()
                .map(|name| {
                    let file = format!("{name}.csv");
                    (file.clone(), visit.page.link(&format!("/data/{file}")))
                })
                .collect();
            visit.nothing_named("failure-no-table", &file, instead)
        })?;
    let body = press::csv::write(&table);
    let name = format!(
        "attachment; filename=\"{}-{}-{}.csv\"",
        visit.release.compact.id, table.name, table.on
    );
    let mut response = (
        [(
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        )],
        body,
    )
        .into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}
