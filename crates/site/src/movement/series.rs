//! `GET /movement/series/{name}`: one series with every vintage, what may follow, CSV and JSON.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Localized;
use publication::Table;
use publication::counts::{CountShown, Outlook, SeriesShown, tables};
use ui::figure::{Figure, Tools};
use ui::{Badge, Markup, Words};

use super::outlook::{OutlookShown, is_ahead, outlook_shown};
use super::{charts, told};
use crate::Public;
use crate::leaving;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/series.html")]
struct SeriesPage {
    page: Page,
    reporter: String,
    border: Option<(Markup, Markup)>,
    whom: String,
    unit: String,
    n_withheld: usize,
    n_undated: usize,
    csv: String,
    json: String,
    figures: Vec<Markup>,
    outlook: Option<OutlookShown>,
    triangle: Option<Markup>,
    revisions: Vec<RevisionShown>,
    counts: Vec<CountLine>,
    /// The note that most counts bear.
    note: Option<Markup>,
}

/// A period of which several counts were published.
struct RevisionShown {
    period: String,
    said: Vec<(String, Badge, String)>,
    change: String,
}

/// One count in the table.
struct CountLine {
    id: String,
    period: String,
    value: String,
    is_withheld: bool,
    stands: bool,
    status: Badge,
    as_of: Option<String>,
    note: Markup,
    source: Markup,
}

/// `GET /movement/series/{name}`, or `{name}.csv`, or `{name}.json`, or `{name}.svg`
pub async fn get(State(_): State<Arc<Public>>, Path(name): Path<String>, visit: Visit) -> Shown {
    let movements = &visit.snapshot.movements;
    let (slug, ending) = name.split_once('.').unwrap_or((&name, ""));
    let one = movements
        .named(slug)
        .filter(|_| ["", "csv", "json", "svg"].contains(&ending))
        .ok_or_else(|| {
            let instead = vec![(
                visit.page.say("section-movement").into_owned(),
                visit.page.link("/movement"),
            )];
            visit.nothing_named("failure-no-series", &name, instead)
        })?;
    match ending {
        "" => return page_of(&visit, one),
        "svg" => return picture_of(&visit, one),
        _ => {}
    }
    file(
        &visit,
        tables::of_series("movements", &visit.snapshot, &[one]),
        ending,
    )
}

/// Returns a table in the form that the ending of its address names.
pub fn file(visit: &Visit, whole: Table, ending: &str) -> Shown {
    let admitted = visit.admitted(whole)?;
    Ok(if ending == "json" {
        leaving::json(&admitted)
    } else {
        leaving::csv(&admitted, &visit.snapshot.compact.id)
    })
}

/// Returns the first chart of a series as a file.
fn picture_of(visit: &Visit, one: &SeriesShown) -> Shown {
    let page = &visit.page;
    let slug = one.subject.slug();
    let path = format!("/movement/series/{slug}");
    let drawn = charts::of(page, one, outlook_of(visit, &slug));
    let Some(first) = drawn.first() else {
        let instead = vec![(told::title(page, &one.subject), page.link(&path))];
        return Err(visit.nothing_named("failure-no-series", &format!("{slug}.svg"), instead));
    };
    let title = told::title(page, &one.subject);
    let source = page.cited(
        &format!("{title}. {}", told::reporter(page, &one.subject.reporter)),
        &path,
    );
    let name = format!("{slug}-{}.svg", page.on);
    Ok(leaving::picture(
        page.on,
        &name,
        &first.as_file(page.words, &source),
    ))
}

/// Returns the forecast of a series, where there is one.
fn outlook_of<'a>(visit: &'a Visit, slug: &str) -> Option<&'a Outlook> {
    let all = visit.snapshot.movements.outlooks().iter();
    let mut of_it = all.filter(|outlook| outlook.line.slug == slug);
    of_it.next()
}

