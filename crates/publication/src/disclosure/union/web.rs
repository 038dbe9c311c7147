//! Counts tied by sums.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Period};
use movement::series::Group;

use super::days::Days;
use super::names::{is_of_all, is_part};
use super::relations::tolerance;
use super::time::{is_long, shortest_in};
use super::{At, QUOTED, Strand};

/// A sum: the whole, and its parts.
pub(super) type Sum = (usize, Vec<usize>);

/// Counts tied by sums. Sums that nobody published but anybody can work out are cells too.
pub(super) struct Web {
    pub(super) strands: Vec<Strand>,
    pub(super) cells: BTreeMap<At, usize>,
    pub(super) values: Vec<i128>,
    /// Cells of which no number is shown.
    pub(super) is_hidden: Vec<bool>,
    pub(super) sums: Vec<Sum>,
    /// Sums that somebody else may have published, and that therefore never move.
    pub(super) held: BTreeSet<usize>,
    /// Counts that stand elsewhere on the site: they move only where nothing else can.
    pub(super) quoted: BTreeSet<usize>,
    /// Sums over periods and stocks: they move where nothing lighter can.
    pub(super) heavy: BTreeSet<usize>,
    /// Strands of which one is a sum over periods of the other; with itself, of what nobody lists.
    pub(super) over_periods: BTreeSet<(usize, usize)>,
    /// Cells that were made, each with those from which it follows.
    pub(super) made: Vec<(usize, Vec<usize>)>,
    /// What is left of wholes where it is a few people, by the whole and their number.
    few: BTreeMap<(usize, i128), usize>,
    /// Smaller counts never move for another's sake.
    pub(super) least: i128,
    /// The sums in which each cell stands.
    pub(super) touched: Vec<Vec<usize>>,
}

impl Web {
    pub(super) fn new(
        strands: &[Strand],
        days: &[Day],
        counts: &BTreeMap<At, u64>,
        also: &BTreeSet<At>,
        threshold: u64,
    ) -> Self {
        let threshold = i128::from(threshold);
        let mut sums: BTreeSet<Sum> = BTreeSet::new();
        // What adds up over periods shows in sums of the listed counts too; it is looked for in a draft.
        let mut draft = Self::of(strands, counts, threshold);
        draft.add_up(&mut BTreeSet::new());
        let over = draft.over_periods(threshold);
        let mut web = Self::of(strands, counts, threshold);
        let mut alike: BTreeSet<Sum> = BTreeSet::new();
        web.make_over_periods(&over, threshold, &mut alike);
        web.add_up(&mut sums);
        web.tie_over_periods(&over, threshold, &mut alike);
        web.definitions(&mut sums);
        web.stretches(&mut sums);
        web.unlisted(threshold, &mut sums);
        web.related(counts, threshold, &mut alike);
        web.splits(counts, threshold, &mut alike);
        web.growing(days, threshold, &mut alike);
        alike.retain(|sum| !sums.contains(sum));
        web.differences(counts, threshold, &alike, &mut sums);
        web.unchanged(counts, &mut sums);
        for (at, cell) in &web.cells {
            let value = web.values[*cell];
            web.is_hidden[*cell] =
                (1..threshold).contains(&value) || (value > 0 && also.contains(at));
        }
        without_rings(&mut sums, &mut alike);
        let days = Days::of(&web);
        for (whole, parts) in sums {
            // Few people are no whole of more: each is taken for three by itself.
            let holds = |rest, whole| rest >= 0 || (rest > -threshold && whole >= threshold);
            web.tie(whole, parts, threshold, &days, holds);
        }
        for (whole, parts) in alike {
            web.tie(whole, parts, threshold, &days, |rest, whole| {
                rest.abs() < tolerance(whole, threshold)
            });
        }
        web.hide_wholes();
        let steady = web.steady(counts);
        web.hold(&steady, threshold);
        web
    }

    fn of(strands: &[Strand], counts: &BTreeMap<At, u64>, threshold: i128) -> Self {
        let mut web = Self {
            strands: strands.to_vec(),
            cells: BTreeMap::new(),
            values: Vec::new(),
            is_hidden: Vec::new(),
            sums: Vec::new(),
            held: BTreeSet::new(),
            quoted: BTreeSet::new(),
            heavy: BTreeSet::new(),
            over_periods: BTreeSet::new(),
            made: Vec::new(),
            few: BTreeMap::new(),
            least: threshold,
            touched: Vec::new(),
        };
        for (at, value) in counts {
            web.add(*at, i128::from(*value));
        }
        web
    }

