//! The same people counted by several: what each said, before anything is smoothed.

use kernel::{Country, Period};
use movement::mirror::{Chain, Comparison, Count, compare};
use movement::series::{Group, Measure, Reporter, Status};

use super::lines::MonthLine;
use super::series::{CountShown, SeriesShown};

/// One corridor with the counts that are at hand, before anything is smoothed.
#[derive(Debug, Clone, PartialEq)]
pub struct MirrorView {
    /// The corridor with those who count it.
    pub chain: Chain,
    /// For each station the months that it counted, where they are at hand.
    pub lines: Vec<Option<MonthLine>>,
    /// How each count follows the one before it at hand: both reporters, and the comparison, which is
    /// absent where they share too few months.
    pub compared: Vec<(Country, Country, Option<Comparison>)>,
    /// Years of which two stations' totals are published, with both and what lies between them.
    pub years: Vec<YearApart>,
}

/// Two published totals of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearApart {
    /// The year.
    pub period: Period,
    /// What was counted.
    pub measure: Measure,
    /// Who counted fewer, and how many.
    pub least: (Reporter, u64),
    /// Who counted more, and how many.
    pub most: (Reporter, u64),
}

/// Returns a corridor with the counts at hand.
#[must_use]
pub fn view(chain: &Chain, lines: &[MonthLine], series: &[SeriesShown]) -> MirrorView {
    let of_station = |station: &movement::mirror::Station| {
        station.measures.iter().find_map(|measure| {
            let meant = |line: &&MonthLine| {
                line.measure == *measure
                    && line.reporter == Reporter::Country(station.reporter)
                    && line.nationality == Group::All
            };
            // Of several the longest speaks.
            lines
                .iter()
                .filter(meant)
                .max_by_key(|line| line.values.iter().flatten().count())
        })
    };
    let found: Vec<Option<MonthLine>> = (chain.stations.iter())
        .map(|station| of_station(station).cloned())
        .collect();
    let at_hand: Vec<Count> = (chain.stations.iter().zip(&found))
        .filter_map(|(station, line)| {
            let line = line.as_ref()?;
            Some(Count {
                reporter: station.reporter,
                measure: line.measure.to_string(),
                first: line.first,
                values: line.values.clone(),
            })
        })
        .collect();
    let compared = at_hand.windows(2).map(|pair| {
        (
            pair[0].reporter,
            pair[1].reporter,
            compare(&pair[0], &pair[1]),
        )
    });
    let meant: Vec<&SeriesShown> = (series.iter())
        .filter(|one| {
            chain.stations.iter().any(|station| {
                station.measures.contains(&one.subject.measure)
                    && one.subject.reporter == Reporter::Country(station.reporter)
            })
        })
        .collect();
    let years = disagreements(&meant).into_iter().filter_map(|one| {
        let (least, most) = (one.said.first()?, one.said.last()?);
        (one.nationality == Group::All && least.0 != most.0).then_some(())?;
        Some(YearApart {
            period: one.period,
            measure: one.measure.clone(),
            least: (least.0.clone(), least.1.value.count()?),
            most: (most.0.clone(), most.1.value.count()?),
        })
    });
    MirrorView {
        chain: chain.clone(),
        compared: compared.collect(),
        years: years.collect(),
        lines: found,
    }
}

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
    use crate::invented::movement::count;

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
