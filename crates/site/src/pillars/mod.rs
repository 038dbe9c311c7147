//! `GET /pillars`: the themes, with who carries them.

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
#[template(path = "pillars/page.html")]
struct PillarsPage {
    page: Page,
    pillars: Vec<PillarShown>,
}

/// A pillar with its packages and counts.
struct PillarShown {
    id: String,
    title: Markup,
    summary: Markup,
    note: Markup,
    source: Markup,
    n: usize,
    n_reported: usize,
    list: String,
    n_practices: usize,
    practices: String,
    packages: Vec<(String, String, Markup)>,
}

/// `GET /pillars`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Pillars, visit.page.say("section-pillars"));
    let words = page.words;
    let pillars = snapshot
        .compact
        .pillars
        .iter()
        .map(|pillar| {
            let inside = || {
                snapshot
                    .rated
                    .iter()
                    .filter(|rated| rated.commitment.pillar == pillar.id)
            };
            let (n_practices, practices) = crate::practices::of_pillar(&page, snapshot, &pillar.id);
            PillarShown {
                n_practices,
                practices,
                id: pillar.id.clone(),
                title: words.text(&pillar.title),
                summary: words.text(&pillar.summary),
                note: words.text(&pillar.note),
                source: shown::source(&pillar.source),
                n: inside().count(),
                n_reported: inside().filter(|rated| rated.is_reported()).count(),
                list: page.link_asking("/commitments", &[("pillar", pillar.id.as_str())]),
                packages: snapshot
                    .compact
                    .packages
                    .iter()
                    .filter(|package| package.pillar == pillar.id)
                    .map(|package| {
                        let name = if package.title.is_empty() {
                            words.say("package-unnamed").into_owned()
                        } else {
                            words.plain(&package.title).to_owned()
                        };
                        let leads = package.leads.iter().map(kernel::Country::code);
                        (
                            page.link(&format!("/packages#{}", package.id)),
                            format!("{} {name}", package.id),
                            shown::countries(&page, snapshot, leads),
                        )
                    })
                    .collect(),
            }
        })
        .collect();
    visit.show(&PillarsPage { page, pillars })
}
