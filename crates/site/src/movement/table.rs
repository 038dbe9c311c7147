//! `GET /movement/imported/{name}`: the counts of one table that was taken in, small ones withheld.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Period;
use publication::counts::imported::Block;
use publication::counts::{ImportedTable, Outlook, PublicValue, tables};
use ui::Markup;
use ui::Words;
use ui::chart::{Dot, FanChart};

use super::charts::steps;
use super::imported::{released, title};
use super::outlook::{OutlookShown, is_ahead, outlook_shown};
use super::series::file;
use super::{told, triangle};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/table.html")]
struct TablePage {
    page: Page,
    reporter: Markup,
    what: String,
    releases: String,
    /// The files from which the counts were taken, with their days.
    sources: Vec<String>,
    csv: String,
    json: String,
    quarantined: Vec<(String, String, usize)>,
    chart: Option<Markup>,
    outlook: Option<OutlookShown>,
    triangle: Option<Markup>,
    years: Vec<(String, String, bool)>,
    year: String,
    /// Nothing where no count of the year may be told.
    grid: Option<Grid>,
}

/// No more nationalities than this stand in the table of one year; the file has them all.
const MOST_ROWS: usize = 40;
/// No more years than this stand side by side where the periods are years.
const MOST_YEARS: usize = 8;

/// `GET /movement/imported/{name}`, or `{name}.csv`, or `{name}.json`; `?year=` for another year.
pub async fn get(State(_): State<Arc<Public>>, Path(name): Path<String>, visit: Visit) -> Shown {
    let (slug, ending) = name.split_once('.').unwrap_or((&name, ""));
    let table = (visit.snapshot.movements.imported_named(slug))
        .filter(|_| ["", "csv", "json"].contains(&ending))
        .ok_or_else(|| {
            let page = &visit.page;
            let all = (
                page.say("movement-imported-title").into_owned(),
                page.link("/movement/imported"),
            );
            visit.nothing_named("failure-no-series", &name, vec![all])
        })?;
    if ending.is_empty() {
        return page_of(&visit, table);
    }
    let whole = tables::imported_whole(&visit.snapshot, table);
    file(&visit, whole, ending)
}

fn page_of(visit: &Visit, table: &ImportedTable) -> Shown {
    let (snapshot, head) = (&visit.snapshot, &table.head);
    let page = visit.titled(Section::Movement, title(&visit.page, &head.key));
    let words = page.words;
    let name = |block: &Block| {
        block.year.map_or_else(
            || words.say("movement-all-years").into_owned(),
            |y| y.to_string(),
        )
    };
    let address = format!("/movement/imported/{}", head.slug);
    let link = |year: &str| page.link_asking(&address, &[("year", year)]);
    let offered = || {
        (table.blocks.iter())
            .map(|block| (name(block), link(&name(block))))
            .collect::<Vec<_>>()
    };
    let asked: Option<i16> = visit.answer("year", offered)?;
    let block = (table.blocks.iter())
        .find(|block| asked.is_some() && block.year == asked)
        .or_else(|| table.blocks.iter().rev().find(|block| tells(block)))
        .or(table.blocks.last());
    let outlook =
        (snapshot.movements.outlooks().iter()).find(|outlook| outlook.line.slug == head.slug);
    visit.show(&TablePage {
        reporter: told::country(&page, head.key.reporter),
        what: told::measure_named(words, head.key.measure.as_str()),
        releases: (head.releases.iter().rev().take(6))
            .map(|day| words.day(*day))
            .collect::<Vec<_>>()
            .join(" · "),
        sources: (snapshot.movements.files.iter())
            .filter(|file| head.releases.contains(&file.released))
            .filter(|file| {
                let mut of = file.of.iter();
                of.any(|(by, what)| (*by, what) == (head.key.reporter, &head.key.measure))
            })
            .take(6)
            .map(|file| format!("{}, {}", file.file, released(words, file)))
            .collect(),
        csv: page.link(&format!("{address}.csv")),
        json: page.link(&format!("{address}.json")),
        quarantined: (head.quarantined.iter())
            .map(|(kind, n)| {
                let means = words.say(&format!("fault-{kind}-means")).into_owned();
                (words.say(&format!("fault-{kind}")).into_owned(), means, *n)
            })
            .collect(),
        chart: chart(
            &page,
            table,
            outlook.filter(|one| is_ahead(one, snapshot.on)),
        ),
        outlook: outlook.map(|outlook| outlook_shown(words, outlook, snapshot.on)),
        triangle: triangle::of_table(&page, table),
        years: (table.blocks.iter().rev())
            .filter(|_| table.blocks.len() > 1)
            .map(|one| {
                (
                    name(one),
                    link(&name(one)),
                    block.is_some_and(|shown| shown.year == one.year),
                )
            })
            .collect(),
        year: block.map_or_else(String::new, name),
        grid: block
            .filter(|block| tells(block))
            .map(|block| grid(visit, block)),
        page,
    })
}

