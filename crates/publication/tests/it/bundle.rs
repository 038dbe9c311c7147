//! Invented files of one publisher, whose tables hang together: borders, sexes, agencies and ages, months and
//! quarters, releases that correct, and what a charter quotes of them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::random::Draws;
use kernel::{Day, Period};
use movement::series::{Count, Group, Key, Published, Reporter, Subject, Value};
use publication::counts::Imported;
use testkit::invented::movement::count;

use crate::kinds::{Drawn, Kind};

/// The days of the releases.
pub const RELEASES: [&str; 3] = ["2024-08-01", "2024-11-01", "2025-02-01"];

/// The smallest groups of people that a bundle knows, some of them in no table: who, in which part, when.
pub type Leaf = (usize, usize, i8);

/// Invented files of one publisher, whose tables hang together.
pub struct Bundle {
    /// The number of people of each leaf, after each release; nothing where it is not counted yet.
    pub truth: Vec<BTreeMap<Leaf, u64>>,
    /// Every count that is published, with the leaves that it holds.
    pub rows: BTreeMap<Key, Vec<Leaf>>,
    /// What the charter quotes of the same people after the last release: months of everybody, and the first
    /// quarter of everybody or of one nationality.
    pub quoted: BTreeMap<Key, Vec<Leaf>>,
    /// What no file lists, and follows from what they list.
    pub unlisted: BTreeMap<Key, Vec<Leaf>>,
    /// In what way the tables hang together that no name tells.
    pub kind: Option<Kind>,
    /// The last release that holds a table, by its measure, where later ones leave it out.
    pub last: BTreeMap<String, usize>,
}

pub fn key(measure: &str, group: Group, period: Period) -> Key {
    let reporter = "CRI".parse().unwrap();
    Key::new(measure.parse().unwrap(), reporter, group, period).unwrap()
}

pub const GROUPS: [&str; 4] = ["VEN", "HTI", "ECU", "CUB"];
/// Who is counted in the total alone.
const UNLISTED: usize = 4;

/// Into what the people of a table are parted by others.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Parted {
    Borders,
    Sexes,
    /// By two agencies under another measure: that these are parts shows in their numbers alone.
    Agencies,
    Nothing,
    Ages,
}

impl Parted {
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Borders => &["PAN", "NIC"],
            Self::Sexes => &["F", "M"],
            Self::Agencies => &["field office", "patrol"],
            Self::Nothing => &[""],
            Self::Ages => &["0-4", "5-11", "12-17", "18-59", "60 y mas"],
        }
    }
}

/// What a bundle is made of.
struct Shape {
    parted: Parted,
    n_groups: usize,
    n_months: i8,
    /// Whether the parts are counted by nationality and in quarters.
    is_crossed: bool,
    /// Whether the publisher counts everybody.
    has_own: bool,
    /// Whether somebody stands in the count of everybody alone.
    has_unlisted: bool,
    has_quarters: bool,
    has_half: bool,
}

impl Shape {
    fn drawn(draws: &mut Draws) -> Self {
        let n_groups = 2 + draws.below(3);
        let n_months = if draws.below(2) == 0 { 3 } else { 6 };
        let parted = [
            Parted::Borders,
            Parted::Sexes,
            Parted::Agencies,
            Parted::Nothing,
            Parted::Ages,
        ][draws.below(5)];
        let is_by_agency = parted == Parted::Agencies;
        Self {
            parted,
            // Numbers that add up show something only where there are some.
            n_groups: if is_by_agency { 4 } else { n_groups },
            n_months,
            is_crossed: draws.below(2) == 0,
            has_own: draws.below(2) == 0,
            has_unlisted: draws.below(3) == 0,
            has_quarters: draws.below(2) == 0,
            has_half: draws.below(3) == 0,
        }
    }

    fn number(&self, draws: &mut Draws) -> u64 {
        let is_rare = matches!(self.parted, Parted::Agencies | Parted::Ages);
        match draws.below(if is_rare { 8 } else { 3 }) {
            0 => 1 + draws.bits() % 9,
            1 if draws.below(2) == 0 => 0,
            _ => 10 + draws.bits() % 300,
        }
    }

    fn everybody(&self) -> Vec<usize> {
        (0..self.n_groups)
            .chain(self.has_unlisted.then_some(UNLISTED))
            .collect()
    }

