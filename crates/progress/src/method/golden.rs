//! Golden vectors: inputs and results printed by the methods' own publishers.

use evidence::Series;

use super::{Goal, Group, Instrument, Outcome};
use crate::commitment::Direction;
use crate::rating::NotAssessable;

/// Base, latest, target, direction and limit of a published series.
struct Vector {
    base: (f64, f64),
    latest: (f64, f64),
    target: Option<(f64, f64)>,
    up: bool,
    limit: Option<f64>,
}

impl Vector {
    fn rated_by(&self, method: &str) -> Outcome {
        let direction = if self.up {
            Direction::Up
        } else {
            Direction::Down
        };
        let goal = Goal {
            base_at: Some(self.base.1),
            target: self.target.map(|(value, _)| value),
            target_at: self.target.map(|(_, at)| at),
            limit: self.limit,
            ..Goal::towards(direction)
        };
        let at = |(value, at): (f64, f64)| (at, value);
        let series = Series::plain(&[at(self.base), at(self.latest)]);
        Instrument::published(method).unwrap().rate(&series, &goal)
    }
}

fn vector(base: (f64, f64), latest: (f64, f64), up: bool) -> Vector {
    Vector {
        base,
        latest,
        target: None,
        up,
        limit: None,
    }
}

#[track_caller]
fn matches(outcome: &Outcome, value: f64, score: f64, word: &str) {
    assert!((outcome.value.unwrap() - value).abs() < 1e-9, "{outcome:?}");
    assert!((outcome.score.unwrap() - score).abs() < 1e-9, "{outcome:?}");
    assert_eq!(outcome.class_word, word);
}

#[test]
fn vector_1_a_falling_target_is_moderate_progress() {
    let poverty = Vector {
        target: Some((7.25, 2030.0)),
        ..vector((14.5, 2015.0), (10.4, 2023.0), false)
    };
    let (value, score) = (0.901_089_954_697_620_8, 2.150_695_437_409_635_4);
    matches(
        &poverty.rated_by("statcan"),
        value,
        score,
        "moderate_progress",
    );
}

#[test]
fn vector_2_a_share_below_its_limit_is_moderate_progress() {
    let share = Vector {
        limit: Some(100.0),
        ..vector((66.6, 2016.0), (71.4, 2023.0), true)
    };
    let (value, score) = (0.009_991_483_690_946_268, 1.739_752_850_099_936);
    matches(
        &share.rated_by("statcan"),
        value,
        score,
        "moderate_progress",
    );
}

#[test]
fn vector_3_a_slow_fall_is_limited_progress() {
    let rate = vector((178.8, 2015.0), (173.3, 2025.0), false);
    let (value, score) = (0.003_119_490_847_657_058, -0.940_254_576_171_470_9);
    matches(&rate.rated_by("statcan"), value, score, "limited_progress");
}

#[test]
fn vector_4_a_share_near_its_limit_is_substantial_progress() {
    let share = Vector {
        limit: Some(100.0),
        ..vector((90.0, 2015.0), (93.2, 2021.0), true)
    };
    let (value, score) = (0.005_839_995_229_728_112, 2.815_386_645_395_768);
    matches(
        &share.rated_by("statcan"),
        value,
        score,
        "substantial_progress",
    );
}

#[test]
fn vector_5_a_falling_share_is_deterioration() {
    let share = Vector {
        limit: Some(100.0),
        ..vector((93.4, 2017.0), (92.7, 2021.0), true)
    };
    let (value, score) = (-0.001_878_950_723_531_280_8, -2.734_868_840_441_410_3);
    matches(&share.rated_by("statcan"), value, score, "deterioration");
}

#[test]
fn vector_6_away_from_the_target_is_deterioration() {
    let share = Vector {
        target: Some((0.1, 2030.0)),
        ..vector((10.0, 2018.0), (10.4, 2022.0), false)
    };
    let (value, score) = (-0.030_916_728_428_577_435, -2.628_820_732_343_353_7);
    matches(&share.rated_by("statcan"), value, score, "deterioration");
}

#[test]
fn vector_7_one_point_is_not_available() {
    let share = Vector {
        limit: Some(100.0),
        ..vector((59.9, 2021.0), (59.9, 2021.0), true)
    };
    let outcome = share.rated_by("statcan");
    assert_eq!(outcome.class_word, "not_available");
    assert_eq!(outcome.reason, Some(NotAssessable::TooFewPoints));
    assert_eq!((outcome.value, outcome.score), (None, None));
}

#[test]
fn vector_8_a_nested_group_is_averaged_before_its_parent() {
    let scored = |score: f64| Outcome {
        score: Some(score),
        ..vector((178.8, 2015.0), (173.3, 2025.0), false).rated_by("statcan")
    };
    let scores = [-3.218_858_875, -1.788_767_782, -1.748_501_615];
    let inner = Group {
        series: vec![scored(scores[0]), scored(scores[1])],
        ..Group::default()
    };
    let group = Group {
        series: vec![scored(scores[2])],
        groups: vec![inner],
        ..Group::default()
    };
    let outcome = Instrument::published("statcan").unwrap().combine(&group);
    assert!((outcome.score.unwrap() - -2.126_157_472).abs() < 1e-9);
    assert_eq!(outcome.class_word, "limited_progress");
    let plain = scores.iter().sum::<f64>() / 3.0;
    assert!((plain - -2.252_042_757).abs() < 1e-9);
}

