//! `GET /shares/{code}`: what one member carries, on what it rests, and whether two members can be told apart.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Country, Localized};
use publication::{Snapshot, responsibility};
use response::share::{Amount, Measure, Per, Share, numerator};
use ui::Markup;
use ui::chart::{YearMark, YearsChart};
use ui::figure::{Figure, Tools};

use super::told::{self, Cell};
use super::{by_name, chart};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "responsibility/one.html")]
struct SharePage {
    page: Page,
    name: String,
    lead: String,
    figure: Markup,
    rows: Vec<Row>,
    rests: Vec<Rest>,
    unknown: Vec<String>,
    keys: Vec<(String, String, Cell)>,
    others: Vec<(String, String)>,
    compared: Option<Compared>,
    doors: Vec<(String, String)>,
}

/// A measure with its count and its two rates.
struct Row {
    measure: String,
    count: Cell,
    rates: Vec<(String, Cell)>,
    /// Whether no cell has a number, all for one reason.
    is_untold: bool,
}

/// A figure on which the shares rest.
struct Rest {
    value: String,
    year: String,
    what: Markup,
    reporter: Markup,
    edition: String,
    source: Markup,
}

/// Two members side by side, measure by measure.
struct Compared {
    other: String,
    rows: Vec<(String, Cell, Cell, String)>,
}

/// `GET /shares/{code}`
pub async fn get(State(_): State<Arc<Public>>, Path(code): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let members = by_name(&visit.page, snapshot);
    let country = found(&visit, &members, &code)?;
    let name = country.name(visit.page.words.language());
    let title = visit.page.say_naming("carried-one-title", "country", name);
    let page = visit.titled(Section::Members, title);
    let year = responsibility::year(snapshot);
    let shares = year.map_or_else(Vec::new, |year| snapshot.basis.shares(&members, year));
    let own: Vec<&Share> = shares.iter().filter(|one| one.country == country).collect();
    let compared = match visit.asked.get("country") {
        None => None,
        Some(other) => Some(compared(
            &page,
            &shares,
            country,
            found(&visit, &members, other)?,
        )),
    };
    visit.show(&SharePage {
        lead: lead(&page, snapshot, country, year, &own),
        figure: figure(&page, snapshot, country),
        rows: match year {
            Some(year) => rows(&page, snapshot, country, year, &own),
            None => Vec::new(),
        },
        rests: rests(&page, &own),
        unknown: unknown(&page, snapshot, &own),
        keys: keys(&page, snapshot, country),
        others: (members.iter())
            .filter(|other| **other != country && year.is_some())
            .map(|other| {
                let link = page.link_asking(&page.reader.path, &[("country", other.code())]);
                (other.name(page.words.language()).to_owned(), link)
            })
            .collect(),
        compared,
        doors: doors(&page, snapshot, country),
        name: name.to_owned(),
        page,
    })
}

fn found(visit: &Visit, members: &[Country], code: &str) -> Result<Country, Failure> {
    let country = code.to_ascii_uppercase().parse::<Country>().ok();
    country
        .filter(|country| members.contains(country))
        .ok_or_else(|| {
            let page = &visit.page;
            let link = |one: &Country| {
                let name = one.name(page.words.language()).to_owned();
                (name, page.link(&format!("/shares/{one}")))
            };
            visit.nothing_named(
                "failure-no-member",
                code,
                members.iter().map(link).collect(),
            )
        })
}

/// Returns the country's other pages.
fn doors(page: &Page, snapshot: &Snapshot, country: Country) -> Vec<(String, String)> {
    let name = country.name(page.words.language()).to_owned();
    let mut doors = vec![(name, page.link(&format!("/members/{country}")))];
    if responsibility::origins(snapshot).contains(&country) {
        let title = page.say("causes-title").into_owned();
        doors.push((title, page.link(&format!("/causes/{country}"))));
    }
    doors
}

