//! Forecasts of the monthly series that are long enough, none without its intervals.

use kernel::{Day, Period};
use movement::Level;
use movement::forecast::{Fan, Line, Wanted, forecast};
use movement::series::key::month_number;

use super::series::{CountShown, Rhythm, SeriesShown};

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
    /// The series' name in addresses.
    pub slug: String,
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
pub fn all(series: &[SeriesShown]) -> Vec<Outlook> {
    let levels: Vec<Level> = LEVELS
        .iter()
        .filter_map(|per_cent| Level::new(*per_cent).ok())
        .collect();
    let runs: Vec<(String, Period, Line)> = series.iter().filter_map(run).collect();
    let lines: Vec<Line> = runs.iter().map(|(_, _, line)| line.clone()).collect();
    let Ok(fans) = forecast(&lines, 12, Wanted::Best, HORIZON, &levels) else {
        return Vec::new();
    };
    runs.into_iter()
        .zip(fans)
        .map(|((slug, last, line), fan)| Outlook {
            slug,
            last,
            n_months: line.values.len(),
            months: (1..=HORIZON as i32).map(|n| month_after(last, n)).collect(),
            fan,
        })
        .collect()
}

fn month_after(month: Period, n: i32) -> Period {
    let day: Day = month.first_day().plus_months(n);
    Period::Month(day.year(), day.month())
}

/// Returns the months without a gap up to the last one.
fn run(one: &SeriesShown) -> Option<(String, Period, Line)> {
    let months: Vec<&CountShown> = one.standing(Rhythm::Month).collect();
    let last = months.last()?.period;
    let end = month_number(last)?;
    let mut values: Vec<f64> = months
        .iter()
        .rev()
        .enumerate()
        .map_while(|(back, count)| {
            let in_row = month_number(count.period)? == end - back as i32;
            let value = count.value.count().filter(|_| !count.status.gives_way())?;
            in_row.then_some(value as f64)
        })
        .collect();
    if values.len() < FEWEST_MONTHS {
        return None;
    }
    values.reverse();
    let slug = one.subject.slug();
    let line = Line {
        name: slug.clone(),
        first: end + 1 - values.len() as i32,
        values,
    };
    Some((slug, last, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Movements;
    use crate::sample::movement::count;

    fn months(n: usize, gap: Option<usize>) -> Movements {
        let counts: Vec<_> = (0..n)
            .filter(|i| Some(*i) != gap)
            .map(|i| {
                let month = month_after(Period::Month(2020, 1), i as i32);
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
