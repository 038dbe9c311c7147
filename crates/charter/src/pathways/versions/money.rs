//! What a version costs, and how many it lets in.

use kernel::{Currency, Period};
use pathways::pathway::{Cap, Cost, Fee, Silence, Version};
use rust_decimal::Decimal;

use super::entries::VersionEntry;
use super::put;
use crate::reading::{Reading, Text};

pub(super) fn caps(entry: &VersionEntry, version: &mut Version, reading: &mut Reading<'_>) {
    for one in &entry.cap {
        for text in std::iter::once(&one.number).chain(&one.upto) {
            let number = reading.decimal(text);
            not_negative(text, number, reading);
        }
        let unit = reading.parse(&one.unit);
        let per = one.per.get_ref();
        if !["day", "month", "year", "total"].contains(&per.as_str()) {
            reading.parse::<Period>(&one.per);
        }
        let Some(unit) = unit else { continue };
        let cap = Cap {
            id: one.id.clone(),
            number: one.number.get_ref().clone(),
            upto: one.upto.as_ref().map(|upto| upto.get_ref().clone()),
            unit,
            per: per.clone(),
            source: reading.address(&one.source),
        };
        put(&mut version.caps, cap, |a, b| a.id == b.id);
    }
}

pub(super) fn costs(entry: &VersionEntry, version: &mut Version, reading: &mut Reading<'_>) {
    for one in &entry.cost {
        let amount = reading.decimal(&one.amount);
        not_negative(&one.amount, amount, reading);
        let payer = reading.parse(&one.per);
        let currency = one.currency.get_ref().parse::<Currency>();
        if !currency.is_ok_and(assistance::currency::is_known) {
            reading.refuse(
                &one.currency,
                "this is not a currency code",
                "Use the three capital letters of ISO 4217, such as USD.",
            );
        }
        let Some(per) = payer else { continue };
        let cost = Cost {
            id: one.id.clone(),
            amount: one.amount.get_ref().clone(),
            currency: one.currency.get_ref().clone(),
            per,
            source: reading.address(&one.source),
        };
        put(&mut version.costs, cost, |a, b| a.id == b.id);
    }
}

fn not_negative(text: &Text, number: Option<Decimal>, reading: &mut Reading<'_>) {
    if number.is_some_and(|number| number.is_sign_negative()) {
        reading.refuse(
            text,
            "this is less than nothing",
            "Write the sum or number as it is published, without a minus.",
        );
    }
}

/// Reads what the version costs in a word, and whether its costs agree.
pub(super) fn fee(entry: &VersionEntry, version: &mut Version, reading: &mut Reading<'_>) {
    let Some(word) = &entry.fee else { return };
    version.fee = reading.parse(word);
    let says_nothing =
        |silence: &Silence| ["cost", "fee"].iter().any(|one| silence.id.contains(one));
    let is_told = !version.costs.is_empty() || version.silences.iter().any(says_nothing);
    if version.fee == Some(Fee::Official) && !is_told {
        reading.refuse(
            word,
            "there is an official fee, and nothing says how much",
            "Add a [[version.cost]], or a [[version.unknown]] with id = \"cost\".",
        );
    }
    let is_paid = version
        .costs
        .iter()
        .any(|cost| cost.amount.bytes().any(|c| matches!(c, b'1'..=b'9')));
    if version.fee == Some(Fee::Free) && is_paid {
        reading.refuse(
            word,
            "the fee is said to be free, but a cost is named",
            "Write \"official-fee\", or correct the cost.",
        );
    }
}
