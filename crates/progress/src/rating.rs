//! The four axes of a rating. They are counted and filtered, never averaged.

use std::fmt;

/// How far the promise was delivered (after the Open Government Partnership's completion scale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Delivery {
    /// Nobody has looked yet.
    NotSearched,
    /// Somebody looked, and nothing published shows it begun; the search is on record.
    NothingFound,
    /// It is not due yet, and nothing shows it begun.
    NotDue,
    /// Published evidence says that nothing has begun.
    NotStarted,
    /// Begun; less than half.
    Limited,
    /// Half or more, not all.
    Substantial,
    /// All of it.
    Complete,
    /// Taken back.
    Withdrawn,
    /// Another commitment took its place.
    Superseded,
}

/// Whether the number behind the promise moves as it must.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trajectory {
    /// The target is reached.
    Achieved,
    /// The base was at the target and the value stayed there.
    Held,
    /// Fast enough.
    OnTrack,
    /// Moving, but not fast enough.
    AccelerationNeeded,
    /// Hardly moving.
    Limited,
    /// Moving the wrong way.
    Deterioration,
    /// The base was at the target and the value left it.
    Lost,
    /// Cannot be said, with the reason.
    NotAssessable(NotAssessable),
}

/// Why a trajectory cannot be assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotAssessable {
    /// Fewer points than the method needs.
    TooFewPoints,
    /// The definition changed between the points.
    Break,
    /// The value is cut off at the target ("2.5 may mean less").
    CensoredAtTarget,
    /// Base and latest have different signs, and the method cannot take that.
    SignChange,
    /// No target and no direction.
    NoTargetAndNoDirection,
    /// The promise carries no number.
    NoNumber,
    /// The promise names a number but no date by which to reach it.
    NoTargetDate,
    /// It is not due yet.
    NotDue,
    /// It cannot apply here.
    NotApplicable,
    /// The value is withheld to protect people.
    Suppressed,
    /// Nobody reported.
    NotReported,
    /// Sources contradict each other and no rule chooses.
    Disputed,
}

/// What the delivery class rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceStrength {
    /// Somebody with no part in the promise recorded it.
    IndependentRecord,
    /// An official record: a decree, a data set, a register.
    OfficialRecord,
    /// The promise's own side said so.
    StatementOnly,
    /// Sources contradict each other.
    Contradicted,
    /// Nothing.
    None,
}

/// Where the promise stands against its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeliness {
    /// The date has not come, or there is none.
    NotYetDue,
    /// Done before the date.
    Early,
    /// Done by the date.
    OnTime,
    /// Done after the date.
    Late,
    /// Done; nothing published tells whether by the date.
    DayUnknown,
    /// The date has passed and it is not done.
    Overdue,
    /// It was ended before the date came.
    EndedBeforeDue,
    /// A ceiling was promised: nothing is owed by a date.
    NothingOwed,
    /// No date was promised.
    NoDate,
}

/// Whether the class would survive small changes of its inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Firmness {
    /// No small change moves it.
    Firm,
    /// At least one small change moves it; which ones.
    Fragile(Vec<Flip>),
    /// It could not be tried.
    Undetermined(Untried),
}

/// A small change of what went into a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SmallChange {
    /// The latest value is a little lower.
    LatestLower,
    /// The latest value is a little higher.
    LatestHigher,
    /// The base is one point earlier.
    BaseEarlier,
    /// The base is one point later.
    BaseLater,
    /// The path to the target is straight.
    PathStraight,
}

/// A small change, and the class to which it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// What was changed.
    pub change: SmallChange,
    /// The class that it gives.
    pub class: Trajectory,
}

impl fmt::Display for Flip {
    /// Writes the change and the class as tables have it: `latest-lower:on-track`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.change.code(), self.class.code())
    }
}

/// Why no small change could be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Untried {
    /// There is no class to move.
    NotAssessable,
    /// The latest value is cut off, and may be any below.
    Censored,
}
