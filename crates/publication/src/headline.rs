//! The compact in one sentence: what was promised, shown complete, ended and by whom, late, and looked for in vain.

use kernel::Holder;
use progress::commitment::EventKind;
use progress::{Delivery, Timeliness};

use crate::snapshot::{Rated, Snapshot};

/// The numbers of the sentence. They do not add up: what is past its date may also have been ended, or be what
/// nothing was found of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// Promises known.
    pub n: usize,
    /// Of these, shown complete.
    pub n_complete: usize,
    /// Of these, ended by an act that stands, whoever did it.
    pub n_ended: usize,
    /// Who ended how many: the most first, then in the order of the codes.
    pub ended_by: Vec<(Holder, usize)>,
    /// Of these, past their date and not shown complete.
    pub n_overdue: usize,
    /// Of these, looked for without finding anything that shows them begun.
    pub n_nothing_found: usize,
    /// Of these, neither shown by anything nor looked for yet.
    pub n_not_searched: usize,
    /// Promises of which none of this is true: shown in part, replaced, or not yet due.
    pub n_other: usize,
}

impl Rated {
    /// Returns who ended the promise, where an end stands on the day of its rating. What was shown complete before
    /// was kept, whatever came after.
    #[must_use]
    pub fn ended_by(&self) -> Option<&Holder> {
        let standing = self.commitment.standing(self.assessment.on)?;
        let is_end = standing.kind == EventKind::Withdrawn;
        let was_kept = self.assessment.delivery == Delivery::Complete;
        (is_end && !was_kept).then_some(&standing.by)
    }

    /// Returns whether its date has passed and it is not shown complete.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.assessment.time == Timeliness::Overdue
    }
}

impl Snapshot {
    /// Returns the compact in the numbers of one sentence.
    #[must_use]
    pub fn headline(&self) -> Headline {
        Headline::of(&self.rated.iter().collect::<Vec<_>>())
    }
}

impl Headline {
    /// Returns some promises in the numbers of one sentence.
    #[must_use]
    pub fn of(rated: &[&Rated]) -> Self {
        let in_class = |class: Delivery| {
            let all = rated.iter();
            all.filter(|rated| rated.assessment.delivery == class)
                .count()
        };
        let mut ended_by: Vec<(Holder, usize)> = Vec::new();
        for holder in rated.iter().filter_map(|one| one.ended_by()) {
            match ended_by.iter_mut().find(|(other, _)| other == holder) {
                Some((_, n)) => *n += 1,
                None => ended_by.push((holder.clone(), 1)),
            }
        }
        ended_by.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.to_string().cmp(&b.to_string())));
        Self {
            n: rated.len(),
            n_complete: in_class(Delivery::Complete),
            n_ended: ended_by.iter().map(|(_, n)| n).sum(),
            ended_by,
            n_overdue: rated.iter().filter(|one| one.is_overdue()).count(),
            n_nothing_found: in_class(Delivery::NothingFound),
            n_not_searched: in_class(Delivery::NotSearched),
            n_other: rated.iter().filter(|one| !is_told(one)).count(),
        }
    }
}

/// Returns whether a promise is counted in one of the groups of the sentence.
fn is_told(rated: &Rated) -> bool {
    use Delivery as D;
    let class = rated.assessment.delivery;
    rated.ended_by().is_some()
        || rated.is_overdue()
        || matches!(class, D::Complete | D::NothingFound | D::NotSearched)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;

    #[test]
    fn the_numbers_are_those_of_the_ratings() {
        let snapshot = invented::snapshot();
        let told = snapshot.headline();
        assert_eq!(told.n, snapshot.rated.len());
        assert_eq!(told.ended_by, [("FJI".parse().unwrap(), 1)]);
        assert_eq!(told.n_ended, 1);
        let late = snapshot.rated.iter().filter(|one| one.is_overdue()).count();
        assert_eq!(told.n_overdue, late);
    }

    #[test]
    fn what_another_ended_counts_as_ended_by_the_other() {
        let mut snapshot = invented::snapshot();
        let ended = |one: &&mut Rated| one.ended_by().is_some();
        let rated = snapshot.rated.iter_mut().find(ended).expect("an end");
        for event in &mut rated.commitment.events {
            event.by = "ISL".parse().unwrap();
        }
        let told = snapshot.headline();
        assert_eq!(told.ended_by, [("ISL".parse().unwrap(), 1)]);
        // Control: what was kept before it ended is not told as ended.
        let rated = snapshot.rated.iter_mut().find(ended).expect("an end");
        rated.assessment.delivery = Delivery::Complete;
        assert_eq!(snapshot.headline().n_ended, 0);
    }
}
