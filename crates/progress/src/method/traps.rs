//! Faults seen in published ratings: what the published formula yields, and what we answer.

use evidence::{Brought, Mark, Point, Series, SeriesFile};

use super::path::natural_limit_factor;
use super::{Goal, Instrument, Outcome, rate_file, registry};
use crate::commitment::Direction;
use crate::rating::{NotAssessable, Trajectory};

fn up() -> Goal {
    Goal::towards(Direction::Up)
}

fn to(target: f64, direction: Direction) -> Goal {
    Goal {
        target: Some(target),
        target_at: Some(2030.0),
        ..Goal::towards(direction)
    }
}

fn rated(method: &str, series: &Series, goal: &Goal) -> Outcome {
    Instrument::published(method).unwrap().rate(series, goal)
}

fn plain(values: &[(f64, f64)]) -> Series {
    Series::plain(values)
}

/// Basque series 4-5-1 by sex: a parity of 1 at the base, worse since.
#[test]
fn trap_a_a_base_at_the_target_that_worsens_is_lost_and_not_dropped() {
    let parity = plain(&[(2015.0, 1.0), (2022.0, 1.08)]);
    let goal = to(1.0, Direction::Down);
    // The published ratio divides by the growth from the base to the target, which is zero.
    let needed = (1.0_f64 / 1.0).powf(1.0 / 15.0) - 1.0;
    let observed = 1.08_f64.powf(1.0 / 7.0) - 1.0;
    assert!((-observed / needed.abs()).is_infinite());
    let published = rated("statcan", &parity, &goal);
    assert_eq!(
        (published.class_word, published.score),
        ("not_available", None)
    );
    assert_eq!(rated("cauce", &parity, &goal).class, Trajectory::Lost);
    let kept = plain(&[(2015.0, 1.0), (2022.0, 1.0)]);
    assert_eq!(rated("cauce", &kept, &goal).class, Trajectory::Held);
}

/// Basque series 5-5-1 on ministers: all of them at the base, fewer since.
#[test]
fn trap_b_a_base_at_the_limit_that_falls_never_scores_five() {
    let ministers = plain(&[(2015.0, 100.0), (2022.0, 90.0)]);
    let goal = Goal {
        limit: Some(100.0),
        ..up()
    };
    // The published code asks whether the factor is zero before it looks at the sign.
    let factor = natural_limit_factor(100.0, Some(100.0), 4.44);
    let growth = 0.9_f64.powf(1.0 / 7.0) - 1.0;
    let published = if factor == 0.0 { 5.0 } else { 250.0 * growth };
    assert_eq!(published, 5.0);
    for method in ["statcan", "eustat"] {
        let ours = rated(method, &ministers, &goal);
        assert_eq!(ours.class, Trajectory::Deterioration, "{method}");
        assert!(ours.score.unwrap() < 0.0, "{method}: {ours:?}");
    }
    assert_eq!(rated("cauce", &ministers, &goal).class, Trajectory::Lost);
}

/// Basque series 3-6-1: a real improvement, 0.54 of what is needed.
#[test]
fn trap_c_an_improvement_is_never_called_a_deterioration() {
    // A path that covers 0.54 of the growth that would lead from 100 to 50 in fifteen years.
    let needed = 0.5_f64.powf(1.0 / 15.0) - 1.0;
    let latest = 100.0 * (1.0 + 0.54 * needed).powf(8.0);
    let deaths = plain(&[(2015.0, 100.0), (2023.0, latest)]);
    let goal = to(50.0, Direction::Down);
    // The published label follows the sign of the score, which is negative below R = 0.6.
    let score = 4.1667 * 0.54 - 2.5;
    let published = if score < 0.0 {
        "moderate deterioration"
    } else {
        "moderate progress"
    };
    assert_eq!(published, "moderate deterioration");
    let ours = rated("statcan", &deaths, &goal);
    assert!((ours.value.unwrap() - 0.54).abs() < 1e-9);
    assert_eq!(ours.class_word, "limited_progress");
    assert_eq!(rated("cauce", &deaths, &goal).class, Trajectory::Limited);
}

