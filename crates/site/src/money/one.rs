//! `GET /money/announcements/{id}`: one announcement with its parts, as a picture and a table.

use std::sync::Arc;

use askama::Template;
use assistance::Announcement;
use axum::extract::{Path, State};
use kernel::AnnouncementId;
use publication::Snapshot;
use publication::money::{self, Branch};
use ui::chart::{Stretch, StretchLook};
use ui::{Badge, Markup};

use super::said;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "money/announcement.html")]
struct AnnouncementPage {
    page: Page,
    above: Option<Markup>,
    title: Markup,
    own: Facts,
    stands: Option<Markup>,
    picture: Vec<BranchShown>,
    rows: Vec<Facts>,
    stages: Vec<StageShown>,
    nobody: bool,
}

/// Everything said about one row.
struct Facts {
    id: String,
    link: Markup,
    amount: String,
    bounds: String,
    kind: Badge,
    status: String,
    is_derived: bool,
    donors: Markup,
    speaker: Markup,
    occasion: Markup,
    announced: String,
    category: String,
    agencies: Markup,
    agency_inferred: bool,
    countries: Markup,
    places: Markup,
    purpose: Markup,
    condition: Markup,
    fiscal_year: Option<String>,
    commitment: Option<Markup>,
    relations: Vec<(String, Markup)>,
    also_said: Vec<(String, Markup, Markup)>,
    source: Markup,
    note: Markup,
}

/// A row of the picture.
struct BranchShown {
    name: Markup,
    amount: String,
    is_part: bool,
    /// One space for each level above the parts of the root.
    indent: String,
    beside: bool,
    drawn: Markup,
}

/// A stage with the rows whose sources say that it was reached.
struct StageShown {
    name: String,
    amount: Option<String>,
    said_by: Markup,
    drawn: Markup,
}

/// `GET /money/announcements/{id}`
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let all = &snapshot.announcements;
    let row = id
        .to_ascii_uppercase()
        .parse::<AnnouncementId>()
        .ok()
        .and_then(|id| all.get(&id))
        .ok_or_else(|| {
            let list = (
                visit.page.say("money-all").into_owned(),
                visit.page.link("/money/announcements"),
            );
            visit.nothing_named("failure-no-announcement", &id, vec![list])
        })?;
    let words = visit.page.words;
    let title = format!("{} · {}", row.id, words.plain(&row.title));
    let page = visit.titled(Section::Money, title);
    let totals = all.totals();
    let stages: Vec<StageShown> = all
        .funnel(row)
        .stages
        .iter()
        .map(|reached| {
            let mut said_by = Markup::new();
            for id in &reached.said_by {
                if !said_by.is_empty() {
                    said_by.add_tag(", ");
                }
                said_by.add(&said::anchor_to(&page, snapshot, id));
            }
            let amount = reached.minor;
            StageShown {
                name: said::stage(words, reached.stage),
                said_by,
                drawn: Stretch {
                    whole: (0.0, 1.0),
                    own: match amount {
                        Some(minor) => (0.0, share(minor, row.amount.stated.minor)),
                        None => (0.0, 1.0),
                    },
                    look: match amount {
                        Some(_) => StretchLook::Said,
                        None => StretchLook::Left,
                    },
                    open: false,
                }
                .draw(),
                amount: amount.map(|m| said::amount(words, m, row.amount.stated.currency)),
            }
        })
        .collect();
    let branches = money::branches(all, row);
    visit.show(&AnnouncementPage {
        above: (row.parent.as_ref()).map(|parent| said::anchor_to(&page, snapshot, parent)),
        title: words.text(&row.title),
        own: facts(&page, snapshot, row),
        stands: said::aside_of(&totals, row).map(|why| said::why_aside(&page, snapshot, why)),
        picture: if branches.len() > 1 {
            branches.iter().map(|b| branch(&page, row, b)).collect()
        } else {
            Vec::new()
        },
        rows: all
            .tree(row)
            .into_iter()
            .skip(1)
            .map(|(_, part)| facts(&page, snapshot, part))
            .collect(),
        nobody: stages.iter().skip(1).all(|stage| stage.amount.is_none()),
        stages,
        page,
    })
}

