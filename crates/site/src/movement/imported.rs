//! `GET /movement/imported`: files that were taken in, what was refused or doubted, and their counts.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Country, Language};
use publication::counts::imported::{Block, Head, TableKey};
use publication::counts::{FileTaken, ImportedTable, Outlook, PublicValue, tables};
use ui::Markup;
use ui::Words;
use ui::chart::{Dot, FanChart};

use super::charts::steps;
use super::series::{OutlookShown, file, is_ahead, outlook_shown};
use super::{told, triangle};
use crate::Public;
use crate::leaving::{self, Leaves};
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/imported.html")]
struct ImportedPage {
    page: Page,
    files: Vec<FileShown>,
    tables: Vec<HeadShown>,
    n_tables: usize,
    reporters: Vec<(String, String)>,
}

/// A file that was taken in, with what was found in it.
struct FileShown {
    file: String,
    format: String,
    released: String,
    n_counts: usize,
    n_refused: usize,
    n_quarantined: usize,
    faults: Vec<(String, Markup, Markup)>,
}

/// A table of counts in the list.
struct HeadShown {
    title: String,
    link: String,
    periods: String,
    n_releases: usize,
    n_quarantined: usize,
}

/// No more tables than this stand on one page.
const MOST_TABLES: usize = 60;
/// No more files than this stand on the page, the latest.
const MOST_FILES: usize = 30;

/// `GET /movement/imported`, `?reporter=` for one country's tables.
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let movements = &visit.snapshot.movements;
    let page = visit.titled(Section::Movement, visit.page.say("movement-imported-title"));
    let mut reporters: Vec<kernel::Country> = movements
        .imported
        .iter()
        .map(|head| head.key.reporter)
        .collect();
    reporters.sort_unstable();
    reporters.dedup();
    let reporters: Vec<(String, String)> = (reporters.into_iter())
        .map(|country| {
            let name = country.name(page.words.language()).to_owned();
            (
                name,
                page.link_asking("/movement/imported", &[("reporter", country.code())]),
            )
        })
        .collect();
    let asked: Option<kernel::Country> = visit.answer("reporter", || reporters.clone())?;
    let mut meant: Vec<&Head> = (movements.imported.iter())
        .filter(|head| asked.is_none_or(|country| head.key.reporter == country))
        .collect();
    // Series by month first: they are forecast and watched.
    meant.sort_by_key(|head| head.key.rhythm);
    visit.show(&ImportedPage {
        files: movements
            .files
            .iter()
            .take(MOST_FILES)
            .map(|one| file_shown(&visit, one))
            .collect(),
        tables: meant
            .iter()
            .take(MOST_TABLES)
            .map(|head| head_shown(&visit, head))
            .collect(),
        n_tables: meant.len(),
        reporters,
        page,
    })
}

fn file_shown(visit: &Visit, one: &FileTaken) -> FileShown {
    let words = visit.page.words;
    FileShown {
        file: one.file.clone(),
        format: one.format.clone(),
        released: released(words, one),
        n_counts: one.n_counts,
        n_refused: one.n_refused,
        n_quarantined: one.n_quarantined,
        faults: (one.faults.iter())
            .map(|fault| {
                let kind = words.say(&format!("fault-{}", fault.kind)).into_owned();
                let (reason, question) =
                    told::fault(&visit.page, &fault.kind, &fault.reason, &fault.question);
                (kind, reason, question)
            })
            .collect(),
    }
}

/// Returns when a file was released. Where nobody stated a day, that of the import stands for it, and is told as
/// what it is.
fn released(words: Words, one: &FileTaken) -> String {
    let (key, day) = if one.released == one.taken_on {
        ("movement-file-taken-on", one.taken_on)
    } else {
        ("movement-file-released", one.released)
    };
    words.say_naming(key, "day", words.day(day)).into_owned()
}

fn head_shown(visit: &Visit, head: &Head) -> HeadShown {
    let words = visit.page.words;
    HeadShown {
        title: title(&visit.page, &head.key),
        link: visit
            .page
            .link(&format!("/movement/imported/{}", head.slug)),
        periods: format!(
            "{} – {}",
            words.period(head.periods.0),
            words.period(head.periods.1)
        ),
        n_releases: head.releases.len(),
        n_quarantined: head.quarantined.values().sum(),
    }
}

