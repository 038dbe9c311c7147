//! One currency turned into another by a named rule.
//!
//! A rate is never taken from a day after the one that asks, never older than the rule's limit,
//! and never silently zero: where there is none, the amount is reported as left out.

use std::collections::HashMap;
use std::fmt;

use kernel::{Currency, Day};

/// An exact rate: units of a currency per one unit of the table's base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    mantissa: u64,
    scale: u32,
}

impl Rate {
    /// The rate of the base to itself.
    pub const ONE: Self = Self {
        mantissa: 1,
        scale: 0,
    };

    /// Reads a positive decimal number; digits after the seventeenth significant one are dropped.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        let (number, exponent) = match text.split_once(['E', 'e']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (mut mantissa, mut scale, mut seen_point, mut any) = (0_u64, 0_i32, false, false);
        for byte in number.bytes() {
            match byte {
                b'.' if !seen_point => seen_point = true,
                b'0'..=b'9' => {
                    any = true;
                    if mantissa < 10_000_000_000_000_000 {
                        mantissa = mantissa * 10 + u64::from(byte - b'0');
                        scale += i32::from(seen_point);
                    } else if !seen_point {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        scale -= exponent;
        while scale < 0 {
            mantissa = mantissa.checked_mul(10)?;
            scale += 1;
        }
        while mantissa != 0 && scale > 0 && mantissa.is_multiple_of(10) {
            mantissa /= 10;
            scale -= 1;
        }
        (any && mantissa > 0 && scale <= 60).then_some(Self {
            mantissa,
            scale: u32::try_from(scale).ok()?,
        })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::write_amount(i128::from(self.mantissa), self.scale))
    }
}

/// The rule by which a rate is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The last fixing on or before the value date, at most ten days old.
    Daily,
    /// The last fixing of the month before the value date's month.
    MonthBefore,
    /// The average of the value date's calendar year, as DAC statistics convert.
    AnnualAverage,
}

impl Rule {
    /// Returns the word used in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::MonthBefore => "month-before",
            Self::AnnualAverage => "annual-average",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The oldest fixing, in days, that still stands for a day without one.
pub const STALE_AFTER_DAYS: i32 = 10;

/// Currencies held at par or at a fixed rate to the dollar by law: units per dollar.
///
/// Panama's balboa (par since 1904), the Bahamian dollar (par), the Barbados and Belize dollars
/// (2.00), the East Caribbean dollar (2.70 since 1976).
const PEGS: [(&str, &str); 5] = [
    ("PAB", "1"),
    ("BSD", "1"),
    ("BBD", "2"),
    ("BZD", "2"),
    ("XCD", "2.7"),
];

/// A table of rates from one publisher, all against one base currency.
#[derive(Debug, Clone)]
pub struct Rates {
    /// The name of the table: publisher and file.
    pub source: String,
    /// Which version of it: the SHA-256 of the file, where it was taken.
    pub version: String,
    /// The rule that its figures support.
    pub rule: Rule,
    base: Currency,
    series: HashMap<Currency, Vec<(Day, Rate)>>,
}

/// A rate that was used, with everything needed to check it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversion {
    /// The amount in minor units of the target currency.
    pub minor: i128,
    /// The day of the figure that was used.
    pub on: Day,
    /// The rule by which it was chosen; nothing for a peg or the same currency.
    pub rule: Option<Rule>,
}

/// Why there is no rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum MissingRate {
    /// The table never speaks of the currency.
    #[error("the rates do not contain the currency")]
    UnknownCurrency,
    /// No figure lies on or before the day within the rule's limit.
    #[error("no rate lies on or shortly before the day")]
    NoneInTime,
    /// The amount has no day to convert on.
    #[error("the amount has no date")]
    NoDay,
    /// The result does not fit.
    #[error("the converted amount is too large")]
    TooLarge,
}

impl Rates {
    /// Returns an empty table.
    #[must_use]
    pub fn new(source: impl Into<String>, base: Currency, rule: Rule) -> Self {
        Self {
            source: source.into(),
            version: String::new(),
            rule,
            base,
            series: HashMap::new(),
        }
    }

    /// Adds a figure; call [`Self::finish`] after the last.
    pub fn add(&mut self, currency: Currency, day: Day, rate: Rate) {
        self.series.entry(currency).or_default().push((day, rate));
    }

    /// Puts the figures in order of their days.
    #[must_use]
    pub fn finish(mut self) -> Self {
        for series in self.series.values_mut() {
            series.sort_by_key(|(day, _)| *day);
        }
        self
    }

