//! Sums that show in the numbers alone, tied for every release.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::Group;

use super::relations::{Column, Number, Relation, relations};
use super::web::{Sum, Web};
use super::{At, QUOTED, Strand};

impl Web {
    /// Tables that add up by their numbers, whatever they are called: what holds after one release is known for all.
    pub(super) fn related(
        &mut self,
        counts: &BTreeMap<At, u64>,
        threshold: i128,
        sums: &mut BTreeSet<Sum>,
    ) {
        let base = |one: &Strand| Strand {
            release: 0,
            ..one.clone()
        };
        let mut names: Vec<Strand> = self.strands.iter().map(base).collect();
        names.sort();
        names.dedup();
        let places: Vec<usize> = (self.strands.iter())
            .map(|one| names.binary_search(&base(one)).unwrap_or(0))
            .collect();
        let borders = self.quoted_alone(counts);
        let mut columns: BTreeMap<usize, Vec<Column>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            let one = &self.strands[*strand];
            if one.definition != QUOTED && !borders.contains(strand) {
                let of_release = (columns.entry(one.release))
                    .or_insert_with(|| vec![Column::new(); names.len()]);
                let number = Number {
                    value: self.values[*cell],
                    is_listed: counts.contains_key(&(*strand, *group, *period)),
                };
                of_release[places[*strand]].insert((*group, *period), number);
            }
        }
        let found: BTreeSet<Relation> = (columns.values())
            .flat_map(|columns| relations(&names, columns, threshold))
            .collect();
        let mut ties = Vec::new();
        for release in columns.into_keys() {
            let here = |place: &usize| {
                let is = |at: &usize| places[*at] == *place && self.strands[*at].release == release;
                (0..places.len()).find(is)
            };
            let known = found.iter().filter_map(|one| {
                let all = |places: &[usize]| places.iter().map(here).collect::<Option<Vec<_>>>();
                // A part may be lacking after one release; what is said to be without it is then more.
                let parts: Vec<usize> = one.parts.iter().filter_map(here).collect();
                Some((all(&one.wholes)?, parts))
            });
            ties.extend(known.collect::<Vec<_>>());
        }
        let mut alone: Vec<(usize, Vec<usize>)> = Vec::new();
        for (place, (wholes, parts)) in ties.into_iter().enumerate() {
            if let [whole] = wholes[..] {
                alone.push((whole, parts));
                continue;
            }
            // Nobody counts the whole: it is made, and parted in both ways.
            let whole = self.strand(Strand {
                definition: format!("(whole {place})"),
                ..self.strands[wholes[0]].clone()
            });
            self.make_where_all(whole, &wholes);
            alone.push((whole, wholes));
            alone.push((whole, parts));
        }
        self.sums_of_strands(&alone, sums);
    }

    /// Returns the strands of borders of which no file counts anything: what is quoted of them is tied by name to what
    /// the files count of all borders, and would be the same tie once more.
    fn quoted_alone(&self, counts: &BTreeMap<At, u64>) -> BTreeSet<usize> {
        let border = |place: usize| {
            let one = &self.strands[place];
            (one.reporter, &one.measure, one.origin, one.destination)
        };
        let is_of_file = |place: &usize| self.strands[*place].definition != QUOTED;
        let listed = counts.keys().map(|(strand, ..)| *strand).filter(is_of_file);
        let counted: BTreeSet<_> = listed.map(border).collect();
        let quoted = (0..self.strands.len()).filter(|place| !is_of_file(place));
        let quoted: BTreeSet<_> = quoted.map(border).collect();
        let is_alone =
            |place: &usize| quoted.contains(&border(*place)) && !counted.contains(&border(*place));
        (0..self.strands.len()).filter(is_alone).collect()
    }

    /// Makes the cells of a strand where all its parts are counted.
    fn make_where_all(&mut self, whole: usize, parts: &[usize]) {
        let (first, others) = (parts[0], &parts[1..]);
        let cells: Vec<(At, Vec<usize>)> = (self.cells.iter())
            .filter(|((strand, ..), _)| *strand == first)
            .filter_map(|((_, group, period), cell)| {
                let at = |part: &usize| self.cells.get(&(*part, *group, *period)).copied();
                let mut all = others.iter().map(at).collect::<Option<Vec<usize>>>()?;
                all.push(*cell);
                Some(((whole, *group, *period), all))
            })
            .collect();
        for (at, cells) in cells {
            self.whole(at, &cells);
        }
    }

    /// Of two definitions of which one is nowhere more than the other, the few people by which they differ are a
    /// small count that nobody lists: all less men are women.
    pub(super) fn differences(
        &self,
        counts: &BTreeMap<At, u64>,
        threshold: i128,
        alike: &BTreeSet<Sum>,
        sums: &mut BTreeSet<Sum>,
    ) {
        let mut columns: BTreeMap<usize, BTreeMap<(Group, Period), i128>> = BTreeMap::new();
        for (strand, group, period) in counts.keys() {
            let cell = self.cells[&(*strand, *group, *period)];
            let column = columns.entry(*strand).or_default();
            column.insert((*group, *period), self.values[cell]);
        }
        let together = |a: usize, b: usize| {
            sums.iter().chain(alike).any(|(whole, parts)| {
                let has = |cell: usize| *whole == cell || parts.contains(&cell);
                has(a) && has(b)
            })
        };
        let is_sister = |a: &Strand, b: &Strand| {
            a.definition != b.definition
                && [a, b].iter().all(|one| one.definition != QUOTED)
                && (a.release, a.reporter, &a.measure, a.origin, a.destination)
                    == (b.release, b.reporter, &b.measure, b.origin, b.destination)
        };
        let mut nearest: BTreeMap<usize, (i128, usize)> = BTreeMap::new();
        for (w, whole) in &columns {
            for (p, part) in &columns {
                if w == p
                    || self.is_over(*w, *p)
                    || !is_sister(&self.strands[*w], &self.strands[*p])
                {
                    continue;
                }
                let common = || {
                    part.iter()
                        .filter_map(|(at, n)| Some((at, whole.get(at)? - n)))
                };
                if common().any(|(_, rest)| rest < 0) {
                    continue;
                }
                for ((group, period), rest) in common() {
                    if (1..threshold).contains(&rest) {
                        let cell = |strand: usize| self.cells[&(strand, *group, *period)];
                        let one = nearest.entry(cell(*w)).or_insert((rest, cell(*p)));
                        *one = (*one).min((rest, cell(*p)));
                    }
                }
            }
        }
        let new = nearest
            .into_iter()
            .filter(|(whole, (_, part))| {
                self.values[*part] >= threshold && !together(*whole, *part)
            })
            .map(|(whole, (_, part))| (whole, vec![part]));
        let new: Vec<Sum> = new.collect();
        sums.extend(new);
    }
}
