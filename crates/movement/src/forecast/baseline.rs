//! The two forecasts that every other has to beat.

/// Returns the last value, as often as asked for: the median of a random walk on the log scale.
#[must_use]
pub fn random_walk(values: &[f64], horizon: usize) -> Vec<f64> {
    vec![values.last().copied().unwrap_or(0.0); horizon]
}

/// Returns the values of the same months a year before; the last value where there is no year.
#[must_use]
pub fn seasonal_naive(values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
    if season < 2 || values.len() < season {
        return random_walk(values, horizon);
    }
    let last = &values[values.len() - season..];
    (0..horizon).map(|h| last[h % season]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_month_of_last_year_is_the_seasonal_forecast() {
        let values: Vec<f64> = (1..=14).map(f64::from).collect();
        assert_eq!(seasonal_naive(&values, 12, 3), [3.0, 4.0, 5.0]);
        assert_eq!(seasonal_naive(&values[..5], 12, 2), [5.0, 5.0]);
        assert_eq!(random_walk(&values, 2), [14.0, 14.0]);
    }
}
