//! What must hold for every series whatsoever.

use evidence::{Mark, Point, Series};
use proptest::prelude::*;

use super::{Goal, Group, Instrument, PathShape, registry};
use crate::commitment::Direction;
use crate::firmness::firmness;
use crate::rating::{NotAssessable, Trajectory};

fn rate(method: &str, series: &Series, goal: &Goal) -> super::Outcome {
    Instrument::published(method).unwrap().rate(series, goal)
}

fn values() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((2010_i32..2029, 1.0_f64..1000.0), 2..12).prop_map(|mut points| {
        points.sort_by_key(|(year, _)| *year);
        points.dedup_by_key(|(year, _)| *year);
        points
            .into_iter()
            .map(|(year, value)| (f64::from(year), value))
            .collect()
    })
}

fn goal() -> impl Strategy<Value = Goal> {
    (any::<bool>(), prop::option::of(1.0_f64..1000.0)).prop_map(|(rising, target)| Goal {
        target,
        target_at: Some(2030.0),
        base_at: Some(2010.0),
        ..Goal::towards(if rising {
            Direction::Up
        } else {
            Direction::Down
        })
    })
}

/// Any number a file or a caller may hold.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(0.0),
        Just(-0.0),
        Just(f64::MIN_POSITIVE),
        Just(f64::MAX),
        -100.0_f64..100.0,
        2000.0_f64..2040.0,
    ]
}

fn any_mark() -> impl Strategy<Value = Mark> {
    prop::sample::select(vec![
        Mark::Plain,
        Mark::Break,
        Mark::Censored,
        Mark::Suppressed,
        Mark::NotDue,
        Mark::NotReported,
        Mark::NotApplicable,
    ])
}