    /// Returns the people after one to three releases.
    fn releases(&self, draws: &mut Draws) -> Vec<BTreeMap<Leaf, u64>> {
        let mut first = BTreeMap::new();
        for group in self.everybody() {
            for part in 0..self.parted.words().len() {
                for month in 1..=self.n_months {
                    first.insert((group, part, month), self.number(draws));
                }
            }
        }
        let mut truth = vec![first];
        for _ in 0..draws.below(3) {
            let mut next = truth[truth.len() - 1].clone();
            for value in next.values_mut() {
                if draws.below(6) == 0 {
                    *value = self.number(draws);
                }
            }
            truth.push(next);
        }
        // A nationality that the first release does not list yet, and one that the last withdraws.
        if truth.len() > 1 && draws.below(2) == 0 {
            truth[0].retain(|(group, ..), _| *group != 0);
        }
        if truth.len() > 1 && self.n_groups > 3 && draws.below(2) == 0 {
            let last = truth.len() - 1;
            truth[last].retain(|(group, ..), _| *group != 1);
        }
        truth
    }

    fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = (1..=self.n_months)
            .map(|m| Period::Month(2024, m))
            .collect();
        if self.has_quarters {
            periods.extend((1..=self.n_months / 3).map(|quarter| Period::Quarter(2024, quarter)));
        }
        if self.has_half && self.n_months == 6 {
            periods.push(Period::Half(2024, 1));
        }
        periods
    }

    /// Returns every row of every table with the leaves that it holds.
    fn rows(&self) -> BTreeMap<Key, Vec<Leaf>> {
        let mut rows = BTreeMap::new();
        for when in self.periods() {
            self.wholes(when, &mut rows);
            let is_told =
                !self.has_quarters || matches!(when, Period::Month(..)) || !self.is_crossed;
            if self.parted != Parted::Nothing && is_told {
                self.parts(when, &mut rows);
            }
        }
        rows
    }

    fn leaves(&self, groups: &[usize], parts: &[usize], when: Period) -> Vec<Leaf> {
        let months: Vec<i8> = (1..=self.n_months)
            .filter(|month| when.contains(Day::new(2024, *month, 1).unwrap()))
            .collect();
        let mut leaves = Vec::new();
        for group in groups {
            for part in parts {
                leaves.extend(months.iter().map(|month| (*group, *part, *month)));
            }
        }
        leaves
    }

    /// The table of all parts together.
    fn wholes(&self, when: Period, rows: &mut BTreeMap<Key, Vec<Leaf>>) {
        let is_by_agency = self.parted == Parted::Agencies;
        let measure = if is_by_agency {
            "encounters"
        } else {
            "entries"
        };
        let of = |group: Group| match self.parted {
            Parted::Sexes => sexed(key(measure, group, when), "_T"),
            _ => key(measure, group, when),
        };
        let all: Vec<usize> = (0..self.parted.words().len()).collect();
        for (group, code) in GROUPS.iter().enumerate().take(self.n_groups) {
            let row = of(code.parse().unwrap());
            rows.insert(row, self.leaves(&[group], &all, when));
        }
        if self.has_own {
            let row = of(Group::All);
            rows.insert(row, self.leaves(&self.everybody(), &all, when));
        }
    }

    /// A table of each part.
    fn parts(&self, when: Period, rows: &mut BTreeMap<Key, Vec<Leaf>>) {
        for (part, word) in self.parted.words().iter().enumerate() {
            let of = |group: Group| {
                let mut key = key("entries", group, when);
                if self.parted == Parted::Borders {
                    key.origin = Some(word.parse().unwrap());
                    return key;
                }
                sexed(key, word)
            };
            if self.is_crossed || self.parted == Parted::Agencies {
                for (group, code) in GROUPS.iter().enumerate().take(self.n_groups) {
                    let row = of(code.parse().unwrap());
                    rows.insert(row, self.leaves(&[group], &[part], when));
                }
            } else {
                let row = of(Group::All);
                rows.insert(row, self.leaves(&self.everybody(), &[part], when));
            }
        }
    }
}

impl Bundle {
    pub fn invented(seed: u64) -> Self {
        let mut draws = Draws::from_seed(seed);
        if seed % 2 == 1 {
            return Self::of_a_kind(&Drawn::by_lot(&mut draws), &mut draws);
        }
        let shape = Shape::drawn(&mut draws);
        let truth = shape.releases(&mut draws);
        let rows = shape.rows();
        let quoted = quoted(&mut draws, &rows, &everybody_of(&rows));
        Self {
            truth,
            rows,
            quoted,
            unlisted: BTreeMap::new(),
            kind: None,
            last: BTreeMap::new(),
        }
    }

