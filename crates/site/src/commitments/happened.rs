//! What was paused, ended or set going again, when and by whom.

use progress::Commitment;
use progress::commitment::{Event, EventKind};
use publication::{Rated, Snapshot};
use ui::Markup;

use crate::page::Page;
use crate::shown;

/// What happened to a promise besides delivery.
pub struct EventShown {
    /// What, by whom and when, in a line.
    pub line: String,
    /// In a sentence.
    pub what: Markup,
    /// Where it was read.
    pub source: Markup,
}

/// Returns what happened, in order.
pub fn events(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Vec<EventShown> {
    let events = rated.commitment.events.iter();
    let shown = events.map(|event| EventShown {
        line: line(page, snapshot, &rated.commitment, event),
        what: page.words.text(&event.what),
        source: shown::source(&event.source),
    });
    shown.collect()
}

/// Returns an event in a line: only the holder takes a promise back, others end it.
pub fn line(page: &Page, snapshot: &Snapshot, commitment: &Commitment, event: &Event) -> String {
    let words = page.words;
    let is_own = commitment.is_own_act(event);
    let key = match event.kind {
        EventKind::Withdrawn if event.is_by_court => "happened-upheld",
        EventKind::Withdrawn if !is_own => "happened-ended",
        EventKind::Withdrawn => "happened-withdrawn",
        EventKind::Superseded => "happened-superseded",
        EventKind::Suspended => "happened-suspended",
        EventKind::Reinstated => "happened-reinstated",
    };
    let country = shown::holder_name(page, snapshot, &event.by);
    let body = event.body.as_deref();
    let body = body.map(|body| shown::plain_name(words, snapshot, body));
    let who = match (body, event.is_by_court) {
        (Some(body), true) => words
            .say_naming("happened-by-court", "name", body)
            .into_owned(),
        (None, true) => words
            .say_naming("happened-by-court", "name", country)
            .into_owned(),
        (Some(body), false) => format!("{country} ({body})"),
        (None, false) => country,
    };
    let who = if event.is_partial {
        words
            .say_naming("happened-in-part", "who", who)
            .into_owned()
    } else {
        who
    };
    let day = words.period(event.on);
    words
        .say_with(key, &[("who", who.into()), ("day", day.into())])
        .into_owned()
}
