//! `GET /causes/{country}`: each indicator with its age and its class, beside what was promised and announced.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Country;
use publication::responsibility;
use response::Published;
use response::cause::{Cause, Classified, Direction};
use ui::Markup;

use super::by_name;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "causes/one.html")]
struct CausePage {
    page: Page,
    rows: Vec<Row>,
    doors: Vec<(String, String)>,
}

/// An indicator.
struct Row {
    title: Markup,
    note: Markup,
    latest: String,
    latest_year: String,
    earlier: String,
    class: String,
    why: String,
    beside: Vec<String>,
    reporter: String,
    source: Markup,
}

/// `GET /causes/{country}`
pub async fn get(State(_): State<Arc<Public>>, Path(code): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let countries = by_name(&visit.page, snapshot);
    let country = code.to_ascii_uppercase().parse::<Country>().ok();
    let country = country
        .filter(|one| countries.contains(one))
        .ok_or_else(|| {
            let page = &visit.page;
            let link = |one: &Country| {
                let name = one.name(page.words.language()).to_owned();
                (name, page.link(&format!("/causes/{one}")))
            };
            visit.nothing_named(
                "failure-no-country",
                &code,
                countries.iter().map(link).collect(),
            )
        })?;
    let name = country.name(visit.page.words.language());
    let page = visit.titled(
        Section::Members,
        visit.page.say_naming("causes-one-title", "country", name),
    );
    let found = responsibility::causes(snapshot, country);
    let rows = found.iter().zip(&snapshot.basis.causes);
    let mut doors = Vec::new();
    if snapshot.compact.member(country).is_some() {
        doors.push((name.to_owned(), page.link(&format!("/members/{country}"))));
    }
    if responsibility::members(snapshot).contains(&country) {
        let title = page.say("carried-title").into_owned();
        doors.push((title, page.link(&format!("/shares/{country}"))));
    }
    doors.push((page.say("causes-title").into_owned(), page.link("/causes")));
    visit.show(&CausePage {
        rows: rows
            .map(|(found, cause)| row(&page, found, cause))
            .collect(),
        doors,
        page,
    })
}

fn row(page: &Page, found: &Classified, cause: &Cause) -> Row {
    let reason = found
        .reason
        .map(|reason| page.say(&format!("causes-reason-{}", reason.code())));
    let firmness = found
        .firmness
        .map(|one| page.say(&format!("causes-firmness-{}", one.code())));
    let direction = page.say(&format!("causes-direction-{}", cause.direction.code()));
    let latest = found.latest.as_ref();
    Row {
        title: page.text(&cause.title),
        note: page.text(&cause.note),
        latest: latest.map_or_else(String::new, |row| number(page, row)),
        latest_year: latest.map_or_else(String::new, |row| row.year.to_string()),
        earlier: (found.earlier.as_ref()).map_or_else(
            || "–".to_owned(),
            |row| format!("{} ({})", number(page, row), row.year),
        ),
        class: page
            .say(&format!("causes-class-{}", found.class.code()))
            .into_owned(),
        why: match (reason, firmness) {
            (Some(reason), _) => reason.into_owned(),
            // What governments add up has no error of sampling.
            (None, Some(_)) if cause.direction == Direction::Context => direction.into_owned(),
            (None, Some(firmness)) => format!("{firmness} {direction}"),
            (None, None) => String::new(),
        },
        beside: (found.beside.iter())
            .map(|row| format!("{} {}: {}", row.reporter, row.year, number(page, row)))
            .collect(),
        reporter: latest.map_or_else(String::new, |row| row.reporter.clone()),
        source: latest.map_or_else(Markup::new, |row| page.source(&row.source)),
    }
}

/// Returns a value with no more digits than a reader can use, and its error where one was published.
fn number(page: &Page, row: &Published) -> String {
    let value = row.value.unwrap_or_default();
    let short = page.number(value.round_dp(if row.unit == "persons" { 0 } else { 2 }));
    match row.error {
        Some(error) => {
            let blanks = [("value", short), ("error", page.number(error.round_dp(2)))];
            let blanks = blanks
                .each_ref()
                .map(|(blank, value)| (*blank, value.as_str()));
            page.say_filling("causes-with-error", &blanks).into_owned()
        }
        // An index has no unit that a reader could use.
        None if row.unit == "index" => short,
        None => shown::amount(page.words, short, value, &row.unit),
    }
}
