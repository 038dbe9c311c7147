//! The two stock-differencing methods.

use super::table::Table;

/// Returns the increases of the foreign-born stocks; decreases count as nothing.
///
/// Bertoli and Fernández-Huertas Moraga (2015); "drop negatives" in Abel and Cohen (2019).
#[must_use]
pub fn drop_negatives(start: &Table, end: &Table) -> Table {
    let mut flows = Table::zero(start.size());
    for (flow, (before, after)) in flows
        .cells_mut()
        .iter_mut()
        .zip(start.cells().iter().zip(end.cells()))
    {
        *flow = (after - before).max(0.0);
    }
    flows.without_diagonal()
}

/// Returns the increases of the foreign-born stocks, and each decrease as a return to the
/// birthplace.
///
/// Beine and Parsons (2015); "reverse negatives" in Abel and Cohen (2019).
#[must_use]
pub fn reverse_negatives(start: &Table, end: &Table) -> Table {
    let size = start.size();
    let mut flows = drop_negatives(start, end);
    for birthplace in 0..size {
        for residence in (0..size).filter(|residence| *residence != birthplace) {
            let decrease = start.at(birthplace, residence) - end.at(birthplace, residence);
            if decrease > 0.0 {
                let other = flows.at(residence, birthplace);
                flows.set(residence, birthplace, other + decrease);
            }
        }
    }
    flows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: [[f64; 2]; 2]) -> Table {
        Table::from_rows(&rows.map(|row| row.to_vec())).unwrap()
    }

    #[test]
    fn a_decrease_is_dropped_or_sent_home() {
        let start = table([[100.0, 10.0], [40.0, 200.0]]);
        let end = table([[90.0, 30.0], [25.0, 300.0]]);
        assert_eq!(
            drop_negatives(&start, &end),
            table([[0.0, 20.0], [0.0, 0.0]])
        );
        // Fifteen fewer born in the second live in the first: they went from the first home.
        assert_eq!(
            reverse_negatives(&start, &end),
            table([[0.0, 35.0], [0.0, 0.0]])
        );
    }
}
