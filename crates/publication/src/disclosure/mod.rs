//! Small counts withheld, so that nobody can be recognised and nothing can be worked out by subtraction.
//!
//! A count from one up to the threshold is withheld (primary suppression). With totals published it could
//! be subtracted, so that further cells are withheld (complementary suppression) until a reader of
//! everything that is published cannot tell a small cell more closely than the threshold. Two strategies
//! find them: [`Grid`] for counts in rows and columns, whose proof can be checked, and [`sums`] for series
//! that are tied to one another by whichever sums their publishers happened to publish. The third, leaves
//! that are rounded once, belongs to `pathways`, whose invented people are counted there.

pub mod grid;
pub mod sums;

pub use grid::{Cover, Grid, Released};

/// Counts from one up to this number are withheld.
pub const THRESHOLD: u64 = 10;

/// A count as it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The count.
    Count(u64),
    /// Withheld: because it is small, or because a small one could be worked out from it. Which of
    /// the two is not told.
    Withheld,
}

impl Shown {
    /// Returns the count, if it is shown.
    #[must_use]
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Withheld => None,
        }
    }
}
