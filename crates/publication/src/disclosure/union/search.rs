//! Choices of numbers that add up: each half of them is summed in all ways, and the halves are matched.

use std::collections::BTreeSet;

use super::relations::Number;

/// Among no more parts than this all choices are tried.
pub(super) const MOST: usize = 20;
/// Among no more than this all choices of two sides.
pub(super) const MOST_SIGNED: usize = 14;
/// In so many cells, the largest, a match is begun.
const PIVOTS: usize = 12;
/// So many matches are looked at in each.
const MOST_MATCHES: usize = 50_000;

/// Cells that are compared: for each the whole, and for each part its number where it has one.
pub(super) struct Cells {
    pub(super) whole: Vec<i128>,
    pub(super) parts: Vec<Vec<Option<Number>>>,
}

/// Parts that are added, and parts that are taken off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    pub(super) plus: u32,
    pub(super) minus: u32,
}

impl Choice {
    pub(super) fn is_within(self, other: Self) -> bool {
        self.plus & other.plus == self.plus && self.minus & other.minus == self.minus
    }

    fn with(self, other: Self) -> Self {
        Self {
            plus: self.plus | other.plus,
            minus: self.minus | other.minus,
        }
    }
}

type Half = Vec<(Choice, Vec<i128>)>;

/// Returns the choices that come within a limit of the whole in one of the largest cells and in a second cell,
/// where there is one. Of two sides that can be exchanged one way is returned.
pub(super) fn choices(
    cells: &Cells,
    is_signed: bool,
    limit: &dyn Fn(i128) -> i128,
) -> BTreeSet<Choice> {
    let n = cells.parts.len();
    let (left, mut right) = (
        half(cells, 0..n / 2, is_signed),
        half(cells, n / 2..n, is_signed),
    );
    let mut found = BTreeSet::new();
    let needed = cells.whole.len().min(2);
    for pivot in 0..cells.whole.len().min(PIVOTS) {
        right.sort_by_key(|(_, sums)| sums[pivot]);
        let (whole, most) = (cells.whole[pivot], limit(cells.whole[pivot]));
        let mut n_matches = 0;
        for (a, sums) in &left {
            let open = whole - sums[pivot];
            let first = right.partition_point(|(_, other)| other[pivot] <= open - most);
            let near = right[first..]
                .iter()
                .take_while(|(_, other)| other[pivot] < open + most);
            for (b, other) in near {
                n_matches += 1;
                let is_held = |place: &usize| {
                    let rest = cells.whole[*place] - sums[*place] - other[*place];
                    rest.abs() < limit(cells.whole[*place])
                };
                let choice = a.with(*b);
                let is_one_way = !is_signed || choice.plus > choice.minus;
                if choice != Choice::default()
                    && is_one_way
                    && (0..cells.whole.len()).filter(is_held).take(needed).count() == needed
                {
                    found.insert(choice);
                }
            }
            if n_matches > MOST_MATCHES {
                break;
            }
        }
    }
    found
}

/// Returns all choices among some of the parts with their sums.
fn half(cells: &Cells, parts: std::ops::Range<usize>, is_signed: bool) -> Half {
    let mut all: Half = vec![(Choice::default(), vec![0; cells.whole.len()])];
    for part in parts {
        let bit = 1_u32 << part;
        let mut next = Half::new();
        for (choice, sums) in &all {
            let mut add = |choice: Choice, sign: i128| {
                let values = cells.parts[part]
                    .iter()
                    .map(|number| number.map_or(0, |number| number.value));
                let sums = sums
                    .iter()
                    .zip(values)
                    .map(|(sum, value)| sum + sign * value);
                next.push((choice, sums.collect()));
            };
            add(
                Choice {
                    plus: choice.plus | bit,
                    ..*choice
                },
                1,
            );
            if is_signed {
                add(
                    Choice {
                        minus: choice.minus | bit,
                        ..*choice
                    },
                    -1,
                );
            }
        }
        all.extend(next);
    }
    all
}
