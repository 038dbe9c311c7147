//! What is known of why people leave: indicators of a country, each with its age, its disputes and its error.
//!
//! Nothing here says that one thing causes another. Most indicators cannot be assessed, and the reason is what
//! this module finds.

use std::collections::BTreeMap;

use kernel::{Country, Localized};
use rust_decimal::Decimal;

use crate::named::Naming;
use crate::published::{Published, Standing, latest_of_each};

/// An indicator that the charter counts among the causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The name in addresses: `homicide`.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What is to be known of it.
    pub note: Localized,
    /// The series.
    pub series: String,
    /// Which way is better.
    pub direction: Direction,
    /// The reporter that rates, where one was chosen; the others stand beside.
    pub reporter: Option<String>,
    /// How many years old the latest value may be.
    pub max_age: u8,
    /// Whether nought means none of it, so that a change may be told in per cent; an index around nought has none.
    pub has_nought: bool,
    /// Which texts name it.
    pub naming: Naming,
}

/// Which way an indicator is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Lower is better.
    LowerIsBetter,
    /// Higher is better.
    HigherIsBetter,
    /// Neither: it belongs to the picture.
    Context,
}

kernel::coded!(Direction {
    LowerIsBetter = "lower-is-better",
    HigherIsBetter = "higher-is-better",
    Context = "context",
});

/// What can be said of an indicator: how the latest value stands to the earlier one, or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Lower than the earlier value.
    Lower,
    /// Higher.
    Higher,
    /// The same number.
    Unchanged,
    /// Nothing can be said; a reason tells why.
    NotAssessable,
}

kernel::coded!(Class {
    Lower = "lower",
    Higher = "higher",
    Unchanged = "unchanged",
    NotAssessable = "not-assessable",
});

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Nothing was published.
    NothingPublished,
    /// Only models speak, nobody who counted.
    ModelledOnly,
    /// Two reporters of one year differ by more than half as much again, and nobody chose between them.
    Disputed,
    /// The latest value is too old.
    Stale,
    /// One count stands for four years or more: it was carried forward, not counted.
    CarriedForward,
    /// There is no value of five to ten years earlier to compare with.
    NoEarlierValue,
    /// The change is smaller than the published errors.
    WithinError,
}

kernel::coded!(Reason {
    NothingPublished = "nothing-published",
    ModelledOnly = "modelled-only",
    Disputed = "disputed",
    Stale = "stale",
    CarriedForward = "carried-forward",
    NoEarlierValue = "no-earlier-value",
    WithinError = "within-error",
});

/// Whether a change is larger than its error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Firmness {
    /// Larger than the published errors.
    Firm,
    /// No error was published, so nobody can say.
    Undetermined,
}

kernel::coded!(Firmness {
    Firm = "firm",
    Undetermined = "undetermined",
});

/// What can be said of an indicator in a country as on a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classified {
    /// The indicator.
    pub cause: String,
    /// The country.
    pub country: Country,
    /// The class.
    pub class: Class,
    /// Why nothing can be said.
    pub reason: Option<Reason>,
    /// Whether a change is larger than its error; of a class that tells a change only.
    pub firmness: Option<Firmness>,
    /// The latest value of the reporter that rates.
    pub latest: Option<Published>,
    /// The value with which it is compared.
    pub earlier: Option<Published>,
    /// The years since the latest value.
    pub age: Option<i16>,
    /// Whether the change is within the published errors, where there are errors.
    pub within_error: Option<bool>,
    /// What other reporters say, each with its latest value.
    pub beside: Vec<Published>,
}

