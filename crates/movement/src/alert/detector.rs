//! A detector of sudden rises: one plain rule, and how often it was right.

use crate::forecast::seasonality::Adjusted;

/// Signals when a month counts so many times the mean of the three months before it, its season taken out.
///
/// A plain rule was right more often than one that measures a rise by each series' own unrest, at the same
/// number of signals: unrest hides the unruly series, which are those that rise. The figures stand in
/// `docs/decisions/2026-11-29-a-plain-rule-for-warnings.md`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detector {
    /// How many times the mean of the months before a month must count.
    pub times: f64,
    /// The count below which nothing is signalled, in persons a month.
    pub least_level: f64,
}

/// A sudden rise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// The place of the month in the series.
    pub place: usize,
    /// How many times the mean of the three months before, season taken out.
    pub times: f64,
}

/// How many months a rise is compared with, and for how many it must last to have come true.
pub const AHEAD: usize = 3;

/// A signal came true when each of the next three months counts at least so many times the mean of the
/// three before it, season taken out.
pub const STAYS: f64 = 1.25;

/// Nothing is signalled in the first year: nobody knows yet what is usual.
const FEWEST_BEFORE: usize = 12;

/// The months of a year.
const SEASON: usize = 12;

/// What a detector's past says about its signals. A signal is never shown without it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Record {
    /// The months in which a signal was possible and the outcome is known.
    pub n_months: usize,
    /// The months after which the level stayed a quarter higher, signal or none.
    pub n_rises: usize,
    /// The signals.
    pub n_signals: usize,
    /// The signals after which the level stayed a quarter higher.
    pub n_true: usize,
}

impl Record {
    /// Returns the share of signals that came true, in per cent; `None` without signals.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        share(self.n_true, self.n_signals)
    }

    /// Returns the share of all months after which the level stayed a quarter higher, in per cent: what a
    /// signal drawn by lot would reach. `None` without months.
    #[must_use]
    pub fn base_rate(self) -> Option<f64> {
        share(self.n_rises, self.n_months)
    }

    /// Returns the share of lasting rises that gave a signal, in per cent.
    #[must_use]
    pub fn caught(self) -> Option<f64> {
        share(self.n_true, self.n_rises)
    }

    /// Returns the number of false signals for one series in one year.
    #[must_use]
    pub fn false_alarms_a_year(self) -> Option<f64> {
        let false_signals = self.n_signals - self.n_true;
        (self.n_months > 0).then(|| 12.0 * false_signals as f64 / self.n_months as f64)
    }

    /// Returns two records together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            n_months: self.n_months + other.n_months,
            n_rises: self.n_rises + other.n_rises,
            n_signals: self.n_signals + other.n_signals,
            n_true: self.n_true + other.n_true,
        }
    }
}

/// Returns a share in per cent; `None` of nothing.
fn share(part: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| 100.0 * part as f64 / of as f64)
}

impl Default for Detector {
    /// Twice the three months before, from a hundred persons a month.
    fn default() -> Self {
        Self {
            times: 2.0,
            least_level: 100.0,
        }
    }
}

impl Detector {
    /// Returns the signal at a month, if there is one, from what was known in that month.
    #[must_use]
    pub fn signal(&self, values: &[f64], place: usize) -> Option<Signal> {
        let times = times(values, place)?;
        let loud = times >= self.times && values[place] >= self.least_level;
        loud.then_some(Signal { place, times })
    }

    /// Returns every signal of a series' past, with whether it came true; `None` while the months that
    /// would tell are still to come.
    #[must_use]
    pub fn signals(&self, values: &[f64]) -> Vec<(Signal, Option<bool>)> {
        let signals = (0..values.len()).filter_map(|place| self.signal(values, place));
        signals
            .map(|signal| (signal, stays(values, signal.place, self.least_level)))
            .collect()
    }

