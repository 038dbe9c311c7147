//! A total that the charter quotes, beside the agency's own tables of the same people: two components of one border, all
//! of the border, another border with few people, and a release that corrects one of the tables alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Period;
use kernel::random::Draws;
use movement::series::{Group, Key};
use publication::counts::{Gathered, Imports, Movements};

use crate::bundle::{Bundle, GROUPS, Leaf, key};
use crate::union::{Attack, Fact, told, told_apart};

const OFFICE: usize = 0;
const PATROL: usize = 1;
const NORTH: usize = 2;
const MONTHS: std::ops::RangeInclusive<i8> = 1..=12;

fn number(draws: &mut Draws, group: usize, part: usize) -> u64 {
    match (group, part) {
        // The northern border has so few people that the southern is as many with them as without.
        (0, PATROL) => 20_000 + draws.bits() % 9_000,
        (0, OFFICE) | (1, PATROL) => 3_000 + draws.bits() % 900,
        (0, NORTH) => 60 + draws.bits() % 90,
        (1, OFFICE) => 100 + draws.bits() % 200,
        _ if draws.below(3) == 0 => 1 + draws.bits() % 9,
        _ => 10 + draws.bits() % 60,
    }
}

/// Returns the files of an agency and what a charter quotes of them.
fn agency(seed: u64) -> Bundle {
    let mut draws = Draws::from_seed(seed);
    let mut first: BTreeMap<Leaf, u64> = BTreeMap::new();
    for group in 0..GROUPS.len() {
        for part in [OFFICE, PATROL, NORTH] {
            for month in MONTHS {
                // A table lists nobody where nobody came.
                if (group, part) != (3, NORTH) || draws.below(2) == 0 {
                    first.insert((group, part, month), number(&mut draws, group, part));
                }
            }
        }
    }
    let mut second = first.clone();
    for month in MONTHS {
        if draws.below(3) > 0 {
            continue;
        }
        for group in [0, 1] {
            let by = 1 + draws.bits() % 4;
            second
                .entry((group, PATROL, month))
                .and_modify(|n| *n -= by);
        }
    }
    let mut rows: BTreeMap<Key, Vec<Leaf>> = BTreeMap::new();
    let mut quoted: BTreeMap<Key, Vec<Leaf>> = BTreeMap::new();
    let both = [OFFICE, PATROL];
    for month in MONTHS {
        let when = Period::Month(2024, month);
        for (group, code) in GROUPS.iter().enumerate() {
            let mut add = |measure: &str, word: &str, parts: &[usize]| {
                let mut row = key(measure, code.parse().unwrap(), when);
                word.clone_into(&mut row.definition);
                rows.insert(
                    row,
                    parts.iter().map(|part| (group, *part, month)).collect(),
                );
            };
            add("southern", "field office", &[OFFICE]);
            add("southern", "patrol", &[PATROL]);
            add("encounters", "southern border", &both);
            add("encounters", "northern border", &[NORTH]);
        }
    }
    let mut quote = |when: Period, months: std::ops::RangeInclusive<i8>| {
        let mut total = key("southern", Group::All, when);
        total.origin = Some("PAN".parse().unwrap());
        total.destination = Some("CRI".parse().unwrap());
        let groups = (0..GROUPS.len()).flat_map(|group| both.map(|part| (group, part)));
        let of_month = |month| {
            groups
                .clone()
                .map(move |(group, part)| (group, part, month))
        };
        quoted.insert(total, months.flat_map(of_month).collect());
    };
    MONTHS.for_each(|month| quote(Period::Month(2024, month), month..=month));
    quote(Period::Year(2024), MONTHS);
    Bundle {
        truth: vec![first, second],
        rows,
        quoted,
        unlisted: BTreeMap::new(),
        kind: None,
        last: BTreeMap::from([("encounters".to_owned(), 0)]),
    }
}

fn attacked(facts: fn(&Bundle) -> Vec<Fact>) -> Attack {
    let mut attack = Attack::default();
    for seed in 0..6 {
        let bundle = agency(seed);
        attack.on(seed, &bundle, &facts(&bundle), 12, true);
    }
    attack
}

#[test]
fn a_total_that_the_charter_quotes_is_shown_beside_the_tables_of_which_it_is_the_sum() {
    for seed in 0..8 {
        let bundle = agency(seed);
        let gathered = Gathered {
            counts: bundle.counts(),
            imported: Imports::of(bundle.files()),
            ..Gathered::default()
        };
        let movements = Movements::of(&Arc::new(gathered), "2025-12-31".parse().unwrap());
        assert_eq!(movements.n_counts(), 13);
        assert_eq!(movements.n_withheld(), 0, "agency {seed}");
    }
}

#[test]
fn what_gives_way_to_a_quoted_total_tells_no_small_count() {
    let attack = attacked(told);
    println!("beside quoted totals: {attack:?}");
    assert!(attack.n > 60, "{attack:?}");
    assert_eq!(
        (attack.exactly, attack.narrowed, attack.unsolved),
        (0, 0, 0)
    );
}

/// The control: the same totals shown without a look at the tables beside them.
#[test]
fn a_quoted_total_that_nothing_gives_way_to_tells_small_counts() {
    let attack = attacked(told_apart);
    println!("quoted totals apart: {attack:?}");
    assert!(attack.exactly > 3, "{attack:?}");
}
