//! Money announced as pages show it: every printed number in its place, none counted twice.

use std::collections::{BTreeMap, BTreeSet};

use assistance::announcement::{Kind, LeftAside, Totals, naive_sum};
use assistance::{Announcement, Announcements, Stage};
use kernel::{Country, Currency, Day, Localized};

/// Returns what could be known by the end of a day to have been said: not before a document that tells it was
/// published.
///
/// Notes carry no date of their own, so they are left out of every day before the charter's
/// search of the record ended; ties to what was said later are left out too.
#[must_use]
pub fn known_on(all: &Announcements, on: Day, searched_on: Day) -> Announcements {
    let mut then = Announcements::default();
    let mut known = BTreeSet::new();
    for row in &all.0 {
        let above = row.parent.as_ref().is_none_or(|p| known.contains(p));
        if above && row.shown_from() <= on {
            known.insert(row.id.clone());
            then.0.push(row.clone());
        }
    }
    for row in &mut then.0 {
        row.relations.retain(|tie| known.contains(&tie.to));
        if on < searched_on {
            row.note = Localized::default();
        }
    }
    then
}

/// An amount of one currency with what the words bound, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The sum of the numbers printed.
    pub stated: i128,
    /// The least that the words allow.
    pub least: i128,
    /// The most; nothing where at least one number is bounded by nothing above.
    pub most: Option<i128>,
    /// How many numbers were added.
    pub n: usize,
}

impl Default for Range {
    fn default() -> Self {
        Self {
            stated: 0,
            least: 0,
            most: Some(0),
            n: 0,
        }
    }
}

impl Range {
    fn add(&mut self, stated: i128, (least, most): (i128, Option<i128>)) {
        self.stated += stated;
        self.least += least;
        self.most = self.most.zip(most).map(|(a, b)| a + b);
        self.n += 1;
    }
}

/// One step from the sum of every printed number to the money that is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Why the numbers are taken off.
    pub why: TakenOff,
    /// What is taken off, in minor units.
    pub minor: i128,
    /// How many numbers.
    pub n: usize,
}

/// Why a printed number does not stand in the sum of new money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TakenOff {
    /// It is a part of a whole that is counted.
    Part,
    /// It sums up or says again what was said before.
    Again,
    /// It is lent.
    Loan,
    /// It was asked for and not given.
    Request,
    /// It depends on somebody else's decision; it has a sum of its own.
    Conditional,
}

impl TakenOff {
    /// All reasons, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Part,
        Self::Again,
        Self::Loan,
        Self::Request,
        Self::Conditional,
    ];

    /// Returns the code used in the words of the interface.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Again => "again",
            Self::Loan => "loan",
            Self::Request => "request",
            Self::Conditional => "conditional",
        }
    }
}

/// The way from every printed number to the money that is new, in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The currency.
    pub currency: Currency,
    /// Every printed number added up.
    pub naive: i128,
    /// How many numbers were printed.
    pub n_printed: usize,
    /// What is taken off and why, in the order of [`TakenOff::ALL`]; reasons without numbers are
    /// left out.
    pub steps: Vec<Step>,
    /// The new money, from the charter's own count.
    pub new: Range,
    /// Of the new money, what depends on somebody else's decision.
    pub conditional_inside: i128,
    /// Of the new money, what may lie in two announcements at once.
    pub may_overlap: i128,
    /// Money that depends on somebody else's decision.
    pub conditional: Range,
    /// How far the new money is known to have come: stage and amount, nothing where nobody has
    /// published it.
    pub stages: Vec<(Stage, Option<i128>)>,
}

/// Returns the count of each currency, the largest first.
#[must_use]
pub fn counts(all: &Announcements) -> Vec<Count> {
    let totals = all.totals();
    let naive = naive_sum(&all.0);
    let mut counts: Vec<Count> = naive
        .into_iter()
        .map(|(currency, naive)| count(all, &totals, currency, naive))
        .collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.naive));
    counts
}

