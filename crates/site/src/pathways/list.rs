//! `GET /pathways`: every pathway, those that are open on the day first.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use kernel::text::bare;
use pathways::Pathway;
use pathways::pathway::Version;
use ui::{Badge, Markup};

use super::months::{self, MonthsShown};
use crate::Public;
use crate::narrowed::{Form, Narrowed, STATES};
use crate::page::Page;
use crate::rulebook::{self, Edition, Standing, standing};
use crate::section::Section;
use crate::visit::{Shown, Visit};

/// Of more pathways in a group each country's fold away.
const MOST_OPEN: usize = 20;

#[derive(Template)]
#[template(path = "pathways/list.html")]
struct ListPage {
    page: Page,
    question: String,
    nationalities: Vec<Offered>,
    stays: Vec<Offered>,
    destinations: Vec<Offered>,
    states: Vec<Offered>,
    groups: Vec<Group>,
    n: usize,
    is_narrowed: bool,
    has_example: bool,
    /// The countries that narrow the list, told as such: the key of the note and the name.
    notes: Vec<(&'static str, String)>,
    months: Option<MonthsShown>,
}

/// An answer of a form: its value, its words, and whether it was given.
type Offered = (String, String, bool);

/// Pathways that stand alike on the day.
struct Group {
    id: &'static str,
    title: String,
    n: usize,
    is_open: bool,
    is_folded: bool,
    /// Whether each country's pathways fold away under its name.
    folds_countries: bool,
    destinations: Vec<(String, Vec<Row>)>,
}

/// A pathway in the list.
struct Row {
    link: String,
    title: Markup,
    leads_to: String,
    standing: Badge,
}

/// `GET /pathways`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    shown(&public, &visit, Narrowed::by_address(&visit)?)
}

/// `POST /pathways`: narrowed to those that a nationality, or where somebody is, does not rule out.
pub async fn narrowed(State(public): State<Arc<Public>>, visit: Visit, form: Form) -> Shown {
    Narrowed::answer(&visit, &form, |told| shown(&public, &visit, told))
}

/// Returns the word for how a pathway stands.
fn state_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Open(_) => "open",
        Standing::OpenEither(_)
        | Standing::Unproven(_)
        | Standing::NotYet(_)
        | Standing::Unclear(_)
        | Standing::Shut(_, pathways::State::NotKnown) => "unsure",
        Standing::Shut(_, pathways::State::Suspended) => "suspended",
        Standing::Shut(..) => "closed",
    }
}

fn shown(public: &Public, visit: &Visit, by: Narrowed) -> Shown {
    let page = visit.titled(Section::Pathways, visit.page.say("section-pathways"));
    let language = page.words.language();
    let edition = visit.edition(public);
    let book = &edition.book;
    let rules = visit.rules(&edition)?;
    let wanted = bare(&by.question);
    let mut groups: Vec<Group> = STATES.map(|state| Group::of(&page, state)).into();
    for (pathway, track) in book.pathways.iter().zip(&rules.pathways) {
        let destination = pathway.destination.name(language).to_owned();
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        let on_the_day = standing(track, &versions, rules.day);
        let state = state_of(on_the_day);
        let is_wanted = (by.state.is_empty() || by.state == state)
            && by.to.is_none_or(|to| pathway.destination == to)
            && says(&page, pathway, &destination, &wanted)
            && may_ask(&edition, pathway, visit, &by);
        let group = groups.iter_mut().find(|group| group.id == state);
        let (true, Some(group)) = (is_wanted, group) else {
            continue;
        };
        let row = Row {
            link: page.link(&format!("/pathways/{}", pathway.id)),
            title: page.text(&pathway.texts.title),
            leads_to: leads_to(&page, pathway, on_the_day.version()),
            standing: on_the_day.badge(page.words, &versions),
        };
        group.add(destination, row);
    }
    groups.retain(|group| group.n > 0);
    let is_narrowed = by.is_any();
    for group in &mut groups {
        group
            .destinations
            .sort_by_cached_key(|(name, _)| bare(name));
        // What is closed helps nobody on the way; asked for alone it stands open.
        group.is_folded = group.id == "closed" && by.state != "closed";
        group.folds_countries = !is_narrowed && group.n > MOST_OPEN;
    }
    let note = |key, country: Option<Country>| Some((key, country?.name(language).to_owned()));
    let notes = [
        note("pathways-nationality-note", by.nationality),
        note("pathways-stay-note", by.stay),
    ];
    visit.show(&ListPage {
        has_example: (book.example).is_some_and(|example| example.after <= page.on),
        months: (!is_narrowed).then(|| months::shown(&page, book)).flatten(),
        n: groups.iter().map(|group| group.n).sum(),
        notes: notes.into_iter().flatten().collect(),
        nationalities: offered(&page, &book.countries, by.nationality),
        stays: offered(&page, &book.countries, by.stay),
        destinations: offered(&page, &destinations(book), by.to),
        states: STATES
            .map(|state| {
                let words = page.say(&format!("pathways-state-{state}"));
                (state.to_owned(), words.into_owned(), by.state == state)
            })
            .into(),
        question: by.question,
        is_narrowed,
        groups,
        page,
    })
}

