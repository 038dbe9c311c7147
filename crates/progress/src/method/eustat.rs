//! The five-band variant visible in the output of the Basque statistics office, without target.
//!
//! Nobody has published these cuts: they were concluded from published results, which is why the
//! panel leaves this method out. Score 250·p, divided by C where p ≥ 0 and a natural limit
//! exists, cut off at ±5; ±1 % separates significant from moderate, and below about 0.1 % in
//! either direction there is no progress, both measured after the division by C.

use evidence::Series;

use super::aggregate::without_averaging;
use super::path::{compound_growth, natural_limit_factor};
use super::{Basis, Goal, Method, Outcome, Parameter, Params};
use super::{forbidding_mark, number, span};
use crate::assessment::Step;
use crate::rating::{NotAssessable, Trajectory};

/// The method.
pub(super) const METHOD: Method = Method {
    id: "eustat",
    version: "inferred-1",
    basis: Basis::Inferred,
    parameters: &[
        Parameter::required("significant", 0.01, "yearly growth of significant progress"),
        Parameter::required(
            "no_progress",
            0.001,
            "yearly growth below which nothing moves",
        ),
        Parameter::required(
            "limit_exponent",
            4.44,
            "exponent in the factor of a natural limit",
        ),
        Parameter::optional("default_base_year", 2015.0, "base year where none is given"),
    ],
    rate,
    combine: without_averaging,
};

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    let none = |reason, trace| Outcome::none(reason, "not available", "eustat.none", trace);
    // With a target the bands were never seen, so nothing is said.
    if goal.target.is_some() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let base_at = goal.base_at.unwrap_or(params.number("default_base_year"));
    if let Some(reason) = forbidding_mark(series, base_at) {
        return none(reason, trace);
    }
    let found = match span(series, goal, base_at) {
        Ok(found) => found,
        Err(reason) => return none(reason, trace),
    };
    trace.push(found.step("eustat.span"));
    if found.years() < 1.0 {
        return none(NotAssessable::TooFewPoints, trace);
    }
    if found.y0 * found.yc < 0.0 {
        return none(NotAssessable::SignChange, trace);
    }
    let sign = if found.y0 < 0.0 { -1.0 } else { 1.0 };
    let Some(growth) = compound_growth(found.yc, found.y0, found.years()) else {
        return none(NotAssessable::NotApplicable, trace);
    };
    let pace = sign * goal.sign() * growth;
    let factor = natural_limit_factor(found.y0, goal.limit, params.number("limit_exponent"));
    let scaled = if pace >= 0.0 && factor > 0.0 {
        pace / factor
    } else {
        pace
    };
    let score = (250.0 * scaled).clamp(-5.0, 5.0);
    let (class_word, class) = if scaled.abs() < params.number("no_progress") {
        ("no progress", Trajectory::Limited)
    } else if scaled >= params.number("significant") {
        ("significant progress", Trajectory::OnTrack)
    } else if scaled > 0.0 {
        ("moderate progress", Trajectory::AccelerationNeeded)
    } else if scaled > -params.number("significant") {
        ("moderate deterioration", Trajectory::Deterioration)
    } else {
        ("significant deterioration", Trajectory::Deterioration)
    };
    let inputs = [("growth", number(pace)), ("limit_factor", number(factor))];
    trace.push(Step::new("eustat.band", inputs, class_word));
    Outcome {
        class,
        class_word,
        value: Some(pace),
        score: Some(score),
        reason: None,
        trace,
    }
}
