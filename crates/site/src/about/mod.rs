//! `GET /about`: what this is, what it is not, and whose it is.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "about/page.html")]
struct AboutPage {
    page: Page,
    title: Markup,
    summary: Markup,
    searched_on: String,
    version: String,
}

/// `GET /about`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let compact = &visit.snapshot.compact;
    let page = visit.titled(Section::About, visit.page.say("section-about"));
    visit.show(&AboutPage {
        title: page.text(&compact.title),
        summary: page.text(&compact.summary),
        searched_on: page.day(compact.searched_on),
        version: compact.version.chars().take(12).collect(),
        page,
    })
}