impl Group {
    fn of(page: &Page, state: &'static str) -> Self {
        Self {
            id: state,
            title: page.say(&format!("pathways-group-{state}")).into_owned(),
            n: 0,
            is_open: state == "open",
            is_folded: false,
            folds_countries: false,
            destinations: Vec::new(),
        }
    }

    fn add(&mut self, destination: String, row: Row) {
        self.n += 1;
        let known = self.destinations.iter_mut();
        match known.into_iter().find(|(name, _)| *name == destination) {
            Some((_, rows)) => rows.push(row),
            None => self.destinations.push((destination, vec![row])),
        }
    }
}

/// Returns the countries to which pathways lead.
fn destinations(book: &pathways::Rulebook) -> BTreeSet<Country> {
    book.pathways.iter().map(|one| one.destination).collect()
}

/// Returns countries as answers of a form, by their names.
fn offered(page: &Page, countries: &BTreeSet<Country>, chosen: Option<Country>) -> Vec<Offered> {
    let language = page.words.language();
    let one = |code: &Country| {
        let name = code.name(language).to_owned();
        (code.to_string(), name, chosen == Some(*code))
    };
    let mut all: Vec<Offered> = countries.iter().map(one).collect();
    all.sort_by_cached_key(|(_, name, _)| bare(name));
    all
}

/// Returns whether a pathway's title, summary or destination says the words.
fn says(page: &Page, pathway: &Pathway, destination: &str, wanted: &str) -> bool {
    let title = page.words.plain(&pathway.texts.title);
    let summary = page.words.plain(&pathway.texts.summary);
    bare(&format!("{title} {summary} {destination}")).contains(wanted)
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

/// Returns whether nationality and whereabouts alone do not rule a pathway out, on the day or when last open.
fn may_ask(edition: &Edition, pathway: &Pathway, visit: &Visit, by: &Narrowed) -> bool {
    let told = [
        ("nationality", by.nationality),
        ("country_of_stay", by.stay),
    ];
    let known: Vec<(&str, Country)> = (told.into_iter())
        .filter_map(|(fact, country)| Some((fact, country?)))
        .collect();
    if known.is_empty() {
        return true;
    }
    let book = &edition.book;
    let versions: Vec<&Version> = pathway.versions.iter().collect();
    let place = book.pathways.iter().position(|p| p.id == pathway.id);
    let days = [Some(visit.page.on), rulebook::last_open_day(&versions)];
    days.into_iter().flatten().any(|day| {
        let (Ok(rules), Some(place)) = (edition.on(day), place) else {
            return false;
        };
        !rulebook::is_ruled_out(book, &rules, &rules.pathways[place], &known)
    })
}
