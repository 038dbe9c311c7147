//! `GET /pathways/changes`: what changed between two days, and for whom.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Country, Day};
use pathways::Rulebook;
use pathways::pathway::Version;
use pathways::rules::{Rules, Track};
use pathways::texts::Texts;
use ui::{Badge, Markup, Words};

use crate::Public;
use crate::page::Page;
use crate::rulebook::{self, standing};
use crate::said::rules;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "pathways/changes.html")]
struct ChangesPage {
    page: Page,
    between: String,
    from: Day,
    to: Day,
    offices: Vec<Change>,
    pathways: Vec<Change>,
}

/// What changed about one pathway or office.
struct Change {
    link: String,
    title: Markup,
    before: Badge,
    after: Badge,
    same_standing: bool,
    gained: String,
    lost: String,
    n_gained: usize,
    n_lost: usize,
    added: Vec<Markup>,
    removed: Vec<Markup>,
    source: String,
}

/// `GET /pathways/changes`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Pathways, visit.page.say("changes-title"));
    // Nothing of the days after the one asked for is told.
    let no_later = |day: Option<Day>, default: &str| {
        let default = || default.parse().expect("a day written here");
        day.unwrap_or_else(default).min(page.on)
    };
    let from = no_later(visit.answer("from", Vec::new)?, "2024-05-06");
    let to = no_later(visit.answer("to", Vec::new)?, "2024-05-08");
    let edition = visit.edition(&public);
    let book = &edition.book;
    let (before, after) = (
        visit.rules_of(&edition, from)?,
        visit.rules_of(&edition, to)?,
    );
    let both = Both {
        book,
        before: &before,
        after: &after,
        say: page.words,
    };
    let offices = book.offices.iter().enumerate().filter_map(|(i, office)| {
        let list: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        let tracks = (&before.offices[i], &after.offices[i]);
        let link = page.link(&format!("/offices/{}", office.id));
        both.change(link, &office.texts, &list, tracks)
    });
    let offices = offices.collect();
    let pathways = book.pathways.iter().enumerate().filter_map(|(i, pathway)| {
        let list: Vec<&Version> = pathway.versions.iter().collect();
        let tracks = (&before.pathways[i], &after.pathways[i]);
        let link = page.link(&format!("/pathways/{}", pathway.id));
        both.change(link, &pathway.texts, &list, tracks)
    });
    let pathways = pathways.collect();
    let (first, last) = (page.day(from), page.day(to));
    visit.show(&ChangesPage {
        between: page
            .say_filling("changes-between", &[("from", &first), ("to", &last)])
            .into_owned(),
        page,
        from,
        to,
        offices,
        pathways,
    })
}

/// The rules of two days.
struct Both<'a> {
    book: &'a Rulebook,
    before: &'a Rules,
    after: &'a Rules,
    say: Words,
}

impl Both<'_> {
    fn change(
        &self,
        link: String,
        texts: &Texts,
        list: &[&Version],
        (track_before, track_after): (&Track, &Track),
    ) -> Option<Change> {
        let say = self.say;
        let was = standing(track_before, list, self.before.day);
        let is = standing(track_after, list, self.after.day);
        let who = |rules: &Rules, track: &Track| -> BTreeSet<Country> {
            rulebook::nationalities(self.book, rules, track)
                .into_iter()
                .collect()
        };
        let (could, can) = (who(self.before, track_before), who(self.after, track_after));
        if was == is && could == can {
            return None;
        }
        let names = |countries: Vec<&Country>| -> String {
            let mut names: Vec<String> = countries
                .into_iter()
                .map(|code| code.name(say.language()).to_owned())
                .collect();
            names.sort_by_cached_key(|name| kernel::text::bare(name));
            rules::list(say, &names)
        };
        let gained: Vec<&Country> = can.difference(&could).collect();
        let lost: Vec<&Country> = could.difference(&can).collect();
        let told = |only_in: Option<usize>, other: Option<usize>| -> Vec<Markup> {
            let (Some(one), other) = (only_in.map(|v| list[v]), other.map(|v| list[v])) else {
                return Vec::new();
            };
            one.criteria
                .iter()
                .filter(|criterion| {
                    other.is_none_or(|other| {
                        !other.criteria.iter().any(|c| {
                            c.id == criterion.id
                                && c.role == criterion.role
                                && c.test == criterion.test
                        })
                    })
                })
                .map(|criterion| rulebook::sentences(self.book, say, texts, criterion).not_met)
                .collect()
        };
        Some(Change {
            link,
            title: say.text(&texts.title),
            before: was.badge(say, list),
            after: is.badge(say, list),
            same_standing: was.is_open() && is.is_open(),
            n_gained: gained.len(),
            n_lost: lost.len(),
            gained: names(gained),
            lost: names(lost),
            added: told(is.version(), was.version()),
            removed: told(was.version(), is.version()),
            source: is
                .version()
                .map_or_else(String::new, |v| pathways::screen::citation(list[v], "")),
        })
    }
}
