//! What an office can carry: waiting time and backlog under a staffing plan.
//!
//! Scenarios speak about our side: offices, staff, waiting. What a closed border or a harder life
//! would do to people's choices is not asked here. That offices reduce crossings is not claimed: no
//! data at hand identify such an effect.

pub mod office;

pub use office::{Outcome, Plan, ScenarioError, Stage, Stages, simulate};
