//! Why a pathway is shut, and the offices that serve a person.

use kernel::Day;
use pathways::pathway::Version;
use pathways::rules::{Track, World};
use pathways::screen::Screening;
use pathways::texts::Texts;
use pathways::{Boundary, Office, ResultKind, Rulebook};
use ui::Markup;

use crate::offices::site_names;
use crate::page::Page;
use crate::rulebook::{self, prose};
use crate::said::rules;

/// A criterion with its sentence.
pub struct ReasonShown {
    pub said: Markup,
    pub change: Markup,
    pub can_change: bool,
}

/// An office that serves the person on the day.
pub struct OfficeShown {
    pub link: String,
    pub title: Markup,
    pub start: Markup,
    pub phone: String,
    pub web: Option<Markup>,
    pub sites: String,
    pub languages: String,
    pub hours: String,
}

fn shut_words(
    page: &Page,
    state: Option<(pathways::State, Boundary)>,
    opens: Option<Boundary>,
) -> String {
    let mut said = match state {
        Some((state, since)) => {
            let state = rules::state(page.words, state);
            let since = rules::since(page.words, since);
            rulebook::capitalised(&format!("{state}, {since}."))
        }
        None => page.say("standing-not-yet").into_owned(),
    };
    if let Some(Boundary::In(period)) = opens {
        said.push(' ');
        said.push_str(&page.say_naming("standing-opens", "day", page.period(period)));
    }
    said
}

/// Returns why a pathway that has no open version is not open, whoever asks.
pub fn shut_of(
    page: &Page,
    texts: &Texts,
    day: Day,
    track: &Track,
    list: &[&Version],
) -> (String, Markup) {
    let place = track.worlds.iter().rev().find_map(|world| match world {
        World::Shut(place, _) => *place,
        World::Open(_) => None,
    });
    let opens = list.iter().find(|v| {
        v.state == pathways::State::Open
            && matches!(v.in_force.from, Boundary::In(period) if period.first_day() > day)
    });
    let state = place.map(|place| (list[place].state, list[place].in_force.from));
    let why = place
        .and_then(|place| texts.section(&format!("version {}", list[place].id)))
        .map_or_else(Markup::new, |text| page.words.text(text));
    (shut_words(page, state, opens.map(|v| v.in_force.from)), why)
}

/// Returns the offices that serve the person on the day.
pub fn offices(page: &Page, book: &Rulebook, screening: &Screening) -> Vec<OfficeShown> {
    book.offices
        .iter()
        .zip(&screening.offices)
        .filter(|(_, (_, outcome))| outcome.result == ResultKind::Meets)
        .filter_map(|(office, (_, outcome))| {
            let version = outcome.versions.last()?;
            Some(office_part(page, office, version))
        })
        .collect()
}

/// Returns an office as the version with this name has it.
pub fn office_part(page: &Page, office: &Office, version: &str) -> OfficeShown {
    let version = office.versions.iter().find(|v| v.rule.id == version);
    let contact = version.map(|v| v.contact.clone()).unwrap_or_default();
    let start = office.texts.section("how to start");
    OfficeShown {
        link: page.link(&format!("/offices/{}", office.id)),
        title: page.text(&office.texts.title),
        start: start.map_or_else(Markup::new, |text| prose(page.words, text)),
        phone: contact.phone.unwrap_or_default(),
        web: contact.web.as_deref().map(|web| page.source(web)),
        sites: version.map_or_else(String::new, |v| site_names(v).join(", ")),
        languages: crate::offices::language_names(&contact.languages).join(", "),
        hours: contact
            .hours
            .iter()
            .map(|line| crate::offices::hours(page.words, line))
            .collect::<Vec<_>>()
            .join("; "),
    }
}
