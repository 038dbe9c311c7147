//! What the charter decides about the desk, read once and handed to everybody.

use crate::calendar::Calendar;
use crate::open::Plan;
use crate::rights::Rights;
use crate::state::CycleId;
use crate::unit::Units;

/// The desk's part of a charter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Who takes part. Without units there is no desk.
    pub units: Units,
    /// Who may do what.
    pub rights: Rights,
    /// Who works when.
    pub calendar: Calendar,
    /// The cycles, in the order of their identifiers.
    pub plans: Vec<Plan>,
}

impl Rules {
    /// Returns the plan of a cycle.
    #[must_use]
    pub fn plan(&self, id: &CycleId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }
}
