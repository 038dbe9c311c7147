//! The control: how one table was made safe by itself, before all were made safe as one system.
//!
//! Rows and columns with their totals: each small cell gets a partner in its row, a partner in its column
//! and the cell where those two meet, chosen so that the four can be shifted against one another by at
//! least the threshold without changing any published figure. Totals are cells like all others here, and
//! are withheld where nothing else helps.

use publication::disclosure::Shown;

/// Counts in rows and columns, with the totals that would be published beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    n_rows: usize,
    n_columns: usize,
    /// Cells with totals: the last row and the last column, the sum of all in the corner.
    cells: Vec<u64>,
}

/// The proof that one small cell is safe: cells that can be shifted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The row and column of the small cell; the number of rows or columns stands for totals.
    pub cell: (usize, usize),
    /// The row and column of its partner where row and column meet again.
    pub partner: (usize, usize),
}

/// A table that may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    n_rows: usize,
    n_columns: usize,
    shown: Vec<Shown>,
    covers: Vec<Cover>,
}

impl Grid {
    /// Returns a table of counts with its totals, if the rows are equally long and not empty.
    #[must_use]
    pub fn new(rows: &[Vec<u64>]) -> Option<Self> {
        let n_rows = rows.len();
        let n_columns = rows.first()?.len();
        if n_columns == 0 || rows.iter().any(|row| row.len() != n_columns) {
            return None;
        }
        let width = n_columns + 1;
        let mut cells = vec![0; (n_rows + 1) * width];
        for (i, row) in rows.iter().enumerate() {
            for (j, count) in row.iter().enumerate() {
                for place in [
                    i * width + j,
                    i * width + n_columns,
                    n_rows * width + j,
                    n_rows * width + n_columns,
                ] {
                    // A total too great for its type stays great; it is never taken for a small one.
                    cells[place] = u64::saturating_add(cells[place], *count);
                }
            }
        }
        Some(Self {
            n_rows,
            n_columns,
            cells,
        })
    }

    fn at(&self, i: usize, j: usize) -> u64 {
        self.cells[i * (self.n_columns + 1) + j]
    }

    fn is_small(&self, i: usize, j: usize, threshold: u64) -> bool {
        (1..threshold).contains(&self.at(i, j))
    }

    /// Returns the table with small counts withheld, and with them whatever would give them away.
    ///
    /// Every withheld small count can, from everything that is shown, be anything in a span of at
    /// least `threshold` numbers. Noughts are shown: that nobody was counted is not about anybody.
    #[must_use]
    pub fn released(&self, threshold: u64) -> Released {
        self.released_within(threshold, &vec![0; self.n_rows])
    }

    /// Returns the same where rows fall into stretches, each named by a number, whose sums are published
    /// elsewhere: a small count is then hidden among the rows of its own stretch wherever they suffice.
    #[must_use]
    pub fn released_within(&self, threshold: u64, stretches: &[u8]) -> Released {
        let (height, width) = (self.n_rows + 1, self.n_columns + 1);
        let mut withheld = vec![false; height * width];
        let mut small: Vec<(usize, usize)> = (0..height)
            .flat_map(|i| (0..width).map(move |j| (i, j)))
            .filter(|(i, j)| self.is_small(*i, *j, threshold))
            .collect();
        for (i, j) in &small {
            withheld[i * width + j] = true;
        }
        // Cells inside the table first: their covers often serve the totals too.
        small.sort_by_key(|(i, j)| (*i == self.n_rows || *j == self.n_columns, self.at(*i, *j)));
        let mut covers = Vec::with_capacity(small.len());
        for cell in small {
            let partner = (self.cheapest_partner(cell, threshold, &withheld, Some(stretches)))
                .or_else(|| self.cheapest_partner(cell, threshold, &withheld, None))
                .expect("cells and the corner of all totals can rise together");
            for (i, j) in corners(cell, partner) {
                withheld[i * width + j] = true;
            }
            covers.push(Cover { cell, partner });
        }
        let shown = (self.cells.iter().zip(&withheld))
            .map(|(count, withheld)| {
                if *withheld {
                    Shown::Withheld
                } else {
                    Shown::Count(*count)
                }
            })
            .collect();
        Released {
            n_rows: self.n_rows,
            n_columns: self.n_columns,
            shown,
            covers,
        }
    }