/// Says in one sentence what both definitions say, or that nothing was published.
fn lead(
    page: &Page,
    snapshot: &Snapshot,
    country: Country,
    year: Option<i16>,
    own: &[&Share],
) -> String {
    let Some(year) = year else {
        return page.say("carried-nothing").into_owned();
    };
    let count = |measure| numerator(&snapshot.basis.rows, measure, country, year);
    let rate = |measure: Measure| {
        let is_meant = |one: &&&Share| one.measure == measure && one.per == Per::People;
        own.iter()
            .find(is_meant)
            .and_then(|one| one.rate.as_ref().ok())
    };
    let told = [Measure::HostedNarrow, Measure::HostedWide]
        .map(|measure| Some((count(measure)?, rate(measure)?)));
    let [Some((narrow, low)), Some((wide, high))] = told else {
        let name = country.name(page.words.language());
        return page
            .say_naming("carried-one-none", "country", name)
            .into_owned();
    };
    let said = [
        ("country", country.name(page.words.language()).to_owned()),
        ("year", year.to_string()),
        ("narrow", page.number(narrow.value)),
        ("wide", page.number(wide.value)),
        ("low", told::value(page, low)),
        ("high", told::value(page, high)),
    ];
    let blanks = said
        .each_ref()
        .map(|(blank, value)| (*blank, value.as_str()));
    page.say_filling("carried-one-lead", &blanks).into_owned()
}

fn rows(page: &Page, snapshot: &Snapshot, country: Country, year: i16, own: &[&Share]) -> Vec<Row> {
    let row = |measure: &Measure| {
        let is_told = own
            .iter()
            .any(|one| one.measure == *measure && one.rate.is_ok());
        let count = numerator(&snapshot.basis.rows, *measure, country, year);
        let rates = Per::ALL
            .iter()
            .map(|per| (told::per(page, *per), told::cell(page, own, *measure, *per)));
        let rates: Vec<(String, Cell)> = rates.collect();
        let count = match count.filter(|_| is_told) {
            Some(count) => Cell {
                value: page.number(count.value),
                range: told::amount(page, &count),
            },
            None => told::cell(page, own, *measure, Per::People),
        };
        let is_same = |cell: &Cell| cell.value.is_empty() && cell.range == count.range;
        Row {
            measure: told::measure(page, *measure),
            is_untold: count.value.is_empty() && rates.iter().all(|(_, cell)| is_same(cell)),
            count,
            rates,
        }
    };
    Measure::ALL.iter().map(row).collect()
}

/// Says what a reader would want to know and nobody published.
fn unknown(page: &Page, snapshot: &Snapshot, own: &[&Share]) -> Vec<String> {
    let mut said = Vec::new();
    let rates = || {
        own.iter()
            .filter_map(|one| Some((one, one.rate.as_ref().ok()?)))
    };
    let of_year = |key: &str, year: i16| page.say_naming(key, "year", year).into_owned();
    let older = rates().find(|(share, rate)| rate.denominator.year != share.year);
    if let Some((_, rate)) = older {
        said.push(of_year("carried-unknown-economy", rate.denominator.year));
    }
    let hosted = snapshot.basis.rows.iter();
    let later = hosted
        .filter(|row| Measure::HostedWide.parts().contains(&row.series.as_str()))
        .map(|row| row.year)
        .max();
    if let Some(later) = later.filter(|later| own.iter().any(|one| one.year < *later)) {
        said.push(of_year("carried-unknown-later", later));
    }
    let n_left_out = rates().map(|(_, rate)| rate.numerator.n_left_out).max();
    if let Some(n) = n_left_out.filter(|n| *n > 0) {
        said.push(page.say_counting("carried-unknown-cells", n).into_owned());
    }
    for key in ["carried-unknown-reporter", "carried-unknown-places"] {
        said.push(page.say(key).into_owned());
    }
    said
}

/// Returns the figures on which the shares rest, each once.
fn rests(page: &Page, own: &[&Share]) -> Vec<Rest> {
    let rates = own.iter().filter_map(|one| one.rate.as_ref().ok());
    let amounts = rates.flat_map(|rate| [&rate.numerator, &rate.denominator]);
    let mut seen: Vec<&response::Published> = Vec::new();
    for row in amounts.flat_map(|amount: &Amount| &amount.rests_on) {
        if !seen.contains(&row) {
            seen.push(row);
        }
    }
    let rest = |row: &response::Published| Rest {
        value: number(page, row),
        year: row.year.to_string(),
        what: told::definition(page, row),
        // Names of agencies stay as they print them.
        reporter: shown::brief(page.words, &Localized::english(&row.reporter)),
        edition: page.period(row.vintage),
        source: page.source(&row.source),
    };
    seen.into_iter().map(rest).collect()
}