/// Returns the charts of a series with everything that belongs to them; the first can be had as a file.
fn figures(page: &Page, one: &SeriesShown, outlook: Option<&Outlook>) -> Vec<Markup> {
    let path = format!("/movement/series/{}", one.subject.slug());
    let file = |ending: &str| page.link(&format!("{path}.{ending}"));
    let title = told::title(page, &one.subject);
    let drawn = charts::of(page, one, outlook);
    let figure = |(i, chart): (usize, &charts::Drawn)| {
        let mut files = vec![(page.say("movement-all").into_owned(), "#all".to_owned())];
        if i == 0 {
            files.push(("SVG".to_owned(), file("svg")));
        }
        files.push(("CSV".to_owned(), file("csv")));
        let note = if chart.has_beside {
            page.say("movement-chart-beside").into_owned()
        } else {
            String::new()
        };
        Figure {
            title: chart.title.clone(),
            picture: chart.show(page.words),
            legend: Markup::new(),
            note,
            tools: Tools {
                source: Markup::new().text(&told::reporter(page, &one.subject.reporter)),
                files,
                cite: page.cited(&format!("{title}. {}", chart.title), &path),
            },
        }
        .show(page.words)
    };
    drawn.iter().enumerate().map(figure).collect()
}

/// Returns the note that most counts of a series bear, to be told once.
fn shared_note(counts: &[CountShown]) -> Option<&Localized> {
    let n_with = |note: &Localized| counts.iter().filter(|count| count.note == *note).count();
    let notes = (counts.iter().map(|count| &count.note)).filter(|note| !note.is_empty());
    let most = notes.max_by_key(|note| n_with(note))?;
    (n_with(most) > 2 && n_with(most) * 2 > counts.len()).then_some(most)
}

fn page_of(visit: &Visit, one: &SeriesShown) -> Shown {
    let title = told::title(&visit.page, &one.subject);
    let page = visit.titled(Section::Movement, title);
    let words = page.words;
    let slug = one.subject.slug();
    let on = visit.snapshot.on;
    let outlook = outlook_of(visit, &slug);
    let is_withheld = |count: &&CountShown| count.value.count().is_none();
    let shared = shared_note(&one.counts);
    visit.show(&SeriesPage {
        reporter: told::reporter(&page, &one.subject.reporter),
        border: one
            .subject
            .corridor()
            .map(|(from, to)| (told::country(&page, from), told::country(&page, to))),
        whom: told::group(&page, one.subject.nationality),
        unit: shown::unit(words, &one.unit),
        n_withheld: one.counts.iter().filter(is_withheld).count(),
        n_undated: one
            .counts
            .iter()
            .filter(|count| count.as_of.is_none())
            .count(),
        csv: page.link(&format!("/movement/series/{slug}.csv")),
        json: page.link(&format!("/movement/series/{slug}.json")),
        figures: figures(&page, one, outlook.filter(|one| is_ahead(one, on))),
        outlook: outlook.map(|outlook| outlook_shown(words, outlook, on)),
        triangle: super::triangle::of_series(&page, one),
        revisions: revisions(words, one),
        counts: one
            .counts
            .iter()
            .rev()
            .map(|count| line(words, one, count, shared))
            .collect(),
        note: shared.map(|note| words.text(note)),
        page,
    })
}

fn line(
    words: Words,
    one: &SeriesShown,
    count: &CountShown,
    shared: Option<&Localized>,
) -> CountLine {
    CountLine {
        id: count.id.clone(),
        period: words.period(count.period),
        value: told::value(words, count, &one.unit),
        is_withheld: count.value.count().is_none(),
        stands: count.stands,
        status: told::status(words, count.status),
        as_of: count.as_of.map(|period| words.period(period)),
        note: if shared == Some(&count.note) {
            Markup::new()
        } else {
            words.text(&count.note)
        },
        source: shown::source(&count.source),
    }
}

/// Returns the periods whose shown counts differ, oldest standing first and the one that stands last.
fn revisions(words: Words, one: &SeriesShown) -> Vec<RevisionShown> {
    one.revisions()
        .into_iter()
        .rev()
        .filter_map(|(period, counts)| {
            let values: Vec<u64> = counts
                .iter()
                .filter_map(|count| count.value.count())
                .collect();
            let (stands, least, most) = (
                *values.first()?,
                *values.iter().min()?,
                *values.iter().max()?,
            );
            (values.len() == counts.len() && most > least).then(|| RevisionShown {
                period: words.period(period),
                said: counts
                    .iter()
                    .rev()
                    .map(|count| {
                        let vintage = count
                            .as_of
                            .map_or_else(String::new, |period| words.period(period));
                        (
                            told::number(words, count),
                            told::status(words, count.status),
                            vintage,
                        )
                    })
                    .collect(),
                change: words
                    .say_naming(
                        "share",
                        "value",
                        words.real(100.0 * (most - least) as f64 / stands.max(1) as f64, 2),
                    )
                    .into_owned(),
            })
        })
        .collect()
}
