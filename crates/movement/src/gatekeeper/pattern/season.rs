//! A year whose season lies three months off: months of a fiscal year taken for those of the calendar.
//!
//! Method: each complete year is a profile of twelve logarithms, its mean and the rise from year to year taken out. Where the other years
//! agree on a season (mean correlation at least 0.7) and one year disagrees (at most 0.4) but agrees once it
//! is turned by three months (at least 0.85), it was counted from another month on. This is the circular
//! cross-correlation that aligns seasonal profiles (Box, Jenkins and Reinsel, Time Series Analysis, ch. 12).
//! Where a whole file is off, nothing in it tells; an earlier release does (`releases`).

use std::collections::BTreeMap;

use super::panel::Panel;
use super::{Fault, Kind, fault};
use crate::series::key::month_of;

/// A year's profile.
type Profile = [f64; 12];

/// The least people of a month, and the fewest complete years.
const FEWEST_PEOPLE: u64 = 30;
const FEWEST_YEARS: usize = 3;
/// How well the other years must agree, how little the year itself, and how well once it is turned.
const AGREE: f64 = 0.7;
const DISAGREE: f64 = 0.4;
const TURNED: f64 = 0.85;

/// Returns a fault where years are shifted by three months against the others.
pub(super) fn shifted(panel: &Panel<'_>) -> Option<Fault> {
    let januaries = panel
        .months
        .iter()
        .filter(|month| month.rem_euclid(12) == 0);
    let mut years: BTreeMap<i32, Profile> = januaries
        .filter_map(|january| Some((*january, logs(panel, *january)?)))
        .collect();
    without_level(&mut years);
    if years.len() < FEWEST_YEARS {
        return None;
    }
    let found: Vec<i32> = (years.keys().copied())
        .filter(|year| is_shifted(&years, *year))
        .collect();
    // Two halves that disagree do not tell which of them is right.
    if found.len() * 2 >= years.len() {
        return None;
    }
    let first = *found.first()?;
    let lines = found.iter().flat_map(|january| {
        let of_year = panel
            .series()
            .flat_map(|(_, counts)| counts.range(*january..january + 12));
        of_year
            .flat_map(|(_, cell)| cell.lines.clone())
            .collect::<Vec<_>>()
    });
    Some(fault(
        panel,
        Kind::ShiftedSeason,
        lines.collect(),
        format!(
            "{panel}: the season of the year from {} lies three months off that of the other years",
            month_of(first)
        ),
        "Are these months of a fiscal year, counted from October?".to_owned(),
    ))
}

/// Returns the logarithms of a complete year.
fn logs(panel: &Panel<'_>, january: i32) -> Option<Profile> {
    let mut logs = [0.0; 12];
    for (place, value) in logs.iter_mut().enumerate() {
        let number = panel.total(january + place as i32);
        if number < FEWEST_PEOPLE {
            return None;
        }
        *value = (number as f64).ln();
    }
    Some(logs)
}

/// Takes out of each year its mean, and the rise that the means of all years show. The line within a year is
/// no rise: a season has one too.
fn without_level(years: &mut BTreeMap<i32, Profile>) {
    let mean = |logs: &Profile| logs.iter().sum::<f64>() / 12.0;
    let means: Vec<(f64, f64)> = (years.iter())
        .map(|(january, logs)| (f64::from(*january), mean(logs)))
        .collect();
    let n = means.len().max(1) as f64;
    let (x, y) = means
        .iter()
        .fold((0.0, 0.0), |(x, y), one| (x + one.0 / n, y + one.1 / n));
    let across: f64 = means.iter().map(|(a, b)| (a - x) * (b - y)).sum();
    let along: f64 = means.iter().map(|(a, _)| (a - x) * (a - x)).sum();
    let slope = if along > 0.0 { across / along } else { 0.0 };
    for logs in years.values_mut() {
        let mean = mean(logs);
        for (place, value) in logs.iter_mut().enumerate() {
            *value -= mean + slope * (place as f64 - 5.5);
        }
    }
}

fn is_shifted(years: &BTreeMap<i32, Profile>, year: i32) -> bool {
    let others: Vec<&Profile> = (years.iter())
        .filter(|(other, _)| **other != year)
        .map(|(_, profile)| profile)
        .collect();
    let pairs = (others.iter().enumerate())
        .flat_map(|(i, a)| others[i + 1..].iter().map(|b| correlation(a, b, 0)));
    let pairs: Vec<f64> = pairs.collect();
    let agree = pairs.iter().sum::<f64>() / pairs.len().max(1) as f64;
    let mut mean = [0.0; 12];
    for profile in &others {
        for (sum, value) in mean.iter_mut().zip(*profile) {
            *sum += value / others.len() as f64;
        }
    }
    let own = &years[&year];
    let turned = correlation(own, &mean, 3).max(correlation(own, &mean, 9));
    agree >= AGREE && correlation(own, &mean, 0) <= DISAGREE && turned >= TURNED
}

/// Returns the correlation of a profile, turned by so many months, with another.
fn correlation(own: &Profile, other: &Profile, turned: usize) -> f64 {
    let own = |place: usize| own[(place + turned) % 12];
    let (mut dot, mut left, mut right) = (0.0, 0.0, 0.0);
    for (place, value) in other.iter().enumerate() {
        dot += own(place) * value;
        left += own(place) * own(place);
        right += value * value;
    }
    dot / (left * right).sqrt().max(f64::MIN_POSITIVE)
}
