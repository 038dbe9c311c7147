//! One series as it may be published: every vintage, and which of them stands for its period.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Localized, Period};
use movement::series::{Count, Status, Subject};

use crate::disclosure::Shown;
use crate::disclosure::sums::Cell;

/// One series as it may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesShown {
    /// What it counts.
    pub subject: Subject,
    /// What one is.
    pub unit: String,
    /// Every count of every vintage, in order of time, the shorter period first.
    pub counts: Vec<CountShown>,
}

/// One count as it may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct CountShown {
    /// The identifier.
    pub id: String,
    /// When.
    pub period: Period,
    /// How many, unless that may not be told.
    pub value: Shown,
    /// Its standing.
    pub status: Status,
    /// The vintage, where it is known.
    pub as_of: Option<Period>,
    /// The first day on which it is shown.
    pub shown_from: Day,
    /// The address at which it was read.
    pub source: String,
    /// What a reader must know besides; nothing where the count is withheld.
    pub note: Localized,
    /// Whether it stands for its period: the firmest, then the latest of its vintages.
    pub stands: bool,
}

/// What kind of stretch a count covers: counts of different kinds are never joined by a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rhythm {
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
    /// Fiscal years.
    FiscalYear,
    /// Anything else.
    Span,
}

impl Rhythm {
    /// Returns the kind of a period.
    #[must_use]
    pub fn of(period: Period) -> Self {
        match period {
            Period::Month(..) => Self::Month,
            Period::Year(_) => Self::Year,
            Period::FiscalYear(_) => Self::FiscalYear,
            _ => Self::Span,
        }
    }

    /// Returns the word used in locale keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
            Self::FiscalYear => "fiscal-year",
            Self::Span => "span",
        }
    }
}

impl SeriesShown {
    /// Returns the counts that stand for their periods, of one kind of period, in order.
    pub fn standing(&self, rhythm: Rhythm) -> impl Iterator<Item = &CountShown> {
        self.counts
            .iter()
            .filter(move |count| count.stands && Rhythm::of(count.period) == rhythm)
    }

    /// Returns the last count that stands: of those that end last the firmest, then the longest.
    #[must_use]
    pub fn latest(&self) -> Option<&CountShown> {
        last(self.counts.iter())
    }

    /// Returns the last count that stands and is not withheld.
    #[must_use]
    pub fn latest_told(&self) -> Option<&CountShown> {
        let told = |count: &&CountShown| count.value.count().is_some();
        last(self.counts.iter().filter(told))
    }

    /// Returns the periods of which several counts were published, with all of them.
    #[must_use]
    pub fn revisions(&self) -> Vec<(Period, Vec<&CountShown>)> {
        let mut by_period: Vec<(Period, Vec<&CountShown>)> = Vec::new();
        for count in &self.counts {
            match by_period.last_mut() {
                Some((period, counts)) if *period == count.period => counts.push(count),
                _ => by_period.push((count.period, vec![count])),
            }
        }
        by_period.retain(|(_, counts)| counts.len() > 1);
        by_period
    }
}

fn last<'c>(counts: impl Iterator<Item = &'c CountShown>) -> Option<&'c CountShown> {
    (counts.filter(|count| count.stands)).max_by_key(|count| {
        let firm = !count.status.gives_way();
        (
            count.period.last_day(),
            firm,
            Reverse(count.period.first_day()),
        )
    })
}

/// Returns whether the first count stands for the period rather than the second.
pub(crate) fn firmer(a: &Count, b: &Count) -> bool {
    rank(a) < rank(b)
}

/// The firmest first; among equals the latest vintage, and of counts without one the better standing.
fn rank(count: &Count) -> (bool, Reverse<Option<Day>>, Status) {
    (
        count.status.gives_way(),
        Reverse(count.as_of.map(Period::last_day)),
        count.status,
    )
}

/// Returns the series with what may not leave withheld.
pub(super) fn shown(counts: &[&Count], hidden: &BTreeSet<Cell>) -> Vec<SeriesShown> {
    let mut by_subject: BTreeMap<&Subject, Vec<&Count>> = BTreeMap::new();
    for count in counts {
        by_subject.entry(&count.subject).or_default().push(count);
    }
    by_subject
        .into_iter()
        .map(|(subject, mut counts)| {
            counts.sort_by_key(|count| {
                let last = count.period.last_day();
                // From the firmest down, so that the first of a period stands for it.
                (count.period.first_day(), last, count.period, rank(count))
            });
            let mut last_period = None;
            let unit = counts[0].unit.clone();
            let counts = counts.into_iter().map(|count| {
                let stands = last_period != Some(count.period);
                last_period = Some(count.period);
                let is_hidden = hidden.contains(&(subject.clone(), count.period));
                CountShown {
                    id: count.id.clone(),
                    period: count.period,
                    value: if is_hidden {
                        Shown::Withheld
                    } else {
                        Shown::Count(count.value)
                    },
                    status: count.status,
                    as_of: count.as_of,
                    shown_from: count.shown_from(),
                    source: count.source.clone(),
                    note: if is_hidden {
                        Localized::default()
                    } else {
                        count.note.clone()
                    },
                    stands,
                }
            });
            SeriesShown {
                subject: subject.clone(),
                unit,
                counts: counts.collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Movements;
    use crate::invented::movement::count;

    #[test]
    fn a_conflicting_count_gives_way_and_a_later_vintage_stands() {
        let mut conflicting = count("c", "ISL", "2023", 900);
        conflicting.status = Status::Conflicting;
        conflicting.as_of = Some("2024-04-01".parse().unwrap());
        let mut first = count("f", "ISL", "2023", 800);
        first.status = Status::First;
        let mut dataset = count("d", "ISL", "2023", 810);
        dataset.status = Status::Dataset;
        dataset.as_of = Some("2024-02".parse().unwrap());
        let counts = [conflicting, first, dataset];
        let movements = Movements::build(&counts, "2024-12-31".parse().unwrap());
        let series = &movements.series[0];
        assert_eq!(series.latest().unwrap().id, "d");
        assert_eq!(series.revisions()[0].1.len(), 3);
        let earlier = Movements::build(&counts, "2024-01-15".parse().unwrap());
        assert_eq!(earlier.series[0].latest().unwrap().id, "f");
    }

    #[test]
    fn a_withheld_count_keeps_no_note() {
        let mut small = count("s", "ISL", "2023", 4);
        small.note = Localized::english("four people");
        let movements = Movements::build(&[small], "2024-12-31".parse().unwrap());
        let shown = &movements.series[0].counts[0];
        assert_eq!(shown.value, Shown::Withheld);
        assert!(shown.note.is_empty());
    }

    #[test]
    fn the_last_count_that_is_told_is_no_withheld_one() {
        let counts = [count("a", "ISL", "2023", 400), count("b", "ISL", "2024", 4)];
        let movements = Movements::build(&counts, "2025-12-31".parse().unwrap());
        let series = &movements.series[0];
        assert_eq!(series.latest().unwrap().id, "b");
        assert_eq!(series.latest_told().unwrap().id, "a");
    }
}
