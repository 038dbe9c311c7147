//! `GET /changes`: what became known of the promises since the last meeting of all members, month by month.

mod told;

use askama::Template;
use publication::Snapshot;
use ui::Markup;

pub use self::told::Changes;
use crate::page::Page;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "changes/page.html")]
struct ChangesPage {
    page: Page,
    last_meeting: Option<(Markup, String)>,
    changes: Changes,
}

/// `GET /changes`
pub async fn get(visit: Visit) -> Shown {
    let page = visit.page.titled(None, visit.page.say("home-changed"));
    visit.show(&ChangesPage {
        last_meeting: last_meeting(&page, &visit.snapshot),
        changes: since_the_meeting(&page, &visit.snapshot),
        page,
    })
}

/// Returns what became known after the last meeting of all members; before any, since the compact was adopted.
pub fn since_the_meeting(page: &Page, snapshot: &Snapshot) -> Changes {
    let meeting = snapshot.compact.last_ministerial(snapshot.on);
    let since = meeting.map_or(snapshot.compact.adopted, |meeting| meeting.day);
    told::since(page, snapshot, since)
}

/// Returns the title and the day of the last meeting of all members.
pub fn last_meeting(page: &Page, snapshot: &Snapshot) -> Option<(Markup, String)> {
    let meeting = snapshot.compact.last_ministerial(snapshot.on)?;
    Some((page.words.text(&meeting.title), page.words.day(meeting.day)))
}
