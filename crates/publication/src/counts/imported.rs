//! Counts of files that were taken in, as they may be published: year by year, small counts withheld.
//!
//! What one release withholds no other tells: a cell that any release makes small, or needs to hide a
//! small one, is withheld in every release.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Country, Day, Period};
use movement::series::{Group, Key, Measure, Published, Value};

use super::gathered::Imported;
use super::series::Rhythm;
use crate::disclosure::{Grid, Shown};

/// A count as a page may show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicValue {
    /// The count as its source gave it.
    Count(u64),
    /// Rounded by the source to this base.
    Rounded {
        /// The rounded count.
        value: u64,
        /// The base.
        to: u32,
    },
    /// To be replaced by the source.
    Provisional(u64),
    /// Withheld: by the source or by us, because it is small or would give a small one away.
    Withheld,
    /// Not given.
    Missing,
    /// There is nothing to count.
    NotApplicable,
    /// In quarantine: the gatekeeper doubts it, and says why.
    Quarantined,
}

impl PublicValue {
    /// Returns the number, where one is shown.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self {
            Self::Count(value) | Self::Provisional(value) | Self::Rounded { value, .. } => {
                Some(value)
            }
            _ => None,
        }
    }

    /// Returns the word for the kind of value, used in files and locale keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Count(_) => "exact",
            Self::Rounded { .. } => "rounded",
            Self::Provisional(_) => "provisional",
            Self::Withheld => "withheld",
            Self::Missing => "missing",
            Self::NotApplicable => "not-applicable",
            Self::Quarantined => "quarantined",
        }
    }
}

/// What all counts of one imported table have in common; only nationality and period differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableKey {
    /// Who counted.
    pub reporter: Country,
    /// What is counted.
    pub measure: Measure,
    /// The definition or class, where the source states one.
    pub definition: String,
    /// Where the people came from, where that is not their nationality.
    pub origin: Option<Country>,
    /// Where they went, where that is not the reporter.
    pub destination: Option<Country>,
    /// The kind of period.
    pub rhythm: Rhythm,
}

impl TableKey {
    fn of(key: &Key) -> Self {
        Self {
            reporter: key.reporter,
            measure: key.measure.clone(),
            definition: key.definition.clone(),
            origin: key.origin,
            destination: key.destination,
            rhythm: Rhythm::of(key.period()),
        }
    }

    /// Returns a name for addresses and files: `irregular-entries_pan_month`.
    #[must_use]
    pub fn slug(&self) -> String {
        let plain = |text: &str| -> String {
            let dashed = text
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
            dashed
                .collect::<String>()
                .split('-')
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("-")
        };
        let side =
            |country: Option<Country>| country.map_or_else(|| "any".to_owned(), |c| c.to_string());
        let mut name = format!("{}_{}", self.measure, self.reporter);
        if self.origin.is_some() || self.destination.is_some() {
            name += &format!("_{}-{}", side(self.origin), side(self.destination));
        }
        if !self.definition.is_empty() {
            name += &format!("_{}", plain(&self.definition));
        }
        format!("{name}_{}", self.rhythm.code()).to_ascii_lowercase()
    }
}

/// An imported table in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What it holds.
    pub key: TableKey,
    /// The name for addresses; unlike that of any other table.
    pub slug: String,
    /// The releases known by the day, oldest first.
    pub releases: Vec<Day>,
    /// The first and the last period.
    pub periods: (Period, Period),
    /// How many counts there are.
    pub n_counts: usize,
    /// How many of them stand in quarantine, by the fault.
    pub quarantined: BTreeMap<String, usize>,
}

/// An imported table as it may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedTable {
    /// What it holds.
    pub head: Head,
    /// The years, or the stretch of all years, newest last.
    pub blocks: Vec<Block>,
    /// For each period, what each release said of its total.
    pub triangle: Vec<(Period, Vec<Option<PublicValue>>)>,
}

