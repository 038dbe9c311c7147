//! Real monthly series, and how forecasts of them fare.

use std::collections::BTreeMap;

use movement::Level;
use movement::forecast::score::{scale, smape};
use movement::forecast::{Line, Method, Wanted, forecast};
use rayon::prelude::*;

/// Training and test part of every monthly series of the M3 competition.
pub fn m3() -> Option<Vec<(Vec<f64>, Vec<f64>)>> {
    let mut series: BTreeMap<String, (Vec<f64>, Vec<f64>)> = BTreeMap::new();
    for (path, column, test) in [
        ("forecasting/m3_monthly_train.csv.gz", 3, false),
        ("forecasting/m3_monthly_test.csv.gz", 2, true),
    ] {
        let text = testkit::text(&format!("data/flows/{path}"))?;
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

pub fn m3_scores(method: Method, all: &[(Vec<f64>, Vec<f64>)]) -> (f64, f64) {
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

/// Monthly series by name from a CSV with period, some columns that name it, and n at the end.
pub fn monthly(
    path: &str,
    name: impl Fn(&csv::StringRecord) -> Option<String>,
) -> Option<BTreeMap<String, BTreeMap<i32, f64>>> {
    let text = testkit::text(&format!("data/flows/{path}"))?;
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
pub fn largest(
    series: BTreeMap<String, BTreeMap<i32, f64>>,
    (skip, n): (usize, usize),
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
    lines.into_iter().skip(skip).take(n).collect()
}

pub const fn month(year: i32, month: i32) -> i32 {
    year * 12 + month - 1
}

/// United States encounters between ports by nationality: the fourteen largest.
pub fn encounters() -> Option<Vec<Line>> {
    encounters_of(0, 14)
}

/// The same of other nationalities by size.
pub fn encounters_of(skip: usize, n: usize) -> Option<Vec<Line>> {
    let series = monthly(
        "encounters/derived_usbp_monthly_region_citizenship.csv.gz",
        |r| Some(r[2].to_owned()),
    )?;
    Some(largest(series, (skip, n), month(2013, 10), month(2024, 11)))
}

/// H-2 visas by nationality: the nine largest.
pub fn visas() -> Option<Vec<Line>> {
    visas_of(0, 9)
}

/// The same of other nationalities by size.
pub fn visas_of(skip: usize, n: usize) -> Option<Vec<Line>> {
    let series = monthly("visas/h2_visas_monthly_by_nationality.csv", |r| {
        Some(r[1].to_owned())
    })?;
    Some(largest(series, (skip, n), month(2017, 3), month(2025, 5)))
}

/// Irregular entries by reporter: Panama, Honduras (before its fault of February 2025), Mexico.
pub fn entries() -> Option<Vec<Line>> {
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

/// How forecasts fared: errors over the seasonal change, per cent of outcomes that the 80 % and the 95 %
/// interval held, and the mean interval score of each over the seasonal change (Gneiting and Raftery 2007).
pub struct Scores {
    pub walk: f64,
    pub seasonal: f64,
    pub ours: f64,
    pub held: [f64; 2],
    pub interval: [f64; 2],
    pub n: usize,
}

/// Scores forecasts made at each of the last `n_origins` months from what was known then.
pub fn rolling(lines: &[Line], n_origins: usize, horizon: usize) -> Scores {
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
                interval: [0.0; 2],
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
                        let outside = (at.low - actual).max(0.0) + (actual - at.high).max(0.0);
                        s.interval[i] += (at.high - at.low + 2.0 / level.miss() * outside) / scale;
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
        interval: [mean(|s| s.interval[0]), mean(|s| s.interval[1])],
        n,
    }
}
