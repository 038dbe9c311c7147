//! `GET /movement/estimates`: flows estimated from stocks, as a chord and a ranked table.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use publication::counts::gathered::ranked;
use publication::counts::tables::rounded;
use publication::counts::{Estimate, EstimatedFlow, THRESHOLD};
use ui::Markup;
use ui::chart::{ChordChart, Ribbon};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/estimates.html")]
struct EstimatesPage {
    page: Page,
    estimates: Vec<EstimateShown>,
}

/// One estimate.
struct EstimateShown {
    title: String,
    source: Markup,
    method: String,
    n_draws: String,
    day: String,
    chord: Markup,
    n_flows: usize,
    flows: Vec<FlowShown>,
}

/// One estimated flow.
struct FlowShown {
    rank: usize,
    way: String,
    narrow: String,
    wide: String,
}

/// So many names stand on the circle, the largest; the table has more and the file all.
const MOST_NAMES: usize = 12;
/// So many ribbons are drawn.
const MOST_RIBBONS: usize = 40;
/// So many flows stand in the table.
const MOST_ROWS: usize = 40;

/// `GET /movement/estimates`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(
        Section::Movement,
        visit.page.say("movement-estimates-title"),
    );
    let estimates = &visit.snapshot.movements.estimates;
    visit.show(&EstimatesPage {
        estimates: estimates
            .iter()
            .enumerate()
            .map(|(i, one)| estimate(&visit, i, one))
            .collect(),
        page,
    })
}

fn estimate(visit: &Visit, place: usize, one: &Estimate) -> EstimateShown {
    let words = visit.page.words;
    let flows = ranked(&one.flows, THRESHOLD);
    EstimateShown {
        title: one.title.clone(),
        source: shown::source(&one.source),
        method: words.say(&format!("stocks-by-{}", one.method)).into_owned(),
        n_draws: words.count(one.n_draws as usize),
        day: words.day(one.kept_on),
        chord: chord(visit, place, one, &flows),
        n_flows: flows.len(),
        flows: (flows.iter().take(MOST_ROWS).enumerate())
            .map(|(i, flow)| {
                let end = |place: usize| {
                    let interval = flow.persons.intervals().get(place);
                    interval.map_or_else(String::new, |i| told::between(words, i.low, i.high))
                };
                FlowShown {
                    rank: i + 1,
                    way: format!("{} → {}", flow.origin, flow.destination),
                    narrow: end(0),
                    wide: end(1),
                }
            })
            .collect(),
    }
}

fn chord(visit: &Visit, place: usize, one: &Estimate, flows: &[&EstimatedFlow]) -> Markup {
    let words = visit.page.words;
    let mut names: Vec<&str> = Vec::new();
    for flow in flows {
        for name in [flow.origin.as_str(), flow.destination.as_str()] {
            if names.len() < MOST_NAMES && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.sort_unstable();
    let at = |name: &str| names.iter().position(|found| *found == name);
    let ribbons: Vec<Ribbon> = (flows.iter())
        .filter_map(|flow| {
            let narrow = flow.persons.intervals().first()?;
            Some(Ribbon {
                from: at(&flow.origin)?,
                to: at(&flow.destination)?,
                low: rounded(narrow.low),
                high: rounded(narrow.high),
                label: format!(
                    "{} → {}: {}",
                    flow.origin,
                    flow.destination,
                    told::between(words, narrow.low, narrow.high)
                ),
            })
        })
        .take(MOST_RIBBONS)
        .collect();
    let chart = ChordChart {
        id: format!("chord-{place}"),
        title: one.title.clone(),
        description: words
            .say_counting("movement-chord-description", ribbons.len())
            .into_owned(),
        names: names.into_iter().map(str::to_owned).collect(),
        ribbons,
    };
    chart.draw()
}