/// The counts of one year by month, or of all years.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The calendar year; `None` where the periods are years themselves.
    pub year: Option<i16>,
    /// The periods: the columns.
    pub periods: Vec<Period>,
    /// Who was counted, with a count for each period.
    pub rows: Vec<(Group, Vec<PublicValue>)>,
    /// The total of each period.
    pub totals: Vec<PublicValue>,
}

/// The raw counts of one table, by group and period: what each release said, and the fault for which it
/// is in quarantine.
type Raw = BTreeMap<(Group, Period), BTreeMap<Day, (Value, String)>>;

/// Every count of every file that was taken in, by table. It holds counts that may not leave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Imports(Vec<(TableKey, String, Raw)>);

impl Imports {
    /// Returns the counts in their tables, each with a name unlike that of any other.
    #[must_use]
    pub fn of(all: Vec<Imported>) -> Self {
        let mut by_key: BTreeMap<TableKey, Raw> = BTreeMap::new();
        for one in all {
            let Published {
                key,
                released,
                value,
            } = one.published;
            let raw = by_key.entry(TableKey::of(&key)).or_default();
            raw.entry((key.nationality, key.period()))
                .or_default()
                .insert(released, (value, one.quarantine));
        }
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let named = by_key.into_iter().map(|(key, raw)| {
            let mut slug = key.slug();
            let n = seen.entry(slug.clone()).or_default();
            *n += 1;
            if *n > 1 {
                slug = format!("{slug}-{n}");
            }
            (key, slug, raw)
        });
        Self(named.collect())
    }

    /// Returns what there is on a day, without any count.
    pub(super) fn heads(&self, on: Day) -> Vec<Head> {
        let head =
            |(key, slug, raw): &(TableKey, String, Raw)| head(key.clone(), slug.clone(), raw, on);
        self.0.iter().filter_map(head).collect()
    }

    /// Returns a table with small counts withheld, and whatever would give them away.
    pub(super) fn protected(&self, head: &Head, on: Day, threshold: u64) -> Option<ImportedTable> {
        let (_, _, raw) = self.0.iter().find(|(_, slug, _)| *slug == head.slug)?;
        Some(protected(head, raw, on, threshold))
    }
}

fn head(key: TableKey, slug: String, raw: &Raw, on: Day) -> Option<Head> {
    let mut releases = BTreeSet::new();
    let mut periods = Vec::new();
    let mut quarantined: BTreeMap<String, usize> = BTreeMap::new();
    for ((_, period), said) in raw {
        releases.extend(said.range(..=on).map(|(day, _)| *day));
        if let Some((_, (_, fault))) = said.range(..=on).next_back() {
            periods.push(*period);
            if !fault.is_empty() {
                *quarantined.entry(fault.clone()).or_default() += 1;
            }
        }
    }
    let first = periods.iter().min_by_key(|period| period.first_day())?;
    let last = periods.iter().max_by_key(|period| period.last_day())?;
    Some(Head {
        key,
        slug,
        releases: releases.into_iter().collect(),
        periods: (*first, *last),
        n_counts: periods.len(),
        quarantined,
    })
}

/// Returns a table with small counts withheld, and whatever would give them away.
fn protected(head: &Head, raw: &Raw, on: Day, threshold: u64) -> ImportedTable {
    let by_month = head.key.rhythm == Rhythm::Month;
    let mut by_year: BTreeMap<Option<i16>, BTreeSet<(Day, Period)>> = BTreeMap::new();
    for (_, period) in raw.keys() {
        let year = by_month.then(|| period.first_day().year());
        let place = (period.first_day(), *period);
        by_year.entry(year).or_default().insert(place);
    }
    let mut blocks = Vec::new();
    let mut triangle: Vec<(Period, Vec<Option<PublicValue>>)> = Vec::new();
    for (year, periods) in by_year {
        let periods: Vec<Period> = periods.into_iter().map(|(_, period)| period).collect();
        let one = Protecting::new(raw, periods, by_month, threshold);
        blocks.extend(one.block(year, on));
        for period in &one.periods {
            let said = head
                .releases
                .iter()
                .map(|release| one.total(*period, *release));
            triangle.push((*period, said.collect()));
        }
    }
    triangle.retain(|(_, said)| said.iter().any(Option::is_some));
    ImportedTable {
        head: head.clone(),
        blocks,
        triangle,
    }
}

