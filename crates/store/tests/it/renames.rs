//! Whatever happens to the files of a charter, what is known is what it names now.

use std::collections::BTreeMap;

use evidence::{Observation, Submission};
use store::Store;

use crate::figures::{compact, figure, named};
use crate::fresh::{day, fresh, rounds};

/// The files of a charter: by source and name, the figures with their values.
type Files = BTreeMap<(String, String), BTreeMap<String, i64>>;

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits");
        high % n
    }
}

/// Changes the charter in one way of those that happen.
fn changed(files: &mut Files, numbers: &mut Numbers) {
    let n_files = files.len();
    let keys: Vec<_> = files.keys().cloned().collect();
    let any = keys.get(numbers.below(n_files.max(1))).cloned();
    let id = format!("B{}", 1 + numbers.below(12));
    let value = i64::try_from(numbers.below(3)).expect("a small number");
    match (numbers.below(8), any) {
        // A file gets another name; a source gets another identifier.
        (0, Some(key)) => {
            let rows = files.remove(&key).unwrap_or_default();
            let name = format!("published/{}-figures.csv", numbers.below(100));
            files.entry((key.0, name)).or_default().extend(rows);
        }
        (1, Some(key)) => {
            let rows = files.remove(&key).unwrap_or_default();
            let source = format!("source-{}", numbers.below(100));
            files.entry((source, key.1)).or_default().extend(rows);
        }
        // A row moves to another file; a row, or a whole file, is dropped.
        (2, Some(key)) => {
            let held = files.values_mut().find_map(|rows| rows.remove(&id));
            held.and_then(|held| files.entry(key).or_default().insert(id, held));
        }
        (3, Some(_)) => {
            drop_row(files, &id);
        }
        (4, Some(key)) => drop(files.remove(&key)),
        // A row is written, corrected, or comes back.
        (5 | 6, Some(key)) => {
            drop_row(files, &id);
            files.entry(key).or_default().insert(id, value);
        }
        (7, _) | (_, None) => {
            let name = format!("published/{}-figures.csv", numbers.below(100));
            let source = format!("source-{}", numbers.below(100));
            files.entry((source, name)).or_default();
        }
        _ => {}
    }
}

fn drop_row(files: &mut Files, id: &str) {
    for rows in files.values_mut() {
        rows.remove(id);
    }
}

fn submissions(files: &Files) -> Vec<Submission> {
    let one = |((source, name), rows): (&(String, String), &BTreeMap<String, i64>)| {
        let rows = rows.iter().map(|(id, value)| figure(id, *value));
        named(source, name, 'a', rows.collect())
    };
    files.iter().map(one).collect()
}

fn named_now(files: &Files) -> Vec<Observation> {
    let rows: BTreeMap<&String, &i64> = files.values().flatten().collect();
    rows.into_iter()
        .map(|(id, value)| figure(id, *value))
        .collect()
}

#[tokio::test]
async fn renames_moves_drops_and_double_starts_give_the_answer_that_the_charter_gives() {
    let mut numbers = Numbers(20_261_128);
    let all = fresh().await;
    let mut twins: Vec<Store> = Vec::new();
    for one in &all {
        twins.push(one.place.open().await.expect("it opens twice"));
    }
    let mut files = Files::new();
    for round in 0..rounds(200) {
        changed(&mut files, &mut numbers);
        let submissions = submissions(&files);
        let expected = named_now(&files);
        let (compact, today) = (compact(), day("2021-02-01"));
        for (one, twin) in all.iter().zip(&twins) {
            let first = one.store.take_in(&compact, &submissions, today);
            let known = if round % 5 == 0 {
                let second = twin.take_in(&compact, &submissions, today);
                let (first, second) = tokio::join!(first, second);
                let (first, second) = (first.expect("one start"), second.expect("the other"));
                assert_eq!(first.known, second.known, "round {round}");
                first.known
            } else {
                first.await.expect("a start").known
            };
            assert_eq!(known, expected, "round {round}");
            assert_eq!(
                one.store.observations().await.expect("they are read"),
                expected
            );
        }
    }
}
