//! `GET /movement/corridors/{id}`: one corridor, month by month first, with every disagreement below; `{id}.csv` and
//! `{id}.svg` hold its months.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use publication::counts::series::Rhythm;
use publication::counts::{Corridor, Group, SeriesShown, Status, mirror};
use ui::{Badge, Markup};

use super::multiples;
use super::road::{self, RoadShown};
use super::series::file;
use super::told::{self, Latest, YearTable};
use crate::Public;
use crate::leaving;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/corridor.html")]
struct CorridorPage {
    page: Page,
    from: Markup,
    to: Markup,
    is_border: bool,
    road: Option<RoadShown>,
    by_nationality: Option<Markup>,
    differ: Vec<DifferShown>,
    /// Differences of less than one in a hundred.
    differ_small: Vec<DifferShown>,
    totals: Vec<Latest>,
    years: Vec<YearTable>,
}

/// Counts of the same people that differ.
struct DifferShown {
    whom: String,
    period: String,
    said: Vec<SaidShown>,
    apart: String,
    share: String,
}

/// What one of them said.
struct SaidShown {
    by: String,
    value: String,
    status: Badge,
    as_of: Option<String>,
    note: Markup,
    source: Markup,
}

/// Differences of a smaller share than this fold away.
const SMALL: f64 = 0.01;

/// `GET /movement/corridors/{id}`, `{id}.csv`, `{id}.svg`
pub async fn get(
    State(public): State<Arc<Public>>,
    Path(name): Path<String>,
    visit: Visit,
) -> Shown {
    let movements = &visit.snapshot.movements;
    let (id, ending) = name.split_once('.').unwrap_or((&name, ""));
    let corridors = movements.corridors();
    let corridor = corridors
        .iter()
        .find(|corridor| corridor.id().eq_ignore_ascii_case(id))
        .ok_or_else(|| nothing(&visit, &corridors, &name))?;
    let road = movements.road(corridor);
    let title = super::overview::name_of(&visit, corridor);
    match (ending, &road) {
        ("", _) => {}
        ("csv", Some(road)) => return file(&visit, road::table(&visit.snapshot, road), "csv"),
        ("svg", Some(road)) => {
            let page = &visit.page;
            let name = format!("{}-{}.svg", corridor.id(), page.on);
            return Ok(leaving::picture(
                page.on,
                &name,
                &road::as_file(page, corridor, road),
            ));
        }
        _ => {
            let instead = vec![(title, visit.page.link(&road::path(corridor)))];
            return Err(visit.nothing_named("failure-no-corridor", &name, instead));
        }
    }
    let page = visit.titled(Section::Movement, title);
    let (differ_small, differ): (Vec<_>, Vec<_>) = differences(&page, corridor)
        .into_iter()
        .partition(|(share, _)| *share < SMALL);
    let without = |all: Vec<(f64, DifferShown)>| all.into_iter().map(|(_, one)| one).collect();
    let words = page.words;
    let is_total = |group: Group| group == Group::All;
    visit.show(&CorridorPage {
        from: told::country(&page, corridor.from),
        to: told::country(&page, corridor.to),
        is_border: corridor.is_border,
        road: road.map(|road| {
            let edition = visit.edition(&public);
            road::shown(&page, &visit.snapshot, &edition.book, corridor, &road)
        }),
        by_nationality: by_nationality(&page, corridor),
        differ: without(differ),
        differ_small: without(differ_small),
        totals: corridor
            .series
            .iter()
            .filter(|one| is_total(one.subject.nationality) || !corridor.is_border)
            .filter_map(|one| told::latest(&page, one))
            .collect(),
        years: told::year_tables(&page, &corridor.series, |one| {
            if corridor.is_border {
                format!(
                    "{} ({})",
                    told::group(&page, one.subject.nationality),
                    told::reporter(&page, &one.subject.reporter)
                )
            } else {
                told::measure(words, &one.subject)
            }
        }),
        page,
    })
}

/// Says that there is no such corridor, and which there are.
fn nothing(visit: &Visit, corridors: &[Corridor<'_>], name: &str) -> crate::visit::Failure {
    let borders = corridors.iter().filter(|corridor| corridor.is_border);
    let instead = borders.map(|corridor| {
        let link = visit.page.link(&road::path(corridor));
        (super::overview::name_of(visit, corridor), link)
    });
    visit.nothing_named("failure-no-corridor", name, instead.collect())
}

/// Returns the nationalities at a border side by side, as the one who tells most of them counted.
fn by_nationality(page: &Page, corridor: &Corridor<'_>) -> Option<Markup> {
    let of_border = corridor
        .series
        .iter()
        .filter(|one| one.subject.origin.is_some());
    let of_one = of_border
        .clone()
        .filter(|one| one.subject.nationality.country().is_some());
    let like = |a: &SeriesShown, b: &SeriesShown| {
        a.subject.measure == b.subject.measure && a.subject.reporter == b.subject.reporter
    };
    let most = of_one
        .clone()
        .rev()
        .max_by_key(|one| of_one.clone().filter(|b| like(one, b)).count())?;
    let same: Vec<&SeriesShown> = of_one.copied().filter(|one| like(one, most)).collect();
    let asked = [
        ("measure", most.subject.measure.as_str()),
        ("reporter", &most.subject.reporter.to_string()),
    ];
    let csv = page.link_asking("/data/movements.csv", &asked);
    multiples::of(page, &same, Rhythm::Year, "years", csv)
}

/// Returns where counts differ, each with the share of the smallest by which they do.
fn differences(page: &Page, corridor: &Corridor<'_>) -> Vec<(f64, DifferShown)> {
    let words = page.words;
    let all = mirror::disagreements(&corridor.series).into_iter();
    all.map(|one| {
        let least = one.said.first().and_then(|(_, count)| count.value.count());
        let share = one.apart as f64 / least.unwrap_or(1).max(1) as f64;
        let shown = DifferShown {
            whom: told::group(page, one.nationality),
            period: words.period(one.period),
            apart: words.number(one.apart.into()),
            share: words
                .say_naming("share", "value", words.real(100.0 * share, 1))
                .into_owned(),
            said: one
                .said
                .into_iter()
                .map(|(by, count)| SaidShown {
                    by: told::reporter(page, by),
                    value: told::number(words, count),
                    // Whoever is at odds with another is so as much as the other.
                    status: told::status(
                        words,
                        match count.status.gives_way() {
                            true => count.status,
                            false => Status::Conflicting,
                        },
                    ),
                    as_of: count.as_of.map(|period| words.period(period)),
                    note: words.text(&count.note),
                    source: shown::source(&count.source),
                })
                .collect(),
        };
        (share, shown)
    })
    .collect()
}
