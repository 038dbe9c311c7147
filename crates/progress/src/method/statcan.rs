//! Statistics Canada's progress measure, as in Open SDG 2.4 and later.
//!
//! Sources: `docs/progress-methodology.md` of Open SDG and `sdg/ProgressMeasure.py` of its build
//! tool. With y0 the base value at t0, yc the latest at tc, T the target at tT, d = ±1 for the
//! good direction, s = −1 where y0 < 0, and CAGR(a, b, n) = (a/b)^(1/n) − 1:
//!
//! - with target: R = s·d·CAGR(yc, y0, tc−t0) / |CAGR(T, y0, tT−t0)|, cuts 0.95, 0.60, 0;
//! - without: p = s·d·CAGR(yc, y0, tc−t0), cuts 1.5 %·C, 0.5 %·C, 0, where C is the factor of the
//!   natural limit ([`natural_limit_factor`]).
//!
//! This is a compatibility mode: a base or target of zero is read as 0.001, as published, and the
//! trace says so. A rating by our own method never does that.

use evidence::Series;

use super::path::{PathShape, compound_growth, natural_limit_factor, slope};
use super::{Basis, Goal, Group, GroupOutcome, Method, Outcome, OwnCuts, Parameter, Params, Span};
use super::{number, span};
use crate::assessment::Step;
use crate::rating::{NotAssessable, Trajectory};

/// The method.
pub(super) const METHOD: Method = Method {
    id: "statcan",
    version: "2.4",
    basis: Basis::Published,
    parameters: &[
        Parameter::required("on_track", 0.95, "ratio from which a series is on track"),
        Parameter::required("moderate", 0.60, "ratio from which progress is moderate"),
        Parameter::required(
            "untargeted_on_track",
            0.015,
            "yearly growth of substantial progress",
        ),
        Parameter::required(
            "untargeted_moderate",
            0.005,
            "yearly growth of moderate progress",
        ),
        Parameter::required(
            "untargeted_limited",
            0.0,
            "yearly growth of limited progress",
        ),
        Parameter::required(
            "limit_exponent",
            4.44,
            "exponent in the factor of a natural limit",
        ),
        Parameter::required("default_base_year", 2015.0, "base year where none is given"),
        Parameter::required(
            "default_target_year",
            2030.0,
            "target year where none is given",
        ),
        Parameter::optional("zero_is_read_as", 0.001, "value read in place of a zero"),
    ],
    rate,
    combine,
};

const ACHIEVED: &str = "target_achieved";
const SUBSTANTIAL: &str = "substantial_progress";
const MODERATE: &str = "moderate_progress";
const LIMITED: &str = "limited_progress";
const DETERIORATION: &str = "deterioration";
const NOT_AVAILABLE: &str = "not_available";

/// Returns the class on our scale for one of the method's words.
fn class_of(word: &str) -> Trajectory {
    match word {
        ACHIEVED => Trajectory::Achieved,
        SUBSTANTIAL => Trajectory::OnTrack,
        MODERATE => Trajectory::AccelerationNeeded,
        LIMITED => Trajectory::Limited,
        _ => Trajectory::Deterioration,
    }
}

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    let none = |reason, trace| Outcome::none(reason, NOT_AVAILABLE, "statcan.not-available", trace);
    // The published method knows a target by a year alone.
    if goal.target.is_some() && goal.every_year {
        return none(NotAssessable::NotApplicable, trace);
    }
    // The published method knows no marks: a point without a value is simply not there.
    let base_at = goal.base_at.unwrap_or(params.number("default_base_year"));
    let found = match span(series, goal, base_at) {
        Ok(found) => found,
        Err(reason) => return none(reason, trace),
    };
    trace.push(found.step("statcan.span"));
    if found.years() < 1.0 {
        return none(NotAssessable::TooFewPoints, trace);
    }
    if found.y0 * found.yc < 0.0 {
        return none(NotAssessable::SignChange, trace);
    }
    let sign = if found.y0 < 0.0 { -1.0 } else { 1.0 };
    let zero = params.number("zero_is_read_as");
    let y0 = in_place_of_zero("base_value", found.y0, zero, &mut trace);
    let n_years = found.years();
    let growth = match goal.path {
        PathShape::Straight => slope(found.yc, y0, n_years).map(|m| m / y0.abs() * sign),
        PathShape::AsTheMethodSays | PathShape::Geometric => compound_growth(found.yc, y0, n_years),
    };
    // A slope over a base that was read as almost zero may leave the range of numbers.
    let Some(growth) = growth.filter(|growth| growth.is_finite()) else {
        return none(NotAssessable::NotApplicable, trace);
    };
    let pace = sign * goal.sign() * growth;
    match goal.target {
        Some(target) => {
            let adjusted = in_place_of_zero("target", target, zero, &mut trace);
            with_target(&found, y0, pace, adjusted, goal, params, trace)
        }
        None => without_target(y0, pace, goal, params, trace),
    }
}

fn in_place_of_zero(what: &str, value: f64, zero: f64, trace: &mut Vec<Step>) -> f64 {
    if value != 0.0 {
        return value;
    }
    let inputs = [(what, number(value))];
    trace.push(Step::new("statcan.zero-replaced", inputs, &number(zero)));
    zero
}

