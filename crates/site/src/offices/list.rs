//! `GET /offices`: every office, as it stands on the day.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use pathways::office::OfficeVersion;
use pathways::pathway::Version;
use pathways::{Office, words};
use publication::search::folded;
use ui::{Badge, Markup, Page, Section};

use super::map;
use crate::Public;
use crate::pathways::told_version;
use crate::rulebook::{self, standing};
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "offices/list.html")]
struct ListPage {
    page: Page,
    question: String,
    nationality: String,
    nationalities: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    n_open: usize,
    is_narrowed: bool,
    map: Markup,
}

/// An office in the list.
struct Row {
    link: String,
    title: Markup,
    country: String,
    standing: Badge,
    sites: String,
    phone: String,
    serves: String,
}

/// `GET /offices`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Offices, visit.page.say("section-offices"));
    let language = page.words.language();
    let book = &public.book.rules;
    let rules = visit.rules(&public)?;
    let question: String = visit
        .asked
        .get("q")
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    let nationality: Option<Country> = visit.answer("nationality", Vec::new)?;
    let wanted = folded(&question);
    let mut rows = Vec::new();
    let mut n_open = 0;
    let mut points = Vec::new();
    for (office, track) in book.offices.iter().zip(&rules.offices) {
        let list = rules_of(office);
        let on_the_day = standing(track, &list);
        let told = told(office, on_the_day.version());
        let title = page.words.plain(&office.texts.title);
        let country = words::country(book, office.country, language);
        let sites = told.map_or_else(String::new, |v| site_names(v).join(", "));
        let serving = rulebook::nationalities(book, &rules, track);
        let asked = folded(&format!("{title} {country} {sites}")).contains(&wanted)
            && nationality.is_none_or(|wanted| {
                serving.contains(&wanted)
                    || !on_the_day.is_open() && served_once(&public, office, wanted)
            });
        if !asked {
            continue;
        }
        n_open += usize::from(on_the_day.is_open());
        points.extend(told.into_iter().flat_map(|v| map::points(&v.sites)));
        let is_for_all = serving.len() == book.countries.len();
        rows.push(Row {
            link: page.link(&format!("/offices/{}", office.id)),
            title: page.text(&office.texts.title),
            country,
            standing: on_the_day.badge(page.words, &list),
            sites,
            phone: told
                .and_then(|v| v.contact.phone.clone())
                .unwrap_or_default(),
            serves: if !on_the_day.is_open() || is_for_all {
                String::new()
            } else {
                let names: Vec<String> = serving
                    .iter()
                    .map(|code| words::country(book, *code, language))
                    .collect();
                words::list(&names, language)
            },
        });
    }
    visit.show(&ListPage {
        map: map::drawn(&page, &points),
        nationalities: rulebook::countries(book, page.words)
            .into_iter()
            .map(|(code, name)| (code.to_string(), name, nationality == Some(code)))
            .collect(),
        is_narrowed: !question.is_empty() || nationality.is_some(),
        nationality: nationality.map_or_else(String::new, |c| words::country(book, c, language)),
        question,
        rows,
        n_open,
        page,
    })
}

/// Returns the rules of an office, version by version.
pub fn rules_of(office: &Office) -> Vec<&Version> {
    office.versions.iter().map(|v| &v.rule).collect()
}

/// Returns the version of an office to tell in full.
pub fn told(office: &Office, of_the_day: Option<usize>) -> Option<&OfficeVersion> {
    let told = told_version(of_the_day, &rules_of(office))?;
    office.versions.iter().find(|v| v.rule.id == told.id)
}

/// Returns the names of a version's places.
pub fn site_names(version: &OfficeVersion) -> Vec<String> {
    version.sites.iter().map(|site| site.name.clone()).collect()
}

/// Returns whether an office served a nationality when it was last open.
fn served_once(public: &Public, office: &Office, nationality: Country) -> bool {
    let book = &public.book.rules;
    let place = book.offices.iter().position(|one| one.id == office.id);
    let day = rulebook::last_open_day(&rules_of(office));
    let (Some(place), Some(Ok(rules))) = (place, day.map(|day| public.book.on(day))) else {
        return false;
    };
    rulebook::nationalities(book, &rules, &rules.offices[place]).contains(&nationality)
}
