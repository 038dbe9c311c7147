//! What each method would have said in the past, from what was then known.

use rayon::prelude::*;

use super::method::Method;

/// A monthly series without gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// The month of the first value, counted from any fixed month; lines of one set share the count.
    pub first: i32,
    /// The values, in persons.
    pub values: Vec<f64>,
}

impl Line {
    /// Returns the month of the last value.
    #[must_use]
    pub fn last(&self) -> i32 {
        self.first + self.values.len() as i32 - 1
    }
}

/// The past forecasts of one series by every method considered.
#[derive(Debug, Clone, PartialEq)]
pub struct Backtest {
    /// The methods, in the order of `said`.
    pub methods: Vec<Method>,
    /// One entry for each past origin, oldest first; the last is the end of the series.
    pub origins: Vec<Origin>,
}

/// What was said at one past month.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The month of the last value that was known.
    pub month: i32,
    /// The number of values that were known.
    pub n_known: usize,
    /// The typical size of a month's change on the log scale, as known then.
    pub step: f64,
    /// The typical size of a change from the same month of the year before, as known then.
    pub yearly_step: f64,
    /// For each method, the forecasts for one month ahead, two, and so on.
    pub said: Vec<Vec<f64>>,
}

/// The fewest values from which a forecast is made.
pub const FEWEST_VALUES: usize = 6;

/// The most past origins that are worked out: five years.
pub const MOST_ORIGINS: usize = 60;

impl Backtest {
    /// Returns the past forecasts of one series by the given methods.
    #[must_use]
    pub fn new(line: &Line, methods: &[Method], season: usize, horizon: usize) -> Self {
        let n = line.values.len();
        let oldest = FEWEST_VALUES
            .max((n + 1).saturating_sub(MOST_ORIGINS))
            .min(n);
        let origins = (oldest..=n)
            .into_par_iter()
            .map(|n_known| {
                let known = &line.values[..n_known];
                Origin {
                    month: line.first + n_known as i32 - 1,
                    n_known,
                    step: typical_step(known, 1),
                    yearly_step: typical_step(known, season.max(1)),
                    said: (methods.iter())
                        .map(|method| method.point(known, season, horizon))
                        .collect(),
                }
            })
            .collect();
        Self {
            methods: methods.to_vec(),
            origins,
        }
    }
}

impl Origin {
    /// Returns the typical change against which a method's errors are measured.
    #[must_use]
    pub fn step_of(&self, method: Method) -> f64 {
        if method.looks_a_year_back() {
            self.yearly_step
        } else {
            self.step
        }
    }
}

/// Returns the typical size of a change over `lag` months on the log scale: the root mean square,
/// half from the last year and half from the last five, and never below one per cent.
#[must_use]
pub fn typical_step(values: &[f64], lag: usize) -> f64 {
    let logs: Vec<f64> = values.iter().map(|v| v.ln_1p()).collect();
    let changes: Vec<f64> = (logs.iter().skip(lag).zip(&logs))
        .map(|(after, before)| (after - before).powi(2))
        .collect();
    if changes.is_empty() {
        return 0.5;
    }
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let recent = &changes[changes.len().saturating_sub(12)..];
    let whole = &changes[changes.len().saturating_sub(60)..];
    (0.5 * mean(recent) + 0.5 * mean(whole)).sqrt().max(0.01)
}
