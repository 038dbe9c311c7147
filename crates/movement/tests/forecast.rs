//! Forecasts scored on the M3 competition's months and on real series.

mod shared;

use std::collections::BTreeMap;

use movement::Level;
use movement::forecast::score::{scale, smape};
use movement::forecast::{Line, Method, Wanted, forecast};
use rayon::prelude::*;
use shared::text;

/// Training and test part of every monthly series of the M3 competition.
fn m3() -> Option<Vec<(Vec<f64>, Vec<f64>)>> {
    let mut series: BTreeMap<String, (Vec<f64>, Vec<f64>)> = BTreeMap::new();
    for (path, column, test) in [
        ("forecasting/m3_monthly_train.csv.gz", 3, false),
        ("forecasting/m3_monthly_test.csv.gz", 2, true),
    ] {
        let text = text(path)?;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            let record = record.unwrap();
            let entry = series.entry(record[0].to_owned()).or_default();
            let value = record[column].parse().unwrap();
            if test {
                entry.1.push(value);
            } else {
                entry.0.push(value);
            }
        }
    }
    Some(series.into_values().collect())
}

fn m3_scores(method: Method, all: &[(Vec<f64>, Vec<f64>)]) -> (f64, f64) {
    let scores: Vec<(f64, f64)> = all
        .par_iter()
        .map(|(train, test)| {
            let said = method.point(train, 12, test.len());
            let error = test
                .iter()
                .zip(&said)
                .map(|(y, f)| (y - f).abs())
                .sum::<f64>();
            let scaled = error / test.len() as f64 / scale(train, 12).unwrap();
            (smape(test, &said), scaled)
        })
        .collect();
    let n = scores.len() as f64;
    let sum = scores
        .iter()
        .fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
    (sum.0 / n, sum.1 / n)
}

#[test]
fn theta_scores_at_most_13_9_on_the_m3_months() {
    let Some(all) = m3() else { return };
    assert_eq!(all.len(), 1428);
    let (smape, _) = m3_scores(Method::Theta, &all);
    assert!(smape <= 13.9, "{smape}");
}

/// Prints every method's score: `cargo test -p movement --test forecast -- --ignored --nocapture`.
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

/// Monthly series by name from a CSV with period, some columns that name it, and n at the end.
fn monthly(
    path: &str,
    name: impl Fn(&csv::StringRecord) -> Option<String>,
) -> Option<BTreeMap<String, BTreeMap<i32, f64>>> {
    let text = text(path)?;
    let mut series: BTreeMap<String, BTreeMap<i32, f64>> = BTreeMap::new();
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record.unwrap();
        let Some(name) = name(&record) else { continue };
        let (year, month) = record[0].split_once('-').unwrap();
        let month = year.parse::<i32>().unwrap() * 12 + month.parse::<i32>().unwrap() - 1;
        let n: f64 = record[record.len() - 1].parse().unwrap_or(0.0);
        *series.entry(name).or_default().entry(month).or_default() += n;
    }
    Some(series)
}

/// The largest series as lines over the same months, noughts where nothing is listed.
fn largest(
    series: BTreeMap<String, BTreeMap<i32, f64>>,
    n: usize,
    first: i32,
    last: i32,
) -> Vec<Line> {
    let mut lines: Vec<Line> = series
        .into_iter()
        .map(|(name, by_month)| Line {
            name,
            first,
            values: (first..=last)
                .map(|m| by_month.get(&m).copied().unwrap_or(0.0))
                .collect(),
        })
        .collect();
    lines.sort_by(|a, b| {
        b.values
            .iter()
            .sum::<f64>()
            .total_cmp(&a.values.iter().sum())
    });
    lines.truncate(n);
    lines
}

const fn month(year: i32, month: i32) -> i32 {
    year * 12 + month - 1
}

