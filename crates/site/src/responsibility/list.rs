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
    tables: Vec<OfOne>,
    keys: Vec<(String, String)>,
}

/// Every member by one denominator; people first, the economy folded.
struct OfOne {
    per: String,
    is_folded: bool,
    rows: Vec<Row>,
}

/// A member with a cell for each definition.
struct Row {
    name: String,
    link: String,
    cells: Vec<Cell>,
    /// Whether no cell has a number, all for one reason.
    is_untold: bool,
}

/// `GET /shares`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Members, visit.page.say("carried-title"));
    let shares = responsibility::shares(snapshot);
    let members = by_name(&page, snapshot);
    let year = responsibility::year(snapshot);
    let measures = [Measure::HostedNarrow, Measure::HostedWide];
    let row = |country: &kernel::Country, per: Per| {
        let own = shares.iter().filter(|one| one.country == *country);
        let own: Vec<&Share> = own.collect();
        let cells = measures.map(|measure| told::cell(&page, &own, measure, per));
        Row {
            name: country.name(page.words.language()).to_owned(),
            link: page.link(&format!("/shares/{country}")),
            is_untold: cells
                .iter()
                .all(|one| one.value.is_empty() && one.range == cells[0].range),
            cells: cells.into(),
        }
    };
    let table = |per: Per| OfOne {
        per: told::per(&page, per),
        is_folded: per == Per::Gdp,
        rows: members.iter().map(|country| row(country, per)).collect(),
    };
    let heads = measures.map(|measure| {
        let key = format!("carried-head-{}", measure.code());
        page.say(&key).into_owned()
    });
    visit.show(&SharesPage {
        year: year.map_or_else(String::new, |year| year.to_string()),
        figure: year.map_or_else(Markup::new, |year| {
            chart::hosted(&page, &members, &shares, year)
        }),
        heads: heads.into(),
        tables: match year {
            Some(_) => [Per::People, Per::Gdp].map(table).into(),
            None => Vec::new(),
        },
        keys: keys(&page, snapshot),
        page,
    })
}
