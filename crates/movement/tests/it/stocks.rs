//! The published examples and tables of flows from stocks, reproduced.

use movement::stocks::{Change, Estimate, Method, Precision, Table, estimate};

use crate::world::{
    Published, correlation, in_band, json, log_correlation, members, numbers, of_members, world,
};

fn rows(value: &serde_json::Value) -> Vec<Vec<f64>> {
    let row = |row: &serde_json::Value| {
        row.as_array()
            .unwrap()
            .iter()
            .map(|v| v.as_f64().unwrap())
            .collect()
    };
    value.as_array().unwrap().iter().map(row).collect()
}

#[testkit::needs_shared]
#[test]
fn the_documented_four_region_examples_are_reproduced_to_a_millionth_of_a_person() {
    use movement::stocks::agreement::System;
    let Some(examples) = json("stocks/golden_examples.json") else {
        return;
    };
    let mut n_checked = 0;
    for (name, example) in examples.as_object().unwrap() {
        let change = Change {
            start: Table::from_rows(&rows(&example["s1"])).unwrap(),
            end: Table::from_rows(&rows(&example["s2"])).unwrap(),
            births: numbers(&example["b"]),
            deaths: numbers(&example["d"]),
        };
        let system = match example["method"].as_str().unwrap() {
            "rescale" => System::Closed,
            "open-dr" => System::Open,
            other => panic!("{name}: {other} is not a system"),
        };
        for (weight, key) in [(1.0, "od_min"), (0.0, "od_indep")] {
            let expected = Table::from_rows(&rows(&example[key])).unwrap();
            let method = Method::Accounting { system, weight };
            let found = estimate(&change, method, Precision::AsDocumented).unwrap();
            let off = largest(&found.flows, &expected);
            assert!(off < 1e-6, "{name} {key}: off by {off}");
            // The documented digits stop short of full agreement by up to a thousandth of a person.
            let exact = estimate(&change, method, Precision::Exact).unwrap();
            assert!(largest(&exact.flows, &expected) < 2e-3, "{name} {key}");
            n_checked += 1;
        }
    }
    assert_eq!(n_checked, 8);
}

fn largest(left: &Table, right: &Table) -> f64 {
    (left.cells().iter().zip(right.cells()))
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f64::max)
}

#[testkit::needs_shared]
#[test]
fn the_published_table_of_dropped_negatives_follows_exactly_for_all_pairs_of_the_members() {
    let Some(stocks) = Published::read("stocks/stock.json.gz") else {
        return;
    };
    let published = Published::read("stocks/flow_sd_drop_neg.json.gz").unwrap();
    for year in (1990..=2015).step_by(5) {
        let change = Change {
            start: stocks.table(year, &members()),
            end: stocks.table(year + 5, &members()),
            births: vec![0.0; 22],
            deaths: vec![0.0; 22],
        };
        let found = estimate(&change, Method::DropNegatives, Precision::Exact).unwrap();
        let expected = published.table(year, &members()).without_diagonal();
        assert_eq!(found.flows, expected, "{year}");
        let n_positive = expected.cells().iter().filter(|cell| **cell > 0.0).count();
        assert!(n_positive > 180, "{year}: {n_positive}");
    }
}

#[testkit::needs_shared]
#[test]
fn pseudo_bayes_lies_within_the_reported_bands_of_the_published_table() {
    let Some(stocks) = Published::read("stocks/stock.json.gz") else {
        return;
    };
    let published = Published::read("stocks/flow_da_pb_closed.json.gz").unwrap();
    for year in (1990..=2015).step_by(5) {
        let (countries, change) = world(&stocks, year);
        let Estimate {
            flows, remaining, ..
        } = estimate(&change, Method::PSEUDO_BAYES, Precision::Exact).unwrap();
        let (ours, theirs) = of_members(&countries, &flows, &published, year);
        let ratio = ours.iter().sum::<f64>() / theirs.iter().sum::<f64>();
        let straight = correlation(&ours, &theirs);
        let logarithmic = log_correlation(&ours, &theirs);
        println!(
            "{year}: {} countries, total {ratio:.4} of the published, r {straight:.5}, log r {logarithmic:.5}, unmet {remaining:.3}",
            countries.len()
        );
        assert_eq!(countries.len(), 231);
        assert!(in_band(ratio, (0.992, 1.013), 3), "{year}: {ratio}");
        assert!(in_band(straight, (0.9998, 1.0), 4), "{year}: {straight}");
        assert!(
            in_band(logarithmic, (0.9997, 1.0), 4),
            "{year}: {logarithmic}"
        );
        assert!(remaining < 0.01, "{year}: {remaining}");
    }
}
