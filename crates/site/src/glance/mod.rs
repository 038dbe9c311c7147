//! `GET /glance`: every holder with every promise by class, and since when nothing was told.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::Delivery;
use progress::axis::Class;
use publication::glance::{Row, rows};
use publication::{Axis, Rated, Snapshot};
use ui::{Badge, Markup};

use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};
use crate::{Public, classes, shown};

#[derive(Template)]
#[template(path = "glance/page.html")]
struct GlancePage {
    page: Page,
    compact: Markup,
    day: String,
    pillars: Vec<String>,
    rows: Vec<RowShown>,
    legend: Vec<Badge>,
    /// Of how many promises nothing was told.
    told: String,
}

/// A holder in the matrix.
struct RowShown {
    name: Markup,
    role: Option<String>,
    /// The marks of its promises, pillar by pillar with its name.
    cells: Vec<(String, Markup)>,
    has_none: bool,
    last_told: Option<String>,
    untold: Option<String>,
}

/// `GET /glance`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit
        .titled(Section::Glance, visit.page.say("section-glance"))
        .with_ratings();
    let words = page.words;
    let mut rows = rows(snapshot);
    // Countries by their names as the reader knows them; who is no country keeps its place after them.
    rows.sort_by_cached_key(|row| {
        let name = shown::holder_name(&page, snapshot, &row.holder);
        (row.member.is_none(), publication::search::folded(&name))
    });
    let used = |class: &&Delivery| rows.iter().any(|row| row.n_in(**class) > 0);
    let legend = Delivery::ALL.iter().filter(used);
    visit.show(&GlancePage {
        compact: words.text(&snapshot.compact.title),
        day: words.day(snapshot.on),
        pillars: (snapshot.compact.pillars.iter())
            .map(|pillar| words.plain(&pillar.title).to_owned())
            .collect(),
        legend: legend
            .map(|class| classes::badge(words, Class::Delivery(*class)))
            .collect(),
        told: told(
            &page,
            snapshot,
            rows.iter().map(|row| row.untold.len()).sum(),
        ),
        rows: rows
            .iter()
            .map(|row| row_shown(&page, snapshot, row))
            .collect(),
        page,
    })
}

/// Returns of how many promises nothing was published on what became of them.
fn told(page: &Page, snapshot: &Snapshot, n_untold: usize) -> String {
    if n_untold == 0 {
        return page.say("glance-all-told").into_owned();
    }
    let n_all = page.count(snapshot.rated.len());
    let blanks = [("n", page.count(n_untold).into()), ("all", n_all.into())];
    let said = page.words.say_with("glance-untold-in-all", &blanks);
    said.into_owned()
}

fn row_shown(page: &Page, snapshot: &Snapshot, row: &Row) -> RowShown {
    let words = page.words;
    let in_pillar = |pillar: &str| {
        let mut marks = Markup::new();
        let promises = row.promises.iter();
        for rated in promises.filter(|rated| rated.commitment.pillar == pillar) {
            marks.add(&mark(page, rated));
        }
        marks
    };
    let role = row.member.map(|member| member.role);
    RowShown {
        name: shown::holder(page, snapshot, &row.holder),
        role: role
            .filter(|role| *role != progress::compact::Role::Member)
            .map(|role| words.say(&format!("role-{}", role.code())).into_owned()),
        cells: (snapshot.compact.pillars.iter())
            .map(|pillar| {
                let title = words.plain(&pillar.title).to_owned();
                (title, in_pillar(&pillar.id))
            })
            .collect(),
        has_none: row.promises.is_empty(),
        last_told: row.last_told.map(|day| words.day(day)),
        untold: row.untold_since.map(|day| {
            let n = words.say_counting("glance-untold", row.untold.len());
            let since = words.say_naming("glance-since", "day", words.day(day));
            format!("{n}, {since}")
        }),
    }
}

/// Returns the mark of a promise: its class as a picture that leads to its page.
fn mark(page: &Page, rated: &Rated) -> Markup {
    let class = Class::of(&rated.assessment, Axis::Delivery);
    let id = rated.commitment.id.as_str();
    let link = page.link(&format!("/commitments/{id}"));
    classes::badge(page.words, class).show_linked(&link, id)
}
