//! Exponential smoothing: simple, with a damped trend, and with a season.

use super::search::{descend, smallest};
use super::seasonality::Adjusted;

/// A smoothed level: the share of each new value, the level before the first value and after the
/// last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The share of each new value, 0 to 1.
    pub alpha: f64,
    /// The level after the last value.
    pub last: f64,
}

/// Returns the level of simple exponential smoothing with the least squared one-step errors.
///
/// For a given share the errors are linear in the first level, which therefore has a closed form.
#[must_use]
pub fn simple(values: &[f64]) -> Level {
    if values.len() < 3 {
        let last = values.last().copied().unwrap_or(0.0);
        return Level { alpha: 1.0, last };
    }
    let alpha = smallest(0.01, 0.99, |alpha| squared_errors(values, alpha).0);
    let (_, first) = squared_errors(values, alpha);
    let last = values
        .iter()
        .fold(first, |level, v| level + alpha * (v - level));
    Level { alpha, last }
}

/// Returns the least sum of squared errors for a share, and the first level that gives it.
fn squared_errors(values: &[f64], alpha: f64) -> (f64, f64) {
    // With a first level of nought the errors are e; each unit of first level takes w off them.
    let (mut level, mut weight) = (0.0, 1.0);
    let (mut ee, mut ew, mut ww) = (0.0, 0.0, 0.0);
    let keep = 1.0 - alpha;
    for value in values {
        let error = value - level;
        ee += error * error;
        ew += error * weight;
        ww += weight * weight;
        level += alpha * error;
        weight *= keep;
    }
    let first = ew / ww;
    (ee - ew * first, first)
}

/// Returns forecasts by simple exponential smoothing, the season taken out and put back.
#[must_use]
pub fn simple_forecast(values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
    let adjusted = Adjusted::new(values, season);
    let level = simple(&adjusted.values);
    adjusted.restored(vec![level.last; horizon])
}

/// Returns forecasts with a damped trend (Gardner and McKenzie 1985), the season taken out and put
/// back.
#[must_use]
pub fn damped_forecast(values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
    let adjusted = Adjusted::new(values, season);
    let y = &adjusted.values;
    if y.len() < 6 {
        return adjusted.restored(vec![y.last().copied().unwrap_or(0.0); horizon]);
    }
    let first = first_trend(y);
    let run = |p: &[f64; 3]| damped_run(y, p, first);
    let (low, high) = ([0.01, 0.0, 0.8], [0.99, 0.99, 0.98]);
    let best = descend([0.4, 0.1, 0.93], low, high, |p| run(p).0);
    let (_, level, trend) = run(&best);
    adjusted.restored(damped_path(level, trend, best[2], horizon))
}

/// A first level and trend from the first dozen values.
fn first_trend(values: &[f64]) -> (f64, f64) {
    let m = values.len().min(12);
    let trend = (values[m - 1] - values[0]) / (m - 1) as f64;
    let mean = values[..m].iter().sum::<f64>() / m as f64;
    (mean - trend * (m as f64 + 1.0) / 2.0, trend)
}

/// Runs damped-trend smoothing; returns the sum of squared errors, last level and last trend.
/// Parameters: alpha, beta as a share of alpha, phi.
fn damped_run(values: &[f64], p: &[f64; 3], first: (f64, f64)) -> (f64, f64, f64) {
    let [alpha, share, phi] = *p;
    let (mut level, mut trend) = first;
    let mut sum = 0.0;
    for value in values {
        let expected = level + phi * trend;
        let error = value - expected;
        sum += error * error;
        level = expected + alpha * error;
        trend = phi * trend + alpha * share * error;
    }
    (sum, level, trend)
}

fn damped_path(level: f64, trend: f64, phi: f64, horizon: usize) -> Vec<f64> {
    let (mut reach, mut power) = (0.0, 1.0);
    (0..horizon)
        .map(|_| {
            power *= phi;
            reach += power;
            level + trend * reach
        })
        .collect()
}

