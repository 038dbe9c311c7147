//! `GET /cycles`: every cycle, or why there is none.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::compact::Life;
use ui::Markup;

use super::{Counted, address, days, title};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "cycles/list.html")]
struct CyclesPage {
    page: Page,
    cycles: Vec<Row>,
    none: Option<NoneShown>,
}

/// A cycle in the list.
struct Row {
    link: String,
    title: String,
    days: String,
    called: String,
    came: String,
}

/// Why nobody was asked to report.
struct NoneShown {
    why: String,
    /// What the charter says of the compact itself.
    state: Markup,
    /// Where that is told.
    link: Option<String>,
}

/// `GET /cycles`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Cycles, visit.page.say("section-cycles"));
    let cycles = snapshot.cycles.standings.iter().rev().map(|cycle| {
        let counted = Counted::of(snapshot, cycle);
        Row {
            link: address(&page, cycle),
            title: title(&page, cycle),
            days: days(&page, cycle),
            called: counted.say(&page, "cycle-called"),
            came: counted.say(&page, "cycle-came"),
        }
    });
    let cycles: Vec<Row> = cycles.collect();
    visit.show(&CyclesPage {
        none: cycles.is_empty().then(|| none(&page, &visit)),
        cycles,
        page,
    })
}

fn none(page: &Page, visit: &Visit) -> NoneShown {
    let stands = visit.snapshot.compact.state();
    let life = stands
        .as_ref()
        .map_or(Life::Active, |(state, _)| state.life);
    let why = match &stands {
        Some((_, act)) if life == Life::Dormant => {
            page.say_naming("cycles-none-dormant", "day", page.day(act.on))
        }
        _ if life == Life::Ended => page.say("cycles-none-ended"),
        _ => page.say("cycles-none-active"),
    };
    NoneShown {
        why: why.into_owned(),
        link: stands.as_ref().map(|_| page.link("/#state")),
        state: stands.map_or_else(Markup::new, |(state, _)| page.text(&state.why)),
    }
}
