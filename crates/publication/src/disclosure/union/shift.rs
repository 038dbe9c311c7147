//! In which way one count can move while all sums stay true.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::web::{Sum, Web};

/// No more moves than this are tried for one count.
const MOST_MOVES: usize = 600;

impl Web {
    /// Returns by how much each cell moves when a leaf rises by one and all sums stay true.
    pub(super) fn shift(&self, leaf: usize) -> Shift {
        [Held::All, Held::Quoted, Held::Nothing]
            .into_iter()
            .find_map(|held| self.shift_with(leaf, held))
            .unwrap_or_else(|| Shift {
                moves: BTreeMap::from([(leaf, 1)]),
                lost: self.all_tied(leaf),
            })
    }

    /// Returns the same; nothing where no end is found.
    fn shift_with(&self, leaf: usize, held: Held) -> Option<Shift> {
        let holding = held >= Held::Quoted;
        let mut moves = BTreeMap::from([(leaf, 1_i128)]);
        let mut lost = BTreeSet::new();
        let mut upwards: VecDeque<usize> = self.touched[leaf].iter().copied().collect();
        let mut sideways: VecDeque<usize> = VecDeque::new();
        let mut n_moves = 0;
        // First every sum moves with its parts; what is then still uneven is evened out among the parts.
        while let Some((place, is_late)) = (upwards.pop_front().map(|place| (place, false)))
            .or_else(|| sideways.pop_front().map(|place| (place, true)))
        {
            let (whole, parts) = &self.sums[place];
            let of = |cell: &usize| moves.get(cell).copied().unwrap_or(0);
            let uneven = parts.iter().map(of).sum::<i128>() - of(whole);
            // A sum that may stand elsewhere is given up where it cannot be held; one that does stand is not.
            let is_held = self.held.contains(whole);
            if uneven == 0 || (is_held && held < Held::All) {
                continue;
            }
            let is_held = is_held || (holding && self.quoted.contains(whole));
            n_moves += 1;
            if n_moves > MOST_MOVES {
                return None;
            }
            let next = if is_late {
                let can_move = |cell: &&usize| {
                    !self.is_hidden[**cell]
                        && self.values[**cell] >= self.least
                        && !(holding && self.quoted.contains(*cell))
                };
                let largest = (parts.iter().filter(can_move)).max_by_key(|cell| {
                    (
                        of(cell) == 0,
                        !self.heavy.contains(*cell),
                        self.values[**cell],
                    )
                });
                largest.map(|cell| (*cell, -uneven))
            } else if is_held {
                sideways.push_back(place);
                continue;
            } else {
                Some((*whole, uneven))
            };
            let Some((cell, by)) = next else {
                // A number that stands elsewhere has to hold: it gives way, and is not shown.
                let mut all = parts.iter().chain([whole]);
                if holding && all.any(|cell| self.quoted.contains(cell)) {
                    return None;
                }
                // All parts are withheld: their whole is no number that could be told.
                let is_same = parts.len() == 1 && self.is_hidden[*whole];
                if !is_held && !is_same {
                    lost.extend(self.all_above(*whole));
                }
                continue;
            };
            *moves.entry(cell).or_default() += by;
            for place in &self.touched[cell] {
                if self.sums[*place].0 == cell {
                    sideways.push_back(*place);
                } else {
                    upwards.push_back(*place);
                }
            }
        }
        Some(Shift { moves, lost })
    }

    /// Returns a cell with every sum in which it stands.
    fn all_above(&self, cell: usize) -> BTreeSet<usize> {
        self.reached(cell, |(whole, _)| vec![*whole])
    }

    /// Returns everything that hangs together with a cell.
    fn all_tied(&self, cell: usize) -> BTreeSet<usize> {
        self.reached(cell, |(whole, parts)| {
            parts.iter().chain([whole]).copied().collect()
        })
    }

    fn reached(&self, cell: usize, next: impl Fn(&Sum) -> Vec<usize>) -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([cell]);
        let mut open = vec![cell];
        while let Some(cell) = open.pop() {
            for place in &self.touched[cell] {
                let new = next(&self.sums[*place]).into_iter();
                open.extend(new.filter(|cell| reached.insert(*cell)).collect::<Vec<_>>());
            }
        }
        reached
    }
}

/// What does not move for a leaf's sake: the next is tried where no end is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    /// Nothing.
    Nothing,
    /// What stands elsewhere on the site.
    Quoted,
    /// Sums of months that somebody else may have published as well.
    All,
}

/// In which way cells move together.
pub(super) struct Shift {
    /// By how much each cell moves.
    pub(super) moves: BTreeMap<usize, i128>,
    /// Cells that would have to move and cannot.
    pub(super) lost: BTreeSet<usize>,
}
