//! Which method speaks for a series: the last value, unless another has proved better.

use super::backtest::{Backtest, Line};
use super::method::Method;

/// What the caller wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The method that has earned it.
    Best,
    /// This method.
    Only(Method),
}

impl Wanted {
    /// Returns the methods that have to be worked out.
    #[must_use]
    pub fn methods(self) -> Vec<Method> {
        match self {
            Self::Best => vec![Method::RandomWalk, Method::SeasonalNaive, Method::Combined],
            Self::Only(Method::RandomWalk) => vec![Method::RandomWalk],
            Self::Only(method) => vec![Method::RandomWalk, method],
        }
    }
}

/// The share of the last value's error below which another method must stay to be preferred to it.
const PROVES: f64 = 0.95;

/// The number of past errors of the whole set that count for a series beside its own.
const WEIGHT_OF_SET: f64 = 200.0;

/// Sums of scaled past errors: one for each method.
#[derive(Debug, Clone, PartialEq)]
pub struct Errors {
    sums: Vec<f64>,
    n: f64,
}

/// The method to be used for each series at each past origin, decided from what was then known.
///
/// Errors are absolute, divided by the series's mean absolute month-to-month change as known then.
/// The same month of last year, or the mean of Theta and a damped trend, is preferred to the last value
/// when its mean error, its own series' weighed together with that of the whole set, stays below 95 % of
/// the last value's. Three candidates lose less to chance than six: with all six methods to choose from the
/// choice was up to 5 % worse than the best of them, with these up to 3 % (`docs/reference/benchmarks.md`).
/// So a series with a short history follows the set, and a set without a pattern follows the last value.
#[must_use]
pub fn choices(
    lines: &[Line],
    backtests: &[Backtest],
    season: usize,
    horizon: usize,
) -> Vec<Vec<usize>> {
    let n_methods = backtests.first().map_or(1, |b| b.methods.len());
    let none = || Errors {
        sums: vec![0.0; n_methods],
        n: 0.0,
    };
    let mut own: Vec<Errors> = lines.iter().map(|_| none()).collect();
    let mut set = none();
    let mut chosen: Vec<Vec<usize>> = backtests.iter().map(|b| vec![0; b.origins.len()]).collect();
    let months = |b: &Backtest| b.origins.iter().map(|o| o.month).collect::<Vec<_>>();
    let first = backtests.iter().flat_map(months).min().unwrap_or(0);
    let last = backtests.iter().flat_map(months).max().unwrap_or(0);
    for month in first..=last {
        for (s, (line, backtest)) in lines.iter().zip(backtests).enumerate() {
            let known = usize::try_from(month - line.first).unwrap_or(usize::MAX);
            let Some(actual) = line.values.get(known) else {
                continue;
            };
            for origin in &backtest.origins {
                let Some(ahead) = (known + 1).checked_sub(origin.n_known) else {
                    continue;
                };
                if ahead == 0 || ahead > horizon {
                    continue;
                }
                let scale = mean_change(&line.values[..origin.n_known]);
                for (m, said) in origin.said.iter().enumerate() {
                    let error = (actual - said[ahead - 1]).abs() / scale;
                    own[s].sums[m] += error;
                    set.sums[m] += error;
                }
                own[s].n += 1.0;
                set.n += 1.0;
            }
        }
        for (s, backtest) in backtests.iter().enumerate() {
            if let Ok(o) = backtest.origins.binary_search_by_key(&month, |o| o.month) {
                // A pattern within the year is believed after two whole years, never before.
                if backtest.origins[o].n_known >= 2 * season {
                    chosen[s][o] = best(&own[s], &set);
                }
            }
        }
    }
    chosen
}

/// Returns the mean absolute month-to-month change.
fn mean_change(values: &[f64]) -> f64 {
    super::score::scale(values, 1).unwrap_or(1.0).max(1.0)
}

fn best(own: &Errors, set: &Errors) -> usize {
    if set.n == 0.0 {
        return 0;
    }
    let mean = |m: usize| {
        let of_set = set.sums[m] / set.n;
        (own.sums[m] + WEIGHT_OF_SET * of_set) / (own.n + WEIGHT_OF_SET)
    };
    // The first method is the last value.
    let least = (1..set.sums.len()).min_by(|a, b| mean(*a).total_cmp(&mean(*b)));
    least.filter(|m| mean(*m) < PROVES * mean(0)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(values: Vec<f64>) -> Line {
        Line {
            name: "a".into(),
            first: 0,
            values,
        }
    }

    fn last_choice(values: Vec<f64>) -> Method {
        let lines = [line(values)];
        let methods = Wanted::Best.methods();
        let backtests = [Backtest::new(&lines[0], &methods, 12, 3)];
        let chosen = choices(&lines, &backtests, 12, 3);
        methods[*chosen[0].last().unwrap()]
    }

    #[test]
    fn a_series_that_wanders_keeps_its_last_value() {
        let mut draws = kernel::Draws::from_seed(11);
        let mut level = 8.0;
        let values = (0..80).map(|_| {
            level += 0.2 * draws.normal();
            f64::exp(level)
        });
        assert_eq!(last_choice(values.collect()), Method::RandomWalk);
    }

    #[test]
    fn a_series_with_a_strong_season_is_not_given_its_last_value() {
        let mut draws = kernel::Draws::from_seed(12);
        let season = |t: usize| 2.0 * (t as f64 * std::f64::consts::TAU / 12.0).sin();
        let values = (0..80).map(|t| f64::exp(7.0 + season(t) + 0.05 * draws.normal()));
        assert_ne!(last_choice(values.collect()), Method::RandomWalk);
    }
}
