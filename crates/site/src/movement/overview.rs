//! `GET /movement`: where people are counted, what is known, and what is never shown.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use publication::counts::{Corridor, Group, mirror};
use ui::Markup;
use ui::chart::{HemisphereMap, Way};

use super::road;
use super::told::{self, Latest};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/overview.html")]
struct MovementPage {
    page: Page,
    n_series: usize,
    n_counts: usize,
    n_withheld: usize,
    n_differ: usize,
    n_faults: usize,
    threshold: u64,
    map: Option<Markup>,
    borders: Vec<BorderShown>,
    ways: Vec<WaysShown>,
    others: Vec<Latest>,
    countries: Vec<(String, String)>,
    doors: Vec<(String, String)>,
}

/// The other pages about people moving: the end of their address, which is part of their key too.
const DOORS: [&str; 7] = [
    "alarms",
    "mirrors",
    "scores",
    "revisions",
    "scenarios",
    "estimates",
    "imported",
];

/// A border at which people are counted.
struct BorderShown {
    name: String,
    link: String,
    /// How many people crossed it in which year and month, where it is counted by month.
    finding: Option<String>,
    series: Vec<Latest>,
    n_differ: usize,
}

/// Countries whose people are counted alike on the way to one country.
struct WaysShown {
    to: String,
    measures: String,
    /// Each country, with the address of the corridor.
    from: Vec<(String, String)>,
}

/// `GET /movement`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let movements = &snapshot.movements;
    let page = visit.titled(Section::Movement, visit.page.say("section-movement"));
    let corridors = movements.corridors();
    let name = |corridor: &Corridor<'_>| name_of(&visit, corridor);
    let borders: Vec<BorderShown> = corridors
        .iter()
        .filter(|corridor| corridor.is_border)
        .map(|corridor| BorderShown {
            name: name(corridor),
            link: page.link(&format!("/movement/corridors/{}", corridor.id())),
            finding: movements
                .quoted_road(corridor)
                .map(|road| road::finding(&page, &road)),
            series: corridor
                .series
                .iter()
                .filter(|one| one.subject.nationality == Group::All)
                .filter_map(|one| told::latest(&page, one))
                .collect(),
            n_differ: mirror::disagreements(&corridor.series).len(),
        })
        .collect();
    let map = drawn(&visit, &corridors);
    visit.show(&MovementPage {
        n_series: movements.series.len(),
        n_counts: movements.n_counts(),
        n_withheld: movements.n_withheld(),
        n_differ: borders.iter().map(|border| border.n_differ).sum(),
        n_faults: movements.faults.len(),
        threshold: publication::counts::THRESHOLD,
        map,
        borders,
        ways: ways(&page, &corridors),
        others: movements
            .series
            .iter()
            .filter(|one| {
                one.subject.corridor().is_none() && one.subject.nationality.country().is_none()
            })
            .chain(movements.series.iter().filter(|one| {
                one.subject.corridor().is_none() && one.subject.nationality.country().is_some()
            }))
            .filter_map(|one| told::latest(&page, one))
            .collect(),
        countries: told::countries(&page, movements),
        doors: DOORS
            .map(|door| {
                let name = page.say(&format!("movement-{door}-title")).into_owned();
                (name, page.link(&format!("/movement/{door}")))
            })
            .to_vec(),
        page,
    })
}

/// Returns a corridor in words: Colombia → Panama.
pub fn name_of(visit: &Visit, corridor: &Corridor<'_>) -> String {
    let name = |country: Country| country.name(visit.page.words.language()).to_owned();
    format!("{} → {}", name(corridor.from), name(corridor.to))
}

/// Returns what is counted by nationality, each set of measures once with everybody whom it counts.
fn ways(page: &Page, corridors: &[Corridor<'_>]) -> Vec<WaysShown> {
    let mut ways: Vec<WaysShown> = Vec::new();
    let name = |country: Country| country.name(page.words.language()).to_owned();
    for corridor in corridors.iter().filter(|corridor| !corridor.is_border) {
        let link = page.link(&format!("/movement/corridors/{}", corridor.id()));
        let from = (name(corridor.from), link);
        let (to, measures) = (name(corridor.to), measures(page, corridor));
        match (ways.iter_mut()).find(|one| (&one.to, &one.measures) == (&to, &measures)) {
            Some(ways) => ways.from.push(from),
            None => ways.push(WaysShown {
                to,
                measures,
                from: vec![from],
            }),
        }
    }
    for one in &mut ways {
        (one.from).sort_by_cached_key(|(name, _)| kernel::text::bare(name));
    }
    ways.sort_by_key(|one| std::cmp::Reverse(one.from.len()));
    ways
}

fn measures(page: &Page, corridor: &Corridor<'_>) -> String {
    let mut names: Vec<String> = corridor
        .series
        .iter()
        .map(|one| told::measure(page.words, &one.subject))
        .collect();
    names.dedup();
    names.join(" · ")
}

fn drawn(visit: &Visit, corridors: &[Corridor<'_>]) -> Option<Markup> {
    let words = visit.page.words;
    let mut ways: Vec<Way> = corridors
        .iter()
        .filter(|corridor| {
            ui::chart::map::is_on_the_map(corridor.from)
                && ui::chart::map::is_on_the_map(corridor.to)
        })
        .map(|corridor| Way {
            from: corridor.from,
            to: corridor.to,
            is_border: corridor.is_border,
            label: name_of(visit, corridor),
        })
        .collect();
    // Borders are drawn over the others.
    ways.sort_by_key(|way| way.is_border);
    (!ways.is_empty()).then(|| {
        HemisphereMap {
            id: "map".to_owned(),
            title: words.say("movement-map-title").into_owned(),
            description: words
                .say_counting("movement-map-description", ways.len())
                .into_owned(),
            ways,
        }
        .draw()
    })
}
