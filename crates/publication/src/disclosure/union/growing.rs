//! Periods that were not over when a release came out: the next release adds what came in between.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Period};
use movement::series::Group;

use super::web::{Sum, Web};

impl Web {
    /// A count of a year of which only some months were over is, in the next release, as much more as its new months
    /// hold; where nobody lists these, the difference is a count that nobody lists.
    pub(super) fn growing(&self, days: &[Day], threshold: i128, sums: &mut BTreeSet<Sum>) {
        let next = self.in_next_release();
        let mut of: BTreeMap<(usize, Group), Vec<(Period, usize)>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            of.entry((*strand, *group))
                .or_default()
                .push((*period, *cell));
        }
        for ((strand, group, period), cell) in &self.cells {
            let day = days.get(self.strands[*strand].release);
            let (Some(day), Some(later)) = (day, next[*strand]) else {
                continue;
            };
            if *day >= period.last_day() || *day < period.first_day() {
                continue;
            }
            let Some(whole) = self.cells.get(&(later, *group, *period)) else {
                continue;
            };
            let more = self.values[*whole] - self.values[*cell];
            let is_new = |(other, _): &&(Period, usize)| {
                other != period
                    && period.contains(other.first_day())
                    && period.contains(other.last_day())
                    && !self.cells.contains_key(&(*strand, *group, *other))
            };
            let inside = of.get(&(later, *group)).into_iter().flatten();
            let mut kinds: BTreeMap<_, Vec<usize>> = BTreeMap::new();
            for (other, cell) in inside.filter(is_new) {
                let kind = super::patterns::step(*other).map(|(kind, _)| kind);
                kinds.entry(kind).or_default().push(*cell);
            }
            let mut is_tied = false;
            for new in kinds.into_values() {
                let sum: i128 = new.iter().map(|cell| self.values[*cell]).sum();
                if sum > 0 && (more - sum).abs() < threshold {
                    is_tied = true;
                    sums.insert((*whole, new.into_iter().chain([*cell]).collect()));
                }
            }
            if !is_tied && (1..threshold).contains(&more) {
                sums.insert((*whole, vec![*cell]));
            }
        }
    }

    /// Returns for each strand the same after the next release.
    pub(super) fn in_next_release(&self) -> Vec<Option<usize>> {
        let places: BTreeMap<_, usize> = (self.strands.iter().enumerate())
            .map(|(place, one)| (one, place))
            .collect();
        let next = |one: &super::Strand| {
            let next = super::Strand {
                release: one.release + 1,
                ..one.clone()
            };
            places.get(&next).copied()
        };
        self.strands.iter().map(next).collect()
    }
}