fn count(all: &Announcements, totals: &Totals, currency: Currency, naive: i128) -> Count {
    let new = totals.new.get(&currency).copied();
    let conditional = totals.conditional.get(&currency).copied();
    let range = |counted: Option<assistance::announcement::Counted>| {
        counted.map_or_else(Range::default, |c| Range {
            stated: c.stated,
            least: c.least,
            most: c.most,
            n: c.n,
        })
    };
    let mut taken: BTreeMap<TakenOff, (i128, usize)> = BTreeMap::new();
    let mut n_printed = 0;
    let mut stages: BTreeMap<Stage, Option<i128>> = BTreeMap::new();
    for root in of_currency(all, currency) {
        let why = taken_off(root, totals);
        if why.is_none() {
            for reached in all.funnel(root).stages {
                let sum = stages.entry(reached.stage).or_default();
                if let Some(minor) = reached.minor {
                    *sum = Some(sum.unwrap_or(0) + minor);
                }
            }
        }
        for (depth, row) in all.tree(root) {
            if row.is_derived {
                continue;
            }
            n_printed += 1;
            // A part of a whole that is counted is inside it; a part of what stands aside stands
            // aside for the same reason.
            let why = if depth > 0 {
                Some(why.unwrap_or(TakenOff::Part))
            } else {
                why
            };
            if let Some(why) = why {
                let sum = taken.entry(why).or_default();
                sum.0 += row.amount.stated.minor;
                sum.1 += 1;
            }
        }
    }
    Count {
        currency,
        naive,
        n_printed,
        steps: taken
            .into_iter()
            .map(|(why, (minor, n))| Step { why, minor, n })
            .collect(),
        new: range(new),
        conditional_inside: new.map_or(0, |c| c.conditional_inside),
        may_overlap: new.map_or(0, |c| c.may_overlap),
        conditional: range(conditional),
        stages: stages.into_iter().collect(),
    }
}

fn of_currency(all: &Announcements, currency: Currency) -> impl Iterator<Item = &Announcement> {
    all.roots()
        .filter(move |root| root.amount.stated.currency == currency)
}

/// Returns why a row stands in no sum of new money; nothing for what is counted as new.
#[must_use]
pub fn standing(all: &Announcements, row: &Announcement) -> Option<TakenOff> {
    let totals = all.totals();
    if row.parent.is_none() {
        return taken_off(row, &totals);
    }
    let mut root = row;
    while let Some(parent) = root.parent.as_ref().and_then(|parent| all.get(parent)) {
        root = parent;
    }
    Some(taken_off(root, &totals).unwrap_or(TakenOff::Part))
}

/// Returns what was said again, with as much of it as is in no sum: what is known to share money with it
/// and is counted does not reach its number.
#[must_use]
pub fn uncounted(all: &Announcements) -> Vec<(&Announcement, i128)> {
    let totals = all.totals();
    let is_counted = |row: &Announcement| {
        let new = matches!(row.kind, Kind::New | Kind::Conditional);
        row.parent.is_none() && new && totals.aside.iter().all(|(id, _)| *id != row.id)
    };
    let again = all.0.iter().filter(|row| row.kind == Kind::Restated);
    let left = again.filter_map(|row| {
        let tied = |other: &&Announcement| {
            let names = |from: &Announcement, to: &Announcement| {
                from.relations.iter().any(|tie| tie.to == to.id)
            };
            names(row, other) || names(other, row)
        };
        let known = all.0.iter().filter(tied).filter(|other| is_counted(other));
        let known: i128 = known.map(|other| other.amount.stated.minor).sum();
        let left = row.amount.stated.minor - known;
        (left > 0).then_some((row, left))
    });
    left.collect()
}

fn taken_off(root: &Announcement, totals: &Totals) -> Option<TakenOff> {
    let aside = totals.aside.iter().find(|(id, _)| *id == root.id);
    match aside.map(|(_, why)| why) {
        None => (root.kind == Kind::Conditional).then_some(TakenOff::Conditional),
        Some(LeftAside::Kind(Kind::Loan)) => Some(TakenOff::Loan),
        Some(LeftAside::Kind(Kind::Request)) => Some(TakenOff::Request),
        Some(_) => Some(TakenOff::Again),
    }
}

/// Whether money is new or depends on somebody else's decision; the two are never added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// New money.
    New,
    /// Conditional money.
    Conditional,
}

/// Sums of one row of a breakdown, by currency and column.
pub type Cells = BTreeMap<(Currency, Column), Range>;

/// Returns what was said by itself and is counted, with its column.
fn counted<'a>(
    all: &'a Announcements,
    totals: &'a Totals,
) -> impl Iterator<Item = (&'a Announcement, Column)> {
    all.roots()
        .filter_map(|root| match taken_off(root, totals) {
            None => Some((root, Column::New)),
            Some(TakenOff::Conditional) => Some((root, Column::Conditional)),
            Some(_) => None,
        })
}