const RENEWABLES: [f64; 15] = [
    17.2, 20.6, 23.8, 25.3, 27.5, 31.6, 31.8, 36.2, 37.9, 42.2, 45.5, 41.7, 46.3, 52.9, 54.4,
];

/// Rates the German series of renewable electricity as it stood in `year`.
fn weather_in(year: usize, target: f64, target_at: f64) -> Outcome {
    let known = RENEWABLES.iter().take(year - 2010 + 1).enumerate();
    let values: Vec<_> = known.map(|(i, v)| (2010.0 + i as f64, *v)).collect();
    let goal = Goal {
        target: Some(target),
        target_at: Some(target_at),
        ..Goal::towards(Direction::Up)
    };
    let instrument = Instrument::published("destatis").unwrap();
    instrument.rate(&Series::plain(&values), &goal)
}

#[test]
fn vector_9_the_weather_of_renewable_electricity_towards_2030() {
    let published = [
        (2019, 0.144, "slightly cloudy"),
        (2020, 0.194, "slightly cloudy"),
        (2023, 0.225, "cloudy"),
        (2024, 0.428, "cloudy"),
    ];
    for (year, q, symbol) in published {
        let outcome = weather_in(year, 80.0, 2030.0);
        assert_eq!(outcome.class_word, symbol, "{year}");
        assert!(
            (outcome.value.unwrap() - q).abs() < 0.0005,
            "{year}: {outcome:?}"
        );
    }
}

#[test]
fn vector_10_the_sun_shone_on_renewable_electricity_towards_2020() {
    for year in 2015..=2020 {
        assert_eq!(weather_in(year, 35.0, 2020.0).class_word, "sun", "{year}");
    }
    // The series as it stands here begins in 2010: four points in consecutive years are enough, three are not.
    for year in [2013, 2014] {
        assert_eq!(weather_in(year, 35.0, 2020.0).class_word, "sun", "{year}");
    }
    assert_eq!(
        weather_in(2012, 35.0, 2020.0).reason,
        Some(NotAssessable::TooFewPoints)
    );
}

/// Rates, as it stood in each year, what the German office published a symbol for.
#[track_caller]
fn weather(values: &[(i32, f64)], goal: &Goal, published: &[(i32, &str)]) {
    let instrument = Instrument::published("destatis").unwrap();
    for (year, symbol) in published {
        let known = values.iter().filter(|(at, _)| at <= year);
        let known: Vec<_> = known.map(|(at, value)| (f64::from(*at), *value)).collect();
        let outcome = instrument.rate(&Series::plain(&known), goal);
        assert_eq!(outcome.class_word, *symbol, "{year}: {outcome:?}");
    }
}

/// Yields a value for each year from 2010 on.
fn since_2010(values: &[f64]) -> Vec<(i32, f64)> {
    (2010..).zip(values.iter().copied()).collect()
}

/// Indicator 8.4, gross domestic product per head: a direction only.
#[test]
fn vector_13_the_weather_of_a_direction_without_a_target() {
    let product = since_2010(&[
        38.417, 39.865, 39.979, 40.024, 40.722, 41.038, 41.643, 42.614, 42.961, 43.287, 41.481,
        42.985, 43.261, 42.78, 42.591,
    ]);
    let published = [
        (2015, "sun"),
        (2016, "sun"),
        (2017, "sun"),
        (2018, "sun"),
        (2019, "sun"),
        (2020, "slightly cloudy"),
        (2021, "sun"),
        (2022, "sun"),
        (2023, "thunderstorm"),
        (2024, "thunderstorm"),
    ];
    weather(&product, &Goal::towards(Direction::Up), &published);
}

/// Indicator 8.2.c, public debt: at most 60 % in every year.
#[test]
fn vector_14_the_weather_of_a_target_for_every_year() {
    let debt = since_2010(&[
        82.0, 79.4, 80.7, 78.3, 75.3, 71.9, 69.0, 65.2, 61.9, 59.6, 68.8, 69.0, 66.1, 63.7,
    ]);
    let goal = Goal {
        target: Some(60.0),
        every_year: true,
        ..Goal::towards(Direction::Down)
    };
    let published = [
        (2015, "cloudy"),
        (2016, "cloudy"),
        (2017, "cloudy"),
        (2018, "cloudy"),
        (2019, "sun"),
        (2020, "cloudy"),
        // As far from the target as five years before: not moving away.
        (2021, "cloudy"),
        (2022, "thunderstorm"),
        (2023, "thunderstorm"),
    ];
    weather(&debt, &goal, &published);
    for method in ["statcan", "un"] {
        let values: Vec<_> = debt.iter().map(|(at, v)| (f64::from(*at), *v)).collect();
        let outcome = Instrument::published(method)
            .unwrap()
            .rate(&Series::plain(&values), &goal);
        assert_eq!(
            outcome.reason,
            Some(NotAssessable::NotApplicable),
            "{method}"
        );
    }
}

