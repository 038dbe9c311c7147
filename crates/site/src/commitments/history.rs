//! The history of a rating: every one that was written down, and what changed on its day.

use std::sync::Arc;

use axum::extract::{Path, State};
use kernel::{CommitmentId, Day};
use progress::axis::{Axis, Class};
use publication::{Admitted, PastRating, Table, columns};
use ui::Markup;

use super::rated;
use crate::page::Page;
use crate::visit::{Failure, Shown, Visit};
use crate::{Public, classes, leaving};

/// A rating that was written down.
pub struct PastShown {
    /// From when it held.
    pub day: String,
    /// Its four classes, each with the name of its axis.
    pub classes: Vec<Markup>,
    /// What it changed.
    pub changed: String,
}

/// Returns the ratings that were written down, latest first.
pub fn told(page: &Page, past: &[PastRating]) -> Vec<PastShown> {
    let before = std::iter::once(None).chain(past.iter().map(Some));
    let mut told: Vec<PastShown> = past
        .iter()
        .zip(before)
        .map(|(one, before)| PastShown {
            day: page.day(one.since),
            classes: Axis::ALL
                .iter()
                .filter_map(|axis| one.class(*axis))
                .map(|class| classes::named_badge(page.words, class))
                .collect(),
            changed: changed(page, before, one),
        })
        .collect();
    told.reverse();
    told
}

/// Returns what a rating changed, in words.
fn changed(page: &Page, before: Option<&PastRating>, one: &PastRating) -> String {
    let Some(before) = before else {
        return page.say("history-first").into_owned();
    };
    let moved = Axis::ALL.iter().filter_map(|axis| {
        let (was, is) = (before.class(*axis), one.class(*axis));
        let word = |class: Option<Class>| {
            class.map_or_else(|| "–".to_owned(), |class| classes::word(page.words, class))
        };
        (was != is).then(|| {
            let axis = classes::axis_name(page.words, *axis);
            format!("{axis}: {} → {}", word(was), word(is))
        })
    });
    let moved: Vec<String> = moved.collect();
    if moved.is_empty() {
        page.say("history-basis").into_owned()
    } else {
        moved.join(" · ")
    }
}

fn table(past: &[PastRating], on: Day) -> Table {
    Table::of(
        "rating-history",
        on,
        past,
        columns! { one =>
            ("id", "The commitment", one.commitment.as_str()),
            ("since", "The day from which the rating held", one.since),
            ("revision", "Which rating of it this is, counted from one",
                u64::try_from(one.revision).ok()),
            ("delivery", "How far it was delivered", one.delivery.as_str()),
            ("trajectory", "Whether the number moved as it must", one.trajectory.as_str()),
            ("evidence", "What the delivery class rested on", one.evidence.as_str()),
            ("time", "Where it stood against its date", one.timeliness.as_str()),
            ("firmness", "Whether small changes would have moved the trajectory class",
                one.firmness.as_str()),
            ("method", "The method that rated", one.method.0.as_str()),
            ("method_version", "Its version", one.method.1.as_str()),
            ("charter", "SHA-256 of the charter by which it was rated", one.charter.as_str()),
        },
    )
}

async fn admitted(public: &Public, id: &str, visit: &Visit) -> Result<Admitted, Failure> {
    let id: CommitmentId = rated(visit, id)?.commitment.id.clone();
    let past = public.shelf.ratings(visit.page.on, &id).await;
    let past = past.map_err(|fault| visit.shelf_failed(fault))?;
    visit.admitted(table(&past, visit.page.on))
}

/// `GET /commitments/{id}/history.csv`
pub async fn csv(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let table = admitted(&public, &id, &visit).await?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}

/// `GET /commitments/{id}/history.json`
pub async fn json(
    State(public): State<Arc<Public>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Shown {
    Ok(leaving::json(&admitted(&public, &id, &visit).await?))
}
