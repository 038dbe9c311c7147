//! `GET /data`, and each table under it: its columns as a page, its rows as CSV; and all of them in one archive.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::Language;
use press::package::{self, Titles};
use publication::Admitted;
use publication::money::aid;
use publication::tables::{self, Holds};

use crate::Public;
use crate::api;
use crate::leaving;
use crate::money::aid_table;
use crate::page::Page;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "data/page.html")]
struct DataPage {
    page: Page,
    first: Vec<TableShown>,
    others: Vec<TableShown>,
}

#[derive(Template)]
#[template(path = "data/columns.html")]
struct ColumnsPage {
    page: Page,
    table: TableShown,
    /// The columns, with what each holds.
    columns: Vec<(String, String)>,
}

/// The tables of the promises themselves stand first; so many are shown before the others fold away.
const N_FIRST: usize = 9;
/// The size of a file is told where it has no more rows; a longer one would be written for its size alone.
const MOST_MEASURED: usize = 5_000;

/// A table on offer.
struct TableShown {
    name: String,
    about: String,
    n_rows: usize,
    size: Option<String>,
    csv: String,
    json: String,
    /// Under which licence its words or figures are.
    licence: String,
    /// Where its columns are told; nowhere on that page itself.
    columns_at: Option<String>,
}

impl TableShown {
    fn of(page: &Page, table: &Admitted) -> Self {
        let about = format!("table-{}", table.name.replace('_', "-"));
        Self {
            about: page.say(&about).into_owned(),
            n_rows: table.rows.len(),
            size: (table.rows.len() <= MOST_MEASURED).then(|| size(page, table)),
            csv: page.link(&format!("/data/{}.csv", table.name)),
            json: page.link(&format!("/api/v1/{}", table.name)),
            licence: page.say(licence(&table.name)).into_owned(),
            columns_at: Some(page.link(&format!("/data/{}", table.name))),
            name: table.name.clone(),
        }
    }
}

/// `GET /data`
pub async fn list(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("section-data");
    let page = visit.page.titled(None, title);
    let mut tables: Vec<TableShown> = (all(&public, &visit).await?.iter())
        .map(|table| TableShown::of(&page, table))
        .collect();
    let others = tables.split_off(tables.len().min(N_FIRST));
    visit.show(&DataPage {
        page,
        first: tables,
        others,
    })
}

/// Tables of what others published; all others are ours.
const OF_OTHERS: [&str; 10] = [
    "figures",
    "announcements",
    "movements",
    "imported",
    "mirrors",
    "member_shares",
    "key_shares",
    "cause_classes",
    "practice_outcomes",
    "aid-",
];

/// Returns the words for the licence of a table.
fn licence(name: &str) -> &'static str {
    if OF_OTHERS.iter().any(|one| name.starts_with(one)) {
        "data-licence-sources"
    } else {
        "data-licence-own"
    }
}

/// Returns every table that may leave.
async fn all(public: &Public, visit: &Visit) -> Result<Vec<Admitted>, Failure> {
    let mut of_aid = Vec::new();
    for name in aid::names() {
        let table = aid_table(public, &visit.snapshot, name, &visit.asked).await;
        of_aid.push(table.map_err(|fault| visit.shelf_failed(fault))?);
    }
    let of_record = tables::names().filter_map(|name| tables::named(name, &visit.snapshot));
    Ok(of_record.chain(of_aid.into_iter().flatten()).collect())
}

/// Returns every table in one archive, described by a `datapackage.json`.
async fn archive(public: &Public, visit: &Visit) -> Shown {
    let tables = all(public, visit).await?;
    let compact = &visit.snapshot.compact;
    let titles = Titles {
        name: compact.id.clone(),
        title: compact
            .title
            .get(Language::En)
            .unwrap_or_default()
            .to_owned(),
        homepage: visit.page.address_of("/data"),
    };
    let files = package::files(&titles, &tables);
    let files = files
        .iter()
        .map(|(name, bytes)| (name.clone(), bytes.as_slice()));
    let on = visit.page.on;
    Ok(match press::archive::write(on, files) {
        Ok(bytes) => leaving::archive(on, &format!("{}-{on}.zip", compact.id), bytes),
        Err(fault) => {
            tracing::error!(%fault, "the archive of all tables could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    })
}

/// Returns the size of a table's file in words.
fn size(page: &Page, table: &Admitted) -> String {
    let kilobytes = press::csv::write(table).len() as f64 / 1_000.0;
    let n_places = usize::from(kilobytes < 10.0);
    page.say_naming("data-size", "n", page.words.real(kilobytes, n_places))
        .into_owned()
}

/// The name of the archive of all tables.
const ARCHIVE: &str = "all.zip";

/// `GET /data/{table}`: what its columns hold; `GET /data/{table}.csv`: its rows, any column as a filter;
/// `GET /data/all.zip`: all of them.
pub async fn get(
    State(public): State<Arc<Public>>,
    Path(file): Path<String>,
    visit: Visit,
) -> Shown {
    if file == ARCHIVE {
        return archive(&public, &visit).await;
    }
    let (name, is_file) = match file.strip_suffix(".csv") {
        Some(name) => (name, true),
        None => (file.as_str(), false),
    };
    let of_aid = aid_table(&public, &visit.snapshot, name, &visit.asked)
        .await
        .map_err(|fault| visit.shelf_failed(fault))?;
    let table = tables::named(name, &visit.snapshot)
        .or(of_aid)
        .ok_or_else(|| {
            let instead = tables::names()
                .chain(aid::names())
                .map(|name| {
                    let file = format!("{name}.csv");
                    (file.clone(), visit.page.link(&format!("/data/{file}")))
                })
                .collect();
            visit.nothing_named("failure-no-table", &file, instead)
        })?;
    if !is_file {
        return columns(&visit, &table);
    }
    let filters = api::filters(&visit.written.0);
    for (column, value) in &filters {
        if let Some(holds) = tables::unheld(&visit.snapshot, &table, column, value) {
            let instead = instead(&visit, &file, column, holds);
            return Err(visit.not_understood(column, value, instead));
        }
    }
    let table = table.narrowed(&filters).map_err(|unknown| {
        let answer = visit.written.get(unknown).unwrap_or_default();
        let whole = (file.clone(), visit.page.link(&format!("/data/{file}")));
        visit.not_understood(unknown, answer, vec![whole])
    })?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}

/// Returns the page that tells what the columns of a table hold.
fn columns(visit: &Visit, table: &Admitted) -> Shown {
    let page = visit.page.titled(None, &table.name);
    let mut shown = TableShown::of(&page, table);
    shown.columns_at = None;
    let columns = table.columns.iter();
    visit.show(&ColumnsPage {
        table: shown,
        columns: columns
            .map(|column| (column.name.clone(), column.about.clone()))
            .collect(),
        page,
    })
}

/// Returns what may be asked for instead of a value that no row can have.
fn instead(visit: &Visit, file: &str, column: &str, holds: Holds) -> Vec<(String, String)> {
    let address = format!("/data/{file}");
    let (Holds::Words(all) | Holds::Identifiers(all)) = holds else {
        return vec![(file.to_owned(), visit.page.link(&address))];
    };
    let narrowed = |value: String| {
        let link = visit
            .page
            .link_asking(&address, &[(column, value.as_str())]);
        (value, link)
    };
    all.into_iter().map(narrowed).collect()
}
