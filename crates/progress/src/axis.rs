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

impl Axis {
    /// Returns the words of the axis' classes, in the order in which they are shown.
    #[must_use]
    pub fn classes(self) -> Vec<&'static str> {
        match self {
            Self::Delivery => Delivery::ALL.iter().map(|class| class.code()).collect(),
            Self::Trajectory => Trajectory::CODES.to_vec(),
            Self::Evidence => EvidenceStrength::ALL.iter().map(|c| c.code()).collect(),
            Self::Time => Timeliness::ALL.iter().map(|class| class.code()).collect(),
        }
    }
}

/// Returns the word of a rating's class on one axis.
#[must_use]
pub fn word(assessment: &Assessment, axis: Axis) -> &'static str {
    match axis {
        Axis::Delivery => assessment.delivery.code(),
        Axis::Trajectory => assessment.trajectory.code(),
        Axis::Evidence => assessment.evidence.code(),
        Axis::Time => assessment.time.code(),
    }
}
