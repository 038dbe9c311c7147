//! `GET /movement/mirrors`: one corridor as several count it, side by side, before any smoothing.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use publication::counts::lines::month;
use publication::counts::{MirrorView, MonthLine};
use ui::Markup;
use ui::chart::{Run, RunsChart};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;

use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/mirrors.html")]
struct MirrorsPage {
    page: Page,
    views: Vec<ViewShown>,
}

/// A corridor that several count.
struct ViewShown {
    title: Markup,
    caution: Markup,
    stations: Vec<StationShown>,
    chart: Option<Markup>,
    compared: Vec<ComparedShown>,
    years: Vec<YearShown>,
    heads: Vec<String>,
    months: Vec<(String, Vec<String>)>,
}

/// One who counts.
struct StationShown {
    name: String,
    what: String,
    link: Option<String>,
    months: String,
}

/// How one count follows another.
struct ComparedShown {
    first: String,
    second: String,
    lag: String,
    agreement: String,
    ratio: String,
    range: String,
    n_months: usize,
}

/// Two totals of one year.
struct YearShown {
    period: String,
    what: String,
    least: String,
    most: String,
    apart: String,
}

/// No more months than this stand in the table, the latest; the file has them all.
const MOST_MONTHS: usize = 24;

/// `GET /movement/mirrors`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Movement, visit.page.say("movement-mirrors-title"));
    let views = visit.snapshot.movements.mirrors();
    visit.show(&MirrorsPage {
        views: views
            .iter()
            .enumerate()
            .map(|(i, view)| view_shown(&visit, i, view))
            .collect(),
        page,
    })
}

fn view_shown(visit: &Visit, place: usize, view: &MirrorView) -> ViewShown {
    let (page, words) = (&visit.page, visit.page.words);
    let name = |country: Country| country.name(page.words.language()).to_owned();
    let stations = view.chain.stations.iter().zip(&view.lines);
    let at_hand: Vec<(String, &MonthLine)> = stations
        .clone()
        .filter_map(|(station, line)| Some((name(station.reporter), line.as_ref()?)))
        .collect();
    let chart = (at_hand.len() > 1).then(|| {
        let chart = RunsChart {
            id: format!("mirror-{place}"),
            title: words.plain(&view.chain.title).to_owned(),
            description: words
                .say_counting("movement-mirror-description", at_hand.len())
                .into_owned(),
            unit: words.say("movement-mirror-unit").into_owned(),
            runs: at_hand
                .iter()
                .map(|(name, line)| Run {
                    name: format!(
                        "{name}: {}",
                        told::measure_named(words, line.measure.as_str())
                    ),
                    points: told::points(line),
                })
                .collect(),
            flags: Vec::new(),
        };
        chart.draw(words)
    });
    ViewShown {
        title: words.text(&view.chain.title),
        caution: words.text(&view.chain.caution),
        stations: stations
            .map(|(station, line)| StationShown {
                name: name(station.reporter),
                what: line.as_ref().map_or_else(String::new, |line| {
                    told::measure_named(words, line.measure.as_str())
                }),
                link: line.as_ref().map(|line| told::line_link(page, line)),
                months: line.as_ref().map_or_else(
                    || words.say("movement-mirror-no-months").into_owned(),
                    |line| {
                        let last = line.first + line.values.len() as i32 - 1;
                        format!(
                            "{} – {}",
                            words.period(month(line.first)),
                            words.period(month(last))
                        )
                    },
                ),
            })
            .collect(),
        chart,
        compared: compared(visit, view),
        years: years(visit, view),
        heads: at_hand.iter().map(|(name, _)| name.clone()).collect(),
        months: months(visit, &at_hand),
    }
}

fn compared(visit: &Visit, view: &MirrorView) -> Vec<ComparedShown> {
    let (page, words) = (&visit.page, visit.page.words);
    let name = |country: Country| country.name(page.words.language()).to_owned();
    let shown = |(first, second, compared): &(_, _, Option<movement::mirror::Comparison>)| {
        let too_few = || words.say("movement-mirror-too-few").into_owned();
        let one = compared.as_ref();
        ComparedShown {
            first: name(*first),
            second: name(*second),
            lag: one.map_or_else(too_few, |c| {
                words
                    .say_counting(
                        "movement-mirror-lag",
                        usize::try_from(c.lag).unwrap_or_default(),
                    )
                    .into_owned()
            }),
            agreement: one.map_or_else(String::new, |c| words.real(c.agreement, 2)),
            ratio: one.map_or_else(String::new, |c| words.real(c.ratio, 2)),
            range: one.map_or_else(String::new, |c| {
                format!(
                    "{} – {}",
                    words.real(c.range.0, 2),
                    words.real(c.range.1, 2)
                )
            }),
            n_months: one.map_or(0, |c| c.n_months),
        }
    };
    view.compared.iter().map(shown).collect()
}

fn years(visit: &Visit, view: &MirrorView) -> Vec<YearShown> {
    let (page, words) = (&visit.page, visit.page.words);
    let said = |(reporter, n): &(_, u64)| {
        format!(
            "{}: {}",
            told::reporter(page, reporter),
            words.number((*n).into())
        )
    };
    (view.years.iter())
        .map(|year| {
            let apart = year.most.1 - year.least.1;
            let share = 100.0 * apart as f64 / year.least.1.max(1) as f64;
            YearShown {
                period: words.period(year.period),
                what: told::measure_named(words, year.measure.as_str()),
                least: said(&year.least),
                most: said(&year.most),
                apart: format!(
                    "{} ({})",
                    words.number(apart.into()),
                    told::share(words, share, 1)
                ),
            }
        })
        .collect()
}

/// Returns the latest months that at least two counted, with every count as published.
fn months(visit: &Visit, at_hand: &[(String, &MonthLine)]) -> Vec<(String, Vec<String>)> {
    let words = visit.page.words;
    let of = |line: &MonthLine, number: i32| {
        let place = usize::try_from(number - line.first).ok()?;
        line.values.get(place).copied().flatten()
    };
    let first = at_hand
        .iter()
        .map(|(_, line)| line.first)
        .min()
        .unwrap_or(0);
    let ends = at_hand
        .iter()
        .map(|(_, line)| line.first + line.values.len() as i32);
    let last = ends.max().unwrap_or(0);
    (first..last)
        .rev()
        .filter(|number| {
            at_hand
                .iter()
                .filter(|(_, line)| of(line, *number).is_some())
                .count()
                > 1
        })
        .take(MOST_MONTHS)
        .map(|number| {
            let cell = |(_, line): &(String, &MonthLine)| {
                // An empty cell is drawn as a dash where there is a table, and left out on narrow screens.
                of(line, number).map_or_else(String::new, |n| words.real(n, 0))
            };
            (
                words.period(month(number)),
                at_hand.iter().map(cell).collect(),
            )
        })
        .collect()
}
