//! `GET /offices/{id}`: one office: whom it serves on the day, where and how.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use pathways::office::{Hours, OfficeVersion, Site};
use pathways::pathway::Version;
use pathways::{Office, Rulebook};
use ui::{Badge, Markup, Words};

use super::list::{rules_of, told, was_open};
use super::map;
use crate::Public;
use crate::page::Page;
use crate::pathways::{
    CaseShown, CriterionShown, Details, VersionShown, cases, criteria, details, reviewed, versions,
};
use crate::rulebook::{prose, standing, stretch, was_once};
use crate::said::rules;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "offices/one.html")]
struct OnePage {
    page: Page,
    country: String,
    country_link: String,
    standing: Badge,
    was_open: String,
    /// How it was and that it is no more, to fold the way there under; empty where one may ask for it.
    was: String,
    why: Markup,
    summary: Markup,
    notice: Markup,
    start: Markup,
    facts: Vec<(String, Markup)>,
    sites: Vec<Vec<String>>,
    map: Markup,
    version: String,
    version_is_past: bool,
    criteria: Vec<CriterionShown>,
    details: Details,
    leads_to: Vec<(String, Markup)>,
    official: Vec<Markup>,
    versions: Vec<VersionShown>,
    cases: Vec<CaseShown>,
    review: String,
}

/// `GET /offices/{id}`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let edition = visit.edition(&public);
    let book = &edition.book;
    let Some(place) = book.offices.iter().position(|o| o.id.as_str() == id) else {
        let all = (
            visit.page.say("section-offices").into_owned(),
            visit.page.link("/offices"),
        );
        return Err(visit.nothing_named("failure-no-office", &id, vec![all]));
    };
    let office = &book.offices[place];
    let rules = visit.rules(&edition)?;
    let page = visit.titled(
        Section::Offices,
        visit.page.words.plain(&office.texts.title),
    );
    let say = page.words;
    let list: Vec<&Version> = rules_of(office);
    let on_the_day = standing(&rules.offices[place], &list, rules.day);
    let told = told(office, on_the_day.version());
    let texts = &office.texts;
    let text = |name: &str| {
        texts
            .section(name)
            .map_or_else(Markup::new, |t| prose(say, t))
    };
    visit.show(&OnePage {
        country: office.country.name(say.language()).to_owned(),
        country_link: page.link(&format!("/offices/countries/{}", office.country)),
        standing: on_the_day.badge(say, &list),
        was_open: was_open(say, on_the_day, &list),
        was: was_once(say, on_the_day),
        why: on_the_day
            .version()
            .map_or_else(Markup::new, |v| text(&format!("version {}", list[v].id))),
        summary: prose(say, &texts.summary),
        notice: text("notice"),
        start: text("how to start"),
        facts: facts(say, office, told),
        sites: told.map_or_else(Vec::new, |v| v.sites.iter().map(parts).collect()),
        map: map::drawn(&page, map::places(&page, office, told, on_the_day)),
        version: told.map_or_else(String::new, |v| stretch(say, &v.rule)),
        version_is_past: on_the_day.is_past(),
        criteria: told.map_or_else(Vec::new, |v| criteria(book, say, texts, &v.rule)),
        details: told.map_or_else(Details::default, |v| details(&page, texts, &v.rule)),
        leads_to: leads_to(&page, book, office),
        official: page.sources(&office.official),
        versions: versions(&page, texts, &list, told.map(|v| &v.rule)),
        cases: cases(say, &office.cases),
        review: reviewed(say, &office.reviewed, texts),
        page,
    })
}

/// Returns what is told of an office in pairs: how to reach it, when it is open, who runs it.
fn facts(say: Words, office: &Office, told: Option<&OfficeVersion>) -> Vec<(String, Markup)> {
    let silent = || Markup::new().text(&say.say("rules-do-not-say"));
    let or_silent = |value: Option<String>| value.map_or_else(silent, |v| Markup::new().text(&v));
    let mut facts: Vec<(String, Markup)> = Vec::new();
    let mut fact = |key: &str, value: Markup| facts.push((say.say(key).into_owned(), value));
    if let Some(v) = told {
        let contact = &v.contact;
        fact("office-phone", or_silent(contact.phone.clone()));
        if let Some(email) = &contact.email {
            fact("office-email", Markup::new().text(email));
        }
        if let Some(web) = &contact.web {
            fact("office-web", shown::source(web));
        }
        fact(
            "office-registration",
            Markup::new().text(&say.say(&format!("office-registration-{}", v.registration.code()))),
        );
        fact(
            "office-intake",
            Markup::new().text(&say.say(&format!("office-intake-{}", v.intake.code()))),
        );
        fact(
            "office-presence",
            v.presence.map_or_else(silent, |day| {
                Markup::new().text(&say.say_naming("office-presence-by", "day", say.day(day)))
            }),
        );
        let hours: Vec<String> = contact.hours.iter().map(|line| hours(say, line)).collect();
        fact(
            "office-hours",
            or_silent((!hours.is_empty()).then(|| hours.join("; "))),
        );
        let spoken = language_names(&contact.languages).join(", ");
        fact(
            "office-languages",
            or_silent((!spoken.is_empty()).then_some(spoken)),
        );
        let access = contact.accessibility.clone();
        fact(
            "office-accessibility",
            or_silent(access.filter(|a| a != "not-published")),
        );
    }
    if !office.operators.is_empty() {
        fact(
            "office-operators",
            Markup::new().text(&office.operators.join(", ")),
        );
    }
    facts
}

/// Returns the name and the address of a site, as far as they are known.
fn parts(site: &Site) -> Vec<String> {
    [
        Some(site.name.clone()),
        site.address.clone(),
        site.city.clone(),
        site.province.clone(),
        site.postal_code.clone(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the pathways that may be begun at an office, with their addresses.
fn leads_to(page: &Page, book: &Rulebook, office: &Office) -> Vec<(String, Markup)> {
    book.pathways
        .iter()
        .filter(|p| p.versions.iter().any(|v| v.start_at.contains(&office.id)))
        .map(|p| {
            let link = page.link(&format!("/pathways/{}", p.id));
            (link, page.text(&p.texts.title))
        })
        .collect()
}

/// Returns languages by their own names; a code that we do not know stays a code.
pub fn language_names(codes: &[String]) -> Vec<String> {
    codes
        .iter()
        .map(|code| {
            code.parse::<kernel::Language>()
                .map_or_else(|_| code.clone(), |language| language.own_name().to_owned())
        })
        .collect()
}

/// Returns a line of opening hours in words; days that we do not know stay as written.
pub fn hours(say: Words, line: &Hours) -> String {
    let days: Option<Vec<String>> = line
        .days
        .split_whitespace()
        .map(|code| {
            let known = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].contains(&code);
            known.then(|| {
                say.say(&format!("weekday-{}", code.to_lowercase()))
                    .into_owned()
            })
        })
        .collect();
    let days = days.map_or_else(|| line.days.clone(), |days| rules::list(say, &days));
    let times = [
        ("opens", line.opens.as_str().into()),
        ("closes", line.closes.as_str().into()),
    ];
    let times = match (line.opens.is_empty(), line.closes.is_empty()) {
        (true, _) => return days,
        (false, true) => say.say_with("office-hours-from", &times[..1]),
        (false, false) => say.say_with("office-hours-between", &times),
    };
    format!("{days}, {times}")
}
