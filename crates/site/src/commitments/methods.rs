//! What every method that the charter names says of the series by which a promise is followed.

use std::sync::Arc;

use axum::extract::{Path, State};
use kernel::Day;
use progress::axis::Class;
use progress::firmness::firmness;
use progress::method::Outcome;
use progress::{Firmness, NotAssessable};
use publication::{Admitted, MethodCard, Rated, Table, columns};
use ui::{Badge, Markup};

use super::rated;
use crate::page::Page;
use crate::visit::{Failure, Shown, Visit};
use crate::{Public, classes, leaving};

/// What one method says.
struct Answer<'a> {
    card: &'a MethodCard,
    version: &'static str,
    outcome: Outcome,
    firmness: Firmness,
    /// Whether it is the one that rates on the page.
    rates: bool,
}

/// What one method says, in words.
pub struct AnswerShown {
    pub name: Markup,
    pub class: Badge,
    pub own_word: &'static str,
    pub value: String,
    pub reason: String,
    pub rates: bool,
}

/// Asks every method; nothing where the promise is followed by no series.
///
/// The compact's own method rates; the others stand beside it, none is hidden.
fn ask<'a>(methods: &'a [MethodCard], rated: &Rated, on: Day) -> Vec<Answer<'a>> {
    let Some((series, goal)) = &rated.followed else {
        return Vec::new();
    };
    let asked = methods.iter().filter_map(|card| {
        let instrument = card.instrument(on).ok()?;
        Some(Answer {
            card,
            version: instrument.method().version,
            outcome: instrument.rate(series, goal),
            firmness: firmness(&instrument, series, goal),
            rates: card.id == rated.assessment.method,
        })
    });
    asked.collect()
}

/// Returns what the methods say, in words.
pub fn told(page: &Page, methods: &[MethodCard], rated: &Rated) -> Vec<AnswerShown> {
    let words = page.words;
    let asked = ask(methods, rated, page.on).into_iter();
    let told = asked.map(|one| AnswerShown {
        name: words.text(&one.card.title),
        class: classes::badge(words, Class::Trajectory(one.outcome.class)),
        own_word: one.outcome.class_word,
        value: (one.outcome.value).map_or_else(String::new, |value| words.real(value, 3)),
        reason: one.outcome.reason.map_or_else(String::new, |reason| {
            words.say(&format!("reason-{}", reason.code())).into_owned()
        }),
        rates: one.rates,
    });
    told.collect()
}

fn table(methods: &[MethodCard], rated: &Rated, on: Day) -> Table {
    let asked = ask(methods, rated, on);
    Table::of(
        "method-answers",
        on,
        &asked,
        columns! { one =>
            ("id", "The commitment", rated.commitment.id.as_str()),
            ("method", "The method", one.card.id.as_str()),
            ("version", "Its version", one.version),
            ("rates", "Whether it is the method that rates", one.rates),
            ("trajectory", "The class on the common scale", one.outcome.class.code()),
            ("own_word", "The class in the method's own word", one.outcome.class_word),
            ("value", "The method's measure", one.outcome.value),
            ("score", "The method's score, where it has one", one.outcome.score),
            ("firmness", "Whether small changes would move the class", one.firmness.code()),
            ("reason", "Why there is no class", one.outcome.reason.map(NotAssessable::code)),
        },
    )
}

fn admitted(public: &Public, id: &str, visit: &Visit) -> Result<Admitted, Failure> {
    let rated = rated(visit, id)?;
    visit.admitted(table(&public.methods, rated, visit.page.on))
}

/// `GET /commitments/{id}/methods.csv`
pub async fn csv(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let table = admitted(&public, &id, &visit)?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}

/// `GET /commitments/{id}/methods.json`
pub async fn json(
    State(public): State<Arc<Public>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Shown {
    Ok(leaving::json(&admitted(&public, &id, &visit)?))
}
