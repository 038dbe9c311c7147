//! Sums of counts of several days: what a correction leaves between them is no group of people.

use std::collections::{BTreeMap, BTreeSet};

use super::At;
use super::web::Web;

/// What each release, and the charter, left as it was.
pub(super) struct Days {
    at: BTreeMap<usize, At>,
    /// For each strand the same after the next release.
    next: Vec<Option<usize>>,
    /// For each strand the same after the release before.
    before: Vec<Option<usize>>,
    /// Strands of which the next release says nothing new.
    still: BTreeSet<usize>,
}

impl Days {
    pub(super) fn of(web: &Web) -> Self {
        let next = web.in_next_release();
        let mut before = vec![None; next.len()];
        for (strand, later) in next.iter().enumerate() {
            if let Some(later) = later {
                before[*later] = Some(strand);
            }
        }
        let mut news: BTreeSet<usize> = BTreeSet::new();
        for ((strand, group, period), cell) in &web.cells {
            let value = |strand: Option<usize>| {
                let cell = web.cells.get(&(strand?, *group, *period))?;
                Some(web.values[*cell])
            };
            if value(next[*strand]) != Some(web.values[*cell]) {
                news.insert(*strand);
            }
            if let Some(earlier) = before[*strand]
                && value(Some(earlier)).is_none()
            {
                news.insert(earlier);
            }
        }
        Self {
            at: web.cells.iter().map(|(at, cell)| (*cell, *at)).collect(),
            still: (0..next.len())
                .filter(|strand| !news.contains(strand))
                .collect(),
            next,
            before,
        }
    }

    /// Returns whether a whole and its parts are of several days: one of the two is as it was after another release, of
    /// which the same sum left nobody over.
    pub(super) fn is_corrected(&self, web: &Web, whole: usize, parts: &[usize]) -> bool {
        // What one release adds to another is no correction: who came in between.
        let release = |cell: &usize| {
            let (strand, ..) = self.at.get(cell)?;
            Some(web.strands[*strand].release)
        };
        if parts.iter().any(|part| release(part) != release(&whole)) {
            return false;
        }
        // Between a release and the next, the earlier of the two strands tells whether the later is news.
        let to_next = |strand: usize| self.next[strand].map(|next| (next, strand));
        let to_before = |strand: usize| self.before[strand].map(|before| (before, before));
        self.is_corrected_to(web, whole, parts, &to_next)
            || self.is_corrected_to(web, whole, parts, &to_before)
    }

    fn is_corrected_to(
        &self,
        web: &Web,
        whole: usize,
        parts: &[usize],
        to: &dyn Fn(usize) -> Option<(usize, usize)>,
    ) -> bool {
        // How many the count was in the other release, and whether its strand was still.
        let other = |cell: &usize| {
            let (strand, group, period) = self.at.get(cell)?;
            let (other, earlier) = to(*strand)?;
            let cell = web.cells.get(&(other, *group, *period))?;
            Some((web.values[*cell], self.still.contains(&earlier)))
        };
        let Some((of_whole, whole_is_still)) = other(&whole) else {
            return false;
        };
        let Some(of_parts) = parts.iter().map(other).collect::<Option<Vec<_>>>() else {
            return false;
        };
        of_whole == of_parts.iter().map(|(value, _)| value).sum::<i128>()
            && (whole_is_still || of_parts.iter().all(|(_, is_still)| *is_still))
    }
}
