//! How fast screening is, on the reference rules: six pathways of eight criteria, 13 facts.
//!
//! `merely_reading_the_columns` is the limit: it adds up the same bytes and decides nothing.

#[path = "../tests/it/reference.rs"]
mod reference;

use std::sync::LazyLock;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use pathways::Rulebook;
use pathways::columns::{Column, Judged, Population};
use pathways::criterion::{Operator, Test};
use pathways::judge::{Judgement, Person};
use pathways::next_question::next_question;
use pathways::rules::{Classes, Rules};
use pathways::values::ValueSet;

const N_PERSONS: usize = 1_000_000;
const N_ROWS: usize = 100_000;

static BOOK: LazyLock<Option<Rulebook>> = LazyLock::new(reference::rulebook);
static POPULATION: LazyLock<Population> = LazyLock::new(|| reference::population(N_PERSONS, 20));

fn main() {
    if BOOK.is_some() {
        divan::main();
    }
}

fn rules() -> Rules {
    let day = "2024-05-07".parse().expect("a day");
    Rules::on(BOOK.as_ref().expect("checked in main"), day).expect("the rules compile")
}

/// Returns the rules with one presence date moved by a month.
fn moved() -> Rules {
    let mut book = BOOK.clone().expect("checked in main");
    for criterion in &mut book.pathways[0].versions[0].criteria {
        if let Test::Leaf(_, Operator::NotAfter(day)) = &mut criterion.test {
            *day = day.plus_days(30);
        }
    }
    Rules::on(&book, "2024-05-07".parse().expect("a day")).expect("the rules compile")
}

#[divan::bench]
fn a_million_persons_by_column_from_scratch(bencher: Bencher) {
    let (rules, population) = (rules(), &*POPULATION);
    bencher
        .counter(ItemsCount::new(N_PERSONS))
        .bench_local(|| Judged::new(black_box(&rules), black_box(population)));
}

#[divan::bench]
fn a_million_persons_after_one_cut_off_moved(bencher: Bencher) {
    let (rules, moved, population) = (rules(), moved(), &*POPULATION);
    let judged = Judged::new(&rules, population);
    bencher
        .counter(ItemsCount::new(N_PERSONS))
        .bench_local(|| judged.again(black_box(&moved), black_box(population)));
}

#[divan::bench]
fn merely_reading_the_columns(bencher: Bencher) {
    let population = &*POPULATION;
    bencher.counter(ItemsCount::new(N_PERSONS)).bench_local(|| {
        let mut sum = 0_u64;
        for column in population.columns.iter().flatten() {
            let words = |words: &[u64]| words.iter().fold(0_u64, |sum, word| sum ^ word);
            sum ^= words(column.known());
            sum ^= match black_box(column) {
                Column::Bits { yes, .. } => words(yes),
                Column::Codes { codes, .. } => {
                    let whole = codes.as_chunks::<8>().0;
                    whole
                        .iter()
                        .fold(0, |sum, eight| sum ^ u64::from_le_bytes(*eight))
                }
                Column::Numbers { values, .. } => {
                    u64::from(values.iter().fold(0_u32, |sum, value| sum ^ *value as u32))
                }
            };
        }
        sum
    });
}

/// Persons as sets of still-possible classes, one after the other.
fn rows(rules: &Rules, percent_unknown: u64) -> Vec<Vec<Classes>> {
    let population = reference::population(N_ROWS, percent_unknown);
    let person = |i: usize| {
        let values = population.person(i).into_iter().zip(&rules.facts);
        let classes = values.map(|(value, fact)| match value {
            Some(value) => fact.within(&ValueSet::one(value)),
            None => fact.every_class(),
        });
        classes.collect()
    };
    (0..N_ROWS).map(person).collect()
}

#[divan::bench]
fn one_person_with_failed_and_open_criteria_kept(bencher: Bencher) {
    let rules = rules();
    let rows = rows(&rules, 20);
    let mut kept: Vec<Judgement> = Vec::with_capacity(rules.pathways.len());
    bencher.counter(ItemsCount::new(N_ROWS)).bench_local(|| {
        for row in &rows {
            kept.clear();
            kept.extend(
                rules
                    .pathways
                    .iter()
                    .map(|track| track.judge(black_box(row))),
            );
            black_box(&kept);
        }
    });
}

#[divan::bench]
fn the_next_question_when_nothing_is_known(bencher: Bencher) {
    let rules = rules();
    let person = Person::unasked(&rules);
    bencher.bench_local(|| next_question(black_box(&rules), black_box(&person)));
}