    /// Borders, nationalities and months add up; sums of sums come to light in the second round.
    fn add_up(&mut self, sums: &mut BTreeSet<Sum>) {
        for _ in 0..3 {
            let before = self.values.len();
            // Of a sum whose parts come to light later, the shorter one is no sum: the whole moves without its parts.
            sums.clear();
            self.borders(sums);
            self.nationalities(sums);
            self.lengthen();
            if self.values.len() == before {
                break;
            }
        }
    }

    /// Makes a number that stands under no strand.
    pub(super) fn loose(&mut self, value: i128) -> usize {
        self.values.push(value);
        self.is_hidden.push(false);
        self.touched.push(Vec::new());
        self.values.len() - 1
    }

    pub(super) fn add(&mut self, at: At, value: i128) -> usize {
        let cell = self.loose(value);
        self.cells.insert(at, cell);
        cell
    }

    /// Returns a whole, made of its parts where nobody published it.
    pub(super) fn whole(&mut self, at: At, parts: &[usize]) -> usize {
        match self.cells.get(&at) {
            Some(cell) => *cell,
            None => {
                let sum = parts.iter().map(|part| self.values[*part]).sum();
                self.add(at, sum)
            }
        }
    }

    pub(super) fn strand(&mut self, strand: Strand) -> usize {
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
        let others = self.listed_in_part(&wholes);
        for (at, mut parts) in wholes {
            let whole = self.whole(at, &parts);
            parts.extend(others.get(&at).into_iter().flatten());
            sums.insert((whole, parts));
        }
    }

    /// Returns the months of nationalities of which a file lists some months of a year and not the year: as long as
    /// they are no more than is left, they are in the year of everybody like the months of the others.
    fn listed_in_part(&self, wholes: &BTreeMap<At, Vec<usize>>) -> BTreeMap<At, Vec<usize>> {
        let series = self.series();
        let sum = |cells: &[usize]| cells.iter().map(|cell| self.values[*cell]).sum::<i128>();
        let others = wholes.iter().filter_map(|((strand, all, period), parts)| {
            let at = (*strand, *all, *period);
            let whole = self.cells.get(&at).filter(|_| is_long(*period))?;
            let of_strand = series
                .range((*strand, Group::All)..)
                .take_while(|((s, _), _)| s == strand);
            let lacking = of_strand.filter(|((_, group), _)| {
                group != all && !self.cells.contains_key(&(*strand, *group, *period))
            });
            let cells: Vec<usize> = lacking
                .flat_map(|(_, counts)| shortest_in(*period, counts))
                .collect();
            let fits = !cells.is_empty() && sum(parts) + sum(&cells) <= self.values[*whole];
            fits.then_some((at, cells))
        });
        others.collect()
    }