/// A cell: what stands there, and the word for it where that is a mark.
struct Cell {
    text: String,
    meaning: Option<String>,
}

/// A column: its head, and the period in words for narrow screens.
struct Column {
    head: String,
    period: String,
}

/// The counts of one block as its table shows them.
#[derive(Default)]
struct Grid {
    columns: Vec<Column>,
    /// The largest groups with a count that is shown.
    rows: Vec<(String, Vec<Cell>)>,
    /// The sums of the rows; none where there is one row.
    totals: Vec<Cell>,
    /// The totals that the source itself gives; none where it gives none.
    own: Vec<Cell>,
    /// How many groups have a count that is shown.
    n_rows: usize,
    /// The groups of whom nothing but withheld counts and noughts stands there.
    untold: Vec<String>,
}

/// Returns whether a block tells anything: somebody's number, or that there was nobody.
fn tells(block: &Block) -> bool {
    let rows = || block.rows.iter().flat_map(|(_, values)| values);
    let mut all = rows().chain(&block.totals).chain(&block.own);
    let is_held =
        |value: &PublicValue| matches!(value, PublicValue::Withheld | PublicValue::Quarantined);
    all.any(|value| value.least().is_some_and(|n| n > 0)) || !rows().any(is_held)
}

/// Returns how many of the first periods are not shown.
fn skipped(block: &Block) -> usize {
    match block.year {
        None => block.periods.len().saturating_sub(MOST_YEARS),
        Some(_) => 0,
    }
}

fn cell(words: Words, value: PublicValue) -> Cell {
    let word = |key: &str| Some(words.say(key).into_owned());
    let (mark, meaning) = match value {
        PublicValue::Withheld => ("×", word("movement-withheld")),
        PublicValue::Quarantined => ("?", word("movement-quarantined")),
        _ => {
            return Cell {
                text: told::public(words, value),
                meaning: None,
            };
        }
    };
    Cell {
        text: mark.to_owned(),
        meaning,
    }
}

fn column(words: Words, period: Period) -> Column {
    let said = words.period(period);
    Column {
        head: match period {
            Period::Month(_, month) => format!("{month:02}"),
            Period::FiscalYear(year) => told::fiscal_year(words, year),
            _ => said.clone(),
        },
        period: said,
    }
}

fn grid(visit: &Visit, block: &Block) -> Grid {
    let (page, words) = (&visit.page, visit.page.words);
    let skipped = skipped(block);
    let cells = |values: &[PublicValue]| -> Vec<Cell> {
        (values[skipped..].iter())
            .map(|value| cell(words, *value))
            .collect()
    };
    let least = |values: &[PublicValue]| -> u64 {
        (values[skipped..].iter())
            .filter_map(|value| value.least())
            .sum()
    };
    let (mut told, untold): (Vec<_>, Vec<_>) =
        (block.rows.iter()).partition(|(_, values)| least(values) > 0);
    told.sort_by_key(|(group, values)| (std::cmp::Reverse(least(values)), *group));
    let mut untold: Vec<String> = (untold.into_iter())
        .map(|(group, _)| told::group(page, *group))
        .collect();
    untold.sort_by_cached_key(|name| kernel::text::bare(name));
    let is_given = block.own.iter().any(|value| *value != PublicValue::Missing);
    let periods = block.periods[skipped..].iter();
    Grid {
        columns: periods.map(|period| column(words, *period)).collect(),
        n_rows: told.len(),
        rows: (told.into_iter().take(MOST_ROWS))
            .map(|(group, values)| (told::group(page, *group), cells(values)))
            .collect(),
        totals: if block.rows.len() > 1 {
            cells(&block.totals)
        } else {
            Vec::new()
        },
        own: if is_given {
            cells(&block.own)
        } else {
            Vec::new()
        },
        untold,
    }
}

