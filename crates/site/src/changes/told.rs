//! What changed, month by month: one line an event, and no event twice.

use std::collections::BTreeSet;

use evidence::Observation;
use kernel::{CommitmentId, Day, Period};
use publication::Snapshot;
use publication::changes::{NewlyKnown, What};
use ui::Markup;

use crate::commitments;
use crate::page::Page;
use crate::shown;

/// No more promises than this are named beside a change.
const N_TOUCHED: usize = 3;
/// No more figures of one publication than this stand in its line.
const N_FIGURES: usize = 2;
/// No more changes than this are told at all.
const N_TOLD: usize = 100;
/// So many of the newest months stand open.
const N_OPEN: usize = 3;

/// A month with what became known in it, the latest first.
pub struct Month {
    /// The month in words.
    pub name: String,
    /// Whether it stands open.
    pub is_open: bool,
    /// What became known.
    pub changes: Vec<Change>,
    month: (i16, i8),
}

/// Something that became known, in words.
pub struct Change {
    /// The day of the month, where it is known as finely.
    pub day: String,
    /// What became known.
    pub what: Markup,
    /// The promises that it touches, by address and title; no more than stand in a line or two.
    pub touches: Vec<(String, Markup)>,
    /// How many others it touches.
    pub n_more: usize,
    on: Day,
    first: CommitmentId,
    rank: Rank,
    n_figures: usize,
    /// What makes it the same as another, on whatever day that became known; several where a line tells several.
    signs: Vec<String>,
}

/// What says most of a publication: an act, then words of a promise, then a document, then bare figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Event,
    Wording,
    Document,
    Figure,
}

/// What became known, by month, and how many changes are not told.
pub struct Changes {
    /// The months in which anything became known, the latest first.
    pub months: Vec<Month>,
    /// How many earlier changes stand in the tables alone.
    pub n_untold: usize,
}

impl Changes {
    /// Returns the months that stand open.
    pub fn open(&self) -> impl Iterator<Item = &Month> {
        self.months.iter().filter(|month| month.is_open)
    }

    /// Returns how many changes stand in the other months, or are not told at all.
    pub fn n_folded(&self) -> usize {
        let earlier = self.months.iter().filter(|month| !month.is_open);
        earlier.map(|month| month.changes.len()).sum::<usize>() + self.n_untold
    }
}

/// Returns what became known after a day.
pub fn since(page: &Page, snapshot: &Snapshot, day: Day) -> Changes {
    let mut known = snapshot.known_since(day);
    // Whatever was published again is told where it was published first.
    known.sort_by(|a, b| a.day.cmp(&b.day).then(a.commitment.cmp(&b.commitment)));
    let mut told: Vec<Change> = Vec::new();
    let decrees = decrees(snapshot);
    for one in &known {
        let Some(change) = change(page, snapshot, one) else {
            continue;
        };
        if change.rank == Rank::Document && decrees.contains(&change.signs[0]) {
            continue;
        }
        add(&mut told, change);
    }
    told.reverse();
    let n_untold = told.len().saturating_sub(N_TOLD);
    told.truncate(N_TOLD);
    let mut months: Vec<Month> = Vec::new();
    for change in told {
        let month = (change.on.year(), change.on.month());
        match months.last_mut().filter(|last| last.month == month) {
            Some(last) => last.changes.push(change),
            None => months.push(Month {
                name: page.period(Period::Month(month.0, month.1)),
                is_open: months.len() < N_OPEN,
                changes: vec![change],
                month,
            }),
        }
    }
    Changes { months, n_untold }
}

/// Returns the addresses at which events were read: a document there tells them again.
fn decrees(snapshot: &Snapshot) -> BTreeSet<String> {
    let events = snapshot.rated.iter().flat_map(|one| &one.commitment.events);
    let known = events.filter(|event| event.shown_from() <= snapshot.on);
    known.map(|event| event.source.clone()).collect()
}

/// Adds a change to those before it, unless one of them tells it already.
fn add(told: &mut Vec<Change>, change: Change) {
    let is_same = |other: &&mut Change| other.signs.contains(&change.signs[0]);
    if let Some(same) = told.iter_mut().find(is_same) {
        let is_named = |touched: &(String, Markup)| same.touches.contains(touched);
        // What was published again says nothing new of a promise; on the same day it touches another too.
        if same.on == change.on && !change.touches.iter().all(is_named) {
            match same.touches.len() < N_TOUCHED {
                true => same.touches.extend(change.touches),
                false => same.n_more += 1,
            }
        }
        return;
    }
    // What one day brought of one promise is one event, told by what says most of it.
    let of_the_day = |other: &&mut Change| other.on == change.on && other.first == change.first;
    let Some(other) = told.iter_mut().find(of_the_day) else {
        told.push(change);
        return;
    };
    match (other.rank, change.rank) {
        (Rank::Event, Rank::Event) => return told.push(change),
        (Rank::Figure, Rank::Figure) if other.n_figures < N_FIGURES => {
            other.what.add_tag("; ");
            other.what.add(&change.what);
            other.n_figures += 1;
        }
        (before, after) if after < before && other.touches.len() == 1 => {
            let before = std::mem::replace(other, change);
            other.signs.extend(before.signs);
            return;
        }
        _ => {}
    }
    // Also what the line does not tell was published on this day, and is no news on a later one.
    other.signs.extend(change.signs);
}

