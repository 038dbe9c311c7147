//! The six published methods behind one question.

use super::accounting::{TooMany, account};
use super::agreement::{Precision, System};
use super::differencing::{drop_negatives, reverse_negatives};
use super::rates::{implied_movers, spread_over_stocks};
use super::table::Table;

/// What happened between two counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Stocks at the start: birthplace by residence, the native-born on the diagonal.
    pub start: Table,
    /// Stocks at the end, countries in the same order.
    pub end: Table,
    /// Births by country between the two counts; noughts where nothing is known.
    pub births: Vec<f64>,
    /// Deaths by country between the two counts; noughts where nothing is known.
    pub deaths: Vec<f64>,
}

/// How flows are worked out from stocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Method {
    /// Increases of stocks; decreases are dropped.
    DropNegatives,
    /// Increases of stocks; decreases are returns.
    ReverseNegatives,
    /// The stocks at the start, scaled to a number of movers; `None` takes the sum of absolute net
    /// migration that the counts imply.
    Rates {
        /// The number of movers in the whole table.
        n_movers: Option<f64>,
    },
    /// Demographic accounting.
    Accounting {
        /// Whether people may come from and go elsewhere.
        system: System,
        /// The weight on the fewest moves, 0 to 1.
        weight: f64,
    },
}

impl Method {
    /// The fewest moves in an open system.
    pub const MINIMUM_OPEN: Self = Self::Accounting {
        system: System::Open,
        weight: 1.0,
    };
    /// The fewest moves in a closed system.
    pub const MINIMUM_CLOSED: Self = Self::Accounting {
        system: System::Closed,
        weight: 1.0,
    };
    /// Pseudo-Bayes in a closed system with the published weight of 0.87.
    pub const PSEUDO_BAYES: Self = Self::Accounting {
        system: System::Closed,
        weight: 0.87,
    };

    /// Returns whether the method looks at the native-born and at births and deaths.
    #[must_use]
    pub fn needs_populations(self) -> bool {
        matches!(self, Self::Accounting { .. })
    }
}

/// Flows that a method gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Moves from each country (row) to each other country (column).
    pub flows: Table,
    /// Moves to elsewhere, by origin; empty unless the system is open.
    pub left_the_system: Vec<f64>,
    /// Moves from elsewhere, by destination; empty unless the system is open.
    pub entered_the_system: Vec<f64>,
    /// The largest population total that the fit could not meet, in persons; above a thousandth of
    /// a person the counts contradict each other and the flows there are not to be trusted.
    pub remaining: f64,
}

/// Why flows cannot be worked out.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum EstimateError {
    /// Tables or vectors differ in length.
    #[error("the two counts, the births and the deaths must name the same countries")]
    Sizes,
    /// A count is negative or not a number.
    #[error("a count of people is a number of nought or more, not {0}")]
    Count(f64),
    /// More people died than were counted at the start.
    #[error("more deaths than people counted at the start (country {0} of the table)")]
    Deaths(usize),
    /// More people were born than were counted at the end.
    #[error("more births than people counted at the end (country {0} of the table)")]
    Births(usize),
    /// The weight does not lie between 0 and 1.
    #[error("the weight on the fewest moves lies between 0 and 1, not {0}")]
    Weight(f64),
}

impl From<TooMany> for EstimateError {
    fn from(too_many: TooMany) -> Self {
        if too_many.deaths {
            Self::Deaths(too_many.country)
        } else {
            Self::Births(too_many.country)
        }
    }
}

/// Returns the flows that `method` works out from what happened between two counts.
pub fn estimate(
    change: &Change,
    method: Method,
    precision: Precision,
) -> Result<Estimate, EstimateError> {
    check(change)?;
    let (start, end) = (&change.start, &change.end);
    let plain = |flows| Estimate {
        flows,
        left_the_system: Vec::new(),
        entered_the_system: Vec::new(),
        remaining: 0.0,
    };
    match method {
        Method::DropNegatives => Ok(plain(drop_negatives(start, end))),
        Method::ReverseNegatives => Ok(plain(reverse_negatives(start, end))),
        Method::Rates { n_movers } => {
            let n_movers = n_movers
                .unwrap_or_else(|| implied_movers(start, end, &change.births, &change.deaths));
            Ok(plain(spread_over_stocks(start, n_movers)))
        }
        Method::Accounting { system, weight } => {
            if !(0.0..=1.0).contains(&weight) {
                return Err(EstimateError::Weight(weight));
            }
            let (births, deaths) = (&change.births, &change.deaths);
            let done = account(start, end, births, deaths, system, weight, precision)?;
            let open = system == System::Open;
            Ok(Estimate {
                flows: done.flows,
                left_the_system: if open { done.left_the_system } else { vec![] },
                entered_the_system: if open {
                    done.entered_the_system
                } else {
                    vec![]
                },
                remaining: done.remaining,
            })
        }
    }
}

fn check(change: &Change) -> Result<(), EstimateError> {
    let n = change.start.size();
    if change.end.size() != n || change.births.len() != n || change.deaths.len() != n {
        return Err(EstimateError::Sizes);
    }
    let counts = (change.start.cells().iter())
        .chain(change.end.cells())
        .chain(&change.births)
        .chain(&change.deaths);
    for count in counts {
        if !count.is_finite() || *count < 0.0 {
            return Err(EstimateError::Count(*count));
        }
    }
    Ok(())
}