    /// Returns the partner whose corners can be shifted far enough and hide least besides, among the rows
    /// of the cell's stretch where stretches are given.
    fn cheapest_partner(
        &self,
        cell: (usize, usize),
        threshold: u64,
        withheld: &[bool],
        stretches: Option<&[u8]>,
    ) -> Option<(usize, usize)> {
        let width = self.n_columns + 1;
        let mut best = None;
        // Among the rows of its own stretch no total may help; without stretches any row may.
        let near = |l: &usize| {
            stretches.is_none_or(|of| match (of.get(cell.0), of.get(*l)) {
                (Some(own), Some(other)) => own == other,
                (None, _) => true,
                (Some(_), None) => false,
            })
        };
        // The cell that falls beside or below the small one must have something to give; where a total is
        // one of the two, both rise together.
        let (i, j) = cell;
        let beside: Vec<usize> = (0..width)
            .filter(|k| *k != j)
            .filter(|k| *k == self.n_columns || j == self.n_columns || self.at(i, *k) >= threshold)
            .collect();
        let below =
            |l: &usize| *l == self.n_rows || i == self.n_rows || self.at(*l, j) >= threshold;
        for l in (0..=self.n_rows)
            .filter(|l| *l != i)
            .filter(near)
            .filter(below)
        {
            for k in beside.iter().copied() {
                if self.room_to_rise(cell, (l, k)) < threshold {
                    continue;
                }
                let cost: u64 = corners(cell, (l, k))
                    .into_iter()
                    .filter(|(i, j)| !withheld[i * width + j])
                    .map(|(i, j)| {
                        let total = i == self.n_rows || j == self.n_columns;
                        // A total is worth many cells, and a nought tells that it hides something.
                        let weight = if total { 1_000_000 } else { 1 };
                        let nought = if self.at(i, j) == 0 { 100 } else { 0 };
                        weight * (1 + nought + self.at(i, j).min(1_000_000))
                    })
                    .sum();
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, (l, k)));
                }
            }
        }
        best.map(|(_, partner)| partner)
    }

    /// Returns by how much a cell can rise when its corners are shifted against one another.
    ///
    /// In the table, cell and partner rise while the two other corners fall. A total rises with its
    /// cells, so that each corner that lies in a margin moves the other way.
    fn room_to_rise(&self, cell: (usize, usize), partner: (usize, usize)) -> u64 {
        (self.shifts(cell, partner).into_iter())
            .filter(|(_, sign)| *sign < 0)
            .map(|((i, j), _)| self.at(i, j))
            .min()
            .unwrap_or(u64::MAX)
    }

    /// Returns the four corners with the direction in which each moves when the cell rises.
    fn shifts(&self, cell: (usize, usize), partner: (usize, usize)) -> [((usize, usize), i8); 4] {
        shifts(self.n_rows, self.n_columns, cell, partner)
    }
}

fn corners(cell: (usize, usize), partner: (usize, usize)) -> [(usize, usize); 4] {
    [cell, (cell.0, partner.1), (partner.0, cell.1), partner]
}

/// Directions in which the corners move when the cell rises by one and all sums stay true: the two
/// cells of a row move against each other inside the table and together where one is their total.
fn shifts(
    n_rows: usize,
    n_columns: usize,
    cell: (usize, usize),
    partner: (usize, usize),
) -> [((usize, usize), i8); 4] {
    let across = if cell.1 == n_columns || partner.1 == n_columns {
        1
    } else {
        -1
    };
    let down = if cell.0 == n_rows || partner.0 == n_rows {
        1
    } else {
        -1
    };
    let [a, b, c, d] = corners(cell, partner);
    [(a, 1), (b, across), (c, down), (d, across * down)]
}

impl Released {
    /// Returns the cell in this row and column; the number of rows or columns asks for totals.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> Shown {
        self.shown[row * (self.n_columns + 1) + column]
    }

    /// Returns the number of rows without totals.
    #[must_use]
    pub fn n_rows(&self) -> usize {
        self.n_rows
    }

    /// Returns the number of columns without totals.
    #[must_use]
    pub fn n_columns(&self) -> usize {
        self.n_columns
    }

    /// Returns the number of cells and totals that are withheld.
    #[must_use]
    pub fn n_withheld(&self) -> usize {
        self.shown
            .iter()
            .filter(|shown| **shown == Shown::Withheld)
            .count()
    }

    /// Returns the proof for each small cell. It names small cells and must never be published.
    #[must_use]
    pub fn covers(&self) -> &[Cover] {
        &self.covers
    }

    /// Returns, for a cover, the corners and their directions when its small cell rises by one.
    #[must_use]
    pub fn shifts(&self, cover: &Cover) -> [((usize, usize), i8); 4] {
        shifts(self.n_rows, self.n_columns, cover.cell, cover.partner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_without_small_counts_is_shown_whole() {
        let grid = Grid::new(&[vec![10, 20], vec![0, 30]]).unwrap();
        assert_eq!(grid.released(10).n_withheld(), 0);
    }

    #[test]
    fn a_small_count_is_hidden_with_a_rectangle() {
        let grid = Grid::new(&[vec![3, 40, 900], vec![50, 60, 900], vec![800, 800, 800]]).unwrap();
        let released = grid.released(10);
        assert_eq!(released.n_withheld(), 4);
        assert_eq!(released.at(0, 0), Shown::Withheld);
        assert_eq!(released.at(3, 3), Shown::Count(4353));
    }

    #[test]
    fn where_nothing_else_helps_totals_are_withheld() {
        let grid = Grid::new(&[vec![3, 0], vec![0, 70]]).unwrap();
        let released = grid.released(10);
        assert_eq!(released.at(0, 2), Shown::Withheld);
        assert_eq!(released.at(2, 0), Shown::Withheld);
    }
}
