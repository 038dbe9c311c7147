//! A border month by month: everybody who was counted, one nationality apart, and its years as published.

use std::collections::BTreeMap;

use kernel::{Country, Period};
use movement::series::key::{month_number, month_of};
use movement::series::{Group, Measure, Reporter, Status};

use super::series::{Rhythm, SeriesShown};
use super::{Corridor, ImportedTable, Movements};

/// A border month by month, from the counts at hand that know most of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// What is counted.
    pub measure: Measure,
    /// Who counted.
    pub reporter: Reporter,
    /// What one is.
    pub unit: String,
    /// The charter's series, by its name in addresses.
    pub series: String,
    /// The imported table whose months go before those of the series, by its name in addresses.
    pub table: Option<String>,
    /// Every month from the first that was counted to the last; gaps are months without a count.
    pub months: Vec<RoadMonth>,
    /// The nationality of which most were counted in these months, where any is told month by month.
    pub part: Option<Country>,
    /// The years of these months, oldest first.
    pub years: Vec<RoadYear>,
    /// The countries that follow on the way, the one across the border first.
    pub ahead: Vec<Country>,
}

/// A month of a road.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadMonth {
    /// When.
    pub period: Period,
    /// How many; nothing where no firm count is at hand, or none may be told.
    pub value: Option<u64>,
    /// Whether that is but about so many: small counts in it are withheld.
    pub is_about: bool,
    /// How many of them have the nationality that is told apart.
    pub of_part: Option<u64>,
    /// The standing, where the charter's series tells the month.
    pub status: Option<Status>,
    /// Where it was read: an address, or the name of an imported table; empty in a gap.
    pub source: String,
}

/// A calendar year of a road.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoadYear {
    /// The year.
    pub year: i16,
    /// The sum of its months, where all twelve are there.
    pub sum: Option<u64>,
    /// Whether that is but about so many.
    pub is_about: bool,
    /// What was published for the year as a whole.
    pub told: Option<u64>,
}

impl RoadYear {
    /// Returns how many there were in the year: as published for the whole, else as its months add up.
    #[must_use]
    pub fn value(self) -> Option<u64> {
        self.told.or(self.sum)
    }
}

/// With fewer months there is no picture.
const FEWEST: usize = 6;

impl Road {
    /// Returns the year with the most; of several the first.
    #[must_use]
    pub fn most_year(&self) -> Option<(i16, u64)> {
        let years = self.years.iter().rev();
        let known = years.filter_map(|one| Some((one.year, one.value()?)));
        known.max_by_key(|(_, value)| *value)
    }

    /// Returns the month with the most; of several the first.
    #[must_use]
    pub fn most(&self) -> Option<(Period, u64)> {
        self.known().rev().max_by_key(|(_, value)| *value)
    }

    /// Returns the last month that was counted.
    #[must_use]
    pub fn last(&self) -> Option<(Period, u64)> {
        self.known().next_back()
    }

    /// Returns whether the count of a month is but about so many.
    #[must_use]
    pub fn is_about(&self, period: Period) -> bool {
        let mut months = self.months.iter();
        months.any(|month| month.period == period && month.is_about)
    }

    fn known(&self) -> impl DoubleEndedIterator<Item = (Period, u64)> {
        let months = self.months.iter();
        months.filter_map(|month| Some((month.period, month.value?)))
    }
}

impl Movements {
    /// Returns a border month by month; nothing where too few of its months are at hand.
    #[must_use]
    pub fn road(&self, corridor: &Corridor<'_>) -> Option<Road> {
        let base = base(corridor)?;
        let table = self.table_of(corridor, base);
        self.road_of(corridor, base, table)
    }

    /// Returns a border month by month by the charter's counts alone: for pages that name many borders, and would
    /// otherwise make every imported table safe before the first of them could be shown.
    #[must_use]
    pub fn quoted_road(&self, corridor: &Corridor<'_>) -> Option<Road> {
        self.road_of(corridor, base(corridor)?, None)
    }

