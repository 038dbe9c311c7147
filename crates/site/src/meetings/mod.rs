//! `GET /meetings`: when members met and what was promised there.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::axis::Class;
use progress::compact::{Meeting, MeetingKind};
use publication::{Axis, Rated, Snapshot};
use ui::chart::{Bar, BarPart};
use ui::{Badge, Markup};

use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};
use crate::{Public, classes, shown};

#[derive(Template)]
#[template(path = "meetings/page.html")]
struct MeetingsPage {
    page: Page,
    /// Meetings of all members, oldest first, with what became of what was promised there.
    became: Vec<Became>,
    meetings: Vec<MeetingShown>,
}

/// What became of the promises of a meeting.
struct Became {
    id: String,
    title: Markup,
    day: String,
    n: usize,
    bar: Markup,
    /// The classes with their counts.
    counts: Vec<(Badge, String)>,
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
    visit.show(&MeetingsPage {
        became: became(&page, snapshot),
        page,
        meetings,
    })
}

/// Returns what became of the promises that were first made at each meeting of all members; each stands at one meeting.
fn became(page: &Page, snapshot: &Snapshot) -> Vec<Became> {
    let words = page.words;
    let of_all =
        |meeting: &&Meeting| matches!(meeting.kind, MeetingKind::Summit | MeetingKind::Ministerial);
    let at = |meeting: &Meeting| -> Vec<&Rated> {
        let made_there =
            |rated: &&Rated| rated.commitment.first_promise().meeting.as_ref() == Some(&meeting.id);
        snapshot.rated.iter().filter(made_there).collect()
    };
    let meetings = snapshot.compact.meetings.iter().filter(of_all);
    let most = meetings.clone().map(|one| at(one).len()).max().unwrap_or(0);
    meetings
        .filter_map(|meeting| {
            let made = at(meeting);
            let counts: Vec<(Class, usize)> = (Axis::Delivery.classes().into_iter())
                .map(|class| {
                    let n = made.iter().filter(|one| class.holds(&one.assessment));
                    (class, n.count())
                })
                .filter(|(_, n)| *n > 0)
                .collect();
            let title = words.plain(&meeting.title);
            let bar = Bar {
                title: format!("{title}: {}", page.say_counting("meeting-made", made.len())),
                // All bars have one scale: half as many promises take half the length.
                n_of: most,
                parts: counts
                    .iter()
                    .map(|(class, n)| BarPart {
                        word: classes::word(words, *class),
                        n: *n,
                        tone: classes::tone(*class),
                        silent: classes::is_silence(*class),
                    })
                    .collect(),
            };
            (!made.is_empty()).then(|| Became {
                id: meeting.id.to_string(),
                title: words.text(&meeting.title),
                day: words.day(meeting.day),
                n: made.len(),
                bar: bar.draw(words),
                counts: counts
                    .into_iter()
                    .map(|(class, n)| (classes::badge(words, class), words.count(n)))
                    .collect(),
            })
        })
        .collect()
}
