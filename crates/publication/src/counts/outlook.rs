//! Forecasts of the monthly series that are long enough, none without its intervals.

use kernel::Period;
use movement::Level;
use movement::forecast::{Fan, Line, Wanted, forecast};
use movement::series::Measure;

use super::lines::{MonthLine, month};

/// The fewest months in a row from which a forecast is shown: two years, so that a pattern within the
/// year could be told from chance.
pub const FEWEST_MONTHS: usize = 24;

/// How many months ahead forecasts reach.
pub const HORIZON: usize = 6;

/// The probabilities of the intervals, in per cent.
pub const LEVELS: [u32; 2] = [80, 95];

/// The forecast of one series, with how its past forecasts fared.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The series.
    pub line: MonthLine,
    /// The last month whose count was used.
    pub last: Period,
    /// How many months were used.
    pub n_months: usize,
    /// The months that are forecast.
    pub months: Vec<Period>,
    /// The forecasts with their intervals and score card.
    pub fan: Fan,
}

/// Returns the forecasts of every series of at least [`FEWEST_MONTHS`] months without a gap.
///
/// Only counts that are shown are used: what is withheld cannot be worked out from a forecast.
#[must_use]
pub fn all(lines: &[MonthLine]) -> Vec<Outlook> {
    let levels = levels();
    let long: Vec<(&MonthLine, Line)> = lines
        .iter()
        .map(|line| (line, line.run()))
        .filter(|(_, run)| run.values.len() >= FEWEST_MONTHS)
        .collect();
    // Series are learnt from together where they count alike: the charter's own, and those of files by
    // what they count.
    let set = |line: &MonthLine| line.is_imported.then(|| line.measure.clone());
    let mut sets: Vec<Option<Measure>> = long.iter().map(|(line, _)| set(line)).collect();
    sets.sort();
    sets.dedup();
    let mut outlooks = Vec::new();
    for of in sets {
        let meant: Vec<&(&MonthLine, Line)> =
            (long.iter()).filter(|(line, _)| set(line) == of).collect();
        let runs: Vec<Line> = meant.iter().map(|(_, run)| run.clone()).collect();
        let Ok(fans) = forecast(&runs, 12, Wanted::Best, HORIZON, &levels) else {
            continue;
        };
        outlooks.extend(meant.into_iter().zip(fans).map(|((line, run), fan)| {
            Outlook {
                line: (*line).clone(),
                last: month(run.last()),
                n_months: run.values.len(),
                months: (1..=HORIZON as i32)
                    .map(|n| month(run.last() + n))
                    .collect(),
                fan,
            }
        }));
    }
    outlooks
}

/// Returns the levels of the intervals that are shown.
#[must_use]
pub fn levels() -> Vec<Level> {
    let level = |per_cent: &u32| Level::new(*per_cent).ok();
    LEVELS.iter().filter_map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Movements;
    use crate::invented::movement::count;

    fn months(n: usize, gap: Option<usize>) -> Movements {
        let counts: Vec<_> = (0..n)
            .filter(|i| Some(*i) != gap)
            .map(|i| {
                let month = month(2020 * 12 + i as i32);
                count("m", "ALL", &month.to_string(), 1000 + (i as u64 * 37) % 200)
            })
            .collect();
        Movements::build(&counts, "2030-01-01".parse().unwrap())
    }

    #[test]
    fn a_long_series_has_a_forecast_with_two_intervals_a_month() {
        let movements = months(40, None);
        let outlook = &movements.outlooks()[0];
        assert_eq!(outlook.last, Period::Month(2023, 4));
        assert_eq!(outlook.months[0], Period::Month(2023, 5));
        assert!(outlook.fan.steps.iter().all(|s| s.intervals().len() == 2));
    }

    #[test]
    fn a_short_series_or_one_with_a_late_gap_has_none() {
        assert!(months(23, None).outlooks().is_empty());
        assert!(months(40, Some(30)).outlooks().is_empty());
        assert_eq!(months(60, Some(3)).outlooks()[0].n_months, 56);
    }
}