fn with_target(
    found: &Span,
    y0: f64,
    pace: f64,
    target: f64,
    goal: &Goal,
    params: &Params,
    mut trace: Vec<Step>,
) -> Outcome {
    let target_at = goal
        .target_at
        .unwrap_or(params.number("default_target_year"));
    let n_years = target_at - found.t0;
    let required = match goal.path {
        PathShape::Straight => slope(target, y0, n_years).map(|m| m / y0.abs()),
        PathShape::AsTheMethodSays | PathShape::Geometric => compound_growth(target, y0, n_years),
    };
    let ratio = required.map(|g| pace / g.abs()).filter(|r| r.is_finite());
    trace.push(Step::new(
        "statcan.ratio",
        [
            ("observed_growth", number(pace)),
            (
                "required_growth",
                required.map_or_else(|| "undefined".to_owned(), number),
            ),
            ("target", number(target)),
            ("target_at", number(target_at)),
        ],
        &ratio.map_or_else(|| "undefined".to_owned(), number),
    ));
    let reached = Goal {
        target: Some(target),
        ..*goal
    };
    if reached.is_reached_by(found.yc) {
        let inputs = [
            ("latest_value", number(found.yc)),
            ("target", number(target)),
        ];
        trace.push(Step::new("statcan.achieved", inputs, ACHIEVED));
        return outcome(ACHIEVED, ratio, 5.0, trace);
    }
    // The published formula divides by zero here, and the series is silently dropped.
    let Some(ratio) = ratio else {
        let reason = NotAssessable::NotApplicable;
        return Outcome::none(reason, NOT_AVAILABLE, "statcan.not-available", trace);
    };
    let [high, medium, low] = cuts(
        goal,
        [params.number("on_track"), params.number("moderate"), 0.0],
    );
    let word = word_at(ratio, [high, medium, low]);
    // The published formula turns where a site's own cut stands, with the constants of the default cut.
    let turn = goal.cuts.medium.unwrap_or(0.6);
    let score = if ratio >= turn {
        (7.1429 * ratio - 4.2857).min(5.0)
    } else {
        (4.1667 * ratio - 2.5).max(-5.0)
    };
    let said = [("ratio", number(ratio)), ("score", number(score))];
    let inputs = said.into_iter().chain(own_cuts(goal, [high, medium, low]));
    trace.push(Step::new("statcan.class-with-target", inputs, word));
    outcome(word, Some(ratio), score, trace)
}

fn without_target(
    y0: f64,
    pace: f64,
    goal: &Goal,
    params: &Params,
    mut trace: Vec<Step>,
) -> Outcome {
    let factor = natural_limit_factor(y0, goal.limit, params.number("limit_exponent"));
    if let Some(limit) = goal.limit {
        let inputs = [("base_value", number(y0)), ("limit", number(limit))];
        trace.push(Step::new("statcan.limit", inputs, &number(factor)));
    }
    let published = [
        params.number("untargeted_on_track"),
        params.number("untargeted_moderate"),
        params.number("untargeted_limited"),
    ];
    let [high, medium, low] = cuts(goal, published).map(|cut| cut * factor);
    let word = word_at(pace, [high, medium, low]);
    let score = if pace < low {
        (125.0 * pace - 2.5).max(-5.0)
    } else if factor == 0.0 {
        5.0
    } else if pace >= goal.cuts.high.unwrap_or(0.015) * factor {
        (500.0 * pace / factor - 5.0).min(5.0)
    } else if pace >= goal.cuts.medium.unwrap_or(0.005) * factor {
        250.0 * pace / factor - 1.25
    } else {
        500.0 * pace / factor - 2.5
    };
    let said = [("growth", number(pace)), ("score", number(score))];
    let inputs = said.into_iter().chain(own_cuts(goal, [high, medium, low]));
    trace.push(Step::new("statcan.class-without-target", inputs, word));
    outcome(word, Some(pace), score, trace)
}

/// Returns the cuts that hold: the series' own, else those of the method.
fn cuts(goal: &Goal, [high, medium, low]: [f64; 3]) -> [f64; 3] {
    let own = goal.cuts;
    [
        own.high.unwrap_or(high),
        own.medium.unwrap_or(medium),
        own.low.unwrap_or(low),
    ]
}

/// Yields the cuts for the trace where a series has cuts of its own.
fn own_cuts(goal: &Goal, cuts: [f64; 3]) -> impl Iterator<Item = (&'static str, String)> {
    let has_own = goal.cuts != OwnCuts::default();
    let names = ["own_cut_high", "own_cut_medium", "own_cut_low"];
    let named = names.into_iter().zip(cuts.map(number));
    named.filter(move |_| has_own)
}

fn word_at(value: f64, [high, medium, low]: [f64; 3]) -> &'static str {
    if value >= high {
        SUBSTANTIAL
    } else if value >= medium {
        MODERATE
    } else if value >= low {
        LIMITED
    } else {
        DETERIORATION
    }
}

fn outcome(word: &'static str, value: Option<f64>, score: f64, trace: Vec<Step>) -> Outcome {
    Outcome {
        class: class_of(word),
        class_word: word,
        value,
        score: Some(score),
        reason: None,
        trace,
    }
}

/// The mean of series scores, inner groups averaged first; cuts 2.5, 0, −2.5; achieved only if
/// every series is. What cannot be assessed is left out of the mean and kept in the coverage.
fn combine(group: &Group) -> GroupOutcome {
    let (n_series, n_assessed) = group.coverage();
    let score = group.mean_score();
    let outcomes = group.outcomes();
    let all_achieved = outcomes
        .iter()
        .all(|outcome| outcome.class_word == ACHIEVED);
    let word = match score {
        None => NOT_AVAILABLE,
        Some(_) if all_achieved => ACHIEVED,
        Some(mean) if mean >= 2.5 => SUBSTANTIAL,
        Some(mean) if mean >= 0.0 => MODERATE,
        Some(mean) if mean >= -2.5 => LIMITED,
        Some(_) => DETERIORATION,
    };
    GroupOutcome {
        class: score.map(|_| class_of(word)),
        class_word: word.to_owned(),
        score,
        n_series,
        n_assessed,
    }
}
