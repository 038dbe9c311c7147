//! The second axis: whether the number behind a promise moves as it must.

use evidence::{Point, Series};
use kernel::Day;

use super::gathered::Gathered;
use super::known::Known;
use super::rate::Rate;
use crate::assessment::Step;
use crate::commitment::{Combine, Commitment, Direction, Target, Version};
use crate::method::Goal;
use crate::rating::NotAssessable;

/// The series by which a promise is rated and what it is rated against; the reason where it cannot
/// be rated.
pub(super) fn rateable(
    commitment: &Commitment,
    version: &Version,
    gathered: &Gathered<'_>,
    known: &Known<'_>,
    on: Day,
    trace: &mut Vec<Step>,
) -> Result<(Series, Goal), NotAssessable> {
    let (series, goal) = followed(commitment, version, gathered, known, on)?;
    let latest = gathered.points.last();
    let is_reached = latest.is_some_and(|point| goal.is_reached_by(point.value));
    // Once the date has passed, the class is the one at the date, by the last figure from before it.
    if let (Some(deadline), Some(point)) = (version.deadline, latest)
        && !is_reached
        && on > deadline.last_day()
        && point.day < deadline.last_day()
    {
        let inputs = [
            ("figure", point.figure.id.to_string()),
            ("value", point.value.to_string()),
            ("as_of", point.day.to_string()),
            ("deadline", deadline.to_string()),
        ];
        trace.push(Step::new("trajectory.last-known", inputs, "kept"));
    }
    if goal.target_at.is_none() && !is_reached {
        return Err(NotAssessable::NoTargetDate);
    }
    Ok((series, goal))
}

/// Returns whether a wording promises a number that lies on a path: at least so many, in all, by a date. Nobody
/// owes a ceiling, so there is no pace at which it must be reached, and a number per month is not one number.
#[must_use]
pub fn has_path(version: &Version) -> bool {
    let target = version.target.as_ref();
    let is_one_number =
        |target: &Target| target.min.is_some() && Rate::of(&target.unit) == Rate::None;
    version.deadline.is_some() && target.is_some_and(is_one_number)
}

/// The series by which a promise is followed and what it is rated against, whether or not it can
/// be rated; the reason where there is none.
pub(super) fn followed(
    commitment: &Commitment,
    version: &Version,
    gathered: &Gathered<'_>,
    known: &Known<'_>,
    on: Day,
) -> Result<(Series, Goal), NotAssessable> {
    let target = version.target.as_ref().ok_or(NotAssessable::NoNumber)?;
    let aim = commitment.aim.as_ref().ok_or(NotAssessable::NotReported)?;
    let wanted = target.value().ok_or(NotAssessable::NoNumber)?;
    let number = |value: rust_decimal::Decimal| value.to_string().parse::<f64>().ok();
    let mut wanted = number(wanted).ok_or(NotAssessable::NotApplicable)?;
    // Nobody owes a ceiling, so there is no pace at which it must be reached; and a number per
    // month or per country is not one number on one path.
    if target.min.is_none() || Rate::of(&target.unit) != Rate::None {
        return Err(NotAssessable::NotApplicable);
    }
    let starts = version.starts.map(kernel::Period::first_day);
    if starts.is_some_and(|day| day > on) {
        return Err(NotAssessable::NotDue);
    }
    if gathered.points.is_empty() {
        return Err(NotAssessable::NotReported);
    }
    let is_count = aim.combine != Combine::Level;
    let baseline = target.baseline.and_then(number);
    if let Some(base) =
        baseline.filter(|b| is_count && aim.direction == Direction::Up && *b >= wanted)
    {
        wanted += base;
    }
    let counted_since = gathered
        .points
        .first()
        .and_then(|point| point.figure.counted_since);
    let base_day = match (baseline, is_count) {
        (Some(_), _) => target
            .baseline_on
            .map(kernel::Period::last_day)
            .or(starts)
            .or(Some(version.announced)),
        (None, true) => Some(match (starts, counted_since) {
            (Some(starts), Some(since)) => starts.min(since),
            (one, other) => one.or(other).unwrap_or(version.announced),
        }),
        (None, false) => None,
    };
    let points = gathered.points.iter();
    let points = points.map(|point| Point::plain(point.day.decimal_year(), point.value));
    let mut series = Series::new(points);
    let revisions = gathered
        .points
        .iter()
        .filter_map(|p| known.revision(&p.figure.id));
    series.largest_revision = revisions.reduce(f64::max);
    let goal = Goal {
        target: Some(wanted),
        target_at: version
            .deadline
            .map(|deadline| deadline.last_day().decimal_year()),
        base_at: base_day.map(Day::decimal_year),
        base_value: baseline.or(base_day.map(|_| 0.0)),
        ..Goal::towards(aim.direction)
    };
    Ok((series, goal))
}

/// Returns the step that says why nothing is followed.
pub(super) fn not_followed(reason: NotAssessable) -> Step {
    Step::new("trajectory.not-assessable", [], reason.code())
}
