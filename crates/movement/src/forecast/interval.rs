//! Intervals learnt from the outcomes of past forecasts of a whole set of series.
//!
//! Adaptive conformal inference (Gibbs and Candès 2021): past errors, divided by what was then the typical
//! size of the same method's errors on the same series, are pooled over the series of the set; the interval
//! is their quantile, at a level that moves up when outcomes fall outside more often than promised and down
//! when they fall outside less often. No interval is wider than that of a random walk with the changes of
//! the last year: after a break, an interval is one of the present.

use std::collections::VecDeque;

use super::backtest::{Backtest, Ground, Line, Origin, growth};
use super::method::Method;
use crate::range::{Interval, Level};

/// One past forecast with its outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// The place of the series in the set.
    pub series: usize,
    /// The place of the origin in the series's backtest.
    pub origin: usize,
    /// Months ahead, counted from 1.
    pub ahead: usize,
    /// The month of the outcome.
    pub month: i32,
    /// The absolute error on the scale known at the origin.
    pub error: f64,
    /// What that error is measured by.
    pub scale: Scale,
}

/// What an interval round a forecast is measured by, as known when the forecast was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The method that spoke.
    pub method: Method,
    /// The scale of the series.
    pub ground: Ground,
    /// The typical size of the method's errors one month ahead.
    pub typical: f64,
}

impl Scale {
    /// Returns the scale of a method at an origin; `place` is its place among the methods.
    #[must_use]
    pub fn of(origin: &Origin, place: usize, method: Method) -> Self {
        Self {
            method,
            ground: origin.ground,
            typical: origin.typical[place],
        }
    }

    /// Returns how far an interval reaches, on the scale of the series, for a width in typical errors.
    fn reach(&self, width: f64, miss: f64, ahead: usize) -> f64 {
        // Monthly changes have long tails: they are taken for exponential, not for normal.
        let walk = self.ground.walk * growth(Method::RandomWalk, ahead);
        let most = WALK * walk * miss.recip().ln();
        (width * self.typical).min(most)
    }
}

/// Returns every past forecast with its outcome, oldest outcome first.
#[must_use]
pub fn outcomes(
    lines: &[Line],
    backtests: &[Backtest],
    chosen: &[Vec<usize>],
    horizon: usize,
) -> Vec<Outcome> {
    let mut found = Vec::new();
    for (series, (line, backtest)) in lines.iter().zip(backtests).enumerate() {
        for (place, origin) in backtest.origins.iter().enumerate() {
            let method = chosen[series][place];
            let scale = Scale::of(origin, method, backtest.methods[method]);
            for ahead in 1..=horizon {
                let Some(actual) = line.values.get(origin.n_known + ahead - 1) else {
                    break;
                };
                found.push(Outcome {
                    series,
                    origin: place,
                    ahead,
                    month: origin.month + ahead as i32,
                    error: origin.error(method, ahead, *actual),
                    scale,
                });
            }
        }
    }
    found.sort_by_key(|outcome| outcome.month);
    found
}

/// How fast the level moves when outcomes fall outside too often or too seldom.
const PACE: f64 = 0.09;

/// How many times as wide as that of a random walk with the last year's changes an interval may be.
const WALK: f64 = 1.38;

/// The number of past months whose outcomes are remembered.
const MEMORY_MONTHS: usize = 36;

/// The fewest outcomes from which a quantile is taken.
const FEWEST_OUTCOMES: usize = 12;

/// What has been learnt about the size of errors, for one level and one number of months ahead.
#[derive(Debug, Clone, PartialEq)]
struct Learner {
    miss: f64,
    working: f64,
    /// Sizes by month of outcome, oldest first.
    months: VecDeque<Vec<f64>>,
    seen: Vec<f64>,
}

impl Learner {
    fn new(level: Level) -> Self {
        Self {
            miss: level.miss(),
            working: level.miss(),
            months: VecDeque::new(),
            seen: Vec::new(),
        }
    }