/// Indicator 3.1.c, young people who smoke, asked every one to two years.
#[test]
fn vector_15_the_weather_of_uneven_years_rests_on_six_points_and_not_on_six_years() {
    let smoking = [
        (2003, 22.5),
        (2004, 23.5),
        (2005, 20.0),
        (2007, 17.7),
        (2008, 15.4),
        (2010, 12.9),
        (2011, 11.7),
        (2012, 12.0),
        (2014, 9.7),
        (2015, 7.8),
        (2016, 7.4),
        (2018, 6.6),
        (2019, 5.6),
        (2021, 6.1),
        (2023, 6.8),
    ];
    let goal = Goal {
        target: Some(7.0),
        target_at: Some(2030.0),
        ..Goal::towards(Direction::Down)
    };
    let published = [2012, 2014, 2015, 2016, 2018, 2019, 2021, 2023].map(|year| (year, "sun"));
    weather(&smoking, &goal, &published);
    // The control: over the last five years alone the share rose, which would cloud the sun.
    let (earlier, latest) = (smoking[11].1, smoking[14].1);
    assert!(latest > earlier);
}

/// Indicator 2.1.b, organic farming: 30 % by 2030, and no value for 2011.
#[test]
fn vector_16_the_weather_of_a_series_with_a_gap() {
    let organic = [
        (2007, 5.079),
        (2010, 5.636),
        (2012, 5.76),
        (2013, 6.04),
        (2014, 6.18),
        (2015, 6.34),
        (2016, 6.82),
        (2017, 6.82),
        (2018, 7.34),
        (2019, 7.75),
        (2020, 9.59),
        (2021, 9.65),
        (2022, 9.774),
        (2023, 11.17),
    ];
    let goal = Goal {
        target: Some(30.0),
        target_at: Some(2030.0),
        ..Goal::towards(Direction::Up)
    };
    let published: Vec<_> = (2015..=2023).map(|year| (year, "cloudy")).collect();
    weather(&organic, &goal, &published);
}

#[test]
fn the_weather_needs_four_points_in_consecutive_years_and_ends_with_the_targets_year() {
    let goal = Goal {
        target: Some(30.0),
        target_at: Some(2030.0),
        ..Goal::towards(Direction::Up)
    };
    let rated = |values: &[(f64, f64)], goal: &Goal| {
        let instrument = Instrument::published("destatis").unwrap();
        instrument.rate(&Series::plain(values), goal)
    };
    let reason = |values: &[(f64, f64)], goal: &Goal| rated(values, goal).reason;
    let four = [(2012.0, 6.0), (2013.0, 6.5), (2014.0, 7.0), (2015.0, 7.5)];
    assert_eq!(rated(&four, &goal).class_word, "cloudy");
    assert_eq!(reason(&four[1..], &goal), Some(NotAssessable::TooFewPoints));
    let apart = [(2009.0, 6.0), (2011.0, 6.5), (2013.0, 7.0), (2015.0, 7.5)];
    assert_eq!(reason(&apart, &goal), Some(NotAssessable::TooFewPoints));
    let undated = Goal {
        target_at: None,
        ..goal
    };
    assert_eq!(reason(&four, &undated), Some(NotAssessable::NoTargetDate));
    let ended = Goal {
        target_at: Some(2014.0),
        ..goal
    };
    assert_eq!(reason(&four, &ended), Some(NotAssessable::NotApplicable));
    let in_time = Goal {
        target_at: Some(2015.0),
        ..goal
    };
    assert_eq!(rated(&four, &in_time).class_word, "cloudy");
    // Quarters are no years: six of them are two yearly values, and those between yearly ones change nothing.
    let quarters: Vec<_> = (0..6).map(|n| (2014.0 + f64::from(n) / 4.0, 5.0)).collect();
    assert_eq!(reason(&quarters, &goal), Some(NotAssessable::TooFewPoints));
    let between = [
        four[0],
        four[1],
        (2013.5, 1.0),
        four[2],
        (2014.25, 99.0),
        four[3],
    ];
    assert_eq!(rated(&between, &goal), rated(&four, &goal));
}

#[test]
fn vector_11_hardly_moving_is_no_progress() {
    let rate = vector((69.9, 2015.0), (70.3, 2023.0), true);
    let (value, score) = (0.000_713_523_133_714_311_1, 0.178_380_783_428_577_77);
    matches(&rate.rated_by("eustat"), value, score, "no progress");
}

#[test]
fn vector_12_a_small_gain_near_the_limit_is_moderate_progress() {
    let share = Vector {
        limit: Some(100.0),
        ..vector((98.77, 2016.0), (99.03, 2023.0), true)
    };
    let (value, score) = (0.000_375_630_476_204_813_5, 1.756_328_657_295_660_5);
    matches(&share.rated_by("eustat"), value, score, "moderate progress");
}
