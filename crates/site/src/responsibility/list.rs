//! `GET /shares`: every member, in the order of their names.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use publication::responsibility;
use response::share::{Measure, Per, Share};
use ui::Markup;

use super::told::{self, Cell};
use super::{by_name, chart, keys};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

/// The columns: what is counted, and by what it is divided.
pub const COLUMNS: [(Measure, Per); 4] = [
    (Measure::HostedNarrow, Per::People),
    (Measure::HostedWide, Per::People),
    (Measure::HostedNarrow, Per::Gdp),
    (Measure::HostedWide, Per::Gdp),
];

#[derive(Template)]
#[template(path = "responsibility/list.html")]
struct SharesPage {
    page: Page,
    year: String,
    figure: Markup,
    heads: Vec<String>,
    rows: Vec<Row>,
    keys: Vec<(String, String)>,
}

/// A member with its cells.
struct Row {
    name: String,
    link: String,
    cells: Vec<Cell>,
}

/// `GET /shares`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Members, visit.page.say("carried-title"));
    let shares = responsibility::shares(snapshot);
    let members = by_name(&page, snapshot);
    let year = responsibility::year(snapshot);
    let row = |country: &kernel::Country| {
        let own: Vec<&Share> = shares
            .iter()
            .filter(|one| one.country == *country)
            .collect();
        let cells = COLUMNS
            .iter()
            .map(|(measure, per)| told::cell(&page, &own, *measure, *per));
        Row {
            name: country.name(page.words.language()).to_owned(),
            link: page.link(&format!("/shares/{country}")),
            cells: cells.collect(),
        }
    };
    let heads = COLUMNS.iter().map(|(measure, per)| {
        format!(
            "{}, {}",
            told::measure(&page, *measure),
            told::per(&page, *per)
        )
    });
    visit.show(&SharesPage {
        year: year.map_or_else(String::new, |year| year.to_string()),
        figure: year.map_or_else(Markup::new, |year| {
            chart::hosted(&page, &members, &shares, year)
        }),
        heads: heads.collect(),
        rows: match year {
            Some(_) => members.iter().map(row).collect(),
            None => Vec::new(),
        },
        keys: keys(&page, snapshot),
        page,
    })
}
