//! `GET /packages`: the committees, with who leads them.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::compact::Confidence;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "packages/page.html")]
struct PackagesPage {
    page: Page,
    packages: Vec<PackageShown>,
}

/// A package as it is shown.
struct PackageShown {
    id: String,
    title: Markup,
    is_named: bool,
    aim: Markup,
    pillar: Markup,
    leads: Markup,
    participants: Markup,
    is_complete: bool,
    confidence: Option<String>,
    note: Markup,
    source: Markup,
    n: usize,
    list: String,
}

/// `GET /packages`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Packages, visit.page.say("section-packages"));
    let words = page.words;
    let packages = snapshot
        .compact
        .packages
        .iter()
        .map(|package| {
            let pillar = snapshot
                .compact
                .pillars
                .iter()
                .find(|pillar| pillar.id == package.pillar)
                .map_or("", |pillar| words.plain(&pillar.title));
            PackageShown {
                id: package.id.to_string(),
                title: words.text(&package.title),
                is_named: !package.title.is_empty(),
                aim: words.text(&package.aim),
                pillar: shown::anchor(
                    &page.link(&format!("/pillars#p{}", package.pillar)),
                    &format!("{}. {pillar}", package.pillar),
                ),
                leads: shown::countries(
                    &page,
                    snapshot,
                    package.leads.iter().map(kernel::Country::code),
                ),
                participants: shown::countries(
                    &page,
                    snapshot,
                    package.participants.iter().map(kernel::Country::code),
                ),
                is_complete: package.participants_complete,
                confidence: (package.confidence != Confidence::Confirmed).then(|| {
                    words
                        .say(&format!("confidence-{}", package.confidence.code()))
                        .into_owned()
                }),
                note: words.text(&package.note),
                source: shown::source(&package.source),
                n: snapshot
                    .rated
                    .iter()
                    .filter(|rated| rated.commitment.package.as_ref() == Some(&package.id))
                    .count(),
                list: page.link_asking("/commitments", &[("package", package.id.as_str())]),
            }
        })
        .collect();
    visit.show(&PackagesPage { page, packages })
}
