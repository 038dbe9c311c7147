//! Whether a series has a season, and the series without it.

/// Returns whether the autocorrelation at the season's length is larger than chance allows nine
/// times in ten.
///
/// This is the test used with the Theta method in the M competitions (Assimakopoulos and
/// Nikolopoulos 2000; Fiorucci et al. 2016).
#[must_use]
pub fn is_seasonal(values: &[f64], season: usize) -> bool {
    let n = values.len();
    if season < 2 || n < 2 * season + 1 {
        return false;
    }
    let mean = values.iter().sum::<f64>() / n as f64;
    let deviations: Vec<f64> = values.iter().map(|v| v - mean).collect();
    let variance: f64 = deviations.iter().map(|d| d * d).sum();
    if variance <= 0.0 {
        return false;
    }
    let correlation = |lag: usize| -> f64 {
        let pairs = deviations.iter().zip(&deviations[lag..]);
        pairs.map(|(a, b)| a * b).sum::<f64>() / variance
    };
    let below: f64 = (1..season).map(|lag| correlation(lag).powi(2)).sum();
    correlation(season).abs() > 1.645 * ((1.0 + 2.0 * below) / n as f64).sqrt()
}

/// Returns a factor for each month of the season, counted from the first value; their mean is one.
///
/// Classical decomposition: ratios to a centred moving average, averaged by month. A month of nought
/// counts as what it is; where a whole season is nought there is nothing to compare with, and its ratio
/// is left out. `None` where a month has no ratio or there are fewer than two seasons.
#[must_use]
pub fn factors(values: &[f64], season: usize) -> Option<Vec<f64>> {
    let n = values.len();
    if season < 2 || n < 2 * season {
        return None;
    }
    let half = season / 2;
    let (mut sums, mut counts) = (vec![0.0; season], vec![0.0; season]);
    for t in half..n - half {
        let middle: f64 = if season.is_multiple_of(2) {
            let inner: f64 = values[t - half + 1..t + half].iter().sum();
            (inner + 0.5 * (values[t - half] + values[t + half])) / season as f64
        } else {
            values[t - half..=t + half].iter().sum::<f64>() / season as f64
        };
        if middle > 0.0 {
            sums[t % season] += values[t] / middle;
            counts[t % season] += 1.0;
        }
    }
    if counts.contains(&0.0) {
        return None;
    }
    let raw: Vec<f64> = sums.iter().zip(&counts).map(|(s, c)| s / c).collect();
    let mean = raw.iter().sum::<f64>() / season as f64;
    Some(raw.iter().map(|factor| factor / mean).collect())
}

/// A series with its season taken out, if it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusted {
    /// The values without season.
    pub values: Vec<f64>,
    factors: Option<Vec<f64>>,
}

impl Adjusted {
    /// Returns the series without its season, where the season is proven and can be taken out.
    #[must_use]
    pub fn new(values: &[f64], season: usize) -> Self {
        let factors = is_seasonal(values, season)
            .then(|| factors(values, season))
            .flatten()
            .filter(|factors| factors.iter().all(|factor| *factor > 0.01));
        let adjusted = match &factors {
            None => values.to_vec(),
            Some(factors) => (values.iter().enumerate())
                .map(|(t, v)| v / factors[t % season])
                .collect(),
        };
        Self {
            values: adjusted,
            factors,
        }
    }

    /// Returns a value at a place, which may lie after the last one, without its season.
    #[must_use]
    pub fn without_season(&self, place: usize, value: f64) -> f64 {
        (self.factors.as_ref()).map_or(value, |factors| value / factors[place % factors.len()])
    }

    /// Puts the season back onto forecasts that follow the values, and keeps them from falling
    /// below nought.
    #[must_use]
    pub fn restored(&self, mut forecasts: Vec<f64>) -> Vec<f64> {
        for (h, forecast) in forecasts.iter_mut().enumerate() {
            if let Some(factors) = &self.factors {
                *forecast *= factors[(self.values.len() + h) % factors.len()];
            }
            *forecast = forecast.max(0.0);
        }
        forecasts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seasonal() -> Vec<f64> {
        let month =
            |t: usize| 100.0 * (1.0 + 0.3 * (t as f64 * std::f64::consts::TAU / 12.0).sin());
        (0..60).map(month).collect()
    }

    #[test]
    fn a_season_is_found_taken_out_and_put_back() {
        let values = seasonal();
        assert!(is_seasonal(&values, 12));
        let adjusted = Adjusted::new(&values, 12);
        assert!(adjusted.values.iter().all(|v| (v - 100.0).abs() < 1.0));
        let restored = adjusted.restored(vec![100.0; 12]);
        for (found, expected) in restored.iter().zip(&values[..12]) {
            assert!((found - expected).abs() < 1.0);
        }
    }

    #[test]
    fn a_nought_keeps_the_season() {
        let mut values = seasonal();
        values[5] = 0.0;
        let with_nought = factors(&values, 12).unwrap();
        values[5] = 1.0;
        let with_one = factors(&values, 12).unwrap();
        assert!(Adjusted::new(&values, 12).factors.is_some());
        for (nought, one) in with_nought.iter().zip(&with_one) {
            assert!((nought - one).abs() < 0.01);
        }
        assert_eq!(factors(&[0.0; 36], 12), None);
    }

    #[test]
    fn a_series_without_season_is_left_alone() {
        let mut draws = kernel::Draws::from_seed(5);
        let values: Vec<f64> = (0..60).map(|_| 100.0 + draws.normal()).collect();
        assert_eq!(Adjusted::new(&values, 12).values, values);
    }
}