/// One stretch of a table while it is made fit to leave.
struct Protecting<'a> {
    raw: &'a Raw,
    periods: Vec<Period>,
    groups: Vec<Group>,
    /// Counts that no release shows; without a group, the total of a period.
    hidden: BTreeSet<(Period, Option<Group>)>,
}

impl<'a> Protecting<'a> {
    /// Withholds what may not leave. Months of a year are made safe together, because their sum is
    /// published elsewhere; years stand each by itself, because people counted in stocks are not added up.
    fn new(raw: &'a Raw, periods: Vec<Period>, by_month: bool, threshold: u64) -> Self {
        let listed: BTreeSet<Period> = periods.iter().copied().collect();
        let mut groups: Vec<Group> = (raw.keys())
            .filter(|(_, period)| listed.contains(period))
            .map(|(group, _)| *group)
            .collect();
        groups.sort_unstable();
        groups.dedup();
        // Where nationalities are listed, their total is worked out here once: a count of all beside
        // it could be subtracted.
        if groups.len() > 1 {
            groups.retain(|group| *group != Group::All);
        }
        let mut one = Self {
            raw,
            groups,
            hidden: BTreeSet::new(),
            periods,
        };
        let together = if by_month { one.periods.len() } else { 1 };
        for periods in one.periods.clone().chunks(together.max(1)) {
            one.make_safe(periods, threshold);
        }
        one
    }

    fn make_safe(&mut self, periods: &[Period], threshold: u64) {
        let raw = self.raw;
        let said = |group: Group| {
            let one = move |period: &Period| raw.get(&(group, *period));
            periods.iter().filter_map(one)
        };
        let groups: Vec<Group> = (self.groups.iter().copied())
            .filter(|group| said(*group).next().is_some())
            .collect();
        let releases: BTreeSet<Day> = (groups.iter())
            .flat_map(|group| said(*group).flat_map(|said| said.keys().copied()))
            .collect();
        // Months of one fiscal year hide one another, so that fiscal years published elsewhere tell
        // nothing.
        let stretches: Vec<u8> = (periods.iter())
            .map(|period| u8::from(period.first_day().month() >= 10))
            .collect();
        for release in releases {
            let number = |period: &Period, group: &Group| self.number(*group, *period, release);
            let numbers: Vec<Vec<u64>> = (periods.iter())
                .map(|period| groups.iter().map(|group| number(period, group)).collect())
                .collect();
            let Some(grid) = Grid::new(&numbers) else {
                return;
            };
            let released = grid.released_within(threshold, &stretches);
            for (row, period) in periods.iter().enumerate() {
                let columns = groups.iter().copied().map(Some).chain([None]);
                for (column, group) in columns.enumerate() {
                    if released.at(row, column) == Shown::Withheld {
                        self.hidden.insert((*period, group));
                    }
                }
            }
        }
    }

    fn said(&self, group: Group, period: Period, release: Day) -> Option<&(Value, String)> {
        let said = self.raw.get(&(group, period))?;
        said.range(..=release).next_back().map(|(_, one)| one)
    }

    /// A count in quarantine is no part of any total.
    fn number(&self, group: Group, period: Period, release: Day) -> u64 {
        self.said(group, period, release)
            .filter(|(_, fault)| fault.is_empty())
            .and_then(|(value, _)| value.number())
            .unwrap_or(0)
    }

