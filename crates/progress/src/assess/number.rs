//! Delivery of a promised number: the share of the way from the base to it.

use evidence::{Exhibit, Qualifier};
use kernel::Day;

use super::delivery::{Cuts, Done, ShownDone};
use super::gathered::{Counted, Gathered};
use super::rate::Rate;
use crate::assessment::Step;
use crate::commitment::{Combine, Commitment, Direction, Target, Version};
use crate::rating::Delivery;

/// Rates by the number promised: the share of the way from the base (zero where none was
/// published) to the number. Nothing where no figure measures it.
pub(super) fn by_number<'a>(
    commitment: &Commitment,
    version: &Version,
    target: &Target,
    gathered: &Gathered<'a>,
    cuts: Cuts,
    on: Day,
    trace: &mut Vec<Step>,
) -> Option<ShownDone<'a>> {
    let aim = commitment.aim.as_ref()?;
    let latest = gathered.points.last()?;
    let rate = Rate::of(&target.unit);
    let number = |value: rust_decimal::Decimal| value.to_string().parse::<f64>().ok();
    let mut wanted = target.value().and_then(number)?;
    let base = target.baseline.and_then(number);
    let is_count = aim.combine != Combine::Level;
    if is_count && aim.direction == Direction::Up {
        wanted = beyond(base, wanted, trace);
    }
    let share_of = |point: &Counted| -> Option<f64> {
        let value = rate.apply(point, is_count)?;
        let share = match (aim.direction, base) {
            (Direction::Up, None) => value / wanted,
            (_, Some(base)) => (value - base) / (wanted - base),
            (Direction::Down, None) if value <= wanted => 1.0,
            (Direction::Down, None) => return None,
        };
        share.is_finite().then_some(share)
    };
    let Some(share) = share_of(latest) else {
        let inputs = [
            ("figure", latest.figure.id.to_string()),
            ("unit", target.unit.clone()),
        ];
        trace.push(Step::new(
            "delivery.not-comparable",
            inputs,
            "the number is not used",
        ));
        return None;
    };
    let is_running = rate != Rate::None && version.deadline.is_none_or(|d| on <= d.last_day());
    let class = class_of(share, latest, cuts, is_running, trace);
    let rule = match (target.min.is_none(), rate) {
        (true, _) => "delivery.ceiling",
        (false, Rate::None) => "delivery.number",
        (false, _) => "delivery.rate",
    };
    let inputs = [
        ("figure", latest.figure.id.to_string()),
        ("value", latest.value.to_string()),
        ("figure_unit", latest.figure.unit.clone()),
        ("as_of", latest.day.to_string()),
        ("target", wanted.to_string()),
        ("target_unit", target.unit.clone()),
        (
            "baseline",
            base.map_or_else(|| "0".to_owned(), |base| base.to_string()),
        ),
        ("share", format!("{share:.4}")),
        ("substantial_from", cuts.substantial.to_string()),
        ("complete_from", cuts.complete.to_string()),
    ];
    trace.push(Step::new(rule, inputs, class.code()));
    let reached = gathered.points.iter().rev();
    let reached = reached.take_while(|p| share_of(p).is_some_and(|s| s >= cuts.complete));
    let n_reached = reached.count();
    let first = gathered.points.len() - n_reached;
    let done = gathered.points.get(first).map(|point| Done {
        by: point.day,
        not_on: first
            .checked_sub(1)
            .map(|before| gathered.points[before].day),
    });
    // A sum is carried by all its parts, a number reached by every figure from the first that shows it.
    let from = match (aim.combine, class) {
        (Combine::Sum, _) => 0,
        (_, Delivery::Complete) => first,
        _ => gathered.points.len() - 1,
    };
    let carrying = &gathered.points[from..];
    let figures = carrying.iter().map(|point| point.figure);
    let carried_by = figures.map(Exhibit::Figure).collect();
    Some(ShownDone {
        class,
        done: done.filter(|_| class == Delivery::Complete),
        carried_by,
        is_contradicted: false,
    })
}

/// Returns the number to be reached. A running total that stood at or past the number when it was
/// promised cannot be what was promised: the number is read as an addition to it.
fn beyond(base: Option<f64>, wanted: f64, trace: &mut Vec<Step>) -> f64 {
    let Some(base) = base.filter(|base| *base >= wanted) else {
        return wanted;
    };
    let inputs = [
        ("baseline", base.to_string()),
        ("target", wanted.to_string()),
    ];
    let sum = wanted + base;
    trace.push(Step::new("delivery.addition", inputs, &sum.to_string()));
    sum
}

/// Returns the class of a share. "Nearly 20,000" is less than 20,000; and a rate is kept only when its
/// time is over.
fn class_of(
    share: f64,
    latest: &Counted,
    cuts: Cuts,
    is_running: bool,
    trace: &mut Vec<Step>,
) -> Delivery {
    let class = cuts.class_of(share);
    let is_nearly = latest.figure.qualifier == Qualifier::Nearly;
    if class != Delivery::Complete || !(is_running || (is_nearly && share <= cuts.complete)) {
        return class;
    }
    let why = if is_running {
        "a rate is complete only when its time is over"
    } else {
        "nearly"
    };
    trace.push(Step::new(
        "delivery.not-yet-whole",
        [("because", why.to_owned())],
        Delivery::Substantial.code(),
    ));
    Delivery::Substantial
}