/// Returns the chart of the totals, with what may follow where they are months.
fn chart(page: &Page, table: &ImportedTable, outlook: Option<&Outlook>) -> Option<Markup> {
    let words = page.words;
    let mut dots: Vec<Dot> = Vec::new();
    let mut after_gap = false;
    let mut next = None;
    for block in &table.blocks {
        for (period, total) in block.periods.iter().zip(&block.totals) {
            // A period of which no file has a row is a gap too.
            after_gap |= next.is_some_and(|next| next != period.first_day());
            next = Some(period.last_day().tomorrow());
            let Some(number) = total.number() else {
                after_gap = true;
                continue;
            };
            dots.push(Dot {
                at: period.middle(),
                value: number as f64,
                stands: true,
                after_gap: std::mem::take(&mut after_gap),
                label: format!("{}: {}", words.period(*period), told::public(words, *total)),
            });
        }
    }
    if dots.len() < 2 {
        return None;
    }
    // Very long series would be heavier than a page should be: the last twelve years are drawn.
    let skipped = dots.len().saturating_sub(144);
    let chart = FanChart {
        id: "totals".to_owned(),
        title: words.say("movement-imported-chart").into_owned(),
        description: words
            .say_counting("movement-imported-chart-description", dots.len())
            .into_owned(),
        unit: shown::unit(words, "persons"),
        dots: dots.split_off(skipped),
        steps: outlook.map_or_else(Vec::new, steps),
    };
    Some(chart.draw(words))
}

#[cfg(test)]
mod tests {
    use kernel::Language;
    use movement::series::Group;

    use super::*;

    fn block(values: [PublicValue; 2]) -> Block {
        Block {
            year: Some(2024),
            periods: vec![Period::Month(2024, 4), Period::Month(2024, 5)],
            rows: vec![(Group::Other, values.to_vec())],
            totals: values.to_vec(),
            own: vec![PublicValue::Missing; 2],
        }
    }

    #[test]
    fn a_year_of_withheld_counts_tells_nothing_and_one_of_nobody_does() {
        let (held, nobody) = (PublicValue::Withheld, PublicValue::Count(0));
        for tells_nothing in [
            [held, held],
            [held, nobody],
            [PublicValue::Quarantined, nobody],
        ] {
            assert!(!tells(&block(tells_nothing)), "{tells_nothing:?}");
        }
        for told in [
            [nobody, nobody],
            [held, PublicValue::Count(12)],
            [held, PublicValue::AtLeast(500)],
        ] {
            assert!(tells(&block(told)), "{told:?}");
        }
    }

    #[test]
    fn a_column_is_short_and_says_its_period_whole_to_narrow_screens() {
        let words = Words::in_language(Language::Es);
        let of = |period| {
            let column = column(words, period);
            (column.head, column.period)
        };
        let both = |head: &str, period: &str| (head.to_owned(), period.to_owned());
        assert_eq!(of(Period::Month(2024, 5)), both("05", "mayo de 2024"));
        assert_eq!(
            of(Period::FiscalYear(2024)),
            both("AF 2024", "año fiscal 2024 de EE. UU.")
        );
        assert_eq!(of(Period::Year(2024)), both("2024", "2024"));
    }

    #[test]
    fn a_mark_bears_the_word_that_it_stands_for() {
        let words = Words::in_language(Language::Es);
        let held = cell(words, PublicValue::Withheld);
        assert_eq!(
            (held.text.as_str(), held.meaning.as_deref()),
            ("×", Some("no se muestra"))
        );
        assert_eq!(cell(words, PublicValue::Count(12)).meaning, None);
    }
}