fn share(minor: i128, of: i128) -> f64 {
    minor as f64 / of.max(1) as f64
}

fn branch(page: &Page, root: &Announcement, branch: &Branch<'_>) -> BranchShown {
    let words = page.words;
    let look = match branch.row {
        None => StretchLook::Left,
        Some(row) if row.is_derived => StretchLook::Left,
        Some(_) if branch.beside => StretchLook::Beside,
        Some(_) => StretchLook::Said,
    };
    BranchShown {
        name: match branch.row {
            Some(row) => said::anchor(page, row),
            None => Markup::new().text(&page.say("money-not-broken-down")),
        },
        amount: match branch.row {
            Some(row) => said::as_said(words, &row.amount),
            None => said::amount(words, branch.minor, root.amount.stated.currency),
        },
        is_part: branch.depth > 0,
        indent: "\u{2002}".repeat(branch.depth.saturating_sub(1).min(4)),
        beside: branch.beside,
        drawn: Stretch {
            whole: branch.whole,
            own: branch.own,
            look,
            open: branch
                .row
                .is_some_and(|row| row.amount.most.is_none() && !row.is_derived),
        }
        .draw(),
    }
}

fn facts(page: &Page, snapshot: &Snapshot, row: &Announcement) -> Facts {
    let words = page.words;
    let currency = row.amount.stated.currency;
    let (least, most) = snapshot.announcements.bounds(row);
    let meeting = row
        .meeting
        .as_ref()
        .and_then(|id| snapshot.compact.meetings.iter().find(|m| m.id == *id));
    Facts {
        id: row.id.to_string(),
        link: said::anchor(page, row),
        amount: said::as_said(words, &row.amount),
        bounds: said::bounds(words, least, most, currency),
        kind: said::kind(words, row.kind),
        status: said::status(words, &row.status),
        is_derived: row.is_derived,
        donors: shown::countries(page, snapshot, row.donors.iter().map(String::as_str)),
        speaker: shown::name(words, snapshot, &row.speaker),
        occasion: match meeting {
            Some(meeting) => shown::anchor(
                &page.link(&format!("/meetings#{}", meeting.id)),
                words.plain(&meeting.title),
            ),
            None => shown::name(words, snapshot, &row.occasion),
        },
        announced: words.period(row.announced),
        category: said::categories(words, &row.category),
        agencies: shown::names(words, snapshot, &row.agencies),
        agency_inferred: row.agency_inferred && !row.agencies.is_empty(),
        countries: shown::countries(
            page,
            snapshot,
            row.countries.iter().map(kernel::Country::code),
        ),
        places: words.text(&row.places),
        purpose: words.text(&row.purpose),
        condition: words.text(&row.condition),
        fiscal_year: row.fiscal_year.map(|period| words.period(period)),
        commitment: row
            .commitment
            .as_ref()
            .and_then(|id| snapshot.rated(id))
            .map(|rated| {
                let id = &rated.commitment.id;
                let title = format!("{id} {}", words.plain(&rated.commitment.title));
                shown::anchor(&page.link(&format!("/commitments/{id}")), &title)
            }),
        relations: row
            .relations
            .iter()
            .map(|tie| {
                let key = format!("money-tie-{}", tie.kind.word().replace('_', "-"));
                let to = said::anchor_to(page, snapshot, &tie.to);
                (words.say(&key).into_owned(), to)
            })
            .collect(),
        also_said: row
            .also_said
            .iter()
            .map(|other| {
                let amount = said::amount(words, other.stated.minor, other.stated.currency);
                let by = shown::name(words, snapshot, &other.by);
                (amount, by, shown::source(&other.source))
            })
            .collect(),
        source: shown::source(&row.source),
        note: words.text(&row.note),
    }
}