    fn block(&self, year: Option<i16>, on: Day) -> Option<Block> {
        let is_known = |period: &Period| {
            (self.groups.iter()).any(|group| self.said(*group, *period, on).is_some())
        };
        let periods: Vec<Period> = self.periods.iter().copied().filter(is_known).collect();
        if periods.is_empty() {
            return None;
        }
        let cell = |group: Group, period: &Period| {
            let is_hidden = self.hidden.contains(&(*period, Some(group)));
            public(self.said(group, *period, on), is_hidden)
        };
        let row = |group: &Group| {
            let cells: Vec<PublicValue> =
                periods.iter().map(|period| cell(*group, period)).collect();
            let is_listed = cells.iter().any(|cell| *cell != PublicValue::Missing);
            is_listed.then_some((*group, cells))
        };
        let total = |period: &Period| self.total(*period, on).unwrap_or(PublicValue::Missing);
        Some(Block {
            year,
            rows: self.groups.iter().filter_map(row).collect(),
            totals: periods.iter().map(total).collect(),
            periods,
        })
    }

    /// Returns what a release says of a period's total; nothing where it does not hold the period.
    fn total(&self, period: Period, release: Day) -> Option<PublicValue> {
        let said: Vec<&(Value, String)> = (self.groups.iter())
            .filter_map(|group| self.said(*group, period, release))
            .collect();
        if said.is_empty() {
            return None;
        }
        let firm = || {
            said.iter()
                .filter(|(_, fault)| fault.is_empty())
                .map(|(value, _)| *value)
        };
        if firm().next().is_none() {
            return Some(PublicValue::Quarantined);
        }
        if self.hidden.contains(&(period, None)) {
            return Some(PublicValue::Withheld);
        }
        let mut numbers = firm().filter_map(Value::number);
        // A total that no number holds is not given, rather than given wrong.
        let Some(sum) = numbers.try_fold(0, u64::checked_add) else {
            return Some(PublicValue::Missing);
        };
        // A total is as firm as its least firm part.
        if firm().any(|value| matches!(value, Value::Provisional(_))) {
            return Some(PublicValue::Provisional(sum));
        }
        let rounded = firm().find_map(|value| match value {
            Value::Rounded { to, .. } => Some(to),
            _ => None,
        });
        Some(
            rounded.map_or(PublicValue::Count(sum), |to| PublicValue::Rounded {
                value: sum,
                to,
            }),
        )
    }
}

