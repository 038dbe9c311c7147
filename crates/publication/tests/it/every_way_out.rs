//! Every way out: no table, forecast, score, signal, comparison or export holds what may not leave.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Country, Day, Period};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use movement::series::{Group, Key, Published, Value};
use publication::counts::imported::Block;
use publication::counts::{Gathered, Imported, Imports, Movements, PublicValue};
use publication::table::Cell;
use publication::{Snapshot, tables};
use testkit::invented;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The migration agency's irregular entries, as they would be taken in.
fn entries() -> Option<Vec<Imported>> {
    let text = testkit::text("data/flows/americas/irreg.csv.gz")?;
    let records = csv::Reader::from_reader(text.as_bytes()).into_records();
    let one = |record: csv::StringRecord| {
        let key = Key::new(
            "irregular-entries".parse().unwrap(),
            record[1].parse::<Country>().ok()?,
            record[2].parse::<Group>().ok()?,
            record[0].parse::<Period>().ok()?,
        );
        Some(Imported {
            published: Published {
                key: key.ok()?,
                released: day("2025-05-15"),
                value: Value::Exact(record[3].parse().ok()?),
            },
            quarantine: String::new(),
            is_short: false,
        })
    };
    Some(records.filter_map(|record| one(record.unwrap())).collect())
}

/// Returns a release with these counts taken in.
fn snapshot(imported: Vec<Imported>) -> Snapshot {
    let gathered = Gathered {
        imported: Imports::of(imported),
        ..(*invented::movement::gathered()).clone()
    };
    let snapshot = invented::snapshot();
    let movements = Arc::new(Movements::of(&Arc::new(gathered), day("2025-12-31")));
    Snapshot {
        movements,
        ..snapshot
    }
}

/// The columns in which tables hold counts of people.
const COUNTS: [&str; 8] = [
    "value",
    "count",
    "outcome",
    "last_value",
    "count_first",
    "count_second",
    "low_80",
    "high_80",
];
const MOVING: [&str; 9] = [
    "movements",
    "forecasts",
    "forecast_scores",
    "signals",
    "alarms",
    "triggers",
    "mirrors",
    "estimates",
    "imported",
];

#[testkit::needs_shared]
#[test]
fn no_table_that_leaves_holds_a_count_of_one_to_nine_people() {
    let Some(imported) = entries() else { return };
    let snapshot = snapshot(imported);
    let mut n_numbers = 0;
    let mut look = |table: &publication::Table| {
        let places: Vec<usize> = (0..table.columns.len())
            .filter(|i| COUNTS.contains(&table.columns[*i].name.as_str()))
            .collect();
        for row in &table.rows {
            for place in &places {
                let number = match &row[*place] {
                    Cell::Number(n) => n.to_string().parse::<f64>().unwrap(),
                    Cell::Real(n) => *n,
                    _ => continue,
                };
                n_numbers += 1;
                assert!(number == 0.0 || number >= 10.0, "{}: {row:?}", table.name);
            }
        }
    };
    for table in tables::all(&snapshot)
        .iter()
        .filter(|table| MOVING.contains(&table.name.as_str()))
    {
        look(table);
    }
    for one in snapshot.movements.imported_tables() {
        look(&publication::counts::tables::imported_whole(&snapshot, one));
    }
    println!("{n_numbers} numbers that leave were looked at");
    assert!(n_numbers > 10_000, "{n_numbers}");
}

#[testkit::needs_shared]
#[test]
fn what_is_forecast_watched_and_compared_is_made_of_shown_totals_alone() {
    let Some(imported) = entries() else { return };
    let snapshot = snapshot(imported);
    let mut n_lines = 0;
    for line in snapshot
        .movements
        .lines()
        .iter()
        .filter(|line| line.is_imported)
    {
        let table = snapshot.movements.imported_named(&line.slug).unwrap();
        let shown: BTreeMap<Period, Option<u64>> = table
            .blocks
            .iter()
            .flat_map(|block| {
                block
                    .periods
                    .iter()
                    .copied()
                    .zip(block.totals.iter().map(|total| total.number()))
            })
            .collect();
        for (place, value) in line.values.iter().enumerate() {
            let period = publication::counts::lines::month(line.first + place as i32);
            assert_eq!(
                value.map(|v| v as u64),
                shown.get(&period).copied().flatten(),
                "{} {period}",
                line.slug
            );
        }
        n_lines += 1;
    }
    assert!(n_lines > 3, "{n_lines}");
}

/// Returns between which numbers a count lies that is shown, or shown about.
fn told(value: PublicValue) -> Option<(f64, f64)> {
    let (number, off) = (value.number()?, value.off().unwrap_or(0));
    Some((number.saturating_sub(off) as f64, (number + off) as f64))
}