/// Returns something that became known, in words.
fn change(page: &Page, snapshot: &Snapshot, known: &NewlyKnown) -> Option<Change> {
    let rated = snapshot.rated(&known.commitment)?;
    let commitment = &rated.commitment;
    let words = page.words;
    let (rank, what, link, sign) = match &known.what {
        What::Promise => {
            let said = words.say("change-promise");
            // Promises of one day are one piece of news.
            let sign = format!("{said} {}", known.day);
            (Rank::Wording, Markup::new().text(&said), None, sign)
        }
        What::Wording(i) => {
            let change = commitment.versions.get(*i)?.change;
            let key = format!("change-wording-{}", change.code());
            let sign = format!("{key} {} {}", commitment.id, known.day);
            let said = words.say(&key);
            (Rank::Wording, Markup::new().text(&said), None, sign)
        }
        What::Event(i) => {
            let event = commitment.events.get(*i)?;
            let line = commitments::event_line(page, snapshot, commitment, event);
            (Rank::Event, Markup::new().text(&line), None, line)
        }
        What::Document(id) => {
            let document = rated.statements.iter().find(|one| one.id == *id)?;
            let link = format!("/commitments/{}#{id}", commitment.id);
            let what = words.text(&document.what);
            (Rank::Document, what, Some(link), document.address.clone())
        }
        What::Figure(id) => {
            let of_id = |figure: &&Observation| figure.id == *id && figure.value.is_some();
            let figure = rated.figures.iter().find(of_id)?;
            let mut what = shown::indicator(words, snapshot, figure);
            what.add_tag(": ");
            what.add_text(&shown::value(words, figure));
            let link = Some(format!("/sources/{id}"));
            (Rank::Figure, what, link, sign_of(figure))
        }
    };
    Some(Change {
        day: match known.when {
            Period::Day(day) => day.day().to_string(),
            _ => String::new(),
        },
        what: match link {
            None => what,
            Some(link) => shown::anchor_around(&page.link(&link), &what),
        },
        touches: vec![(
            page.link(&format!("/commitments/{}", commitment.id)),
            words.text(&commitment.title),
        )],
        n_more: 0,
        on: known.day,
        first: commitment.id.clone(),
        rank,
        n_figures: usize::from(rank == Rank::Figure),
        signs: vec![sign],
    })
}

/// Returns what makes a figure the same as another: what is counted, how many, and in what.
fn sign_of(figure: &Observation) -> String {
    let value = figure.value.map(|value| value.normalize().to_string());
    format!(
        "{} {} {}",
        figure.indicator,
        value.unwrap_or_default(),
        figure.unit
    )
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn page() -> Page {
        let day = "2025-06-30".parse().unwrap();
        Page::new(ui::Reader::at("", Language::En), day)
    }

    fn lines(snapshot: &Snapshot) -> Vec<String> {
        let changes = since(&page(), snapshot, "2000-01-01".parse().unwrap());
        let months = changes.months.iter();
        let all = months.flat_map(|month| month.changes.iter());
        all.map(|change| change.what.to_string()).collect()
    }

    #[test]
    fn a_figure_that_is_published_again_is_told_once() {
        let mut snapshot = testkit::invented::snapshot();
        let before = lines(&snapshot);
        let with_figures = |one: &&mut publication::Rated| !one.figures.is_empty();
        let rated = snapshot.rated.iter_mut().find(with_figures).unwrap();
        let with_value = |figure: &&Observation| figure.value.is_some();
        let mut again = rated.figures.iter().rfind(with_value).unwrap().clone();
        again.id = "R998".parse().unwrap();
        again.known_on = snapshot.on;
        rated.figures.push(again.clone());
        assert_eq!(lines(&snapshot), before);
        // Control: another number is news.
        again.id = "R999".parse().unwrap();
        again.value = again.value.map(|value| value + rust_decimal::Decimal::ONE);
        let rated = snapshot.rated.iter_mut().find(with_figures).unwrap();
        rated.figures.push(again);
        assert_ne!(lines(&snapshot), before);
    }

    #[test]
    fn months_come_latest_first_and_the_newest_three_stand_open() {
        let snapshot = testkit::invented::snapshot();
        let changes = since(&page(), &snapshot, "2000-01-01".parse().unwrap());
        assert!(
            changes
                .months
                .windows(2)
                .all(|two| two[0].month > two[1].month)
        );
        assert_eq!(changes.open().count(), changes.months.len().min(N_OPEN));
        assert!(changes.n_folded() > 0);
    }
}
