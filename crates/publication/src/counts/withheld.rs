//! Which counts are withheld: the small ones, and those from which a small one could be subtracted.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::{Count, Group, Subject};

use super::series::firmer;

/// What one count is about, whatever its vintage: all vintages are withheld together.
pub type Cell = (Subject, Period);

/// Counts of which the first is the sum of the others, as far as anybody can tell.
struct Sum {
    whole: Cell,
    parts: Vec<Cell>,
}

/// Returns the cells that may not be shown.
///
/// Cells are tied by sums: nationalities to the count of all, months to the year. Where a sum holds a
/// withheld cell it must hold another of at least `threshold`, which can give or take; else the
/// smallest such part is withheld too, or, where there is none, the whole. That is repeated until
/// every sum is safe.
#[must_use]
pub fn cells(counts: &[&Count], threshold: u64) -> BTreeSet<Cell> {
    let mut values: BTreeMap<Cell, &Count> = BTreeMap::new();
    let mut hidden: BTreeSet<Cell> = BTreeSet::new();
    for count in counts {
        let cell = (count.subject.clone(), count.period);
        if (1..threshold).contains(&count.value) {
            hidden.insert(cell.clone());
        }
        let best = values.entry(cell).or_insert(count);
        if firmer(count, best) {
            *best = count;
        }
    }
    let sums = sums(&values);
    loop {
        let more: Vec<Cell> = sums
            .iter()
            .filter_map(|sum| next_to_hide(sum, &values, &hidden, threshold))
            .collect();
        if more.is_empty() {
            return hidden;
        }
        hidden.extend(more);
    }
}

fn next_to_hide(
    sum: &Sum,
    values: &BTreeMap<Cell, &Count>,
    hidden: &BTreeSet<Cell>,
    threshold: u64,
) -> Option<Cell> {
    let of = |cell: &Cell| values.get(cell).map_or(0, |count| count.value);
    let all = || std::iter::once(&sum.whole).chain(&sum.parts);
    let n_hidden = all().filter(|cell| hidden.contains(cell)).count();
    let gives = all().any(|cell| hidden.contains(cell) && of(cell) >= threshold);
    if n_hidden == 0 || (n_hidden >= 2 && gives) {
        return None;
    }
    sum.parts
        .iter()
        .filter(|cell| !hidden.contains(cell) && of(cell) >= threshold)
        .min_by_key(|cell| of(cell))
        .or(Some(&sum.whole))
        .filter(|cell| !hidden.contains(cell))
        .cloned()
}

fn sums(values: &BTreeMap<Cell, &Count>) -> Vec<Sum> {
    let mut sums = Vec::new();
    for cell in values.keys() {
        if cell.0.nationality == Group::All {
            let parts: Vec<Cell> = values
                .keys()
                .filter(|other| {
                    let as_all = Subject {
                        nationality: Group::All,
                        ..other.0.clone()
                    };
                    other.1 == cell.1 && *other != cell && as_all == cell.0
                })
                .cloned()
                .collect();
            if !parts.is_empty() {
                let whole = cell.clone();
                sums.push(Sum { whole, parts });
            }
        }
        let inside: Vec<&Cell> = values
            .keys()
            .filter(|other| {
                other.0 == cell.0
                    && other.1 != cell.1
                    && cell.1.contains(other.1.first_day())
                    && cell.1.contains(other.1.last_day())
            })
            .collect();
        let mut tilings = Vec::new();
        tile(cell.1, &inside, &mut Vec::new(), &mut tilings);
        sums.extend(tilings.into_iter().map(|parts| Sum {
            whole: cell.clone(),
            parts,
        }));
    }
    sums
}

/// No more ways than this of putting a period together are followed.
const MOST_TILINGS: usize = 64;

/// Adds every way in which `inside` covers `whole` without gap and overlap.
fn tile(whole: Period, inside: &[&Cell], laid: &mut Vec<Cell>, found: &mut Vec<Vec<Cell>>) {
    let next = laid.last().map_or_else(
        || whole.first_day(),
        |cell: &Cell| cell.1.last_day().plus_days(1),
    );
    if next > whole.last_day() {
        found.push(laid.clone());
        return;
    }
    for cell in inside.iter().filter(|cell| cell.1.first_day() == next) {
        if found.len() >= MOST_TILINGS {
            return;
        }
        laid.push((*cell).clone());
        tile(whole, inside, laid, found);
        laid.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented::movement::count;

    fn hidden(counts: &[Count]) -> Vec<String> {
        let known: Vec<&Count> = counts.iter().collect();
        cells(&known, 10)
            .into_iter()
            .map(|(subject, period)| format!("{} {period}", subject.nationality))
            .collect()
    }

    #[test]
    fn a_small_nationality_takes_the_next_one_with_it() {
        let counts = [
            count("1", "ALL", "2023", 1000),
            count("2", "ISL", "2023", 3),
            count("3", "NZL", "2023", 97),
            count("4", "FJI", "2023", 900),
        ];
        assert_eq!(hidden(&counts), ["ISL 2023", "NZL 2023"]);
    }

    #[test]
    fn a_small_month_cannot_be_subtracted_from_its_year() {
        let mut counts: Vec<Count> = (1..=12)
            .map(|month| count("m", "ALL", &format!("2023-{month:02}"), 100 + month))
            .collect();
        counts[4].value = 2;
        counts.push(count("y", "ALL", "2023", 1300));
        assert_eq!(hidden(&counts), ["ALL 2023-01", "ALL 2023-05"]);
    }

    #[test]
    fn two_small_cells_need_a_larger_one_beside_them() {
        let counts = [
            count("1", "ALL", "2023", 107),
            count("2", "ISL", "2023", 3),
            count("3", "NZL", "2023", 4),
            count("4", "FJI", "2023", 100),
        ];
        assert_eq!(hidden(&counts).len(), 3);
    }

    #[test]
    fn a_cell_is_withheld_in_every_vintage() {
        let mut later = count("2", "ISL", "2023", 30);
        later.status = movement::series::Status::Revised;
        let counts = [count("1", "ISL", "2023", 3), later];
        assert_eq!(hidden(&counts), ["ISL 2023"]);
    }

    #[test]
    fn without_small_counts_nothing_is_withheld() {
        let counts = [count("1", "ALL", "2023", 0), count("2", "ISL", "2023", 10)];
        assert!(hidden(&counts).is_empty());
    }
}
