//! `GET /offices`: every office, as it stands on the day.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Country;
use kernel::text::bare;
use pathways::freshness::may_never_have_begun;
use pathways::office::OfficeVersion;
use pathways::pathway::Version;
use pathways::{Office, Rulebook, State as RuleState};
use ui::{Badge, Markup, Words};

use super::map;
use crate::Public;
use crate::narrowed::{Form, Narrowed};
use crate::page::Page;
use crate::pathways::told_version;
use crate::rulebook::{self, Edition, Standing, boundary, standing};
use crate::said::rules;
use crate::screening::{ContactShown, contact_shown};
use crate::section::Section;
use crate::visit::{Failure, Shown, Visit};

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
    /// The country of the page, with its pathways; empty on the page of all offices.
    country: Option<InCountry>,
    countries: Vec<(String, String)>,
}

/// What a country's page tells besides its offices.
struct InCountry {
    pathways: Vec<(String, Markup)>,
    contacts: Vec<ContactShown>,
}

/// An office in the list.
struct Row {
    link: String,
    title: Markup,
    country: String,
    standing: Badge,
    /// From when until when it was open, where it is no more.
    was_open: String,
    sites: String,
    phone: String,
    serves: String,
    is_open: bool,
}

/// `GET /offices`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    shown(&public, &visit, None, Narrowed::by_address(&visit)?)
}

/// `POST /offices`: narrowed to those that serve a nationality.
pub async fn narrowed(State(public): State<Arc<Public>>, visit: Visit, form: Form) -> Shown {
    Narrowed::answer(&visit, &form, |told| shown(&public, &visit, None, told))
}

/// `GET /offices/countries/{code}`: the offices of one country.
pub async fn in_country(
    State(public): State<Arc<Public>>,
    Path(code): Path<String>,
    visit: Visit,
) -> Shown {
    let country = with_offices(&visit.edition(&public), &visit, &code)?;
    shown(
        &public,
        &visit,
        Some(country),
        Narrowed::by_address(&visit)?,
    )
}

/// `POST /offices/countries/{code}`: those of one country that serve a nationality.
pub async fn narrowed_in_country(
    State(public): State<Arc<Public>>,
    Path(code): Path<String>,
    visit: Visit,
    form: Form,
) -> Shown {
    let country = with_offices(&visit.edition(&public), &visit, &code)?;
    Narrowed::answer(&visit, &form, |told| {
        shown(&public, &visit, Some(country), told)
    })
}

fn with_offices(edition: &Edition, visit: &Visit, code: &str) -> Result<Country, Failure> {
    let country = code.parse::<Country>().ok();
    let book = &edition.book;
    let is_there = |one: &Country| with_something(book).contains(one);
    country.filter(is_there).ok_or_else(|| {
        let all = visit.page.say("section-offices").into_owned();
        let instead = vec![(all, visit.page.link("/offices"))];
        visit.nothing_named("failure-no-office-country", code, instead)
    })
}

fn shown(public: &Public, visit: &Visit, here: Option<Country>, by: Narrowed) -> Shown {
    let title = match here {
        None => visit.page.say("section-offices").into_owned(),
        Some(country) => {
            let name = country.name(visit.page.words.language()).to_owned();
            visit
                .page
                .say_naming("offices-in", "country", name)
                .into_owned()
        }
    };
    let page = visit.titled(Section::Offices, title);
    let language = page.words.language();
    let edition = visit.edition(public);
    let book = &edition.book;
    let rules = visit.rules(&edition)?;
    let Narrowed {
        question,
        nationality,
        ..
    } = by;
    let wanted = bare(&question);
    let mut rows = Vec::new();
    let mut n_open = 0;
    let mut places = Vec::new();
    let offices = book.offices.iter().zip(&rules.offices);
    for (office, track) in offices.filter(|(o, _)| here.is_none_or(|here| o.country == here)) {
        let list = rules_of(office);
        let on_the_day = standing(track, &list, rules.day);
        let told = told(office, on_the_day.version());
        let title = page.words.plain(&office.texts.title);
        let country = office.country.name(language).to_owned();
        let sites = told.map_or_else(String::new, |v| site_names(v).join(", "));
        let serving = rulebook::nationalities(book, &rules, track);
        let asked = bare(&format!("{title} {country} {sites}")).contains(&wanted)
            && nationality.is_none_or(|wanted| {
                serving.contains(&wanted)
                    || !on_the_day.is_open() && served_once(&edition, office, wanted)
            });
        if !asked {
            continue;
        }
        n_open += usize::from(matches!(
            on_the_day,
            Standing::Open(_) | Standing::OpenEither(_)
        ));
        places.extend(map::places(&page, office, told, on_the_day));
        let is_for_all = serving.len() == book.countries.len();
        rows.push(Row {
            link: page.link(&format!("/offices/{}", office.id)),
            title: page.text(&office.texts.title),
            country,
            standing: on_the_day.badge(page.words, &list),
            was_open: was_open(page.words, on_the_day, &list),
            sites,
            // Nobody is to call where nobody answers.
            phone: told
                .filter(|_| on_the_day.is_open())
                .and_then(|v| v.contact.phone.clone())
                .unwrap_or_default(),
            is_open: on_the_day.is_open(),
            serves: if !on_the_day.is_open() || is_for_all {
                String::new()
            } else {
                let names: Vec<String> = serving
                    .iter()
                    .map(|code| code.name(language).to_owned())
                    .collect();
                rules::list(page.words, &names)
            },
        });
    }
    rows.sort_by_key(|row| !row.is_open);
    visit.show(&ListPage {
        map: map::drawn(&page, places),
        nationalities: rulebook::countries(book, page.words)
            .into_iter()
            .map(|(code, name)| (code.to_string(), name, nationality == Some(code)))
            .collect(),
        is_narrowed: !question.is_empty() || nationality.is_some(),
        nationality: nationality.map_or_else(String::new, |c| c.name(language).to_owned()),
        country: here.map(|country| in_country_too(book, &page, country)),
        countries: countries(book, &page),
        question,
        rows,
        n_open,
        page,
    })
}

