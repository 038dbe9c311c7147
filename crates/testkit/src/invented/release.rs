//! The invented release: the compact with its figures, documents and ratings, as of one day.

use evidence::SourceClass;
use publication::snapshot::{Rated, Snapshot};

use super::assessments::assessment;
use super::columns::OF_THE_SITE;
use super::figures::{figure, figures};
use super::register::register;
use super::{announcements, compact, day, movement, response};

/// Returns the invented release of 30 June 2025.
#[must_use]
pub fn snapshot() -> Snapshot {
    let compact = compact();
    let mut figures = figures();
    let register = register();
    let rated = compact
        .commitments
        .iter()
        .map(|commitment| {
            let figures = figures.remove(commitment.id.as_str()).unwrap_or_default();
            Rated {
                commitment: commitment.clone(),
                assessment: assessment(commitment),
                followed: progress::assess::followed(
                    commitment,
                    &figures,
                    &register,
                    day("2025-06-30"),
                ),
                statements: (register.statements.iter())
                    .filter(|one| one.commitment == commitment.id)
                    .cloned()
                    .collect(),
                searches: (register.searches.iter())
                    .filter(|one| one.commitment == commitment.id)
                    .cloned()
                    .collect(),
                figures,
            }
        })
        .collect();
    let mut context = figure("R006", "C001", Some(90), "2024", SourceClass::Press);
    context.commitment = None;
    context.member = None;
    let mut snapshot = Snapshot {
        on: day("2025-06-30"),
        compact,
        rated,
        context: vec![context],
        announcements: announcements(),
        practices: super::practices::practices(),
        movements: std::sync::Arc::new(publication::Movements::of(
            &movement::gathered(),
            day("2025-06-30"),
        )),
        basis: std::sync::Arc::new(response::basis()),
        cycles: std::sync::Arc::new(super::cycles::cycles().on(day("2025-06-30"))),
        method: super::methods::methods().remove(0),
        visibility: publication::Visibility::default(),
    };
    let columns =
        |table: publication::Table| table.columns.into_iter().map(|one| one.name).collect();
    let aid = publication::money::aid::Aid::nothing(
        snapshot.on,
        publication::money::aid::View::default(),
    );
    let listed = publication::tables::all(&snapshot)
        .into_iter()
        .chain(publication::money::aid::all(&aid))
        .map(|table| (table.name.clone(), columns(table)))
        .chain(OF_THE_SITE.iter().map(|&(table, columns)| {
            let columns = columns.split_whitespace().map(str::to_owned);
            (table.to_owned(), columns.collect())
        }));
    snapshot.visibility = publication::Visibility::of(listed);
    snapshot
}
