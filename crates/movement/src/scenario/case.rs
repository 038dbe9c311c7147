//! A scenario as charter data: an office, what is known of it, what is assumed, and the plans compared.

use kernel::{Country, Day, Localized};

use super::office::{Arrivals, Outcome, Plan, ScenarioError, Stage, Stages, simulate};
use crate::range::Level;

/// Where a number of a scenario comes from; a reader is told beside each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// It was published, at this address.
    Published(String),
    /// It is assumed; nobody has published it.
    Assumed,
}

/// A number with its basis.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The number.
    pub value: f64,
    /// Where it comes from.
    pub basis: Basis,
}

/// An office whose waiting time and backlog are worked out under several plans.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The short name.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What it asks, and what is not known.
    pub question: Localized,
    /// The office, as the charter names it.
    pub office: String,
    /// The change of eligibility.
    pub change: Change,
    /// Registrations in one month before the change.
    pub arrivals: Given,
    /// The standard deviation of their logarithm.
    pub spread: Given,
    /// Registrations after the change, as a multiple of those before; several are shown.
    pub factors: Vec<f64>,
    /// Who goes on from each stage: register, screen, interview, refer.
    pub goes_on: [Given; 4],
    /// The persons whom one member of staff finishes in a month, at each stage.
    pub by_one: [Given; 4],
    /// The staffing plans that are compared.
    pub plans: Vec<CasePlan>,
}

/// A change of who may ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The first day.
    pub from: Day,
    /// The nationalities added.
    pub added: Vec<Country>,
    /// The address of the decision.
    pub source: String,
}

/// A staffing plan.
#[derive(Debug, Clone, PartialEq)]
pub struct CasePlan {
    /// The short name.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// Staff who register, screen, interview and refer.
    pub staff: [f64; 4],
}

/// How many runs stand behind the intervals of a scenario.
pub const N_DRAWS: usize = 1_000;

impl Case {
    /// Returns the stages with their shares and paces.
    #[must_use]
    pub fn stages(&self) -> Stages {
        let stage = |place: usize| Stage {
            goes_on: self.goes_on[place].value,
            by_one: self.by_one[place].value,
        };
        Stages {
            register: stage(0),
            screen: stage(1),
            interview: stage(2),
            refer: stage(3),
        }
    }

    /// Returns what becomes of the office month by month under staff that stays the same.
    ///
    /// The same case gives the same outcome: the seed is fixed.
    pub fn outcomes(
        &self,
        factor: f64,
        staff: [f64; 4],
        n_months: usize,
        levels: &[Level],
    ) -> Result<Vec<Outcome>, ScenarioError> {
        let arrivals = Arrivals {
            median: self.arrivals.value,
            spread: self.spread.value,
        };
        let arrivals = vec![arrivals.times(factor); n_months];
        let plan = Plan { staff: vec![staff] };
        simulate(
            &arrivals,
            self.stages(),
            &plan,
            [0.0; 4],
            levels,
            N_DRAWS,
            20_240_507,
        )
    }
}
