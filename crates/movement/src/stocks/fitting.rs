//! A table fitted to row and column totals, keeping its cross-product ratios.
//!
//! The fitted table is `seed[i][j] · a[i] · b[j]`. Scaling rows and columns in turn converges
//! slowly where nearly everybody lives at home (thousands of rounds on the world's stocks), so the
//! column factors are found by Newton's method on the convex dual problem instead, with the row
//! factors eliminated and each Newton equation solved by conjugate gradients.

use super::table::Table;

/// A fitted table and how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The fitted table.
    pub table: Table,
    /// The largest difference between a column's sum and what was asked for, in persons.
    pub remaining: f64,
    /// The number of rounds or Newton steps that were needed.
    pub n_steps: usize,
}

impl Fit {
    /// Returns whether every total is met to within a thousandth of a person, or to the last
    /// digits that a sum of this size can hold.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.remaining <= tolerance(self.table.total()).max(1e-3)
    }
}

/// The number of Newton steps after which the totals are held to be out of reach.
const MOST_STEPS: usize = 60;

/// Returns `seed` fitted to the totals by Newton's method.
///
/// The sums of `rows` and of `columns` should agree; the totals are out of reach where they do not
/// or where the noughts of the seed forbid them, and [`Fit::remaining`] then says by how much.
#[must_use]
pub fn fit(seed: &Table, rows: &[f64], columns: &[f64]) -> Fit {
    let n = seed.size();
    let enough = tolerance(rows.iter().sum());
    let mut dual = Dual::new(seed, rows, columns);
    for _ in 0..4 {
        dual.scale_columns();
    }
    let mut direction = vec![0.0; n];
    let mut n_steps = 0;
    while dual.worst() > enough && n_steps < MOST_STEPS {
        n_steps += 1;
        dual.newton_direction(&mut direction);
        if !dual.advance(&direction) {
            dual.scale_columns();
        }
    }
    Fit {
        remaining: dual.worst(),
        n_steps,
        table: dual.fitted,
    }
}

/// Returns `seed` with rows and columns scaled in turn until no cell moves by `change` or more.
///
/// The reference implementation of the accounting methods stops when no cell moves by a thousandth
/// of a person; this reproduces its documented digits.
#[must_use]
pub fn scale_in_turn(seed: &Table, rows: &[f64], columns: &[f64], change: f64) -> Fit {
    let mut table = seed.clone();
    let n = table.size();
    let mut n_steps = 0;
    loop {
        n_steps += 1;
        let before = table.clone();
        for (i, total) in rows.iter().enumerate() {
            let factor = ratio(*total, table.row(i).iter().sum());
            table.row_mut(i).iter_mut().for_each(|cell| *cell *= factor);
        }
        let factors: Vec<f64> = columns
            .iter()
            .zip(table.column_sums())
            .map(|(total, sum)| ratio(*total, sum))
            .collect();
        for i in 0..n {
            for (cell, factor) in table.row_mut(i).iter_mut().zip(&factors) {
                *cell *= factor;
            }
        }
        let moved = largest_difference(table.cells(), before.cells());
        if moved < change || n_steps >= 100_000 {
            let remaining = largest_difference(&table.row_sums(), rows);
            return Fit {
                table,
                remaining,
                n_steps,
            };
        }
    }
}

/// Returns the precision to which totals of this size can be met, in persons.
fn tolerance(total: f64) -> f64 {
    (total.abs() * 1e-12).max(1e-10)
}

fn ratio(wanted: f64, found: f64) -> f64 {
    if found > 0.0 { wanted / found } else { 0.0 }
}

fn largest_difference(left: &[f64], right: &[f64]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f64::max)
}

/// The dual problem: minimise `Σ rows[i] · ln Σ_j seed[i][j] e^v[j] − Σ columns[j] · v[j]`.
struct Dual<'a> {
    seed: &'a Table,
    rows: &'a [f64],
    columns: &'a [f64],
    /// e^v, the column factors.
    factors: Vec<f64>,
    /// The table that the factors give; its row sums are exact.
    fitted: Table,
    /// The column sums of `fitted`.
    sums: Vec<f64>,
}

