//! Kinds of files whose tables hang together in ways that no name tells: in their numbers alone, in what they do not
//! list, or without any total.

use std::collections::BTreeMap;

use kernel::random::Draws;
use kernel::{Day, Period};
use movement::series::{Group, Key};

use crate::bundle::{GROUPS, Leaf, key};

/// In what way the tables of a bundle hang together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Ages, and a total in which a few people stand of whom nobody wrote down the age.
    Undeclared,
    /// Three or four ways of entering, each a measure of its own, beside a measure of all.
    Ways(usize),
    /// Two measures beside one of both; of one there are always few people.
    Rare,
    /// A half-year and its first quarter; nobody lists the second.
    UnlistedQuarter,
    /// Everybody, and men; nobody lists women.
    UnlistedSex,
    /// Sexes by month, ages by quarter, nobody in all.
    Crossed,
}

pub const KINDS: [Kind; 7] = [
    Kind::Undeclared,
    Kind::Ways(3),
    Kind::Ways(4),
    Kind::Rare,
    Kind::UnlistedQuarter,
    Kind::UnlistedSex,
    Kind::Crossed,
];

/// One table: what it counts, which parts of the people, in which periods.
struct Table {
    measure: &'static str,
    word: &'static str,
    parts: Vec<usize>,
    periods: Vec<Period>,
}

/// A kind with what was drawn for it.
pub struct Drawn {
    pub kind: Kind,
    whole: &'static str,
    n_groups: usize,
    n_months: i8,
    has_own: bool,
}

impl Drawn {
    pub fn by_lot(draws: &mut Draws) -> Self {
        let kind = KINDS[draws.below(KINDS.len())];
        Self {
            kind,
            whole: ["", "personas", "ambos sexos"][draws.below(3)],
            n_groups: 2 + draws.below(3),
            n_months: match kind {
                Kind::UnlistedQuarter => 6,
                Kind::Crossed => 3,
                _ => [3, 6][draws.below(2)],
            },
            has_own: draws.below(2) == 0,
        }
    }

    fn n_parts(&self) -> usize {
        match self.kind {
            Kind::Undeclared | Kind::Crossed => 6,
            Kind::Ways(n) => n,
            Kind::Rare | Kind::UnlistedSex => 2,
            Kind::UnlistedQuarter => 1,
        }
    }

    fn number(&self, draws: &mut Draws, (_, part, month): Leaf) -> u64 {
        let is_few = match self.kind {
            Kind::Undeclared => part == 5,
            Kind::Rare => part == 1,
            Kind::UnlistedQuarter => month > 3,
            Kind::UnlistedSex => part == 1 && draws.below(2) == 0,
            Kind::Crossed => part % 3 == 2,
            Kind::Ways(_) => false,
        };
        let most_of_few = match self.kind {
            Kind::UnlistedQuarter => 4,
            Kind::Crossed => 3,
            _ => 10,
        };
        match draws.below(8) {
            _ if is_few => draws.bits() % most_of_few,
            0 => 1 + draws.bits() % 9,
            1 if draws.below(2) == 0 => 0,
            _ => 10 + draws.bits() % 300,
        }
    }

    /// Returns the people after one or two releases.
    pub fn releases(&self, draws: &mut Draws) -> Vec<BTreeMap<Leaf, u64>> {
        let mut first = BTreeMap::new();
        for group in 0..self.n_groups {
            for part in 0..self.n_parts() {
                for month in 1..=self.n_months {
                    let leaf = (group, part, month);
                    first.insert(leaf, self.number(draws, leaf));
                }
            }
        }
        let mut truth = vec![first];
        if draws.below(3) == 0 {
            let mut next = truth[0].clone();
            for (leaf, value) in &mut next {
                if draws.below(8) == 0 {
                    *value = self.number(draws, *leaf);
                }
            }
            truth.push(next);
        }
        truth
    }

