//! Forecasts scored on the M3 competition's months and on real series.

use movement::forecast::{Line, Method};

use crate::sets::{encounters, entries, m3, m3_scores, rolling, visas};

#[testkit::needs_shared]
#[test]
fn theta_scores_at_most_13_9_on_the_m3_months() {
    let Some(all) = m3() else { return };
    assert_eq!(all.len(), 1428);
    let (smape, _) = m3_scores(Method::Theta, &all);
    assert!(smape <= 13.9, "{smape}");
}

/// Prints every method's score: `cargo test -p movement --test it forecast -- --ignored --nocapture`.
#[test]
#[ignore = "prints a table and takes a few seconds"]
fn every_method_beats_the_seasonal_naive_forecast_on_the_m3_months() {
    let Some(all) = m3() else { return };
    let (naive, _) = m3_scores(Method::SeasonalNaive, &all);
    println!("M3 months: method, sMAPE, MASE");
    for method in Method::ALL {
        let (smape, mase) = m3_scores(method, &all);
        println!("{:8} {smape:7.3} {mase:6.3}", method.name());
        let baseline = matches!(method, Method::RandomWalk | Method::SeasonalNaive);
        assert!(baseline || smape < naive, "{}", method.name());
    }
}

/// Checks what is promised of forecasts one to six months ahead: an error at most 2 % above that
/// of the better of the two naive forecasts, and intervals that hold 77 to 83 and 92 to 98 %.
fn promised(name: &str, lines: &[Line], n_origins: usize) {
    let s = rolling(lines, n_origins, 6);
    println!(
        "{name}: {} series, {} outcomes; MASE: last value {:.3}, seasonal {:.3}, ours {:.3}; held {:.1} and {:.1} %",
        lines.len(),
        s.n,
        s.walk,
        s.seasonal,
        s.ours,
        s.held[0],
        s.held[1]
    );
    assert!(s.n > 200);
    assert!(
        s.ours <= 1.02 * s.walk.min(s.seasonal),
        "{name}: {}",
        s.ours
    );
    assert!((77.0..=83.0).contains(&s.held[0]), "{name}: {}", s.held[0]);
    assert!((92.0..=98.0).contains(&s.held[1]), "{name}: {}", s.held[1]);
}

#[testkit::needs_shared]
#[test]
fn irregular_entries_are_forecast_as_well_as_the_last_value_with_honest_intervals() {
    let Some(lines) = entries() else { return };
    promised("irregular entries", &lines, 35);
}

#[test]
#[ignore = "works out hundreds of past months; prints the scores"]
fn encounters_are_forecast_as_well_as_the_last_value_with_honest_intervals() {
    let Some(lines) = encounters() else { return };
    promised("encounters", &lines, 38);
}

#[test]
#[ignore = "works out hundreds of past months; prints the scores"]
fn h2_visas_are_forecast_as_well_as_last_year_with_honest_intervals() {
    let Some(lines) = visas() else { return };
    promised("H-2 visas", &lines, 36);
}

#[testkit::needs_shared]
#[test]
fn the_detector_states_its_precision_on_real_encounters() {
    use movement::alert::{Detector, Record};
    let Some(lines) = encounters() else { return };
    let detector = Detector::default();
    let record = (lines.iter()).fold(Record::default(), |sum, line| {
        sum.with(detector.record(&line.values))
    });
    println!(
        "detector: {} months, {} doublings, {} signals, precision {:.1} %, caught {:.1} %, {:.2} false alarms a series and year",
        record.n_months,
        record.n_rises,
        record.n_signals,
        record.precision().unwrap(),
        record.caught().unwrap(),
        record.false_alarms_a_year().unwrap()
    );
    // A signal is right more often than a month drawn by chance, and far from always.
    let base = 100.0 * record.n_rises as f64 / record.n_months as f64;
    assert!(
        record.precision().unwrap() > 1.5 * base,
        "{record:?} {base}"
    );
    assert!(record.false_alarms_a_year().unwrap() < 1.0);
}

#[testkit::needs_shared]
#[test]
fn panama_and_honduras_count_the_same_corridor_with_a_short_lag() {
    use movement::mirror::{Count, compare};
    let Some(lines) = entries() else { return };
    let count = |code: &str| {
        let line = lines.iter().find(|line| line.name == code).unwrap();
        Count {
            reporter: code.parse().unwrap(),
            measure: "irregular entries".into(),
            first: line.first,
            values: line.values.iter().map(|v| Some(*v)).collect(),
        }
    };
    let compared = compare(&count("PAN"), &count("HND")).unwrap();
    println!(
        "Honduras after Panama: lag {} months, agreement {:.2}, ratio {:.2} ({:.2} to {:.2}), {} months",
        compared.lag,
        compared.agreement,
        compared.ratio,
        compared.range.0,
        compared.range.1,
        compared.n_months
    );
    assert!(
        compared.lag <= 1 && compared.agreement > 0.45,
        "{compared:?}"
    );
}
