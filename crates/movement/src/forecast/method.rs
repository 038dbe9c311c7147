//! The methods by name.

use super::baseline::{random_walk, seasonal_naive};
use super::smoothing::{damped_forecast, seasonal_forecast, simple_forecast};
use super::theta::theta_forecast;

/// A way of forecasting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// The last value.
    RandomWalk,
    /// The same month of last year.
    SeasonalNaive,
    /// Simple exponential smoothing.
    Simple,
    /// The Theta method.
    Theta,
    /// Exponential smoothing with a damped trend.
    Damped,
    /// Exponential smoothing with a damped trend and a season, on the log scale.
    Seasonal,
    /// The mean of the Theta method and the damped trend.
    Combined,
}

impl Method {
    /// All methods, the random walk first.
    pub const ALL: [Self; 7] = [
        Self::RandomWalk,
        Self::SeasonalNaive,
        Self::Simple,
        Self::Theta,
        Self::Damped,
        Self::Seasonal,
        Self::Combined,
    ];

    /// Returns the short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::RandomWalk => "rw",
            Self::SeasonalNaive => "snaive",
            Self::Simple => "ses",
            Self::Theta => "theta",
            Self::Damped => "damped",
            Self::Seasonal => "ets",
            Self::Combined => "comb",
        }
    }

    /// Returns whether the method's forecasts rest on the same months of the year before.
    #[must_use]
    pub fn looks_a_year_back(self) -> bool {
        matches!(self, Self::SeasonalNaive | Self::Seasonal)
    }

    /// Returns the forecasts that follow `values`, without intervals.
    ///
    /// These never leave the room by themselves: see [`super::fan::forecast`].
    #[must_use]
    pub fn point(self, values: &[f64], season: usize, horizon: usize) -> Vec<f64> {
        match self {
            Self::RandomWalk => random_walk(values, horizon),
            Self::SeasonalNaive => seasonal_naive(values, season, horizon),
            Self::Simple => simple_forecast(values, season, horizon),
            Self::Theta => theta_forecast(values, season, horizon),
            Self::Damped => damped_forecast(values, season, horizon),
            Self::Seasonal => seasonal_forecast(values, season, horizon),
            Self::Combined => {
                let theta = theta_forecast(values, season, horizon);
                let damped = damped_forecast(values, season, horizon);
                theta
                    .iter()
                    .zip(&damped)
                    .map(|(a, b)| f64::midpoint(*a, *b))
                    .collect()
            }
        }
    }
}
