//! A detector of sudden rises, with its false-alarm rate and its measured precision.

/// Signals when the log change of a month or of a quarter is unusually large for its own series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detector {
    /// How many robust standard deviations above the median change a change must lie.
    pub sensitivity: f64,
    /// How many past changes are looked at.
    pub memory: usize,
    /// The level below which nothing is signalled, in persons a month.
    pub least_level: f64,
}

/// A sudden rise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// The place of the month in the series.
    pub place: usize,
    /// How many robust standard deviations the change lies above the median change.
    pub size: f64,
}

/// What is called a rise worth a warning: over so many months after the signal the count is on average
/// at least twice that of as many months before, and above a level.
pub const AHEAD: usize = 3;

/// What a detector's past says about its signals. A signal is never shown without it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Record {
    /// The months in which a signal was possible and the outcome is known.
    pub n_months: usize,
    /// The months before a doubling.
    pub n_rises: usize,
    /// The signals.
    pub n_signals: usize,
    /// The signals that a doubling followed.
    pub n_true: usize,
}

impl Record {
    /// Returns the share of signals that a doubling followed, in per cent; `None` without signals.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        (self.n_signals > 0).then(|| 100.0 * self.n_true as f64 / self.n_signals as f64)
    }

    /// Returns the share of doublings that a signal came before, in per cent.
    #[must_use]
    pub fn caught(self) -> Option<f64> {
        (self.n_rises > 0).then(|| 100.0 * self.n_true as f64 / self.n_rises as f64)
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

impl Default for Detector {
    /// Two robust standard deviations over three years, from a hundred persons a month.
    fn default() -> Self {
        Self {
            sensitivity: 2.0,
            memory: 36,
            least_level: 100.0,
        }
    }
}

impl Detector {
    /// Returns the signal at a month, if there is one, from what was known in that month.
    #[must_use]
    pub fn signal(&self, values: &[f64], place: usize) -> Option<Signal> {
        let size = self.size(values, place)?;
        let loud = size > self.sensitivity && values[place] >= self.least_level;
        loud.then_some(Signal { place, size })
    }

    /// Returns how unusual the change into a month is; `None` with fewer than twelve changes before.
    #[must_use]
    pub fn size(&self, values: &[f64], place: usize) -> Option<f64> {
        let known = values.get(..=place)?;
        let logs: Vec<f64> = known.iter().map(|v| v.ln_1p()).collect();
        let changes: Vec<f64> = logs.windows(2).map(|w| w[1] - w[0]).collect();
        let (last, before) = changes.split_last()?;
        let before = &before[before.len().saturating_sub(self.memory)..];
        if before.len() < 12 {
            return None;
        }
        let middle = median(before);
        let spread = median(
            &before
                .iter()
                .map(|c| (c - middle).abs())
                .collect::<Vec<_>>(),
        );
        // 1.4826 makes the median deviation comparable to a standard deviation; a series that hardly
        // moves is given a tenth, so that noise in its last digit is no signal.
        let unit = (1.4826 * spread).max(0.1);
        let quarter: f64 = changes[changes.len() - 3..].iter().sum();
        // A rise may come in one month or build up over three.
        Some(((last - middle) / unit).max((quarter - 3.0 * middle) / (unit * 3f64.sqrt())))
    }

    /// Returns every signal of a series' past, with whether a doubling followed; `None` while the months
    /// that would tell are still to come.
    #[must_use]
    pub fn signals(&self, values: &[f64]) -> Vec<(Signal, Option<bool>)> {
        (0..values.len())
            .filter_map(|place| {
                let signal = self.signal(values, place)?;
                let known = place + AHEAD < values.len();
                Some((
                    signal,
                    known.then(|| is_rise(values, place, self.least_level)),
                ))
            })
            .collect()
    }

    /// Returns what the past of one series says about the detector.
    #[must_use]
    pub fn record(&self, values: &[f64]) -> Record {
        let mut record = Record::default();
        for place in 0..values.len().saturating_sub(AHEAD) {
            if self.size(values, place).is_none() {
                continue;
            }
            record.n_months += 1;
            let rise = is_rise(values, place, self.least_level);
            let signal = self.signal(values, place).is_some();
            record.n_rises += usize::from(rise);
            record.n_signals += usize::from(signal);
            record.n_true += usize::from(rise && signal);
        }
        record
    }
}

/// Returns whether the months ahead count, on average, at least twice the months up to this one.
#[must_use]
pub fn is_rise(values: &[f64], place: usize, least_level: f64) -> bool {
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len().max(1) as f64;
    let ahead = mean(&values[place + 1..values.len().min(place + 1 + AHEAD)]);
    let behind = mean(&values[(place + 1).saturating_sub(AHEAD)..=place]);
    ahead >= 2.0 * behind && ahead >= least_level
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let n = sorted.len();
    match n {
        0 => 0.0,
        _ if n.is_multiple_of(2) => (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0,
        _ => sorted[n / 2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sudden_rise_is_signalled_in_its_month_and_not_before() {
        let mut draws = kernel::Draws::from_seed(9);
        let mut values: Vec<f64> = (0..30)
            .map(|_| 1000.0 * (0.1 * draws.normal()).exp())
            .collect();
        values.push(2500.0);
        let detector = Detector::default();
        assert!(detector.signal(&values, 30).is_some());
        assert!(detector.signal(&values[..30], 29).is_none());
    }

    #[test]
    fn the_stated_rate_of_false_alarms_is_that_of_the_past() {
        let mut draws = kernel::Draws::from_seed(10);
        let mut level = 7.0;
        let walk: Vec<f64> = (0..600)
            .map(|_| {
                level += 0.2 * draws.normal();
                f64::exp(level)
            })
            .collect();
        let detector = Detector {
            least_level: 0.0,
            ..Detector::default()
        };
        let record = detector.record(&walk);
        // Beyond two standard deviations lie 2.3 % of normal changes; a month and a quarter are looked
        // at, so that half a false alarm a year is to be expected.
        let false_alarms = record.false_alarms_a_year().unwrap();
        assert!((0.1..0.9).contains(&false_alarms), "{false_alarms}");
    }
}