    /// Returns what the past of one series says about the detector.
    #[must_use]
    pub fn record(&self, values: &[f64]) -> Record {
        let mut record = Record::default();
        for place in FEWEST_BEFORE..values.len() {
            let Some(stays) = stays(values, place, self.least_level) else {
                break;
            };
            let signal = self.signal(values, place).is_some();
            record.n_months += 1;
            record.n_rises += usize::from(stays);
            record.n_signals += usize::from(signal);
            record.n_true += usize::from(stays && signal);
        }
        record
    }
}

/// Returns how many times the mean of the three months before a month counts, from what was known in that
/// month, its season taken out; `None` within the first year.
#[must_use]
pub fn times(values: &[f64], place: usize) -> Option<f64> {
    let known = values.get(..=place)?;
    if place < FEWEST_BEFORE {
        return None;
    }
    let adjusted = Adjusted::new(known, SEASON).values;
    Some(adjusted[place] / mean(&adjusted[place - AHEAD..place]).max(1.0))
}

/// Returns whether the rise into a month lasted: each of the three months after it counts at least
/// [`STAYS`] times the mean of the three before it, by the season that was known in that month, and they
/// reach the level from which anything is signalled. `None` while they are still to come.
#[must_use]
pub fn stays(values: &[f64], place: usize, least_level: f64) -> Option<bool> {
    let after = values.get(place + 1..=place + AHEAD)?;
    let adjusted = Adjusted::new(&values[..=place], SEASON);
    let before = mean(adjusted.values.get(place.checked_sub(AHEAD)?..place)?).max(1.0);
    let holds = (after.iter().enumerate())
        .all(|(i, value)| adjusted.without_season(place + 1 + i, *value) >= STAYS * before);
    Some(holds && mean(after) >= least_level)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thirty months about a thousand, then these.
    fn then(last: &[f64]) -> Vec<f64> {
        let mut draws = kernel::Draws::from_seed(9);
        let calm = (0..30).map(|_| 1000.0 * (0.1 * draws.normal()).exp());
        calm.chain(last.iter().copied()).collect()
    }

    #[test]
    fn a_sudden_rise_is_signalled_in_its_month_and_not_before() {
        let detector = Detector::default();
        assert!(detector.signal(&then(&[2500.0]), 30).is_some());
        assert!(detector.signal(&then(&[]), 29).is_none());
        assert!(detector.signal(&then(&[1500.0]), 30).is_none());
    }

    #[test]
    fn a_signal_comes_true_when_the_level_stays_and_is_open_until_then() {
        let detector = Detector::default();
        let fate = |after: &[f64]| {
            let values = then(&[&[2500.0], after].concat());
            detector.signals(&values).first().map(|(_, fate)| *fate)
        };
        assert_eq!(fate(&[1500.0, 1600.0, 1700.0]), Some(Some(true)));
        assert_eq!(fate(&[1500.0, 900.0, 1700.0]), Some(Some(false)));
        assert_eq!(fate(&[1500.0, 1600.0]), Some(None));
    }

    #[test]
    fn the_yearly_rise_of_a_season_is_no_signal() {
        // Each January counts three times each December, as every year.
        let values: Vec<f64> = (0..84)
            .map(|t| if t % 12 < 6 { 3000.0 } else { 1000.0 })
            .collect();
        let detector = Detector::default();
        assert!(detector.signal(&values, 72).is_none());
        let mut rise = values;
        rise[72] = 9000.0;
        assert!(detector.signal(&rise, 72).is_some());
    }

    #[test]
    fn a_record_counts_months_lasting_rises_signals_and_true_ones() {
        let values = then(&[2500.0, 2400.0, 2600.0, 2500.0, 2500.0, 2500.0]);
        let record = Detector::default().record(&values);
        assert_eq!((record.n_signals, record.n_true), (1, 1));
        assert_eq!(record.n_months, values.len() - FEWEST_BEFORE - AHEAD);
        assert!(record.base_rate().unwrap() < record.precision().unwrap());
    }
}