impl<'a> Dual<'a> {
    fn new(seed: &'a Table, rows: &'a [f64], columns: &'a [f64]) -> Self {
        let factors = columns
            .iter()
            .map(|total| if *total > 0.0 { 1.0 } else { 0.0 })
            .collect();
        let mut dual = Self {
            seed,
            rows,
            columns,
            factors,
            fitted: Table::zero(seed.size()),
            sums: vec![0.0; seed.size()],
        };
        dual.refresh();
        dual
    }

    /// Works out the table and its column sums from the column factors.
    fn refresh(&mut self) {
        self.sums.fill(0.0);
        for i in 0..self.seed.size() {
            let seed = self.seed.row(i);
            let scale = ratio(self.rows[i], dot(seed, &self.factors));
            let out = self.fitted.row_mut(i);
            for (j, cell) in out.iter_mut().enumerate() {
                *cell = seed[j] * self.factors[j] * scale;
                self.sums[j] += *cell;
            }
        }
    }

    fn worst(&self) -> f64 {
        largest_difference(&self.sums, self.columns)
    }

    /// Meets the column totals once, as in scaling in turn.
    fn scale_columns(&mut self) {
        for (j, factor) in self.factors.iter_mut().enumerate() {
            *factor *= ratio(self.columns[j], self.sums[j]);
        }
        self.refresh();
    }

    fn objective(&self, factors: &[f64]) -> f64 {
        let rows: f64 = (0..self.seed.size())
            .filter(|i| self.rows[*i] > 0.0)
            .map(|i| self.rows[i] * dot(self.seed.row(i), factors).ln())
            .sum();
        let columns: f64 = (self.columns.iter().zip(factors))
            .filter(|(total, _)| **total > 0.0)
            .map(|(total, factor)| total * factor.ln())
            .sum();
        rows - columns
    }

    /// Solves `H d = columns − sums` by conjugate gradients with a diagonal preconditioner, where
    /// `H = diag(sums) − Pᵀ diag(1 / rows) P` and P is the fitted table.
    fn newton_direction(&self, direction: &mut [f64]) {
        let n = self.seed.size();
        let inverse: Vec<f64> = (self.rows.iter())
            .map(|r| if *r > 0.0 { 1.0 / r } else { 0.0 })
            .collect();
        let mut diagonal = self.sums.clone();
        for (i, inverse) in inverse.iter().enumerate() {
            for (d, p) in diagonal.iter_mut().zip(self.fitted.row(i)) {
                *d -= p * p * inverse;
            }
        }
        let precondition: Vec<f64> = diagonal
            .iter()
            .zip(&self.sums)
            .map(|(d, sum)| ratio(1.0, d.max(sum * 1e-12)))
            .collect();
        direction.fill(0.0);
        let mut residual: Vec<f64> = (self.columns.iter().zip(&self.sums))
            .map(|(c, s)| if *c > 0.0 { c - s } else { 0.0 })
            .collect();
        let mut z: Vec<f64> = times(&residual, &precondition);
        let mut search = z.clone();
        let mut rho = dot(&residual, &z);
        let stop = rho * 1e-10;
        let mut product = vec![0.0; n];
        for _ in 0..2 * n {
            if rho <= stop || rho <= 0.0 {
                break;
            }
            (product.iter_mut().zip(&self.sums).zip(&search)).for_each(|((y, s), x)| *y = s * x);
            for (i, inverse) in inverse.iter().enumerate() {
                let row = self.fitted.row(i);
                let along = dot(row, &search) * inverse;
                (product.iter_mut().zip(row)).for_each(|(y, p)| *y -= p * along);
            }
            let curvature = dot(&search, &product);
            if curvature <= 0.0 {
                break;
            }
            let step = rho / curvature;
            (direction.iter_mut().zip(&search)).for_each(|(d, s)| *d += step * s);
            (residual.iter_mut().zip(&product)).for_each(|(r, p)| *r -= step * p);
            z = times(&residual, &precondition);
            let next = dot(&residual, &z);
            let keep = next / rho;
            rho = next;
            (search.iter_mut().zip(&z)).for_each(|(s, z)| *s = z + keep * *s);
        }
    }