/// Returns the countries with offices, with the address of each country's page.
fn countries(book: &Rulebook, page: &Page) -> Vec<(String, String)> {
    let all = with_something(book);
    let language = page.words.language();
    all.into_iter()
        .map(|code| {
            let link = page.link(&format!("/offices/countries/{code}"));
            (link, code.name(language).to_owned())
        })
        .collect()
}

/// Returns whether a country has an office or somebody to ask.
pub fn has_something(book: &Rulebook, country: Country) -> bool {
    with_something(book).contains(&country)
}

/// Returns the countries that have an office or somebody to ask.
fn with_something(book: &Rulebook) -> BTreeSet<Country> {
    let offices = book.offices.iter().map(|office| office.country);
    offices
        .chain(book.contacts.iter().filter_map(|contact| contact.country))
        .collect()
}

fn in_country_too(book: &Rulebook, page: &Page, country: Country) -> InCountry {
    let there = book.pathways.iter().filter(|pathway| {
        pathway.destination == country
            || pathway.versions.iter().flat_map(|v| &v.start_at).any(|id| {
                book.office(id.as_str())
                    .is_some_and(|office| office.country == country)
            })
    });
    let pathways = there.map(|pathway| {
        let link = page.link(&format!("/pathways/{}", pathway.id));
        (link, page.text(&pathway.texts.title))
    });
    InCountry {
        pathways: pathways.collect(),
        contacts: book
            .contacts_in(country)
            .map(|one| contact_shown(page, one))
            .collect(),
    }
}

/// Returns the rules of an office, version by version.
pub fn rules_of(office: &Office) -> Vec<&Version> {
    office.versions.iter().map(|v| &v.rule).collect()
}

/// Returns from when until when an office was open, in words; empty unless it is shut.
pub fn was_open(say: Words, on_the_day: Standing, list: &[&Version]) -> String {
    let open = || {
        list.iter()
            .filter(|version| version.state == RuleState::Open)
    };
    let (Standing::Shut(..), Some(first), Some(last)) =
        (on_the_day, open().next(), open().next_back())
    else {
        return String::new();
    };
    let from = boundary(say, first.in_force.from, "version-standing");
    if rulebook::last_open_day(list).is_some_and(|day| may_never_have_begun(list, day)) {
        return say
            .say_naming("office-was-announced", "from", from)
            .into_owned();
    }
    let until = boundary(say, last.in_force.until, "version-no-end");
    say.say_with(
        "office-was-open",
        &[("from", from.into()), ("until", until.into())],
    )
    .into_owned()
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
fn served_once(edition: &Edition, office: &Office, nationality: Country) -> bool {
    let book = &edition.book;
    let place = book.offices.iter().position(|one| one.id == office.id);
    let day = rulebook::last_open_day(&rules_of(office));
    let (Some(place), Some(Ok(rules))) = (place, day.map(|day| edition.on(day))) else {
        return false;
    };
    rulebook::nationalities(book, &rules, &rules.offices[place]).contains(&nationality)
}
