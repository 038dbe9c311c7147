//! The Theta method of Assimakopoulos and Nikolopoulos (2000).

use super::seasonality::Adjusted;
use super::smoothing::simple;

/// Returns forecasts by the Theta method.
///
/// The season is taken out where it is proven; the mean of the straight line through the values
/// and of the smoothed line with twice their curvature is then the smoothed level plus half the
/// line's slope (Hyndman and Billah 2003), and the season is put back.
#[must_use]
pub fn theta_forecast(values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
    let adjusted = Adjusted::new(values, season);
    let y = &adjusted.values;
    if y.len() < 4 {
        return adjusted.restored(vec![y.last().copied().unwrap_or(0.0); horizon]);
    }
    let n = y.len() as f64;
    let slope = slope(y);
    let level = simple(y);
    let settled = (1.0 - (1.0 - level.alpha).powf(n)) / level.alpha;
    let path = (0..horizon).map(|h| level.last + slope / 2.0 * (h as f64 + settled));
    adjusted.restored(path.collect())
}

/// Returns the slope of the least-squares line through the values.
fn slope(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let middle = (n - 1.0) / 2.0;
    let along: f64 = (values.iter().enumerate())
        .map(|(t, v)| (t as f64 - middle) * v)
        .sum();
    along / (n * (n * n - 1.0) / 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_straight_line_s_slope_is_carried_on() {
        let values: Vec<f64> = (0..40).map(|t| 100.0 + 2.0 * f64::from(t)).collect();
        let forecast = theta_forecast(&values, 1, 4);
        assert!((forecast[3] - forecast[0] - 3.0).abs() < 1e-9);
        assert!((forecast[0] - 179.0).abs() < 1.5, "{}", forecast[0]);
    }
}
