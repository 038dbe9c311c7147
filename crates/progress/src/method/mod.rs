//! Methods that turn a series into a class: one file per method, one contract for all.
//!
//! A method is a pure function of the series, what it is rated against, and dated numbers. It
//! returns a class in its own words, the same class on our scale, its measure and score, and
//! every step of the reasoning. A method is found by its identifier and carries a version.

mod aggregate;
pub mod cauce;
pub mod destatis;
pub mod eustat;
mod parameters;
mod path;
pub mod statcan;
pub mod un;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod traps;

use evidence::{Mark, Series};
use kernel::{Day, MethodId};

pub use aggregate::{Group, GroupOutcome, RatedFile, rate_file, rate_goals};
pub use parameters::{Block, COMMON, Parameter, ParameterError, Params};
pub use path::{PathShape, natural_limit_factor};

use crate::assessment::Step;
use crate::commitment::Direction;
use crate::rating::{NotAssessable, Trajectory};

/// What a series is rated against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Which way is good.
    pub direction: Direction,
    /// The value to reach, where there is one.
    pub target: Option<f64>,
    /// When to reach it, as a decimal year.
    pub target_at: Option<f64>,
    /// Whether it is to be met in every year instead.
    pub every_year: bool,
    /// From when progress counts, as a decimal year.
    pub base_at: Option<f64>,
    /// From which value progress counts, where it is not the series' own.
    pub base_value: Option<f64>,
    /// The natural limit, such as 100 for a percentage.
    pub limit: Option<f64>,
    /// Whether the values are percentages.
    pub percent: bool,
    /// The shape of the path between base and target; changed only to test firmness.
    pub path: PathShape,
    /// Cuts between classes that its publisher chose for it alone.
    pub cuts: OwnCuts,
}

/// Cuts between classes that a publisher chose for one series; where there is none, the method's holds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct OwnCuts {
    /// From where progress is substantial.
    pub high: Option<f64>,
    /// From where it is moderate.
    pub medium: Option<f64>,
    /// From where it is limited and no deterioration.
    pub low: Option<f64>,
}

impl Goal {
    /// Returns a goal that names a direction and nothing else.
    #[must_use]
    pub fn towards(direction: Direction) -> Self {
        Self {
            direction,
            target: None,
            target_at: None,
            every_year: false,
            base_at: None,
            base_value: None,
            limit: None,
            percent: false,
            path: PathShape::AsTheMethodSays,
            cuts: OwnCuts::default(),
        }
    }

    /// Returns +1 where more is better and −1 where less is better.
    #[must_use]
    pub fn sign(&self) -> f64 {
        match self.direction {
            Direction::Up => 1.0,
            Direction::Down => -1.0,
        }
    }

    /// Returns whether `value` is at the target or on its good side.
    #[must_use]
    pub fn is_reached_by(&self, value: f64) -> bool {
        self.target.is_some_and(|target| match self.direction {
            Direction::Up => value >= target,
            Direction::Down => value <= target,
        })
    }

    /// Returns whether every number in it is finite.
    fn is_finite(&self) -> bool {
        let numbers = [
            self.target,
            self.target_at,
            self.base_at,
            self.base_value,
            self.limit,
            self.cuts.high,
            self.cuts.medium,
            self.cuts.low,
        ];
        numbers.into_iter().flatten().all(f64::is_finite)
    }
}

/// What a method says about a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The class on our scale.
    pub class: Trajectory,
    /// The class in the method's own words.
    pub class_word: &'static str,
    /// The method's measure: a ratio of growth rates, a growth rate or a share, as the trace says.
    pub value: Option<f64>,
    /// The method's score, where it has one.
    pub score: Option<f64>,
    /// Why there is no class, where there is none.
    pub reason: Option<NotAssessable>,
    /// Every step of the reasoning, in order.
    pub trace: Vec<Step>,
}

impl Outcome {
    /// Returns an outcome without a class.
    pub(crate) fn none(
        reason: NotAssessable,
        class_word: &'static str,
        rule: &str,
        trace: Vec<Step>,
    ) -> Self {
        let mut trace = trace;
        trace.push(Step::new(rule, [], reason.code()));
        Self {
            class: Trajectory::NotAssessable(reason),
            class_word,
            value: None,
            score: None,
            reason: Some(reason),
            trace,
        }
    }
}

