//! Invented people, economies, hosts and causes: one country of which all is known, one that lacks its economy, one
//! of which nothing was counted.

use ::response::cause::Direction;
use ::response::named::{Coded, Link, Named, Naming};
use ::response::{Basis, Cause, Key, Published, Standing};
use kernel::Localized;

use super::{country, day, five, period, two};

/// Returns what the invented shares, keys and causes are worked out from.
pub(super) fn basis() -> Basis {
    let mut rows = Vec::new();
    for (year, people) in [(2022, 97_000), (2023, 98_500), (2024, 100_000)] {
        rows.push(row("population", "ISL", year, people));
        rows.push(row("population", "FJI", year, 9 * people));
        rows.push(row("population", "MLT", year, 5 * people));
        rows.push(row("gdp-current-usd", "ISL", year, 40_000 * people));
        rows.push(row("gdp-current-usd", "MLT", year, 20_000 * people));
    }
    rows.push(row("gdp-current-usd", "FJI", 2014, 3_000_000_000));
    for (code, refugees, claims) in [("ISL", 4_000, 1_200), ("FJI", 250, 0)] {
        rows.push(row("hosted-refugees", code, 2024, refugees));
        rows.push(row("hosted-asylum-seekers", code, 2024, claims));
    }
    rows.push(row("hosted-other-protection", "FJI", 2024, 30_000));
    for (code, then, now) in [("ISL", 12, 9), ("FJI", 20, 20), ("MLT", 8, 8)] {
        let unit = |row: Published| Published {
            unit: "per cent".to_owned(),
            ..row
        };
        rows.push(unit(row("poverty-national", code, 2018, then)));
        let latest = if code == "MLT" { 2019 } else { 2024 };
        rows.push(unit(row("poverty-national", code, latest, now)));
    }
    Basis {
        rows,
        causes: vec![Cause {
            id: "poverty".to_owned(),
            title: five(["Poverty", "Pobreza", "Pobreza", "Pauvreté", "Povrete"]),
            note: Localized::default(),
            series: "poverty-national".to_owned(),
            direction: Direction::LowerIsBetter,
            reporter: None,
            max_age: 4,
            has_nought: true,
            naming: Naming {
                words: vec!["permits".to_owned()],
                read: Some(day("2025-01-10")),
                links: vec![Link {
                    of: Named::Commitment("C001".parse().expect("an identifier")),
                    says: two("permits", "permisos"),
                    coded: Some(Coded {
                        by: "Keepers of the sample".to_owned(),
                        why: two("Who may work earns.", "Quien puede trabajar gana."),
                    }),
                }],
            },
        }],
        keys: vec![Key {
            id: "half".to_owned(),
            title: five([
                "Half and half",
                "Mitad y mitad",
                "Metade",
                "Moitié",
                "Mwatye",
            ]),
            note: Localized::default(),
            weight: "0.5".parse().expect("a weight"),
            agreed: false,
            source: "https://example.org/river/key".to_owned(),
        }],
    }
}

fn row(series: &str, code: &str, year: i16, value: u64) -> Published {
    let is_hosted = series.starts_with("hosted");
    Published {
        series: series.to_owned(),
        country: country(code),
        year,
        value: Some(value.into()),
        error: None,
        unit: if series.starts_with("gdp") {
            "current US$"
        } else {
            "persons"
        }
        .to_owned(),
        standing: if is_hosted {
            Standing::Rounded
        } else {
            Standing::Published
        },
        reporter: if is_hosted {
            "River Agency"
        } else {
            "River Bank"
        }
        .to_owned(),
        definition: format!("invented {series}"),
        vintage: period("2025-03"),
        source: "https://example.org/river/figures".to_owned(),
        licence: "CC BY 4.0".to_owned(),
        line: 2,
    }
}
