//! What an invented court and others found of the invented promises: one of every way to stand beside a class.

use evidence::Qualifier;
use kernel::Localized;
use progress::compact::Confidence;
use progress::verdict::{Counted, Found, Kind, Verdict};

use super::{day, two};

fn verdict(id: &str, of: &str, on: &str, found: Found, what: Localized) -> Verdict {
    Verdict {
        id: id.to_owned(),
        of: vec![of.parse().expect("an identifier")],
        by: "org:court-of-the-river".parse().expect("a holder"),
        body: Some("First Chamber".to_owned()),
        kind: Kind::Court,
        reference: format!("R-{id}/24"),
        on: day(on),
        known_on: day(on),
        found,
        counts: None,
        what,
        limits: two("It names no number.", "No nombra ningún número."),
        source: "https://example.org/river/court".to_owned(),
        confidence: Confidence::Confirmed,
    }
}

/// Returns four verdicts: one that agrees with our class, one that differs, one on validity, one in the press.
pub(super) fn verdicts() -> Vec<Verdict> {
    vec![
        verdict(
            "V01",
            "C002",
            "2022-03-01",
            Found::Dismissed,
            two(
                "The action against the law was dismissed.",
                "Se desestimó el recurso contra la ley.",
            ),
        ),
        verdict(
            "V02",
            "C001",
            "2024-04-10",
            Found::NotReached,
            two(
                "The permits were not given in time.",
                "Los permisos no se dieron a tiempo.",
            ),
        ),
        verdict(
            "V03",
            "C002",
            "2024-04-12",
            Found::Failed,
            two("The law was never applied.", "La ley nunca se aplicó."),
        ),
        Verdict {
            body: None,
            kind: Kind::Press,
            counts: Some(Counted {
                value: 310_000.into(),
                unit: "permits".to_owned(),
                qualifier: Qualifier::About,
            }),
            limits: Localized::default(),
            confidence: Confidence::Conflicting,
            ..verdict(
                "V04",
                "C001",
                "2024-04-20",
                Found::Partly,
                two(
                    "Some 310,000 permits were given.",
                    "Se dieron unos 310 000 permisos.",
                ),
            )
        },
    ]
}