    /// Sexes, classes and ways add up where a word for all of them stands beside them, or nothing at all.
    fn definitions(&mut self, sums: &mut BTreeSet<Sum>) {
        let quoted = self.quoted_ties();
        let mut ties: Vec<(usize, Vec<usize>)> = Vec::new();
        for (w, whole) in self.strands.iter().enumerate() {
            let alike = self.strands.iter().enumerate().filter(|(p, part)| {
                *p != w
                    && !self.is_over(w, *p)
                    && whole.release == part.release
                    && whole.reporter == part.reporter
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
        let mut named = BTreeSet::new();
        self.sums_of_strands(&ties, &mut named);
        let changed = self.changed();
        // Where the parts are less than half, and neither a release nor a nationality, border or measure tells more,
        // nobody knows whom they leave out.
        let mut tables: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let mut at: BTreeMap<usize, _> = BTreeMap::new();
        let mut parted: BTreeSet<(usize, Period)> = BTreeSet::new();
        for ((strand, group, period), cell) in &self.cells {
            let one = &self.strands[*strand];
            let place = (one.release, one.reporter, *group, *period);
            let table = (&one.measure, one.origin, one.destination);
            tables.entry(place).or_default().insert(table);
            at.insert(*cell, (*strand, place));
            if *group != Group::All {
                parted.insert((*strand, *period));
            }
        }
        // Everybody of a table without nationalities may be some nationalities of another: a region.
        let is_alone = |whole: usize, parts: &[usize]| {
            let is_parted = |cell: &usize| {
                let (strand, (.., group, period)) = &at[cell];
                *group != Group::All || parted.contains(&(*strand, *period))
            };
            parts.iter().all(is_parted) && tables[&at[&whole].1].len() == 1
        };
        let is_told = |(whole, parts): &Sum| {
            let sum: i128 = parts.iter().map(|part| self.values[*part]).sum();
            let mut cells = parts.iter().chain([whole]);
            sum * 2 >= self.values[*whole]
                || !is_alone(*whole, parts)
                || cells.any(|cell| changed.contains(cell))
        };
        sums.extend(named.into_iter().filter(is_told));
        self.sums_of_strands(&quoted, sums);
    }

    /// Returns the cells that are another number after the release before or the next.
    fn changed(&self) -> BTreeSet<usize> {
        let next = self.in_next_release();
        let mut changed = BTreeSet::new();
        for ((strand, group, period), cell) in &self.cells {
            let later = next[*strand].and_then(|next| self.cells.get(&(next, *group, *period)));
            if let Some(later) = later.filter(|later| self.values[**later] != self.values[*cell]) {
                changed.extend([*cell, *later]);
            }
        }
        changed
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

    pub(super) fn sums_of_strands(&self, ties: &[(usize, Vec<usize>)], sums: &mut BTreeSet<Sum>) {
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

    /// What a release leaves as it was is the same number twice.
    fn unchanged(&self, counts: &BTreeMap<At, u64>, sums: &mut BTreeSet<Sum>) {
        let next = self.in_next_release();
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
    /// release, for all that anybody knows; where it is a few people, it is a small count that nobody published, unless
    /// it is what a correction leaves between counts of several days.
    fn tie(
        &mut self,
        whole: usize,
        mut parts: Vec<usize>,
        threshold: i128,
        days: &Days,
        holds: impl Fn(i128, i128) -> bool,
    ) {
        let sum: i128 = parts.iter().map(|part| self.values[*part]).sum();
        let rest = self.values[whole] - sum;
        if !holds(rest, self.values[whole]) {
            return;
        }
        if (1..threshold).contains(&rest) && !days.is_corrected(self, whole, &parts) {
            // Two ways of parting a whole that leave as many leave the same people, as far as anybody can tell.
            let few = match self.few.get(&(whole, rest)) {
                Some(few) => *few,
                None => self.loose(rest),
            };
            self.few.insert((whole, rest), few);
            self.is_hidden[few] = true;
            parts.push(few);
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
        let mut steady: BTreeSet<usize> = steady.map(|(at, _)| self.cells[at]).collect();
        for (made, from) in &self.made {
            if from.iter().all(|cell| steady.contains(cell)) {
                steady.insert(*made);
            }
        }
        steady
    }

    /// Holds counts that stand elsewhere on the site, and what follows from them.
    pub(super) fn quote(&mut self, quoted: &BTreeSet<At>) {
        // What is made of quoted counts alone, such as all borders where one is quoted.
        let is_quoted = |at: &At| quoted.contains(at) || self.strands[at.0].definition == QUOTED;
        let cells = self.cells.iter().filter(|(at, _)| is_quoted(at));
        self.quoted = cells.map(|(_, cell)| *cell).collect();
        // Where all of a sum but one stand still, so does the last: the same total under another name.
        let mut open: Vec<usize> = self.quoted.iter().copied().collect();
        while let Some(cell) = open.pop() {
            for place in &self.touched[cell] {
                let (whole, parts) = &self.sums[*place];
                let mut moving =
                    (parts.iter().chain([whole])).filter(|one| !self.quoted.contains(one));
                if let (Some(last), None) = (moving.next().copied(), moving.next())
                    && !self.is_hidden[last]
                {
                    self.quoted.insert(last);
                    open.push(last);
                }
            }
        }
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

/// Drops what would make a number its own whole, round about: of each ring of equal numbers one tie is too many.
fn without_rings(sums: &mut BTreeSet<Sum>, alike: &mut BTreeSet<Sum>) {
    let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut closes = |(whole, parts): &Sum| {
        let [part] = parts[..] else { return false };
        let (mut open, mut seen) = (vec![part], BTreeSet::from([part]));
        while let Some(cell) = open.pop() {
            let next = below.get(&cell).into_iter().flatten();
            open.extend(next.copied().filter(|cell| seen.insert(*cell)));
        }
        let closes = seen.contains(whole);
        if !closes {
            below.entry(*whole).or_default().push(part);
        }
        closes
    };
    sums.retain(|sum| !closes(sum));
    alike.retain(|sum| !closes(sum));
}
