//! `GET /movement/alarms`: what was released, agreed thresholds, how often the detector was right.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use movement::alert::{Record, Released};
use movement::forecast::score::Held;
use publication::counts::{TriggerShown, Watched};
use ui::chart::{Flag, Run, RunsChart};
use ui::{Markup, Words};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/alarms.html")]
struct AlarmsPage {
    page: Page,
    released: Vec<AlarmShown>,
    triggers: Vec<TriggerLine>,
    watched: Vec<WatchedShown>,
    n_watched: usize,
    all: Option<RecordShown>,
}

/// An alarm that a person released.
struct AlarmShown {
    whom: String,
    place: String,
    /// What is counted, and the month in which the rise was seen.
    seen: String,
    /// From which month to which something is expected.
    horizon: String,
    has_passed: bool,
    /// The months, each with its interval.
    expected: Vec<(String, String)>,
    /// How often such intervals held what came.
    held: String,
    needs: Vec<String>,
    reason: Markup,
    by: String,
    day: String,
    record: RecordShown,
}

/// How often a detector was right, in words.
struct RecordShown {
    n_signals: usize,
    n_true: usize,
    precision: String,
    base: String,
    caught: String,
    false_alarms: String,
}

/// A common trigger.
struct TriggerLine {
    title: Markup,
    what: String,
    threshold: String,
    then: Markup,
    state: String,
    source: Markup,
}

/// A series that the detector watches.
struct WatchedShown {
    title: String,
    link: String,
    last: String,
    chart: Markup,
    record: RecordShown,
    signals: Vec<(String, String, String)>,
}

/// No more series than this are drawn, those in which a signal was seen last; the file has all.
const MOST_DRAWN: usize = 6;

/// `GET /movement/alarms`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let movements = &visit.snapshot.movements;
    let page = visit.titled(Section::Movement, visit.page.say("movement-alarms-title"));
    let watched = movements.watched();
    let all = watched
        .iter()
        .fold(Record::default(), |sum, one| sum.with(one.record));
    let mut drawn: Vec<&Watched> = watched.iter().collect();
    drawn.sort_by_key(|one| {
        std::cmp::Reverse(one.signals.last().map(|signal| signal.month.last_day()))
    });
    drawn.truncate(MOST_DRAWN);
    visit.show(&AlarmsPage {
        n_watched: watched.len(),
        released: movements
            .alarms
            .iter()
            .map(|alarm| released(&visit, alarm))
            .collect(),
        triggers: movements
            .triggers()
            .iter()
            .map(|one| trigger(&visit, one))
            .collect(),
        watched: drawn
            .into_iter()
            .enumerate()
            .map(|(i, one)| watched_shown(&visit, i, one))
            .collect(),
        all: (all.n_months > 0).then(|| record(&page, all)),
        page,
    })
}

fn record(page: &Page, record: Record) -> RecordShown {
    let words = page.words;
    let unknown = || words.say("movement-no-record").into_owned();
    let share = |per_cent: f64| told::share(words, per_cent, 0);
    RecordShown {
        n_signals: record.n_signals,
        n_true: record.n_true,
        precision: record.precision().map_or_else(unknown, share),
        base: record.base_rate().map_or_else(unknown, share),
        caught: record.caught().map_or_else(unknown, share),
        false_alarms: (record.false_alarms_a_year()).map_or_else(unknown, |n| words.real(n, 2)),
    }
}

fn released(visit: &Visit, alarm: &Released) -> AlarmShown {
    let (page, words) = (&visit.page, visit.page.words);
    let (draft, seen) = (&alarm.draft, alarm.draft.seen());
    let months: Vec<_> = draft.expected().collect();
    let ends = [months.first(), months.last()]
        .map(|end| end.map_or_else(String::new, |(month, _)| words.period(*month)));
    let [from, until] = ends;
    let last = months.last().map(|(month, _)| month.last_day());
    let blanks = [
        (
            "measure",
            told::measure_named(words, seen.measure.as_str()).into(),
        ),
        ("month", words.period(seen.month).into()),
    ];
    AlarmShown {
        whom: told::group(page, seen.nationality),
        place: seen.reporter.name(words.language()).to_owned(),
        seen: words.say_with("movement-alarm-seen", &blanks).into_owned(),
        horizon: words
            .say_with(
                "movement-alarm-expected",
                &[("from", from.into()), ("until", until.into())],
            )
            .into_owned(),
        has_passed: last.is_some_and(|last| last < visit.snapshot.on),
        expected: (months.iter())
            .map(|(month, expected)| {
                let narrow = expected.intervals()[0];
                (
                    words.period(*month),
                    told::between(words, narrow.low, narrow.high),
                )
            })
            .collect(),
        held: held(words, seen.held),
        needs: (draft.needs().iter())
            .map(|need| words.say(&format!("need-{}", need.code())).into_owned())
            .collect(),
        reason: shown::english(words, &alarm.reason),
        by: alarm.released_by.clone(),
        day: words.day(alarm.released_on),
        record: record(page, seen.record),
    }
}