    /// Moves along `direction` as far as it helps; returns whether it helped at all.
    fn advance(&mut self, direction: &[f64]) -> bool {
        let largest = direction.iter().fold(0.0, |most: f64, d| most.max(d.abs()));
        if largest.is_nan() || largest <= 0.0 {
            return false;
        }
        let mut step = (4.0 / largest).min(1.0);
        let slope: f64 = (direction.iter().zip(self.columns).zip(&self.sums))
            .map(|((d, c), s)| d * (s - c))
            .sum();
        let worst = self.worst();
        let before = self.factors.clone();
        let start = self.objective(&before);
        for _ in 0..30 {
            let moved: Vec<f64> = (before.iter().zip(direction))
                .map(|(factor, d)| factor * (step * d).exp())
                .collect();
            let fallen = self.objective(&moved) <= start + 1e-4 * step * slope;
            self.factors = moved;
            self.refresh();
            // Near the end the objective no longer shows the progress that the totals show.
            if fallen || self.worst() < worst * 0.5 {
                return true;
            }
            step *= 0.5;
        }
        self.factors = before;
        self.refresh();
        false
    }
}

fn times(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(a, b)| a * b).collect()
}

/// Returns the sum of products, added in eight lanes so that the processor can work on several.
fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut lanes = [0.0; 8];
    let (a, b) = (left.chunks_exact(8), right.chunks_exact(8));
    let tail: f64 = (a.remainder().iter().zip(b.remainder()))
        .map(|(x, y)| x * y)
        .sum();
    for (x, y) in a.zip(b) {
        for lane in 0..8 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    tail + lanes.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn without_a_seed_the_table_is_the_product_of_its_margins() {
        let seed = Table::from_rows(&[vec![1.0, 1.0], vec![1.0, 1.0]]).unwrap();
        let fitted = fit(&seed, &[18.0, 20.0], &[16.0, 22.0]).table;
        // The documented example of two-dimensional fitting gives 7.58 10.42 / 8.42 11.58.
        let expected = [7.58, 10.42, 8.42, 11.58];
        assert!(largest_difference(fitted.cells(), &expected) < 0.005);
    }

    #[test]
    fn totals_that_the_noughts_forbid_are_reported_not_hidden() {
        let seed = Table::from_rows(&[vec![5.0, 0.0], vec![0.0, 5.0]]).unwrap();
        let impossible = fit(&seed, &[4.0, 6.0], &[6.0, 4.0]);
        assert!(!impossible.is_met());
        assert!((impossible.remaining - 2.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn newton_and_scaling_in_turn_agree(
            cells in proptest::collection::vec(0.1f64..1000.0, 36),
            rows in proptest::collection::vec(1.0f64..500.0, 6),
            weights in proptest::collection::vec(1.0f64..500.0, 6),
        ) {
            let seed = Table::from_rows(&cells.chunks(6).map(<[f64]>::to_vec).collect::<Vec<_>>()).unwrap();
            let scale = rows.iter().sum::<f64>() / weights.iter().sum::<f64>();
            let columns: Vec<f64> = weights.iter().map(|w| w * scale).collect();
            let fast = fit(&seed, &rows, &columns);
            let slow = scale_in_turn(&seed, &rows, &columns, 1e-12);
            prop_assert!(fast.is_met());
            prop_assert!(largest_difference(fast.table.cells(), slow.table.cells()) < 1e-6);
        }
    }
}
