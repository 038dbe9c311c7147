//! Counts tied by sums.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Period;
use movement::series::Group;

use super::links::tolerance;
use super::{At, Link, QUOTED, Strand};

/// No more ways than this of putting a period together are followed.
const MOST_TILINGS: usize = 16;
/// Words by which a file names both sexes, all ages, all classes, all borders, folded.
const WORDS_FOR_ALL: [&str; 30] = [
    "_t",
    "t",
    "all",
    "any",
    "total",
    "totals",
    "_z",
    "todos",
    "todas",
    "totales",
    "general",
    "everybody",
    "everyone",
    "ambos sexos",
    "ambos",
    "both sexes",
    "both",
    "hombres y mujeres",
    "men and women",
    "les deux sexes",
    "deux sexes",
    "ambos os sexos",
    "tou de seks",
    "todas las edades",
    "all ages",
    "tous ages",
    "tous les ages",
    "todas as idades",
    "tout laj",
    "toutes",
];

/// A month of a series: year, month, cell.
type Month = (i16, i8, usize);

/// A sum: the whole, and its parts.
pub(super) type Sum = (usize, Vec<usize>);

/// Counts tied by sums. Sums that nobody published but anybody can work out are cells too.
pub(super) struct Web {
    strands: Vec<Strand>,
    pub(super) cells: BTreeMap<At, usize>,
    pub(super) values: Vec<i128>,
    /// Cells of which no number is shown.
    pub(super) is_hidden: Vec<bool>,
    pub(super) sums: Vec<Sum>,
    /// Sums that somebody else may have published, and that therefore never move.
    pub(super) held: BTreeSet<usize>,
    /// Counts that stand elsewhere on the site: they move only where nothing else can.
    pub(super) quoted: BTreeSet<usize>,
    /// Smaller counts never move for another's sake.
    pub(super) least: i128,
    /// The sums in which each cell stands.
    pub(super) touched: Vec<Vec<usize>>,
}

impl Web {
    pub(super) fn new(
        strands: &[Strand],
        counts: &BTreeMap<At, u64>,
        also: &BTreeSet<At>,
        links: &[Link],
        threshold: u64,
    ) -> Self {
        let mut web = Self {
            strands: strands.to_vec(),
            cells: BTreeMap::new(),
            values: Vec::new(),
            is_hidden: Vec::new(),
            sums: Vec::new(),
            held: BTreeSet::new(),
            quoted: BTreeSet::new(),
            least: i128::from(threshold),
            touched: Vec::new(),
        };
        for (at, value) in counts {
            web.add(*at, i128::from(*value));
        }
        let mut sums: BTreeSet<Sum> = BTreeSet::new();
        // Sums of sums come to light in the second round.
        for _ in 0..3 {
            let before = web.values.len();
            web.borders(&mut sums);
            web.nationalities(&mut sums);
            if web.values.len() == before {
                break;
            }
        }
        web.definitions(&mut sums);
        web.stretches(&mut sums);
        let mut alike: BTreeSet<Sum> = BTreeSet::new();
        web.linked(links, &mut alike);
        alike.retain(|sum| !sums.contains(sum));
        web.unchanged(counts, &mut sums);
        let threshold = i128::from(threshold);
        for (at, cell) in &web.cells {
            let value = web.values[*cell];
            web.is_hidden[*cell] =
                (1..threshold).contains(&value) || (value > 0 && also.contains(at));
        }
        for (whole, parts) in sums {
            web.tie(whole, parts, threshold, |rest, _| rest > -threshold);
        }
        for (whole, parts) in alike {
            web.tie(whole, parts, threshold, |rest, whole| {
                rest.abs() < tolerance(whole, threshold)
            });
        }
        web.hide_wholes();
        let steady = web.steady(counts);
        web.hold(&steady, threshold);
        web
    }

    fn add(&mut self, at: At, value: i128) -> usize {
        let cell = self.values.len();
        self.cells.insert(at, cell);
        self.values.push(value);
        self.is_hidden.push(false);
        self.touched.push(Vec::new());
        cell
    }

    /// Returns a whole, made of its parts where nobody published it.
    fn whole(&mut self, at: At, parts: &[usize]) -> usize {
        match self.cells.get(&at) {
            Some(cell) => *cell,
            None => {
                let sum = parts.iter().map(|part| self.values[*part]).sum();
                self.add(at, sum)
            }
        }
    }

    fn strand(&mut self, strand: Strand) -> usize {
        match self.strands.iter().position(|one| *one == strand) {
            Some(place) => place,
            None => {
                self.strands.push(strand);
                self.strands.len() - 1
            }
        }
    }

