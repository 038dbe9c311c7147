//! Counts of files that were taken in, as they may be published: year by year, small counts withheld.
//!
//! What one release withholds no other tells: a count that any release makes small is withheld in every
//! release. A release replaces what it covers: what it no longer holds is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use kernel::{Country, Day, Period};
use movement::series::key::class_name;
use movement::series::{Count, Group, Key, Measure, Published, Value};

use super::gathered::Imported;
use super::quoted;
use super::series::Rhythm;
use super::telling::Telling;
use super::views::Views;
use crate::disclosure::union::{Strand, together};

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
    /// Off by at most so many, because it holds small counts that are withheld.
    About {
        /// The number, each withheld count in it taken for a few people.
        value: u64,
        /// By how much it may be off.
        off: u64,
    },
    /// The sum of what may be told; what the source withholds or does not know, what was refused and what is
    /// in quarantine comes on top.
    AtLeast(u64),
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
            Self::Count(value)
            | Self::Provisional(value)
            | Self::Rounded { value, .. }
            | Self::About { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Returns the number, or the least that it can be.
    #[must_use]
    pub fn least(self) -> Option<u64> {
        match self {
            Self::AtLeast(value) => Some(value),
            other => other.number(),
        }
    }

    /// Returns by how much the number may be off for the sake of small counts in it.
    #[must_use]
    pub fn off(self) -> Option<u64> {
        match self {
            Self::About { off, .. } => Some(off),
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
            Self::About { .. } => "about",
            Self::AtLeast(_) => "at-least",
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

    /// Returns what the table shares with those of other rhythms.
    pub(super) fn strand(&self) -> Strand {
        Strand {
            release: 0,
            reporter: self.reporter,
            measure: self.measure.clone(),
            definition: self.definition.clone(),
            origin: self.origin,
            destination: self.destination,
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
    /// The total of each period: the sum of the rows.
    pub totals: Vec<PublicValue>,
    /// The total that the source itself gives, where rows stand beside it; else nothing.
    pub own: Vec<PublicValue>,
}

/// What a release says of one count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Saying {
    pub(super) value: Value,
    /// The fault for which it is in quarantine; empty where there is none.
    pub(super) fault: String,
    /// Whether another row of its table and period was refused.
    pub(super) is_short: bool,
}

/// What a release says of one count; nothing where it withdraws the count.
pub(super) type Said = Option<Saying>;

/// The raw counts of one table, by group and period: what each release said.
pub(super) type Raw = BTreeMap<(Group, Period), BTreeMap<Day, Said>>;

/// Every count of every file that was taken in, by table. It holds counts that may not leave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Imports {
    tables: Vec<(TableKey, String, Raw)>,
    /// What may be told of the counts of countries that are one system; worked out when first asked for.
    views: Vec<(BTreeSet<Country>, OnceLock<Views>)>,
}

impl Imports {
    /// Returns the counts in their tables, each with a name unlike that of any other.
    #[must_use]
    pub fn of(all: Vec<Imported>) -> Self {
        let mut by_key: BTreeMap<TableKey, Raw> = BTreeMap::new();
        // A definition is one however its files write it; it is shown as the first of them does.
        let mut written: BTreeMap<String, String> = BTreeMap::new();
        for one in all {
            let Published {
                mut key,
                released,
                value,
            } = one.published;
            let saying = Saying {
                value,
                fault: one.quarantine,
                is_short: one.is_short,
            };
            let first = written.entry(class_name(&key.definition));
            key.definition = first.or_insert(key.definition).clone();
            let raw = by_key.entry(TableKey::of(&key)).or_default();
            raw.entry((key.nationality, key.period()))
                .or_default()
                .insert(released, Some(saying));
        }
        by_key.values_mut().for_each(withdraw);
        let strands: Vec<Strand> = by_key.keys().map(TableKey::strand).collect();
        let systems = together(&strands).into_iter();
        let views = systems.map(|countries| (countries, OnceLock::new()));
        let views = views.collect();
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
        Self {
            tables: named.collect(),
            views,
        }
    }

    /// Returns what there is on a day, without any count.
    pub(super) fn heads(&self, on: Day) -> Vec<Head> {
        let head =
            |(key, slug, raw): &(TableKey, String, Raw)| head(key.clone(), slug.clone(), raw, on);
        self.tables.iter().filter_map(head).collect()
    }

    /// Returns a table with small counts withheld, such that the charter's counts beside it tell none.
    pub(super) fn protected(
        &self,
        head: &Head,
        on: Day,
        threshold: u64,
        quoted: &[Count],
    ) -> Option<ImportedTable> {
        let (key, _, raw) = self.tables.iter().find(|(_, slug, _)| *slug == head.slug)?;
        let views = self.views_of(key.reporter, threshold, quoted)?;
        let telling = Telling::new(key, raw, views);
        Some(telling.table(head, on))
    }

    /// Returns what may be told of a country's files; nothing where it has none.
    pub(super) fn views_of(
        &self,
        country: Country,
        threshold: u64,
        quoted: &[Count],
    ) -> Option<&Views> {
        let (countries, views) =
            (self.views.iter()).find(|(countries, _)| countries.contains(&country))?;
        let views = views.get_or_init(|| {
            let of_system = (self.tables.iter())
                .filter(|(other, ..)| countries.contains(&other.reporter))
                .map(|(key, _, raw)| (key, raw));
            let tables: Vec<(&TableKey, &Raw)> = of_system.collect();
            Views::of(&tables, &quoted::of(&tables, quoted), threshold)
        });
        Some(views)
    }
}

/// Marks what a later release no longer holds. A release replaces a stretch of its table where it gives
/// more than half of the counts that stood there; with fewer it corrects single counts.
fn withdraw(raw: &mut Raw) {
    let releases: BTreeSet<Day> = raw.values().flat_map(|said| said.keys().copied()).collect();
    for release in releases.into_iter().skip(1) {
        let held = raw.iter().filter(|(_, said)| said.contains_key(&release));
        let stretch = held.fold(None, |stretch: Option<(Day, Day)>, ((_, period), _)| {
            let (first, last) = stretch.unwrap_or((period.first_day(), period.last_day()));
            Some((first.min(period.first_day()), last.max(period.last_day())))
        });
        let Some((first, last)) = stretch else {
            continue;
        };
        let stands = |((_, period), said): &(&(Group, Period), &BTreeMap<Day, Said>)| {
            let before = said.range(..release).next_back();
            let is_number = |(_, said): (&Day, &Said)| {
                (said.as_ref()).is_some_and(|saying| saying.value != Value::Missing)
            };
            first <= period.first_day()
                && period.last_day() <= last
                && before.is_some_and(is_number)
        };
        let standing: Vec<(Group, Period)> = raw.iter().filter(stands).map(|(at, _)| *at).collect();
        let gone = (standing.iter()).filter(|at| !raw[*at].contains_key(&release));
        let gone: Vec<(Group, Period)> = gone.copied().collect();
        if gone.len() * 2 >= standing.len() {
            continue;
        }
        for at in gone {
            raw.entry(at).or_default().insert(release, None);
        }
    }
}

fn head(key: TableKey, slug: String, raw: &Raw, on: Day) -> Option<Head> {
    let mut releases = BTreeSet::new();
    let mut periods = Vec::new();
    let mut quarantined: BTreeMap<String, usize> = BTreeMap::new();
    for ((_, period), said) in raw {
        let told = said.range(..=on).filter(|(_, said)| said.is_some());
        releases.extend(told.map(|(day, _)| *day));
        if let Some((_, Some(saying))) = said.range(..=on).next_back() {
            periods.push(*period);
            if !saying.fault.is_empty() {
                *quarantined.entry(saying.fault.clone()).or_default() += 1;
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

#[cfg(test)]
mod tests;