fn public(said: Option<&(Value, String)>, is_hidden: bool) -> PublicValue {
    // That a withheld cell is missing in one release would tell its partner there, and then the cell.
    let Some((value, fault)) = said else {
        return if is_hidden {
            PublicValue::Withheld
        } else {
            PublicValue::Missing
        };
    };
    match value {
        _ if !fault.is_empty() => PublicValue::Quarantined,
        Value::Missing if is_hidden => PublicValue::Withheld,
        Value::Missing => PublicValue::Missing,
        Value::NotApplicable => PublicValue::NotApplicable,
        Value::Suppressed { .. } => PublicValue::Withheld,
        _ if is_hidden => PublicValue::Withheld,
        Value::Exact(number) => PublicValue::Count(*number),
        Value::Provisional(number) => PublicValue::Provisional(*number),
        Value::Rounded { value, to } => PublicValue::Rounded {
            value: *value,
            to: *to,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn imported(code: &str, period: &str, released: &str, value: Value, fault: &str) -> Imported {
        let key = Key::new(
            "irregular-entries".parse().unwrap(),
            "PAN".parse().unwrap(),
            code.parse().unwrap(),
            period.parse().unwrap(),
        );
        Imported {
            published: Published {
                key: key.unwrap(),
                released: day(released),
                value,
            },
            quarantine: fault.to_owned(),
        }
    }

    fn table(all: &[Imported], on: &str) -> ImportedTable {
        let imports = Imports::of(all.to_vec());
        let heads = imports.heads(day(on));
        assert_eq!(heads.len(), 1);
        imports.protected(&heads[0], day(on), 10).unwrap()
    }

    #[test]
    fn no_small_count_is_shown_and_a_doubtful_one_is_said_to_be() {
        let one =
            |code: &str, month: &str, n| imported(code, month, "2024-06-01", Value::Exact(n), "");
        let mut all = vec![
            one("VEN", "2024-01", 500),
            one("VEN", "2024-02", 600),
            one("ECU", "2024-01", 3),
            one("ECU", "2024-02", 70),
            one("HTI", "2024-02", 900),
        ];
        all.push(imported(
            "HTI",
            "2024-01",
            "2024-06-01",
            Value::Exact(4000),
            "level-break",
        ));
        let table = table(&all, "2024-12-01");
        let block = &table.blocks[0];
        let values: Vec<PublicValue> = block
            .rows
            .iter()
            .flat_map(|(_, cells)| cells.clone())
            .chain(block.totals.clone())
            .collect();
        assert!(
            values
                .iter()
                .all(|v| v.number().is_none_or(|n| n == 0 || n >= 10)),
            "{block:?}"
        );
        assert!(values.contains(&PublicValue::Withheld));
        assert!(values.contains(&PublicValue::Quarantined));
        assert_eq!(table.head.quarantined["level-break"], 1);
    }

    #[test]
    fn a_cell_that_a_later_release_withholds_is_not_told_to_be_missing_before() {
        let of = |code: &str, month: &str, released: &str, n| {
            imported(code, month, released, Value::Exact(n), "")
        };
        let mut all = Vec::new();
        for (month, released) in [("2024-01", "2024-02-10"), ("2024-02", "2024-03-10")] {
            all.extend([
                of("VEN", month, released, 500),
                of("HTI", month, released, 300),
            ]);
        }
        all.extend([
            of("ECU", "2024-01", "2024-04-10", 3),
            of("ECU", "2024-02", "2024-04-10", 40),
        ]);
        let table = table(&all, "2024-03-15");
        let block = &table.blocks[0];
        let january = |code: &str| {
            let group: Group = code.parse().unwrap();
            let row = block.rows.iter().find(|(one, _)| *one == group);
            row.map(|(_, cells)| cells[0])
        };
        assert_eq!(january("ECU"), Some(PublicValue::Withheld));
        let partners = ["VEN", "HTI"].map(|code| january(code) == Some(PublicValue::Withheld));
        assert!(partners.contains(&true), "{block:?}");
    }

    #[test]
    fn a_total_that_no_number_holds_is_not_given() {
        let greatest = Value::Exact(u64::MAX / 2);
        let of = |code: &str| imported(code, "2024-01", "2024-06-01", greatest, "");
        let table = table(&[of("VEN"), of("ECU"), of("HTI")], "2024-12-01");
        assert_eq!(table.blocks[0].totals, [PublicValue::Missing]);
        assert_eq!(table.triangle[0].1, [Some(PublicValue::Missing)]);
    }

    #[test]
    fn what_one_release_withholds_no_other_tells() {
        let all = [
            imported("VEN", "2024-01", "2024-02-01", Value::Exact(500), ""),
            imported("VEN", "2024-02", "2024-03-01", Value::Exact(510), ""),
            imported("ECU", "2024-02", "2024-03-01", Value::Exact(40), ""),
            imported("ECU", "2024-01", "2024-02-01", Value::Exact(9), ""),
            imported("ECU", "2024-01", "2024-03-01", Value::Exact(12), ""),
        ];
        for on in ["2024-02-15", "2024-03-15"] {
            let table = table(&all, on);
            let (_, ecuador) = &table.blocks[0].rows[0];
            assert_eq!(ecuador[0], PublicValue::Withheld, "{on}");
        }
    }

    #[test]
    fn a_count_of_all_beside_nationalities_is_left_out_and_one_by_itself_is_kept() {
        let of = |code: &str, n| imported(code, "2024-01", "2024-02-01", Value::Exact(n), "");
        let beside = table(&[of("ALL", 500), of("VEN", 480)], "2024-12-01");
        assert_eq!(beside.blocks[0].totals, [PublicValue::Count(480)]);
        let alone = table(&[of("ALL", 500)], "2024-12-01");
        assert_eq!(alone.blocks[0].totals, [PublicValue::Count(500)]);
    }
}
