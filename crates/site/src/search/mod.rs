//! `GET /search?q=`: over everything published, whatever the accents and the language.

mod beside;
mod entries;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Country, Language};
use pathways::Rulebook;
use publication::Snapshot;
use publication::search::{Entry, Found, Hit, Piece};
use ui::{Badge, Markup};

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

/// Returns everything that may be found beside the promises on the day of a release.
pub fn entries(book: &Rulebook, snapshot: &Snapshot, lacks: &[Section]) -> Vec<Entry> {
    let mut found = entries::entries(book, snapshot.on);
    found.extend(beside::entries(snapshot, lacks));
    found
}

/// No more hits of a kind than this are shown.
const N_SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage {
    page: Page,
    question: String,
    groups: Vec<Group>,
    n_hits: usize,
    n_hidden: usize,
    every_word: bool,
    instead: Vec<String>,
    /// Where the same is looked for among reported activities, of which there may be many thousands.
    activities: Option<(String, String)>,
    examples: Vec<(String, String)>,
}

/// What was found of one kind.
struct Group {
    title: String,
    hits: Vec<HitShown>,
}

/// One thing found.
struct HitShown {
    kind: String,
    link: String,
    title: Markup,
    snippet: Option<Markup>,
    badges: Vec<Badge>,
}

/// `GET /search`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let question: String = visit
        .asked
        .get("q")
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    let title = if question.is_empty() {
        visit.page.say("section-search").into_owned()
    } else {
        visit
            .page
            .say_naming("search-title", "question", &question)
            .into_owned()
    };
    let page = visit.titled(Section::Search, title);
    let index = public.index(snapshot).await;
    let index = index.map_err(|fault| visit.shelf_failed(fault))?;
    let answer = index.search(&question, page.words.language());
    let edition = visit.edition(&public);
    let groups = grouped(&page, snapshot, &edition.book, &answer.hits);
    let n_shown: usize = groups.iter().map(|group| group.hits.len()).sum();
    let examples = examples(&page, snapshot).into_iter().map(|words| {
        let link = page.link_asking("/search", &[("q", &words)]);
        (words, link)
    });
    visit.show(&SearchPage {
        n_hits: answer.hits.len(),
        n_hidden: answer.hits.len() - n_shown,
        groups,
        every_word: answer.every_word,
        instead: answer
            .instead
            .into_iter()
            .map(|(asked, near)| {
                page.words
                    .say_with(
                        "search-instead",
                        &[("asked", asked.into()), ("near", near.into())],
                    )
                    .into_owned()
            })
            .collect(),
        activities: (page.has(Section::Money.entry().path)).then(|| {
            let said = page.say_naming("search-activities", "question", &question);
            let query = [("q", question.as_str())];
            (
                said.into_owned(),
                page.link_asking("/money/activities", &query),
            )
        }),
        examples: examples.collect(),
        question,
        page,
    })
}