/// Returns what is counted by the year in which it was said, the latest first.
#[must_use]
pub fn by_year(all: &Announcements) -> Vec<(i16, Cells)> {
    let totals = all.totals();
    let mut years: BTreeMap<i16, Cells> = BTreeMap::new();
    for (root, column) in counted(all, &totals) {
        let cells = years.entry(root.announced.last_day().year()).or_default();
        put(all, cells, root, column);
    }
    years.into_iter().rev().collect()
}

fn put(all: &Announcements, cells: &mut Cells, row: &Announcement, column: Column) {
    let stated = row.amount.stated;
    cells
        .entry((stated.currency, column))
        .or_default()
        .add(stated.minor, all.bounds(row));
}

/// Returns what is counted by donor; nothing for what several gave together without saying each
/// one's share. The largest first, the undivided last.
#[must_use]
pub fn by_donor(all: &Announcements) -> Vec<(Option<String>, Cells)> {
    let one = |row: &Announcement| match row.donors.as_slice() {
        [donor] => Some(donor.clone()),
        _ => None,
    };
    broken_down(all, &one)
}

/// Returns what is counted by the one country that a row names as its place; nothing for what
/// names several countries, a region or none.
#[must_use]
pub fn by_country(all: &Announcements) -> Vec<(Option<Country>, Cells)> {
    let one = |row: &Announcement| match row.countries.as_slice() {
        [country] if row.places.is_empty() => Some(*country),
        _ => None,
    };
    broken_down(all, &one)
}

/// Returns how many announcements, counted or not, name each country.
#[must_use]
pub fn n_naming(all: &Announcements) -> BTreeMap<Country, usize> {
    let mut named: BTreeMap<Country, BTreeSet<&kernel::AnnouncementId>> = BTreeMap::new();
    for root in all.roots() {
        for (_, row) in all.tree(root) {
            for country in &row.countries {
                named.entry(*country).or_default().insert(&root.id);
            }
        }
    }
    named.into_iter().map(|(c, ids)| (c, ids.len())).collect()
}

fn broken_down<K: Ord + Clone>(
    all: &Announcements,
    key: &impl Fn(&Announcement) -> Option<K>,
) -> Vec<(Option<K>, Cells)> {
    let totals = all.totals();
    let mut found: BTreeMap<Option<K>, Cells> = BTreeMap::new();
    for (root, column) in counted(all, &totals) {
        divide(all, root, column, key, &mut found);
    }
    let mut rows: Vec<_> = found.into_iter().collect();
    let weight = |cells: &Cells| cells.values().map(|range| range.stated).max().unwrap_or(0);
    rows.sort_by_key(|(key, cells)| (key.is_none(), std::cmp::Reverse(weight(cells))));
    rows
}

/// Gives a row to its key, or its parts to theirs where they make up the whole of it and at least
/// one of them has a key.
fn divide<K: Ord + Clone>(
    all: &Announcements,
    row: &Announcement,
    column: Column,
    key: &impl Fn(&Announcement) -> Option<K>,
    found: &mut BTreeMap<Option<K>, Cells>,
) {
    let own = key(row);
    let parts: Vec<&Announcement> = all.adding_parts(&row.id).collect();
    let whole: i128 = parts.iter().map(|part| part.amount.stated.minor).sum();
    let divides = own.is_none() && whole == row.amount.stated.minor && has_key(all, row, key);
    if divides {
        for part in parts {
            divide(all, part, column, key, found);
        }
    } else {
        put(all, found.entry(own).or_default(), row, column);
    }
}

fn has_key<K>(
    all: &Announcements,
    row: &Announcement,
    key: &impl Fn(&Announcement) -> Option<K>,
) -> bool {
    all.adding_parts(&row.id)
        .any(|part| key(part).is_some() || has_key(all, part, key))
}

/// A row of an announcement's tree with its place in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch<'a> {
    /// The row; nothing for what the parts leave and nobody wrote down as a row.
    pub row: Option<&'a Announcement>,
    /// How deep it lies.
    pub depth: usize,
    /// Where the whole of which it is a part begins and ends, as shares of the root.
    pub whole: (f64, f64),
    /// Where it begins and ends itself.
    pub own: (f64, f64),
    /// The amount, in minor units.
    pub minor: i128,
    /// Whether it stands beside the sum, because it may lie in its siblings.
    pub beside: bool,
}