    /// Returns how many figures the table holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.series.values().map(Vec::len).sum()
    }

    /// Returns whether the table can convert a currency at all.
    #[must_use]
    pub fn has(&self, currency: Currency) -> bool {
        currency == self.base || self.series.contains_key(&currency)
    }

    /// Returns whether the table holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.series.is_empty()
    }

    /// Converts an amount as on a day.
    pub fn convert(
        &self,
        minor: i128,
        from: Currency,
        into: Currency,
        on: Option<Day>,
    ) -> Result<Conversion, MissingRate> {
        let on = on.ok_or(MissingRate::NoDay)?;
        if from == into {
            return Ok(Conversion {
                minor,
                on,
                rule: None,
            });
        }
        let (mut from_rate, mut from_day) = self.rate(from, on)?;
        let (mut into_rate, mut into_day) = self.rate(into, on)?;
        // Figures of two different days would make a cross rate that nobody published.
        if let (Some(a), Some(b)) = (from_day, into_day)
            && a != b
        {
            if self.rule != Rule::Daily {
                return Err(MissingRate::NoneInTime);
            }
            (from_rate, from_day) = self.rate(from, a.min(b))?;
            (into_rate, into_day) = self.rate(into, a.min(b))?;
            if from_day != into_day {
                return Err(MissingRate::NoneInTime);
            }
        }
        let figure = from_day.or(into_day);
        Ok(Conversion {
            minor: exchanged(minor, (from, from_rate), (into, into_rate))?,
            on: figure.unwrap_or(on),
            rule: figure.map(|_| self.rule),
        })
    }

    /// Returns the rate that stands on a day and the day it was fixed; the base and pegs, which
    /// hold on every day, have none.
    fn rate(&self, currency: Currency, on: Day) -> Result<(Rate, Option<Day>), MissingRate> {
        if currency == self.base {
            return Ok((Rate::ONE, None));
        }
        let Some(series) = self.series.get(&currency) else {
            let dollar = self.base.code() == "USD";
            return PEGS
                .iter()
                .find(|(code, _)| dollar && *code == currency.code())
                .and_then(|(_, rate)| Rate::read(rate))
                .map(|rate| (rate, None))
                .ok_or(MissingRate::UnknownCurrency);
        };
        let last = match self.rule {
            Rule::Daily => on,
            Rule::MonthBefore => first_of_month(on).yesterday(),
            Rule::AnnualAverage => {
                Day::new(on.year(), 12, 31).map_err(|_| MissingRate::NoneInTime)?
            }
        };
        let after = series.partition_point(|(day, _)| *day <= last);
        let (day, rate) = after
            .checked_sub(1)
            .and_then(|at| series.get(at))
            .copied()
            .ok_or(MissingRate::NoneInTime)?;
        let in_time = match self.rule {
            Rule::Daily | Rule::MonthBefore => day.days_until(last) <= STALE_AFTER_DAYS,
            Rule::AnnualAverage => day.year() == on.year(),
        };
        in_time
            .then_some((rate, Some(day)))
            .ok_or(MissingRate::NoneInTime)
    }
}

/// Turns amounts into one currency by tables of rates, the preferred one first.
#[derive(Debug, Clone)]
pub struct Converter {
    /// The currency into which everything is turned.
    pub into: Currency,
    /// The tables.
    pub tables: std::sync::Arc<Vec<Rates>>,
}

/// An amount as it counts, with the rate that was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Converted {
    /// Minor units of the converter's currency.
    pub minor: i128,
    /// The conversion and the place of its table; nothing where the currency is the same.
    pub by: Option<(Conversion, usize)>,
}

impl Converter {
    /// Converts an amount by the first table that has a rate.
    pub fn convert(
        &self,
        minor: i128,
        from: Currency,
        on: Option<Day>,
    ) -> Result<Converted, MissingRate> {
        if from == self.into {
            return Ok(Converted { minor, by: None });
        }
        let mut why = MissingRate::UnknownCurrency;
        for (at, table) in self.tables.iter().enumerate() {
            match table.convert(minor, from, self.into, on) {
                Ok(conversion) => {
                    return Ok(Converted {
                        minor: conversion.minor,
                        by: Some((conversion, at)),
                    });
                }
                Err(missing) => why = why.max(missing),
            }
        }
        Err(why)
    }

    /// Returns what a claim counts for, by the rate of its value date, else of its own date.
    pub fn of_claim(&self, claim: &crate::Claim) -> Result<Converted, MissingRate> {
        self.convert(claim.minor, claim.currency, claim.value_day.or(claim.day))
    }
}

/// Returns the amount in the other currency's minor units, halves going away from zero.
fn exchanged(
    minor: i128,
    (from, from_rate): (Currency, Rate),
    (into, into_rate): (Currency, Rate),
) -> Result<i128, MissingRate> {
    let up = from_rate.scale + into.decimal_places();
    let down = into_rate.scale + from.decimal_places();
    let power = |n: u32| 10_i128.checked_pow(n);
    let numerator = minor
        .checked_mul(i128::from(into_rate.mantissa))
        .zip(power(up.saturating_sub(down)))
        .and_then(|(n, scale)| n.checked_mul(scale));
    let denominator = power(down.saturating_sub(up))
        .and_then(|scale| scale.checked_mul(i128::from(from_rate.mantissa)));
    numerator
        .zip(denominator)
        .map(|(n, d)| divide_to_nearest(n, d))
        .ok_or(MissingRate::TooLarge)
}

