//! The progress chart of the United Nations Statistics Division, technical note of 2023.
//!
//! Source: <https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf>,
//! as set out in Eustat's methodology page. With target: g = CAGR(yc, y0, tc−t0), projected value
//! e = yc·(1+g)^(tT−tc), r = (e − y0)/(T − y0), cuts 0.95 and 0.10. Without: d·g, cuts 2 % and
//! 0.5 %. A target met by the latest value wins over the trend; within one point of a target of
//! 0 % or 100 % counts as met; where the base year has no value, the nearest year that has one,
//! after or before; past the target year, judged at that year. The five-step wording of the note
//! of 2024 is not modelled: its cuts were not read in the primary document.

use evidence::Series;

use super::aggregate::without_averaging;
use super::path::{PathShape, compound_growth, slope};
use super::{Basis, Goal, Method, Outcome, Parameter, Params, Span};
use super::{forbidding_mark, number};
use crate::assessment::Step;
use crate::rating::{NotAssessable, Trajectory};

/// The method.
pub(super) const METHOD: Method = Method {
    id: "un",
    version: "2023",
    basis: Basis::Published,
    parameters: &[
        Parameter::required(
            "on_track",
            0.95,
            "share of the way projected to be met or on track",
        ),
        Parameter::required(
            "fair",
            0.10,
            "share of the way projected to be fair progress",
        ),
        Parameter::required(
            "untargeted_on_track",
            0.02,
            "yearly growth of the first class",
        ),
        Parameter::required(
            "untargeted_fair",
            0.005,
            "yearly growth of the second class",
        ),
        Parameter::optional("default_base_year", 2015.0, "base year where none is given"),
        Parameter::optional(
            "default_target_year",
            2030.0,
            "target year where none is given",
        ),
        Parameter::optional(
            "percent_margin",
            1.0,
            "points from 0 % or 100 % that count as met",
        ),
    ],
    rate,
    combine: without_averaging,
};

const MET: &str = "met or on track";
const FAIR: &str = "fair progress, acceleration needed";
const STAGNATION: &str = "stagnation or regression";

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    let none = |reason, trace| Outcome::none(reason, "not evaluated", "un.not-evaluated", trace);
    let base_at = goal.base_at.unwrap_or(params.number("default_base_year"));
    let target_at = goal
        .target_at
        .unwrap_or(params.number("default_target_year"));
    // The published method knows a target by a year alone.
    if goal.target.is_some() && goal.every_year {
        return none(NotAssessable::NotApplicable, trace);
    }
    if let Some(reason) = forbidding_mark(series, base_at) {
        return none(reason, trace);
    }
    let Some(found) = nearest_span(series, goal, base_at, target_at) else {
        return none(NotAssessable::NotReported, trace);
    };
    trace.push(found.step("un.span"));
    if !goal.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    if let Some(target) = goal.target.filter(|_| is_met(goal, found.yc, params)) {
        let inputs = [
            ("latest_value", number(found.yc)),
            ("target", number(target)),
        ];
        trace.push(Step::new("un.met", inputs, MET));
        return outcome(MET, Trajectory::Achieved, None, 3.0, trace);
    }
    if found.years() <= 0.0 {
        return none(NotAssessable::TooFewPoints, trace);
    }
    if found.y0 * found.yc < 0.0 {
        return none(NotAssessable::SignChange, trace);
    }
    let growth = match goal.path {
        PathShape::Straight => slope(found.yc, found.y0, found.years()).map(|m| m / found.y0.abs()),
        _ => compound_growth(found.yc, found.y0, found.years()),
    };
    let Some(growth) = growth.filter(|g| g.is_finite()) else {
        return none(NotAssessable::NotApplicable, trace);
    };
    match goal.target {
        Some(target) => {
            let left = (target_at - found.tc).max(0.0);
            let projected = match goal.path {
                PathShape::Straight => found.yc + growth * found.y0.abs() * left,
                _ => found.yc * (1.0 + growth).powf(left),
            };
            let share = (projected - found.y0) / (target - found.y0);
            let inputs = [
                ("growth", number(growth)),
                ("projected_value", number(projected)),
                ("target", number(target)),
                ("target_at", number(target_at)),
            ];
            trace.push(Step::new("un.projection", inputs, &number(share)));
            // Where the base stands at the target, the published share divides by zero.
            if !share.is_finite() {
                return none(NotAssessable::NotApplicable, trace);
            }
            let cuts = [params.number("on_track"), params.number("fair"), 0.0];
            classed(share, cuts, trace)
        }
        None => {
            let directed = goal.sign() * growth * if found.y0 < 0.0 { -1.0 } else { 1.0 };
            let on_track = params.number("untargeted_on_track");
            classed(
                directed,
                [on_track, params.number("untargeted_fair"), 0.0],
                trace,
            )
        }
    }
}

/// Returns whether the latest value meets the target, or comes within a point of 0 % or 100 %.
fn is_met(goal: &Goal, value: f64, params: &Params) -> bool {
    let edge = goal
        .target
        .filter(|t| goal.percent && (*t == 0.0 || *t == 100.0));
    let near = edge.is_some_and(|t| (value - t).abs() <= params.number("percent_margin"));
    near || goal.is_reached_by(value)
}

/// Returns the span from the year nearest to the base to the latest year not past the target.
fn nearest_span(series: &Series, goal: &Goal, base_at: f64, target_at: f64) -> Option<Span> {
    let in_time = |at: f64| goal.target.is_none() || at <= target_at;
    let latest = series.values().rfind(|(at, _)| in_time(*at));
    let (tc, yc) = latest.or_else(|| series.values().next_back())?;
    let distance = |at: f64| (at - base_at).abs();
    let nearest = series
        .values()
        .filter(|(at, _)| *at <= tc)
        .min_by(|a, b| distance(a.0).total_cmp(&distance(b.0)));
    let (t0, y0) = goal.base_value.map(|value| (base_at, value)).or(nearest)?;
    Some(Span { t0, y0, tc, yc })
}

fn classed(value: f64, [on_track, fair, zero]: [f64; 3], mut trace: Vec<Step>) -> Outcome {
    let (word, class, score) = if value >= on_track {
        (MET, Trajectory::OnTrack, 3.0)
    } else if value >= fair {
        (FAIR, Trajectory::AccelerationNeeded, 2.0)
    } else if value >= zero {
        (STAGNATION, Trajectory::Limited, 1.0)
    } else {
        (STAGNATION, Trajectory::Deterioration, 1.0)
    };
    trace.push(Step::new("un.class", [("value", number(value))], word));
    outcome(word, class, Some(value), score, trace)
}

fn outcome(
    class_word: &'static str,
    class: Trajectory,
    value: Option<f64>,
    score: f64,
    trace: Vec<Step>,
) -> Outcome {
    Outcome {
        class,
        class_word,
        value,
        score: Some(score),
        reason: None,
        trace,
    }
}
