//! Flows estimated from two counts of where people born in each country live.
//!
//! The six published methods are those compared by Abel and Cohen (2019), "Bilateral international
//! migration flow estimates for 200 countries", Scientific Data 6:82. All of them start from two
//! tables of stocks (birthplace by residence); the accounting methods also use births and deaths.

pub mod accounting;
pub mod agreement;
pub mod differencing;
pub mod fitting;
pub mod method;
pub mod rates;
pub mod table;
pub mod uncertainty;

pub use agreement::Precision;
pub use method::{Change, Estimate, EstimateError, Method, estimate};
pub use table::Table;
pub use uncertainty::{Spread, with_intervals};
