//! A number that a page may show.

use rust_decimal::Decimal;

use crate::day::Day;
use crate::id::ObservationId;

/// A number together with what a reader needs in order to check it.
///
/// Pages accept this and no bare number (invariant 2 of the house).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The value in `unit`.
    pub value: Decimal,
    /// The unit in words, such as `persons`.
    pub unit: String,
    /// The day on which the value was true.
    pub as_of: Day,
    /// The address at which the value was published, or the name of the calculation.
    pub source: String,
    /// The method and version, where the value was calculated.
    pub method: Option<String>,
    /// The published figure it rests on, where there is exactly one.
    pub observation: Option<ObservationId>,
}
