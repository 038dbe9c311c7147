//! The documents of the invented compact, and what was looked for in vain.

use evidence::{DocumentKind, Part, Register, Search, Shows, Statement};
use kernel::Holder;

use super::{country, day, period, two};

/// Returns one document about the law of C002, and the search for C005 that brought nothing.
pub(super) fn register() -> Register {
    let law = Statement {
        id: "E001".parse().expect("an id"),
        commitment: "C002".parse().expect("an id"),
        deliverable: Some("done".to_owned()),
        shows: Shows::Done,
        on: Some(period("2022-05-15")),
        known: Some(period("2022-05-16")),
        known_on: day("2022-05-16"),
        by: Holder::Country(country("ISL")),
        body: Some("Parliament".to_owned()),
        publisher: "The River Gazette".to_owned(),
        kind: DocumentKind::Law,
        part: Part::Own,
        title: "Act on papers".to_owned(),
        address: "https://example.org/river/gazette".to_owned(),
        is_official: true,
        what: two("The act entered into force.", "La ley entró en vigor."),
        limits: two("It counts nobody.", "No cuenta a nadie."),
        read_on: day("2025-06-30"),
    };
    let search = Search {
        commitment: "C005".parse().expect("an id"),
        deliverable: None,
        on: day("2025-06-30"),
        place: two("The archive of the river", "El archivo del río"),
        queries: vec!["yearly meeting".to_owned()],
        found: two("No minutes of any meeting.", "Ningún acta de reunión."),
    };
    Register {
        statements: vec![law],
        searches: vec![search],
        ..Register::default()
    }
}