/// Returns an announcement with everything below it, laid out as a picture.
///
/// Parts that do not fill their whole leave a branch without a row; parts that overfill it (the
/// words were "more than") are drawn to scale and cut off at its end.
#[must_use]
pub fn branches<'a>(all: &'a Announcements, root: &'a Announcement) -> Vec<Branch<'a>> {
    let mut out = Vec::new();
    let minor = root.amount.stated.minor;
    out.push(Branch {
        row: Some(root),
        depth: 0,
        whole: (0.0, 1.0),
        own: (0.0, 1.0),
        minor,
        beside: false,
    });
    if minor > 0 {
        below(all, root, 1, (0.0, 1.0), &mut out);
    }
    out
}

fn below<'a>(
    all: &'a Announcements,
    of: &'a Announcement,
    depth: usize,
    whole: (f64, f64),
    out: &mut Vec<Branch<'a>>,
) {
    let adding: BTreeSet<_> = all.adding_parts(&of.id).map(|part| &part.id).collect();
    let scale = (whole.1 - whole.0) / of.amount.stated.minor.max(1) as f64;
    let mut at = whole.0;
    let mut named = 0;
    for part in all.parts(&of.id) {
        let beside = !adding.contains(&part.id);
        let minor = part.amount.stated.minor;
        let width = minor as f64 * scale;
        // What stands beside the sum is drawn from the end, where the remainder lies.
        let own = if beside {
            ((whole.1 - width).max(whole.0), whole.1)
        } else {
            (at.min(whole.1), (at + width).min(whole.1))
        };
        if !beside {
            at += width;
            named += minor;
        }
        out.push(Branch {
            row: Some(part),
            depth,
            whole,
            own,
            minor,
            beside,
        });
        if depth < 16 && minor > 0 {
            below(all, part, depth + 1, own, out);
        }
    }
    let left = of.amount.stated.minor - named;
    // A hundredth and less is rounding of the words, not money without a name.
    if !adding.is_empty() && left * 100 > of.amount.stated.minor {
        out.push(Branch {
            row: None,
            depth,
            whole,
            own: (at, whole.1),
            minor: left,
            beside: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;

    #[test]
    fn what_is_taken_off_leads_from_every_printed_number_to_the_new_money() {
        let all = invented::announcements();
        for count in counts(&all) {
            let off: i128 = count.steps.iter().map(|step| step.minor).sum();
            assert_eq!(count.naive - off, count.new.stated, "{}", count.currency);
            let n_off: usize = count.steps.iter().map(|step| step.n).sum();
            assert_eq!(count.n_printed - n_off, count.new.n);
        }
    }

    #[test]
    fn every_breakdown_adds_up_to_the_count() {
        let all = invented::announcements();
        for count in counts(&all) {
            let sum = |rows: Vec<Cells>, column| -> i128 {
                rows.iter()
                    .filter_map(|cells| cells.get(&(count.currency, column)))
                    .map(|range| range.stated)
                    .sum()
            };
            for (column, expected) in [
                (Column::New, count.new.stated),
                (Column::Conditional, count.conditional.stated),
            ] {
                let cells = |rows: Vec<Cells>| sum(rows, column);
                assert_eq!(
                    cells(by_year(&all).into_iter().map(|r| r.1).collect()),
                    expected
                );
                assert_eq!(
                    cells(by_donor(&all).into_iter().map(|r| r.1).collect()),
                    expected
                );
                assert_eq!(
                    cells(by_country(&all).into_iter().map(|r| r.1).collect()),
                    expected
                );
            }
        }
    }

    #[test]
    fn a_day_before_an_announcement_knows_nothing_of_it() {
        let all = invented::announcements();
        let first = all.0[0].announced.first_day();
        let before = known_on(&all, first.plus_days(-1), first);
        assert!(before.get(&all.0[0].id).is_none());
        let tied = before.0.iter().flat_map(|row| &row.relations);
        assert!(tied.into_iter().all(|tie| before.get(&tie.to).is_some()));
        assert!(before.0.iter().all(|row| row.note.is_empty()));
    }

    #[test]
    fn a_branch_lies_inside_its_whole() {
        let all = invented::announcements();
        for root in all.roots() {
            for branch in branches(&all, root) {
                assert!(branch.own.0 >= branch.whole.0 - 1e-9, "{branch:?}");
                assert!(branch.own.1 <= branch.whole.1 + 1e-9, "{branch:?}");
            }
        }
    }
}
