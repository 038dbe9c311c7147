//! Whether a class would survive small changes of what went into it.

use evidence::{Mark, Point, Series};

use crate::assessment::Step;
use crate::method::{Goal, Instrument, Outcome, PathShape};
use crate::rating::{Firmness, Flip, SmallChange, Untried};

/// Returns whether the class survives small changes, and which change gives which class.
///
/// The latest value is moved by the largest revision in its own history, by the parameter
/// `revision` (1 %) where there is none; the base by one point earlier and later, unless the
/// promise itself states the base; the path is made straight where it was geometric. A latest value
/// of zero is moved by a share of the target or of the largest value where the class rests on a number
/// that the method put in the place of a zero base: a share of zero would move nothing.
#[must_use]
pub fn firmness(instrument: &Instrument, series: &Series, goal: &Goal) -> Firmness {
    let rated = instrument.rate(series, goal);
    if rated.reason.is_some() {
        return Firmness::Undetermined(Untried::NotAssessable);
    }
    let valued = || series.points().iter().filter(|point| point.value.is_some());
    if valued()
        .next_back()
        .is_some_and(|point| point.mark == Mark::Censored)
    {
        return Firmness::Undetermined(Untried::Censored);
    }
    let share = series
        .largest_revision
        .unwrap_or(instrument.params().number("revision"))
        .abs();
    let step = |latest: f64| {
        if latest == 0.0 && rests_on_an_invented_base(&rated) {
            size_beside(series, goal) * share
        } else {
            latest.abs() * share
        }
    };
    let straight = Goal {
        path: PathShape::Straight,
        ..*goal
    };
    let (earlier, later) = neighbours_of_base(series, goal);
    let from = |at: Option<f64>| {
        at.map(|at| {
            (
                series.clone(),
                Goal {
                    base_at: Some(at),
                    ..*goal
                },
            )
        })
    };
    let tried = [
        (
            SmallChange::LatestLower,
            Some((
                with_latest_moved(series, |latest| latest - step(latest)),
                *goal,
            )),
        ),
        (
            SmallChange::LatestHigher,
            Some((
                with_latest_moved(series, |latest| latest + step(latest)),
                *goal,
            )),
        ),
        (SmallChange::BaseEarlier, from(earlier)),
        (SmallChange::BaseLater, from(later)),
        (SmallChange::PathStraight, Some((series.clone(), straight))),
    ];
    let mut flips = Vec::new();
    for (change, moved) in tried {
        let Some((series, goal)) = moved else {
            continue;
        };
        let outcome = instrument.rate(&series, &goal);
        // A change after which nothing can be said is no test of the class.
        if outcome.reason.is_none() && outcome.class_word != rated.class_word {
            flips.push(Flip {
                change,
                class: outcome.class,
            });
        }
    }
    if flips.is_empty() {
        Firmness::Firm
    } else {
        Firmness::Fragile(flips)
    }
}

/// Returns whether a method put a number of its own in the place of a zero base.
fn rests_on_an_invented_base(rated: &Outcome) -> bool {
    let replaces = |step: &Step| {
        step.rule.ends_with(".zero-replaced")
            && step.inputs.iter().any(|(name, _)| name == "base_value")
    };
    rated.trace.iter().any(replaces)
}

/// Returns by what a value of zero is measured: the target or the largest value, else one.
fn size_beside(series: &Series, goal: &Goal) -> f64 {
    let values = series.values().map(|(_, value)| value.abs());
    let largest = values.fold(goal.target.unwrap_or_default().abs(), f64::max);
    if largest > 0.0 { largest } else { 1.0 }
}

/// Returns the series with its latest value moved.
fn with_latest_moved(series: &Series, moved: impl Fn(f64) -> f64) -> Series {
    let mut points: Vec<Point> = series.points().to_vec();
    let latest = points
        .iter_mut()
        .rev()
        .find_map(|point| point.value.as_mut());
    if let Some(value) = latest {
        *value = moved(*value);
    }
    let mut series_moved = Series::new(points);
    series_moved.largest_revision = series.largest_revision;
    series_moved
}

