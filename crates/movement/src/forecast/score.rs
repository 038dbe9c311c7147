//! How forecasts fared: errors and coverage.

use super::method::Method;
use crate::range::{Level, Ranged};

/// Returns the symmetric mean absolute percentage error, 0 to 200.
///
/// The definition of the M competitions: the mean of `200 · |y − f| / (|y| + |f|)`.
#[must_use]
pub fn smape(actual: &[f64], forecast: &[f64]) -> f64 {
    let errors = actual.iter().zip(forecast).map(|(y, f)| {
        let size = y.abs() + f.abs();
        if size > 0.0 {
            200.0 * (y - f).abs() / size
        } else {
            0.0
        }
    });
    errors.sum::<f64>() / actual.len().max(1) as f64
}

/// Returns the mean absolute change of `values` from one season to the next, by which errors are
/// scaled (Hyndman and Koehler 2006); `None` where there is no such change.
#[must_use]
pub fn scale(values: &[f64], season: usize) -> Option<f64> {
    let lag = season.max(1);
    if values.len() <= lag {
        return None;
    }
    let changes = values[lag..].iter().zip(values).map(|(a, b)| (a - b).abs());
    let mean = changes.sum::<f64>() / (values.len() - lag) as f64;
    (mean > 0.0).then_some(mean)
}

/// Returns the mean absolute error of a forecast.
#[must_use]
pub fn mean_absolute_error(actual: &[f64], forecast: &[f64]) -> f64 {
    let errors = actual.iter().zip(forecast).map(|(y, f)| (y - f).abs());
    errors.sum::<f64>() / actual.len().max(1) as f64
}

/// How the past forecasts of a series fared, for anybody to see.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreCard {
    /// The number of past forecasts, each for one month ahead or more, whose outcome is known.
    pub n_outcomes: usize,
    /// Their mean absolute error.
    pub error: f64,
    /// The mean absolute error of the last value over the same months.
    pub error_of_last_value: f64,
    /// For each level, how many outcomes lay inside the interval that had been stated.
    pub held: Vec<Held>,
}

/// One past forecast with its outcome: what would have been said from what was known then.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The month of the last value that was known, counted as its line counts months.
    pub origin: i32,
    /// How many months ahead was forecast, counted from 1.
    pub ahead: usize,
    /// The method that would have spoken.
    pub method: Method,
    /// What it would have said, with the intervals as learnt by then.
    pub said: Ranged,
    /// What came.
    pub outcome: f64,
    /// The last value that was known: what the simplest forecast would have said.
    pub last_value: f64,
}

impl Past {
    /// Returns the month of the outcome.
    #[must_use]
    pub fn month(&self) -> i32 {
        self.origin + self.ahead as i32
    }

    /// Returns the absolute error.
    #[must_use]
    pub fn error(&self) -> f64 {
        (self.outcome - self.said.centre()).abs()
    }

    /// Returns the absolute error of the last value.
    #[must_use]
    pub fn error_of_last_value(&self) -> f64 {
        (self.outcome - self.last_value).abs()
    }

    /// Returns whether the interval of this level held what came; `None` where none was stated.
    #[must_use]
    pub fn held(&self, level: Level) -> Option<bool> {
        let interval = self.said.at(level)?;
        Some(interval.low <= self.outcome && self.outcome <= interval.high)
    }
}

/// How many outcomes an interval held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The level that was stated.
    pub level: Level,
    /// The outcomes inside.
    pub inside: usize,
    /// The outcomes in all.
    pub of: usize,
}

impl Held {
    /// Returns the share of outcomes inside, in per cent; `None` without outcomes.
    #[must_use]
    pub fn per_cent(self) -> Option<f64> {
        (self.of > 0).then(|| 100.0 * self.inside as f64 / self.of as f64)
    }
}

impl ScoreCard {
    /// Returns how these past forecasts fared.
    #[must_use]
    pub fn of(past: &[Past], levels: &[Level]) -> Self {
        let n = past.len().max(1) as f64;
        let held = |level: &Level| {
            let known = || past.iter().filter_map(|one| one.held(*level));
            Held {
                level: *level,
                inside: known().filter(|inside| *inside).count(),
                of: known().count(),
            }
        };
        Self {
            n_outcomes: past.len(),
            error: past.iter().map(Past::error).sum::<f64>() / n,
            error_of_last_value: past.iter().map(Past::error_of_last_value).sum::<f64>() / n,
            held: levels.iter().map(held).collect(),
        }
    }

    /// Returns the error as a multiple of the last value's error; below one is better than it.
    #[must_use]
    pub fn against_last_value(&self) -> Option<f64> {
        (self.error_of_last_value > 0.0).then(|| self.error / self.error_of_last_value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_those_of_the_competitions() {
        assert!((smape(&[100.0, 50.0], &[150.0, 50.0]) - 20.0).abs() < 1e-12);
        assert_eq!(scale(&[1.0, 3.0, 2.0], 1), Some(1.5));
        assert_eq!(scale(&[1.0, 1.0], 1), None);
    }
}
