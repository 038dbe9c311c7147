//! What published plans asked for a country and what came: a percentage only where the plan's own numbers hold.

use std::collections::BTreeMap;

use kernel::Country;
use rust_decimal::{Decimal, RoundingStrategy};

/// One country's part of a published plan of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPart {
    /// The country.
    pub country: Country,
    /// The year.
    pub year: i16,
    /// The publisher's number of the plan; nothing where money stands outside any plan.
    pub plan: Option<String>,
    /// The plan's name.
    pub title: String,
    /// What was asked, in United States dollars.
    pub asked: Option<Decimal>,
    /// What came, in United States dollars.
    pub funded: Option<Decimal>,
    /// The line of its file.
    pub line: usize,
}

/// Why no percentage is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotFunded {
    /// The row belongs to no plan, or nothing was asked.
    #[error("no plan asked for anything")]
    NothingAsked,
    /// One requirement is printed for five countries or more.
    #[error("one requirement is printed for {0} countries, which cannot be theirs")]
    Repeated(usize),
}

/// A requirement that so many countries of a plan share is no country's.
pub const LEAST_REPEATED: usize = 5;

/// Returns for each plan and requirement in how many countries it stands.
#[must_use]
pub fn repeated(parts: &[PlanPart]) -> BTreeMap<(&str, i16, Decimal), Vec<&PlanPart>> {
    let mut found: BTreeMap<(&str, i16, Decimal), Vec<&PlanPart>> = BTreeMap::new();
    for part in parts {
        let asked = part.asked.filter(|asked| *asked > Decimal::ZERO);
        if let (Some(plan), Some(asked)) = (&part.plan, asked) {
            let key = (plan.as_str(), part.year, asked);
            found.entry(key).or_default().push(part);
        }
    }
    found.retain(|_, parts| parts.len() >= LEAST_REPEATED);
    found
}

/// Returns how much of what a plan asked for a country came, in per cent with one decimal.
///
/// # Errors
///
/// Where nothing was asked, or the same requirement stands for five countries or more.
pub fn percent(part: &PlanPart, all: &[PlanPart]) -> Result<Decimal, NotFunded> {
    let asked = part
        .asked
        .filter(|asked| part.plan.is_some() && *asked > Decimal::ZERO);
    let asked = asked.ok_or(NotFunded::NothingAsked)?;
    let same = repeated(all)
        .into_values()
        .find(|parts| parts.contains(&part));
    if let Some(parts) = same {
        return Err(NotFunded::Repeated(parts.len()));
    }
    let share = part.funded.unwrap_or_default() * Decimal::ONE_HUNDRED / asked;
    Ok(share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
}