/// Two reporters of one year differ by more than this: the greater over the lesser.
const MOST_RATIO: Decimal = Decimal::from_parts(15, 0, 0, false, 1);
/// So many years the earlier value lies before the latest, or up to as many again.
const SPAN: i16 = 5;
/// A count that stands so many years was carried forward.
const CARRIED_YEARS: usize = 4;
/// Smaller counts may stay the same by chance.
const LEAST_CARRIED: Decimal = Decimal::ONE_THOUSAND;
/// Counts that differ by no more than one in so many are the same.
const SAME_ONE_IN: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// Returns what can be said of an indicator in a country, seen from a year.
#[must_use]
pub fn classify(cause: &Cause, country: Country, rows: &[Published], year: i16) -> Classified {
    let told: Vec<&Published> = (rows.iter())
        .filter(|row| row.series == cause.series && row.country == country)
        .filter(|row| row.value.is_some() && row.year <= year)
        .filter(|row| !matches!(row.standing, Standing::Projection | Standing::Suspect))
        .collect();
    let newest = latest_of_each(&told);
    let is_chosen = |row: &&Published| match &cause.reporter {
        Some(name) => is_reporter(&row.reporter, name),
        None => row.standing != Standing::Modelled,
    };
    let mut own: Vec<&Published> = newest
        .iter()
        .copied()
        .filter(|row| is_chosen(row))
        .collect();
    let latest = own.last().copied();
    let mut beside: BTreeMap<&str, &Published> = BTreeMap::new();
    for row in newest
        .iter()
        .filter(|row| latest.is_none_or(|one| one.reporter != row.reporter))
    {
        beside.insert(&row.reporter, row);
    }
    // Two reporters' years in a row would be nobody's series, even where both pass on a third.
    own.retain(|row| latest.is_some_and(|one| row.reporter == one.reporter));
    let mut found = Classified {
        cause: cause.id.clone(),
        country,
        class: Class::NotAssessable,
        reason: None,
        firmness: None,
        latest: latest.cloned(),
        earlier: None,
        age: latest.map(|row| year - row.year),
        within_error: None,
        beside: beside.into_values().cloned().collect(),
    };
    found.earlier = earlier(&own).cloned();
    found.within_error = latest
        .zip(found.earlier.as_ref())
        .and_then(|(a, b)| within_error(b, a));
    found.reason = reason(cause, &newest, &own, &found);
    if found.reason.is_none() {
        let values = found.latest.as_ref().zip(found.earlier.as_ref());
        let change = values.and_then(|(now, then)| Some(now.value?.cmp(&then.value?)));
        found.class = match change {
            Some(std::cmp::Ordering::Less) => Class::Lower,
            Some(std::cmp::Ordering::Greater) => Class::Higher,
            _ => Class::Unchanged,
        };
        found.firmness = Some(match found.within_error {
            Some(_) => Firmness::Firm,
            None => Firmness::Undetermined,
        });
    }
    found
}

fn reason(
    cause: &Cause,
    newest: &[&Published],
    own: &[&Published],
    found: &Classified,
) -> Option<Reason> {
    let Some(age) = found.age else {
        return Some(match newest.is_empty() {
            true => Reason::NothingPublished,
            false => Reason::ModelledOnly,
        });
    };
    if own.iter().all(|row| row.standing == Standing::Modelled) {
        return Some(Reason::ModelledOnly);
    }
    if cause.reporter.is_none() && is_disputed(newest) {
        return Some(Reason::Disputed);
    }
    if age > i16::from(cause.max_age) {
        return Some(Reason::Stale);
    }
    if is_carried_forward(own) {
        return Some(Reason::CarriedForward);
    }
    if found.earlier.is_none() {
        return Some(Reason::NoEarlierValue);
    }
    (found.within_error == Some(true)).then_some(Reason::WithinError)
}

/// Returns whether a reporter is the one named, or the same through somebody who passes it on.
fn is_reporter(reporter: &str, name: &str) -> bool {
    let rest = reporter.strip_prefix(name);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" via "))
}

/// Returns the value nearest to five years before the latest, no more than ten.
fn earlier<'a>(own: &[&'a Published]) -> Option<&'a Published> {
    let last = own.last()?;
    let far_enough = own.iter().rev().find(|row| last.year - row.year >= SPAN);
    far_enough
        .copied()
        .filter(|row| last.year - row.year <= 2 * SPAN)
}

/// Returns whether in the latest year of which two reporters tell, one says more than half as much again.
fn is_disputed(newest: &[&Published]) -> bool {
    let mut years: BTreeMap<i16, Vec<Decimal>> = BTreeMap::new();
    for row in newest {
        years.entry(row.year).or_default().extend(row.value);
    }
    let shared = years.into_values().rev().find(|values| values.len() > 1);
    shared.is_some_and(|values| {
        let least = values.iter().copied().min().unwrap_or_default();
        let most = values.iter().copied().max().unwrap_or_default();
        most > least * MOST_RATIO
    })
}

/// Returns whether a count of people stands for four years or more up to its latest. Rates are never said to: they
/// move slowly and are rounded.
#[must_use]
pub fn is_carried_forward(own: &[&Published]) -> bool {
    let Some(last) = own.last().filter(|row| row.unit == "persons") else {
        return false;
    };
    let value = last.value.unwrap_or_default();
    if value < LEAST_CARRIED {
        return false;
    }
    let in_a_row = own.iter().rev().enumerate();
    let same = in_a_row.take_while(|(i, row)| {
        let gap = (row.value.unwrap_or_default() - value).abs();
        last.year - row.year == i16::try_from(*i).unwrap_or(i16::MAX) && gap * SAME_ONE_IN <= value
    });
    same.count() >= CARRIED_YEARS
}

/// Returns whether two values differ by no more than their errors allow at nine in ten: |Δ| ≤ 1.645·√(se₁² + se₂²).
/// Nothing where an error was not published.
#[must_use]
pub fn within_error(before: &Published, after: &Published) -> Option<bool> {
    let change = after.value? - before.value?;
    let (first, second) = (before.error?, after.error?);
    let z = Decimal::new(1645, 3);
    Some(change * change <= z * z * (first * first + second * second))
}