/// Basque series 12-1-1: no inputs at all, published with a score of five.
#[test]
fn trap_d_without_inputs_there_is_no_score() {
    // As a comparison with a missing factor reads in the published table: full marks.
    let (inputs, published_score): (Option<f64>, f64) = (None, 5.0);
    assert!(inputs.is_none() && published_score == 5.0);
    let empty = Series::default();
    for method in registry() {
        let goal = if method.id == "eustat" {
            up()
        } else {
            to(10.0, Direction::Up)
        };
        let ours = rated(method.id, &empty, &goal);
        assert_eq!(
            ours.reason,
            Some(NotAssessable::NotReported),
            "{}",
            method.id
        );
        assert_eq!((ours.value, ours.score), (None, None), "{}", method.id);
    }
}

/// Basque series 3-8-1: nothing at the base, nothing now, published as R = −2.7.
#[test]
fn trap_e_a_zero_is_not_a_thousandth() {
    let nothing = plain(&[(2015.0, 0.0), (2023.0, 0.0)]);
    let goal = to(0.112_8, Direction::Up);
    let published = rated("statcan", &nothing, &goal);
    assert!(
        (published.value.unwrap() - -2.7).abs() < 0.01,
        "{published:?}"
    );
    assert_eq!(published.class_word, "deterioration");
    let replaced = |outcome: &Outcome| outcome.trace.iter().any(|s| s.rule.contains("replaced"));
    assert!(replaced(&published), "the compatible mode says what it did");
    let ours = rated("cauce", &nothing, &goal);
    assert_eq!((ours.class, ours.value), (Trajectory::Limited, Some(0.0)));
    assert!(!replaced(&ours));
    assert!(
        ours.trace
            .iter()
            .any(|step| step.rule == "cauce.straight-path")
    );
}

/// Canada 1-4-1 and 4-5-1: the audit file cuts long names, so that series overwrite one another.
#[test]
fn trap_f_series_with_names_that_begin_alike_stay_apart() {
    let names = [
        "Diphtheria, tetanus and whooping cough / boys",
        "Diphtheria, tetanus and whooping cough / girls",
    ];
    let cut: std::collections::BTreeSet<String> = names
        .iter()
        .map(|name| name.chars().take(37).collect())
        .collect();
    assert_eq!(cut.len(), 1, "the published key merges both");
    let values = [
        [(2015.0, 80.0), (2021.0, 90.0)],
        [(2015.0, 90.0), (2021.0, 80.0)],
    ];
    let brought = names.iter().zip(values).map(|(name, values)| Brought {
        group: vec!["Vaccines".to_owned()],
        name: (*name).to_owned(),
        rising_is_good: true,
        limit: None,
        target: None,
        target_year: None,
        base_year: None,
        base_value: None,
        series: plain(&values),
        published: None,
        line: 0,
    });
    let file = SeriesFile {
        series: brought.collect(),
        ..SeriesFile::default()
    };
    let rated = rate_file(&Instrument::published("statcan").unwrap(), &file);
    let (_, whole) = &rated.groups[0];
    assert_eq!((whole.n_series, whole.n_assessed), (2, 2));
    let scores: Vec<f64> = rated
        .outcomes
        .iter()
        .filter_map(|outcome| outcome.score)
        .collect();
    assert!((whole.score.unwrap() - f64::midpoint(scores[0], scores[1])).abs() < 1e-12);
}

/// Canada 8-5-2: −1 stands in the data so that the rating comes out as "not available".
#[test]
fn trap_g_a_missing_value_has_a_reason_and_no_sentinel() {
    let with_sentinel = plain(&[(2015.0, 40.0), (2023.0, -1.0)]);
    let published = rated("statcan", &with_sentinel, &up());
    assert_eq!(published.class_word, "not_available");
    assert_eq!(
        published.reason,
        Some(NotAssessable::SignChange),
        "the true reason is lost"
    );
    let reasons = [
        (Mark::Suppressed, NotAssessable::Suppressed),
        (Mark::NotDue, NotAssessable::NotDue),
        (Mark::NotReported, NotAssessable::NotReported),
        (Mark::NotApplicable, NotAssessable::NotApplicable),
    ];
    for (mark, reason) in reasons {
        let said = Point {
            at: 2023.0,
            value: None,
            mark,
        };
        let series = Series::new([Point::plain(2015.0, 40.0), Point::plain(2020.0, 42.0), said]);
        assert_eq!(rated("cauce", &series, &up()).reason, Some(reason));
    }
}

