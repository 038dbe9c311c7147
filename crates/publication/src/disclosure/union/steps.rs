//! Running sums beside which nobody lists what each period adds: known by their name, or by rising all the time.

use std::collections::BTreeSet;

use movement::series::Group;

use super::Strand;
use super::lags::Lags;
use super::patterns::period;
use super::web::{Sum, Web};

/// So many times in a row a series has to rise, and never to fall but in one month of the year, to be taken for a
/// running sum.
const UPS: usize = 6;

impl Lags {
    /// Returns whether a strand is a running sum by its name or by its numbers, and some step of it is few people.
    pub(super) fn runs_up(&self, name: usize, values: &[i128]) -> bool {
        let is_said = says_that_it_runs_up(&self.names[name].definition);
        let is_few = |by: i128| (1..self.threshold).contains(&by);
        self.releases.iter().any(|release| {
            let Some(column) =
                (self.places.get(&(*release, name))).and_then(|strand| self.columns.get(strand))
            else {
                return false;
            };
            let (mut n_up, mut n_down, mut has_few) = (0, 0, false);
            let (mut falls, mut on_end, mut longest) = (BTreeSet::new(), 0, 0);
            let are_listed = column.keys().any(|(group, _)| *group != Group::All);
            for ((group, (kind, n)), cell) in column {
                if are_listed && *group == Group::All {
                    continue;
                }
                let Some(before) = column.get(&(*group, (*kind, n - 1))) else {
                    on_end = 0;
                    continue;
                };
                if *kind != 0 && !is_said {
                    return false;
                }
                let by = values[*cell] - values[*before];
                has_few |= is_few(by) && values[*before] > 0;
                n_up += usize::from(by > 0);
                n_down += usize::from(by < 0);
                on_end = if by < 0 {
                    0
                } else {
                    on_end + usize::from(by > 0)
                };
                longest = longest.max(on_end);
                if by < 0 {
                    falls.insert(n.rem_euclid(12));
                }
            }
            let is_seen = longest >= UPS && falls.len() <= 1 && n_down * UPS <= n_up;
            has_few && (is_seen || (is_said && n_up > n_down))
        })
    }

    /// Makes what each period adds to a running sum: nobody lists it, and everybody can have it.
    pub(super) fn make_steps(&mut self, web: &mut Web, name: usize, sums: &mut BTreeSet<Sum>) {
        for release in &self.releases {
            let Some(strand) = self.places.get(&(*release, name)).copied() else {
                continue;
            };
            let steps = Strand {
                definition: format!("(step of {})", web.strands[strand].definition),
                ..web.strands[strand].clone()
            };
            let steps = web.strand(steps);
            for (at, cell) in &self.columns[&strand] {
                let (group, (kind, n)) = *at;
                let Some(when) = period((kind, n)) else {
                    continue;
                };
                let before = self.cell(&[strand], (0, 1), *at);
                let before = before.filter(|_| !self.begins(strand, *at, &web.values));
                let by = web.values[*cell] - before.map_or(0, |before| web.values[before]);
                let made = web.add((steps, group, when), by);
                let from: Vec<usize> = before.into_iter().chain([*cell]).collect();
                web.made.push((made, from));
                let parts = before.into_iter().chain([made]).collect();
                sums.insert((*cell, parts));
            }
            let pairs = [(strand, strand), (steps, steps), (strand, steps)];
            web.over_periods.extend(pairs);
            web.heavy.extend(self.columns[&strand].values());
        }
    }
}

/// Returns whether a definition says that its counts run up.
fn says_that_it_runs_up(definition: &str) -> bool {
    const WORDS: [&str; 10] = [
        "acumul",
        "cumul",
        "to date",
        "ytd",
        "since ",
        "desde ",
        "depuis ",
        "a la fecha",
        "running",
        "kimil",
    ];
    let folded = kernel::text::folded(definition);
    WORDS.iter().any(|word| format!("{folded} ").contains(word))
}
