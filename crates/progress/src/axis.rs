//! The four axes of a rating, which are never averaged.

use crate::assessment::Assessment;
use crate::rating::{Delivery, EvidenceStrength, Timeliness, Trajectory};

/// An axis of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// How far it was delivered.
    Delivery,
    /// Whether the number moves as it must.
    Trajectory,
    /// What the delivery class rests on.
    Evidence,
    /// Where it stands against its date.
    Time,
}

kernel::coded!(Axis {
    Delivery = "delivery",
    Trajectory = "trajectory",
    Evidence = "evidence",
    Time = "time",
});

/// A class on one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// How far it was delivered.
    Delivery(Delivery),
    /// Whether the number moves as it must.
    Trajectory(Trajectory),
    /// What the delivery class rests on.
    Evidence(EvidenceStrength),
    /// Where it stands against its date.
    Time(Timeliness),
}

impl Class {
    /// Returns the class of a rating on one axis.
    #[must_use]
    pub fn of(assessment: &Assessment, axis: Axis) -> Self {
        match axis {
            Axis::Delivery => Self::Delivery(assessment.delivery),
            Axis::Trajectory => Self::Trajectory(assessment.trajectory),
            Axis::Evidence => Self::Evidence(assessment.evidence),
            Axis::Time => Self::Time(assessment.time),
        }
    }

    /// Returns the class with this word on an axis, if there is one.
    #[must_use]
    pub fn named(axis: Axis, code: &str) -> Option<Self> {
        axis.classes()
            .into_iter()
            .find(|class| class.code() == code)
    }

    /// Returns the axis on which it stands.
    #[must_use]
    pub fn axis(self) -> Axis {
        match self {
            Self::Delivery(_) => Axis::Delivery,
            Self::Trajectory(_) => Axis::Trajectory,
            Self::Evidence(_) => Axis::Evidence,
            Self::Time(_) => Axis::Time,
        }
    }

    /// Returns the word used in files and addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Delivery(class) => class.code(),
            Self::Trajectory(class) => class.code(),
            Self::Evidence(class) => class.code(),
            Self::Time(class) => class.code(),
        }
    }

    /// Returns whether a rating stands in this class, for whatever reason.
    #[must_use]
    pub fn holds(self, assessment: &Assessment) -> bool {
        Self::of(assessment, self.axis()).code() == self.code()
    }
}

impl Axis {
    /// Returns the axis' classes, in the order in which they are shown.
    #[must_use]
    pub fn classes(self) -> Vec<Class> {
        match self {
            Self::Delivery => Delivery::ALL.iter().copied().map(Class::Delivery).collect(),
            Self::Trajectory => Trajectory::CLASSES.map(Class::Trajectory).to_vec(),
            Self::Evidence => EvidenceStrength::ALL
                .iter()
                .copied()
                .map(Class::Evidence)
                .collect(),
            Self::Time => Timeliness::ALL.iter().copied().map(Class::Time).collect(),
        }
    }
}