fn any_goal() -> impl Strategy<Value = Goal> {
    let number = || prop::option::of(any_number());
    let shape = prop::sample::select(vec![
        PathShape::AsTheMethodSays,
        PathShape::Geometric,
        PathShape::Straight,
    ]);
    let numbers = (number(), number(), number(), number(), number());
    (any::<bool>(), any::<bool>(), shape, numbers).prop_map(|(rising, percent, path, n)| Goal {
        target: n.0,
        target_at: n.1,
        base_at: n.2,
        base_value: n.3,
        limit: n.4,
        percent,
        path,
        ..Goal::towards(if rising {
            Direction::Up
        } else {
            Direction::Down
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn another_unit_changes_no_class(values in values(), goal in goal(), power in -10_i32..10) {
        // Powers of two, so that the scaled numbers are exactly the same numbers in other units.
        let unit = 2.0_f64.powi(power);
        let scaled: Vec<_> = values.iter().map(|(at, value)| (*at, value * unit)).collect();
        let in_unit = Goal { target: goal.target.map(|target| target * unit), ..goal };
        for method in registry() {
            let here = rate(method.id, &Series::plain(&values), &goal);
            let there = rate(method.id, &Series::plain(&scaled), &in_unit);
            prop_assert_eq!(here.class_word, there.class_word, "{}", method.id);
        }
    }

    #[test]
    fn turning_good_and_values_round_mirrors_the_class(values in values(), goal in goal()) {
        let mirrored: Vec<_> = values.iter().map(|(at, value)| (*at, -value)).collect();
        let turned = Goal {
            target: goal.target.map(|target| -target),
            direction: match goal.direction {
                Direction::Up => Direction::Down,
                Direction::Down => Direction::Up,
            },
            ..goal
        };
        for method in registry() {
            let here = rate(method.id, &Series::plain(&values), &goal);
            let there = rate(method.id, &Series::plain(&mirrored), &turned);
            prop_assert_eq!(here.class, there.class, "{}", method.id);
        }
    }

    #[test]
    fn turning_good_alone_turns_the_sign_of_growth(values in values(), goal in goal()) {
        let untargeted = Goal { target: None, ..goal };
        let turned = Goal {
            direction: match goal.direction {
                Direction::Up => Direction::Down,
                Direction::Down => Direction::Up,
            },
            ..untargeted
        };
        for method in ["statcan", "cauce", "un", "eustat"] {
            let here = rate(method, &Series::plain(&values), &untargeted);
            let there = rate(method, &Series::plain(&values), &turned);
            prop_assert_eq!(here.value, there.value.map(|value| -value), "{}", method);
        }
    }

    #[test]
    fn no_input_makes_a_method_panic_or_invent_a_number(
        points in prop::collection::vec((any_number(), prop::option::of(any_number()), any_mark()), 0..8),
        goal in any_goal(),
    ) {
        let series = Series::new(points.into_iter().map(|(at, value, mark)| Point { at, value, mark }));
        for method in registry() {
            let instrument = Instrument::published(method.id).unwrap();
            let outcome = instrument.rate(&series, &goal);
            prop_assert_eq!(outcome.reason, outcome.class.reason());
            prop_assert!(outcome.value.is_none_or(f64::is_finite), "{}: {:?}", method.id, outcome);
            prop_assert!(outcome.score.is_none_or(f64::is_finite), "{}: {:?}", method.id, outcome);
            let is_known = |step: &crate::assessment::Step| crate::assess::RULES.contains(&step.rule.as_str());
            prop_assert!(outcome.trace.iter().all(is_known), "{:?}", outcome.trace);
            let _ = firmness(&instrument, &series, &goal);
        }
    }

    #[test]
    fn a_series_that_cannot_be_assessed_never_improves_a_class_unseen(
        all in prop::collection::vec((values(), goal()), 1..6),
    ) {
        for method in registry() {
            let instrument = Instrument::published(method.id).unwrap();
            let mut group = Group::default();
            for (values, goal) in &all {
                group.series.push(instrument.rate(&Series::plain(values), goal));
            }
            let before = instrument.combine(&group);
            group.series.push(instrument.rate(&Series::default(), &all[0].1));
            let after = instrument.combine(&group);
            prop_assert_eq!(after.n_assessed, before.n_assessed);
            prop_assert_eq!(after.n_series, before.n_series + 1, "the coverage shows it");
            prop_assert_eq!(after.score, before.score);
            prop_assert!(after.class >= before.class, "{:?} {:?}", before, after);
        }
    }
}

/// Returns a series whose published ratio or growth is exactly at a cut, on a straight path.
fn straight(base: f64, latest: f64) -> Series {
    Series::plain(&[(2020.0, base), (2025.0, latest)])
}

#[test]
fn a_value_exactly_at_a_cut_falls_on_the_documented_side() {
    let goal = Goal {
        target: Some(100.0),
        target_at: Some(2030.0),
        base_at: Some(2020.0),
        ..Goal::towards(Direction::Up)
    };
    let at = |share: f64| {
        // Half the time is over: half of the share of the way gives the ratio.
        let outcome = rate("cauce", &straight(0.0, 100.0 * share / 2.0), &goal);
        assert_eq!(outcome.value, Some(share));
        outcome.class
    };
    assert_eq!(at(0.95), Trajectory::OnTrack);
    assert_eq!(at(0.75), Trajectory::AccelerationNeeded);
    assert_eq!(at(0.0), Trajectory::Limited);
    let destatis = |m: f64| {
        // From 100, five years at m towards 200 five years from now: q = 1 − m/20.
        let values: Vec<_> = (0..6)
            .map(|i| (2020.0 + f64::from(i), 100.0 + m * f64::from(i - 5)))
            .collect();
        let goal = Goal {
            target: Some(200.0),
            ..goal
        };
        rate("destatis", &Series::plain(&values), &goal).class_word
    };
    assert_eq!(
        destatis(19.0),
        "slightly cloudy",
        "5 % exactly is not sunny"
    );
    assert_eq!(
        destatis(16.0),
        "slightly cloudy",
        "20 % exactly is not yet cloudy"
    );
    assert_eq!(destatis(0.0), "thunderstorm");
}

#[test]
fn no_change_at_all_is_limited_and_never_progress_or_deterioration() {
    for method in ["statcan", "cauce", "un"] {
        let outcome = rate(method, &straight(7.0, 7.0), &Goal::towards(Direction::Down));
        assert_eq!(outcome.class, Trajectory::Limited, "{method}");
    }
}

#[test]
fn reasons_are_never_classes() {
    let none = Trajectory::NotAssessable(NotAssessable::Break);
    assert!(
        none > Trajectory::Lost,
        "what cannot be assessed never counts as better"
    );
}
