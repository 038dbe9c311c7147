//! A forecast with its intervals and its past.

use rayon::prelude::*;

use super::backtest::{Backtest, FEWEST_VALUES, Line};
use super::choice::{Wanted, choices};
use super::interval::{Scale, Widths, outcomes};
use super::method::Method;
use super::score::{Past, ScoreCard};
use crate::range::{Level, Ranged};

/// The forecasts of one series, none without its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// The name of the series.
    pub name: String,
    /// The method that was used.
    pub method: Method,
    /// The forecasts for one month after the last value, two, and so on.
    pub steps: Vec<Ranged>,
    /// Every past forecast of this series whose outcome is known, made in the same way from what was
    /// known then, oldest origin first.
    pub past: Vec<Past>,
    /// How they fared.
    pub score: ScoreCard,
}

/// Why a series cannot be forecast.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ForecastError {
    /// There are too few values.
    #[error("{name}: a forecast needs at least {FEWEST_VALUES} values, and there are {found}")]
    TooShort {
        /// The series.
        name: String,
        /// The number of its values.
        found: usize,
    },
    /// A value is negative or not a number.
    #[error("{name} holds {value}, which is not a count of people")]
    NotACount {
        /// The series.
        name: String,
        /// The value.
        value: f64,
    },
    /// No level is given.
    #[error("a forecast needs at least one interval")]
    NoLevel,
    /// The horizon is nought or beyond two years.
    #[error("forecasts reach 1 to 24 months ahead, not {0}")]
    Horizon(usize),
}

/// Returns the forecasts of a set of series that belong together.
///
/// Methods are chosen and intervals learnt from the set's own past. `season` is the number of
/// values in a year: 12 for months, 1 for years.
pub fn forecast(
    lines: &[Line],
    season: usize,
    wanted: Wanted,
    horizon: usize,
    levels: &[Level],
) -> Result<Vec<Fan>, ForecastError> {
    check(lines, horizon, levels)?;
    let methods = wanted.methods();
    let backtests: Vec<Backtest> = lines
        .par_iter()
        .map(|line| Backtest::new(line, &methods, season, horizon))
        .collect();
    let chosen = match wanted {
        Wanted::Best => choices(lines, &backtests, season, horizon),
        Wanted::Only(_) => (backtests.iter())
            .map(|b| vec![methods.len() - 1; b.origins.len()])
            .collect(),
    };
    let past = outcomes(lines, &backtests, &chosen, horizon);
    let first = (backtests.iter().flat_map(|b| &b.origins))
        .map(|o| o.month)
        .min();
    let last = lines.iter().map(Line::last).max();
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
    let widths = Widths::learn(&past, first, last, levels, horizon);
    let fans = lines.iter().enumerate().map(|(s, line)| {
        let origin = backtests[s]
            .origins
            .last()
            .expect("a series has enough values");
        let method = *chosen[s].last().expect("as many choices as origins");
        let scale = Scale::of(origin, method, methods[method]);
        let steps = (origin.said[method].iter().enumerate()).map(|(h, centre)| {
            let intervals = widths.intervals(origin.month, h + 1, *centre, &scale);
            Ranged::widened(*centre, intervals).expect("levels were checked and ends are finite")
        });
        let past = past_of(line, &backtests[s], &chosen[s], &widths, horizon);
        Fan {
            name: line.name.clone(),
            method: methods[method],
            steps: steps.collect(),
            score: ScoreCard::of(&past, levels),
            past,
        }
    });
    Ok(fans.collect())
}

fn check(lines: &[Line], horizon: usize, levels: &[Level]) -> Result<(), ForecastError> {
    if levels.is_empty() {
        return Err(ForecastError::NoLevel);
    }
    if !(1..=24).contains(&horizon) {
        return Err(ForecastError::Horizon(horizon));
    }
    for line in lines {
        if line.values.len() < FEWEST_VALUES {
            return Err(ForecastError::TooShort {
                name: line.name.clone(),
                found: line.values.len(),
            });
        }
        if let Some(value) = line.values.iter().find(|v| !v.is_finite() || **v < 0.0) {
            return Err(ForecastError::NotACount {
                name: line.name.clone(),
                value: *value,
            });
        }
    }
    Ok(())
}

/// Returns the forecasts that would have been made at every past origin, with their outcomes.
fn past_of(
    line: &Line,
    backtest: &Backtest,
    chosen: &[usize],
    widths: &Widths,
    horizon: usize,
) -> Vec<Past> {
    let mut all = Vec::new();
    for (origin, chosen) in backtest.origins.iter().zip(chosen) {
        let method = backtest.methods[*chosen];
        let scale = Scale::of(origin, *chosen, method);
        for ahead in 1..=horizon {
            let Some(outcome) = line.values.get(origin.n_known + ahead - 1) else {
                break;
            };
            let centre = origin.said[*chosen][ahead - 1];
            let intervals = widths.intervals(origin.month, ahead, centre, &scale);
            all.push(Past {
                origin: origin.month,
                ahead,
                method,
                said: Ranged::widened(centre, intervals).expect("ends are finite"),
                outcome: *outcome,
                last_value: line.values[origin.n_known - 1],
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels() -> Vec<Level> {
        vec![Level::new(80).unwrap(), Level::new(95).unwrap()]
    }

    fn walk(seed: u64, n: usize) -> Line {
        let mut draws = kernel::Draws::from_seed(seed);
        let mut level = 7.0;
        let values = (0..n).map(|_| {
            level += 0.25 * draws.normal();
            f64::exp(level).round()
        });
        Line {
            name: format!("walk {seed}"),
            first: 0,
            values: values.collect(),
        }
    }

    #[test]
    fn every_forecast_has_its_intervals_and_a_score_card() {
        let lines: Vec<Line> = (0..6).map(|seed| walk(seed, 70)).collect();
        let fans = forecast(&lines, 12, Wanted::Best, 6, &levels()).unwrap();
        for fan in &fans {
            assert_eq!(fan.steps.len(), 6);
            assert!(fan.steps.iter().all(|step| step.intervals().len() == 2));
            assert!(fan.score.n_outcomes > 200);
        }
    }

    #[test]
    fn intervals_hold_what_they_promise_on_random_walks() {
        let lines: Vec<Line> = (0..20).map(|seed| walk(seed, 80)).collect();
        let fans = forecast(&lines, 12, Wanted::Best, 6, &levels()).unwrap();
        for (place, promised) in [(0, 80.0), (1, 95.0)] {
            let inside: usize = fans.iter().map(|fan| fan.score.held[place].inside).sum();
            let of: usize = fans.iter().map(|fan| fan.score.held[place].of).sum();
            let held = 100.0 * inside as f64 / of as f64;
            assert!((held - promised).abs() < 3.0, "{held} of {promised}");
        }
    }

    #[test]
    fn a_series_that_is_too_short_is_refused_by_name() {
        let refused = forecast(&[walk(1, 4)], 12, Wanted::Best, 3, &levels()).unwrap_err();
        let said = refused.to_string();
        assert!(
            said.starts_with("walk 1: ") && said.ends_with("there are 4"),
            "{said}"
        );
    }
}