/// Returns when the points before and after the base were, where the base is the series' own.
fn neighbours_of_base(series: &Series, goal: &Goal) -> (Option<f64>, Option<f64>) {
    if goal.base_value.is_some() {
        return (None, None);
    }
    let at: Vec<f64> = series.values().map(|(at, _)| at).collect();
    let wanted = goal.base_at.unwrap_or(f64::NEG_INFINITY);
    let Some(base) = at.iter().position(|at| *at >= wanted) else {
        return (None, None);
    };
    let earlier = base.checked_sub(1).map(|index| at[index]);
    // The last point cannot be the base: nothing would be left to rate.
    let later = (base + 2 < at.len()).then(|| at[base + 1]);
    (earlier, later)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::Direction;
    use crate::rating::Trajectory;

    fn towards(target: f64) -> Goal {
        Goal {
            target: Some(target),
            target_at: Some(2030.0),
            ..Goal::towards(Direction::Up)
        }
    }

    fn tested(values: &[(f64, f64)], goal: &Goal) -> Firmness {
        let instrument = Instrument::published("cauce").unwrap();
        firmness(&instrument, &Series::plain(values), goal)
    }

    #[test]
    fn a_class_far_from_every_cut_is_firm() {
        let values = [(2020.0, 100.0), (2021.0, 101.0), (2024.0, 104.0)];
        assert_eq!(tested(&values, &towards(200.0)), Firmness::Firm);
    }

    #[test]
    fn a_class_that_one_per_cent_moves_is_fragile_and_says_to_what() {
        let values = [(2020.0, 100.0), (2024.0, 200.5)];
        let fragile = Firmness::Fragile(vec![Flip {
            change: SmallChange::LatestLower,
            class: Trajectory::OnTrack,
        }]);
        assert_eq!(tested(&values, &towards(200.0)), fragile);
    }

    #[test]
    fn a_series_own_revisions_take_the_place_of_one_per_cent() {
        let instrument = Instrument::published("cauce").unwrap();
        let mut series = Series::plain(&[(2020.0, 100.0), (2024.0, 210.0)]);
        assert_eq!(
            firmness(&instrument, &series, &towards(200.0)),
            Firmness::Firm
        );
        series.largest_revision = Some(0.06);
        let firmness = firmness(&instrument, &series, &towards(200.0));
        assert!(matches!(firmness, Firmness::Fragile(_)), "{firmness:?}");
    }

    #[test]
    fn another_base_or_another_path_may_move_the_class() {
        let values = [
            (2018.0, 130.0),
            (2020.0, 100.0),
            (2022.0, 118.0),
            (2024.0, 124.0),
        ];
        let goal = Goal {
            base_at: Some(2020.0),
            ..towards(200.0)
        };
        let Firmness::Fragile(flips) = tested(&values, &goal) else {
            panic!("firm")
        };
        let said: Vec<String> = flips.iter().map(Flip::to_string).collect();
        for flip in ["base-earlier:deterioration", "base-later:limited"] {
            assert!(said.iter().any(|one| one == flip), "{said:?}");
        }
    }

    #[test]
    fn nothing_at_the_base_and_nothing_now_is_never_firm_where_a_number_stands_for_the_zero() {
        let nothing = Series::plain(&[(2015.0, 0.0), (2020.0, 0.0)]);
        let statcan = Instrument::published("statcan").unwrap();
        for goal in [towards(100.0), Goal::towards(Direction::Up)] {
            let firmness = firmness(&statcan, &nothing, &goal);
            assert!(matches!(firmness, Firmness::Fragile(_)), "{firmness:?}");
        }
        // The control: our own method invents no number, and a zero that was reached stays firm.
        let reached = Goal {
            target: Some(0.0),
            ..Goal::towards(Direction::Down)
        };
        let ended = [(2015.0, 10.0), (2020.0, 0.0)];
        assert_eq!(tested(&ended, &reached), Firmness::Firm);
    }

    #[test]
    fn what_cannot_be_assessed_has_no_firmness() {
        let none = Firmness::Undetermined(Untried::NotAssessable);
        assert_eq!(tested(&[], &towards(200.0)), none);
    }
}
