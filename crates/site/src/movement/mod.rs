//! `/movement`: counts of people moving, their disagreements, faults and forecasts.

mod charts;
mod corridor;
mod country;
mod faults;
mod overview;
mod series;
mod told;

pub use corridor::get as corridor;
pub use country::get as country;
pub use faults::get as faults;
pub use overview::get as overview;
pub use series::get as series;