    /// The half-width in typical changes that was learnt, and the least that it may be.
    fn half_width(&self, ahead: usize) -> f64 {
        if self.seen.len() < FEWEST_OUTCOMES {
            return walk_width(self.miss, ahead);
        }
        let n = self.seen.len() as f64;
        // The conformal quantile counts the outcome that is still to come.
        let rank = ((n + 1.0) * (1.0 - self.working)).ceil();
        if rank > n {
            // Nothing seen so far was far enough out: go beyond the farthest by as much as asked.
            self.seen[self.seen.len() - 1] * (1.0 + (rank - n) / n)
        } else {
            self.seen[(rank.max(1.0) as usize) - 1]
        }
    }

    fn learn(&mut self, sizes: Vec<f64>, share_outside: f64) {
        let moved = self.working + PACE * (self.miss - share_outside);
        self.working = moved.clamp(self.miss * 0.2, (self.miss * 3.0).min(0.9));
        self.months.push_back(sizes);
        if self.months.len() > MEMORY_MONTHS {
            self.months.pop_front();
        }
        self.seen = self.months.iter().flatten().copied().collect();
        self.seen.sort_unstable_by(f64::total_cmp);
    }
}

/// Returns the nearest widths that never narrow with the months ahead, because what lies farther is
/// never known better: neighbours that do are replaced by their mean.
fn never_narrower(widths: Vec<f64>) -> Vec<f64> {
    let mut groups: Vec<(f64, usize)> = Vec::with_capacity(widths.len());
    for width in widths {
        groups.push((width, 1));
        while let [.., before, after] = groups[..] {
            if before.0 <= after.0 {
                break;
            }
            let n = before.1 + after.1;
            let mean = (before.0 * before.1 as f64 + after.0 * after.1 as f64) / n as f64;
            groups.truncate(groups.len() - 2);
            groups.push((mean, n));
        }
    }
    (groups.into_iter())
        .flat_map(|(width, n)| std::iter::repeat_n(width, n))
        .collect()
}

/// The half-width of a random walk's interval, in mean changes; a standard deviation is a quarter more.
fn walk_width(miss: f64, ahead: usize) -> f64 {
    1.25 * normal_quantile(1.0 - miss / 2.0) * growth(Method::RandomWalk, ahead)
}

/// The half-widths that stand at the end of a run, and those that stood at each past origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Widths {
    levels: Vec<Level>,
    horizon: usize,
    /// By month of origin, then level, then months ahead.
    by_month: Vec<(i32, Vec<Vec<f64>>)>,
}

impl Widths {
    /// Learns the half-widths month by month, each from outcomes known by then and no later.
    #[must_use]
    pub fn learn(
        outcomes: &[Outcome],
        first: i32,
        last: i32,
        levels: &[Level],
        horizon: usize,
    ) -> Self {
        let mut learners: Vec<Vec<Learner>> = (levels.iter())
            .map(|level| vec![Learner::new(*level); horizon])
            .collect();
        let mut by_month: Vec<(i32, Vec<Vec<f64>>)> = Vec::new();
        let mut next = 0;
        for month in first..=last {
            let start = next;
            while next < outcomes.len() && outcomes[next].month <= month {
                next += 1;
            }
            let arrived = &outcomes[start..next];
            for (l, learners) in learners.iter_mut().enumerate() {
                for (h, learner) in learners.iter_mut().enumerate() {
                    let mut sizes = Vec::new();
                    let mut outside = 0.0;
                    for outcome in arrived.iter().filter(|outcome| outcome.ahead == h + 1) {
                        sizes.push(outcome.error / outcome.scale.typical);
                        let made = outcome.month - outcome.ahead as i32;
                        let stood = usize::try_from(made - first)
                            .ok()
                            .and_then(|i| by_month.get(i));
                        if let Some((_, widths)) = stood {
                            let reach = outcome.scale.reach(widths[l][h], learner.miss, h + 1);
                            outside += f64::from(u8::from(outcome.error > reach));
                        }
                    }
                    if !sizes.is_empty() {
                        let share = outside / sizes.len() as f64;
                        learner.learn(sizes, share);
                    }
                }
            }
            let now = (learners.iter())
                .map(|learners| {
                    let learnt =
                        (learners.iter().enumerate()).map(|(h, learner)| learner.half_width(h + 1));
                    never_narrower(learnt.collect())
                })
                .collect();
            by_month.push((month, now));
        }
        Self {
            levels: levels.to_vec(),
            horizon,
            by_month,
        }
    }

