//! An attack on series as pages show them: nationalities by months, with everybody and every year.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use movement::series::Count;
use publication::Movements;
use testkit::invented::movement::count;

const CODES: [&str; 5] = ["ISL", "NZL", "FJI", "TTO", "JAM"];
const N_MONTHS: usize = 12;

type Truth = BTreeMap<(usize, usize), u64>;

/// Invented counts: half the cells of a nationality small or nought. Row 5 is everybody, column 12 the year.
fn invented(seed: u64) -> Truth {
    let mut state = kernel::random::Draws::from_seed(seed);
    let mut truth = Truth::new();
    for i in 0..CODES.len() {
        for j in 0..N_MONTHS {
            let n = match state.bits() % 8 {
                0 => 0,
                1 => 1 + state.bits() % 9,
                _ => 10 + state.bits() % 60,
            };
            for place in [(i, j), (5, j), (i, N_MONTHS), (5, N_MONTHS)] {
                *truth.entry(place).or_default() += n;
            }
        }
    }
    truth
}

fn counts(truth: &Truth) -> Vec<Count> {
    let one = |(&(i, j), &n): (&(usize, usize), &u64)| {
        let code = CODES.get(i).copied().unwrap_or("ALL");
        let when = if j == N_MONTHS {
            "2023".to_owned()
        } else {
            format!("2023-{:02}", j + 1)
        };
        count(&format!("{i}-{j}"), code, &when, n)
    };
    truth.iter().map(one).collect()
}

/// What a reader sees, by the place of each count.
fn shown(movements: &Movements) -> BTreeMap<(usize, usize), Option<u64>> {
    let counts = movements.series.iter().flat_map(|series| &series.counts);
    let place = |id: &str| {
        let (i, j) = id.split_once('-').unwrap();
        (i.parse().unwrap(), j.parse().unwrap())
    };
    counts
        .map(|one| (place(&one.id), one.value.count()))
        .collect()
}

/// Returns how many numbers a cell may be, from all that is shown.
fn span(shown: &BTreeMap<(usize, usize), Option<u64>>, cell: (usize, usize)) -> f64 {
    let end = |direction| {
        let mut problem = Problem::new(direction);
        let variables: BTreeMap<_, _> = (shown.iter())
            .map(|(place, value)| {
                let range = value.map_or((0.0, 1e6), |n| (n as f64, n as f64));
                let weight = if *place == cell { 1.0 } else { 0.0 };
                (*place, problem.add_var(weight, range))
            })
            .collect();
        for i in 0..=CODES.len() {
            let mut sum: Vec<_> = (0..N_MONTHS).map(|j| (variables[&(i, j)], 1.0)).collect();
            sum.push((variables[&(i, N_MONTHS)], -1.0));
            problem.add_constraint(sum, ComparisonOp::Eq, 0.0);
        }
        for j in 0..=N_MONTHS {
            let mut sum: Vec<_> = (0..5).map(|i| (variables[&(i, j)], 1.0)).collect();
            sum.push((variables[&(5, j)], -1.0));
            problem.add_constraint(sum, ComparisonOp::Eq, 0.0);
        }
        match problem.solve().unwrap() {
            SolveOutcome::Solution(solution) => solution[variables[&cell]],
            SolveOutcome::Interrupted(_) => panic!("no limit was set"),
        }
    };
    end(OptimizationDirection::Maximize) - end(OptimizationDirection::Minimize)
}

#[test]
fn no_small_count_of_a_series_is_told_more_closely_than_the_threshold() {
    let (mut n_attacked, mut n_merely_hidden_broken) = (0, 0);
    for seed in 0..12 {
        let truth = invented(seed);
        let movements = Movements::build(&counts(&truth), "2024-12-31".parse().unwrap());
        let shown = shown(&movements);
        let merely_hidden = (truth.iter())
            .map(|(place, n)| (*place, Some(*n).filter(|n| *n == 0 || *n >= 10)))
            .collect();
        for (place, n) in &truth {
            if !(1..10).contains(n) {
                continue;
            }
            assert_eq!(shown[place], None, "seed {seed} {place:?}");
            let span = span(&shown, *place);
            assert!(span >= 10.0 - 1e-6, "seed {seed} {place:?}: {span}");
            n_attacked += 1;
            n_merely_hidden_broken += usize::from(self::span(&merely_hidden, *place) < 0.5);
        }
    }
    println!(
        "{n_attacked} attacked; merely hidden, {n_merely_hidden_broken} would be told exactly"
    );
    assert!(n_attacked > 50, "{n_attacked}");
    // The control: the same attack breaks small counts that are hidden without anything beside them.
    assert!(
        n_merely_hidden_broken * 2 > n_attacked,
        "{n_merely_hidden_broken}"
    );
}