/// What a withheld count of one to nine people may be for whoever knows the rule: nine numbers.
const WHOLE_SPAN: f64 = 8.0;

/// Returns the least and the greatest that a withheld cell can be, from all that is shown of its year.
/// Whoever attacks knows the rule; where `sums` are known instead, so are the sums of each row over the months of each fiscal year; a sum that is
/// small itself is nobody's to publish.
fn bounds(block: &Block, truth: &[Vec<f64>], cell: (usize, usize), sums: bool) -> (f64, f64) {
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let mut variables = BTreeMap::new();
        for (i, (_, cells)) in block.rows.iter().enumerate() {
            for (j, shown) in cells.iter().enumerate() {
                let range = match (shown, truth[i][j]) {
                    (PublicValue::Withheld, n) if !sums && (1.0..10.0).contains(&n) => (1.0, 9.0),
                    (_, 0.0) => (0.0, 0.0),
                    _ => told(*shown).unwrap_or((0.0, 1e7)),
                };
                let weight = if (i, j) == cell { 1.0 } else { 0.0 };
                variables.insert((i, j), problem.add_var(weight, range));
            }
        }
        for (j, total) in block.totals.iter().enumerate() {
            let Some((least, most)) = told(*total) else {
                continue;
            };
            let column: Vec<_> = (0..block.rows.len())
                .map(|i| (variables[&(i, j)], 1.0))
                .collect();
            problem.add_constraint(column.clone(), ComparisonOp::Ge, least);
            problem.add_constraint(column, ComparisonOp::Le, most);
        }
        for (i, row) in truth.iter().enumerate().filter(|_| sums) {
            for late in [false, true] {
                let months: Vec<usize> = (0..row.len())
                    .filter(|j| (block.periods[*j].first_day().month() >= 10) == late)
                    .collect();
                let sum = months.iter().map(|j| row[*j]).sum::<f64>();
                let of: Vec<_> = months.iter().map(|j| (variables[&(i, *j)], 1.0)).collect();
                if !of.is_empty() && sum >= 10.0 {
                    problem.add_constraint(of, ComparisonOp::Eq, sum);
                }
            }
        }
        match problem.solve().unwrap() {
            SolveOutcome::Solution(solution) => solution[variables[&cell]],
            SolveOutcome::Interrupted(_) => panic!("no limit was set"),
        }
    };
    (
        solve(OptimizationDirection::Minimize),
        solve(OptimizationDirection::Maximize),
    )
}

#[testkit::needs_shared]
#[test]
fn the_attack_on_imported_years_recovers_no_small_count_and_breaks_few_even_with_further_sums() {
    let Some(imported) = entries() else { return };
    let truth: BTreeMap<(Country, Group, Period), u64> = imported
        .iter()
        .map(|one| {
            let key = &one.published.key;
            (
                (key.reporter, key.nationality, key.period()),
                one.published.value.number().unwrap(),
            )
        })
        .collect();
    let snapshot = snapshot(imported);
    let (mut n_attacked, mut n_with_sums) = (0, 0);
    for slug in [
        "irregular-entries_pan_month",
        "irregular-entries_hnd_month",
        "irregular-entries_mex_month",
    ] {
        let table = snapshot.movements.imported_named(slug).unwrap();
        for block in table.blocks.iter().filter(|block| block.year == Some(2023)) {
            let truth: Vec<Vec<f64>> = block
                .rows
                .iter()
                .map(|(group, _)| {
                    let of = |period: &Period| {
                        truth
                            .get(&(table.head.key.reporter, *group, *period))
                            .copied()
                            .unwrap_or(0) as f64
                    };
                    block.periods.iter().map(of).collect()
                })
                .collect();
            let small: Vec<(usize, usize)> = (0..truth.len())
                .flat_map(|i| (0..block.periods.len()).map(move |j| (i, j)))
                .filter(|(i, j)| (1.0..10.0).contains(&truth[*i][*j]))
                .collect();
            // A few cells of each year are attacked by programme: each attack solves it twice.
            for cell in small.iter().step_by(small.len() / 24 + 1) {
                let (low, high) = bounds(block, &truth, *cell, false);
                assert!(
                    high - low >= WHOLE_SPAN - 1e-6,
                    "{slug} {cell:?}: {low} to {high}"
                );
                let (low, high) = bounds(block, &truth, *cell, true);
                n_attacked += 1;
                n_with_sums += usize::from(high - low >= 10.0 - 1e-6);
            }
        }
    }
    println!(
        "{n_attacked} attacked; {n_with_sums} stay hidden even where the sums of each nationality over fiscal years are known"
    );
    assert!(n_attacked >= 12, "{n_attacked}");
    assert!(
        n_with_sums * 10 >= n_attacked * 9,
        "{n_with_sums} of {n_attacked}"
    );
}
