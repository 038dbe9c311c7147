//! Weather symbols of the German Federal Statistical Office.
//!
//! Source: <https://nsdp.vnso.gov.vu/methodology>, where the same rule was adopted, and the worked
//! example in `meta/7-2-b.md` of DnsTestEnvironment/dns-data. From the last six yearly points
//! m = (y_t − y_{t−5})/5; the value that would be reached is h = y_t + m·(tT − t); the share of the
//! way that would stay open is q = (shortfall of h against T)/(distance from y_t to T).

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
        Parameter::required("window_years", 5.0, "years over which the trend is taken"),
    ],
    rate,
    combine: without_averaging,
};

fn rate(series: &Series, goal: &Goal, params: &Params) -> Outcome {
    let mut trace = Vec::new();
    let none = |reason, trace| Outcome::none(reason, "no assessment", "destatis.none", trace);
    if !goal.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    }
    let Some(target) = goal.target else {
        return none(NotAssessable::NoTargetAndNoDirection, trace);
    };
    let Some(target_at) = goal.target_at else {
        return none(NotAssessable::NoTargetDate, trace);
    };
    let Some((t, y)) = series.values().next_back() else {
        return none(NotAssessable::NotReported, trace);
    };
    let window = params.number("window_years");
    let first_at = t - window;
    if let Some(reason) = forbidding_mark(series, first_at) {
        return none(reason, trace);
    }
    let inside: Vec<(f64, f64)> = series.values().filter(|(at, _)| *at >= first_at).collect();
    let base = inside.first().filter(|(at, _)| *at == first_at);
    let enough = inside.len() as f64 >= window + 1.0;
    let Some((_, base)) = base.filter(|_| enough && window > 0.0) else {
        let inputs = [
            ("n_points", inside.len().to_string()),
            ("from", number(first_at)),
        ];
        trace.push(Step::new("destatis.window", inputs, "too few points"));
        return none(NotAssessable::TooFewPoints, trace);
    };
    let m = (y - base) / window;
    let reachable = y + m * (target_at - t).max(0.0);
    let distance = goal.sign() * (target - y);
    let open = (goal.sign() * (target - reachable)).max(0.0) / distance;
    trace.push(Step::new(
        "destatis.trend",
        [
            ("from_value", number(*base)),
            ("latest_at", number(t)),
            ("latest_value", number(y)),
            ("target", number(target)),
            ("target_at", number(target_at)),
            ("yearly_change", number(m)),
        ],
        &number(reachable),
    ));
    let (class_word, class, value) = if goal.is_reached_by(y) {
        ("sun", Trajectory::Achieved, Some(0.0))
    } else if !open.is_finite() {
        return none(NotAssessable::NotApplicable, trace);
    } else if m * goal.sign() <= 0.0 {
        ("thunderstorm", Trajectory::Deterioration, Some(open))
    } else if open < params.number("sun") {
        ("sun", Trajectory::OnTrack, Some(open))
    } else if open <= params.number("slightly_cloudy") {
        (
            "slightly cloudy",
            Trajectory::AccelerationNeeded,
            Some(open),
        )
    } else {
        ("cloudy", Trajectory::Limited, Some(open))
    };
    let inputs = [("share_left_open", value.map_or_else(String::new, number))];
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