/// Returns what may be looked for in this compact: what most figures count, a theme, and a country, each the one
/// with the most promises or figures.
fn examples(page: &Page, snapshot: &Snapshot) -> Vec<String> {
    let rated = snapshot.rated.iter();
    let followed = rated.max_by_key(|one| one.commitment.aim.as_ref().map(|_| one.figures.len()));
    let aim = followed.and_then(|one| one.commitment.aim.as_ref());
    let pillars = snapshot.compact.pillars.iter();
    let pillar = pillars.max_by_key(|pillar| {
        let rated = snapshot.rated.iter();
        rated
            .filter(|one| one.commitment.pillar == pillar.id)
            .count()
    });
    let members = snapshot.compact.members.iter();
    let member = members.max_by_key(|member| snapshot.held_by(member.country).count());
    let words = page.words;
    [
        aim.map(|aim| words.plain(&aim.title).to_owned()),
        pillar.map(|pillar| words.plain(&pillar.title).to_owned()),
        member.map(|member| member.country.name(words.language()).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the hits by kind, the kind with the best hit first.
fn grouped(page: &Page, snapshot: &Snapshot, book: &Rulebook, hits: &[Hit]) -> Vec<Group> {
    let mut groups: Vec<(&str, Group)> = Vec::new();
    for hit in hits {
        let key = heading(&hit.what);
        let place = groups.iter().position(|(known, _)| *known == key);
        let place = place.unwrap_or_else(|| {
            let title = page.say(key).into_owned();
            let hits = Vec::new();
            groups.push((key, Group { title, hits }));
            groups.len() - 1
        });
        let group = &mut groups[place].1;
        if group.hits.len() < N_SHOWN {
            group.hits.push(hit_shown(page, snapshot, book, hit));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn heading(what: &Found) -> &'static str {
    match what {
        Found::Commitment(_) => "section-commitments",
        Found::Member(_) => "section-members",
        Found::Package(_) => "section-packages",
        Found::Pillar(_) => "section-pillars",
        Found::Meeting(_) => "section-meetings",
        Found::Figure(_) => "section-sources",
        Found::Gap(_) => "section-unknown",
        Found::Pathway(_) => "section-pathways",
        Found::Office(_) => "section-offices",
        Found::Contact(_) => "search-contacts",
        Found::Question(_) => "search-questions",
        Found::Page { heading, .. } => heading,
    }
}

fn hit_shown(page: &Page, snapshot: &Snapshot, book: &Rulebook, hit: &Hit) -> HitShown {
    let words = page.words;
    let name = |country: Option<Country>| {
        country.map_or_else(String::new, |one| one.name(words.language()).to_owned())
    };
    let (kind, badges) = match &hit.what {
        Found::Commitment(id) => {
            let rated = snapshot.rated(id);
            let holder = rated.map_or_else(String::new, |rated| {
                shown::holder_name(page, snapshot, &rated.commitment.holder)
            });
            (
                format!("{} · {id} · {holder}", words.say("found-commitment")),
                rated.map_or_else(Vec::new, |rated| shown::row(page, snapshot, rated).badges),
            )
        }
        Found::Member(_) => (words.say("found-member").into_owned(), Vec::new()),
        Found::Package(id) => (format!("{} · {id}", words.say("found-package")), Vec::new()),
        Found::Pillar(_) => (words.say("found-pillar").into_owned(), Vec::new()),
        Found::Meeting(_) => (words.say("found-meeting").into_owned(), Vec::new()),
        Found::Figure(id) => (format!("{} · {id}", words.say("found-figure")), Vec::new()),
        Found::Gap(_) => (words.say("found-gap").into_owned(), Vec::new()),
        Found::Pathway(id) => {
            let pathway = book.pathways.iter().find(|one| one.id.as_str() == id);
            (name(pathway.map(|one| one.destination)), Vec::new())
        }
        Found::Office(id) => (name(book.office(id).map(|one| one.country)), Vec::new()),
        Found::Contact(id) => (name(entries::country_of(id)), Vec::new()),
        Found::Question(_) => (words.say("section-screening").into_owned(), Vec::new()),
        Found::Page { .. } => (String::new(), Vec::new()),
    };
    let path = path_of(&hit.what);
    let title = if hit.title.1.is_empty() {
        Markup::new().text(&words.say("package-unnamed"))
    } else {
        pieces(page, &hit.title)
    };
    HitShown {
        kind,
        link: page.link(&path),
        title,
        snippet: hit.snippet.as_ref().map(|snippet| pieces(page, snippet)),
        badges,
    }
}

/// Returns the address of what may be found, inside the house.
pub fn path_of(what: &Found) -> String {
    match what {
        Found::Commitment(id) => format!("/commitments/{id}"),
        Found::Member(country) => format!("/members/{country}"),
        Found::Package(id) => format!("/packages#{id}"),
        Found::Pillar(id) => format!("/pillars#p{id}"),
        Found::Meeting(id) => format!("/meetings#{id}"),
        Found::Figure(id) => format!("/sources/{id}"),
        Found::Gap(id) => format!("/unknown#{id}"),
        Found::Pathway(id) => format!("/pathways/{id}"),
        Found::Office(id) => format!("/offices/{id}"),
        Found::Contact(id) => {
            // Who helps everywhere stands with the offices of no country.
            let country = entries::country_of(id);
            let of_all = || "/offices".to_owned();
            country.map_or_else(of_all, |code| format!("/offices/countries/{code}"))
        }
        Found::Question(_) => "/screening".to_owned(),
        Found::Page { path, .. } => path.clone(),
    }
}

/// Returns a text with what was found marked, in the language it is written in.
fn pieces(page: &Page, (language, pieces): &(Language, Vec<Piece>)) -> Markup {
    let foreign = *language != page.words.language();
    let mut out = Markup::new();
    if foreign {
        out.add_tag("<span lang=\"");
        out.add_text(language.code());
        out.add_tag("\">");
    }
    for piece in pieces {
        if piece.hit {
            out.add_tag("<mark>");
        }
        out.add_text(&piece.text);
        if piece.hit {
            out.add_tag("</mark>");
        }
    }
    if foreign {
        out.add_tag("</span>");
    }
    out
}
