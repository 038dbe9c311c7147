//! `GET /money/pillars`: reported money by pillar, with the rule that assigns it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use ui::Markup;

use super::look::Look;
use crate::Public;
use crate::page::Page;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "money/pillars.html")]
struct PillarsPage {
    page: Page,
    look: Look,
    rows: Vec<(Markup, String, usize)>,
    about: Markup,
    gate: String,
    words: Vec<(String, String)>,
    files: (String, String),
}

/// `GET /money/pillars`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("aid-pillars");
    let look = Look::ask(&public, &visit, &title).await?;
    let everywhere = look.aid.pillars.iter().filter(|((at, _), _)| at.is_none());
    let mut rows: Vec<_> = everywhere
        .map(|((_, pillar), one)| {
            let (id, name) = match pillar {
                Some(id) => (id.as_str(), look.pillar(&visit.snapshot, id)),
                None => ("none", look.page.say("aid-no-pillar").into_owned()),
            };
            let link = look.link_asking("/money/activities", &[("pillar", id)]);
            let spent = look.amount(one.spent);
            (
                pillar.is_none(),
                shown::anchor(&link, &name),
                spent,
                one.n_activities,
            )
        })
        .collect();
    rows.sort_by_key(|row| row.0);
    let rule = &look.aid.rule;
    let listed = |words: &[String], sectors: &[String]| {
        let sectors = sectors
            .iter()
            .map(|code| look.page.say_naming("aid-sector", "code", code));
        let words = words.iter().map(|word| format!("{word}…").into());
        words.chain(sectors).collect::<Vec<_>>().join(", ")
    };
    visit.show(&PillarsPage {
        about: look.page.text(&rule.about),
        gate: listed(&rule.gate, &rule.gate_sectors),
        words: rule
            .pillars
            .iter()
            .map(|one| {
                let name = look.pillar(&visit.snapshot, &one.pillar);
                (name, listed(&one.words, &one.sectors))
            })
            .collect(),
        rows: rows
            .into_iter()
            .map(|(_, link, spent, n)| (link, spent, n))
            .collect(),
        files: look.files("aid-pillars"),
        page: look.page.clone(),
        look,
    })
}
