//! `GET /movement/scores`: every past forecast beside what came, the public score card.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use publication::counts::Outlook;
use publication::counts::lines::month;
use publication::counts::outlook::levels;
use publication::counts::tables::rounded;
use ui::Markup;
use ui::chart::{PastChart, PastMark};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/scores.html")]
struct ScoresPage {
    page: Page,
    cards: Vec<CardShown>,
    others: Vec<LineShown>,
    n_signals: usize,
    n_true: usize,
    n_false: usize,
}

/// A series in the list of all.
struct LineShown {
    title: String,
    link: String,
    ratio: String,
    held: Vec<String>,
}

/// The score card of one series.
struct CardShown {
    title: String,
    link: String,
    n_past: usize,
    error: String,
    error_of_last: String,
    ratio: String,
    held: Vec<(String, String)>,
    chart: Markup,
    /// How errors grow with the months ahead: months, error, error of the last value, shares held.
    ahead: Vec<(usize, String, String, String, String)>,
    /// The latest forecasts of one month ahead: month, said, came, held.
    latest: Vec<(String, String, String, bool)>,
}

/// No more past forecasts than this stand in the table of a series; the file has them all.
const LATEST: usize = 6;

/// No more series than this are drawn; all others stand in the list, and the file has every forecast.
const MOST_DRAWN: usize = 6;
/// No more than this stand in the list.
const MOST_LISTED: usize = 80;

/// `GET /movement/scores`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let movements = &visit.snapshot.movements;
    let page = visit.titled(Section::Movement, visit.page.say("movement-scores-title"));
    let outcomes = || {
        movements
            .watched()
            .iter()
            .flat_map(|one| &one.signals)
            .filter_map(|s| s.came_true)
    };
    visit.show(&ScoresPage {
        cards: (movements.outlooks().iter().take(MOST_DRAWN).enumerate())
            .map(|(i, one)| card(&visit, i, one))
            .collect(),
        others: (movements
            .outlooks()
            .iter()
            .skip(MOST_DRAWN)
            .take(MOST_LISTED))
        .map(|one| line(&visit, one))
        .collect(),
        n_signals: outcomes().count(),
        n_true: outcomes().filter(|came| *came).count(),
        n_false: outcomes().filter(|came| !came).count(),
        page,
    })
}

fn line(visit: &Visit, outlook: &Outlook) -> LineShown {
    let (page, words) = (&visit.page, visit.page.words);
    let score = &outlook.fan.score;
    let share = |held: &movement::forecast::score::Held| {
        told::share(words, (*held).per_cent().unwrap_or(0.0), 0)
    };
    LineShown {
        title: told::line_title(page, &outlook.line),
        link: told::line_link(page, &outlook.line),
        ratio: score
            .against_last_value()
            .map_or_else(|| "–".to_owned(), |ratio| words.real(ratio, 2)),
        held: score.held.iter().map(share).collect(),
    }
}

fn card(visit: &Visit, place: usize, outlook: &Outlook) -> CardShown {
    let (page, words) = (&visit.page, visit.page.words);
    let title = told::line_title(page, &outlook.line);
    let score = &outlook.fan.score;
    let one_ahead = || outlook.fan.past.iter().filter(|past| past.ahead == 1);
    let said = |past: &movement::forecast::score::Past| {
        let narrow = past.said.intervals()[0];
        told::between(words, narrow.low, narrow.high)
    };
    let marks = one_ahead().map(|past| {
        let narrow = past.said.intervals()[0];
        PastMark {
            at: month(past.month()).middle(),
            interval: (rounded(narrow.low), rounded(narrow.high)),
            outcome: past.outcome,
            label: format!(
                "{}: {} / {}",
                words.period(month(past.month())),
                said(past),
                words.real(past.outcome, 0)
            ),
        }
    });
    let chart = PastChart {
        id: format!("past-{place}"),
        title: title.clone(),
        description: words
            .say_counting("movement-past-description", one_ahead().count())
            .into_owned(),
        unit: shown::unit(words, &outlook.line.unit),
        forecasts: marks.collect(),
    };
    let mut latest: Vec<_> = one_ahead().collect();
    latest.reverse();
    CardShown {
        link: told::line_link(page, &outlook.line),
        n_past: score.n_outcomes,
        error: words.real(score.error, 0),
        error_of_last: words.real(score.error_of_last_value, 0),
        ratio: score
            .against_last_value()
            .map_or_else(|| "–".to_owned(), |ratio| words.real(ratio, 2)),
        held: (score.held.iter())
            .filter_map(|held| {
                let level = told::share(words, held.level.per_cent().into(), 0);
                Some((level, told::share(words, (*held).per_cent()?, 0)))
            })
            .collect(),
        chart: chart.draw(words),
        ahead: ahead(visit, outlook),
        latest: (latest.into_iter().take(LATEST))
            .map(|past| {
                let held = past.held(past.said.intervals()[0].level).unwrap_or(false);
                (
                    words.period(month(past.month())),
                    said(past),
                    words.real(past.outcome, 0),
                    held,
                )
            })
            .collect(),
        title,
    }
}

/// Returns how errors and intervals fared by the number of months ahead.
fn ahead(visit: &Visit, outlook: &Outlook) -> Vec<(usize, String, String, String, String)> {
    let words = visit.page.words;
    let furthest = outlook
        .fan
        .past
        .iter()
        .map(|past| past.ahead)
        .max()
        .unwrap_or(0);
    let levels = levels();
    (1..=furthest)
        .map(|ahead| {
            let past: Vec<_> = (outlook.fan.past.iter())
                .filter(|one| one.ahead == ahead)
                .cloned()
                .collect();
            let score = movement::forecast::ScoreCard::of(&past, &levels);
            let held = |place: usize| {
                let share = score.held.get(place).and_then(|held| held.per_cent());
                share.map_or_else(|| "–".to_owned(), |share| told::share(words, share, 0))
            };
            (
                ahead,
                words.real(score.error, 0),
                words.real(score.error_of_last_value, 0),
                held(0),
                held(1),
            )
        })
        .collect()
}
