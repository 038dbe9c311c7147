//! Weather symbols of the German Federal Statistical Office.
//!
//! Source: the office's page on its method, <https://dns-indikatoren.de/en/status>, whose rule was also adopted at
//! <https://nsdp.vnso.gov.vu/methodology>, and the symbols published beside each indicator's values. From the last six
//! points, however far apart, m is the average change in a year. Then there are three types of targets:
//!
//! - a value by a year: h = y + m·(tT − t) is what would be reached; the share of the way that would stay open is
//!   q = (shortfall of h against T)/(distance from y to T). Reached or q < 5 %: sun; up to 20 %: slightly cloudy; more:
//!   cloudy; not moving the right way: thunderstorm. After its year a target is no longer assessed;
//! - a value in every year, and a value by a year that is reached already: reached, sun, or slightly cloudy where m leads
//!   back; missed, cloudy, or a thunderstorm where m leads away;
//! - a direction only: m and the last change both right, sun; m alone, slightly cloudy; the last change alone, cloudy;
//!   neither, a thunderstorm.
//!
//! Points are yearly values: of values within one year the latest counts, and those that lie a year or more before it.
//! With fewer than six points the last ones in consecutive years are used, at least four; with fewer still, or a break
//! among them, there is no assessment. A target without a year that is not for every year is of none of the three types.

use evidence::Series;

use super::aggregate::without_averaging;
use super::{Basis, Goal, Method, Outcome, Parameter, Params};
use super::{forbidding_mark, number};
use crate::assessment::Step;
use crate::rating::{NotAssessable, Trajectory};

/// The method.
pub(super) const METHOD: Method = Method {
    id: "destatis",
    version: "2021",
    basis: Basis::Published,
    parameters: &[
        Parameter::required(
            "sun",
            0.05,
            "share of the way left open below which the sun shines",
        ),
        Parameter::required(
            "slightly_cloudy",
            0.20,
            "share up to which it is slightly cloudy",
        ),
        Parameter::required(
            "window_years",
            5.0,
            "changes from one point to the next over which the trend is taken",
        ),
        Parameter::optional(
            "fewest_points",
            4.0,
            "points in consecutive years that are enough where there are no more",
        ),
    ],
    rate,
    combine: without_averaging,
};

const SUN: &str = "sun";
const SLIGHTLY_CLOUDY: &str = "slightly cloudy";
const CLOUDY: &str = "cloudy";
const THUNDERSTORM: &str = "thunderstorm";

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    if !goal.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    if let Some(reason) = forbidding_mark(series, f64::INFINITY) {
        return none(reason, trace);
    }
    let points = yearly(series);
    let Some((t, y)) = points.last().copied() else {
        return none(NotAssessable::NotReported, trace);
    };
    if goal.target.is_some() && goal.target_at.is_none() && !goal.every_year {
        return none(NotAssessable::NoTargetDate, trace);
    }
    let Some(used) = window(&points, params) else {
        let inputs = [("n_points", points.len().to_string())];
        trace.push(Step::new("destatis.window", inputs, "too few points"));
        return none(NotAssessable::TooFewPoints, trace);
    };
    let (first_at, first) = used[0];
    if let Some(reason) = forbidding_mark(series, first_at) {
        return none(reason, trace);
    }
    let m = (y - first) / (t - first_at);
    let inputs = [
        ("n_points", used.len().to_string()),
        ("from", number(first_at)),
        ("from_value", number(first)),
        ("latest_at", number(t)),
        ("latest_value", number(y)),
    ];
    trace.push(Step::new("destatis.trend", inputs, &number(m)));
    if !m.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let way = m * goal.sign();
    match (goal.target, goal.target_at) {
        (None, _) => {
            let before = used[used.len() - 2].1;
            direction_only(way, (y - before) * goal.sign(), trace)
        }
        (Some(target), _) if goal.every_year || goal.is_reached_by(y) => {
            to_be_kept(target, goal.is_reached_by(y), way, trace)
        }
        // The office ends the assessment with the target's year.
        (Some(_), Some(target_at)) if t > target_at => {
            let inputs = [("latest_at", number(t)), ("target_at", number(target_at))];
            trace.push(Step::new(
                "destatis.window",
                inputs,
                "the target's year is over",
            ));
            none(NotAssessable::NotApplicable, trace)
        }
        (Some(target), at) => by_a_year((t, y), m, (target, at.unwrap_or(t)), goal, params, trace),
    }
}

