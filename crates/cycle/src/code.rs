//! The words with which a report answers where the form offers answers.

/// Whether there is anything new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Nothing since the last report.
    Nothing,
    /// Something.
    Something,
    /// The promise is kept.
    Finished,
    /// The member gives it up.
    GivenUp,
}

kernel::coded!(News {
    Nothing = "nothing-new",
    Something = "something",
    Finished = "finished",
    GivenUp = "given-up",
});

/// How far a promise is delivered, as its holder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// Not begun.
    NotStarted,
    /// Less than half.
    Limited,
    /// Half or more.
    Substantial,
    /// All of it.
    Complete,
}

kernel::coded!(Claimed {
    NotStarted = "not-started",
    Limited = "limited",
    Substantial = "substantial",
    Complete = "complete",
});

/// How far one deliverable is, as its holder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Done.
    Done,
    /// Begun.
    Begun,
    /// Not begun.
    Not,
    /// Whoever reports does not know.
    NotKnown,
}

kernel::coded!(Progress {
    Done = "done",
    Begun = "begun",
    Not = "not",
    NotKnown = "not-known",
});

/// How exact a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Counted.
    Exact,
    /// At least so many.
    AtLeast,
    /// About so many.
    About,
}

kernel::coded!(Exactness {
    Exact = "exact",
    AtLeast = "at-least",
    About = "about",
});