    /// Single borders add up to all borders.
    fn borders(&mut self, sums: &mut BTreeSet<Sum>) {
        for side in [Side::Origin, Side::Destination] {
            let mut wholes: BTreeMap<At, Vec<usize>> = BTreeMap::new();
            let mut to: BTreeMap<usize, usize> = BTreeMap::new();
            for place in 0..self.strands.len() {
                let mut all = self.strands[place].clone();
                let one = match side {
                    Side::Origin => all.origin.take(),
                    Side::Destination => all.destination.take(),
                };
                if one.is_some() {
                    let all = self.strand(all);
                    to.insert(place, all);
                }
            }
            for ((strand, group, period), cell) in &self.cells {
                if let Some(all) = to.get(strand) {
                    wholes
                        .entry((*all, *group, *period))
                        .or_default()
                        .push(*cell);
                }
            }
            for (at, parts) in wholes {
                sums.insert((self.whole(at, &parts), parts));
            }
        }
    }

    /// Nationalities add up to everybody.
    fn nationalities(&mut self, sums: &mut BTreeSet<Sum>) {
        let mut wholes: BTreeMap<At, Vec<usize>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            if *group != Group::All {
                let at = (*strand, Group::All, *period);
                wholes.entry(at).or_default().push(*cell);
            }
        }
        for (at, parts) in wholes {
            sums.insert((self.whole(at, &parts), parts));
        }
    }

    /// Sexes, classes and ways add up where a word for all of them stands beside them, or nothing at all.
    fn definitions(&mut self, sums: &mut BTreeSet<Sum>) {
        let quoted = self.quoted_ties();
        let mut ties: Vec<(usize, Vec<usize>)> = Vec::new();
        for (w, whole) in self.strands.iter().enumerate() {
            let alike = self.strands.iter().enumerate().filter(|(p, part)| {
                *p != w
                    && whole.release == part.release
                    && whole.measure == part.measure
                    && whole.origin == part.origin
                    && whole.destination == part.destination
            });
            let mut parts = Vec::new();
            for (p, part) in alike {
                if is_part(&whole.definition, &part.definition) {
                    parts.push(p);
                } else if whole.definition.is_empty() && is_of_all(&part.definition) {
                    // All sexes, and no word about sex: the same people counted twice.
                    ties.push((w, vec![p]));
                }
            }
            if !parts.is_empty() {
                ties.push((w, parts));
            }
        }
        for (whole, parts) in &ties {
            if self.strands[*whole].definition.is_empty() {
                self.make(*whole, parts);
            }
        }
        for (quoted, files) in &quoted {
            self.make(files[0], &[*quoted]);
        }
        ties.extend(quoted);
        self.sums_of_strands(&ties, sums);
    }

    /// What is quoted holds the people of the files, as long as its number is theirs.
    fn quoted_ties(&mut self) -> Vec<(usize, Vec<usize>)> {
        let quoted: Vec<usize> = (0..self.strands.len())
            .filter(|place| self.strands[*place].definition == QUOTED)
            .collect();
        let tie = |place: usize| {
            let files = Strand {
                definition: String::new(),
                ..self.strands[place].clone()
            };
            (place, vec![self.strand(files)])
        };
        quoted.into_iter().map(tie).collect()
    }

    /// Makes the cells of a strand that nobody published: its months may add up to a quarter that somebody did.
    fn make(&mut self, whole: usize, parts: &[usize]) {
        let mut found: BTreeMap<At, Vec<usize>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            if parts.contains(strand) {
                let at = (whole, *group, *period);
                found.entry(at).or_default().push(*cell);
            }
        }
        for (at, cells) in found {
            self.whole(at, &cells);
        }
    }

    /// Tables that add up by their numbers, whatever they are called.
    fn linked(&self, links: &[Link], sums: &mut BTreeSet<Sum>) {
        let ties = links.iter().map(|link| (link.whole, link.parts.clone()));
        self.sums_of_strands(&ties.collect::<Vec<_>>(), sums);
    }

    fn sums_of_strands(&self, ties: &[(usize, Vec<usize>)], sums: &mut BTreeSet<Sum>) {
        let mut by_whole: BTreeMap<usize, Vec<&[usize]>> = BTreeMap::new();
        for (whole, parts) in ties {
            by_whole.entry(*whole).or_default().push(parts);
        }
        for ((strand, group, period), cell) in &self.cells {
            for parts in by_whole.get(strand).into_iter().flatten() {
                let at = |part: &usize| self.cells.get(&(*part, *group, *period)).copied();
                let parts: Vec<usize> = parts.iter().filter_map(at).collect();
                if !parts.is_empty() {
                    sums.insert((*cell, parts));
                }
            }
        }
    }

    /// Months add up to quarters, halves and years.
    fn stretches(&self, sums: &mut BTreeSet<Sum>) {
        let mut series: BTreeMap<(usize, Group), Vec<(Period, usize)>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            series
                .entry((*strand, *group))
                .or_default()
                .push((*period, *cell));
        }
        for counts in series.values() {
            let is_long = |period: Period| !matches!(period, Period::Month(..));
            for (period, cell) in counts.iter().filter(|(period, _)| is_long(*period)) {
                let inside = |other: &&(Period, usize)| {
                    other.1 != *cell
                        && period.contains(other.0.first_day())
                        && period.contains(other.0.last_day())
                };
                let inside: Vec<&(Period, usize)> = counts.iter().filter(inside).collect();
                let mut found = Vec::new();
                tile(*period, &inside, &mut Vec::new(), &mut found);
                sums.extend(found.into_iter().map(|parts| {
                    let parts = parts.into_iter().map(|(_, part)| part);
                    (*cell, parts.collect())
                }));
            }
        }
    }

    /// What a release leaves as it was is the same number twice.
    fn unchanged(&self, counts: &BTreeMap<At, u64>, sums: &mut BTreeSet<Sum>) {
        let places: BTreeMap<&Strand, usize> = (self
            .strands
            .iter()
            .enumerate()
            .map(|(place, one)| (one, place)))
        .collect();
        let next: Vec<Option<usize>> = (self.strands.iter())
            .map(|one| {
                let release = one.release + 1;
                let next = Strand {
                    release,
                    ..one.clone()
                };
                places.get(&next).copied()
            })
            .collect();
        for ((strand, group, period), value) in counts {
            let Some(next) = next[*strand] else { continue };
            let later = (next, *group, *period);
            if counts.get(&later) == Some(value) {
                let earlier = self.cells[&(*strand, *group, *period)];
                sums.insert((earlier, vec![self.cells[&later]]));
            }
        }
    }

    /// Keeps a sum that holds, as far as anybody can tell. What its parts leave out is the same in the next
    /// release, for all that anybody knows; where it is a few people, it is a small count that nobody published.
    fn tie(
        &mut self,
        whole: usize,
        mut parts: Vec<usize>,
        threshold: i128,
        holds: impl Fn(i128, i128) -> bool,
    ) {
        let sum: i128 = parts.iter().map(|part| self.values[*part]).sum();
        let rest = self.values[whole] - sum;
        if !holds(rest, self.values[whole]) {
            return;
        }
        if (1..threshold).contains(&rest) {
            self.values.push(rest);
            self.is_hidden.push(true);
            self.touched.push(Vec::new());
            parts.push(self.values.len() - 1);
        }
        if parts.iter().all(|part| self.values[*part] == 0) {
            return;
        }
        let place = self.sums.len();
        for cell in parts.iter().chain([&whole]) {
            self.touched[*cell].push(place);
        }
        self.sums.push((whole, parts));
    }

    /// A whole of withheld parts tells only how many they are, and is withheld with them.
    fn hide_wholes(&mut self) {
        loop {
            let is_empty = |cell: &&usize| self.values[**cell] == 0 || self.is_hidden[**cell];
            let next: Vec<usize> = (self.sums.iter())
                .filter(|(whole, parts)| {
                    !self.is_hidden[*whole] && parts.iter().all(|p| is_empty(&p))
                })
                .map(|(whole, _)| *whole)
                .collect();
            if next.is_empty() {
                return;
            }
            for whole in next {
                self.is_hidden[whole] = true;
            }
        }
    }

    /// Returns the cells that are the same in every release that speaks of their month.
    fn steady(&self, counts: &BTreeMap<At, u64>) -> BTreeSet<usize> {
        let of = |strand: usize| {
            let base = Strand {
                release: 0,
                ..self.strands[strand].clone()
            };
            (base, self.strands[strand].release)
        };
        let names: Vec<(Strand, usize)> = (0..self.strands.len()).map(of).collect();
        let mut spoken: BTreeSet<(&Strand, usize, Period)> = BTreeSet::new();
        let mut said: BTreeMap<(&Strand, Group, Period), BTreeMap<usize, u64>> = BTreeMap::new();
        for ((strand, group, period), value) in counts {
            let (base, release) = &names[*strand];
            spoken.insert((base, *release, *period));
            said.entry((base, *group, *period))
                .or_default()
                .insert(*release, *value);
        }
        let n_releases = 1 + names.iter().map(|(_, release)| *release).max().unwrap_or(0);
        let is_steady = |(strand, group, period): &At, value: u64| {
            let (base, _) = &names[*strand];
            let said = said.get(&(base, *group, *period));
            (0..n_releases).all(|release| match said.and_then(|said| said.get(&release)) {
                Some(other) => *other == value,
                None => !spoken.contains(&(base, release, *period)),
            })
        };
        let steady = counts.iter().filter(|(at, value)| is_steady(at, **value));
        steady.map(|(at, _)| self.cells[at]).collect()
    }

    /// Holds the sums of months that somebody else may publish: a withheld month is balanced by another of
    /// its quarter, else of the months that its calendar and its fiscal year share, else of its year.
    ///
    /// A count that a release changes is not balanced so: two exact sums would tell the change.
    fn hold(&mut self, steady: &BTreeSet<usize>, threshold: i128) {
        let mut series: BTreeMap<(usize, Group), Vec<Month>> = BTreeMap::new();
        for ((strand, group, period), cell) in &self.cells {
            if let Period::Month(year, month) = period {
                series
                    .entry((*strand, *group))
                    .or_default()
                    .push((*year, *month, *cell));
            }
        }
        let quarter = |month: i8| (month - 1) / 3;
        let stretch = |month: i8| i8::from(month >= 10);
        let levels: [(&dyn Fn(i8) -> i8, i128); 4] = [
            (&quarter, 3 * threshold),
            (&stretch, 3 * threshold),
            (&stretch, threshold),
            (&|_| 0, threshold),
        ];
        for months in series.into_values() {
            let mut open: BTreeSet<usize> = (months.iter().map(|(.., cell)| *cell))
                .filter(|cell| self.is_hidden[*cell] && steady.contains(cell))
                .collect();
            for (level, least) in levels {
                if open.is_empty() {
                    break;
                }
                let mut together: BTreeMap<(i16, i8), Vec<usize>> = BTreeMap::new();
                for (year, month, cell) in &months {
                    together
                        .entry((*year, level(*month)))
                        .or_default()
                        .push(*cell);
                }
                for cells in together.into_values() {
                    let can_move =
                        |cell: &usize| !self.is_hidden[*cell] && self.values[*cell] >= least;
                    if cells.iter().any(|cell| open.contains(cell)) && cells.iter().any(can_move) {
                        open.retain(|cell| !cells.contains(cell));
                        self.hold_sum(cells);
                    }
                }
            }
        }
    }

    /// Holds counts that stand elsewhere on the site.
    pub(super) fn quote(&mut self, quoted: &BTreeSet<At>) {
        let cells = quoted.iter().filter_map(|at| self.cells.get(at).copied());
        self.quoted = cells.collect();
    }

    fn hold_sum(&mut self, parts: Vec<usize>) {
        let whole = self.values.len();
        self.values
            .push(parts.iter().map(|part| self.values[*part]).sum());
        self.is_hidden.push(false);
        self.touched.push(Vec::new());
        self.held.insert(whole);
        for part in &parts {
            self.touched[*part].push(self.sums.len());
        }
        self.sums.push((whole, parts));
    }

    /// Returns the withheld cells that are no sums of others.
    pub(super) fn leaves(&self) -> Vec<usize> {
        let wholes: BTreeSet<usize> = self.sums.iter().map(|(whole, _)| *whole).collect();
        (0..self.values.len())
            .filter(|cell| self.is_hidden[*cell] && !wholes.contains(cell))
            .collect()
    }
}

