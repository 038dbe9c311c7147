//! What became known since a day.

use evidence::{KnownBasis, Shows, Statement};
use kernel::{CommitmentId, Day, ObservationId, Period, StatementId};
use progress::commitment::EventKind;

use crate::snapshot::{Rated, Snapshot};

/// Something that became known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewlyKnown {
    /// The first day on which the public could know it.
    pub day: Day,
    /// When it became known, as finely as that is known: a month stays a month.
    pub when: Period,
    /// The commitment it is about.
    pub commitment: CommitmentId,
    /// What it is.
    pub what: What,
}

/// What became known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A commitment was announced.
    Promise,
    /// A commitment got another wording: the place of the version in the commitment.
    Wording(usize),
    /// A commitment was withdrawn, superseded or suspended: the place of the event.
    Event(usize),
    /// A figure was published.
    Figure(ObservationId),
    /// A document was published that shows something done or undone.
    Document(StatementId),
}

impl Snapshot {
    /// Returns what became known after `day`, latest first.
    #[must_use]
    pub fn known_since(&self, day: Day) -> Vec<NewlyKnown> {
        let mut found = Vec::new();
        for rated in &self.rated {
            let mut add = |on: Day, when: Period, what| {
                if on > day && on <= self.on {
                    found.push(NewlyKnown {
                        day: on,
                        when,
                        commitment: rated.commitment.id.clone(),
                        what,
                    });
                }
            };
            for (i, version) in rated.commitment.versions.iter().enumerate() {
                let what = if i == 0 {
                    What::Promise
                } else {
                    What::Wording(i)
                };
                add(version.announced, version.announced.into(), what);
            }
            for (i, event) in rated.commitment.events.iter().enumerate() {
                let when = event
                    .known
                    .filter(|known| known.last_day() >= event.on.first_day());
                add(event.shown_from(), when.unwrap_or(event.on), What::Event(i));
            }
            // The day of a search of ours is no event of the world: what carries no day of its own is not told.
            for figure in rated
                .figures
                .iter()
                .filter(|one| one.known_basis != KnownBasis::Unknown)
            {
                add(
                    figure.known_on,
                    figure.known_on.into(),
                    What::Figure(figure.id.clone()),
                );
            }
            let told = |one: &&Statement| is_an_act(one) && !tells_an_event_again(one, rated);
            for document in rated.statements.iter().filter(told) {
                let when = document.known.unwrap_or_else(|| document.known_on.into());
                add(document.known_on, when, What::Document(document.id.clone()));
            }
        }
        found.sort_by(|a, b| b.day.cmp(&a.day).then(a.commitment.cmp(&b.commitment)));
        found
    }
}

/// Returns whether a document tells that something was done, ended or set going again on a day.
fn is_an_act(document: &Statement) -> bool {
    let acts = document.shows.is_done()
        || matches!(
            document.shows,
            Shows::Ended | Shows::Suspended | Shows::Reinstated
        );
    acts && document.known.is_some()
}

/// Returns whether a document tells no more than an event of its promise does: its end, pause or new start.
fn tells_an_event_again(document: &Statement, rated: &Rated) -> bool {
    let kind = match document.shows {
        Shows::Ended => EventKind::Withdrawn,
        Shows::Suspended => EventKind::Suspended,
        Shows::Reinstated => EventKind::Reinstated,
        _ => return false,
    };
    let mut events = rated.commitment.events.iter();
    events.any(|event| event.kind == kind && Some(event.on) == document.on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_known_is_told_latest_first_and_never_from_the_future() {
        let snapshot = crate::invented::snapshot();
        let all = snapshot.known_since("2000-01-01".parse().unwrap());
        assert!(all.windows(2).all(|pair| pair[0].day >= pair[1].day));
        assert!(all.iter().all(|known| known.day <= snapshot.on));
        assert!(
            all.iter()
                .any(|known| matches!(known.what, What::Wording(1)))
        );
        let since = snapshot.known_since(snapshot.on);
        assert!(since.is_empty());
    }

    #[test]
    fn what_is_known_of_a_month_stays_a_month() {
        let mut snapshot = crate::invented::snapshot();
        let long_ago = "2000-01-01".parse().unwrap();
        let (at, i) = (snapshot.rated.iter())
            .position(|rated| !rated.commitment.events.is_empty())
            .map(|at| (at, 0))
            .expect("an event");
        let month: Period = "2024-02".parse().unwrap();
        let event = &mut snapshot.rated[at].commitment.events[i];
        (event.on, event.known) = (month, Some(month));
        let id = snapshot.rated[at].commitment.id.clone();
        let known = snapshot.known_since(long_ago);
        let told = known
            .iter()
            .find(|one| one.commitment == id && one.what == What::Event(i));
        let told = told.expect("the event is told");
        assert_eq!(told.when, month);
        assert_eq!(
            told.day,
            month.last_day(),
            "not shown before it can be known"
        );
    }

    #[test]
    fn a_document_that_tells_an_event_again_is_no_change_of_its_own() {
        let mut snapshot = crate::invented::snapshot();
        let mut documents = snapshot.rated.iter().flat_map(|one| &one.statements);
        let document = documents.next().cloned();
        let with_event = |rated: &&mut Rated| !rated.commitment.events.is_empty();
        let rated = snapshot
            .rated
            .iter_mut()
            .find(with_event)
            .expect("an event");
        let on = rated.commitment.events[0].on;
        let id: StatementId = "E999".parse().unwrap();
        let document = document.expect("a document");
        rated.statements.push(Statement {
            id: id.clone(),
            shows: Shows::Ended,
            on: Some(on),
            known: Some(on),
            known_on: on.last_day(),
            ..document
        });
        let is_told = |snapshot: &Snapshot| {
            let known = snapshot.known_since("2000-01-01".parse().unwrap());
            known
                .iter()
                .any(|one| one.what == What::Document(id.clone()))
        };
        assert!(!is_told(&snapshot));
        for rated in &mut snapshot.rated {
            rated.commitment.events.clear();
        }
        assert!(is_told(&snapshot), "alone it is the news");
    }
}