/// Returns forecasts by exponential smoothing with a damped trend and an additive season on the log
/// scale, which is a multiplicative season on the scale of persons.
///
/// Without two whole seasons of values the damped trend on the log scale is used alone.
#[must_use]
pub fn seasonal_forecast(values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
    let logs: Vec<f64> = values.iter().map(|v| v.ln_1p()).collect();
    let back = |path: Vec<f64>| -> Vec<f64> {
        let highest = logs.iter().copied().fold(0.0, f64::max);
        // A trend may not carry a forecast beyond twice the highest value on record.
        let most = highest + std::f64::consts::LN_2;
        path.into_iter()
            .map(|v| v.clamp(0.0, most).exp_m1())
            .collect()
    };
    if logs.len() < 6 {
        return super::baseline::random_walk(values, horizon);
    }
    if season < 2 || logs.len() < 2 * season {
        let first = first_trend(&logs);
        let cost = |p: &[f64; 3]| damped_run(&logs, p, first).0;
        let best = descend([0.5, 0.1, 0.9], [0.01, 0.0, 0.8], [0.99, 0.99, 0.98], cost);
        let (_, level, trend) = damped_run(&logs, &best, first);
        return back(damped_path(level, trend, best[2], horizon));
    }
    let start = first_season(&logs, season);
    let cost = |p: &[f64; 4]| seasonal_run(&logs, p, &start).0;
    let low = [0.01, 0.0, 0.0, 0.8];
    let high = [0.99, 0.99, 0.99, 0.98];
    let best = descend([0.4, 0.05, 0.1, 0.9], low, high, cost);
    let (_, level, trend, months) = seasonal_run(&logs, &best, &start);
    let path = damped_path(level, trend, best[3], horizon);
    let n = logs.len();
    back(
        (path.iter().enumerate())
            .map(|(h, v)| v + months[(n + h) % season])
            .collect(),
    )
}

/// Month effects, level and trend from the first two seasons.
fn first_season(logs: &[f64], season: usize) -> (f64, f64, Vec<f64>) {
    let mean = |from: usize| logs[from..from + season].iter().sum::<f64>() / season as f64;
    let (one, two) = (mean(0), mean(season));
    let trend = (two - one) / season as f64;
    let middle = (season as f64 - 1.0) / 2.0;
    let months = (0..season)
        .map(|t| {
            let slope = trend * (t as f64 - middle);
            ((logs[t] - one - slope) + (logs[t + season] - two - slope)) / 2.0
        })
        .collect();
    (one - trend * (middle + 1.0), trend, months)
}

/// Runs seasonal smoothing; parameters: alpha, beta as a share of alpha, gamma as a share of
/// 1 − alpha, phi.
fn seasonal_run(
    logs: &[f64],
    p: &[f64; 4],
    start: &(f64, f64, Vec<f64>),
) -> (f64, f64, f64, Vec<f64>) {
    let [alpha, share, seasonal, phi] = *p;
    let gamma = seasonal * (1.0 - alpha);
    let (mut level, mut trend, mut months) = start.clone();
    let mut sum = 0.0;
    let season = months.len();
    for (t, value) in logs.iter().enumerate() {
        let expected = level + phi * trend;
        let error = value - expected - months[t % season];
        sum += error * error;
        level = expected + alpha * error;
        trend = phi * trend + alpha * share * error;
        months[t % season] += gamma * error;
    }
    (sum, level, trend, months)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_steady_series_is_forecast_as_it_is() {
        let values = vec![40.0; 30];
        for forecast in [
            simple_forecast(&values, 12, 3),
            damped_forecast(&values, 12, 3),
            seasonal_forecast(&values, 12, 3),
        ] {
            assert!(
                forecast.iter().all(|f| (f - 40.0).abs() < 1e-6),
                "{forecast:?}"
            );
        }
    }

    #[test]
    fn a_jump_moves_the_level_of_a_series_that_wanders() {
        let mut values: Vec<f64> = (0..40)
            .map(|t| if t % 2 == 0 { 100.0 } else { 101.0 })
            .collect();
        values.extend([200.0, 201.0, 200.0, 201.0]);
        assert!(simple(&values).last > 180.0);
    }

    #[test]
    fn a_season_of_months_is_carried_forward() {
        let month =
            |t: usize| 1000.0 * (1.0 + 0.5 * (t as f64 * std::f64::consts::TAU / 12.0).sin());
        let values: Vec<f64> = (0..72).map(month).collect();
        let forecast = seasonal_forecast(&values, 12, 6);
        for (h, found) in forecast.iter().enumerate() {
            assert!((found / month(72 + h) - 1.0).abs() < 0.05, "{h}: {found}");
        }
    }
}