/// Canada 2-1-1: "2.5 may mean less", and the target is 2.5.
#[test]
fn trap_h_a_value_cut_off_at_the_target_is_not_achieved() {
    let values = [(2015.0, 4.0), (2023.0, 2.5)];
    let goal = to(2.5, Direction::Down);
    let published = rated("statcan", &plain(&values), &goal);
    assert_eq!(published.class_word, "target_achieved");
    let cut_off = Series::new([
        Point::plain(2015.0, 4.0),
        Point {
            mark: Mark::Censored,
            ..Point::plain(2023.0, 2.5)
        },
    ]);
    let ours = rated("cauce", &cut_off, &goal);
    assert_eq!(ours.reason, Some(NotAssessable::CensoredAtTarget));
}

/// Canada 4-5-1 and 2-4-1: the rating on the page no longer follows from the data beside it.
#[test]
fn trap_i_a_rating_carries_the_inputs_from_which_it_can_be_rebuilt() {
    let then = plain(&[(2015.0, 80.0), (2021.0, 90.0)]);
    let published = rated("statcan", &then, &up());
    let revised = plain(&[(2015.0, 80.0), (2021.0, 79.0)]);
    // Nothing ties the published class to the revised data: only rating anew shows the difference.
    let anew = rated("statcan", &revised, &up());
    assert_ne!(published.class_word, anew.class_word);
    for method in ["cauce", "statcan", "un"] {
        let outcome = rated(method, &then, &up());
        let span = outcome
            .trace
            .iter()
            .find(|step| step.rule.ends_with(".span"))
            .unwrap();
        let input = |name: &str| -> f64 {
            let found = span.inputs.iter().find(|(input, _)| input == name);
            found.unwrap().1.parse().unwrap()
        };
        let rebuilt = plain(&[
            (input("base_at"), input("base_value")),
            (input("latest_at"), input("latest_value")),
        ]);
        assert_eq!(rated(method, &rebuilt, &up()), outcome, "{method}");
        assert_ne!(
            rated(method, &revised, &up()).trace,
            outcome.trace,
            "{method}"
        );
    }
}

#[test]
fn a_break_between_base_and_latest_value_is_never_bridged() {
    let broken = Series::new([
        Point::plain(2015.0, 40.0),
        Point {
            mark: Mark::Break,
            ..Point::plain(2019.0, 70.0)
        },
        Point::plain(2023.0, 72.0),
    ]);
    for method in ["cauce", "un"] {
        let ours = rated(method, &broken, &up());
        assert_eq!(ours.reason, Some(NotAssessable::Break), "{method}");
    }
    // From the break onwards the series is whole again.
    let since = Goal {
        base_at: Some(2019.0),
        ..up()
    };
    assert_eq!(rated("cauce", &broken, &since).reason, None);
}

#[test]
fn a_missed_date_is_never_on_track() {
    let late = plain(&[(2015.0, 100.0), (2031.0, 199.0)]);
    let ours = rated("cauce", &late, &to(200.0, Direction::Up));
    assert_eq!(ours.class, Trajectory::AccelerationNeeded);
    assert!(
        ours.trace
            .iter()
            .any(|step| step.rule == "cauce.after-the-date")
    );
}

#[test]
fn a_change_of_sign_takes_the_straight_line() {
    let balance = plain(&[(2015.0, -10.0), (2022.5, 5.0)]);
    let ours = rated("cauce", &balance, &to(20.0, Direction::Up));
    assert_eq!((ours.class, ours.value), (Trajectory::OnTrack, Some(1.0)));
    let statcan = rated("statcan", &balance, &to(20.0, Direction::Up));
    assert_eq!(statcan.reason, Some(NotAssessable::SignChange));
}