fn none(reason: NotAssessable, trace: Vec<Step>) -> Outcome {
    Outcome::none(reason, "no assessment", "destatis.none", trace)
}

/// A year, give or take the days by which a survey moves.
const ABOUT_A_YEAR: std::ops::RangeInclusive<f64> = 0.95..=1.05;

/// Returns the latest value and, counted back from it, the values that lie about a year or more before the next one.
fn yearly(series: &Series) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for (at, value) in series.values().rev() {
        let is_apart = |(next, _): &(f64, f64)| next - at >= *ABOUT_A_YEAR.start();
        if kept.last().is_none_or(is_apart) {
            kept.push((at, value));
        }
    }
    kept.reverse();
    kept
}

/// Returns the points over which the trend is taken: the last six, else the last ones in consecutive years if they are
/// at least four.
fn window<'a>(points: &'a [(f64, f64)], params: &Params) -> Option<&'a [(f64, f64)]> {
    let wanted = (params.number("window_years") + 1.0).max(2.0);
    if points.len() as f64 >= wanted {
        // The wanted number is at most the length.
        return Some(&points[points.len() - wanted as usize..]);
    }
    let gap = |pair: &&[(f64, f64)]| pair[1].0 - pair[0].0 > *ABOUT_A_YEAR.end();
    let n_gapless = points
        .windows(2)
        .rev()
        .take_while(|pair| !gap(pair))
        .count();
    let consecutive = &points[points.len() - (n_gapless + 1).min(points.len())..];
    let fewest = params.number("fewest_points").max(2.0);
    (consecutive.len() as f64 >= fewest).then_some(consecutive)
}

fn by_a_year(
    (t, y): (f64, f64),
    m: f64,
    (target, target_at): (f64, f64),
    goal: &Goal,
    params: &Params,
    trace: Vec<Step>,
) -> Outcome {
    let reachable = y + m * (target_at - t);
    let distance = goal.sign() * (target - y);
    let open = (goal.sign() * (target - reachable)).max(0.0) / distance;
    if !open.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let (symbol, class) = if m * goal.sign() <= 0.0 {
        (THUNDERSTORM, Trajectory::Deterioration)
    } else if open < params.number("sun") {
        (SUN, Trajectory::OnTrack)
    } else if open <= params.number("slightly_cloudy") {
        (SLIGHTLY_CLOUDY, Trajectory::AccelerationNeeded)
    } else {
        (CLOUDY, Trajectory::Limited)
    };
    let inputs = [
        ("target", number(target)),
        ("target_at", number(target_at)),
        ("would_be_reached", number(reachable)),
        ("share_left_open", number(open)),
    ];
    outcome(symbol, class, Some(open), inputs, trace)
}

/// A value that is to be held: in every year, or since it was reached.
fn to_be_kept(target: f64, is_reached: bool, way: f64, trace: Vec<Step>) -> Outcome {
    let (symbol, class) = match (is_reached, way) {
        (true, way) if way >= 0.0 => (SUN, Trajectory::Achieved),
        (true, _) => (SLIGHTLY_CLOUDY, Trajectory::Achieved),
        (false, way) if way >= 0.0 => (CLOUDY, Trajectory::Limited),
        (false, _) => (THUNDERSTORM, Trajectory::Deterioration),
    };
    let inputs = [
        ("target_to_be_kept", number(target)),
        ("is_reached", is_reached.to_string()),
        ("yearly_change_for_the_better", number(way)),
    ];
    outcome(symbol, class, is_reached.then_some(0.0), inputs, trace)
}

fn direction_only(way: f64, last: f64, trace: Vec<Step>) -> Outcome {
    let (symbol, class) = match (way > 0.0, last > 0.0) {
        (true, true) => (SUN, Trajectory::OnTrack),
        (true, false) => (SLIGHTLY_CLOUDY, Trajectory::AccelerationNeeded),
        (false, true) => (CLOUDY, Trajectory::Limited),
        (false, false) => (THUNDERSTORM, Trajectory::Deterioration),
    };
    let inputs = [
        ("yearly_change_for_the_better", number(way)),
        ("last_change_for_the_better", number(last)),
    ];
    outcome(symbol, class, None, inputs, trace)
}

fn outcome<const N: usize>(
    class_word: &'static str,
    class: Trajectory,
    value: Option<f64>,
    inputs: [(&str, String); N],
    mut trace: Vec<Step>,
) -> Outcome {
    trace.push(Step::new("destatis.symbol", inputs, class_word));
    Outcome {
        class,
        class_word,
        value,
        score: None,
        reason: None,
        trace,
    }
}