    /// Returns the border at which most people were counted in one year, by the charter's counts; encounters and
    /// other events are no people.
    #[must_use]
    pub fn busiest_road(&self) -> Option<(Corridor<'_>, Road)> {
        let roads = self.corridors().into_iter().filter_map(|corridor| {
            let road = self.quoted_road(&corridor)?;
            let road = (road.unit == "persons").then_some(road)?;
            let most = road.most_year()?.1;
            Some((most, corridor, road))
        });
        // Of several with as many, the first.
        let most = roads.reduce(|a, b| if b.0 > a.0 { b } else { a })?;
        Some((most.1, most.2))
    }

    /// Returns the measures under which the same people are counted by the same reporter.
    fn same_as<'a>(&'a self, base: &'a SeriesShown) -> impl Iterator<Item = &'a Measure> {
        let subject = &base.subject;
        let stations = self.raw.chains.iter().flat_map(|chain| &chain.stations);
        let same = stations.filter(|station| {
            Reporter::Country(station.reporter) == subject.reporter
                && station.measures.contains(&subject.measure)
        });
        let own = std::iter::once(&subject.measure);
        own.chain(same.flat_map(|station| &station.measures))
    }

    /// Returns the imported table of months that counts the same people; one with a definition of its own counts others.
    fn table_of(&self, corridor: &Corridor<'_>, base: &SeriesShown) -> Option<&ImportedTable> {
        let is_meant = |head: &&super::imported::Head| {
            let key = &head.key;
            key.rhythm == Rhythm::Month
                && key.definition.is_empty()
                && Reporter::Country(key.reporter) == base.subject.reporter
                && key.origin.is_none_or(|from| from == corridor.from)
                && key.destination.is_none_or(|to| to == corridor.to)
                && self.same_as(base).any(|measure| *measure == key.measure)
        };
        let heads = self.imported.iter().filter(is_meant);
        self.imported_named(&heads.max_by_key(|head| head.n_counts)?.slug)
    }

    fn road_of(
        &self,
        corridor: &Corridor<'_>,
        base: &SeriesShown,
        table: Option<&ImportedTable>,
    ) -> Option<Road> {
        let mut months: BTreeMap<i32, RoadMonth> = of_series(base).collect();
        months.extend(table.into_iter().flat_map(of_table));
        if months.len() < FEWEST {
            return None;
        }
        let (first, last) = (*months.keys().next()?, *months.keys().next_back()?);
        let part = tell_apart(&mut months, corridor, base, table);
        let gap = |number: i32| RoadMonth {
            period: month_of(number),
            value: None,
            is_about: false,
            of_part: None,
            status: None,
            source: String::new(),
        };
        let months: Vec<RoadMonth> = (first..=last)
            .map(|number| months.remove(&number).unwrap_or_else(|| gap(number)))
            .collect();
        Some(Road {
            measure: base.subject.measure.clone(),
            reporter: base.subject.reporter.clone(),
            unit: base.unit.clone(),
            series: base.subject.slug(),
            table: table.map(|one| one.head.slug.clone()),
            years: years(&months, base),
            months,
            part,
            ahead: self.ahead(corridor),
        })
    }

    /// Returns the countries that follow on the way, by the charter's chains of those who count.
    fn ahead(&self, corridor: &Corridor<'_>) -> Vec<Country> {
        let chain = self.raw.chains.iter().find_map(|chain| {
            let all: Vec<Country> = chain.stations.iter().map(|one| one.reporter).collect();
            let at = all.iter().position(|one| *one == corridor.to)?;
            Some(all[at..].to_vec())
        });
        chain.unwrap_or_else(|| vec![corridor.to])
    }
}

/// Returns the series of everybody at a border that knows most months.
fn base<'a>(corridor: &Corridor<'a>) -> Option<&'a SeriesShown> {
    let all = corridor
        .series
        .iter()
        .copied()
        .filter(|one| one.subject.origin.is_some() && one.subject.nationality == Group::All);
    // Of several with as many months the first.
    let n_months = |one: &&SeriesShown| (of_series(one).count(), one.counts.len());
    let found: Vec<&SeriesShown> = all.collect();
    found.into_iter().rev().max_by_key(n_months)
}

