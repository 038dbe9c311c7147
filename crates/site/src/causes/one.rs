//! `GET /causes/{country}`: each indicator with its age and its class, beside what was promised and announced.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Country, Localized};
use publication::Snapshot;
use publication::responsibility::{self, Course};
use response::Published;
use response::cause::{Cause, Class, Classified, Direction, Firmness};
use rust_decimal::prelude::ToPrimitive;
use ui::chart::Sparkline;
use ui::{Badge, Markup};

use super::promised::{self, Promised};
use super::{by_name, course};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "causes/one.html")]
struct CausePage {
    page: Page,
    finding: String,
    /// Of how many of the changes no error was published.
    n_undetermined: usize,
    rule: String,
    /// The indicators of which something can be said.
    rows: Vec<Row>,
    /// Those of which nothing can be said, with the reason.
    unsaid: Vec<Row>,
    promised: Promised,
    doors: Vec<(String, String)>,
    csv: String,
}

/// An indicator.
struct Row {
    title: Markup,
    /// The latest value, with the earlier one before it where there is one, each with its year.
    numbers: String,
    /// The way from the one to the other; drawn, nobody counted between.
    spark: Markup,
    badge: Option<Badge>,
    class: String,
    why: String,
    beside: Vec<String>,
    reporter: Markup,
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
    let causes = &snapshot.basis.causes;
    let (said, unsaid): (Vec<_>, Vec<_>) =
        (found.iter().zip(causes)).partition(|(found, _)| found.class != Class::NotAssessable);
    let is_open = |(found, cause): &&(&Classified, &Cause)| {
        found.firmness == Some(Firmness::Undetermined) && cause.direction != Direction::Context
    };
    let n_undetermined = said.iter().filter(is_open).count();
    let rows = |all: Vec<(&Classified, &Cause)>| -> Vec<Row> {
        let rows = all.into_iter();
        rows.map(|(found, cause)| row(&page, snapshot, found, cause))
            .collect()
    };
    let blanks = [
        ("country", name.to_owned()),
        ("said", page.count(said.len())),
        ("n", page.count(found.len())),
    ];
    let blanks = blanks
        .each_ref()
        .map(|(blank, value)| (*blank, value.as_str()));
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
        finding: page.say_filling("causes-one-finding", &blanks).into_owned(),
        n_undetermined,
        rule: course::rule(&page, snapshot),
        rows: rows(said),
        unsaid: rows(unsaid),
        promised: promised::promised(&page, snapshot, Some(country)),
        csv: page.link_asking("/data/cause_classes.csv", &[("country", country.code())]),
        doors,
        page,
    })
}

fn row(page: &Page, snapshot: &Snapshot, found: &Classified, cause: &Cause) -> Row {
    let (column, course) = course::of(snapshot, cause, found);
    let latest = found.latest.as_ref();
    Row {
        title: page.text(&cause.title),
        numbers: numbers(page, found),
        spark: spark(page, found, cause),
        badge: course.is_some().then(|| column.badge(page.words)),
        class: page
            .say(&format!("causes-class-{}", found.class.code()))
            .into_owned(),
        why: why(page, found, cause, course.as_ref()),
        beside: (found.beside.iter())
            .map(|row| format!("{} {}: {}", row.reporter, row.year, number(page, row)))
            .collect(),
        // Names of agencies stay as they print them.
        reporter: latest.map_or_else(Markup::new, |row| {
            shown::brief(page.words, &Localized::english(&row.reporter))
        }),
        source: latest.map_or_else(Markup::new, |row| page.source(&row.source)),
    }
}

/// Returns the earlier and the latest value, oldest first.
fn numbers(page: &Page, found: &Classified) -> String {
    let values = found.earlier.iter().chain(&found.latest);
    let told = values.map(|row| format!("{}: {}", row.year, number(page, row)));
    told.collect::<Vec<_>>().join(" → ")
}

fn spark(page: &Page, found: &Classified, cause: &Cause) -> Markup {
    let values = found.earlier.iter().chain(&found.latest);
    let point = |row: &Published| Some((f64::from(row.year), row.value?.to_f64()?));
    let line = Sparkline {
        title: page.words.plain(&cause.title).to_owned(),
        points: values.filter_map(point).collect(),
    };
    line.draw()
}

/// Returns why a class is what it is: its pace, its error, or the reason why there is none.
fn why(page: &Page, found: &Classified, cause: &Cause, course: Option<&Course>) -> String {
    if let Some(reason) = found.reason {
        let key = format!("causes-reason-{}", reason.code());
        return page.say(&key).into_owned();
    }
    if cause.direction == Direction::Context {
        // What governments add up has no error of sampling.
        return page.say("causes-direction-context").into_owned();
    }
    let pace = course.map(|one| course::pace(page, one));
    let direction = format!("causes-direction-{}", cause.direction.code());
    let pace = pace.unwrap_or_else(|| page.say(&direction).into_owned());
    match found.firmness {
        Some(Firmness::Firm) => format!("{pace} {}", page.say("causes-firmness-firm")),
        // Where no error was published is said once, above the table.
        Some(Firmness::Undetermined) | None => pace,
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
