//! How many commitments stand in each class, under one denominator.

use evidence::{Qualifier, Shows, SourceClass};
use progress::NotAssessable;

use crate::snapshot::{Rated, Snapshot};

pub use progress::axis::{Axis, Class};

/// The classes of one axis, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisTally {
    /// The axis.
    pub axis: Axis,
    /// How many commitments are counted: all; on the trajectory axis those that promise a number by a date.
    pub n_all: usize,
    /// Every class, also the empty ones.
    pub classes: Vec<ClassCount>,
}

/// How many commitments stand in one class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassCount {
    /// The class.
    pub class: Class,
    /// How many.
    pub n: usize,
    /// How many stand in it in a list of all, also those that are not counted on this axis.
    pub n_listed: usize,
}

impl AxisTally {
    /// Returns each class' share in whole per cent; they add to 100 by the method of largest remainders.
    #[must_use]
    pub fn shares(&self) -> Vec<u32> {
        let n_all = self.n_all.max(1);
        let whole = |class: &ClassCount| u32::try_from(100 * class.n / n_all).unwrap_or(100);
        let mut shares: Vec<u32> = self.classes.iter().map(whole).collect();
        let counted: usize = self.classes.iter().map(|class| class.n).sum();
        let missing = if counted == 0 {
            0
        } else {
            100 - shares.iter().sum::<u32>()
        };
        let mut by_remainder: Vec<usize> = (0..shares.len()).collect();
        // The larger remainder first; among equals the class that is shown first.
        by_remainder.sort_by_key(|at| std::cmp::Reverse(100 * self.classes[*at].n % n_all));
        for at in by_remainder.into_iter().take(missing as usize) {
            shares[at] += 1;
        }
        shares
    }
}

impl Rated {
    /// Returns whether anything was published about what became of the commitment: a figure, a document that
    /// is more than background, or the text that ended, replaced or suspended it.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        let event = !self.commitment.events.is_empty();
        let document = self
            .statements
            .iter()
            .any(|one| one.shows != Shows::Background);
        let figure = self.figures.iter().any(|figure| {
            figure.class != SourceClass::Missing && figure.qualifier != Qualifier::NotFound
        });
        event || document || figure
    }

    /// Returns why the trajectory cannot be assessed, where it cannot.
    #[must_use]
    pub fn not_assessable(&self) -> Option<NotAssessable> {
        self.assessment.trajectory.reason()
    }
}

/// Returns how some commitments stand on each of the four axes.
///
/// Whether a number moves as it must is asked only of promises with a number and a date: counted among all of
/// them, or only where it can be answered, the axis would show none but those who reached theirs.
#[must_use]
pub fn tally(rated: &[&Rated]) -> Vec<AxisTally> {
    let of = |axis: &Axis| {
        let is_asked = |rated: &Rated| *axis != Axis::Trajectory || promises_a_path(rated);
        let count = |class: Class| {
            let listed = rated.iter().filter(|one| class.holds(&one.assessment));
            ClassCount {
                class,
                n: listed.clone().filter(|one| is_asked(one)).count(),
                n_listed: listed.count(),
            }
        };
        AxisTally {
            axis: *axis,
            n_all: rated.iter().filter(|one| is_asked(one)).count(),
            classes: axis.classes().into_iter().map(count).collect(),
        }
    };
    Axis::ALL.iter().map(of).collect()
}

fn promises_a_path(rated: &Rated) -> bool {
    let now = rated.commitment.on(rated.assessment.on);
    now.is_some_and(progress::assess::has_path)
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
    use super::*;

    #[test]
    fn every_commitment_is_counted_once_on_every_axis() {
        let snapshot = crate::invented::snapshot();
        for axis in snapshot.tally() {
            let all: usize = axis.classes.iter().map(|class| class.n).sum();
            assert_eq!(all, axis.n_all);
            let listed: usize = axis.classes.iter().map(|class| class.n_listed).sum();
            assert_eq!(listed, snapshot.rated.len());
            assert_eq!(axis.shares().iter().sum::<u32>(), 100);
        }
    }

    #[test]
    fn the_pace_is_asked_only_of_a_number_with_a_date() {
        let mut snapshot = crate::invented::snapshot();
        let n_asked = |snapshot: &Snapshot| {
            let mut tally = snapshot.tally().into_iter();
            tally
                .find(|one| one.axis == Axis::Trajectory)
                .map(|one| one.n_all)
        };
        let before = n_asked(&snapshot).unwrap();
        assert!(0 < before && before < snapshot.rated.len());
        for rated in &mut snapshot.rated {
            for version in &mut rated.commitment.versions {
                version.deadline = None;
            }
        }
        assert_eq!(n_asked(&snapshot), Some(0));
    }

    #[test]
    fn shares_add_to_a_hundred_by_the_largest_remainder() {
        let counted = |counts: [usize; 6], n_all| {
            let classes = Axis::Delivery.classes().into_iter().zip(counts);
            let classes = classes.map(|(class, n)| ClassCount {
                class,
                n,
                n_listed: n,
            });
            let classes = classes.collect();
            AxisTally {
                axis: Axis::Delivery,
                n_all,
                classes,
            }
            .shares()
        };
        // Rounded one by one these give 7 + 3 + 14 + 67 + 9 + 1 = 101.
        assert_eq!(counted([8, 4, 17, 82, 11, 1], 123), [6, 3, 14, 67, 9, 1]);
        assert_eq!(counted([1, 1, 1, 0, 0, 0], 3), [34, 33, 33, 0, 0, 0]);
        assert_eq!(counted([0; 6], 0), [0; 6]);
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
