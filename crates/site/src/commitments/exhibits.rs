//! What shows each part of a promise, what came after, and what was looked for.

use evidence::{Exhibit, ExhibitId, Search, Statement};
use progress::assessment::{DeliverableState, Found};
use publication::{Rated, Snapshot};
use ui::{Badge, Markup};

use crate::page::Page;
use crate::shown;
use crate::{classes, cycles};

/// A part of a promise with its state and what shows it.
pub struct PartShown {
    /// The sentence that can be tested.
    pub done_when: Markup,
    /// By when.
    pub due: Option<String>,
    /// Whose part it is, where it is not the holder's.
    pub of: Option<String>,
    /// Its state.
    pub badge: Badge,
    /// The figure that shows it, and when that was true.
    pub figure: Option<(Markup, Option<String>)>,
    /// The documents about it that decide, the strongest first.
    pub documents: Vec<DocumentShown>,
    /// The others that speak of it.
    pub more: Vec<DocumentShown>,
    /// What was looked for and not found.
    pub searches: Vec<SearchShown>,
}

/// A document as the page tells it.
pub struct DocumentShown {
    /// The identifier, which is its place on the page.
    pub id: String,
    /// What it shows.
    pub shows: String,
    /// When that was true.
    pub on: Option<String>,
    /// When it became public; that this is unknown, where it is.
    pub known: String,
    /// What it says.
    pub what: Markup,
    /// What it does not show.
    pub limits: Markup,
    /// Its title, linked.
    pub title: Markup,
    /// That copies were kept, where the ledger says so.
    pub kept: String,
    /// Who tells it, as what kind of document, with what part in the promise.
    pub told_by: String,
}

/// A search as the page tells it.
pub struct SearchShown {
    /// The day.
    pub on: String,
    /// Where one looked.
    pub place: Markup,
    /// The words, as they were typed.
    pub queries: Vec<String>,
    /// What came instead.
    pub found: Markup,
}

/// No more documents than this stand open under a part.
const N_OPEN: usize = 2;

/// Returns the parts of a promise, each with what shows it.
pub fn parts(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Vec<PartShown> {
    let words = page.words;
    let states = &rated.assessment.deliverables;
    let parts = rated.commitment.deliverables.iter().map(|part| {
        let state = states.iter().find(|state| state.id == part.id);
        let of_part = |statement: &&Statement| {
            statement.deliverable.as_deref() == Some(&part.id) && decides(statement)
        };
        let mut about: Vec<&Statement> = rated.statements.iter().filter(of_part).collect();
        // What carries the state stands first; then what says most, then the oldest.
        about.sort_by_key(|one| {
            let id = ExhibitId::Statement(one.id.clone());
            let carries = state
                .and_then(|s| s.shown_by.as_ref())
                .is_some_and(|(by, _)| *by == id);
            (
                !carries,
                !one.shows.is_done(),
                Exhibit::Statement(one).day(),
            )
        });
        let mut documents: Vec<DocumentShown> = about
            .into_iter()
            .map(|one| document(page, snapshot, one))
            .collect();
        let more = documents.split_off(documents.len().min(N_OPEN));
        let of_search = |search: &&Search| search.deliverable.as_deref() == Some(&part.id);
        PartShown {
            done_when: words.text(&part.done_when),
            due: part.due.map(|period| words.period(period)),
            of: part.of.as_ref().map(|of| {
                let who = shown::holder_name(page, snapshot, of);
                words.say_naming("deliverable-of", "who", who).into_owned()
            }),
            badge: badge(page, state),
            figure: state.and_then(|state| figure(page, state)),
            documents,
            more,
            searches: rated
                .searches
                .iter()
                .filter(of_search)
                .map(|one| search(page, one))
                .collect(),
        }
    });
    parts.collect()
}

/// Returns the documents that decide no part: background, pauses, endings.
pub fn beside(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Vec<DocumentShown> {
    let beside = rated.statements.iter().filter(|one| !decides(one));
    beside.map(|one| document(page, snapshot, one)).collect()
}

/// Returns the searches for the whole promise.
pub fn searches(page: &Page, rated: &Rated) -> Vec<SearchShown> {
    let whole = rated
        .searches
        .iter()
        .filter(|one| one.deliverable.is_none());
    whole.map(|one| search(page, one)).collect()
}

/// Returns whether a document bears on the state of the part that it names.
fn decides(statement: &Statement) -> bool {
    let shows = statement.shows;
    let bears = shows.is_done() || shows.is_begun() || shows == evidence::Shows::Contradicts;
    bears && statement.deliverable.is_some()
}

fn badge(page: &Page, state: Option<&DeliverableState>) -> Badge {
    let found = state.map_or(Found::Nothing, |state| state.state);
    let mut badge = classes::found(page.words, found);
    if let Some(state) = state.filter(|state| state.state == Found::Nothing) {
        if !state.against.is_empty() {
            badge.word = page.say("deliverable-against").into_owned();
        } else if state.is_searched {
            badge.word = page.say("deliverable-searched").into_owned();
        }
    }
    badge
}

fn figure(page: &Page, state: &DeliverableState) -> Option<(Markup, Option<String>)> {
    match state.shown_by.as_ref()? {
        (ExhibitId::Figure(id), day) => {
            let link = shown::anchor(&page.link(&format!("/sources/{id}")), id.as_str());
            Some((link, day.map(|day| page.words.day(day))))
        }
        (ExhibitId::Statement(_), _) => None,
    }
}

fn document(page: &Page, snapshot: &Snapshot, one: &Statement) -> DocumentShown {
    let words = page.words;
    let said = |family: &str, code: &str| words.say(&format!("{family}-{code}")).into_owned();
    let report = cycles::report_of(page, snapshot, one.id.as_str());
    let link = match report {
        // A report that names an address says so on its own page, beside whose word it is.
        Some(report) => report,
        None => {
            let mut link = Markup::new().tag("<a rel=\"external noreferrer\" href=\"");
            link.add_text(&one.address);
            link.add_tag("\">");
            link.add_text(&one.title);
            link.add_tag("</a>");
            link
        }
    };
    DocumentShown {
        id: one.id.to_string(),
        shows: said("shows", one.shows.code()),
        on: one.on.map(|on| words.period(on)),
        known: match one.known {
            Some(known) => words.period(known),
            None => said("known", "unknown"),
        },
        what: words.text(&one.what),
        limits: words.text(&one.limits),
        title: link,
        kept: shown::kept(page, snapshot, &one.address),
        told_by: format!(
            "{} · {} · {}",
            shown::plain_name(words, snapshot, &one.publisher),
            said("document-kind", one.kind.code()),
            said("part", one.part.code())
        ),
    }
}

fn search(page: &Page, search: &Search) -> SearchShown {
    SearchShown {
        on: page
            .say_naming("commitment-search-on", "day", page.day(search.on))
            .into_owned(),
        place: page.words.text(&search.place),
        queries: search.queries.clone(),
        found: page.words.text(&search.found),
    }
}