#[derive(Clone, Copy)]
enum Side {
    Origin,
    Destination,
}

fn is_all(word: &str) -> bool {
    let word = word.trim().to_lowercase().replace('â', "a");
    WORDS_FOR_ALL.contains(&word.as_str())
}

/// Returns whether a definition leaves nobody out.
fn is_of_all(definition: &str) -> bool {
    !definition.is_empty() && definition.split('/').all(is_all)
}

/// Returns whether a definition is a part of another: equal but for one word, which there is one for all;
/// or any definition where the other has none.
fn is_part(whole: &str, part: &str) -> bool {
    if part.is_empty() || [whole, part].contains(&QUOTED) {
        return false;
    }
    if whole.is_empty() {
        return !part.split('/').any(is_all);
    }
    let (whole, part): (Vec<&str>, Vec<&str>) =
        (whole.split('/').collect(), part.split('/').collect());
    let differ: Vec<usize> = (0..whole.len().min(part.len()))
        .filter(|place| whole[*place] != part[*place])
        .collect();
    matches!(differ[..], [place] if whole.len() == part.len() && is_all(whole[place]) && !is_all(part[place]))
}

/// Adds every way in which `inside` covers `whole` without gap and overlap.
fn tile(
    whole: Period,
    inside: &[&(Period, usize)],
    laid: &mut Vec<(Period, usize)>,
    found: &mut Vec<Vec<(Period, usize)>>,
) {
    let next = (laid.last()).map_or_else(
        || whole.first_day(),
        |(period, _)| period.last_day().plus_days(1),
    );
    if next > whole.last_day() {
        found.push(laid.clone());
        return;
    }
    for one in inside
        .iter()
        .filter(|(period, _)| period.first_day() == next)
    {
        if found.len() >= MOST_TILINGS {
            return;
        }
        laid.push(**one);
        tile(whole, inside, laid, found);
        laid.pop();
    }
}