/// On what a method's numbers rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The publisher's own text or code states them.
    Published,
    /// They were concluded from published results; nobody has stated them.
    Inferred,
    /// They are this program's own.
    Own,
}

/// A method with its identifier and version.
#[derive(Debug)]
pub struct Method {
    /// The identifier, such as `statcan`.
    pub id: &'static str,
    /// The version of the publication that is followed.
    pub version: &'static str,
    /// On what its numbers rest.
    pub basis: Basis,
    /// The numbers it needs.
    pub parameters: &'static [Parameter],
    rate: fn(&Series, &Goal, &Params) -> Outcome,
    combine: fn(&Group) -> GroupOutcome,
}

/// Every method, in the order in which a panel shows them.
static METHODS: [Method; 5] = [
    cauce::METHOD,
    statcan::METHOD,
    un::METHOD,
    destatis::METHOD,
    eustat::METHOD,
];

/// Returns every method, in the order in which a panel shows them.
#[must_use]
pub fn registry() -> &'static [Method] {
    &METHODS
}

/// Returns the method with this identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Method> {
    METHODS.iter().find(|method| method.id == id)
}

/// A method together with the numbers in force on one day: ready to rate.
#[derive(Debug, Clone)]
pub struct Instrument {
    method: &'static Method,
    params: Params,
}

impl Instrument {
    /// Returns the method with the numbers in force on `on`; an error where no block covers that
    /// day, never the last block instead.
    pub fn new(id: &str, blocks: &[Block], on: Day) -> Result<Self, ParameterError> {
        let method = find(id).ok_or_else(|| ParameterError::NoSuchMethod(id.to_owned()))?;
        Params::on(id, method.parameters, blocks, on).map(|params| Self { method, params })
    }

    /// Returns the method with the numbers of its own publication, if there is such a method.
    #[must_use]
    pub fn published(id: &str) -> Option<Self> {
        find(id).map(|method| Self {
            method,
            params: Params::published(method.parameters),
        })
    }

    /// Returns the method.
    #[must_use]
    pub fn method(&self) -> &'static Method {
        self.method
    }

    /// Returns the method's identifier as a typed one.
    #[must_use]
    pub fn id(&self) -> MethodId {
        let id = self.method.id.parse();
        id.expect("the registry's identifiers are well formed, see the test below")
    }

    /// Returns the numbers in force.
    #[must_use]
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Returns what the method says about a series. Pure, and total for any input.
    #[must_use]
    pub fn rate(&self, series: &Series, goal: &Goal) -> Outcome {
        (self.method.rate)(series, goal, &self.params)
    }

    /// Returns what the method says about a group of series, nested to any depth.
    #[must_use]
    pub fn combine(&self, group: &Group) -> GroupOutcome {
        (self.method.combine)(group)
    }
}

/// The first and the latest value between which progress is measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    /// Base time and value.
    pub t0: f64,
    pub y0: f64,
    /// Latest time and value.
    pub tc: f64,
    pub yc: f64,
}

impl Span {
    /// Returns the years between base and latest value.
    pub fn years(&self) -> f64 {
        self.tc - self.t0
    }

    /// Returns the step that says from where to where progress is measured.
    pub fn step(&self, rule: &str) -> Step {
        Step::new(
            rule,
            [
                ("base_at", number(self.t0)),
                ("base_value", number(self.y0)),
                ("latest_at", number(self.tc)),
                ("latest_value", number(self.yc)),
            ],
            &number(self.years()),
        )
    }
}

/// Finds the span of a series: the base at `base_at` or the next point after it, and the latest
/// value. The reason where there is none.
pub(crate) fn span(series: &Series, goal: &Goal, base_at: f64) -> Result<Span, NotAssessable> {
    if !goal.is_finite() {
        return Err(NotAssessable::NotApplicable);
    }
    let (tc, yc) = series
        .values()
        .next_back()
        .ok_or(NotAssessable::NotReported)?;
    let from_series = series.values().find(|(at, _)| *at >= base_at);
    let (t0, y0) = match goal.base_value {
        Some(value) => (base_at, value),
        None => from_series.ok_or(NotAssessable::TooFewPoints)?,
    };
    Ok(Span { t0, y0, tc, yc })
}

