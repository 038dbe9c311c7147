//! One corridor as several count it: those whom it leaves, crosses and reaches.
//!
//! Disagreement is shown before anything is smoothed. No count is called the true one.

use kernel::{Country, Localized};

use crate::series::Measure;

/// One corridor with those who count it, in the order in which people pass them: charter data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The short name.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What a reader must know before comparing.
    pub caution: Localized,
    /// Those who count, in the order in which people pass them.
    pub stations: Vec<Station>,
}

/// One party that counts a corridor, and under which names its counts are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Who counts.
    pub reporter: Country,
    /// What it counts: the first of these measures that is at hand is taken.
    pub measures: Vec<Measure>,
}

/// One party's monthly counts of a corridor.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// Who counted.
    pub reporter: Country,
    /// What was counted, in a few words.
    pub measure: String,
    /// The month of the first value, counted from any fixed month that all counts share.
    pub first: i32,
    /// The counts; `None` where a month is missing.
    pub values: Vec<Option<f64>>,
}

impl Count {
    fn at(&self, month: i32) -> Option<f64> {
        let place = usize::try_from(month - self.first).ok()?;
        self.values.get(place).copied().flatten()
    }
}

/// How two counts of one corridor compare.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The months by which the second count follows the first, where they agree best.
    pub lag: i32,
    /// The correlation of month-to-month changes on the log scale at that lag, -1 to 1.
    pub agreement: f64,
    /// The number of months that both counted, at that lag.
    pub n_months: usize,
    /// The second count as a multiple of the first, over those months.
    pub ratio: f64,
    /// The smallest and the largest such multiple of any single month.
    pub range: (f64, f64),
    /// For each month of the first count: the month, both counts as published, and the second as a
    /// multiple of the first.
    pub months: Vec<(i32, f64, f64, f64)>,
}

/// The longest lag that is tried, in months.
pub const LONGEST_LAG: i32 = 4;

/// The fewest months in common from which anything is concluded.
pub const FEWEST_MONTHS: usize = 8;

/// Returns how the second count follows the first, or nothing where they share too few months.
#[must_use]
pub fn compare(first: &Count, second: &Count) -> Option<Comparison> {
    let best = (0..=LONGEST_LAG)
        .filter_map(|lag| Some((lag, agreement(first, second, lag)?)))
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let (lag, agreement) = best;
    let months: Vec<(i32, f64, f64, f64)> = pairs(first, second, lag)
        .into_iter()
        .map(|(month, a, b)| (month, a, b, b / a.max(1.0)))
        .collect();
    let sum = |of: fn(&(i32, f64, f64, f64)) -> f64| months.iter().map(of).sum::<f64>();
    let ratios = || months.iter().map(|(_, _, _, ratio)| *ratio);
    Some(Comparison {
        lag,
        agreement,
        n_months: months.len(),
        ratio: sum(|m| m.2) / sum(|m| m.1).max(1.0),
        range: (
            ratios().fold(f64::INFINITY, f64::min),
            ratios().fold(0.0, f64::max),
        ),
        months,
    })
}

fn pairs(first: &Count, second: &Count, lag: i32) -> Vec<(i32, f64, f64)> {
    let months = first.first..first.first + first.values.len() as i32;
    months
        .filter_map(|month| Some((month, first.at(month)?, second.at(month + lag)?)))
        .collect()
}

fn agreement(first: &Count, second: &Count, lag: i32) -> Option<f64> {
    let pairs = pairs(first, second, lag);
    if pairs.len() < FEWEST_MONTHS {
        return None;
    }
    let changes: Vec<(f64, f64)> = (pairs.windows(2))
        .filter(|pair| pair[1].0 == pair[0].0 + 1)
        .map(|pair| {
            let change = |a: f64, b: f64| b.ln_1p() - a.ln_1p();
            (change(pair[0].1, pair[1].1), change(pair[0].2, pair[1].2))
        })
        .collect();
    let n = changes.len() as f64;
    let mean = changes
        .iter()
        .fold((0.0, 0.0), |m, c| (m.0 + c.0 / n, m.1 + c.1 / n));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in changes {
        let (x, y) = (x - mean.0, y - mean.1);
        xy += x * y;
        xx += x * x;
        yy += y * y;
    }
    (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}

/// Two totals of one corridor and period, as published by two parties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disagreement {
    /// The larger less the smaller.
    pub difference: f64,
    /// The difference as a share of the smaller, in per cent.
    pub per_cent: f64,
}

/// Returns how far two published totals lie apart.
#[must_use]
pub fn disagreement(one: f64, other: f64) -> Option<Disagreement> {
    let (small, large) = (one.min(other), one.max(other));
    (small > 0.0).then(|| Disagreement {
        difference: large - small,
        per_cent: 100.0 * (large - small) / small,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_that_follows_a_month_later_is_recognised() {
        let mut draws = kernel::Draws::from_seed(3);
        let truth: Vec<f64> = (0..30).map(|_| (8.0 + draws.normal()).exp()).collect();
        let count = |reporter: &str, values: Vec<Option<f64>>| Count {
            reporter: reporter.parse().unwrap(),
            measure: "entries".into(),
            first: 0,
            values,
        };
        let panama = count("PAN", truth.iter().map(|v| Some(*v)).collect());
        let mut later = vec![None];
        later.extend(truth.iter().map(|v| Some(v * 0.8)));
        let compared = compare(&panama, &count("HND", later)).unwrap();
        assert_eq!(compared.lag, 1);
        assert!((compared.ratio - 0.8).abs() < 1e-9);
        assert_eq!(compared.n_months, 30);
    }

    #[test]
    fn the_two_totals_of_the_darien_in_2023_lie_nearly_four_per_cent_apart() {
        let apart = disagreement(520_085.0, 539_959.0).unwrap();
        assert!((apart.difference - 19_874.0).abs() < 1e-9);
        assert!((apart.per_cent - 3.82).abs() < 0.01);
    }
}
