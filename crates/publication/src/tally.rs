//! How many commitments stand in each class, of those reported on and of all.

use evidence::{Qualifier, SourceClass};
use progress::NotAssessable;

use crate::snapshot::{Rated, Snapshot};

pub use progress::axis::{Axis, Class};

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
    /// The class.
    pub class: Class,
    /// How many of all.
    pub n_all: usize,
    /// How many of those on which anything was published.
    pub n_reported: usize,
}

impl Rated {
    /// Returns whether anything was published about what became of the commitment: a figure, be it
    /// only a statement, or the text that withdrew, replaced or suspended it.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        let event = self
            .commitment
            .events
            .iter()
            .any(|event| event.on.first_day() <= self.assessment.on);
        let figure = self.figures.iter().any(|figure| {
            figure.class != SourceClass::Missing && figure.qualifier != Qualifier::NotFound
        });
        event || figure
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
            .map(|class| {
                let inside = rated.iter().filter(|r| class.holds(&r.assessment));
                ClassCount {
                    class,
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

impl Snapshot {
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
        let snapshot = crate::invented::snapshot();
        for axis in snapshot.tally() {
            let all: usize = axis.classes.iter().map(|class| class.n_all).sum();
            let reported: usize = axis.classes.iter().map(|class| class.n_reported).sum();
            assert_eq!(all, snapshot.rated.len());
            assert_eq!(reported, axis.n_reported);
            assert!(
                axis.n_reported < axis.n_all,
                "the sample has a silent promise"
            );
        }
    }

    #[test]
    fn a_withdrawal_is_something_published() {
        let snapshot = crate::invented::snapshot();
        let dropped = snapshot.rated(&"C003".parse().unwrap()).unwrap();
        assert!(dropped.figures.is_empty() && dropped.is_reported());
    }

    #[test]
    fn a_row_that_says_nothing_was_found_is_not_a_report() {
        let snapshot = crate::invented::snapshot();
        let silent = snapshot.rated(&"C004".parse().unwrap()).unwrap();
        assert_eq!(silent.figures.len(), 1);
        assert!(!silent.is_reported());
    }
}
