//! `GET /unknown`: what was looked for and not found.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "unknown/page.html")]
struct UnknownPage {
    page: Page,
    gaps: Vec<(String, Markup, Markup)>,
    silent: Vec<(String, String)>,
    n_unreported: usize,
    n_all: usize,
    unreported: String,
    searched_on: String,
}

/// `GET /unknown`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Unknown, visit.page.say("section-unknown"));
    let words = page.words;
    let silent = snapshot.silent_members();
    visit.show(&UnknownPage {
        gaps: snapshot
            .compact
            .gaps
            .iter()
            .map(|gap| {
                (
                    gap.id.clone(),
                    words.text(&gap.what),
                    words.text(&gap.detail),
                )
            })
            .collect(),
        silent: shown::members_by_name(snapshot, words.language())
            .into_iter()
            .filter(|member| silent.iter().any(|s| s.country == member.country))
            .map(|member| {
                (
                    member.country.name(words.language()).to_owned(),
                    page.link(&format!("/members/{}", member.country)),
                )
            })
            .collect(),
        n_unreported: snapshot.rated.iter().filter(|r| !r.is_reported()).count(),
        n_all: snapshot.rated.len(),
        unreported: page.link_asking("/commitments", &[("reported", "no")]),
        searched_on: words.day(snapshot.compact.searched_on),
        page,
    })
}
