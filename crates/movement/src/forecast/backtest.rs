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
    /// What errors are measured on, and the size of a month's change, as known then.
    pub ground: Ground,
    /// For each method, the typical size of its errors one month ahead, as known then.
    pub typical: Vec<f64>,
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
        let mut origins: Vec<Origin> = (oldest..=n)
            .into_par_iter()
            .map(|n_known| {
                let known = &line.values[..n_known];
                Origin {
                    month: line.first + n_known as i32 - 1,
                    n_known,
                    ground: Ground::of(known),
                    typical: vec![0.0; methods.len()],
                    said: (methods.iter())
                        .map(|method| method.point(known, season, horizon))
                        .collect(),
                }
            })
            .collect();
        for (place, method) in methods.iter().enumerate() {
            let sizes = typical_sizes(line, &origins, place, *method, season);
            for (origin, size) in origins.iter_mut().zip(sizes) {
                origin.typical[place] = size;
            }
        }
        Self {
            methods: methods.to_vec(),
            origins,
        }
    }
}

/// The share of the last year's mean that is added before logarithms are taken.
///
/// Errors are then relative where a series counts many, and absolute where it counts few: a fall from a
/// thousand to nought is not an infinite error, and its memory does not make the next interval explode.
const GROUND: f64 = 0.3;

/// Changes and errors are never taken to be smaller than half a per cent.
pub const LEAST_SIZE: f64 = 0.005;

/// Half of what is known of errors is forgotten in so many months.
const HALF_LIFE: f64 = 12.0;

/// As many errors as the changes of the series itself stand for, while few errors are known.
const WEIGHT_OF_CHANGES: f64 = 6.0;

/// The scale on which the errors of one origin are measured, as known then.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// What is added before logarithms are taken, in persons.
    pub added: f64,
    /// The mean size of the last year's monthly changes on that scale, the largest left out: what a random
    /// walk does at present, whether or not a break lies within the year.
    pub walk: f64,
}

impl Ground {
    /// Returns the scale for a series as known.
    #[must_use]
    pub fn of(known: &[f64]) -> Self {
        let year = &known[known.len().saturating_sub(12)..];
        let level = year.iter().sum::<f64>() / year.len().max(1) as f64;
        let mut ground = Self {
            added: 1.0 + GROUND * level,
            walk: 0.0,
        };
        let mut sizes = ground.changes(known, 1, 12);
        sizes.sort_unstable_by(f64::total_cmp);
        ground.walk = mean(&sizes[..sizes.len().saturating_sub(1)]);
        ground
    }

    /// Returns a count on this scale.
    #[must_use]
    pub fn log(&self, value: f64) -> f64 {
        (value.max(0.0) + self.added).ln()
    }

    /// Returns a place on this scale as a count, never below nought.
    #[must_use]
    pub fn count(&self, log: f64) -> f64 {
        (log.exp() - self.added).max(0.0)
    }

    /// Returns the sizes of the latest changes over `lag` months, oldest first.
    fn changes(&self, known: &[f64], lag: usize, latest: usize) -> Vec<f64> {
        let logs: Vec<f64> = known.iter().map(|value| self.log(*value)).collect();
        let changes = logs.iter().skip(lag).zip(&logs);
        let mut sizes: Vec<f64> = changes
            .map(|(a, b)| (a - b).abs().max(LEAST_SIZE))
            .collect();
        sizes.split_off(sizes.len().saturating_sub(latest))
    }
}

/// Returns the mean size of changes; a half where there are none.
fn mean(sizes: &[f64]) -> f64 {
    if sizes.is_empty() {
        return 0.5;
    }
    sizes.iter().sum::<f64>() / sizes.len() as f64
}

/// Returns how errors grow with the months ahead: like a random walk's, but not at all for a forecast that
/// rests on the year before.
#[must_use]
pub fn growth(method: Method, ahead: usize) -> f64 {
    if method.looks_a_year_back() {
        1.0
    } else {
        (ahead as f64).sqrt()
    }
}

impl Origin {
    /// Returns the size of the error of a forecast made here.
    #[must_use]
    pub fn error(&self, method: usize, ahead: usize, actual: f64) -> f64 {
        (self.ground.log(actual) - self.ground.log(self.said[method][ahead - 1])).abs()
    }
}

/// Returns the typical size of a method's errors at each origin: their mean as known then, brought to one
/// month ahead, recent ones first, with the series' own changes standing in while few are known.
fn typical_sizes(
    line: &Line,
    origins: &[Origin],
    place: usize,
    method: Method,
    season: usize,
) -> Vec<f64> {
    let lag = if method.looks_a_year_back() {
        season.max(1)
    } else {
        1
    };
    let keep = 0.5_f64.powf(1.0 / HALF_LIFE);
    let (mut sum, mut weight) = (0.0, 0.0);
    let at = |(now, origin): (usize, &Origin)| {
        (sum, weight) = (sum * keep, weight * keep);
        for ahead in 1..=origin.said[place].len().min(now) {
            let made = &origins[now - ahead];
            let error = made.error(place, ahead, line.values[origin.n_known - 1]);
            sum += (error / growth(method, ahead)).max(LEAST_SIZE);
            weight += 1.0;
        }
        let known = &line.values[..origin.n_known];
        let change = mean(&origin.ground.changes(known, lag, 60));
        (sum + WEIGHT_OF_CHANGES * change) / (weight + WEIGHT_OF_CHANGES)
    };
    origins.iter().enumerate().map(at).collect()
}
