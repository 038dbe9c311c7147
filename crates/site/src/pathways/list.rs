//! `GET /pathways`: every pathway by destination, as it stands on the day.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use kernel::text::bare;
use pathways::Pathway;
use pathways::pathway::Version;
use ui::{Badge, Markup};

use crate::Public;
use crate::narrowed::{Form, Narrowed};
use crate::page::Page;
use crate::rulebook::{self, Edition, standing};
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "pathways/list.html")]
struct ListPage {
    page: Page,
    question: String,
    nationalities: Vec<(String, String, bool)>,
    destinations: Vec<(String, Vec<Row>)>,
    n: usize,
    n_open: usize,
    is_narrowed: bool,
    has_example: bool,
    nationality: String,
}

/// A pathway in the list.
struct Row {
    link: String,
    title: Markup,
    kind: String,
    leads_to: String,
    standing: Badge,
    is_open: bool,
}

/// `GET /pathways`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    shown(&public, &visit, Narrowed::by_address(&visit))
}

/// `POST /pathways`: narrowed to those that a nationality does not rule out.
pub async fn narrowed(State(public): State<Arc<Public>>, visit: Visit, form: Form) -> Shown {
    Narrowed::answer(&visit, &form, |told| shown(&public, &visit, told))
}

fn shown(public: &Public, visit: &Visit, by: Narrowed) -> Shown {
    let page = visit.titled(Section::Pathways, visit.page.say("section-pathways"));
    let edition = visit.edition(public);
    let book = &edition.book;
    let rules = visit.rules(&edition)?;
    let Narrowed {
        question,
        nationality,
    } = by;
    let wanted = bare(&question);
    let mut destinations: Vec<(String, Vec<Row>)> = Vec::new();
    let (mut n, mut n_open) = (0, 0);
    for (pathway, track) in book.pathways.iter().zip(&rules.pathways) {
        let title = page.words.plain(&pathway.texts.title);
        let destination = pathway.destination.name(page.words.language()).to_owned();
        let told = format!(
            "{title} {} {destination}",
            page.words.plain(&pathway.texts.summary)
        );
        if !bare(&told).contains(&wanted)
            || !nationality.is_none_or(|country| may_ask(&edition, pathway, visit, country))
        {
            continue;
        }
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        let on_the_day = standing(track, &versions, rules.day);
        n += 1;
        n_open += usize::from(on_the_day.is_open());
        let row = Row {
            link: page.link(&format!("/pathways/{}", pathway.id)),
            title: page.text(&pathway.texts.title),
            kind: page
                .say(&format!("pathway-kind-{}", pathway.kind.code()))
                .into_owned(),
            leads_to: leads_to(&page, pathway, on_the_day.version()),
            standing: on_the_day.badge(page.words, &versions),
            is_open: on_the_day.is_open(),
        };
        match destinations
            .iter_mut()
            .find(|(name, _)| *name == destination)
        {
            Some((_, rows)) => rows.push(row),
            None => destinations.push((destination, vec![row])),
        }
    }
    destinations.sort_by_cached_key(|(name, _)| bare(name));
    for (_, rows) in &mut destinations {
        rows.sort_by_key(|row| !row.is_open);
    }
    let nationalities = rulebook::countries(book, page.words)
        .into_iter()
        .map(|(code, name)| (code.to_string(), name, nationality == Some(code)))
        .collect();
    visit.show(&ListPage {
        has_example: (book.example).is_some_and(|example| example.after <= page.on),
        is_narrowed: !question.is_empty() || nationality.is_some(),
        nationality: nationality.map_or_else(String::new, |country| {
            country.name(page.words.language()).to_owned()
        }),
        page,
        question,
        nationalities,
        destinations,
        n,
        n_open,
    })
}

/// Returns what a pathway leads to under the version of the day, or under its last open one.
fn leads_to(page: &Page, pathway: &Pathway, version: Option<usize>) -> String {
    let open = |v: &&Version| v.state == pathways::State::Open;
    let told = version
        .map(|place| &pathway.versions[place])
        .filter(open)
        .or_else(|| pathway.versions.iter().rev().find(open));
    told.map_or_else(String::new, |v| {
        page.say(&format!("pathway-leads-to-{}", v.leads_to.code()))
            .into_owned()
    })
}

/// Returns whether nationality alone does not rule a pathway out, on the day or when last open.
fn may_ask(edition: &Edition, pathway: &Pathway, visit: &Visit, country: Country) -> bool {
    let book = &edition.book;
    let versions: Vec<&Version> = pathway.versions.iter().collect();
    let place = book.pathways.iter().position(|p| p.id == pathway.id);
    let days = [Some(visit.page.on), rulebook::last_open_day(&versions)];
    days.into_iter().flatten().any(|day| {
        let (Ok(rules), Some(place)) = (edition.on(day), place) else {
            return false;
        };
        rulebook::nationalities(book, &rules, &rules.pathways[place]).contains(&country)
    })
}
