//! Rates and shares in words: the value, its interval, or why there is none.

use response::Published;
use response::share::{self, Amount, Measure, NoRate, Per, Rate, Share, places};
use rust_decimal::Decimal;
use ui::Markup;

use crate::page::Page;
use crate::shown;

/// A cell: the value with its interval below, or why there is none.
pub struct Cell {
    /// The value; empty where there is none.
    pub value: String,
    /// The interval, or the reason.
    pub range: String,
}

/// Returns a cell for a share, if there is one of that measure and denominator.
pub fn cell(page: &Page, shares: &[&Share], measure: Measure, per: Per) -> Cell {
    let found = shares
        .iter()
        .find(|one| one.measure == measure && one.per == per);
    match found.map(|share| &share.rate) {
        Some(Ok(rate)) => Cell {
            value: value(page, rate),
            range: range(page, rate),
        },
        Some(Err(none)) => Cell {
            value: String::new(),
            range: why(page, *none),
        },
        None => Cell {
            value: String::new(),
            range: why(page, NoRate::NothingCounted),
        },
    }
}

/// Returns a rate with the digits that its interval leaves certain, and one more.
pub fn value(page: &Page, rate: &Rate) -> String {
    page.number(share::shown(rate.value, places(rate.low, rate.high)))
}

/// Returns a rate's interval.
pub fn range(page: &Page, rate: &Rate) -> String {
    let places = places(rate.low, rate.high);
    between(
        page,
        share::shown(rate.low, places),
        share::shown(rate.high, places),
    )
}

/// Returns the least and the most of a number.
pub fn amount(page: &Page, amount: &Amount) -> String {
    if amount.low == amount.high {
        return String::new();
    }
    between(page, amount.low, amount.high)
}

/// Returns two ends of an interval.
pub fn between(page: &Page, low: Decimal, high: Decimal) -> String {
    let (low, high) = (page.number(low), page.number(high));
    let ends = [("low", low.as_str()), ("high", high.as_str())];
    page.say_filling("carried-between", &ends).into_owned()
}

/// Returns why there is no rate.
pub fn why(page: &Page, none: NoRate) -> String {
    let latest = match none {
        NoRate::NoDenominator { latest } => latest,
        _ => None,
    };
    match latest {
        Some(year) => page
            .say_naming("carried-why-ends", "year", year)
            .into_owned(),
        None => page
            .say(&format!("carried-why-{}", none.code()))
            .into_owned(),
    }
}

/// Returns what a published number counts, in the reader's words where the interface knows the series, else in its
/// publisher's.
pub fn definition(page: &Page, row: &Published) -> Markup {
    let key: String = row.series.replace('.', "-");
    match page.words.find(&format!("published-{key}"), &[]) {
        Some(words) => Markup::new().text(&words),
        None => shown::english(page.words, &row.definition),
    }
}

/// Returns the name of a measure.
pub fn measure(page: &Page, measure: Measure) -> String {
    page.say(&format!("carried-measure-{}", measure.code()))
        .into_owned()
}

/// Returns the name of a denominator.
pub fn per(page: &Page, per: Per) -> String {
    page.say(&format!("carried-per-{}", per.code()))
        .into_owned()
}

/// Returns a part of a whole in per cent with two decimals.
pub fn per_cent(page: &Page, share: Decimal) -> String {
    let share = (share * Decimal::ONE_HUNDRED).round_dp(2);
    page.say_naming("share", "value", page.number(share))
        .into_owned()
}
