//! The words by which files, tables, addresses and locale keys name the cases of our types.

use crate::assessment::Found;
use crate::commitment::{Change, Combine, Direction, EventKind, Kind, RelationKind};
use crate::compact::{Confidence, Life, MeetingKind, Role};
use crate::rating::{
    Delivery, EvidenceStrength, Firmness, NotAssessable, SmallChange, Timeliness, Trajectory,
    Untried,
};

kernel::coded!(Delivery {
    Complete = "complete",
    Substantial = "substantial",
    Limited = "limited",
    NotStarted = "not-started",
    NotSearched = "not-searched",
    NothingFound = "nothing-found",
    NotDue = "not-due",
    Withdrawn = "withdrawn",
    Superseded = "superseded",
});

kernel::coded!(EvidenceStrength {
    IndependentRecord = "independent-record",
    OfficialRecord = "official-record",
    StatementOnly = "statement-only",
    Contradicted = "contradicted",
    None = "none",
});

kernel::coded!(Timeliness {
    Early = "early",
    OnTime = "on-time",
    Late = "late",
    DayUnknown = "day-unknown",
    NotYetDue = "not-yet-due",
    Overdue = "overdue",
    EndedBeforeDue = "ended-before-due",
    NothingOwed = "nothing-owed",
    NoDate = "no-date",
});

kernel::coded!(NotAssessable {
    TooFewPoints = "too-few-points",
    Break = "break",
    CensoredAtTarget = "censored-at-target",
    SignChange = "sign-change",
    NoTargetAndNoDirection = "no-target-and-no-direction",
    NoNumber = "no-number",
    NoTargetDate = "no-target-date",
    NotDue = "not-due",
    NotApplicable = "not-applicable",
    Suppressed = "suppressed",
    NotReported = "not-reported",
    Disputed = "disputed",
});

kernel::coded!(SmallChange {
    LatestLower = "latest-lower",
    LatestHigher = "latest-higher",
    BaseEarlier = "base-earlier",
    BaseLater = "base-later",
    PathStraight = "path-straight",
});

kernel::coded!(Untried {
    NotAssessable = "not-assessable",
    Censored = "censored",
});

kernel::coded!(Kind {
    Policy = "policy",
    Quantified = "quantified",
    Finance = "finance",
    Information = "information",
    Enforcement = "enforcement",
    Process = "process",
});

kernel::coded!(Change {
    First = "first",
    Raised = "raised",
    Neutral = "neutral",
    Lowered = "lowered",
});

kernel::coded!(Direction {
    Up = "up",
    Down = "down",
});

kernel::coded!(Combine {
    Cumulative = "cumulative",
    Sum = "sum",
    Level = "level",
});

kernel::coded!(EventKind {
    Withdrawn = "withdrawn",
    Superseded = "superseded",
    Suspended = "suspended",
    Reinstated = "reinstated",
});

kernel::coded!(RelationKind {
    Matches = "matches",
    Replaces = "replaces",
    Restates = "restates",
    DependsOn = "depends_on",
});

kernel::coded!(Confidence {
    Confirmed = "confirmed",
    Probable = "probable",
    Derived = "derived",
    Conflicting = "conflicting",
    Missing = "missing",
});

kernel::coded!(Life {
    Active = "active",
    Dormant = "dormant",
    Ended = "ended",
});

kernel::coded!(MeetingKind {
    Summit = "summit",
    Ministerial = "ministerial",
    Officials = "officials",
    Bilateral = "bilateral",
});

kernel::coded!(Role {
    Member = "member",
    Observer = "observer",
    Associated = "associated",
    Beneficiary = "beneficiary",
});

kernel::coded!(Found {
    Nothing = "nothing",
    Begun = "begun",
    Done = "done",
});

impl Trajectory {
    /// Every class, in the order in which it is offered to a reader; the last stands for every
    /// reason.
    pub const CLASSES: [Self; 8] = [
        Self::Achieved,
        Self::Held,
        Self::OnTrack,
        Self::AccelerationNeeded,
        Self::Limited,
        Self::Deterioration,
        Self::Lost,
        Self::NotAssessable(NotAssessable::NotReported),
    ];

    /// Returns the word used in files and addresses; the reason has a word of its own.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::Held => "held",
            Self::OnTrack => "on-track",
            Self::AccelerationNeeded => "acceleration-needed",
            Self::Limited => "limited",
            Self::Deterioration => "deterioration",
            Self::Lost => "lost",
            Self::NotAssessable(_) => "not-assessable",
        }
    }

    /// Returns why the trajectory cannot be assessed, where it cannot.
    #[must_use]
    pub fn reason(self) -> Option<NotAssessable> {
        match self {
            Self::NotAssessable(reason) => Some(reason),
            _ => None,
        }
    }
}

impl Firmness {
    /// Returns the word used in files and addresses.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Fragile(_) => "fragile",
            Self::Undetermined(_) => "undetermined",
        }
    }
}
