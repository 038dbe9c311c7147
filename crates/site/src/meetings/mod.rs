//! `GET /meetings`: when members met and what was promised there.

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
#[template(path = "meetings/page.html")]
struct MeetingsPage {
    page: Page,
    meetings: Vec<MeetingShown>,
}

/// A meeting with what was promised there.
struct MeetingShown {
    id: String,
    title: Markup,
    day: String,
    kind: String,
    hosts: Markup,
    summary: Markup,
    source: Markup,
    promises: Vec<(String, Markup)>,
    as_known: Option<String>,
}

/// `GET /meetings`: latest first.
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Meetings, visit.page.say("section-meetings"));
    let words = page.words;
    let meetings = snapshot
        .compact
        .meetings
        .iter()
        .rev()
        .map(|meeting| MeetingShown {
            id: meeting.id.to_string(),
            title: words.text(&meeting.title),
            day: words.day(meeting.day),
            kind: words
                .say(&format!("meeting-{}", meeting.kind.code()))
                .into_owned(),
            hosts: shown::countries(
                &page,
                snapshot,
                meeting.hosts.iter().map(kernel::Country::code),
            ),
            summary: words.text(&meeting.summary),
            source: shown::source(&meeting.source),
            promises: snapshot
                .rated
                .iter()
                .filter(|rated| {
                    rated
                        .commitment
                        .versions
                        .iter()
                        .any(|version| version.meeting.as_ref() == Some(&meeting.id))
                })
                .map(|rated| {
                    (
                        page.link(&format!("/commitments/{}", rated.commitment.id)),
                        words.text(&rated.commitment.title),
                    )
                })
                .collect(),
            as_known: page.link_on(meeting.day, "/"),
        })
        .collect();
    visit.show(&MeetingsPage { page, meetings })
}
