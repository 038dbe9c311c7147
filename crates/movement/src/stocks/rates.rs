//! The method of migration rates.

use super::table::Table;

/// Returns `n_movers` spread over pairs of countries in proportion to the foreign-born stocks at
/// the start.
///
/// Dennett (2015), "Estimating an annual time series of global migration flows"; the rates method
/// of Abel and Cohen (2019).
#[must_use]
pub fn spread_over_stocks(start: &Table, n_movers: f64) -> Table {
    let mut flows = start.clone().without_diagonal();
    let total = flows.total();
    if total > 0.0 {
        for flow in flows.cells_mut() {
            *flow *= n_movers / total;
        }
    }
    flows
}

/// Returns the sum of the absolute net migration of all countries that two counts, births and
/// deaths imply.
///
/// This is the number of movers used in the method's documented example. It is a convention: each
/// net move counts once where somebody left and once where somebody arrived.
#[must_use]
pub fn implied_movers(start: &Table, end: &Table, births: &[f64], deaths: &[f64]) -> f64 {
    start
        .column_sums()
        .iter()
        .zip(end.column_sums())
        .zip(births.iter().zip(deaths))
        .map(|((before, after), (born, died))| (after - before - born + died).abs())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movers_follow_the_stocks() {
        let rows = [vec![100.0, 10.0], vec![30.0, 200.0]];
        let flows = spread_over_stocks(&Table::from_rows(&rows).unwrap(), 8.0);
        assert_eq!(flows.cells(), [0.0, 2.0, 6.0, 0.0]);
    }
}
