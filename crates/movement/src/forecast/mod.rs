//! Forecasts of monthly series, one to six months ahead, none without its interval.
//!
//! On real series of migration nothing beats the last value by much; the value of this module is in
//! intervals that hold what they promise, and in saying how the past forecasts fared.

pub mod backtest;
pub mod baseline;
pub mod choice;
pub mod fan;
pub mod interval;
pub mod method;
pub mod reconcile;
pub mod score;
pub mod search;
pub mod seasonality;
pub mod smoothing;
pub mod theta;

pub use backtest::{Backtest, Line};
pub use choice::Wanted;
pub use fan::{Fan, ForecastError, forecast};
pub use method::Method;
pub use score::ScoreCard;
