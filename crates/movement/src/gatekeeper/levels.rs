//! Levels: jumps, breaks and months that have not happened.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Country;

use super::fault::{Fault, Kind};
use crate::series::key::{month_number, month_of};
use crate::series::{Group, Measure, Sheet};

/// How many-fold a month must rise over the one before to be a jump.
const FOLD: f64 = 8.0;

/// The level below which a many-fold rise says nothing, in persons a month.
const LEAST_LEVEL: f64 = 100.0;

/// Up to so many times a level that was held before, a rise is a return to it.
const AS_BEFORE: f64 = 2.0;

/// The number of months on each side that a new level must hold.
const MONTHS: usize = 3;

/// One reporter's monthly totals of one measure.
type Totals = BTreeMap<i32, f64>;

/// What is counted, under which definition, and by whom: a new definition is a series of its own.
type Counted = (Measure, String, Country);

fn monthly_totals(sheet: &Sheet) -> BTreeMap<Counted, Totals> {
    let mut totals: BTreeMap<Counted, Totals> = BTreeMap::new();
    for row in sheet
        .rows
        .iter()
        .filter(|row| row.nationality != Group::All)
    {
        if let (Some(month), Some(number)) = (month_number(row.period), row.value.number()) {
            let key = (row.measure.clone(), row.class.clone(), row.reporter);
            *totals.entry(key).or_default().entry(month).or_default() += number as f64;
        }
    }
    totals
}

/// Returns a fault for each many-fold rise that lasts.
///
/// A level that the series had before is no new one: a border that was closed and opens again.
///
/// Where the reporter's own nationals stand among the two largest groups after the rise, entries of
/// another kind were loaded; otherwise the definition changed and no note says so.
#[must_use]
pub fn jumps(sheet: &Sheet) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (counted, totals) in monthly_totals(sheet) {
        let months: Vec<(i32, f64)> = totals.into_iter().collect();
        // The highest level held for so many months, up to each place.
        let mut held = 0.0_f64;
        for i in MONTHS..months.len() {
            let before: Vec<f64> = months[i - MONTHS..i].iter().map(|(_, n)| *n).collect();
            let after: Vec<f64> = months[i..].iter().take(MONTHS).map(|(_, n)| *n).collect();
            let least_after = after.iter().copied().fold(f64::INFINITY, f64::min);
            let most_before = before.iter().copied().fold(0.0, f64::max);
            held = held.max(before.iter().copied().fold(f64::INFINITY, f64::min));
            let level = before[MONTHS - 1];
            let rises = level >= LEAST_LEVEL
                && months[i].1 >= FOLD * level
                && after.len() == MONTHS
                && least_after >= FOLD * most_before
                && least_after > AS_BEFORE * held;
            if rises {
                faults.push(jump(sheet, &counted, &months[i - 1..], level));
                break;
            }
        }
    }
    faults
}

fn jump(sheet: &Sheet, counted: &Counted, months: &[(i32, f64)], level: f64) -> Fault {
    let (measure, class, reporter) = (&counted.0, &counted.1, counted.2);
    let first = months[1].0;
    let mut by_group: BTreeMap<Group, u64> = BTreeMap::new();
    let mut lines = Vec::new();
    for row in &sheet.rows {
        let after = month_number(row.period).is_some_and(|month| month >= first);
        if row.reporter == reporter && row.measure == *measure && row.class == *class && after {
            let sum = by_group.entry(row.nationality).or_default();
            *sum = sum.saturating_add(row.value.number().unwrap_or(0));
            lines.push(row.line);
        }
    }
    let mut groups: Vec<(Group, u64)> = by_group.into_iter().collect();
    groups.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let own = (groups.iter().take(2)).any(|(group, _)| *group == Group::Of(reporter));
    let path: Vec<String> = (months.iter().take(4))
        .map(|(_, n)| format!("{n:.0}"))
        .collect();
    let path = path.join(" → ");
    let since = month_of(first);
    let fold = months[1].1 / level;
    if own {
        let leaders: Vec<String> = (groups.iter().take(2))
            .map(|(group, n)| format!("{group} {n}"))
            .collect();
        Fault {
            file: sheet.file.clone(),
            kind: Kind::OtherEntries,
            lines,
            reason: format!(
                "{reporter} {measure} rises {fold:.0}-fold in {since} ({path}), led by {}; a country's \
                 own nationals do not enter it irregularly",
                leaders.join(" and ")
            ),
            question: format!(
                "Were regular entries loaded into {measure} of {reporter} from {since} on?"
            ),
        }
    } else {
        Fault {
            file: sheet.file.clone(),
            kind: Kind::LevelBreak,
            lines,
            reason: format!(
                "{reporter} {measure} rises {fold:.0}-fold in {since} ({path}) and stays there, and \
                 no note tells of a new definition"
            ),
            question: format!(
                "Which definition of {measure} did {reporter} use before and after {since}?"
            ),
        }
    }
}

/// The fewest groups that must all be nought for a month to be held not to have happened.
const FEWEST_GROUPS: usize = 5;

/// Returns a fault where a file ends in months in which every group is nought.
#[must_use]
pub fn future_noughts(sheet: &Sheet) -> Option<Fault> {
    let mut by_month: BTreeMap<i32, (u64, usize)> = BTreeMap::new();
    for row in &sheet.rows {
        if let Some(month) = month_number(row.period) {
            let entry = by_month.entry(month).or_default();
            entry.0 = entry.0.saturating_add(row.value.number().unwrap_or(0));
            entry.1 += 1;
        }
    }
    let empty: BTreeSet<i32> = (by_month.iter().rev())
        .take_while(|(_, (sum, n))| *sum == 0 && *n >= FEWEST_GROUPS)
        .map(|(month, _)| *month)
        .collect();
    // A single empty month may be a month without anybody; a run of them at the end is not.
    if empty.len() < 2 || empty.len() == by_month.len() {
        return None;
    }
    let (first, last) = (empty.first()?, empty.last()?);
    let lines = (sheet.rows.iter())
        .filter(|row| month_number(row.period).is_some_and(|month| empty.contains(&month)))
        .map(|row| row.line)
        .collect();
    Some(Fault {
        file: sheet.file.clone(),
        kind: Kind::FutureNoughts,
        lines,
        reason: format!(
            "every group is nought from {} to {}, the last months of the file: a month that has not \
             been counted is missing, not nought",
            month_of(*first),
            month_of(*last)
        ),
        question: format!("Was anything counted after {}?", month_of(first - 1)),
    })
}
