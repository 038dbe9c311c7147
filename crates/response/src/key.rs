//! A fair-share key: a weighted mean of shares of people and of the economy, over a set of countries.

use std::collections::BTreeSet;

use kernel::{Country, Localized};
use rust_decimal::Decimal;

use crate::share::Amount;

/// A key: how much the share of people weighs, and the share of the economy the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The name in addresses: `ammr-2024`.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What is to be known of it.
    pub note: Localized,
    /// How much the share of people weighs, from 0 to 1.
    pub weight: Weight,
    /// Whether a decision of this compact is cited that agrees to it.
    pub agreed: bool,
    /// The address of the rule.
    pub source: String,
}

/// A weight from 0 to 1 in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(u16);

/// Why a text is no weight.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a weight; write a number from 0 to 1 with at most three decimals, such as 0.5"
)]
pub struct NotAWeight(pub String);

impl Weight {
    /// Returns the weight as a number from 0 to 1.
    #[must_use]
    pub fn value(self) -> Decimal {
        Decimal::new(self.0.into(), 3).normalize()
    }

    /// Returns what is left to one.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(1000 - self.0)
    }
}

impl std::str::FromStr for Weight {
    type Err = NotAWeight;

    fn from_str(text: &str) -> Result<Self, NotAWeight> {
        let number = Decimal::from_str_exact(text).ok();
        let thousandths = number.map(|number| (number * Decimal::ONE_THOUSAND).normalize());
        let whole = thousandths.filter(|n| n.scale() == 0 && !n.is_sign_negative());
        let within = whole
            .and_then(|n| u16::try_from(n).ok())
            .filter(|n| *n <= 1000);
        within
            .map(Self)
            .ok_or_else(|| NotAWeight(text.chars().take(40).collect()))
    }
}

/// A country that a key may bind, with what was published of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The country.
    pub country: Country,
    /// Its people, or the latest year of which they were published.
    pub people: Result<Amount, Option<i16>>,
    /// Its economy, or the latest year of which it was published.
    pub economy: Result<Amount, Option<i16>>,
    /// Whether it receives, so that its own share covers nothing.
    pub receives: bool,
}

/// What a key gives each country, and whom it cannot weigh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// The shares, in order of the countries' codes. They add to exactly one.
    pub parts: Vec<Part>,
    /// Countries of which a variable was not published, with its latest year: nothing is guessed.
    pub not_computable: Vec<(Country, Lacking)>,
    /// The part that nobody covers: the shares of those who receive.
    pub uncovered: Decimal,
}

/// The variable that a country lacks, with the latest year of which it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacking {
    /// Its people.
    People(Option<i16>),
    /// Its economy.
    Economy(Option<i16>),
}

/// What a key gives a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The country.
    pub country: Country,
    /// Its people.
    pub people: Amount,
    /// Its economy.
    pub economy: Amount,
    /// Whether it receives.
    pub receives: bool,
    /// The share, from 0 to 1, to the last digit of a decimal.
    pub share: Decimal,
    /// The exact share: so many parts of [`Part::of`].
    pub parts: u128,
    /// The whole of which [`Part::parts`] are a part; the same for every country.
    pub of: u128,
    /// The least share that the published figures allow.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
    /// The least over all weights from 0 to 1.
    pub low_w: Decimal,
    /// The most over all weights.
    pub high_w: Decimal,
    /// Whole units by largest remainder; among equals the code decides.
    pub quantity: u64,
}

/// Why nothing is divided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoDivision {
    /// No country has both variables.
    #[error("no country of the set has both people and an economy published; add rows")]
    Nobody,
    /// A country stands twice.
    #[error("{0} stands twice; keep one row")]
    Twice(Country),
    /// A variable is nought or less.
    #[error("{0} has no people or no economy above nought; correct the number")]
    NotPositive(Country),
    /// The numbers are too large to be counted exactly.
    #[error("the numbers are too large to be divided exactly; use larger units, such as millions")]
    TooLarge,
}

/// Divides a quantity of whole units among countries: s = w·P/ΣP + (1−w)·G/ΣG.
///
/// # Errors
///
/// Where a country stands twice, a variable is not above nought, nobody is left, or a number is too large.
pub fn divide(parties: &[Party], weight: Weight, quantity: u64) -> Result<Division, NoDivision> {
    let mut seen = BTreeSet::new();
    let twice = parties.iter().find(|party| !seen.insert(party.country));
    if let Some(party) = twice {
        return Err(NoDivision::Twice(party.country));
    }
    let mut whole: Vec<Whole> = Vec::new();
    let mut not_computable = Vec::new();
    for party in parties {
        match (&party.people, &party.economy) {
            (Ok(people), Ok(economy)) => whole.push(Whole {
                country: party.country,
                people,
                economy,
                receives: party.receives,
            }),
            (Err(latest), _) => not_computable.push((party.country, Lacking::People(*latest))),
            (_, Err(latest)) => not_computable.push((party.country, Lacking::Economy(*latest))),
        }
    }
    whole.sort_by_key(|one| one.country);
    not_computable.sort();
    let is_positive =
        |one: &&Whole| one.people.low > Decimal::ZERO && one.economy.low > Decimal::ZERO;
    if let Some(one) = whole.iter().find(|one| !is_positive(one)) {
        return Err(NoDivision::NotPositive(one.country));
    }
    if whole.is_empty() {
        return Err(NoDivision::Nobody);
    }
    let (exact, of) = exact(&whole, weight)?;
    let quantities = largest_remainder(&exact, of, quantity)?;
    let parts: Vec<Part> = (whole.iter().enumerate())
        .map(|(i, one)| part(&whole, i, one, weight, (exact[i], of, quantities[i])))
        .collect::<Result<_, _>>()?;
    let received = parts.iter().filter(|part| part.receives);
    let uncovered = quotient(received.map(|part| part.parts).sum(), of)?;
    Ok(Division {
        parts,
        not_computable,
        uncovered,
    })
}

