//! `GET /movement/countries/{code}`: what was counted of a country's people, at its borders, by it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Country, Period};
use publication::Movements;
use publication::counts::imported::Head;
use publication::counts::series::Rhythm;
use publication::counts::{Group, SeriesShown};
use ui::Markup;

use super::multiples;
use super::told::{self, Latest, YearTable};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/country.html")]
struct CountryPage {
    page: Page,
    member: Option<String>,
    corridors: Vec<(String, String)>,
    own: Vec<YearTable>,
    own_latest: Vec<Latest>,
    here: Vec<Latest>,
    /// The tables of its own that were taken in, each with its address; the last leads to all of them.
    files: Vec<(String, String)>,
    /// Those who came or were admitted, by nationality.
    came: Vec<CameShown>,
}

/// The nationalities of one measure, as a picture and as tables.
struct CameShown {
    id: String,
    figure: Markup,
    /// Each nationality with its series, and the years with what was counted, in words.
    rows: Vec<(String, String, String)>,
}

/// No more tables than this are named; the list of all is one step away.
const MOST_TABLES: usize = 8;

/// `GET /movement/countries/{code}`
pub async fn get(State(_): State<Arc<Public>>, Path(code): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let movements = &snapshot.movements;
    let country = code
        .to_ascii_uppercase()
        .parse::<Country>()
        .ok()
        .filter(|country| movements.countries().contains(country))
        .ok_or_else(|| {
            let page = &visit.page;
            let mut instead = told::countries(page, movements);
            // A country by its name, and a member with the way to its promises; else what was asked for.
            let asked = code.to_ascii_uppercase().parse::<Country>().ok();
            if let Some(country) = asked.filter(|one| snapshot.compact.member(*one).is_some()) {
                let link = page.link(&format!("/members/{country}"));
                instead.insert(0, (page.say("movement-member").into_owned(), link));
            }
            let named = asked.map(|country| country.name(page.words.language()));
            visit.nothing_named("failure-no-country", named.unwrap_or(&code), instead)
        })?;
    let name = country.name(visit.page.words.language()).to_owned();
    let page = visit.titled(
        Section::Movement,
        visit
            .page
            .say_naming("movement-country-title", "country", name),
    );
    let own: Vec<&SeriesShown> = movements
        .about(country)
        .filter(|one| one.subject.nationality == Group::Of(country))
        .collect();
    let came = came(&page, movements, country);
    let label = |one: &SeriesShown| {
        format!(
            "{} ({})",
            told::measure(page.words, &one.subject),
            told::reporter(&page, &one.subject.reporter)
        )
    };
    visit.show(&CountryPage {
        member: snapshot
            .compact
            .member(country)
            .map(|_| page.link(&format!("/members/{country}"))),
        corridors: movements
            .corridors()
            .iter()
            .filter(|corridor| corridor.from == country || corridor.to == country)
            .map(|corridor| {
                (
                    super::overview::name_of(&visit, corridor),
                    page.link(&format!("/movement/corridors/{}", corridor.id())),
                )
            })
            .collect(),
        own_latest: own
            .iter()
            .filter_map(|one| told::latest(&page, one))
            .collect(),
        own: told::year_tables(&page, &own, label),
        here: movements
            .about(country)
            .filter(|one| one.subject.nationality.country().is_none())
            .filter_map(|one| told::latest(&page, one))
            .collect(),
        files: files(&page, movements, country),
        came,
        page,
    })
}

/// Returns the tables that were taken in of a country, by month first.
fn files(page: &Page, movements: &Movements, country: Country) -> Vec<(String, String)> {
    let mut heads: Vec<&Head> = (movements.imported.iter())
        .filter(|head| head.key.reporter == country)
        .collect();
    heads.sort_by_key(|head| head.key.rhythm);
    let mut files: Vec<(String, String)> = (heads.iter().take(MOST_TABLES))
        .map(|head| {
            let link = page.link(&format!("/movement/imported/{}", head.slug));
            (super::imported::counted(page.words, &head.key), link)
        })
        .collect();
    if heads.len() > MOST_TABLES {
        files.push((
            page.words
                .say_counting("movement-n-tables", heads.len())
                .into_owned(),
            page.link_asking("/movement/imported", &[("reporter", country.code())]),
        ));
    }
    files
}

/// Returns what was counted by nationality of those who came, measure by measure; borders have pages of their own.
fn came(page: &Page, movements: &Movements, country: Country) -> Vec<CameShown> {
    let of_one: Vec<&SeriesShown> = (movements.series.iter())
        .filter(|one| one.subject.destination == Some(country) && one.subject.origin.is_none())
        .filter(|one| one.subject.nationality.country().is_some())
        .collect();
    let like = |a: &SeriesShown, b: &SeriesShown| {
        a.subject.measure == b.subject.measure && a.subject.reporter == b.subject.reporter
    };
    let measures = of_one.chunk_by(|a, b| like(a, b));
    measures
        .filter_map(|series| {
            let subject = &series.first()?.subject;
            let id = format!("years-{}", subject.measure);
            let asked = [
                ("measure", subject.measure.as_str()),
                ("destination", country.code()),
            ];
            let csv = page.link_asking("/data/movements.csv", &asked);
            let of = |rhythm| multiples::of(page, series, rhythm, &id, csv.clone());
            Some(CameShown {
                figure: of(Rhythm::FiscalYear).or_else(|| of(Rhythm::Year))?,
                rows: series.iter().map(|one| years_of(page, one)).collect(),
                id,
            })
        })
        .collect()
}

/// Returns a series in a line: whose it is, its address, and its years with their counts.
fn years_of(page: &Page, one: &SeriesShown) -> (String, String, String) {
    let rhythms = [Rhythm::Year, Rhythm::FiscalYear].into_iter();
    let standing = rhythms.flat_map(|rhythm| one.standing(rhythm));
    let told: Vec<String> = standing
        .map(|count| {
            let year = match count.period {
                Period::FiscalYear(year) => year,
                other => other.first_day().year(),
            };
            format!("{year}: {}", told::number(page.words, count))
        })
        .collect();
    let name = told::group(page, one.subject.nationality);
    (
        name,
        told::series_link(page, &one.subject),
        told.join(" · "),
    )
}