fn first_of_month(day: Day) -> Day {
    day.plus_days(1 - i32::from(day.day()))
}

/// Divides, halves going away from zero.
fn divide_to_nearest(numerator: i128, denominator: i128) -> i128 {
    let quotient = numerator / denominator;
    let remainder = (numerator % denominator).unsigned_abs();
    if remainder >= denominator.unsigned_abs() - remainder {
        quotient + numerator.signum()
    } else {
        quotient
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn currency(text: &str) -> Currency {
        text.parse().unwrap()
    }

    fn table(base: &str, rule: Rule, figures: &[(&str, &str, &str)]) -> Rates {
        let mut rates = Rates::new("test", currency(base), rule);
        for (code, on, rate) in figures {
            rates.add(currency(code), day(on), Rate::read(rate).unwrap());
        }
        rates.finish()
    }

    fn ecb() -> Rates {
        table(
            "EUR",
            Rule::Daily,
            &[
                ("USD", "2024-05-06", "1.0776"),
                ("USD", "2024-05-07", "1.0771"),
                ("GBP", "2024-05-06", "0.85700"),
                ("GBP", "2024-05-07", "0.85870"),
                ("CLP", "2024-05-07", "1001.5"),
            ],
        )
    }

    #[test]
    fn a_rate_is_never_taken_from_a_later_day() {
        let usd = ecb().convert(
            10_000,
            currency("GBP"),
            currency("USD"),
            Some(day("2024-05-06")),
        );
        // 100 GBP × 1.0776 / 0.857 = 125.74095… USD
        let usd = usd.unwrap();
        assert_eq!((usd.minor, usd.on), (12_574, day("2024-05-06")));
        let none = ecb().convert(1, currency("GBP"), currency("USD"), Some(day("2024-05-05")));
        assert_eq!(none, Err(MissingRate::NoneInTime));
    }

    #[test]
    fn a_stale_rate_is_no_rate() {
        let convert = |on| ecb().convert(100, currency("GBP"), currency("USD"), Some(day(on)));
        assert_eq!(convert("2024-05-17").unwrap().on, day("2024-05-07"));
        assert_eq!(convert("2024-05-18"), Err(MissingRate::NoneInTime));
    }

    #[test]
    fn minor_units_of_both_currencies_are_respected() {
        let euros = ecb().convert(
            10_015,
            currency("CLP"),
            currency("EUR"),
            Some(day("2024-05-07")),
        );
        assert_eq!(euros.unwrap().minor, 1_000);
        let pesos = ecb().convert(
            -1_000,
            currency("EUR"),
            currency("CLP"),
            Some(day("2024-05-07")),
        );
        assert_eq!(pesos.unwrap().minor, -10_015);
    }

    #[test]
    fn a_currency_without_rates_is_reported_and_not_zero() {
        let none = ecb().convert(5, currency("HTG"), currency("USD"), Some(day("2024-05-07")));
        assert_eq!(none, Err(MissingRate::UnknownCurrency));
        let none = ecb().convert(5, currency("GBP"), currency("USD"), None);
        assert_eq!(none, Err(MissingRate::NoDay));
    }

    #[test]
    fn an_annual_average_serves_its_own_year_only() {
        let imf = table(
            "USD",
            Rule::AnnualAverage,
            &[
                ("COP", "2023-12-31", "4325.955"),
                ("COP", "2024-12-31", "4071.2"),
            ],
        );
        let cop = |on| imf.convert(432_595_500, currency("COP"), currency("USD"), Some(day(on)));
        assert_eq!(cop("2023-02-01").unwrap().minor, 100_000);
        assert_eq!(cop("2025-01-01"), Err(MissingRate::NoneInTime));
        let pegged = imf.convert(
            200,
            currency("BBD"),
            currency("USD"),
            Some(day("2030-01-01")),
        );
        let pegged = pegged.unwrap();
        assert_eq!((pegged.minor, pegged.rule), (100, None));
    }

    #[test]
    fn the_month_before_is_complete_when_it_is_used() {
        let monthly = table(
            "EUR",
            Rule::MonthBefore,
            &[
                ("USD", "2024-04-30", "1.0723"),
                ("USD", "2024-05-31", "1.0852"),
            ],
        );
        let on = |text| monthly.convert(100, currency("EUR"), currency("USD"), Some(day(text)));
        assert_eq!(on("2024-05-31").unwrap().on, day("2024-04-30"));
        assert_eq!(on("2024-06-01").unwrap().on, day("2024-05-31"));
    }

    #[test]
    fn rates_are_read_exactly() {
        assert_eq!(
            Rate::read("14.4451109778044").unwrap().to_string(),
            "14.4451109778044"
        );
        assert_eq!(Rate::read("136").unwrap().to_string(), "136");
        assert_eq!(Rate::read("2.5E-05").unwrap().to_string(), "0.000025");
        for text in ["", "N/A", "0", "-1", "1.2.3", "."] {
            assert_eq!(Rate::read(text), None, "{text}");
        }
    }
}
