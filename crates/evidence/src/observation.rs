//! One published figure, as its source gave it.

use kernel::{CommitmentId, Country, Day, Localized, ObservationId, Period};
use rust_decimal::Decimal;

/// One published figure with two clocks: when it was true and when it became known.
///
/// An observation is never changed. A correction is another observation that names the first in
/// `corrects`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// The identifier, never used again.
    pub id: ObservationId,
    /// The commitment it speaks about; `None` where it is context only.
    pub commitment: Option<CommitmentId>,
    /// The country it speaks about; `None` where it speaks about the region.
    pub member: Option<Country>,
    /// What was counted, in a few words of English.
    pub indicator: String,
    /// The value in `unit`; `None` where the source gave words or nothing.
    pub value: Option<Decimal>,
    /// The unit, such as `persons`.
    pub unit: String,
    /// How the source hedged the value.
    pub qualifier: Qualifier,
    /// When it was true; `None` where the source gives no date.
    pub as_of: Option<Period>,
    /// Since when the count had been running, where that is known.
    pub counted_since: Option<Day>,
    /// The first day on which the public could know it.
    pub known_on: Day,
    /// How `known_on` was found.
    pub known_basis: KnownBasis,
    /// Who said it.
    pub reported_by: String,
    /// What kind of source that is.
    pub class: SourceClass,
    /// The address at which it was read.
    pub source: String,
    /// What a reader must know besides, per language.
    pub note: Localized,
    /// The observation that this one corrects, if any.
    pub corrects: Option<ObservationId>,
    /// The line of the file it was read from, counted from 1.
    pub line: usize,
}

/// How a source hedged its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// Given as exact.
    Exact,
    /// "over", "more than", "just over", "at least".
    AtLeast,
    /// "up to", "at most", an upper bound.
    AtMost,
    /// "about", "approximately", "close to", "hundreds".
    About,
    /// "nearly", "almost", "just under".
    Nearly,
    /// The printed value was evidently a misprint; the note tells what was printed.
    Corrected,
    /// Looked for and not found, or known to be missing.
    NotFound,
}

/// How the first day of public knowledge was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KnownBasis {
    /// The source carries its own date of publication.
    Stated,
    /// The date stands in the address of the source.
    Address,
    /// No document gives it: shown from the day after the last day to which the figure refers, which is
    /// the earliest possible.
    Unknown,
}

/// What kind of source a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceClass {
    /// The member that made the promise speaks about itself.
    SelfReported,
    /// Another member or a partner in the promise speaks.
    PartnerReported,
    /// A body of the United Nations speaks.
    UnitedNations,
    /// Somebody with no part in the promise speaks.
    Independent,
    /// A data set published by an office of statistics or a registry.
    OfficialDataset,
    /// An official is quoted by the press.
    OfficialViaPress,
    /// The press speaks for itself, or a secondary source.
    Press,
    /// Nothing was published; the row says so.
    Missing,
}
/// Returns whether a number in this unit may lie below nought: it says a change, and not what was counted.
#[must_use]
pub fn may_lie_below_nought(unit: &str) -> bool {
    let words = ["per cent", "percent", "%", "change"];
    words.iter().any(|word| unit.starts_with(word))
}
