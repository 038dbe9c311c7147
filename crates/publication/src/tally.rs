//! How many commitments stand in each class, of those reported on and of all.

use evidence::{Qualifier, SourceClass};
use progress::{Delivery, EvidenceStrength, NotAssessable, Timeliness, Trajectory};

use crate::release::{Rated, Release};

/// One of the four axes of a rating; they are counted one by one and never averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

    /// Returns the word of the class in which a commitment stands on this axis.
    #[must_use]
    pub fn class_of(self, rated: &Rated) -> &'static str {
        let assessment = &rated.assessment;
        match self {
            Self::Delivery => assessment.delivery.code(),
            Self::Trajectory => assessment.trajectory.code(),
            Self::Evidence => assessment.evidence.code(),
            Self::Time => assessment.time.code(),
        }
    }
}

/// The classes of one axis, counted with two denominators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisTally {
    /// The axis.
    pub axis: Axis,
    /// How many commitments there are.
    pub n_all: usize,
    /// On how many of them anything was published.
    pub n_reported: usize,
    /// Every class, also the empty ones.
    pub classes: Vec<ClassCount>,
}

/// How many commitments stand in one class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassCount {
    /// The class' word, such as `no-evidence-found`.
    pub code: &'static str,
    /// How many of all.
    pub n_all: usize,
    /// How many of those on which anything was published.
    pub n_reported: usize,
}

impl Rated {
    /// Returns whether anything was published about the commitment, be it only a statement.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        self.figures.iter().any(|figure| {
            figure.class != SourceClass::Missing && figure.qualifier != Qualifier::NotFound
        })
    }

    /// Returns why the trajectory cannot be assessed, where it cannot.
    #[must_use]
    pub fn not_assessable(&self) -> Option<NotAssessable> {
        self.assessment.trajectory.reason()
    }
}

/// Returns how some commitments stand on each of the four axes.
#[must_use]
pub fn tally(rated: &[&Rated]) -> Vec<AxisTally> {
    let n_reported = rated.iter().filter(|r| r.is_reported()).count();
    let classes_of = |axis: Axis| {
        axis.classes()
            .into_iter()
            .map(|code| {
                let inside = rated.iter().filter(|r| axis.class_of(r) == code);
                ClassCount {
                    code,
                    n_all: inside.clone().count(),
                    n_reported: inside.filter(|r| r.is_reported()).count(),
                }
            })
            .collect()
    };
    Axis::ALL
        .iter()
        .map(|axis| AxisTally {
            axis: *axis,
            n_all: rated.len(),
            n_reported,
            classes: classes_of(*axis),
        })
        .collect()
}

impl Release {
    /// Returns how all commitments stand on each of the four axes.
    #[must_use]
    pub fn tally(&self) -> Vec<AxisTally> {
        tally(&self.rated.iter().collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_commitment_is_counted_once_on_every_axis() {
        let release = crate::sample::release();
        for axis in release.tally() {
            let all: usize = axis.classes.iter().map(|class| class.n_all).sum();
            let reported: usize = axis.classes.iter().map(|class| class.n_reported).sum();
            assert_eq!(all, release.rated.len());
            assert_eq!(reported, axis.n_reported);
            assert!(
                axis.n_reported < axis.n_all,
                "the sample has a silent promise"
            );
        }
    }

    #[test]
    fn a_row_that_says_nothing_was_found_is_not_a_report() {
        let release = crate::sample::release();
        let silent = release.rated(&"C004".parse().unwrap()).unwrap();
        assert_eq!(silent.figures.len(), 1);
        assert!(!silent.is_reported());
    }
}
