//! Forecasts scored on the M3 competition's months and on real series.

use movement::Level;
use movement::forecast::{Line, Method, Wanted, forecast};

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

/// Checks what is promised of forecasts one to six months ahead: an error at most 3 % above that
/// of the better of the two naive forecasts, and intervals that hold 77 to 83 and 92 to 98 %.
fn promised(name: &str, lines: &[Line], n_origins: usize) {
    let s = rolling(lines, n_origins, 6);
    println!(
        "{name}: {} series, {} outcomes; MASE: last value {:.3}, seasonal {:.3}, ours {:.3}; held {:.1} and {:.1} %; interval scores {:.2?}",
        lines.len(),
        s.n,
        s.walk,
        s.seasonal,
        s.ours,
        s.held[0],
        s.held[1],
        s.interval
    );
    assert!(s.n > 200);
    assert!(
        s.ours <= 1.03 * s.walk.min(s.seasonal),
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
fn signals_come_true_more_often_than_by_any_other_rule_and_far_more_often_than_any_month() {
    let Some(lines) = encounters() else { return };
    let (ours, others) = crate::rules::compared(&lines);
    println!("ours: {ours:?}");
    assert!(ours.precision().unwrap() > 3.0 * ours.base_rate().unwrap());
    assert!(ours.false_alarms_a_year().unwrap() < 1.0);
    for (name, other) in others {
        println!("{name}: {other:?}");
        assert_eq!(
            (other.n_months, other.n_rises),
            (ours.n_months, ours.n_rises)
        );
        assert!(ours.n_true > other.n_true, "{name}");
    }
}

/// The series of a small file of cases, months in a row: series, period, value.
fn case(name: &str) -> Option<Vec<Line>> {
    let text = testkit::text(&format!("cases/movement/{name}"))?;
    let mut values = Vec::new();
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        values.push(record.unwrap()[2].parse().unwrap());
    }
    Some(vec![Line {
        name: "A".into(),
        first: 0,
        values,
    }])
}

/// What the public site showed was "0 to 10,000,000": the shock was ten times the usual error, and the usual
/// error grew with the shock.
#[testkit::needs_shared]
#[test]
fn after_a_break_intervals_are_those_of_the_present() {
    let Some(lines) = case("03-interval-explodes/one-shock.csv") else {
        return;
    };
    let levels = [Level::new(80).unwrap(), Level::new(95).unwrap()];
    let fans = forecast(&lines, 12, Wanted::Best, 6, &levels).unwrap();
    for step in &fans[0].steps {
        let wide = step.at(levels[1]).unwrap();
        // The series has kept between 283 and 309 for a year.
        assert!((220.0..290.0).contains(&wide.low), "{step} {wide:?}");
        assert!((305.0..390.0).contains(&wide.high), "{step} {wide:?}");
    }
}

#[testkit::needs_shared]
#[test]
fn one_month_of_nought_changes_a_forecast_no_more_than_one_of_one() {
    let read = |name: &str| case(&format!("02-one-zero-no-season/{name}.csv"));
    let (Some(nought), Some(one)) = (read("with-one-zero"), read("with-one-one")) else {
        return;
    };
    for method in [
        Method::Simple,
        Method::Theta,
        Method::Damped,
        Method::Combined,
    ] {
        let said = |lines: &[Line]| method.point(&lines[0].values, 12, 12);
        for (a, b) in said(&nought).iter().zip(said(&one)) {
            assert!((a / b - 1.0).abs() < 0.02, "{method:?}: {a} {b}");
        }
    }
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
