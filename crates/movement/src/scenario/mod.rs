//! What an office can carry: waiting time and backlog under a staffing plan.
//!
//! Scenarios speak about our side: offices, staff, waiting. What a closed border or a harder life
//! would do to people's choices is not asked here. That offices reduce crossings is not claimed: no
//! data at hand identify such an effect.

pub mod case;
pub mod office;

pub use case::{Basis, Case, CasePlan, Change, Given};
pub use office::{Arrivals, Outcome, Plan, ScenarioError, Stage, Stages, simulate};