    /// Returns the intervals round a forecast made in `month` for so many months ahead.
    #[must_use]
    pub fn intervals(
        &self,
        month: i32,
        ahead: usize,
        forecast: f64,
        scale: &Scale,
    ) -> Vec<Interval> {
        let first = self.by_month.first().map_or(month, |(month, _)| *month);
        let place = usize::try_from(month - first).unwrap_or(0);
        let (_, widths) = &self.by_month[place.min(self.by_month.len() - 1)];
        let h = ahead.min(self.horizon).max(1) - 1;
        (self.levels.iter().zip(widths))
            .map(|(level, widths)| {
                let reach = scale.reach(widths[h], level.miss(), ahead);
                let centre = scale.ground.log(forecast);
                Interval {
                    level: *level,
                    low: scale.ground.count(centre - reach),
                    high: scale.ground.count(centre + reach),
                }
            })
            .collect()
    }
}

/// Returns the value below which a standard normal number lies with probability `p` (Acklam's
/// rational approximation, relative error below 1.2e-9).
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969683028665376e1,
        2.209460984245205e2,
        -2.759285104469687e2,
        1.383_577_518_672_69e2,
        -3.066479806614716e1,
        2.506628277459239,
    ];
    const B: [f64; 5] = [
        -5.447609879822406e1,
        1.615858368580409e2,
        -1.556989798598866e2,
        6.680131188771972e1,
        -1.328068155288572e1,
    ];
    const C: [f64; 6] = [
        -7.784894002430293e-3,
        -3.223964580411365e-1,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783,
    ];
    const D: [f64; 4] = [
        7.784695709041462e-3,
        3.224671290700398e-1,
        2.445134137142996,
        3.754408661907416,
    ];
    let along = |c: &[f64], x: f64| c.iter().fold(0.0, |sum, c| sum * x + c);
    if p < 0.02425 {
        let q = (-2.0 * p.ln()).sqrt();
        along(&C, q) / (along(&D, q) * q + 1.0)
    } else if p > 1.0 - 0.02425 {
        -normal_quantile(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        along(&A, r) * q / (along(&B, r) * r + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_quantile_is_that_of_the_tables() {
        for (p, z) in [
            (0.5, 0.0),
            (0.9, 1.281_551_6),
            (0.975, 1.959_964),
            (0.001, -3.090_232),
        ] {
            assert!((normal_quantile(p) - z).abs() < 1e-6, "{p}");
        }
    }

    #[test]
    fn widths_that_narrow_are_evened_out() {
        assert_eq!(
            never_narrower(vec![1.0, 3.0, 2.0, 2.5]),
            [1.0, 2.5, 2.5, 2.5]
        );
    }

    #[test]
    fn without_outcomes_the_interval_is_that_of_the_random_walk_and_widens_ahead() {
        let level = Level::new(80).unwrap();
        let widths = Widths::learn(&[], 0, 5, &[level], 3);
        let ground = Ground {
            added: 1.0,
            walk: 1.0,
        };
        let scale = Scale {
            method: Method::RandomWalk,
            ground,
            typical: 0.3,
        };
        let one = widths.intervals(5, 1, 1000.0, &scale)[0];
        let three = widths.intervals(5, 3, 1000.0, &scale)[0];
        assert!((one.high / (1001.0 * f64::exp(1.2816 * 1.25 * 0.3) - 1.0) - 1.0).abs() < 1e-3);
        assert!(three.low < one.low && three.high > one.high);
    }

    #[test]
    fn no_interval_is_wider_than_a_walk_of_the_present_allows() {
        let ground = Ground {
            added: 1.0,
            walk: 0.02,
        };
        let scale = Scale {
            method: Method::RandomWalk,
            ground,
            typical: 5.0,
        };
        // A twelve-hundredth of what the width alone would reach.
        assert!(scale.reach(60.0, 0.05, 6) < 0.25);
        assert!((scale.reach(0.01, 0.05, 6) - 0.05).abs() < 1e-12);
    }
}
