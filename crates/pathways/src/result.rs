//! What screening may say of a pathway, and no more.

/// What screening says of one pathway. It never says more than the published criteria do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResultKind {
    /// The answers meet the published criteria.
    Meets,
    /// Answers are missing that can still be asked for.
    CannotTellYet,
    /// What is missing cannot be asked for here; an office may know.
    CannotTellFromHere,
    /// A criterion fails.
    DoesNotMeet,
    /// The pathway is not open on the day.
    NotOpen,
}

kernel::coded!(ResultKind {
    Meets = "meets",
    CannotTellYet = "cannot-tell-yet",
    CannotTellFromHere = "cannot-tell-from-here",
    DoesNotMeet = "does-not-meet",
    NotOpen = "not-open",
});
