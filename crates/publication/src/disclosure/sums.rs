//! Series tied by sums: nationalities to the count of all, months to the year.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use movement::series::{Count, Group, Subject};

use crate::counts::series::firmer;

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
/// smallest such part is withheld too, or, where there is none, the whole. Sums that cross can still give
/// a cell away: so whoever reads all that is shown is played by a linear programme, and more is withheld
/// until no small cell can be told more closely than `threshold`.
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
    let small: Vec<Cell> = hidden.iter().cloned().collect();
    let sums = sums(&values);
    loop {
        let mut more: Vec<Cell> = (sums.iter())
            .filter_map(|sum| next_to_hide(sum, &values, &hidden, threshold))
            .collect();
        if more.is_empty() {
            let told = |cell: &&Cell| is_told(cell, &sums, &values, &hidden, threshold);
            let next = |cell: &Cell| further_to_hide(cell, &sums, &values, &hidden);
            more.extend(small.iter().find(told).and_then(next));
        }
        if more.is_empty() {
            return hidden;
        }
        hidden.extend(more);
    }
}

/// Returns whether all that is shown tells a withheld cell more closely than the threshold.
fn is_told(
    cell: &Cell,
    sums: &[Sum],
    values: &BTreeMap<Cell, &Count>,
    hidden: &BTreeSet<Cell>,
    threshold: u64,
) -> bool {
    let of = |cell: &Cell| values.get(cell).map_or(0.0, |count| count.value as f64);
    let end = |direction| {
        let mut problem = Problem::new(direction);
        let variables: BTreeMap<&Cell, _> = (hidden.iter())
            .map(|one| {
                let weight = if one == cell { 1.0 } else { 0.0 };
                (one, problem.add_var(weight, (0.0, f64::INFINITY)))
            })
            .collect();
        for sum in sums {
            let whole = std::iter::once((&sum.whole, -1.0));
            let terms: Vec<_> = (whole.chain(sum.parts.iter().map(|part| (part, 1.0))))
                .filter_map(|(one, sign)| Some((*variables.get(one)?, sign, of(one))))
                .collect();
            // What the sum leaves for its withheld cells is known to whoever knows how far it holds.
            let left: f64 = terms.iter().map(|(_, sign, value)| sign * value).sum();
            let terms = terms.iter().map(|(variable, sign, _)| (*variable, *sign));
            problem.add_constraint(terms, ComparisonOp::Eq, left);
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(solution[*variables.get(cell)?]),
            _ => None,
        }
    };
    // No end, no bound: the programme has always one solution, the truth.
    let (low, high) = (
        end(OptimizationDirection::Minimize),
        end(OptimizationDirection::Maximize),
    );
    (low.zip(high)).is_some_and(|(low, high)| high - low < threshold as f64 - 1e-6)
}

/// Returns the smallest count still shown in the sums that reach a cell, itself or through others.
fn further_to_hide(
    cell: &Cell,
    sums: &[Sum],
    values: &BTreeMap<Cell, &Count>,
    hidden: &BTreeSet<Cell>,
) -> Option<Cell> {
    let mut reached: BTreeSet<&Cell> = BTreeSet::from([cell]);
    loop {
        let near: Vec<&Sum> = (sums.iter())
            .filter(|sum| sum.cells().any(|one| reached.contains(one)))
            .collect();
        let cells = || near.iter().flat_map(|sum| sum.cells());
        let shown = cells().filter(|one| !hidden.contains(*one));
        let value = |one: &&Cell| values.get(*one).map_or(0, |count| count.value);
        let (first, further) = (
            reached.len(),
            shown.filter(|one| value(one) > 0).min_by_key(value),
        );
        if further.is_some() {
            return further.cloned();
        }
        reached.extend(cells());
        if reached.len() == first {
            return None;
        }
    }
}

impl Sum {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        std::iter::once(&self.whole).chain(&self.parts)
    }
}

fn next_to_hide(
    sum: &Sum,
    values: &BTreeMap<Cell, &Count>,
    hidden: &BTreeSet<Cell>,
    threshold: u64,
) -> Option<Cell> {
    let of = |cell: &Cell| values.get(cell).map_or(0, |count| count.value);
    let n_hidden = sum.cells().filter(|cell| hidden.contains(cell)).count();
    let gives = (sum.cells()).any(|cell| hidden.contains(cell) && of(cell) >= threshold);
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
