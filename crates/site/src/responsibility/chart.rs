//! Intervals as bars, country by country in the order of their names.

use kernel::Country;
use response::key::Part;
use response::share::{Measure, Per, Rate, Share};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use ui::Markup;
use ui::chart::{RangeMark, RangeRow, RangesChart};
use ui::figure::{Figure, Tools};

use super::told;
use crate::page::Page;

/// Returns both definitions of people hosted per thousand residents, side by side.
pub fn hosted(page: &Page, members: &[Country], shares: &[Share], year: i16) -> Markup {
    let rows = members.iter().map(|country| {
        let of = |measure: Measure| per_people(shares, *country, measure);
        let name = country.name(page.words.language());
        let mark = |rate: &Rate, measure: Measure| RangeMark {
            value: real(rate.value),
            low: real(rate.low),
            high: real(rate.high),
            label: format!(
                "{name}, {}: {} {}",
                told::measure(page, measure),
                told::value(page, rate),
                told::range(page, rate)
            ),
        };
        RangeRow {
            name: name.to_owned(),
            full: of(Measure::HostedWide).map(|rate| mark(rate, Measure::HostedWide)),
            hollow: of(Measure::HostedNarrow).map(|rate| mark(rate, Measure::HostedNarrow)),
            without: page.say("carried-none").into_owned(),
        }
    });
    let chart = RangesChart {
        id: "hosted".to_owned(),
        title: page.say("carried-chart-title").into_owned(),
        description: page.say("carried-chart-about").into_owned(),
        rows: rows.collect(),
    };
    let finding = finding(page, members, shares, year);
    Figure {
        picture: chart.draw(page.words),
        legend: legend(page),
        note: String::new(),
        tools: Tools {
            source: Markup::new().text(&reporters(shares)),
            files: vec![
                ("CSV".to_owned(), page.link("/data/member_shares.csv")),
                ("JSON".to_owned(), page.link("/api/v1/member_shares")),
            ],
            cite: page.cited(&finding, "/shares"),
        },
        title: finding,
    }
    .show(page.words)
}

/// Returns what a country carries by a measure per thousand residents, where that can be told.
fn per_people(shares: &[Share], country: Country, measure: Measure) -> Option<&Rate> {
    let is_meant =
        |one: &&Share| one.country == country && one.measure == measure && one.per == Per::People;
    shares
        .iter()
        .find(is_meant)
        .and_then(|one| one.rate.as_ref().ok())
}

/// Says of how many members the definition alone moves the rate: their two intervals do not meet.
fn finding(page: &Page, members: &[Country], shares: &[Share], year: i16) -> String {
    let moves = |country: &&Country| {
        let of = |measure: Measure| per_people(shares, **country, measure);
        let both = of(Measure::HostedNarrow).zip(of(Measure::HostedWide));
        both.is_some_and(|(narrow, wide)| narrow.is_apart_from(wide))
    };
    let n = page.count(members.iter().filter(moves).count());
    let (all, year) = (page.count(members.len()), year.to_string());
    let blanks = [("n", n.as_str()), ("all", &all), ("year", &year)];
    page.say_filling("carried-chart-finding", &blanks)
        .into_owned()
}

/// Says which mark is which definition; the words stand in the title too.
fn legend(page: &Page) -> Markup {
    let mut out = Markup::new().tag("<p class=\"small\">● ");
    out.add_text(&told::measure(page, Measure::HostedWide));
    out.add_tag(" &#160; ○ ");
    out.add_text(&told::measure(page, Measure::HostedNarrow));
    out.add_tag("</p>");
    out
}

/// Returns who published what the shares rest on.
pub fn reporters(shares: &[Share]) -> String {
    let rates = shares.iter().filter_map(|one| one.rate.as_ref().ok());
    let names = rates.flat_map(|rate| {
        rate.numerator
            .reporters()
            .into_iter()
            .chain(rate.denominator.reporters())
    });
    let names: std::collections::BTreeSet<&str> = names.collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Returns the shares of a key in per cent, each over all weights from 0 to 1 and by its own weight.
pub fn shares(page: &Page, members: &[Country], parts: &[Part]) -> Markup {
    let rows = members.iter().map(|country| {
        let name = country.name(page.words.language());
        let part = parts.iter().find(|part| part.country == *country);
        let per_cent = |share: Decimal| real(share * Decimal::ONE_HUNDRED);
        RangeRow {
            name: name.to_owned(),
            full: part.map(|part| RangeMark {
                value: per_cent(part.share),
                low: per_cent(part.low_w.min(part.low)),
                high: per_cent(part.high_w.max(part.high)),
                label: format!("{name}: {}", told::per_cent(page, part.share)),
            }),
            hollow: None,
            without: page.say("carried-none").into_owned(),
        }
    });
    RangesChart {
        id: "key".to_owned(),
        title: page.say("carried-key-chart").into_owned(),
        description: page.say("carried-key-chart-about").into_owned(),
        rows: rows.collect(),
    }
    .draw(page.words)
}

/// Returns a number for a picture, which shows no digits.
pub fn real(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}