    /// Returns a bundle whose tables hang together in a way that no name tells.
    fn of_a_kind(drawn: &Drawn, draws: &mut Draws) -> Self {
        Self {
            truth: drawn.releases(draws),
            rows: drawn.rows(),
            quoted: BTreeMap::new(),
            unlisted: drawn.unlisted(),
            kind: Some(drawn.kind),
            last: BTreeMap::new(),
        }
    }

    /// Returns the charter's counts.
    pub fn counts(&self) -> Vec<Count> {
        let one = |(place, (key, leaves)): (usize, (&Key, &Vec<Leaf>))| {
            let value = self.number(self.truth.len() - 1, leaves)?;
            let mut count = count(&format!("Q{place}"), "ALL", "2024", value);
            count.subject = Subject {
                measure: key.measure.clone(),
                reporter: Reporter::Country(key.reporter),
                origin: key.origin,
                destination: key.destination,
                nationality: key.nationality,
            };
            count.period = key.period();
            count.as_of = Some("2024-07-31".parse().unwrap());
            Some(count)
        };
        self.quoted.iter().enumerate().filter_map(one).collect()
    }

    /// Returns of which release a row is what is known of it after a release.
    pub fn release_of(&self, row: &Key, release: usize) -> usize {
        (self.last.get(row.measure.as_str())).map_or(release, |last| release.min(*last))
    }

    /// Returns the number of a row after a release; nothing where the release does not hold it.
    pub fn number(&self, release: usize, leaves: &[Leaf]) -> Option<u64> {
        let found: Vec<u64> = (leaves.iter())
            .filter_map(|leaf| self.truth[release].get(leaf).copied())
            .collect();
        (!found.is_empty()).then(|| found.iter().sum())
    }

    pub fn files(&self) -> Vec<Imported> {
        let mut all = Vec::new();
        for (release, _) in self.truth.iter().enumerate() {
            for (key, leaves) in &self.rows {
                if self.release_of(key, release) != release {
                    continue;
                }
                let Some(number) = self.number(release, leaves) else {
                    continue;
                };
                let published = Published {
                    key: key.clone(),
                    released: RELEASES[release].parse().unwrap(),
                    value: Value::Exact(number),
                };
                let quarantine = String::new();
                all.push(Imported {
                    published,
                    quarantine,
                    is_short: false,
                });
            }
        }
        all
    }

    /// Returns whether another row holds a part of this one and nothing else.
    pub fn has_parts(&self, row: &Key) -> bool {
        let whole: BTreeSet<&Leaf> = self.rows[row].iter().collect();
        (self.rows.iter()).any(|(key, leaves)| {
            key != row
                && leaves.len() < whole.len()
                && leaves.iter().all(|leaf| whole.contains(leaf))
        })
    }
}

/// Returns the leaves of everybody in each month, whether somebody publishes them or not.
fn everybody_of(rows: &BTreeMap<Key, Vec<Leaf>>) -> BTreeSet<Leaf> {
    rows.values().flatten().copied().collect()
}

/// Returns what a charter may quote: in every other bundle nothing.
fn quoted(
    draws: &mut Draws,
    rows: &BTreeMap<Key, Vec<Leaf>>,
    everybody: &BTreeSet<Leaf>,
) -> BTreeMap<Key, Vec<Leaf>> {
    let mut quoted = BTreeMap::new();
    if draws.below(2) == 0 {
        return quoted;
    }
    let measures: BTreeSet<&str> = rows.keys().map(|key| key.measure.as_str()).collect();
    let measure = measures.first().copied().unwrap_or("entries");
    let in_months = |months: std::ops::RangeInclusive<i8>, group: Option<usize>| -> Vec<Leaf> {
        let is_in = |(who, _, month): &&Leaf| {
            months.contains(month) && group.is_none_or(|group| group == *who)
        };
        everybody.iter().filter(is_in).copied().collect()
    };
    for month in 1..=3 {
        if draws.below(2) == 0 {
            let key = key(measure, Group::All, Period::Month(2024, month));
            quoted.insert(key, in_months(month..=month, None));
        }
    }
    let group = draws.below(3);
    let quarter = Period::Quarter(2024, 1);
    let (who, leaves) = match GROUPS.get(group).filter(|_| group < 2) {
        Some(code) => (code.parse().unwrap(), in_months(1..=3, Some(group))),
        None => (Group::All, in_months(1..=3, None)),
    };
    quoted.insert(key(measure, who, quarter), leaves);
    quoted
}

fn sexed(mut key: Key, word: &str) -> Key {
    word.clone_into(&mut key.definition);
    key
}
