//! `GET /response/keys/{id}`: what a key would give each member, and what it cannot weigh or cover.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Country;
use publication::responsibility::{self, UNITS};
use response::key::{Division, Lacking};
use ui::Markup;
use ui::figure::{Figure, Tools};

use super::told;
use super::{by_name, chart, keys};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "responsibility/key.html")]
struct KeyPage {
    page: Page,
    agreed: bool,
    weights: String,
    note: Markup,
    source: Markup,
    figure: Markup,
    rows: Vec<Row>,
    lacking: Vec<String>,
    keys: Vec<(String, String)>,
    units: String,
}

/// A member's share by the key.
struct Row {
    name: String,
    link: String,
    share: String,
    range: String,
    weights: String,
    quantity: String,
}

/// `GET /response/keys/{id}`
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let found = snapshot.basis.keys.iter().find(|key| key.id == id);
    let key = found
        .ok_or_else(|| visit.nothing_named("failure-no-key", &id, keys(&visit.page, snapshot)))?;
    let title = visit.page.words.plain(&key.title).to_owned();
    let page = visit.titled(
        Section::Members,
        visit.page.say_naming("carried-key", "key", title),
    );
    let members = by_name(&page, snapshot);
    let division = responsibility::division(snapshot, key, UNITS).and_then(Result::ok);
    let per_cent = |weight: response::key::Weight| told::per_cent(&page, weight.value());
    let weights = [
        ("people", per_cent(key.weight)),
        ("economy", per_cent(key.weight.rest())),
    ];
    let weights = weights
        .each_ref()
        .map(|(blank, value)| (*blank, value.as_str()));
    visit.show(&KeyPage {
        agreed: key.agreed,
        weights: page
            .say_filling("carried-key-weights", &weights)
            .into_owned(),
        note: page.text(&key.note),
        source: page.source(&key.source),
        figure: (division.as_ref())
            .map_or_else(Markup::new, |found| figure(&page, &id, &members, found)),
        rows: (division.as_ref()).map_or_else(Vec::new, |found| rows(&page, &members, found)),
        lacking: (division.as_ref()).map_or_else(Vec::new, |found| lacking(&page, found)),
        keys: keys(&page, snapshot),
        units: page.count(usize::try_from(UNITS).unwrap_or_default()),
        page,
    })
}

fn figure(page: &Page, id: &str, members: &[Country], division: &Division) -> Markup {
    let title = page.say("carried-key-chart").into_owned();
    Figure {
        picture: chart::shares(page, members, &division.parts),
        legend: Markup::new(),
        note: page.say("carried-key-chart-about").into_owned(),
        tools: Tools {
            source: Markup::new(),
            files: vec![
                ("CSV".to_owned(), page.link("/data/key_shares.csv")),
                ("JSON".to_owned(), page.link("/api/v1/key_shares")),
            ],
            cite: page.cited(&title, &format!("/response/keys/{id}")),
        },
        title,
    }
    .show(page.words)
}

fn rows(page: &Page, members: &[Country], division: &Division) -> Vec<Row> {
    let ends = |low, high| {
        format!(
            "{} – {}",
            told::per_cent(page, low),
            told::per_cent(page, high)
        )
    };
    let row = |country: &Country| {
        let part = division
            .parts
            .iter()
            .find(|part| part.country == *country)?;
        Some(Row {
            name: country.name(page.words.language()).to_owned(),
            link: page.link(&format!("/shares/{country}")),
            share: told::per_cent(page, part.share),
            range: ends(part.low, part.high),
            weights: ends(part.low_w, part.high_w),
            quantity: page.number(rust_decimal::Decimal::from(part.quantity)),
        })
    };
    members.iter().filter_map(row).collect()
}

/// Says whom the key cannot weigh, and since when.
fn lacking(page: &Page, division: &Division) -> Vec<String> {
    let one = |(country, lacking): &(Country, Lacking)| {
        let (key, latest) = match lacking {
            Lacking::People(latest) => ("carried-key-no-people", latest),
            Lacking::Economy(latest) => ("carried-key-no-economy", latest),
        };
        let name = country.name(page.words.language());
        let year = latest.map_or_else(|| "–".to_owned(), |year| year.to_string());
        page.say_filling(key, &[("country", name), ("year", &year)])
            .into_owned()
    };
    division.not_computable.iter().map(one).collect()
}
