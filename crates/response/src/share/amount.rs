//! A number with the least and the most that its publishers allow.

use std::collections::BTreeSet;

use kernel::Country;
use rust_decimal::Decimal;

use super::{Measure, Per};
use crate::published::{MOST_IN_A_LEFT_OUT_CELL, Published, Standing, counted, latest_year};

/// A number between the least and the most that the published figures allow, with those figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The number, by the reporter with the newest edition.
    pub value: Decimal,
    /// The least.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
    /// The year that it is of.
    pub year: i16,
    /// How many cells were left out or nought, each of which may hold up to four people.
    pub n_left_out: usize,
    /// The figures on which `value` rests.
    pub rests_on: Vec<Published>,
    /// The other figures, which only widen the interval.
    pub beside: Vec<Published>,
}

impl Amount {
    /// Returns a number that somebody states for themselves, without any interval or reporter.
    #[must_use]
    pub fn exactly(value: Decimal) -> Self {
        Self {
            value,
            low: value,
            high: value,
            year: 0,
            n_left_out: 0,
            rests_on: Vec::new(),
            beside: Vec::new(),
        }
    }

    /// Returns the names of those whose figures it rests on, each once, in order.
    #[must_use]
    pub fn reporters(&self) -> BTreeSet<&str> {
        let all = self.rests_on.iter();
        all.map(|row| row.reporter.as_str()).collect()
    }

    /// Returns the editions on which it rests, each once, oldest first.
    #[must_use]
    pub fn vintages(&self) -> BTreeSet<kernel::Period> {
        self.rests_on.iter().map(|row| row.vintage).collect()
    }

    /// Returns the addresses at which its figures were read, each once, in order.
    #[must_use]
    pub fn sources(&self) -> BTreeSet<&str> {
        let all = self.rests_on.iter().chain(&self.beside);
        all.map(|row| row.source.as_str()).collect()
    }
}

/// Returns what was counted of a measure, the sum of its parts; nothing where no part was published, because
/// silence is not nought.
pub fn numerator(
    rows: &[Published],
    measure: Measure,
    country: Country,
    year: i16,
) -> Option<Amount> {
    let mut amount = Amount {
        year,
        ..Amount::exactly(Decimal::ZERO)
    };
    let leaves_out = measure.leaves_out_small_cells();
    for series in measure.parts() {
        let told = counted(rows, series, country, year);
        let Some((first, others)) = told.split_first() else {
            amount.n_left_out += usize::from(leaves_out);
            continue;
        };
        let values = || told.iter().filter_map(|row| row.value);
        amount.value += first.value.unwrap_or_default();
        amount.low += values().min().unwrap_or_default();
        amount.high += values().max().unwrap_or_default();
        // A cell that is nought in a table without small cells may hold up to four people.
        let is_nought = |row: &&&Published| {
            row.standing == Standing::Rounded && row.value.is_some_and(|value| value.is_zero())
        };
        amount.n_left_out += usize::from(told.iter().any(|row| is_nought(&row)));
        amount.rests_on.push((*first).clone());
        amount
            .beside
            .extend(others.iter().map(|row| (*row).clone()));
    }
    amount.high += Decimal::from(amount.n_left_out) * Decimal::from(MOST_IN_A_LEFT_OUT_CELL);
    (!amount.rests_on.is_empty()).then_some(amount)
}

/// Returns by what is divided: of the same year, or else of the year before or after; least and most also over
/// the years before and after that one. Otherwise the latest year in which anything was published.
pub fn denominator(
    rows: &[Published],
    per: Per,
    country: Country,
    year: i16,
) -> Result<Amount, Option<i16>> {
    let of = |year| counted(rows, per.series(), country, year);
    let near = [year, year - 1, year + 1];
    let Some(base) = near.into_iter().find(|year| !of(*year).is_empty()) else {
        return Err(latest_year(rows, per.series(), country));
    };
    let told = of(base);
    let around = [base - 1, base + 1].into_iter().flat_map(of);
    let beside: Vec<Published> = told[1..].iter().copied().chain(around).cloned().collect();
    let value = told[0].value.unwrap_or_default();
    let values = || beside.iter().filter_map(|row| row.value);
    Ok(Amount {
        value,
        low: values().fold(value, Decimal::min),
        high: values().fold(value, Decimal::max),
        year: base,
        n_left_out: 0,
        rests_on: vec![told[0].clone()],
        beside,
    })
}
