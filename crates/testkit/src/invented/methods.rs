//! The methods of the invented compact.

use kernel::Localized;
use publication::method::{DatedParameters, MethodCard};

use super::{day, five, two};

/// Returns an invented compact's methods: the one in force, and another for comparison.
#[must_use]
pub fn methods() -> Vec<MethodCard> {
    let own = five([
        "Cauce’s own",
        "El de Cauce",
        "O de Cauce",
        "Celle de Cauce",
        "Pa Cauce",
    ]);
    let others = five([
        "Theirs",
        "El de otros",
        "O de outros",
        "La leur",
        "Pa lòt yo",
    ]);
    vec![method("cauce", own), method("un", others)]
}

/// Returns a method with the numbers of its own publication.
fn method(id: &str, title: Localized) -> MethodCard {
    let published = progress::method::Instrument::published(id).expect("a method of the registry");
    let numbers = progress::method::COMMON
        .iter()
        .chain(published.method().parameters);
    MethodCard {
        id: id.parse().expect("an identifier"),
        in_force: id == "cauce",
        title,
        summary: two("A straight path.", "Un camino recto."),
        formula: two("r = (y − y₀) ÷ (T − y₀)", "r = (y − y₀) ÷ (T − y₀)"),
        source: "this project".to_owned(),
        citation: "Cauce, version 1".to_owned(),
        parameters: vec![DatedParameters {
            valid_from: day("2021-03-01"),
            values: numbers
                .map(|one| (one.name.to_owned(), one.published))
                .collect(),
        }],
    }
}
