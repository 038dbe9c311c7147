//! Whether anything was published about what became of a promise.

use evidence::{Qualifier, Shows, SourceClass};
use progress::NotAssessable;

use crate::snapshot::Rated;

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

#[cfg(test)]
mod tests {
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
