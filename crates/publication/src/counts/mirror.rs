//! The same people counted by several: what each said, before anything is smoothed.

use kernel::Period;
use movement::series::{Group, Measure, Reporter, Status};

use super::series::{CountShown, SeriesShown};

/// Counts of the same people in the same period that differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement<'a> {
    /// What was counted; counts of different things never disagree.
    pub measure: &'a Measure,
    /// Who was counted.
    pub nationality: Group,
    /// When.
    pub period: Period,
    /// Who said what, the smallest first.
    pub said: Vec<(&'a Reporter, &'a CountShown)>,
    /// The largest less the smallest.
    pub apart: u64,
}

/// Returns where series that count the same border differ: between reporters, or where one of the
/// counts is marked as conflicting. Mere revisions are not disagreements.
#[must_use]
pub fn disagreements<'a>(series: &[&'a SeriesShown]) -> Vec<Disagreement<'a>> {
    let mut cells: Vec<(&'a Measure, Group, Period)> = series
        .iter()
        .flat_map(|one| {
            one.counts
                .iter()
                .map(|count| (&one.subject.measure, one.subject.nationality, count.period))
        })
        .collect();
    cells.sort_by_key(|(measure, group, period)| (*measure, *group, period.last_day(), *period));
    cells.dedup();
    cells
        .into_iter()
        .filter_map(|(measure, nationality, period)| {
            let mut said: Vec<(&Reporter, &CountShown)> = series
                .iter()
                .filter(|one| one.subject.measure == *measure)
                .filter(|one| one.subject.nationality == nationality)
                .flat_map(|one| {
                    one.counts
                        .iter()
                        .map(move |count| (&one.subject.reporter, count))
                })
                .filter(|(_, count)| count.period == period && count.value.count().is_some())
                .filter(|(_, count)| count.stands || count.status == Status::Conflicting)
                .collect();
            said.sort_by_key(|(_, count)| count.value.count());
            let least = said.first()?.1.value.count()?;
            let most = said.last()?.1.value.count()?;
            (most > least).then(|| Disagreement {
                measure,
                nationality,
                period,
                said,
                apart: most - least,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Movements;
    use crate::sample::movement::count;

    #[test]
    fn two_reporters_disagree_and_a_revision_does_not() {
        let mut other = count("o", "ALL", "2023", 539_959);
        other.subject.reporter = Reporter::Country("NZL".parse().unwrap());
        let mut first = count("f", "ALL", "2023", 520_000);
        first.status = Status::First;
        let counts = [count("a", "ALL", "2023", 520_085), other, first];
        let movements = Movements::build(&counts, "2025-01-01".parse().unwrap());
        let series: Vec<_> = movements.series.iter().collect();
        let found = disagreements(&series);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].apart, found[0].said.len()), (19_874, 2));
    }

    #[test]
    fn counts_of_different_things_do_not_disagree() {
        let mut other = count("o", "ALL", "2023", 7_000);
        other.subject.measure = "visas".parse().unwrap();
        let counts = [count("a", "ALL", "2023", 520_085), other];
        let movements = Movements::build(&counts, "2025-01-01".parse().unwrap());
        let series: Vec<_> = movements.series.iter().collect();
        assert!(disagreements(&series).is_empty());
    }
}
