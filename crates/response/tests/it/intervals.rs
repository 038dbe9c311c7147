//! An interval holds its value, and another reporter never narrows it. `PROPTEST_CASES=10000` runs them all.

use proptest::prelude::*;
use response::share::{Measure, Per, Rate, in_files, outward, places, share, shown};
use response::{Published, Standing};
use rust_decimal::Decimal;

fn row(series: &str, year: i16, value: u64, reporter: &str, vintage: i8) -> Published {
    Published {
        series: series.to_owned(),
        country: "ISL".parse().unwrap(),
        year,
        value: Some(value.into()),
        error: None,
        unit: "persons".to_owned(),
        standing: Standing::Rounded,
        reporter: reporter.to_owned(),
        definition: "invented".to_owned(),
        vintage: format!("2025-{vintage:02}").parse().unwrap(),
        source: "https://example.org/".to_owned(),
        licence: "CC BY 4.0".to_owned(),
        line: 2,
    }
}

fn rate(rows: &[Published]) -> Rate {
    let country = "ISL".parse().unwrap();
    share(rows, country, Measure::HostedNarrow, Per::People, 2024)
        .rate
        .unwrap()
}

fn widest(one: &Rate) -> Decimal {
    one.high - one.low
}

proptest! {
    #[test]
    fn an_interval_holds_its_value_and_widens_with_each_reporter(
        hosted in proptest::collection::vec((10_u64..5_000_000, 1_i8..=6), 1..4),
        people in proptest::collection::vec((1_u64..400_000_000, 1_i8..=6, 2023_i16..=2025), 1..5),
        more in (0_u64..5_000_000, 1_u64..400_000_000),
    ) {
        let mut rows: Vec<Published> = Vec::new();
        for (i, (value, vintage)) in hosted.iter().enumerate() {
            rows.push(row("hosted-refugees", 2024, *value, &format!("R{i}"), *vintage));
        }
        for (i, (value, vintage, year)) in people.iter().enumerate() {
            rows.push(row("population", *year, *value, &format!("P{i}"), *vintage));
        }
        rows.push(row("population", 2024, people[0].0, "P", 7));
        let before = rate(&rows);
        prop_assert!(before.low <= before.value && before.value <= before.high);
        let (low, high) = outward(before.low, before.high);
        prop_assert!(low <= before.low && before.high <= high);
        let told = in_files(before.value);
        prop_assert!(low <= told && told <= high);
        let place = places(before.low, before.high);
        prop_assert!(shown(before.low, place) <= shown(before.value, place));
        prop_assert!(shown(before.value, place) <= shown(before.high, place));
        // A further reporter of either number, with an older edition so that the value stays.
        rows.push(row("hosted-refugees", 2024, more.0, "R", 1));
        rows.push(row("population", 2024, more.1, "Q", 1));
        let after = rate(&rows);
        prop_assert!(after.low <= before.low && before.high <= after.high);
        prop_assert!(widest(&before) <= widest(&after));
    }

    #[test]
    fn a_superseded_edition_or_a_projection_moves_nothing(value in 1_u64..400_000_000, old in 1_u64..400_000_000) {
        let sound = vec![
            row("hosted-refugees", 2024, 1_000, "R", 6),
            row("hosted-asylum-seekers", 2024, 10, "R", 6),
            row("population", 2024, value, "P", 6),
        ];
        let mut rows = sound.clone();
        rows.push(row("population", 2024, old, "P", 5));
        let mut expected = row("population", 2025, old, "Q", 6);
        expected.standing = Standing::Projection;
        rows.push(expected);
        prop_assert_eq!(rate(&rows), rate(&sound));
    }
}

#[test]
fn a_cell_that_is_left_out_may_hold_four_people() {
    let mut rows = vec![
        row("hosted-refugees", 2024, 1_000, "R", 6),
        row("population", 2024, 100_000, "P", 6),
    ];
    let one_missing = rate(&rows);
    assert_eq!(
        (one_missing.numerator.value, one_missing.numerator.high),
        (1_000.into(), 1_004.into())
    );
    rows.push(row("hosted-asylum-seekers", 2024, 0, "R", 6));
    assert_eq!(rate(&rows).numerator.high, 1_004.into());
    rows[2].value = Some(10.into());
    assert_eq!(rate(&rows).numerator.high, 1_010.into());
}

#[test]
fn two_rates_are_told_apart_only_where_their_intervals_do_not_meet() {
    let of = |people: [u64; 2]| {
        let mut rows = vec![row("hosted-refugees", 2024, 1_000, "R", 6)];
        rows.push(row("hosted-asylum-seekers", 2024, 1_000, "R", 6));
        rows.push(row("population", 2024, people[0], "P", 6));
        rows.push(row("population", 2023, people[1], "P", 6));
        rate(&rows)
    };
    let (wide, near, far) = (
        of([100_000, 90_000]),
        of([91_000, 91_000]),
        of([80_000, 80_000]),
    );
    assert!(!wide.is_apart_from(&near) && !near.is_apart_from(&wide));
    assert!(wide.is_apart_from(&far) && far.is_apart_from(&wide));
}