/// United States encounters between ports by nationality.
fn encounters() -> Option<Vec<Line>> {
    let series = monthly(
        "encounters/derived_usbp_monthly_region_citizenship.csv.gz",
        |r| Some(r[2].to_owned()),
    )?;
    Some(largest(series, 14, month(2013, 10), month(2024, 11)))
}

/// H-2 visas by nationality.
fn visas() -> Option<Vec<Line>> {
    let series = monthly("visas/h2_visas_monthly_by_nationality.csv", |r| {
        Some(r[1].to_owned())
    })?;
    Some(largest(series, 9, month(2017, 3), month(2025, 5)))
}

/// Irregular entries by reporter: Panama, Honduras (before its fault of February 2025), Mexico.
fn entries() -> Option<Vec<Line>> {
    let series = monthly("americas/irreg.csv.gz", |r| {
        (["PAN", "HND", "MEX"].contains(&&r[1]) && &r[0] < "2025-02").then(|| r[1].to_owned())
    })?;
    let lines = series.into_iter().map(|(name, by_month)| {
        let first = *by_month.keys().next().unwrap();
        let last = *by_month.keys().last().unwrap();
        let values = (first..=last)
            .map(|m| by_month.get(&m).copied().unwrap_or(0.0))
            .collect();
        Line {
            name,
            first,
            values,
        }
    });
    Some(lines.collect())
}

struct Scores {
    walk: f64,
    seasonal: f64,
    ours: f64,
    held: [f64; 2],
    n: usize,
}

/// Scores forecasts made at each of the last `n_origins` months from what was known then.
fn rolling(lines: &[Line], n_origins: usize, horizon: usize) -> Scores {
    let levels = [Level::new(80).unwrap(), Level::new(95).unwrap()];
    let last = lines.iter().map(Line::last).max().unwrap();
    let runs: Vec<Scores> = (1..=n_origins as i32)
        .into_par_iter()
        .map(|back| {
            let now = last - back;
            let known: Vec<Line> = lines
                .iter()
                .map(|l| Line {
                    values: l.values[..((now - l.first + 1).max(0) as usize).min(l.values.len())]
                        .to_vec(),
                    ..l.clone()
                })
                .filter(|l| l.values.len() >= 8 && l.last() == now)
                .collect();
            let mut s = Scores {
                walk: 0.0,
                seasonal: 0.0,
                ours: 0.0,
                held: [0.0; 2],
                n: 0,
            };
            if known.is_empty() {
                return s;
            }
            let fans = forecast(&known, 12, Wanted::Best, horizon, &levels).unwrap();
            for (line, fan) in known.iter().zip(&fans) {
                let whole = lines.iter().find(|l| l.name == line.name).unwrap();
                let n = line.values.len();
                let scale = scale(&line.values, 12)
                    .or(scale(&line.values, 1))
                    .unwrap_or(1.0);
                let seasonal = Method::SeasonalNaive.point(&line.values, 12, horizon);
                for (h, seasonal) in seasonal.iter().enumerate() {
                    let Some(actual) = whole.values.get(n + h) else {
                        break;
                    };
                    s.n += 1;
                    s.walk += (actual - line.values[n - 1]).abs() / scale;
                    s.seasonal += (actual - seasonal).abs() / scale;
                    s.ours += (actual - fan.steps[h].centre()).abs() / scale;
                    for (i, level) in levels.iter().enumerate() {
                        let at = fan.steps[h].at(*level).unwrap();
                        s.held[i] += f64::from(u8::from(at.low <= *actual && *actual <= at.high));
                    }
                }
            }
            s
        })
        .collect();
    let n: usize = runs.iter().map(|s| s.n).sum();
    let mean = |f: fn(&Scores) -> f64| runs.iter().map(f).sum::<f64>() / n as f64;
    Scores {
        walk: mean(|s| s.walk),
        seasonal: mean(|s| s.seasonal),
        ours: mean(|s| s.ours),
        held: [100.0 * mean(|s| s.held[0]), 100.0 * mean(|s| s.held[1])],
        n,
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
