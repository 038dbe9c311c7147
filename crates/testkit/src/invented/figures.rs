//! The figures of the invented compact: a series, one that contradicts it, a law counted, one looked for in vain.

use std::collections::BTreeMap;

use evidence::{KnownBasis, Observation, Qualifier, SourceClass};
use rust_decimal::Decimal;

use super::{country, period, two};

pub(super) fn figure(
    id: &str,
    commitment: &str,
    value: Option<i64>,
    as_of: &str,
    class: SourceClass,
) -> Observation {
    Observation {
        id: id.parse().expect("an identifier"),
        commitment: Some(commitment.parse().expect("an identifier")),
        member: Some(country("ISL")),
        indicator: "permits issued".to_owned(),
        value: value.map(Decimal::from),
        unit: "permits".to_owned(),
        qualifier: Qualifier::AtLeast,
        as_of: Some(period(as_of)),
        counted_since: None,
        known_on: period(as_of).last_day(),
        known_basis: KnownBasis::Stated,
        reported_by: "Ministry of Ports".to_owned(),
        class,
        source: "https://example.org/river/figure".to_owned(),
        note: two("A round number.", "Un número redondo."),
        corrects: None,
        line: 2,
    }
}

/// Returns the figures of each promise that has any, by its identifier.
pub(super) fn figures() -> BTreeMap<&'static str, Vec<Observation>> {
    let mut missing = figure("R005", "C004", None, "2024-12-31", SourceClass::Missing);
    missing.qualifier = Qualifier::NotFound;
    let mut law = figure(
        "R004",
        "C002",
        Some(1),
        "2022-05-15",
        SourceClass::Independent,
    );
    law.indicator = "law published".to_owned();
    law.unit = "legal act".to_owned();
    law.qualifier = Qualifier::Exact;
    [
        (
            "C001",
            vec![
                figure(
                    "R001",
                    "C001",
                    Some(180_000),
                    "2022",
                    SourceClass::SelfReported,
                ),
                figure(
                    "R002",
                    "C001",
                    Some(310_000),
                    "2023-12-31",
                    SourceClass::SelfReported,
                ),
                figure(
                    "R003",
                    "C001",
                    Some(260_000),
                    "2023-12-31",
                    SourceClass::Independent,
                ),
            ],
        ),
        ("C002", vec![law]),
        ("C004", vec![missing]),
    ]
    .into()
}
