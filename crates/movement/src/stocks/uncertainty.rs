//! Intervals on estimated flows, by working them out again from counts that might as well have been
//! made.

use rayon::prelude::*;

use super::agreement::Precision;
use super::method::{Change, EstimateError, Method, estimate};
use super::table::Table;
use crate::range::{Interval, Level, Ranged};
use kernel::Draws;

/// How far counts may be from the truth: relative standard deviations.
///
/// These are assumptions, to be stated beside every result. The errors of two counts of the same
/// people are mostly the same error (the same undercount, the same definition): `shared` is the
/// correlation between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Of a stock of foreign-born.
    pub foreign_born: f64,
    /// Of the native-born.
    pub native_born: f64,
    /// Of births.
    pub births: f64,
    /// Of deaths.
    pub deaths: f64,
    /// The correlation between the errors of the two counts, 0 to 1.
    pub shared: f64,
}

impl Default for Spread {
    /// Ten per cent on foreign-born stocks, a fifth of a per cent on the native-born, two per cent
    /// on births and deaths, nine tenths of the error shared.
    fn default() -> Self {
        Self {
            foreign_born: 0.10,
            native_born: 0.002,
            births: 0.02,
            deaths: 0.02,
            shared: 0.9,
        }
    }
}

/// Estimated flows, none without its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct RangedFlows {
    size: usize,
    cells: Vec<Ranged>,
    /// The sum of all flows.
    pub total: Ranged,
    /// The largest population total that the fit of the point estimate could not meet, in persons.
    pub remaining: f64,
    /// The number of draws behind the intervals.
    pub n_draws: usize,
}

impl RangedFlows {
    /// Returns the flow from one country to another.
    #[must_use]
    pub fn at(&self, origin: usize, destination: usize) -> &Ranged {
        &self.cells[origin * self.size + destination]
    }
}

/// Returns the flows with intervals from `n_draws` perturbed runs.
///
/// The same seed gives the same result however many cores work on it. At least 20 draws are made,
/// because fewer say nothing about the ends of an interval.
pub fn with_intervals(
    change: &Change,
    method: Method,
    spread: Spread,
    levels: &[Level],
    n_draws: usize,
    seed: u64,
) -> Result<RangedFlows, EstimateError> {
    let n_draws = n_draws.max(20);
    let point = estimate(change, method, Precision::Exact)?;
    let size = change.start.size();
    let drawn: Vec<Table> = (0..n_draws as u64)
        .into_par_iter()
        .filter_map(|index| {
            let mut draws = Draws::nth(seed, index);
            // A draw whose deaths exceed its people cannot have happened and is left out.
            let perturbed = perturb(change, spread, &mut draws);
            estimate(&perturbed, method, Precision::Exact).ok()
        })
        .map(|estimate| estimate.flows)
        .collect();
    let ranged = |centre: f64, values: &mut [f32]| {
        values.sort_unstable_by(f32::total_cmp);
        let intervals = levels.iter().map(|level| Interval {
            level: *level,
            low: quantile(values, level.miss() / 2.0),
            high: quantile(values, 1.0 - level.miss() / 2.0),
        });
        Ranged::widened(centre, intervals.collect()).expect("levels are given and draws are finite")
    };
    let cells = (0..size * size)
        .into_par_iter()
        .map(|cell| {
            let mut values: Vec<f32> = (drawn.iter())
                .map(|table| table.cells()[cell] as f32)
                .collect();
            ranged(point.flows.cells()[cell], &mut values)
        })
        .collect();
    let mut totals: Vec<f32> = drawn.iter().map(|table| table.total() as f32).collect();
    Ok(RangedFlows {
        size,
        cells,
        total: ranged(point.flows.total(), &mut totals),
        remaining: point.remaining,
        n_draws: drawn.len(),
    })
}

/// Returns the value below which the share `p` of the sorted values lies, interpolated.
fn quantile(sorted: &[f32], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let place = p * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    let share = place - below as f64;
    f64::from(sorted[below]) * (1.0 - share) + f64::from(sorted[above]) * share
}

/// Returns counts that might as well have been made: every count times a log-normal error whose
/// median is one.
fn perturb(change: &Change, spread: Spread, draws: &mut Draws) -> Change {
    let n = change.start.size();
    let mut other = change.clone();
    let own = (1.0 - spread.shared).max(0.0).sqrt();
    let both = spread.shared.max(0.0).sqrt();
    for i in 0..n {
        for j in 0..n {
            let (before, after) = (change.start.at(i, j), change.end.at(i, j));
            if before == 0.0 && after == 0.0 {
                continue;
            }
            let sd = if i == j {
                spread.native_born
            } else {
                spread.foreign_born
            };
            let shared = both * draws.normal();
            other
                .start
                .set(i, j, before * (sd * (shared + own * draws.normal())).exp());
            other
                .end
                .set(i, j, after * (sd * (shared + own * draws.normal())).exp());
        }
    }
    for born in &mut other.births {
        *born *= (spread.births * draws.normal()).exp();
    }
    for died in &mut other.deaths {
        *died *= (spread.deaths * draws.normal()).exp();
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change() -> Change {
        let rows = |rows: [[f64; 3]; 3]| Table::from_rows(&rows.map(|row| row.to_vec())).unwrap();
        Change {
            start: rows([
                [900.0, 50.0, 10.0],
                [30.0, 700.0, 40.0],
                [20.0, 10.0, 800.0],
            ]),
            end: rows([[910.0, 70.0, 5.0], [25.0, 710.0, 60.0], [20.0, 30.0, 790.0]]),
            births: vec![40.0, 30.0, 30.0],
            deaths: vec![20.0, 20.0, 20.0],
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_intervals_and_each_holds_its_estimate() {
        let levels = [Level::new(80).unwrap(), Level::new(95).unwrap()];
        let run = |seed| {
            let spread = Spread::default();
            with_intervals(&change(), Method::PSEUDO_BAYES, spread, &levels, 200, seed).unwrap()
        };
        assert_eq!(run(1), run(1));
        assert_ne!(run(1), run(2));
        let flows = run(1);
        for (origin, destination) in [(0, 1), (1, 2), (2, 1)] {
            let flow = flows.at(origin, destination);
            let wide = flow.at(levels[1]).unwrap();
            assert!(wide.low <= flow.centre() && flow.centre() <= wide.high);
            assert!(wide.high > wide.low);
        }
    }

    #[test]
    fn without_errors_in_the_counts_the_interval_is_the_estimate() {
        let level = Level::new(95).unwrap();
        let spread = Spread {
            foreign_born: 0.0,
            native_born: 0.0,
            births: 0.0,
            deaths: 0.0,
            shared: 0.0,
        };
        let method = Method::MINIMUM_CLOSED;
        let flows = with_intervals(&change(), method, spread, &[level], 20, 3).unwrap();
        let interval = flows.total.at(level).unwrap();
        assert!(interval.high - interval.low < 1e-3);
    }
}