/// Returns a published number; of fewer than ten people only that they are so few.
fn number(page: &Page, row: &response::Published) -> String {
    let is_few = |value: &rust_decimal::Decimal| {
        row.unit == "persons" && *value < response::share::LEAST_TOLD && !value.is_zero()
    };
    match row.value {
        Some(value) if is_few(&value) => page.say("carried-why-few-people").into_owned(),
        Some(value) => page.number(value),
        None => String::new(),
    }
}

/// Returns what each key would give the country, with its interval.
fn keys(page: &Page, snapshot: &Snapshot, country: Country) -> Vec<(String, String, Cell)> {
    let of_key = |key: &response::Key| {
        let division = responsibility::division(snapshot, key, responsibility::UNITS)?.ok()?;
        let part = division
            .parts
            .into_iter()
            .find(|part| part.country == country)?;
        let cell = Cell {
            value: told::per_cent(page, part.share),
            range: format!(
                "{} – {}",
                told::per_cent(page, part.low),
                told::per_cent(page, part.high)
            ),
        };
        let title = page.words.plain(&key.title).to_owned();
        Some((
            title,
            page.link(&format!("/response/keys/{}", key.id)),
            cell,
        ))
    };
    snapshot.basis.keys.iter().filter_map(of_key).collect()
}

/// Returns two members beside each other, and whether anybody can tell them apart.
fn compared(page: &Page, shares: &[Share], one: Country, other: Country) -> Compared {
    let of = |country: Country| -> Vec<&Share> {
        shares
            .iter()
            .filter(|share| share.country == country)
            .collect()
    };
    let (own, others) = (of(one), of(other));
    let row = |(measure, per): &(Measure, Per)| {
        let find = |all: &[&Share]| {
            let found = all
                .iter()
                .find(|share| share.measure == *measure && share.per == *per);
            found.and_then(|share| share.rate.as_ref().ok().cloned())
        };
        let key = match (find(&own), find(&others)) {
            (Some(a), Some(b)) if a.is_apart_from(&b) => "carried-apart-yes",
            (Some(_), Some(_)) => "carried-apart-no",
            _ => "carried-apart-unknown",
        };
        (
            format!(
                "{}, {}",
                told::measure(page, *measure),
                told::per(page, *per)
            ),
            told::cell(page, &own, *measure, *per),
            told::cell(page, &others, *measure, *per),
            page.say(key).into_owned(),
        )
    };
    Compared {
        other: other.name(page.words.language()).to_owned(),
        rows: super::list::COLUMNS.iter().map(row).collect(),
    }
}

/// Returns how many were hosted, year by year: the wide definition as bars, the narrow one beside.
fn figure(page: &Page, snapshot: &Snapshot, country: Country) -> Markup {
    let of = |measure: Measure, stands: bool| {
        let rows = &snapshot.basis.rows;
        let hosted = rows
            .iter()
            .filter(|row| Measure::HostedWide.parts().contains(&row.series.as_str()));
        let years: std::collections::BTreeSet<i16> = hosted.map(|row| row.year).collect();
        let mark = move |year: i16| {
            let count = numerator(rows, measure, country, year)?;
            let is_told = count.value >= response::share::LEAST_TOLD;
            is_told.then(|| YearMark {
                year,
                value: chart::real(count.value),
                stands,
                label: format!("{year}: {}", page.number(count.value)),
            })
        };
        years.into_iter().filter_map(mark).collect::<Vec<_>>()
    };
    let mut marks = of(Measure::HostedWide, true);
    if marks.len() < 2 {
        return Markup::new();
    }
    marks.extend(of(Measure::HostedNarrow, false));
    let name = country.name(page.words.language());
    let title = page
        .say_naming("carried-years-title", "country", name)
        .into_owned();
    let drawn = YearsChart {
        id: "years".to_owned(),
        title: title.clone(),
        description: page.say("carried-years-about").into_owned(),
        unit: shown::unit(page.words, "persons"),
        years: marks,
    };
    Figure {
        picture: drawn.draw(page.words),
        legend: Markup::new(),
        note: page.say("carried-years-about").into_owned(),
        tools: Tools {
            source: Markup::new().text("UNHCR"),
            files: vec![("CSV".to_owned(), page.link("/data/member_shares.csv"))],
            cite: String::new(),
        },
        title,
    }
    .show(page.words)
}
