//! `GET /movement/countries/{code}`: what was counted of a country's people, at its borders, by it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Country;
use publication::counts::{Group, SeriesShown};

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
}

/// `GET /movement/countries/{code}`
pub async fn get(State(_): State<Arc<Public>>, Path(code): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let movements = &snapshot.movements;
    let country = code
        .to_ascii_uppercase()
        .parse::<Country>()
        .ok()
        .filter(|country| movements.about(*country).next().is_some())
        .ok_or_else(|| {
            let instead = told::countries(&visit.page, movements);
            visit.nothing_named("failure-no-country", &code, instead)
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
        page,
    })
}