/// A country of which both variables were published.
struct Whole<'a> {
    country: Country,
    people: &'a Amount,
    economy: &'a Amount,
    receives: bool,
}

fn part(
    all: &[Whole],
    i: usize,
    one: &Whole,
    weight: Weight,
    (parts, of, quantity): (u128, u128, u64),
) -> Result<Part, NoDivision> {
    type Pick = fn(&Amount) -> Decimal;
    let share = |variable: fn(&Whole<'_>) -> Amount, own: Pick, others: Pick| {
        let own = own(&variable(one));
        let mut sum = own;
        for (j, other) in all.iter().enumerate() {
            if j != i {
                let more = sum.checked_add(others(&variable(other)));
                sum = more.ok_or(NoDivision::TooLarge)?;
            }
        }
        own.checked_div(sum).ok_or(NoDivision::TooLarge)
    };
    let people: fn(&Whole<'_>) -> Amount = |one| one.people.clone();
    let economy: fn(&Whole<'_>) -> Amount = |one| one.economy.clone();
    let value: Pick = |amount| amount.value;
    let (least, most): (Pick, Pick) = (|amount| amount.low, |amount| amount.high);
    let mixed = |p: Decimal, g: Decimal| weight.value() * p + weight.rest().value() * g;
    let (p, g) = (share(people, value, value)?, share(economy, value, value)?);
    Ok(Part {
        country: one.country,
        people: one.people.clone(),
        economy: one.economy.clone(),
        receives: one.receives,
        share: quotient(parts, of)?,
        parts,
        of,
        low: mixed(share(people, least, most)?, share(economy, least, most)?),
        high: mixed(share(people, most, least)?, share(economy, most, least)?),
        low_w: p.min(g),
        high_w: p.max(g),
        quantity,
    })
}

/// Returns the shares over one common whole: a·P·ΣG + b·G·ΣP over (a+b)·ΣP·ΣG.
fn exact(all: &[Whole], weight: Weight) -> Result<(Vec<u128>, u128), NoDivision> {
    let people = units(all.iter().map(|one| one.people.value))?;
    let economy = units(all.iter().map(|one| one.economy.value))?;
    let sum = |of: &[u128]| {
        of.iter()
            .try_fold(0_u128, |sum, one| sum.checked_add(*one))
            .ok_or(NoDivision::TooLarge)
    };
    let (sum_p, sum_g) = (sum(&people)?, sum(&economy)?);
    let times = |a: u128, b: u128| a.checked_mul(b).ok_or(NoDivision::TooLarge);
    let (a, b) = (u128::from(weight.0), u128::from(weight.rest().0));
    let of = times(1000, times(sum_p, sum_g)?)?;
    let mut parts = Vec::new();
    for (p, g) in people.iter().zip(&economy) {
        let by_people = times(a, times(*p, sum_g)?)?;
        parts.push(by_people + times(b, times(*g, sum_p)?)?);
    }
    let common = parts.iter().fold(of, |common, part| gcd(common, *part));
    for part in &mut parts {
        *part /= common;
    }
    Ok((parts, of / common))
}

/// Returns numbers as whole units of their finest place, without what divides them all.
fn units(values: impl Iterator<Item = Decimal>) -> Result<Vec<u128>, NoDivision> {
    let values: Vec<Decimal> = values.map(|value| value.normalize()).collect();
    let scale = values.iter().map(Decimal::scale).max().unwrap_or(0);
    let whole = |value: &Decimal| {
        let mantissa = u128::try_from(value.mantissa()).map_err(|_| NoDivision::TooLarge)?;
        let finer = 10_u128.pow(scale - value.scale());
        mantissa.checked_mul(finer).ok_or(NoDivision::TooLarge)
    };
    let whole: Vec<u128> = values.iter().map(whole).collect::<Result<_, _>>()?;
    let common = whole.iter().fold(0, |common, one| gcd(common, *one)).max(1);
    Ok(whole.into_iter().map(|one| one / common).collect())
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Returns whole units that add to the quantity: to each the whole part of its share, the rest one by one to the
/// largest remainders, among equals to the first in order.
fn largest_remainder(parts: &[u128], of: u128, quantity: u64) -> Result<Vec<u64>, NoDivision> {
    let mut given = Vec::new();
    let mut remainders = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        let times = part
            .checked_mul(quantity.into())
            .ok_or(NoDivision::TooLarge)?;
        given.push(u64::try_from(times / of).map_err(|_| NoDivision::TooLarge)?);
        remainders.push((times % of, i));
    }
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let left = quantity - given.iter().sum::<u64>();
    let n = usize::try_from(left).map_err(|_| NoDivision::TooLarge)?;
    for (_, i) in remainders.into_iter().take(n) {
        given[i] += 1;
    }
    Ok(given)
}

/// Returns a quotient of whole numbers to the last digit of a decimal.
fn quotient(parts: u128, of: u128) -> Result<Decimal, NoDivision> {
    let mut digits: i128 = 0;
    let mut left = parts % of;
    let whole = i128::try_from(parts / of).map_err(|_| NoDivision::TooLarge)?;
    const PLACES: u32 = 20;
    for _ in 0..PLACES {
        left = left.checked_mul(10).ok_or(NoDivision::TooLarge)?;
        let digit = i128::try_from(left / of).map_err(|_| NoDivision::TooLarge)?;
        digits = digits * 10 + digit;
        left %= of;
    }
    Ok(Decimal::from_i128_with_scale(
        whole * 10_i128.pow(PLACES) + digits,
        PLACES,
    ))
}
