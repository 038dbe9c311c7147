//! Round numbers for axes.

/// A stretch of an axis with round numbers on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The value at the beginning.
    pub low: f64,
    /// The value at the end.
    pub high: f64,
    /// The round numbers between them, in order.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// Returns a scale that holds every finite value and zero, with about `n_steps` round steps.
    #[must_use]
    pub fn from_zero(values: impl IntoIterator<Item = f64>, n_steps: usize) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values.into_iter().filter(|v| v.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if high <= low {
            high = low + 1.0;
        }
        let step = round_step((high - low) / n_steps.max(1) as f64);
        let first = (low / step).floor();
        let last = (high / step).ceil();
        let n_ticks = ((last - first) as usize).min(50);
        let ticks: Vec<f64> = (0..=n_ticks).map(|i| (first + i as f64) * step).collect();
        Self {
            low: first * step,
            high: last * step,
            ticks,
        }
    }

    /// Returns a scale of whole years that holds every finite moment (decimal years).
    #[must_use]
    pub fn of_years(moments: impl IntoIterator<Item = f64>, n_labels: usize) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for moment in moments.into_iter().filter(|m| m.is_finite()) {
            low = low.min(moment);
            high = high.max(moment);
        }
        if low > high {
            (low, high) = (2000.0, 2001.0);
        }
        let first = low.floor();
        let last = high.ceil().max(first + 1.0);
        let every = (((last - first) / n_labels.max(1) as f64).ceil()).max(1.0);
        let n_ticks = (((last - first) / every).floor() as usize).min(50);
        Self {
            low: first,
            high: last,
            ticks: (0..=n_ticks).map(|i| first + i as f64 * every).collect(),
        }
    }

    /// Returns where a value lies: 0 at the beginning, 1 at the end.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// Returns the smallest of 1, 2, 2.5, 5 times a power of ten that is not below `step`.
fn round_step(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let lead = step / power;
    let rounded = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .find(|candidate| lead <= *candidate + 1e-9)
        .unwrap_or(10.0);
    rounded * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_of_counts_begins_at_zero_and_ends_on_a_round_number() {
        let scale = Scale::from_zero([1_200_000.0, 2_500_000.0], 4);
        assert_eq!((scale.low, scale.high), (0.0, 3_000_000.0));
        assert_eq!(scale.ticks.len(), 4);
    }

    #[test]
    fn an_axis_without_values_still_has_two_ends() {
        assert_eq!(Scale::from_zero([], 4).ticks.len(), 5);
        assert!(Scale::from_zero([f64::NAN], 4).high > 0.0);
        assert_eq!(Scale::of_years([], 4).ticks, [2000.0, 2001.0]);
    }

    #[test]
    fn years_are_whole_and_few() {
        let scale = Scale::of_years([2022.44, 2029.9], 4);
        assert_eq!((scale.low, scale.high), (2022.0, 2030.0));
        assert_eq!(scale.ticks, [2022.0, 2024.0, 2026.0, 2028.0, 2030.0]);
    }

    #[test]
    fn values_below_zero_are_held() {
        let scale = Scale::from_zero([-30.0, 80.0], 4);
        assert!(scale.low <= -30.0 && scale.high >= 80.0);
        assert!((0.0..=1.0).contains(&scale.share(-30.0)));
    }
}
