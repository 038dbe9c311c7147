//! A square table of persons, country by country.

/// A square table of persons held row by row.
///
/// In a table of stocks a row is a birthplace and a column a residence; in a table of flows a row
/// is an origin and a column a destination.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    size: usize,
    cells: Vec<f64>,
}

impl Table {
    /// Returns a table of noughts.
    #[must_use]
    pub fn zero(size: usize) -> Self {
        Self {
            size,
            cells: vec![0.0; size * size],
        }
    }

    /// Returns the table with these rows, if there are as many cells in each row as rows.
    #[must_use]
    pub fn from_rows(rows: &[Vec<f64>]) -> Option<Self> {
        let size = rows.len();
        rows.iter().all(|row| row.len() == size).then(|| Self {
            size,
            cells: rows.concat(),
        })
    }

    /// Returns the number of rows, which is the number of columns.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Returns the cell in this row and column.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    /// Sets the cell in this row and column.
    pub fn set(&mut self, row: usize, column: usize, value: f64) {
        self.cells[row * self.size + column] = value;
    }

    /// Returns one row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.size..(row + 1) * self.size]
    }

    /// Returns one row for change.
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.size..(row + 1) * self.size]
    }

    /// Returns all cells, row by row.
    #[must_use]
    pub fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// Returns all cells for change, row by row.
    pub fn cells_mut(&mut self) -> &mut [f64] {
        &mut self.cells
    }

    /// Returns the sum of each row.
    #[must_use]
    pub fn row_sums(&self) -> Vec<f64> {
        (0..self.size).map(|i| self.row(i).iter().sum()).collect()
    }

    /// Returns the sum of each column.
    #[must_use]
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.size];
        for i in 0..self.size {
            for (sum, cell) in sums.iter_mut().zip(self.row(i)) {
                *sum += cell;
            }
        }
        sums
    }

    /// Returns the cells on the diagonal: the native-born, in a table of stocks.
    #[must_use]
    pub fn diagonal(&self) -> Vec<f64> {
        (0..self.size).map(|i| self.at(i, i)).collect()
    }

    /// Returns the sum of all cells.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.cells.iter().sum()
    }

    /// Returns the table with noughts on its diagonal.
    #[must_use]
    pub fn without_diagonal(mut self) -> Self {
        for i in 0..self.size {
            self.set(i, i, 0.0);
        }
        self
    }

    /// Returns `self · a + other · b`, cell by cell.
    #[must_use]
    pub fn mixed(&self, a: f64, other: &Self, b: f64) -> Self {
        Self {
            size: self.size,
            cells: self
                .cells
                .iter()
                .zip(&other.cells)
                .map(|(x, y)| a * x + b * y)
                .collect(),
        }
    }
}
