//! `GET /causes`: of how many indicators anything can be said, country by country.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use publication::responsibility;
use response::cause::{Class, Firmness, Reason};
use ui::Markup;

use super::by_name;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "causes/list.html")]
struct CausesPage {
    page: Page,
    rows: Vec<Row>,
    /// The indicators with what is to be known of each.
    causes: Vec<(Markup, Markup)>,
    /// Of how many indicators something, and of how many nothing can be said.
    finding: String,
}

/// A country: of which indicators something can be said, and why nothing of the others.
struct Row {
    name: String,
    link: String,
    said: String,
    unsaid: Vec<String>,
}

/// `GET /causes`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Members, visit.page.say("causes-title"));
    let (mut n, mut n_said, mut n_firm) = (0, 0, 0);
    let mut row = |country: &kernel::Country| {
        let found = responsibility::causes(snapshot, *country);
        let said = found
            .iter()
            .filter(|one| one.class != Class::NotAssessable)
            .count();
        n += found.len();
        n_said += said;
        n_firm += found
            .iter()
            .filter(|one| one.firmness == Some(Firmness::Firm))
            .count();
        let why = |reason: &Reason| {
            let n = found
                .iter()
                .filter(|one| one.reason == Some(*reason))
                .count();
            (n > 0).then(|| {
                let name = page.say(&format!("causes-reason-{}", reason.code()));
                format!("{name}: {}", page.count(n))
            })
        };
        Row {
            name: country.name(page.words.language()).to_owned(),
            link: page.link(&format!("/causes/{country}")),
            said: page.count(said),
            unsaid: Reason::ALL.iter().filter_map(why).collect(),
        }
    };
    let rows: Vec<Row> = by_name(&page, snapshot).iter().map(&mut row).collect();
    let blanks = [
        ("n", page.count(n)),
        ("said", page.count(n_said)),
        ("firm", page.count(n_firm)),
    ];
    let blanks = blanks
        .each_ref()
        .map(|(blank, value)| (*blank, value.as_str()));
    visit.show(&CausesPage {
        finding: page.say_filling("causes-finding", &blanks).into_owned(),
        causes: (snapshot.basis.causes.iter())
            .map(|cause| (page.text(&cause.title), page.text(&cause.note)))
            .collect(),
        rows,
        page,
    })
}
