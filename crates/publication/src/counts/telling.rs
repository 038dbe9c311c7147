//! One imported table, written down for the public.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Period};
use movement::series::{Group, Value};

use super::imported::{Block, Head, ImportedTable, PublicValue, Raw, Saying, TableKey};
use super::series::Rhythm;
use super::views::Views;
use crate::disclosure::union::{Safe, is_telling};

/// One table while it is written down for the public.
pub(super) struct Telling<'a> {
    raw: &'a Raw,
    views: &'a Views,
    strand: Option<usize>,
    is_by_month: bool,
    /// Who is listed; a count of all only where it stands alone.
    groups: Vec<Group>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(key: &TableKey, raw: &'a Raw, views: &'a Views) -> Self {
        let groups: BTreeSet<Group> = raw.keys().map(|(group, _)| *group).collect();
        let has_parts = groups.len() > 1;
        let is_listed = |group: &Group| !has_parts || *group != Group::All;
        Self {
            raw,
            views,
            strand: views.strand(key),
            is_by_month: key.rhythm == Rhythm::Month,
            groups: groups.into_iter().filter(is_listed).collect(),
        }
    }

    pub(super) fn table(&self, head: &Head, on: Day) -> ImportedTable {
        let mut by_year: BTreeMap<Option<i16>, BTreeSet<(Day, Period)>> = BTreeMap::new();
        for (_, period) in self.raw.keys() {
            let year = self.is_by_month.then(|| period.first_day().year());
            let place = (period.first_day(), *period);
            by_year.entry(year).or_default().insert(place);
        }
        let mut blocks = Vec::new();
        let mut triangle: Vec<(Period, Vec<Option<PublicValue>>)> = Vec::new();
        for (year, periods) in by_year {
            let periods: Vec<Period> = periods.into_iter().map(|(_, period)| period).collect();
            for period in &periods {
                let said = head.releases.iter().map(|day| self.total(*period, *day));
                triangle.push((*period, said.collect()));
            }
            blocks.extend(self.block(year, &periods, on));
        }
        triangle.retain(|(_, said)| said.iter().any(Option::is_some));
        ImportedTable {
            head: head.clone(),
            blocks,
            triangle,
        }
    }

    fn said(&self, group: Group, period: Period, on: Day) -> Option<&'a Saying> {
        let said = self.raw.get(&(group, period))?;
        said.range(..=on).next_back()?.1.as_ref()
    }

    /// Returns what is shown in a count's stead; nothing where it may be shown.
    fn safe(&self, group: Group, period: Period, on: Day) -> Option<Safe> {
        self.views.safe((self.strand?, group, period), on)
    }

    fn cell(&self, group: Group, period: Period, on: Day) -> PublicValue {
        let at = self.strand.map(|strand| (strand, group, period));
        let is_withheld_elsewhere = || at.is_some_and(|at| self.views.is_ever_small(&at));
        // That a withheld count is missing in one release is nobody's business.
        let missing = || match is_withheld_elsewhere() {
            true => PublicValue::Withheld,
            false => PublicValue::Missing,
        };
        let Some(Saying { value, fault, .. }) = self.said(group, period, on) else {
            return missing();
        };
        if !fault.is_empty() {
            return PublicValue::Quarantined;
        }
        if let (Some(safe), Some(_)) = (self.safe(group, period, on), value.number()) {
            return match safe {
                Safe {
                    is_withheld: true, ..
                } => PublicValue::Withheld,
                Safe { value, off, .. } => PublicValue::About { value, off },
            };
        }
        match *value {
            Value::Missing => missing(),
            Value::NotApplicable => PublicValue::NotApplicable,
            Value::Suppressed { .. } => PublicValue::Withheld,
            Value::Exact(number) => PublicValue::Count(number),
            Value::Provisional(number) => PublicValue::Provisional(number),
            Value::Rounded { value, to } => PublicValue::Rounded { value, to },
        }
    }

    fn block(&self, year: Option<i16>, periods: &[Period], on: Day) -> Option<Block> {
        let is_known = |period: &&Period| {
            (self.groups.iter()).any(|group| self.said(*group, **period, on).is_some())
        };
        let periods: Vec<Period> = periods.iter().filter(is_known).copied().collect();
        if periods.is_empty() {
            return None;
        }
        let cells = |group: Group| -> Vec<PublicValue> {
            let cell = |period: &Period| self.cell(group, *period, on);
            periods.iter().map(cell).collect()
        };
        let row = |group: &Group| {
            let cells = cells(*group);
            let is_listed = cells.iter().any(|cell| *cell != PublicValue::Missing);
            is_listed.then_some((*group, cells))
        };
        let total = |period: &Period| self.total(*period, on).unwrap_or(PublicValue::Missing);
        let own = match self.groups[..] {
            [Group::All] => vec![PublicValue::Missing; periods.len()],
            _ => cells(Group::All),
        };
        Some(Block {
            year,
            rows: self.groups.iter().filter_map(row).collect(),
            totals: periods.iter().map(total).collect(),
            own,
            periods,
        })
    }

    /// Returns whether a sum lacks people who were counted: the source withholds or does not know them, their
    /// row was refused, or it is in quarantine. A count of everybody that stands alone is no sum.
    fn lacks_a_part(&self, said: &[(Group, &Saying)]) -> bool {
        let is_sum = self.groups[..] != [Group::All];
        said.iter().any(|(_, saying)| {
            let is_untold = matches!(saying.value, Value::Suppressed { .. } | Value::Missing);
            is_untold || !saying.fault.is_empty() || (is_sum && saying.is_short)
        })
    }

    /// Returns the sum of the rows of a period as known on a day; nothing where there are none.
    fn total(&self, period: Period, on: Day) -> Option<PublicValue> {
        let said: Vec<(Group, &Saying)> = (self.groups.iter())
            .filter_map(|group| Some((*group, self.said(*group, period, on)?)))
            .collect();
        if said.is_empty() {
            return None;
        }
        // A count in quarantine is no part of any total.
        let firm = || said.iter().filter(|(_, saying)| saying.fault.is_empty());
        if firm().next().is_none() {
            return Some(PublicValue::Quarantined);
        }
        let (mut sum, mut off, mut shown, mut firmly) = (0_u64, 0_u64, 0_u64, 0_u64);
        for (group, saying) in firm() {
            let Some(number) = saying.value.number() else {
                continue;
            };
            let part = match self.safe(*group, period, on) {
                Some(Safe { is_lost: true, .. }) => return Some(PublicValue::Withheld),
                Some(safe) => {
                    off = off.saturating_add(safe.off);
                    if !safe.is_withheld {
                        shown = shown.saturating_add(safe.value);
                        firmly = firmly.saturating_add(safe.value.saturating_sub(safe.off));
                    }
                    safe.value
                }
                None => {
                    shown = shown.saturating_add(number);
                    firmly = firmly.saturating_add(number);
                    number
                }
            };
            // A total that no number holds is not given, rather than given wrong.
            match sum.checked_add(part) {
                Some(more) => sum = more,
                None => return Some(PublicValue::Missing),
            }
        }
        let values = || firm().map(|(_, saying)| saying.value);
        if values().all(|value| value == Value::Missing) {
            return Some(PublicValue::Missing);
        }
        if off > 0 && (shown == 0 || !is_telling(sum, off)) {
            return Some(PublicValue::Withheld);
        }
        if self.lacks_a_part(&said) {
            // What is withheld cannot make it less than what is shown.
            return Some(PublicValue::AtLeast(sum.saturating_sub(off).max(firmly)));
        }
        if off > 0 {
            return Some(PublicValue::About { value: sum, off });
        }
        // A total is as firm as its least firm part.
        if values().any(|value| matches!(value, Value::Provisional(_))) {
            return Some(PublicValue::Provisional(sum));
        }
        let rounded = values().find_map(|value| match value {
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
