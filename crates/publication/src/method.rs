//! An assessment method as a reader sees it.

use kernel::{Day, Localized, MethodId};
use progress::method::{Block, Instrument, ParameterError};

/// An assessment method as a reader sees it: what it does, by which formula, on whose authority.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodCard {
    /// The identifier, such as `cauce`.
    pub id: MethodId,
    /// Whether this is the one method that rates; the others stand beside it.
    pub in_force: bool,
    /// The name.
    pub title: Localized,
    /// What it does, in plain words.
    pub summary: Localized,
    /// The formulas, in plain text.
    pub formula: Localized,
    /// The address at which the method was published, or words such as `this project`.
    pub source: String,
    /// How to cite it.
    pub citation: String,
    /// Its numbers, oldest first.
    pub parameters: Vec<DatedParameters>,
}

/// The numbers of a method from one day on.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedParameters {
    /// The first day on which they hold.
    pub valid_from: Day,
    /// Each number with its name, in the charter's order.
    pub values: Vec<(String, f64)>,
}

impl MethodCard {
    /// Returns the method with the numbers that hold on `on`, ready to rate; an error where none hold.
    pub fn instrument(&self, on: Day) -> Result<Instrument, ParameterError> {
        let block = |dated: &DatedParameters| Block {
            valid_from: dated.valid_from,
            valid_until: None,
            numbers: dated.values.clone(),
        };
        let blocks: Vec<Block> = self.parameters.iter().map(block).collect();
        Instrument::new(self.id.as_str(), &blocks, on)
    }
}