/// Returns the title of an imported table.
pub fn title(page: &Page, key: &TableKey) -> String {
    let mut title = format!(
        "{}: {}",
        key.reporter.name(page.words.language()).to_owned(),
        told::measure_named(page.words, key.measure.as_str())
    );
    let mut beside = Vec::new();
    if let (Some(from), Some(to)) = (key.origin, key.destination) {
        let name = |country: Country| country.name(page.words.language()).to_owned();
        beside.push(format!("{} → {}", name(from), name(to)));
    }
    if !key.definition.is_empty() {
        beside.push(key.definition.clone());
    }
    if !beside.is_empty() {
        title += &format!(" ({})", beside.join(", "));
    }
    title
}

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
    heads: Vec<String>,
    rows: Vec<(String, Vec<(String, bool)>)>,
    totals: Vec<(String, bool)>,
    own: Option<Vec<(String, bool)>>,
    n_rows: usize,
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
        .or(table.blocks.last());
    let outlook =
        (snapshot.movements.outlooks().iter()).find(|outlook| outlook.line.slug == head.slug);
    let (heads, rows, totals, n_rows) =
        block.map_or_else(Default::default, |block| cells(visit, block));
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
        heads,
        rows,
        totals,
        own: block.and_then(|block| own(words, block)),
        n_rows,
        page,
    })
}

type Cells = Vec<(String, bool)>;

/// Returns the totals that the source itself gives, where it gives any.
fn own(words: ui::Words, block: &Block) -> Option<Cells> {
    let is_given = block.own.iter().any(|value| *value != PublicValue::Missing);
    let cell = |value: &PublicValue| (told::public(words, *value), value.number().is_none());
    is_given.then(|| block.own[skipped(block)..].iter().map(cell).collect())
}

/// Returns how many of the first periods are not shown.
fn skipped(block: &Block) -> usize {
    match block.year {
        None => block.periods.len().saturating_sub(MOST_YEARS),
        Some(_) => 0,
    }
}

/// Returns the heads, the largest nationalities, the totals and the number of all nationalities.
fn cells(visit: &Visit, block: &Block) -> (Vec<String>, Vec<(String, Cells)>, Cells, usize) {
    let (page, words) = (&visit.page, visit.page.words);
    let skipped = skipped(block);
    let cell = |value: &PublicValue| (told::public(words, *value), value.number().is_none());
    let mut rows: Vec<_> = block.rows.iter().collect();
    rows.sort_by_key(|(group, values)| {
        let shown: u64 = values[skipped..]
            .iter()
            .filter_map(|value| value.number())
            .sum();
        (std::cmp::Reverse(shown), *group)
    });
    let heads = block.periods[skipped..].iter().map(|period| match period {
        kernel::Period::Month(_, month) => format!("{month:02}"),
        kernel::Period::FiscalYear(year) => format!("FY{year}"),
        other => other.to_string(),
    });
    let n_rows = rows.len();
    let shown = rows.into_iter().take(MOST_ROWS).map(|(group, values)| {
        (
            told::group(page, *group),
            values[skipped..].iter().map(cell).collect(),
        )
    });
    (
        heads.collect(),
        shown.collect(),
        block.totals[skipped..].iter().map(cell).collect(),
        n_rows,
    )
}

/// Returns the chart of the totals, with what may follow where they are months.
fn chart(page: &Page, table: &ImportedTable, outlook: Option<&Outlook>) -> Option<Markup> {
    let words = page.words;
    let mut dots: Vec<Dot> = Vec::new();
    let mut after_gap = false;
    for block in &table.blocks {
        for (period, total) in block.periods.iter().zip(&block.totals) {
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

/// `GET /movement/template.csv`: the plain file that a ministry can fill, with the words of the reader's
/// language.
pub async fn template_csv(visit: Visit) -> Response {
    let language = visit.page.words.language();
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, template_name(language, "csv")),
    ];
    leaving::marked(
        Leaves::NoData,
        (headers, movement::series::template::csv(language)),
    )
}

fn template_name(language: Language, ending: &str) -> String {
    let name = movement::series::words::usual(language, "form-sheet");
    format!("attachment; filename=\"{name}.{ending}\"")
}

/// `GET /movement/template.xlsx`: the same as a workbook.
pub async fn template_xlsx(visit: Visit) -> Response {
    let language = visit.page.words.language();
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, template_name(language, "xlsx")),
    ];
    match press::template::movement(language) {
        Ok(bytes) => leaving::marked(Leaves::NoData, (headers, bytes)),
        Err(fault) => {
            tracing::error!(%fault, "the template could not be written");
            axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