fn of_series(one: &SeriesShown) -> impl Iterator<Item = (i32, RoadMonth)> {
    let standing = one.standing(Rhythm::Month);
    let firm = standing.filter(|count| !count.status.gives_way());
    firm.filter_map(|count| {
        let month = RoadMonth {
            period: count.period,
            value: Some(count.value.count()?),
            is_about: false,
            of_part: None,
            status: Some(count.status),
            source: count.source.clone(),
        };
        Some((month_number(count.period)?, month))
    })
}

fn of_table(table: &ImportedTable) -> impl Iterator<Item = (i32, RoadMonth)> {
    table.blocks.iter().flat_map(|block| {
        // A total that the source gives holds more than its rows.
        let numbers = (block.own.iter().zip(&block.totals)).map(|(own, sum)| {
            let said = if own.number().is_some() { own } else { sum };
            (said.number(), said.off().is_some())
        });
        let known = block.periods.iter().zip(numbers);
        known.filter_map(|(period, (number, is_about))| {
            let month = RoadMonth {
                period: *period,
                value: Some(number?),
                is_about,
                of_part: None,
                status: None,
                source: table.head.slug.clone(),
            };
            Some((month_number(*period)?, month))
        })
    })
}

/// Writes beside each month how many have the nationality of which most were counted, and returns it.
fn tell_apart(
    months: &mut BTreeMap<i32, RoadMonth>,
    corridor: &Corridor<'_>,
    base: &SeriesShown,
    table: Option<&ImportedTable>,
) -> Option<Country> {
    let mut parts: BTreeMap<Country, BTreeMap<i32, u64>> = BTreeMap::new();
    let subject = &base.subject;
    for one in &corridor.series {
        let other = &one.subject;
        let is_same = other.measure == subject.measure
            && other.reporter == subject.reporter
            && (other.origin, other.destination) == (subject.origin, subject.destination);
        let Some(country) = other.nationality.country().filter(|_| is_same) else {
            continue;
        };
        let known = of_series(one).filter_map(|(at, month)| Some((at, month.value?)));
        // A count of a part stands beside the whole of the same publisher alone.
        let beside = known.filter(|(at, _)| months.get(at).is_some_and(|m| m.status.is_some()));
        parts.entry(country).or_default().extend(beside);
    }
    for block in table.iter().flat_map(|table| &table.blocks) {
        for (group, values) in &block.rows {
            let Some(country) = group.country() else {
                continue;
            };
            let known = block.periods.iter().zip(values);
            let known =
                known.filter_map(|(period, value)| Some((month_number(*period)?, value.number()?)));
            parts.entry(country).or_default().extend(known);
        }
    }
    let total = |of: &BTreeMap<i32, u64>| of.values().sum::<u64>();
    let (country, of) = (parts.into_iter().rev())
        .filter(|(_, of)| !of.is_empty())
        .max_by_key(|(_, of)| total(of))?;
    for (at, n) in of {
        if let Some(month) = months.get_mut(&at) {
            month.of_part = Some(n).filter(|n| month.value.is_some_and(|all| *n <= all));
        }
    }
    Some(country)
}

fn years(months: &[RoadMonth], base: &SeriesShown) -> Vec<RoadYear> {
    let year_of = |period: Period| period.first_day().year();
    let mut all: Vec<i16> = months.iter().map(|month| year_of(month.period)).collect();
    all.dedup();
    let told = |year: i16| {
        let mut standing = base.standing(Rhythm::Year);
        let count = standing.find(|count| count.period == Period::Year(year))?;
        count.value.count().filter(|_| !count.status.gives_way())
    };
    let year = |year: i16| {
        let of_year = months.iter().filter(|month| year_of(month.period) == year);
        let known: Vec<u64> = of_year.clone().filter_map(|month| month.value).collect();
        RoadYear {
            year,
            is_about: of_year.clone().any(|month| month.is_about),
            sum: (known.len() == 12).then(|| known.iter().sum()),
            told: told(year),
        }
    };
    all.into_iter().map(year).collect()
}

#[cfg(test)]
mod tests;
