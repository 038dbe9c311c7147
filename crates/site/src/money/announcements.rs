//! `GET /money/announcements`: everything announced, with what is counted and what is not.

use std::sync::Arc;

use askama::Template;
use assistance::Announcement;
use assistance::announcement::Kind;
use axum::extract::State;
use ui::{Badge, Markup};

use super::said;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "money/announcements.html")]
struct AnnouncementsPage {
    page: Page,
    groups: Vec<Group>,
}

/// Announcements that stand in the same sum, or in none.
struct Group {
    id: &'static str,
    title: String,
    why: String,
    rows: Vec<Row>,
}

/// An announcement in the list.
struct Row {
    id: String,
    link: Markup,
    amount: String,
    donors: Markup,
    announced: String,
    kind: Badge,
    n_parts: usize,
    why: Markup,
}

/// `GET /money/announcements`
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Money, visit.page.say("money-all"));
    let all = &snapshot.announcements;
    let totals = all.totals();
    let row = |row: &Announcement| Row {
        id: row.id.to_string(),
        link: said::anchor(&page, row),
        amount: said::as_said(page.words, &row.amount),
        donors: shown::countries(&page, snapshot, row.donors.iter().map(String::as_str)),
        announced: page.words.period(row.announced),
        kind: said::kind(page.words, row.kind),
        n_parts: all.tree(row).len() - 1,
        why: said::aside_of(&totals, row)
            .map_or_else(Markup::new, |why| said::why_aside(&page, snapshot, why)),
    };
    let mut groups = Vec::new();
    for id in ["new", "conditional", "aside"] {
        let mut found: Vec<&Announcement> = all
            .roots()
            .filter(|root| match said::aside_of(&totals, root) {
                Some(_) => id == "aside",
                None if root.kind == Kind::Conditional => id == "conditional",
                None => id == "new",
            })
            .collect();
        found.sort_by_key(|root| std::cmp::Reverse(root.announced.last_day()));
        if !found.is_empty() {
            groups.push(Group {
                id,
                title: page
                    .say_counting(&format!("money-group-{id}"), found.len())
                    .into_owned(),
                why: page.say(&format!("money-group-{id}-why")).into_owned(),
                rows: found.into_iter().map(row).collect(),
            });
        }
    }
    visit.show(&AnnouncementsPage { page, groups })
}