/// Returns why the marks of a series forbid rating it, if they do.
pub(crate) fn forbidding_mark(series: &Series, base_at: f64) -> Option<NotAssessable> {
    let latest = series.latest()?;
    match latest.mark {
        Mark::Suppressed => return Some(NotAssessable::Suppressed),
        Mark::NotDue => return Some(NotAssessable::NotDue),
        Mark::NotReported => return Some(NotAssessable::NotReported),
        Mark::NotApplicable => return Some(NotAssessable::NotApplicable),
        Mark::Plain | Mark::Break | Mark::Censored => {}
    }
    let breaks = |point: &&evidence::Point| point.mark == Mark::Break && point.at > base_at;
    let broken = series.points().iter().find(breaks);
    broken.map(|_| NotAssessable::Break)
}

/// Writes a number so that reading it back gives the same number.
pub(crate) fn number(value: f64) -> String {
    format!("{value}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_can_be_found_by_its_identifier() {
        for method in registry() {
            assert_eq!(find(method.id).unwrap().version, method.version);
            assert_eq!(
                Instrument::published(method.id).unwrap().id().as_str(),
                method.id
            );
        }
        assert!(find("guess").is_none());
    }

    fn block(from: &str, until: Option<&str>, numbers: &[(&str, f64)]) -> Block {
        Block {
            valid_from: from.parse().unwrap(),
            valid_until: until.map(|day| day.parse().unwrap()),
            numbers: numbers.iter().map(|(n, v)| ((*n).to_owned(), *v)).collect(),
        }
    }

    const SUN: &[(&str, f64)] = &[
        ("sun", 0.05),
        ("slightly_cloudy", 0.2),
        ("window_years", 5.0),
    ];

    #[test]
    fn a_day_without_parameters_is_an_error_and_never_the_last_block() {
        let blocks = [block("2022-06-10", Some("2024-12-31"), SUN)];
        let on = |day: &str| Instrument::new("destatis", &blocks, day.parse().unwrap());
        assert!(on("2024-12-31").is_ok());
        let late = on("2025-01-01").unwrap_err();
        assert!(matches!(late, ParameterError::NotCovered { .. }), "{late}");
        let early = on("2022-06-09").unwrap_err();
        assert!(
            matches!(early, ParameterError::NotCovered { .. }),
            "{early}"
        );
    }

    #[test]
    fn a_block_without_an_end_holds_until_the_next_one_begins() {
        let mild: &[_] = &[
            ("sun", 0.1),
            ("slightly_cloudy", 0.2),
            ("window_years", 5.0),
        ];
        let blocks = [
            block("2022-06-10", None, SUN),
            block("2024-01-01", None, mild),
        ];
        let sun_on = |day: &str| {
            let instrument = Instrument::new("destatis", &blocks, day.parse().unwrap());
            instrument.unwrap().params().number("sun")
        };
        assert_eq!((sun_on("2023-12-31"), sun_on("2024-01-01")), (0.05, 0.1));
    }

    #[test]
    fn overlapping_incomplete_and_unknown_parameters_are_refused() {
        let day = "2024-01-01".parse().unwrap();
        let refused = |blocks: &[Block]| Instrument::new("destatis", blocks, day).unwrap_err();
        let until = Some("2024-12-31");
        let twice = [
            block("2022-06-10", until, SUN),
            block("2023-01-01", None, SUN),
        ];
        assert!(matches!(refused(&twice), ParameterError::Overlap { .. }));
        let short = [block("2022-06-10", None, &SUN[..1])];
        assert!(matches!(refused(&short), ParameterError::Missing { .. }));
        let odd = [block("2022-06-10", None, &[("moon", 1.0)])];
        assert!(matches!(refused(&odd), ParameterError::Unknown { .. }));
        let nan = [block("2022-06-10", None, &[("sun", f64::NAN)])];
        assert!(matches!(refused(&nan), ParameterError::NotFinite { .. }));
    }
}
