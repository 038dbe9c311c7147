//! Our own method.
//!
//! It follows Statistics Canada's cuts and differs where published formulas break down:
//!
//! - where the geometric path is undefined (a zero, a change of sign) it uses the straight line
//!   and says so; it never puts 0.001 in the place of a zero;
//! - a base that already stood at the target is *held* or *lost*, neither achieved nor
//!   deteriorating;
//! - a value cut off at the target, a break, a withheld value, a value not due yet and a value not
//!   reported are five different answers, none of them a class;
//! - once the target date has passed, nothing short of the target is on track.
//!
//! With target: R = s·d·CAGR(yc, y0, tc−t0)/|CAGR(T, y0, tT−t0)| where all three values have one
//! sign, else R = ((yc − y0)/(T − y0)) / ((tc − t0)/(tT − t0)). Without target: p = yearly growth
//! in the good direction, on a straight line relative to the mean size of both values where the
//! geometric path is undefined. Nobody but this project has adopted it.

use evidence::{Mark, Series};

use super::aggregate::without_averaging;
use super::path::{PathShape, compound_growth, natural_limit_factor, slope};
use super::{Basis, Goal, Method, Outcome, Parameter, Params, Span};
use super::{forbidding_mark, number, span};
use crate::assessment::Step;
use crate::rating::{NotAssessable, Trajectory};

/// The method.
pub(super) const METHOD: Method = Method {
    id: "cauce",
    version: "1",
    basis: Basis::Own,
    parameters: &[
        Parameter::required(
            "on_track",
            0.95,
            "share of the needed pace that is on track",
        ),
        Parameter::required(
            "limited",
            0.60,
            "share of the needed pace below which it is limited",
        ),
        Parameter::optional(
            "untargeted_on_track",
            0.015,
            "yearly growth that is on track",
        ),
        Parameter::optional(
            "untargeted_moderate",
            0.005,
            "yearly growth below which it is limited",
        ),
        Parameter::optional(
            "limit_exponent",
            4.44,
            "exponent in the factor of a natural limit",
        ),
    ],
    rate,
    combine: without_averaging,
};

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    let first_at = series.values().next().map(|(at, _)| at);
    let base_at = goal.base_at.or(first_at).unwrap_or_default();
    if let Some(reason) = forbidding_mark(series, base_at) {
        return none(reason, trace);
    }
    let found = match span(series, goal, base_at) {
        Ok(found) => found,
        Err(reason) => return none(reason, trace),
    };
    trace.push(found.step("cauce.span"));
    if let Some(reason) = censored_at_target(series, goal, &found, &mut trace) {
        return none(reason, trace);
    }
    if let Some(decided) = already_there(&found, goal, &mut trace) {
        return outcome(decided, None, trace);
    }
    if found.years() <= 0.0 {
        return none(NotAssessable::TooFewPoints, trace);
    }
    match goal.target {
        Some(target) => with_target(&found, target, goal, params, trace),
        None => without_target(&found, goal, params, trace),
    }
}

fn none(reason: NotAssessable, trace: Vec<Step>) -> Outcome {
    Outcome::none(reason, "not assessable", "cauce.not-assessable", trace)
}

/// A latest value that is cut off says only that the truth lies at or beyond it. Cut off at the
/// target itself, it cannot tell a target reached from one long passed, nor a real change from
/// none; cut off elsewhere, it is rated at its bound and the trace says so.
fn censored_at_target(
    series: &Series,
    goal: &Goal,
    found: &Span,
    trace: &mut Vec<Step>,
) -> Option<NotAssessable> {
    let latest = series
        .points()
        .iter()
        .rfind(|point| point.value.is_some())?;
    if latest.mark != Mark::Censored {
        return None;
    }
    let inputs = [("latest_value", number(found.yc))];
    trace.push(Step::new("cauce.censored", inputs, "rated at its bound"));
    (goal.target == Some(found.yc)).then_some(NotAssessable::CensoredAtTarget)
}

/// Decides what needs no path: achieved, held and lost.
fn already_there(found: &Span, goal: &Goal, trace: &mut Vec<Step>) -> Option<Trajectory> {
    // Without a target, a natural limit on the good side is the best there can be.
    let best = match (goal.target, goal.limit) {
        (Some(target), _) => target,
        (None, Some(limit)) if goal.sign() * (limit - found.y0) >= 0.0 => limit,
        (None, _) => return None,
    };
    let there = |value: f64| goal.sign() * (value - best) >= 0.0;
    let (rule, class) = match (there(found.y0), there(found.yc)) {
        (true, true) if found.years() > 0.0 => ("cauce.held", Trajectory::Held),
        (true, true) | (false, true) => ("cauce.achieved", Trajectory::Achieved),
        (true, false) => ("cauce.lost", Trajectory::Lost),
        (false, false) => return None,
    };
    let inputs = [
        ("base_value", number(found.y0)),
        ("latest_value", number(found.yc)),
        ("target", number(best)),
    ];
    trace.push(Step::new(rule, inputs, class.code()));
    Some(class)
}

