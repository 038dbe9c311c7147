//! Official series of people moving, their faults, estimates, forecasts and warnings.
//!
//! The smallest unit anywhere in this room is a country by nationality by month. There is no
//! field for a place, a route, an hour, a vehicle or a person, and none may be added.

pub mod alert;
pub mod forecast;
pub mod gatekeeper;
pub mod mirror;
pub mod range;
pub mod scenario;
pub mod series;
pub mod stocks;

pub use range::{Level, NoRange, Ranged};
