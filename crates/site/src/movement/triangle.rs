//! The revision triangle: what each publication said of each period.

use kernel::{Day, Period};
use publication::counts::{ImportedTable, PublicValue, SeriesShown};
use ui::Markup;
use ui::chart::{TriangleCell, TriangleChart, Turn};

use crate::page::Page;

use super::told;

/// No more periods than this are drawn, the latest that were revised; the table has them all.
const MOST_ROWS: usize = 18;

/// No more releases than this are drawn, the latest.
const MOST_RELEASES: usize = 8;

/// Where a publication stands among others: those without a day first, then by day, then as listed.
type Order = (bool, Option<Day>, usize);

/// Returns the triangle of a series of the charter: first publications, revisions, what stands.
pub fn of_series(page: &Page, one: &SeriesShown) -> Option<Markup> {
    let words = page.words;
    // A vintage is a day where that is stated, else the standing that its source gave it.
    let vintage = |count: &publication::counts::CountShown| {
        count.as_of.map_or_else(
            || told::status(words, count.status).word,
            |period| words.period(period),
        )
    };
    let revised = one.revisions();
    let mut releases: Vec<(Order, String)> = Vec::new();
    for (_, counts) in &revised {
        // What stands comes first among a period's counts, so that the order is turned round.
        for (place, count) in counts.iter().rev().enumerate() {
            let name = vintage(count);
            let order = (
                count.as_of.is_some(),
                count.as_of.map(Period::last_day),
                place,
            );
            match releases.iter_mut().find(|(_, found)| *found == name) {
                Some((found, _)) => *found = (*found).max(order),
                None => releases.push((order, name)),
            }
        }
    }
    releases.sort();
    let names: Vec<String> = releases.into_iter().map(|(_, name)| name).collect();
    let rows = revised.iter().map(|(period, counts)| {
        let said = names.iter().map(|name| {
            let count = counts.iter().find(|count| vintage(count) == *name)?;
            Some(
                count
                    .value
                    .count()
                    .map_or(PublicValue::Withheld, PublicValue::Count),
            )
        });
        (*period, said.collect())
    });
    draw(page, &names, rows.collect())
}

/// Returns the triangle of an imported table's totals.
pub fn of_table(page: &Page, table: &ImportedTable) -> Option<Markup> {
    let releases = &table.head.releases;
    let skipped = releases.len().saturating_sub(MOST_RELEASES);
    let names: Vec<String> = releases[skipped..]
        .iter()
        .map(ToString::to_string)
        .collect();
    let rows = (table.triangle.iter())
        .map(|(period, said)| (*period, said[skipped..].to_vec()))
        .filter(|(_, said)| turns(said).any(|turn| matches!(turn, Turn::More(_) | Turn::Less(_))));
    draw(page, &names, rows.collect())
}

type Row = (Period, Vec<Option<PublicValue>>);

fn draw(page: &Page, names: &[String], rows: Vec<Row>) -> Option<Markup> {
    let words = page.words;
    if names.len() < 2 || rows.is_empty() {
        return None;
    }
    let n_revised = rows.len();
    let shown = &rows[rows.len().saturating_sub(MOST_ROWS)..];
    let cells = |said: &[Option<PublicValue>]| -> Vec<TriangleCell> {
        let labels = said.iter().zip(names).map(|(value, name)| {
            let value = value.map_or_else(|| "–".to_owned(), |value| told::public(words, value));
            format!("{name}: {value}")
        });
        let cell = |(turn, label)| TriangleCell { turn, label };
        turns(said).zip(labels).map(cell).collect()
    };
    let chart = TriangleChart {
        id: "triangle".to_owned(),
        title: words.say("movement-revisions").into_owned(),
        description: words
            .say_counting("movement-triangle-description", n_revised)
            .into_owned(),
        releases: names.to_vec(),
        rows: shown
            .iter()
            .map(|(period, said)| (short(*period), cells(said)))
            .collect(),
    };
    Some(chart.draw(words))
}

fn short(period: Period) -> String {
    match period {
        Period::FiscalYear(year) => format!("FY{year}"),
        other => other.to_string(),
    }
}

/// Returns how each release compares with the one before it that spoke of the period.
fn turns(said: &[Option<PublicValue>]) -> impl Iterator<Item = Turn> {
    let mut before: Option<u64> = None;
    said.iter().map(move |value| match value {
        None => Turn::Nothing,
        Some(value) => match (value.number(), before) {
            (None, _) => Turn::Withheld,
            (Some(now), None) => {
                before = Some(now);
                Turn::First
            }
            (Some(now), Some(then)) => {
                before = Some(now);
                let change = now as f64 / then.max(1) as f64 - 1.0;
                match now.cmp(&then) {
                    std::cmp::Ordering::Equal => Turn::Same,
                    std::cmp::Ordering::Greater => Turn::More(change),
                    std::cmp::Ordering::Less => Turn::Less(change),
                }
            }
        },
    })
}
