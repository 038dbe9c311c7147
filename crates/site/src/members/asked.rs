//! What is asked of a country and by when, and what became known of its promises in a year.

use kernel::{Country, Day, Holder};
use progress::Delivery;
use publication::changes::{NewlyKnown, What};
use publication::{Rated, Snapshot};
use ui::Markup;

use crate::page::Page;
use crate::{commitments, shown};

/// No more dates to come than this are named.
const N_DATES: usize = 4;
/// No more changes than this stand open; the others fold away.
const N_OPEN: usize = 4;
/// No more changes than this are told at all.
const N_TOLD: usize = 20;

/// What is asked of a country.
pub struct Asked {
    /// The dates to come, each with its promise.
    pub dates: Vec<(String, Markup)>,
    /// Of how many of its promises nothing was published that tells what became of them.
    pub n_untold: usize,
}

/// A change of a year.
pub struct Change {
    pub day: String,
    pub what: Markup,
    pub promise: Markup,
}

/// Returns what is asked of a country: the next dates of its promises, and what it alone can tell.
pub fn asked(page: &Page, snapshot: &Snapshot, bound: &[&Rated], is_member: bool) -> Asked {
    let of_all =
        (snapshot.rated.iter()).filter(|rated| is_member && rated.commitment.holder == Holder::All);
    let mut dates: Vec<(Day, &Rated)> = bound
        .iter()
        .copied()
        .chain(of_all)
        .filter(|rated| {
            !matches!(
                rated.assessment.delivery,
                Delivery::Complete | Delivery::Withdrawn | Delivery::Superseded
            )
        })
        .filter_map(|rated| {
            let now = rated.commitment.on(snapshot.on)?;
            Some((rated.commitment.due(now)?.last_day(), rated))
        })
        .filter(|(due, _)| *due >= snapshot.on)
        .collect();
    dates.sort_by(|a, b| (a.0, &a.1.commitment.id).cmp(&(b.0, &b.1.commitment.id)));
    Asked {
        dates: dates
            .into_iter()
            .take(N_DATES)
            .map(|(due, rated)| {
                let link = shown::commitment(page, snapshot, &rated.commitment.id);
                (page.day(due), link)
            })
            .collect(),
        n_untold: bound.iter().filter(|rated| !rated.is_reported()).count(),
    }
}

/// Returns what became known in the last year of a country's own promises, latest first: what stands open, and
/// what folds away.
pub fn year(page: &Page, snapshot: &Snapshot, country: Country) -> (Vec<Change>, Vec<Change>) {
    let known = snapshot.known_since(snapshot.on.plus_days(-365));
    let mut told: Vec<Change> = known
        .iter()
        .filter_map(|one| change(page, snapshot, one, country))
        .take(N_TOLD)
        .collect();
    let folded = if told.len() > N_OPEN + 1 {
        told.split_off(N_OPEN)
    } else {
        Vec::new()
    };
    (told, folded)
}

fn change(
    page: &Page,
    snapshot: &Snapshot,
    known: &NewlyKnown,
    country: Country,
) -> Option<Change> {
    let rated = snapshot.rated(&known.commitment)?;
    let commitment = &rated.commitment;
    if commitment.holder != Holder::Country(country) {
        return None;
    }
    let words = page.words;
    let what = match &known.what {
        What::Promise => Markup::new().text(&words.say("change-promise")),
        What::Wording(place) => {
            let change = commitment.versions.get(*place)?.change;
            let key = format!("change-wording-{}", change.code());
            Markup::new().text(&words.say(&key))
        }
        What::Event(place) => {
            let event = commitment.events.get(*place)?;
            let line = commitments::event_line(page, snapshot, commitment, event);
            Markup::new().text(&line)
        }
        What::Document(id) => {
            let document = rated.statements.iter().find(|one| one.id == *id)?;
            words.text(&document.what)
        }
        What::Figure(id) => {
            let figure = rated.figures.iter().find(|figure| figure.id == *id)?;
            let mut what = shown::indicator(words, snapshot, figure);
            what.add_text(": ");
            what.add_text(&shown::value(words, figure));
            shown::anchor_around(&page.link(&format!("/sources/{id}")), &what)
        }
    };
    Some(Change {
        day: words.period(known.when),
        what,
        promise: shown::commitment(page, snapshot, &commitment.id),
    })
}
