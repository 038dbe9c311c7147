//! `GET /movement/corridors/{id}`: one corridor, with every disagreement before anything else.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use publication::counts::{Group, mirror};
use ui::{Badge, Markup};

use super::told::{self, Latest, YearTable};
use crate::Public;
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
    differ: Vec<DifferShown>,
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

/// `GET /movement/corridors/{id}`
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let corridors = snapshot.movements.corridors();
    let corridor = corridors
        .iter()
        .find(|corridor| corridor.id().eq_ignore_ascii_case(&id))
        .ok_or_else(|| {
            let instead = corridors
                .iter()
                .filter(|corridor| corridor.is_border)
                .map(|corridor| {
                    let address = format!("/movement/corridors/{}", corridor.id());
                    (
                        super::overview::name_of(&visit, corridor),
                        visit.page.link(&address),
                    )
                })
                .collect();
            visit.nothing_named("failure-no-corridor", &id, instead)
        })?;
    let page = visit.titled(
        Section::Movement,
        super::overview::name_of(&visit, corridor),
    );
    let words = page.words;
    let differ = mirror::disagreements(&corridor.series)
        .into_iter()
        .map(|one| {
            let least = one.said.first().and_then(|(_, count)| count.value.count());
            let share = 100.0 * one.apart as f64 / least.unwrap_or(1).max(1) as f64;
            DifferShown {
                whom: told::group(&page, one.nationality),
                period: words.period(one.period),
                apart: words.number(one.apart.into()),
                share: words
                    .say_naming("share", "value", words.real(share, 1))
                    .into_owned(),
                said: one
                    .said
                    .into_iter()
                    .map(|(by, count)| SaidShown {
                        by: told::reporter(&page, by),
                        value: told::number(words, count),
                        status: told::status(words, count.status),
                        as_of: count.as_of.map(|period| words.period(period)),
                        note: words.text(&count.note),
                        source: shown::source(&count.source),
                    })
                    .collect(),
            }
        })
        .collect();
    let is_total = |group: Group| group.country().is_none();
    visit.show(&CorridorPage {
        from: told::country(&page, corridor.from),
        to: told::country(&page, corridor.to),
        is_border: corridor.is_border,
        differ,
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
