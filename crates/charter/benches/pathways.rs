//! How fast the bundled charter's pathways are, and how many questions they ask.
//!
//! The first lines give the number of questions on average for each nationality; then come times.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use charter::Folder;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use kernel::Country;
use pathways::columns::{Column, Judged, Population};
use pathways::generate::Generator;
use pathways::judge::Person;
use pathways::next_question::next_question;
use pathways::question::country_number;
use pathways::values::ValueSet;
use pathways::{Answer, Answers, Rulebook, Rules};

const DAY: &str = "2024-05-07";
/// Nationalities of which the published margins know most, and those of the offices.
const NATIONALITIES: [&str; 8] = ["VEN", "HTI", "HND", "GTM", "SLV", "NIC", "CUB", "COL"];
const N_INTERVIEWS: u64 = 200;
const N_PERSONS: usize = 1_000_000;
const N_ROWS: usize = 20_000;

static FOLDER: LazyLock<Folder> = LazyLock::new(|| Folder::read(&home()));
static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| charter::pathways::read(&FOLDER, &mut Vec::new()));

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles")
}

fn main() {
    let rules = rules();
    println!(
        "questions on average until nothing can change an outcome, of {} that exist:",
        BOOK.questions.len()
    );
    for code in NATIONALITIES {
        let nationality: Country = code.parse().expect("a country");
        let n_asked: usize = (0..N_INTERVIEWS)
            .map(|n| interview(&rules, nationality, n))
            .sum();
        println!("  {code} {:.1}", n_asked as f64 / N_INTERVIEWS as f64);
    }
    divan::main();
}

fn rules() -> Rules {
    Rules::on(&BOOK, DAY.parse().expect("a day")).expect("the rules compile")
}

/// Asks an invented person of a nationality until nothing is worth asking; she knows everything.
fn interview(rules: &Rules, nationality: Country, number: u64) -> usize {
    let generator = Generator::new(&BOOK, &BOOK.margins, 0, 7);
    let mut values = generator.person(number);
    if let Some(place) = BOOK
        .questions
        .iter()
        .position(|q| q.id.as_str() == "nationality")
    {
        values[place] = Some(country_number(nationality));
    }
    let mut answers = Answers::default();
    let mut n_asked = 0;
    while let Some(fact) = next_question(rules, &Person::of(rules, &answers)) {
        let value = values[fact].expect("nothing is left out");
        answers.set(
            rules.facts[fact].id.clone(),
            Answer::Within(ValueSet::one(value)),
        );
        n_asked += 1;
    }
    n_asked
}

#[divan::bench]
fn reading_the_charter_s_files() -> Folder {
    Folder::read(&home())
}

#[divan::bench]
fn loading_and_compiling_the_pathways(bencher: Bencher) {
    let folder = &*FOLDER;
    bencher.bench_local(|| {
        let book = charter::pathways::read(black_box(folder), &mut Vec::new());
        Rules::on(&book, DAY.parse().expect("a day")).expect("the rules compile")
    });
}

#[divan::bench]
fn the_next_question_when_nothing_but_the_pinned_is_known(bencher: Bencher) {
    let rules = rules();
    let number = |code: &str| country_number(code.parse().expect("a country"));
    let mut answers = Answers::default();
    for (fact, value) in [
        ("nationality", number("HND")),
        ("country_of_stay", number("GTM")),
        ("age", 30),
    ] {
        let answer = Answer::Within(ValueSet::one(value));
        answers.set(fact.parse().expect("a fact"), answer);
    }
    let person = Person::of(&rules, &answers);
    bencher.bench_local(|| next_question(black_box(&rules), black_box(&person)));
}

fn drawn(n_persons: usize) -> Vec<Vec<Option<i32>>> {
    let generator = Generator::new(&BOOK, &BOOK.margins, 20, 1);
    (0..n_persons as u64).map(|n| generator.person(n)).collect()
}

#[divan::bench]
fn one_person_with_failed_and_open_criteria_kept(bencher: Bencher) {
    let rules = rules();
    let person = |values: &Vec<Option<i32>>| -> Vec<_> {
        let facts = rules.facts.iter().zip(values);
        facts
            .map(|(fact, value)| {
                value.map_or(fact.every_class(), |v| fact.within(&ValueSet::one(v)))
            })
            .collect()
    };
    let rows: Vec<Vec<_>> = drawn(N_ROWS).iter().map(person).collect();
    bencher.counter(ItemsCount::new(N_ROWS)).bench_local(|| {
        for row in &rows {
            for track in &rules.pathways {
                black_box(track.judge(black_box(row)));
            }
        }
    });
}

#[divan::bench(sample_count = 10)]
fn a_million_persons_by_column(bencher: Bencher) {
    let rules = rules();
    let persons = drawn(N_PERSONS);
    let column = |fact: usize| {
        let values: Vec<_> = persons.iter().map(|person| person[fact]).collect();
        Some(Column::of(&values))
    };
    let population = Population {
        n_persons: N_PERSONS,
        columns: (0..rules.facts.len()).map(column).collect(),
    };
    drop(persons);
    bencher
        .counter(ItemsCount::new(N_PERSONS))
        .bench_local(|| Judged::new(black_box(&rules), black_box(&population)));
}