    fn tables(&self) -> Vec<Table> {
        let months: Vec<Period> = (1..=self.n_months)
            .map(|month| Period::Month(2024, month))
            .collect();
        let of = |measure, word, parts: &[usize], periods: &[Period]| Table {
            measure,
            word,
            parts: parts.to_vec(),
            periods: periods.to_vec(),
        };
        let all: Vec<usize> = (0..self.n_parts()).collect();
        let whole = of("entries", self.whole, &all, &months);
        let ages = ["0-4", "5-11", "12-17", "18-59", "60 y mas"];
        let ways = ["by-air", "by-land", "by-river", "by-sea"];
        let of_one = |names: &[&'static str]| -> Vec<Table> {
            let part =
                |(place, name): (usize, &&'static str)| of("entries", name, &[place], &months);
            names.iter().enumerate().map(part).collect()
        };
        let measures = |names: &[&'static str]| -> Vec<Table> {
            let part = |(place, name): (usize, &&'static str)| of(name, "", &[place], &months);
            names.iter().enumerate().map(part).collect()
        };
        let mut tables = vec![whole];
        match self.kind {
            Kind::Undeclared => tables.extend(of_one(&ages)),
            Kind::Ways(n) => tables.extend(measures(&ways[..n])),
            Kind::Rare => tables.extend(measures(&["by-land", "by-sea"])),
            Kind::UnlistedQuarter => {
                let spans = [Period::Half(2024, 1), Period::Quarter(2024, 1)];
                tables = vec![of("entries", self.whole, &all, &spans)];
            }
            Kind::UnlistedSex => tables.extend(of_one(&["hombres"])),
            Kind::Crossed => {
                let quarter = [Period::Quarter(2024, 1)];
                tables = vec![
                    of("entries", "hombres", &[0, 1, 2], &months),
                    of("entries", "mujeres", &[3, 4, 5], &months),
                ];
                for (place, age) in ["0-17", "18-59", "60 y mas"].into_iter().enumerate() {
                    tables.push(of("entries", age, &[place, place + 3], &quarter));
                }
            }
        }
        tables
    }

    fn leaves(&self, groups: &[usize], parts: &[usize], when: Period) -> Vec<Leaf> {
        let is_in = |month: &i8| when.contains(Day::new(2024, *month, 1).unwrap());
        let months: Vec<i8> = (1..=self.n_months).filter(is_in).collect();
        let mut leaves = Vec::new();
        for group in groups {
            for part in parts {
                leaves.extend(months.iter().map(|month| (*group, *part, *month)));
            }
        }
        leaves
    }

    fn of(&self, tables: &[Table]) -> BTreeMap<Key, Vec<Leaf>> {
        let everybody: Vec<usize> = (0..self.n_groups).collect();
        let mut rows = BTreeMap::new();
        for table in tables {
            for when in &table.periods {
                let mut add = |group: Group, groups: &[usize]| {
                    let mut key = key(table.measure, group, *when);
                    table.word.clone_into(&mut key.definition);
                    rows.insert(key, self.leaves(groups, &table.parts, *when));
                };
                for group in &everybody {
                    add(GROUPS[*group].parse().unwrap(), &[*group]);
                }
                if self.has_own {
                    add(Group::All, &everybody);
                }
            }
        }
        rows
    }

    /// Returns every row of every table with the leaves that it holds.
    pub fn rows(&self) -> BTreeMap<Key, Vec<Leaf>> {
        self.of(&self.tables())
    }

    /// Returns the rows that no table lists, and that follow from those that are listed.
    pub fn unlisted(&self) -> BTreeMap<Key, Vec<Leaf>> {
        let of = |word, parts: Vec<usize>, periods: Vec<Period>| {
            let table = Table {
                measure: "entries",
                word,
                parts,
                periods,
            };
            let mut rows = self.of(&[table]);
            rows.retain(|key, _| key.nationality != Group::All);
            rows
        };
        match self.kind {
            Kind::UnlistedQuarter => of(self.whole, vec![0], vec![Period::Quarter(2024, 2)]),
            Kind::UnlistedSex => {
                let months = 1..=self.n_months;
                let months = months.map(|month| Period::Month(2024, month));
                of("mujeres", vec![1], months.collect())
            }
            _ => BTreeMap::new(),
        }
    }
}
