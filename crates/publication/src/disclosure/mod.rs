//! Small counts withheld, so that nobody can be recognised and nothing can be worked out by subtraction.
//!
//! A count from one up to the threshold is withheld (primary suppression). With sums published it could be
//! subtracted. Files that were taken in are made safe by [`union`]: a withheld count is taken for the same
//! few people in every sum, and whatever a publisher summed himself moves along. The charter's own series,
//! of which each count has its source, are shown whole or not at all: [`sums`] withholds further ones. In
//! words ([`text`]) no count is told. Leaves that are rounded once belong to `pathways`, whose invented
//! people are counted there.

pub mod sums;
pub mod text;
pub mod union;

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