/// By how many points the intervals of a series may miss what they promise before it is said.
const AS_PROMISED: f64 = 3.0;

/// Returns how often such intervals hold what comes: what the series' own past says, where that differs
/// from the promise.
fn held(words: Words, held: Option<Held>) -> String {
    let own = held.and_then(|held| Some((held, held.per_cent()?)));
    let differs =
        |(held, own): &(Held, f64)| (own - f64::from(held.level.per_cent())).abs() > AS_PROMISED;
    let said = match own.filter(differs) {
        None => words.say("movement-narrow"),
        Some((_, own)) => {
            let share = told::share(words, own, 0);
            words.say_naming("movement-alarm-held", "share", share)
        }
    };
    said.into_owned()
}

fn trigger(visit: &Visit, one: &TriggerShown) -> TriggerLine {
    let (page, words) = (&visit.page, visit.page.words);
    let trigger = &one.trigger;
    let last = trigger.thresholds.last();
    let state = match (&one.line, &one.reached) {
        (None, _) => words.say("movement-trigger-no-count").into_owned(),
        (Some(_), None) => words.say("movement-trigger-not-reached").into_owned(),
        (Some(_), Some(reached)) => words
            .say_naming(
                "movement-trigger-reached",
                "day",
                words.day(reached.month_ends),
            )
            .into_owned(),
    };
    TriggerLine {
        title: words.text(&trigger.title),
        what: format!(
            "{}, {}",
            told::measure_named(words, trigger.measure.as_str()),
            told::reporter(page, &trigger.reporter)
        ),
        threshold: last.map_or_else(String::new, |last| {
            let blanks = [
                ("level", words.number(last.level.into()).into()),
                ("n", last.n_months.into()),
                ("day", words.day(last.from).into()),
            ];
            words
                .say_with("movement-trigger-threshold", &blanks)
                .into_owned()
        }),
        then: words.text(&trigger.then),
        source: shown::source(&trigger.source),
        state,
    }
}

fn watched_shown(visit: &Visit, place: usize, one: &Watched) -> WatchedShown {
    let (page, words) = (&visit.page, visit.page.words);
    let title = told::line_title(page, &one.line);
    let outcome = |came_true: Option<bool>| {
        let key = match came_true {
            Some(true) => "movement-signal-true",
            Some(false) => "movement-signal-false",
            None => "movement-signal-open",
        };
        words.say(key).into_owned()
    };
    let flags = one.signals.iter().map(|signal| Flag {
        at: signal.month.middle(),
        value: signal.count,
        came_true: signal.came_true,
        label: format!(
            "{}: {}",
            words.period(signal.month),
            outcome(signal.came_true)
        ),
    });
    let chart = RunsChart {
        id: format!("watched-{place}"),
        title: title.clone(),
        description: words
            .say_counting("movement-signals-description", one.signals.len())
            .into_owned(),
        unit: shown::unit(words, &one.line.unit),
        runs: vec![Run {
            name: title.clone(),
            points: told::points(&one.line),
        }],
        flags: flags.collect(),
    };
    WatchedShown {
        link: told::line_link(page, &one.line),
        last: words.period(one.last),
        chart: chart.draw(words),
        record: record(page, one.record),
        signals: (one.signals.iter().rev())
            .map(|signal| {
                (
                    words.period(signal.month),
                    words.real(signal.count, 0),
                    outcome(signal.came_true),
                )
            })
            .collect(),
        title,
    }
}