fn with_target(
    found: &Span,
    target: f64,
    goal: &Goal,
    params: &Params,
    mut trace: Vec<Step>,
) -> Outcome {
    let Some(target_at) = goal.target_at else {
        return none(NotAssessable::NoTargetDate, trace);
    };
    let (gone, whole) = (found.years(), target_at - found.t0);
    let is_past = found.tc >= target_at;
    let straight = (found.yc - found.y0) / (target - found.y0);
    let (rule, ratio) = if is_past || whole <= 0.0 {
        ("cauce.after-the-date", straight)
    } else {
        match geometric_ratio(found, target, whole, goal) {
            Some(ratio) => ("cauce.geometric-path", ratio),
            None => ("cauce.straight-path", straight / (gone / whole)),
        }
    };
    let inputs = [
        ("target", number(target)),
        ("target_at", number(target_at)),
        ("years_gone", number(gone)),
        ("years_in_all", number(whole)),
    ];
    trace.push(Step::new(rule, inputs, &number(ratio)));
    if !ratio.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let class = if ratio >= params.number("on_track") && !is_past {
        Trajectory::OnTrack
    } else if ratio >= params.number("limited") {
        Trajectory::AccelerationNeeded
    } else if ratio >= 0.0 {
        Trajectory::Limited
    } else {
        Trajectory::Deterioration
    };
    let inputs = [("ratio", number(ratio))];
    trace.push(Step::new("cauce.class-with-target", inputs, class.code()));
    outcome(class, Some(ratio), trace)
}

/// Returns the ratio of observed to needed growth, where both are defined on a geometric path.
fn geometric_ratio(found: &Span, target: f64, whole: f64, goal: &Goal) -> Option<f64> {
    let one_sign = found.y0 * found.yc > 0.0 && found.y0 * target > 0.0;
    if goal.path == PathShape::Straight || !one_sign {
        return None;
    }
    let observed = compound_growth(found.yc, found.y0, found.years())?;
    let needed = compound_growth(target, found.y0, whole)?;
    let ratio = found.y0.signum() * goal.sign() * observed / needed.abs();
    ratio.is_finite().then_some(ratio)
}

fn without_target(found: &Span, goal: &Goal, params: &Params, mut trace: Vec<Step>) -> Outcome {
    let geometric = compound_growth(found.yc, found.y0, found.years())
        .filter(|_| goal.path != PathShape::Straight && found.y0 * found.yc > 0.0);
    let (rule, growth) = match geometric {
        Some(growth) => ("cauce.geometric-growth", found.y0.signum() * growth),
        None => {
            // Relative to the mean size of both values, because the base may be zero.
            let size = f64::midpoint(found.y0.abs(), found.yc.abs());
            let change = slope(found.yc, found.y0, found.years()).unwrap_or(f64::NAN);
            let still = found.yc == found.y0;
            (
                "cauce.straight-growth",
                if still { 0.0 } else { change / size },
            )
        }
    };
    let pace = goal.sign() * growth;
    let factor = natural_limit_factor(found.y0, goal.limit, params.number("limit_exponent"));
    let inputs = [("limit_factor", number(factor))];
    trace.push(Step::new(rule, inputs, &number(pace)));
    if !pace.is_finite() || !factor.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let class = if pace < 0.0 {
        Trajectory::Deterioration
    } else if pace == 0.0 {
        Trajectory::Limited
    } else if pace >= params.number("untargeted_on_track") * factor {
        Trajectory::OnTrack
    } else if pace >= params.number("untargeted_moderate") * factor {
        Trajectory::AccelerationNeeded
    } else {
        Trajectory::Limited
    };
    let inputs = [("growth", number(pace))];
    trace.push(Step::new(
        "cauce.class-without-target",
        inputs,
        class.code(),
    ));
    outcome(class, Some(pace), trace)
}

fn outcome(class: Trajectory, value: Option<f64>, trace: Vec<Step>) -> Outcome {
    let class_word = match class {
        Trajectory::Achieved => "achieved",
        Trajectory::Held => "held",
        Trajectory::OnTrack => "on track",
        Trajectory::AccelerationNeeded => "acceleration needed",
        Trajectory::Limited => "limited",
        Trajectory::Deterioration => "deterioration",
        Trajectory::Lost => "lost",
        Trajectory::NotAssessable(_) => "not assessable",
    };
    Outcome {
        class,
        class_word,
        value,
        score: None,
        reason: None,
        trace,
    }
}
